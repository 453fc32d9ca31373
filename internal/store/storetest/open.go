package storetest

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"boussole/internal/store"
)

// Each runs a test on a new, empty store of each engine.
func Each(t *testing.T, test func(*testing.T, *store.Store)) {
	t.Helper()
	EachDatabase(t, func(t *testing.T, database string) {
		t.Helper()
		test(t, Open(t, store.Config{Database: database}))
	})
}

// EachDatabase runs a test with the name of a new database of each engine.
func EachDatabase(t *testing.T, test func(t *testing.T, database string)) {
	t.Helper()
	for engine, database := range map[string]func(*testing.T) string{"sqlite": SQLite, "postgres": migrated} {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			test(t, database(t))
		})
	}
}

// Open opens a store and migrates it; it is closed with the test.
func Open(t *testing.T, c store.Config) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := s.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	return s
}

// SQLite is the path of a database that is not there yet.
func SQLite(t *testing.T) string {
	t.Helper()
	return filepath.Join(t.TempDir(), "boussole.db")
}

// Postgres is the address of a new, empty database on the server of the tests.
func Postgres(t *testing.T) string {
	t.Helper()
	return postgres(t, "template1")
}

// migrated is the address of a new database on the server of the tests, with the tables
// of a store: most tests need no more, and making them takes a second.
func migrated(t *testing.T) string {
	t.Helper()
	return postgres(t, templateName)
}

// templateName is the database that migrated copies.
const templateName = "boussole_template"

func template(ctx context.Context, address string) error {
	u, err := url.Parse(address)
	if err != nil {
		return err
	}
	u.Path = "/postgres"
	db, err := sql.Open("pgx", u.String())
	if err != nil {
		return err
	}
	defer db.Close()
	if _, err := db.ExecContext(ctx, `create database `+templateName); err != nil {
		return err
	}
	s, err := store.Open(ctx, store.Config{Database: address})
	if err != nil {
		return err
	}
	return errors.Join(s.Migrate(ctx), s.Close())
}

func postgres(t *testing.T, copyOf string) string {
	t.Helper()
	server := os.Getenv(serverVariable)
	if server == "" {
		t.Fatal("no PostgreSQL server: the TestMain of this package must call storetest.Main")
	}
	db, err := sql.Open("pgx", server)
	if err != nil {
		t.Fatal(err)
	}
	name := "t" + strings.ToLower(rand.Text())
	if _, err := db.ExecContext(t.Context(), `create database `+name+` template `+copyOf); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if _, err := db.ExecContext(context.WithoutCancel(t.Context()), `drop database `+name+` with (force)`); err != nil {
			t.Error(err)
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	address, err := url.Parse(server)
	if err != nil {
		t.Fatal(err)
	}
	address.Path = "/" + name
	return address.String()
}
