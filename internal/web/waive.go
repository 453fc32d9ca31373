package web

import (
	"cmp"
	"errors"
	"net/http"
	"net/url"
	"strconv"

	"boussole/internal/account"
	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/form"
	"boussole/internal/web/page"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// waived is what a waiver is asked for: the findings of a rule, about an element or a part.
type waived struct {
	rule  string
	about dossier.AnyID
}

func waivedIn(r *http.Request) waived {
	return waived{r.FormValue("rule"), dossier.AnyID(r.FormValue("about"))}
}

// in is the first finding that the waiver would set aside; nil where there is none.
func (a waived) in(report *check.Report) *check.Finding {
	return a.first(report, func(f *check.Finding) bool { return f.Counts() && f.Waivable() })
}

// aside is the first finding that such a waiver sets aside already; nil where there is none.
func (a waived) aside(report *check.Report) *check.Finding {
	return a.first(report, func(f *check.Finding) bool { return f.Waived != nil })
}

func (a waived) first(report *check.Report, which func(*check.Finding) bool) *check.Finding {
	for i := range report.Findings {
		if f := &report.Findings[i]; f.Code == a.rule && which(f) && page.WaivedElement(f) == a.about {
			return f
		}
	}
	return nil
}

// waive is the form by which a finding is set aside.
func (s *Site) waive(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	if err := maySave(v); err != nil {
		return err
	}
	rd, err := v.Reading(r.Context(), 0)
	if err != nil {
		return err
	}
	return s.showWaive(w, r, v, http.StatusOK, rd, form.Fill{})
}

func (s *Site) showWaive(w http.ResponseWriter, r *http.Request, v *workspace.Visit, status int, rd *workspace.Reading, fill form.Fill) error {
	lang, about := visitOf(r).Lang, waivedIn(r)
	finding := about.in(rd.Report)
	if finding == nil {
		return notFound(about)
	}
	waiving := form.Waive(lang, rd.Document, about.rule, about.about, v.Actor.Person.Name, v.Today)
	a := page.New(s.sight(v, rd, lang))
	p := view.Waive{To: at(v.Organisation.Slug, "waive"), Back: s.backOf(v, rd, finding), Rule: about.rule, About: string(about.about), Finding: a.Advised(finding), Form: waiving.Form(fill)}
	if e, is := rd.Document.Index.Find(about.about); is {
		p.Name = e.Label
	}
	shell := s.inside(r, v, say(lang, dossier.Text{FR: "Déroger", EN: "Waive"}))
	shell.Here = p.To + "?" + url.Values{"rule": {about.rule}, "about": {string(about.about)}}.Encode()
	return s.showAs(w, r, status, view.WaivePage(shell, &p))
}

// notFound says that there is nothing to set aside: the finding is settled, or set aside, or
// cannot be.
func notFound(about waived) error {
	return &account.Error{Code: account.NotFound, Say: dossier.Text{
		FR: "Il n’y a rien à écarter ici : {rule} ne trouve plus rien à cet endroit, ou ce constat est déjà écarté, ou il ne peut pas l’être.",
		EN: "There is nothing to set aside here: {rule} finds nothing there any more, or the finding is set aside already, or it cannot be.",
	}, Args: map[string]any{"rule": about.rule}}
}

// backOf is the page that a finding stands on: its element's, or its room.
func (s *Site) backOf(v *workspace.Visit, rd *workspace.Reading, f *check.Finding) string {
	if _, there := rd.Document.Index.Find(f.Element); there {
		return at(v.Organisation.Slug, "e", string(f.Element))
	}
	for _, link := range page.Links() {
		if link == f.Link {
			return at(v.Organisation.Slug, string(link))
		}
	}
	return at(v.Organisation.Slug, "findings")
}

// saveWaiver sets findings aside.
func (s *Site) saveWaiver(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	if err := maySave(v); err != nil {
		return err
	}
	in, err := sentOf(r)
	if err != nil {
		return err
	}
	var read *workspace.Reading
	about, backTo := waivedIn(r), ""
	why := sentence(visitOf(r).Lang, dossier.Text{FR: "Dérogation à {rule} : {title}", EN: "Waiver of {rule}: {title}"}, map[string]any{"rule": about.rule, "title": s.title(visitOf(r).Lang, about.rule)})
	number, err := s.Workspace.Amend(r.Context(), visitOf(r).Actor, v.Organisation.Slug, workspace.Amendment{
		Why: why,
		Make: func(_, latest *workspace.Reading) ([]byte, error) {
			read = latest
			finding := about.in(latest.Report)
			if finding == nil {
				if finding = about.aside(latest.Report); finding == nil {
					return nil, notFound(about)
				}
				backTo = s.backOf(v, latest, finding)
				return latest.Document.Source(), nil // the form was sent twice
			}
			backTo = s.backOf(v, latest, finding)
			waiving := form.Waive(visitOf(r).Lang, latest.Document, about.rule, about.about, v.Actor.Person.Name, v.Today)
			draft, faults := waiving.Read(in.typed)
			if len(faults) == 0 {
				after, faults, err := draft.Document(s.Rules)
				if err != nil || len(faults) == 0 {
					return sourceOf(after), err
				}
			}
			return nil, &refusedError{status: http.StatusUnprocessableEntity, fill: form.Fill{Typed: in.typed, Faults: faults}}
		},
	})
	if refused := (*refusedError)(nil); errors.As(err, &refused) {
		return s.showWaive(w, r, v, refused.status, read, refused.fill)
	}
	if err != nil {
		return err
	}
	return goTo(w, r, backTo+"?saved="+strconv.Itoa(cmp.Or(number, read.Version.Number)))
}

// sourceOf is the text of a document; nil where there is none.
func sourceOf(doc *dossier.Document) []byte {
	if doc == nil {
		return nil
	}
	return doc.Source()
}

// lift takes a waiver out of the dossier: what it set aside counts again. One that is out
// already, where the form is sent twice, stays out.
func (s *Site) lift(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	if err := maySave(v); err != nil {
		return err
	}
	lang, id := visitOf(r).Lang, dossier.AnyID(r.PathValue("id"))
	base, _ := strconv.Atoi(r.FormValue("base")) // what is no number is the latest
	rd, err := v.Reading(r.Context(), base)
	if err != nil {
		return err
	}
	e, is := rd.Document.Index.Find(id)
	if !is || e.Kind != dossier.KindWaiver {
		return errNowhere
	}
	value, _ := rd.Document.Value(id)
	waiver, _ := value.(dossier.Waiver)
	last := 0
	number, err := s.Workspace.Amend(r.Context(), visitOf(r).Actor, v.Organisation.Slug, workspace.Amendment{
		Why: sentence(lang, dossier.Text{FR: "Dérogation à {rule} levée", EN: "Waiver of {rule} lifted"}, map[string]any{"rule": waiver.Rule}),
		Make: func(_, latest *workspace.Reading) ([]byte, error) {
			last = latest.Version.Number
			text, err := latest.Document.Remove(id)
			switch {
			case errors.Is(err, dossier.ErrNoElement):
				return latest.Document.Source(), nil // somebody else lifted it
			case err != nil:
				return nil, stillNamed(latest, id, err)
			}
			return text, nil
		},
	})
	if err != nil {
		return err
	}
	backTo := at(v.Organisation.Slug, "findings")
	if _, there := rd.Document.Index.Find(waiver.Element); there {
		backTo = at(v.Organisation.Slug, "e", string(waiver.Element))
	}
	return goTo(w, r, backTo+"?saved="+strconv.Itoa(cmp.Or(number, last)))
}

// stillNamed says what names an element that cannot go therefore.
func stillNamed(rd *workspace.Reading, id dossier.AnyID, err error) error {
	if _, faulty := errors.AsType[dossier.Faults](err); !faulty {
		return err
	}
	var names []string
	for _, ref := range rd.Document.Index.RefsTo(id) {
		names = append(names, rd.Document.Index.Label(ref.From))
	}
	return &account.Error{Code: account.Conflict, Cause: err, Say: dossier.Text{
		FR: "Cet élément est encore nommé par {names}. Modifiez cela d’abord.",
		EN: "This element is still named by {names}. Edit that first.",
	}, Args: map[string]any{"names": names}}
}
