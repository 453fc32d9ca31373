package solve

import (
	"cmp"
	"container/heap"
	"slices"
)

// begin offers what can be had without the relaxation: the choice that came in, mended
// and made better.
func (s *search) begin() {
	s.offer(make(Choice, len(s.m.groups)))
	if len(s.config.Start) == len(s.m.groups) {
		s.offer(s.config.Start)
		x := make([]float64, len(s.m.cost))
		for g, j := range s.config.Start {
			if j > 0 && j < len(s.m.column[g]) && s.m.column[g][j] >= 0 {
				x[s.m.column[g][j]] = 1
			}
		}
		s.lean(x)
	}
}

func (s *search) lean(x []float64) {
	s.draft.lean(x)
	s.draft.improve(s.highs, 20000)
	s.offer(s.draft.choice())
}

// dive takes what the point has most of, again and again, from the root down.
func (s *search) dive() {
	s.lean(s.x)
	for range s.m.groups {
		best, most := -1, 0.0
		for c, v := range s.x[:s.m.firstSwitch] {
			if s.lp.low[c] == 1 {
				continue
			}
			if v > 0.999 {
				s.lp.low[c] = 1
			} else if v > most {
				best, most = c, v
			}
		}
		if best < 0 {
			break
		}
		s.lp.low[best] = 1
		end, _ := s.relax(false)
		if end != solved {
			s.lp.low[best] = 0
			s.lp.high[best] = 0
			if end, _ = s.relax(false); end != solved {
				break
			}
		}
		if s.ctx.Err() != nil {
			break
		}
	}
	for c := range s.x {
		s.lp.low[c] = 0
	}
	if s.whole() {
		s.lean(s.x)
	}
}

// How a neighbourhood of the best choice is searched.
const (
	nearNodes  = 60
	nearLeast  = 0.65 // the share of the groups that stay as they are
	nearTrials = 4
)

// near searches around the best choice: the groups where the point leans the same way keep
// their option, the others are free (Danna, Rothberg and Le Pape 2005).
func (s *search) near(n *node) {
	for range nearTrials {
		if s.best == nil || s.halt() {
			return
		}
		s.enter(n)
		if end, _ := s.relax(false); end != solved {
			return
		}
		type keep struct {
			group int
			share float64
		}
		var list []keep
		for g, j := range s.best {
			span := s.m.groups[g]
			share := 1.0
			if j > 0 {
				share = s.x[s.m.column[g][j]]
			} else {
				for c := span.from; c < span.to; c++ {
					share -= s.x[c]
				}
			}
			list = append(list, keep{g, share})
		}
		slices.SortStableFunc(list, func(a, b keep) int { return cmp.Compare(b.share, a.share) })
		part := &node{parent: n, bound: n.bound, depth: n.depth + 1}
		for i, k := range list {
			if k.share < 0.95 && float64(i) > nearLeast*float64(len(list)) {
				break
			}
			span := s.m.groups[k.group]
			for c := span.from; c < span.to; c++ {
				if s.m.picks[c].Option != s.best[k.group] {
					part.zero = append(part.zero, c)
				}
			}
			if s.best[k.group] > 0 {
				part.must = append(part.must, k.group)
			}
		}
		value := s.value
		s.explore(part, nearNodes)
		if s.value <= value {
			return
		}
	}
}

// explore searches a part of the choices for a better one, for so many nodes.
func (s *search) explore(part *node, most int) {
	open, bound, nodes := s.open, s.bound, s.nodes
	s.open, s.exploring = nil, true
	for current := part; s.nodes < nodes+most && !s.halt(); {
		if current == nil {
			if len(s.open) == 0 {
				break
			}
			if current = heap.Pop(&s.open).(*node); current.bound <= s.cutoff() {
				break
			}
		}
		current = s.visit(current)
	}
	s.open, s.bound, s.exploring = open, bound, false
	if s.best != nil {
		s.draft.copy(s.best)
		s.draft.improve(s.highs, 3000)
		s.offer(s.draft.choice())
	}
}
