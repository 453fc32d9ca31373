package rule

import "boussole/internal/check"

var b630 = &check.Rule{
	Code: "B630", Principle: "P11", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Campagne ou relation : une bataille a son rythme",
		EN: "Campaign or relationship: a battle has its rhythm",
	},
	What: map[string]check.Text{
		"": {
			FR: "La bataille « {battle} » ne dit pas si elle est une campagne ou une relation.",
			EN: "The battle “{battle}” does not say whether it is a campaign or a relationship.",
		},
	},
	Why: check.Text{
		FR: "Un coup d’éclat et un lien de chaque semaine n’ont ni les mêmes heures, ni le même budget, ni la même mesure.",
		EN: "A burst and a weekly tie have neither the same hours, nor the same budget, nor the same measure.",
	},
	Mend: check.Text{
		FR: "Écrivez « rhythm: campaign » avec un début et une fin, ou « rhythm: relationship » avec une cadence tenable.",
		EN: "Write “rhythm: campaign” with a start and an end, or “rhythm: relationship” with a cadence you can keep.",
	},
	Bad: check.Text{
		FR: "battles:\n  - id: adherents-sortants\n    name: Garder les adhérents\n    state: chosen",
		EN: "battles:\n  - id: leaving-members\n    name: Keep the members\n    state: chosen",
	},
	Good: check.Text{
		FR: "battles:\n  - id: adherents-sortants\n    name: Garder les adhérents\n    rhythm: relationship\n    lasting: true\n    state: chosen",
		EN: "battles:\n  - id: leaving-members\n    name: Keep the members\n    rhythm: relationship\n    lasting: true\n    state: chosen",
	},
	Source: check.Text{
		FR: "« un système de campagnes » et « un processus long terme plus proche de relation » (Médias sociaux : entre hype et réalité).",
		EN: "“Un système de campagnes” and “un processus long terme plus proche de relation” (campaigns, and a long process closer to a relationship; Médias sociaux : entre hype et réalité).",
	},
	Check: func(p *check.Pass) {
		for _, b := range p.Facts.InPlay {
			if b.Rhythm == "" {
				p.Report(check.At(b.ID, "rhythm"), check.Args{"battle": b.ID})
			}
		}
	},
}
