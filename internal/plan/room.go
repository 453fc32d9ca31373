package plan

import (
	"context"
	"math"
	"slices"

	"boussole/internal/dossier"
	"boussole/internal/plan/solve"
)

// Room is what a battle asks for beside what the rest of a plan leaves: at the level
// taken or, of a battle not taken, at its lowest, where it lacks least.
type Room struct {
	Level    int       `json:"level"`
	Hours    []RoomFor `json:"hours,omitempty"`
	Money    *Left     `json:"money,omitempty"`    // nil: no budget limits it
	Exposure *Left     `json:"exposure,omitempty"` // nil: no cap limits it
}

// RoomFor is the hours a week of a skill that a battle asks for, and those that the plan
// leaves in the week that leaves least, once the skills before it in the list have theirs.
// Left is no more than Asked where Asked is not there.
type RoomFor struct {
	Skill string           `json:"skill,omitempty"` // none: the upkeep of channels
	Asked float64          `json:"asked"`
	Left  float64          `json:"left"`
	Who   []dossier.RoleID `json:"who,omitempty"` // those who have the skill, and hours
}

// Left is an amount that a battle asks for, and what the plan leaves.
type Left struct {
	Asked float64 `json:"asked"`
	Left  float64 `json:"left"`
}

// allThere is more hours than anybody has.
const allThere = 1e6

// roomOf is the room that a choice leaves for a battle.
func (m *Model) roomOf(c solve.Choice, b int) *Room {
	battle := &m.battles[b]
	if len(battle.offers) == 0 {
		return nil
	}
	rest := slices.Clone(c)
	rest[b] = 0
	offer := c[b] - 1
	if offer < 0 {
		offer = m.lacking(rest, b).offer
	}
	with := slices.Clone(rest)
	with[b] = offer + 1
	r := &Room{Level: battle.offers[offer].level}
	m.hoursRoom(r, with, b)
	before, err := m.Instance.Evaluate(rest)
	if err != nil {
		return r
	}
	after, err := m.Instance.Evaluate(with)
	if err != nil {
		return r
	}
	for i, limit := range m.limits {
		one := Left{Asked: round(after.Sums[i] - before.Sums[i]), Left: round(m.Instance.Limits[i].Bound - before.Sums[i])}
		switch {
		case one.Asked <= 0 || limit.kind == limitHours:
		case limit.kind == limitMoney:
			if r.Money == nil || one.Left-one.Asked < r.Money.Left-r.Money.Asked {
				r.Money = &one
			}
		default:
			r.Exposure = &one
		}
	}
	return r
}

// hoursRoom finds the hours of each skill in the week that leaves least of them.
func (m *Model) hoursRoom(r *Room, with solve.Choice, b int) {
	left := make([]float64, m.skills.upkeep()+1)
	asked := make([]bool, len(left))
	for k := range left {
		left[k] = math.Inf(1)
	}
	for w := range m.calendar.weeks {
		f := newFlow(m.team, w)
		list := m.askedIn(with, w)
		for _, one := range list {
			if one.battle != b {
				f.divide(one)
			}
		}
		for _, one := range list {
			if one.battle != b {
				continue
			}
			asked[one.skill] = true
			more := one
			more.hours = allThere
			most := f.clone()
			there := more.hours - most.divide(more)
			left[one.skill] = min(left[one.skill], there/m.pace[one.skill][w])
			f.divide(one)
		}
	}
	effort := m.battles[b].offers[with[b]-1].effort
	for k := range left {
		if !asked[k] {
			continue
		}
		one := RoomFor{Asked: round(effort[k]), Left: round(max(0, left[k]))}
		if k < m.skills.upkeep() {
			one.Skill = m.skills.names[k]
		}
		for _, role := range m.team.holders(1 << k) {
			one.Who = append(one.Who, role.ID)
		}
		r.Hours = append(r.Hours, one)
	}
}

// clone is a flow that goes on by itself.
func (f *flow) clone() *flow {
	other := &flow{free: slices.Clone(f.free), size: f.size, able: f.able, by: make([][]float64, len(f.by))}
	for k := range f.by {
		other.by[k] = slices.Clone(f.by[k])
	}
	return other
}

// ExplainOne says why a result fights one battle or not, as Explain says it of all.
// It is nil where the dossier has no such battle or no plan holds.
func (m *Model) ExplainOne(ctx context.Context, r solve.Result, id dossier.BattleID) (reading *Reading, unfinished bool) {
	b := slices.IndexFunc(m.battles, func(b battle) bool { return b.ID == id })
	if b < 0 || r.Choice == nil {
		return nil, false
	}
	q := &asker{Model: m, ctx: ctx, choice: r.Choice, value: r.Value}
	reading = &Reading{}
	q.read(b, reading)
	for _, one := range q.changing {
		one()
	}
	for _, one := range q.hinging {
		one()
	}
	return reading, q.late
}
