package workspace

import (
	"cmp"
	"context"
	"errors"
	"runtime"
	"sync/atomic"
	"time"

	"boussole/internal/account"
	"boussole/internal/check"
	"boussole/internal/dossier"
)

// Passwords hashes and verifies passwords; *account.Passwords does.
type Passwords interface {
	Hash(ctx context.Context, password string) (string, error)
	Verify(ctx context.Context, hash, password string) (bool, error)
}

// Config is what a Workspace is made of. Store, Rules and Now must be given.
type Config struct {
	Store     Store
	Rules     []*check.Rule
	Now       func() time.Time
	Zone      *time.Location    // where a day begins; UTC where nil
	Passwords Passwords         // account.NewPasswords(2) where nil
	Seal      *account.Seal     // for secrets that are kept; none: no provider can be set
	Passkeys  *account.Passkeys // none: no passkeys
	OpenID    *account.OpenID   // none: no providers
	Dossiers  int               // how many dossiers stay parsed in memory; 8 where 0
	Pages     int               // bytes of pages that stay in memory; 16 MiB where 0
}

// Workspace is the door.
type Workspace struct {
	store     Store
	rules     []*check.Rule
	now       func() time.Time
	zone      *time.Location
	passwords Passwords
	seal      *account.Seal
	passkeys  *account.Passkeys
	openID    *account.OpenID
	readings  *shelf[readingKey, *Reading]
	pages     *shelf[pageKey, []byte]
	turn      chan struct{} // readings are made on half of the processors at most: pages that are kept wait for none
	begun     atomic.Bool   // somebody has an account
}

// New is a Workspace.
func New(cfg Config) (*Workspace, error) {
	if cfg.Store == nil || len(cfg.Rules) == 0 || cfg.Now == nil {
		return nil, errors.New("a workspace needs a store, the rules and a clock")
	}
	if cfg.Passwords == nil {
		cfg.Passwords = account.NewPasswords(0)
	}
	if cfg.Zone == nil {
		cfg.Zone = time.UTC
	}
	return &Workspace{
		store: cfg.Store, rules: cfg.Rules, now: cfg.Now, zone: cfg.Zone, passwords: cfg.Passwords,
		seal: cfg.Seal, passkeys: cfg.Passkeys, openID: cfg.OpenID,
		readings: newShelf[readingKey, *Reading](cmp.Or(cfg.Dossiers, 8)),
		pages:    newShelf[pageKey, []byte](cmp.Or(cfg.Pages, 16<<20)),
		turn:     make(chan struct{}, max(1, runtime.GOMAXPROCS(0)/2)),
	}, nil
}

// instant is now in UTC, to the millisecond, as it is kept.
func (ws *Workspace) instant() time.Time { return ws.now().UTC().Truncate(time.Millisecond) }

// Today is the day where the instance is.
func (ws *Workspace) Today() dossier.Date {
	y, m, d := ws.now().In(ws.zone).Date()
	return dossier.NewDate(y, m, d)
}

// Begun reports whether somebody has an account: before that, the first visit makes one.
func (ws *Workspace) Begun(ctx context.Context) (bool, error) {
	if ws.begun.Load() {
		return true, nil
	}
	begun := false
	err := ws.store.View(ctx, func(tx Tx) (err error) {
		begun, err = tx.AnyPerson(ctx)
		return err
	})
	if begun && err == nil {
		ws.begun.Store(true)
	}
	return begun, err
}
