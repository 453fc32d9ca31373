package store

import (
	"context"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/workspace"
)

// Derived is the body of a page that was made of a version on a day.
func (tx *Tx) Derived(ctx context.Context, organisation account.OrganisationID, version int, day dossier.Date, key string) ([]byte, error) {
	body, err := one(ctx, tx, scanBytes, `select body from derived where organisation = $1 and version = $2 and day = $3 and key = $4`,
		string(organisation), version, day.String(), key)
	if err != nil {
		return nil, err
	}
	return *body, nil
}

func scanBytes(r row) ([]byte, error) {
	var b []byte
	err := r.Scan(&b)
	return b, err
}

// PutDerived keeps the body of a page, in place of the one that is there.
func (tx *Tx) PutDerived(ctx context.Context, d *workspace.Derived) error {
	return tx.add(ctx, "keep a page", `insert into derived (organisation, version, day, key, body) values ($1, $2, $3, $4, $5)
		on conflict (organisation, version, day, key) do update set body = excluded.body`,
		string(d.Organisation), d.Version, d.Day.String(), d.Key, d.Body)
}
