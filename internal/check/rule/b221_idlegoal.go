package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b221 = &check.Rule{
	Code: "B221", Principle: "P05", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Un objectif stratégique sans problème rattaché",
		EN: "A goal of the organisation with no problem under it",
	},
	What: map[string]check.Text{
		"": {
			FR: "Aucun problème ne se rattache à l’objectif stratégique « {goal} » : la communication ne le sert pas.",
			EN: "No problem stands under the goal “{goal}”: communication does not serve it.",
		},
	},
	Why: check.Text{
		FR: "Un objectif stratégique que la communication ignore est hors de sa portée, et il faut le dire, ou bien oublié.",
		EN: "A goal that communication leaves aside is either out of its reach, which should be said, or forgotten.",
	},
	Mend: check.Text{
		FR: "Rattachez-lui sous « goal » le problème qui empêche de l’atteindre, ou dites en note (« note ») que la communication n’y a pas de part.",
		EN: "Tie to it under “goal” the problem that stands in its way, or say in its “note” that communication has no part in it.",
	},
	Bad: check.Text{
		FR: "goals:\n  - id: transmission\n    statement: Transmettre l’atelier à trois associés en 2029",
		EN: "goals:\n  - id: handover\n    statement: Hand the workshop over to three partners in 2029",
	},
	Good: check.Text{
		FR: "goals:\n  - id: transmission\n    statement: Transmettre l’atelier à trois associés en 2029\nproblems:\n  - id: apprentis\n    goal: transmission\n    statement: Deux places d’apprenti restent vides chaque année",
		EN: "goals:\n  - id: handover\n    statement: Hand the workshop over to three partners in 2029\nproblems:\n  - id: apprentices\n    goal: handover\n    statement: Two apprentice places stay empty every year",
	},
	Source: check.Text{
		FR: "Cadre d’évaluation intégré de l’AMEC : objectifs de l’organisation et objectifs de communication, reliés.",
		EN: "AMEC Integrated Evaluation Framework: organisational objectives and communication objectives, linked.",
	},
	Check: func(p *check.Pass) {
		under := map[dossier.GoalID]bool{}
		for i := range p.Problems {
			if g := p.Problems[i].Goal; g != "" {
				under[g] = true
			}
		}
		if len(under) == 0 {
			return // no link at all: B203 or B205 says it
		}
		for i := range p.Goals {
			g := &p.Goals[i]
			past := !g.Horizon.IsZero() && g.Horizon.Before(p.Today)
			if !under[g.ID] && !past && blank(g.Note) {
				p.Report(check.At(g.ID), check.Args{"goal": g.ID})
			}
		}
	},
}
