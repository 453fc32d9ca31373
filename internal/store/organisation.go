package store

import (
	"context"
	"database/sql"
	"time"

	"boussole/internal/account"
	"boussole/internal/workspace"
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

// Arrival is what a person finds at the address of an organisation. It is not found where
// there is none, nor where the person is no member of it.
func (tx *Tx) Arrival(ctx context.Context, slug string, person account.PersonID) (*workspace.Arrival, error) {
	return one(ctx, tx, scanArrival, `select `+organisationColumns+`, `+memberColumns+`, `+versionColumns+`
		from organisation join member on member.organisation = organisation.id and member.person = $2
		left join `+tx.dialect.bare+` on version.organisation = organisation.id
			and version.number = (select max(number) from version where organisation = organisation.id)
		where organisation.slug = $1`, slug, string(person))
}

func scanArrival(r row) (workspace.Arrival, error) {
	var a workspace.Arrival
	var v workspace.Version
	var number, at, base sql.NullInt64
	var organisation, author, authorName, why sql.NullString
	var sum []byte
	targets := append(organisationTargets(&a.Organisation), memberTargets(&a.Membership)...)
	if err := r.Scan(append(targets, &organisation, &number, &sum, &author, &authorName, &at, &why, &base)...); err != nil || !number.Valid {
		return a, err
	}
	copy(v.SHA256[:], sum)
	v.Organisation, v.Number, v.Base = account.OrganisationID(organisation.String), int(number.Int64), int(base.Int64)
	v.Author, v.AuthorName, v.Why = account.PersonID(author.String), authorName.String, why.String
	v.At = time.UnixMilli(at.Int64).UTC()
	a.Latest = &v
	return a, nil
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
