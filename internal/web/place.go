package web

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/a-h/templ"

	"boussole/internal/account"
	"boussole/internal/exchange/html"
	"boussole/internal/locale"
	"boussole/internal/report"
	"boussole/internal/web/page"
	"boussole/internal/web/press"
	"boussole/internal/web/static"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// within answers a request about an organisation.
type within func(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error

// in enters the organisation of the address before a request is answered.
func (s *Site) in(h within) handle {
	return func(w http.ResponseWriter, r *http.Request) error {
		v, err := s.enter(r)
		if err != nil {
			return err
		}
		return h(w, r, v)
	}
}

// mayEdit reports whether whoever visits may change the dossier in place: they save it, and see
// all that is in it.
func mayEdit(v *workspace.Visit) bool { return v.May(account.SaveDossier) && v.May(account.SeeCosts) }

// maySave refuses the pages by which a dossier is saved to whoever may not.
func maySave(v *workspace.Visit) error {
	if v.May(account.SaveDossier) {
		return nil
	}
	return &account.Error{Code: account.Forbidden}
}

// base is the address of an organisation's home.
func base(v *workspace.Visit) string { return at(v.Organisation.Slug) }

// sight is a reading as the pages look at it.
func (s *Site) sight(v *workspace.Visit, rd *workspace.Reading, lang locale.Lang) page.Sight {
	return page.Sight{
		Input:   report.Input{Dossier: rd.Document, Report: rd.Report, Bearings: rd.Bearings, Today: rd.Today, Lang: lang},
		Base:    at(rd.Organisation.Slug),
		Version: rd.Version.Number,
		Saved:   s.civil(rd.Version.At),
		Edits:   mayEdit(v),
	}
}

// sheet is a page's own part, made of an atlas; ok is false where there is no such page.
type sheet func(a *page.Atlas) (c templ.Component, f *page.Frame, ok bool)

// showSheet sends a page of the present dossier. What is within its head and its end is
// made once for each version, day and language, and kept.
func (s *Site) showSheet(w http.ResponseWriter, r *http.Request, v *workspace.Visit, name string, made sheet) error {
	lang := visitOf(r).Lang
	if notice := r.FormValue("saved"); notice != "" {
		return s.showSaved(w, r, v, notice, made)
	}
	if mayEdit(v) {
		name += "/acts"
	}
	kept, err := v.Body(r.Context(), workspace.Page{Name: name, Lang: lang}, func(rd *workspace.Reading) ([]byte, error) { //nolint:contextcheck // it is made within this request
		c, f, ok := made(page.New(s.sight(v, rd, lang)))
		if !ok {
			return nil, errNowhere
		}
		return s.fold(r.Context(), c, f)
	})
	if err != nil {
		return err
	}
	b, err := unfold(kept)
	if err != nil {
		return err
	}
	shell := s.inside(r, v, b.title)
	shell.OwnLang, shell.Chain = b.ownLang, true
	return s.showKept(w, r, shell, b)
}

// hole stands in a page for what is kept of it. Words of people cannot hold it: they are
// escaped.
const hole = "<!--kept-->"

// showKept sends what is kept of a page within its head and its end. It is kept compressed,
// and is not compressed again; what is around it is too short to be worth it.
func (s *Site) showKept(w http.ResponseWriter, r *http.Request, shell *view.Shell, b body) error {
	if !static.AcceptsGzip(r) {
		html, err := b.html.Text()
		if err != nil {
			return err
		}
		return s.show(w, r, view.Kept(shell, string(html), b.foot))
	}
	var around bytes.Buffer
	if err := view.Kept(shell, hole, b.foot).Render(r.Context(), &around); err != nil {
		return err
	}
	before, after, _ := bytes.Cut(around.Bytes(), []byte(hole))
	opening, head, _ := bytes.Cut(before, []byte(view.Signs))
	signs, err := s.signs()
	if err != nil {
		return err
	}
	h := w.Header()
	h.Add("Vary", "Accept-Encoding")
	h.Set("Content-Encoding", "gzip")
	s.write(w, r, http.StatusOK, mimeHTML, press.Join(press.Plain(opening), signs, press.Plain(head), b.html, press.Plain(after)))
	return nil
}

// body is the part of a page that is kept.
type body struct {
	title   string
	ownLang locale.Lang
	foot    []string
	html    press.Part
}

// fold is a page of a dossier as it is kept.
func (s *Site) fold(ctx context.Context, c templ.Component, f *page.Frame) ([]byte, error) {
	var html bytes.Buffer
	if err := c.Render(ctx, &html); err != nil {
		return nil, err
	}
	return s.folded(f.Title, f.OwnLang, f.Foot, html.Bytes())
}

// folded is a body as it is kept: a line of its fields as JSON, then the page, compressed. JSON
// writes the end of a line within a text as two letters, so that no word of a dossier, whatever
// is in it, ends the line and stands in the page unescaped.
func (s *Site) folded(title string, ownLang locale.Lang, foot []string, text []byte) ([]byte, error) {
	head, err := json.Marshal(append([]string{title, string(ownLang)}, foot...))
	if err != nil {
		return nil, err
	}
	part, err := s.small.part(html.Raise(text))
	if err != nil {
		return nil, err
	}
	return part.Append(append(head, '\n')), nil
}

// unfold is a body that was kept.
func unfold(kept []byte) (body, error) {
	head, rest, _ := bytes.Cut(kept, []byte{'\n'})
	var fields []string
	if err := json.Unmarshal(head, &fields); err != nil || len(fields) < 2 {
		return body{}, fmt.Errorf("read a kept page: %d fields: %w", len(fields), err)
	}
	html, err := press.Read(rest)
	if err != nil {
		return body{}, fmt.Errorf("read a kept page: %w", err)
	}
	return body{title: fields[0], ownLang: locale.Lang(fields[1]), foot: fields[2:], html: html}, nil
}

// showWhole sends a page that is not kept.
func (s *Site) showWhole(w http.ResponseWriter, r *http.Request, shell *view.Shell, c templ.Component, foot []string) error {
	var html bytes.Buffer
	if err := c.Render(r.Context(), &html); err != nil {
		return err
	}
	return s.show(w, r, view.Kept(shell, html.String(), foot))
}
