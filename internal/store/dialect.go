package store

import (
	"context"
	"database/sql"
	"errors"
	"math/rand/v2"
	"net/url"
	"path/filepath"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/pressly/goose/v3"
	modernc "modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// dialect is what differs between the two engines.
type dialect struct {
	name         string
	goose        goose.Dialect
	view, update *sql.TxOptions
	// bare is the table version as it is read without its texts: SQLite would choose
	// another index, and read through them.
	bare string
	// migrated asks whether the database holds the table of its migrations.
	migrated string
	// refusal is what kind of fault of the caller an error of the database is.
	refusal func(error) refusal
	// again reports whether a transaction failed only because of another one.
	again func(error) bool
}

// refusal is why a database does not take a row.
type refusal int

const (
	none    refusal = iota
	taken           // a key that must be unique is there already
	missing         // what it refers to is not there
)

var (
	sqlite = dialect{
		name:     "sqlite",
		bare:     "version indexed by version_without_text",
		goose:    goose.DialectSQLite3,
		migrated: `select count(*) > 0 from sqlite_master where name = 'goose_db_version'`,
		refusal: func(err error) refusal {
			var e *modernc.Error
			if !errors.As(err, &e) {
				return none
			}
			switch e.Code() {
			case lib.SQLITE_CONSTRAINT_UNIQUE, lib.SQLITE_CONSTRAINT_PRIMARYKEY:
				return taken
			case lib.SQLITE_CONSTRAINT_FOREIGNKEY:
				return missing
			default:
				return none
			}
		},
		// One writer at a time: there is nothing to try again.
		again: func(error) bool { return false },
	}
	postgres = dialect{
		name:     "postgres",
		bare:     "version",
		goose:    goose.DialectPostgres,
		migrated: `select to_regclass('goose_db_version') is not null`,
		view:     &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true},
		update:   &sql.TxOptions{Isolation: sql.LevelSerializable},
		refusal: func(err error) refusal {
			var e *pgconn.PgError
			if !errors.As(err, &e) {
				return none
			}
			switch e.Code {
			case "23505":
				return taken
			case "23503":
				return missing
			default:
				return none
			}
		},
		again: func(err error) bool {
			var e *pgconn.PgError
			// Serialization failure, deadlock.
			return errors.As(err, &e) && (e.Code == "40001" || e.Code == "40P01")
		},
	}
)

// updateTries is how often an update is tried before its failure is told.
const updateTries = 20

// wait is longer with each try, and of a random length, so that those who met once do
// not meet again.
func wait(ctx context.Context, try int) error {
	most := time.Duration(min(1<<try, 64)) * time.Millisecond
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(rand.N(most)): //nolint:gosec // not a secret
		return nil
	}
}

// sqliteHandle opens connections to a file. A commit is on the disk when it returns
// (synchronous FULL), so that what was acknowledged outlives even the machine.
func sqliteHandle(path, mode string) (*sql.DB, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	query := url.Values{
		"mode":          {mode},
		"_busy_timeout": {"10000"},
		"_foreign_keys": {"1"},
		"_synchronous":  {"FULL"},
		"_dqs":          {"0"},
		"_defensive":    {"1"},
		"_pragma":       {"recursive_triggers(1)", "cache_size(-4000)", "temp_store(memory)"},
	}
	if mode == "rwc" {
		query.Set("_journal_mode", "WAL")
		query.Set("_txlock", "immediate")
	}
	return sqliteOpen(absolute, query)
}

// sqliteLock opens a file that is only ever locked.
func sqliteLock(path string) (*sql.DB, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	return sqliteOpen(absolute, url.Values{"_busy_timeout": {"60000"}, "_txlock": {"exclusive"}})
}

func sqliteOpen(path string, query url.Values) (*sql.DB, error) {
	dsn := url.URL{Scheme: "file", Path: filepath.ToSlash(path), RawQuery: query.Encode()}
	connector, err := modernc.NewConnector(dsn.String())
	if err != nil {
		return nil, err
	}
	return sql.OpenDB(connector), nil
}
