package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b417 = &check.Rule{
	Code: "B417", Principle: "P03", Full: check.Blocking, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Entretenir les canaux prend plus d’heures qu’il n’y en a",
		EN: "Keeping the channels takes more hours than there are",
	},
	What: map[string]check.Text{
		"": {
			FR: "Entretenir {channels} demande {asked} h par semaine ; toutes les fonctions ensemble n’en ont que {there}, avant la moindre action.",
			EN: "Keeping {channels} alive takes {asked} h a week; all roles together have only {there}, before any action.",
		},
	},
	Why: check.Text{
		FR: "Des canaux ouverts que personne n’a le temps de tenir se vident sous les yeux du public.",
		EN: "Channels that are open and that nobody has time to keep run dry in front of the public.",
	},
	Mend: check.Text{
		FR: "Fermez des canaux (et écrivez la décision), ou faites accorder les heures ; ne baissez « upkeep_hours_per_week » que si vous l’avez mesuré.",
		EN: "Close some channels (and write the decision down), or have the hours granted; lower “upkeep_hours_per_week” only if you have measured it.",
	},
	Bad: check.Text{
		FR: "people: [{id: gerante, hours_per_week: 3}]\nchannels:\n  - {id: facebook, kind: facebook, upkeep_hours_per_week: 3}\n  - {id: tiktok, kind: tiktok, upkeep_hours_per_week: 4}",
		EN: "people: [{id: owner, hours_per_week: 3}]\nchannels:\n  - {id: facebook, kind: facebook, upkeep_hours_per_week: 3}\n  - {id: tiktok, kind: tiktok, upkeep_hours_per_week: 4}",
	},
	Good: check.Text{
		FR: "people: [{id: gerante, hours_per_week: 3}]\nchannels:\n  - {id: facebook, kind: facebook, upkeep_hours_per_week: 1.5}",
		EN: "people: [{id: owner, hours_per_week: 3}]\nchannels:\n  - {id: facebook, kind: facebook, upkeep_hours_per_week: 1.5}",
	},
	Source: check.Text{
		FR: "« Mais combien tiennent dans le temps ? » (Médias sociaux : y être ou ne pas y être…).",
		EN: "“But how many hold out over time?” (Médias sociaux : y être ou ne pas y être…).",
	},
	Check: func(p *check.Pass) {
		there, all := declaredHours(p.People)
		if len(p.People) == 0 || !all {
			return
		}
		asked := 0.0
		var channels []dossier.AnyID
		for _, c := range p.Facts.InUse {
			if c.UpkeepHoursPerWeek != nil && *c.UpkeepHoursPerWeek > 0 {
				asked += float64(*c.UpkeepHoursPerWeek)
				channels = append(channels, dossier.AnyID(c.ID))
			}
		}
		if asked > there+tolerance {
			p.Report(check.Part("channels"), check.Args{
				"channels": some(p.Names(channels...)), "asked": dossier.Hours(asked), "there": dossier.Hours(there),
			})
		}
	},
}
