package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b804 = &check.Rule{
	Code: "B804", Principle: "P18", Full: check.Blocking, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Un indicateur sur lequel on ne peut pas juger",
		EN: "An indicator that nothing can be judged on",
	},
	What: map[string]check.Text{
		"": {
			FR: "À l’indicateur « {indicator} », il manque {missing}.",
			EN: "The indicator “{indicator}” lacks {missing}.",
		},
	},
	Why: check.Text{
		FR: "Un chiffre sans point de départ, sans cible, sans échéance ou sans provenance se laisse lire dans le sens que l’on veut.",
		EN: "A figure with no starting point, target, deadline or origin can be read whichever way suits.",
	},
	Mend: check.Text{
		FR: "Complétez « baseline » (value, source, date ; ou measure_by et who si la mesure reste à faire), « target », « by » et « source » ; ne redites pas ce que donne l’objectif servi.",
		EN: "Fill in “baseline” (value, source, date; or measure_by and who if it is still to be measured), “target”, “by” and “source”; what the objective served gives need not be said again.",
	},
	Bad: check.Text{
		FR: "indicators:\n  - id: devis\n    serves: salon-de-printemps\n    metric: Demandes de devis reçues",
		EN: "indicators:\n  - id: quotes\n    serves: spring-fair\n    metric: Quote requests received",
	},
	Good: check.Text{
		FR: "indicators:\n  - id: devis\n    serves: salon-de-printemps\n    metric: Demandes de devis reçues\n    source: carnet de l'atelier\n    baseline: {value: 31, source: carnet de l'atelier, date: 2026-11-30}\n    target: 60\n    by: 2027-06-30",
		EN: "indicators:\n  - id: quotes\n    serves: spring-fair\n    metric: Quote requests received\n    source: workshop's order book\n    baseline: {value: 31, source: workshop's order book, date: 2026-11-30}\n    target: 60\n    by: 2027-06-30",
	},
	Source: check.Text{
		FR: "Objectifs SMART du GCS : situation de départ, changement, échéance ; Associathèque : mesurer ex ante pour pouvoir mesurer ex post.",
		EN: "GCS SMART objectives: baseline, change, date; Associathèque: measure ex ante so as to measure ex post.",
	},
	Check: func(p *check.Pass) {
		for i := range p.Evaluation.Indicators {
			n := &p.Evaluation.Indicators[i]
			// What an objective lacks is said of the objective (B208, B209).
			served := objectiveServed(p, n) != nil
			var lacks missing
			lacks.unless(n.Metric != "" || served, "metric", check.Text{FR: "ce qui est mesuré", EN: "what is measured"})
			lacks.unless(served || n.Baseline.Known() || n.Baseline.Promised(), "baseline", check.Text{FR: "une situation de départ (valeur, source, date)", EN: "a baseline (value, source, date)"})
			lacks.unless(served || hasTarget(n), "target", check.Text{FR: "une valeur cible", EN: "a target"})
			lacks.unless(served || hasDeadline(p, n), "by", check.Text{FR: "une échéance", EN: "a deadline"})
			lacks.unless(n.Source != "", "source", check.Text{FR: "la source du chiffre", EN: "the figure’s source"})
			if lacks.any() {
				p.Report(check.At(n.ID, lacks.field), check.Args{"indicator": n.ID, "missing": lacks.names})
			}
		}
	},
}

// hasTarget reports whether an indicator says what is good: a target, or the value
// from which a review continues.
func hasTarget(n *dossier.Indicator) bool {
	return n.Target != nil || n.Thresholds != nil && n.Thresholds.Continue != nil
}

// hasDeadline reports whether an indicator is judged by a day: its own, its battle's
// end or objective's date, or each review for a channel that is kept or stopped by
// its thresholds.
func hasDeadline(p *check.Pass, n *dossier.Indicator) bool {
	if !n.By.IsZero() {
		return true
	}
	if b := p.Facts.Battles[dossier.BattleID(n.Serves)]; b != nil {
		o := p.Facts.Objectives[b.Objective]
		return !b.End.IsZero() || o != nil && !o.By.IsZero()
	}
	isChannel := p.Facts.Channels[dossier.ChannelID(n.Serves)] != nil
	return isChannel && n.Thresholds != nil && n.Thresholds.Stop != nil && (n.Every != "" || p.Evaluation.Every != "")
}
