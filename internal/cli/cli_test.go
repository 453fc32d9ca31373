package cli_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"boussole/internal/cli"
	"boussole/internal/dossier"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what the scripts compare anew")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"boussole": boussole})
}

func boussole() {
	os.Exit(cli.Run(context.Background(), os.Args[1:], cli.Env{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Getenv:  os.Getenv,
		Today:   dossier.NewDate(2026, time.December, 1),
		Version: "0.1.0-test",
	}))
}

func TestScripts(t *testing.T) {
	t.Parallel()
	examples, err := filepath.Abs(filepath.Join("..", "..", "examples"))
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		UpdateScripts:       *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("EXAMPLES", examples)
			env.Setenv("LANG", "fr_FR.UTF-8")
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"status": status,
		},
	})
}

// status runs a command and asserts its exit code: status 2 boussole check x.yaml.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status CODE COMMAND ARGS...")
	}
	err := ts.Exec(args[1], args[2:]...)
	code := "0"
	exit := &exec.ExitError{}
	if errors.As(err, &exit) {
		code = fmt.Sprint(exit.ExitCode())
	}
	if code != args[0] {
		ts.Fatalf("exit code %s, want %s", code, args[0])
	}
}

// A hostile file ends in exit code 2 with a message, within bounds of memory. The
// time limit is there for a reader that never ends.
func TestHostileFiles_endInAnErrorWithinBounds(t *testing.T) {
	t.Parallel()
	if runtime.GOOS != "linux" {
		t.Log("memory is measured on Linux alone")
	}
	bomb := "a: &a [x, x, x, x, x, x, x, x, x]\n"
	for c := 'b'; c < 'z'; c++ {
		bomb += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*%c, ", c-1), 9), ", "))
	}
	noise := make([]byte, 900_000)
	x := uint32(1)
	for i := range noise {
		x = x*1664525 + 1013904223
		noise[i] = byte(x >> 24)
	}
	var lines strings.Builder
	for i := range 1400 {
		lines.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	// The test binary is the command too, under the command's name.
	command := filepath.Join(dir, "boussole")
	if err := os.Symlink(exe, command); err != nil {
		t.Fatal(err)
	}
	for name, src := range map[string]string{
		"alias-bomb":       bomb,
		"two-megabytes":    "organisation:\n  note: |\n" + strings.Repeat("    une ligne de texte, et encore une\n", 2<<20/38),
		"levels-of-lists":  strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000),
		"levels-of-maps":   strings.Repeat("{a: ", 100_000) + strings.Repeat("}", 100_000),
		"levels-of-dashes": strings.Repeat("- ", 100_000) + "x",
		"levels-of-lines":  lines.String(),
		"binary-noise":     string(noise),
		"dense":            "offers: [" + strings.Repeat("1,", 500_000) + "1]",
	} {
		file := filepath.Join(dir, name+".yaml")
		if err := os.WriteFile(file, []byte(src), 0o600); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
		cmd := exec.CommandContext(ctx, command, "check", file)
		out, err := cmd.CombinedOutput()
		cancel()
		if code := cmd.ProcessState.ExitCode(); code != cli.ExitUnusable {
			t.Errorf("%s: exit code %d (%v)\n%s", name, code, err, out)
		}
		if len(out) < 40 || len(out) > 16000 {
			t.Errorf("%s: %d bytes of message: %.300s", name, len(out), out)
		}
		if usage, is := cmd.ProcessState.SysUsage().(*syscall.Rusage); is && runtime.GOOS == "linux" {
			if mb := usage.Maxrss / 1024; mb > 150 {
				t.Errorf("%s: %d MB", name, mb)
			}
		}
	}
}
