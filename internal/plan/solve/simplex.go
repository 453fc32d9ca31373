package solve

import "math"

// dual runs the dual simplex method until the rows hold, or the bound falls to cutoff,
// or the pivots are spent.
func (p *linear) dual(cutoff float64, pivots int) ending {
	if p.fresh > refactorAfter {
		p.refactor()
	}
	p.settle()
	failed := 0
	for spent := 0; ; spent++ {
		if p.worth <= cutoff {
			return beaten
		}
		r, low := p.leaving()
		if r < 0 {
			return solved
		}
		if spent >= pivots {
			return stuck
		}
		switch p.pivot(r, low) {
		case stepped:
			continue
		case blocked:
			return impossible
		default:
			if failed++; failed > 3 {
				return stuck
			}
			p.refactor()
			p.settle()
		}
	}
}

// leaving is the place of the basis that breaks its bound the most, on the scale of
// its steepest edge; low tells which bound. -1 where none does.
func (p *linear) leaving() (r int, low bool) {
	r = -1
	best := 0.0
	for k, v := range p.head {
		x := p.value[k]
		if short := p.low[v] - x; short > primalTolerance*(1+math.Abs(p.low[v])) {
			if s := short * short / p.norm[k]; s > best {
				r, low, best = k, true, s
			}
		} else if over := x - p.high[v]; over > primalTolerance*(1+math.Abs(p.high[v])) {
			if s := over * over / p.norm[k]; s > best {
				r, low, best = k, false, s
			}
		}
	}
	return r, low
}

type step int8

const (
	stepped step = iota
	blocked      // no variable can mend the row: the rows cannot hold
	failed       // numbers disagree
)

// pivot takes place r to its bound and lets another variable in.
func (p *linear) pivot(r int, low bool) step {
	n := len(p.cost)
	p.pivotRow(r)
	out := p.head[r]
	target, sign := p.high[out], -1.0
	if low {
		target, sign = p.low[out], 1.0
	}
	in, end := p.ratio(sign, math.Abs(p.value[r]-target))
	if in < 0 {
		p.clearRow()
		return end
	}
	m := len(p.rows)
	w := resize(&p.work.column, m)
	p.ftran(in, w)
	size := p.work.alpha[in]
	if math.Abs(w[r]-size) > 1e-7*(1+math.Abs(w[r])) || math.Abs(w[r]) < pivotTolerance {
		p.clearRow()
		return failed
	}
	// Reduced costs move along the pivot row.
	theta := p.reduced[in] / w[r]
	if theta*sign < 0 {
		theta = 0
	}
	gain := 0.0
	moved := false
	shift := resize(&p.work.shift, m)
	flip := func(v int) {
		if !moved {
			clear(shift)
			moved = true
		}
		from, to := p.low[v], p.high[v]
		if p.up[v] {
			from, to = to, from
		}
		p.up[v] = !p.up[v]
		gain += p.reduced[v] * (to - from)
		if v >= n {
			shift[v-n] += to - from
			return
		}
		for _, e := range p.columns[v] {
			shift[e.at] += e.value * (to - from)
		}
	}
	for _, b := range p.work.passed {
		flip(b.variable)
	}
	for _, v := range p.work.touched {
		a := p.work.alpha[v]
		p.work.alpha[v], p.work.seen[v] = 0, false
		if p.place[v] >= 0 || v == in || theta == 0 {
			continue
		}
		p.reduced[v] -= theta * a
	}
	p.work.touched = p.work.touched[:0]
	if moved {
		for k, line := range p.inverse {
			p.value[k] -= dot(line, shift)
		}
	}
	delta := (p.value[r] - target) / w[r]
	p.worth += gain + p.reduced[in]*delta
	entered := p.at(in) + delta
	for k, f := range w {
		if f != 0 {
			p.value[k] -= f * delta
		}
	}
	p.value[r] = entered
	p.reduced[in], p.reduced[out] = 0, -theta
	p.place[in], p.place[out] = r, -1
	p.up[out] = !low
	p.head[r] = in
	p.change(r, w)
	p.pivots++
	p.fresh++
	return stepped
}

// pivotRow reckons row r of the inverse times all columns, into work.alpha.
func (p *linear) pivotRow(r int) {
	n := len(p.cost)
	alpha := p.work.alpha
	if len(alpha) < n+len(p.rows) {
		alpha = make([]float64, 2*(n+len(p.rows)))
		p.work.alpha, p.work.seen = alpha, make([]bool, len(alpha))
	}
	seen := p.work.seen
	touched := p.work.touched[:0]
	for i, rho := range p.inverse[r] {
		if math.Abs(rho) < 1e-13 {
			continue
		}
		alpha[n+i] = rho
		touched = append(touched, n+i)
		for _, e := range p.rows[i].entries {
			if !seen[e.at] {
				seen[e.at] = true
				touched = append(touched, e.at)
			}
			alpha[e.at] += rho * e.value
		}
	}
	p.work.touched = touched
}

func (p *linear) clearRow() {
	for _, v := range p.work.touched {
		p.work.alpha[v], p.work.seen[v] = 0, false
	}
	p.work.touched = p.work.touched[:0]
}

// ratio finds the variable that enters: the longest step along which flipping boxed
// variables to their other bound still gains (Maros 2003), with the largest pivot
// among those that bind within tolerance (Harris 1973). work.passed holds those to flip.
func (p *linear) ratio(sign, short float64) (in int, end step) {
	breaks := p.work.breaks[:0]
	tiny := 0.0 // what too small pivots could still mend
	for _, v := range p.work.touched {
		if p.place[v] >= 0 || p.low[v] == p.high[v] {
			continue
		}
		a := sign * p.work.alpha[v]
		if p.up[v] {
			a = -a
		}
		if a >= 0 {
			continue
		}
		if -a < pivotTolerance {
			if spread := p.high[v] - p.low[v]; !math.IsInf(spread, 1) {
				tiny += -a * spread
			}
			continue
		}
		breaks = append(breaks, breakpoint{v, math.Abs(p.reduced[v]) / -a, -a})
	}
	p.work.breaks = breaks
	p.work.passed = p.work.passed[:0]
	slope := short
	if len(breaks) == 0 {
		if short-tiny > 1e-8 {
			return -1, blocked
		}
		return -1, failed
	}
	for len(breaks) > 0 {
		limit := math.Inf(1)
		for _, b := range breaks {
			limit = min(limit, b.ratio+dualTolerance/b.size)
		}
		best, count := -1, 0
		fall := 0.0
		for i, b := range breaks {
			if b.ratio <= limit {
				fall += b.size * (p.high[b.variable] - p.low[b.variable])
				breaks[i], breaks[count] = breaks[count], b
				if best < 0 || b.size > breaks[best].size {
					best = count
				}
				count++
			}
		}
		if slope-fall <= 1e-8 {
			return breaks[best].variable, stepped
		}
		slope -= fall
		p.work.passed = append(p.work.passed, breaks[:count]...)
		breaks = breaks[count:]
	}
	// All were passed and the row still falls short.
	if slope-tiny > 1e-8 {
		return -1, blocked
	}
	return -1, failed
}

// change changes inverse and norms for a column w that takes place r.
func (p *linear) change(r int, w []float64) {
	line := p.inverse[r]
	nonzero := p.work.rho[:0]
	for i, v := range line {
		if v != 0 {
			if math.Abs(v) < 1e-14 {
				line[i] = 0
				continue
			}
			nonzero = append(nonzero, i)
		}
	}
	p.work.rho = nonzero
	pivot, square := w[r], p.norm[r]
	dense := 2*len(nonzero) > len(line)
	for k, other := range p.inverse {
		f := w[k]
		if k == r || f == 0 {
			continue
		}
		f /= pivot
		along := 0.0
		if dense {
			other = other[:len(line)]
			for i, v := range line {
				o := other[i]
				along += o * v
				other[i] = o - f*v
			}
		} else {
			for _, i := range nonzero {
				o, v := other[i], line[i]
				along += o * v
				other[i] = o - f*v
			}
		}
		p.norm[k] = max(p.norm[k]-2*f*along+f*f*square, 1e-8)
	}
	for _, i := range nonzero {
		line[i] /= pivot
	}
	p.norm[r] = max(square/(pivot*pivot), 1e-8)
}

// bound is the worth that no point can exceed, reckoned from the prices of the rows and
// the data alone, so that what rounding has done to the basis cannot spoil it.
// reduced receives the reduced cost of each column.
func (p *linear) bound(reduced []float64) float64 {
	n := len(p.cost)
	copy(reduced, p.cost)
	sum := 0.0
	for i, r := range p.rows {
		y := -p.reduced[n+i]
		if p.place[n+i] >= 0 || y == 0 {
			continue
		}
		end := p.low[n+i] // where the slack is of most worth
		if y < 0 {
			end = p.high[n+i]
		}
		if math.IsInf(end, 0) {
			continue
		}
		sum += y * (r.bound - end)
		for _, e := range r.entries {
			reduced[e.at] -= y * e.value
		}
	}
	for j, d := range reduced {
		if d > 0 {
			sum += d * p.high[j]
		} else {
			sum += d * p.low[j]
		}
	}
	return sum
}
