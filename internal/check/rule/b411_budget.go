package rule

import "boussole/internal/check"

var b411 = &check.Rule{
	Code: "B411", Principle: "P03", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Aucun budget n’est écrit",
		EN: "No budget is written down",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le dossier n’a aucune ligne de budget, pas même une ligne à zéro.",
			EN: "The dossier has no budget line, not even one of zero.",
		},
	},
	Why: check.Text{
		FR: "N’avoir pas d’argent est une réponse, le silence n’en est pas une : sans somme écrite, chaque dépense se négocie au cas par cas.",
		EN: "Having no money is an answer, silence is not: without a sum in writing, each expense is haggled over on its own.",
	},
	Mend: check.Text{
		FR: "Écrivez sous « budget » au moins une ligne avec « amount » ; 0, dans votre monnaie, est une réponse.",
		EN: "Write at least one line with an “amount” under “budget”; 0, in your currency, is an answer.",
	},
	Bad: check.Text{
		FR: "budget: []",
		EN: "budget: []",
	},
	Good: check.Text{
		FR: "budget:\n  - {id: annee-2027, post: production, from: 2027-01-01, to: 2027-12-31, amount: 1800 EUR}",
		EN: "budget:\n  - {id: year-2027, post: production, from: 2027-01-01, to: 2027-12-31, amount: 1800 EUR}",
	},
	Source: check.Text{
		FR: "« Ressources à mobiliser », quatrième des six étapes (Médias sociaux : y être ou ne pas y être…).",
		EN: "“Resources to mobilise”, fourth of the six steps (Médias sociaux : y être ou ne pas y être…).",
	},
	Check: func(p *check.Pass) {
		if len(p.Budget) == 0 {
			p.Report(check.Part("budget"), nil)
		}
	},
}
