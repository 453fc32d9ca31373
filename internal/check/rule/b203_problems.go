package rule

import "boussole/internal/check"

var b203 = &check.Rule{
	Code: "B203", Principle: "P01", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Une stratégie part d’un problème à résoudre",
		EN: "A strategy starts from a problem to solve",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le dossier n’énonce aucun problème à résoudre{although}.",
			EN: "The dossier states no problem to solve{although}.",
		},
	},
	Why: check.Text{
		FR: "Sans problème décidé, la communication cherche un emploi à ses outils au lieu de servir l’organisation.",
		EN: "Without a problem that somebody decided to solve, communication looks for a use for its tools instead of serving the organisation.",
	},
	Mend: check.Text{
		FR: "Écrivez sous « problems » ce qui coûte à l’organisation, avec sa preuve, qui a décidé d’agir et quand.",
		EN: "Write under “problems” what costs the organisation dear, with its evidence, who decided to act and when.",
	},
	Bad: check.Text{
		FR: "objectives:\n  - id: venir\n    statement: Faire venir 400 familles à l’atelier",
		EN: "objectives:\n  - id: come\n    statement: Bring 400 families to the workshop",
	},
	Good: check.Text{
		FR: "problems:\n  - id: atelier-vide\n    statement: L’atelier du samedi tourne à un tiers de ses places\n    cost_of_inaction: 9 000 € de recettes perdues par an\n    decided_by: Claire Vuillet, gérante\n    decided_on: 2026-09-12",
		EN: "problems:\n  - id: empty-workshop\n    statement: The Saturday workshop runs at a third of its places\n    cost_of_inaction: 9,000 EUR of takings lost a year\n    decided_by: Claire Vuillet, manager\n    decided_on: 2026-09-12",
	},
	Source: check.Text{
		FR: "« commencez par décider de le faire et construire un vrai plan pour y arriver » (Vous cherchez la solution à une problématique business ?) ; copy stratégie : le problème à résoudre.",
		EN: "“Commencez par décider de le faire et construire un vrai plan” (begin by deciding to do it and making a real plan; Vous cherchez la solution à une problématique business ?).",
	},
	Check: func(p *check.Pass) {
		if len(p.Problems) > 0 {
			return
		}
		var although check.Text
		if len(p.Objectives) > 0 {
			although = check.Text{FR: ", et il fixe pourtant des objectifs", EN: ", and yet it sets objectives"}
		}
		p.Report(check.Part("problems"), check.Args{"although": although})
	},
}
