package solve

import (
	"cmp"
	"math"
	"slices"
)

// Covers: where taking at least so much of each of some groups already breaks a limit,
// not all of them can be taken. The sum of those options is at most one less than the groups
// (Wolsey 1990, knapsacks with groups of which one is taken). Such rows cut off points that
// mix options, and no choice that holds.

const (
	coverGrain   = 240  // the steps that a bound is cut into, to find covers
	coverBreaks  = 0.02 // how far a point must be off
	coverRounds  = 30   // at the root
	coversAtNode = 1
	coversWorth  = 20
)

// part is what a limit's row has of one group, or of one switch.
type part struct {
	entries []entry // by falling use
	steps   []coverStep
}

// coverStep is a least use, and how much of the point uses at least that.
type coverStep struct {
	use, mass float64
	grains    int
}

// cover adds rows for covers and roundings of the limits that bind. It gives how many.
func (s *search) cover() int {
	type found struct {
		row row
		by  float64
	}
	var list []found
	for i := range s.lp.rows {
		r := &s.lp.rows[i]
		if r.tag < 0 || s.m.fixed[r.tag].limit < 0 || r.sense != AtMost || r.bound <= 0 || s.lp.place[len(s.m.cost)+i] >= 0 {
			continue
		}
		if cut, by := s.roundingOf(r); by > roundingBreaks {
			list = append(list, found{cut, by})
		}
		if cut, by := s.coverOf(r); by > coverBreaks {
			list = append(list, found{cut, by})
		}
	}
	slices.SortStableFunc(list, func(a, b found) int { return cmp.Compare(b.by, a.by) })
	list = apartFrom(list, func(f found) []entry { return f.row.entries }, 10+len(s.m.groups)/4)
	for _, one := range list {
		s.keep(one.row, len(s.m.fixed) < s.firstKept+keptRows)
	}
	s.cuts += len(list)
	return len(list)
}

// keptRows is the most rows that are kept to come back where a point breaks them.
const keptRows = 600

// keep adds a row that holds everywhere, and where it is to be kept lets it come back after it was shed.
func (s *search) keep(r row, kept bool) {
	r.tag = -1
	if kept {
		r.tag = len(s.m.fixed)
		s.m.fixed = append(s.m.fixed, fixedRow{limit: -1, row: r, active: true})
	}
	s.lp.add(r)
}

// byGroup cuts the entries of a row by group and switch. It shares their memory.
func (s *search) byGroup(r *row) (all [][]entry) {
	first, last := 0, 0
	for i, e := range r.entries {
		group := -1 - e.at
		if e.at < s.m.firstSwitch {
			group = s.m.picks[e.at].Group
		}
		if i > 0 && group != last {
			all = append(all, r.entries[first:i])
			first = i
		}
		last = group
	}
	if first < len(r.entries) {
		all = append(all, r.entries[first:])
	}
	return all
}

// parts cuts a row by group and switch, with the uses that the point has some of.
func (s *search) parts(r *row) []part {
	grain := r.bound / coverGrain
	if half := r.bound * 2; half == math.Trunc(half) && half <= 2*coverGrain {
		grain = 0.5
	}
	var all []part
	for _, entries := range s.byGroup(r) {
		all = append(all, part{entries: slices.Clone(entries)})
	}
	for i := range all {
		p := &all[i]
		slices.SortStableFunc(p.entries, func(a, b entry) int { return cmp.Compare(b.value, a.value) })
		mass := 0.0
		for _, e := range p.entries {
			if v := s.x[e.at]; v > 1e-9 {
				mass += v
				if n := len(p.steps); n > 0 && p.steps[n-1].use == e.value {
					p.steps[n-1].mass = mass
				} else {
					p.steps = append(p.steps, coverStep{use: e.value, mass: mass, grains: int(e.value/grain + 1e-9)})
				}
			}
		}
	}
	return all
}

// coverOf finds the cover of a row that the point breaks the most, by dynamic
// programming over the use in grains, each rounded down so that what is found is a cover.
func (s *search) coverOf(r *row) (cut row, by float64) {
	parts := s.parts(r)
	grain := r.bound / coverGrain
	if half := r.bound * 2; half == math.Trunc(half) && half <= 2*coverGrain {
		grain = 0.5
	}
	target := int(r.bound/grain+1e-9) + 1
	cost := make([]float64, target+1)
	for k := 1; k <= target; k++ {
		cost[k] = math.Inf(1)
	}
	taken := make([][]int16, len(parts)) // by part and grains: the step taken plus one
	for i, p := range parts {
		taken[i] = make([]int16, target+1)
		if len(p.steps) == 0 {
			continue
		}
		next := slices.Clone(cost)
		for k := 1; k <= target; k++ {
			for at, step := range p.steps {
				if c := cost[max(0, k-step.grains)] + max(0, 1-step.mass); step.grains > 0 && c < next[k]-1e-12 {
					next[k] = c
					taken[i][k] = int16(at + 1)
				}
			}
		}
		cost = next
	}
	if cost[target] > 1-coverBreaks {
		return row{}, 0
	}
	least := make([]float64, len(parts)) // the least use of each part in the cover
	sum, count := 0.0, 0
	for i, k := len(parts)-1, target; i >= 0; i-- {
		if at := taken[i][k]; at > 0 {
			step := parts[i].steps[at-1]
			least[i] = step.use
			sum += step.use
			count++
			k = max(0, k-step.grains)
		}
	}
	return s.coverRow(r, parts, least, sum, count)
}

// coverRow lowers the least uses as far as they still cover, and takes in what uses as
// much as the most of them.
func (s *search) coverRow(r *row, parts []part, least []float64, sum float64, count int) (row, float64) {
	over := r.bound + 1e-6*max(1, r.bound)
	if sum <= over {
		return row{}, 0
	}
	most := 0.0
	for i, p := range parts {
		if least[i] == 0 {
			continue
		}
		for _, e := range p.entries {
			if e.value < least[i] && sum-least[i]+e.value > over {
				sum += e.value - least[i]
				least[i] = e.value
			}
		}
		most = max(most, least[i])
	}
	cut := row{bound: float64(count - 1), tag: -1}
	mass := 0.0
	for i, p := range parts {
		from := least[i]
		if from == 0 {
			from = most
		}
		for _, e := range p.entries {
			if e.value >= from {
				cut.entries = append(cut.entries, entry{e.at, 1})
				mass += s.x[e.at]
			}
		}
	}
	slices.SortFunc(cut.entries, func(a, b entry) int { return cmp.Compare(a.at, b.at) })
	return cut, mass - cut.bound
}

// alike is the most that two rows that join at a time may point the same way: the weeks
// of one battle give many rows that do.
const alike = 0.9

// apartFrom gives rows in order without those that point nearly as one before them does.
func apartFrom[T any](list []T, rowOf func(T) []entry, most int) []T {
	var kept []T
	var sizes []float64
	for _, one := range list {
		if len(kept) >= most {
			break
		}
		entries := rowOf(one)
		size := math.Sqrt(along(entries, entries))
		if !slices.ContainsFunc(sequence(len(kept)), func(i int) bool {
			return along(entries, rowOf(kept[i])) > alike*size*sizes[i]
		}) {
			kept, sizes = append(kept, one), append(sizes, size)
		}
	}
	return kept
}

func sequence(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}

// along is the product of two rows, their entries in order of column.
func along(a, b []entry) float64 {
	sum, j := 0.0, 0
	for _, e := range a {
		for j < len(b) && b[j].at < e.at {
			j++
		}
		if j < len(b) && b[j].at == e.at {
			sum += e.value * b[j].value
		}
	}
	return sum
}
