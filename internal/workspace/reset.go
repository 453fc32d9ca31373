package workspace

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"strings"
	"time"

	"boussole/internal/account"
	"boussole/internal/dossier"
)

// resetLasts is how long somebody may take to choose another password.
const resetLasts = 24 * time.Hour

// resetPlace is where the tokens of resets are sealed for.
const resetPlace = "reset"

// reset is what the token of a reset says. It is kept nowhere: it is sealed, and stands for
// the person's present way to sign in, so that it is good once.
type reset struct {
	Person account.PersonID
	Until  int64 // milliseconds of UTC
	State  []byte
}

// stateOf stands for how somebody signs in at present.
func stateOf(p *account.Person) []byte {
	sum := sha256.Sum256([]byte(p.PasswordHash + "\x00" + p.SignedOut.UTC().Format(time.RFC3339Nano)))
	return sum[:]
}

// ResetToken lets whoever has the account of an address choose another password. It asks no
// permission: it is for the command line of the machine itself.
func (ws *Workspace) ResetToken(ctx context.Context, email string) (token string, until time.Time, err error) {
	folded, err := account.FoldEmail(email)
	if err != nil {
		return "", until, err
	}
	if ws.seal == nil {
		return "", until, notFound()
	}
	var p *account.Person
	err = ws.store.View(ctx, func(tx Tx) (err error) {
		p, err = tx.PersonByEmail(ctx, folded)
		return err
	})
	if account.CodeOf(err) == account.NotFound || err == nil && !p.Disabled.IsZero() {
		return "", until, &account.Error{Code: account.NotFound, Field: "email", Say: dossier.Text{
			FR: "Personne n’a de compte ouvert à cette adresse.", EN: "Nobody has an open account with this address.",
		}}
	}
	if err != nil {
		return "", until, err
	}
	until = ws.instant().Add(resetLasts)
	said, err := json.Marshal(reset{Person: p.ID, Until: until.UnixMilli(), State: stateOf(p)})
	if err != nil {
		return "", until, err
	}
	return base64.RawURLEncoding.EncodeToString(ws.seal.Close(resetPlace, said)), until, nil
}

// Resetting is whose token it is, while it is good.
func (ws *Workspace) Resetting(ctx context.Context, token string) (p *account.Person, err error) {
	err = ws.store.View(ctx, func(tx Tx) (err error) {
		p, err = ws.resetting(ctx, tx, token)
		return err
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}

func (ws *Workspace) resetting(ctx context.Context, tx Tx, token string) (*account.Person, error) {
	sealed, err := base64.RawURLEncoding.DecodeString(token)
	if err != nil || ws.seal == nil {
		return nil, notFound()
	}
	said, err := ws.seal.Open(resetPlace, sealed)
	if err != nil {
		return nil, notFound()
	}
	var r reset
	if err := json.Unmarshal(said, &r); err != nil {
		return nil, notFound()
	}
	p, err := tx.Person(ctx, r.Person)
	if err != nil {
		return nil, gone(err)
	}
	if ws.instant().UnixMilli() >= r.Until || !p.Disabled.IsZero() || string(stateOf(p)) != string(r.State) {
		return nil, notFound()
	}
	return p, nil
}

// Reset gives the person of a token another password, once, ends all their sessions, and takes
// their passkeys away: whoever had a hand in the account before has no way in any more.
func (ws *Workspace) Reset(ctx context.Context, token, password string) (*account.Person, error) {
	p, err := ws.Resetting(ctx, token)
	if err != nil {
		return nil, err
	}
	if err := account.CheckPassword(password, p.Name, p.Email, strings.Split(p.Email, "@")[0]); err != nil {
		return nil, err
	}
	hash, err := ws.passwords.Hash(ctx, password)
	if err != nil {
		return nil, err
	}
	err = ws.store.Update(ctx, func(tx Tx) (err error) {
		if p, err = ws.resetting(ctx, tx, token); err != nil {
			return err
		}
		p.PasswordHash, p.SignedOut = hash, ws.instant()
		if err := tx.SetPerson(ctx, p); err != nil {
			return err
		}
		keys, err := tx.Passkeys(ctx, p.ID)
		if err != nil {
			return err
		}
		for i := range keys {
			if err := tx.RemovePasskey(ctx, p.ID, keys[i].ID); err != nil {
				return err
			}
		}
		return ws.note(ctx, tx, p, PasswordReset, nil)
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}
