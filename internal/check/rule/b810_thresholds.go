package rule

import (
	"math"

	"boussole/internal/check"
)

var b810 = &check.Rule{
	Code: "B810", Principle: "P18", Full: check.Blocking, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Les seuils d’un indicateur se contredisent",
		EN: "An indicator’s thresholds contradict one another",
	},
	What: map[string]check.Text{
		"": {
			FR: "Les seuils de « {indicator} » ne se suivent pas : continuer à {continue}, corriger à {correct}, arrêter à {stop}.",
			EN: "The thresholds of “{indicator}” are out of order: continue at {continue}, correct at {correct}, stop at {stop}.",
		},
		"pair": {
			FR: "Les seuils de « {indicator} » ne laissent pas de choix : continuer et arrêter à la même valeur, {stop}.",
			EN: "The thresholds of “{indicator}” leave no choice: continue and stop at the same value, {stop}.",
		},
		"against": {
			FR: "« {indicator} » doit aller de {baseline} à {target}, mais ses seuils vont dans l’autre sens : continuer à {continue}, arrêter à {stop}.",
			EN: "“{indicator}” is to go from {baseline} to {target}, but its thresholds go the other way: continue at {continue}, stop at {stop}.",
		},
	},
	Why: check.Text{
		FR: "Le jour de la revue, le même chiffre commanderait à la fois de continuer et d’arrêter, et l’on choisirait ce qui arrange.",
		EN: "On the day of the review the same figure would call for going on and for stopping, and the convenient answer would be chosen.",
	},
	Mend: check.Text{
		FR: "Rangez « continue », « correct » et « stop » dans un seul sens : en descendant si l’on cherche une hausse, en montant si l’on cherche une baisse, ou si l’on veut empêcher une hausse.",
		EN: "Put “continue”, “correct” and “stop” in one order: going down where a rise is wanted, going up where a fall is wanted, or where a rise is to be prevented.",
	},
	Bad: check.Text{
		FR: "thresholds: {continue: 300, correct: 350, stop: 200}",
		EN: "thresholds: {continue: 300, correct: 350, stop: 200}",
	},
	Good: check.Text{
		FR: "thresholds: {continue: 350, correct: 300, stop: 200}",
		EN: "thresholds: {continue: 350, correct: 300, stop: 200}",
	},
	Source: check.Text{
		FR: "« Corriger le tir, réorienter, améliorer les pratiques » ou renoncer (Médias sociaux : y être ou ne pas y être...).",
		EN: "“Correct the aim, reorient, improve practice” or give up (Médias sociaux : y être ou ne pas y être...).",
	},
	Check: func(p *check.Pass) {
		for i := range p.Evaluation.Indicators {
			n := &p.Evaluation.Indicators[i]
			t := n.Thresholds
			if t == nil || t.Stop == nil || t.Continue == nil {
				continue
			}
			at := check.At(n.ID, "thresholds")
			args := check.Args{"indicator": n.ID, "stop": *t.Stop, "continue": *t.Continue}
			way := direction(t.Stop, t.Continue)
			o := objectiveServed(p, n)
			switch {
			case way == 0:
				p.ReportAs("pair", at, args)
			case t.Correct != nil && (direction(t.Stop, t.Correct) == -way || direction(t.Correct, t.Continue) == -way):
				args["correct"] = *t.Correct
				p.Report(at, args)
			case aim(n, o) == -way && !holds(aims(n, o)):
				from, to := aims(n, o)
				args["baseline"], args["target"] = *from, *to
				p.ReportAs("against", at, args)
			}
		}
	},
}

// heldWithin is how far a target may lie on the wrong side of the baseline where it only
// asks to hold what there is, as a share of the baseline.
const heldWithin = 0.10

func holds(from, to *float64) bool {
	return from != nil && to != nil && math.Abs(*to-*from) <= heldWithin*math.Abs(*from)+tolerance
}
