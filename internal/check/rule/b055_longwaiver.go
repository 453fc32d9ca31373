package rule

import "boussole/internal/check"

var b055 = &check.Rule{
	Code: "B055", Full: check.Advice, Light: check.Advice, Since: "0.1",
	Title: check.Text{
		FR: "Une dérogation court sur plus d’un an",
		EN: "A waiver runs for more than a year",
	},
	What: map[string]check.Text{
		"": {
			FR: "La dérogation à la règle {rule} court jusqu’au {expires}, dans plus d’un an.",
			EN: "The waiver of rule {rule} runs until {expires}, more than a year from now.",
		},
	},
	Why: check.Text{
		FR: "Une exception que personne ne revoit dans l’année est devenue la règle, sans que personne l’ait décidé.",
		EN: "An exception that nobody looks at again within the year has become the rule, and nobody decided so.",
	},
	Mend: check.Text{
		FR: "Ramenez « expires » à une revue de l’année qui vient, où l’exception sera reconduite ou levée.",
		EN: "Bring “expires” back to a review within the year, where the exception will be renewed or lifted.",
	},
	Bad: check.Text{
		FR: "expires: 2035-12-31",
		EN: "expires: 2035-12-31",
	},
	Good: check.Text{
		FR: "expires: 2027-06-30  # le jour de la revue d'été",
		EN: "expires: 2027-06-30  # the day of the summer review",
	},
	Source: check.Text{
		FR: "« Une évaluation régulière sera nécessaire pour corriger le tir » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“Regular evaluation will be needed to correct the aim” (Médias sociaux : y être ou ne pas y être...).",
	},
	Waivers: func(p *check.Pass, use check.Use) {
		if p.Today.IsZero() {
			return
		}
		for i := range p.Waivers {
			w := &p.Waivers[i]
			if isCurrent(p, use, w) && w.Expires.After(p.Today.AddMonths(12)) {
				p.Report(check.At(w.ID, "expires"), check.Args{"rule": codeOf(w), "expires": w.Expires})
			}
		}
	},
}
