package dossier

import (
	"reflect"
	"slices"
	"testing"
)

// In package dossier, for only the tables themselves tell what they lack.

func TestItemKeys_tellEveryKindOfItem(t *testing.T) {
	t.Parallel()
	seen := 0
	for typ, plan := range plans {
		for _, f := range plan.fields {
			if f.typ.Kind() != reflect.Slice || planOf(f.typ.Elem()) == nil || planOf(f.typ.Elem()).idIndex != nil {
				continue
			}
			seen++
			key, known := itemKeys[f.typ.Elem()]
			if !known {
				t.Errorf("nothing tells the items of %s.%s from each other", typ.Name(), f.key)
			}
			for _, name := range append(slices.Concat(key.fields...), key.prose) {
				if name != "" && planOf(f.typ.Elem()).byKey[name] == nil {
					t.Errorf("%s has no key %s", f.typ.Elem().Name(), name)
				}
			}
		}
	}
	if seen < 15 {
		t.Errorf("only %d lists", seen)
	}
}

func TestTellingKeys_areThoseOfElementsWithoutAName(t *testing.T) {
	t.Parallel()
	for typ, plan := range plans {
		key, told := tellingKeys[plan.idKind]
		switch {
		case plan.idIndex == nil:
		case told && plan.byKey[key] == nil:
			t.Errorf("%s has no key %s", typ.Name(), key)
		case !told && len(plan.label) == 0:
			t.Errorf("nothing tells two of %s from each other", typ.Name())
		}
	}
}

func TestChainParts_areAllTheParts(t *testing.T) {
	t.Parallel()
	want := []string{}
	for _, f := range planOf(reflect.TypeFor[Dossier]()).fields {
		want = append(want, f.key)
		if p := planOf(f.typ); p != nil {
			for _, inner := range p.fields {
				if inner.typ.Kind() == reflect.Slice && planOf(inner.typ.Elem()) != nil && planOf(inner.typ.Elem()).idIndex != nil {
					want = append(want, f.key+"."+inner.key)
				}
			}
		}
	}
	got := slices.Sorted(slices.Values(chainParts))
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
