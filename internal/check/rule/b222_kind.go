package rule

import "boussole/internal/check"

var b222 = &check.Rule{
	Code: "B222", Principle: "P15", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Faire connaître, faire aimer ou faire agir",
		EN: "To make people know, feel or do",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’objectif « {objective} » ne dit pas s’il veut faire connaître, faire aimer ou faire agir.",
			EN: "The objective “{objective}” does not say whether people are to know, to feel or to do something.",
		},
	},
	Why: check.Text{
		FR: "On ne convainc pas comme on informe : du genre de l’objectif dépendent le message, le rythme et la mesure.",
		EN: "Convincing is not informing: the message, the rhythm and the measure depend on the kind of the objective.",
	},
	Mend: check.Text{
		FR: "Écrivez « kind: know » (cognitif), « kind: feel » (affectif) ou « kind: do » (conatif) ; si l’objectif en mêle deux, séparez-les.",
		EN: "Write “kind: know”, “kind: feel” or “kind: do”; if the objective mixes two, split it.",
	},
	Bad: check.Text{
		FR: "objectives:\n  - id: venir\n    statement: Faire venir 400 familles à l’atelier",
		EN: "objectives:\n  - id: come\n    statement: Bring 400 families to the workshop",
	},
	Good: check.Text{
		FR: "objectives:\n  - id: venir\n    statement: Faire venir 400 familles à l’atelier\n    kind: do",
		EN: "objectives:\n  - id: come\n    statement: Bring 400 families to the workshop\n    kind: do",
	},
	Source: check.Text{
		FR: "Objectifs cognitifs, affectifs et conatifs : faire connaître, faire aimer, faire agir.",
		EN: "Cognitive, affective and conative objectives of French practice: make known, make liked, make act.",
	},
	Check: func(p *check.Pass) {
		for _, o := range openObjectives(p) {
			if o.Kind == "" {
				p.Report(check.At(o.ID, "kind"), check.Args{"objective": o.ID})
			}
		}
	},
}
