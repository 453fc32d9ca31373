package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b612 = &check.Rule{
	Code: "B612", Principle: "P11", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Une relation se tient dans la durée",
		EN: "A relationship is kept up over time",
	},
	What: map[string]check.Text{
		"": {
			FR: "La relation « {battle} » n’a pas de cadence au niveau auquel elle est menée.",
			EN: "The relationship “{battle}” has no cadence at the level at which it is fought.",
		},
		"short": {
			FR: "La relation « {battle} » prend fin le {end}, moins de {limit} semaines après son début le {start}.",
			EN: "The relationship “{battle}” ends on {end}, less than {limit} weeks after it starts on {start}.",
		},
		"day": {
			FR: "Rien ne se répète dans la relation « {battle} » : tout ce qui y est prévu tient en un jour, le {first}.",
			EN: "Nothing repeats in the relationship “{battle}”: all that is planned in it falls on one day, {first}.",
		},
		"once": {
			FR: "Rien ne se répète dans la relation « {battle} » : tout ce qui y est prévu tient entre le {first} et le {last}.",
			EN: "Nothing repeats in the relationship “{battle}”: all that is planned in it falls between {first} and {last}.",
		},
	},
	Why: check.Text{
		FR: "Une relation commencée puis laissée déçoit plus qu’une relation jamais proposée.",
		EN: "A relationship begun and then dropped disappoints more than one that was never offered.",
	},
	Mend: check.Text{
		FR: "Donnez une cadence (« cadence ») à son niveau et des actions qui se répètent (« repeat »), ou dites que c’est une campagne (« rhythm: campaign »).",
		EN: "Give its level a “cadence” and actions that repeat (“repeat”), or say that it is a campaign (“rhythm: campaign”).",
	},
	Bad: check.Text{
		FR: "battles:\n  - id: voisins-du-chantier\n    rhythm: relationship\n    start: 2027-01-04\n    end: 2027-02-26",
		EN: "battles:\n  - id: site-neighbours\n    rhythm: relationship\n    start: 2027-01-04\n    end: 2027-02-26",
	},
	Good: check.Text{
		FR: "battles:\n  - id: voisins-du-chantier\n    rhythm: relationship\n    lasting: true\n    levels:\n      - name: Réunion et lettre\n        cadence: 2/month",
		EN: "battles:\n  - id: site-neighbours\n    rhythm: relationship\n    lasting: true\n    levels:\n      - name: Meeting and letter\n        cadence: 2/month",
	},
	Source: check.Text{
		FR: "« Mais combien tiennent dans le temps ? » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“Mais combien tiennent dans le temps ?” (but how many last?; Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		for _, b := range p.Facts.InPlay {
			if b.Rhythm != dossier.Relationship {
				continue
			}
			if level := b.Level(); level == nil || level.Cadence == nil || level.Cadence.Times == 0 {
				p.Report(check.At(b.ID, levelField(b)+".cadence"), check.Args{"battle": b.ID})
			}
			if !b.Lasting && !b.Start.IsZero() && !b.End.IsZero() && b.Start.DaysUntil(b.End)+1 < burstWeeks*7 {
				p.ReportAs("short", check.At(b.ID, "end"), check.Args{"battle": b.ID, "start": b.Start, "end": b.End, "limit": burstWeeks})
			}
			if first, last, ok := onceOnly(p.Facts.Actions[b.ID]); ok && first.DaysUntil(last)+1 < burstWeeks*7 {
				variant := "once"
				if first == last {
					variant = "day"
				}
				p.ReportAs(variant, check.At(b.ID, "rhythm"), check.Args{"battle": b.ID, "first": first, "last": last})
			}
		}
	},
}

// onceOnly are the first and the last day of actions that are all dated and of which
// none repeats. ok is false where there are none, or where one does repeat or has no date.
func onceOnly(actions []*dossier.Action) (first, last dossier.Date, ok bool) {
	for _, a := range actions {
		if a.Repeat != nil || a.Date.IsZero() {
			return first, last, false
		}
		if !ok || a.Date.Before(first) {
			first = a.Date
		}
		for _, day := range []dossier.Date{a.Date, a.Until} {
			if day.After(last) {
				last = day
			}
		}
		ok = true
	}
	return first, last, ok
}
