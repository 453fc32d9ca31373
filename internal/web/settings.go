package web

import (
	"net/http"

	"boussole/internal/dossier"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// settings is an organisation's name and its provider.
func (s *Site) settings(w http.ResponseWriter, r *http.Request) error {
	return s.showSettings(w, r, http.StatusOK, view.Form{}, view.Form{})
}

func (s *Site) showSettings(w http.ResponseWriter, r *http.Request, status int, name, provider view.Form) error {
	v, err := s.enter(r)
	if err != nil {
		return err
	}
	p, err := v.Provider(r.Context())
	if err != nil {
		return err
	}
	lang, address := visitOf(r).Lang, at(v.Organisation.Slug, "settings")
	page := view.Settings{
		Heading: say(lang, dossier.Text{FR: "Les réglages de l’organisation", EN: "The organisation’s settings"}),
		Name:    name, Provider: provider, Was: v.Organisation.Name, Rename: address,
	}
	if s.Workspace.HasProviders() {
		page.Set, page.Back = address+"/provider", s.absolute(r, "/sign-in/back")
		if p != nil {
			page.Remove, page.HasKey = page.Set+"/remove", true
			page.Address = s.absolute(r, "/sign-in/with/"+string(p.ID))
			page.Values = map[string]string{"provider": p.Name, "issuer": p.Issuer, "client": p.ClientID}
		}
	}
	shell := s.inside(r, v, say(lang, dossier.Text{FR: "Réglages", EN: "Settings"}))
	shell.Here = address
	return s.showAs(w, r, status, view.SettingsPage(shell, page))
}

func (s *Site) rename(w http.ResponseWriter, r *http.Request) error {
	err := s.Workspace.Rename(r.Context(), visitOf(r).Actor, slug(r), r.PostFormValue("name"))
	if form, status, is := s.faulty(r, err); is {
		return s.showSettings(w, r, status, form, view.Form{})
	}
	if err != nil {
		return err
	}
	return goTo(w, r, at(slug(r), "settings"))
}

func (s *Site) setProvider(w http.ResponseWriter, r *http.Request) error {
	err := s.Workspace.SetProvider(r.Context(), visitOf(r).Actor, slug(r), workspace.ProviderSettings{
		Name: r.PostFormValue("provider"), Issuer: r.PostFormValue("issuer"), ClientID: r.PostFormValue("client"), Secret: r.PostFormValue("secret"),
	})
	if form, status, is := s.faulty(r, err); is {
		return s.showSettings(w, r, status, view.Form{}, form)
	}
	if err != nil {
		return err
	}
	return goTo(w, r, at(slug(r), "settings"))
}

func (s *Site) removeProvider(w http.ResponseWriter, r *http.Request) error {
	if err := s.Workspace.RemoveProvider(r.Context(), visitOf(r).Actor, slug(r)); err != nil {
		return err
	}
	return goTo(w, r, at(slug(r), "settings"))
}
