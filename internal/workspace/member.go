package workspace

import (
	"context"

	"boussole/internal/account"
	"boussole/internal/dossier"
)

// Members are the people of the organisation, by name.
func (v *Visit) Members(ctx context.Context) (list []account.Member, err error) {
	if err := v.must(account.ReadMembers); err != nil {
		return nil, err
	}
	err = v.ws.store.View(ctx, func(tx Tx) (err error) {
		list, err = tx.Members(ctx, v.Organisation.ID)
		return err
	})
	for i := range list {
		list[i].Person.PasswordHash = ""
	}
	return list, err
}

// SetRole changes what a member may do, and the department. The last owner stays one.
func (ws *Workspace) SetRole(ctx context.Context, actor Actor, slug string, person account.PersonID, role account.Role, department account.DepartmentID) error {
	if !role.Valid() {
		return noRole()
	}
	return ws.in(ctx, actor, slug, account.ManageMembers, func(tx Tx, v *Visit) error {
		m, err := tx.Membership(ctx, v.Organisation.ID, person)
		if err != nil {
			return gone(err)
		}
		p, err := tx.Person(ctx, person)
		if err != nil {
			return gone(err)
		}
		place, err := ws.departmentOf(ctx, tx, v, department)
		if err != nil {
			return err
		}
		if m.Role == account.Owner && role != account.Owner {
			if err := ws.anotherOwner(ctx, tx, v, person); err != nil {
				return err
			}
		}
		was := *m
		m.Role, m.Department = role, department
		if *m == was {
			return nil
		}
		if err := tx.SetMember(ctx, m); err != nil {
			return err
		}
		if was.Role != role {
			args := map[string]string{"name": p.Name, "was": string(was.Role), "role": string(role)}
			if err := ws.log(ctx, tx, v, RoleChanged, string(person), args); err != nil {
				return err
			}
		}
		switch {
		case was.Department == department:
			return nil
		case department == "":
			return ws.log(ctx, tx, v, MemberUnplaced, string(person), map[string]string{"name": p.Name})
		}
		return ws.log(ctx, tx, v, MemberPlaced, string(person), map[string]string{"name": p.Name, "department": place})
	})
}

// RemoveMember takes somebody out of the organisation. Owners may; anybody may leave. The last
// owner stays.
func (ws *Workspace) RemoveMember(ctx context.Context, actor Actor, slug string, person account.PersonID) error {
	needed := account.ManageMembers
	if actor.Known() && person == actor.Person.ID {
		needed = account.ReadMembers
	}
	return ws.in(ctx, actor, slug, needed, func(tx Tx, v *Visit) error {
		m, err := tx.Membership(ctx, v.Organisation.ID, person)
		if err != nil {
			return gone(err)
		}
		p, err := tx.Person(ctx, person)
		if err != nil {
			return gone(err)
		}
		if m.Role == account.Owner {
			if err := ws.anotherOwner(ctx, tx, v, person); err != nil {
				return err
			}
		}
		if err := tx.RemoveMember(ctx, v.Organisation.ID, person); err != nil {
			return gone(err)
		}
		deed := MemberRemoved
		if person == actor.Person.ID {
			deed = MemberLeft
		}
		return ws.log(ctx, tx, v, deed, string(person), map[string]string{"name": p.Name})
	})
}

// anotherOwner refuses where nobody but a person owns the organisation.
func (ws *Workspace) anotherOwner(ctx context.Context, tx Tx, v *Visit, person account.PersonID) error {
	members, err := tx.Members(ctx, v.Organisation.ID)
	if err != nil {
		return err
	}
	for _, m := range members {
		if m.Membership.Role == account.Owner && m.Person.ID != person && m.Person.Disabled.IsZero() {
			return nil
		}
	}
	return &account.Error{Code: account.Invalid, Field: "role", Say: dossier.Text{
		FR: "C’est la dernière personne responsable de l’organisation. Donnez d’abord ce rôle à quelqu’un d’autre.",
		EN: "This is the organisation’s last owner. Give that role to somebody else first.",
	}}
}

func noRole() error {
	return &account.Error{Code: account.Invalid, Field: "role", Say: dossier.Text{
		FR: "Choisissez un rôle dans la liste.", EN: "Choose a role from the list.",
	}}
}
