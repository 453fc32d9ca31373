package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"path"

	"github.com/pressly/goose/v3"
	"github.com/riverqueue/river/riverdriver"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/riverdriver/riversqlite"
	"github.com/riverqueue/river/rivermigrate"
)

//go:embed migration
var migrations embed.FS

// migrationLock is the advisory lock of PostgreSQL under which tables are changed.
const migrationLock = 0x626f7573736f6c65 // "boussole"

// Migrate brings the tables to what this version of the program knows, under a lock:
// of several nodes that start at once, one does it and the others wait. It only goes
// forward, and refuses a database that a later version has written.
func (s *Store) Migrate(ctx context.Context) error { return s.migrateBy(ctx, migrations) }

func (s *Store) migrateBy(ctx context.Context, migrations fs.FS) error {
	unlock, err := s.lockMigrations(ctx)
	if err != nil {
		return fmt.Errorf("migrate: wait for the lock: %w", err)
	}
	err = s.migrate(ctx, migrations)
	if err = errors.Join(err, unlock()); err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	return nil
}

func (s *Store) migrate(ctx context.Context, migrations fs.FS) error {
	provider, err := s.provider(migrations)
	if err != nil {
		return err
	}
	current, target, err := provider.GetVersions(ctx)
	if err != nil {
		return err
	}
	if current > target {
		return &NewerError{Database: current, Program: target}
	}
	if _, err := provider.Up(ctx); err != nil {
		return err
	}
	if s.pool != nil {
		return migrateJobs(ctx, riverpgxv5.New(s.pool))
	}
	return migrateJobs(ctx, riversqlite.New(s.write))
}

// provider knows the migrations of the engine.
func (s *Store) provider(migrations fs.FS) (*goose.Provider, error) {
	folder, err := fs.Sub(migrations, path.Join("migration", s.dialect.name))
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(s.dialect.goose, s.write, folder)
}

// NewerError is a database that a later version of the program has written.
type NewerError struct {
	Database, Program int64 // the numbers of their last migrations
}

func (e *NewerError) Error() string {
	return fmt.Sprintf("the database was written by a later version of Boussole (its tables are at %d, this program knows %d)", e.Database, e.Program)
}

// OlderError is a database that an earlier version of the program has written, and no
// later one has opened since; or one without tables, which is at 0.
type OlderError struct {
	Database, Program int64 // the numbers of their last migrations
}

func (e *OlderError) Error() string {
	return fmt.Sprintf("the tables of the database are at %d, this program knows %d", e.Database, e.Program)
}

// migrateJobs makes the tables of background jobs, which are River's.
func migrateJobs[T any](ctx context.Context, driver riverdriver.Driver[T]) error {
	migrator, err := rivermigrate.New(driver, &rivermigrate.Config{Logger: silent()})
	if err != nil {
		return err
	}
	_, err = migrator.Migrate(ctx, rivermigrate.DirectionUp, nil)
	return err
}

func (s *Store) lockMigrations(ctx context.Context) (unlock func() error, err error) {
	if s.pool == nil {
		return lockFile(ctx, s.path+".lock")
	}
	conn, err := s.write.Conn(ctx)
	if err != nil {
		return nil, err
	}
	if _, err := conn.ExecContext(ctx, `select pg_advisory_lock($1)`, int64(migrationLock)); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return func() error {
		_, err := conn.ExecContext(context.WithoutCancel(ctx), `select pg_advisory_unlock($1)`, int64(migrationLock))
		return errors.Join(err, conn.Close())
	}, nil
}

// lockFile holds a file for this process alone, by an exclusive transaction of SQLite on
// it: the system lets it go where the process ends, however it ends, on every platform.
func lockFile(ctx context.Context, name string) (unlock func() error, err error) {
	db, err := sqliteLock(name)
	if err != nil {
		return nil, err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return func() error {
		err := tx.Rollback()
		if errors.Is(err, sql.ErrTxDone) {
			err = nil
		}
		return errors.Join(err, db.Close())
	}, nil
}
