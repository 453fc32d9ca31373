package store

import (
	"context"

	"boussole/internal/account"
)

const passkeyColumns = `id, person, name, credential, created, used`

func scanPasskey(r row) (account.Passkey, error) {
	var k account.Passkey
	err := r.Scan(&k.ID, &k.Person, &k.Name, &k.Credential, at(&k.Created), at(&k.Used))
	return k, err
}

// AddPasskey keeps a new passkey; a conflict where the credential is known already.
func (tx *Tx) AddPasskey(ctx context.Context, k *account.Passkey) error {
	return tx.add(ctx, "add a passkey", `insert into passkey (`+passkeyColumns+`) values ($1, $2, $3, $4, $5, $6)`,
		k.ID, string(k.Person), k.Name, k.Credential, millis(k.Created), millis(k.Used))
}

// Passkey is the passkey of a credential.
func (tx *Tx) Passkey(ctx context.Context, id []byte) (*account.Passkey, error) {
	return one(ctx, tx, scanPasskey, `select `+passkeyColumns+` from passkey where id = $1`, id)
}

// Passkeys are a person's, the oldest first.
func (tx *Tx) Passkeys(ctx context.Context, person account.PersonID) ([]account.Passkey, error) {
	return list(ctx, tx, scanPasskey, `select `+passkeyColumns+` from passkey where person = $1 order by created, id`, string(person))
}

// SetPasskey changes the name, the credential and the last use of a person's passkey.
func (tx *Tx) SetPasskey(ctx context.Context, k *account.Passkey) error {
	return tx.set(ctx, "change a passkey", `update passkey set name = $3, credential = $4, used = $5 where person = $1 and id = $2`,
		string(k.Person), k.ID, k.Name, k.Credential, millis(k.Used))
}

// RemovePasskey takes a person's passkey away.
func (tx *Tx) RemovePasskey(ctx context.Context, person account.PersonID, id []byte) error {
	return tx.set(ctx, "remove a passkey", `delete from passkey where person = $1 and id = $2`, string(person), id)
}
