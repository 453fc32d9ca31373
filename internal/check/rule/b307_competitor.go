package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b307 = &check.Rule{
	Code: "B307", Principle: "P13", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Un concurrent nommé, mais pas observé",
		EN: "A competitor that is named and not looked at",
	},
	What: map[string]check.Text{
		"": {
			FR: "Du concurrent « {actor} », on ne sait ni ce qu’il dit (« positioning »), ni où il est, à une date donnée (« presences »).",
			EN: "Of the competitor “{actor}”, nothing says what it claims (“positioning”) or where it is, on a given date (“presences”).",
		},
	},
	Why: check.Text{
		FR: "Un nom seul n’aide à choisir aucune place : ce que le concurrent dit, et là où il parle, montre le terrain qu’il vous laisse.",
		EN: "A name alone does not help to choose your ground: what a competitor says, and where, shows what it leaves free for you.",
	},
	Mend: check.Text{
		FR: "Relevez en une heure son positionnement et ses présences (« medium », « posts_per_week », « last_post », « date » du relevé).",
		EN: "Take an hour to note its positioning and its presences (“medium”, “posts_per_week”, “last_post”, “date” of the visit).",
	},
	Bad: check.Text{
		FR: "actors:\n  - id: menuiserie-voisine\n    kind: competitor",
		EN: "actors:\n  - id: nearby-joinery\n    kind: competitor",
	},
	Good: check.Text{
		FR: "actors:\n  - id: menuiserie-voisine\n    kind: competitor\n    positioning: La pose en trois jours\n    presences:\n      - medium: facebook\n        posts_per_week: 2\n        date: 2026-10-14",
		EN: "actors:\n  - id: nearby-joinery\n    kind: competitor\n    positioning: Fitted within three days\n    presences:\n      - medium: facebook\n        posts_per_week: 2\n        date: 2026-10-14",
	},
	Source: check.Text{
		FR: "« la place prise par ses concurrents sur ces médias » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“La place prise par ses concurrents sur ces médias” (the place that competitors have taken; Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Actors {
			a := &p.Actors[i]
			if a.Kind == dossier.Competitor && blank(a.Positioning) && !seenSomewhere(a) {
				p.Report(check.At(a.ID, "presences"), check.Args{"actor": a.ID})
			}
		}
	},
}

// seenSomewhere reports whether somebody saw the actor somewhere, on a day.
func seenSomewhere(a *dossier.Actor) bool {
	for _, s := range a.Presences {
		if s.Medium != "" && (!s.Date.IsZero() || !s.LastPost.IsZero()) {
			return true
		}
	}
	return false
}
