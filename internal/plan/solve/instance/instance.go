// Package instance makes up instances of plan/solve with the structure of real ones:
// battles with levels and start windows, roles with skills and absences, money by
// quarter, exposure. It is for tests and benchmarks. The same seed makes the same instance.
package instance

import (
	"fmt"
	"math"
	"math/rand/v2"

	"boussole/internal/plan/solve"
)

// dice are what instances are drawn with.
type dice struct{ *rand.Rand }

func newDice(seed uint64) dice {
	return dice{rand.New(rand.NewPCG(seed, 0x9e3779b97f4a7c15))} //nolint:gosec // made-up instances must be the same on every run
}

// between is a number from low to high.
func (d dice) between(low, high float64) float64 { return low + (high-low)*d.Float64() }

// triangular draws from a range as a dossier states it: low, likely, high.
func (d dice) triangular(low, likely, high float64) float64 {
	u, turn := d.Float64(), (likely-low)/(high-low)
	if u < turn {
		return low + math.Sqrt(u*(high-low)*(likely-low))
	}
	return high - math.Sqrt((1-u)*(high-low)*(high-likely))
}

// cents rounds as people write amounts.
func cents(f float64) float64 { return math.Round(f*100) / 100 }

// effects are the effects of each level of one battle in each draw: the world is as kind to
// one level as to another, and each level brings less than the one below it did.
func (d dice) effects(objective, draws int, top []float64) [][]solve.Effect {
	luck := make([]float64, draws)
	low, high := d.between(0.3, 0.8), d.between(1.2, 2)
	for s := range luck {
		luck[s] = d.triangular(low, 1, high)
	}
	all := make([][]solve.Effect, len(top))
	for l, likely := range top {
		by := make([]float64, draws)
		for s := range by {
			by[s] = math.Round(likely*luck[s]*1e4) / 1e4
		}
		all[l] = []solve.Effect{{Objective: objective, ByDraw: by}}
	}
	return all
}

func even(n int) []float64 {
	weights := make([]float64, n)
	for s := range weights {
		weights[s] = 1 / float64(n)
	}
	return weights
}

// Scarce is the shape of an instance where every battle asks for every resource.
type Scarce struct {
	Battles, Levels, Resources int
	Objectives, Draws          int
	Caution                    float64
	Seed                       uint64
}

// Instance makes the instance: each limit is met by about half of what all battles
// at their highest level would ask.
func (p Scarce) Instance() *solve.Instance {
	d := newDice(p.Seed)
	in := &solve.Instance{Draws: even(p.Draws), Caution: p.Caution, Tail: 0.2}
	asked := make([]float64, p.Resources)
	reach := make([]float64, p.Objectives)
	for r := range p.Resources {
		in.Resources = append(in.Resources, fmt.Sprintf("r%d", r))
	}
	for b := range p.Battles {
		g := solve.Group{ID: fmt.Sprintf("battle-%d", b), Options: []solve.Option{{ID: "declined"}}}
		objective := b % p.Objectives
		appetite := make([]float64, p.Resources)
		for r := range appetite {
			appetite[r] = d.between(0.2, 1)
		}
		likely := make([]float64, p.Levels)
		worth, power := d.between(4, 10), d.between(0.5, 0.85)
		uses := make([][]solve.Use, p.Levels)
		for l := range p.Levels {
			intensity := float64(l+1) / float64(p.Levels)
			likely[l] = worth * math.Pow(intensity, power)
			for r := range p.Resources {
				uses[l] = append(uses[l], solve.Use{Resource: r, Amount: cents(20 * appetite[r] * intensity * d.between(0.85, 1.15))})
			}
		}
		for l, effects := range d.effects(objective, p.Draws, likely) {
			g.Options = append(g.Options, solve.Option{ID: fmt.Sprintf("level-%d", l+1), Uses: uses[l], Effects: effects})
		}
		for _, u := range uses[p.Levels-1] {
			asked[u.Resource] += u.Amount
		}
		reach[objective] += likely[p.Levels-1]
		in.Groups = append(in.Groups, g)
	}
	for r, sum := range asked {
		in.Limits = append(in.Limits, solve.Limit{ID: in.Resources[r], Resources: []int{r}, Bound: cents(sum * d.between(0.35, 0.55))})
	}
	for o, sum := range reach {
		in.Objectives = append(in.Objectives, solve.Objective{ID: fmt.Sprintf("objective-%d", o), Weight: cents(d.between(0.5, 2)), Distance: cents(sum * d.between(0.55, 0.8))})
	}
	return in
}
