package instance

import (
	"fmt"
	"math"

	"boussole/internal/plan/solve"
)

// Season is the shape of an instance with the structure of a dossier: a horizon of
// weeks, people with skills and absences, channels that battles share.
type Season struct {
	Battles, Levels, Starts int // starts: the start windows of a campaign
	Roles, Skills, Weeks    int
	Objectives, Draws       int
	Channels                int
	Caution                 float64
	Plain                   bool // without prerequisites, exclusions, must-keeps, synergies
	Roomy                   bool // most battles last, and people and money are most of what is asked for, not half
	Seed                    uint64
}

// season is what an instance is made with.
type season struct {
	Season
	dice
	in     *solve.Instance
	asked  []float64 // by skill, hours of all weeks at middling levels
	money  []float64 // by quarter
	open   float64   // exposure
	reach  []float64 // by objective
	users  [][]solve.Pick
	levels []int // by battle: options a level, to know a level's options
}

// Resources stand in this order: hours of skill k in week t at k*weeks+t, then money by
// quarter, then exposure.
func (s *season) hours(skill, week int) int { return skill*s.Weeks + week }
func (s *season) quarter(week int) int      { return s.Skills*s.Weeks + week/13 }
func (s *season) quarters() int             { return (s.Weeks + 12) / 13 }
func (s *season) exposure() int             { return s.Skills*s.Weeks + s.quarters() }

// Instance makes the instance.
func (p Season) Instance() *solve.Instance {
	s := &season{
		Season: p, dice: newDice(p.Seed),
		in:    &solve.Instance{Draws: even(p.Draws), Caution: p.Caution, Tail: 0.2},
		asked: make([]float64, p.Skills), reach: make([]float64, p.Objectives), users: make([][]solve.Pick, p.Channels),
	}
	s.money = make([]float64, s.quarters())
	for k := range p.Skills {
		for t := range p.Weeks {
			s.in.Resources = append(s.in.Resources, fmt.Sprintf("skill-%d week-%d", k+1, t+1))
		}
	}
	for q := range s.quarters() {
		s.in.Resources = append(s.in.Resources, fmt.Sprintf("quarter-%d", q+1))
	}
	s.in.Resources = append(s.in.Resources, "exposure")
	for b := range p.Battles {
		s.battle(b)
	}
	s.staff()
	for q, sum := range s.money {
		s.limit(fmt.Sprintf("budget of quarter-%d", q+1), []int{s.Skills*s.Weeks + q}, math.Round(sum*s.have(0.35, 0.6)/100)*100)
	}
	s.limit("exposure", []int{s.exposure()}, math.Round(s.open*s.have(0.4, 0.6)))
	for o, sum := range s.reach {
		s.in.Objectives = append(s.in.Objectives, solve.Objective{ID: fmt.Sprintf("objective-%d", o+1), Weight: cents(s.between(0.5, 2)), Distance: max(1, cents(sum*s.between(0.5, 0.9)))})
	}
	s.channels()
	if !p.Plain {
		s.ties()
	}
	return s.in
}

// have is how much there is, as a share of what is asked for at middling levels: between
// low and high, or 70 to 90 % where it is roomy.
func (s *season) have(low, high float64) float64 {
	if s.Roomy {
		low, high = 0.7, 0.9
	}
	return s.between(low, high)
}

func (s *season) limit(id string, resources []int, bound float64) {
	s.in.Limits = append(s.in.Limits, solve.Limit{ID: id, Resources: resources, Bound: bound})
}

// battle adds one battle: a campaign of some weeks with start windows, or a relationship
// of the whole season.
func (s *season) battle(b int) {
	share, least, more := 0.4, 3, 8
	if s.Roomy {
		share, least, more = 2.0/3, 4, 5
	}
	lasting := s.Float64() < share || s.Starts < 2
	weeks, starts := s.Weeks, 1
	if !lasting {
		weeks = min(s.Weeks, least+s.IntN(more))
		starts = min(s.Starts, s.Weeks-weeks+1)
	}
	first, step := 0, 1
	if starts > 1 {
		step = max(1, (s.Weeks-weeks)/(starts-1))
		first = s.IntN(s.Weeks - weeks - step*(starts-1) + 1)
	}
	skills := s.Perm(s.Skills)[:1+s.IntN(min(3, s.Skills))]
	effort := make([]float64, len(skills))
	for i := range effort {
		effort[i] = s.between(1, 8)
		if !lasting {
			effort[i] *= s.between(1, 2)
		}
	}
	objective := s.IntN(s.Objectives)
	top, power := s.between(4, 12), s.between(0.5, 0.9)
	if !lasting {
		top *= s.between(0.4, 0.9)
	}
	exposure := float64(s.IntN(5))
	spend := s.between(0, 4000)
	likely := make([]float64, s.Levels)
	for l := range likely {
		likely[l] = top * math.Pow(float64(l+1)/float64(s.Levels), power)
	}
	effects := s.effects(objective, s.Draws, likely)
	g := solve.Group{ID: fmt.Sprintf("battle-%d", b+1), Options: []solve.Option{{ID: "declined"}}}
	for l := range s.Levels {
		intensity := float64(l+1) / float64(s.Levels)
		for w := range starts {
			from := first + w*step
			g.Options = append(g.Options, solve.Option{
				ID:      fmt.Sprintf("level-%d from week-%d", l+1, from+1),
				Uses:    s.uses(skills, effort, intensity, spend, exposure, from, weeks),
				Effects: effects[l],
			})
		}
	}
	for i, k := range skills {
		s.asked[k] += 0.6 * math.Round(effort[i]*2) / 2 * float64(weeks) / float64(s.Weeks)
	}
	s.reach[objective] += likely[s.Levels-1]
	s.open += exposure
	for q := range s.money {
		s.money[q] += 0.6 * spend / float64(len(s.money))
	}
	for range 1 + s.IntN(2) {
		if s.Channels == 0 {
			break
		}
		c := s.IntN(s.Channels)
		if n := len(s.users[c]); n > 0 && s.users[c][n-1].Group == b {
			continue
		}
		for j := 1; j < len(g.Options); j++ {
			s.users[c] = append(s.users[c], solve.Pick{Group: b, Option: j})
		}
	}
	s.levels = append(s.levels, starts)
	s.in.Groups = append(s.in.Groups, g)
}

// uses are the hours by skill and week, to the half hour, the money and the exposure of an option.
func (s *season) uses(skills []int, effort []float64, intensity, spend, exposure float64, from, weeks int) []solve.Use {
	var uses []solve.Use
	for i, k := range skills {
		hours := math.Max(0.5, math.Round(effort[i]*intensity*2)/2)
		for t := from; t < from+weeks; t++ {
			uses = append(uses, solve.Use{Resource: s.hours(k, t), Amount: hours})
		}
	}
	if spent := math.Round(spend * intensity / 10); spent > 0 {
		spans := map[int]float64{}
		for t := from; t < from+weeks; t++ {
			spans[s.quarter(t)] += spent * 10 / float64(weeks)
		}
		for t := 0; t < s.Weeks; t += 13 {
			if sum := spans[s.quarter(t)]; sum > 0 {
				uses = append(uses, solve.Use{Resource: s.quarter(t), Amount: cents(sum)})
			}
		}
	}
	if exposure > 0 {
		uses = append(uses, solve.Use{Resource: s.exposure(), Amount: exposure})
	}
	return uses
}
