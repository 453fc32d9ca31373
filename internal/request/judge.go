package request

import (
	"boussole/internal/plan"
	"boussole/internal/text"
	"boussole/internal/text/claim"
)

// judge reaches the verdict, from what was answered to the five questions and from the
// plans:
//
//   - there: the best plan carries the request out, and the five questions have answers;
//   - not yet, unless: an answer is missing, or something within reach would bring it in
//     (hours, money, a higher cap, a need that is met, an effect that is great enough);
//   - not there: it has all its answers, and nothing within reach would bring it in.
func (k *desk) judge() {
	k.questions()
	f := k.a.Fought
	switch {
	case k.a.Unplanned != nil || f == nil || k.t.probing:
		k.a.Verdict = NotYet
	case f.Level > 0 && k.answered():
		k.a.Verdict = There
	case f.Level > 0, !k.a.Questions[ForWhat].Good:
		k.a.Verdict = NotYet
	case !k.t.effect && (k.a.BreakEven == nil || !k.a.BreakEven.Never || k.lacking()):
		k.a.Verdict = NotYet
	case k.opens(f.Change):
		k.a.Verdict = NotYet
	default:
		k.a.Verdict = NotThere
	}
}

// answered reports whether the five questions have answers that the dossier can work with.
func (k *desk) answered() bool {
	for _, q := range k.a.Questions {
		if !q.Good {
			return false
		}
	}
	return true
}

// lacking reports whether what the request asks for is more than the rest of the plan leaves.
func (k *desk) lacking() bool {
	lacks, _ := k.lacks()
	return len(lacks) > 0
}

// opens reports whether a change within reach would bring the request in.
func (k *desk) opens(c *plan.Change) bool {
	return c.IsWithinReach(k.a.Without, k.reserve, k.d.Exposure.Cap)
}

// chanted reports whether a text says that one must be there because one must: "everyone
// is on TikTok".
func chanted(s string) bool {
	if text.NewPhrases(
		"tout le monde y est", "tout le monde est sur", "tout le monde l'utilise", "tous y sont", "concurrents y sont", "concurrence y est", "concurrents sont sur",
		"everyone is on", "everybody is on", "everyone is there", "everybody is there", "everyone uses", "everybody uses", "competitors are there", "competitors are on",
	).In(s) {
		return true
	}
	for _, span := range text.Sentences(s) {
		if claim.Of(text.Unsaid, s[span.Start:span.End], claim.Anywhere).Label == claim.Incantation {
			return true
		}
	}
	return false
}

// present reports whether a text asks to be somewhere, and for nothing else.
func present(s string) bool {
	label := claim.Of(text.Unsaid, s, claim.Objective).Label
	return label == claim.Presence || label == claim.Tool
}
