package dossier_test

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
	"testing"

	"boussole/internal/dossier"

	"github.com/google/go-cmp/cmp"
)

// sameRecurrence compares rules by their text.
var sameRecurrence = cmp.Comparer(func(a, b dossier.Recurrence) bool { return a.String() == b.String() })

func TestMarshal_readsBackTheSame(t *testing.T) {
	t.Parallel()
	for seed := range uint64(100) {
		d := newGenerator(seed).dossier(4)
		text := dossier.Marshal(d)
		doc, err := dossier.Read("x.yaml", text)
		if err != nil {
			t.Fatalf("seed %d: %v\n%s", seed, err, text)
		}
		if diff := cmp.Diff(doc.Dossier, d, sameRecurrence); diff != "" {
			t.Fatalf("seed %d: read back (got, want): %s\n%s", seed, diff, text)
		}
		again, err := dossier.Format("x.yaml", text)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if !bytes.Equal(again, text) {
			t.Fatalf("seed %d: the canonical form is not stable: %s", seed, cmp.Diff(string(again), string(text)))
		}
	}
}

func TestFormat_losesNothing(t *testing.T) {
	t.Parallel()
	for seed := range uint64(100) {
		g := newGenerator(seed)
		d := g.dossier(3)
		src, comments := g.commented(dossier.Marshal(d))
		src = g.restyled(src)
		out, err := dossier.Format("x.yaml", []byte(src))
		if err != nil {
			t.Fatalf("seed %d: %v\n%s", seed, err, src)
		}
		doc, err := dossier.Read("x.yaml", out)
		if err != nil {
			t.Fatalf("seed %d: %v\n%s", seed, err, out)
		}
		if diff := cmp.Diff(doc.Dossier, d, sameRecurrence); diff != "" {
			t.Fatalf("seed %d: values changed (got, want): %s", seed, diff)
		}
		for _, c := range comments {
			if n := strings.Count(string(out), c); n != 1 {
				t.Fatalf("seed %d: comment %q stands %d times\nbefore:\n%s\nafter:\n%s", seed, c, n, src, out)
			}
		}
		again, err := dossier.Format("x.yaml", out)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if !bytes.Equal(again, out) {
			t.Fatalf("seed %d: not stable: %s\n%s", seed, cmp.Diff(string(again), string(out)), src)
		}
	}
}

func TestFormat_putsPartsAndKeysInOrder(t *testing.T) {
	t.Parallel()
	const src = `# La stratégie de l’atelier.

# les objectifs viennent ici par erreur
objectives:
- statement:   Faire venir 400 familles   # le chiffre de Jeanne
  # au printemps
  by: 2027-06-30
  id: familles
  audiences: [parents,
     enfants]   # à revoir
  # target: 300
audiences:
  - {segment: Parents, id: parents}
  - id: enfants
    segment: 'Enfants d''Arbois'
identity: {purpose: "Réparer plutôt que remplacer", voice: {traits: [franc]}}
# fin
`
	const want = `# La stratégie de l’atelier.

identity:
  purpose: Réparer plutôt que remplacer
  voice: {traits: [franc]}

# les objectifs viennent ici par erreur
objectives:
  - id: familles
    statement: Faire venir 400 familles # le chiffre de Jeanne
    # au printemps
    by: 2027-06-30
    audiences: [parents, enfants] # à revoir
    # target: 300

audiences:
  - id: parents
    segment: Parents

  - id: enfants
    segment: Enfants d'Arbois

# fin
`
	got, err := dossier.Format("x.yaml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(got), want); diff != "" {
		t.Error(diff)
	}
}

// An edit changes what it names and nothing else: no other value, no comment.
func TestSet_leavesTheRestAsItWas(t *testing.T) {
	t.Parallel()
	for seed := range uint64(150) {
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
		if len(doc.Dossier.Objectives) == 0 || len(doc.Dossier.Battles) == 0 {
			continue
		}
		o := doc.Dossier.Objectives[g.rand.IntN(len(doc.Dossier.Objectives))].ID
		b := doc.Dossier.Battles[g.rand.IntN(len(doc.Dossier.Battles))].ID
		edits := []struct {
			id    dossier.AnyID
			key   string
			value string
			want  func(d *dossier.Dossier)
		}{
			{dossier.AnyID(o), "statement", "Faire venir 800 familles", func(d *dossier.Dossier) { objective(d, o).Statement = "Faire venir 800 familles" }},
			{dossier.AnyID(o), "target", "800", func(d *dossier.Dossier) { objective(d, o).Target = new(800.0) }},
			{dossier.AnyID(o), "baseline", "{value: 12, source: caisse}", func(d *dossier.Dossier) {
				objective(d, o).Baseline = &dossier.Baseline{Value: new(12.0), Source: "caisse"}
			}},
			{dossier.AnyID(b), "state", "stopped", func(d *dossier.Dossier) { battle(d, b).State = dossier.Stopped }},
			{dossier.AnyID(b), "levels", "[{name: un}, {name: deux, effort: {vidéo: 2}}]", func(d *dossier.Dossier) {
				battle(d, b).Levels = []dossier.Intensity{{Name: "un"}, {Name: "deux", Effort: map[dossier.Skill]dossier.Hours{"vidéo": 2}}}
			}},
			{dossier.AnyID(b), "reason", "", func(d *dossier.Dossier) { battle(d, b).Reason = "" }},
			{dossier.AnyID(b), "levels", "", func(d *dossier.Dossier) { battle(d, b).Levels = nil }},
		}
		edit := edits[g.rand.IntN(len(edits))]
		out, err := doc.Set(edit.id, edit.key, edit.value)
		if err != nil {
			t.Fatalf("seed %d: set %s of %s: %v\n%s", seed, edit.key, edit.id, err, src)
		}
		after, err := dossier.Read("x.yaml", out)
		if err != nil {
			t.Fatal(err)
		}
		edit.want(doc.Dossier)
		if diff := cmp.Diff(after.Dossier, doc.Dossier, sameRecurrence); diff != "" {
			t.Fatalf("seed %d: set %s of %s to %q (got, want): %s\nbefore:\n%s\nafter:\n%s", seed, edit.key, edit.id, edit.value, diff, src, out)
		}
		if edit.value != "" {
			keepsComments(t, seed, comments, src, string(out))
		}
		keepsLines(t, seed, doc, edit.id, string(out))
	}
}

func keepsComments(t *testing.T, seed uint64, comments []string, src, out string) {
	t.Helper()
	for _, c := range comments {
		if n := strings.Count(out, c); n != 1 {
			t.Fatalf("seed %d: comment %q stands %d times\nbefore:\n%s\nafter:\n%s", seed, c, n, src, out)
		}
	}
}

// keepsLines asserts that all lines before an element and all lines from the next
// element on are as they were.
func keepsLines(t *testing.T, seed uint64, doc *dossier.Document, id dossier.AnyID, out string) {
	t.Helper()
	before, after := strings.Split(string(doc.Source()), "\n"), strings.Split(out, "\n")
	from, to := 0, len(before)
	for _, e := range doc.Index.Elements {
		switch line := doc.At(e.Path).Line; {
		case e.ID == id:
			from = line - 1
		case from > 0 && line > from+1:
			to = min(to, line-1)
		}
	}
	// A dash and comments may stand above the element and the next.
	for from > 0 && !strings.Contains(before[from-1], ": ") && strings.Trim(before[from-1], " ") != "" {
		from--
	}
	for to > from+1 && to < len(before) && !strings.Contains(strings.SplitN(before[to-1], "#", 2)[0], ":") {
		to--
	}
	if diff := cmp.Diff(after[:min(from, len(after))], before[:from]); diff != "" {
		t.Fatalf("seed %d: lines before %s changed: %s", seed, id, diff)
	}
	tail := len(before) - to
	if tail > len(after) {
		t.Fatalf("seed %d: lines after %s are gone", seed, id)
	}
	if diff := cmp.Diff(after[len(after)-tail:], before[to:]); diff != "" {
		t.Fatalf("seed %d: lines after %s changed: %s", seed, id, diff)
	}
}

func objective(d *dossier.Dossier, id dossier.ObjectiveID) *dossier.Objective {
	return &d.Objectives[slices.IndexFunc(d.Objectives, func(o dossier.Objective) bool { return o.ID == id })]
}

func battle(d *dossier.Dossier, id dossier.BattleID) *dossier.Battle {
	return &d.Battles[slices.IndexFunc(d.Battles, func(b dossier.Battle) bool { return b.ID == id })]
}

func TestAddAndRemove_leaveTheRestAsItWas(t *testing.T) {
	t.Parallel()
	for seed := range uint64(80) {
		g := newGenerator(seed)
		src, comments := g.commented(dossier.Marshal(g.dossier(3)))
		src = g.restyled(src)
		doc, err := dossier.Read("x.yaml", []byte(src))
		if err != nil {
			t.Fatal(err)
		}
		added := dossier.Decision{ID: "neuf", Decided: "Quitter X : trop d’heures", Verdict: dossier.Stop, Date: dossier.NewDate(2027, 3, 30)}
		out, err := doc.Add("decisions", added)
		if err != nil {
			t.Fatalf("seed %d: %v\n%s", seed, err, src)
		}
		keepsComments(t, seed, comments, src, string(out))
		after, err := dossier.Read("x.yaml", out)
		if err != nil {
			t.Fatal(err)
		}
		want := *doc.Dossier
		want.Decisions = append(slices.Clone(want.Decisions), added)
		if diff := cmp.Diff(after.Dossier, &want, sameRecurrence); diff != "" {
			t.Fatalf("seed %d: add (got, want): %s\nbefore:\n%s\nafter:\n%s", seed, diff, src, out)
		}
		back, err := after.Remove("neuf")
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		final, err := dossier.Read("x.yaml", back)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(final.Dossier, doc.Dossier, sameRecurrence); diff != "" {
			t.Fatalf("seed %d: remove (got, want): %s\n%s", seed, diff, back)
		}
	}
}

func TestSet_inPlace(t *testing.T) {
	t.Parallel()
	const src = "# titre\r\nobjectives:\r\n  - {id: a, statement: Un, target: 3}   # court\r\n  -   id: b\r\n      # dessus\r\n      target:    5 # cinq\r\n\r\n      note: |\r\n        # pas un commentaire\r\n        fin\r\n"
	for _, c := range []struct{ id, key, value, old, new string }{
		{"a", "target", "4", "target: 3}", "target: 4}"},
		{"b", "target", "6", "target:    5 # cinq\r\n", "target: 6 # cinq\r\n"},
		{"b", "statement", "Deux", "      # dessus\r\n", "      statement: Deux\r\n      # dessus\r\n"},
	} {
		doc, err := dossier.Read("x.yaml", []byte(src))
		if err != nil {
			t.Fatal(err)
		}
		out, err := doc.Set(dossier.AnyID(c.id), c.key, c.value)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(out), strings.Replace(src, c.old, c.new, 1)); diff != "" {
			t.Errorf("set %s of %s: %s", c.key, c.id, diff)
		}
	}
}

func TestSet_refusesWhatCannotBeRead(t *testing.T) {
	t.Parallel()
	doc, err := dossier.Read("x.yaml", []byte("objectives: [{id: a}]\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ id, key, value string }{
		{"z", "target", "1"}, {"a", "targe", "1"}, {"a", "target", "beaucoup"}, {"a", "problem", "rien"}, {"a", "audiences", "[\"x"}, {"a", "id", ""},
	} {
		if out, err := doc.Set(dossier.AnyID(c.id), c.key, c.value); err == nil {
			t.Errorf("set %s of %s to %q gave\n%s", c.key, c.id, c.value, out)
		}
	}
}

func FuzzFormat(f *testing.F) {
	for seed := range uint64(4) {
		g := newGenerator(seed)
		src, _ := g.commented(dossier.Marshal(g.dossier(2)))
		f.Add([]byte(src))
	}
	f.Add([]byte("objectives:\n- {id: a} # x\n-\n  # y\n  id: b\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		before, err := dossier.Read("x.yaml", src)
		if err != nil {
			return
		}
		out, err := dossier.Format("x.yaml", src)
		if err != nil {
			t.Fatalf("read, but not formatted: %v", err)
		}
		after, err := dossier.Read("x.yaml", out)
		if err != nil {
			t.Fatalf("formatted, but not read: %v\n%s", err, out)
		}
		if !reflect.DeepEqual(after.Dossier, before.Dossier) {
			t.Fatalf("values changed: %s\n%s", cmp.Diff(after.Dossier, before.Dossier, sameRecurrence), out)
		}
		again, err := dossier.Format("x.yaml", out)
		if err != nil || !bytes.Equal(again, out) {
			t.Fatalf("not stable: %v %s", err, cmp.Diff(string(again), string(out)))
		}
	})
}
