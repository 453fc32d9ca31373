package web

import (
	"net/http"
	"strconv"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/web/page"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// shownVersions is how many versions stand on a page.
const shownVersions = 50

// versions lists the versions of a dossier, the newest first.
func (s *Site) versions(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	before, err := strconv.Atoi(r.FormValue("before"))
	if err != nil || before < 0 {
		before = 0
	}
	list, err := v.Versions(r.Context(), shownVersions+1, before)
	if err != nil {
		return err
	}
	lang := visitOf(r).Lang
	p := view.VersionList{Upload: v.May(account.SaveDossier)}
	if len(list) > shownVersions {
		list = list[:shownVersions]
		p.Older = base(v) + "/versions?before=" + strconv.Itoa(list[len(list)-1].Number)
	}
	for i := range list {
		p.Versions = append(p.Versions, s.versionRow(v, lang, &list[i]))
	}
	title := say(lang, dossier.Text{FR: "Versions", EN: "Versions"})
	return s.show(w, r, view.Versions(s.inside(r, v, title), p))
}

// versionRow is a version in the list.
func (s *Site) versionRow(v *workspace.Visit, lang locale.Lang, one *workspace.Version) view.Version {
	n := strconv.Itoa(one.Number)
	row := view.Version{
		Number: n, Why: one.Why, By: one.AuthorName,
		At:   s.moment(lang, one.At),
		Text: base(v) + "/versions/" + n + "/dossier.yaml",
	}
	if one.Number > 1 {
		row.Changes = base(v) + "/versions/" + n + "/changes"
	}
	return row
}

// changes is what a version changed, in words: from the one that it was made from, or
// from another.
func (s *Site) changes(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	to, err := number(r.PathValue("n"))
	if err != nil {
		return err
	}
	from := to - 1
	if asked := r.FormValue("from"); asked != "" {
		if from, err = number(asked); err != nil {
			return err
		}
	}
	if from == 0 {
		return goTo(w, r, base(v)+"/versions") // the first version changed nothing
	}
	c, err := v.Changes(r.Context(), from, to)
	if err != nil {
		return err
	}
	p := page.New(s.sight(v, c.After, visitOf(r).Lang)).Changes(c.Story, c.Findings, c.Before.Report, from)
	shell := s.inside(r, v, p.Title)
	shell.OwnLang, shell.Chain = p.OwnLang, true
	return s.show(w, r, view.ChangesPage(shell, &p))
}

// number is a version's number in an address.
func number(text string) (int, error) {
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || strconv.Itoa(n) != text {
		return 0, errNowhere
	}
	return n, nil
}

// download sends the text of the present version.
func (s *Site) download(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	return s.sendText(w, r, v, 0)
}

// downloadVersion sends the text of a version.
func (s *Site) downloadVersion(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	n, err := number(r.PathValue("n"))
	if err != nil {
		return err
	}
	return s.sendText(w, r, v, n)
}

func (s *Site) sendText(w http.ResponseWriter, r *http.Request, v *workspace.Visit, n int) error {
	text, err := v.Download(r.Context(), n)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Disposition", `attachment; filename="`+v.Organisation.Slug+`.yaml"`)
	s.send(w, r, http.StatusOK, "application/yaml; charset=utf-8", text)
	return nil
}
