package workspace

import (
	"context"
	"time"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// invitationLasts is how long an invitation can be accepted.
const invitationLasts = 14 * 24 * time.Hour

// Invite invites an address to the organisation. The token is told this once: whoever invites
// sends it.
func (ws *Workspace) Invite(ctx context.Context, actor Actor, slug, email string, role account.Role, department account.DepartmentID) (account.Token, *account.Invitation, error) {
	token := account.NewToken()
	hash, _ := token.Hash()
	now := ws.instant()
	inv := &account.Invitation{
		ID: account.NewID[account.InvitationID](), Role: role, Department: department,
		TokenHash: hash, Creator: actor.Person.ID, Created: now, Expires: now.Add(invitationLasts),
	}
	err := ws.in(ctx, actor, slug, account.ManageMembers, func(tx Tx, v *Visit) (err error) {
		if inv.Email, err = account.FoldEmail(email); err != nil {
			return err
		}
		if !role.Valid() {
			return noRole()
		}
		if _, err := ws.departmentOf(ctx, tx, v, department); err != nil {
			return err
		}
		members, err := tx.Members(ctx, v.Organisation.ID)
		if err != nil {
			return err
		}
		for _, m := range members {
			if m.Person.Email == inv.Email {
				return alreadyIn()
			}
		}
		inv.Organisation = v.Organisation.ID
		if err := tx.AddInvitation(ctx, inv); err != nil {
			return err
		}
		return ws.log(ctx, tx, v, Invited, string(inv.ID), map[string]string{"email": inv.Email, "role": string(role)})
	})
	if err != nil {
		return "", nil, err
	}
	return token, inv, nil
}

// Invitations are those that can still be accepted, the newest first.
func (v *Visit) Invitations(ctx context.Context) (list []account.Invitation, err error) {
	if err := v.must(account.ManageMembers); err != nil {
		return nil, err
	}
	err = v.ws.store.View(ctx, func(tx Tx) error {
		all, err := tx.Invitations(ctx, v.Organisation.ID)
		for _, inv := range all {
			if inv.Open(v.ws.instant()) {
				list = append(list, inv)
			}
		}
		return err
	})
	return list, err
}

// RevokeInvitation takes an invitation back.
func (ws *Workspace) RevokeInvitation(ctx context.Context, actor Actor, slug string, id account.InvitationID) error {
	return ws.in(ctx, actor, slug, account.ManageMembers, func(tx Tx, v *Visit) error {
		all, err := tx.Invitations(ctx, v.Organisation.ID)
		if err != nil {
			return err
		}
		for _, inv := range all {
			if inv.ID != id || !inv.Open(ws.instant()) {
				continue
			}
			if err := tx.RevokeInvitation(ctx, v.Organisation.ID, id, ws.instant()); err != nil {
				return gone(err)
			}
			return ws.log(ctx, tx, v, Uninvited, string(id), map[string]string{"email": inv.Email})
		}
		return notFound()
	})
}

// Offer is an invitation as whoever holds its token sees it.
type Offer struct {
	Invitation   account.Invitation
	Organisation account.Organisation
}

// Offer is the invitation of a token, while it can be accepted.
func (ws *Workspace) Offer(ctx context.Context, token account.Token) (*Offer, error) {
	var offer *Offer
	err := ws.store.View(ctx, func(tx Tx) (err error) {
		offer, err = ws.offer(ctx, tx, token)
		return err
	})
	if err != nil {
		return nil, err
	}
	return offer, nil
}

func (ws *Workspace) offer(ctx context.Context, tx Tx, token account.Token) (*Offer, error) {
	hash, ok := token.Hash()
	if !ok {
		return nil, notFound()
	}
	inv, err := tx.InvitationByToken(ctx, hash)
	if err != nil {
		return nil, gone(err)
	}
	if !inv.Open(ws.instant()) {
		return nil, notFound()
	}
	org, err := tx.Organisation(ctx, inv.Organisation)
	if err != nil {
		return nil, gone(err)
	}
	return &Offer{Invitation: *inv, Organisation: *org}, nil
}

// Accept makes the actor a member of the organisation that invited their address.
func (ws *Workspace) Accept(ctx context.Context, actor Actor, token account.Token) (*account.Organisation, error) {
	if !actor.Known() {
		return nil, signIn()
	}
	var org account.Organisation
	err := ws.store.Update(ctx, func(tx Tx) error {
		offer, err := ws.offer(ctx, tx, token)
		if err != nil {
			return err
		}
		if offer.Invitation.Email != actor.Person.Email {
			return otherAddress()
		}
		org = offer.Organisation
		return ws.join(ctx, tx, &actor.Person, offer)
	})
	if err != nil {
		return nil, err
	}
	return &org, nil
}

// Newcomer is somebody who accepts an invitation without an account.
type Newcomer struct {
	Name     string
	Password string
	Lang     locale.Lang
}

// Join makes an account for the address of an invitation, and its person a member.
func (ws *Workspace) Join(ctx context.Context, token account.Token, who Newcomer) (*account.Person, *account.Organisation, error) {
	offer, err := ws.Offer(ctx, token)
	if err != nil {
		return nil, nil, err
	}
	p, err := ws.newcomer(ctx, who.Name, offer.Invitation.Email, who.Password, who.Lang)
	if err != nil {
		return nil, nil, err
	}
	err = ws.store.Update(ctx, func(tx Tx) error {
		offer, err := ws.offer(ctx, tx, token)
		if err != nil {
			return err
		}
		if err := tx.AddPerson(ctx, p); err != nil {
			if account.CodeOf(err) == account.Conflict {
				return taken()
			}
			return err
		}
		return ws.join(ctx, tx, p, offer)
	})
	if err != nil {
		return nil, nil, err
	}
	return p, &offer.Organisation, nil
}

// join makes a person a member by an invitation. Somebody who is one already keeps their role.
func (ws *Workspace) join(ctx context.Context, tx Tx, p *account.Person, offer *Offer) error {
	inv, now := &offer.Invitation, ws.instant()
	if err := tx.AcceptInvitation(ctx, inv.ID, now); err != nil {
		if account.CodeOf(err) == account.Conflict {
			return notFound()
		}
		return gone(err)
	}
	_, err := tx.Membership(ctx, inv.Organisation, p.ID)
	if err == nil {
		return nil
	}
	if account.CodeOf(err) != account.NotFound {
		return err
	}
	m := &account.Membership{Person: p.ID, Organisation: inv.Organisation, Role: inv.Role, Department: inv.Department, Since: now}
	v := &Visit{Actor: Actor{Person: *p}, Organisation: offer.Organisation, Role: inv.Role, ws: ws}
	if _, err := ws.departmentOf(ctx, tx, v, inv.Department); err != nil {
		m.Department = "" // it was removed since
	}
	if err := tx.SetMember(ctx, m); err != nil {
		return err
	}
	return ws.log(ctx, tx, v, Joined, string(p.ID), map[string]string{"role": string(inv.Role)})
}

func alreadyIn() error {
	return &account.Error{Code: account.Invalid, Field: "email", Say: dossier.Text{
		FR: "Cette adresse est déjà celle d’un membre de l’organisation.",
		EN: "This address is already a member’s of the organisation.",
	}}
}

func otherAddress() error {
	return &account.Error{Code: account.Forbidden, Say: dossier.Text{
		FR: "Cette invitation est pour une autre adresse que la vôtre. Demandez-en une pour la vôtre, ou connectez-vous avec l’autre.",
		EN: "This invitation is for another address than yours. Ask for one for yours, or sign in with the other.",
	}}
}
