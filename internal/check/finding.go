package check

import "boussole/internal/dossier"

// Finding is one thing that does not hold, where, and in which words to say it.
type Finding struct {
	Code      string
	Severity  Severity
	Link      Link
	Principle string
	Element   dossier.AnyID
	Field     string
	File      string
	Line      int // 0 where the dossier came from no file
	Column    int
	Path      string // from the top of the dossier
	Waived    *dossier.Waiver
	Known     bool // it stands in the baseline

	shown   bool // the place is in the file
	place   Text // in words, of a finding on a document
	rule    *Rule
	variant string
	args    Args
}

// Counts reports whether the finding still counts: neither waived nor known before.
func (f *Finding) Counts() bool { return f.Waived == nil && !f.Known }

// Waivable reports whether a waiver may set the finding aside: not what a file says that
// cannot be read, nor what is wrong with a waiver.
func (f *Finding) Waivable() bool { return f.rule != nil && f.rule.Check != nil }

// Note is something that a rule could not judge, and why.
type Note struct {
	Code    string
	Element dossier.AnyID
	Field   string
	File    string
	Line    int
	Column  int

	rule    *Rule
	variant string
	args    Args
}

// Report is the outcome of a run: findings in the order of the chain, the gravest
// first within a link, and what could not be judged.
type Report struct {
	File     string
	Depth    dossier.Depth
	Today    dossier.Date
	Findings []Finding
	Notes    []Note
	Rules    int // how many rules ran

	index *dossier.Index
}

// Worst is the gravest severity among the findings that count.
func (r *Report) Worst() Severity {
	worst := Off
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Counts() {
			worst = max(worst, f.Severity)
		}
	}
	return worst
}

// Count is how many findings of a severity count.
func (r *Report) Count(s Severity) int {
	n := 0
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Counts() && f.Severity == s {
			n++
		}
	}
	return n
}

// Variant is which of its rule's messages a finding uses.
func (r *Report) Variant(f *Finding) string { return f.variant }

// NoteVariant is which of its rule's messages a note uses.
func (r *Report) NoteVariant(n *Note) string { return n.variant }
