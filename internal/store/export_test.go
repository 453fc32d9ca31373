package store

import (
	"context"
	"io/fs"
	"path"
	"testing/fstest"
)

// CountJobs is how many jobs the database holds.
func (s *Store) CountJobs(ctx context.Context) (n int, err error) {
	err = s.read.QueryRowContext(ctx, `select count(*) from river_job`).Scan(&n)
	return n, err
}

// MigrateAnd migrates as a later version of the program would, which has one migration
// more: a text of SQL under a number.
func (s *Store) MigrateAnd(ctx context.Context, number, query string) error {
	later := fstest.MapFS{path.Join("migration", s.dialect.name, number+"_later.sql"): {Data: []byte("-- +goose Up\n" + query)}}
	err := fs.WalkDir(migrations, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(migrations, name)
		later[name] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		return err
	}
	return s.migrateBy(ctx, later)
}
