package rule

import (
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

// A waiver has one life, told in this order: it is whole or not (B054); it names a
// rule that exists or not (B053); it is past (B051), or it is current and then sets
// something aside or not (B052) and lasts too long or not (B055).

// isCurrent reports whether a waiver is applied: whole, of a rule that exists, and
// not past.
func isCurrent(p *check.Pass, use check.Use, w *dossier.Waiver) bool {
	return check.Sound(w) && isKnown(use, w) && !w.Expires.Before(p.Today)
}

// isKnown reports whether a waiver names a rule that exists.
func isKnown(use check.Use, w *dossier.Waiver) bool {
	return use.Codes[codeOf(w)] || use.Elsewhere[codeOf(w)]
}

// codeOf is the code that a waiver names, in capitals.
func codeOf(w *dossier.Waiver) string { return strings.ToUpper(w.Rule) }
