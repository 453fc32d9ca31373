package solve

import (
	"cmp"
	"math"
	"slices"
)

// draft is a whole choice that is changed step by step, with what it uses and brings.
type draft struct {
	m        *model
	column   []int // by group: the column taken, or -1
	load     []float64
	bad      int       // limits that do not hold
	on       []int     // by switch: how many of its options are taken
	limitsOf [][]int   // by resource
	counts   [][]entry // by column, options and switches: what it counts for in each limit that could break
	low      []float64 // by limit: what sums must not pass
	high     []float64
	switches [][]int // by option column
	pairsOf  [][]int // by switch
	look     *outlook
	tests    int // moves tried
}

func newDraft(m *model) *draft {
	in := m.in
	d := &draft{
		m: m, column: make([]int, len(in.Groups)), load: make([]float64, len(in.Limits)), on: make([]int, len(in.Switches)),
		limitsOf: make([][]int, len(in.Resources)), switches: make([][]int, m.firstSwitch), pairsOf: make([][]int, len(in.Switches)),
		look: newOutlook(m),
	}
	for i, l := range in.Limits {
		for _, r := range l.Resources {
			d.limitsOf[r] = append(d.limitsOf[r], i)
		}
	}
	for k, s := range in.Switches {
		for _, part := range m.byGroup(s.Options) {
			for _, c := range part {
				d.switches[c] = append(d.switches[c], k)
			}
		}
	}
	for i, p := range in.Pairs {
		d.pairsOf[p.A], d.pairsOf[p.B] = append(d.pairsOf[p.A], i), append(d.pairsOf[p.B], i)
	}
	d.weigh()
	d.clear()
	return d
}

// weigh reckons what each column counts for in each limit, but for those that no choice breaks.
func (d *draft) weigh() {
	in := d.m.in
	d.low, d.high = make([]float64, len(in.Limits)), make([]float64, len(in.Limits))
	d.counts = make([][]entry, d.m.firstPair)
	for i := range in.Limits {
		l := &in.Limits[i]
		d.low[i], d.high[i] = math.Inf(-1), math.Inf(1)
		if l.Sense != AtLeast {
			d.high[i] = l.Bound + slack(l.Bound)/2
		}
		if l.Sense != AtMost {
			d.low[i] = l.Bound - slack(l.Bound)/2
		}
	}
	used := make([]float64, len(in.Limits))
	var touched []int
	for c := range d.counts {
		touched = touched[:0]
		for _, u := range d.m.uses[c] {
			for _, l := range d.limitsOf[u.Resource] {
				if used[l] == 0 && u.Amount > 0 {
					touched = append(touched, l)
				}
				used[l] += u.Amount
			}
		}
		slices.Sort(touched)
		for _, l := range touched {
			if !d.m.idle[l] {
				d.counts[c] = append(d.counts[c], entry{l, used[l]})
			}
			used[l] = 0
		}
	}
}

// clear declines all.
func (d *draft) clear() {
	for g := range d.column {
		d.column[g] = -1
	}
	clear(d.load)
	clear(d.on)
	d.bad = 0
	for i := range d.load {
		d.bad += d.broken(i)
	}
	for _, sums := range d.look.sums {
		clear(sums)
	}
	d.look.reckon()
}

func (d *draft) broken(limit int) int {
	if sum := d.load[limit]; sum > d.high[limit] || sum < d.low[limit] {
		return 1
	}
	return 0
}

// take changes what is taken of a group, and gives what was.
func (d *draft) take(g, c int) (before int) {
	before = d.column[g]
	if before == c {
		return before
	}
	if before >= 0 {
		d.put(before, -1)
	}
	d.column[g] = c
	if c >= 0 {
		d.put(c, 1)
	}
	return before
}

func (d *draft) put(c int, sign float64) {
	d.use(c, sign)
	d.bring(d.m.spread[c], sign)
	for _, k := range d.switches[c] {
		was := d.on[k] > 0
		d.on[k] += int(sign)
		if is := d.on[k] > 0; is != was {
			d.use(d.m.firstSwitch+k, sign)
			for _, p := range d.pairsOf[k] {
				if pair := d.m.in.Pairs[p]; d.on[pair.A+pair.B-k] > 0 {
					d.bring(d.m.spread[d.m.firstPair+p], sign)
				}
			}
		}
	}
}

func (d *draft) use(c int, sign float64) {
	for _, e := range d.counts[c] {
		was, is := d.load[e.at], d.load[e.at]+sign*e.value
		d.load[e.at] = is
		if low, high := d.low[e.at], d.high[e.at]; (was > high || was < low) != (is > high || is < low) {
			if was > high || was < low {
				d.bad--
			} else {
				d.bad++
			}
		}
	}
}

func (d *draft) bring(tables effects, sign float64) {
	for _, t := range tables {
		one := &d.m.tables[t]
		sums := d.look.sums[one.objective]
		for s, v := range one.byDraw {
			sums[s] += sign * v
		}
	}
}

// worth is the value of the draft.
func (d *draft) worth() float64 {
	d.look.reckon()
	return d.look.all
}

// faults counts what does not hold.
func (d *draft) faults() int {
	n := d.bad
	taken := func(picks []Pick) bool {
		return slices.ContainsFunc(picks, func(p Pick) bool {
			c := d.column[p.Group]
			return c >= 0 && d.m.picks[c].Option == p.Option
		})
	}
	for g, group := range d.m.in.Groups {
		if group.Must && d.column[g] < 0 {
			n++
		}
	}
	for _, one := range d.m.in.Implications {
		if taken(one.If) && !taken(one.Then) {
			n++
		}
	}
	for _, one := range d.m.in.Exclusions {
		if taken(one.A) && taken(one.B) {
			n++
		}
	}
	return n
}

// choice is the draft as a choice.
func (d *draft) choice() Choice {
	c := make(Choice, len(d.column))
	for g, j := range d.column {
		if j >= 0 {
			c[g] = d.m.picks[j].Option
		}
	}
	return c
}

// lean begins anew with what a point leans to: the columns that it has most of first, as long
// as nothing more breaks.
func (d *draft) lean(x []float64) {
	d.clear()
	var order []int
	for c := range d.m.firstSwitch {
		if x[c] > 1e-3 {
			order = append(order, c)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(x[b], x[a]) })
	for _, c := range order {
		if g := d.m.picks[c].Group; d.column[g] < 0 {
			bad := d.bad
			if d.take(g, c); d.bad > bad {
				d.take(g, -1)
			}
		}
	}
}

// weight is the mean worth of a column without caps.
func (d *draft) weight(c int) float64 {
	if c < 0 {
		return 0
	}
	return d.m.cost[c]
}

// improve makes the draft better by changing one group, or two at once, until neither
// helps or the tests are spent. Columns with a high bound of 0 are left alone.
func (d *draft) improve(high []float64, tests int) {
	d.tests = tests
	value, faults := d.worth(), d.faults()
	better := func() bool {
		d.tests--
		f := d.faults()
		if f > faults {
			return false
		}
		if v := d.worth(); f < faults || v > value+1e-12*d.m.scale {
			value, faults = v, f
			return true
		}
		return false
	}
	for moved := true; moved && d.tests > 0; {
		moved = false
		for g := range d.column {
			moved = d.single(g, high, better) || moved
		}
		if moved {
			continue
		}
		for g := range d.column {
			if d.double(g, high, better) {
				moved = true
			}
		}
	}
}

// single takes the first better option of a group.
func (d *draft) single(g int, high []float64, better func() bool) bool {
	span := d.m.groups[g]
	before := d.column[g]
	for c := span.to - 1; c >= span.from-1; c-- {
		to := c
		if c < span.from {
			to = -1
		} else if high[c] == 0 {
			continue
		}
		if to == before || (d.faults() == 0 && d.weight(to) < d.weight(before)) {
			continue
		}
		d.take(g, to)
		if better() {
			return true
		}
		d.take(g, before)
	}
	return false
}

// double gives a group more and another less.
func (d *draft) double(g int, high []float64, better func() bool) bool {
	span := d.m.groups[g]
	for c := span.to - 1; c >= span.from && d.tests > 0; c-- {
		before := d.column[g]
		if high[c] == 0 || c == before || d.weight(c) < d.weight(before) {
			continue
		}
		gain := d.weight(c) - d.weight(before)
		d.take(g, c)
		for h := range d.column {
			was := d.column[h]
			if h == g || was < 0 {
				continue
			}
			other := d.m.groups[h]
			for e := other.to - 1; e >= other.from-1; e-- {
				to := e
				if e < other.from {
					to = -1
				}
				if (to >= 0 && high[to] == 0) || to == was || gain <= d.weight(was)-d.weight(to) || d.weight(to) > d.weight(was) {
					continue
				}
				d.take(h, to)
				if better() {
					return true
				}
				d.take(h, was)
			}
		}
		d.take(g, before)
	}
	return false
}

// copy makes the draft a choice.
func (d *draft) copy(c Choice) {
	d.clear()
	for g, j := range c {
		if j > 0 {
			d.take(g, d.m.column[g][j])
		}
	}
}
