package main

import (
	"context"
	"io"
	"log/slog"
	"os"
	"runtime/debug"
	"time"

	"boussole/internal/cli"
	"boussole/internal/serve"
)

// instance joins the commands to the instance that they run.
type instance struct{}

// memory is what the process tries to stay below, where GOMEMLIMIT does not say.
const memory = 96 << 20

func (instance) Serve(ctx context.Context, o cli.ServeOptions) error {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memory)
	}
	log := logger(o.Log, o.JSON, o.Verbose)
	tell := func(ctx context.Context, state string) {
		if err := notify(ctx, state); err != nil {
			log.ErrorContext(ctx, "tell systemd", "state", state, "error", err)
		}
	}
	defer context.AfterFunc(ctx, func() { tell(context.WithoutCancel(ctx), "STOPPING=1") })()
	return serve.Run(ctx, serve.Config{
		Listen: o.Listen, Metrics: o.Metrics, Data: o.Data, Database: o.Database, Key: o.Key,
		Origin: o.Origin, Proxy: o.Proxy, Private: o.Private, Zone: o.Zone, Now: time.Now,
		Log: log, Version: o.Version,
		Ready: func(address string) {
			o.Ready(address)
			tell(ctx, "READY=1")
		},
	})
}

func (instance) Demo(ctx context.Context, o cli.DemoOptions) error {
	return serve.RunDemo(ctx, serve.Config{
		Listen: o.Listen, Zone: o.Zone, Now: time.Now, Log: logger(o.Log, false, false), Version: o.Version,
		Demo: &serve.Demo{Lang: o.Lang, Ready: func(address string, organisations int) {
			opened := o.Browse && browse(ctx, address) == nil
			o.Ready(cli.DemoReady{Address: address, Organisations: organisations, Opened: opened})
		}},
	})
}

func (instance) Health(ctx context.Context, listen string) error { return serve.Health(ctx, listen) }

func (instance) Recover(ctx context.Context, o cli.RecoverOptions) (address string, until time.Time, err error) {
	return serve.Recover(ctx, serve.Config{Data: o.Data, Database: o.Database, Key: o.Key, Origin: o.Origin, Now: time.Now}, o.Email)
}

// logger writes for machines, or for somebody at a terminal, who is told of what matters.
func logger(w io.Writer, machines, verbose bool) *slog.Logger {
	options := &slog.HandlerOptions{Level: slog.LevelInfo}
	switch {
	case verbose:
		options.Level = slog.LevelDebug
	case !machines:
		options.Level = slog.LevelWarn
	}
	if machines {
		return slog.New(slog.NewJSONHandler(w, options))
	}
	return slog.New(slog.NewTextHandler(w, options))
}

func (instance) Backup(ctx context.Context, from cli.Place, program string, to io.Writer) (cli.BackedUp, error) {
	counts, err := serve.Backup(ctx, from.Data, from.Database, time.Now, program, to)
	return held(counts), err
}

func (instance) Restore(ctx context.Context, from io.Reader, to cli.Place) (cli.BackedUp, error) {
	_, counts, err := serve.Restore(ctx, to.Data, to.Database, time.Now, from)
	return held(counts), err
}

func held(counts map[string]int64) cli.BackedUp {
	return cli.BackedUp{Organisations: counts["organisation"], People: counts["person"], Versions: counts["version"], Sealed: counts["oidc_provider"] > 0}
}
