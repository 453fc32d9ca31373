package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b623 = &check.Rule{
	Code: "B623", Principle: "P21", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Une bataille annonce son effet, et sur quoi il repose",
		EN: "A battle states its effect, and what it rests on",
	},
	What: map[string]check.Text{
		"": {
			FR: "La bataille « {battle} » est choisie sans effet attendu sur son objectif.",
			EN: "The battle “{battle}” is chosen without an expected effect on its objective.",
		},
		"range": {
			FR: "L’effet attendu de la bataille « {battle} » n’est pas une fourchette : il y manque {missing}.",
			EN: "The expected effect of the battle “{battle}” is no range: it lacks {missing}.",
		},
		"basis": {
			FR: "L’effet attendu de la bataille « {battle} » ne dit pas s’il est mesuré, comparé ou estimé.",
			EN: "The expected effect of the battle “{battle}” does not say whether it is measured, benchmarked or estimated.",
		},
	},
	Why: check.Text{
		FR: "Sans effet chiffré et fondé, on ne peut ni comparer deux batailles, ni comparer le plan avec et sans réseaux sociaux : il ne reste que l’incantation.",
		EN: "Without a figure that rests on something, one can compare neither two battles nor the plan with and without social media: only incantation is left.",
	},
	Mend: check.Text{
		FR: "Donnez sous « effect » une fourchette dans l’unité de l’objectif (« low », « likely », « high ») et ce qui la fonde (« basis », « who ») ; une estimation avouée vaut mieux que rien.",
		EN: "Give under “effect” a range in the objective’s unit (“low”, “likely”, “high”) and what it rests on (“basis”, “who”); an admitted estimate is better than nothing.",
	},
	Bad: check.Text{
		FR: "battles:\n  - id: portes-ouvertes\n    state: chosen\n    argument: Cela fera venir du monde",
		EN: "battles:\n  - id: open-day\n    state: chosen\n    argument: It will bring people in",
	},
	Good: check.Text{
		FR: "battles:\n  - id: portes-ouvertes\n    state: chosen\n    effect:\n      low: 40\n      likely: 90\n      high: 130\n      basis: measured\n      who: Accueil, éditions 2024 et 2025",
		EN: "battles:\n  - id: open-day\n    state: chosen\n    effect:\n      low: 40\n      likely: 90\n      high: 130\n      basis: measured\n      who: Front desk, 2024 and 2025 editions",
	},
	Source: check.Text{
		FR: "« des démarches incantatoires » (Ne démarrez pas un plan media sociaux, Bertrand Duperrin).",
		EN: "“Des démarches incantatoires” (incantations; Ne démarrez pas un plan media sociaux, Bertrand Duperrin).",
	},
	Check: func(p *check.Pass) {
		for _, b := range p.Facts.InPlay {
			effect, field := b.Effect, "effect"
			if level := b.Level(); level != nil && level.Effect != nil {
				effect, field = level.Effect, levelField(b)+".effect"
			}
			args := check.Args{"battle": b.ID}
			if effect == nil || effect.Low == nil && effect.Likely == nil && effect.High == nil {
				p.Report(check.At(b.ID, field), args)
				continue
			}
			if missing := missingBounds(effect); len(missing) > 0 {
				p.ReportAs("range", check.At(b.ID, field), check.Args{"battle": b.ID, "missing": missing})
			}
			// A level's effect rests on what the battle's does, unless it says otherwise.
			if effect.Basis == "" && (b.Effect == nil || b.Effect.Basis == "") {
				p.ReportAs("basis", check.At(b.ID, field+".basis"), args)
			}
		}
	},
}

func missingBounds(e *dossier.Effect) []check.Text {
	var missing []check.Text
	if e.Low == nil {
		missing = append(missing, check.Text{FR: "l’hypothèse basse", EN: "the low figure"})
	}
	if e.Likely == nil {
		missing = append(missing, check.Text{FR: "l’hypothèse probable", EN: "the likely figure"})
	}
	if e.High == nil {
		missing = append(missing, check.Text{FR: "l’hypothèse haute", EN: "the high figure"})
	}
	return missing
}
