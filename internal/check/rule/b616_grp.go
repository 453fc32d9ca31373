package rule

import "boussole/internal/check"

var b616 = &check.Rule{
	Code: "B616", Principle: "P10", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Le GRP annoncé est celui que l’on calcule",
		EN: "The GRP stated is the one computed",
	},
	What: map[string]check.Text{
		"": {
			FR: "La ligne « {line} » du plan média annonce {stated} GRP ; {coverage} de couverture et une répétition de {frequency} en donnent {computed}.",
			EN: "The media plan’s line “{line}” states {stated} GRP; {coverage} coverage at a frequency of {frequency} makes {computed}.",
		},
	},
	Unjudged: map[string]check.Text{
		"inputs": {
			FR: "La ligne « {line} » annonce {stated} GRP sans couverture ou sans répétition : on ne peut les recalculer.",
			EN: "The line “{line}” states {stated} GRP without its coverage or its frequency: they cannot be computed again.",
		},
	},
	Why: check.Text{
		FR: "C’est sur ces chiffres que l’on compare la radio, l’affichage et le web : un seul faux, et l’achat se fait au mauvais endroit.",
		EN: "These are the figures on which radio, posters and the web are compared: one wrong, and the money goes to the wrong place.",
	},
	Mend: check.Text{
		FR: "Redemandez couverture et répétition à la régie, puis corrigez « grp », « coverage » ou « frequency ».",
		EN: "Ask the sales house again for coverage and frequency, then put “grp”, “coverage” or “frequency” right.",
	},
	Bad: check.Text{
		FR: "media_plan:\n  - id: radio-septembre\n    coverage: 0.40\n    frequency: 5\n    grp: 320",
		EN: "media_plan:\n  - id: radio-september\n    coverage: 0.40\n    frequency: 5\n    grp: 320",
	},
	Good: check.Text{
		FR: "media_plan:\n  - id: radio-septembre\n    coverage: 0.40\n    frequency: 5\n    grp: 200",
		EN: "media_plan:\n  - id: radio-september\n    coverage: 0.40\n    frequency: 5\n    grp: 200",
	},
	Source: check.Text{
		FR: "Plan média : GRP = couverture (en %) × répétition.",
		EN: "Media planning: GRP = coverage (in %) × frequency.",
	},
	Check: func(p *check.Pass) {
		for i := range p.MediaPlan {
			m := &p.MediaPlan[i]
			if m.GRP == nil {
				continue
			}
			at := check.At(m.ID, "grp")
			if m.Coverage == nil || m.Frequency == nil {
				p.Unjudged("inputs", at, check.Args{"line": m.ID, "stated": *m.GRP})
				continue
			}
			if computed := grossRatingPoints(*m.Coverage, *m.Frequency); !agrees(*m.GRP, computed, 1) {
				p.Report(at, check.Args{"line": m.ID, "stated": *m.GRP, "computed": computed, "coverage": *m.Coverage, "frequency": *m.Frequency})
			}
		}
	},
}
