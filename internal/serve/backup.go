package serve

import (
	"cmp"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"time"

	"boussole/internal/store"
)

// Backup writes what an instance knows, as it is at one instant, while it runs or not.
// The key that secrets are sealed with is not in it.
func Backup(ctx context.Context, data, database string, now func() time.Time, program string, to io.Writer) (store.Counts, error) {
	name := Database(data, database)
	if !store.IsPostgres(name) {
		if _, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) {
			return nil, &Error{Kind: NoInstance, Value: data, Cause: err}
		}
	}
	s, err := store.Open(ctx, store.Config{Database: name, Now: now})
	if err != nil {
		return nil, &Error{Kind: BadDatabase, Value: shown(name), Cause: err}
	}
	file := &outlet{to: to}
	counts, err := s.Backup(ctx, file, program)
	if file.err != nil {
		return nil, errors.Join(file.err, s.Close())
	}
	return counts, errors.Join(backupError(err, data, shown(name)), s.Close())
}

// outlet remembers that a backup could not be written, which is no fault of the database.
type outlet struct {
	to  io.Writer
	err error
}

func (o *outlet) Write(p []byte) (int, error) {
	n, err := o.to.Write(p)
	if err != nil {
		o.err = err
	}
	return n, err
}

func backupError(err error, data, name string) error {
	if _, newer := errors.AsType[*store.NewerError](err); newer {
		return &Error{Kind: LaterTables, Value: name, Cause: err}
	}
	if older, is := errors.AsType[*store.OlderError](err); is {
		if older.Database == 0 {
			return &Error{Kind: NoInstance, Value: cmp.Or(data, name), Cause: err}
		}
		return &Error{Kind: OlderTables, Value: name, Cause: err}
	}
	if store.FaultOf(err) != "" {
		return &Error{Kind: BadDatabase, Value: name, Cause: err}
	}
	return err
}

// Restore makes an instance of a backup, in an empty database. A file of SQLite that was
// not there before goes where the backup is refused.
func Restore(ctx context.Context, data, database string, now func() time.Time, from io.Reader) (head store.BackupHead, counts store.Counts, err error) {
	name := Database(data, database)
	made := false
	if !store.IsPostgres(name) {
		if err := os.MkdirAll(data, 0o700); err != nil {
			return head, nil, &Error{Kind: BadData, Value: data, Cause: err}
		}
		_, missing := os.Stat(name)
		made = errors.Is(missing, fs.ErrNotExist)
	}
	s, err := store.Open(ctx, store.Config{Database: name, Now: now})
	if err != nil {
		return head, nil, &Error{Kind: BadDatabase, Value: shown(name), Cause: err}
	}
	head, counts, err = s.Restore(ctx, from)
	if failed := s.Close(); err == nil {
		err = failed
	}
	if err != nil && made {
		for _, end := range []string{"", "-wal", "-shm", ".lock"} {
			_ = os.Remove(name + end)
		}
	}
	return head, counts, restoreError(err, shown(name))
}

func restoreError(err error, name string) error {
	if err == nil {
		return nil
	}
	if fault, is := errors.AsType[*store.RestoreError](err); is {
		return &Error{Kind: Kind("restore-" + string(fault.Kind)), Value: name, Cause: fault}
	}
	if _, is := errors.AsType[*store.NewerError](err); is {
		return &Error{Kind: LaterBackup, Value: name, Cause: err}
	}
	return &Error{Kind: BadDatabase, Value: name, Cause: err}
}
