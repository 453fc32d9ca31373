package rule

import "boussole/internal/check"

var b628 = &check.Rule{
	Code: "B628", Principle: "P07", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Une stratégie choisit ses batailles",
		EN: "A strategy chooses its battles",
	},
	What: map[string]check.Text{
		"": {
			FR: "Aucune bataille n’est choisie, sur {n:bataille écrite:batailles écrites}.",
			EN: "No battle is chosen, out of {n:battle:battles} written.",
		},
	},
	Why: check.Text{
		FR: "Tant que rien n’est choisi, les heures et l’argent iront à la dernière demande arrivée.",
		EN: "As long as nothing is chosen, hours and money will go to whatever was asked last.",
	},
	Mend: check.Text{
		FR: "Écrivez sous « battles » les façons d’atteindre vos objectifs, choisissez celles que vos forces permettent (« state: chosen ») et écartez les autres avec leur motif.",
		EN: "Write under “battles” the ways of reaching your objectives, choose those that your forces allow (“state: chosen”) and decline the others with their reasons.",
	},
	Bad: check.Text{
		FR: "battles:\n  - id: relais-commercants\n    state: candidate\n  - id: compte-tiktok\n    state: candidate",
		EN: "battles:\n  - id: shopkeepers-relay\n    state: candidate\n  - id: tiktok-account\n    state: candidate",
	},
	Good: check.Text{
		FR: "battles:\n  - id: relais-commercants\n    state: chosen\n  - id: compte-tiktok\n    state: declined\n    reason: 8 h par semaine pour un public qui n’y est pas",
		EN: "battles:\n  - id: shopkeepers-relay\n    state: chosen\n  - id: tiktok-account\n    state: declined\n    reason: 8 h a week for an audience that is not there",
	},
	Source: check.Text{
		FR: "« la recette de l’implication des équipes et du choix des batailles à mener » (Les stratégies « me-too » du Social Media).",
		EN: "“Choix des batailles à mener” (choosing which battles to fight; Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		if len(p.Facts.InPlay) == 0 {
			p.Report(check.Part("battles"), check.Args{"n": len(p.Battles)})
		}
	},
}
