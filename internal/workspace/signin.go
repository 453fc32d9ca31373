package workspace

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"net/netip"
	"time"

	"boussole/internal/account"
	"boussole/internal/dossier"
)

// limit is how many failed attempts a key may have within a time.
type limit struct {
	most   int
	within time.Duration
}

// The limits of failed attempts. An address is held more strictly at one place than
// everywhere, so that a stranger elsewhere can hardly keep its owner out.
var (
	limitHere  = limit{10, 15 * time.Minute}  // one address of mail from one place
	limitEmail = limit{100, time.Hour}        // one address of mail from everywhere
	limitPlace = limit{300, 15 * time.Minute} // all addresses from one place: an office may share one
)

type attempt struct {
	key string
	limit
}

// SignIn is the person of an address and a password. place is where the request comes from,
// an IP address. An unknown address, a wrong password and a disabled account have one and the
// same answer, after the same work.
func (ws *Workspace) SignIn(ctx context.Context, email, password, place string) (*account.Person, error) {
	folded, err := account.FoldEmail(email)
	if err != nil {
		folded = "" // answered as an unknown address
	}
	if len(password) > account.MaxPassword {
		password = ""
	}
	here := attempt{keyOf("here", folded, network(place)), limitHere}
	all := []attempt{here, {keyOf("email", folded), limitEmail}, {keyOf("place", network(place)), limitPlace}}
	if err := ws.attempt(ctx, all...); err != nil {
		return nil, err
	}
	var p account.Person
	err = ws.store.View(ctx, func(tx Tx) error {
		found, err := tx.PersonByEmail(ctx, folded)
		if err == nil && found.Disabled.IsZero() {
			p = *found
		}
		if account.CodeOf(err) == account.NotFound {
			return nil
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	ok, err := ws.passwords.Verify(ctx, p.PasswordHash, password)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, wrong()
	}
	return &p, ws.entered(ctx, &p, "password", here.key)
}

// entered writes that somebody signed in, and forgets the failed attempts of a key.
func (ws *Workspace) entered(ctx context.Context, p *account.Person, how, key string) error {
	return ws.store.Update(ctx, func(tx Tx) error {
		if key != "" {
			if err := tx.ClearAttempts(ctx, key); err != nil {
				return err
			}
		}
		return ws.note(ctx, tx, p, SignedIn, map[string]string{"how": how})
	})
}

// attempt counts an attempt before it is made, so that many at once are counted too, or
// refuses it.
func (ws *Workspace) attempt(ctx context.Context, attempts ...attempt) error {
	now := ws.instant()
	return ws.store.Update(ctx, func(tx Tx) error {
		for _, a := range attempts {
			n, err := tx.Attempts(ctx, a.key, now.Add(-a.within))
			if err != nil {
				return err
			}
			if n >= a.most {
				return tooMany(a.within)
			}
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

func wrong() error {
	return &account.Error{Code: account.Invalid, Field: "password", Say: dossier.Text{
		FR: "Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux, puis réessayez.",
		EN: "This address and this password do not go together. Check both, then try again.",
	}}
}

func tooMany(within time.Duration) error {
	return &account.Error{Code: account.TooMany, Say: dossier.Text{
		FR: "Trop d’essais. Réessayez dans {n:minute:minutes}.",
		EN: "Too many attempts. Try again in {n:minute:minutes}.",
	}, Args: map[string]any{"n": int(within.Minutes())}}
}
