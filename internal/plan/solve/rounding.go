package solve

import (
	"math"
	"slices"
)

// Roundings: a limit divided by a grain and rounded holds for whole points and cuts off mixed ones
// (Nemhauser and Wolsey 1990, mixed-integer rounding). Of each group exactly one option is
// taken, so that the uses of its options may be counted from any one of them: from what the
// point has most of, which makes the roundings of a group one step of a superadditive function.

const (
	roundingBreaks = 0.01 // how far off a point must be, as a distance
	roundingGrains = 12   // grains tried of a row
	leastShare     = 0.02 // the least part of a grain that rounding may cut, and leave
)

// share is what a row has of one group, or of one switch, and the use that it is counted from.
type share struct {
	entries []entry
	from    float64
}

// roundingOf finds a rounding of a row that the point breaks.
func (s *search) roundingOf(r *row) (row, float64) {
	shares := s.shares(r)
	rest := r.bound + 1e-6*max(1, math.Abs(r.bound))
	var grains []float64
	for _, one := range shares {
		rest -= one.from
		for _, e := range one.entries {
			if v := s.x[e.at]; v > 1e-3 && v < 1-1e-3 {
				if d := math.Abs(e.value - one.from); d > 1e-3*max(1, math.Abs(r.bound)) {
					grains = append(grains, d)
				} else if one.from > 0 {
					grains = append(grains, one.from)
				}
			}
		}
	}
	slices.Sort(grains)
	grains = slices.Compact(grains)
	for len(grains) > roundingGrains {
		for i := range len(grains) / 2 {
			grains[i] = grains[2*i]
		}
		grains = grains[:len(grains)/2]
	}
	best, most := 0.0, 0.0
	try := func(grain float64) {
		if by := s.rounding(shares, rest, grain, nil); by > most {
			best, most = grain, by
		}
	}
	for _, g := range grains {
		try(g)
	}
	if best == 0 {
		for _, g := range grains {
			try(g / 2)
		}
	}
	for _, part := range []float64{2, 4, 8} {
		if best > 0 {
			try(best / part)
		}
	}
	if most < roundingBreaks {
		return row{}, 0
	}
	cut := row{tag: -1}
	s.rounding(shares, rest, best, &cut)
	slices.SortFunc(cut.entries, func(a, b entry) int { return a.at - b.at })
	return cut, most
}

// rounding tells by what distance the point breaks the rounding by a grain, and writes it to cut.
func (s *search) rounding(shares []share, rest, grain float64, cut *row) float64 {
	bound := math.Floor(rest / grain)
	over := rest/grain - bound
	if over < leastShare || over > 1-leastShare || math.Abs(bound) > 1e4 {
		return 0
	}
	round := func(v float64) float64 {
		v /= grain
		down := math.Floor(v)
		return down + max(0, v-down-over)/(1-over)
	}
	sum, square := 0.0, 0.0
	for _, one := range shares {
		none := 0.0
		if one.from > 0 {
			none = round(-one.from)
		}
		bound -= none
		for _, e := range one.entries {
			v := round(e.value-one.from) - none
			sum += v * s.x[e.at]
			square += v * v
			if cut != nil && math.Abs(v) > 1e-9 {
				cut.entries = append(cut.entries, entry{e.at, v})
			}
		}
	}
	if cut != nil {
		cut.bound = bound + 1e-9*max(1, math.Abs(bound))
	}
	return (sum - bound) / math.Sqrt(square)
}

// shares cuts a row by group and switch, and counts the uses of each from what the point has
// most of.
func (s *search) shares(r *row) (all []share) {
	for _, entries := range s.byGroup(r) {
		all = append(all, share{entries: entries})
	}
	for i := range all {
		one := &all[i]
		most := 1.0 // of using nothing
		for _, e := range one.entries {
			most -= s.x[e.at]
		}
		for _, e := range one.entries {
			if s.x[e.at] < 1e-9 {
				continue
			}
			mass := 0.0
			for _, other := range one.entries {
				if other.value == e.value {
					mass += s.x[other.at]
				}
			}
			if mass > most+1e-9 {
				most, one.from = mass, e.value
			}
		}
	}
	return all
}
