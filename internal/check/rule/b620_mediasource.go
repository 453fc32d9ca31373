package rule

import "boussole/internal/check"

var b620 = &check.Rule{
	Code: "B620", Principle: "P10", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Un chiffre du plan média a sa source",
		EN: "A figure of the media plan has its source",
	},
	What: map[string]check.Text{
		"": {
			FR: "La ligne « {line} » du plan média ne dit pas d’où viennent ses chiffres.",
			EN: "The media plan’s line “{line}” does not say where its figures come from.",
		},
	},
	Why: check.Text{
		FR: "Une couverture sans source ne se vérifie pas et ne se compare pas : elle vaut ce que vaut celui qui vend l’espace.",
		EN: "Coverage without a source can be neither checked nor compared: it is worth what the seller of the space is worth.",
	},
	Mend: check.Text{
		FR: "Nommez l’étude ou le devis et sa date sous « source » ou « evidence » : Médiamétrie, ACPM, relevé de la régie, comptage de vos propres envois.",
		EN: "Name the study or the quote and its date under “source” or “evidence”: an audience survey, the sales house’s statement, a count of your own mailings.",
	},
	Bad: check.Text{
		FR: "media_plan:\n  - id: radio-septembre\n    coverage: 0.40",
		EN: "media_plan:\n  - id: radio-september\n    coverage: 0.40",
	},
	Good: check.Text{
		FR: "media_plan:\n  - id: radio-septembre\n    coverage: 0.40\n    source: Médiamétrie, EAR Local 2025-2026, zone de Lons",
		EN: "media_plan:\n  - id: radio-september\n    coverage: 0.40\n    source: RAJAR, second quarter of 2026, local area",
	},
	Source: check.Text{
		FR: "Barcelona Principles 3.0 : intégrité et transparence de la mesure.",
		EN: "Barcelona Principles 3.0: integrity and transparency of measurement.",
	},
	Check: func(p *check.Pass) {
		for i := range p.MediaPlan {
			m := &p.MediaPlan[i]
			sourced := m.Source != ""
			for _, e := range m.Evidence {
				sourced = sourced || e.Source != "" || e.URL != ""
			}
			if !sourced {
				p.Report(check.At(m.ID, "source"), check.Args{"line": m.ID})
			}
		}
	},
}
