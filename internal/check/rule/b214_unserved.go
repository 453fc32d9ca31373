package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b214 = &check.Rule{
	Code: "B214", Principle: "P05", Full: check.Blocking, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Un objectif est servi par une bataille choisie",
		EN: "An objective is served by a chosen battle",
	},
	What: map[string]check.Text{
		"": {
			FR: "Aucune bataille choisie ne sert l’objectif « {objective} »{others}.",
			EN: "No chosen battle serves the objective “{objective}”{others}.",
		},
	},
	Why: check.Text{
		FR: "Un objectif pour lequel personne ne se bat restera une phrase, et il dilue ceux que l’on sert vraiment.",
		EN: "An objective that nobody fights for stays a sentence, and waters down those that are really served.",
	},
	Mend: check.Text{
		FR: "Choisissez une bataille pour cet objectif (« objective » et « state: chosen »), ou retirez l’objectif par une décision.",
		EN: "Choose a battle for this objective (“objective” and “state: chosen”), or withdraw the objective by a decision.",
	},
	Bad: check.Text{
		FR: "objectives:\n  - id: stages\nbattles:\n  - id: portes-ouvertes\n    objective: stages\n    state: candidate",
		EN: "objectives:\n  - id: placements\nbattles:\n  - id: open-day\n    objective: placements\n    state: candidate",
	},
	Good: check.Text{
		FR: "objectives:\n  - id: stages\nbattles:\n  - id: portes-ouvertes\n    objective: stages\n    state: chosen",
		EN: "objectives:\n  - id: placements\nbattles:\n  - id: open-day\n    objective: placements\n    state: chosen",
	},
	Source: check.Text{
		FR: "OGSM : chaque but a sa stratégie et sa mesure ; « la recette de l’implication des équipes et du choix des batailles à mener » (Les stratégies « me-too » du Social Media).",
		EN: "OGSM: each goal has its strategy and its measure; “le choix des batailles à mener” (choosing the battles to fight; Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		if len(p.Facts.InPlay) == 0 {
			return // B628 says it, once
		}
		served := map[dossier.ObjectiveID]bool{}
		for _, b := range p.Facts.InPlay {
			served[b.Objective] = true
		}
		waiting := map[dossier.ObjectiveID]int{}
		for i := range p.Battles {
			if b := &p.Battles[i]; !served[b.Objective] && (b.State == dossier.Candidate || b.State == "") {
				waiting[b.Objective]++
			}
		}
		for _, o := range openObjectives(p) {
			if served[o.ID] || cannotHelp(p, o) { // the latter for B215
				continue
			}
			var others check.Text
			if waiting[o.ID] > 0 {
				others = check.Text{FR: ", où rien n’est que candidat", EN: ", where nothing is more than a candidate"}
			}
			p.Report(check.At(o.ID), check.Args{"objective": o.ID, "others": others})
		}
	},
}
