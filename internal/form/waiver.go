package form

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// The fields of the form of a waiver: what it is about is given.
var waiverFields = []string{"reason", "author", "expires"}

// Waiving is a waiver that is written: of the findings of a rule about an element, or about
// the whole dossier.
type Waiving struct {
	*Subject
	Today dossier.Date
	there bool // the dossier has it already, past or incomplete
}

// Waive is the waiver of the findings of a rule about an element. Where the dossier has one
// that is past or incomplete, it is that one which is renewed. Its author is the one given
// until another is typed, and its term the next review that is due within a year, or else
// three months.
func Waive(lang locale.Lang, doc *dossier.Document, code string, about dossier.AnyID, author string, today dossier.Date) *Waiving {
	for i := range doc.Dossier.Waivers {
		w := doc.Dossier.Waivers[i]
		if strings.EqualFold(w.Rule, code) && w.Element == about && (!check.Sound(&w) || w.Expires.Before(today)) {
			if s, is := Of(lang, doc, dossier.AnyID(w.ID)); is {
				return &Waiving{s, today, true}
			}
		}
	}
	s, _ := New(lang, doc, dossier.KindWaiver)
	s.value = reflect.ValueOf(dossier.Waiver{Rule: code, Element: about, Author: author, Expires: term(doc.Dossier, today)})
	return &Waiving{s, today, false}
}

// term is when a waiver had best end: at a review, where it is renewed or lifted.
func term(d *dossier.Dossier, today dossier.Date) dossier.Date {
	var days []dossier.Date
	for i := range d.Evaluation.Reviews {
		if one := &d.Evaluation.Reviews[i]; one.Held.IsZero() && one.Date.After(today) && !one.Date.After(today.AddMonths(12)) {
			days = append(days, one.Date)
		}
	}
	if len(days) == 0 {
		return today.AddMonths(3)
	}
	return slices.MinFunc(days, dossier.Date.Compare)
}

// Form is the form of the waiver: why, who answers for it, and until when.
func (w *Waiving) Form(fill Fill) Form {
	if w.there && fill.Typed == nil {
		fill.Typed = Typed{"expires": {term(w.doc.Dossier, w.Today).String()}}
	}
	f := w.Subject.Form(fill)
	f.First = slices.DeleteFunc(append(f.First, f.Rest...), func(one Field) bool { return !slices.Contains(waiverFields, one.Name) })
	f.Rest = nil
	return f
}

// Read is the waiver as it was typed, and why it cannot be: it has a reason, somebody who
// answers for it, and a term within a year.
func (w *Waiving) Read(typed Typed) (*Draft, []Fault) {
	draft, faults := w.Subject.Read(typed.Only(waiverFields))
	if len(faults) > 0 {
		return draft, faults
	}
	is, _ := reflect.TypeAssert[dossier.Waiver](draft.is)
	r := &reader{lang: w.lang}
	if is.Reason == "" {
		r.fault("reason", labelOf("Waiver", "reason"), tr("Dites pourquoi la règle ne s’applique pas ici : sans motif, écarter un constat n’est que le faire taire.", "Say why the rule does not apply here: with no reason, setting a finding aside is only silencing it."), nil)
	}
	if is.Author == "" {
		r.fault("author", labelOf("Waiver", "author"), tr("Dites qui en répond.", "Say who answers for it."), nil)
	}
	last := w.Today.AddMonths(12)
	switch {
	case is.Expires.IsZero():
		r.fault("expires", labelOf("Waiver", "expires"), tr("Dites jusqu’à quand : ensuite, le constat revient.", "Say until when: after that the finding comes back."), nil)
	case is.Expires.Before(w.Today):
		r.fault("expires", labelOf("Waiver", "expires"), tr("Le {day} est passé : donnez un jour à venir.", "{day} is past: give a day to come."), check.Args{"day": is.Expires})
	case is.Expires.After(last):
		r.fault("expires", labelOf("Waiver", "expires"), tr("C’est dans plus d’un an. Donnez un jour jusqu’au {day} : l’exception y sera reconduite ou levée.", "That is more than a year from now. Give a day up to {day}: the exception will be renewed or lifted then."), check.Args{"day": last})
	}
	if !w.there {
		is.ID = dossier.WaiverID(Free(w.doc, strings.ToLower(is.Rule)+"-"+string(is.Element)))
		draft.is = reflect.ValueOf(is)
	}
	return draft, r.faults
}

// Free is an id that nothing has yet, made of words.
func Free(doc *dossier.Document, words string) dossier.AnyID {
	id := string(dossier.IDOf(words))
	if id == "" {
		id = "x"
	}
	for n := 1; ; n++ {
		one := id
		if n > 1 {
			tail := "-" + strconv.Itoa(n)
			one = strings.TrimRight(id[:min(len(id), 64-len(tail))], "-") + tail
		}
		if _, taken := doc.Index.Find(dossier.AnyID(one)); !taken && !dossier.Single(dossier.AnyID(one)) {
			return dossier.AnyID(one)
		}
	}
}
