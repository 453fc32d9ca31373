package rule

import "boussole/internal/check"

var b207 = &check.Rule{
	Code: "B207", Principle: "P01", Full: check.Warning, Light: check.Advice, Since: "0.1",
	Title: check.Text{
		FR: "Un problème se constate ou se chiffre",
		EN: "A problem is shown, or has a price",
	},
	What: map[string]check.Text{
		"": {
			FR: "Rien ne montre que le problème « {problem} » existe : ni preuve avec sa source, ni coût de l’inaction.",
			EN: "Nothing shows that the problem “{problem}” exists: no sourced evidence, no cost of doing nothing.",
		},
	},
	Why: check.Text{
		FR: "Sans constat ni coût, on ne peut ni comparer ce problème aux autres, ni dire ce que vaut l’effort de le résoudre.",
		EN: "Without evidence or cost, the problem cannot be weighed against others, nor can anybody say what solving it is worth.",
	},
	Mend: check.Text{
		FR: "Ajoutez sous « evidence » une source, sa date et sa valeur, ou écrivez sous « cost_of_inaction » ce que coûte une année sans rien faire.",
		EN: "Add under “evidence” a source, its date and its value, or write under “cost_of_inaction” what one year of doing nothing costs.",
	},
	Bad: check.Text{
		FR: "problems:\n  - id: image\n    statement: Notre image est vieillissante",
		EN: "problems:\n  - id: image\n    statement: Our image is ageing",
	},
	Good: check.Text{
		FR: "problems:\n  - id: jeunes\n    statement: Un abonné sur vingt a moins de 30 ans\n    evidence:\n      - source: Billetterie, saison 2025-2026\n        date: 2026-06-30\n        value: 41 abonnés sur 820\n    cost_of_inaction: 60 abonnés perdus par an, soit 9 600 €",
		EN: "problems:\n  - id: young\n    statement: One subscriber in twenty is under 30\n    evidence:\n      - source: Box office, 2025-2026 season\n        date: 2026-06-30\n        value: 41 subscribers of 820\n    cost_of_inaction: 60 subscribers lost a year, that is 9,600 EUR",
	},
	Source: check.Text{
		FR: "Plan de communication : le bilan précède les objectifs ; GCS OASIS, objectif tiré d’un constat.",
		EN: "French communication planning: the audit comes before the objectives; GCS OASIS, objectives drawn from evidence.",
	},
	Check: func(p *check.Pass) {
		for i := range p.Problems {
			if pr := &p.Problems[i]; blank(pr.CostOfInaction) && !sourced(pr.Evidence) {
				p.Report(check.At(pr.ID, "evidence"), check.Args{"problem": pr.ID})
			}
		}
	},
}
