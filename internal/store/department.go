package store

import (
	"context"
	"encoding/json"

	"boussole/internal/account"
)

const departmentColumns = `id, organisation, name, missions, created`

func scanDepartment(r row) (account.Department, error) {
	var d account.Department
	var missions string
	if err := r.Scan(&d.ID, &d.Organisation, &d.Name, &missions, at(&d.Created)); err != nil {
		return d, err
	}
	return d, json.Unmarshal([]byte(missions), &d.Missions)
}

// Departments are those of an organisation, by name.
func (tx *Tx) Departments(ctx context.Context, organisation account.OrganisationID) ([]account.Department, error) {
	departments, err := list(ctx, tx, scanDepartment, `select `+departmentColumns+` from department where organisation = $1`, string(organisation))
	byName(departments, func(d account.Department) (string, string) { return d.Name, string(d.ID) })
	return departments, err
}

// AddDepartment keeps a new department; a conflict where the organisation has its name.
func (tx *Tx) AddDepartment(ctx context.Context, d *account.Department) error {
	missions, err := words(orEmpty(d.Missions))
	if err != nil {
		return err
	}
	return tx.add(ctx, "add a department", `insert into department (id, organisation, name, missions, created) values ($1, $2, $3, $4, $5)`,
		string(d.ID), string(d.Organisation), d.Name, missions, millis(d.Created))
}

// SetDepartment changes a department's name and missions.
func (tx *Tx) SetDepartment(ctx context.Context, d *account.Department) error {
	missions, err := words(orEmpty(d.Missions))
	if err != nil {
		return err
	}
	return tx.set(ctx, "change a department", `update department set name = $3, missions = $4 where organisation = $1 and id = $2`,
		string(d.Organisation), string(d.ID), d.Name, missions)
}

// RemoveDepartment takes a department away, and from the people who were in it.
func (tx *Tx) RemoveDepartment(ctx context.Context, organisation account.OrganisationID, id account.DepartmentID) error {
	for _, table := range []string{"member", "invitation"} {
		if _, err := tx.change(ctx, "leave a department", `update `+table+` set department = null where organisation = $1 and department = $2`,
			string(organisation), string(id)); err != nil {
			return err
		}
	}
	return tx.set(ctx, "remove a department", `delete from department where organisation = $1 and id = $2`,
		string(organisation), string(id))
}

// orEmpty is a list that JSON writes as one.
func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
