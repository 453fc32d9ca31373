package solve

import "slices"

// maxWindows is the most footprints of a group that are told apart.
const maxWindows = 64

// windows finds the footprints of a group: the sets of resources that its options use,
// whatever the amount. Those of one campaign at different levels, begun in the same week, are one.
func (m *model) windows(span span) {
	var prints [][]int
	for j := span.from; j < span.to; j++ {
		prints = append(prints, m.footprint(j))
	}
	order := slices.Clone(prints)
	slices.SortFunc(order, slices.Compare)
	order = slices.CompactFunc(order, slices.Equal)
	for i, print := range prints {
		at, _ := slices.BinarySearchFunc(order, print, slices.Compare)
		m.window[span.from+i] = min(at, maxWindows-1)
	}
}

func (m *model) footprint(c int) []int {
	var list []int
	for _, u := range m.uses[c] {
		if u.Amount > 0 {
			list = append(list, u.Resource)
		}
	}
	slices.Sort(list)
	return list
}

// rest finds the limits that no choice breaks.
func (m *model) rest() {
	most := make([]float64, len(m.in.Resources))
	top := make([]float64, len(m.in.Resources))
	for _, span := range m.groups {
		var seen []int
		for j := span.from; j < span.to; j++ {
			for _, u := range m.uses[j] {
				if u.Amount > top[u.Resource] {
					if top[u.Resource] == 0 {
						seen = append(seen, u.Resource)
					}
					top[u.Resource] = u.Amount
				}
			}
		}
		for _, r := range seen {
			most[r] += top[r]
			top[r] = 0
		}
	}
	for c := m.firstSwitch; c < m.firstPair; c++ {
		for _, u := range m.uses[c] {
			most[u.Resource] += u.Amount
		}
	}
	m.idle = make([]bool, len(m.in.Limits))
	for i, l := range m.in.Limits {
		sum := 0.0
		for _, r := range l.Resources {
			sum += most[r]
		}
		m.idle[i] = l.Sense == AtMost && sum <= l.Bound || l.Sense == AtLeast && l.Bound <= 0
	}
}
