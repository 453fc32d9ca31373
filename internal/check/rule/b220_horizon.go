package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b220 = &check.Rule{
	Code: "B220", Principle: "P16", Full: check.Advice, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Aucun objectif à moyen ou à long terme",
		EN: "No objective for the medium or the long term",
	},
	What: map[string]check.Text{
		"": {
			FR: "Aucun objectif ne regarde au-delà de quelques mois : {objectives}.",
			EN: "No objective looks further than a few months ahead: {objectives}.",
		},
	},
	Why: check.Text{
		FR: "La réputation et les habitudes se font sur des années : une suite d’objectifs courts ne mène nulle part en particulier.",
		EN: "Reputation and habits take years: a string of short objectives leads nowhere in particular.",
	},
	Mend: check.Text{
		FR: "Donnez à l’un des objectifs « horizon: medium » (un an ou presque) ou « horizon: long » (au-delà), avec la date qui va avec.",
		EN: "Give one of the objectives “horizon: medium” (a year or so) or “horizon: long” (beyond), with the date to match.",
	},
	Bad: check.Text{
		FR: "objectives:\n  - id: noel\n    statement: Vendre 300 coffrets pour Noël\n    by: 2026-12-24\n    horizon: short",
		EN: "objectives:\n  - id: christmas\n    statement: Sell 300 boxes for Christmas\n    by: 2026-12-24\n    horizon: short",
	},
	Good: check.Text{
		FR: "objectives:\n  - id: fideles\n    statement: Que 120 clients reviennent chaque année\n    by: 2028-12-31\n    horizon: long",
		EN: "objectives:\n  - id: regulars\n    statement: Have 120 customers come back every year\n    by: 2028-12-31\n    horizon: long",
	},
	Source: check.Text{
		FR: "« vision, objectifs à moyen ou long terme » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“Vision, objectifs à moyen ou long terme” (vision, medium or long-term objectives; Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		var short []dossier.AnyID
		for _, o := range openObjectives(p) {
			if looksAhead(o, p.Today) {
				return
			}
			short = append(short, dossier.AnyID(o.ID))
		}
		if len(short) > 0 {
			p.Report(check.Part("objectives"), check.Args{"objectives": quoted(p.Names(short...))})
		}
	},
}

// looksAhead reports whether an objective is for the medium term or beyond: as it says,
// or else by its date, ten months or more after its baseline or after today, whichever
// is earlier. One that says neither a horizon nor a date is given the benefit of the
// doubt, as is any without a day to count from.
func looksAhead(o *dossier.Objective, today dossier.Date) bool {
	if o.Horizon != "" {
		return o.Horizon != dossier.ShortTerm
	}
	from := today
	if b := o.Baseline; b != nil && !b.Date.IsZero() && (from.IsZero() || b.Date.Before(from)) {
		from = b.Date
	}
	return o.By.IsZero() || from.IsZero() || !o.By.Before(from.AddMonths(10))
}
