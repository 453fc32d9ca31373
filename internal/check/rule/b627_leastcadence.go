package rule

import "boussole/internal/check"

var b627 = &check.Rule{
	Code: "B627", Principle: "P17", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "On sait ce qu’il faut pour tenir un canal",
		EN: "It is known what it takes to keep a channel",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le canal « {channel} » est en usage, et rien ne dit {missing}.",
			EN: "The channel “{channel}” is in use, and nothing says {missing}.",
		},
	},
	Why: check.Text{
		FR: "Un canal dont on n’a compté ni les heures ni le rythme est un engagement pris les yeux fermés.",
		EN: "A channel whose hours and rhythm nobody has counted is a promise made with your eyes shut.",
	},
	Mend: check.Text{
		FR: "Demandez à qui le tient combien d’heures il prend (« upkeep_hours_per_week ») et sous quelle cadence il ne vaut plus la peine (« least_cadence »).",
		EN: "Ask whoever keeps it how many hours it takes (“upkeep_hours_per_week”) and below which cadence it is not worth keeping (“least_cadence”).",
	},
	Bad: check.Text{
		FR: "channels:\n  - id: page-linkedin\n    kind: linkedin",
		EN: "channels:\n  - id: linkedin-page\n    kind: linkedin",
	},
	Good: check.Text{
		FR: "channels:\n  - id: page-linkedin\n    kind: linkedin\n    upkeep_hours_per_week: 2.5\n    least_cadence: 1/week",
		EN: "channels:\n  - id: linkedin-page\n    kind: linkedin\n    upkeep_hours_per_week: 2.5\n    least_cadence: 1/week",
	},
	Source: check.Text{
		FR: "« Mais combien tiennent dans le temps ? » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“Mais combien tiennent dans le temps ?” (but how many last?; Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		for _, c := range p.Facts.InUse {
			if isOnlyForBursts(p.Facts, c) {
				continue
			}
			var missing []check.Text
			if c.UpkeepHoursPerWeek == nil {
				missing = append(missing, check.Text{FR: "combien d’heures il demande", EN: "how many hours it takes"})
			}
			// What a duty keeps comes out when the duty says so.
			if c.LeastCadence == nil && c.Duty == "" && isPublishedOn(p.Facts, c) {
				missing = append(missing, check.Text{FR: "quelle est sa cadence minimale", EN: "what its least cadence is"})
			}
			if len(missing) > 0 {
				p.Report(check.At(c.ID), check.Args{"channel": c.ID, "missing": missing})
			}
		}
	},
}
