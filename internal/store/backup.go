package store

import (
	"compress/gzip"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"strings"
	"time"
)

// A backup is gzip over lines of JSON: a head, then for each table its name, its columns
// and its rows in an order in which each row comes after those that it refers to, then a
// foot with the number of rows and the hash of all lines before. It holds no engine's own
// format, so that what was kept in one engine is restored into either.
//
// Sessions, attempts, jobs and pages are not in it: they are made again.

// backupFormat is the first word of a backup's head.
const backupFormat = "boussole-backup"

// BackupHead is what a backup says of itself.
type BackupHead struct {
	Format  string    `json:"format"`
	Tables  int64     `json:"tables"` // the number of the last migration
	Engine  string    `json:"engine"`
	At      time.Time `json:"at"`
	Program string    `json:"program"` // its version
}

type backupTable struct {
	Table   string   `json:"table"`
	Columns []column `json:"columns"`
}

type backupFoot struct {
	Rows   int64  `json:"rows"`
	SHA256 string `json:"sha256"`
}

// column is a column by name and kind.
type column struct {
	Name string `json:"name"`
	Kind kind   `json:"kind"`
}

// kind is what a column holds.
type kind string

const (
	kindText   kind = "text"
	kindNumber kind = "number"
	kindFlag   kind = "flag"
	kindBytes  kind = "bytes"
)

// table is what a backup takes of a table, and in which order.
type table struct {
	name  string
	order string
	cols  string // "name name:kind …"; text where no kind is said
}

// tables are all that a backup takes, each after those that it refers to.
func tables() []table {
	return []table{
		{"person", "id", "id name email lang theme password_hash administrator:flag created:number signed_out:number disabled:number"},
		{"organisation", "id", "id slug name created:number"},
		{"department", "id", "id organisation name missions created:number"},
		{"member", "organisation, person", "person organisation role department since:number"},
		{"version", "organisation, number", "organisation number:number text:bytes sha256:bytes author author_name at:number why base:number"},
		{"guest_link", "id", "id organisation token_hash:bytes label kind lang version:number creator created:number expires:number revoked:number"},
		{"invitation", "id", "id organisation email role department token_hash:bytes creator created:number expires:number accepted:number revoked:number"},
		{"passkey", "id", "id:bytes person name credential:bytes created:number used:number"},
		{"oidc_provider", "id", "id organisation name issuer client_id secret:bytes created:number"},
		{"oidc_identity", "provider, subject", "provider issuer subject person created:number"},
		{"log_entry", "seq", "id organisation at:number person person_name action element args"},
	}
}

func (t table) columns() []column {
	var list []column
	for word := range strings.FieldsSeq(t.cols) {
		name, of, said := strings.Cut(word, ":")
		if !said {
			of = string(kindText)
		}
		list = append(list, column{name, kind(of)})
	}
	return list
}

// Counts are how many rows of each table a backup holds.
type Counts map[string]int64

// Backup writes what the database holds at one instant, while others go on reading and
// writing. A backup that an error ends has no foot, and Restore refuses it.
func (s *Store) Backup(ctx context.Context, to io.Writer, program string) (Counts, error) {
	tx, err := s.read.BeginTx(ctx, s.dialect.view)
	if err != nil {
		return nil, fmt.Errorf("back up: %w", err)
	}
	defer tx.Rollback()
	packed := gzip.NewWriter(to)
	w := &backupWriter{to: packed, hash: sha256.New(), counts: Counts{}}
	if err := errors.Join(w.all(ctx, tx, s, program), packed.Close()); err != nil {
		return nil, fmt.Errorf("back up: %w", err)
	}
	return w.counts, nil
}

type backupWriter struct {
	to     io.Writer
	hash   hash.Hash
	counts Counts
	rows   int64
}

func (w *backupWriter) all(ctx context.Context, tx *sql.Tx, s *Store, program string) error {
	head := BackupHead{Format: backupFormat, Engine: s.dialect.name, At: s.now().UTC().Truncate(time.Millisecond), Program: program}
	var err error
	if head.Tables, err = s.tablesAt(ctx, tx); err != nil {
		return err
	}
	if err := w.line(head); err != nil {
		return err
	}
	for _, t := range tables() {
		if err := w.table(ctx, tx, t); err != nil {
			return fmt.Errorf("%s: %w", t.name, err)
		}
	}
	return w.line(backupFoot{Rows: w.rows, SHA256: hex.EncodeToString(w.hash.Sum(nil))})
}

// tablesAt is the number of the last migration of a database, which must be the one that
// this program knows: it would leave out what later tables hold, and not find what
// earlier ones lack.
func (s *Store) tablesAt(ctx context.Context, tx *sql.Tx) (int64, error) {
	provider, err := s.provider(migrations)
	if err != nil {
		return 0, err
	}
	sources := provider.ListSources()
	known := sources[len(sources)-1].Version
	var there bool
	if err := tx.QueryRowContext(ctx, s.dialect.migrated).Scan(&there); err != nil {
		return 0, err
	}
	var at int64
	if there {
		if err := tx.QueryRowContext(ctx, `select coalesce(max(version_id), 0) from goose_db_version where is_applied`).Scan(&at); err != nil {
			return 0, err
		}
	}
	switch {
	case at > known:
		return 0, &NewerError{Database: at, Program: known}
	case at < known:
		return 0, &OlderError{Database: at, Program: known}
	default:
		return at, nil
	}
}

func (w *backupWriter) line(value any) error {
	text, err := json.Marshal(value)
	if err != nil {
		return err
	}
	text = append(text, '\n')
	_, _ = w.hash.Write(text) // a hash takes all
	_, err = w.to.Write(text)
	return err
}

func (w *backupWriter) table(ctx context.Context, tx *sql.Tx, t table) error {
	columns := t.columns()
	if err := w.line(backupTable{Table: t.name, Columns: columns}); err != nil {
		return err
	}
	names := make([]string, len(columns))
	for i, c := range columns {
		names[i] = c.Name
	}
	rows, err := tx.QueryContext(ctx, `select `+strings.Join(names, ", ")+` from `+t.name+` order by `+t.order) //nolint:gosec // names of tables()
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		cells := make([]cell, len(columns))
		targets := make([]any, len(columns))
		for i := range cells {
			cells[i].kind = columns[i].Kind
			targets[i] = &cells[i]
		}
		if err := rows.Scan(targets...); err != nil {
			return err
		}
		if err := w.line(cells); err != nil {
			return err
		}
		w.counts[t.name]++
		w.rows++
	}
	return rows.Err()
}

// cell is a value of a row: nil, a string, an int64, a bool or bytes, by its kind.
type cell struct {
	kind  kind
	value any
}

// Scan takes a value of the database.
func (c *cell) Scan(from any) error {
	if from == nil {
		c.value = nil
		return nil
	}
	switch c.kind {
	case kindText:
		var s sql.NullString
		err := s.Scan(from)
		c.value = s.String
		return err
	case kindNumber:
		var n sql.NullInt64
		err := n.Scan(from)
		c.value = n.Int64
		return err
	case kindFlag:
		var b sql.NullBool
		err := b.Scan(from)
		c.value = b.Bool
		return err
	case kindBytes:
		b, is := from.([]byte)
		if !is {
			return fmt.Errorf("bytes are a %T", from)
		}
		c.value = append([]byte{}, b...)
		return nil
	default:
		return fmt.Errorf("no kind %q", c.kind)
	}
}

// MarshalJSON writes the value; bytes are base64.
func (c cell) MarshalJSON() ([]byte, error) { return json.Marshal(c.value) }

// read takes a value of a backup.
func (c *cell) read(from json.RawMessage) error {
	if string(from) == "null" {
		c.value = nil
		return nil
	}
	var err error
	switch c.kind {
	case kindText:
		c.value, err = parsed[string](from)
	case kindNumber:
		c.value, err = parsed[int64](from)
	case kindFlag:
		c.value, err = parsed[bool](from)
	case kindBytes:
		c.value, err = parsed[[]byte](from)
	default:
		err = fmt.Errorf("no kind %q", c.kind)
	}
	return err
}

func parsed[T any](from json.RawMessage) (any, error) {
	var value T
	err := json.Unmarshal(from, &value)
	return value, err
}
