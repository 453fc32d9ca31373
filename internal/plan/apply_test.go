package plan_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/plan"
	"boussole/internal/plan/solve"
)

// A plan that is written into its dossier is what the dossier says from then on: its
// battles stand as planned, planning again changes nothing, and only battles and decisions
// are touched.
func TestApply_writesThePlanOnce(t *testing.T) {
	t.Parallel()
	for _, name := range examples[:2] { // the others are the same, and slow
		for i := range example(t, name).Dossier.People {
			t.Run(fmt.Sprintf("%s without role %d", name, i), func(t *testing.T) {
				t.Parallel()
				doc := example(t, name)
				less, err := doc.SetValue(dossier.AnyID(doc.Dossier.People[i].ID), "hours_per_week", dossier.Hours(0.5))
				if err != nil {
					t.Fatal(err)
				}
				doc = read(t, string(less))
				p, done := planned(t, doc)
				if !done {
					return // no plan holds without the role
				}
				out, err := plan.Apply(doc, p, day, locale.French)
				if err != nil {
					t.Fatal(err)
				}
				after := read(t, string(out.Text))
				stands(t, after.Dossier, p)
				for _, c := range dossier.Diff(doc.Dossier, after.Dossier) {
					if c.Part != "battles" && c.Part != "decisions" {
						t.Errorf("%s changed", c.Part)
					}
				}
				if again, _ := planned(t, after); again != nil {
					twice, err := plan.Apply(after, again, day, locale.French)
					if err != nil {
						t.Fatal(err)
					}
					if !bytes.Equal(twice.Text, out.Text) {
						t.Errorf("planning again changes %v", twice.Changed)
					}
				}
			})
		}
	}
}

// A plan that moves free dates and changes levels is written once: planning again, from the
// dossier that says it, changes nothing, and what people gave as reasons stands.
func TestApply_again(t *testing.T) {
	t.Parallel()
	moved, levels := 0, 0
	for seed := range uint64(12) {
		d := season{battles: 8, levels: 3, roles: 3, skills: 3, objectives: 2, channels: 4, seed: seed}.dossier()
		for i := range d.Battles {
			b := &d.Battles[i]
			b.State, b.Reason = dossier.Chosen, "Les gens du port l’attendent"
			if !b.Lasting { // all at once, if nothing is moved
				b.Start, b.End, b.LatestStart = day.AddDays(int(seed%7)), day.AddDays(40+i), day.AddDays(60)
			}
		}
		doc := read(t, string(dossier.Marshal(d)))
		p, done := planned(t, doc)
		if !done {
			continue
		}
		out, err := plan.Apply(doc, p, day, locale.French)
		if err != nil {
			t.Fatal(seed, err)
		}
		after := read(t, string(out.Text))
		stands(t, after.Dossier, p)
		for i := range after.Dossier.Battles {
			was, is := &doc.Dossier.Battles[i], &after.Dossier.Battles[i]
			if is.State == dossier.Chosen && is.Reason != was.Reason {
				t.Errorf("seed %d: the reason of %s is %q", seed, is.ID, is.Reason)
			}
			if is.State == dossier.Declined && !strings.HasPrefix(is.Reason, "Selon le plan du 4\u00a0janvier 2027") {
				t.Errorf("seed %d: the reason of %s is %q", seed, is.ID, is.Reason)
			}
			if is.Start != was.Start {
				moved++
				if is.Start.After(is.LatestStart) || !is.End.IsZero() && is.Start.DaysUntil(is.End) != was.Start.DaysUntil(was.End) {
					t.Errorf("seed %d: %s is from %s to %s, it was from %s (%s at the latest) to %s", seed, is.ID, is.Start, is.End, was.Start, was.LatestStart, was.End)
				}
			}
			if is.ChosenLevel != nil {
				levels++
			}
		}
		again, _ := planned(t, after)
		twice, err := plan.Apply(after, again, day, locale.French)
		if err != nil {
			t.Fatal(seed, err)
		}
		if len(twice.Changed) > 0 || twice.Decision != "" || !bytes.Equal(twice.Text, out.Text) {
			t.Errorf("seed %d: planning again changes %v", seed, twice.Changed)
		}
	}
	if moved < 3 || levels < 5 {
		t.Errorf("%d dates and %d levels changed: the test says little", moved, levels)
	}
}

func planned(tb testing.TB, doc *dossier.Document) (p *plan.Plan, done bool) {
	tb.Helper()
	m, err := plan.New(doc.Dossier, plan.Config{From: day, Seed: 1, Draws: 10})
	if err != nil {
		tb.Fatal(err)
	}
	r, err := m.Solve(context.Background(), solve.Config{})
	if err != nil {
		tb.Fatal(err)
	}
	if p, err = m.Plan(r); err != nil {
		tb.Fatal(err)
	}
	return p, r.Choice != nil
}

func stands(tb testing.TB, d *dossier.Dossier, p *plan.Plan) {
	tb.Helper()
	for i := range p.Battles {
		b, want := &d.Battles[i], &p.Battles[i]
		switch {
		case want.Level > 0 && (b.State != dossier.Chosen || b.Level() != &b.Levels[want.Level-1]):
			tb.Errorf("%s is %s at %v, planned at level %d", b.ID, b.State, b.ChosenLevel, want.Level)
		case want.Level == 0 && !b.State.Unfought():
			tb.Errorf("%s is %s, and is not planned", b.ID, b.State)
		case want.Level == 0 && b.Reason == "" && b.State == dossier.Declined:
			tb.Errorf("%s is declined without a reason", b.ID)
		}
	}
}

// A battle that is put in play for a look, and that the plan does not take, stays as people
// left it, with their reason; one that is taken, or that a plan no longer takes, changes.
func TestApply_leavesWhatPeopleSetAside(t *testing.T) {
	t.Parallel()
	const source = `objectives:
  - {id: venir, metric: visites, unit: visites, baseline: {value: 0}, target: 100, by: 2027-12-31}
people:
  - {id: ana, person: Ana, hours_per_week: 2, skills: [animation]}
battles:
  - {id: petite, name: Petite, objective: venir, lasting: true, state: parked, reason: À rouvrir en mai, levels: [{effort: {animation: 2}, spend: 0 EUR, effect: {low: 1, likely: 2, high: 3, basis: measured}}]}
  - {id: grande, name: Grande, objective: venir, lasting: true, state: stopped, reason: Trop tôt, levels: [{effort: {animation: 2}, spend: 0 EUR, effect: {low: 50, likely: 60, high: 70, basis: measured}}]}
  - {id: lourde, name: Lourde, objective: venir, lasting: true, state: chosen, reason: On verra, levels: [{effort: {animation: 9}, spend: 0 EUR, effect: {low: 50, likely: 60, high: 70, basis: measured}}]}
`
	doc := read(t, source)
	m, err := plan.New(doc.Dossier, plan.Config{From: day, Horizon: 26, Seed: 1, Draws: 40, Reopen: plan.Reopening{All: true}})
	if err != nil {
		t.Fatal(err)
	}
	p, _ := solved(t, m)
	out, err := plan.Apply(doc, p, day, locale.French)
	if err != nil {
		t.Fatal(err)
	}
	after := read(t, string(out.Text)).Dossier.Battles
	for i, want := range []dossier.BattleState{dossier.Parked, dossier.Chosen, dossier.Declined} {
		if after[i].State != want {
			t.Errorf("%s is %s, want %s", after[i].ID, after[i].State, want)
		}
	}
	if got := after[0].Reason; got != "À rouvrir en mai" {
		t.Errorf("the reason of %s is %q", after[0].ID, got)
	}
}

// A change says no more than was found: that the plan is worth no less with the battle is
// not that the battle enters, nor that nothing leaves.
func TestChange_Sentence(t *testing.T) {
	t.Parallel()
	limit := 6
	for _, test := range []struct {
		change plan.Change
		fr, en string
	}{
		{plan.Change{}, "", ""},
		{plan.Change{Needs: true}, "Ce préalable réuni, elle entrerait dans le plan.", "With what it needs in place, it would enter the plan."},
		{plan.Change{Exposure: 7}, "Ce qui la ferait entrer : un plafond d’exposition de 7 au lieu de 6.", "What would bring it in: an exposure cap of 7 instead of 6."},
		{plan.Change{Exposure: 7, Needs: true}, "Ce préalable réuni, il faudrait encore un plafond d’exposition de 7 au lieu de 6.", "With what it needs in place, it would still take an exposure cap of 7 instead of 6."},
		{plan.Change{Exposure: 7, Elsewhere: true}, "Il faudrait un plafond d’exposition de 7 au lieu de 6 pour la mener sans que le plan y perde ; mais il en ferait un meilleur usage ailleurs.", "It would take an exposure cap of 7 instead of 6 to fight it with nothing lost to the plan; but the plan would put that to a better use."},
	} {
		plain := strings.NewReplacer("\u00a0", " ", "\u202f", " ")
		if got := plain.Replace(test.change.Sentence(locale.French, &limit)); got != test.fr {
			t.Errorf("%+v\n got: %s\nwant: %s", test.change, got, test.fr)
		}
		if got := plain.Replace(test.change.Sentence(locale.English, &limit)); got != test.en {
			t.Errorf("%+v\n got: %s\nwant: %s", test.change, got, test.en)
		}
	}
}
