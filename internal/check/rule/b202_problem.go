package rule

import "boussole/internal/check"

var b202 = &check.Rule{
	Code: "B202", Principle: "P01", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Un objectif répond à un problème",
		EN: "An objective answers a problem",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’objectif « {objective} » ne répond à aucun problème du dossier.",
			EN: "The objective “{objective}” answers none of the dossier’s problems.",
		},
	},
	Why: check.Text{
		FR: "Un objectif que ne demande aucun problème de l’organisation consomme des heures et du budget sans que personne ne sache ce qu’il règle.",
		EN: "An objective that no problem of the organisation calls for uses hours and money, and nobody knows what it settles.",
	},
	Mend: check.Text{
		FR: "Nommez sous « problem » le problème qu’il contribue à résoudre ; s’il n’en sert aucun, retirez l’objectif.",
		EN: "Name under “problem” the problem that it helps to solve; if it serves none, take the objective out.",
	},
	Bad: check.Text{
		FR: "objectives:\n  - id: notoriete\n    statement: Que 400 familles de Poligny connaissent l’atelier",
		EN: "objectives:\n  - id: awareness\n    statement: Have 400 families in Poligny know the workshop",
	},
	Good: check.Text{
		FR: "objectives:\n  - id: notoriete\n    problem: atelier-vide\n    statement: Que 400 familles de Poligny connaissent l’atelier",
		EN: "objectives:\n  - id: awareness\n    problem: empty-workshop\n    statement: Have 400 families in Poligny know the workshop",
	},
	Source: check.Text{
		FR: "« Jamais un outil ne contribuera à exécuter un plan qui n’existe pas » (Vous cherchez la solution à une problématique business ?).",
		EN: "“Jamais un outil ne contribuera à exécuter un plan qui n’existe pas” (no tool will carry out a plan that does not exist; Vous cherchez la solution à une problématique business ?).",
	},
	Check: func(p *check.Pass) {
		if len(p.Problems) == 0 {
			return // B203 says it, once
		}
		for i := range p.Objectives {
			if o := &p.Objectives[i]; o.Problem == "" {
				p.Report(check.At(o.ID, "problem"), check.Args{"objective": o.ID})
			}
		}
	},
}
