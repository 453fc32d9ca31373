package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b808 = &check.Rule{
	Code: "B808", Principle: "P18", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Aucune revue n’est à venir",
		EN: "No review is to come",
	},
	What: map[string]check.Text{
		"": {
			FR: "Aucun rythme de revue n’est fixé et aucune revue n’est à venir : personne n’est tenu de regarder les chiffres.",
			EN: "No review rhythm is set and no review is to come: nobody is bound to look at the figures.",
		},
	},
	Why: check.Text{
		FR: "Un chiffre que personne n’est tenu de regarder à une date ne fera rien corriger, réorienter ni arrêter.",
		EN: "A figure that nobody is bound to look at on a day leads to nothing being corrected, redirected or stopped.",
	},
	Mend: check.Text{
		FR: "Fixez la date de la prochaine revue (« evaluation.reviews ») ou un rythme (« every: quarterly »).",
		EN: "Set the date of the next review (“evaluation.reviews”) or a rhythm (“every: quarterly”).",
	},
	Bad: check.Text{
		FR: "evaluation:\n  reviews:\n    - {id: revue-de-mars, date: 2026-03-10, held: 2026-03-10}",
		EN: "evaluation:\n  reviews:\n    - {id: march-review, date: 2026-03-10, held: 2026-03-10}",
	},
	Good: check.Text{
		FR: "evaluation:\n  every: quarterly\n  reviews:\n    - {id: revue-de-mars, date: 2026-03-10, held: 2026-03-10}\n    - {id: revue-de-janvier, date: 2027-01-12}",
		EN: "evaluation:\n  every: quarterly\n  reviews:\n    - {id: march-review, date: 2026-03-10, held: 2026-03-10}\n    - {id: january-review, date: 2027-01-12}",
	},
	Source: check.Text{
		FR: "« Une évaluation régulière sera nécessaire pour corriger le tir » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“Regular evaluation will be needed to correct the aim” (Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		e := &p.Evaluation
		if e.Every != "" || hasNoEvaluation(p) {
			return
		}
		held := sittingsOf(p)
		for i := range e.Reviews {
			// One that was missed is B806's; it is no review to come.
			if r := &e.Reviews[i]; held.awaits(r) && !r.Date.AddDays(reviewGrace).Before(p.Today) {
				return
			}
		}
		p.Report(check.At(dossier.AnyID("evaluation"), "reviews"), nil)
	},
}
