package solve

import (
	"container/heap"
	"math"
	"slices"
)

// pseudo is what splits of a group have cost, for each share moved.
type pseudo struct {
	cost  [2]float64
	count [2]int
}

// division is a way of splitting a group: its options below at against those from at
// on; declined is the lowest.
type division struct {
	group int // from the count of groups on: a switch, off or on; -1: the point is whole
	at    int
	when  bool       // by window: those before window at, and declined, against those from at on
	costs int        // where what such splits have cost is kept
	mass  [2]float64 // what the point has below, and from at on
	score float64
	again bool       // a side was impossible: the node has changed
	bound [2]float64 // what trying has shown
}

// divide finds where to split a group so that both sides bind the point: near the mean
// of what it mixes, between options of different effect where it mixes those.
func (s *search) divide(g int) (division, bool) {
	if k := g - len(s.m.groups); k >= 0 {
		on := s.x[s.m.firstSwitch+k]
		return division{group: g, mass: [2]float64{1 - on, on}}, on > 1e-6 && on < 1-1e-6
	}
	span := s.m.groups[g]
	sum, mean := 0.0, 0.0
	lowest, highest := -1, -1
	for j := span.from; j < span.to; j++ {
		if v := s.x[j]; v > 1e-6 {
			sum += v
			mean += v * float64(j-span.from+1)
			if lowest < 0 {
				lowest = j
			}
			highest = j
		}
	}
	if lowest < 0 || (lowest == highest && sum > 1-1e-6) {
		return division{}, false
	}
	if sum < 1-1e-6 {
		lowest = span.from - 1 // declined in part
	}
	at := min(span.from+int(math.Floor(mean+1e-9)), highest)
	at = max(at, lowest+1)
	// Move to a border between different effects, inside what is mixed.
	same := func(j int) bool { return j > span.from && slices.Equal(s.m.spread[j], s.m.spread[j-1]) }
	for d := 0; d <= highest-lowest; d++ {
		if down := at - d; down > lowest && !same(down) {
			at = down
			break
		}
		if up := at + d; up <= highest && !same(up) {
			at = up
			break
		}
	}
	d := division{group: g, at: at}
	for j := max(at, span.from); j < span.to; j++ {
		d.mass[1] += s.x[j]
	}
	d.mass[0] = 1 - d.mass[1]
	return d, d.mass[0] > 1e-7 && d.mass[1] > 1e-7
}

// divideWhen finds where to split the windows of a group, whatever the level: a split by
// level alone would let the point move to the same weeks at another level.
func (s *search) divideWhen(g int) (division, bool) {
	span := s.m.groups[g]
	var mass [maxWindows]float64
	sum, lowest, highest := 0.0, -1, -1
	for j := span.from; j < span.to; j++ {
		if v := s.x[j]; v > 1e-6 {
			w := s.m.window[j]
			mass[w] += v
			sum += v
			if lowest < 0 || w < lowest {
				lowest = w
			}
			highest = max(highest, w)
		}
	}
	if lowest < 0 || lowest == highest {
		return division{}, false
	}
	d := division{group: g, when: true}
	below := 0.0
	for w, v := range mass[:highest] {
		if w > lowest && below+v/2 >= sum/2 {
			break
		}
		below += v
		d.at = w + 1
	}
	d.mass = [2]float64{1 - (sum - below), sum - below}
	return d, d.mass[0] > 1e-6 && d.mass[1] > 1e-6
}

// How splits are tried before one is chosen.
const (
	triedAtMost  = 8
	triedPivots  = 40
	trustedAfter = 4
)

// groupToSplit chooses the split that promises to lower both sides the most, by what
// splits have cost, and by trying those that are not known well.
func (s *search) groupToSplit(n *node) division {
	var list []division
	total, count := 0.0, 0
	for _, p := range s.costs {
		for side := range 2 {
			total, count = total+p.cost[side], count+p.count[side]
		}
	}
	mean := s.m.scale * 0.01
	if count > 0 {
		mean = total / float64(count)
	}
	for i := range s.costs {
		var d division
		var ok bool
		if g := i - len(s.m.groups) - len(s.m.in.Switches); g >= 0 {
			d, ok = s.divideWhen(g)
		} else {
			d, ok = s.divide(i)
		}
		if !ok {
			continue
		}
		d.costs = i
		var fall [2]float64
		for side := range 2 {
			each := mean
			if p := s.costs[i]; p.count[side] > 0 {
				each = p.cost[side] / float64(p.count[side])
			}
			fall[side] = each * d.mass[1-side]
		}
		d.score = product(fall)
		d.bound = [2]float64{n.bound, n.bound}
		list = append(list, d)
	}
	if len(list) == 0 {
		return division{group: -1}
	}
	slices.SortStableFunc(list, func(a, b division) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return a.costs - b.costs
	})
	var kept *state
	worth := s.lp.worth
	best := 0
	for i := range list {
		d := &list[i]
		p := &s.costs[d.costs]
		if i >= triedAtMost {
			break
		}
		if min(p.count[0], p.count[1]) >= trustedAfter {
			continue
		}
		if kept == nil {
			kept = s.lp.keep()
		}
		var fall [2]float64
		for side := range 2 {
			s.narrow(s.part(*d, side))
			end := s.lp.dual(s.cutoff(), triedPivots)
			fall[side] = max(0, worth-s.lp.worth)
			d.bound[side] = math.Inf(-1)
			if end != impossible {
				d.bound[side] = min(n.bound, s.lp.bound(s.reduced))
			}
			if end == solved || end == stuck {
				p.cost[side] += fall[side] / d.mass[1-side]
				p.count[side]++
			}
			if d.bound[side] <= s.cutoff() {
				fall[side] = max(fall[side], worth-s.value, s.m.scale*0.1)
				if math.IsInf(s.value, -1) {
					fall[side] = s.m.scale
				}
			}
			s.lp.restore(kept)
			s.enter(n)
		}
		d.score = product(fall)
		for side := range 2 {
			if d.bound[side] <= s.cutoff() {
				s.bound = max(s.bound, d.bound[side])
				p := s.part(*d, 1-side)
				n.zero, n.must, n.on = append(n.zero, p.zero...), append(n.must, p.must...), append(n.on, p.on...)
				return division{again: true}
			}
		}
	}
	for i := range list {
		if list[i].score > list[best].score {
			best = i
		}
	}
	return list[best]
}

func product(fall [2]float64) float64 {
	return max(fall[0], 1e-9) * max(fall[1], 1e-9)
}

// part is the side of a division, as a part of a node.
func (s *search) part(d division, side int) *node {
	p := &node{}
	if k := d.group - len(s.m.groups); k >= 0 {
		if side == 1 {
			p.on = []int{k}
			return p
		}
		p.zero = []int{s.m.firstSwitch + k}
		for _, pick := range s.m.in.Switches[k].Options {
			if c := s.m.column[pick.Group][pick.Option]; c >= 0 {
				p.zero = append(p.zero, c)
			}
		}
		return p
	}
	span := s.m.groups[d.group]
	if d.when {
		for j := span.from; j < span.to; j++ {
			if (s.m.window[j] >= d.at) == (side == 0) {
				p.zero = append(p.zero, j)
			}
		}
		if side == 1 {
			p.must = []int{d.group}
		}
		return p
	}
	from, to := d.at, span.to
	if side == 1 {
		from, to = span.from, d.at
		p.must = []int{d.group}
	}
	for j := max(from, span.from); j < to; j++ {
		p.zero = append(p.zero, j)
	}
	return p
}

// narrow sets the bounds of a part on top of those that are set.
func (s *search) narrow(p *node) {
	for _, c := range p.zero {
		s.lp.high[c] = 0
	}
	for _, g := range p.must {
		s.force(g, true)
	}
	for _, k := range p.on {
		s.lp.low[s.m.firstSwitch+k] = 1
	}
}

// anyDivision splits the first group that the bounds leave open, for points that
// cannot be trusted.
func (s *search) anyDivision(n *node) division {
	for g, span := range s.m.groups {
		open := 0
		last := -1
		for j := span.from; j < span.to; j++ {
			if s.lp.high[j] > 0 {
				open++
				last = j
			}
		}
		if s.lp.high[len(s.m.cost)+g] > 0 && open > 0 || open > 1 {
			return division{group: g, at: last, bound: [2]float64{n.bound, n.bound}}
		}
	}
	return division{group: -1}
}

// split makes both parts of a node, and gives the one that has more of the point.
func (s *search) split(n *node, d division) *node {
	var parts [2]*node
	for side := range 2 {
		p := s.part(d, side)
		p.parent, p.bound, p.depth, p.order = n, min(n.bound, d.bound[side]), n.depth+1, 2*s.nodes+side
		parts[side] = p
	}
	first := 0
	if d.mass[1] > d.mass[0] {
		first = 1
	}
	heap.Push(&s.open, parts[1-first])
	return parts[first]
}

// state is what a basis is, to come back to it.
type state struct {
	head, place []int
	up          []bool
	inverse     [][]float64
	norm        []float64
	value       []float64
	reduced     []float64
	worth       float64
	fresh       int
}

func (p *linear) keep() *state {
	k := &state{
		head: slices.Clone(p.head), place: slices.Clone(p.place), up: slices.Clone(p.up), norm: slices.Clone(p.norm),
		value: slices.Clone(p.value), reduced: slices.Clone(p.reduced), worth: p.worth, fresh: p.fresh,
	}
	for _, line := range p.inverse {
		k.inverse = append(k.inverse, slices.Clone(line))
	}
	return k
}

func (p *linear) restore(k *state) {
	copy(p.head, k.head)
	copy(p.place, k.place)
	copy(p.up, k.up)
	copy(p.norm, k.norm)
	copy(p.value, k.value)
	copy(p.reduced, k.reduced)
	for i, line := range k.inverse {
		copy(p.inverse[i], line)
	}
	p.worth, p.fresh = k.worth, k.fresh
}
