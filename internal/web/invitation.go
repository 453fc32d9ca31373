package web

import (
	"net/http"
	"net/url"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// invitation is what somebody is invited to.
func (s *Site) invitation(w http.ResponseWriter, r *http.Request) error {
	return s.showInvitation(w, r, http.StatusOK, view.Form{})
}

func (s *Site) showInvitation(w http.ResponseWriter, r *http.Request, status int, form view.Form) error {
	token := r.PathValue("token")
	offer, err := s.Workspace.Offer(r.Context(), account.Token(token))
	if err != nil {
		return err
	}
	v := visitOf(r)
	address := "/invitation/" + url.PathEscape(token)
	page := view.Invitation{
		Form: form, Organisation: offer.Organisation.Name, Email: offer.Invitation.Email, Least: account.MinPassword,
		Role: say(v.Lang, offer.Invitation.Role.Label()), Help: say(v.Lang, offer.Invitation.Role.Help()),
		Until: s.day(v.Lang, offer.Invitation.Expires), Join: address + "/join", Accept: address,
		SignIn: "/sign-in?" + url.Values{"back": {address}}.Encode(),
	}
	if v.Person != nil {
		page.Person, page.Fits = v.Person.Name, v.Person.Email == offer.Invitation.Email
	}
	shell := s.shell(r, say(v.Lang, dossier.Text{FR: "Invitation", EN: "Invitation"}))
	shell.Here = address
	return s.showAs(w, r, status, view.InvitationPage(shell, page))
}

func (s *Site) accept(w http.ResponseWriter, r *http.Request) error {
	org, err := s.Workspace.Accept(r.Context(), visitOf(r).Actor, account.Token(r.PathValue("token")))
	if err != nil {
		return err
	}
	return goTo(w, r, "/o/"+org.Slug)
}

// join opens an account for whoever has the address and is not signed in by another one: whoever
// made the invitation does not learn by it whether the address has an account.
func (s *Site) join(w http.ResponseWriter, r *http.Request) error {
	if visitOf(r).Person != nil {
		return s.showInvitation(w, r, http.StatusForbidden, view.Form{})
	}
	p, org, err := s.Workspace.Join(r.Context(), account.Token(r.PathValue("token")), workspace.Newcomer{
		Name: r.PostFormValue("name"), Password: r.PostFormValue("password"), Lang: visitOf(r).Lang,
	})
	if form, status, is := s.faulty(r, err); is {
		if form.Field == "email" {
			form.Field = ""
		}
		return s.showInvitation(w, r, status, form)
	}
	if err != nil {
		return err
	}
	if err := s.begin(r.Context(), s.Workspace.Begin(p)); err != nil {
		return err
	}
	s.remember(w, r, p)
	return goTo(w, r, "/o/"+org.Slug)
}

// languages are the languages to choose from.
func languages(chosen locale.Lang) []view.Option {
	return []view.Option{
		{Value: string(locale.French), Label: "Français", Chosen: chosen == locale.French},
		{Value: string(locale.English), Label: "English", Chosen: chosen == locale.English},
	}
}
