package store_test

import (
	"database/sql"
	"errors"
	"sync"
	"testing"

	"boussole/internal/store"
	"boussole/internal/store/storetest"
)

// Nodes that start at once migrate one after the other, and none fails.
func TestMigrate_byManyAtOnce(t *testing.T) {
	t.Parallel()
	for engine, database := range map[string]func(*testing.T) string{"sqlite": storetest.SQLite, "postgres": storetest.Postgres} {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			database := database(t)
			var wg sync.WaitGroup
			errs := make([]error, 4)
			for i := range errs {
				wg.Go(func() {
					s, err := store.Open(t.Context(), store.Config{Database: database})
					if err != nil {
						errs[i] = err
						return
					}
					errs[i] = errors.Join(s.Migrate(t.Context()), s.Migrate(t.Context()), s.Close())
				})
			}
			wg.Wait()
			if err := errors.Join(errs...); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestMigrate_refusesALaterDatabase(t *testing.T) {
	t.Parallel()
	storetest.EachDatabase(t, func(t *testing.T, database string) {
		s := storetest.Open(t, store.Config{Database: database})
		driver := "sqlite"
		if store.IsPostgres(database) {
			driver = "pgx"
		}
		db, err := sql.Open(driver, database)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		if _, err := db.ExecContext(t.Context(), `insert into goose_db_version (version_id, is_applied) values (9999, true)`); err != nil {
			t.Fatal(err)
		}
		var newer *store.NewerError
		if err := s.Migrate(t.Context()); !errors.As(err, &newer) || newer.Database != 9999 {
			t.Errorf("got %v", err)
		}
	})
}

func TestOpen_saysWhatIsWrong(t *testing.T) {
	t.Parallel()
	for _, database := range []string{
		"", t.TempDir(), t.TempDir() + "/no/folder/boussole.db",
		"postgres://nobody@127.0.0.1:1/none?connect_timeout=2", "postgres://%zz",
	} {
		if s, err := store.Open(t.Context(), store.Config{Database: database}); err == nil {
			t.Errorf("%q could be opened: %v", database, s.Close())
		}
	}
}
