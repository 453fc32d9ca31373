package cli_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"boussole/internal/cli"
	"boussole/internal/dossier"
	"boussole/internal/plan/solve"
	"boussole/internal/plan/solve/instance"
)

// stopper is a standard error that interrupts the command once it tells of its progress.
type stopper struct {
	mu   sync.Mutex
	text strings.Builder
	stop context.CancelFunc
}

func (s *stopper) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if strings.Contains(string(p), "node") {
		s.stop()
	}
	return s.text.Write(p)
}

// A long solve tells how it goes on, and when it is interrupted it says what it has found,
// and how far from the best possible that is.
func TestPlan_saysWhatItHasFoundWhenItIsInterrupted(t *testing.T) {
	t.Parallel()
	var lp bytes.Buffer
	hard := instance.Scarce{Battles: 70, Levels: 8, Resources: 12, Objectives: 4, Draws: 60, Caution: 0.5, Seed: 4}
	if err := solve.WriteLP(&lp, hard.Instance()); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "hard.lp")
	if err := os.WriteFile(file, lp.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	var stdout bytes.Buffer
	stderr := &stopper{stop: stop}
	code := cli.Run(ctx, []string{"plan", "--from-lp", file, "--max-time", "10m", "--lang", "en"}, cli.Env{
		Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: stderr, ErrTerminal: true,
		Getenv: func(string) string { return "" },
		Today:  dossier.NewDate(2026, 12, 1),
	})
	if code != cli.ExitInterrupted {
		t.Errorf("exit code %d, want %d", code, cli.ExitInterrupted)
	}
	if got := stdout.String(); !strings.HasPrefix(got, "feasible, ") || !strings.Contains(got, "(gap ") {
		t.Errorf("it says: %.200s", got)
	}
	if !strings.Contains(stderr.text.String(), "of the best possible") {
		t.Errorf("of its progress it tells: %q", stderr.text.String())
	}
}
