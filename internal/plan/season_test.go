package plan_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"boussole/internal/dossier"
	"boussole/internal/plan"
	"boussole/internal/plan/solve"
)

// season is the shape of a made-up dossier of the size of a real one.
type season struct {
	battles, levels, roles, skills, objectives, channels int
	seed                                                 uint64
}

// dossier makes the dossier: battles of two rhythms, some with free dates, needs,
// exclusions and must-keeps; roles of one to three skills, with absences; a budget by half
// year; channels that battles share. Hours, money and the cap are for about half of what
// the battles ask.
func (p season) dossier() *dossier.Dossier {
	r := rand.New(rand.NewPCG(p.seed, 1))
	d := &dossier.Dossier{}
	number := func(x float64) *float64 { return &x }
	hours := func(x float64) *dossier.Hours { h := dossier.Hours(float64(int(x*4)) / 4); return &h }
	money := func(x float64) *dossier.Money { return &dossier.Money{Cents: int64(x) * 100, Currency: "EUR"} }
	pick := func(n int) int { return r.IntN(n) }
	for o := range p.objectives {
		d.Objectives = append(d.Objectives, dossier.Objective{
			ID: dossier.ObjectiveID(fmt.Sprintf("o%d", o)), Unit: "points", Baseline: &dossier.Baseline{Value: number(10)},
			Target: number(10 + 30*float64(p.battles)/float64(p.objectives)), By: dossier.NewDate(2027, 12, 31), Weight: number(float64(1 + pick(3))),
		})
	}
	for c := range p.channels {
		exposure := dossier.Exposed(pick(4))
		d.Channels = append(d.Channels, dossier.Channel{ID: dossier.ChannelID(fmt.Sprintf("c%d", c)), Kind: dossier.Web, FixedCostPerYear: money(float64(pick(300))), UpkeepHoursPerWeek: hours(1.5 * r.Float64()), Exposure: &exposure})
	}
	skill := func(k int) dossier.Skill { return dossier.Skill(fmt.Sprintf("s%d", k%p.skills)) }
	asked, spent, open := 0.0, 0.0, 0
	for b := range p.battles {
		exposure := dossier.Exposed(pick(4))
		open += int(exposure)
		one := dossier.Battle{
			ID: dossier.BattleID(fmt.Sprintf("b%d", b)), Objective: dossier.ObjectiveID(fmt.Sprintf("o%d", pick(p.objectives))),
			Channels: []dossier.ChannelID{dossier.ChannelID(fmt.Sprintf("c%d", pick(p.channels)))}, Exposure: &exposure, Lasting: pick(3) == 0, Start: day.AddDays(7 * pick(12)),
		}
		if !one.Lasting {
			one.End = one.Start.AddDays(7*(3+pick(8)) - 1)
			if pick(3) == 0 {
				one.LatestStart = one.Start.AddDays(7 * pick(5))
			}
		}
		one.MustKeep = b%20 == 7
		if b > 0 && pick(12) == 0 {
			one.Excludes = []dossier.BattleID{dossier.BattleID(fmt.Sprintf("b%d", pick(b)))}
		}
		if b > 0 && pick(12) == 0 {
			one.Needs = []dossier.Need{{Element: dossier.AnyID(fmt.Sprintf("b%d", pick(b)))}}
		}
		likely, first := 15+40*r.Float64(), pick(p.skills)
		cost := 2500 * r.Float64()
		for l := range p.levels {
			share := float64(l+1) / float64(p.levels)
			level := dossier.Intensity{Effort: map[dossier.Skill]dossier.Hours{}, Spend: money(cost * share)}
			for k := range 1 + pick(2) {
				level.Effort[skill(first+k*3)] = *hours(0.5 + 5*share*r.Float64())
			}
			for _, h := range level.Effort {
				if l == p.levels/2 {
					asked += float64(h) * map[bool]float64{true: 1, false: 0.3}[one.Lasting]
				}
			}
			at := likely * (0.4 + 0.6*share)
			level.Effect = &dossier.Effect{Low: number(at * 0.5), Likely: number(at), High: number(at * 1.6), Basis: []dossier.Basis{dossier.Measured, dossier.Benchmarked, dossier.Estimated}[pick(3)]}
			one.Levels = append(one.Levels, level)
		}
		spent += cost
		d.Battles = append(d.Battles, one)
	}
	for i := range p.roles {
		away := day.AddDays(7 * pick(40))
		role := dossier.Role{
			ID: dossier.RoleID(fmt.Sprintf("r%d", i)), HoursPerWeek: hours(2 + 1.3*asked/float64(p.roles)*(0.5+r.Float64())),
			Absences: []dossier.Absence{{From: away, To: away.AddDays(11)}},
		}
		for k := range 1 + pick(3) {
			role.Skills = append(role.Skills, skill(i+2*k))
		}
		d.People = append(d.People, role)
	}
	for i, from := range []dossier.Date{dossier.NewDate(2027, 1, 1), dossier.NewDate(2027, 7, 1)} {
		d.Budget = append(d.Budget, dossier.BudgetLine{ID: dossier.BudgetID(fmt.Sprintf("half-%d", i+1)), Post: dossier.Production, From: from, To: from.AddMonths(6).AddDays(-1), Amount: money(spent * 0.3)})
	}
	limit := open / 2
	d.Exposure.Cap = &limit
	d.Synergies = []dossier.Synergy{{ID: "sy", From: "c0", To: "c1", Lift: (*dossier.Share)(number(0.2))}}
	return d
}

// Plans of dossiers made by chance hold: whatever the planner says fits is found to fit by
// the check that shares no code with it, and somebody does every hour.
func TestPlan_holdsWhateverTheDossier(t *testing.T) {
	t.Parallel()
	held := 0
	for seed := range uint64(40) {
		d := season{battles: 4 + int(seed%9), levels: 1 + int(seed%3), roles: 2 + int(seed%5), skills: 3, objectives: 2, channels: 4, seed: seed}.dossier()
		m, err := plan.New(d, plan.Config{From: day, Horizon: []int{13, 26, 52}[seed%3], Caution: 0.3, Draws: 8, Seed: seed})
		if err != nil {
			t.Fatal(seed, err)
		}
		r, err := m.Solve(context.Background(), solve.Config{})
		if err != nil {
			t.Fatal(seed, err)
		}
		if r.Choice == nil {
			continue
		}
		held++
		p, err := m.Plan(r)
		if err != nil {
			t.Fatal(seed, err)
		}
		holds(t, d, p)
	}
	if held < 20 {
		t.Errorf("only %d dossiers have a plan", held)
	}
}

func BenchmarkPlan(b *testing.B) {
	for _, p := range []season{
		{battles: 20, levels: 3, roles: 8, skills: 6, objectives: 4, channels: 10, seed: 1},
		{battles: 40, levels: 4, roles: 12, skills: 8, objectives: 5, channels: 15, seed: 1},
	} {
		d := p.dossier()
		for _, explain := range []bool{false, true} {
			b.Run(fmt.Sprintf("battles=%d/explain=%v", p.battles, explain), func(b *testing.B) {
				for b.Loop() {
					m, err := plan.New(d, plan.Config{From: day, Horizon: 26, Caution: 0.3, Seed: 1})
					if err != nil {
						b.Fatal(err)
					}
					r, err := m.Solve(context.Background(), solve.Config{})
					if err != nil || r.Status != solve.Optimal {
						b.Fatal(r.Status, err)
					}
					if explain {
						if _, err := m.Explain(context.Background(), r); err != nil {
							b.Fatal(err)
						}
					}
				}
			})
		}
	}
}

// BenchmarkRealistic solves dossiers of 40 battles, 12 roles, 8 skills and 26 weeks.
func BenchmarkRealistic(b *testing.B) {
	for seed := range uint64(5) {
		d := season{battles: 40, levels: 4, roles: 12, skills: 8, objectives: 5, channels: 15, seed: seed}.dossier()
		b.Run(fmt.Sprintf("seed=%d", seed), func(b *testing.B) {
			for b.Loop() {
				best(b, d, nil)
			}
		})
	}
}

// BenchmarkWhatIf plans a dossier of 20 battles again from its last plan, one role having
// one hour more or less.
func BenchmarkWhatIf(b *testing.B) {
	for seed := range uint64(3) {
		d := season{battles: 20, levels: 3, roles: 8, skills: 6, objectives: 4, channels: 10, seed: seed}.dossier()
		last := best(b, d, nil)
		b.Run(fmt.Sprintf("seed=%d", seed), func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				r := &d.People[i/2%len(d.People)]
				was := *r.HoursPerWeek
				*r.HoursPerWeek = max(0.5, was+dossier.Hours(2*(i%2)-1))
				best(b, d, last)
				*r.HoursPerWeek = was
			}
		})
	}
}

// best is the proven optimum of a dossier over 26 weeks, searched from a choice.
func best(b *testing.B, d *dossier.Dossier, from solve.Choice) solve.Choice {
	b.Helper()
	m, err := plan.New(d, plan.Config{From: day, Horizon: 26, Caution: 0.3, Seed: 1})
	if err != nil {
		b.Fatal(err)
	}
	r, err := m.Solve(context.Background(), solve.Config{Start: from})
	if err != nil || r.Status != solve.Optimal {
		b.Fatal(r.Status, err)
	}
	return r.Choice
}
