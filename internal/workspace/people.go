package workspace

import (
	"context"
	"slices"
	"strings"
	"time"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/text"
)

// administers refuses whoever does not administer the instance: to them there is nothing to
// administer. A session that a provider vouched for never does.
func administers(actor Actor) error {
	switch {
	case !actor.Known():
		return signIn()
	case !actor.Person.Administrator, actor.Only != "":
		return notFound()
	}
	return nil
}

// People are the people of the instance whose name or address holds what is sought ("": all),
// by name, and how many there are in all; for administrators.
func (ws *Workspace) People(ctx context.Context, actor Actor, sought string) (list []account.Person, all int, err error) {
	if err := administers(actor); err != nil {
		return nil, 0, err
	}
	err = ws.store.View(ctx, func(tx Tx) (err error) {
		list, err = tx.People(ctx)
		return err
	})
	all, sought = len(list), text.Fold(sought)
	list = slices.DeleteFunc(list, func(p account.Person) bool { return !strings.Contains(text.Fold(p.Name+" "+p.Email), sought) })
	for i := range list {
		list[i].PasswordHash = ""
	}
	return list, all, err
}

// InstanceLog are the lines of the instance's log before one of them ("": all), at most
// limit, the newest first, for its administrators.
func (ws *Workspace) InstanceLog(ctx context.Context, actor Actor, limit int, before account.EntryID) (list []Entry, err error) {
	if err := administers(actor); err != nil {
		return nil, err
	}
	err = ws.store.View(ctx, func(tx Tx) (err error) {
		list, err = tx.Log(ctx, "", min(max(limit, 1), 200), before)
		return err
	})
	return list, err
}

// CloseAccount ends all sessions of a person, who has no way in any more: no password, passkey,
// provider or recovery. The last administrator stays. left are the organisations that have no
// owner any more who could come in.
func (ws *Workspace) CloseAccount(ctx context.Context, actor Actor, id account.PersonID) (left []account.Organisation, err error) {
	err = ws.administer(ctx, actor, id, func(tx Tx, by, p *account.Person) error {
		if !p.Disabled.IsZero() {
			return nil
		}
		if p.Administrator {
			if err := anotherAdministrator(ctx, tx, p.ID); err != nil {
				return err
			}
		}
		p.Disabled = ws.instant()
		p.SignedOut = p.Disabled
		if err := tx.SetPerson(ctx, p); err != nil {
			return err
		}
		if left, err = unowned(ctx, tx, p.ID); err != nil {
			return err
		}
		return ws.noteOf(ctx, tx, by, PersonDisabled, p.ID, map[string]string{"name": p.Name})
	})
	if err != nil {
		return nil, err
	}
	return left, nil
}

// OpenAccount lets a person in again.
func (ws *Workspace) OpenAccount(ctx context.Context, actor Actor, id account.PersonID) error {
	return ws.administer(ctx, actor, id, func(tx Tx, by, p *account.Person) error {
		if p.Disabled.IsZero() {
			return nil
		}
		p.Disabled = time.Time{}
		if err := tx.SetPerson(ctx, p); err != nil {
			return err
		}
		return ws.noteOf(ctx, tx, by, PersonEnabled, p.ID, map[string]string{"name": p.Name})
	})
}

// SetAdministrator makes somebody an administrator of the instance, or one no more. The last
// one stays.
func (ws *Workspace) SetAdministrator(ctx context.Context, actor Actor, id account.PersonID, is bool) error {
	return ws.administer(ctx, actor, id, func(tx Tx, by, p *account.Person) error {
		if p.Administrator == is {
			return nil
		}
		deed := MadeAdmin
		if !is {
			deed = UnmadeAdmin
			if err := anotherAdministrator(ctx, tx, p.ID); err != nil {
				return err
			}
		} else if !p.Disabled.IsZero() {
			return closedAccount()
		}
		p.Administrator = is
		if err := tx.SetPerson(ctx, p); err != nil {
			return err
		}
		return ws.noteOf(ctx, tx, by, deed, p.ID, map[string]string{"name": p.Name})
	})
}

// administer changes somebody, as the administrator that the actor still is.
func (ws *Workspace) administer(ctx context.Context, actor Actor, id account.PersonID, change func(tx Tx, by, p *account.Person) error) error {
	if err := administers(actor); err != nil {
		return err
	}
	return ws.store.Update(ctx, func(tx Tx) error {
		by, err := tx.Person(ctx, actor.Person.ID)
		if err != nil {
			return gone(err)
		}
		if !by.Administrator || !by.Disabled.IsZero() {
			return notFound()
		}
		p, err := tx.Person(ctx, id)
		if err != nil {
			return gone(err)
		}
		return change(tx, by, p)
	})
}

// anotherAdministrator refuses where nobody but a person administers the instance.
func anotherAdministrator(ctx context.Context, tx Tx, person account.PersonID) error {
	people, err := tx.People(ctx)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(people, func(p account.Person) bool {
		return p.Administrator && p.Disabled.IsZero() && p.ID != person
	}) {
		return nil
	}
	return &account.Error{Code: account.Invalid, Say: dossier.Text{
		FR: "C’est la dernière personne qui administre cette installation. Confiez d’abord l’administration à quelqu’un d’autre.",
		EN: "This is the last person who administers this installation. Make somebody else an administrator first.",
	}}
}

// unowned are the organisations of a person in which nobody else who can come in is an owner.
func unowned(ctx context.Context, tx Tx, person account.PersonID) (list []account.Organisation, err error) {
	places, err := tx.Organisations(ctx, person)
	if err != nil {
		return nil, err
	}
	for i := range places {
		if places[i].Membership.Role != account.Owner {
			continue
		}
		members, err := tx.Members(ctx, places[i].Organisation.ID)
		if err != nil {
			return nil, err
		}
		if !slices.ContainsFunc(members, func(m account.Member) bool {
			return m.Membership.Role == account.Owner && m.Person.Disabled.IsZero()
		}) {
			list = append(list, places[i].Organisation)
		}
	}
	return list, nil
}

func closedAccount() error {
	return &account.Error{Code: account.Invalid, Say: dossier.Text{
		FR: "Ce compte est fermé. Rouvrez-le d’abord.", EN: "This account is closed. Open it again first.",
	}}
}
