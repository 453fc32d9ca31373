package rule

import "boussole/internal/check"

var b215 = &check.Rule{
	Code: "B215", Principle: "P01", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "La communication n’y peut rien : pas d’objectif",
		EN: "No objective where communication cannot help",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’objectif « {objective} » répond au problème « {problem} », que la communication ne peut résoudre d’après le dossier : « {reason} ».",
			EN: "The objective “{objective}” answers the problem “{problem}”, which communication cannot solve according to the dossier: “{reason}”.",
		},
	},
	Why: check.Text{
		FR: "Communiquer sur ce que l’on ne peut résoudre ainsi use du crédit et retarde la décision qui s’impose ailleurs.",
		EN: "Communicating about what cannot be solved that way uses up credit and puts off the decision that is due elsewhere.",
	},
	Mend: check.Text{
		FR: "Retirez l’objectif, ou rattachez-le au problème qu’il aide vraiment à résoudre ; si la communication y peut quelque chose, dites-le sous « communication_part » et ôtez « communication_cannot_solve ».",
		EN: "Take the objective out, or tie it to the problem that it really helps to solve; if communication can do something, say it under “communication_part” and remove “communication_cannot_solve”.",
	},
	Bad: check.Text{
		FR: "problems:\n  - id: delais\n    communication_cannot_solve: Il faut un second poseur\nobjectives:\n  - id: patience\n    problem: delais\n    statement: Que les clients acceptent les délais",
		EN: "problems:\n  - id: delays\n    communication_cannot_solve: A second fitter is needed\nobjectives:\n  - id: patience\n    problem: delays\n    statement: Have customers accept the delays",
	},
	Good: check.Text{
		FR: "problems:\n  - id: delais\n    plan:\n      - kind: staff\n        what: Embaucher un second poseur en mars\n    communication_part: Annoncer à chaque client sa date de pose\nobjectives:\n  - id: date-connue\n    problem: delais\n    statement: Que neuf clients sur dix connaissent leur date de pose",
		EN: "problems:\n  - id: delays\n    plan:\n      - kind: staff\n        what: Hire a second fitter in March\n    communication_part: Tell each customer the fitting date\nobjectives:\n  - id: known-date\n    problem: delays\n    statement: Have nine customers in ten know their fitting date",
	},
	Source: check.Text{
		FR: "« ils ne sauveront pas votre marque et il faut tout relativiser » (Médias sociaux : entre hype et réalité).",
		EN: "“Ils ne sauveront pas votre marque” (they will not save your brand; Médias sociaux : entre hype et réalité).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Objectives {
			if o := &p.Objectives[i]; cannotHelp(p, o) {
				p.Report(check.At(o.ID, "problem"), check.Args{
					"objective": o.ID, "problem": o.Problem, "reason": excerpt(p.Facts.Problems[o.Problem].CannotSolve),
				})
			}
		}
	},
}
