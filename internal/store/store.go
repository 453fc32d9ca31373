package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"boussole/internal/workspace"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
)

// Config is where a store is.
type Config struct {
	// Database is the path of an SQLite file, which is made if it is not there, or the
	// address of a PostgreSQL database, postgres://…
	Database string

	// Readers is how many may read at once: 4 on SQLite, 8 on PostgreSQL, where it is
	// not said. On PostgreSQL as many may write.
	Readers int

	// Now is the clock that sessions expire by; the system's where it is nil.
	Now func() time.Time
}

// Store is an open database.
type Store struct {
	dialect dialect
	path    string  // of the SQLite file
	write   *sql.DB // one connection on SQLite
	read    *sql.DB
	pool    *pgxpool.Pool // under both on PostgreSQL
	now     func() time.Time
	insert  inserter
	ask     asker // reads without a transaction
}

// Open opens a database; Migrate must be called before it is used. The error says what
// the database answered.
func Open(ctx context.Context, c Config) (*Store, error) {
	if c.Database == "" {
		return nil, errors.New("open store: no database is named")
	}
	if c.Now == nil {
		c.Now = systemClock
	}
	var s *Store
	var err error
	if IsPostgres(c.Database) {
		s, err = openPostgres(ctx, c)
	} else {
		s, err = openSQLite(c)
	}
	if err != nil {
		return nil, fmt.Errorf("open store: %w", err)
	}
	if s.insert, err = s.inserterOf(); err == nil {
		err = s.Ready(ctx)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open store: %w", err), s.Close())
	}
	return s, nil
}

// IsPostgres reports whether the name of a database is the address of a PostgreSQL one.
func IsPostgres(database string) bool {
	return strings.HasPrefix(database, "postgres://") || strings.HasPrefix(database, "postgresql://")
}

func openSQLite(c Config) (*Store, error) {
	// SQLite would let everybody read what it makes, and open for reading alone what it may
	// not write; its other files are as this one.
	f, err := os.OpenFile(c.Database, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	if err := f.Close(); err != nil {
		return nil, err
	}
	write, err := sqliteHandle(c.Database, "rwc")
	if err != nil {
		return nil, err
	}
	write.SetMaxOpenConns(1)
	read, err := sqliteHandle(c.Database, "ro")
	if err != nil {
		return nil, errors.Join(err, write.Close())
	}
	readers := cmp.Or(c.Readers, 4)
	read.SetMaxOpenConns(readers)
	read.SetMaxIdleConns(readers)
	return &Store{dialect: sqlite, path: c.Database, write: write, read: read, now: c.Now, ask: &prepared{db: read}}, nil
}

func openPostgres(ctx context.Context, c Config) (*Store, error) {
	config, err := pgxpool.ParseConfig(c.Database)
	if err != nil {
		return nil, err
	}
	// One connection more than may read listens for jobs.
	config.MaxConns = int32(min(cmp.Or(c.Readers, 8), 1000)) + 1 //nolint:gosec // at most 1000
	config.ConnConfig.ConnectTimeout = cmp.Or(config.ConnConfig.ConnectTimeout, 10*time.Second)
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, err
	}
	db := stdlib.OpenDBFromPool(pool)
	return &Store{dialect: postgres, write: db, read: db, pool: pool, now: c.Now, ask: db}, nil
}

// Close ends all connections. On SQLite the one that writes is the last: it leaves the
// whole database in its one file, which one that only reads cannot.
func (s *Store) Close() error {
	var err error
	if s.read != s.write {
		err = s.read.Close()
	}
	err = errors.Join(err, s.write.Close())
	if s.pool != nil {
		s.pool.Close()
	}
	return err
}

// Ready reports whether the database answers.
func (s *Store) Ready(ctx context.Context) error {
	var one int
	// The writing handle first: it makes the file that the other only reads.
	if err := s.write.QueryRowContext(ctx, `select 1`).Scan(&one); err != nil {
		return err
	}
	return s.read.QueryRowContext(ctx, `select 1`).Scan(&one)
}

// Engine is "sqlite" or "postgres".
func (s *Store) Engine() string { return s.dialect.name }

// View calls do with a transaction that sees one state of the database and changes
// nothing.
func (s *Store) View(ctx context.Context, do func(workspace.Tx) error) error {
	tx, err := s.read.BeginTx(ctx, s.dialect.view)
	if err != nil {
		return fmt.Errorf("begin to read: %w", unable(err))
	}
	defer tx.Rollback()
	return unable(do(&Tx{ask: tx, dialect: s.dialect}))
}

// Look calls do with what answers each question by itself, without a transaction: it is for
// one question, which sees one state anyway. It changes nothing.
func (s *Store) Look(_ context.Context, do func(workspace.Tx) error) error {
	return unable(do(&Tx{ask: s.ask, dialect: s.dialect}))
}

// Update calls do with a transaction, and keeps what it did if it returns nil. Updates
// have the effect of one after the other. On PostgreSQL do may for that be called
// several times, each time after what it did before was undone: it must change nothing
// but what it reaches through its transaction.
func (s *Store) Update(ctx context.Context, do func(workspace.Tx) error) error {
	for try := 1; ; try++ {
		err := s.update(ctx, do)
		if err == nil || !s.dialect.again(err) || try == updateTries {
			return unable(err)
		}
		if err := wait(ctx, try); err != nil {
			return err
		}
	}
}

func (s *Store) update(ctx context.Context, do func(workspace.Tx) error) error {
	// The transaction is on a connection that we hold, so that a job can be added to it.
	conn, err := s.write.Conn(ctx)
	if err != nil {
		return fmt.Errorf("begin to write: %w", err)
	}
	defer conn.Close()
	sqlTx, err := conn.BeginTx(ctx, s.dialect.update)
	if err != nil {
		return fmt.Errorf("begin to write: %w", err)
	}
	defer sqlTx.Rollback()
	if err := do(&Tx{ask: sqlTx, write: sqlTx, conn: conn, dialect: s.dialect, insert: s.insert}); err != nil {
		return err
	}
	if err := sqlTx.Commit(); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}

var _ workspace.Store = (*Store)(nil)

// Pools are how the connections of the database fare, by what they are for.
func (s *Store) Pools() map[string]sql.DBStats {
	if s.read == s.write {
		return map[string]sql.DBStats{"all": s.write.Stats()}
	}
	return map[string]sql.DBStats{"write": s.write.Stats(), "read": s.read.Stats()}
}
