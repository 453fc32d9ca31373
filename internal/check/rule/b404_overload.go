package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b404 = &check.Rule{
	Code: "B404", Principle: "P03", Full: check.Blocking, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Une fonction porte plus d’heures qu’elle n’en a",
		EN: "A role carries more hours than it has",
	},
	What: map[string]check.Text{
		"": {
			FR: "La fonction « {role} » a {there} h par semaine et doit en faire {asked} en moyenne sur l’année : {missions} h de missions et {actions} h d’actions dont elle est seule chargée.",
			EN: "The role “{role}” has {there} h a week and must do {asked} on average over the year: {missions} h of missions and {actions} h of actions for which it alone is responsible.",
		},
		"actions": {
			FR: "La fonction « {role} » a {there} h par semaine et doit en faire {asked} en moyenne sur l’année, rien que pour les actions dont elle est seule chargée.",
			EN: "The role “{role}” has {there} h a week and must do {asked} on average over the year, for nothing but the actions that it does alone.",
		},
		"missions": {
			FR: "La fonction « {role} » a {there} h par semaine et doit en faire {asked} pour ses missions, avant toute action.",
			EN: "The role “{role}” has {there} h a week and must do {asked} for its missions, before any action.",
		},
	},
	Why: check.Text{
		FR: "Le total peut tenir alors qu’une personne est à bout : c’est elle qui lâche, et ce qu’elle portait seule avec elle.",
		EN: "The total may hold while one person is worn out: that person gives up, and what they carried alone goes too.",
	},
	Mend: check.Text{
		FR: "Confiez des missions ou des actions à d’autres (« carried_by », « responsible »), espacez les répétitions, ou faites accorder des heures à cette fonction.",
		EN: "Give missions or actions to other roles (“carried_by”, “responsible”), space the repetitions out, or have hours granted to this role.",
	},
	Bad: check.Text{
		FR: "people: [{id: stagiaire, hours_per_week: 4}]\nmissions: [{id: veille, carried_by: stagiaire, hours_per_week: 3}]\nactions:\n  - {id: portrait, responsible: stagiaire, repeat: FREQ=WEEKLY;BYDAY=TU, hours: {photo: 3}}",
		EN: "people: [{id: intern, hours_per_week: 4}]\nmissions: [{id: listening, carried_by: intern, hours_per_week: 3}]\nactions:\n  - {id: portrait, responsible: intern, repeat: FREQ=WEEKLY;BYDAY=TU, hours: {photo: 3}}",
	},
	Good: check.Text{
		FR: "people: [{id: stagiaire, hours_per_week: 4}, {id: chargee-com, hours_per_week: 10}]\nmissions: [{id: veille, carried_by: chargee-com, hours_per_week: 3}]\nactions:\n  - {id: portrait, responsible: stagiaire, repeat: FREQ=WEEKLY;BYDAY=TU, hours: {photo: 3}}",
		EN: "people: [{id: intern, hours_per_week: 4}, {id: comms-officer, hours_per_week: 10}]\nmissions: [{id: listening, carried_by: comms-officer, hours_per_week: 3}]\nactions:\n  - {id: portrait, responsible: intern, repeat: FREQ=WEEKLY;BYDAY=TU, hours: {photo: 3}}",
	},
	Source: check.Text{
		FR: "Plan de charge et RACI (R, celui qui fait) ; « ressources à mobiliser » (Médias sociaux : y être ou ne pas y être…).",
		EN: "Workload planning and RACI (R, responsible); “resources to mobilise” (Médias sociaux : y être ou ne pas y être…).",
	},
	Check: func(p *check.Pass) {
		loads := loads(p)
		for i := range p.People {
			r := &p.People[i]
			l := loads[r.ID]
			if r.HoursPerWeek == nil || l.sum() <= float64(*r.HoursPerWeek)+tolerance {
				continue
			}
			variant := ""
			switch {
			case l.missions < tolerance:
				variant = "actions"
			case l.actions < tolerance:
				variant = "missions"
			}
			p.ReportAs(variant, check.At(r.ID, "hours_per_week"), check.Args{
				"role": r.ID, "there": *r.HoursPerWeek, "asked": dossier.Hours(l.sum()),
				"missions": dossier.Hours(l.missions), "actions": dossier.Hours(l.actions),
			})
		}
	},
}
