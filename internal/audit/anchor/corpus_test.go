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
	view := whole(t, slices.DeleteFunc(slices.Clone(list), func(c corpus.Text) bool { return c.Owner == "bitprj" }))
	i := slices.IndexFunc(list, func(c corpus.Text) bool { return c.File == "en-bitproject-social-guidelines.md" })
	for _, name := range []string{"Bit Project", "Tournesol"} {
		d := list[i].Judged()
		d.Organisation, d.Names = name, nil
		for j := range d.Blocks {
			d.Blocks[j].Text = strings.ReplaceAll(d.Blocks[j].Text, "Bit Project", name)
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
			if twin.Containment >= anchor.Default().Warn && (!slices.Contains(pair, "GitLab") || !slices.Contains(pair, "bitprj")) {
				t.Errorf("%s in %s: %.3f", one.File, twin.Entry.ID, twin.Containment)
			}
		}
		own := one.Owner == "usnationalarchives" || one.Owner == "kubernetes" || one.Owner == "PQuod"
		if own && (v.Share(anchor.Own) == 0 || v.Share(anchor.Borrowed) > 0) {
			t.Errorf("%s: own %.2f, borrowed %.2f", one.File, v.Share(anchor.Own), v.Share(anchor.Borrowed))
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
