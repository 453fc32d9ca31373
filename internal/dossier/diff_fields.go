package dossier

import (
	"maps"
	"reflect"
	"slices"
	"unicode/utf8"
)

// spot is a change in the making: what is known of it where the comparison stands.
type spot struct{ Change }

func (s spot) field(t reflect.Type, key string) spot {
	if s.Field != "" {
		s.Field += "."
	}
	s.Field += key
	return s.turn(Turn{Type: t.Name(), Key: key})
}

func (s spot) member(path string, known any) spot {
	s.Field = path
	return s.turn(Turn{Member: known})
}

func (s spot) turn(t Turn) spot {
	s.Trail = append(slices.Clip(s.Trail), t)
	return s
}

// value compares two values of one type.
func (d *differ) value(s spot, was, is reflect.Value) {
	t := was.Type()
	switch {
	case isScalarText(t):
		d.scalar(s, filled(was), filled(is))
	case t.Kind() == reflect.Struct:
		d.structure(s, was, is)
	case t.Kind() == reflect.Pointer && planOf(t.Elem()) != nil:
		d.structure(s, orEmpty(was), orEmpty(is))
	case t.Kind() == reflect.Pointer:
		d.scalar(s, was.Elem(), is.Elem())
	case t.Kind() == reflect.Slice:
		d.list(s, was, is)
	case t.Kind() == reflect.Map:
		d.table(s, was, is)
	default:
		d.scalar(s, filled(was), filled(is))
	}
}

// filled is a value, or no Value where it is empty. A yes or no is never empty.
func filled(v reflect.Value) reflect.Value {
	if v.IsZero() && v.Kind() != reflect.Bool {
		return reflect.Value{}
	}
	return v
}

// orEmpty is what a pointer points to: an absent structure is compared, field by
// field, with an empty one.
func orEmpty(p reflect.Value) reflect.Value {
	if p.IsNil() {
		return reflect.New(p.Type().Elem()).Elem()
	}
	return p.Elem()
}

func (d *differ) structure(s spot, was, is reflect.Value) {
	t := was.Type()
	p := planOf(t)
	for i := range p.fields {
		f := &p.fields[i]
		if f.key == "id" && p.idIndex != nil {
			continue
		}
		d.value(s.field(t, f.key), was.FieldByIndex(f.index), is.FieldByIndex(f.index))
	}
}

// scalar compares two values that are not made of others; no Value is none.
func (d *differ) scalar(s spot, was, is reflect.Value) {
	if !was.IsValid() && !is.IsValid() {
		return
	}
	if was.IsValid() && is.IsValid() && d.print(was, versionBefore) == d.print(is, versionAfter) {
		return
	}
	s.Type, s.Old, s.New = ValueChanged, held(was), held(is)
	if was.IsValid() && is.IsValid() && isProse(was.Type()) && max(utf8.RuneCountInString(was.String()), utf8.RuneCountInString(is.String())) > labelLength {
		s.Type = TextChanged
	}
	d.changes = append(d.changes, s.Change)
}

func held(v reflect.Value) any {
	if !v.IsValid() {
		return nil
	}
	return v.Interface()
}

// isProse reports whether values of a type are free text.
func isProse(t reflect.Type) bool {
	return t == reflect.TypeFor[string]() || t == reflect.TypeFor[Vision]()
}

func (d *differ) list(s spot, was, is reflect.Value) {
	switch p := planOf(was.Type().Elem()); {
	case p == nil:
		d.members(s, was, is)
	case p.idIndex == nil:
		d.items(s, was, is)
	default: // elements, which are a part of their own
	}
}

// members compares lists of plain values. The order of sentences and words is a
// choice; that of references and of words of a closed set is none.
func (d *differ) members(s spot, was, is reflect.Value) {
	old, now := make([]string, was.Len()), make([]string, is.Len())
	for i := range old {
		old[i] = d.print(was.Index(i), versionBefore)
	}
	for i := range now {
		now[i] = d.print(is.Index(i), versionAfter)
	}
	s.Type, s.Gone, s.Came = MembersChanged, missing(was, old, now), missing(is, now, old)
	switch {
	case len(s.Gone)+len(s.Came) > 0:
	case isProse(was.Type().Elem()) && !slices.Equal(old, now):
		s.Type, s.Old, s.New = OrderChanged, all(was), all(is)
	default:
		return
	}
	d.changes = append(d.changes, s.Change)
}

// missing are the members of a list, known by their prints, that another list lacks; a
// member that stands twice in one and once in the other is missing once.
func missing(list reflect.Value, prints, others []string) []any {
	count := make(map[string]int, len(others))
	for _, p := range others {
		count[p]++
	}
	var gone []any
	for i, p := range prints {
		if count[p]--; count[p] < 0 {
			gone = append(gone, list.Index(i).Interface())
		}
	}
	return gone
}

func all(list reflect.Value) []any {
	members := make([]any, list.Len())
	for i := range members {
		members[i] = list.Index(i).Interface()
	}
	return members
}

// items compares lists of structures that have no id.
func (d *differ) items(s spot, was, is reflect.Value) {
	oldOf := d.matchItems(was, is)
	kept := make([]bool, was.Len())
	c := s
	c.Type = MembersChanged
	for j, i := range oldOf {
		if i < 0 {
			c.Came = append(c.Came, is.Index(j).Interface())
		} else {
			kept[i] = true
		}
	}
	for i := range kept {
		if !kept[i] {
			c.Gone = append(c.Gone, was.Index(i).Interface())
		}
	}
	if len(c.Gone)+len(c.Came) > 0 {
		d.changes = append(d.changes, c.Change)
	}
	if itemKeys[was.Type().Elem()].ordered && disordered(oldOf) {
		c = s
		c.Type, c.Old, c.New = OrderChanged, all(was), all(is)
		d.changes = append(d.changes, c.Change)
	}
	for j, i := range oldOf {
		if i >= 0 {
			d.structure(s.member(nth(s.Field, j), nameOr(is.Index(j), j+1)), was.Index(i), is.Index(j))
		}
	}
}

func (d *differ) table(s spot, was, is reflect.Value) {
	keys := map[string]reflect.Value{}
	for _, m := range []reflect.Value{was, is} {
		for _, k := range m.MapKeys() {
			keys[k.String()] = k
		}
	}
	for _, name := range slices.Sorted(maps.Keys(keys)) {
		k := keys[name]
		d.scalar(s.member(s.Field+"."+name, k.Interface()), was.MapIndex(k), is.MapIndex(k))
	}
}

// NameOf is what a member of a list is known by, such as the Medium of a Behaviour or
// the text of a Proof: the first filled one of the fields that tell it from others,
// and a plain member itself. It is nil where none is filled.
func NameOf(member any) any {
	v := reflect.ValueOf(member)
	if !v.IsValid() || planOf(v.Type()) == nil {
		return member
	}
	for _, keys := range itemKeys[v.Type()].fields {
		for _, key := range keys {
			if f := v.FieldByIndex(planOf(v.Type()).byKey[key].index); !f.IsZero() {
				return f.Interface()
			}
		}
	}
	return nil
}

// nameOr is what an item is known by, or its number.
func nameOr(item reflect.Value, number int) any {
	if name := NameOf(item.Interface()); name != nil {
		return name
	}
	return number
}
