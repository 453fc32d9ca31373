package rule

import "boussole/internal/check"

var b625 = &check.Rule{
	Code: "B625", Principle: "P05", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Une bataille sert un objectif",
		EN: "A battle serves an objective",
	},
	What: map[string]check.Text{
		"": {
			FR: "La bataille « {battle} » est choisie et ne sert aucun objectif.",
			EN: "The battle “{battle}” is chosen and serves no objective.",
		},
	},
	Why: check.Text{
		FR: "Ce qui ne sert aucun objectif ne sert pas la stratégie de l’organisation, et rien ne dira si cela a réussi.",
		EN: "What serves no objective does not serve the organisation’s strategy, and nothing will tell whether it succeeded.",
	},
	Mend: check.Text{
		FR: "Nommez l’objectif sous « objective », ou écartez la bataille ; si elle vous paraît nécessaire, c’est peut-être un objectif qui manque.",
		EN: "Name the objective under “objective”, or decline the battle; if it seems necessary, an objective may be missing.",
	},
	Bad: check.Text{
		FR: "battles:\n  - id: concours-photo\n    name: Concours photo de l’été\n    state: chosen",
		EN: "battles:\n  - id: photo-contest\n    name: Summer photo contest\n    state: chosen",
	},
	Good: check.Text{
		FR: "battles:\n  - id: concours-photo\n    name: Concours photo de l’été\n    objective: inscrits-lettre\n    state: chosen",
		EN: "battles:\n  - id: photo-contest\n    name: Summer photo contest\n    objective: newsletter-signups\n    state: chosen",
	},
	Source: check.Text{
		FR: "« le tout mis en cohérence avec la stratégie globale d’entreprise » (Les stratégies « me-too » du Social Media) ; OGSM.",
		EN: "“En cohérence avec la stratégie globale d’entreprise” (consistent with the overall strategy; Les stratégies « me-too » du Social Media); OGSM.",
	},
	Check: func(p *check.Pass) {
		for _, b := range p.Facts.InPlay {
			if b.Objective == "" {
				p.Report(check.At(b.ID, "objective"), check.Args{"battle": b.ID})
			}
		}
	},
}
