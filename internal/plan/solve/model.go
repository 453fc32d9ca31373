package solve

import (
	"cmp"
	"math"
	"slices"
)

// model is an instance in columns, as the search sees it: one column for each option
// worth looking at, for each switch, each pair, and for what the caps take away of each
// objective's mean and of the tail.
type model struct {
	in     *Instance
	groups []span // the options of each group, from the least worth to the most
	picks  []Pick // by option column
	cost   []float64
	high   []float64
	uses   [][]Use // by column: options, then switches
	spread []effects

	firstSwitch, firstPair, firstLoss, tailLoss int

	byResource [][]entry // the columns that use it
	column     [][]int   // by group and option: its column, or -1
	tables     []table
	idle       []bool // by limit: no choice breaks it
	window     []int  // by option column: which of the footprints of its group it has
	fixed      []fixedRow
	scale      float64 // of the value, to set tolerances
}

type span struct{ from, to int }

// effects are the tables of a column.
type effects []int

// table is a list of effects by draw, as shares of the distance.
type table struct {
	objective int
	byDraw    []float64
	mean      float64
}

// fixedRow is a row of the model that is put into the linear programme when it is broken.
type fixedRow struct {
	limit int // whose row is made of uses; -1: entries are all
	row
	active bool
}

func newModel(in *Instance) *model {
	m := &model{in: in, byResource: make([][]entry, len(in.Resources)), column: make([][]int, len(in.Groups))}
	known := map[tableKey]int{}
	for g := range in.Groups {
		m.addGroup(g, known)
	}
	m.firstSwitch = len(m.picks)
	m.window = make([]int, m.firstSwitch)
	for _, span := range m.groups {
		m.windows(span)
	}
	for _, s := range in.Switches {
		m.uses = append(m.uses, s.Uses)
		m.spread = append(m.spread, nil)
	}
	m.firstPair = m.firstSwitch + len(in.Switches)
	for _, p := range in.Pairs {
		m.spread = append(m.spread, m.tablesOf(p.Effects, known))
	}
	m.firstLoss = m.firstPair + len(in.Pairs)
	m.tailLoss = m.firstLoss + len(in.Objectives)
	for c, uses := range m.uses {
		for _, u := range uses {
			if u.Amount != 0 {
				m.byResource[u.Resource] = append(m.byResource[u.Resource], entry{c, u.Amount})
			}
		}
	}
	m.rest()
	m.price()
	m.tie()
	return m
}

type tableKey struct {
	objective int
	first     *float64
}

// tablesOf gives the tables of effects; those that share their memory share their table.
func (m *model) tablesOf(list []Effect, known map[tableKey]int) effects {
	var all effects
	for _, e := range list {
		key := tableKey{e.Objective, &e.ByDraw[0]}
		t, ok := known[key]
		if !ok {
			distance := m.in.Objectives[e.Objective].Distance
			one := table{objective: e.Objective, byDraw: make([]float64, len(e.ByDraw))}
			for s, v := range e.ByDraw {
				one.byDraw[s] = v / distance
				one.mean += m.in.Draws[s] * one.byDraw[s]
			}
			t = len(m.tables)
			m.tables = append(m.tables, one)
			known[key] = t
		}
		all = append(all, t)
	}
	return all
}

// addGroup adds the columns of the options of a group that fit alone, by mean worth.
func (m *model) addGroup(g int, known map[tableKey]int) {
	type candidate struct {
		option int
		tables effects
		worth  float64
		use    float64
	}
	var list []candidate
	m.column[g] = make([]int, len(m.in.Groups[g].Options))
	for j, o := range m.in.Groups[g].Options {
		m.column[g][j] = -1
		if j == 0 {
			continue
		}
		c := candidate{option: j, tables: m.tablesOf(o.Effects, known)}
		for _, t := range c.tables {
			c.worth += m.in.Objectives[m.tables[t].objective].Weight * m.tables[t].mean
		}
		for _, u := range o.Uses {
			c.use += u.Amount
		}
		list = append(list, c)
	}
	slices.SortStableFunc(list, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.worth, b.worth), slices.Compare(a.tables, b.tables), cmp.Compare(a.option, b.option))
	})
	from := len(m.picks)
	for _, c := range list {
		m.column[g][c.option] = len(m.picks)
		m.picks = append(m.picks, Pick{g, c.option})
		m.uses = append(m.uses, m.in.Groups[g].Options[c.option].Uses)
		m.spread = append(m.spread, c.tables)
	}
	m.groups = append(m.groups, span{from, len(m.picks)})
}

// price sets the costs: the mean worth without caps, less what caps take away.
func (m *model) price() {
	in := m.in
	n := m.tailLoss + 1
	m.cost, m.high = make([]float64, n), make([]float64, n)
	reach := make([]float64, len(in.Objectives)) // more than any sum of effects in any draw
	for c, tables := range m.spread {
		m.high[c] = 1
		for _, t := range tables {
			o := m.tables[t].objective
			m.cost[c] += in.Objectives[o].Weight * m.tables[t].mean
		}
	}
	most := func(from, to int) {
		size := make([]float64, len(in.Objectives))
		for _, tables := range m.spread[from:to] {
			for _, t := range tables {
				o := m.tables[t].objective
				for _, v := range m.tables[t].byDraw {
					size[o] = max(size[o], math.Abs(v))
				}
			}
		}
		for o, v := range size {
			reach[o] += v
		}
	}
	for _, g := range m.groups {
		most(g.from, g.to)
	}
	for p := range in.Pairs {
		most(m.firstPair+p, m.firstPair+p+1)
	}
	for o, objective := range in.Objectives {
		m.cost[m.firstLoss+o] = -(1 - in.Caution) * objective.Weight
		m.high[m.firstLoss+o] = 2*reach[o] + 1
		m.high[m.tailLoss] += objective.Weight * (2*reach[o] + 1)
		m.scale += objective.Weight
	}
	m.cost[m.tailLoss] = -in.Caution
	if in.Caution == 0 {
		m.high[m.tailLoss] = 0
	}
	m.scale = max(m.scale, 1e-9)
}

// tie makes the rows that hold the columns together.
func (m *model) tie() {
	in := m.in
	add := func(r row) { m.fixed = append(m.fixed, fixedRow{limit: -1, row: r}) }
	for i, l := range in.Limits {
		if m.idle[i] {
			continue
		}
		m.fixed = append(m.fixed, fixedRow{limit: i, row: row{sense: l.Sense, bound: l.Bound}})
	}
	for k, s := range in.Switches {
		z := m.firstSwitch + k
		off := []entry{{z, 1}}
		for _, part := range m.byGroup(s.Options) {
			on := []entry{}
			for _, c := range part {
				on, off = append(on, entry{c, 1}), append(off, entry{c, -1})
			}
			add(row{entries: append(on, entry{z, -1})})
		}
		add(row{entries: off})
	}
	for i, p := range in.Pairs {
		y, a, b := m.firstPair+i, m.firstSwitch+p.A, m.firstSwitch+p.B
		add(row{entries: []entry{{y, 1}, {a, -1}}})
		add(row{entries: []entry{{y, 1}, {b, -1}}})
		add(row{entries: []entry{{a, 1}, {b, 1}, {y, -1}}, bound: 1})
	}
	for _, one := range in.Implications {
		then := map[int]bool{}
		var less []entry
		for _, part := range m.byGroup(one.Then) {
			for _, c := range part {
				then[c] = true
				less = append(less, entry{c, -1})
			}
		}
		for _, part := range m.byGroup(one.If) {
			r := slices.Clone(less)
			for _, c := range part {
				if then[c] { // what it asks for is itself
					r = slices.DeleteFunc(r, func(e entry) bool { return e.at == c })
					continue
				}
				r = append(r, entry{c, 1})
			}
			add(row{entries: r})
		}
	}
	for _, one := range in.Exclusions {
		for _, a := range m.byGroup(one.A) {
			for _, b := range m.byGroup(one.B) {
				m.exclude(a, b, add)
			}
		}
	}
}

// exclude forbids columns of a, all of one group, together with those of b.
func (m *model) exclude(a, b []int, add func(row)) {
	same := m.picks[a[0]].Group == m.picks[b[0]].Group
	var r []entry
	for _, c := range a {
		if !same || slices.Contains(b, c) {
			r = append(r, entry{c, 1})
		}
	}
	if same { // an option on both sides excludes itself
		if len(r) > 0 {
			add(row{entries: r})
		}
		return
	}
	for _, c := range b {
		r = append(r, entry{c, 1})
	}
	add(row{entries: r, bound: 1})
}

// byGroup gives the columns of picks, each once, apart by group.
func (m *model) byGroup(picks []Pick) [][]int {
	var columns []int
	for _, p := range picks {
		if c := m.column[p.Group][p.Option]; c >= 0 {
			columns = append(columns, c)
		}
	}
	slices.Sort(columns)
	columns = slices.Compact(columns)
	var parts [][]int
	for i, c := range columns {
		if i == 0 || m.picks[c].Group != m.picks[columns[i-1]].Group {
			parts = append(parts, nil)
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], c)
	}
	return parts
}

// entriesOf gives the entries of a fixed row.
func (m *model) entriesOf(f *fixedRow) []entry {
	if f.limit < 0 || f.entries != nil {
		return f.entries
	}
	f.entries = []entry{}
	for _, r := range m.in.Limits[f.limit].Resources {
		f.entries = append(f.entries, m.byResource[r]...)
	}
	slices.SortStableFunc(f.entries, func(a, b entry) int { return cmp.Compare(a.at, b.at) })
	n := 0
	for _, e := range f.entries {
		if n > 0 && f.entries[n-1].at == e.at {
			f.entries[n-1].value += e.value
			continue
		}
		f.entries[n] = e
		n++
	}
	f.entries = f.entries[:n:n]
	return f.entries
}

// choice is the selection that a whole point stands for.
func (m *model) choice(x []float64) Choice {
	c := make(Choice, len(m.groups))
	for g, span := range m.groups {
		for j := span.from; j < span.to; j++ {
			if x[j] > 0.5 {
				c[g] = m.picks[j].Option
			}
		}
	}
	return c
}
