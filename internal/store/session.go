package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// Sessions keeps the sessions of browsers for scs, which calls it within a request and
// outside of one. A session that has expired is not found.
type Sessions struct{ store *Store }

// Sessions is the store's, for an scs.SessionManager with HashTokenInStore, so that the
// database holds no token that opens anything.
func (s *Store) Sessions() *Sessions { return &Sessions{s} }

// FindCtx is the data of a token.
func (s *Sessions) FindCtx(ctx context.Context, token string) (data []byte, found bool, err error) {
	if !storable([]any{token}) {
		return nil, false, nil
	}
	err = s.store.ask.QueryRowContext(ctx, `select data from session where token = $1 and expires > $2`,
		token, millis(s.store.now())).Scan(&data)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, fmt.Errorf("find a session: %w", unable(err))
	}
	return data, true, nil
}

// CommitCtx keeps the data of a token until it expires.
func (s *Sessions) CommitCtx(ctx context.Context, token string, data []byte, expires time.Time) error {
	_, err := s.store.write.ExecContext(ctx, `insert into session (token, data, expires) values ($1, $2, $3)
		on conflict (token) do update set data = excluded.data, expires = excluded.expires`, token, data, millis(expires))
	if err != nil {
		return fmt.Errorf("keep a session: %w", unable(err))
	}
	return nil
}

// DeleteCtx forgets a token.
func (s *Sessions) DeleteCtx(ctx context.Context, token string) error {
	if _, err := s.store.write.ExecContext(ctx, `delete from session where token = $1`, token); err != nil {
		return fmt.Errorf("forget a session: %w", unable(err))
	}
	return nil
}

// Find is FindCtx without a context.
func (s *Sessions) Find(token string) ([]byte, bool, error) {
	return s.FindCtx(context.Background(), token)
}

// Commit is CommitCtx without a context.
func (s *Sessions) Commit(token string, data []byte, expires time.Time) error {
	return s.CommitCtx(context.Background(), token, data, expires)
}

// Delete is DeleteCtx without a context.
func (s *Sessions) Delete(token string) error { return s.DeleteCtx(context.Background(), token) }
