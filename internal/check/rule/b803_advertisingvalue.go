package rule

import (
	"boussole/internal/check"
	"boussole/internal/text/claim"
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

// advertisingValue are the words by which a text counts advertising value; none where
// it names it to leave it out.
func advertisingValue(s string) string { return claim.AdvertisingValue(s).In(s) }
