package store

import (
	"bufio"
	"bytes"
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
)

// RestoreError is why a backup cannot be restored.
type RestoreError struct {
	Kind  RestoreFault
	Line  int // of the backup
	Cause error
}

// RestoreFault is what kind of reason it is.
type RestoreFault string

// The reasons.
const (
	NoBackup  RestoreFault = "none"      // the file is no backup
	Truncated RestoreFault = "truncated" // it ends before its end
	Changed   RestoreFault = "changed"   // it is not what was written
	NotEmpty  RestoreFault = "not-empty" // the database holds something already
)

func (e *RestoreError) Error() string {
	return fmt.Sprintf("restore: %s (line %d): %v", e.Kind, e.Line, e.Cause)
}

// Unwrap is the cause.
func (e *RestoreError) Unwrap() error { return e.Cause }

// maxLine bounds a line of a backup: a version of a megabyte that could not be made
// smaller, in base64, with its reason.
const maxLine = 4 << 20

// Restore fills an empty database with a backup, in one transaction: all of it, or
// nothing. The tables are made as they were when the backup was written, filled, and
// then brought up to date.
func (s *Store) Restore(ctx context.Context, from io.Reader) (BackupHead, Counts, error) {
	packed, err := gzip.NewReader(from)
	if err != nil {
		return BackupHead{}, nil, &RestoreError{Kind: NoBackup, Cause: err}
	}
	r := &backupReader{from: bufio.NewReaderSize(packed, 64<<10), hash: sha256.New(), counts: Counts{}}
	var head BackupHead
	if err := r.line(&head); err != nil || head.Format != backupFormat {
		return head, nil, &RestoreError{Kind: NoBackup, Line: 1, Cause: errors.Join(err, errors.New("no head"))}
	}
	unlock, err := s.lockMigrations(ctx)
	if err != nil {
		return head, nil, fmt.Errorf("restore: wait for the lock: %w", err)
	}
	err = s.restore(ctx, r, head)
	return head, r.counts, errors.Join(err, unlock())
}

func (s *Store) restore(ctx context.Context, r *backupReader, head BackupHead) error {
	provider, err := s.provider(migrations)
	if err != nil {
		return err
	}
	current, target, err := provider.GetVersions(ctx)
	if err != nil {
		return err
	}
	if head.Tables > target {
		return &NewerError{Database: head.Tables, Program: target}
	}
	if current > 0 {
		if current != head.Tables || !s.empty(ctx) {
			return &RestoreError{Kind: NotEmpty, Cause: errors.New("the database is in use")}
		}
	} else if _, err := provider.UpTo(ctx, head.Tables); err != nil {
		return err
	}
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := r.fill(ctx, tx); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	return s.migrate(ctx, migrations)
}

// empty reports whether nobody has an account and nothing was done.
func (s *Store) empty(ctx context.Context) bool {
	var n int
	err := s.write.QueryRowContext(ctx, `select (select count(*) from person) + (select count(*) from log_entry)`).Scan(&n)
	return err == nil && n == 0
}

type backupReader struct {
	from   *bufio.Reader
	hash   hash.Hash
	counts Counts
	at     int // the number of the line
	rows   int64
}

// text is the next line, with its end.
func (r *backupReader) text() ([]byte, error) {
	var line []byte
	r.at++
	for {
		part, err := r.from.ReadSlice('\n')
		line = append(line, part...)
		switch {
		case err == nil:
			return line, nil
		case !errors.Is(err, bufio.ErrBufferFull):
			if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
				return nil, &RestoreError{Kind: Truncated, Line: r.at, Cause: err}
			}
			return nil, &RestoreError{Kind: Changed, Line: r.at, Cause: err}
		case len(line) > maxLine:
			return nil, &RestoreError{Kind: Changed, Line: r.at, Cause: errors.New("the line is too long")}
		}
	}
}

// line reads the next line as a value, and adds it to the hash.
func (r *backupReader) line(value any) error {
	text, err := r.text()
	if err != nil {
		return err
	}
	_, _ = r.hash.Write(text) // a hash takes all
	return json.Unmarshal(text, value)
}

// fill inserts all rows, and holds them against the foot.
func (r *backupReader) fill(ctx context.Context, tx *sql.Tx) error {
	var insert *sql.Stmt
	var into backupTable
	for {
		text, err := r.text()
		if err != nil {
			return err
		}
		switch {
		case bytes.HasPrefix(text, []byte("[")):
			if insert == nil {
				return r.changed(errors.New("a row of no table"))
			}
			if err := r.row(ctx, insert, into, text); err != nil {
				return err
			}
		case bytes.HasPrefix(text, []byte(`{"table"`)):
			if insert, err = r.table(ctx, tx, text, &into); err != nil {
				return err
			}
		default:
			return r.end(text)
		}
		_, _ = r.hash.Write(text) // a hash takes all
	}
}

func (r *backupReader) changed(cause error) error {
	return &RestoreError{Kind: Changed, Line: r.at, Cause: cause}
}

// refused is why the database does not take a row: the fault of the backup, but where the
// database takes none.
func (r *backupReader) refused(cause error) error {
	if FaultOf(cause) != "" {
		return cause
	}
	return r.changed(cause)
}

// table prepares the insert of a table's rows.
func (r *backupReader) table(ctx context.Context, tx *sql.Tx, text []byte, into *backupTable) (*sql.Stmt, error) {
	*into = backupTable{}
	if err := json.Unmarshal(text, into); err != nil {
		return nil, r.changed(err)
	}
	known := false
	for _, t := range tables() {
		known = known || t.name == into.Table
	}
	if !known || len(into.Columns) == 0 {
		return nil, r.changed(fmt.Errorf("no table %q", into.Table))
	}
	names, marks := make([]string, len(into.Columns)), make([]string, len(into.Columns))
	for i, c := range into.Columns {
		if strings.Trim(c.Name, "abcdefghijklmnopqrstuvwxyz0123456789_") != "" || c.Name == "" {
			return nil, r.changed(fmt.Errorf("no column %q", c.Name))
		}
		names[i], marks[i] = c.Name, fmt.Sprint("$", i+1)
	}
	insert, err := tx.PrepareContext(ctx, `insert into `+into.Table+` (`+strings.Join(names, ", ")+`) values (`+strings.Join(marks, ", ")+`)`) //nolint:gosec // looked at above
	if err != nil {
		return nil, r.refused(err)
	}
	return insert, nil
}

// row inserts a row. The text of a version is held against its hash.
func (r *backupReader) row(ctx context.Context, insert *sql.Stmt, into backupTable, text []byte) error {
	var raw []json.RawMessage
	if err := json.Unmarshal(text, &raw); err != nil || len(raw) != len(into.Columns) {
		return r.changed(errors.Join(err, fmt.Errorf("a row of %d of %d columns", len(raw), len(into.Columns))))
	}
	values := make([]any, len(raw))
	by := map[string]any{}
	for i, c := range into.Columns {
		value := cell{kind: c.Kind}
		if err := value.read(raw[i]); err != nil {
			return r.changed(err)
		}
		values[i], by[c.Name] = value.value, value.value
	}
	if packed, is := by["text"].([]byte); is && into.Table == "version" {
		plain, err := unpack(packed)
		sum := sha256.Sum256(plain)
		if kept, is := by["sha256"].([]byte); err != nil || !is || !bytes.Equal(kept, sum[:]) {
			return r.changed(errors.Join(err, errors.New("a version is not the one that was saved")))
		}
	}
	if _, err := insert.ExecContext(ctx, values...); err != nil {
		return r.refused(fmt.Errorf("%s: %w", into.Table, err))
	}
	r.counts[into.Table]++
	r.rows++
	return nil
}

// end reads the foot.
func (r *backupReader) end(text []byte) error {
	var foot backupFoot
	if err := json.Unmarshal(text, &foot); err != nil {
		return r.changed(err)
	}
	if foot.Rows != r.rows || foot.SHA256 != hex.EncodeToString(r.hash.Sum(nil)) {
		return r.changed(fmt.Errorf("%d rows where %d were written, or other ones", r.rows, foot.Rows))
	}
	// What follows the foot would be the last bytes of gzip, with its own sum.
	if n, err := io.Copy(io.Discard, io.LimitReader(r.from, 1)); err != nil || n > 0 {
		return r.changed(errors.Join(err, errors.New("something follows the end")))
	}
	return nil
}
