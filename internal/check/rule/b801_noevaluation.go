package rule

import "boussole/internal/check"

var b801 = &check.Rule{
	Code: "B801", Principle: "P18", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Rien ne dit comment la stratégie sera évaluée",
		EN: "Nothing says how the strategy will be evaluated",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le dossier n’a ni indicateur, ni date de revue, ni rythme de revue.",
			EN: "The dossier has no indicator, no review date and no review rhythm.",
		},
	},
	Why: check.Text{
		FR: "Sans rendez-vous pour la regarder en face, une stratégie ne se corrige pas : elle continue jusqu’à ce qu’on l’oublie.",
		EN: "With no appointment to look at it squarely, a strategy is not corrected: it goes on until it is forgotten.",
	},
	Mend: check.Text{
		FR: "Fixez au moins la prochaine revue (« evaluation.reviews ») ou son rythme (« evaluation.every »), puis ce qui y sera mesuré.",
		EN: "Set at least the next review (“evaluation.reviews”) or its rhythm (“evaluation.every”), then what will be measured there.",
	},
	Bad: check.Text{
		FR: "evaluation:\n  note: On fera le point en fin d'année",
		EN: "evaluation:\n  note: We will take stock at the end of the year",
	},
	Good: check.Text{
		FR: "evaluation:\n  every: quarterly\n  reviews:\n    - {id: revue-mars, date: 2027-03-16}\n  indicators:\n    - {id: familles, serves: venir, metric: Familles inscrites, source: registre, every: monthly}",
		EN: "evaluation:\n  every: quarterly\n  reviews:\n    - {id: march-review, date: 2027-03-16}\n  indicators:\n    - {id: families, serves: come, metric: Families enrolled, source: register, every: monthly}",
	},
	Source: check.Text{
		FR: "« Une évaluation régulière sera nécessaire pour corriger le tir, réorienter, améliorer les pratiques » (Médias sociaux : y être ou ne pas y être...) ; GCS OASIS, « Scoring ».",
		EN: "“Regular evaluation will be needed to correct the aim, reorient, improve practice” (Médias sociaux : y être ou ne pas y être...); GCS OASIS, “Scoring”.",
	},
	Check: func(p *check.Pass) {
		if hasNoEvaluation(p) {
			p.Report(check.Part("evaluation"), nil)
		}
	},
}

// hasNoEvaluation reports whether nothing at all says how the strategy is looked at
// again. B801 says so once, and the other rules of evaluation then keep silent.
func hasNoEvaluation(p *check.Pass) bool {
	e := &p.Evaluation
	return e.Every == "" && len(e.Reviews) == 0 && len(e.Indicators) == 0
}
