package store

import "context"

// CountJobs is how many jobs the database holds.
func (s *Store) CountJobs(ctx context.Context) (n int, err error) {
	err = s.read.QueryRowContext(ctx, `select count(*) from river_job`).Scan(&n)
	return n, err
}
