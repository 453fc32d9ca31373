package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

// reviewGrace is how many days late a review may be held.
const reviewGrace = 7

var b806 = &check.Rule{
	Code: "B806", Principle: "P18", Full: check.Blocking, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Une revue n’a pas été tenue",
		EN: "A review was not held",
	},
	What: map[string]check.Text{
		"": {
			FR: "La revue prévue le {due} n’a pas été tenue, {days:jour:jours} après.",
			EN: "The review due on {due} has not been held, {days:day:days} later.",
		},
		"rhythm": {
			FR: "La dernière revue d’ensemble date du {last} ; selon son rythme, la suivante devait se tenir le {due} au plus tard.",
			EN: "The last review of the whole was held on {last}; by its rhythm, the next one was due on {due} at the latest.",
		},
	},
	Why: check.Text{
		FR: "Ce qui n’est pas regardé à la date dite continue tel quel, heures et budget compris, que cela serve ou non.",
		EN: "What is not looked at on the day agreed goes on as it is, hours and budget included, whether it serves or not.",
	},
	Mend: check.Text{
		FR: "Tenez la revue et écrivez le jour dans « held » avec ses décisions, ou fixez une nouvelle date et dites pourquoi.",
		EN: "Hold the review and write the day into “held” with its decisions, or set a new date and say why.",
	},
	Bad: check.Text{
		FR: "reviews:\n  - {id: revue-de-juin, date: 2026-06-15}",
		EN: "reviews:\n  - {id: june-review, date: 2026-06-15}",
	},
	Good: check.Text{
		FR: "reviews:\n  - {id: revue-de-juin, date: 2026-06-15, held: 2026-06-18, decisions: [arreter-x]}",
		EN: "reviews:\n  - {id: june-review, date: 2026-06-15, held: 2026-06-18, decisions: [stop-x]}",
	},
	Source: check.Text{
		FR: "« Une évaluation régulière sera nécessaire » (Médias sociaux : y être ou ne pas y être...) ; cycle d’évaluation du GCS.",
		EN: "“Regular evaluation will be needed” (Médias sociaux : y être ou ne pas y être...); GCS Evaluation Cycle.",
	},
	Unjudged: map[string]check.Text{
		"rhythm": {
			FR: "Un rythme de revue est fixé, mais aucune revue d’ensemble n’est datée : rien ne dit si la prochaine est en retard (une revue qui a un « about » n’est d’ensemble que si elle nomme tous les objectifs en jeu).",
			EN: "A review rhythm is set, but no review of the whole has a date: nothing says whether the next one is overdue (a review with an “about” is of the whole only if it names all objectives in play).",
		},
	},
	Check: func(p *check.Pass) {
		if p.Today.IsZero() {
			return
		}
		held := sittingsOf(p)
		planned := false
		for i := range p.Evaluation.Reviews {
			r := &p.Evaluation.Reviews[i]
			if !held.awaits(r) {
				continue
			}
			planned = planned || held.ofWhole(r)
			if r.Date.AddDays(reviewGrace).Before(p.Today) {
				p.Report(check.At(r.ID, "date"), check.Args{"due": r.Date, "days": r.Date.DaysUntil(p.Today)})
			}
		}
		every := p.Evaluation.Every.Days()
		if every == 0 || planned {
			return
		}
		at := check.At(dossier.AnyID("evaluation"), "every")
		if held.whole.IsZero() {
			p.Unjudged("rhythm", at, nil)
			return
		}
		if due := held.whole.AddDays(every); due.AddDays(reviewGrace).Before(p.Today) {
			p.ReportAs("rhythm", at, check.Args{"last": held.whole, "due": due})
		}
	},
}
