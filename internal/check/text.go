package check

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"boussole/internal/locale"
)

// Paint colours a piece of text on a terminal; the plain Paint changes nothing.
type Paint func(style Style, s string) string

// Style is what a piece of text is, for Paint.
type Style int

// The styles.
const (
	StyleBlocking Style = iota
	StyleWarning
	StyleAdvice
	StyleWaived
	StyleStrong
	StyleQuiet
)

// Plain is the Paint for what is not a terminal.
func Plain(_ Style, s string) string { return s }

// textWidth is the measure of the text form: what a terminal and a mail show whole.
const textWidth = 92

var linkNames = map[Link]Text{
	Input:      {FR: "Le fichier et ses dérogations", EN: "The file and its waivers"},
	Identity:   {FR: "Identité", EN: "Identity"},
	Goals:      {FR: "Problèmes et objectifs", EN: "Problems and objectives"},
	Ground:     {FR: "Publics, écosystème et offres", EN: "Audiences, ecosystem and offers"},
	Forces:     {FR: "Forces en présence", EN: "Forces"},
	Messages:   {FR: "Messages et charte", EN: "Messages and charter"},
	Battles:    {FR: "Batailles et canaux", EN: "Battles and channels"},
	Programme:  {FR: "Programme", EN: "Programme"},
	Evaluation: {FR: "Évaluation", EN: "Evaluation"},
	Audit:      {FR: "Audit d’un document", EN: "Audit of a document"},
}

// LinkName is what people call a link of the chain.
func LinkName(lang locale.Lang, l Link) string { return pick(lang, linkNames[l]) }

var severityWords = map[Severity]Text{
	Blocking: {FR: "Bloquant", EN: "Blocking"},
	Warning:  {FR: "Alerte", EN: "Warning"},
	Advice:   {FR: "Conseil", EN: "Advice"},
}

// SeverityWord is what people call a severity.
func SeverityWord(lang locale.Lang, s Severity) string { return pick(lang, severityWords[s]) }

// The sign before a finding keeps the order of gravity without colour.
var severitySigns = map[Severity]string{Blocking: "■", Warning: "△", Advice: "○"}

var severityStyles = map[Severity]Style{Blocking: StyleBlocking, Warning: StyleWarning, Advice: StyleAdvice}

func pick(lang locale.Lang, t Text) string {
	if lang == locale.French {
		return t.FR
	}
	return t.EN
}

// WriteText writes the report for people: by link of the chain, then by rule, each
// place with its line and a caret, and once a rule why it matters and how to mend it.
func (r *Report) WriteText(w io.Writer, lang locale.Lang, source []byte, paint Paint) error {
	t := textWriter{w: bufio.NewWriter(w), lang: lang, paint: paint, lines: strings.Split(string(source), "\n"), report: r}
	t.heading()
	var link Link
	for i := 0; i < len(r.Findings); {
		f := &r.Findings[i]
		if f.Link != link {
			link = f.Link
			name := LinkName(lang, link)
			t.line("\n" + paint(StyleStrong, name+" "+strings.Repeat("─", max(textWidth-utf8.RuneCountInString(name)-1, 0))))
		}
		j := i + 1
		for j < len(r.Findings) && r.Findings[j].Code == f.Code {
			j++
		}
		t.rule(r.Findings[i:j])
		i = j
	}
	t.notes()
	t.closing()
	return t.w.Flush()
}

type textWriter struct {
	w      *bufio.Writer
	lang   locale.Lang
	paint  Paint
	lines  []string
	report *Report
}

func (t *textWriter) line(s string) { fmt.Fprintln(t.w, strings.TrimRight(s, " ")) }

func (t *textWriter) say(text Text, args Args) string { return Sentence(t.lang, text, args, nil) }

func (t *textWriter) counts() string {
	r := t.report
	blocking, warning, advice := r.Count(Blocking), r.Count(Warning), r.Count(Advice)
	if blocking+warning+advice == 0 {
		return t.say(Text{FR: "rien à redire", EN: "nothing to report"}, nil)
	}
	var parts []string
	for _, one := range []struct {
		n    int
		text Text
	}{
		{blocking, Text{FR: "{n:bloquant:bloquants}", EN: "{n:blocking finding:blocking findings}"}},
		{warning, Text{FR: "{n:alerte:alertes}", EN: "{n:warning:warnings}"}},
		{advice, Text{FR: "{n:conseil:conseils}", EN: "{n:piece of advice:pieces of advice}"}},
	} {
		if one.n > 0 {
			parts = append(parts, t.say(one.text, Args{"n": one.n}))
		}
	}
	return locale.List(t.lang, parts)
}

var depthWords = map[string]Text{
	"light": {FR: "niveau léger", EN: "light depth"},
	"full":  {FR: "niveau complet", EN: "full depth"},
}

func (t *textWriter) heading() {
	r := t.report
	depth := pick(t.lang, depthWords[string(r.Depth)])
	t.line(t.paint(StyleStrong, t.say(Text{FR: "{file} : {counts}", EN: "{file}: {counts}"}, Args{"file": r.File, "counts": t.counts()})))
	if r.Rules == 0 {
		return // the file could not be read
	}
	if r.Depth == "" {
		t.line(t.paint(StyleQuiet, t.say(Text{FR: "{rules:règle:règles}, au {today}", EN: "{rules:rule:rules}, on {today}"}, Args{"rules": r.Rules, "today": r.Today})))
		return
	}
	t.line(t.paint(StyleQuiet, t.say(Text{FR: "{rules:règle:règles}, {depth}, au {today}", EN: "{rules:rule:rules}, {depth}, on {today}"}, Args{"rules": r.Rules, "depth": depth, "today": r.Today})))
}

// rule writes all findings of one rule.
func (t *textWriter) rule(findings []Finding) {
	f := &findings[0]
	words := t.report.Words(t.lang, f)
	style := severityStyles[f.Severity]
	sign, word := severitySigns[f.Severity], SeverityWord(t.lang, f.Severity)
	if !slices.ContainsFunc(findings, func(f Finding) bool { return f.Counts() }) {
		// Nothing of it counts: it stays visible, and does not call.
		style, sign, word = StyleWaived, "┄", pick(t.lang, Text{FR: "Écarté", EN: "Set aside"})
	}
	t.line("")
	t.line(t.paint(style, sign+" "+word+" "+f.Code) + "  " + t.paint(StyleStrong, words.Title))
	for i := range findings {
		t.place(&findings[i], style)
	}
	if len(findings) > 1 {
		t.line("")
	}
	why := words.Why
	if f.Principle != "" {
		why += " (" + f.Principle + ")"
	}
	t.labelled(Text{FR: "Pourquoi :", EN: "Why:"}, why)
	t.labelled(Text{FR: "Que faire :", EN: "What to do:"}, words.Mend)
}

func (t *textWriter) labelled(label Text, s string) {
	name := t.say(label, nil)
	wrapped := locale.Wrap(name+" "+s, textWidth, "    ")
	t.line(strings.Replace(wrapped, name, t.paint(StyleQuiet, name), 1))
}

func (t *textWriter) place(f *Finding, style Style) {
	where := f.File
	switch {
	case f.shown:
		where = fmt.Sprintf("%s:%d:%d", f.File, f.Line, f.Column)
	case f.place != (Text{}):
		where = t.say(Text{FR: "{file}, {place}", EN: "{file}, {place}"}, Args{"file": f.File, "place": t.report.Place(t.lang, f)})
	}
	var state string
	switch {
	case f.Waived != nil:
		style = StyleWaived
		state = t.say(Text{FR: "dérogation jusqu’au {date} : {reason}", EN: "waived until {date}: {reason}"}, Args{"date": f.Waived.Expires, "reason": f.Waived.Reason})
	case f.Known:
		style = StyleWaived
		state = t.say(Text{FR: "déjà connu", EN: "known before"}, nil)
	}
	t.line("")
	t.line("    " + t.paint(StyleQuiet, where))
	if f.shown && f.Line <= len(t.lines) {
		t.excerpt(f.Line, f.Column, style)
	}
	t.line(locale.Wrap(t.report.Words(t.lang, f).What, textWidth, "    "))
	if state != "" {
		t.line(t.paint(StyleWaived, locale.Wrap("┄ "+state, textWidth, "    ")))
	}
}

// excerpt shows a line of the file with a caret under the column.
func (t *textWriter) excerpt(line, column int, style Style) {
	text := []rune(locale.Visible(strings.TrimRight(strings.ReplaceAll(t.lines[line-1], "\t", " "), "\r")))
	number := fmt.Sprintf("%6d │ ", line)
	room := textWidth - utf8.RuneCountInString(number)
	start := 0
	if column > room {
		start = column - room/2
	}
	end := min(len(text), start+room)
	shown := ""
	if start < end {
		shown = string(text[start:end])
	}
	if end < len(text) && len(shown) > 0 {
		shown = string([]rune(shown)[:end-start-1]) + "…"
	}
	t.line(t.paint(StyleQuiet, number) + shown)
	t.line(t.paint(StyleQuiet, "       │ ") + strings.Repeat(" ", max(column-1-start, 0)) + t.paint(style, "^"))
}

func (t *textWriter) notes() {
	if len(t.report.Notes) == 0 {
		return
	}
	name := t.say(Text{FR: "Non jugé", EN: "Not judged"}, nil)
	t.line("\n" + t.paint(StyleStrong, name+" "+strings.Repeat("─", textWidth-utf8.RuneCountInString(name)-1)))
	t.line("")
	for i := range t.report.Notes {
		n := &t.report.Notes[i]
		t.line(locale.Wrap(fmt.Sprintf("? %s  %s", n.Code, t.report.Unjudged(t.lang, n)), textWidth, "  "))
	}
}

func (t *textWriter) closing() {
	r := t.report
	waived, known := 0, 0
	for i := range r.Findings {
		switch f := &r.Findings[i]; {
		case f.Waived != nil:
			waived++
		case f.Known:
			known++
		}
	}
	t.line("")
	t.line(t.paint(StyleStrong, t.say(Text{FR: "Bilan : {counts}", EN: "In all: {counts}"}, Args{"counts": t.counts()})))
	var aside []string
	if waived > 0 {
		aside = append(aside, t.say(Text{FR: "{n:constat sous dérogation:constats sous dérogation}", EN: "{n:finding waived:findings waived}"}, Args{"n": waived}))
	}
	if known > 0 {
		aside = append(aside, t.say(Text{FR: "{n:constat déjà connu:constats déjà connus}", EN: "{n:finding known before:findings known before}"}, Args{"n": known}))
	}
	if n := len(r.Notes); n > 0 {
		aside = append(aside, t.say(Text{FR: "{n:point non jugé:points non jugés}", EN: "{n:point not judged:points not judged}"}, Args{"n": n}))
	}
	if len(aside) > 0 {
		t.line(t.paint(StyleQuiet, locale.List(t.lang, aside)))
	}
	if len(r.Findings) > 0 {
		t.line(t.paint(StyleQuiet, t.say(Text{FR: "Le texte entier d’une règle : boussole explain {code}", EN: "A rule in full: boussole explain {code}"}, Args{"code": r.Findings[0].Code})))
	}
}
