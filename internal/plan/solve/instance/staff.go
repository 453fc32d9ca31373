package instance

import (
	"fmt"
	"math"

	"boussole/internal/plan/solve"
)

// staff adds the roles: their skills, hours and absences, as limits by week and set of
// skills. All together they have about half of the hours asked.
func (s *season) staff() {
	roles := make([]solve.SkillSet, s.Roles)
	for r := range roles {
		main := r % s.Skills
		roles[r] = 1 << main
		for range 1 + s.IntN(3) {
			roles[r] |= 1 << ((main + 1 + s.IntN(min(4, s.Skills))) % s.Skills)
		}
	}
	for k := range s.Skills { // nobody is the only one who can
		for has := 0; has < 2; {
			has = 0
			for _, skills := range roles {
				has += int(skills >> k & 1)
			}
			if has < 2 {
				roles[s.IntN(s.Roles)] |= 1 << k
			}
		}
	}
	total := 0.0
	for _, h := range s.asked {
		total += h
	}
	mean := total * s.have(0.5, 0.65) / float64(s.Roles)
	hours := make([][]float64, s.Roles)
	for r := range hours {
		week := math.Max(1, math.Round(mean*s.between(0.5, 1.5)))
		away := s.IntN(s.Weeks)
		for t := range s.Weeks {
			has := week
			if t >= away && t < away+1+r%3 {
				has = 0 // an absence
			}
			hours[r] = append(hours[r], has)
		}
	}
	sets, _ := solve.SkillSets(roles, 1<<s.Skills-1, 1<<12)
	for t := range s.Weeks {
		for _, set := range sets {
			bound := 0.0
			for r, skills := range roles {
				if skills&set != 0 {
					bound += hours[r][t]
				}
			}
			var resources []int
			for k := range s.Skills {
				if set&(1<<k) != 0 {
					resources = append(resources, s.hours(k, t))
				}
			}
			s.limit(fmt.Sprintf("skills %b in week-%d", set, t+1), resources, bound)
		}
	}
}

// channels adds what channels cost and ask once, whoever uses them, and their synergies.
func (s *season) channels() {
	for c, users := range s.users {
		if len(users) == 0 {
			continue
		}
		k := solve.Switch{ID: fmt.Sprintf("channel-%d", c+1), Options: users}
		hours, skill := math.Round(s.between(0, 2)*2)/2, s.IntN(s.Skills)
		for t := range s.Weeks {
			if hours > 0 {
				k.Uses = append(k.Uses, solve.Use{Resource: s.hours(skill, t), Amount: hours})
			}
		}
		for t := 0; t < s.Weeks; t += 13 {
			k.Uses = append(k.Uses, solve.Use{Resource: s.quarter(t), Amount: math.Round(s.between(0, 30)) * 10})
		}
		s.in.Switches = append(s.in.Switches, k)
	}
}

// ties adds synergies, prerequisites, exclusions and a battle that must be kept.
func (s *season) ties() {
	for i := range len(s.in.Switches) / 2 {
		a, b := 2*i, 2*i+1
		o := s.IntN(s.Objectives)
		s.in.Pairs = append(s.in.Pairs, solve.Pair{
			ID: fmt.Sprintf("synergy-%d", i+1), A: a, B: b,
			Effects: s.effects(o, s.Draws, []float64{s.reach[o] * s.between(0.01, 0.04)})[0],
		})
	}
	whole := func(g int) (all []solve.Pick) {
		for j := 1; j < len(s.in.Groups[g].Options); j++ {
			all = append(all, solve.Pick{Group: g, Option: j})
		}
		return all
	}
	for i := range s.Battles / 10 {
		order := s.Perm(s.Battles)
		a, b := order[0], order[1]
		then := whole(b)
		s.in.Implications = append(s.in.Implications, solve.Implication{
			ID: fmt.Sprintf("needs-%d", i+1), If: whole(a), Then: then[len(then)/4:],
		})
		s.in.Exclusions = append(s.in.Exclusions, solve.Exclusion{ID: fmt.Sprintf("excludes-%d", i+1), A: whole(order[2]), B: whole(order[3])})
	}
}
