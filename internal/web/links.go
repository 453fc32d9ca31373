package web

import (
	"net/http"
	"strconv"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// recent is how many versions are offered to be shared.
const recent = 20

// links is the guest links of an organisation.
func (s *Site) links(w http.ResponseWriter, r *http.Request) error {
	v, err := s.enter(r)
	if err != nil {
		return err
	}
	return s.showLinks(w, r, http.StatusOK, v, view.Links{})
}

func (s *Site) showLinks(w http.ResponseWriter, r *http.Request, status int, v *workspace.Visit, page view.Links) error {
	ctx, lang := r.Context(), visitOf(r).Lang
	list, err := v.Links(ctx)
	if err != nil {
		return err
	}
	open := 0
	for i := range list {
		page.List = append(page.List, s.guest(lang, v, &list[i]))
		if list[i].Open(v.Now()) {
			open++
		}
	}
	page.Heading = counted(lang, dossier.Text{FR: "Un lien ouvert", EN: "One open link"}, dossier.Text{FR: "{n} liens ouverts", EN: "{n} open links"}, open)
	if open == 0 {
		page.Heading = say(lang, dossier.Text{FR: "Aucun lien ouvert", EN: "No open link"})
	}
	page.Lede = say(lang, dossier.Text{
		FR: "Un lien montre un seul rapport, sans le coût des personnes, à qui n’a pas de compte, jusqu’à une date.",
		EN: "A link shows one report, without what people cost, to somebody who has no account, until a date.",
	})
	if v.Latest != nil {
		page.Action = at(v.Organisation.Slug, "links")
		if page.Versions, err = s.versionsToShare(r, v, page.Form.Or("version", "0")); err != nil {
			return err
		}
		page.Kinds = kinds(lang, page.Form.Or("kind", workspace.StrategyReport))
		page.Langs = languages(locale.Lang(page.Form.Or("lang", string(lang))))
	}
	shell := s.inside(r, v, say(lang, dossier.Text{FR: "Liens d’invités", EN: "Guest links"}))
	shell.Here = at(v.Organisation.Slug, "links")
	return s.showAs(w, r, status, view.LinksPage(shell, page))
}

func (s *Site) guest(lang locale.Lang, v *workspace.Visit, l *account.GuestLink) view.Guest {
	g := view.Guest{
		Label: l.Label, Report: capital(say(lang, workspace.KindLabel(l.Kind))), Open: l.Open(v.Now()),
		Version: say(lang, dossier.Text{FR: "La dernière", EN: "The latest"}),
		Revoke:  at(v.Organisation.Slug, "links", string(l.ID), "revoke"),
	}
	if l.Version > 0 {
		g.Version = strconv.Itoa(l.Version)
	}
	state, day := dossier.Text{FR: "Ouvert jusqu’au {day}", EN: "Open until {day}"}, l.Expires
	switch {
	case !l.Revoked.IsZero():
		state, day = dossier.Text{FR: "Révoqué le {day}", EN: "Revoked on {day}"}, l.Revoked
	case !g.Open:
		state = dossier.Text{FR: "Terminé le {day}", EN: "Over since {day}"}
	}
	g.State = sentence(lang, state, map[string]any{"day": s.civil(day)})
	return g
}

func kinds(lang locale.Lang, chosen string) []view.Option {
	var list []view.Option
	for _, one := range workspace.Kinds() {
		list = append(list, view.Option{Value: one, Label: capital(say(lang, workspace.KindLabel(one))), Chosen: one == chosen})
	}
	return list
}

func (s *Site) versionsToShare(r *http.Request, v *workspace.Visit, chosen string) ([]view.Option, error) {
	lang := visitOf(r).Lang
	list := []view.Option{{Value: "0", Label: say(lang, dossier.Text{FR: "Toujours la dernière", EN: "Always the latest"}), Chosen: chosen == "0"}}
	versions, err := v.Versions(r.Context(), recent, 0)
	if err != nil {
		return nil, err
	}
	for i := range versions {
		number := strconv.Itoa(versions[i].Number)
		label := sentence(lang, dossier.Text{FR: "La version {n}, du {day}", EN: "Version {n}, of {day}"}, map[string]any{"n": versions[i].Number, "day": s.civil(versions[i].At)})
		list = append(list, view.Option{Value: number, Label: label, Chosen: chosen == number})
	}
	return list, nil
}

// makeLink shows the link's address at once: it is kept nowhere.
func (s *Site) makeLink(w http.ResponseWriter, r *http.Request) error {
	ask := workspace.LinkRequest{Label: r.PostFormValue("label"), Kind: r.PostFormValue("kind"), Lang: locale.Lang(r.PostFormValue("lang"))}
	ask.Days, _ = strconv.Atoi(r.PostFormValue("days")) // what is no number is refused as 0 is
	var err error
	if ask.Version, err = strconv.Atoi(r.PostFormValue("version")); err != nil {
		ask.Version = -1
	}
	token, link, err := s.Workspace.MakeLink(r.Context(), visitOf(r).Actor, slug(r), ask)
	form, status, faulty := s.faulty(r, err)
	if err != nil && !faulty {
		return err
	}
	v, err := s.enter(r)
	if err != nil {
		return err
	}
	if faulty {
		return s.showLinks(w, r, status, v, view.Links{Form: form})
	}
	return s.showLinks(w, r, http.StatusCreated, v, view.Links{Fresh: s.absolute(r, "/g/"+string(token)), For: link.Label})
}

func (s *Site) revokeLink(w http.ResponseWriter, r *http.Request) error {
	if err := s.Workspace.RevokeLink(r.Context(), visitOf(r).Actor, slug(r), account.LinkID(r.PathValue("link"))); err != nil {
		return err
	}
	return goTo(w, r, at(slug(r), "links"))
}
