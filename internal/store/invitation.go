package store

import (
	"context"
	"fmt"
	"time"

	"boussole/internal/account"
)

const invitationColumns = `id, organisation, email, role, department, token_hash, creator, created, expires, accepted, revoked`

func scanInvitation(r row) (account.Invitation, error) {
	var i account.Invitation
	err := r.Scan(&i.ID, &i.Organisation, &i.Email, &i.Role, maybe[account.DepartmentID]{&i.Department}, &i.TokenHash, &i.Creator,
		at(&i.Created), at(&i.Expires), at(&i.Accepted), at(&i.Revoked))
	return i, err
}

// AddInvitation keeps a new invitation.
func (tx *Tx) AddInvitation(ctx context.Context, i *account.Invitation) error {
	return tx.add(ctx, "add an invitation", `insert into invitation (`+invitationColumns+`) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
		string(i.ID), string(i.Organisation), i.Email, string(i.Role), optional(i.Department), i.TokenHash, string(i.Creator),
		millis(i.Created), millis(i.Expires), millis(i.Accepted), millis(i.Revoked))
}

// InvitationByToken is the invitation of the hash of a token, open or not.
func (tx *Tx) InvitationByToken(ctx context.Context, tokenHash []byte) (*account.Invitation, error) {
	return one(ctx, tx, scanInvitation, `select `+invitationColumns+` from invitation where token_hash = $1`, tokenHash)
}

// Invitations are those of an organisation, the newest first.
func (tx *Tx) Invitations(ctx context.Context, organisation account.OrganisationID) ([]account.Invitation, error) {
	return list(ctx, tx, scanInvitation, `select `+invitationColumns+` from invitation where organisation = $1 order by created desc, id`,
		string(organisation))
}

// AcceptInvitation notes that an invitation was accepted; a conflict where it was
// accepted or revoked before.
func (tx *Tx) AcceptInvitation(ctx context.Context, id account.InvitationID, now time.Time) error {
	n, err := tx.change(ctx, "accept an invitation", `update invitation set accepted = $2 where id = $1 and accepted = 0 and revoked = 0`,
		string(id), millis(now))
	if err == nil && n == 0 {
		err = fmt.Errorf("accept an invitation: %w", account.ErrConflict)
	}
	return err
}

// RevokeInvitation takes an invitation of the organisation back, if it is still open.
func (tx *Tx) RevokeInvitation(ctx context.Context, organisation account.OrganisationID, id account.InvitationID, now time.Time) error {
	return tx.set(ctx, "revoke an invitation", `update invitation set revoked = $3 where organisation = $1 and id = $2 and accepted = 0 and revoked = 0`,
		string(organisation), string(id), millis(now))
}
