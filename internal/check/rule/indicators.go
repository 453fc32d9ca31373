package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/text"
)

// followed are the indicators that say something of each objective: those that serve
// it, its problem, or what is done for it (a battle, an action, a message, a channel
// that a chosen battle uses).
func followed(p *check.Pass) map[dossier.ObjectiveID][]*dossier.Indicator {
	by := map[dossier.ObjectiveID][]*dossier.Indicator{}
	for i := range p.Evaluation.Indicators {
		n := &p.Evaluation.Indicators[i]
		seen := map[dossier.ObjectiveID]bool{}
		for _, o := range objectivesBehind(p, n.Serves) {
			if o != "" && !seen[o] {
				seen[o] = true
				by[o] = append(by[o], n)
			}
		}
	}
	return by
}

func objectivesBehind(p *check.Pass, id dossier.AnyID) []dossier.ObjectiveID {
	if p.Facts.Objectives[dossier.ObjectiveID(id)] != nil {
		return []dossier.ObjectiveID{dossier.ObjectiveID(id)}
	}
	if b := p.Facts.Battles[dossier.BattleID(id)]; b != nil {
		return []dossier.ObjectiveID{b.Objective}
	}
	if m := p.Facts.Messages[dossier.MessageID(id)]; m != nil {
		return []dossier.ObjectiveID{m.Objective}
	}
	var behind []dossier.ObjectiveID
	for _, b := range p.Facts.UsedBy[dossier.ChannelID(id)] {
		behind = append(behind, b.Objective)
	}
	e, _ := p.Index.Find(id)
	switch e.Kind {
	case dossier.KindAction:
		for _, r := range p.Index.RefsFrom(id) {
			if b := p.Facts.Battles[dossier.BattleID(r.To)]; r.Field == "battle" && b != nil {
				behind = append(behind, b.Objective)
			}
		}
	case dossier.KindProblem:
		for _, r := range p.Index.RefsTo(id) {
			if o := p.Facts.Objectives[dossier.ObjectiveID(r.From)]; r.Field == "problem" && o != nil {
				behind = append(behind, o.ID)
			}
		}
	}
	return behind
}

// objectiveServed is the objective that an indicator serves itself; nil where it
// serves something else.
func objectiveServed(p *check.Pass, n *dossier.Indicator) *dossier.Objective {
	return p.Facts.Objectives[dossier.ObjectiveID(n.Serves)]
}

// sameMetric reports whether an indicator counts what its objective counts.
func sameMetric(n *dossier.Indicator, o *dossier.Objective) bool {
	return o != nil && (n.Metric == "" || text.Fold(n.Metric) == text.Fold(o.Metric))
}

// metricOf is what an indicator counts: its own metric, or its objective's.
func metricOf(n *dossier.Indicator, o *dossier.Objective) string {
	if n.Metric == "" && o != nil {
		return o.Metric
	}
	return n.Metric
}

// levelOf is the level of effect that an indicator measures: its own, or that of the
// objective whose metric it counts.
func levelOf(n *dossier.Indicator, o *dossier.Objective) dossier.Level {
	if n.Level == "" && sameMetric(n, o) {
		return o.Level
	}
	return n.Level
}

// direction is 1 where more is better, -1 where less is, 0 where it cannot be told.
func direction(from, to *float64) int {
	switch {
	case from == nil || to == nil || *from == *to:
		return 0
	case *to > *from:
		return 1
	}
	return -1
}

// aim is the direction from an indicator's baseline to its target, where both are known.
func aim(n *dossier.Indicator, o *dossier.Objective) int { return direction(aims(n, o)) }

// aims are the baseline and the target of an indicator: its own, or those of the
// objective whose metric it counts.
func aims(n *dossier.Indicator, o *dossier.Objective) (from, to *float64) {
	baseline, target := n.Baseline, n.Target
	if sameMetric(n, o) {
		if baseline == nil {
			baseline = o.Baseline
		}
		if target == nil {
			target = o.Target
		}
	}
	if baseline == nil {
		return nil, target
	}
	return baseline.Value, target
}
