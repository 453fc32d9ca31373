package rule

import "boussole/internal/check"

var b626 = &check.Rule{
	Code: "B626", Principle: "P04", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Une bataille dit pour qui et par où",
		EN: "A battle says for whom and by which way",
	},
	What: map[string]check.Text{
		"": {
			FR: "À la bataille « {battle} », il manque {missing}.",
			EN: "The battle “{battle}” lacks {missing}.",
		},
	},
	Why: check.Text{
		FR: "Sans public ni canal, on ne peut vérifier que l’on met les heures et l’argent là où les gens sont vraiment.",
		EN: "Without an audience or a channel, nobody can check that hours and money go where people really are.",
	},
	Mend: check.Text{
		FR: "Nommez le public (« audience ») et les canaux (« channels ») de la bataille ; scindez-la si elle en vise plusieurs à la fois.",
		EN: "Name the battle’s “audience” and “channels”; split it if it aims at several audiences at once.",
	},
	Bad: check.Text{
		FR: "battles:\n  - id: cantine-bio\n    objective: confiance-parents\n    state: chosen",
		EN: "battles:\n  - id: organic-canteen\n    objective: parents-trust\n    state: chosen",
	},
	Good: check.Text{
		FR: "battles:\n  - id: cantine-bio\n    objective: confiance-parents\n    audience: parents-maternelle\n    channels: [cahier-de-liaison, dejeuner-parents]\n    state: chosen",
		EN: "battles:\n  - id: organic-canteen\n    objective: parents-trust\n    audience: nursery-parents\n    channels: [school-notebook, parents-lunch]\n    state: chosen",
	},
	Source: check.Text{
		FR: "GCS OASIS : audience et mise en œuvre ; quand on parle de cible, « il parle bien de quelqu’un » (Médias sociaux : entre hype et réalité).",
		EN: "GCS OASIS: audience and implementation; a target is “bien de quelqu’un”, about somebody (Médias sociaux : entre hype et réalité).",
	},
	Check: func(p *check.Pass) {
		for _, b := range p.Facts.InPlay {
			var missing []check.Text
			if b.Audience == "" {
				missing = append(missing, check.Text{FR: "un public", EN: "an audience"})
			}
			if len(b.Channels) == 0 {
				missing = append(missing, check.Text{FR: "un canal", EN: "a channel"})
			}
			if len(missing) > 0 {
				p.Report(check.At(b.ID), check.Args{"battle": b.ID, "missing": missing})
			}
		}
	},
}
