// Package page is what the pages of a dossier say: a dossier and its findings come in,
// plain structs come out, with their words ready to be read in one language. It knows no
// HTML, no address but those of its own pages, and no clock.
//
//	atlas := page.New(page.Sight{Input: input, Base: "/o/cave", Version: 41, Saved: day})
//	home := atlas.Home()
package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"boussole/internal/chart"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/report"
)

// Sight is a version of a dossier, as it is looked at on a day in a language.
type Sight struct {
	report.Input
	Base    string // the address of the organisation's home
	Version int
	Saved   dossier.Date // when the version was saved
	Edits   bool         // whoever looks may change the dossier
}

// Atlas makes the pages of one sight.
type Atlas struct {
	Sight
	x      *dossier.Index
	screen *report.Screen
	// byElement are the places of the findings about each element, in the report's order.
	byElement map[dossier.AnyID][]int
	// speakers put the names of fields into words, by the kind of element; made when asked for.
	speakers map[dossier.Kind]*strings.Replacer
}

// New is the atlas of a sight.
func New(s Sight) *Atlas {
	a := &Atlas{Sight: s, x: s.Dossier.Index, screen: report.NewScreen(s.Input), byElement: map[dossier.AnyID][]int{}, speakers: map[dossier.Kind]*strings.Replacer{}}
	for i := range s.Report.Findings {
		if id := s.Report.Findings[i].Element; id != "" {
			a.byElement[id] = append(a.byElement[id], i)
		}
	}
	return a
}

// Link leads to another page.
type Link struct {
	Href string
	Text string
}

// Frame is what is around every page of a dossier.
type Frame struct {
	Title   string // of the window
	Lang    locale.Lang
	OwnLang locale.Lang // of the organisation's words
	Base    string
	Scale   *chart.Chart
	Chain   []Station
	Foot    []string
	Edits   bool    // whoever looks may change the dossier
	Notice  *Notice // what was just saved; nil: nothing
}

// Editing is the form of an element.
func (f *Frame) Editing(id string) string { return f.Base + "/e/" + id + "/edit" }

// Address is the page of an element.
func (f *Frame) Address(id string) string { return f.Base + "/e/" + id }

// Station is a station of the chain, with its state.
type Station struct {
	Href    string
	Mark    document.Mark // MarkNone where nothing is judged
	Name    string
	Count   string // of findings; "" where there are none
	Words   string // the same in words
	Current bool
}

// MarkNone is the sign of a page on which nothing is judged.
const MarkNone document.Mark = "no"

// frame is what is around a page; current is its link of the chain, if it is one.
func (a *Atlas) frame(title string, current check.Link) Frame {
	held, ran := a.held()
	f := Frame{
		Title: title, Lang: a.Lang, OwnLang: a.screen.OwnLang(), Base: a.Base, Scale: a.screen.Scale(), Edits: a.Edits,
		Foot: []string{
			a.say(tr("Dossier, version {n}, du {day}", "Dossier, version {n}, of {day}"), check.Args{"n": a.Version, "day": a.Saved}),
			a.checked(held, ran),
		},
	}
	for _, b := range a.Bearings {
		s := Station{Href: a.Base + "/" + string(b.Link), Mark: bearingMark(b), Name: a.stationName(b.Link), Current: b.Link == current}
		if n := b.Blocking + b.Warning + b.Advice; n > 0 {
			s.Count = locale.Number(a.Lang, float64(n), 0)
			s.Words = locale.List(a.Lang, a.tallyWords(b))
		}
		f.Chain = append(f.Chain, s)
		if b.Link == check.Battles {
			f.Chain = append(f.Chain, Station{Href: a.Base + "/report/page", Mark: MarkNone, Name: a.say(tr("La stratégie en une page", "The strategy on a page"), nil)})
		}
	}
	return f
}

// checked says how many checks ran, and how many of them hold.
func (a *Atlas) checked(held, ran int) string {
	if held == ran && ran > 1 {
		return a.say(tr("{ran} contrôles, tous tenus", "{ran} checks, all of which hold"), check.Args{"ran": ran})
	}
	return a.say(tr("{ran:contrôle:contrôles}, {held} {held?tenu:tenus}", "{ran:check:checks}, {held} of which {held?holds:hold}"), check.Args{"ran": ran, "held": held})
}

// bearingMark is the state of a link of the chain.
func bearingMark(b check.Bearing) document.Mark {
	switch {
	case b.Blocking > 0:
		return document.MarkBlocking
	case b.Warning > 0:
		return document.MarkWarning
	case b.Advice > 0:
		return document.MarkAdvice
	case b.Ran == 0:
		return MarkNone
	}
	return document.MarkSound
}

// stationName is what a link of the chain is called in the chain: the first one asks.
func (a *Atlas) stationName(l check.Link) string {
	if l == check.Identity {
		return a.say(tr("Qui êtes-vous ?", "Who are you?"), nil)
	}
	return check.LinkName(a.Lang, l)
}

// held is how many checks hold, of how many that ran.
func (a *Atlas) held() (held, ran int) {
	for _, b := range a.Bearings {
		held, ran = held+b.Held, ran+b.Ran
	}
	return held, ran
}

// Tally is a number of findings of one severity.
type Tally struct {
	Mark document.Mark
	Text string
}

// tallies are the counts of a bearing, the gravest first.
func (a *Atlas) tallies(b check.Bearing) []Tally {
	var list []Tally
	add := func(n int, mark document.Mark, t dossier.Text) {
		if n > 0 {
			list = append(list, Tally{mark, a.say(t, check.Args{"n": n})})
		}
	}
	add(b.Blocking, document.MarkBlocking, tr("{n:bloquant:bloquants}", "{n:blocking:blocking}"))
	add(b.Warning, document.MarkWarning, tr("{n:alerte:alertes}", "{n:warning:warnings}"))
	add(b.Advice, document.MarkAdvice, tr("{n:conseil:conseils}", "{n:piece of advice:pieces of advice}"))
	return list
}

func (a *Atlas) tallyWords(b check.Bearing) []string {
	var list []string
	for _, t := range a.tallies(b) {
		list = append(list, t.Text)
	}
	return list
}

func tr(fr, en string) dossier.Text { return dossier.Text{FR: fr, EN: en} }

// say is a sentence of Boussole's with values in it.
func (a *Atlas) say(t dossier.Text, args check.Args) string {
	return check.Sentence(a.Lang, t, args, a.x)
}

func (a *Atlas) says(t dossier.Text, args check.Args) document.Text {
	return document.Says(a.say(t, args))
}

// own is a text of the organisation's, with its language's punctuation.
func (a *Atlas) own(s string) document.Text {
	if s = strings.Join(strings.Fields(s), " "); s == "" {
		return nil
	}
	return document.Own(locale.Typeset(a.screen.OwnLang(), s))
}

// name is an element's name, which leads to its page. A part that is not there is called
// what its kind is.
func (a *Atlas) name(id dossier.AnyID) document.Text {
	if _, is := a.x.Find(id); !is {
		if part := a.kind(dossier.Kind(id)); part != "" {
			return document.Says(capital(part))
		}
		return a.own(string(id))
	}
	t := a.own(a.x.Label(id))
	if len(t) > 0 {
		t[0].To = string(id)
	}
	return t
}

// kind is what an element of a kind is called.
func (a *Atlas) kind(k dossier.Kind) string { return a.say(dossier.KindLabel(k), nil) }

func (a *Atlas) date(d dossier.Date) string {
	if d.IsZero() {
		return ""
	}
	return locale.Date(a.Lang, d.Year, d.Month, d.Day)
}

// capital is a text with a capital first letter.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
