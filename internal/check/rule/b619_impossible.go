package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b619 = &check.Rule{
	Code: "B619", Principle: "P10", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Une ligne du plan média est possible",
		EN: "A line of the media plan is possible",
	},
	What: map[string]check.Text{
		"": {
			FR: "La ligne « {line} » du plan média promet une répétition de {frequency} avec {insertions:insertion:insertions} seulement.",
			EN: "The media plan’s line “{line}” promises a frequency of {frequency} with only {insertions:insertion:insertions}.",
		},
		"least": {
			FR: "La ligne « {line} » du plan média a une répétition de {frequency} : une personne touchée l’est au moins une fois.",
			EN: "The media plan’s line “{line}” has a frequency of {frequency}: a person reached is reached at least once.",
		},
		"universe": {
			FR: "La ligne « {line} » du plan média compte sur un univers de {universe} personnes, alors que le public « {audience} » en compte {size}.",
			EN: "The media plan’s line “{line}” counts on a universe of {universe} people, while the audience “{audience}” has {size}.",
		},
	},
	Unjudged: map[string]check.Text{
		"kind": {
			FR: "La ligne « {line} » du plan média promet une répétition de {frequency} avec {insertions:insertion:insertions} : sans la nature de son canal, on ne peut dire si c’est possible.",
			EN: "The media plan’s line “{line}” promises a frequency of {frequency} with {insertions:insertion:insertions}: without the kind of its channel, there is no saying whether that is possible.",
		},
	},
	Why: check.Text{
		FR: "Un chiffre impossible ne vient ni d’une mesure ni d’un devis sérieux : tout ce que l’on en déduit est à refaire.",
		EN: "An impossible figure comes from no measurement and no serious quote: all that follows from it must be done again.",
	},
	Mend: check.Text{
		FR: "Vérifiez la ligne sur le devis de la régie : insertions, répétition, et l’univers réduit à votre public.",
		EN: "Check the line against the sales house’s quote: insertions, frequency, and a universe narrowed to your audience.",
	},
	Bad: check.Text{
		FR: "media_plan:\n  - id: spot-radio\n    insertions: 6\n    frequency: 11",
		EN: "media_plan:\n  - id: radio-spot\n    insertions: 6\n    frequency: 11",
	},
	Good: check.Text{
		FR: "media_plan:\n  - id: spot-radio\n    insertions: 60\n    frequency: 11",
		EN: "media_plan:\n  - id: radio-spot\n    insertions: 60\n    frequency: 11",
	},
	Source: check.Text{
		FR: "Plan média : la répétition est le nombre moyen de contacts d’une personne touchée.",
		EN: "Media planning: frequency is the mean number of contacts of a person reached.",
	},
	Check: func(p *check.Pass) {
		for i := range p.MediaPlan {
			m := &p.MediaPlan[i]
			if m.Frequency != nil && *m.Frequency < 1 && (m.Coverage == nil || *m.Coverage > 0) {
				p.ReportAs("least", check.At(m.ID, "frequency"), check.Args{"line": m.ID, "frequency": *m.Frequency})
			}
			if m.Frequency != nil && m.Insertions != nil && *m.Frequency > float64(*m.Insertions) {
				args := check.Args{"line": m.ID, "frequency": *m.Frequency, "insertions": *m.Insertions}
				c := p.Facts.Channels[m.Channel]
				switch {
				case c == nil || c.Kind == "":
					p.Unjudged("kind", check.At(m.ID, "frequency"), args)
				case onceAnInsertion[c.Kind]:
					p.Report(check.At(m.ID, "frequency"), args)
				}
			}
			if a := p.Facts.Audiences[m.Audience]; a != nil && a.Size != nil && m.Universe != nil && float64(*m.Universe) > 1.2*float64(*a.Size) {
				p.ReportAs("universe", check.At(m.ID, "universe"), check.Args{"line": m.ID, "universe": *m.Universe, "audience": a.ID, "size": *a.Size})
			}
		}
	},
}

// On these media one insertion is seen or heard once by a person at most. A poster or
// a banner, bought once, is seen many times.
var onceAnInsertion = map[dossier.Medium]bool{
	dossier.TV: true, dossier.Radio: true, dossier.Cinema: true, dossier.Print: true,
	dossier.Mail: true, dossier.Leaflet: true, dossier.Email: true, dossier.SMS: true,
}
