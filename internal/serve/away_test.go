package serve_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/serve"
	"boussole/internal/store/storetest"
)

// While its database is away an instance says so, to machines and to people in their
// language, and to try again; when the database is back it goes on by itself, with all
// that it had acknowledged, and takes what it could not.
func TestRun_databaseAwayAndBack(t *testing.T) {
	t.Parallel()
	cluster, err := storetest.Start(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(cluster.Stop)
	var log lockedBuffer
	n := run(t, serve.Config{
		Database: cluster.URL("postgres"), Key: strings.Repeat("A", 43) + "=",
		Log: slog.New(slog.NewJSONHandler(&log, nil)),
	})
	client := browser(t)
	client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	post(t, client, n.address+"/first", http.StatusSeeOther, "name", "Ada", "email", "ada@example.org", "password", "un long mot de passe à nous", "organisation", "Mairie")
	_, front := get(t, client, n.address+"/")
	org := n.address + regexp.MustCompile(`/o/[a-z0-9-]+`).FindString(front)
	save := func(after, status int) string {
		t.Helper()
		return post(t, client, org+"/dossier", status,
			"text", "depth: light\norganisation:\n  name: Mairie\n# after "+strconv.Itoa(after)+"\n", "why", "w", "base", strconv.Itoa(after))
	}
	save(0, http.StatusSeeOther)

	if err := cluster.Kill(); err != nil {
		t.Fatal(err)
	}
	if status, body := get(t, client, n.address+"/readyz"); status != http.StatusServiceUnavailable || body != "the database does not answer\n" {
		t.Errorf("ready: %d %q", status, body)
	}
	var fault *serve.Error
	if err := serve.Health(t.Context(), strings.TrimPrefix(n.address, "http://")); !errors.As(err, &fault) || fault.Kind != serve.NotReady {
		t.Errorf("its health: %v", err)
	} else if _, _, args := fault.Words(); args["detail"] != (dossier.Text{FR: "sa base de données ne répond pas", EN: "its database does not answer"}) {
		t.Errorf("its health: %v", args)
	}
	if status, _ := get(t, client, n.address+"/healthz"); status != http.StatusOK {
		t.Errorf("healthy: %d", status)
	}
	for lang, want := range map[locale.Lang]string{locale.French: "ne peut pas répondre pour l’instant", locale.English: "cannot answer just now"} {
		for _, path := range []string{n.address + "/", n.address + "/sign-in", org, org + "/versions"} {
			status, retry, body := asked(t, client, path, lang)
			if status != http.StatusServiceUnavailable || retry != "10" || !strings.Contains(body, want) {
				t.Errorf("%s in %s: %d, retry after %q\n%s", path, lang, status, retry, body)
			}
		}
	}
	if body := save(1, http.StatusServiceUnavailable); !strings.Contains(body, "rechargez-la un peu plus tard") {
		t.Errorf("what becomes of what was sent is not said:\n%s", body)
	}

	if err := cluster.Restart(t.Context()); err != nil {
		t.Fatal(err)
	}
	status, body := 0, ""
	for try := 0; try < 40 && status != http.StatusOK; try++ { // a slow machine may take the time of a first connection twice
		time.Sleep(time.Duration(min(try, 1)) * 500 * time.Millisecond)
		status, body = get(t, client, n.address+"/readyz")
	}
	if status != http.StatusOK {
		t.Errorf("it is not ready again: %d %q", status, body)
	}
	save(1, http.StatusSeeOther) // the page of the refusal, loaded again
	if status, body := get(t, client, org+"/versions/1/dossier.yaml"); status != http.StatusOK || !strings.Contains(body, "# after 0") {
		t.Errorf("the first version: %d %q", status, body)
	}
	if status, body := get(t, client, org+"/dossier.yaml"); status != http.StatusOK || !strings.Contains(body, "# after 1") {
		t.Errorf("the second version: %d %q", status, body)
	}

	// It ends well without its database too.
	if err := cluster.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := n.stop(); err != nil {
		t.Errorf("it ends with %v", err)
	}
	if !strings.Contains(log.String(), "the database cannot be used") {
		t.Errorf("the log does not say it:\n%s", log.String())
	}
}

// asked is the answer to somebody whose browser asks for a language.
func asked(t *testing.T, client *http.Client, address string, lang locale.Lang) (status int, retry, body string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Accept-Language", string(lang))
	resp, err := client.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, resp.Header.Get("Retry-After"), string(b)
}

// post sends a form of names and values, and holds the status of its answer.
func post(t *testing.T, client *http.Client, address string, status int, form ...string) string {
	t.Helper()
	values := url.Values{}
	for i := 0; i < len(form); i += 2 {
		values.Set(form[i], form[i+1])
	}
	resp, err := client.PostForm(address, values)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	if resp.StatusCode != status {
		t.Fatalf("%s: %s\n%s", address, resp.Status, b)
	}
	return string(b)
}

// No address of a database is told with its password, however it is written, and each
// fault of one says what to do in both languages.
func TestRun_tellsNoPassword(t *testing.T) {
	t.Parallel()
	const secret = "s3cr3t"
	for _, address := range []string{
		"postgres://u:s3cr3t@127.0.0.1:1/db", "postgres://u:pa/s3cr3t@127.0.0.1/db", "postgres://u:12/s3cr3t@127.0.0.1/db",
		"postgres://u:1#s3cr3t@127.0.0.1/db", "postgres://u:1?s3cr3t@127.0.0.1/db", "postgres://u:%zzs3cr3t@127.0.0.1/db",
		"postgres://u:a@s3cr3t@127.0.0.1:1/db", "postgres://127.0.0.1:1/db?user=u&password=s3cr3t",
		"postgres://u:s3cr3t@127.0.0.1:1/db?sslmode=none", "postgres://u:s3cr3t@127.0.0.1:port/db",
	} {
		var log lockedBuffer
		c := serve.Config{Data: t.TempDir(), Database: address, Now: time.Now, Log: slog.New(slog.NewTextHandler(&log, nil))}
		for what, err := range map[string]error{"serve": serve.Run(t.Context(), c), "backup": backedUp(t, address)} {
			fault, is := errors.AsType[*serve.Error](err)
			if !is || fault.Kind != serve.BadDatabase {
				t.Errorf("%s %s: got %v", what, address, err)
				continue
			}
			title, mend, args := fault.Words()
			detail := fmt.Sprint(args["detail"])
			if title.FR == "" || mend.FR == "" || mend.EN == "" || detail == "" {
				t.Errorf("%s %s: what to do is not said: %v", what, address, mend)
			}
			for _, said := range []string{fault.Value, detail, log.String()} {
				if strings.Contains(said, secret) {
					t.Errorf("%s %s tells %s", what, address, said)
				}
			}
		}
	}
}

func backedUp(t *testing.T, database string) error {
	t.Helper()
	_, err := serve.Backup(t.Context(), t.TempDir(), database, time.Now, "test", io.Discard)
	return err
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) {
	return 0, &fs.PathError{Op: "write", Path: "one.backup", Err: syscall.ENOSPC}
}

// A backup that finds no room is not said to be a fault of the database, which is well.
func TestBackup_withoutRoom(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	n := run(t, serve.Config{Data: data})
	_, err := serve.Backup(t.Context(), data, "", time.Now, "test", full{})
	if _, worded := errors.AsType[*serve.Error](err); worded || !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("got %v", err)
	}
	if status, _ := get(t, http.DefaultClient, n.address+"/readyz"); status != http.StatusOK {
		t.Errorf("it is not ready: %d", status)
	}
}
