package dossier_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"boussole/internal/dossier"

	"github.com/google/go-cmp/cmp"
)

// Many changes made as one give the very text that they give one after the other.
func TestEdit_isAllItsChangesOneAfterTheOther(t *testing.T) {
	t.Parallel()
	made := 0
	for seed := range uint64(12) {
		g := newGenerator(seed)
		random := g.dossier(3)
		for i := range random.Battles {
			random.Battles[i].ChosenLevel = nil // other levels would contradict it
		}
		src, comments := g.commented(dossier.Marshal(random))
		src = g.restyled(src)
		doc, err := dossier.Read("x.yaml", []byte(src))
		if err != nil {
			t.Fatal(err)
		}
		var edits []dossier.Edit
		for _, b := range doc.Dossier.Battles {
			for _, e := range []dossier.Edit{
				{Element: dossier.AnyID(b.ID), Key: "state", Value: dossier.Stopped},
				{Element: dossier.AnyID(b.ID), Key: "reason", Value: "Trop peu d’heures : « on verra »"},
				{Element: dossier.AnyID(b.ID), Key: "levels", Value: []dossier.Intensity{{Name: "un"}}},
				{Element: dossier.AnyID(b.ID), Key: "name", Value: "Neuve"},
			} {
				if g.rand.IntN(4) > 0 {
					edits = append(edits, e)
				}
			}
		}
		for _, id := range []string{"neuf", "autre"} {
			edits = append(edits, dossier.Edit{Part: "decisions", Value: dossier.Decision{ID: dossier.DecisionID(id), Decided: "Quitter X", Verdict: dossier.Stop, Date: dossier.NewDate(2027, 3, 30)}})
		}
		edits = append(edits, dossier.Edit{Element: "charter", Key: "line", Value: "Une fenêtre se répare"}, dossier.Edit{Element: "charter", Key: "tone", Value: "Simple"})
		g.rand.Shuffle(len(edits), func(i, j int) { edits[i], edits[j] = edits[j], edits[i] })

		one := doc
		for _, e := range edits {
			var text []byte
			if e.Element == "" {
				text, err = one.Add(e.Part, e.Value)
			} else {
				text, err = one.SetValue(e.Element, e.Key, e.Value)
			}
			if err != nil {
				t.Fatalf("seed %d: %+v: %v\n%s", seed, e, err, one.Source())
			}
			if one, err = dossier.Read("x.yaml", text); err != nil {
				t.Fatal(err)
			}
		}
		all, err := doc.Edit(edits...)
		if err != nil {
			t.Fatalf("seed %d: %v\n%s", seed, err, src)
		}
		made += len(edits)
		if diff := cmp.Diff(string(all.Source()), string(one.Source())); diff != "" {
			t.Fatalf("seed %d: as one, one by one: %s\nbefore:\n%s", seed, diff, src)
		}
		if diff := cmp.Diff(all.Dossier, one.Dossier, sameRecurrence); diff != "" {
			t.Fatalf("seed %d: %s", seed, diff)
		}
		keepsComments(t, seed, comments, src, string(all.Source()))
	}
	if made < 80 {
		t.Errorf("only %d changes: the test says little", made)
	}
}

func TestEdit_takesKeysAway(t *testing.T) {
	t.Parallel()
	const src = "\ufeffobjectives:\n  # le premier\n  - id: a # ici\n    statement: Un\n    target: 3\n    note: x\n  - {id: b, statement: Deux, target: 4}\n"
	doc, err := dossier.Read("x.yaml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	after, err := doc.Edit(
		dossier.Edit{Element: "a", Key: "target"}, dossier.Edit{Element: "a", Key: "statement", Value: "Autre"}, dossier.Edit{Element: "a", Key: "note"},
		dossier.Edit{Element: "b", Key: "target"}, dossier.Edit{Element: "b", Key: "statement", Value: "perdu"}, dossier.Edit{Element: "b", Key: "statement", Value: "le dernier compte"},
	)
	if err != nil {
		t.Fatal(err)
	}
	const want = "\ufeffobjectives:\n  # le premier\n  - id: a # ici\n    statement: Autre\n  - {id: b, statement: le dernier compte}\n"
	if diff := cmp.Diff(string(after.Source()), want); diff != "" {
		t.Error(diff)
	}
}

// One change that cannot be made, and none is; nothing to change gives the document itself.
func TestEdit_isAllOrNothing(t *testing.T) {
	t.Parallel()
	const src = "objectives: [{id: a, statement: Un}]\nbattles: [{id: b, objective: a}]\n"
	doc, err := dossier.Read("x.yaml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	good := dossier.Edit{Element: "a", Key: "statement", Value: "Deux"}
	for name, c := range map[string]struct {
		bad  dossier.Edit
		want error
	}{
		"no element":      {dossier.Edit{Element: "z", Key: "statement", Value: "x"}, dossier.ErrNoElement},
		"no key":          {dossier.Edit{Element: "a", Key: "statment", Value: "x"}, dossier.ErrNoKey},
		"no part":         {dossier.Edit{Part: "decision", Value: dossier.Decision{ID: "d"}}, dossier.ErrNoKey},
		"unknown battle":  {dossier.Edit{Element: "b", Key: "objective", Value: "rien"}, nil},
		"an id twice":     {dossier.Edit{Part: "battles", Value: dossier.Battle{ID: "b"}}, nil},
		"an id less":      {dossier.Edit{Element: "a", Key: "id"}, nil},
		"an id that goes": {dossier.Edit{Element: "a", Key: "id", Value: "c"}, nil},
	} {
		after, err := doc.Edit(good, c.bad)
		if err == nil || c.want != nil && !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
		if after != nil {
			t.Errorf("%s gave\n%s", name, after.Source())
		}
	}
	same, err := doc.Edit()
	if err != nil || same != doc {
		t.Errorf("no change: %v", err)
	}
	if string(doc.Source()) != src {
		t.Error("the document changed")
	}
}

// BenchmarkEdit changes 60 battles of a dossier, four keys each: as one, and one by one.
func BenchmarkEdit(b *testing.B) {
	d := &dossier.Dossier{Objectives: []dossier.Objective{{ID: "o", Statement: "Venir"}}}
	var edits []dossier.Edit
	for i := range 60 {
		id := "b" + strings.Repeat("x", i)
		d.Battles = append(d.Battles, dossier.Battle{ID: dossier.BattleID(id), Name: "Bataille", Objective: "o", Levels: slices.Repeat([]dossier.Intensity{{Name: "un", Effort: map[dossier.Skill]dossier.Hours{"vidéo": 2, "texte": 1}}}, 4)})
		edits = append(edits,
			dossier.Edit{Element: dossier.AnyID(id), Key: "state", Value: dossier.Chosen}, dossier.Edit{Element: dossier.AnyID(id), Key: "chosen_level", Value: new(2)},
			dossier.Edit{Element: dossier.AnyID(id), Key: "start", Value: dossier.NewDate(2027, 1, 4)}, dossier.Edit{Element: dossier.AnyID(id), Key: "reason", Value: "Selon le plan"})
	}
	doc, err := dossier.Read("x.yaml", dossier.Marshal(d))
	if err != nil {
		b.Fatal(err)
	}
	b.Run("as one", func(b *testing.B) {
		for b.Loop() {
			if _, err := doc.Edit(edits...); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("one by one", func(b *testing.B) {
		for b.Loop() {
			one := doc
			for _, e := range edits {
				text, err := one.SetValue(e.Element, e.Key, e.Value)
				if err != nil {
					b.Fatal(err)
				}
				if one, err = dossier.Read("x.yaml", text); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}
