package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b208 = &check.Rule{
	Code: "B208", Principle: "P15", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Un objectif se mesure, se chiffre et se date",
		EN: "An objective has a metric, a target and a date",
	},
	What: map[string]check.Text{
		"": {
			FR: "Il manque {whose} : {missing}.",
			EN: "{whose} lacks {missing}.",
		},
	},
	Why: check.Text{
		FR: "Sans mesure, valeur cible et échéance, on ne saura jamais si l’objectif est atteint, ni quand cesser d’y travailler.",
		EN: "Without a metric, a target and a date, nobody will ever know whether the objective is reached, or when to stop working at it.",
	},
	Mend: check.Text{
		FR: "Écrivez « metric » (ce que l’on compte, dans quelle unité), « target » (la valeur cible) et « by » (la date).",
		EN: "Write “metric” (what is counted, in which unit), “target” (the value) and “by” (the date).",
	},
	Bad: check.Text{
		FR: "objectives:\n  - id: venir\n    problem: atelier-vide\n    statement: Faire mieux connaître l’atelier",
		EN: "objectives:\n  - id: come\n    problem: empty-workshop\n    statement: Make the workshop better known",
	},
	Good: check.Text{
		FR: "objectives:\n  - id: venir\n    problem: atelier-vide\n    statement: Faire venir 400 familles à l’atelier du samedi\n    metric: Familles inscrites dans l’année\n    unit: familles\n    target: 400\n    by: 2027-12-31",
		EN: "objectives:\n  - id: come\n    problem: empty-workshop\n    statement: Bring 400 families to the Saturday workshop\n    metric: Families enrolled in the year\n    unit: families\n    target: 400\n    by: 2027-12-31",
	},
	Source: check.Text{
		FR: "Objectif SMART ; OGSM, où tout but est chiffré ; « définir ses objectifs, ses attentes, ses contraintes » (Médias sociaux : y être ou ne pas y être...).",
		EN: "SMART objectives; OGSM, where every goal is a number; “définir ses objectifs, ses attentes, ses contraintes” (Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		if len(p.Objectives) == 0 && awaitsObjective(p) {
			p.Report(check.Part("objectives"), check.Args{
				"whose":   check.Text{FR: "à la stratégie", EN: "The strategy"},
				"missing": check.Text{FR: "au moins un objectif", EN: "even one objective"},
			})
		}
		for i := range p.Objectives {
			o := &p.Objectives[i]
			var missing []check.Text
			var fields []string
			lacks := func(field, fr, en string) {
				missing, fields = append(missing, check.Text{FR: fr, EN: en}), append(fields, field)
			}
			if blank(o.Metric) {
				lacks("metric", "la mesure", "a metric")
			}
			if o.Target == nil {
				lacks("target", "la valeur cible", "a target")
			}
			if o.By.IsZero() {
				lacks("by", "l’échéance", "a date")
			}
			if missing == nil {
				continue
			}
			name := quote(p.Index.Label(dossier.AnyID(o.ID)))
			p.Report(check.At(o.ID, fields[0]), check.Args{
				"whose":   check.Text{FR: "à l’objectif " + name.FR, EN: "The objective " + name.EN},
				"missing": missing,
			})
		}
	},
}

// awaitsObjective reports whether the dossier states a problem that communication may
// help to solve: then an objective is due.
func awaitsObjective(p *check.Pass) bool {
	for i := range p.Problems {
		if blank(p.Problems[i].CannotSolve) {
			return true
		}
	}
	return false
}
