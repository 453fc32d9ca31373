package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b223 = &check.Rule{
	Code: "B223", Principle: "P15", Full: check.Warning, Light: check.Off, Since: "0.1",
	Title: check.Text{
		FR: "Une attente de la direction reçoit une réponse",
		EN: "What management expects gets an answer",
	},
	What: map[string]check.Text{
		"": {
			FR: "L’attente « {expectation} »{from} n’est rattachée à aucun objectif et n’a pas reçu de réponse.",
			EN: "The expectation “{expectation}”{from} is tied to no objective and has had no answer.",
		},
	},
	Why: check.Text{
		FR: "Une attente laissée sans réponse revient au pire moment, et c’est sur elle que la stratégie sera jugée.",
		EN: "An expectation left without an answer comes back at the worst moment, and it is what the strategy will be judged on.",
	},
	Mend: check.Text{
		FR: "Nommez sous « objectives » l’objectif qui y répond, ou écrivez sous « answer » ce qui a été répondu, un refus motivé compris.",
		EN: "Name under “objectives” the objective that meets it, or write under “answer” what was answered, a reasoned refusal included.",
	},
	Bad: check.Text{
		FR: "expectations:\n  - id: articles\n    from: Le président\n    statement: Deux articles par mois dans Le Progrès",
		EN: "expectations:\n  - id: articles\n    from: The chairman\n    statement: Two articles a month in the local paper",
	},
	Good: check.Text{
		FR: "expectations:\n  - id: articles\n    from: Le président\n    statement: Deux articles par mois dans Le Progrès\n    answer: Non ; un dossier par trimestre, le journal n’a plus de page associations",
		EN: "expectations:\n  - id: articles\n    from: The chairman\n    statement: Two articles a month in the local paper\n    answer: No; one feature a quarter, the paper has dropped its page on associations",
	},
	Source: check.Text{
		FR: "« Définir ses objectifs, ses attentes, ses contraintes » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“Définir ses objectifs, ses attentes, ses contraintes” (define objectives, expectations, constraints; Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Expectations {
			e := &p.Expectations[i]
			if len(e.Objectives) > 0 || !blank(e.Answer) || len(p.Facts.Decided[dossier.AnyID(e.ID)]) > 0 {
				continue
			}
			var from check.Text
			if !blank(e.From) {
				from = check.Text{FR: " (" + e.From + ")", EN: " (" + e.From + ")"}
			}
			p.Report(check.At(e.ID, "answer"), check.Args{"expectation": e.ID, "from": from})
		}
	},
}
