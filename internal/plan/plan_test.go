package plan_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"testing"

	"boussole/internal/dossier"
	"boussole/internal/plan"
	"boussole/internal/plan/solve"

	"github.com/google/go-cmp/cmp"
)

func encoded(tb testing.TB, p *plan.Plan) []byte {
	tb.Helper()
	out, err := json.Marshal(p)
	if err != nil {
		tb.Fatal(err)
	}
	return out
}

var examples = []string{"fr-boutique", "fr-entreprise", "fr-mairie"}

func TestPlan_isTheSameForTheSameSeed(t *testing.T) {
	t.Parallel()
	for _, name := range examples {
		var first []byte
		for range 2 {
			doc := example(t, name)
			m, err := plan.New(doc.Dossier, plan.Config{From: day, Caution: 0.3, Seed: 7, Draws: 30})
			if err != nil {
				t.Fatal(err)
			}
			p, _ := solved(t, m)
			holds(t, doc.Dossier, p)
			again := encoded(t, p)
			if first == nil {
				first = again
			} else if !bytes.Equal(first, again) {
				t.Errorf("%s: %s", name, cmp.Diff(string(first), string(again)))
			}
		}
	}
}

// A battle keeps its luck whatever other battles there are.
func TestDraws_areOfABattleAlone(t *testing.T) {
	t.Parallel()
	effects := func(change func(*dossier.Dossier)) []float64 {
		doc := example(t, "fr-entreprise")
		change(doc.Dossier)
		m, err := plan.New(doc.Dossier, plan.Config{From: day, Seed: 3})
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range m.Instance.Groups {
			if g.ID == "fiche-des-mairies" {
				return g.Options[1].Effects[0].ByDraw
			}
		}
		t.Fatal("no such battle")
		return nil
	}
	with := effects(func(*dossier.Dossier) {})
	without := effects(func(d *dossier.Dossier) { d.Battles = d.Battles[2:] })
	if diff := cmp.Diff(with, without); diff != "" {
		t.Error(diff)
	}
}

// The mean of PERT is (low + 4 likely + high) / 6, that of the triangle (low + likely +
// high) / 3, and no draw leaves the range. A level above never draws less than one below.
func TestDraws_haveTheMeanOfTheirBasis(t *testing.T) {
	t.Parallel()
	source := `
objectives: [{id: o, baseline: {value: 0}, target: 1000, by: 2027-12-31}]
people: [{id: p, hours_per_week: 5, skills: [s]}]
battles:
  - id: b
    objective: o
    start: 2027-01-04
    end: 2027-02-28
    levels:
      - {effort: {s: 1}, spend: 0 EUR, effect: {low: 10, likely: 20, high: 70, basis: measured}}
      - {effort: {s: 1}, spend: 0 EUR, effect: {low: 10, likely: 20, high: 70, basis: estimated}}
      - {effort: {s: 1}, spend: 0 EUR, effect: {low: 20, likely: 40, high: 140, basis: estimated}}
`
	m, err := plan.New(read(t, source).Dossier, plan.Config{From: day, Draws: 2000})
	if err != nil {
		t.Fatal(err)
	}
	options := m.Instance.Groups[0].Options
	for i, want := range []float64{(10 + 4*20 + 70) / 6.0, (10 + 20 + 70) / 3.0, (20 + 40 + 140) / 3.0} {
		by := options[i+1].Effects[0].ByDraw
		sum := 0.0
		for s, v := range by {
			sum += v
			if low, high := []float64{10, 10, 20}[i], []float64{70, 70, 140}[i]; v < low || v > high {
				t.Errorf("level %d draws %v", i+1, v)
			}
			if i == 2 && v < options[2].Effects[0].ByDraw[s] {
				t.Errorf("draw %d: level 3 brings %v, less than level 2", s, v)
			}
		}
		if got := sum / float64(len(by)); math.Abs(got-want) > 0.01 {
			t.Errorf("level %d: mean %v, want %v", i+1, got, want)
		}
	}
}

func value(tb testing.TB, d *dossier.Dossier, c plan.Config) float64 {
	tb.Helper()
	m, err := plan.New(d, c)
	if err != nil {
		tb.Fatal(err)
	}
	r, err := m.Solve(context.Background(), solve.Config{})
	if err != nil {
		tb.Fatal(err)
	}
	if r.Choice == nil {
		return math.Inf(-1)
	}
	return r.Value
}

// More hours, more money or a higher cap never make a plan worth less; less of them never
// make it worth more.
func TestPlan_isWorthNoLessWithMore(t *testing.T) {
	t.Parallel()
	for _, name := range examples {
		for _, caution := range []float64{0, 0.5} {
			c := plan.Config{From: day, Caution: caution, Seed: 1, Draws: 8, Reopen: plan.Reopening{All: true}}
			was := value(t, example(t, name).Dossier, c)
			hold := func(what string, more bool, change func(*dossier.Dossier)) {
				d := example(t, name).Dossier
				change(d)
				is := value(t, d, c)
				if more && is < was-1e-7 || !more && is > was+1e-7 {
					t.Errorf("%s: with %s the plan is worth %v, was %v", name, what, is, was)
				}
			}
			roles := example(t, name).Dossier.People
			for i := range roles {
				hold("fewer hours of "+string(roles[i].ID), false, func(d *dossier.Dossier) { *d.People[i].HoursPerWeek *= 0.7 })
				hold("more hours of "+string(roles[i].ID), true, func(d *dossier.Dossier) { *d.People[i].HoursPerWeek *= 1.5 })
			}
			hold("more money", true, func(d *dossier.Dossier) { d.Budget[0].Amount.Cents *= 3 })
			hold("less money", false, func(d *dossier.Dossier) { d.Budget[0].Amount.Cents /= 2 })
			hold("a higher cap", true, func(d *dossier.Dossier) {
				if d.Exposure.Cap != nil {
					*d.Exposure.Cap += 3
				}
			})
		}
	}
}

// What an explanation says would bring a battle in does: somebody with the hours of the
// skill, the money, the cap.
func TestChanges_bringBattlesIn(t *testing.T) {
	t.Parallel()
	kept := 0
	for _, name := range examples {
		roles := roleIDs(example(t, name).Dossier)
		for _, less := range append([]dossier.RoleID{""}, roles[:min(3, len(roles))]...) {
			doc := example(t, name)
			if less != "" {
				hours(t, doc.Dossier, less, 0)
			}
			c := plan.Config{From: day, Seed: 1, Draws: 8, Reopen: plan.Reopening{All: true}}
			m, err := plan.New(doc.Dossier, c)
			if err != nil {
				t.Fatal(err)
			}
			p, _ := solved(t, m)
			for _, b := range p.Battles {
				if b.Change == nil || b.Change.Elsewhere || b.Change.Needs {
					continue
				}
				kept++
				d := *doc.Dossier
				grant(&d, b.Change)
				again, err := plan.New(&d, c)
				if err != nil {
					t.Fatal(err)
				}
				r, err := again.Solve(context.Background(), solve.Config{})
				if err != nil {
					t.Fatal(err)
				}
				with := chosen(again, r, string(b.ID))
				if !with {
					// Another plan may be worth exactly as much: then one with the battle is.
					forced := *again.Instance
					forced.Groups = append([]solve.Group(nil), forced.Groups...)
					for g := range forced.Groups {
						if forced.Groups[g].ID == string(b.ID) {
							forced.Groups[g].Must = true
						}
					}
					alike, err := solve.Solve(context.Background(), &forced, solve.Config{})
					if err != nil {
						t.Fatal(err)
					}
					with = alike.Choice != nil && alike.Value > r.Value-1e-6
				}
				if !with {
					t.Errorf("%s without %q: %s does not enter with %+v", name, less, b.ID, *b.Change)
				}
			}
		}
	}
	if kept < 5 {
		t.Errorf("only %d changes were tried", kept)
	}
}

func roleIDs(d *dossier.Dossier) (ids []dossier.RoleID) {
	for i := range d.People {
		ids = append(ids, d.People[i].ID)
	}
	return ids
}

func chosen(m *plan.Model, r solve.Result, id string) bool {
	for g, group := range m.Instance.Groups {
		if group.ID == id {
			return r.Choice != nil && r.Choice[g] > 0
		}
	}
	return false
}

// grant gives a dossier what a change asks for: the hours, of people who are away when
// those who have the skill already are.
func grant(d *dossier.Dossier, c *plan.Change) {
	for _, h := range c.Hours {
		var holders []dossier.Role
		usual := 0.0
		for _, r := range d.People {
			if r.HoursPerWeek != nil && *r.HoursPerWeek > 0 && slices.Contains(r.Skills, dossier.Skill(h.Skill)) {
				holders = append(holders, r)
				usual += float64(*r.HoursPerWeek)
			}
		}
		extra := func(share float64, absences []dossier.Absence) {
			n := dossier.Hours(h.Hours * share)
			d.People = append(slices.Clone(d.People), dossier.Role{ID: dossier.RoleID(fmt.Sprint("extra-", len(d.People))), HoursPerWeek: &n, Skills: []dossier.Skill{dossier.Skill(h.Skill)}, Absences: absences})
		}
		for _, r := range holders {
			extra(float64(*r.HoursPerWeek)/usual, r.Absences)
		}
		if len(holders) == 0 {
			extra(1, nil)
		}
	}
	if c.Money.Cents > 0 {
		m := c.Money
		d.Budget = append(append([]dossier.BudgetLine(nil), d.Budget...), dossier.BudgetLine{ID: "extra", Post: dossier.Production, From: day, To: day.AddDays(52*7 - 1), Amount: &m})
	}
	if c.Exposure > 0 {
		d.Exposure.Cap = &c.Exposure
	}
}

// When a role's hours go, the battles that fall say that its skills are what they lack.
func TestHours_takenAwayAreWhatFallenBattlesLack(t *testing.T) {
	t.Parallel()
	fell := 0
	for _, name := range examples {
		doc := example(t, name)
		c := plan.Config{From: day, Seed: 1, Draws: 8}
		m, err := plan.New(doc.Dossier, c)
		if err != nil {
			t.Fatal(err)
		}
		before, _ := solved(t, m)
		for _, id := range roleIDs(doc.Dossier) {
			after := example(t, name)
			hours(t, after.Dossier, id, 0)
			again, err := plan.New(after.Dossier, c)
			if err != nil {
				t.Fatal(err)
			}
			p, _ := solved(t, again)
			if p.Status == "infeasible" {
				if len(p.Conflict) == 0 {
					t.Errorf("%s without %s: nothing holds, and nothing says why", name, id)
				}
				continue
			}
			for i, b := range p.Battles {
				if before.Battles[i].Level == 0 || b.Level > 0 {
					continue
				}
				fell++
				if b.Change == nil || len(b.Change.Hours) == 0 {
					t.Errorf("%s without %s: %s fell, and no hours would bring it back: %s %+v", name, id, b.ID, b.Reason, b.Change)
					continue
				}
				if skills := doc.Dossier.People[slices.IndexFunc(doc.Dossier.People, func(r dossier.Role) bool { return r.ID == id })].Skills; !slices.ContainsFunc(b.Change.Hours, func(h plan.SkillHours) bool {
					return h.Skill == "" || len(skills) == 0 || slices.Contains(skills, dossier.Skill(h.Skill))
				}) {
					t.Errorf("%s without %s: %s fell for %+v, which %s did not give", name, id, b.ID, b.Change.Hours, id)
				}
			}
		}
	}
	if fell == 0 {
		t.Error("no battle fell: the test tells nothing")
	}
}

func TestPlan_isForNothingToPlan(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"nara", "fr-me-too"} {
		_, err := plan.New(example(t, name).Dossier, plan.Config{From: day})
		if err == nil {
			t.Errorf("%s: a plan without effects or hours", name)
		}
	}
}

func TestBeginning_isTheMondayOfTheFirstBattle(t *testing.T) {
	t.Parallel()
	today := dossier.NewDate(2026, 12, 1)
	for name, want := range map[string]dossier.Date{"fr-entreprise": day, "fr-boutique": dossier.NewDate(2026, 11, 30)} {
		if got := plan.Beginning(example(t, name).Dossier, today); got != want {
			t.Errorf("%s begins on %v, want %v", name, got, want)
		}
	}
}
