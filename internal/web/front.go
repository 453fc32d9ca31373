package web

import (
	"net/http"
	"unicode"
	"unicode/utf8"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/web/view"
)

// front is the first page: the way to the first account, to where one signs in, or to one's
// organisations. Whoever has but one is led to it.
func (s *Site) front(w http.ResponseWriter, r *http.Request) error {
	v := visitOf(r)
	begun, err := s.Workspace.Begun(r.Context())
	if err != nil {
		return err
	}
	switch {
	case !begun:
		return goTo(w, r, "/first")
	case v.Person == nil:
		return goTo(w, r, "/sign-in")
	}
	places, err := s.Workspace.Places(r.Context(), v.Actor)
	if err != nil {
		return err
	}
	if len(places) == 1 && !v.Person.Administrator {
		return goTo(w, r, "/o/"+places[0].Organisation.Slug)
	}
	return s.showPlaces(w, r, http.StatusOK, places, view.Form{})
}

func (s *Site) showPlaces(w http.ResponseWriter, r *http.Request, status int, places []account.Place, form view.Form) error {
	v := visitOf(r)
	page := view.Places{Mine: v.Person.Administrator && v.Actor.Only == "", Form: form}
	page.Heading = counted(v.Lang, dossier.Text{FR: "Une organisation vous est ouverte", EN: "One organisation is open to you"}, dossier.Text{FR: "{n} organisations vous sont ouvertes", EN: "{n} organisations are open to you"}, len(places))
	if len(places) == 0 {
		page.Heading = say(v.Lang, dossier.Text{FR: "Vous n’êtes membre d’aucune organisation", EN: "You are a member of no organisation"})
	}
	for _, p := range places {
		page.List = append(page.List, view.Place{
			Href: "/o/" + p.Organisation.Slug, Name: p.Organisation.Name, Role: role(v.Lang, p.Membership.Role),
		})
	}
	return s.showAs(w, r, status, view.PlacesPage(s.shell(r, say(v.Lang, dossier.Text{FR: "Vos organisations", EN: "Your organisations"})), page))
}

func (s *Site) addOrganisation(w http.ResponseWriter, r *http.Request) error {
	v := visitOf(r)
	name := r.PostFormValue("organisation")
	org, err := s.Workspace.AddOrganisation(r.Context(), v.Actor, name)
	if form, status, is := s.faulty(r, err); is {
		places, err := s.Workspace.Places(r.Context(), v.Actor)
		if err != nil {
			return err
		}
		return s.showPlaces(w, r, status, places, form)
	}
	if err != nil {
		return err
	}
	return goTo(w, r, "/o/"+org.Slug)
}

// role is what a role is called, where it stands by itself.
func role(lang locale.Lang, one account.Role) string { return capital(say(lang, one.Label())) }

// capital is a text that begins with a capital letter.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}
