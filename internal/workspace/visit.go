package workspace

import (
	"context"

	"boussole/internal/account"
	"boussole/internal/dossier"
)

// Visit is an actor within an organisation, at a moment. Its methods read, as far as the
// actor's role allows it.
type Visit struct {
	Actor        Actor
	Organisation account.Organisation
	Role         account.Role         // "" for a guest
	Department   account.DepartmentID // "": none
	Guest        *account.GuestLink   // nil for a member
	Latest       *Version             // without its text; nil: there is no dossier yet
	Today        dossier.Date

	ws *Workspace
}

// Enter is the actor's visit to the organisation of a slug. An organisation that the actor is
// not a member of is not found, as one that does not exist.
func (ws *Workspace) Enter(ctx context.Context, actor Actor, slug string) (*Visit, error) {
	var v *Visit
	err := ws.store.Look(ctx, func(tx Tx) (err error) {
		v, err = ws.enter(ctx, tx, actor, slug)
		return err
	})
	if err != nil {
		return nil, err
	}
	return v, nil
}

func (ws *Workspace) enter(ctx context.Context, tx Tx, actor Actor, slug string) (*Visit, error) {
	if !actor.Known() {
		return nil, signIn()
	}
	a, err := tx.Arrival(ctx, slug, actor.Person.ID)
	if err != nil {
		return nil, gone(err)
	}
	if !actor.sees(a.Organisation.ID) {
		return nil, notFound()
	}
	return &Visit{
		Actor: actor, Organisation: a.Organisation, Role: a.Membership.Role, Department: a.Membership.Department,
		Latest: a.Latest, Today: ws.Today(), ws: ws,
	}, nil
}

// EnterAsGuest is the visit of whoever holds the token of a guest link.
func (ws *Workspace) EnterAsGuest(ctx context.Context, token account.Token) (*Visit, error) {
	hash, ok := token.Hash()
	if !ok {
		return nil, notFound()
	}
	var v *Visit
	err := ws.store.View(ctx, func(tx Tx) error {
		link, err := tx.LinkByToken(ctx, hash)
		if err != nil {
			return gone(err)
		}
		if !link.Open(ws.instant()) {
			return notFound()
		}
		org, err := tx.Organisation(ctx, link.Organisation)
		if err != nil {
			return gone(err)
		}
		v = &Visit{Organisation: *org, Guest: link, Today: ws.Today(), ws: ws}
		v.Latest, err = latest(ctx, tx, org.ID)
		return err
	})
	if err != nil {
		return nil, err
	}
	return v, nil
}

func latest(ctx context.Context, tx Tx, org account.OrganisationID) (*Version, error) {
	last, err := tx.LatestVersion(ctx, org)
	if account.CodeOf(err) == account.NotFound {
		return nil, nil
	}
	return last, err
}

// May reports whether the actor may do something here.
func (v *Visit) May(action account.Action) bool { return account.Allowed(v.Role, action) }

func (v *Visit) must(action account.Action) error {
	if !v.May(action) {
		return forbidden()
	}
	return nil
}

// in opens a visit and a transaction for a change, asks the permission and writes the change.
func (ws *Workspace) in(ctx context.Context, actor Actor, slug string, action account.Action, write func(Tx, *Visit) error) error {
	return ws.store.Update(ctx, func(tx Tx) error {
		v, err := ws.enter(ctx, tx, actor, slug)
		if err != nil {
			return err
		}
		if err := v.must(action); err != nil {
			return err
		}
		return write(tx, v)
	})
}
