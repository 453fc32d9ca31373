package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b710 = &check.Rule{
	Code: "B710", Principle: "P03", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Les actions débordent l’effort de leur bataille",
		EN: "The actions go beyond the effort of their battle",
	},
	What: map[string]check.Text{
		"": {
			FR: "Les actions de la bataille « {battle} » prennent {asked} h par semaine en moyenne, pour {there} h accordées au niveau choisi.",
			EN: "The actions of the battle “{battle}” take {asked} h a week on average, for {there} h granted at the chosen level.",
		},
	},
	Why: check.Text{
		FR: "Les forces ont été comptées sur le niveau choisi : le dépassement sera pris à une autre bataille, sans qu’on l’ait décidé.",
		EN: "Forces were counted on the chosen level: what goes beyond is taken from another battle, without anybody having decided it.",
	},
	Mend: check.Text{
		FR: "Allégez ou espacez les actions, ou choisissez le niveau qui correspond (« chosen_level », « effort ») et revoyez le compte des heures.",
		EN: "Lighten or space out the actions, or choose the level that fits (“chosen_level”, “effort”) and count the hours again.",
	},
	Bad: check.Text{
		FR: "battles: [{id: savoir-faire, state: chosen, lasting: true, levels: [{effort: {photo: 2}}]}]\nactions:\n  - {id: portrait, battle: savoir-faire, repeat: FREQ=WEEKLY;BYDAY=TU, hours: {photo: 4}}",
		EN: "battles: [{id: craft, state: chosen, lasting: true, levels: [{effort: {photo: 2}}]}]\nactions:\n  - {id: portrait, battle: craft, repeat: FREQ=WEEKLY;BYDAY=TU, hours: {photo: 4}}",
	},
	Good: check.Text{
		FR: "battles: [{id: savoir-faire, state: chosen, lasting: true, levels: [{effort: {photo: 2}}]}]\nactions:\n  - {id: portrait, battle: savoir-faire, repeat: FREQ=MONTHLY;BYDAY=1TU, hours: {photo: 4}}",
		EN: "battles: [{id: craft, state: chosen, lasting: true, levels: [{effort: {photo: 2}}]}]\nactions:\n  - {id: portrait, battle: craft, repeat: FREQ=MONTHLY;BYDAY=1TU, hours: {photo: 4}}",
	},
	Source: check.Text{
		FR: "Plan de charge ; « compter ses hommes » (Les stratégies « me-too » du Social Media).",
		EN: "Workload planning; “count one’s men” (Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		for _, b := range p.Facts.InPlay {
			there := check.Effort(b)
			if there == 0 {
				continue // the effort is not said: the count of hours says so
			}
			asked := 0.0
			for _, a := range p.Facts.Actions[b.ID] {
				asked += total(p.Facts.HoursPerWeek(a))
			}
			if asked > there*1.1+tolerance {
				p.Report(check.At(b.ID, levelField(b)+".effort"), check.Args{
					"battle": b.ID, "asked": dossier.Hours(asked), "there": dossier.Hours(there),
				})
			}
		}
	},
}
