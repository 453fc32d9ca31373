// Package job is what is done in the background: kinds of jobs, who does them, and when
// those that come round begin. Jobs are rows of the database, so that several nodes share
// them and what was asked for outlives a crash. A job may run twice: each looks at what
// is there first, and finds nothing to do the second time.
//
// It knows no SQL. A job is inserted by the store, in the transaction of the change that
// asks for it.
package job

import (
	"context"
	"log/slog"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver"
)

// Keeper does what jobs ask for.
type Keeper interface {
	// Sweep takes away what has expired, and says how many rows of each table.
	Sweep(ctx context.Context) (map[string]int64, error)
	// ForgetPages takes away the pages that were made of versions of an organisation's
	// dossier before its latest one.
	ForgetPages(ctx context.Context, organisation string) (int64, error)
}

// Sweep is the job that comes round: what has expired is taken away.
type Sweep struct{}

// Kind is the job's name in the database. It never changes.
func (Sweep) Kind() string { return "sweep" }

// ForgetPages is asked for by every new version of a dossier. One that waits is not
// enough for two versions: it may have begun before the second.
type ForgetPages struct {
	Organisation string `json:"organisation"`
}

// Kind is the job's name in the database. It never changes.
func (ForgetPages) Kind() string { return "forget-pages" }

// Config is what jobs run with.
type Config struct {
	Keeper Keeper
	Log    *slog.Logger
	Every  time.Duration // how often Sweep comes round; an hour where it is 0
}

// atOnce is how many jobs a node does at once.
const atOnce = 2

// Client is a node that does jobs.
func Client[T any](driver riverdriver.Driver[T], c Config) (*river.Client[T], error) {
	if c.Every == 0 {
		c.Every = time.Hour
	}
	workers := river.NewWorkers()
	river.AddWorker(workers, river.WorkFunc(func(ctx context.Context, _ *river.Job[Sweep]) error {
		swept, err := c.Keeper.Sweep(ctx)
		for table, rows := range swept {
			if rows > 0 {
				c.Log.InfoContext(ctx, "swept", "table", table, "rows", rows)
			}
		}
		return err
	}))
	river.AddWorker(workers, river.WorkFunc(func(ctx context.Context, job *river.Job[ForgetPages]) error {
		_, err := c.Keeper.ForgetPages(ctx, job.Args.Organisation)
		return err
	}))
	return river.NewClient(driver, &river.Config{
		Logger:            c.Log,
		Workers:           workers,
		Queues:            map[string]river.QueueConfig{river.QueueDefault: {MaxWorkers: atOnce}},
		FetchPollInterval: 5 * time.Second, // most are told of at once
		JobTimeout:        5 * time.Minute,
		PeriodicJobs: []*river.PeriodicJob{river.NewPeriodicJob(
			river.PeriodicInterval(c.Every),
			func() (river.JobArgs, *river.InsertOpts) {
				return Sweep{}, &river.InsertOpts{UniqueOpts: river.UniqueOpts{ByPeriod: c.Every}}
			},
			&river.PeriodicJobOpts{RunOnStart: true},
		)},
	})
}

// Run does jobs until the context ends, then finishes those that have begun, within
// patience; those that take longer are begun again by whoever comes next.
func Run[T any](ctx context.Context, client *river.Client[T], patience time.Duration) error {
	if err := client.Start(context.WithoutCancel(ctx)); err != nil {
		return err
	}
	<-ctx.Done()
	soft, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	if client.Stop(soft) == nil {
		return nil
	}
	hard, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	return client.StopAndCancel(hard)
}
