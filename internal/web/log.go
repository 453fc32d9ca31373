package web

import (
	"net/http"
	"net/url"

	"boussole/internal/account"
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
	before := account.EntryID(r.URL.Query().Get("before"))
	if before != "" && !account.ValidID(before) {
		return errNowhere
	}
	list, err := v.Log(r.Context(), lines, before)
	if err != nil {
		return err
	}
	lang := visitOf(r).Lang
	page := view.Log{
		Heading: say(lang, dossier.Text{FR: "Le journal de l’organisation", EN: "The organisation’s log"}),
		Lede: say(lang, dossier.Text{
			FR: "Qui a fait quoi, et quand. D’ici, personne ne peut changer une ligne ni en retirer une.",
			EN: "Who did what, and when. Nobody can change or remove a line from here.",
		}),
	}
	for i := range list {
		page.List = append(page.List, view.Line{When: s.moment(lang, list[i].At), Who: list[i].PersonName, What: list[i].What(lang), Why: list[i].Args["why"]})
	}
	if len(list) == lines {
		page.Older = at(v.Organisation.Slug, "log") + "?" + url.Values{"before": {string(list[lines-1].ID)}}.Encode()
	}
	return s.show(w, r, view.LogPage(s.inside(r, v, say(lang, dossier.Text{FR: "Journal", EN: "Log"})), page))
}
