package main

import (
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"os"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"boussole/internal/serve"
	"boussole/internal/store"
	"boussole/internal/store/storetest"
)

// halved is a body that begins at once, and goes on when it is let.
type halved struct {
	first, rest io.Reader
	let         <-chan struct{}
}

func (h *halved) Read(p []byte) (int, error) {
	if n, err := h.first.Read(p); err == nil {
		return n, nil
	}
	<-h.let
	return h.rest.Read(p)
}

// A server that is asked to end while somebody is still sending what they save takes
// nobody new, saves it, answers, and only then ends, well.
func TestServe_answersWhatItHasBegun(t *testing.T) {
	t.Parallel()
	storetest.EachDatabase(t, func(t *testing.T, database string) {
		t.Helper()
		args := []string{"serve", "--data", t.TempDir(), "--listen", "localhost:0"}
		if store.IsPostgres(database) {
			args = append(args, "--database", database)
		} else {
			database = serve.Database(args[2], "")
		}
		cmd := boussole(t, args...)
		cmd.Env = append(os.Environ(), "BOUSSOLE_KEY="+sealKey)
		address, out := started(t, cmd)
		client, org := founded(t, address)

		let, begun := make(chan struct{}), make(chan struct{})
		trace := &httptrace.ClientTrace{Got100Continue: func() { close(begun) }}
		form := url.Values{"text": {"depth: light\norganisation:\n  name: Mairie\n# the last\n"}, "why": {"w"}, "base": {"0"}}.Encode()
		req, err := http.NewRequestWithContext(httptrace.WithClientTrace(t.Context(), trace), http.MethodPost, address+org+"/dossier",
			&halved{strings.NewReader(form[:20]), strings.NewReader(form[20:]), let})
		if err != nil {
			t.Fatal(err)
		}
		req.ContentLength = int64(len(form))
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		req.Header.Set("Expect", "100-continue") // the server says so when it begins to read
		type answer struct {
			status int
			err    error
		}
		answered := make(chan answer, 1)
		go func() {
			resp, err := client.Do(req)
			if err != nil {
				answered <- answer{err: err}
				return
			}
			answered <- answer{resp.StatusCode, resp.Body.Close()}
		}()
		<-begun
		if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
			t.Fatal(err)
		}
		closed(t, strings.TrimPrefix(address, "http://"))
		close(let)
		if got := <-answered; got.status != http.StatusSeeOther || got.err != nil {
			t.Errorf("the answer is %v", got)
		}
		if _, err := io.ReadAll(out); err != nil {
			t.Error(err)
		}
		if err := cmd.Wait(); err != nil {
			t.Errorf("it ended with %v", err)
		}
		s := storetest.Open(t, store.Config{Database: database})
		var kept bytes.Buffer
		counts, err := s.Backup(t.Context(), &kept, "test")
		if err != nil || counts["version"] != 1 {
			t.Errorf("it holds %v, %v", counts, err)
		}
		storetest.Check(t, database)
	})
}

// founded makes the first account and its organisation, and is signed in.
func founded(t *testing.T, address string) (client *http.Client, org string) {
	t.Helper()
	client = jarred(t)
	client.Transport = &http.Transport{ExpectContinueTimeout: time.Minute}
	resp, err := client.PostForm(address+"/first", url.Values{"name": {"Ada"}, "email": {"ada@example.org"}, "password": {password}, "organisation": {"Mairie"}})
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	org = regexp.MustCompile(`/o/[a-z0-9-]+`).FindString(resp.Header.Get("Location"))
	if resp.StatusCode != http.StatusSeeOther || org == "" {
		t.Fatalf("the first account: %s to %q", resp.Status, resp.Header.Get("Location"))
	}
	return client, org
}

// closed waits until nobody listens at an address any more.
func closed(t *testing.T, address string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for {
		conn, err := (&net.Dialer{}).DialContext(ctx, "tcp", address)
		if ctx.Err() != nil {
			t.Fatal("it still takes requests")
		}
		if err != nil {
			return
		}
		if err := conn.Close(); err != nil {
			t.Fatal(err)
		}
		<-tick.C
	}
}
