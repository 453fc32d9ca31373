package rule

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

// decisionGrace is how many days after a review its decisions may be written down.
const decisionGrace = 14

var b807 = &check.Rule{
	Code: "B807", Principle: "P18", Full: check.Blocking, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Une revue s’est tenue sans rien décider",
		EN: "A review was held and decided nothing",
	},
	What: map[string]check.Text{
		"": {
			FR: "La revue tenue le {held} n’a donné aucune décision, {days:jour:jours} après.",
			EN: "The review held on {held} has led to no decision, {days:day:days} later.",
		},
	},
	Why: check.Text{
		FR: "Une revue sert à continuer, corriger ou arrêter ; si rien n’est tranché par écrit, elle n’aura été qu’une lecture de chiffres.",
		EN: "A review is there to continue, correct or stop; if nothing is settled in writing, it was only a reading of figures.",
	},
	Mend: check.Text{
		FR: "Écrivez dans « decisions » ce qui a été décidé, fût-ce de continuer, avec ses raisons, et nommez ces décisions dans la revue.",
		EN: "Write into “decisions” what was decided, be it to continue, with its reasons, and name those decisions in the review.",
	},
	Bad: check.Text{
		FR: "reviews:\n  - {id: revue-de-juin, date: 2026-06-15, held: 2026-06-15}",
		EN: "reviews:\n  - {id: june-review, date: 2026-06-15, held: 2026-06-15}",
	},
	Good: check.Text{
		FR: "reviews:\n  - {id: revue-de-juin, date: 2026-06-15, held: 2026-06-15, decisions: [garder-le-bulletin]}\ndecisions:\n  - id: garder-le-bulletin\n    date: 2026-06-15\n    about: [bulletin]\n    verdict: continue\n    why: Trois demandes sur quatre citent encore le bulletin\n    by: Comité de direction",
		EN: "reviews:\n  - {id: june-review, date: 2026-06-15, held: 2026-06-15, decisions: [keep-the-bulletin]}\ndecisions:\n  - id: keep-the-bulletin\n    date: 2026-06-15\n    about: [bulletin]\n    verdict: continue\n    why: Three requests out of four still mention the bulletin\n    by: Management committee",
	},
	Source: check.Text{
		FR: "Cycle d’évaluation du GCS, « Learning & Innovation » : un cycle se clôt par un enseignement.",
		EN: "GCS Evaluation Cycle, “Learning & Innovation”: a cycle closes with something learnt.",
	},
	Check: func(p *check.Pass) {
		if p.Today.IsZero() {
			return
		}
		var days []dossier.Date
		for i := range p.Decisions {
			if d := p.Decisions[i].Date; !d.IsZero() {
				days = append(days, d)
			}
		}
		slices.SortFunc(days, dossier.Date.Compare)
		for i := range p.Evaluation.Reviews {
			r := &p.Evaluation.Reviews[i]
			if r.Held.IsZero() || !r.Held.AddDays(decisionGrace).Before(p.Today) || decidedAfter(p, r, days) {
				continue
			}
			p.Report(check.At(r.ID, "decisions"), check.Args{"held": r.Held, "days": r.Held.DaysUntil(p.Today)})
		}
	},
}

// decidedAfter reports whether a review led to a decision: one that it names, one
// about it or about what it looked at, or, for a review of the whole, one that was
// dated in the days after it. days are the days of all decisions, in order.
func decidedAfter(p *check.Pass, r *dossier.Review, days []dossier.Date) bool {
	if len(r.Decisions) > 0 || len(p.Facts.Decided[dossier.AnyID(r.ID)]) > 0 {
		return true
	}
	for _, id := range r.About {
		if p.Facts.DecidedSince(id, r.Held) {
			return true
		}
	}
	if len(r.About) > 0 {
		return false
	}
	next, _ := slices.BinarySearchFunc(days, r.Held, dossier.Date.Compare)
	return next < len(days) && !days[next].After(r.Held.AddDays(decisionGrace))
}
