package web

import (
	"net/http"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// members is the people of an organisation.
func (s *Site) members(w http.ResponseWriter, r *http.Request) error {
	v, err := s.enter(r)
	if err != nil {
		return err
	}
	return s.showMembers(w, r, http.StatusOK, v, view.Members{})
}

func (s *Site) showMembers(w http.ResponseWriter, r *http.Request, status int, v *workspace.Visit, page view.Members) error {
	ctx, lang := r.Context(), visitOf(r).Lang
	people, err := v.Members(ctx)
	if err != nil {
		return err
	}
	departments, err := v.Departments(ctx)
	if err != nil {
		return err
	}
	page.Manage, page.Action = v.May(account.ManageMembers), at(v.Organisation.Slug, "members")
	page.Heading = counted(lang, dossier.Text{FR: "Une personne a accès à l’atelier", EN: "One person has access to the workshop"}, dossier.Text{FR: "{n} personnes ont accès à l’atelier", EN: "{n} people have access to the workshop"}, len(people))
	page.Lede = say(lang, dossier.Text{FR: "Qui porte la stratégie, et ce que chacun peut y faire.", EN: "Who carries the strategy, and what each may do in it."})
	page.Roles = roles(lang, account.Role(page.Form.Or("role", string(account.Reader))), true)
	page.Departments = departmentsOf(lang, departments, account.DepartmentID(page.Form.Or("department", "")))
	for i := range people {
		page.List = append(page.List, s.member(lang, v, &people[i], departments))
	}
	if page.Manage {
		invitations, err := v.Invitations(ctx)
		if err != nil {
			return err
		}
		for i := range invitations {
			page.Invitations = append(page.Invitations, view.Invited{
				Email: invitations[i].Email, Role: role(lang, invitations[i].Role), Until: s.day(lang, invitations[i].Expires),
				Revoke: at(v.Organisation.Slug, "invitations", string(invitations[i].ID), "revoke"),
			})
		}
	}
	shell := s.inside(r, v, say(lang, dossier.Text{FR: "Membres", EN: "Members"}))
	shell.Here = page.Action
	return s.showAs(w, r, status, view.MembersPage(shell, page))
}

// member is a row; addresses of mail are shown to those who manage the members.
func (s *Site) member(lang locale.Lang, v *workspace.Visit, m *account.Member, departments []account.Department) view.Member {
	p := m.Person
	row := view.Member{
		Name: p.Name, Role: role(lang, m.Membership.Role), Since: s.day(lang, m.Membership.Since),
		You: p.ID == v.Actor.Person.ID, Disabled: !p.Disabled.IsZero(), At: "-" + string(p.ID),
	}
	for _, d := range departments {
		if d.ID == m.Membership.Department {
			row.Department = d.Name
		}
	}
	address := at(v.Organisation.Slug, "members", string(p.ID))
	if v.May(account.ManageMembers) {
		row.Email, row.Set = p.Email, address
		row.Roles, row.Choices = roles(lang, m.Membership.Role, false), departmentsOf(lang, departments, m.Membership.Department)
	}
	if row.You || v.May(account.ManageMembers) {
		row.Remove = address + "/remove"
	}
	return row
}

func roles(lang locale.Lang, chosen account.Role, help bool) []view.Option {
	var list []view.Option
	for _, one := range account.Roles() {
		o := view.Option{Value: string(one), Label: role(lang, one), Chosen: one == chosen}
		if help {
			o.Help = say(lang, one.Help())
		}
		list = append(list, o)
	}
	return list
}

func departmentsOf(lang locale.Lang, departments []account.Department, chosen account.DepartmentID) []view.Option {
	list := []view.Option{{Label: say(lang, dossier.Text{FR: "Aucun", EN: "None"}), Chosen: chosen == ""}}
	for _, d := range departments {
		list = append(list, view.Option{Value: string(d.ID), Label: d.Name, Chosen: d.ID == chosen})
	}
	return list
}

// invite shows the invitation's address at once: it is kept nowhere.
func (s *Site) invite(w http.ResponseWriter, r *http.Request) error {
	token, inv, err := s.Workspace.Invite(r.Context(), visitOf(r).Actor, slug(r), r.PostFormValue("email"),
		account.Role(r.PostFormValue("role")), account.DepartmentID(r.PostFormValue("department")))
	form, status, faulty := s.faulty(r, err)
	if err != nil && !faulty {
		return err
	}
	v, err := s.enter(r)
	if err != nil {
		return err
	}
	if faulty {
		return s.showMembers(w, r, status, v, view.Members{Form: form})
	}
	return s.showMembers(w, r, http.StatusCreated, v, view.Members{Fresh: s.absolute(r, "/invitation/"+string(token)), For: inv.Email})
}

// membersAgain is the page of the members after something was done to one, or was not.
func (s *Site) membersAgain(w http.ResponseWriter, r *http.Request, err error) error {
	form, status, faulty := s.faulty(r, err)
	if err != nil && !faulty {
		return err
	}
	if !faulty {
		return goTo(w, r, at(slug(r), "members"))
	}
	v, err := s.enter(r)
	if err != nil {
		return err
	}
	return s.showMembers(w, r, status, v, view.Members{Fault: form.Fault})
}

func (s *Site) setRole(w http.ResponseWriter, r *http.Request) error {
	return s.membersAgain(w, r, s.Workspace.SetRole(r.Context(), visitOf(r).Actor, slug(r), account.PersonID(r.PathValue("person")),
		account.Role(r.PostFormValue("role")), account.DepartmentID(r.PostFormValue("department"))))
}

func (s *Site) removeMember(w http.ResponseWriter, r *http.Request) error {
	actor, person := visitOf(r).Actor, account.PersonID(r.PathValue("person"))
	err := s.Workspace.RemoveMember(r.Context(), actor, slug(r), person)
	if err == nil && person == actor.Person.ID {
		return goTo(w, r, "/")
	}
	return s.membersAgain(w, r, err)
}

func (s *Site) revokeInvitation(w http.ResponseWriter, r *http.Request) error {
	return s.membersAgain(w, r, s.Workspace.RevokeInvitation(r.Context(), visitOf(r).Actor, slug(r), account.InvitationID(r.PathValue("invitation"))))
}
