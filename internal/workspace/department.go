package workspace

import (
	"context"
	"slices"

	"boussole/internal/account"
	"boussole/internal/dossier"
)

// Departments are the departments of the organisation, by name.
func (v *Visit) Departments(ctx context.Context) (list []account.Department, err error) {
	if err := v.must(account.ReadDossier); err != nil {
		return nil, err
	}
	err = v.ws.store.View(ctx, func(tx Tx) (err error) {
		list, err = tx.Departments(ctx, v.Organisation.ID)
		return err
	})
	return list, err
}

// AddDepartment adds a department, with the missions of the dossier that it carries.
func (ws *Workspace) AddDepartment(ctx context.Context, actor Actor, slug, name string, missions []dossier.MissionID) (*account.Department, error) {
	d := &account.Department{ID: account.NewID[account.DepartmentID](), Created: ws.instant()}
	err := ws.department(ctx, actor, slug, d, name, missions, DepartmentAdded, Tx.AddDepartment)
	if err != nil {
		return nil, err
	}
	return d, nil
}

// SetDepartment changes a department's name and missions.
func (ws *Workspace) SetDepartment(ctx context.Context, actor Actor, slug string, id account.DepartmentID, name string, missions []dossier.MissionID) error {
	d := &account.Department{ID: id}
	return ws.department(ctx, actor, slug, d, name, missions, DepartmentChanged, func(tx Tx, ctx context.Context, d *account.Department) error {
		list, err := tx.Departments(ctx, d.Organisation)
		if err != nil {
			return err
		}
		at := slices.IndexFunc(list, func(one account.Department) bool { return one.ID == id })
		if at < 0 {
			return notFound()
		}
		d.Created = list[at].Created
		return tx.SetDepartment(ctx, d)
	})
}

func (ws *Workspace) department(ctx context.Context, actor Actor, slug string, d *account.Department, name string,
	missions []dossier.MissionID, deed Deed, keep func(Tx, context.Context, *account.Department) error,
) error {
	known, err := ws.missions(ctx, actor, slug)
	if err != nil {
		return err
	}
	return ws.in(ctx, actor, slug, account.ManageDepartments, func(tx Tx, v *Visit) error {
		name, err := account.CleanName("name", name)
		if err != nil {
			return err
		}
		d.Organisation, d.Name, d.Missions = v.Organisation.ID, name, nil
		for _, m := range missions {
			if !known[m] {
				return noMission(m)
			}
			if !slices.Contains(d.Missions, string(m)) {
				d.Missions = append(d.Missions, string(m))
			}
		}
		if err := keep(tx, ctx, d); err != nil {
			if account.CodeOf(err) == account.Conflict {
				return sameName()
			}
			return gone(err)
		}
		return ws.log(ctx, tx, v, deed, string(d.ID), map[string]string{"name": name})
	})
}

// RemoveDepartment takes a department away; its people are of none then.
func (ws *Workspace) RemoveDepartment(ctx context.Context, actor Actor, slug string, id account.DepartmentID) error {
	return ws.in(ctx, actor, slug, account.ManageDepartments, func(tx Tx, v *Visit) error {
		list, err := tx.Departments(ctx, v.Organisation.ID)
		if err != nil {
			return err
		}
		for _, d := range list {
			if d.ID != id {
				continue
			}
			if err := tx.RemoveDepartment(ctx, v.Organisation.ID, id); err != nil {
				return gone(err)
			}
			return ws.log(ctx, tx, v, DepartmentRemoved, string(id), map[string]string{"name": d.Name})
		}
		return notFound()
	})
}

// missions are the missions of the latest version of the dossier, for somebody who keeps the
// departments.
func (ws *Workspace) missions(ctx context.Context, actor Actor, slug string) (map[dossier.MissionID]bool, error) {
	v, err := ws.Enter(ctx, actor, slug)
	if err != nil {
		return nil, err
	}
	if err := v.must(account.ManageDepartments); err != nil {
		return nil, err
	}
	known := map[dossier.MissionID]bool{}
	if v.Latest == nil {
		return known, nil
	}
	r, err := v.Reading(ctx, 0)
	if err != nil {
		return nil, err
	}
	for i := range r.Document.Dossier.Missions {
		known[r.Document.Dossier.Missions[i].ID] = true
	}
	return known, nil
}

// departmentOf is the name of a department, none for none. It refuses one that is not the
// organisation's.
func (ws *Workspace) departmentOf(ctx context.Context, tx Tx, v *Visit, id account.DepartmentID) (string, error) {
	if id == "" {
		return "", nil
	}
	list, err := tx.Departments(ctx, v.Organisation.ID)
	if err != nil {
		return "", err
	}
	at := slices.IndexFunc(list, func(d account.Department) bool { return d.ID == id })
	if at < 0 {
		return "", &account.Error{Code: account.Invalid, Field: "department", Say: dossier.Text{
			FR: "Choisissez un service dans la liste.", EN: "Choose a department from the list.",
		}}
	}
	return list[at].Name, nil
}

func noMission(id dossier.MissionID) error {
	return &account.Error{Code: account.Invalid, Field: "missions", Say: dossier.Text{
		FR: "La dernière version du dossier n’a pas de mission « {id} ». Rechargez la page.",
		EN: "The latest version of the dossier has no mission “{id}”. Load the page again.",
	}, Args: map[string]any{"id": string(id)}}
}

func sameName() error {
	return &account.Error{Code: account.Conflict, Field: "name", Say: dossier.Text{
		FR: "Un service a déjà ce nom. Donnez-en un autre.", EN: "A department has this name already. Give another one.",
	}}
}
