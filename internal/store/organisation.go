package store

import (
	"context"

	"boussole/internal/account"
)

const organisationColumns = `organisation.id, organisation.slug, organisation.name, organisation.created`

func organisationTargets(o *account.Organisation) []any {
	return []any{&o.ID, &o.Slug, &o.Name, at(&o.Created)}
}

func scanOrganisation(r row) (account.Organisation, error) {
	var o account.Organisation
	err := r.Scan(organisationTargets(&o)...)
	return o, err
}

// Organisation is the organisation of an id.
func (tx *Tx) Organisation(ctx context.Context, id account.OrganisationID) (*account.Organisation, error) {
	return one(ctx, tx, scanOrganisation, `select `+organisationColumns+` from organisation where id = $1`, string(id))
}

// OrganisationBySlug is the organisation of an address.
func (tx *Tx) OrganisationBySlug(ctx context.Context, slug string) (*account.Organisation, error) {
	return one(ctx, tx, scanOrganisation, `select `+organisationColumns+` from organisation where slug = $1`, slug)
}

// AddOrganisation keeps a new organisation; a conflict where its slug is taken.
func (tx *Tx) AddOrganisation(ctx context.Context, o *account.Organisation) error {
	return tx.add(ctx, "add an organisation", `insert into organisation (id, slug, name, created) values ($1, $2, $3, $4)`,
		string(o.ID), o.Slug, o.Name, millis(o.Created))
}

// SetOrganisation changes an organisation's slug and name.
func (tx *Tx) SetOrganisation(ctx context.Context, o *account.Organisation) error {
	return tx.set(ctx, "change an organisation", `update organisation set slug = $2, name = $3 where id = $1`,
		string(o.ID), o.Slug, o.Name)
}

// Organisations are those of a person, by name.
func (tx *Tx) Organisations(ctx context.Context, person account.PersonID) ([]account.Place, error) {
	places, err := list(ctx, tx, scanPlace, `select `+organisationColumns+`, `+memberColumns+`
		from member join organisation on organisation.id = member.organisation
		where member.person = $1`, string(person))
	byName(places, func(p account.Place) (string, string) { return p.Organisation.Name, string(p.Organisation.ID) })
	return places, err
}

func scanPlace(r row) (account.Place, error) {
	var p account.Place
	err := r.Scan(append(organisationTargets(&p.Organisation), memberTargets(&p.Membership)...)...)
	return p, err
}
