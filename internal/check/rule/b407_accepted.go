package rule

import "boussole/internal/check"

var b407 = &check.Rule{
	Code: "B407", Principle: "P12", Full: check.Blocking, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Une mission vaut quand le service l’a acceptée",
		EN: "A mission holds once its department has accepted it",
	},
	What: map[string]check.Text{
		"": {
			FR: "La mission « {mission} » n’a été acceptée par personne.",
			EN: "Nobody has accepted the mission “{mission}”.",
		},
		"by": {
			FR: "La mission « {mission} » a été acceptée le {date}, mais on ne sait pas par qui.",
			EN: "The mission “{mission}” was accepted on {date}, but nobody knows by whom.",
		},
		"on": {
			FR: "La mission « {mission} » aurait été acceptée par {by}, mais sans date.",
			EN: "The mission “{mission}” is said to be accepted by {by}, but on no date.",
		},
	},
	Why: check.Text{
		FR: "Une mission que le service n’a pas acceptée n’est qu’un mot sur une diapositive : elle ne sera pas remplie.",
		EN: "A mission that its department has not accepted is a word on a slide: it will not be carried out.",
	},
	Mend: check.Text{
		FR: "Voyez le responsable du service, convenez des heures et du délai, puis écrivez « accepted_by » et « accepted_on » ; sans accord, retirez la mission.",
		EN: "See the head of the department, agree on hours and delay, then write “accepted_by” and “accepted_on”; without agreement, take the mission out.",
	},
	Bad: check.Text{
		FR: "missions:\n  - {id: repondre, department: État civil, mission: Répondre aux questions sous 24 h}",
		EN: "missions:\n  - {id: answer, department: Registry, mission: Answer questions within 24 hours}",
	},
	Good: check.Text{
		FR: "missions:\n  - id: repondre\n    department: État civil\n    mission: Répondre aux questions sous 24 h\n    accepted_by: Mme Roussel, cheffe du service\n    accepted_on: 2026-11-12",
		EN: "missions:\n  - id: answer\n    department: Registry\n    mission: Answer questions within 24 hours\n    accepted_by: Ms Roussel, head of department\n    accepted_on: 2026-11-12",
	},
	Source: check.Text{
		FR: "« Ne peuvent pas juste être des mots […] mais applicables dans les faits, avec les départements concernés » (Les stratégies « me-too » du Social Media).",
		EN: "“Cannot just be words […] but applicable in fact, with the departments concerned” (Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Missions {
			m := &p.Missions[i]
			switch {
			case m.AcceptedBy == "" && m.AcceptedOn.IsZero():
				p.Report(check.At(m.ID, "accepted_by"), check.Args{"mission": m.ID})
			case m.AcceptedBy == "":
				p.ReportAs("by", check.At(m.ID, "accepted_by"), check.Args{"mission": m.ID, "date": m.AcceptedOn})
			case m.AcceptedOn.IsZero():
				p.ReportAs("on", check.At(m.ID, "accepted_on"), check.Args{"mission": m.ID, "by": m.AcceptedBy})
			}
		}
	},
}
