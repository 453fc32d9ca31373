package dossier_test

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"boussole/internal/dossier"

	"github.com/google/go-cmp/cmp"
)

// Every part and every field of the model, empty and filled, makes a change.
func TestDiff_seesEveryPart(t *testing.T) {
	t.Parallel()
	filled := map[string]bool{}
	for seed := range uint64(8) {
		full := newGenerator(seed).dossier(6)
		parts := map[string]bool{}
		for _, c := range dossier.Diff(&dossier.Dossier{}, full) {
			top, _, _ := strings.Cut(c.Part, ".")
			parts[top] = true
		}
		text := string(dossier.Marshal(full))
		for f, v := range reflect.ValueOf(full).Elem().Fields() {
			key, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
			// A part that is there and holds nothing makes no change.
			if !v.IsZero() && strings.Contains(text, "\n"+key+":") {
				if filled[key] = true; !parts[key] {
					t.Errorf("nothing is said of %s", key)
				}
			}
		}
	}
	if want := reflect.TypeFor[dossier.Dossier]().NumField() - 1; len(filled) < want { // the depth may stand on the first line
		t.Errorf("only %d parts of %d were filled", len(filled), want)
	}
}

// The trail can be put into words: each of its turns is a field that is described, or
// a member.
func TestDiff_trailsAreDescribed(t *testing.T) {
	t.Parallel()
	seen := 0
	for seed := range uint64(20) {
		g := newGenerator(seed)
		was := g.dossier(3)
		is := copied(t, was)
		g.fill(reflect.ValueOf(is).Elem(), 0)
		for _, c := range dossier.Diff(was, is) {
			for _, turn := range c.Trail {
				if turn.Member != nil {
					continue
				}
				seen++
				if _, ok := dossier.DescribeField(turn.Type, turn.Key); !ok {
					t.Errorf("%s: %s.%s is not described", told(&c), turn.Type, turn.Key)
				}
			}
		}
	}
	if seen < 500 {
		t.Errorf("only %d turns", seen)
	}
}

// copied is a dossier anew, by its file.
func copied(t *testing.T, d *dossier.Dossier) *dossier.Dossier {
	t.Helper()
	doc, err := dossier.Read("copy.yaml", dossier.Marshal(d))
	if err != nil {
		t.Fatal(err)
	}
	return doc.Dossier
}

// renameAll gives ids other names, references included.
func renameAll(v reflect.Value, names map[string]string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			renameAll(v.Elem(), names)
		}
	case reflect.Slice:
		for i := range v.Len() {
			renameAll(v.Index(i), names)
		}
	case reflect.Struct:
		for f, field := range v.Fields() {
			if f.IsExported() {
				renameAll(field, names)
			}
		}
	case reflect.String:
		if name, ok := names[v.String()]; ok && strings.HasSuffix(v.Type().Name(), "ID") {
			v.SetString(name)
		}
	}
}

// Renaming any id of a dossier, or some, or all, references included, gives exactly
// these renamings, whatever else the dossier says.
func TestDiff_renamingGivesRenamesAndNothingElse(t *testing.T) {
	t.Parallel()
	for seed := range uint64(40) {
		g := newGenerator(seed)
		was := g.dossier(3)
		if len(g.all) == 0 {
			continue
		}
		some := map[string]string{}
		all := map[string]string{}
		for i, id := range g.all {
			all[id] = fmt.Sprintf("neuf-%d", len(g.all)-i)
			if g.rand.IntN(3) == 0 {
				some[id] = all[id]
			}
		}
		one := g.all[g.rand.IntN(len(g.all))]
		for _, names := range []map[string]string{{one: "tout-autre"}, some, all} {
			is := copied(t, was)
			renameAll(reflect.ValueOf(is).Elem(), names)
			got := map[string]string{}
			for _, c := range dossier.Diff(was, is) {
				if c.Type != dossier.ElementRenamed {
					t.Fatalf("seed %d, %d renamed: %s", seed, len(names), told(&c))
				}
				got[string(c.Was.ID)] = string(c.Is.ID)
			}
			if diff := cmp.Diff(got, names); diff != "" {
				t.Fatalf("seed %d: (-got +want)\n%s", seed, diff)
			}
		}
	}
}

// One value of one element changed is one change, of that value.
func TestDiff_oneValueIsOneChange(t *testing.T) {
	t.Parallel()
	kinds := map[dossier.Kind]bool{}
	for seed := range uint64(150) {
		g := newGenerator(seed)
		was := g.dossier(2)
		is := copied(t, was)
		elements := dossier.NewIndex(is).Elements
		e := elements[g.rand.IntN(len(elements))]
		element := at(t, reflect.ValueOf(is).Elem(), e.Path)
		if element.Kind() != reflect.Struct {
			continue // the vision
		}
		key, want := edited(element, g)
		if key == "" {
			continue
		}
		kinds[e.Kind] = true
		got := dossier.Diff(was, is)
		if len(got) != 1 || got[0].Field != key || got[0].Element().ID != e.ID || !cmp.Equal(got[0].New, want) {
			t.Errorf("seed %d: %s.%s to %v: %q", seed, e.Path, key, want, toldAll(got))
		}
	}
	if len(kinds) < 20 {
		t.Errorf("only %d kinds of elements: %v", len(kinds), kinds)
	}
}

// edited changes one value of an element, and gives its key and what it is now.
func edited(element reflect.Value, g *generator) (string, any) {
	t := element.Type()
	for _, i := range g.rand.Perm(t.NumField()) {
		key, _, _ := strings.Cut(t.Field(i).Tag.Get("yaml"), ",")
		switch p := element.Field(i).Addr().Interface().(type) {
		case *string:
			*p += " et plus"
			return key, *p
		case *dossier.Date:
			*p = dossier.NewDate(2031, time.May, 1)
			return key, *p
		case **float64:
			*p = new(1e7)
			return key, **p
		case **dossier.Money:
			*p = &dossier.Money{Cents: 1e9, Currency: "CHF"}
			return key, **p
		case **dossier.Hours:
			*p = new(dossier.Hours(900))
			return key, **p
		case *bool:
			*p = !*p
			return key, *p
		}
	}
	return "", nil
}

// at is the value at a path.
func at(t *testing.T, v reflect.Value, path string) reflect.Value {
	t.Helper()
	for _, step := range strings.FieldsFunc(path, func(r rune) bool { return r == '.' || r == '[' || r == ']' }) {
		if v.Kind() == reflect.Slice {
			i, err := strconv.Atoi(step)
			if err != nil {
				t.Fatal(err)
			}
			v = v.Index(i)
			continue
		}
		for f := range v.Type().Fields() {
			if key, _, _ := strings.Cut(f.Tag.Get("yaml"), ","); key == step {
				v = v.FieldByIndex(f.Index)
				break
			}
		}
	}
	return v
}

func FuzzDiff(f *testing.F) {
	for seed := range uint64(8) {
		f.Add(seed, seed+1, uint8(seed))
	}
	f.Fuzz(func(t *testing.T, seed, other uint64, size uint8) {
		g, h := newGenerator(seed), newGenerator(other)
		a, b := g.dossier(int(size%8)), h.dossier(int(size%8))
		if same := dossier.Diff(a, a); len(same) > 0 {
			t.Fatalf("a dossier differs from itself: %q", toldAll(same))
		}
		text := string(dossier.Marshal(a))
		got := dossier.Diff(a, b)
		if len(got) == 0 && text != string(dossier.Marshal(b)) {
			t.Fatal("two dossiers that differ have no change")
		}
		if again := dossier.Diff(a, b); !slices.Equal(toldAll(got), toldAll(again)) {
			t.Fatal("not the same twice")
		}
		if string(dossier.Marshal(a)) != text {
			t.Fatal("the dossier was changed")
		}
		// What came one way left the other.
		came, left := map[string]int{}, map[string]int{}
		for i := range got {
			if got[i].Type == dossier.ElementAdded || got[i].Type == dossier.ElementRemoved {
				came[string(got[i].Type)]++
			}
			for _, v := range append(append([]any{got[i].Old, got[i].New}, got[i].Gone...), got[i].Came...) {
				if reflect.ValueOf(v).Kind() == reflect.Pointer {
					t.Fatalf("%s holds a pointer", told(&got[i]))
				}
			}
		}
		for _, c := range dossier.Diff(b, a) {
			left[string(c.Type)]++
		}
		if came["added"]-came["removed"] != left["removed"]-left["added"] {
			t.Fatalf("%v one way, %v the other", came, left)
		}
	})
}

// anew are two dossiers of as many elements that have no word in common.
func anew(elements int) (was, is *dossier.Dossier) {
	big := func(word string) *dossier.Dossier {
		var d dossier.Dossier
		for i := range elements {
			d.Audiences = append(d.Audiences, dossier.Audience{
				ID: dossier.AudienceID(fmt.Sprintf("%s-%d", word, i)), Segment: fmt.Sprintf("%s du lot %d", word, i),
			})
			d.Identity.Evidence = append(d.Identity.Evidence, dossier.Evidence{Source: fmt.Sprintf("Note %s %d", word, i)})
		}
		return &d
	}
	return big("avant"), big("apres")
}

// A megabyte written anew from top to bottom is compared, every element of it.
func TestDiff_ofAMegabyte(t *testing.T) {
	t.Parallel()
	const many = 16 * 900
	was, is := anew(many)
	if size := len(dossier.Marshal(was)); size < 1e6 {
		t.Fatalf("only %d bytes", size)
	}
	if changes := dossier.Diff(was, is); len(changes) < 2*many {
		t.Errorf("only %d changes", len(changes))
	}
}

// BenchmarkDiff compares dossiers written anew from top to bottom, of growing size: the
// time per element is to stay level.
func BenchmarkDiff(b *testing.B) {
	for _, n := range []int{900, 4 * 900, 16 * 900} {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			was, is := anew(n)
			b.ReportAllocs()
			for b.Loop() {
				dossier.Diff(was, is)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/element")
		})
	}
}
