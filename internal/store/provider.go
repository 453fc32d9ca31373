package store

import (
	"context"

	"boussole/internal/account"
)

const providerColumns = `id, organisation, name, issuer, client_id, secret, created`

func scanProvider(r row) (account.Provider, error) {
	var p account.Provider
	err := r.Scan(&p.ID, &p.Organisation, &p.Name, &p.Issuer, &p.ClientID, &p.Secret, at(&p.Created))
	return p, err
}

// Provider is the OpenID Connect provider of an id.
func (tx *Tx) Provider(ctx context.Context, id account.ProviderID) (*account.Provider, error) {
	return one(ctx, tx, scanProvider, `select `+providerColumns+` from oidc_provider where id = $1`, string(id))
}

// ProviderOf is an organisation's OpenID Connect provider.
func (tx *Tx) ProviderOf(ctx context.Context, organisation account.OrganisationID) (*account.Provider, error) {
	return one(ctx, tx, scanProvider, `select `+providerColumns+` from oidc_provider where organisation = $1`, string(organisation))
}

// SetProvider keeps an organisation's provider, in place of the one of the same id if
// there is one; a conflict where the organisation has another.
func (tx *Tx) SetProvider(ctx context.Context, p *account.Provider) error {
	return tx.add(ctx, "set a provider", `insert into oidc_provider (`+providerColumns+`) values ($1, $2, $3, $4, $5, $6, $7)
		on conflict (id) do update set name = excluded.name, issuer = excluded.issuer, client_id = excluded.client_id, secret = excluded.secret`,
		string(p.ID), string(p.Organisation), p.Name, p.Issuer, p.ClientID, p.Secret, millis(p.Created))
}

// RemoveProvider takes an organisation's provider away, with the identities that it gave.
func (tx *Tx) RemoveProvider(ctx context.Context, organisation account.OrganisationID) error {
	if _, err := tx.change(ctx, "forget identities", `delete from oidc_identity
		where provider in (select id from oidc_provider where organisation = $1)`, string(organisation)); err != nil {
		return err
	}
	return tx.set(ctx, "remove a provider", `delete from oidc_provider where organisation = $1`, string(organisation))
}

const identityColumns = `provider, issuer, subject, person, created`

func scanIdentity(r row) (account.Identity, error) {
	var i account.Identity
	err := r.Scan(&i.Provider, &i.Issuer, &i.Subject, &i.Person, at(&i.Created))
	return i, err
}

// Identity is how a provider knows a person.
func (tx *Tx) Identity(ctx context.Context, provider account.ProviderID, subject string) (*account.Identity, error) {
	return one(ctx, tx, scanIdentity, `select `+identityColumns+` from oidc_identity where provider = $1 and subject = $2`,
		string(provider), subject)
}

// Identities are a person's, the oldest first.
func (tx *Tx) Identities(ctx context.Context, person account.PersonID) ([]account.Identity, error) {
	return list(ctx, tx, scanIdentity, `select `+identityColumns+` from oidc_identity where person = $1 order by created, subject`, string(person))
}

// AddIdentity keeps how a provider knows a person; a conflict where it is known already.
func (tx *Tx) AddIdentity(ctx context.Context, i *account.Identity) error {
	return tx.add(ctx, "add an identity", `insert into oidc_identity (`+identityColumns+`) values ($1, $2, $3, $4, $5)`,
		string(i.Provider), i.Issuer, i.Subject, string(i.Person), millis(i.Created))
}
