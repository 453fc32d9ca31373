package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b212 = &check.Rule{
	Code: "B212", Principle: "P18", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Un objectif échu appelle une décision",
		EN: "An objective whose day has passed calls for a decision",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’objectif « {objective} » est échu depuis le {date}, et rien n’a été décidé à son sujet.",
			EN: "The objective “{objective}” was due on {date}, and nothing has been decided about it since.",
		},
	},
	Why: check.Text{
		FR: "Un objectif dépassé sans bilan continue de mobiliser des forces, et personne n’en tire la leçon.",
		EN: "An objective left behind without a verdict goes on using people’s time, and nobody learns from it.",
	},
	Mend: check.Text{
		FR: "Relevez la valeur atteinte, puis écrivez sous « decisions » ce qui a été décidé (son identifiant sous « about ») : continuer avec une nouvelle échéance, corriger ou arrêter.",
		EN: "Measure the value reached, then write under “decisions” what was decided (its id under “about”): continue with a new date, correct or stop.",
	},
	Bad: check.Text{
		FR: "objectives:\n  - id: venir\n    by: 2026-09-30 # nous sommes le 1er décembre 2026",
		EN: "objectives:\n  - id: come\n    by: 2026-09-30 # today is 1 December 2026",
	},
	Good: check.Text{
		FR: "decisions:\n  - id: venir-suite\n    date: 2026-10-08\n    about: [venir]\n    verdict: correct\n    decided: Viser 320 familles d’ici juin 2027\n    why: 268 familles venues, les créneaux du matin restent vides\n    by: Claire Vuillet",
		EN: "decisions:\n  - id: come-next\n    date: 2026-10-08\n    about: [come]\n    verdict: correct\n    decided: Aim at 320 families by June 2027\n    why: 268 families came, the morning slots stay empty\n    by: Claire Vuillet",
	},
	Source: check.Text{
		FR: "« corriger le tir, réorienter, améliorer les pratiques » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“Corriger le tir, réorienter, améliorer les pratiques” (correct, redirect, improve; Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Objectives {
			o := &p.Objectives[i]
			id := dossier.AnyID(o.ID)
			if o.By.IsZero() || !o.By.Before(p.Today) || p.Facts.DecidedSince(id, o.By) || turnsDown(standingDecision(p.Facts, id)) {
				continue
			}
			p.Report(check.At(o.ID, "by"), check.Args{"objective": o.ID, "date": o.By})
		}
	},
}
