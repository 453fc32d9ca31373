package rule

import (
	"boussole/internal/check"
	"boussole/internal/dossier"
)

// isOver reports whether an objective is behind us: its day has passed, or the last
// decision about it stops or refuses it. That a passed day calls for a decision is for
// B212 to say; other rules ask nothing more of such an objective.
func isOver(p *check.Pass, o *dossier.Objective) bool {
	if !o.By.IsZero() && o.By.Before(p.Today) {
		return true
	}
	return turnsDown(standingDecision(p.Facts, dossier.AnyID(o.ID)))
}

// openObjectives are the objectives that are not over, in file order.
func openObjectives(p *check.Pass) []*dossier.Objective {
	var open []*dossier.Objective
	for i := range p.Objectives {
		if o := &p.Objectives[i]; !isOver(p, o) {
			open = append(open, o)
		}
	}
	return open
}

// cannotHelp reports whether the dossier says that communication cannot solve the
// problem that an objective stands under.
func cannotHelp(p *check.Pass, o *dossier.Objective) bool {
	problem := p.Facts.Problems[o.Problem]
	return problem != nil && !blank(problem.CannotSolve)
}
