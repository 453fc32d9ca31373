package rule

import (
	"slices"
	"strings"
	"unicode"

	"boussole/internal/check"
	"boussole/internal/text"
)

var b803 = &check.Rule{
	Code: "B803", Principle: "P18", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "L’équivalence publicitaire ne mesure rien",
		EN: "Advertising value equivalence measures nothing",
	},
	What: map[string]check.Text{
		"indicator": {
			FR: "L’indicateur « {element} » compte une équivalence publicitaire : « {words} ».",
			EN: "The indicator “{element}” counts an advertising value equivalence: “{words}”.",
		},
		"objective": {
			FR: "L’objectif « {element} » se mesure en équivalence publicitaire : « {words} ».",
			EN: "The objective “{element}” is measured in advertising value equivalence: “{words}”.",
		},
	},
	Why: check.Text{
		FR: "Le prix d’un espace que l’on n’a pas acheté ne dit ni qui a lu, ni ce qui en est resté : un article hostile y vaut autant qu’un éloge.",
		EN: "The price of space that was not bought says neither who read nor what they kept of it: a hostile article is worth as much as praise.",
	},
	Mend: check.Text{
		FR: "Remplacez-la par ce que les retombées ont changé : part du public touché qui a retenu le message, visites ou appels qui citent l’article.",
		EN: "Replace it with what the coverage changed: the share of those reached who recall the message, visits or calls that mention the article.",
	},
	Bad: check.Text{
		FR: "indicators:\n  - {id: presse, serves: notoriete, metric: Équivalence publicitaire des retombées presse, unit: euros}",
		EN: "indicators:\n  - {id: press, serves: awareness, metric: AVE of press coverage, unit: pounds}",
	},
	Good: check.Text{
		FR: "indicators:\n  - {id: presse, serves: notoriete, metric: Habitants qui citent le nouveau service sans aide, unit: \"%\", level: outcome}",
		EN: "indicators:\n  - {id: press, serves: awareness, metric: Residents who name the new service unprompted, unit: \"%\", level: outcome}",
	},
	Source: check.Text{
		FR: "Barcelona Principles 3.0 : « AVEs are not the value of communication ».",
		EN: "Barcelona Principles 3.0: “AVEs are not the value of communication”.",
	},
	Check: func(p *check.Pass) {
		for i := range p.Objectives {
			o := &p.Objectives[i]
			for _, at := range []struct{ field, text string }{{"metric", o.Metric}, {"unit", o.Unit}, {"statement", o.Statement}} {
				if words := advertisingValue(at.text); words != "" {
					p.ReportAs("objective", check.At(o.ID, at.field), check.Args{"element": o.ID, "words": words})
					break
				}
			}
		}
		for i := range p.Evaluation.Indicators {
			n := &p.Evaluation.Indicators[i]
			for _, at := range []struct{ field, text string }{{"metric", n.Metric}, {"unit", n.Unit}} {
				if words := advertisingValue(at.text); words != "" {
					p.ReportAs("indicator", check.At(n.ID, at.field), check.Args{"element": n.ID, "words": words})
					break
				}
			}
		}
	},
}

var (
	advertisingValues = text.NewPhrases(
		"équivalen* publicitaire*", "équivalen* pub", "équivalen* achat d'espace*", "équivalen* en achat d'espace*", "équivalen* d'achat d'espace*", "équivalen* média", "équivalen* médiatique*", "équivalen* espace publicitaire*", "valeur publicitaire", "valeur média", "valeur médiatique", "valeur achat d'espace*", "contre valeur publicitaire", "contrevaleur publicitaire",
		"advertising value*", "ad value*", "advertising equivalen*", "media value*", "earned media value", "pr value*", "publicity value*",
	)
	// What follows one of these is named only to be left out.
	leavingOut = wordSet("hors sans non pas ni jamais without excluding not no never except")
)

// advertisingValue are the words by which a text counts advertising value; none where
// it names it to leave it out.
func advertisingValue(s string) string {
	fields := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, f := range fields {
		if f != "AVE" && f != "AVEs" {
			continue
		}
		// Only in capitals is it the initials, and not Ave Maria.
		if !slices.ContainsFunc(fields[max(0, i-3):i], func(w string) bool { return leavingOut[text.Fold(w)] }) {
			return f
		}
	}
	words := text.Words(s)
	if i := slices.IndexFunc(words, func(w string) bool { return leavingOut[w] }); i >= 0 {
		words = append(slices.Clone(words[:i]), words[min(len(words), i+6):]...)
	}
	if found := advertisingValues.FindWords(words); len(found) > 0 {
		return asWritten(s, found[:1])[0]
	}
	return ""
}
