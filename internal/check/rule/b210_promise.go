package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b210 = &check.Rule{
	Code: "B210", Principle: "P18", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "La situation de départ promise se fait attendre",
		EN: "The promised baseline is overdue",
	},
	What: map[string]check.Text{
		"": {
			FR: "La situation de départ de « {element} » devait être mesurée par {who} avant le {date} ; {days:jour:jours} plus tard, sa valeur manque toujours.",
			EN: "The baseline of “{element}” was to be measured by {who} before {date}: {days:day:days} later its value is still missing.",
		},
	},
	Why: check.Text{
		FR: "Plus on tarde, plus la mesure « avant » contient déjà les effets de ce que l’on voulait mesurer.",
		EN: "The longer it waits, the more the measure “before” holds the effects of what it was to measure.",
	},
	Mend: check.Text{
		FR: "Faites la mesure et écrivez sa valeur, sa source et sa date sous « baseline » ; à défaut, repoussez « measure_by » et dites pourquoi en note.",
		EN: "Take the measure and write its value, source and date under “baseline”; failing that, move “measure_by” and say why in a note.",
	},
	Bad: check.Text{
		FR: "baseline: # le 1er décembre 2026\n  measure_by: 2026-10-15\n  who: Claire Vuillet",
		EN: "baseline: # on 1 December 2026\n  measure_by: 2026-10-15\n  who: Claire Vuillet",
	},
	Good: check.Text{
		FR: "baseline:\n  value: 31\n  source: Enquête en caisse, 212 clients\n  date: 2026-10-12",
		EN: "baseline:\n  value: 31\n  source: Survey at the till, 212 customers\n  date: 2026-10-12",
	},
	Source: check.Text{
		FR: "« Une évaluation régulière sera nécessaire » (Médias sociaux : y être ou ne pas y être...) ; mesure ex ante.",
		EN: "“Une évaluation régulière sera nécessaire” (regular evaluation will be needed; Médias sociaux : y être ou ne pas y être...); ex ante measurement.",
	},
	Check: func(p *check.Pass) {
		overdue := func(id dossier.AnyID, b *dossier.Baseline) {
			if b.Promised() && b.Value == nil && b.MeasureBy.Before(p.Today) {
				p.Report(check.At(id, "baseline.measure_by"), check.Args{
					"element": id, "who": b.Who, "date": b.MeasureBy, "days": b.MeasureBy.DaysUntil(p.Today),
				})
			}
		}
		for i := range p.Objectives {
			overdue(dossier.AnyID(p.Objectives[i].ID), p.Objectives[i].Baseline)
		}
		for i := range p.Evaluation.Indicators {
			if in := &p.Evaluation.Indicators[i]; len(p.Readings[in.ID]) == 0 { // a reading is a measure
				overdue(dossier.AnyID(in.ID), in.Baseline)
			}
		}
	},
}
