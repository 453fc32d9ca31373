package serve_test

import (
	"context"
	"io"
	"net/http"
	"net/http/cookiejar"
	"regexp"
	"testing"
	"time"

	"boussole/internal/locale"
	"boussole/internal/serve"
)

// BenchmarkPage is a page of an organisation that has been opened that day, by one
// person on one connection: what the server does, and the client beside it.
func BenchmarkPage(b *testing.B) {
	ctx, cancel := context.WithCancel(context.Background())
	ready, ended := make(chan string, 1), make(chan error, 1)
	go func() {
		ended <- serve.RunDemo(ctx, serve.Config{Listen: "localhost:0", Now: time.Now, Demo: &serve.Demo{
			Lang: locale.French, Ready: func(address string, _ int) { ready <- address },
		}})
	}()
	defer func() {
		cancel()
		if err := <-ended; err != nil {
			b.Error(err)
		}
	}()
	jar, err := cookiejar.New(nil)
	if err != nil {
		b.Fatal(err)
	}
	client := &http.Client{Jar: jar}
	fetch := func(address string) string {
		resp, err := client.Get(address)
		if err != nil {
			b.Fatal(err)
		}
		defer resp.Body.Close()
		body, err := io.ReadAll(resp.Body)
		if err != nil || resp.StatusCode != http.StatusOK {
			b.Fatal(resp.Status, err)
		}
		return string(body)
	}
	var address string
	select {
	case address = <-ready:
	case err := <-ended:
		ended <- nil
		b.Fatal(err)
	}
	home := regexp.MustCompile(`/o/[a-z0-9-]+`).FindString(fetch(address))
	root := regexp.MustCompile(`/demo/.*`).ReplaceAllString(address, "")
	fetch(root + home)
	b.ReportAllocs()
	for b.Loop() {
		fetch(root + home)
	}
}
