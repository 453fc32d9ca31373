package store

import (
	"context"

	"boussole/internal/account"
)

const memberColumns = `member.person, member.organisation, member.role, member.department, member.since`

func memberTargets(m *account.Membership) []any {
	return []any{&m.Person, &m.Organisation, &m.Role, maybe[account.DepartmentID]{&m.Department}, at(&m.Since)}
}

func scanMembership(r row) (account.Membership, error) {
	var m account.Membership
	err := r.Scan(memberTargets(&m)...)
	return m, err
}

func scanMember(r row) (account.Member, error) {
	var m account.Member
	err := r.Scan(append(personTargets(&m.Person), memberTargets(&m.Membership)...)...)
	return m, err
}

// Membership is what a person is in an organisation.
func (tx *Tx) Membership(ctx context.Context, organisation account.OrganisationID, person account.PersonID) (*account.Membership, error) {
	return one(ctx, tx, scanMembership, `select `+memberColumns+` from member where organisation = $1 and person = $2`,
		string(organisation), string(person))
}

// Members are the people of an organisation, by name.
func (tx *Tx) Members(ctx context.Context, organisation account.OrganisationID) ([]account.Member, error) {
	members, err := list(ctx, tx, scanMember, `select `+personColumns+`, `+memberColumns+`
		from member join person on person.id = member.person
		where member.organisation = $1`, string(organisation))
	byName(members, func(m account.Member) (string, string) { return m.Person.Name, string(m.Person.ID) })
	return members, err
}

// SetMember makes a person a member, or changes the role and department of one; the day
// since when stays that of the first time.
func (tx *Tx) SetMember(ctx context.Context, m *account.Membership) error {
	return tx.add(ctx, "set a member", `insert into member (person, organisation, role, department, since)
		values ($1, $2, $3, $4, $5)
		on conflict (organisation, person) do update set role = excluded.role, department = excluded.department`,
		string(m.Person), string(m.Organisation), string(m.Role), optional(m.Department), millis(m.Since))
}

// RemoveMember ends a membership.
func (tx *Tx) RemoveMember(ctx context.Context, organisation account.OrganisationID, person account.PersonID) error {
	return tx.set(ctx, "remove a member", `delete from member where organisation = $1 and person = $2`,
		string(organisation), string(person))
}
