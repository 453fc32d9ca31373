package store

import (
	"context"
	"database/sql"
	"sync"
)

// prepared keeps the statements of queries that are asked outside of a transaction: SQLite
// takes longer to read most of them than to answer them. (pgx keeps those of PostgreSQL
// itself.) Their number is that of the queries in this package.
type prepared struct {
	db   *sql.DB
	kept sync.Map // of a query, its *sql.Stmt
}

func (p *prepared) statement(ctx context.Context, query string) (*sql.Stmt, error) {
	if kept, is := p.kept.Load(query); is {
		return kept.(*sql.Stmt), nil
	}
	made, err := p.db.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	kept, before := p.kept.LoadOrStore(query, made)
	if before {
		_ = made.Close() //nolint:sqlclosecheck // the other is kept
	}
	return kept.(*sql.Stmt), nil
}

func (p *prepared) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	s, err := p.statement(ctx, query) //nolint:sqlclosecheck // it is kept
	if err != nil {
		return nil, err
	}
	return s.QueryContext(ctx, args...)
}

func (p *prepared) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	s, err := p.statement(ctx, query) //nolint:sqlclosecheck // it is kept
	if err != nil {
		return p.db.QueryRowContext(ctx, query, args...) // whose row tells the error
	}
	return s.QueryRowContext(ctx, args...)
}

func (p *prepared) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	s, err := p.statement(ctx, query) //nolint:sqlclosecheck // it is kept
	if err != nil {
		return nil, err
	}
	return s.ExecContext(ctx, args...)
}
