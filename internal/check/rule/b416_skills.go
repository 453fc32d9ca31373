package rule

import "boussole/internal/check"

var b416 = &check.Rule{
	Code: "B416", Principle: "P03", Full: check.Warning, Light: check.Advice, Since: "0.1",
	Title: check.Text{
		FR: "Chaque fonction dit ce qu’elle sait faire",
		EN: "Every role says what it can do",
	},
	What: map[string]check.Text{
		"": {
			FR: "La fonction « {role} » ne dit pas ce qu’elle sait faire : ses heures sont comptées comme bonnes à tout.",
			EN: "The role “{role}” does not say what it can do: its hours are counted as good for everything.",
		},
	},
	Why: check.Text{
		FR: "Dix heures de rédaction ne font pas une vidéo : des heures sans métier ne se comptent pas.",
		EN: "Ten hours of writing do not make a film: hours without a craft cannot be counted.",
	},
	Mend: check.Text{
		FR: "Écrivez sous « skills » les deux ou trois choses que ces personnes font bien, avec les mêmes mots que dans « effort ».",
		EN: "Write under “skills” the two or three things that these people do well, in the same words as in “effort”.",
	},
	Bad: check.Text{
		FR: "people:\n  - {id: stagiaire, title: Stagiaire, hours_per_week: 21}",
		EN: "people:\n  - {id: intern, title: Intern, hours_per_week: 21}",
	},
	Good: check.Text{
		FR: "people:\n  - {id: stagiaire, title: Stagiaire, hours_per_week: 21, skills: [photo, mise en page]}",
		EN: "people:\n  - {id: intern, title: Intern, hours_per_week: 21, skills: [photo, layout]}",
	},
	Source: check.Text{
		FR: "« Avant d’aller en guerre, il faut compter ses hommes » (Les stratégies « me-too » du Social Media).",
		EN: "“Before going to war, one must count one’s men” (Les stratégies « me-too » du Social Media).",
	},
	Check: func(p *check.Pass) {
		for i := range p.People {
			r := &p.People[i]
			if len(r.Skills) > 0 || r.HoursPerWeek != nil && *r.HoursPerWeek == 0 {
				continue // who is only consulted has no hours to give
			}
			p.Report(check.At(r.ID, "skills"), check.Args{"role": r.ID})
		}
	},
}
