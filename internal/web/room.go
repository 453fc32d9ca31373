package web

import (
	"net/http"

	"github.com/a-h/templ"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/web/page"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// home is an organisation's first page: where things stand, or how to begin.
func (s *Site) home(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	if v.Latest == nil {
		return s.unbegun(w, r, v)
	}
	return s.showSheet(w, r, v, "home", func(a *page.Atlas) (templ.Component, *page.Frame, bool) {
		p := a.Home()
		return view.Home(&p), &p.Frame, true
	})
}

// toHome leads whoever may enter to the address of the home without the stroke at its end.
func toHome(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	return goTo(w, r, base(v))
}

// room is the page of a link of the chain.
func (s *Site) room(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	link := check.Link(r.PathValue("room"))
	return s.showSheet(w, r, v, "room/"+string(link), func(a *page.Atlas) (templ.Component, *page.Frame, bool) {
		p, ok := a.Room(link)
		return view.Room(&p), &p.Frame, ok
	})
}

// element is the page of one element.
func (s *Site) element(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	id := dossier.AnyID(r.PathValue("id"))
	return s.showSheet(w, r, v, "element/"+string(id), func(a *page.Atlas) (templ.Component, *page.Frame, bool) {
		p, ok := a.Element(id)
		return view.Element(&p), &p.Frame, ok
	})
}

// findings is the page of all findings, or of those of one severity.
func (s *Site) findings(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	severity, is := check.ParseSeverity(r.FormValue("severity"))
	only := ""
	if is {
		only = severity.String()
	}
	return s.showSheet(w, r, v, "findings/"+only, func(a *page.Atlas) (templ.Component, *page.Frame, bool) {
		p := a.Findings(only)
		return view.Findings(&p), &p.Frame, true
	})
}

// rule is the page of a rule of the checks, which is nobody's in particular.
func (s *Site) rule(w http.ResponseWriter, r *http.Request) error {
	p, ok := page.RuleOf(visitOf(r).Lang, s.rules[r.PathValue("code")])
	if !ok {
		return errNowhere
	}
	return s.show(w, r, view.RulePage(s.shell(r, p.Code), &p))
}

// guide shows every component, in both themes.
func (s *Site) guide(w http.ResponseWriter, r *http.Request) error {
	g := page.NewGuide(visitOf(r).Lang)
	return s.show(w, r, view.Guide(s.shell(r, g.Title), &g))
}
