package store

import (
	"context"
	"time"
)

// AddAttempt notes a failed attempt to sign in under a key: whose, or from where.
func (tx *Tx) AddAttempt(ctx context.Context, key string, now time.Time) error {
	return tx.add(ctx, "note an attempt", `insert into attempt (key, at) values ($1, $2)`, key, millis(now))
}

// Attempts is how many attempts were noted under a key from an instant on.
func (tx *Tx) Attempts(ctx context.Context, key string, since time.Time) (int, error) {
	return tx.number(ctx, `select count(*) from attempt where key = $1 and at >= $2`, key, millis(since))
}

// ClearAttempts forgets the attempts of a key.
func (tx *Tx) ClearAttempts(ctx context.Context, key string) error {
	_, err := tx.change(ctx, "forget attempts", `delete from attempt where key = $1`, key)
	return err
}
