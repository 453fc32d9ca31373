package solve

import (
	"cmp"
	"slices"
)

// outlook is what a point, whole or not, brings in each draw, and the rows that say
// how worth falls short of its mean without caps there. Worth is concave in the columns, so that each
// such row holds everywhere (Kelley 1960; Benders 1962).
type outlook struct {
	m     *model
	sums  [][]float64 // by objective and draw: progress before the cap
	worth []float64   // by draw
	order []int
	share []float64 // by draw: its part in the worst share

	flat []float64 // by objective: mean progress without caps
	mean []float64 // by objective: mean progress
	tail float64
	all  float64 // the value
}

func newOutlook(m *model) *outlook {
	k, s := len(m.in.Objectives), len(m.in.Draws)
	o := &outlook{m: m, worth: make([]float64, s), order: make([]int, s), share: make([]float64, s), flat: make([]float64, k), mean: make([]float64, k)}
	for range k {
		o.sums = append(o.sums, make([]float64, s))
	}
	return o
}

// look reckons the outlook at the point x.
func (o *outlook) look(x []float64) {
	for _, sums := range o.sums {
		clear(sums)
	}
	clear(o.flat)
	for c, tables := range o.m.spread {
		v := x[c]
		if v == 0 {
			continue
		}
		for _, t := range tables {
			one := &o.m.tables[t]
			sums := o.sums[one.objective]
			for s, e := range one.byDraw {
				sums[s] += v * e
			}
			o.flat[one.objective] += v * one.mean
		}
	}
	o.reckon()
}

// reckon makes the rest from the sums.
func (o *outlook) reckon() {
	in := o.m.in
	clear(o.worth)
	mean := 0.0
	for k, sums := range o.sums {
		weight := in.Objectives[k].Weight
		o.mean[k] = 0
		for s, v := range sums {
			v = min(1, v)
			o.mean[k] += in.Draws[s] * v
			o.worth[s] += weight * v
		}
		mean += weight * o.mean[k]
	}
	o.all = (1 - in.Caution) * mean
	if in.Caution == 0 {
		return
	}
	for s := range o.order {
		o.order[s] = s
	}
	slices.SortFunc(o.order, func(a, b int) int { return cmp.Or(cmp.Compare(o.worth[a], o.worth[b]), cmp.Compare(a, b)) })
	left := in.Tail
	o.tail = 0
	for _, s := range o.order {
		o.share[s] = min(left, in.Draws[s])
		left -= o.share[s]
		o.tail += o.share[s] * o.worth[s]
	}
	full := in.Tail - left // Tail, but for rounding
	o.tail /= full
	for s := range o.share {
		o.share[s] /= full
	}
	o.all += in.Caution * o.tail
}

// meanRow is the row of objective k: flat - loss <= slope x + rest.
func (o *outlook) meanRow(k int) row {
	slope := make([]float64, len(o.m.tables))
	rest := 0.0
	for s, v := range o.sums[k] {
		if v >= 1 {
			rest += o.m.in.Draws[s]
		}
	}
	for t, one := range o.m.tables {
		if one.objective != k {
			continue
		}
		// What the cap takes away of the flat mean.
		for s, v := range o.sums[k] {
			if v >= 1 {
				slope[t] += o.m.in.Draws[s] * one.byDraw[s]
			}
		}
	}
	return o.lossRow(slope, o.m.firstLoss+k, rest)
}

// tailRow is the row of the tail: flat worth - loss <= slope x + rest.
func (o *outlook) tailRow() row {
	in := o.m.in
	slope := make([]float64, len(o.m.tables))
	rest := 0.0
	for k, sums := range o.sums {
		for s, v := range sums {
			if v >= 1 {
				rest += in.Objectives[k].Weight * o.share[s]
			}
		}
	}
	for t, one := range o.m.tables {
		sums := o.sums[one.objective]
		under := 0.0
		for s, e := range one.byDraw {
			if sums[s] < 1 && o.share[s] > 0 {
				under += o.share[s] * e
			}
		}
		slope[t] = in.Objectives[one.objective].Weight * (one.mean - under)
	}
	return o.lossRow(slope, o.m.tailLoss, rest)
}

func (o *outlook) lossRow(slope []float64, loss int, rest float64) row {
	r := row{bound: rest, tag: -1}
	for c, tables := range o.m.spread {
		sum := 0.0
		for _, t := range tables {
			sum += slope[t]
		}
		if sum != 0 {
			r.entries = append(r.entries, entry{c, sum})
		}
	}
	r.entries = append(r.entries, entry{loss, -1})
	return r
}
