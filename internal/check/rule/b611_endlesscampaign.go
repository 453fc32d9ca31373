package rule

import (
	"math"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b611 = &check.Rule{
	Code: "B611", Principle: "P11", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Une campagne a un début et une fin",
		EN: "A campaign begins and ends",
	},
	What: map[string]check.Text{
		"": {
			FR: "La campagne « {battle} » n’a pas de date de fin.",
			EN: "The campaign “{battle}” has no end date.",
		},
		"lasting": {
			FR: "La bataille « {battle} » est une campagne et se dit pourtant durable.",
			EN: "The battle “{battle}” is a campaign and yet is said to last.",
		},
		"long": {
			FR: "La campagne « {battle} » dure {n:semaine:semaines} ; au-delà de {limit}, c’est une relation.",
			EN: "The campaign “{battle}” runs for {n:week:weeks}; beyond {limit} it is a relationship.",
		},
		"reversed": {
			FR: "La campagne « {battle} » finit le {end}, avant son début le {start}.",
			EN: "The campaign “{battle}” ends on {end}, before it starts on {start}.",
		},
	},
	Unjudged: map[string]check.Text{
		"start": {
			FR: "La campagne « {battle} » a une fin mais pas de début : sa durée n’est pas connue.",
			EN: "The campaign “{battle}” has an end but no start: its length is not known.",
		},
	},
	Why: check.Text{
		FR: "Un coup d’éclat se finance, s’arrête et se mesure à sa fin ; étiré sur l’année, il épuise l’équipe et ne se juge jamais.",
		EN: "A burst is funded, stops, and is measured when it ends; stretched over a year it wears the team out and never gets judged.",
	},
	Mend: check.Text{
		FR: "Donnez-lui « start » et « end », ou écrivez « rhythm: relationship » avec la cadence que l’équipe peut tenir.",
		EN: "Give it “start” and “end”, or write “rhythm: relationship” with a cadence that the team can keep.",
	},
	Bad: check.Text{
		FR: "battles:\n  - id: dons-de-noel\n    rhythm: campaign\n    lasting: true",
		EN: "battles:\n  - id: christmas-gifts\n    rhythm: campaign\n    lasting: true",
	},
	Good: check.Text{
		FR: "battles:\n  - id: dons-de-noel\n    rhythm: campaign\n    start: 2026-11-16\n    end: 2026-12-31",
		EN: "battles:\n  - id: christmas-gifts\n    rhythm: campaign\n    start: 2026-11-16\n    end: 2026-12-31",
	},
	Source: check.Text{
		FR: "« sur la TV on fonctionne par un système de campagnes quand dans le digital on est dans un processus long terme » (Médias sociaux : entre hype et réalité).",
		EN: "“Sur la TV on fonctionne par un système de campagnes” (television works by campaigns, digital by a long process; Médias sociaux : entre hype et réalité).",
	},
	Check: func(p *check.Pass) {
		for _, b := range p.Facts.InPlay {
			if b.Rhythm != dossier.Campaign {
				continue
			}
			args := check.Args{"battle": b.ID}
			switch {
			case b.Lasting:
				p.ReportAs("lasting", check.At(b.ID, "lasting"), args)
			case b.End.IsZero():
				p.Report(check.At(b.ID, "end"), args)
			case b.Start.IsZero():
				p.Unjudged("start", check.At(b.ID, "start"), args)
			case b.End.Before(b.Start):
				p.ReportAs("reversed", check.At(b.ID, "end"), check.Args{"battle": b.ID, "start": b.Start, "end": b.End})
			case b.Start.DaysUntil(b.End)+1 > burstWeeks*7:
				p.ReportAs("long", check.At(b.ID, "end"), check.Args{"battle": b.ID, "n": math.Round(check.Weeks(b)*10) / 10, "limit": burstWeeks})
			}
		}
	},
}

// burstWeeks is the longest that a burst lasts, and the shortest that a relationship
// does: half a year.
const burstWeeks = 26
