package workspace

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"math"
	"net/netip"
	"time"

	"boussole/internal/account"
	"boussole/internal/dossier"
)

// limit is how many attempts a key may have within a time.
type limit struct {
	most   int
	within time.Duration
	// longest is the longest wait between two attempts beyond most. The wait begins at a
	// second and doubles with each. 0: beyond most there is none before the first is over.
	longest time.Duration
}

// The limits of attempts. An address is held strictly at one place, and loosely everywhere:
// strangers who try from many places slow each other down, and cannot close the door.
var (
	limitHere  = limit{most: 10, within: 15 * time.Minute}                         // one address of mail from one place, or from one browser
	limitEmail = limit{most: 50, within: 24 * time.Hour, longest: 5 * time.Minute} // one address of mail from everywhere
	limitPlace = limit{most: 300, within: 15 * time.Minute}                        // all addresses from one place: an office may share one
)

// wait is how long after now another attempt may be made.
func (l limit) wait(tries Tries, now time.Time) time.Duration {
	switch {
	case tries.N < l.most:
		return 0
	case l.longest == 0:
		return tries.First.Add(l.within).Sub(now)
	}
	pause := l.longest
	if over := tries.N - l.most; over < int(math.Log2(l.longest.Seconds()))+1 {
		pause = min(pause, time.Second<<over)
	}
	return tries.Last.Add(pause).Sub(now)
}

type attempt struct {
	key string
	limit
}

// attempt counts an attempt before it is made, so that many at once are counted too, or
// refuses it.
func (ws *Workspace) attempt(ctx context.Context, attempts ...attempt) error {
	now := ws.instant()
	return ws.store.Update(ctx, func(tx Tx) error {
		var wait time.Duration
		for _, a := range attempts {
			tries, err := tx.Attempts(ctx, a.key, now.Add(-a.within))
			if err != nil {
				return err
			}
			wait = max(wait, a.wait(tries, now))
		}
		if wait > 0 {
			return tooMany(wait)
		}
		for _, a := range attempts {
			if err := tx.AddAttempt(ctx, a.key, now); err != nil {
				return err
			}
		}
		return nil
	})
}

// keyOf is a key that tells nobody who reads the table whose address it stands for at a glance.
func keyOf(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// network is the place that an IP address stands for: itself, or the network of 64 bits that
// a subscriber of IPv6 has whole.
func network(place string) string {
	a, err := netip.ParseAddr(place)
	if err != nil {
		return place
	}
	a = a.Unmap().WithZone("")
	if a.Is6() {
		if p, err := a.Prefix(64); err == nil {
			return p.String()
		}
	}
	return a.String()
}

// tooMany says when to try again: in seconds below two minutes, else in minutes.
func tooMany(wait time.Duration) error {
	e := &account.Error{Code: account.TooMany, Retry: wait, Say: dossier.Text{
		FR: "Trop d’essais. Réessayez dans {n:minute:minutes}.",
		EN: "Too many attempts. Try again in {n:minute:minutes}.",
	}, Args: map[string]any{"n": int(math.Ceil(wait.Minutes()))}}
	if wait < 2*time.Minute {
		e.Say = dossier.Text{
			FR: "Trop d’essais. Réessayez dans {n:seconde:secondes}.",
			EN: "Too many attempts. Try again in {n:second:seconds}.",
		}
		e.Args = map[string]any{"n": int(math.Ceil(wait.Seconds()))}
	}
	return e
}
