package web

import (
	"cmp"
	"errors"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/form"
	"boussole/internal/locale"
	"boussole/internal/web/page"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// edit is the form of an element. A finding that led to it stands above its field.
func (s *Site) edit(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	if err := maySave(v); err != nil {
		return err
	}
	rd, err := v.Reading(r.Context(), 0)
	if err != nil {
		return err
	}
	return s.showEdit(w, r, v, http.StatusOK, rd, form.Fill{}, view.Edit{})
}

// showEdit shows the form of an element in a version, with what was typed.
func (s *Site) showEdit(w http.ResponseWriter, r *http.Request, v *workspace.Visit, status int, rd *workspace.Reading, fill form.Fill, p view.Edit) error {
	lang, id := visitOf(r).Lang, dossier.AnyID(r.PathValue("id"))
	subject, ok := form.Of(lang, rd.Document, id)
	if !ok {
		return errNowhere
	}
	subject.Costs = v.May(account.SeeCosts)
	path := r.FormValue("field")
	if code := r.FormValue("finding"); code != "" {
		if p.Advice = page.New(s.sight(v, rd, lang)).Advice(code, id, path); p.Advice != nil {
			p.At = subject.Field(path)
			p.Why = cmp.Or(p.Why, p.Advice.Code+sentence(lang, dossier.Text{FR: " : ", EN: ": "}, nil)+s.title(lang, code))
		}
		fill.Here = path
	}
	p.Form = subject.Form(fill)
	p.Focus = p.Form.FirstIn(p.Focus)
	p.To, p.Base = at(v.Organisation.Slug, "e", string(id)), rd.Version.Number
	p.Back = p.To
	if _, there := rd.Document.Index.Find(id); !there {
		p.Back = base(v)
	}
	shell := s.inside(r, v, "")
	shell.Title, shell.Here = p.Heading(shell), p.To+"/edit"
	return s.showAs(w, r, status, view.EditPage(shell, &p))
}

// sentIn is what a form of an element sent.
type sentIn struct {
	typed form.Typed
	base  int
	why   string
	do    string // "add:levels", or nothing
}

// most is how many values a form sends at most: no element has as many.
const most = 20000

// sentOf reads what a form sent. Of a field whose other value is to be kept, nothing counts
// as typed.
func sentOf(r *http.Request) (sentIn, error) {
	if err := r.ParseForm(); err != nil || len(r.PostForm) > most {
		return sentIn{}, &account.Error{Code: account.Invalid, Cause: err, Say: dossier.Text{
			FR: "C’est plus long que tout un dossier ne peut l’être : rien n’est enregistré. Revenez en arrière, et raccourcissez ce que vous avez écrit.",
			EN: "That is longer than a whole dossier can be: nothing is saved. Go back, and shorten what you wrote.",
		}}
	}
	in := sentIn{typed: form.Typed{}, why: strings.TrimSpace(r.PostFormValue("why")), do: r.PostFormValue("do")}
	in.base, _ = strconv.Atoi(r.PostFormValue("base"))
	var theirs []string
	for name, values := range r.PostForm {
		if field, is := strings.CutPrefix(name, "f."); is {
			in.typed[field] = values
		} else if field, is := strings.CutPrefix(name, "t."); is {
			theirs = append(theirs, field)
		}
	}
	for name := range in.typed {
		for _, field := range theirs {
			if rest, is := strings.CutPrefix(name, field); is && (rest == "" || rest[0] == '.' || rest[0] == '[') {
				delete(in.typed, name)
			}
		}
	}
	return in, nil
}

// add is the form with one more row in the list that a button names, and that row's name.
func (in *sentIn) add() (row string, is bool) {
	list, is := strings.CutPrefix(in.do, "add:")
	if !is {
		return "", false
	}
	n := 0
	if had := in.typed[list]; len(had) > 0 {
		n, _ = strconv.Atoi(had[len(had)-1])
	}
	in.typed[list] = []string{strconv.Itoa(n + 1)}
	return list + "[" + strconv.Itoa(n) + "]", true
}

// refusedError says that a form is to be shown again.
type refusedError struct {
	status int
	base   bool // on the version that it was made of, not on the latest
	fill   form.Fill
	page   view.Edit
}

func (e *refusedError) Error() string { return "the form is to be looked at again" }

// saveEdit makes what was typed of an element a version, or shows the form again with what
// is to be put right.
func (s *Site) saveEdit(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	if err := maySave(v); err != nil {
		return err
	}
	in, err := sentOf(r)
	if err != nil {
		return err
	}
	var read *workspace.Reading // that the form is shown on again
	if row, is := in.add(); is {
		if read, err = v.Reading(r.Context(), in.base); err != nil {
			return err
		}
		return s.showEdit(w, r, v, http.StatusOK, read, form.Fill{Typed: in.typed}, view.Edit{Why: in.why, Focus: row})
	}
	number, err := s.Workspace.Amend(r.Context(), visitOf(r).Actor, v.Organisation.Slug, workspace.Amendment{
		Base: in.base, Why: in.why,
		Make: func(base, latest *workspace.Reading) ([]byte, error) {
			text, err := s.amended(r, v, in, base, latest)
			read = base
			if refused := (*refusedError)(nil); errors.As(err, &refused) && !refused.base {
				read = latest
			}
			return text, err
		},
	})
	var refused *refusedError
	switch {
	case errors.As(err, &refused):
		refused.page.Why = in.why
		return s.showEdit(w, r, v, refused.status, read, refused.fill, refused.page)
	case account.CodeOf(err) == account.Invalid && read != nil:
		return s.showEdit(w, r, v, http.StatusUnprocessableEntity, read, form.Fill{Typed: in.typed}, view.Edit{Why: in.why, Fault: refusal(visitOf(r).Lang, err)})
	case err != nil:
		return err
	}
	return goTo(w, r, at(v.Organisation.Slug, "e", r.PathValue("id"))+"?saved="+strconv.Itoa(number))
}

// amended is the latest text with what was typed over the version that the form was made of.
func (s *Site) amended(r *http.Request, v *workspace.Visit, in sentIn, base, latest *workspace.Reading) ([]byte, error) {
	lang, id := visitOf(r).Lang, dossier.AnyID(r.PathValue("id"))
	was, ok := form.Of(lang, base.Document, id)
	if !ok {
		return nil, errNowhere
	}
	was.Costs = v.May(account.SeeCosts)
	draft, faults := was.Read(in.typed)
	if len(faults) > 0 {
		return nil, &refusedError{status: http.StatusUnprocessableEntity, base: true, fill: form.Fill{Typed: in.typed, Faults: faults}}
	}
	now, ok := form.Of(lang, latest.Document, id)
	if !ok {
		return nil, &refusedError{status: http.StatusConflict, base: true, fill: form.Fill{Typed: in.typed}, page: view.Edit{Alert: sentence(lang, dossier.Text{
			FR: "Cet élément a été retiré du dossier depuis, dans la version {n} au plus tard ({name}). Rien ne peut y être enregistré ; ce que vous avez écrit est encore ci-dessous, pour le reprendre ailleurs.",
			EN: "This element has since been taken out of the dossier, in version {n} at the latest ({name}). Nothing can be saved in it; what you wrote is still below, to be taken elsewhere.",
		}, map[string]any{"n": latest.Version.Number, "name": latest.Version.AuthorName})}}
	}
	now.Costs = was.Costs
	onto, conflicts := draft.Onto(now)
	if len(conflicts) > 0 {
		return nil, &refusedError{status: http.StatusConflict, fill: form.Fill{Typed: in.typed.Only(draft.Changed()), Theirs: conflicts}, page: view.Edit{Both: now.Labels(slices.Sorted(maps.Keys(conflicts))), Alert: sentence(lang, dossier.Text{
			FR: "{name} a enregistré la version {n} pendant que vous écriviez, et a changé aussi {c?un champ que vous avez changé:des champs que vous avez changés}. Les deux valeurs sont ci-dessous : gardez la vôtre, ou cochez l’autre, puis enregistrez.",
			EN: "{name} saved version {n} while you were writing, and also changed {c?a field that you changed:fields that you changed}. Both values are below: keep yours or tick the other, then save.",
		}, map[string]any{"n": latest.Version.Number, "name": latest.Version.AuthorName, "c": len(conflicts)})}}
	}
	after, faults, err := onto.Document(s.Rules)
	if err != nil {
		return nil, err
	}
	if len(faults) > 0 {
		return nil, &refusedError{status: http.StatusUnprocessableEntity, fill: form.Fill{Typed: in.typed.Only(draft.Changed()), Faults: faults}}
	}
	return after.Source(), nil
}

// showSaved sends a page of the present dossier, with what a version that was just saved
// changed above it.
func (s *Site) showSaved(w http.ResponseWriter, r *http.Request, v *workspace.Visit, saved string, made sheet) error {
	rd, err := v.Reading(r.Context(), 0)
	if err != nil {
		return err
	}
	atlas := page.New(s.sight(v, rd, visitOf(r).Lang))
	c, f, ok := made(atlas)
	if !ok {
		return errNowhere
	}
	if n, err := strconv.Atoi(saved); err == nil && n > 1 && n <= rd.Version.Number {
		changed, err := v.Changes(r.Context(), n-1, n)
		if err != nil {
			return err
		}
		f.Notice = atlas.Notice(n, changed.Findings, changed.Before.Report, changed.After.Report)
	} else if saved == "0" {
		f.Notice = atlas.Unchanged()
	}
	shell := s.inside(r, v, f.Title)
	shell.OwnLang, shell.Chain = f.OwnLang, true
	return s.showWhole(w, r, shell, c, f.Foot)
}

// title is what a rule is called.
func (s *Site) title(lang locale.Lang, code string) string {
	if rule := s.rules[code]; rule != nil {
		return say(lang, rule.Title)
	}
	return code
}
