package plan

import (
	"cmp"
	"slices"

	"boussole/internal/dossier"
	"boussole/internal/plan/solve"
)

// work is hours that something asks of a skill in a week.
type work struct {
	battle  int // -1 for the upkeep of a channel
	channel int // in the dossier, where no battle asks for it
	skill   int
	hours   float64
}

// task is a work apart from its week.
type task struct{ battle, channel, skill int }

func (w work) task() task { return task{w.battle, w.channel, w.skill} }

// readResponsible finds the roles that actions name as responsible, by battle.
func (m *Model) readResponsible() {
	at := map[dossier.RoleID]int{}
	for i := range m.d.People {
		at[m.d.People[i].ID] = i
	}
	m.responsible = map[int]map[int]bool{}
	for i := range m.battles {
		named := map[int]bool{}
		for a := range m.d.Actions {
			action := &m.d.Actions[a]
			if action.Battle != m.battles[i].ID {
				continue
			}
			who := action.Responsible
			if len(who) == 0 {
				who = action.Accountable
			}
			for _, id := range who {
				if r, known := at[id]; known {
					named[r] = true
				}
			}
		}
		m.responsible[i] = named
	}
}

// askedIn is what a choice asks for in a week, in the order of the dossier.
func (m *Model) askedIn(c solve.Choice, week int) []work {
	var list []work
	for i := range m.battles {
		if c[i] == 0 {
			continue
		}
		o := &m.battles[i].offers[c[i]-1]
		if !slices.Contains(o.fought, week) {
			continue
		}
		for k, h := range o.effort {
			if hours := h * m.pace[k][week]; hours > 1e-9 {
				list = append(list, work{battle: i, channel: -1, skill: k, hours: hours})
			}
		}
	}
	up := m.skills.upkeep()
	for i := range m.d.Channels {
		if id := m.d.Channels[i].ID; m.isOn(c, i) {
			if hours := m.sharedUpkeep(id) * m.pace[up][week]; hours > 1e-9 {
				list = append(list, work{battle: -1, channel: i, skill: up, hours: hours})
			}
		}
	}
	return list
}

// isOn reports whether a choice uses a channel, or a duty keeps it.
func (m *Model) isOn(c solve.Choice, channel int) bool {
	ch := &m.d.Channels[channel]
	return ch.Duty != "" || slices.ContainsFunc(m.users[ch.ID], func(b int) bool { return c[b] != 0 })
}

// share is hours of a work that a role does.
type share struct {
	role int
	work
}

// assign shares the work of a week among the roles, and is what nobody could do.
//
// Where actions of a battle name several as responsible who have the skill, they share its
// work by the time that they have left. Other work goes as a whole to one of those able to
// do all of it: to somebody responsible before others, then to whoever did it first, then
// to whoever keeps the greatest share of their time free. Works of the rarest skills come
// first, then the longest ones. What fits nobody so is divided, and hours are handed on along augmenting paths (Ford
// and Fulkerson 1956) until everything is done that can be. Ties go by the order of the
// dossier, so that one plan has one assignment.
func (m *Model) assign(list []work, week int, before map[task]int) (shares []share, left []work) {
	f := newFlow(m.team, week)
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(len(f.able[list[a].skill]), len(f.able[list[b].skill])), cmp.Compare(list[b].hours, list[a].hours))
	})
	given := make([][]float64, len(list)) // by role; nil: not yet
	for _, i := range order {
		w, named := list[i], m.responsible[list[i].battle]
		if given[i] = f.among(w, named); given[i] != nil {
			continue
		}
		used, known := before[w.task()]
		if !known {
			used = -1
		}
		if r := f.whole(w, named, used); r >= 0 {
			given[i] = make([]float64, len(f.free))
			given[i][r] = w.hours
			if !known {
				before[w.task()] = r
			}
		}
	}
	for _, i := range order {
		if given[i] == nil {
			f.divide(list[i])
		}
	}
	// What each role does of a skill goes to its works: those that it was given, then others.
	rest := slices.Clone(list)
	hand := func(i, r int, most float64) {
		w := &rest[i]
		if hours := min(w.hours, most, f.by[w.skill][r]); hours > least {
			f.by[w.skill][r] -= hours
			w.hours -= hours
			one := *w
			one.hours = hours
			shares = append(shares, share{r, one})
		}
	}
	for i := range given {
		for r, hours := range given[i] {
			hand(i, r, hours)
		}
	}
	for i := range rest {
		for r := range f.free {
			hand(i, r, rest[i].hours)
		}
		if rest[i].hours > 1e-6 {
			left = append(left, rest[i])
		}
	}
	return shares, left
}

// flow carries hours from skills to roles.
type flow struct {
	by   [][]float64 // by skill and role
	free []float64   // by role
	size []float64   // by role, the hours that it had
	able [][]int     // by skill, the roles that have it
}

func newFlow(t *team, week int) *flow {
	n := t.upkeep() + 1
	f := &flow{by: make([][]float64, n), able: make([][]int, n)}
	for r := range t.roles {
		f.free = append(f.free, t.roles[r].free(week))
		f.size = append(f.size, max(t.roles[r].there[week], least))
	}
	for k := range n {
		f.by[k] = make([]float64, len(t.roles))
		for r := range t.roles {
			if t.roles[r].can>>k&1 == 1 {
				f.able[k] = append(f.able[k], r)
			}
		}
	}
	return f
}

const least = 1e-9

// among gives a work to those responsible who have its skill, by the time that they have
// left; nil where they are not several, or do not have enough.
func (f *flow) among(w work, responsible map[int]bool) []float64 {
	var able []int
	sum := 0.0
	for _, r := range f.able[w.skill] {
		if responsible[r] && f.free[r] > least {
			able = append(able, r)
			sum += f.free[r]
		}
	}
	if len(able) < 2 || sum < w.hours {
		return nil
	}
	given := make([]float64, len(f.free))
	for _, r := range able {
		given[r] = w.hours * f.free[r] / sum
		f.by[w.skill][r] += given[r]
	}
	for _, r := range able {
		f.free[r] -= given[r]
	}
	return given
}

// whole gives a work to one role, and is -1 where nobody can do all of it.
func (f *flow) whole(w work, responsible map[int]bool, used int) int {
	best := -1
	better := func(r int) bool {
		switch {
		case best < 0:
			return true
		case responsible[r] != responsible[best]:
			return responsible[r]
		case r == used || best == used:
			return r == used
		}
		return (f.free[r]-w.hours)/f.size[r] > (f.free[best]-w.hours)/f.size[best]+least
	}
	for _, r := range f.able[w.skill] {
		if f.free[r] >= w.hours-least && better(r) {
			best = r
		}
	}
	if best >= 0 {
		f.free[best] = max(0, f.free[best]-w.hours)
		f.by[w.skill][best] += w.hours
	}
	return best
}

// divide gives a work to as many as it takes, and is the hours that nobody could do.
func (f *flow) divide(w work) float64 {
	rest := w.hours
	for rest > least {
		moved := f.augment(w.skill, rest, make([]bool, len(f.by)))
		if moved <= least {
			return rest
		}
		rest -= moved
	}
	return 0
}

// augment finds hours for a skill: those of a role that has some left, or that another
// skill can find elsewhere.
func (f *flow) augment(k int, want float64, seen []bool) float64 {
	seen[k] = true
	for _, r := range f.able[k] {
		if h := min(want, f.free[r]); h > least {
			f.free[r] -= h
			f.by[k][r] += h
			return h
		}
	}
	for _, r := range f.able[k] {
		for other := range f.by {
			if seen[other] || f.by[other][r] <= least {
				continue
			}
			if h := f.augment(other, min(want, f.by[other][r]), seen); h > least {
				f.by[other][r] -= h
				f.by[k][r] += h
				return h
			}
		}
	}
	return 0
}
