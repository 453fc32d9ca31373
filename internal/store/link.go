package store

import (
	"context"
	"time"

	"boussole/internal/account"
)

const linkColumns = `id, organisation, token_hash, label, kind, lang, version, creator, created, expires, revoked`

func scanLink(r row) (account.GuestLink, error) {
	var l account.GuestLink
	err := r.Scan(&l.ID, &l.Organisation, &l.TokenHash, &l.Label, &l.Kind, &l.Lang, &l.Version, &l.Creator,
		at(&l.Created), at(&l.Expires), at(&l.Revoked))
	return l, err
}

// AddLink keeps a new guest link.
func (tx *Tx) AddLink(ctx context.Context, l *account.GuestLink) error {
	return tx.add(ctx, "add a guest link", `insert into guest_link (`+linkColumns+`) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
		string(l.ID), string(l.Organisation), l.TokenHash, l.Label, l.Kind, l.Lang, l.Version, string(l.Creator),
		millis(l.Created), millis(l.Expires), millis(l.Revoked))
}

// LinkByToken is the guest link of the hash of a token, open or not.
func (tx *Tx) LinkByToken(ctx context.Context, tokenHash []byte) (*account.GuestLink, error) {
	return one(ctx, tx, scanLink, `select `+linkColumns+` from guest_link where token_hash = $1`, tokenHash)
}

// Links are the guest links of an organisation, the newest first.
func (tx *Tx) Links(ctx context.Context, organisation account.OrganisationID) ([]account.GuestLink, error) {
	return list(ctx, tx, scanLink, `select `+linkColumns+` from guest_link where organisation = $1 order by created desc, id`,
		string(organisation))
}

// RevokeLink closes a guest link of the organisation, if it is not closed already.
func (tx *Tx) RevokeLink(ctx context.Context, organisation account.OrganisationID, id account.LinkID, now time.Time) error {
	return tx.set(ctx, "revoke a guest link", `update guest_link set revoked = $3 where organisation = $1 and id = $2 and revoked = 0`,
		string(organisation), string(id), millis(now))
}
