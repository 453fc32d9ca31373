package rule

import "boussole/internal/check"

var b402 = &check.Rule{
	Code: "B402", Principle: "P03", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Chaque fonction dit combien d’heures elle a",
		EN: "Every role says how many hours it has",
	},
	What: map[string]check.Text{
		"": {
			FR: "La fonction « {role} » ne dit pas combien d’heures par semaine elle donne à la communication.",
			EN: "The role “{role}” does not say how many hours a week it gives to communication.",
		},
	},
	Why: check.Text{
		FR: "Un nom sans heures n’est pas une force : on lui confie tout, et rien n’est fait.",
		EN: "A name without hours is no force: everything is given to it, and nothing gets done.",
	},
	Mend: check.Text{
		FR: "Demandez à la personne et à son responsable, puis écrivez « hours_per_week » (toutes les personnes de la fonction ensemble) ; écrivez 0 pour qui n’est que consulté ou valide.",
		EN: "Ask the person and their manager, then write “hours_per_week” (all people of the role together); write 0 for those who are only consulted or approve.",
	},
	Bad: check.Text{
		FR: "people:\n  - {id: chargee-com, title: Chargée de communication}",
		EN: "people:\n  - {id: comms-officer, title: Communications officer}",
	},
	Good: check.Text{
		FR: "people:\n  - {id: chargee-com, title: Chargée de communication, hours_per_week: 17.5}\n  - {id: maire, title: Maire, hours_per_week: 0}",
		EN: "people:\n  - {id: comms-officer, title: Communications officer, hours_per_week: 17.5}\n  - {id: mayor, title: Mayor, hours_per_week: 0}",
	},
	Source: check.Text{
		FR: "« Les forces en présence […] des questions internes autour des ressources et de l’organisation » (Les stratégies « me-too » du Social Media).",
		EN: "“The forces at hand […] internal questions about resources and organisation” (Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		for i := range p.People {
			if r := &p.People[i]; r.HoursPerWeek == nil {
				p.Report(check.At(r.ID, "hours_per_week"), check.Args{"role": r.ID})
			}
		}
	},
}
