package solve

import (
	"cmp"
	"math"
	"slices"
)

// How many rows join the relaxation at a time, and how long they stay without binding.
const (
	rowsAtATime = 12
	idleRows    = 6
	idleAtRoot  = 3
)

// relax solves the relaxation at the bounds that are set, with all rows that matter.
func (s *search) relax(root bool) (ending, float64) {
	best := math.Inf(1)
	troubled := false
	covers := s.covers
	found, judged := 0, false
	if root && !s.dived {
		covers = coverRounds
	}
	for round := 0; ; round++ {
		end := s.lp.dual(s.cutoff(), 2000+20*len(s.lp.rows))
		if end == impossible {
			return impossible, math.Inf(-1)
		}
		best = min(best, s.lp.bound(s.reduced))
		if best <= s.cutoff() {
			return beaten, best
		}
		if end != solved {
			if troubled {
				return stuck, best
			}
			troubled = true
			s.lp.refactor()
			continue
		}
		for c := range s.x {
			s.x[c] = s.lp.at(c)
			if c < s.m.firstLoss && s.x[c] < 1e-11 {
				s.x[c] = 0
			}
		}
		if s.separate() > 0 {
			continue
		}
		if root {
			s.shed(idleAtRoot)
		}
		whole := s.whole()
		if !whole && covers > 0 {
			covers--
			if n := s.cover(); n > 0 {
				found += n
				continue
			}
			covers = 0
		}
		if root && !s.dived && !judged {
			judged = true
			// Where the root has many covers the parts have more.
			s.covers = 0
			if found >= coversWorth {
				s.covers = coversAtNode
			}
		}
		if !s.bend(root, whole, round) {
			if whole {
				s.offer(s.m.choice(s.x))
			}
			return solved, best
		}
		if round%16 == 15 && s.ctx.Err() != nil {
			s.stopped = true
			return stuck, best
		}
	}
}

func (s *search) whole() bool {
	for _, v := range s.x[:s.m.firstSwitch] {
		if v > 1e-6 && v < 1-1e-6 {
			return false
		}
	}
	return true
}

// separate adds the rows of the model that the point breaks the most.
func (s *search) separate() int {
	type broken struct {
		row int
		by  float64
	}
	var list []broken
	used := resize(&s.lp.work.shift, len(s.m.in.Resources))
	clear(used)
	for c, v := range s.x[:s.m.firstPair] {
		if v != 0 {
			for _, u := range s.m.uses[c] {
				used[u.Resource] += v * u.Amount
			}
		}
	}
	for i := range s.m.fixed {
		f := &s.m.fixed[i]
		if f.active {
			continue
		}
		sum := 0.0
		if f.limit >= 0 {
			for _, r := range s.m.in.Limits[f.limit].Resources {
				sum += used[r]
			}
		} else {
			for _, e := range f.entries {
				sum += e.value * s.x[e.at]
			}
		}
		by := 0.0
		if f.sense != AtLeast {
			by = sum - f.bound
		}
		if f.sense != AtMost {
			by = max(by, f.bound-sum)
		}
		if by /= max(1, math.Abs(f.bound)); by > 1e-7 {
			list = append(list, broken{i, by})
		}
	}
	slices.SortFunc(list, func(a, b broken) int { return cmp.Or(cmp.Compare(b.by, a.by), cmp.Compare(a.row, b.row)) })
	list = apartFrom(list, func(b broken) []entry { return s.m.entriesOf(&s.m.fixed[b.row]) }, max(rowsAtATime, len(s.m.groups)/2))
	for _, one := range list {
		f := &s.m.fixed[one.row]
		f.active = true
		s.lp.add(row{entries: s.m.entriesOf(f), sense: f.sense, bound: f.bound, tag: one.row})
	}
	s.cuts += len(list)
	return len(list)
}

// bend adds rows for what the caps and the tail take away at the point, where the
// relaxation overrates it enough to matter.
func (s *search) bend(root, whole bool, round int) bool {
	s.look.look(s.x)
	in := s.m.in
	over := s.lp.worth - s.look.all
	least := 1e-8 * s.m.scale
	if !whole {
		share := 0.1
		if root {
			share = 0.01
		}
		if !math.IsInf(s.value, -1) {
			least = max(least, share*(s.lp.worth-s.value))
		} else {
			least = max(least, 1e-4*s.m.scale)
		}
		if round > 60 {
			return false
		}
	}
	if over <= least {
		return false
	}
	added := 0
	for k, o := range in.Objectives {
		loss := s.look.flat[k] - s.look.mean[k] - s.x[s.m.firstLoss+k]
		if weight := (1 - in.Caution) * o.Weight; weight*loss > least/float64(2*len(in.Objectives)+2) {
			s.keep(s.look.meanRow(k), root)
			added++
		}
	}
	if in.Caution > 0 {
		flat := 0.0
		for k, o := range in.Objectives {
			flat += o.Weight * s.look.flat[k]
		}
		if loss := flat - s.look.tail - s.x[s.m.tailLoss]; in.Caution*loss > least/4 {
			s.keep(s.look.tailRow(), root)
			added++
		}
	}
	s.cuts += added
	return added > 0
}

// shed lets rows go that have not bound for some time: they come back when they are broken.
func (s *search) shed(idle int) {
	n, worst := len(s.m.cost), 0
	for i := range s.lp.rows {
		r := &s.lp.rows[i]
		if s.lp.place[n+i] < 0 {
			r.idle = 0
		} else if r.idle++; i >= len(s.m.groups) && r.idle >= idle {
			worst++
		}
	}
	if worst < 10 {
		return
	}
	s.lp.drop(func(i int, r *row) bool {
		if i < len(s.m.groups) || r.idle < idle {
			return false
		}
		if r.tag >= 0 {
			s.m.fixed[r.tag].active = false
		}
		return true
	})
}

// tidy fixes columns by their reduced costs.
func (s *search) tidy(n *node) {
	s.shed(idleRows)
	s.fix(n)
}

// fix forbids the columns that no better choice can hold.
func (s *search) fix(n *node) {
	if math.IsInf(s.value, -1) {
		return
	}
	bound := s.lp.bound(s.reduced)
	room := bound - s.cutoff()
	for c := range s.m.firstSwitch {
		if s.lp.high[c] == 0 || s.lp.place[c] >= 0 || -s.reduced[c] < room {
			continue
		}
		s.lp.high[c] = 0
		if n.depth == 0 {
			s.highs[c] = 0
		} else {
			n.zero = append(n.zero, c)
		}
	}
}
