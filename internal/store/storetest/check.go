package storetest

import (
	"database/sql"
	"testing"

	"boussole/internal/store"
)

// Check has the engine itself look through a database: every page and index of it, and
// every reference. On PostgreSQL it needs the rights of the server's owner.
func Check(t *testing.T, database string) {
	t.Helper()
	driver, queries := "sqlite", []string{
		`select * from pragma_integrity_check where integrity_check <> 'ok'`,
		`select "table" || ' ' || rowid || ' ' || parent from pragma_foreign_key_check`,
	}
	if store.IsPostgres(database) {
		driver, queries = "pgx", []string{
			`create extension if not exists amcheck`,
			`select c.relname || ': ' || v.msg from pg_class c, lateral verify_heapam(c.oid) v
				where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
			// It ends in an error at the first index that does not hold what its table does.
			`select c.relname from (select c.relname, bt_index_check(c.oid, true)::text as said from pg_class c join pg_am a on a.oid = c.relam
				where c.relkind = 'i' and a.amname = 'btree' and c.relnamespace = 'public'::regnamespace) c where c.said <> ''`,
		}
	}
	db, err := sql.Open(driver, database)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, query := range queries {
		for _, fault := range texts(t, db, query) {
			t.Errorf("the database is broken: %s", fault)
		}
	}
}

func texts(t *testing.T, db *sql.DB, query string) (list []string) {
	t.Helper()
	rows, err := db.QueryContext(t.Context(), query)
	if err != nil {
		t.Fatalf("%v\n%s", err, query)
	}
	defer rows.Close()
	for rows.Next() {
		var one sql.NullString
		if err := rows.Scan(&one); err != nil {
			t.Fatal(err)
		}
		list = append(list, one.String)
	}
	if err := rows.Err(); err != nil {
		t.Fatalf("%v\n%s", err, query)
	}
	return list
}
