package workspace

import (
	"context"

	"boussole/internal/account"
	"boussole/internal/dossier"
)

// From is where somebody signs in from.
type From struct {
	Place  string // an IP address
	Device string // what Device gave the browser before; "": nothing
}

// SignIn is the person of an address and a password. An unknown address, a wrong password and
// a disabled account have one and the same answer, after the same work.
func (ws *Workspace) SignIn(ctx context.Context, email, password string, from From) (*account.Person, error) {
	folded, err := account.FoldEmail(email)
	if err != nil {
		folded = "" // answered as an unknown address
	}
	if len(password) > account.MaxPassword {
		password = ""
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
	counted := ws.counted(&p, folded, from)
	if err := ws.attempt(ctx, counted...); err != nil {
		return nil, err
	}
	ok, err := ws.passwords.Verify(ctx, p.PasswordHash, password)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, wrong()
	}
	return &p, ws.entered(ctx, &p, "password", counted[0].key)
}

// counted are the counters of an attempt, the narrowest first. A browser that the person has
// signed in by has one of its own: what strangers try elsewhere does not keep it out.
func (ws *Workspace) counted(p *account.Person, folded string, from From) []attempt {
	if device, known := ws.known(from.Device, p.ID); known {
		return []attempt{{keyOf("device", device, folded), limitHere}}
	}
	place := network(from.Place)
	return []attempt{
		{keyOf("here", folded, place), limitHere}, {keyOf("email", folded), limitEmail}, {keyOf("place", place), limitPlace},
	}
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

func wrong() error {
	return &account.Error{Code: account.Invalid, Field: "password", Say: dossier.Text{
		FR: "Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux, puis réessayez.",
		EN: "This address and this password do not go together. Check both, then try again.",
	}}
}
