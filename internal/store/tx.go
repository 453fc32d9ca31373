package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/text"
)

// Tx is a transaction: every method of it reads or changes the same state. What is not
// there is account.ErrNotFound, what is there already account.ErrConflict.
type Tx struct {
	ask     asker
	write   *sql.Tx   // where it writes
	conn    *sql.Conn // that it is on, where it writes
	dialect dialect
	insert  inserter // of jobs, where it writes
}

// asker is what answers queries: a transaction, or each query by itself.
type asker interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// row is what a scan function reads: a *sql.Row or *sql.Rows.
type row interface{ Scan(...any) error }

// list is every row of a query.
func list[T any](ctx context.Context, tx *Tx, scan func(row) (T, error), query string, args ...any) ([]T, error) {
	if !storable(args) {
		return nil, nil
	}
	rows, err := tx.ask.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []T
	for rows.Next() {
		one, err := scan(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return all, rows.Err()
}

// one is the only row of a query; account.ErrNotFound where there is none.
func one[T any](ctx context.Context, tx *Tx, scan func(row) (T, error), query string, args ...any) (*T, error) {
	if !storable(args) {
		return nil, account.ErrNotFound
	}
	value, err := scan(tx.ask.QueryRowContext(ctx, query, args...))
	if errors.Is(err, sql.ErrNoRows) {
		return nil, account.ErrNotFound
	}
	if err != nil {
		return nil, err
	}
	return &value, nil
}

// number is the only value of a query.
func (tx *Tx) number(ctx context.Context, query string, args ...any) (int, error) {
	if !storable(args) {
		return 0, nil
	}
	var n int
	err := tx.ask.QueryRowContext(ctx, query, args...).Scan(&n)
	return n, err
}

// change runs a statement, and says how many rows it touched.
func (tx *Tx) change(ctx context.Context, what, query string, args ...any) (int64, error) {
	if !storable(args) {
		return 0, fmt.Errorf("%s: %w", what, unstorable())
	}
	result, err := tx.ask.ExecContext(ctx, query, args...)
	if err != nil {
		switch tx.dialect.refusal(err) {
		case taken:
			err = &account.Error{Code: account.Conflict, Cause: err}
		case missing:
			err = &account.Error{Code: account.NotFound, Cause: err}
		case none:
		}
		return 0, fmt.Errorf("%s: %w", what, err)
	}
	return result.RowsAffected()
}

// add runs an insert.
func (tx *Tx) add(ctx context.Context, what, query string, args ...any) error {
	_, err := tx.change(ctx, what, query, args...)
	return err
}

// set runs a statement that must touch a row; account.ErrNotFound where it touches none.
func (tx *Tx) set(ctx context.Context, what, query string, args ...any) error {
	n, err := tx.change(ctx, what, query, args...)
	if err == nil && n == 0 {
		err = fmt.Errorf("%s: %w", what, account.ErrNotFound)
	}
	return err
}

// byName sorts rows as people look for them, the same on both engines: whatever the
// case and the accents, then by id.
func byName[T any](rows []T, key func(T) (name, id string)) {
	slices.SortFunc(rows, func(a, b T) int {
		nameA, idA := key(a)
		nameB, idB := key(b)
		return cmp.Or(strings.Compare(text.Fold(nameA), text.Fold(nameB)), strings.Compare(idA, idB))
	})
}

// storable reports whether both engines keep texts as they are: SQLite would keep any
// bytes, PostgreSQL neither a NUL nor broken UTF-8. No row holds what is not.
func storable(args []any) bool {
	return !slices.ContainsFunc(args, func(arg any) bool {
		s, is := arg.(string)
		return is && (!utf8.ValidString(s) || strings.ContainsRune(s, 0))
	})
}

func unstorable() error {
	return &account.Error{Code: account.Invalid, Say: dossier.Text{
		FR: "ce texte contient un caractère qui ne peut pas être enregistré : retirez-le, ou tapez le texte à nouveau.",
		EN: "this text holds a character that cannot be stored: remove it, or type the text again.",
	}}
}

// millis is an instant as it is kept; 0 for none.
func millis(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

// instant reads what millis wrote.
type instant time.Time

func (i *instant) Scan(value any) error {
	n, is := value.(int64)
	if !is {
		return fmt.Errorf("an instant is an integer, not %T", value)
	}
	*i = instant{}
	if n != 0 {
		*i = instant(time.UnixMilli(n).UTC())
	}
	return nil
}

// at is a time.Time as the target of a scan.
func at(t *time.Time) *instant { return (*instant)(t) }

// words is a list of texts, or a map of them, kept as JSON.
func words(value any) (string, error) {
	out, err := json.Marshal(value)
	return string(out), err
}

// optional is a reference that may be missing: NULL for "".
func optional[T ~string](id T) any {
	if id == "" {
		return nil
	}
	return string(id)
}

// maybe scans a reference that may be missing.
type maybe[T ~string] struct{ id *T }

func (m maybe[T]) Scan(value any) error {
	var text sql.NullString
	if err := text.Scan(value); err != nil {
		return err
	}
	*m.id = T(text.String)
	return nil
}
