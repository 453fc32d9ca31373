package web

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"

	"github.com/a-h/templ"

	"boussole/internal/account"
	"boussole/internal/locale"
	"boussole/internal/report"
	"boussole/internal/web/page"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// within answers a request about an organisation.
type within func(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error

// in enters the organisation of the address before a request is answered.
func (s *Site) in(h within) handle {
	return func(w http.ResponseWriter, r *http.Request) error {
		v, err := s.Workspace.Enter(r.Context(), visitOf(r).Actor, r.PathValue("org"))
		if err != nil {
			return err
		}
		return h(w, r, v)
	}
}

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
func (s *Site) sight(rd *workspace.Reading, lang locale.Lang) page.Sight {
	return page.Sight{
		Input:   report.Input{Dossier: rd.Document, Report: rd.Report, Bearings: rd.Bearings, Today: rd.Today, Lang: lang},
		Base:    at(rd.Organisation.Slug),
		Version: rd.Version.Number,
		Saved:   s.civil(rd.Version.At),
	}
}

// sheet is a page's own part, made of an atlas; ok is false where there is no such page.
type sheet func(a *page.Atlas) (c templ.Component, f *page.Frame, ok bool)

// showSheet sends a page of the present dossier. What is within its head and its end is
// made once for each version, day and language, and kept.
func (s *Site) showSheet(w http.ResponseWriter, r *http.Request, v *workspace.Visit, name string, made sheet) error {
	lang := visitOf(r).Lang
	kept, err := v.Body(r.Context(), workspace.Page{Name: name, Lang: lang}, func(rd *workspace.Reading) ([]byte, error) { //nolint:contextcheck // it is made within this request
		c, f, ok := made(page.New(s.sight(rd, lang)))
		if !ok {
			return nil, errNowhere
		}
		return fold(r.Context(), c, f)
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
	return s.show(w, r, view.Kept(shell, b.html, b.foot))
}

// body is the part of a page that is kept.
type body struct {
	title   string
	ownLang locale.Lang
	foot    []string
	html    string
}

// fold is a page of a dossier as it is kept.
func fold(ctx context.Context, c templ.Component, f *page.Frame) ([]byte, error) {
	var html strings.Builder
	if err := c.Render(ctx, &html); err != nil {
		return nil, err
	}
	return folded(body{f.Title, f.OwnLang, f.Foot, html.String()})
}

// folded is a body as it is kept: a line of its fields as JSON, then the page. JSON writes the
// end of a line within a text as two letters, so that no word of a dossier, whatever is in it,
// ends the line and stands in the page unescaped.
func folded(b body) ([]byte, error) {
	head, err := json.Marshal(append([]string{b.title, string(b.ownLang)}, b.foot...))
	if err != nil {
		return nil, err
	}
	return append(append(head, '\n'), b.html...), nil
}

// unfold is a body that was kept.
func unfold(kept []byte) (body, error) {
	head, html, _ := bytes.Cut(kept, []byte{'\n'})
	var fields []string
	if err := json.Unmarshal(head, &fields); err != nil || len(fields) < 2 {
		return body{}, fmt.Errorf("read a kept page: %d fields: %w", len(fields), err)
	}
	return body{title: fields[0], ownLang: locale.Lang(fields[1]), foot: fields[2:], html: string(html)}, nil
}
