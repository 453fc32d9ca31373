package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"strconv"
	"sync"
	"testing"
	"time"

	"boussole/internal/account"
	"boussole/internal/locale"
	"boussole/internal/serve"
	"boussole/internal/store"
	"boussole/internal/store/storetest"
	"boussole/internal/workspace"
)

const (
	savers   = 200 // that save at once, each the dossier of an organisation
	password = "un long mot de passe à nous"
	sealKey  = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
)

// A server that is killed while 200 people save loses nothing that it had acknowledged:
// after each kill every such version is there to the byte, with its line in the log, and
// the database holds together. BOUSSOLE_KILLS says how often; 3 times without it.
func TestKill_losesNothingAcknowledged(t *testing.T) {
	t.Parallel()
	kills := 3
	if said := os.Getenv("BOUSSOLE_KILLS"); said != "" {
		var err error
		if kills, err = strconv.Atoi(said); err != nil {
			t.Fatal(err)
		}
	}
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		data := t.TempDir()
		killed(t, kills, data, "", nil)
	})
	t.Run("postgres", func(t *testing.T) {
		t.Parallel()
		// Of its own: it is killed too.
		cluster, err := storetest.Start(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(cluster.Stop)
		killed(t, kills, t.TempDir(), cluster.URL("postgres"), cluster)
	})
}

// saver is an organisation with what was acknowledged of its dossier.
type saver struct {
	org   account.Organisation
	acked map[int]string // texts by number
	last  int            // the number to save after
}

func killed(t *testing.T, kills int, data, database string, cluster *storetest.Cluster) {
	t.Helper()
	config := serve.Config{Data: data, Database: database, Key: sealKey, Now: time.Now}
	all := organisations(t, config)
	name := serve.Database(data, database)
	for kill := range kills {
		args := []string{"serve", "--data", data, "--listen", "localhost:0"}
		if database != "" {
			args = append(args, "--database", database)
		}
		cmd := boussole(t, args...)
		cmd.Env = append(os.Environ(), "BOUSSOLE_KEY="+sealKey)
		address, _ := started(t, cmd)
		client := signedIn(t, address)
		ctx, stop := context.WithCancel(t.Context())
		acks := make(chan struct{}, savers*1000)
		var saving sync.WaitGroup
		for _, s := range all {
			saving.Go(func() { s.save(ctx, client, address, kill, acks) })
		}
		for range savers/2 + rand.N(savers) { // somewhere in the midst of it
			select {
			case <-acks:
			case <-time.After(time.Minute):
				t.Fatal("nothing is saved")
			}
		}
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait() // it was killed
		if cluster != nil {
			if err := errors.Join(cluster.Kill(), cluster.Restart(t.Context())); err != nil {
				t.Fatal(err)
			}
		}
		stop()
		saving.Wait()
		n := verify(t, name, all)
		storetest.Check(t, name)
		t.Logf("kill %d: %d acknowledged versions are there", kill+1, n)
	}
}

// organisations makes those whose dossiers are saved, owned by one person.
func organisations(t *testing.T, c serve.Config) []*saver {
	t.Helper()
	i, err := serve.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	ada, org, err := i.Workspace.First(t.Context(), workspace.First{
		Name: "Ada", Email: "ada@example.org", Password: password, Organisation: "Org", Lang: locale.French,
	})
	if err != nil {
		t.Fatal(err)
	}
	all := []*saver{{org: *org}}
	for n := 1; n < savers; n++ {
		org, err := i.Workspace.AddOrganisation(t.Context(), workspace.Actor{Person: *ada}, fmt.Sprint("Org ", n))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, &saver{org: *org})
	}
	for _, s := range all {
		s.acked = map[int]string{}
	}
	if err := i.Close(); err != nil {
		t.Fatal(err)
	}
	return all
}

// jarred is a browser that follows no redirect.
func jarred(t *testing.T) *http.Client {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
}

func signedIn(t *testing.T, address string) *http.Client {
	t.Helper()
	client := jarred(t)
	client.Transport = &http.Transport{MaxIdleConnsPerHost: savers}
	resp, err := client.PostForm(address+"/sign-in", url.Values{"email": {"ada@example.org"}, "password": {password}})
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusSeeOther {
		t.Fatalf("sign in: %s", resp.Status)
	}
	return client
}

// save saves one version after the other until the server is gone. A version whose
// answer did not come may be there or not: both are right.
func (s *saver) save(ctx context.Context, client *http.Client, address string, kill int, acks chan<- struct{}) {
	for ctx.Err() == nil {
		text := fmt.Sprintf("depth: light\norganisation:\n  name: Org\n# %s after %d, kill %d\n", s.org.ID, s.last, kill)
		form := url.Values{"text": {text}, "why": {"parce que"}, "base": {strconv.Itoa(s.last)}}
		resp, err := client.PostForm(address+"/o/"+s.org.Slug+"/dossier", form)
		if err != nil {
			return
		}
		_, _ = io.Copy(io.Discard, resp.Body)
		resp.Body.Close()
		if resp.StatusCode != http.StatusSeeOther {
			return
		}
		s.last++
		s.acked[s.last] = text
		acks <- struct{}{}
	}
}

// verify holds the database against what was acknowledged, and returns how much that is.
// What was saved without an answer is taken note of: the next save comes after it.
func verify(t *testing.T, database string, all []*saver) int {
	t.Helper()
	s := storetest.Open(t, store.Config{Database: database})
	acked := 0
	for _, one := range all {
		err := s.View(t.Context(), func(tx workspace.Tx) error {
			latest, err := tx.LatestVersion(t.Context(), one.org.ID)
			if account.CodeOf(err) == account.NotFound && len(one.acked) == 0 {
				return nil
			}
			if err != nil {
				return err
			}
			for n, text := range one.acked {
				v, err := tx.Version(t.Context(), one.org.ID, n)
				if err != nil {
					return fmt.Errorf("version %d: %w", n, err)
				}
				if string(v.Text) != text {
					t.Errorf("version %d of %s is another text", n, one.org.ID)
				}
				acked++
			}
			saved := 0
			log, err := tx.Log(t.Context(), one.org.ID, 1_000_000, "")
			for _, entry := range log {
				if entry.Action == workspace.VersionSaved {
					saved++
				}
			}
			if saved != latest.Number {
				t.Errorf("%s has %d versions and %d lines of the log about them", one.org.ID, latest.Number, saved)
			}
			one.last = latest.Number
			return err
		})
		if err != nil {
			t.Errorf("%s: %v", one.org.ID, err)
		}
	}
	return acked
}
