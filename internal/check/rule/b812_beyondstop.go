package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b812 = &check.Rule{
	Code: "B812", Principle: "P18", Full: check.Blocking, Light: check.Blocking, Since: "0.1",
	Title: check.Text{
		FR: "Le seuil d’arrêt est franchi et rien n’est décidé",
		EN: "The stop threshold is crossed and nothing is decided",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le {date}, « {indicator} » était à {value} pour un seuil d’arrêt de {stop}, et aucune décision n’a suivi.",
			EN: "On {date}, “{indicator}” stood at {value} against a stop threshold of {stop}, and no decision has followed.",
		},
	},
	Why: check.Text{
		FR: "Le seuil a été fixé à froid pour ne pas avoir à discuter dans la mêlée ; l’ignorer, c’est l’avoir écrit pour la forme.",
		EN: "The threshold was set with a cool head so as not to argue in the thick of it; to ignore it is to have written it for show.",
	},
	Mend: check.Text{
		FR: "Décidez et écrivez-le (« decisions », about: ce que l’indicateur sert) : arrêter et dire où vont les heures, ou continuer et dire pourquoi malgré le seuil.",
		EN: "Decide and write it down (“decisions”, about: what the indicator serves): stop and say where the hours go, or continue and say why in spite of the threshold.",
	},
	Bad: check.Text{
		FR: "# relevé du 2026-11-30 : 2 demandes\nindicators:\n  - {id: demandes, serves: instagram, thresholds: {continue: 12, correct: 6, stop: 3}}\ndecisions: []",
		EN: "# reading of 2026-11-30: 2 requests\nindicators:\n  - {id: requests, serves: instagram, thresholds: {continue: 12, correct: 6, stop: 3}}\ndecisions: []",
	},
	Good: check.Text{
		FR: "decisions:\n  - id: quitter-instagram\n    date: 2026-12-03\n    about: [instagram]\n    verdict: stop\n    why: Deux demandes en novembre, pour un seuil d'arrêt de trois\n    by: Nadia Lambert, gérante",
		EN: "decisions:\n  - id: leave-instagram\n    date: 2026-12-03\n    about: [instagram]\n    verdict: stop\n    why: Two requests in November, for a stop threshold of three\n    by: Nadia Lambert, owner",
	},
	Source: check.Text{
		FR: "« Accepter de renoncer à certaines plateformes » (Médias sociaux : y être ou ne pas y être...).",
		EN: "“Accept to give up some platforms” (Médias sociaux : y être ou ne pas y être...).",
	},
	Unjudged: map[string]check.Text{
		"direction": {
			FR: "« {indicator} » a un seuil d’arrêt, mais ni seuil pour continuer ni cible : rien ne dit de quel côté du seuil il faut arrêter.",
			EN: "“{indicator}” has a stop threshold, but neither a value to continue from nor a target: nothing says on which side of the threshold to stop.",
		},
	},
	Check: func(p *check.Pass) {
		if p.Readings == nil || p.Today.IsZero() {
			return
		}
		for i := range p.Evaluation.Indicators {
			n := &p.Evaluation.Indicators[i]
			if n.Thresholds == nil || n.Thresholds.Stop == nil {
				continue
			}
			latest, ok := p.Readings[n.ID].Latest(p.Today)
			if !ok {
				continue // B813
			}
			way, stop := wantedWay(n, objectiveServed(p, n)), *n.Thresholds.Stop
			switch {
			case way == 0:
				p.Unjudged("direction", check.At(n.ID, "thresholds"), check.Args{"indicator": n.ID})
			case way > 0 && latest.Value <= stop || way < 0 && latest.Value >= stop:
				if !answered(p, n, latest.Date) {
					p.Report(check.At(n.ID, "thresholds.stop"), check.Args{"indicator": n.ID, "date": latest.Date, "value": latest.Value, "stop": stop})
				}
			}
		}
	},
}

// wantedWay is 1 where a higher value of the indicator is better than its stop
// threshold, -1 where a lower one is, 0 where nothing says.
func wantedWay(n *dossier.Indicator, o *dossier.Objective) int {
	t := n.Thresholds
	for _, better := range []*float64{t.Continue, t.Correct} {
		if way := direction(t.Stop, better); way != 0 {
			return way
		}
	}
	_, target := aims(n, o)
	return direction(t.Stop, target)
}

// answered reports whether a decision since a day answers an indicator: about itself,
// about what it serves, or about a battle next to that.
func answered(p *check.Pass, n *dossier.Indicator, since dossier.Date) bool {
	if p.Facts.DecidedSince(dossier.AnyID(n.ID), since) || p.Facts.DecidedSince(n.Serves, since) {
		return true
	}
	for _, b := range p.Facts.UsedBy[dossier.ChannelID(n.Serves)] {
		if p.Facts.DecidedSince(dossier.AnyID(b.ID), since) {
			return true
		}
	}
	if b := p.Facts.Battles[dossier.BattleID(n.Serves)]; b != nil {
		for _, c := range b.Channels {
			if p.Facts.DecidedSince(dossier.AnyID(c), since) {
				return true
			}
		}
	}
	if objectiveServed(p, n) != nil {
		for _, r := range p.Index.RefsTo(n.Serves) {
			if b := p.Facts.Battles[dossier.BattleID(r.From)]; b != nil && p.Facts.DecidedSince(dossier.AnyID(b.ID), since) {
				return true
			}
		}
	}
	return false
}
