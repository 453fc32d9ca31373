package check

import (
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Spot is where a finding stands in a document that is not a dossier.
type Spot struct {
	File         string
	Line, Column int    // 0 where the document has no lines, as a deck has not
	Words        Text   // the place for people: "diapositive 7", "slide 7"
	Passage      string // the words it stands on, which it is known again by in a later run
}

// Found makes a finding of a rule that judges something else than a dossier.
func Found(rule *Rule, variant string, at Spot, args Args) Finding {
	return Finding{
		Code: rule.Code, Severity: rule.Full, Link: rule.Link(), Principle: rule.Principle,
		Field: at.Passage, Path: at.Words.EN, File: at.File, Line: at.Line, Column: max(at.Column, min(at.Line, 1)),
		place: at.Words, rule: rule, variant: variant, args: args,
	}
}

// NotJudged makes a note of such a rule.
func NotJudged(rule *Rule, variant, file string, args Args) Note {
	return Note{Code: rule.Code, File: file, rule: rule, variant: variant, args: args}
}

// ReportOn is a report of findings made elsewhere, in order; rules is how many ran.
func ReportOn(file string, today dossier.Date, findings []Finding, notes []Note, rules int) *Report {
	r := &run{report: &Report{File: file, Today: today, Findings: findings, Notes: notes, Rules: rules}}
	r.sort()
	return r.report
}

// Place is where a finding stands, in words: its path in a dossier, its page, slide or
// line in a document.
func (r *Report) Place(lang locale.Lang, f *Finding) string {
	if f.place == (Text{}) {
		return f.Path
	}
	return Sentence(lang, f.place, nil, nil)
}
