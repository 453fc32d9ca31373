package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"boussole/internal/account"
	"boussole/internal/locale"
	"boussole/internal/serve"
	"boussole/internal/store/storetest"
	"boussole/internal/workspace"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(withPostgres{m}, map[string]func(){"boussole": main})
}

// withPostgres runs the tests with a PostgreSQL server.
type withPostgres struct{ m *testing.M }

func (w withPostgres) Run() int { return storetest.Main(w.m) }

func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("LANG", "fr_FR.UTF-8")
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"status": status,
			"instance": func(ts *testscript.TestScript, _ bool, args []string) {
				ts.Check(newInstance(t.Context(), ts.MkAbs(args[0])))
			},
			"damage": func(ts *testscript.TestScript, _ bool, args []string) { ts.Check(damage(ts.MkAbs(args[0]))) },
		},
	})
}

// newInstance makes an instance in a folder: instance DIR. It has two people, one organisation
// with two versions of its dossier, and a sealed secret.
func newInstance(ctx context.Context, dir string) error {
	i, err := serve.Open(ctx, serve.Config{Data: dir, Now: time.Now})
	if err != nil {
		return err
	}
	ws := i.Workspace
	ada, org, err := ws.First(ctx, workspace.First{Name: "Ada", Email: "ada@example.org", Password: "cheval agrafe correct pile", Organisation: "Mairie", Lang: locale.French})
	if err != nil {
		return err
	}
	owner := workspace.Actor{Person: *ada}
	for base := range 2 {
		text := fmt.Appendf(nil, "organisation:\n  name: Mairie %d\n", base)
		if _, err := ws.Save(ctx, owner, org.Slug, workspace.Save{Base: base, Text: text, Why: "Un autre nom."}); err != nil {
			return err
		}
	}
	token, _, err := ws.Invite(ctx, owner, org.Slug, "grace@example.org", account.Reader, "")
	if err != nil {
		return err
	}
	if _, _, err := ws.Join(ctx, token, workspace.Newcomer{Name: "Grace", Password: "cheval agrafe correct pile", Lang: locale.French}); err != nil {
		return err
	}
	err = ws.SetProvider(ctx, owner, org.Slug, workspace.ProviderSettings{Name: "Mairie", Issuer: "https://id.example.org", ClientID: "boussole", Secret: "s"})
	return errors.Join(err, i.Close())
}

// damage writes over all of a file but its first page: damage FILE.
func damage(name string) error {
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	const page = 4096
	for i := page; i < len(text); i++ {
		text[i] = 0xff
	}
	if len(text) < 2*page {
		return fmt.Errorf("%s has %d bytes", name, len(text))
	}
	return os.WriteFile(name, text, 0o600)
}

// status runs a command and asserts its exit code: status 2 boussole serve --tz x.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status CODE COMMAND ARGS...")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := "0"
	if exit, is := errors.AsType[*exec.ExitError](err); is {
		code = fmt.Sprint(exit.ExitCode())
	}
	if code != args[0] {
		ts.Fatalf("exit code %s, want %s", code, args[0])
	}
}

// boussole is the command itself, in a process of its own.
func boussole(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	// The test binary is the command too, under the command's name.
	name := filepath.Join(t.TempDir(), "boussole")
	if err := os.Symlink(self, name); err != nil {
		t.Fatal(err)
	}
	return exec.CommandContext(t.Context(), name, args...)
}

var addressIn = regexp.MustCompile(`http://\S+`)

// started starts a server and waits until it says where it answers.
func started(t *testing.T, cmd *exec.Cmd) (address string, out io.Reader) {
	t.Helper()
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var log strings.Builder
	cmd.Stderr = &log
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	r := bufio.NewReader(pipe)
	line, err := r.ReadString('\n')
	if address = addressIn.FindString(line); address == "" {
		_ = cmd.Process.Kill()
		t.Fatalf("no address in %q (%v): %v\n%s", line, err, cmd.Wait(), log.String())
	}
	return address, r
}

// A server that is asked to end ends well, and a demonstration leaves nothing behind.
func TestDemo_endsWellWhenAsked(t *testing.T) {
	t.Parallel()
	temp := t.TempDir()
	cmd := boussole(t, "demo", "--listen", "localhost:0", "--no-browser", "--lang", "en")
	cmd.Env = append(os.Environ(), "TMPDIR="+temp)
	address, out := started(t, cmd)
	resp, err := http.Get(address[:strings.Index(address, "/demo/")] + "/readyz")
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		t.Errorf("not ready: %s", resp.Status)
	}
	root, _, _ := strings.Cut(strings.TrimPrefix(address, "http://"), "/")
	if said, err := boussole(t, "health", "--listen", root, "--lang", "en").CombinedOutput(); err != nil || string(said) != "Boussole is ready.\n" {
		t.Errorf("its health is %q, %v", said, err)
	}
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadAll(out); err != nil {
		t.Error(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("it ended with %v", err)
	}
	left, err := os.ReadDir(temp)
	if err != nil || len(left) > 0 {
		t.Errorf("it left %v (%v)", left, err)
	}
}
