package rule

import (
	"cmp"
	"math"
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/text"
)

// The arithmetic of hours that the rules on forces and programme share. All hours are
// hours a week.
//
//   - A chosen battle asks, by skill, for the effort of the level it is fought at, on
//     every day that it runs.
//   - An action asks for its hours times its occurrences, spread over its battle's
//     weeks (Facts.HoursPerWeek); brought to the year, that mean is multiplied by
//     min(1, weeks/52).
//   - A mission takes its granted hours from the role that carries it. Where it answers
//     for a chosen battle, they are part of that battle's effort and are not counted a
//     second time; nor where it answers for a channel that a chosen battle uses, unless
//     it needs skills of which the battles ask for none.
//   - A role has its declared hours, all its people together. One that declares no
//     skill counts as able to do anything, one that declares no hours as having enough:
//     other rules ask for these, and a shortage found here is there whatever they say.

// tolerance is the least difference in hours that counts.
const tolerance = 1e-6

// skillKey makes two writings of one skill alike.
func skillKey(s dossier.Skill) string { return text.Fold(string(s)) }

// total is the sum of hours over skills.
func total[H ~float64](hours map[dossier.Skill]H) float64 {
	sum := 0.0
	for _, h := range hours {
		sum += float64(h)
	}
	return sum
}

// declaredHours are the hours that all roles declare together, and whether every one
// of them declares some.
func declaredHours(roles []dossier.Role) (sum float64, all bool) {
	all = true
	for i := range roles {
		if h := roles[i].HoursPerWeek; h != nil {
			sum += float64(*h)
		} else {
			all = false
		}
	}
	return sum, all
}

// runsOn reports whether a battle runs on a day. On the zero day, all do.
func runsOn(b *dossier.Battle, day dossier.Date) bool {
	switch {
	case day.IsZero():
		return true
	case !b.Start.IsZero() && day.Before(b.Start):
		return false
	}
	return b.Lasting || b.End.IsZero() || !day.After(b.End)
}

// maxPeaks bounds the days on which efforts are added up: ten years of a new battle
// every month.
const maxPeaks = 120

// peaks are the days from today on that can ask for most: today, and those on which a
// chosen battle begins.
func peaks(p *check.Pass) []dossier.Date {
	days := []dossier.Date{p.Today}
	for _, b := range p.Facts.InPlay {
		if b.Start.After(p.Today) {
			days = append(days, b.Start)
		}
	}
	slices.SortFunc(days, dossier.Date.Compare)
	days = slices.Compact(days)
	return days[:min(len(days), maxPeaks)]
}

// effortOn is what the chosen battles that run on a day ask for, by skill key.
func effortOn(p *check.Pass, day dossier.Date) map[string]float64 {
	asked := map[string]float64{}
	for _, b := range p.Facts.InPlay {
		level := b.Level()
		if level == nil || !runsOn(b, day) {
			continue
		}
		for skill, h := range level.Effort {
			if h > 0 {
				asked[skillKey(skill)] += float64(h)
			}
		}
	}
	return asked
}

// withinEffort reports whether a mission's hours are part of the effort of chosen
// battles, which ask for some skills.
func withinEffort(p *check.Pass, m *dossier.Mission, asked map[string]float64) bool {
	sameWork := len(m.Skills) == 0 || slices.ContainsFunc(m.Skills, func(s dossier.Skill) bool { return asked[skillKey(s)] > 0 })
	return slices.ContainsFunc(m.AnswersFor, func(id dossier.AnyID) bool {
		b := p.Facts.Battles[dossier.BattleID(id)]
		return b != nil && b.State == dossier.Chosen || sameWork && len(p.Facts.UsedBy[dossier.ChannelID(id)]) > 0
	})
}

// workforce is who can do what, and for how long.
type workforce struct {
	roles []dossier.RoleID
	free  []float64        // hours once the missions are carried out; infinite where none are declared
	able  map[string][]int // roles that declare a skill, by skill key
	any   []int            // roles that declare none
}

func workforceOf(p *check.Pass) workforce {
	asked := effortOn(p, dossier.Date{})
	taken := map[dossier.RoleID]float64{}
	for i := range p.Missions {
		if m := &p.Missions[i]; m.HoursPerWeek != nil && !withinEffort(p, m, asked) {
			taken[m.CarriedBy] += float64(*m.HoursPerWeek)
		}
	}
	w := workforce{able: map[string][]int{}}
	for i := range p.People {
		r := &p.People[i]
		free := math.Inf(1)
		if r.HoursPerWeek != nil {
			free = max(0, float64(*r.HoursPerWeek)-taken[r.ID])
		}
		w.roles, w.free = append(w.roles, r.ID), append(w.free, free)
		for _, s := range r.Skills {
			if key := skillKey(s); !slices.Contains(w.able[key], i) {
				w.able[key] = append(w.able[key], i)
			}
		}
		if len(r.Skills) == 0 {
			w.any = append(w.any, i)
		}
	}
	return w
}

// lack is a set of skills for which more hours are asked than there are.
type lack struct {
	skills       []string // skill keys
	roles        []int    // those who have any of the skills
	asked, there float64
}

// lacks are the smallest sets of skills that lack hours, none where the work can be
// shared out. Skills that nobody has are left out: there is nothing to share.
//
// Hours flow from a source through each skill (as many as are asked) to the roles that
// have it, and through each role (as many as are free) to a sink. The work can be
// shared out when the greatest flow carries all that is asked. Where it does not, the
// skills on the source's side of the minimum cut are, by Hall's condition, the smallest
// set for which most hours are lacking; it is divided into the sets that share no role.
func (w workforce) lacks(asked map[string]float64) []lack {
	var skills []string
	for key, h := range asked {
		if h > tolerance && len(w.able[key])+len(w.any) > 0 {
			skills = append(skills, key)
		}
	}
	slices.Sort(skills)
	const source, sink = 0, 1
	role := func(i int) int { return 2 + i }
	anybody := role(len(w.free)) // stands for all roles that declare no skill
	skill := func(i int) int { return anybody + 1 + i }
	n := newNetwork(skill(len(skills)))
	for i, free := range w.free {
		n.add(role(i), sink, free)
	}
	for _, i := range w.any {
		n.add(anybody, role(i), math.Inf(1))
	}
	for i, key := range skills {
		n.add(source, skill(i), asked[key])
		if len(w.any) > 0 {
			n.add(skill(i), anybody, math.Inf(1))
		}
		for _, r := range w.able[key] {
			n.add(skill(i), role(r), math.Inf(1))
		}
	}
	n.maximise(source, sink)
	reached := n.reached(source)
	var short []string
	for i, key := range skills {
		if reached[skill(i)] {
			short = append(short, key)
		}
	}
	var found []lack
	for _, set := range w.apart(short) {
		found = append(found, w.lackOf(set, asked))
	}
	return found
}

// lackOf adds up what is asked of a set of skills and what there is for them.
func (w workforce) lackOf(skills []string, asked map[string]float64) lack {
	l := lack{skills: skills, roles: slices.Clone(w.any)}
	for _, key := range skills {
		l.asked += asked[key]
		l.roles = append(l.roles, w.able[key]...)
	}
	slices.Sort(l.roles)
	l.roles = slices.Compact(l.roles)
	for _, r := range l.roles {
		l.there += w.free[r]
	}
	return l
}

// apart divides skills into sets of which no two share a role.
func (w workforce) apart(skills []string) [][]string {
	set := make([]int, len(skills)) // a skill of the same set, itself at last
	var root func(int) int
	root = func(i int) int {
		if set[i] != i {
			set[i] = root(set[i])
		}
		return set[i]
	}
	holder := map[int]int{} // a skill of each role
	for i, key := range skills {
		set[i] = i
		for _, roles := range [][]int{w.able[key], w.any} {
			for _, r := range roles {
				if j, ok := holder[r]; ok {
					set[root(i)] = root(j)
				} else {
					holder[r] = i
				}
			}
		}
	}
	var divided [][]string
	at := map[int]int{}
	for i, key := range skills {
		k, ok := at[root(i)]
		if !ok {
			k = len(divided)
			at[root(i)], divided = k, append(divided, nil)
		}
		divided[k] = append(divided[k], key)
	}
	return divided
}

// shortages are the lacks of the day on which most hours are lacking, the earliest of
// such days.
func shortages(p *check.Pass, w workforce) (found []lack, day dossier.Date) {
	worst := tolerance
	for _, d := range peaks(p) {
		lacks := w.lacks(effortOn(p, d))
		missing := 0.0
		for _, l := range lacks {
			missing += l.asked - l.there
		}
		if missing > worst+tolerance {
			worst, found, day = missing, lacks, d
		}
	}
	return found, day
}

// load is what a role has to do, as a mean over the year.
type load struct{ missions, actions float64 }

func (l load) sum() float64 { return l.missions + l.actions }

// loads are what each role has to do: the missions it carries, and the actions still
// to come that it alone is responsible for. What a role does in an action that one of
// its missions answers for (the action, its battle or its channel) is counted within
// the mission's hours, and on top only for what goes beyond them.
func loads(p *check.Pass) map[dossier.RoleID]load {
	type duty struct {
		role dossier.RoleID
		of   dossier.AnyID
	}
	covering := map[duty]int{} // the mission that answers for something, by role
	for i := range p.Missions {
		m := &p.Missions[i]
		for _, id := range m.AnswersFor {
			if _, taken := covering[duty{m.CarriedBy, id}]; !taken {
				covering[duty{m.CarriedBy, id}] = i
			}
		}
	}
	of := map[dossier.RoleID]load{}
	within := make([]float64, len(p.Missions)) // hours of actions that a mission answers for
	for i := range p.Actions {
		a := &p.Actions[i]
		role, alone := soleResponsible(a)
		if !alone || !inProgramme(p, a) || !stillToCome(p, a) {
			continue
		}
		hours := total(p.Facts.HoursPerWeek(a)) * min(1, check.Weeks(p.Facts.Battles[a.Battle])/52)
		m, covered := covering[duty{role, dossier.AnyID(a.ID)}]
		for _, id := range []dossier.AnyID{dossier.AnyID(a.Battle), dossier.AnyID(a.Channel)} {
			if !covered && id != "" {
				m, covered = covering[duty{role, id}]
			}
		}
		if covered {
			within[m] += hours
			continue
		}
		l := of[role]
		l.actions += hours
		of[role] = l
	}
	for i := range p.Missions {
		m := &p.Missions[i]
		granted := 0.0
		if m.HoursPerWeek != nil {
			granted = float64(*m.HoursPerWeek)
		}
		l := of[m.CarriedBy]
		l.missions += granted
		l.actions += max(0, within[i]-granted)
		of[m.CarriedBy] = l
	}
	return of
}

// skillNames are the skills of some keys as the dossier writes them first.
func skillNames(p *check.Pass, keys []string) []string {
	written := map[string]string{}
	note := func(s dossier.Skill) {
		written[skillKey(s)] = cmp.Or(written[skillKey(s)], string(s))
	}
	for i := range p.People {
		for _, s := range p.People[i].Skills {
			note(s)
		}
	}
	for _, b := range p.Facts.InPlay {
		if level := b.Level(); level != nil {
			for _, s := range check.Sorted(level.Effort) {
				note(dossier.Skill(s))
			}
		}
	}
	names := make([]string, len(keys))
	for i, key := range keys {
		names[i] = cmp.Or(written[key], key)
	}
	return names
}
