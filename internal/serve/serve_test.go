package serve_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"boussole/internal/locale"
	"boussole/internal/serve"
	"boussole/internal/store/storetest"
)

func TestMain(m *testing.M) { os.Exit(storetest.Main(m)) }

// node is a running instance.
type node struct {
	address string
	stop    func() error // asks it to end, and waits until it has
}

// run runs an instance until the test ends, or stop is called.
func run(t *testing.T, c serve.Config) *node {
	t.Helper()
	c.Listen, c.Now = "localhost:0", time.Now
	return start(t, func(ctx context.Context, ready func(string)) error {
		c.Ready = ready
		return serve.Run(ctx, c)
	})
}

func start(t *testing.T, run func(ctx context.Context, ready func(string)) error) *node {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	ended, ready := make(chan error, 1), make(chan string, 1)
	go func() { ended <- run(ctx, func(address string) { ready <- address }) }()
	n := &node{stop: func() error {
		cancel()
		err := <-ended
		ended <- err
		return err
	}}
	t.Cleanup(func() {
		if err := n.stop(); err != nil {
			t.Error(err)
		}
	})
	select {
	case n.address = <-ready:
	case err := <-ended:
		ended <- err
		t.Fatal(err)
	}
	return n
}

func get(t *testing.T, client *http.Client, address string) (status int, body string) {
	t.Helper()
	resp, err := client.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(b)
}

func browser(t *testing.T) *http.Client {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &http.Client{Jar: jar}
}

func TestRun_tellsHowItIs(t *testing.T) {
	t.Parallel()
	n := run(t, serve.Config{Data: t.TempDir()})
	for path, want := range map[string]string{"/healthz": "healthy\n", "/readyz": "ready\n"} {
		if status, body := get(t, http.DefaultClient, n.address+path); status != http.StatusOK || body != want {
			t.Errorf("%s: got %d %q, want %q", path, status, body, want)
		}
	}
	if err := n.stop(); err != nil {
		t.Error(err)
	}
	if resp, err := http.Get(n.address + "/healthz"); err == nil {
		resp.Body.Close()
		t.Error("it answers after its end")
	}
}

func TestRun_keepsItsKeyAndItsAccounts(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	var keys [2]string
	for i := range keys {
		n := run(t, serve.Config{Data: data})
		if err := n.stop(); err != nil {
			t.Fatal(err)
		}
		key, err := os.ReadFile(filepath.Join(data, "boussole.key"))
		if err != nil {
			t.Fatal(err)
		}
		keys[i] = string(key)
	}
	if keys[0] != keys[1] || len(strings.TrimSpace(keys[0])) != 44 {
		t.Errorf("keys %q", keys)
	}
	for name, most := range map[string]os.FileMode{"": 0o700, "boussole.key": 0o600} {
		info, err := os.Stat(filepath.Join(data, name))
		if err != nil {
			t.Fatal(err)
		}
		if name != "" && info.Mode().Perm() != most {
			t.Errorf("%s is %v", name, info.Mode().Perm())
		}
	}
}

// Two nodes on one PostgreSQL are one instance: who signs in at one is signed in at the
// other, since sessions, like all else, are in the database.
func TestRun_twoNodesOnOneDatabase(t *testing.T) {
	t.Parallel()
	c := serve.Config{Database: storetest.Postgres(t), Key: strings.Repeat("A", 43) + "="}
	first, second := run(t, c), run(t, c)
	client := browser(t)
	resp, err := client.PostForm(first.address+"/first", map[string][]string{
		"name": {"Ada"}, "email": {"ada@example.org"}, "password": {"un long mot de passe à nous"}, "organisation": {"Mairie"},
	})
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	// Cookies know no ports: the browser sends the session to both.
	for _, n := range []*node{first, second} {
		if status, body := get(t, client, n.address+"/me"); status != http.StatusOK || !strings.Contains(body, "ada@example.org") {
			t.Errorf("%s does not know the session: %d", n.address, status)
		}
	}
}

func TestRunDemo_showsTheExamplesToWhoeverStartedIt(t *testing.T) {
	t.Parallel()
	organisations := 0
	n := start(t, func(ctx context.Context, ready func(string)) error {
		return serve.RunDemo(ctx, serve.Config{Listen: "localhost:0", Now: time.Now, Demo: &serve.Demo{
			Lang: locale.English, Ready: func(address string, n int) { organisations = n; ready(address) },
		}})
	})
	if organisations < 5 {
		t.Errorf("%d organisations", organisations)
	}
	client := browser(t)
	if status, _ := get(t, client, n.address); status != http.StatusOK {
		t.Errorf("the address of the demonstration: %d", status)
	}
	root := regexp.MustCompile(`/demo/.*`).ReplaceAllString(n.address, "")
	if status, body := get(t, client, root+"/me"); status != http.StatusOK || !strings.Contains(body, "Camille") {
		t.Errorf("nobody is signed in: %d", status)
	}
	if status, body := get(t, client, root+"/rules/B201"); status != http.StatusOK || !strings.Contains(body, "B201") {
		t.Errorf("a rule that findings lead to: %d", status)
	}
	if status, _ := get(t, browser(t), root+"/demo/another"); status != http.StatusNotFound {
		t.Errorf("another token: %d", status)
	}
}

func TestRun_saysWhatIsWrong(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	taken := run(t, serve.Config{Data: t.TempDir()})
	badKey := t.TempDir()
	if err := os.WriteFile(filepath.Join(badKey, "boussole.key"), []byte("short"), 0o600); err != nil {
		t.Fatal(err)
	}
	for kind, c := range map[serve.Kind]serve.Config{
		serve.BadOrigin:   {Data: t.TempDir(), Origin: "strategie.example.org"},
		serve.BadData:     {Data: filepath.Join(file, "below")},
		serve.BadKey:      {Data: badKey},
		serve.BadDatabase: {Data: t.TempDir(), Database: "postgres://secret:secret@127.0.0.1:1/none?connect_timeout=2"},
		serve.BadListen:   {Data: t.TempDir(), Listen: strings.TrimPrefix(taken.address, "http://")},
	} {
		c.Now = time.Now
		err := serve.Run(t.Context(), c)
		fault, is := errors.AsType[*serve.Error](err)
		if !is || fault.Kind != kind {
			t.Errorf("%s: got %v", kind, err)
			continue
		}
		what, mend, _ := fault.Words()
		if what.FR == "" || what.EN == "" || mend.FR == "" || mend.EN == "" {
			t.Errorf("%s has no words", kind)
		}
		if strings.Contains(fault.Value, "secret:secret") {
			t.Errorf("the password is told: %s", fault.Value)
		}
	}
}

func TestMetricsAndLog_tellNoNames(t *testing.T) {
	t.Parallel()
	var log lockedBuffer
	metrics := "localhost:" + freePort(t)
	n := run(t, serve.Config{Data: t.TempDir(), Metrics: metrics, Log: slog.New(slog.NewJSONHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))})
	get(t, http.DefaultClient, n.address+"/g/a-secret-token?who=ada")
	get(t, http.DefaultClient, n.address+"/o/mairie-d-evreux/log")
	_, body := get(t, http.DefaultClient, "http://"+metrics+"/metrics")
	for _, want := range []string{"boussole_request_seconds_count", "boussole_info", "boussole_database_connections", "go_goroutines", `route="GET /o/{org}/log"`} {
		if !strings.Contains(body, want) {
			t.Errorf("the figures lack %s", want)
		}
	}
	if err := n.stop(); err != nil {
		t.Error(err)
	}
	for _, secret := range []string{"a-secret-token", "who=ada", "mairie-d-evreux"} {
		if strings.Contains(body, secret) || strings.Contains(log.String(), secret) {
			t.Errorf("%s is told", secret)
		}
	}
	if !strings.Contains(log.String(), `"route":"GET /o/{org}/log"`) {
		t.Errorf("the log lacks the route:\n%s", log.String())
	}
	if status, _ := get(t, http.DefaultClient, run(t, serve.Config{Data: t.TempDir()}).address+"/metrics"); status != http.StatusNotFound {
		t.Errorf("the figures are among the pages: %d", status)
	}
}
