package web

import (
	"cmp"
	"errors"
	"net/http"
	"strconv"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/form"
	"boussole/internal/web/page"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// add is the form of an element that is not there yet.
func (s *Site) add(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	if err := maySave(v); err != nil {
		return err
	}
	rd, err := v.Reading(r.Context(), 0)
	if err != nil {
		return err
	}
	return s.showAdd(w, r, v, http.StatusOK, rd, form.Fill{}, view.Edit{})
}

func (s *Site) showAdd(w http.ResponseWriter, r *http.Request, v *workspace.Visit, status int, rd *workspace.Reading, fill form.Fill, p view.Edit) error {
	kind := dossier.Kind(r.PathValue("kind"))
	subject, ok := form.New(visitOf(r).Lang, rd.Document, kind)
	if !ok || kind == dossier.KindWaiver { // which a finding leads to
		return errNowhere
	}
	subject.Costs = v.May(account.SeeCosts)
	p.Form, p.New = subject.Form(fill), true
	p.Focus = p.Form.FirstIn(p.Focus)
	p.To, p.Base = at(v.Organisation.Slug, "add", string(kind)), rd.Version.Number
	p.Back = at(v.Organisation.Slug, string(page.RoomOf(kind)))
	shell := s.inside(r, v, "")
	shell.Title, shell.Here = p.Heading(shell), p.To
	return s.showAs(w, r, status, view.EditPage(shell, &p))
}

// saveAdded adds an element to the dossier.
func (s *Site) saveAdded(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	if err := maySave(v); err != nil {
		return err
	}
	in, err := sentOf(r)
	if err != nil {
		return err
	}
	p := view.Edit{Why: in.why, ID: r.PostFormValue("id")}
	if row, is := in.add(); is {
		rd, err := v.Reading(r.Context(), 0)
		if err != nil {
			return err
		}
		p.Focus = row
		return s.showAdd(w, r, v, http.StatusOK, rd, form.Fill{Typed: in.typed}, p)
	}
	var read *workspace.Reading
	var id dossier.AnyID
	number, err := s.Workspace.Amend(r.Context(), visitOf(r).Actor, v.Organisation.Slug, workspace.Amendment{
		Base: in.base, Why: in.why,
		Make: func(base, latest *workspace.Reading) (text []byte, err error) {
			read = latest
			text, id, err = s.added(r, v, in, base, latest)
			return text, err
		},
	})
	var refused *refusedError
	switch {
	case errors.As(err, &refused):
		p.IDFault, p.Alert = refused.page.IDFault, refused.page.Alert
		return s.showAdd(w, r, v, refused.status, read, refused.fill, p)
	case account.CodeOf(err) == account.Invalid && read != nil:
		p.Fault = refusal(visitOf(r).Lang, err)
		return s.showAdd(w, r, v, http.StatusUnprocessableEntity, read, form.Fill{Typed: in.typed}, p)
	case err != nil:
		return err
	}
	return goTo(w, r, at(v.Organisation.Slug, "e", string(id))+"?saved="+strconv.Itoa(cmp.Or(number, read.Version.Number)))
}

// added is the latest text with the element that was typed at the end of its part, or as it is
// where the same form added it before.
func (s *Site) added(r *http.Request, v *workspace.Visit, in sentIn, base, latest *workspace.Reading) ([]byte, dossier.AnyID, error) {
	refuse := func(p view.Edit, faults []form.Fault) error {
		return &refusedError{status: http.StatusUnprocessableEntity, fill: form.Fill{Typed: in.typed, Faults: faults}, page: p}
	}
	kind := dossier.Kind(r.PathValue("kind"))
	subject, ok := form.New(visitOf(r).Lang, latest.Document, kind)
	if !ok || kind == dossier.KindWaiver {
		return nil, "", errNowhere
	}
	subject.Costs = v.May(account.SeeCosts)
	draft, faults := subject.Read(in.typed)
	if len(faults) > 0 {
		return nil, "", refuse(view.Edit{}, faults)
	}
	if id, is := draft.Already(base.Document); is {
		return latest.Document.Source(), id, nil
	}
	named, fault := draft.Named(r.PostFormValue("id"))
	switch {
	case fault != nil && fault.Name == "":
		return nil, "", refuse(view.Edit{Alert: fault.Text}, nil)
	case fault != nil:
		return nil, "", refuse(view.Edit{IDFault: fault.Text}, nil)
	}
	after, faults, err := named.Document(s.Rules)
	if err != nil {
		return nil, "", err
	}
	if len(faults) > 0 {
		return nil, "", refuse(view.Edit{}, faults)
	}
	return after.Source(), named.Element(), nil
}
