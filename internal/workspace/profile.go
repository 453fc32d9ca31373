package workspace

import (
	"context"
	"strings"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Profile is what people set of themselves.
type Profile struct {
	Name  string
	Lang  locale.Lang
	Theme account.Theme
}

// SetProfile sets the actor's name, language and theme, and gives back the person. The name is
// everywhere the person is: a session of one organisation's provider changes it as it changes keys.
func (ws *Workspace) SetProfile(ctx context.Context, actor Actor, profile Profile) (*account.Person, error) {
	if !actor.Known() {
		return nil, signIn()
	}
	name, err := account.CleanName("name", profile.Name)
	if err != nil {
		return nil, err
	}
	lang, ok := locale.Parse(string(profile.Lang))
	if !ok {
		return nil, &account.Error{Code: account.Invalid, Field: "lang", Say: dossier.Text{
			FR: "Choisissez le français ou l’anglais.", EN: "Choose French or English.",
		}}
	}
	if profile.Theme != account.Light && profile.Theme != account.Dark {
		profile.Theme = account.Auto
	}
	if name != actor.Person.Name {
		if err := ws.mayHoldKeys(ctx, actor); err != nil {
			return nil, err
		}
	}
	return ws.setPerson(ctx, actor, func(_ Tx, p *account.Person) error {
		p.Name, p.Lang, p.Theme = name, string(lang), profile.Theme
		return nil
	})
}

// ChangePassword gives the actor another password, or a first one where there is none, and
// ends all sessions that began before: the caller begins a new one. place is where the request
// comes from: wrong attempts are counted as those of signing in.
func (ws *Workspace) ChangePassword(ctx context.Context, actor Actor, old, fresh, place string) (*account.Person, error) {
	if err := ws.mayHoldKeys(ctx, actor); err != nil {
		return nil, err
	}
	p := actor.Person
	here := attempt{keyOf("here", p.Email, network(place)), limitHere}
	if p.PasswordHash != "" {
		if err := ws.attempt(ctx, here); err != nil {
			return nil, err
		}
		ok, err := ws.passwords.Verify(ctx, p.PasswordHash, old)
		if err != nil {
			return nil, err
		}
		if !ok {
			return nil, &account.Error{Code: account.Invalid, Field: "old", Say: dossier.Text{
				FR: "Ce n’est pas votre mot de passe actuel.", EN: "This is not your present password.",
			}}
		}
	}
	if err := account.CheckPassword(fresh, p.Name, p.Email, strings.Split(p.Email, "@")[0]); err != nil {
		return nil, err
	}
	hash, err := ws.passwords.Hash(ctx, fresh)
	if err != nil {
		return nil, err
	}
	return ws.setPerson(ctx, actor, func(tx Tx, now *account.Person) error {
		if now.PasswordHash != p.PasswordHash {
			return &account.Error{Code: account.Conflict, Field: "old", Say: dossier.Text{
				FR: "Votre mot de passe a changé entre-temps. Rechargez la page.", EN: "Your password has changed meanwhile. Load the page again.",
			}}
		}
		now.PasswordHash, now.SignedOut = hash, ws.instant()
		if err := tx.ClearAttempts(ctx, here.key); err != nil {
			return err
		}
		return ws.note(ctx, tx, now, PasswordChanged, nil)
	})
}

// SignOutEverywhere ends all sessions of the actor that began before.
func (ws *Workspace) SignOutEverywhere(ctx context.Context, actor Actor) error {
	if err := ws.mayHoldKeys(ctx, actor); err != nil {
		return err
	}
	_, err := ws.setPerson(ctx, actor, func(tx Tx, p *account.Person) error {
		p.SignedOut = ws.instant()
		return ws.note(ctx, tx, p, SignedOutAll, nil)
	})
	return err
}

func (ws *Workspace) setPerson(ctx context.Context, actor Actor, set func(Tx, *account.Person) error) (*account.Person, error) {
	if !actor.Known() {
		return nil, signIn()
	}
	var p *account.Person
	err := ws.store.Update(ctx, func(tx Tx) (err error) {
		if p, err = tx.Person(ctx, actor.Person.ID); err != nil {
			return gone(err)
		}
		if err := set(tx, p); err != nil {
			return err
		}
		return tx.SetPerson(ctx, p)
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}
