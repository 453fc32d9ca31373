package page

import (
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Rule is the page of a rule of the checks.
type Rule struct {
	Code   string
	Link   string // of the chain
	Title  string
	Weight string // at both depths
	What   []string
	Why    string
	Mend   string
	Bad    string
	Good   string
	Source string
}

// RuleOf is the page of a rule; ok is false for nil.
func RuleOf(lang locale.Lang, r *check.Rule) (p Rule, ok bool) {
	if r == nil {
		return Rule{}, false
	}
	say := func(t dossier.Text) string { return check.Holes(lang, check.Sentence(lang, t, nil, nil)) }
	pick := func(t dossier.Text) string {
		if lang == locale.French {
			return strings.TrimSpace(t.FR)
		}
		return strings.TrimSpace(t.EN)
	}
	p = Rule{
		Code: r.Code, Link: check.LinkName(lang, r.Link()), Title: say(r.Title), Why: say(r.Why), Mend: say(r.Mend),
		Bad: pick(r.Bad), Good: pick(r.Good), Source: say(r.Source), Weight: weight(lang, r),
	}
	for _, variant := range check.Sorted(r.What) {
		p.What = append(p.What, say(r.What[variant]))
	}
	return p, true
}

// weight is how much a rule weighs at the full depth, and at the light one.
func weight(lang locale.Lang, r *check.Rule) string {
	args := check.Args{"full": lower(check.SeverityWord(lang, r.Full)), "light": lower(check.SeverityWord(lang, r.Light))}
	say := func(t dossier.Text) string { return capital(check.Sentence(lang, t, args, nil)) }
	if r.Light == check.Off {
		return say(tr("{full} dans un dossier complet ; elle ne s’applique pas à un dossier léger", "{full} in a full dossier; it does not apply to a light one"))
	}
	if r.Light == r.Full {
		return say(tr("{full}, dans un dossier complet comme dans un dossier léger", "{full}, in a full dossier and in a light one"))
	}
	return say(tr("{full} dans un dossier complet, {light} dans un dossier léger", "{full} in a full dossier, {light} in a light one"))
}
