package web

import (
	"cmp"
	"errors"
	"net/http"
	"strconv"
	"strings"

	"boussole/internal/account"
	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/web/page"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// remove shows what would become of the dossier without an element: what names it, which
// must change first, or else what the checks would say.
func (s *Site) remove(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	return s.showRemove(w, r, v, http.StatusOK, view.Remove{})
}

func (s *Site) showRemove(w http.ResponseWriter, r *http.Request, v *workspace.Visit, status int, p view.Remove) error {
	if err := maySave(v); err != nil {
		return err
	}
	rd, err := v.Reading(r.Context(), 0)
	if err != nil {
		return err
	}
	lang, id := visitOf(r).Lang, dossier.AnyID(r.PathValue("id"))
	if _, is := rd.Document.Index.Find(id); !is || dossier.Single(id) {
		return errNowhere
	}
	a := page.New(s.sight(v, rd, lang))
	p.Page, p.Base = a.Removal(id), rd.Version.Number
	p.Back, p.To = at(v.Organisation.Slug, "e", string(id)), at(v.Organisation.Slug, "e", string(id), "remove")
	if len(p.Page.NamedBy) == 0 {
		text, err := rd.Document.Remove(id)
		if err != nil {
			return err
		}
		without, err := v.Suppose(r.Context(), text)
		if err != nil {
			return err
		}
		p.Page.Findings = a.Without(check.Compare(rd.Report, without.Report, nil), rd.Report, without.Report)
	}
	shell := s.inside(r, v, p.Page.Title)
	shell.OwnLang, shell.Here = p.Page.OwnLang, p.To
	return s.showAs(w, r, status, view.RemovePage(shell, &p))
}

// saveRemoved takes an element out of the dossier; one that is out already, where the form is
// sent twice, stays out.
func (s *Site) saveRemoved(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	if err := maySave(v); err != nil {
		return err
	}
	id, why := dossier.AnyID(r.PathValue("id")), strings.TrimSpace(r.PostFormValue("why"))
	room, last := "", 0
	base, _ := strconv.Atoi(r.PostFormValue("base")) // what is no number is the latest
	number, err := s.Workspace.Amend(r.Context(), visitOf(r).Actor, v.Organisation.Slug, workspace.Amendment{
		Base: base, Why: why,
		Make: func(base, latest *workspace.Reading) ([]byte, error) {
			e, is := base.Document.Index.Find(id)
			if !is || dossier.Single(id) {
				return nil, errNowhere
			}
			last = latest.Version.Number
			room = string(page.RoomOf(e.Kind))
			if _, still := latest.Document.Index.Find(id); !still {
				return latest.Document.Source(), nil
			}
			text, err := latest.Document.Remove(id)
			if err != nil {
				return nil, stillNamed(latest, id, err)
			}
			return text, nil
		},
	})
	var one *account.Error
	switch {
	case errors.As(err, &one) && one.Code == account.Conflict:
		return s.showRemove(w, r, v, http.StatusConflict, view.Remove{Why: why})
	case errors.As(err, &one) && one.Code == account.Invalid:
		return s.showRemove(w, r, v, http.StatusUnprocessableEntity, view.Remove{Why: why, Fault: refusal(visitOf(r).Lang, err)})
	case err != nil:
		return err
	}
	return goTo(w, r, at(v.Organisation.Slug, room)+"?saved="+strconv.Itoa(cmp.Or(number, last)))
}
