//go:build !unix

package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"time"
)

// lock holds a file for this process alone, by being the one that made it.
func lock(ctx context.Context, path string, wait time.Duration) (unlock func(), err error) {
	err = retry(ctx, wait, func() (bool, error) {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL, 0o600)
		if errors.Is(err, fs.ErrExist) {
			return false, nil
		}
		if err != nil {
			return false, err
		}
		return true, f.Close()
	})
	if err != nil {
		return nil, err
	}
	return func() { _ = os.Remove(path) }, nil
}
