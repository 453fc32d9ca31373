package cli_test

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"boussole/internal/cli"
	"boussole/internal/dossier"
)

// typist runs new on a file, and types into it. What it says goes nowhere.
type typist struct {
	file string
	keys *io.PipeWriter
	code chan int
	stop context.CancelFunc
}

func newTypist(t *testing.T) *typist {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	r, w := io.Pipe()
	ty := &typist{file: filepath.Join(t.TempDir(), "d.yaml"), keys: w, code: make(chan int, 1), stop: stop}
	t.Cleanup(func() { stop(); _ = w.Close() })
	go func() {
		ty.code <- cli.Run(ctx, []string{"new", "-o", ty.file, "--lang", "en"}, cli.Env{
			Stdin: r, Stdout: io.Discard, Stderr: io.Discard, Getenv: func(string) string { return "" },
			Today: dossier.NewDate(2026, time.December, 1),
		})
	}()
	return ty
}

// types types lines and waits until the last one is in the file.
func (ty *typist) types(t *testing.T, lines ...string) {
	t.Helper()
	for _, line := range lines {
		if _, err := io.WriteString(ty.keys, line+"\n"); err != nil {
			t.Fatal(err)
		}
	}
	for deadline := time.Now().Add(20 * time.Second); ; {
		src, _ := os.ReadFile(ty.file)
		if strings.Contains(string(src), lines[len(lines)-1]) {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("%q never came into the file:\n%s", lines, src)
		}
		time.Sleep(5 * time.Millisecond)
	}
}

func (ty *typist) ends(t *testing.T, want int) {
	t.Helper()
	select {
	case code := <-ty.code:
		if code != want {
			t.Errorf("exit code %d, want %d", code, want)
		}
	case <-time.After(20 * time.Second):
		t.Fatal("new does not end")
	}
}

func TestNew_isInterruptedWhileItWaits(t *testing.T) {
	t.Parallel()
	ty := newTypist(t)
	ty.types(t, "Marsden Choir", "To sing on Tuesdays")
	ty.stop()
	ty.ends(t, cli.ExitInterrupted)
	src, err := os.ReadFile(ty.file)
	if err != nil || !strings.Contains(string(src), "# new: who.purpose = To sing on Tuesdays") {
		t.Errorf("%v\n%s", err, src)
	}
}

func TestNew_leavesAFileThatSomebodyElseChanged(t *testing.T) {
	t.Parallel()
	ty := newTypist(t)
	ty.types(t, "Marsden Choir")
	theirs := "identity:\n  purpose: Theirs\n"
	if err := os.WriteFile(ty.file, []byte(theirs), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(ty.keys, "To sing on Tuesdays\n"); err != nil {
		t.Fatal(err)
	}
	ty.ends(t, cli.ExitUnusable)
	if src, err := os.ReadFile(ty.file); err != nil || string(src) != theirs {
		t.Errorf("%v\n%s", err, src)
	}
}
