package rule

import "boussole/internal/check"

var b408 = &check.Rule{
	Code: "B408", Principle: "P12", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Une mission sans heures ne se fait pas",
		EN: "A mission without hours does not get done",
	},
	What: map[string]check.Text{
		"": {
			FR: "Aucune heure n’est accordée à la mission « {mission} ».",
			EN: "No hours are granted to the mission “{mission}”.",
		},
	},
	Why: check.Text{
		FR: "Une mission sans temps accordé s’ajoute à des journées déjà pleines : elle passe après tout le reste.",
		EN: "A mission without time granted is added to days that are already full: it comes after everything else.",
	},
	Mend: check.Text{
		FR: "Convenez avec le service des heures par semaine qu’il y consacre, et écrivez-les sous « hours_per_week ».",
		EN: "Agree with the department on the hours a week that it gives to it, and write them under “hours_per_week”.",
	},
	Bad: check.Text{
		FR: "missions:\n  - {id: avis, department: Boutique, mission: Répondre aux avis en ligne}",
		EN: "missions:\n  - {id: reviews, department: Shop, mission: Answer online reviews}",
	},
	Good: check.Text{
		FR: "missions:\n  - {id: avis, department: Boutique, mission: Répondre aux avis en ligne, hours_per_week: 1.5}",
		EN: "missions:\n  - {id: reviews, department: Shop, mission: Answer online reviews, hours_per_week: 1.5}",
	},
	Source: check.Text{
		FR: "« Définir les missions de chacun […] ressources à mobiliser » (Médias sociaux : y être ou ne pas y être…).",
		EN: "“Define everybody’s missions […] resources to mobilise” (Médias sociaux : y être ou ne pas y être…).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Missions {
			if m := &p.Missions[i]; m.HoursPerWeek == nil || *m.HoursPerWeek == 0 {
				p.Report(check.At(m.ID, "hours_per_week"), check.Args{"mission": m.ID})
			}
		}
	},
}
