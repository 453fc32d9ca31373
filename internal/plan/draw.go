package plan

import (
	"hash/fnv"
	"math"
	"strconv"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

// dice is SplitMix64 (Steele, Lea and Flood 2014): small, even, and the same everywhere.
type dice uint64

func (d *dice) next() uint64 {
	*d += 0x9e3779b97f4a7c15
	z := uint64(*d)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// below is a number under n.
func (d *dice) below(n int) int { return int(d.next() % uint64(n)) } //nolint:gosec // n is a count

// luck is how lucky a battle is in each draw: one value from the middle of each of so
// many equal shares of 0 to 1, in an order that is its own (a Latin hypercube). It
// depends on the seed and the battle alone, so that a battle keeps its luck whatever
// else is asked of the plan, and all its levels share it.
func luck(seed uint64, battle dossier.BattleID, draws int) []float64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(battle))
	d := dice(seed ^ h.Sum64())
	u := make([]float64, draws)
	for s := range u {
		u[s] = (float64(s) + 0.5) / float64(draws)
	}
	for s := draws - 1; s > 0; s-- {
		k := d.below(s + 1)
		u[s], u[k] = u[k], u[s]
	}
	return u
}

// spread is the range of an effect.
type spread struct {
	low, likely, high float64
	basis             dossier.Basis
}

// at is the value that the effect falls short of with probability u. An effect that was
// measured or benchmarked follows the PERT distribution (Malcolm and others 1959: a beta
// with 1 + 4 (likely - low) / (high - low) and its mirror), one that is only estimated
// the triangular one, which believes less in its middle.
func (e spread) at(u float64) float64 {
	width := e.high - e.low
	if width <= 0 {
		return e.likely
	}
	mode := (e.likely - e.low) / width
	if e.basis == dossier.Measured || e.basis == dossier.Benchmarked {
		return e.low + width*betaAt(u, 1+4*mode, 1+4*(1-mode))
	}
	if u < mode {
		return e.low + width*math.Sqrt(u*mode)
	}
	return e.low + width*(1-math.Sqrt((1-u)*(1-mode)))
}

// effectOf is the range of a level's effect, and how it was read; nil where there is none.
func (m *Model) effectOf(b *battle, level int) *spread {
	e := b.Levels[level].Effect
	if e == nil {
		e = b.Effect
	}
	if e == nil || e.Likely == nil && (e.Low == nil || e.High == nil) {
		return nil
	}
	s := &spread{basis: e.Basis}
	switch {
	case e.Likely == nil:
		s.low, s.high = *e.Low, *e.High
		s.likely = (s.low + s.high) / 2
		m.noteOnce(dossier.AnyID(b.ID), "effect.likely", "L’effet de « {battle} » n’a pas de valeur probable : le milieu de la fourchette en tient lieu.", "The effect of “{battle}” has no likely value: the middle of the range stands for it.", check.Args{"battle": b.ID})
	case e.Low == nil || e.High == nil:
		s.low, s.likely, s.high = *e.Likely, *e.Likely, *e.Likely
		m.noteOnce(dossier.AnyID(b.ID), "effect", "L’effet de « {battle} » n’a pas de fourchette : il compte comme certain.", "The effect of “{battle}” has no range: it counts as certain.", check.Args{"battle": b.ID})
	default:
		s.low, s.likely, s.high = *e.Low, *e.Likely, *e.High
	}
	if s.low > s.high || s.likely < s.low || s.likely > s.high {
		m.noteOnce(dossier.AnyID(b.ID), "levels["+strconv.Itoa(level)+"].effect", "La fourchette de « {battle} », au niveau {level}, n’est pas dans l’ordre des nombres (« low », « likely », « high ») : le plan la remet dans l’ordre.", "The range of “{battle}”, at level {level}, is not in the order of numbers (“low”, “likely”, “high”): the plan puts it in order.", check.Args{"battle": b.ID, "level": level + 1})
	}
	if s.low > s.high {
		s.low, s.high = s.high, s.low
	}
	s.likely = min(max(s.likely, s.low), s.high)
	return s
}

// betaAt is the quantile of a beta distribution, by halving.
func betaAt(u, a, b float64) float64 {
	low, high := 0.0, 1.0
	for range 50 {
		x := (low + high) / 2
		if betaUpTo(x, a, b) < u {
			low = x
		} else {
			high = x
		}
	}
	return (low + high) / 2
}

// betaUpTo is the regularised incomplete beta function, by the continued fraction of
// Abramowitz and Stegun 26.5.8, summed as Lentz does.
func betaUpTo(x, a, b float64) float64 {
	if x <= 0 || x >= 1 {
		return max(0, min(1, x))
	}
	if x > (a+1)/(a+b+2) {
		return 1 - betaUpTo(1-x, b, a)
	}
	la, _ := math.Lgamma(a)
	lb, _ := math.Lgamma(b)
	lab, _ := math.Lgamma(a + b)
	front := math.Exp(lab-la-lb+a*math.Log(x)+b*math.Log(1-x)) / a
	const tiny = 1e-300
	c, d := 1.0, 1-(a+b)*x/(a+1)
	if math.Abs(d) < tiny {
		d = tiny
	}
	d = 1 / d
	f := d
	for i := 1; i < 200; i++ {
		m := float64(i)
		for _, t := range [2]float64{
			m * (b - m) * x / ((a + 2*m - 1) * (a + 2*m)),
			-(a + m) * (a + b + m) * x / ((a + 2*m) * (a + 2*m + 1)),
		} {
			if d = 1 + t*d; math.Abs(d) < tiny {
				d = tiny
			}
			if c = 1 + t/c; math.Abs(c) < tiny {
				c = tiny
			}
			d = 1 / d
			f *= c * d
		}
		if math.Abs(c*d-1) < 1e-14 {
			break
		}
	}
	return front * f
}
