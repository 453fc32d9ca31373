package web

import (
	"net/http"

	"boussole/internal/dossier"
	"boussole/internal/web/view"
)

// lines is how many lines of the log a page has.
const lines = 50

// log is the log of an organisation.
func (s *Site) log(w http.ResponseWriter, r *http.Request) error {
	v, err := s.enter(r)
	if err != nil {
		return err
	}
	before, err := entryBefore(r)
	if err != nil {
		return err
	}
	list, err := v.Log(r.Context(), lines, before)
	if err != nil {
		return err
	}
	lang := visitOf(r).Lang
	page := s.logOf(lang, at(v.Organisation.Slug, "log"), list)
	page.Heading = say(lang, dossier.Text{FR: "Le journal de l’organisation", EN: "The organisation’s log"})
	page.Lede = say(lang, dossier.Text{
		FR: "Qui a fait quoi, et quand. Personne ne peut y changer ni en retirer une ligne d’ici.",
		EN: "Who did what, and when. Nobody can change or remove a line from here.",
	})
	return s.show(w, r, view.LogPage(s.inside(r, v, say(lang, dossier.Text{FR: "Journal", EN: "Log"})), page))
}
