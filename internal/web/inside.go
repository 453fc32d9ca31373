package web

import (
	"net/http"
	"net/url"
	"strings"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// enter is the visit to the organisation that an address names.
func (s *Site) enter(r *http.Request) (*workspace.Visit, error) {
	return s.Workspace.Enter(r.Context(), visitOf(r).Actor, r.PathValue("org"))
}

// slug is the organisation that an address names.
func slug(r *http.Request) string { return r.PathValue("org") }

// at is an address within an organisation.
func at(org string, parts ...string) string {
	address := []string{"/o", url.PathEscape(org)}
	for _, one := range parts {
		address = append(address, url.PathEscape(one))
	}
	return strings.Join(address, "/")
}

// tool is a page of an organisation beside the chain, and who may see it.
type tool struct {
	path   string
	name   dossier.Text
	action account.Action
	begun  bool // it is there once there is a dossier
}

var tools = []tool{
	{"findings", dossier.Text{FR: "Constats", EN: "Findings"}, account.ReadDossier, true},
	{"versions", dossier.Text{FR: "Versions", EN: "Versions"}, account.ReadDossier, true},
	{"reports", dossier.Text{FR: "Rapports", EN: "Reports"}, account.ReadDossier, true},
	{"departments", dossier.Text{FR: "Services", EN: "Departments"}, account.ReadDossier, false},
	{"members", dossier.Text{FR: "Membres", EN: "Members"}, account.ReadMembers, false},
	{"links", dossier.Text{FR: "Liens", EN: "Links"}, account.ManageLinks, false},
	{"log", dossier.Text{FR: "Journal", EN: "Log"}, account.ReadLog, false},
	{"settings", dossier.Text{FR: "Réglages", EN: "Settings"}, account.Rename, false},
}

// inside is what stands around a page of an organisation.
func (s *Site) inside(r *http.Request, v *workspace.Visit, title string) *view.Shell {
	shell := s.shell(r, title)
	org := v.Organisation
	shell.Organisation, shell.Home = org.Name, at(org.Slug)
	shell.Tools, shell.More = s.tools(r, v)
	return shell
}

// tools are the links to the pages beside the chain that the visit's role may see: those of
// the dossier, and those of the organisation itself.
func (s *Site) tools(r *http.Request, v *workspace.Visit) (of, beside []view.Link) {
	for _, one := range tools {
		if v.May(one.action) && (!one.begun || v.Latest != nil) {
			address := at(v.Organisation.Slug, one.path)
			link := view.Link{Href: address, Text: say(visitOf(r).Lang, one.name), Current: r.URL.Path == address}
			if one.begun {
				of = append(of, link)
			} else {
				beside = append(beside, link)
			}
		}
	}
	return of, append(beside, view.Link{Href: "/", Text: say(visitOf(r).Lang, dossier.Text{FR: "Vos organisations", EN: "Your organisations"})})
}

// absolute is an address to be sent to somebody.
func (s *Site) absolute(r *http.Request, path string) string {
	if s.Origin != "" {
		return s.Origin + path
	}
	scheme := "http"
	if s.Secure {
		scheme = "https"
	}
	return scheme + "://" + r.Host + path
}

// counted is a sentence of one, or of many, whose number it holds.
func counted(lang locale.Lang, one, many dossier.Text, n int) string {
	if n == 1 {
		return say(lang, one)
	}
	return sentence(lang, many, map[string]any{"n": n})
}
