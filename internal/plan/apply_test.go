package plan_test

import (
	"bytes"
	"context"
	"fmt"
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
