package store

import (
	"context"
	"time"

	"boussole/internal/workspace"
)

// AddAttempt notes a failed attempt to sign in under a key: whose, or from where.
func (tx *Tx) AddAttempt(ctx context.Context, key string, now time.Time) error {
	return tx.add(ctx, "note an attempt", `insert into attempt (key, at) values ($1, $2)`, key, millis(now))
}

// Attempts are those that were noted under a key from an instant on.
func (tx *Tx) Attempts(ctx context.Context, key string, since time.Time) (workspace.Tries, error) {
	tries, err := one(ctx, tx, func(r row) (workspace.Tries, error) {
		var t workspace.Tries
		err := r.Scan(&t.N, at(&t.First), at(&t.Last))
		return t, err
	}, `select count(*), coalesce(min(at), 0), coalesce(max(at), 0) from attempt where key = $1 and at >= $2`, key, millis(since))
	if err != nil {
		return workspace.Tries{}, err
	}
	return *tries, nil
}

// ClearAttempts forgets the attempts of a key.
func (tx *Tx) ClearAttempts(ctx context.Context, key string) error {
	_, err := tx.change(ctx, "forget attempts", `delete from attempt where key = $1`, key)
	return err
}
