// Package check judges a dossier: it runs rules over it and gathers findings, each
// with its place, its reason and its mend, in French and English.
//
// The rules themselves are in package rule, one file each. This package knows no
// database, no network and no clock: the day comes in as a value. It never guesses
// silently: a rule that lacks what it needs to judge says so, in a Note.
//
//	report := check.Run(doc, rule.All(), check.Config{Today: today})
//	for _, f := range report.Findings {
//		fmt.Println(f.Line, report.Words(locale.French, f).What)
//	}
package check

import "boussole/internal/dossier"

// Text is a text in French and in English.
type Text = dossier.Text

// Severity says how much a finding weighs.
type Severity int

// The severities. Off, the zero value, is for a depth at which a rule does not run.
const (
	Off Severity = iota
	Advice
	Warning
	Blocking
)

var severityNames = [...]string{"off", "advice", "warning", "blocking"}

// String is the severity's name in JSON.
func (s Severity) String() string { return severityNames[s] }

// MarshalText writes the severity's name.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// ParseSeverity reads a severity's name.
func ParseSeverity(name string) (Severity, bool) {
	for i, n := range severityNames {
		if n == name {
			return Severity(i), true
		}
	}
	return Off, false
}

// Link is the link of the chain that a rule watches over: one of the eight bearings,
// or the input itself.
type Link string

// The links, in the order of the codes' first figure.
const (
	Input      Link = "input"
	Identity   Link = "identity"
	Goals      Link = "goals"
	Ground     Link = "ground"
	Forces     Link = "forces"
	Messages   Link = "messages"
	Battles    Link = "battles"
	Programme  Link = "programme"
	Evaluation Link = "evaluation"
	Audit      Link = "audit" // a document that is not a dossier
)

// Links are the links in order.
var Links = [...]Link{Input, Identity, Goals, Ground, Forces, Messages, Battles, Programme, Evaluation, Audit}

// LinkOf is the link that a code belongs to, by its first figure.
func LinkOf(code string) Link {
	if len(code) == 4 && code[1] >= '0' && code[1] <= '9' {
		return Links[code[1]-'0']
	}
	return Input
}

// Rule is one check: data, and one pure function. A rule's code is never given to
// another rule and never changes its meaning.
type Rule struct {
	Code      string // B and three figures; the first is the link
	Principle string // P01 to P25: the principle it holds
	Full      Severity
	Light     Severity // at light depth; Off where the rule asks more than the twelve questions
	Since     string   // version of Boussole

	Title  Text            // a few words
	What   map[string]Text // what is wrong, by variant; "" is the usual one
	Why    Text            // why it matters
	Mend   Text            // how to mend it
	Bad    Text            // a bad example, a few lines of YAML or a sentence
	Good   Text            // the same, mended
	Source Text            // the framework or the article that the rule comes from

	// Unjudged is what the rule says when it lacks what it needs, by variant.
	Unjudged map[string]Text

	// Check reports what is wrong. It is nil for faults, which the reader finds, and
	// for rules with Waivers.
	Check func(*Pass)
	// Waivers judges the waivers once the other rules have run.
	Waivers func(*Pass, Use)
}

// Link is the link that the rule watches over.
func (r *Rule) Link() Link { return LinkOf(r.Code) }

// At is the rule's severity at a depth.
func (r *Rule) At(depth dossier.Depth) Severity {
	if depth == dossier.Light {
		return r.Light
	}
	return r.Full
}

// Use says what became of the waivers: how many findings each one set aside.
type Use struct {
	Count map[dossier.WaiverID]int
	Codes map[string]bool // of the rules of the run

	Elsewhere map[string]bool // codes of Config.Elsewhere
}
