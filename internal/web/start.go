package web

import (
	"cmp"
	"errors"
	"net/http"
	"strings"

	"boussole/internal/account"
	"boussole/internal/begin"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/web/page"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// start asks the twelve questions that a dossier begins with, one page a prompt, from where
// whoever visits left them. What was answered travels with the form, as the text of the dossier
// that it will be: of two windows each goes on with its own.
func (s *Site) start(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	if err := maySave(v); err != nil {
		return err
	}
	if v.Latest != nil {
		return goTo(w, r, base(v))
	}
	lang := visitOf(r).Lang
	if d, ok, err := s.draftOf(r.Context(), v); err != nil {
		return err
	} else if ok {
		iv, err := interview(lang, d.Text)
		switch {
		case errors.Is(err, begin.ErrComplete):
			p := page.AllSaid(lang, d.Text)
			p.Resumed = true
			return s.showAsked(w, r, v, p)
		case err == nil:
			return s.showQuestion(w, r, v, iv, asking{before: d.Before, said: begin.ParseSaid(d.Said), resumed: true})
		}
	}
	return s.showQuestion(w, r, v, begin.New(lang, false), asking{typed: v.Organisation.Name})
}

// asking is what travels with a question beside the dossier so far.
type asking struct {
	before  string     // the dossier as it was before the question
	said    begin.Said // what was answered to it before it was asked again
	refused *begin.Refusal
	typed   string // what was refused, or is to be confirmed
	resumed bool   // it was left, and is gone on with
}

// answer takes what was answered to a question, and shows what comes after it.
func (s *Site) answer(w http.ResponseWriter, r *http.Request, v *workspace.Visit) error {
	if err := maySave(v); err != nil {
		return err
	}
	draft := drafted(r, "draft")
	a := asking{before: drafted(r, "before"), said: begin.ParseSaid(drafted(r, "said"))}
	do := r.FormValue("do")
	switch do {
	case "save":
		return s.saveStart(w, r, v, draft)
	case "fresh":
		if err := s.dropDraft(r.Context(), v); err != nil {
			return err
		}
		return goTo(w, r, base(v)+"/start")
	}
	iv, err := interview(visitOf(r).Lang, draft)
	if do == "again" {
		if err == nil { // it may be asked again before it is over
			a.said = a.said.With(iv.Said())
		}
		iv, err = interview(visitOf(r).Lang, a.before)
	}
	if errors.Is(err, begin.ErrComplete) {
		return s.goOn(w, r, v, page.AllSaid(visitOf(r).Lang, draft))
	}
	if err != nil {
		return err
	}
	if ask, ok := iv.Ask(); ok && ask.First && do != "again" {
		a.before = draft
	}
	switch do {
	case "":
		typed := r.FormValue("answer")
		if a.refused = iv.Answer(typed); a.refused != nil {
			a.typed = typed
		}
	case "next":
		a.said = nil
	}
	return s.goOn(w, r, v, s.question(r, v, iv, a))
}

// goOn shows what comes after an answer, and keeps how far it is.
func (s *Site) goOn(w http.ResponseWriter, r *http.Request, v *workspace.Visit, p page.Question) error {
	if v.Latest == nil {
		if err := s.keepDraft(r.Context(), v, draft{Text: p.Draft, Before: p.Before, Said: p.Said}); err != nil {
			return err
		}
	}
	return s.showAsked(w, r, v, p)
}

// drafted is a text that a form sends back, whose lines end as those of a letter do.
func drafted(r *http.Request, name string) string {
	return strings.ReplaceAll(r.FormValue(name), "\r\n", "\n")
}

// interview is where a form left the questions.
func interview(lang locale.Lang, draft string) (*begin.Interview, error) {
	if draft == "" {
		return begin.New(lang, false), nil
	}
	doc, err := dossier.Read(workspace.FileName, []byte(draft))
	if err == nil {
		iv, resumed := begin.Resume(lang, false, doc)
		if resumed == nil {
			return iv, nil
		}
		err = resumed
	}
	if errors.Is(err, begin.ErrComplete) {
		return nil, err
	}
	return nil, &account.Error{Code: account.Invalid, Cause: err, Say: dossier.Text{
		FR: "Les réponses précédentes n’ont pas pu être relues. Reprenez depuis la première question.",
		EN: "The earlier answers could not be read again. Start from the first question.",
	}}
}

// saveStart saves the dossier that the answers make.
func (s *Site) saveStart(w http.ResponseWriter, r *http.Request, v *workspace.Visit, draft string) error {
	lang := visitOf(r).Lang
	_, err := s.Workspace.Save(r.Context(), visitOf(r).Actor, v.Organisation.Slug, workspace.Save{
		Text: []byte(draft),
		Why:  say(lang, dossier.Text{FR: "Les douze questions", EN: "The twelve questions"}),
	})
	if err != nil {
		return err
	}
	if err := s.dropDraft(r.Context(), v); err != nil {
		return err
	}
	return goTo(w, r, base(v))
}

func (s *Site) showQuestion(w http.ResponseWriter, r *http.Request, v *workspace.Visit, iv *begin.Interview, a asking) error {
	return s.showAsked(w, r, v, s.question(r, v, iv, a))
}

// question is the page of where an interview stands.
func (s *Site) question(r *http.Request, v *workspace.Visit, iv *begin.Interview, a asking) page.Question {
	typed := a.typed
	ask, ok := iv.Ask()
	switch {
	case ok && ask.Over:
		a.said = iv.Said()
	case ok && a.refused == nil:
		typed = cmp.Or(a.said.At(ask), a.typed)
	}
	p := page.QuestionOf(visitOf(r).Lang, iv, s.Rules, v.Today, a.refused, typed)
	p.Before, p.Said, p.Resumed = a.before, a.said.String(), a.resumed
	return p
}

func (s *Site) showAsked(w http.ResponseWriter, r *http.Request, v *workspace.Visit, p page.Question) error {
	shell := s.inside(r, v, p.Title)
	shell.Here = base(v) + "/start"
	return s.show(w, r, view.QuestionPage(shell, base(v)+"/start", &p))
}
