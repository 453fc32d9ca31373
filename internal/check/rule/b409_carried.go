package rule

import "boussole/internal/check"

var b409 = &check.Rule{
	Code: "B409", Principle: "P12", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Chaque mission a quelqu’un pour la porter",
		EN: "Every mission has somebody to carry it",
	},
	What: map[string]check.Text{
		"": {
			FR: "Personne ne porte la mission « {mission} ».",
			EN: "Nobody carries the mission “{mission}”.",
		},
	},
	Why: check.Text{
		FR: "Une mission confiée à un service entier n’est celle de personne : le jour venu, chacun croit que l’autre s’en occupe.",
		EN: "A mission given to a whole department is nobody’s: on the day, each believes that somebody else is seeing to it.",
	},
	Mend: check.Text{
		FR: "Nommez sous « carried_by » la fonction qui la porte ; ajoutez-la sous « people » si elle n’y est pas.",
		EN: "Name under “carried_by” the role that carries it; create that role under “people” if it is not there.",
	},
	Bad: check.Text{
		FR: "missions:\n  - {id: agenda, department: Sports, mission: Transmettre les dates des clubs chaque lundi}",
		EN: "missions:\n  - {id: fixtures, department: Sports, mission: Pass on the clubs’ dates every Monday}",
	},
	Good: check.Text{
		FR: "missions:\n  - {id: agenda, department: Sports, mission: Transmettre les dates des clubs chaque lundi, carried_by: referente-sports}",
		EN: "missions:\n  - {id: fixtures, department: Sports, mission: Pass on the clubs’ dates every Monday, carried_by: sports-correspondent}",
	},
	Source: check.Text{
		FR: "« Définir les missions de chacun au sein de l’entreprise » (Médias sociaux : y être ou ne pas y être…).",
		EN: "“Define everybody’s missions within the firm” (Médias sociaux : y être ou ne pas y être…).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Missions {
			if m := &p.Missions[i]; m.CarriedBy == "" {
				p.Report(check.At(m.ID, "carried_by"), check.Args{"mission": m.ID})
			}
		}
	},
}
