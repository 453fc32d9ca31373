package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b809 = &check.Rule{
	Code: "B809", Principle: "P18", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Un objectif en jeu n’a pas d’indicateur",
		EN: "An objective in play has no indicator",
	},
	What: map[string]check.Text{
		"": {
			FR: "Une bataille est choisie pour l’objectif « {objective} », mais aucun indicateur ne le suit.",
			EN: "A battle is chosen for the objective “{objective}”, but no indicator follows it.",
		},
	},
	Why: check.Text{
		FR: "On y met des heures et de l’argent sans savoir d’où viendra le chiffre, ni qui le relèvera avant l’échéance.",
		EN: "Hours and money go into it with no knowing where the figure will come from, or who will read it before the deadline.",
	},
	Mend: check.Text{
		FR: "Ajoutez un indicateur qui le sert (« serves »), avec sa source et son rythme de relevé.",
		EN: "Add an indicator that serves it (“serves”), with its source and how often it is read.",
	},
	Bad: check.Text{
		FR: "objectives:\n  - id: venir\nbattles:\n  - {id: ateliers, objective: venir, state: chosen}\nevaluation:\n  indicators: []",
		EN: "objectives:\n  - id: come\nbattles:\n  - {id: workshops, objective: come, state: chosen}\nevaluation:\n  indicators: []",
	},
	Good: check.Text{
		FR: "evaluation:\n  indicators:\n    - {id: familles, serves: venir, metric: Familles inscrites, source: registre, every: monthly}",
		EN: "evaluation:\n  indicators:\n    - {id: families, serves: come, metric: Families enrolled, source: register, every: monthly}",
	},
	Source: check.Text{
		FR: "OGSM : à chaque stratégie sa mesure ; AMEC Integrated Evaluation Framework : aucun niveau sauté en silence.",
		EN: "OGSM: every strategy has its measure; AMEC Integrated Evaluation Framework: no level skipped silently.",
	},
	Check: func(p *check.Pass) {
		// At light depth the metric of the objective itself is enough, until somebody
		// has begun to write indicators.
		if hasNoEvaluation(p) || p.Light() && len(p.Evaluation.Indicators) == 0 {
			return
		}
		by := followed(p)
		inPlay := map[dossier.ObjectiveID]bool{}
		for _, b := range p.Facts.InPlay {
			inPlay[b.Objective] = true
		}
		for i := range p.Objectives {
			if o := &p.Objectives[i]; inPlay[o.ID] && len(by[o.ID]) == 0 {
				p.Report(check.At(o.ID), check.Args{"objective": o.ID})
			}
		}
	},
}
