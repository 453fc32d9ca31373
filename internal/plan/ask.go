package plan

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"boussole/internal/plan/solve"
)

// asker asks what a plan would be if something were otherwise, by solving again.
type asker struct {
	*Model
	ctx    context.Context //nolint:containedctx // it lives as long as one explanation
	choice solve.Choice
	value  float64
	late   bool // time ran out: what follows was not asked

	changing, hinging []func() // what is asked later
}

// answer is a plan that would be.
type answer struct {
	choice solve.Choice // nil: none holds
	value  float64
}

// alike is the least difference of value that counts.
const alike = 1e-7

// ask solves a variant. ok is false where time ran out before the answer was proven.
func (q *asker) ask(in *solve.Instance) (a answer, ok bool) {
	if q.late || q.ctx.Err() != nil {
		q.late = true
		return a, false
	}
	r, err := solve.Solve(q.ctx, in, solve.Config{Start: q.choice})
	switch {
	case err != nil:
		return a, false
	case r.Status == solve.Optimal:
		return answer{r.Choice, r.Value}, true
	case r.Status == solve.Infeasible:
		return a, true
	}
	q.late = true
	return a, false
}

// otherwise is a change of an instance. It may change the slices of the instance, but not
// what they share with others.
type otherwise func(*solve.Instance)

// variant is the instance with changes.
func (m *Model) variant(changes ...otherwise) *solve.Instance {
	in := *m.Instance
	in.Groups = slices.Clone(in.Groups)
	in.Limits = slices.Clone(in.Limits)
	in.Exclusions = slices.Clone(in.Exclusions)
	for _, change := range changes {
		change(&in)
	}
	return &in
}

// fighting imposes a battle, whatever bars it.
func (m *Model) fighting(b int) otherwise {
	return func(in *solve.Instance) {
		in.Groups[b].Must = true
		in.Exclusions = slices.DeleteFunc(in.Exclusions, func(x solve.Exclusion) bool { return strings.HasPrefix(x.ID, fmt.Sprintf("bar %d ", b)) })
	}
}

// without forbids a battle.
func (m *Model) without(b int) otherwise {
	return func(in *solve.Instance) {
		in.Groups[b].Must = false
		in.Exclusions = append(in.Exclusions, solve.Exclusion{ID: "without", A: m.picks(b), B: m.picks(b)})
	}
}

// more raises limits: hours a week of skills in some classes of weeks, money, exposure.
// The hours are of people who are away as often as those who have the skill already.
type more struct {
	hours    []float64 // by skill
	classes  []bool    // in which weeks; nil: all
	money    float64
	exposure float64
}

func (m *Model) raised(by more) otherwise {
	return func(in *solve.Instance) {
		for i, l := range m.limits {
			switch l.kind {
			case limitHours:
				if by.classes != nil && !by.classes[l.class] {
					continue
				}
				for k, h := range by.hours {
					if l.set>>k&1 == 1 {
						in.Limits[i].Bound += h * m.pace[k][m.classes[l.class][0]]
					}
				}
			case limitMoney:
				in.Limits[i].Bound += by.money
			case limitExposure:
				in.Limits[i].Bound += by.exposure
			}
		}
	}
}

// scaled multiplies the effects of a battle.
func (m *Model) scaled(b int, by float64) otherwise {
	return func(in *solve.Instance) {
		g := &in.Groups[b]
		g.Options = slices.Clone(g.Options)
		for j := range g.Options {
			g.Options[j].Effects = scaledEffects(g.Options[j].Effects, by)
		}
	}
}

func scaledEffects(list []solve.Effect, by float64) []solve.Effect {
	out := slices.Clone(list)
	for i := range out {
		out[i].ByDraw = slices.Clone(out[i].ByDraw)
		for s := range out[i].ByDraw {
			out[i].ByDraw[s] *= by
		}
	}
	return out
}

// inDraw is the instance as if one draw were certain.
func (m *Model) inDraw(s int) *solve.Instance {
	in := m.variant()
	in.Draws, in.Caution = []float64{1}, 0
	one := func(list []solve.Effect) []solve.Effect {
		out := slices.Clone(list)
		for i := range out {
			out[i].ByDraw = out[i].ByDraw[s : s+1]
		}
		return out
	}
	for g := range in.Groups {
		in.Groups[g].Options = slices.Clone(in.Groups[g].Options)
		for j := range in.Groups[g].Options {
			in.Groups[g].Options[j].Effects = one(in.Groups[g].Options[j].Effects)
		}
	}
	in.Pairs = slices.Clone(in.Pairs)
	for i := range in.Pairs {
		in.Pairs[i].Effects = one(in.Pairs[i].Effects)
	}
	return in
}
