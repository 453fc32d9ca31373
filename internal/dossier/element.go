package dossier

import (
	"reflect"
	"strings"
)

// Value is an element as a value of the model, such as an Objective: the one with the id, or
// an empty one for a single part that is not written yet. It is not to be changed: it shares
// its lists with the dossier.
func (doc *Document) Value(id AnyID) (value any, ok bool) {
	path, t, err := doc.holder(id)
	if id == "" {
		return nil, false
	}
	if err != nil {
		if id != AnyID(KindVision) {
			return nil, false
		}
		return doc.Dossier.Vision, true
	}
	if v := valueAt(reflect.ValueOf(doc.Dossier).Elem(), path); v.IsValid() {
		return v.Interface(), true
	}
	return reflect.Zero(t).Interface(), true
}

// Count is how many items a list has, such as "objectives".
func (doc *Document) Count(part string) int {
	if v := valueAt(reflect.ValueOf(doc.Dossier).Elem(), part); v.IsValid() && v.Kind() == reflect.Slice {
		return v.Len()
	}
	return 0
}

// Single reports whether an id is that of a part that is one element, written or not.
func Single(id AnyID) bool { return reserved[id] != "" }

// ListOf is where elements of a kind stand, such as "objectives" or "evaluation.reviews", and
// an empty one; ok is false for a single part and for what is no kind.
func ListOf(k Kind) (part string, empty any, ok bool) {
	return listOf(reflect.TypeFor[Dossier](), "", k)
}

func listOf(t reflect.Type, path string, k Kind) (string, any, bool) {
	for _, f := range planOf(t).fields {
		at := strings.TrimPrefix(path+"."+f.key, ".")
		switch {
		case f.typ.Kind() == reflect.Struct && singleKinds[f.typ] != "":
			if part, empty, ok := listOf(f.typ, at, k); ok {
				return part, empty, true
			}
		case f.typ.Kind() == reflect.Slice && f.typ.Elem().Kind() == reflect.Struct:
			if p := planOf(f.typ.Elem()); p.idIndex != nil && p.idKind == k {
				return at, reflect.Zero(f.typ.Elem()).Interface(), true
			}
		}
	}
	return "", nil, false
}

// IDOf is an id made of words, such as "portes-ouvertes-2027" of « Portes ouvertes 2027 »; ""
// where they hold no letter and no figure of an id.
func IDOf(words string) AnyID { return AnyID(strings.TrimRight(slug(words), "-")) }
