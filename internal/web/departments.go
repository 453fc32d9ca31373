package web

import (
	"net/http"
	"slices"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// departments is the departments of an organisation, with their missions.
func (s *Site) departments(w http.ResponseWriter, r *http.Request) error {
	v, err := s.enter(r)
	if err != nil {
		return err
	}
	return s.showDepartments(w, r, http.StatusOK, v, "", view.Form{})
}

// showDepartments shows a form again where it has a fault: that of a department, or that of a
// new one.
func (s *Site) showDepartments(w http.ResponseWriter, r *http.Request, status int, v *workspace.Visit, of account.DepartmentID, form view.Form) error {
	ctx, lang := r.Context(), visitOf(r).Lang
	list, err := v.Departments(ctx)
	if err != nil {
		return err
	}
	people, err := v.Members(ctx)
	if err != nil {
		return err
	}
	missions, err := missionsOf(r, v)
	if err != nil {
		return err
	}
	page := view.Departments{Manage: v.May(account.ManageDepartments), Action: at(v.Organisation.Slug, "departments"), Choices: missions}
	page.Heading = counted(lang, dossier.Text{FR: "Un service", EN: "One department"}, dossier.Text{FR: "{n} services", EN: "{n} departments"}, len(list))
	if len(list) == 0 {
		page.Heading = say(lang, dossier.Text{FR: "Aucun service pour l’instant", EN: "No department yet"})
	}
	page.Lede = say(lang, dossier.Text{
		FR: "Une stratégie tient quand chaque service y a une mission qu’il peut remplir.",
		EN: "A strategy holds when each department has a mission in it that it can carry out.",
	})
	for i := range list {
		d := s.department(v, &list[i], people, missions)
		if list[i].ID == of {
			d.Form = form
		}
		page.List = append(page.List, d)
	}
	if of == "" {
		page.Form = form
	}
	shell := s.inside(r, v, say(lang, dossier.Text{FR: "Services", EN: "Departments"}))
	shell.Here = page.Action
	return s.showAs(w, r, status, view.DepartmentsPage(shell, page))
}

func (s *Site) department(v *workspace.Visit, d *account.Department, people []account.Member, missions []view.Option) view.Department {
	address := at(v.Organisation.Slug, "departments", string(d.ID))
	row := view.Department{Name: d.Name, Set: address, Remove: address + "/remove", At: "-" + string(d.ID)}
	for _, m := range people {
		if m.Membership.Department == d.ID {
			row.People = append(row.People, m.Person.Name)
		}
	}
	for _, o := range missions {
		o.Chosen = slices.Contains(d.Missions, o.Value)
		row.Choices = append(row.Choices, o)
	}
	for _, id := range d.Missions {
		m := view.Mission{Name: id, Gone: true}
		if i := slices.IndexFunc(missions, func(o view.Option) bool { return o.Value == id }); i >= 0 {
			m = view.Mission{Name: missions[i].Label}
		}
		row.Missions = append(row.Missions, m)
	}
	return row
}

// missionsOf are the missions of the latest dossier, if there is one.
func missionsOf(r *http.Request, v *workspace.Visit) ([]view.Option, error) {
	if v.Latest == nil {
		return nil, nil
	}
	reading, err := v.Reading(r.Context(), 0)
	if err != nil {
		return nil, err
	}
	var list []view.Option
	for i := range reading.Document.Dossier.Missions {
		m := &reading.Document.Dossier.Missions[i]
		label := m.Mission
		if label == "" {
			label = string(m.ID)
		}
		list = append(list, view.Option{Value: string(m.ID), Label: label})
	}
	return list, nil
}

func chosenMissions(r *http.Request) (list []dossier.MissionID) {
	_ = r.PostFormValue("mission") // reads the form
	for _, id := range r.PostForm["mission"] {
		list = append(list, dossier.MissionID(id))
	}
	return list
}

// departmentsAgain is the page of the departments after something was done, or was not.
func (s *Site) departmentsAgain(w http.ResponseWriter, r *http.Request, of account.DepartmentID, err error) error {
	form, status, faulty := s.faulty(r, err)
	if err != nil && !faulty {
		return err
	}
	if !faulty {
		return goTo(w, r, at(slug(r), "departments"))
	}
	if form.Field == "missions" {
		form.Field = ""
	}
	v, err := s.enter(r)
	if err != nil {
		return err
	}
	return s.showDepartments(w, r, status, v, of, form)
}

func (s *Site) addDepartment(w http.ResponseWriter, r *http.Request) error {
	_, err := s.Workspace.AddDepartment(r.Context(), visitOf(r).Actor, slug(r), r.PostFormValue("name"), chosenMissions(r))
	return s.departmentsAgain(w, r, "", err)
}

func (s *Site) setDepartment(w http.ResponseWriter, r *http.Request) error {
	id := account.DepartmentID(r.PathValue("department"))
	err := s.Workspace.SetDepartment(r.Context(), visitOf(r).Actor, slug(r), id, r.PostFormValue("name"), chosenMissions(r))
	return s.departmentsAgain(w, r, id, err)
}

func (s *Site) removeDepartment(w http.ResponseWriter, r *http.Request) error {
	id := account.DepartmentID(r.PathValue("department"))
	return s.departmentsAgain(w, r, id, s.Workspace.RemoveDepartment(r.Context(), visitOf(r).Actor, slug(r), id))
}
