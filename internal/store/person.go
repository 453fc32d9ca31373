package store

import (
	"context"

	"boussole/internal/account"
)

const personColumns = `person.id, person.name, person.email, person.lang, person.theme,
	person.password_hash, person.administrator, person.created, person.signed_out, person.disabled`

func personTargets(p *account.Person) []any {
	return []any{&p.ID, &p.Name, &p.Email, &p.Lang, &p.Theme, &p.PasswordHash, &p.Administrator, at(&p.Created), at(&p.SignedOut), at(&p.Disabled)}
}

func scanPerson(r row) (account.Person, error) {
	var p account.Person
	err := r.Scan(personTargets(&p)...)
	return p, err
}

// AnyPerson reports whether anybody has an account.
func (tx *Tx) AnyPerson(ctx context.Context) (bool, error) {
	n, err := tx.number(ctx, `select count(*) from (select 1 from person limit 1) as first`)
	return n > 0, err
}

// Person is the person of an id.
func (tx *Tx) Person(ctx context.Context, id account.PersonID) (*account.Person, error) {
	return one(ctx, tx, scanPerson, `select `+personColumns+` from person where id = $1`, string(id))
}

// PersonByEmail is the person of a folded address.
func (tx *Tx) PersonByEmail(ctx context.Context, email string) (*account.Person, error) {
	return one(ctx, tx, scanPerson, `select `+personColumns+` from person where email = $1`, email)
}

// People are all people of the instance, by name.
func (tx *Tx) People(ctx context.Context) ([]account.Person, error) {
	people, err := list(ctx, tx, scanPerson, `select `+personColumns+` from person`)
	byName(people, func(p account.Person) (string, string) { return p.Name, string(p.ID) })
	return people, err
}

// AddPerson keeps a new person; a conflict where the address or the id has one already.
func (tx *Tx) AddPerson(ctx context.Context, p *account.Person) error {
	return tx.add(ctx, "add a person", `insert into person
		(id, name, email, lang, theme, password_hash, administrator, created, signed_out, disabled)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
		string(p.ID), p.Name, p.Email, p.Lang, string(p.Theme), p.PasswordHash, p.Administrator, millis(p.Created), millis(p.SignedOut), millis(p.Disabled))
}

// SetPerson changes all of a person but the id and the day the account was made.
func (tx *Tx) SetPerson(ctx context.Context, p *account.Person) error {
	return tx.set(ctx, "change a person", `update person set name = $2, email = $3, lang = $4, theme = $5,
		password_hash = $6, administrator = $7, signed_out = $8, disabled = $9 where id = $1`,
		string(p.ID), p.Name, p.Email, p.Lang, string(p.Theme), p.PasswordHash, p.Administrator, millis(p.SignedOut), millis(p.Disabled))
}
