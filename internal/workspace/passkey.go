package workspace

import (
	"context"
	"encoding/base64"

	"boussole/internal/account"
	"boussole/internal/dossier"
)

// maxPasskeys is how many passkeys a person may have.
const maxPasskeys = 20

// HasPasskeys reports whether the instance, at its address, can have passkeys.
func (ws *Workspace) HasPasskeys() bool { return ws.passkeys != nil }

// Passkeys are the actor's passkeys, the oldest first.
func (ws *Workspace) Passkeys(ctx context.Context, actor Actor) (list []account.Passkey, err error) {
	if !actor.Known() {
		return nil, signIn()
	}
	err = ws.store.View(ctx, func(tx Tx) (err error) {
		list, err = tx.Passkeys(ctx, actor.Person.ID)
		return err
	})
	return list, err
}

// BeginPasskey is what the actor's browser is asked in order to make a passkey, as JSON, and
// what the session keeps until AddPasskey.
func (ws *Workspace) BeginPasskey(ctx context.Context, actor Actor) (options, state []byte, err error) {
	if err := ws.mayHoldKeys(ctx, actor); err != nil {
		return nil, nil, err
	}
	have, err := ws.Passkeys(ctx, actor)
	if err != nil {
		return nil, nil, err
	}
	if ws.passkeys == nil {
		return nil, nil, notFound()
	}
	if len(have) >= maxPasskeys {
		return nil, nil, &account.Error{Code: account.Invalid, Say: dossier.Text{
			FR: "Vous avez déjà {most} clés d’accès. Retirez-en une d’abord.",
			EN: "You have {most} passkeys already. Remove one first.",
		}, Args: map[string]any{"most": maxPasskeys}}
	}
	return ws.passkeys.BeginAdding(&actor.Person, have)
}

// AddPasskey keeps the passkey that the actor's browser made.
func (ws *Workspace) AddPasskey(ctx context.Context, actor Actor, name string, state, response []byte) (*account.Passkey, error) {
	if err := ws.mayHoldKeys(ctx, actor); err != nil {
		return nil, err
	}
	have, err := ws.Passkeys(ctx, actor)
	if err != nil {
		return nil, err
	}
	if ws.passkeys == nil {
		return nil, notFound()
	}
	if name, err = account.CleanName("name", name); err != nil {
		return nil, err
	}
	key, err := ws.passkeys.FinishAdding(&actor.Person, have, state, response)
	if err != nil {
		return nil, noPasskey(err)
	}
	key.Name, key.Created = name, ws.instant()
	err = ws.store.Update(ctx, func(tx Tx) error {
		if err := tx.AddPasskey(ctx, key); err != nil {
			if account.CodeOf(err) == account.Conflict {
				return noPasskey(err)
			}
			return err
		}
		return ws.note(ctx, tx, &actor.Person, PasskeyAdded, map[string]string{"name": name})
	})
	if err != nil {
		return nil, err
	}
	return key, nil
}

// RemovePasskey takes one of the actor's passkeys away. The last way to sign in stays.
func (ws *Workspace) RemovePasskey(ctx context.Context, actor Actor, id string) error {
	if err := ws.mayHoldKeys(ctx, actor); err != nil {
		return err
	}
	raw, err := base64.RawURLEncoding.DecodeString(id)
	if err != nil {
		return notFound()
	}
	return ws.store.Update(ctx, func(tx Tx) error {
		p, err := tx.Person(ctx, actor.Person.ID)
		if err != nil {
			return gone(err)
		}
		have, err := tx.Passkeys(ctx, p.ID)
		if err != nil {
			return err
		}
		for i := range have {
			if string(have[i].ID) != string(raw) {
				continue
			}
			if p.PasswordHash == "" && len(have) == 1 {
				return lastWay()
			}
			if err := tx.RemovePasskey(ctx, p.ID, raw); err != nil {
				return gone(err)
			}
			return ws.note(ctx, tx, p, PasskeyRemoved, map[string]string{"name": have[i].Name})
		}
		return notFound()
	})
}

// PasskeyName is the id of a passkey as addresses hold it.
func PasskeyName(k *account.Passkey) string { return base64.RawURLEncoding.EncodeToString(k.ID) }

// BeginPasskeySignIn is what a browser is asked in order to sign in by a passkey, as JSON, and
// what the session keeps until SignInByPasskey. It says nothing of anybody. place is where
// the request comes from.
func (ws *Workspace) BeginPasskeySignIn(ctx context.Context, place string) (options, state []byte, err error) {
	if ws.passkeys == nil {
		return nil, nil, notFound()
	}
	if err := ws.attempt(ctx, attempt{keyOf("begin", network(place)), limitPlace}); err != nil {
		return nil, nil, err
	}
	return ws.passkeys.BeginSignIn()
}

// SignInByPasskey is the person whose passkey a browser used. place is where the request
// comes from.
func (ws *Workspace) SignInByPasskey(ctx context.Context, state, response []byte, place string) (*account.Person, error) {
	if ws.passkeys == nil {
		return nil, notFound()
	}
	if err := ws.attempt(ctx, attempt{keyOf("place", network(place)), limitPlace}); err != nil {
		return nil, err
	}
	p, key, err := ws.passkeys.FinishSignIn(state, response, func(id account.PersonID) (p *account.Person, keys []account.Passkey, err error) {
		err = ws.store.View(ctx, func(tx Tx) error {
			if p, err = tx.Person(ctx, id); err != nil {
				return err
			}
			keys, err = tx.Passkeys(ctx, id)
			return err
		})
		return p, keys, err
	})
	if err != nil {
		return nil, noPasskey(err)
	}
	if !p.Disabled.IsZero() {
		return nil, noPasskey(nil)
	}
	key.Used = ws.instant()
	err = ws.store.Update(ctx, func(tx Tx) error {
		if err := tx.SetPasskey(ctx, key); err != nil {
			return gone(err)
		}
		return ws.note(ctx, tx, p, SignedIn, map[string]string{"how": "passkey"})
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}

func noPasskey(cause error) error {
	return &account.Error{Code: account.Invalid, Field: "passkey", Say: dossier.Text{
		FR: "Cette clé d’accès n’a pas été acceptée. Réessayez, ou connectez-vous autrement.",
		EN: "This passkey was not accepted. Try again, or sign in otherwise.",
	}, Cause: cause}
}

func lastWay() error {
	return &account.Error{Code: account.Invalid, Field: "passkey", Say: dossier.Text{
		FR: "C’est votre seul moyen de vous connecter. Donnez-vous d’abord un mot de passe ou une autre clé d’accès.",
		EN: "This is your only way to sign in. Give yourself a password or another passkey first.",
	}}
}
