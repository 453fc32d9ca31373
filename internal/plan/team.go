package plan

import (
	"cmp"
	"slices"

	"boussole/internal/dossier"
	"boussole/internal/plan/solve"
	"boussole/internal/text"
)

// mostSkills is how many skills a plan can tell apart: one bit each, and one for upkeep.
const mostSkills = 62

// skills are the crafts that battles ask for, in the order of the dossier; writings that
// differ in case or accents are one. The last is upkeep, which anybody
// can do who has a craft that some battle asks for.
type skills struct {
	names []string
	byKey map[string]int
}

func (s *skills) add(skill dossier.Skill) {
	key := text.Fold(string(skill))
	if _, known := s.byKey[key]; !known {
		s.byKey[key] = len(s.names)
		s.names = append(s.names, string(skill))
	}
}

func (s *skills) of(skill dossier.Skill) int {
	if k, known := s.byKey[text.Fold(string(skill))]; known {
		return k
	}
	return -1
}

// upkeep is the number of the skill that stands for keeping channels alive.
func (s *skills) upkeep() int { return len(s.names) }

// role is one role of the dossier, week by week.
type role struct {
	*dossier.Role
	can   solve.SkillSet
	slow  []float64 // hours that its planned absences leave
	there []float64 // hours there, less those of absences that nobody planned
	bound []float64 // hours of its missions that no battle holds
}

// free are the hours that a role has for battles and upkeep in a week.
func (r *role) free(week int) float64 { return max(0, r.there[week]-r.bound[week]) }

// name is what people call the role.
func (r *role) name() string { return cmp.Or(r.Person, r.Title, string(r.ID)) }

// team is who can do what, and when.
type team struct {
	*skills
	roles []role
}

// newTeam reads the roles. A role that declares no skill can do anything; one that
// declares no hours has none to give. granted are the hours a week of missions, by role,
// beyond what battles hold.
func newTeam(d *dossier.Dossier, c *calendar, s *skills, granted map[dossier.RoleID]float64, away []Away) *team {
	t := &team{skills: s}
	for i := range d.People {
		r := role{Role: &d.People[i]}
		if r.HoursPerWeek != nil && *r.HoursPerWeek > 0 {
			if len(r.Skills) == 0 {
				r.can |= 1<<s.upkeep() - 1
			}
			for _, skill := range r.Skills {
				if k := s.of(skill); k >= 0 {
					r.can |= 1 << k
				}
			}
			if r.can != 0 {
				r.can |= 1 << s.upkeep()
			}
		}
		r.slow, r.there, r.bound = make([]float64, c.weeks), make([]float64, c.weeks), make([]float64, c.weeks)
		for w := range c.weeks {
			if r.HoursPerWeek == nil {
				continue
			}
			planned := func(day dossier.Date) bool {
				return slices.ContainsFunc(r.Absences, func(a dossier.Absence) bool { return within(day, a.From, a.To) })
			}
			hours := float64(*r.HoursPerWeek)
			share := float64(c.workdays(w, planned)) / 5
			r.slow[w] = hours * share
			r.there[w] = hours * float64(c.workdays(w, func(day dossier.Date) bool {
				return planned(day) || slices.ContainsFunc(away, func(a Away) bool { return a.Role == r.ID && within(day, a.From, a.To) })
			})) / 5
			r.bound[w] = min(granted[r.ID]*share, r.there[w])
		}
		t.roles = append(t.roles, r)
	}
	return t
}

// pace is the share of a skill's usual hours that planned absences leave in a week: what
// is asked of it is slowed down as much. It is 1 where nobody has the skill.
func (t *team) pace(skill, week int) float64 {
	usual, there := 0.0, 0.0
	for i := range t.roles {
		if r := &t.roles[i]; r.can>>skill&1 == 1 {
			usual += float64(*r.HoursPerWeek)
			there += r.slow[week]
		}
	}
	if usual == 0 {
		return 1
	}
	return there / usual
}

// holders are the roles that have any of some skills.
func (t *team) holders(set solve.SkillSet) []*role {
	var list []*role
	for i := range t.roles {
		if t.roles[i].can&set != 0 {
			list = append(list, &t.roles[i])
		}
	}
	return list
}

// knows reports whether some role has a skill, hours or none.
func (t *team) knows(skill int) bool {
	return slices.ContainsFunc(t.roles, func(r role) bool {
		return len(r.Skills) == 0 || slices.ContainsFunc(r.Skills, func(s dossier.Skill) bool { return t.of(s) == skill })
	})
}

// capacity is the hours of all who have any of some skills, in a week.
func (t *team) capacity(set solve.SkillSet, week int) float64 {
	sum := 0.0
	for i := range t.roles {
		if t.roles[i].can&set != 0 {
			sum += t.roles[i].free(week)
		}
	}
	return sum
}
