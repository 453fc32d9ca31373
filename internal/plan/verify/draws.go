package verify

import (
	"math"
	"sort"

	"boussole/internal/dossier"
)

// luck is how lucky a battle is in each draw of the plan: the middles of as many equal
// shares of 0 to 1, shuffled (Fisher and Yates) by SplitMix64 (Steele, Lea and Flood 2014),
// which begins from the plan's seed and from the FNV-1a hash of the battle's id.
func (c *checker) luck(battle string) []float64 {
	hash := uint64(14695981039346656037)
	for i := range len(battle) {
		hash = (hash ^ uint64(battle[i])) * 1099511628211
	}
	state := c.p.Seed ^ hash
	n := c.p.Draws
	list := make([]float64, n)
	for s := range list {
		list[s] = float64(2*s+1) / float64(2*n)
	}
	for s := n - 1; s > 0; s-- {
		state += 0x9e3779b97f4a7c15
		x := (state ^ (state >> 30)) * 0xbf58476d1ce4e5b9
		x = (x ^ (x >> 27)) * 0x94d049bb133111eb
		x ^= x >> 31
		other := x % uint64(s+1)
		list[s], list[other] = list[other], list[s]
	}
	return list
}

// quantileOf is the value that an effect falls short of with a probability: of the PERT
// distribution where it was measured or benchmarked, else of the triangular one; nil where
// it has no figures.
func quantileOf(e *dossier.Effect) func(u float64) float64 {
	var low, likely, high float64
	switch {
	case e.Likely == nil && (e.Low == nil || e.High == nil):
		return nil
	case e.Likely == nil:
		low, high = *e.Low, *e.High
		likely = (low + high) / 2
	case e.Low == nil || e.High == nil:
		low, likely, high = *e.Likely, *e.Likely, *e.Likely
	default:
		low, likely, high = *e.Low, *e.Likely, *e.High
	}
	if low > high {
		low, high = high, low
	}
	likely = math.Min(math.Max(likely, low), high)
	if low == high {
		return func(float64) float64 { return likely }
	}
	mode := (likely - low) / (high - low)
	if e.Basis == dossier.Measured || e.Basis == dossier.Benchmarked {
		beta := betaQuantile(1+4*mode, 5-4*mode)
		return func(u float64) float64 { return low + (high-low)*beta(u) }
	}
	return func(u float64) float64 {
		if u < mode {
			return low + math.Sqrt(u*(high-low)*(likely-low))
		}
		return high - math.Sqrt((1-u)*(high-low)*(high-likely))
	}
}

// betaQuantile is the quantile of a beta distribution. With x = sin² t its density is that
// of sin^(2a-1) t cos^(2b-1) t, which Simpson's rule sums well, and what lies between two
// points is found on the line that joins them.
func betaQuantile(a, b float64) func(u float64) float64 {
	const steps = 4000
	width := math.Pi / 2 / steps
	density := func(t float64) float64 { return math.Pow(math.Sin(t), 2*a-1) * math.Pow(math.Cos(t), 2*b-1) }
	upTo := make([]float64, steps+1)
	before := density(0)
	for i := 1; i <= steps; i++ {
		t := float64(i) * width
		after := density(math.Min(t, math.Pi/2))
		upTo[i] = upTo[i-1] + (before+4*density(t-width/2)+after)*width/6
		before = after
	}
	all := upTo[steps]
	return func(u float64) float64 {
		i := min(max(1, sort.SearchFloat64s(upTo, u*all)), steps)
		t := float64(i-1) * width
		if part := upTo[i] - upTo[i-1]; part > 0 {
			t += width * (u*all - upTo[i-1]) / part
		}
		return math.Sin(t) * math.Sin(t)
	}
}
