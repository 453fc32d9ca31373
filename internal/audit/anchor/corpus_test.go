//go:build corpus

package anchor_test

import (
	"cmp"
	"os"
	"slices"
	"strings"
	"testing"

	"boussole/internal/audit/anchor"
	"boussole/internal/audit/corpus"
	"boussole/internal/audit/library"
)

func texts(t *testing.T) []corpus.Text {
	t.Helper()
	list, err := corpus.Load(os.DirFS(cmp.Or(os.Getenv("BOUSSOLE_CORPUS"), "../../../../shared/corpus")))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func whole(t *testing.T, list []corpus.Text) library.View {
	t.Helper()
	lib := library.New()
	for _, one := range list {
		if err := lib.Add(one.Document()); err != nil {
			t.Fatal(err)
		}
	}
	return lib.For()
}

// The Bit Project's guidelines are GitLab's with another name in them; renamed once more
// they still are, with nearly every sentence named.
func TestCorpus_exposesTheBitProject(t *testing.T) {
	t.Parallel()
	list := texts(t)
	view := whole(t, slices.DeleteFunc(slices.Clone(list), func(c corpus.Text) bool { return c.Owner == "Bit Project" }))
	i := slices.IndexFunc(list, func(c corpus.Text) bool { return c.File == "en-bitproject-social-guidelines.md" })
	for _, c := range []struct{ name, said string }{{"Bit Project", "Bit Project"}, {"Bit Project", ""}, {"Tournesol", "Tournesol"}, {"Tournesol", ""}} {
		name := c.name + ", said to be of " + c.said
		d := list[i].Judged()
		d.Organisation, d.Names = c.said, nil
		for j := range d.Blocks {
			d.Blocks[j].Text = strings.ReplaceAll(d.Blocks[j].Text, "Bit Project", c.name)
		}
		v := anchor.Judge(d, view, anchor.Facts{}, anchor.Default())
		if v.Comparison.Containment() < 0.85 || v.Share(anchor.Borrowed) < 0.9 || v.Share(anchor.Own) > 0.05 {
			t.Errorf("%s: containment %.2f, borrowed %.2f, own %.2f", name, v.Comparison.Containment(), v.Share(anchor.Borrowed), v.Share(anchor.Own))
		}
		if twin := v.Comparison.Twins[0].Entry; twin.Organisation != "GitLab" {
			t.Errorf("%s: the twin is %s’s", name, twin.Organisation)
		}
	}
}

// Texts of unrelated organisations are no copies of each other.
func TestCorpus_callsNobodyElseACopy(t *testing.T) {
	t.Parallel()
	list := texts(t)
	view := whole(t, list)
	for _, one := range list {
		v := anchor.Judge(one.Judged(), view, anchor.Facts{}, anchor.Default())
		for _, twin := range v.Comparison.Twins {
			pair := []string{one.Owner, twin.Entry.Organisation}
			if twin.Containment >= anchor.Default().Warn && (!slices.Contains(pair, "GitLab") || !slices.Contains(pair, "Bit Project")) {
				t.Errorf("%s in %s: %.3f", one.File, twin.Entry.ID, twin.Containment)
			}
		}
		own := one.Owner == "National Archives" || one.Owner == "Kubernetes" || one.Owner == "Maison de la Poésie de Rennes"
		if own && (v.Share(anchor.Own) == 0 || v.Share(anchor.Borrowed) > 0) {
			t.Errorf("%s: own %.2f, borrowed %.2f", one.File, v.Share(anchor.Own), v.Share(anchor.Borrowed))
		}
	}
}

// A text that the library that ships has is not compared with itself, whether or not it is
// said whose it is, and neither is it anybody's for that.
func TestCorpus_comparesNothingWithItself(t *testing.T) {
	t.Parallel()
	view, err := library.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range texts(t) {
		if !one.Free() {
			continue
		}
		for _, said := range [][]string{nil, {one.Owner}, one.Names} {
			d := one.Judged()
			d.Organisation, d.Names = "", said
			v := anchor.Judge(d, view, anchor.Facts{}, anchor.Default())
			if len(v.Comparison.Others) == 0 || v.Comparison.Others[0].Relation != library.Same || v.Share(anchor.Borrowed) > 0 {
				t.Errorf("%s, said to be of %q: borrowed %.2f", one.File, said, v.Share(anchor.Borrowed))
			}
			specific := one.Owner == "National Archives" || one.Owner == "Kubernetes" || one.Owner == "ISEB"
			if specific && v.Share(anchor.Own) < 0.04 {
				t.Errorf("%s, said to be of %q: own %.2f", one.File, said, v.Share(anchor.Own))
			}
		}
	}
}

// The library that ships is the one that the generator makes of the corpus.
func TestShipped_isCurrent(t *testing.T) {
	t.Parallel()
	view, err := library.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	entries := map[string]library.Entry{}
	for _, e := range view.List() {
		entries[e.ID] = e
	}
	for _, one := range texts(t) {
		d := one.Document()
		e, has := entries[d.ID]
		if has != one.Free() {
			t.Errorf("%s, under %q: in the library that ships %v", one.File, one.Licence, has)
		}
		if !has {
			continue
		}
		if e.Title != d.Title || e.Licence != d.Licence || e.Source != d.Source {
			t.Errorf("%+v", e)
		}
		if c := view.Compare(library.Query{Organisation: "Nobody", Text: d.Text}); c.Containment() != 1 {
			t.Errorf("%s is %v in the library that ships: go generate ./internal/audit/library", one.File, c.Containment())
		}
	}
}
