package instance

import (
	"fmt"

	"boussole/internal/plan/solve"
)

// Tangle makes a small instance with everything that an instance can hold, small enough
// to try every choice: at most 1,024. Some have no choice that holds.
func Tangle(seed uint64) *solve.Instance {
	d := newDice(seed)
	groups, draws, objectives, resources := 2+d.IntN(4), 1+d.IntN(6), 1+d.IntN(3), 1+d.IntN(4)
	in := &solve.Instance{Draws: make([]float64, draws), Caution: []float64{0, 0.3, 1, d.Float64()}[d.IntN(4)], Tail: []float64{0.2, 0.5, 1, 0.05}[d.IntN(4)]}
	sum := 0.0
	for s := range in.Draws {
		in.Draws[s] = d.between(0.1, 1)
		sum += in.Draws[s]
	}
	for s := range in.Draws {
		in.Draws[s] /= sum
	}
	for o := range objectives {
		distance := d.between(3, 20)
		if d.IntN(4) == 0 {
			distance = -distance
		}
		in.Objectives = append(in.Objectives, solve.Objective{ID: fmt.Sprintf("o%d", o), Weight: float64(d.IntN(5)), Distance: distance})
	}
	for r := range resources {
		in.Resources = append(in.Resources, fmt.Sprintf("r%d", r))
	}
	effects := func(size float64) (list []solve.Effect) {
		for _, o := range d.Perm(objectives)[:1+d.IntN(objectives)] {
			by := make([]float64, draws)
			for s := range by {
				by[s] = d.between(-0.2, 1) * size
				if in.Objectives[o].Distance < 0 {
					by[s] = -by[s]
				}
			}
			list = append(list, solve.Effect{Objective: o, ByDraw: by})
		}
		return list
	}
	uses := func(size float64) (list []solve.Use) {
		for r := range resources {
			if d.IntN(3) > 0 {
				list = append(list, solve.Use{Resource: r, Amount: float64(d.IntN(int(size) + 1))})
			}
		}
		return list
	}
	for g := range groups {
		group := solve.Group{ID: fmt.Sprintf("g%d", g), Must: d.IntN(6) == 0, Options: []solve.Option{{}}}
		for j := range 1 + d.IntN(3) {
			group.Options = append(group.Options, solve.Option{ID: fmt.Sprintf("g%d-%d", g, j+1), Uses: uses(8), Effects: effects(10)})
		}
		in.Groups = append(in.Groups, group)
	}
	picks := func() (list []solve.Pick) {
		for g, group := range in.Groups {
			for j := 1; j < len(group.Options); j++ {
				if d.IntN(3) == 0 {
					list = append(list, solve.Pick{Group: g, Option: j})
				}
			}
		}
		return list
	}
	for i := range 1 + d.IntN(4) {
		l := solve.Limit{ID: fmt.Sprintf("l%d", i), Bound: float64(4 + d.IntN(6*groups))}
		if d.IntN(6) == 0 {
			l.Sense, l.Bound = solve.AtLeast, float64(d.IntN(8))
		} else if d.IntN(20) == 0 {
			l.Sense, l.Bound = solve.Exactly, float64(d.IntN(12))
		}
		l.Resources = d.Perm(resources)[:1+d.IntN(resources)]
		in.Limits = append(in.Limits, l)
	}
	for k := range d.IntN(4) {
		in.Switches = append(in.Switches, solve.Switch{ID: fmt.Sprintf("s%d", k), Options: picks(), Uses: uses(4)})
	}
	for i := range max(0, len(in.Switches)-1) {
		in.Pairs = append(in.Pairs, solve.Pair{ID: fmt.Sprintf("p%d", i), A: i, B: i + 1, Effects: effects(4)})
	}
	for i := range d.IntN(3) {
		in.Implications = append(in.Implications, solve.Implication{ID: fmt.Sprintf("i%d", i), If: picks(), Then: picks()})
	}
	for i := range d.IntN(3) {
		in.Exclusions = append(in.Exclusions, solve.Exclusion{ID: fmt.Sprintf("x%d", i), A: picks(), B: picks()})
	}
	return in
}
