package workspace

import (
	"context"
	"strings"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/text"
)

// First is the first account of an instance, and its first organisation.
type First struct {
	Name         string
	Email        string
	Password     string
	Organisation string
	Lang         locale.Lang
}

// First makes the first account, which administers the instance and owns its first
// organisation. It is not found once somebody has an account.
func (ws *Workspace) First(ctx context.Context, first First) (*account.Person, *account.Organisation, error) {
	if begun, err := ws.Begun(ctx); err != nil || begun {
		if err == nil {
			err = notFound()
		}
		return nil, nil, err
	}
	p, err := ws.newcomer(ctx, first.Name, first.Email, first.Password, first.Lang)
	if err != nil {
		return nil, nil, err
	}
	p.Administrator = true
	org, err := ws.newOrganisation(first.Organisation)
	if err != nil {
		return nil, nil, err
	}
	err = ws.store.Update(ctx, func(tx Tx) error {
		begun, err := tx.AnyPerson(ctx)
		if err != nil {
			return err
		}
		if begun {
			return notFound()
		}
		if err := tx.AddPerson(ctx, p); err != nil {
			return err
		}
		if err := ws.note(ctx, tx, p, FirstAccount, nil); err != nil {
			return err
		}
		return ws.addOrganisation(ctx, tx, p, org)
	})
	if err != nil {
		return nil, nil, err
	}
	ws.begun.Store(true)
	return p, org, nil
}

// AddOrganisation adds an organisation, which the actor owns. Administrators of the instance
// alone may.
func (ws *Workspace) AddOrganisation(ctx context.Context, actor Actor, name string) (*account.Organisation, error) {
	if !actor.Known() {
		return nil, signIn()
	}
	if !actor.Person.Administrator || actor.Only != "" {
		return nil, notFound()
	}
	org, err := ws.newOrganisation(name)
	if err != nil {
		return nil, err
	}
	err = ws.store.Update(ctx, func(tx Tx) error {
		p, err := tx.Person(ctx, actor.Person.ID)
		if err != nil {
			return gone(err)
		}
		if !p.Administrator {
			return notFound()
		}
		return ws.addOrganisation(ctx, tx, p, org)
	})
	if err != nil {
		return nil, err
	}
	return org, nil
}

// Rename gives the organisation another name. Its address stays.
func (ws *Workspace) Rename(ctx context.Context, actor Actor, slug, name string) error {
	name, err := account.CleanName("name", name)
	if err != nil {
		return err
	}
	return ws.in(ctx, actor, slug, account.Rename, func(tx Tx, v *Visit) error {
		org := v.Organisation
		was := org.Name
		if was == name {
			return nil
		}
		org.Name = name
		if err := tx.SetOrganisation(ctx, &org); err != nil {
			return err
		}
		return ws.log(ctx, tx, v, Renamed, string(org.ID), map[string]string{"was": was, "name": name})
	})
}

func (ws *Workspace) addOrganisation(ctx context.Context, tx Tx, p *account.Person, org *account.Organisation) error {
	if err := tx.AddOrganisation(ctx, org); err != nil {
		return err
	}
	m := &account.Membership{Person: p.ID, Organisation: org.ID, Role: account.Owner, Since: org.Created}
	if err := tx.SetMember(ctx, m); err != nil {
		return err
	}
	v := &Visit{Actor: Actor{Person: *p}, Organisation: *org, Role: account.Owner, ws: ws}
	return ws.log(ctx, tx, v, OrganisationAdded, string(org.ID), map[string]string{"name": org.Name})
}

// newOrganisation has a slug that no other one has: what it would be from its name alone
// would tell whether another organisation has that name.
func (ws *Workspace) newOrganisation(name string) (*account.Organisation, error) {
	name, err := account.CleanName("organisation", name)
	if err != nil {
		return nil, err
	}
	id := account.NewID[account.OrganisationID]()
	words := strings.Trim(text.Slug(name), "-")
	if len(words) > 40 {
		words = strings.Trim(words[:40], "-")
	}
	slug := strings.Trim(words+"-"+string(id[:6]), "-")
	return &account.Organisation{ID: id, Slug: slug, Name: name, Created: ws.instant()}, nil
}

// newcomer is somebody who gets an account.
func (ws *Workspace) newcomer(ctx context.Context, name, email, password string, lang locale.Lang) (*account.Person, error) {
	name, err := account.CleanName("name", name)
	if err != nil {
		return nil, err
	}
	if email, err = account.FoldEmail(email); err != nil {
		return nil, err
	}
	p := &account.Person{
		ID: account.NewID[account.PersonID](), Name: name, Email: email, Lang: string(lang), Theme: account.Auto, Created: ws.instant(),
	}
	if lang != locale.English {
		p.Lang = string(locale.French)
	}
	if err := account.CheckPassword(password, name, email, strings.Split(email, "@")[0]); err != nil {
		return nil, err
	}
	if p.PasswordHash, err = ws.passwords.Hash(ctx, password); err != nil {
		return nil, err
	}
	return p, nil
}

func taken() error {
	return &account.Error{Code: account.Conflict, Field: "email", Say: dossier.Text{
		FR: "Un compte a déjà cette adresse. Connectez-vous, puis ouvrez de nouveau votre invitation.",
		EN: "There is an account with this address. Sign in, then open your invitation again.",
	}}
}
