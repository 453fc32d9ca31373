package solve

import (
	"fmt"
	"math"
	"slices"
)

// Evaluation is what a choice is worth and what it uses.
type Evaluation struct {
	Value      float64
	Mean       float64     // of worth over the draws
	Worst      float64     // mean of worth over the worst share; of all draws where Tail is not read
	Progress   []float64   // by objective, the mean over the draws
	Worth      []float64   // by draw
	Used       []float64   // by resource
	Sums       []float64   // by limit, what it bounds
	Violations []Violation // nil where all requirements hold
}

// Violation is a requirement that a choice does not hold, and by how much.
type Violation struct {
	Requirement
	By float64 // in the limit's unit; 1 for the others
}

// Slack is by how much a sum may miss its bound and hold: what adding decimals loses.
func slack(bound float64) float64 { return 1e-7 * max(1, math.Abs(bound)) }

// Evaluate reckons a choice from the instance alone: it shares no code with the
// search. The error says where the choice is none of this instance.
func (in *Instance) Evaluate(c Choice) (Evaluation, error) {
	if len(c) != len(in.Groups) {
		return Evaluation{}, fmt.Errorf("a choice of %d options for %d groups", len(c), len(in.Groups))
	}
	for g, j := range c {
		if j < 0 || j >= len(in.Groups[g].Options) {
			return Evaluation{}, fmt.Errorf("group %d (%s) has no option %d", g, in.Groups[g].ID, j)
		}
	}
	e := Evaluation{
		Progress: make([]float64, len(in.Objectives)),
		Worth:    make([]float64, len(in.Draws)),
		Used:     make([]float64, len(in.Resources)),
		Sums:     make([]float64, len(in.Limits)),
	}
	taken := func(picks []Pick) bool {
		return slices.ContainsFunc(picks, func(p Pick) bool { return c[p.Group] == p.Option })
	}
	effects := []Effect{}
	for g, j := range c {
		o := in.Groups[g].Options[j]
		for _, u := range o.Uses {
			e.Used[u.Resource] += u.Amount
		}
		effects = append(effects, o.Effects...)
	}
	on := make([]bool, len(in.Switches))
	for k, s := range in.Switches {
		if on[k] = taken(s.Options); on[k] {
			for _, u := range s.Uses {
				e.Used[u.Resource] += u.Amount
			}
		}
	}
	for _, p := range in.Pairs {
		if on[p.A] && on[p.B] {
			effects = append(effects, p.Effects...)
		}
	}
	in.worth(&e, effects)
	in.judge(&e, c, taken)
	return e, nil
}

// worth fills in what effects are worth.
func (in *Instance) worth(e *Evaluation, effects []Effect) {
	for o, objective := range in.Objectives {
		for s, weight := range in.Draws {
			sum := 0.0
			for _, one := range effects {
				if one.Objective == o {
					sum += one.ByDraw[s]
				}
			}
			progress := min(1, sum/objective.Distance)
			e.Progress[o] += weight * progress
			e.Worth[s] += objective.Weight * progress
		}
	}
	for s, weight := range in.Draws {
		e.Mean += weight * e.Worth[s]
	}
	tail := 1.0
	if in.Caution > 0 {
		tail = in.Tail
	}
	e.Worst = worst(e.Worth, in.Draws, tail)
	e.Value = (1-in.Caution)*e.Mean + in.Caution*e.Worst
}

// worst is the mean of the lowest values, as many as weigh tail together.
func worst(values, weights []float64, tail float64) float64 {
	order := make([]int, len(values))
	for s := range order {
		order[s] = s
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case values[a] < values[b]:
			return -1
		case values[a] > values[b]:
			return 1
		}
		return 0
	})
	left, sum := tail, 0.0
	for _, s := range order {
		share := min(left, weights[s])
		sum += share * values[s]
		left -= share
	}
	return sum / (tail - max(left, 0))
}

// judge fills in what is bounded and what does not hold.
func (in *Instance) judge(e *Evaluation, c Choice, taken func([]Pick) bool) {
	broken := func(kind Kind, i int, by float64) {
		e.Violations = append(e.Violations, Violation{Requirement{kind, i}, by})
	}
	for i, l := range in.Limits {
		for _, r := range l.Resources {
			e.Sums[i] += e.Used[r]
		}
		over := e.Sums[i] - l.Bound
		switch {
		case l.Sense != AtLeast && over > slack(l.Bound):
			broken(KeepLimit, i, over)
		case l.Sense != AtMost && -over > slack(l.Bound):
			broken(KeepLimit, i, -over)
		}
	}
	for g, group := range in.Groups {
		if group.Must && c[g] == 0 {
			broken(KeepGroup, g, 1)
		}
	}
	for i, m := range in.Implications {
		if taken(m.If) && !taken(m.Then) {
			broken(KeepImplication, i, 1)
		}
	}
	for i, x := range in.Exclusions {
		if taken(x.A) && taken(x.B) {
			broken(KeepExclusion, i, 1)
		}
	}
}
