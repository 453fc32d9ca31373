package solve

import (
	"math"
	"slices"
)

// linear is a linear programme, maximised, whose rows come and go and whose bounds
// change: the dual simplex method with bounded variables, for bases of some hundreds
// of rows held as an explicit inverse. All columns are boxed, so that every
// basis can be made dual feasible by moving columns to the bound that their reduced cost
// asks for: no first phase is needed, and any node may begin from the basis of any other.
//
// Variables are numbered: column j is j, the slack of row i is columns+i.
type linear struct {
	cost    []float64 // by column
	low     []float64 // by variable
	high    []float64
	columns [][]entry // by column: its rows
	rows    []row

	head    []int  // the variable of each place of the basis
	place   []int  // by variable: its place in the basis, or -1
	up      []bool // by variable out of the basis: at its high bound
	inverse [][]float64
	norm    []float64 // squared length of each row of the inverse: steepest edge weights
	value   []float64 // by place: the value of its variable
	reduced []float64 // by variable: reduced cost, 0 in the basis

	worth  float64 // the objective at the basis
	pivots int     // in all
	fresh  int     // pivots since the inverse was made anew
	work   scratch
}

// entry is a coefficient of a column or of a row.
type entry struct {
	at    int
	value float64
}

// row is sum of entries <= bound, or >= or = by sense.
type row struct {
	entries []entry
	sense   Sense
	bound   float64
	idle    int // how many times in turn it did not bind
	tag     int // what it was made of, for its owner
}

type scratch struct {
	alpha   []float64 // by variable: the pivot row
	seen    []bool
	touched []int
	rho     []int // rows where the row of the inverse is not zero
	column  []float64
	shift   []float64
	breaks  []breakpoint
	passed  []breakpoint
}

type breakpoint struct {
	variable    int
	ratio, size float64
}

// The tolerances of the simplex method.
const (
	primalTolerance = 1e-9
	dualTolerance   = 1e-10
	pivotTolerance  = 1e-8
	refactorAfter   = 150
)

type ending int8

const (
	solved     ending = iota
	beaten            // the bound fell to the cutoff
	impossible        // no point holds the rows
	stuck             // the iterations ran out, or numbers failed: only the bound is good
)

func newLinear(cost, high []float64) *linear {
	n := len(cost)
	p := &linear{
		cost: cost, low: make([]float64, n), high: high, columns: make([][]entry, n),
		place: make([]int, n), up: make([]bool, n), reduced: slices.Clone(cost),
	}
	for j := range n {
		p.place[j] = -1
		p.up[j] = cost[j] > 0
	}
	return p
}

// add adds a row, with its slack in the basis.
func (p *linear) add(r row) {
	i, n := len(p.rows), len(p.cost)
	p.rows = append(p.rows, r)
	inverse := make([]float64, i+1, 2*(i+1))
	for _, e := range r.entries {
		p.columns[e.at] = append(p.columns[e.at], entry{i, e.value})
		if at := p.place[e.at]; at >= 0 {
			for k, v := range p.inverse[at] {
				inverse[k] -= e.value * v
			}
		}
	}
	inverse[i] = 1
	for k := range p.inverse {
		p.inverse[k] = append(p.inverse[k], 0)
	}
	p.inverse = append(p.inverse, inverse)
	low, high := slackBounds(r.sense)
	p.low, p.high = append(p.low, low), append(p.high, high)
	p.place, p.up, p.reduced = append(p.place, i), append(p.up, false), append(p.reduced, 0)
	p.head = append(p.head, n+i)
	p.norm = append(p.norm, dot(inverse, inverse))
	p.value = append(p.value, 0)
}

func slackBounds(s Sense) (low, high float64) {
	switch s {
	case AtMost:
		return 0, math.Inf(1)
	case AtLeast:
		return math.Inf(-1), 0
	default:
		return 0, 0
	}
}

// drop takes away the rows that gone names whose slack is in the basis.
func (p *linear) drop(gone func(i int, r *row) bool) {
	n := len(p.cost)
	for i := len(p.rows) - 1; i >= 0; i-- {
		at := p.place[n+i]
		if at < 0 || !gone(i, &p.rows[i]) {
			continue
		}
		last := len(p.rows) - 1
		// The row of the inverse goes, and with it the column of row i.
		p.inverse[at], p.norm[at], p.value[at], p.head[at] = p.inverse[last], p.norm[last], p.value[last], p.head[last]
		p.place[p.head[at]] = at
		p.inverse, p.norm, p.value, p.head = p.inverse[:last], p.norm[:last], p.value[:last], p.head[:last]
		for k := range p.inverse {
			p.norm[k] -= p.inverse[k][i] * p.inverse[k][i]
			p.inverse[k][i] = p.inverse[k][last]
			p.inverse[k] = p.inverse[k][:last]
		}
		for _, e := range p.rows[i].entries {
			p.columns[e.at] = slices.DeleteFunc(p.columns[e.at], func(c entry) bool { return c.at == i })
		}
		if i != last {
			for _, e := range p.rows[last].entries {
				for c := range p.columns[e.at] {
					if p.columns[e.at][c].at == last {
						p.columns[e.at][c].at = i
					}
				}
			}
			p.rows[i] = p.rows[last]
			from, to := n+last, n+i
			p.low[to], p.high[to], p.up[to], p.reduced[to], p.place[to] = p.low[from], p.high[from], p.up[from], p.reduced[from], p.place[from]
			if p.place[to] >= 0 {
				p.head[p.place[to]] = to
			}
		}
		p.rows = p.rows[:last]
		p.low, p.high, p.up, p.reduced, p.place = p.low[:n+last], p.high[:n+last], p.up[:n+last], p.reduced[:n+last], p.place[:n+last]
	}
}

// at is the value of a variable.
func (p *linear) at(v int) float64 {
	switch {
	case p.place[v] >= 0:
		return p.value[p.place[v]]
	case p.up[v]:
		return p.high[v]
	default:
		return p.low[v]
	}
}

// settle moves the variables out of the basis to the bound that their reduced cost asks
// for, and reckons the values of those in it: what bounds and rows have changed.
func (p *linear) settle() {
	n, m := len(p.cost), len(p.rows)
	rest := resize(&p.work.shift, m)
	for i := range rest {
		rest[i] = p.rows[i].bound
	}
	p.worth = 0
	for v := range p.place {
		if p.place[v] >= 0 {
			continue
		}
		switch {
		case math.IsInf(p.high[v], 1):
			p.up[v] = false
		case math.IsInf(p.low[v], -1):
			p.up[v] = true
		case p.reduced[v] > dualTolerance:
			p.up[v] = true
		case p.reduced[v] < -dualTolerance:
			p.up[v] = false
		}
		x := p.at(v)
		if x == 0 {
			continue
		}
		if v >= n {
			rest[v-n] -= x
			continue
		}
		p.worth += p.cost[v] * x
		for _, e := range p.columns[v] {
			rest[e.at] -= e.value * x
		}
	}
	for k, line := range p.inverse {
		p.value[k] = dot(line, rest)
		if v := p.head[k]; v < n {
			p.worth += p.cost[v] * p.value[k]
		}
	}
}

// refactor makes the inverse anew from the basis, and reckons reduced costs from it.
// Columns that turn out to depend on the others leave for slacks.
func (p *linear) refactor() {
	n, m := len(p.cost), len(p.rows)
	var inside []int
	for _, v := range p.head {
		if v < n {
			inside = append(inside, v)
		}
	}
	slackIn := make([]bool, m)
	for i := range m {
		slackIn[i] = p.place[n+i] >= 0
	}
	slices.SortStableFunc(inside, func(a, b int) int { return len(p.columns[a]) - len(p.columns[b]) })
	for i := range m {
		clear(p.inverse[i])
		p.inverse[i][i] = 1
		p.head[i] = n + i
	}
	w := resize(&p.work.column, m)
	for _, v := range inside {
		p.ftran(v, w)
		best, size := -1, pivotTolerance
		for i := range m {
			if p.head[i] >= n && !slackIn[p.head[i]-n] {
				if a := math.Abs(w[i]); a > size {
					best, size = i, a
				}
			}
		}
		if best < 0 {
			p.place[v] = -1
			continue
		}
		p.replace(best, w)
		p.head[best] = v
	}
	for v := range p.place {
		p.place[v] = -1
	}
	for k, v := range p.head {
		p.place[v] = k
		p.norm[k] = dot(p.inverse[k], p.inverse[k])
	}
	p.reprice()
	p.fresh = 0
}

// reprice reckons reduced costs from the inverse.
func (p *linear) reprice() {
	n := len(p.cost)
	prices := make([]float64, len(p.rows))
	for k, v := range p.head {
		if v < n && p.cost[v] != 0 {
			for i, b := range p.inverse[k] {
				prices[i] += p.cost[v] * b
			}
		}
	}
	copy(p.reduced, p.cost)
	for i, y := range prices {
		p.reduced[n+i] = -y
		if y != 0 {
			for _, e := range p.rows[i].entries {
				p.reduced[e.at] -= y * e.value
			}
		}
	}
	for _, v := range p.head {
		p.reduced[v] = 0
	}
}

// ftran is the column of variable v in terms of the basis.
func (p *linear) ftran(v int, w []float64) {
	if n := len(p.cost); v >= n {
		for k, line := range p.inverse {
			w[k] = line[v-n]
		}
		return
	}
	column := p.columns[v]
	for k, line := range p.inverse {
		sum := 0.0
		for _, e := range column {
			sum += e.value * line[e.at]
		}
		w[k] = sum
	}
}

// replace changes the inverse for a column w that takes place r, without norms.
func (p *linear) replace(r int, w []float64) {
	line := p.inverse[r]
	nonzero := p.work.rho[:0]
	for i, v := range line {
		if v != 0 {
			line[i] = v / w[r]
			nonzero = append(nonzero, i)
		}
	}
	for k, other := range p.inverse {
		if f := w[k]; k != r && f != 0 {
			for _, i := range nonzero {
				other[i] -= f * line[i]
			}
		}
	}
	p.work.rho = nonzero
}

func dot(a, b []float64) float64 {
	sum := 0.0
	b = b[:len(a)]
	for i, v := range a {
		sum += v * b[i]
	}
	return sum
}

// resize gives s the length n; what it holds is not said.
func resize(s *[]float64, n int) []float64 {
	if cap(*s) < n {
		*s = make([]float64, n, 2*n)
	}
	*s = (*s)[:n]
	return *s
}
