package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"boussole/internal/job"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/riverdriver/riversqlite"
)

// inserter adds a job to a transaction.
type inserter func(ctx context.Context, tx *Tx, args river.JobArgs) error

// inserterOf adds jobs by a client that does none.
func (s *Store) inserterOf() (inserter, error) {
	config := &river.Config{Logger: silent()}
	if s.pool == nil {
		client, err := river.NewClient(riversqlite.New(s.write), config)
		return func(ctx context.Context, tx *Tx, args river.JobArgs) error {
			_, err := client.InsertTx(ctx, tx.write, args, nil)
			return err
		}, err
	}
	client, err := river.NewClient(riverpgxv5.New(s.pool), config)
	return func(ctx context.Context, tx *Tx, args river.JobArgs) error {
		// River speaks pgx's own language: the connection under that of database/sql has
		// the transaction.
		return tx.conn.Raw(func(under any) error {
			conn, is := under.(*stdlib.Conn)
			if !is {
				return fmt.Errorf("the connection is a %T", under)
			}
			_, err := client.InsertTx(ctx, joined{conn.Conn()}, args, nil)
			return err
		})
	}, err
}

// enqueue adds a job to the transaction: it is there if the change that asks for it is.
func (tx *Tx) enqueue(ctx context.Context, args river.JobArgs) error {
	if err := tx.insert(ctx, tx, args); err != nil {
		return fmt.Errorf("ask for the job %s: %w", args.Kind(), err)
	}
	return nil
}

// joined is the transaction that a connection is in, for those who add to it. Who began
// it ends it.
type joined struct{ session }

// session is what a connection offers; by another name than that of its method.
type session = *pgx.Conn

var errNotOurs = errors.New("the transaction is another's to end")

func (j joined) Begin(context.Context) (pgx.Tx, error) { return nil, errNotOurs }
func (j joined) Commit(context.Context) error          { return errNotOurs }
func (j joined) Rollback(context.Context) error        { return errNotOurs }
func (j joined) LargeObjects() pgx.LargeObjects        { return pgx.LargeObjects{} }
func (j joined) Conn() *pgx.Conn                       { return j.session }

// Work does the instance's jobs until the context ends, then finishes those that have
// begun, within patience.
func (s *Store) Work(ctx context.Context, log *slog.Logger, patience time.Duration) error {
	config := job.Config{Keeper: s, Log: log}
	if s.pool == nil {
		client, err := job.Client(riversqlite.New(s.write), config)
		if err != nil {
			return err
		}
		return job.Run(ctx, client, patience)
	}
	client, err := job.Client(riverpgxv5.New(s.pool), config)
	if err != nil {
		return err
	}
	return job.Run(ctx, client, patience)
}

// How long what nobody asks for any more is kept.
const (
	keepAttempts    = 24 * time.Hour
	keepInvitations = 90 * 24 * time.Hour  // after it was accepted, revoked or expired
	keepLinks       = 365 * 24 * time.Hour // after it was revoked or expired
	keepPages       = 48 * time.Hour       // the day of a page may be tomorrow's or yesterday's somewhere
)

// sweepRows is how many rows one transaction takes away: others wait for it on SQLite.
const sweepRows = 500

// Sweep takes away what has expired, and says how many rows of each table.
func (s *Store) Sweep(ctx context.Context) (map[string]int64, error) {
	now := s.now()
	statements := []struct {
		table, query string
		arg          any
	}{
		{"session", `delete from session where token in (select token from session where expires <= $1 limit $2)`, millis(now)},
		{"attempt", `delete from attempt where id in (select id from attempt where at < $1 limit $2)`, millis(now.Add(-keepAttempts))},
		{"invitation", `delete from invitation where id in (select id from invitation
			where expires < $1 or (accepted > 0 and accepted < $1) or (revoked > 0 and revoked < $1) limit $2)`, millis(now.Add(-keepInvitations))},
		{"guest_link", `delete from guest_link where id in (select id from guest_link
			where expires < $1 or (revoked > 0 and revoked < $1) limit $2)`, millis(now.Add(-keepLinks))},
		{"derived", `delete from derived where (organisation, version, day, key) in
			(select organisation, version, day, key from derived where day < $1 limit $2)`, now.UTC().Add(-keepPages).Format(time.DateOnly)},
	}
	swept := map[string]int64{}
	for _, one := range statements {
		n, err := s.sweep(ctx, one.query, one.arg)
		swept[one.table] = n
		if err != nil {
			return swept, fmt.Errorf("sweep %s: %w", one.table, err)
		}
	}
	return swept, nil
}

// ForgetPages takes away the pages that were made of versions of an organisation's
// dossier before its latest one.
func (s *Store) ForgetPages(ctx context.Context, organisation string) (int64, error) {
	n, err := s.sweep(ctx, `delete from derived where (organisation, version, day, key) in
		(select organisation, version, day, key from derived where organisation = $1
			and version < (select max(number) from version where organisation = $1) limit $2)`, organisation)
	if err != nil {
		err = fmt.Errorf("forget pages: %w", err)
	}
	return n, err
}

// sweep runs a statement that takes away at most $2 rows until it finds none.
func (s *Store) sweep(ctx context.Context, query string, arg any) (rows int64, err error) {
	for {
		var result sql.Result
		if result, err = s.write.ExecContext(ctx, query, arg, sweepRows); err != nil {
			return rows, err
		}
		n, err := result.RowsAffected()
		rows += n
		if err != nil || n < sweepRows {
			return rows, err
		}
	}
}
