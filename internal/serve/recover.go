package serve

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"time"

	"boussole/internal/account"
	"boussole/internal/store"
)

// Recover is the address at which whoever has the account of an address of mail may choose
// another password, once and until an instant. It is for somebody at the machine itself.
func Recover(ctx context.Context, c Config, email string) (address string, until time.Time, err error) {
	if name := c.database(); !store.IsPostgres(name) {
		if _, err := os.Stat(name); errors.Is(err, fs.ErrNotExist) {
			return "", until, &Error{Kind: NobodyYet, Value: c.Data, Cause: err}
		}
	}
	i, err := Open(ctx, c)
	if err != nil {
		return "", until, err
	}
	token, until, err := i.Workspace.ResetToken(ctx, email)
	err = errors.Join(err, i.Close())
	if code := account.CodeOf(err); code == account.NotFound || code == account.Invalid {
		return "", until, &Error{Kind: NoAccount, Value: email, Cause: err}
	}
	if err != nil {
		return "", until, err
	}
	return origin(&i.config) + "/reset/" + token, until, nil
}
