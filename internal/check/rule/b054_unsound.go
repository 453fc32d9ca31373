package rule

import "boussole/internal/check"

var b054 = &check.Rule{
	Code: "B054", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Une dérogation incomplète n’est pas appliquée",
		EN: "An incomplete waiver is not applied",
	},
	What: map[string]check.Text{
		"": {
			FR: "La dérogation « {waiver} » n’est pas appliquée ; il lui manque {missing}.",
			EN: "The waiver “{waiver}” is not applied; it lacks {missing}.",
		},
	},
	Why: check.Text{
		FR: "Écarter un constat est une décision : sans motif, sans auteur et sans terme, ce n’est que le faire taire.",
		EN: "Setting a finding aside is a decision: with no reason, no author and no term, it is only silencing it.",
	},
	Mend: check.Text{
		FR: "Dites quelle règle (« rule »), pourquoi (« reason »), qui en répond (« author ») et jusqu’à quand (« expires »).",
		EN: "Say which rule (“rule”), why (“reason”), who answers for it (“author”) and until when (“expires”).",
	},
	Bad: check.Text{
		FR: "waivers:\n  - id: radio\n    rule: B613",
		EN: "waivers:\n  - id: radio\n    rule: B613",
	},
	Good: check.Text{
		FR: "waivers:\n  - id: radio\n    rule: B613\n    element: radio-locale\n    reason: La station assure elle-même l'antenne jusqu'à l'été\n    author: Claire Morel, directrice de la communication\n    expires: 2027-06-30",
		EN: "waivers:\n  - id: radio\n    rule: B613\n    element: local-radio\n    reason: The station itself keeps the slot on air until summer\n    author: Claire Morel, director of communication\n    expires: 2027-06-30",
	},
	Source: check.Text{
		FR: "« Ne pas savoir nécessairement pourquoi » (Les stratégies « me-too » du Social Media) : une exception se justifie comme une action.",
		EN: "“Not necessarily knowing why” (Les stratégies « me-too » du Social Media): an exception is justified as an action is.",
	},
	Waivers: func(p *check.Pass, _ check.Use) {
		for i := range p.Waivers {
			w := &p.Waivers[i]
			var lacks missing
			lacks.unless(w.Rule != "", "rule", check.Text{FR: "la règle", EN: "the rule"})
			lacks.unless(w.Reason != "", "reason", check.Text{FR: "un motif", EN: "a reason"})
			lacks.unless(w.Author != "", "author", check.Text{FR: "un auteur", EN: "an author"})
			lacks.unless(!w.Expires.IsZero(), "expires", check.Text{FR: "une échéance", EN: "an expiry date"})
			if lacks.any() {
				p.Report(check.At(w.ID, lacks.field), check.Args{"waiver": string(w.ID), "missing": lacks.names})
			}
		}
	},
}
