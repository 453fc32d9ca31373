package check

import (
	"boussole/internal/dossier"
	"boussole/internal/measure"
)

// Pass is one rule's run over one dossier: what it may look at, and where it reports.
type Pass struct {
	*dossier.Dossier
	Index    *dossier.Index
	Today    dossier.Date
	Readings measure.Readings // nil: nobody gave any
	Facts    *Facts

	run  *run
	rule *Rule
}

// Args are the values that a finding's sentences speak of, by name. Strings are the
// dossier's own words; an id of an element stands for its name; dates, amounts,
// hours, shares, numbers and lists of strings are written in the reader's language.
type Args map[string]any

// Place is what a finding is about: an element, and the field within it.
type Place struct {
	Element dossier.AnyID // none: the dossier as a whole
	Field   string        // path within the element, or the part's key where there is no element
}

// At is a place in an element: its id and, where one is at fault, a field such as
// "baseline.source".
func At[ID ~string](id ID, field ...string) Place {
	p := Place{Element: dossier.AnyID(id)}
	if len(field) > 0 {
		p.Field = field[0]
	}
	return p
}

// Part is the place of a whole part, there or missing: "problems", "evaluation".
func Part(key string) Place { return Place{Field: key} }

// Report reports a finding in the rule's usual words.
func (p *Pass) Report(at Place, args Args) { p.ReportAs("", at, args) }

// ReportAs reports a finding in the words of one of the rule's variants.
func (p *Pass) ReportAs(variant string, at Place, args Args) {
	p.run.add(p.rule, variant, at, args)
}

// Unjudged says that the rule could not judge something, and why, in the words of one
// of its Unjudged variants.
func (p *Pass) Unjudged(variant string, at Place, args Args) {
	p.run.note(p.rule, variant, at, args)
}

// Light reports whether the dossier is at light depth.
func (p *Pass) Light() bool { return p.Depth == dossier.Light }
