package store_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"boussole/internal/account"
	"boussole/internal/store"
	"boussole/internal/store/storetest"
	"boussole/internal/workspace"

	"github.com/google/go-cmp/cmp"
)

// testdata/schema1 is a database as the first version of the tables held it, written down
// once: as a backup (its lines, without gzip), and as each engine's own text of SQL. It
// never changes; what each later version of the program makes of it is held here.

// first reads a file of testdata/schema1.
func first(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "schema1", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// eachFirst runs a test with the name of a database of each engine that is as the first
// tables were.
func eachFirst(t *testing.T, test func(t *testing.T, database string)) {
	t.Helper()
	for engine, one := range map[string]struct {
		driver   string
		database func(*testing.T) string
	}{"sqlite": {"sqlite", storetest.SQLite}, "postgres": {"pgx", storetest.Postgres}} {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			database := one.database(t)
			db, err := sql.Open(one.driver, database)
			if err != nil {
				t.Fatal(err)
			}
			_, err = db.ExecContext(t.Context(), first(t, engine+".sql"))
			if err = errors.Join(err, db.Close()); err != nil {
				t.Fatal(err)
			}
			test(t, database)
		})
	}
}

func TestRestore_ofTheFirstTables(t *testing.T) {
	t.Parallel()
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, err := w.Write([]byte(first(t, "backup.jsonl")))
	if err = errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	for engine, database := range map[string]func(*testing.T) string{"sqlite": storetest.SQLite, "postgres": storetest.Postgres} {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			s := fresh(t, database(t))
			head, _, err := s.Restore(t.Context(), bytes.NewReader(packed.Bytes()))
			if err != nil {
				t.Fatal(err)
			}
			if head.Tables != 1 {
				t.Errorf("the backup is of tables %d", head.Tables)
			}
			holdsTheFirst(t, s)
		})
	}
}

// Two nodes that start at once on a database of the first tables bring it up to date, and
// lose nothing of it.
func TestMigrate_fromTheFirstTables(t *testing.T) {
	t.Parallel()
	eachFirst(t, func(t *testing.T, database string) {
		nodes := []*store.Store{fresh(t, database), fresh(t, database)}
		atOnce(t, nodes, func(s *store.Store) error { return s.Migrate(t.Context()) })
		for _, s := range nodes {
			holdsTheFirst(t, s)
		}
		data, found, err := nodes[0].Sessions().FindCtx(t.Context(), "token")
		if err != nil || found {
			t.Errorf("a session that is over: %q, %t, %v", data, found, err)
		}
		storetest.Check(t, database)
	})
}

// A later version of the program changes the tables once, however many nodes start with
// it; the version before then refuses the database, and backs nothing up by halves.
func TestMigrate_forward(t *testing.T) {
	t.Parallel()
	eachFirst(t, func(t *testing.T, database string) {
		nodes := []*store.Store{fresh(t, database), fresh(t, database), fresh(t, database)}
		var newer *store.NewerError
		var older *store.OlderError
		if err := nodes[0].Migrate(t.Context()); err != nil {
			t.Fatal(err)
		}
		atOnce(t, nodes, func(s *store.Store) error {
			return s.MigrateAnd(t.Context(), "09998", `alter table person add column motto text not null default 'Fluctuat'; create table later (once integer); insert into later values (1);`)
		})
		mottos, times := 0, 0
		for query, to := range map[string]*int{`select count(*) from person where motto = 'Fluctuat'`: &mottos, `select count(*) from later`: &times} {
			if err := raw(t, database).QueryRowContext(t.Context(), query).Scan(to); err != nil {
				t.Fatal(err)
			}
		}
		if mottos != 2 || times != 1 {
			t.Errorf("the migration ran %d times, and changed %d of 2 people", times, mottos)
		}
		if err := nodes[1].Migrate(t.Context()); !errors.As(err, &newer) || newer.Database != 9998 {
			t.Errorf("the version before migrates: %v", err)
		}
		var out bytes.Buffer
		if _, err := nodes[1].Backup(t.Context(), &out, "test"); !errors.As(err, &newer) {
			t.Errorf("the version before backs it up: %v", err)
		}
		if _, err := raw(t, database).ExecContext(t.Context(), `delete from goose_db_version where version_id > 0`); err != nil {
			t.Fatal(err)
		}
		if _, err := nodes[1].Backup(t.Context(), &out, "test"); !errors.As(err, &older) {
			t.Errorf("tables of before are backed up: %v", err)
		}
	})
}

// A migration that fails leaves the database as it was, to be opened by the version
// before.
func TestMigrate_failsWhole(t *testing.T) {
	t.Parallel()
	eachFirst(t, func(t *testing.T, database string) {
		s := fresh(t, database)
		if err := s.MigrateAnd(t.Context(), "09998", `alter table person add column motto text; insert into nothing values (1);`); err == nil {
			t.Fatal("it did not fail")
		}
		if err := s.Migrate(t.Context()); err != nil {
			t.Error(err)
		}
		if _, err := raw(t, database).ExecContext(t.Context(), `select motto from person`); err == nil {
			t.Error("half of the migration is there")
		}
		holdsTheFirst(t, s)
	})
}

func TestBackup_ofNothing(t *testing.T) {
	t.Parallel()
	for engine, database := range map[string]func(*testing.T) string{"sqlite": storetest.SQLite, "postgres": storetest.Postgres} {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			var older *store.OlderError
			if _, err := fresh(t, database(t)).Backup(t.Context(), &bytes.Buffer{}, "test"); !errors.As(err, &older) || older.Database != 0 {
				t.Errorf("got %v", err)
			}
		})
	}
}

func atOnce(t *testing.T, nodes []*store.Store, do func(*store.Store) error) {
	t.Helper()
	errs := make([]error, len(nodes))
	var wg sync.WaitGroup
	for i, s := range nodes {
		wg.Go(func() { errs[i] = do(s) })
	}
	wg.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}

// raw is a database without a store around it.
func raw(t *testing.T, database string) *sql.DB {
	t.Helper()
	driver := "sqlite"
	if store.IsPostgres(database) {
		driver = "pgx"
	}
	db, err := sql.Open(driver, database)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}

// holdsTheFirst holds a store against testdata/schema1: every row of it is there with all
// that it said, whatever columns came since, and one goes on from there.
func holdsTheFirst(t *testing.T, s *store.Store) {
	t.Helper()
	got := rowsOf(t, lines(t, backup(t, s)))
	all := strings.SplitAfter(first(t, "backup.jsonl"), "\n")
	for name, rows := range rowsOf(t, all[1:len(all)-2]) {
		for _, want := range rows {
			if !slices.ContainsFunc(got[name], func(row map[string]any) bool { return includes(row, want) }) {
				t.Errorf("%s lacks %v", name, want)
			}
		}
	}
	ada := see(t, s, func(ctx context.Context, tx workspace.Tx) (*account.Person, error) {
		return tx.PersonByEmail(ctx, "ada@example.org")
	})
	org := see(t, s, func(ctx context.Context, tx workspace.Tx) (*account.Organisation, error) {
		places, err := tx.Organisations(ctx, ada.ID)
		if err != nil || len(places) != 2 {
			return nil, fmt.Errorf("she is in %v: %w", places, err)
		}
		return &places[0].Organisation, nil // by name
	})
	latest := see(t, s, func(ctx context.Context, tx workspace.Tx) (*workspace.Version, error) {
		return tx.LatestVersion(ctx, org.ID)
	})
	if latest.Number == 2 { // of two nodes the first goes on
		b := &bundle{Store: s, ada: *ada, mairie: *org}
		b.update(t, func(ctx context.Context, tx workspace.Tx) error {
			return tx.AddVersion(ctx, b.version(3, "depth: light\n"))
		})
	}
	text := see(t, s, func(ctx context.Context, tx workspace.Tx) (*workspace.Version, error) {
		return tx.Version(ctx, org.ID, 2)
	})
	if !strings.Contains(string(text.Text), "« ce que nous sommes »") {
		t.Errorf("version 2 is %q", text.Text)
	}
}

func includes(row, want map[string]any) bool {
	for column, value := range want {
		if !cmp.Equal(row[column], value) {
			return false
		}
	}
	return true
}

// rowsOf are the rows of a backup by table, each by column.
func rowsOf(t *testing.T, lines []string) map[string][]map[string]any {
	t.Helper()
	var head struct {
		Table   string
		Columns []struct{ Name string }
	}
	rows := map[string][]map[string]any{}
	for _, line := range lines {
		if strings.HasPrefix(line, "{") {
			head.Columns = nil
			if err := json.Unmarshal([]byte(line), &head); err != nil {
				t.Fatal(err)
			}
			continue
		}
		var cells []any
		if err := json.Unmarshal([]byte(line), &cells); err != nil || len(cells) != len(head.Columns) {
			t.Fatalf("%v: %s", err, line)
		}
		row := map[string]any{}
		for i, c := range head.Columns {
			row[c.Name] = cells[i]
		}
		rows[head.Table] = append(rows[head.Table], row)
	}
	return rows
}
