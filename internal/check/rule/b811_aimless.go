package rule

import "boussole/internal/check"

var b811 = &check.Rule{
	Code: "B811", Principle: "P05", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Un indicateur ne sert rien",
		EN: "An indicator serves nothing",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’indicateur « {indicator} » ne dit pas ce qu’il sert.",
			EN: "The indicator “{indicator}” does not say what it serves.",
		},
	},
	Why: check.Text{
		FR: "Un chiffre relevé pour lui-même prend du temps et finit par devenir un but, étranger à ce que poursuit l’organisation.",
		EN: "A figure read for its own sake takes time and ends up as an aim, apart from what the organisation pursues.",
	},
	Mend: check.Text{
		FR: "Nommez dans « serves » l’objectif, la bataille ou le canal que ce chiffre aide à juger, ou retirez l’indicateur.",
		EN: "Name in “serves” the objective, battle or channel that the figure helps to judge, or take the indicator out.",
	},
	Bad: check.Text{
		FR: "indicators:\n  - {id: visites, metric: Visites du site, source: statistiques du site}",
		EN: "indicators:\n  - {id: visits, metric: Visits to the site, source: site statistics}",
	},
	Good: check.Text{
		FR: "indicators:\n  - {id: visites, serves: moins-d-appels, metric: Visites de la page des horaires, source: statistiques du site}",
		EN: "indicators:\n  - {id: visits, serves: fewer-calls, metric: Visits to the page of opening hours, source: site statistics}",
	},
	Source: check.Text{
		FR: "Barcelona Principles 3.0 : des buts d’abord, la mesure ensuite.",
		EN: "Barcelona Principles 3.0: goals first, measurement after.",
	},
	Check: func(p *check.Pass) {
		for i := range p.Evaluation.Indicators {
			if n := &p.Evaluation.Indicators[i]; n.Serves == "" {
				p.Report(check.At(n.ID, "serves"), check.Args{"indicator": n.ID})
			}
		}
	},
}
