package scenario

import (
	"context"
	"fmt"
	"slices"

	"boussole/internal/check"
	"boussole/internal/plan"
)

// Means is what a frontier trades progress against.
type Means string

// The means.
const (
	ByExposure Means = "exposure"
	ByHours    Means = "hours"
	ByBudget   Means = "budget"
)

// Frontier is the plans between which there is to choose: each is worth more than all
// those that ask for less.
type Frontier struct {
	Means      Means
	Compared   bool    // there is a plan within the present means, against which the moves of the points are
	Points     []Point // from the least means
	Solved     int     // plans made to find them
	Dominated  int     // plans left out: another is worth as much and asks for no more
	Impossible string  // the case with the greatest means in which no plan holds; none: empty
	Unproven   bool    // time allowed no proof that some of the plans are the best
	Unfinished bool    // interrupted: the plans with less means are missing
}

// Point is a plan on a frontier.
type Point struct {
	*Outcome
	Figures Figures
	Limit   int  // of its case: points of exposure, or a percentage
	Present bool // it is the plan within the present means, or worth as much
	Moves   []Move
}

// used is what the plan takes of the means.
func (p *Point) used(means Means) float64 {
	switch means {
	case ByExposure:
		return float64(p.Figures.Exposure)
	case ByHours:
		return p.Figures.HoursPerWeek
	default:
		return p.Figures.Spent
	}
}

// The steps of a frontier, in percent of the present means: hours up to what they are,
// money up to half as much again.
const (
	step       = 10
	mostHours  = 100
	mostBudget = 150
)

// Trace looks for a frontier, from the greatest means down: each plan is solved as such,
// beginning from the one before it, and proven. Every cap of exposure is tried that could
// make a difference; hours and money in steps of a tenth of what they are. It is nil
// with a problem where the dossier has no such means. A context that is done leaves what
// was found.
func Trace(ctx context.Context, g Ground, means Means) (*Frontier, error) {
	base, err := g.solve(ctx, AsIs)
	if err != nil {
		return nil, err
	}
	if base.Refused != nil {
		return nil, base.Refused
	}
	f := &Frontier{Means: means, Compared: base.Holds()}
	limit := map[Means]int{ByExposure: 4 * len(g.Dossier.Battles), ByHours: mostHours, ByBudget: mostBudget}[means]
	var all []Point
	start := base.Plan
	for limit >= 0 {
		if ctx.Err() != nil {
			f.Unfinished = true
			break
		}
		c, err := g.Case(fmt.Sprintf("%s:%d", means, limit))
		if err != nil {
			return nil, err
		}
		o, err := g.within(ctx, c, start)
		if err != nil {
			return nil, err
		}
		if ctx.Err() != nil || o.Unknown() {
			f.Unfinished = true
			break
		}
		f.Solved++
		f.Unproven = f.Unproven || !o.Proven()
		if !o.Holds() {
			f.Impossible = c.Name
			break
		}
		p := Point{Outcome: o, Figures: FiguresOf(o.Plan), Limit: limit}
		if f.Compared {
			p.Moves = Moves(base.Plan, o.Plan)
		}
		start = o.Plan
		if means == ByExposure && p.Figures.Exposure < limit {
			// No cap down to what the plan takes makes a difference: the plan is that of the least.
			limit = p.Figures.Exposure
			continue
		}
		all = append(all, p)
		if means == ByExposure {
			limit--
		} else {
			limit -= step
		}
	}
	f.keep(all, base)
	return f, nil
}

// keep leaves out the plans that another one dominates.
func (f *Frontier) keep(all []Point, base *Outcome) {
	slices.Reverse(all)
	best := -1.0
	for i := range all {
		p := all[i]
		if p.Figures.Value <= best+alike/10 {
			f.Dominated++
			continue
		}
		// One that came before and asks for no less is dominated in its turn.
		for n := len(f.Points); n > 0 && f.Points[n-1].used(f.Means) >= p.used(f.Means)-1e-6; n-- {
			f.Points = f.Points[:n-1]
			f.Dominated++
		}
		best = p.Figures.Value
		f.Points = append(f.Points, p)
	}
	if base.Plan == nil || !base.Holds() {
		return
	}
	now := Point{Figures: FiguresOf(base.Plan)}
	for i := range f.Points {
		p := &f.Points[i]
		if p.Figures.Value >= now.Figures.Value-alike/10 && p.used(f.Means) <= now.used(f.Means)+1e-6 {
			p.Present = true
			break
		}
	}
}

// Sentence says what the frontier shows.
func (f *Frontier) Sentence() plan.Message {
	switch n := len(f.Points); {
	case n == 0 && f.Unfinished:
		return say("Aucun plan n’a pu être calculé à temps.", "No plan could be computed in time.", nil)
	case n == 0:
		return say("Aucun plan ne tient, quels que soient ces moyens.", "No plan holds, whatever these means are.", nil)
	case n == 1:
		return say("Il n’y a pas à choisir : un seul plan vaut mieux que tous ceux qui demandent autant.", "There is nothing to choose: one plan is worth more than all those that ask for as much.", nil)
	default:
		low, high := f.Points[0].Figures.Mean, f.Points[n-1].Figures.Mean
		return say("{n} plans entre lesquels choisir, de {low} à {high} de la progression visée : aucun autre ne fait mieux avec aussi peu.", "{n} plans to choose from, {low} to {high} of the intended progress: no other does better with as little.",
			check.Args{"n": n, "low": share(low), "high": share(high)})
	}
}
