package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b205 = &check.Rule{
	Code: "B205", Principle: "P05", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "La communication s’accorde avec la stratégie d’entreprise",
		EN: "Communication agrees with the overall strategy",
	},
	What: map[string]check.Text{
		"": {
			FR: "{subject} ne se rattache à aucun objectif stratégique de l’organisation{none}.",
			EN: "{subject} stands under none of the organisation’s goals{none}.",
		},
	},
	Why: check.Text{
		FR: "Une communication qui ne se rattache pas à la stratégie d’ensemble fait sa propre route, et passe la première quand il faut réduire.",
		EN: "Communication that is not tied to the overall strategy goes its own way, and is the first to be cut.",
	},
	Mend: check.Text{
		FR: "Reprenez sous « goals » les objectifs stratégiques fixés par la direction, avec leur échéance, et nommez sous « goal » de chaque problème celui qu’il empêche d’atteindre.",
		EN: "Put under “goals” the goals that management has set, with their horizon, and name under each problem’s “goal” the one that it stands in the way of.",
	},
	Bad: check.Text{
		FR: "problems:\n  - id: atelier-vide\n    statement: L’atelier du samedi tourne à un tiers de ses places",
		EN: "problems:\n  - id: empty-workshop\n    statement: The Saturday workshop runs at a third of its places",
	},
	Good: check.Text{
		FR: "goals:\n  - id: marge\n    statement: Un quart du chiffre d’affaires hors chantiers en 2028\n    horizon: 2028-12-31\nproblems:\n  - id: atelier-vide\n    goal: marge\n    statement: L’atelier du samedi tourne à un tiers de ses places",
		EN: "goals:\n  - id: margin\n    statement: A quarter of turnover outside building sites in 2028\n    horizon: 2028-12-31\nproblems:\n  - id: empty-workshop\n    goal: margin\n    statement: The Saturday workshop runs at a third of its places",
	},
	Source: check.Text{
		FR: "« le tout mis en cohérence avec la stratégie globale d’entreprise » (Les stratégies « me-too » du Social Media) ; cadre d’évaluation intégré de l’AMEC, étape 1.",
		EN: "“Le tout mis en cohérence avec la stratégie globale d’entreprise” (agreeing with the company’s overall strategy; Les stratégies « me-too » du Social Media); AMEC Integrated Evaluation Framework, step 1.",
	},
	Check: func(p *check.Pass) {
		if len(p.Goals) == 0 {
			p.Report(check.Part("goals"), check.Args{
				"subject": check.Text{FR: "La communication", EN: "Communication"},
				"none":    check.Text{FR: " : le dossier n’en énonce aucun", EN: ": the dossier states none"},
			})
			return
		}
		for i := range p.Problems {
			if pr := &p.Problems[i]; pr.Goal == "" {
				name := quote(p.Index.Label(dossier.AnyID(pr.ID)))
				p.Report(check.At(pr.ID, "goal"), check.Args{
					"subject": check.Text{FR: "Le problème " + name.FR, EN: "The problem " + name.EN},
					"none":    check.Text{},
				})
			}
		}
	},
}
