// Command boussole is the workbench for an organisation's communication strategy.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	"boussole/internal/cli"
	"boussole/internal/dossier"
)

func main() {
	os.Exit(run())
}

func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	year, month, day := time.Now().Date()
	return cli.Run(ctx, os.Args[1:], cli.Env{
		Stdin:       os.Stdin,
		Stdout:      os.Stdout,
		Stderr:      os.Stderr,
		Getenv:      os.Getenv,
		Today:       dossier.NewDate(year, month, day),
		Version:     version(),
		Instance:    instance{},
		InTerminal:  isTerminal(os.Stdin),
		Terminal:    isTerminal(os.Stdout),
		ErrTerminal: isTerminal(os.Stderr),
	})
}

// version is the one that the build was given, or the module's.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "0.1.0-dev"
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && f.Name() != os.DevNull
}
