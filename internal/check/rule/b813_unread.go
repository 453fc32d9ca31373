package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

var b813 = &check.Rule{
	Code: "B813", Principle: "P18", Full: check.Warning, Light: check.Warning, Since: "0.1",
	Title: check.Text{
		FR: "Un indicateur que l’on ne relève plus",
		EN: "An indicator that nobody reads any more",
	},
	What: map[string]check.Text{
		"": {
			FR: "Le dernier relevé de « {indicator} » date du {last} ; selon son rythme, le suivant était attendu le {due}.",
			EN: "The last reading of “{indicator}” dates from {last}; by its rhythm, the next was due on {due}.",
		},
		"none": {
			FR: "« {indicator} » n’a aucun relevé.",
			EN: "“{indicator}” has no reading.",
		},
	},
	Why: check.Text{
		FR: "Un indicateur qui n’est plus relevé laisse croire que la stratégie est suivie, et la revue se tiendra sur un vieux chiffre.",
		EN: "An indicator that is no longer read lets people believe that the strategy is followed, and the review will rest on an old figure.",
	},
	Mend: check.Text{
		FR: "Relevez-le à sa source et ajoutez la ligne au fichier de relevés, espacez son rythme (« every ») si personne ne peut le tenir, ou retirez-le.",
		EN: "Read it at its source and add the row to the file of readings, space out its “every” if nobody can keep it, or take it out.",
	},
	Bad: check.Text{
		FR: "# every: monthly, dernier relevé :\nfamilles;2026-06-30;240",
		EN: "# every: monthly, last reading:\nfamilies,2026-06-30,240",
	},
	Good: check.Text{
		FR: "familles;2026-06-30;240\nfamilles;2026-07-31;252\nfamilles;2026-08-31;248",
		EN: "families,2026-06-30,240\nfamilies,2026-07-31,252\nfamilies,2026-08-31,248",
	},
	Source: check.Text{
		FR: "« Constance, patience, et régularité » (Médias sociaux : y être ou ne pas y être...), pour la mesure comme pour le reste.",
		EN: "“Constancy, patience and regularity” (Médias sociaux : y être ou ne pas y être...), in measuring as in the rest.",
	},
	Unjudged: map[string]check.Text{
		"rhythm": {
			FR: "« {indicator} » n’a pas de rythme de relevé et l’évaluation n’a pas de rythme de revue : rien ne dit quand un relevé manque.",
			EN: "“{indicator}” has no rhythm and the evaluation has none: nothing says when a reading is missing.",
		},
	},
	Check: func(p *check.Pass) {
		if p.Readings == nil || p.Today.IsZero() {
			return
		}
		for i := range p.Evaluation.Indicators {
			n := &p.Evaluation.Indicators[i]
			battle := p.Facts.Battles[dossier.BattleID(n.Serves)]
			if battle != nil && battle.State != dossier.Chosen {
				continue
			}
			days := n.Every.Days()
			if days == 0 {
				days = p.Evaluation.Every.Days()
			}
			if days == 0 {
				p.Unjudged("rhythm", check.At(n.ID, "every"), check.Args{"indicator": n.ID})
				continue
			}
			from, until := readingSpan(p, n, battle)
			last, read := p.Readings[n.ID].Latest(p.Today)
			if read && last.Date.After(from) {
				from = last.Date
			}
			switch {
			case !read && from.IsZero():
				p.ReportAs("none", check.At(n.ID), check.Args{"indicator": n.ID})
			case !from.AddDays(2 * days).Before(until):
			case read:
				p.Report(check.At(n.ID, "every"), check.Args{"indicator": n.ID, "last": last.Date, "due": last.Date.AddDays(days)})
			default:
				p.ReportAs("none", check.At(n.ID), check.Args{"indicator": n.ID})
			}
		}
	},
}

// readingSpan is the time over which an indicator is to be read: from the measure of
// its baseline or its battle's start, until today or the day it is judged by. The
// first is no date where nothing says it.
func readingSpan(p *check.Pass, n *dossier.Indicator, battle *dossier.Battle) (from, until dossier.Date) {
	baseline, by := n.Baseline, n.By
	if o := objectiveServed(p, n); o != nil {
		if baseline == nil {
			baseline = o.Baseline
		}
		if by.IsZero() {
			by = o.By
		}
	}
	later := func(d dossier.Date) {
		if d.After(from) {
			from = d
		}
	}
	if baseline != nil {
		later(baseline.Date)
		later(baseline.MeasureBy)
	}
	if battle != nil {
		later(battle.Start)
		if by.IsZero() && !battle.Lasting {
			by = battle.End
		}
	}
	if by.IsZero() || by.After(p.Today) {
		by = p.Today
	}
	return from, by
}
