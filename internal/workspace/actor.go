package workspace

import (
	"context"
	"slices"
	"time"

	"boussole/internal/account"
	"boussole/internal/dossier"
)

// Actor is who asks. The zero Actor is nobody.
type Actor struct {
	Person account.Person
	// Only is the organisation whose provider vouched for the person, who sees no other one
	// in that session: else a provider could open what somebody does elsewhere. "" for a
	// person who signed in by a password or a passkey.
	Only account.OrganisationID
}

// Session is what a session keeps of whom it is.
type Session struct {
	Person account.PersonID
	Only   account.OrganisationID
	Since  time.Time // when it began
}

// Known reports whether the actor is signed in.
func (a Actor) Known() bool { return a.Person.ID != "" }

// Begin is a session that somebody begins now, by a password or a passkey. It is not
// before they last signed out everywhere, which the clock of another node may have put
// ahead of this one's.
func (ws *Workspace) Begin(p *account.Person) Session {
	since := ws.instant()
	if since.Before(p.SignedOut) {
		since = p.SignedOut
	}
	return Session{Person: p.ID, Since: since}
}

// Actor is the person of a session. It is an error with the code account.SignIn where the
// session is over: its person is disabled, gone, or has signed out everywhere since.
func (ws *Workspace) Actor(ctx context.Context, session Session) (Actor, error) {
	var p *account.Person
	err := ws.store.Look(ctx, func(tx Tx) (err error) {
		p, err = tx.Person(ctx, session.Person)
		return err
	})
	switch {
	case account.CodeOf(err) == account.NotFound:
		return Actor{}, signIn()
	case err != nil:
		return Actor{}, err
	case !p.Disabled.IsZero(), session.Since.Before(p.SignedOut):
		return Actor{}, signIn()
	}
	return Actor{Person: *p, Only: session.Only}, nil
}

// Places are the organisations of the actor, by name.
func (ws *Workspace) Places(ctx context.Context, actor Actor) ([]account.Place, error) {
	if !actor.Known() {
		return nil, signIn()
	}
	var places []account.Place
	err := ws.store.View(ctx, func(tx Tx) (err error) {
		places, err = tx.Organisations(ctx, actor.Person.ID)
		return err
	})
	return slices.DeleteFunc(places, func(p account.Place) bool { return !actor.sees(p.Organisation.ID) }), err
}

func (a Actor) sees(org account.OrganisationID) bool { return a.Only == "" || a.Only == org }

// mayHoldKeys refuses to change how somebody signs in, in a session that a provider vouched
// for, unless all that the person may do is within the provider's own organisation.
func (ws *Workspace) mayHoldKeys(ctx context.Context, actor Actor) error {
	if !actor.Known() {
		return signIn()
	}
	if actor.Only == "" {
		return nil
	}
	return ws.store.View(ctx, func(tx Tx) error {
		places, err := tx.Organisations(ctx, actor.Person.ID)
		if err != nil {
			return err
		}
		if actor.Person.Administrator || slices.ContainsFunc(places, func(p account.Place) bool { return !actor.sees(p.Organisation.ID) }) {
			return &account.Error{Code: account.Forbidden, Say: dossier.Text{
				FR: "Pour changer vos moyens de connexion, connectez-vous par votre mot de passe ou votre clé d’accès.",
				EN: "To change how you sign in, sign in by your password or your passkey.",
			}}
		}
		return nil
	})
}

func signIn() error {
	return &account.Error{Code: account.SignIn, Say: dossier.Text{
		FR: "Connectez-vous pour voir cette page.",
		EN: "Sign in to see this page.",
	}}
}

// notFound is one and the same for what does not exist and for what is another
// organisation's.
func notFound() error {
	return &account.Error{Code: account.NotFound, Say: dossier.Text{
		FR: "Rien ne se trouve à cette adresse, ou rien que vous puissiez voir.",
		EN: "There is nothing at this address, or nothing that you may see.",
	}}
}

func forbidden() error {
	return &account.Error{Code: account.Forbidden, Say: dossier.Text{
		FR: "Votre rôle dans cette organisation ne le permet pas. Demandez à un de ses responsables.",
		EN: "Your role in this organisation does not allow this. Ask one of its owners.",
	}}
}

// gone turns what a store does not find into what people are told.
func gone(err error) error {
	if account.CodeOf(err) == account.NotFound {
		return notFound()
	}
	return err
}
