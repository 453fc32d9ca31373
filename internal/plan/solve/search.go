package solve

import (
	"container/heap"
	"context"
	"math"
)

// search is a branch and bound: a linear programme bounds what is left of each node,
// rows join it when they are broken, a group is split in two until a point is whole.
type search struct {
	ctx    context.Context //nolint:containedctx // it lives as long as one call of Solve
	config Config
	m      *model
	lp     *linear
	look   *outlook
	draft  *draft

	x       []float64 // the point of the relaxation
	reduced []float64 // true reduced costs there
	highs   []float64 // high bounds of the columns at the root
	must    []bool    // groups that may not be declined, at the root

	best      Choice
	value     float64 // of best; -Inf without
	bound     float64 // of what was pruned by the wanted gap, or not solved
	open      nodes
	nodes     int
	cuts      int
	covers    int // rounds of covers at a node
	costs     []pseudo
	stopped   bool
	dived     bool
	exploring bool // bounds are those of a part
	firstKept int  // of the rows of the model, the first that was kept in the course of the search
	nextNear  int  // the count of nodes at which to look around the best choice
}

// node is a part of the choices: those of its parent's without the columns of zero,
// with groups that must be taken and switches that are on.
type node struct {
	parent *node
	zero   []int
	must   []int
	on     []int // switches that are on
	bound  float64
	depth  int
	order  int // of making, to settle ties
}

// nodes is a heap, the highest bound first, of those the latest made.
type nodes []*node

func (n nodes) Len() int { return len(n) }
func (n nodes) Less(a, b int) bool {
	if n[a].bound != n[b].bound {
		return n[a].bound > n[b].bound
	}
	return n[a].order > n[b].order
}
func (n nodes) Swap(a, b int) { n[a], n[b] = n[b], n[a] }

// Push is for container/heap.
func (n *nodes) Push(x any) { *n = append(*n, x.(*node)) }

// Pop is for container/heap.
func (n *nodes) Pop() any {
	last := (*n)[len(*n)-1]
	*n = (*n)[:len(*n)-1]
	return last
}

func newSearch(ctx context.Context, in *Instance, c Config) *search {
	m := newModel(in)
	s := &search{
		ctx: ctx, config: c, m: m, lp: newLinear(m.cost, append([]float64(nil), m.high...)),
		look: newOutlook(m), draft: newDraft(m),
		x: make([]float64, len(m.cost)), reduced: make([]float64, len(m.cost)), highs: append([]float64(nil), m.high...),
		value: math.Inf(-1), bound: math.Inf(-1), costs: make([]pseudo, 2*len(m.groups)+len(in.Switches)), nextNear: 100,
	}
	s.firstKept = len(m.fixed)
	for g, span := range m.groups {
		r := row{bound: 1, tag: -1}
		for j := span.from; j < span.to; j++ {
			r.entries = append(r.entries, entry{j, 1})
		}
		s.lp.add(r)
		s.lp.high[len(m.cost)+g] = 1
		s.must = append(s.must, in.Groups[g].Must)
	}
	for k, o := range in.Objectives {
		if o.Weight > 0 && in.Caution < 1 {
			s.lp.add(m.fullRow(k))
		}
	}
	return s
}

// fullRow says that the mean progress of an objective is 1 at most.
func (m *model) fullRow(k int) row {
	r := row{bound: 1, tag: -1}
	for c, tables := range m.spread {
		sum := 0.0
		for _, t := range tables {
			if m.tables[t].objective == k {
				sum += m.tables[t].mean
			}
		}
		if sum != 0 {
			r.entries = append(r.entries, entry{c, sum})
		}
	}
	r.entries = append(r.entries, entry{m.firstLoss + k, -1})
	return r
}

// cutoff is what a node must be able to exceed to be of use.
func (s *search) cutoff() float64 {
	if math.IsInf(s.value, -1) {
		return s.value
	}
	return s.value + max(s.config.Gap*math.Abs(s.value), 1e-7*max(1e-2*s.m.scale, math.Abs(s.value)))
}

func (s *search) run() Result {
	s.begin()
	root := &node{bound: math.Inf(1)}
	for current := root; current != nil || len(s.open) > 0; {
		if current == nil {
			current = heap.Pop(&s.open).(*node)
			if current.bound <= s.cutoff() {
				s.bound = max(s.bound, current.bound)
				continue // and all others, their bounds being lower
			}
		}
		if s.halt() {
			heap.Push(&s.open, current)
			break
		}
		if s.nodes >= s.nextNear {
			s.nextNear = s.nodes + s.nodes/3 + 100
			s.near(current)
		}
		current = s.visit(current)
		if current != nil && s.behind(current) {
			heap.Push(&s.open, current)
			current = nil
		}
	}
	return s.result()
}

// leanEvery is after how many nodes the point is made whole again by changes of one or two groups,
// and leanTests how many of these are tried.
const (
	leanEvery = 20
	leanTests = 3000
)

// plunge is how far a part may fall behind the best of those that wait and still be visited
// at once, from the basis of its parent, as a share of what is not known.
const plunge = 0.5

// behind reports whether another part is worth visiting before n.
func (s *search) behind(n *node) bool {
	if s.best == nil || len(s.open) == 0 {
		return false
	}
	top := s.open[0].bound
	return n.bound < top-plunge*(top-s.value)
}

func (s *search) halt() bool {
	s.stopped = s.stopped || s.ctx.Err() != nil || (s.config.Nodes > 0 && s.nodes >= s.config.Nodes)
	return s.stopped
}

func (s *search) result() Result {
	r := Result{Choice: s.best, Nodes: s.nodes, Pivots: s.lp.pivots, Cuts: s.cuts, Bound: max(s.bound, s.value)}
	for _, n := range s.open {
		r.Bound = max(r.Bound, n.bound)
	}
	if s.best != nil {
		r.Value = s.value
	}
	switch {
	case s.stopped && s.best == nil:
		r.Status = Interrupted
	case s.stopped && r.Bound > s.cutoff():
		r.Status = Feasible
	case s.best == nil:
		r.Status = Infeasible
	default:
		r.Status = Optimal
	}
	return r
}

// visit bounds a node and splits it. It gives the part to visit next, or nil.
func (s *search) visit(n *node) *node {
	s.nodes++
	if s.config.Progress != nil && !s.exploring && s.nodes%64 == 1 {
		s.report(n)
	}
	for {
		s.enter(n)
		end, bound := s.relax(n.depth == 0)
		n.bound = min(n.bound, bound)
		switch {
		case end == impossible:
			return nil
		case n.bound <= s.cutoff():
			s.bound = max(s.bound, n.bound)
			return nil
		case s.stopped:
			heap.Push(&s.open, n)
			return nil
		}
		s.tidy(n)
		if n.depth == 0 && end == solved && !s.dived {
			s.dived = true
			s.dive()
			s.near(n)
			continue
		}
		if end == solved && !s.exploring && s.nodes%leanEvery == 0 {
			s.draft.lean(s.x)
			s.draft.improve(s.highs, leanTests)
			s.offer(s.draft.choice())
		}
		d := division{group: -1}
		if end == solved {
			d = s.groupToSplit(n)
		}
		if d.again {
			continue
		}
		if d.group < 0 {
			d = s.anyDivision(n)
		}
		if d.group < 0 {
			s.decided()
			return nil
		}
		return s.split(n, d)
	}
}

// decided offers the one choice that the bounds leave.
func (s *search) decided() {
	c := make(Choice, len(s.m.groups))
	for g, span := range s.m.groups {
		for j := span.from; j < span.to; j++ {
			if s.lp.high[j] > 0 {
				c[g] = s.m.picks[j].Option
			}
		}
	}
	s.offer(c)
}

func (s *search) report(n *node) {
	p := Progress{Found: s.best != nil, Bound: max(n.bound, s.bound), Nodes: s.nodes, Open: len(s.open)}
	if s.best != nil {
		p.Value = s.value
	}
	for _, other := range s.open {
		p.Bound = max(p.Bound, other.bound)
	}
	s.config.Progress(p)
}

// enter sets the bounds of a node.
func (s *search) enter(n *node) {
	copy(s.lp.high[:len(s.highs)], s.highs)
	clear(s.lp.low[:len(s.highs)])
	for g := range s.m.groups {
		s.force(g, s.must[g])
	}
	for ; n != nil; n = n.parent {
		for _, c := range n.zero {
			s.lp.high[c] = 0
		}
		for _, g := range n.must {
			s.force(g, true)
		}
		for _, k := range n.on {
			s.lp.low[s.m.firstSwitch+k] = 1
		}
	}
}

// force says whether a group must be taken: its row has no slack then.
func (s *search) force(g int, must bool) {
	slack := len(s.m.cost) + g
	s.lp.high[slack] = 1 // boxed, that its reduced cost may have either sign when must is over
	if must {
		s.lp.high[slack] = 0
	}
}

// offer takes a whole point as the best choice if it is better and holds.
func (s *search) offer(c Choice) {
	e, err := s.m.in.Evaluate(c)
	if err != nil || e.Violations != nil || (s.best != nil && e.Value <= s.value) {
		return
	}
	s.best, s.value = append(Choice(nil), c...), e.Value
}
