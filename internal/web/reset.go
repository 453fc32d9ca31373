package web

import (
	"net/http"
	"net/url"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/web/view"
)

// reset is where somebody chooses another password, by a link of the command line.
func (s *Site) reset(w http.ResponseWriter, r *http.Request) error {
	return s.showReset(w, r, http.StatusOK, view.Form{})
}

func (s *Site) showReset(w http.ResponseWriter, r *http.Request, status int, form view.Form) error {
	token := r.PathValue("token")
	p, err := s.Workspace.Resetting(r.Context(), token)
	if err != nil {
		return err
	}
	shell := s.shell(r, say(visitOf(r).Lang, dossier.Text{FR: "Autre mot de passe", EN: "Another password"}))
	to := "/reset/" + url.PathEscape(token)
	shell.Here = to
	return s.showAs(w, r, status, view.ResetPage(shell, view.Reset{Form: form, Name: p.Name, Email: p.Email, To: to, Least: account.MinPassword}))
}

func (s *Site) doReset(w http.ResponseWriter, r *http.Request) error {
	p, err := s.Workspace.Reset(r.Context(), r.PathValue("token"), r.PostFormValue("password"))
	if form, status, is := s.faulty(r, err); is {
		return s.showReset(w, r, status, form)
	}
	if err != nil {
		return err
	}
	if err := s.begin(r.Context(), s.Workspace.Begin(p)); err != nil {
		return err
	}
	s.remember(w, r, p)
	return goTo(w, r, "/")
}
