package report

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"boussole/internal/change"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// writer holds what all parts of a report are written from.
type writer struct {
	in      Input
	d       *dossier.Dossier
	x       *dossier.Index
	facts   *check.Facts
	lang    locale.Lang // of what Boussole says
	ownLang locale.Lang // of the organisation's words
	period  period
	number  int                 // of the last section
	stated  map[check.Link]bool // links whose state stands at a heading
	audited bool                // the report is of a document, not of a dossier
	told    *change.Story       // what changed since the earlier version; nil until it is asked for
	linked  bool                // names lead to their elements, for a screen that has a page of each
}

func newWriter(in Input) *writer {
	d := in.Dossier.Dossier
	w := &writer{in: in, d: d, x: in.Dossier.Index, facts: check.FactsOf(d, in.Today), lang: in.Lang, ownLang: in.Lang, stated: map[check.Link]bool{}}
	for _, name := range d.Organisation.Languages {
		if lang, ok := locale.Parse(name); ok {
			w.ownLang = lang
			break
		}
	}
	w.period = w.periodOf()
	return w
}

func tr(fr, en string) dossier.Text { return dossier.Text{FR: fr, EN: en} }

// say is a sentence of Boussole's with values in it.
func (w *writer) say(t dossier.Text, args check.Args) string {
	return check.Sentence(w.lang, t, args, w.x)
}

// title is say with a capital first letter, as a text.
func (w *writer) title(t dossier.Text, args check.Args) document.Text {
	return document.Says(capital(w.say(t, args)))
}

// lowered is a text with a small first letter, for the middle of a sentence.
func lowered(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}

func (w *writer) says(t dossier.Text, args check.Args) document.Text {
	return document.Says(w.say(t, args))
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// typeset is a text of the organisation's with its language's punctuation.
func (w *writer) typeset(s string) string {
	return locale.Typeset(w.ownLang, strings.Join(strings.Fields(strings.TrimSpace(s)), " "))
}

// own is a text of the organisation's.
func (w *writer) own(s string) document.Text {
	if s == "" {
		return nil
	}
	return document.Own(w.typeset(s))
}

func (w *writer) owns(list []string) []document.Text {
	texts := make([]document.Text, len(list))
	for i, s := range list {
		texts[i] = w.own(s)
	}
	return texts
}

// ownList is a list of the organisation's words in one line.
func (w *writer) ownList(list []string) document.Text {
	return w.own(strings.Join(list, ", "))
}

// label is what people call an element.
func (w *writer) label(id dossier.AnyID) string { return w.typeset(w.x.Label(id)) }

// name is an element's name as a text of the organisation's.
func (w *writer) name(id dossier.AnyID) document.Text {
	if id == "" {
		return nil
	}
	return of(w, id, w.title3(id))
}

// title3 is an element's name where it heads what is said of it, and leads nowhere.
func (w *writer) title3(id dossier.AnyID) document.Text { return document.Own(w.label(id)) }

// of makes the first words of a text lead to the element that they name, on a screen.
func of[ID ~string](w *writer, id ID, t document.Text) document.Text {
	if w.linked && id != "" && len(t) > 0 {
		t[0].To = string(id)
	}
	return t
}

// idOf is the id of the heading of an element, on a screen.
func idOf[ID ~string](w *writer, id ID) string {
	if !w.linked {
		return ""
	}
	return string(id)
}

// names are the names of elements, in one line.
func names[ID ~string](w *writer, ids []ID) document.Text {
	list := make([]document.Text, len(ids))
	between := ", "
	for i, id := range ids {
		list[i] = w.name(dossier.AnyID(id))
		if strings.Contains(list[i].Plain(), ",") {
			between = w.say(tr(" ; ", "; "), nil) // a name holds a comma of its own
		}
	}
	var t document.Text
	for i, name := range list {
		if i > 0 {
			t = append(t, document.Run{Text: between})
		}
		t = append(t, name...)
	}
	return t
}

// role is who holds a role: the person where one is named and alone, else the title.
func (w *writer) role(id dossier.RoleID) string {
	r := w.facts.Roles[id]
	switch {
	case r == nil:
		return string(id)
	case r.Person != "" && r.People() == 1:
		return w.typeset(r.Person)
	case r.Title != "":
		return w.typeset(r.Title)
	case r.Person != "":
		return w.typeset(r.Person)
	}
	return string(id)
}

func (w *writer) roles(ids []dossier.RoleID) document.Text {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = w.role(id)
	}
	return w.own(locale.List(w.lang, list))
}

// word is what people call a word of a closed set.
func (w *writer) word(typeName, word string) string {
	if word == "" {
		return ""
	}
	desc, ok := dossier.DescribeWord(typeName, word)
	if !ok {
		return word
	}
	return w.say(desc.Label, nil)
}

// lower is a word of a closed set within a sentence; names of networks keep their capital.
func (w *writer) lower(typeName, word string) string {
	s := w.word(typeName, word)
	if s == "" {
		return ""
	}
	if typeName == "Medium" && (dossier.Medium(word).Social() || word == "sms" || word == "tv" && w.lang == locale.English) {
		return s
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}

func (w *writer) date(d dossier.Date) string {
	if d.IsZero() {
		return ""
	}
	return locale.Date(w.lang, d.Year, d.Month, d.Day)
}

func (w *writer) num(v float64) string { return locale.Number(w.lang, v, 2) }

func (w *writer) hours(v float64) string {
	return locale.Number(w.lang, v, 1) + "\u00a0h"
}

func (w *writer) percent(s dossier.Share) string { return locale.Percent(w.lang, float64(s)) }

func (w *writer) money(m dossier.Money) string { return locale.Money(w.lang, m.Amount(), m.Currency) }

// value is a figure with its unit, where the unit is a sign that stands right beside it.
func (w *writer) value(v float64, unit string) string {
	if isShare(unit) && v >= 0 && v <= 1 {
		return w.percent(dossier.Share(v))
	}
	switch unit {
	case "%":
		if w.lang == locale.French {
			return w.num(v) + "\u00a0%"
		}
		return w.num(v) + "%"
	case "€", "$", "£":
		return locale.Money(w.lang, v, map[string]string{"€": "EUR", "$": "USD", "£": "GBP"}[unit])
	}
	return w.num(v)
}

// isShare reports whether a unit says that its figures are shares of a whole.
func isShare(unit string) bool {
	first, _, _ := strings.Cut(unit, " ")
	return first == "part" || first == "share"
}

var (
	frenchNumbers  = [...]string{"zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"}
	englishNumbers = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
)

// count is a number in words up to twelve, for a title; one of a feminine noun is "une".
func (w *writer) count(n int, feminine bool) string {
	switch {
	case n < 0 || n >= len(frenchNumbers):
		return locale.Number(w.lang, float64(n), 0)
	case w.lang == locale.English:
		return englishNumbers[n]
	case n == 1 && feminine:
		return "une"
	}
	return frenchNumbers[n]
}

// section opens a section of the whole strategy: its heading, then its blocks. Without
// blocks there is none.
func (w *writer) section(id string, label dossier.Text, title document.Text, link check.Link, blocks []document.Block) []document.Block {
	if len(blocks) == 0 {
		return nil
	}
	w.number++
	h := document.Heading{Level: 2, Number: strconv.Itoa(w.number), ID: id, Label: w.say(label, nil), Title: title}
	if !w.stated[link] {
		w.stated[link] = true
		h.Aside = w.state(link)
	}
	return append([]document.Block{h}, blocks...)
}

// sub is a heading within a section.
func (w *writer) sub(t dossier.Text) document.Block {
	return document.Heading{Level: 3, Title: w.says(t, nil)}
}

// missing is the state of a part that is not there and is wanted.
func (w *writer) missing(what, mend dossier.Text) document.Block {
	return document.Note{Form: document.Empty, Text: []document.Text{
		{{Text: w.say(what, nil), Strong: true}}, document.Dim(w.say(mend, nil)),
	}}
}

// light reports whether the dossier asks for the twelve questions only.
func (w *writer) light() bool { return w.d.Depth == dossier.Light }

// evidence is where something comes from, in one line.
func (w *writer) evidence(list []dossier.Evidence) document.Text {
	var t document.Text
	for _, e := range list {
		if e.Source == "" {
			continue
		}
		if len(t) > 0 {
			t = append(t, document.Run{Text: w.say(tr(" ; ", "; "), nil), Dim: true})
		}
		t = append(t, document.Run{Text: w.typeset(e.Source), Voice: document.Organisation, Dim: true, URL: e.URL})
		if s := w.date(e.Date); s != "" {
			t = append(t, document.Run{Text: ", " + s, Dim: true})
		}
		if e.Value != "" {
			t = append(t, document.Run{Text: w.say(tr(" : ", ": "), nil), Dim: true}, document.Run{Text: w.typeset(e.Value), Voice: document.Organisation, Dim: true})
		}
	}
	return t
}

// below is a text, and another on a line beneath it.
func below(over, under document.Text) document.Text {
	if len(under) == 0 {
		return over
	}
	if len(over) == 0 {
		return under
	}
	all := append(document.Text{}, over...)
	for i, r := range under {
		r.Break = r.Break || i == 0
		all = append(all, r)
	}
	return all
}

func join(texts ...document.Text) document.Text {
	var all document.Text
	for _, t := range texts {
		all = append(all, t...)
	}
	return all
}

// stopped ends a text with a full stop, unless it has an end of its own.
func stopped(t document.Text) document.Text {
	if s := t.Plain(); strings.HasSuffix(s, "…") || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") {
		return t
	}
	return append(t, document.Run{Text: "."})
}

func paragraph(t document.Text) document.Block { return document.Paragraph{Text: t} }
func small(t document.Text) document.Block {
	return document.Paragraph{Text: t, Form: document.Small}
}
