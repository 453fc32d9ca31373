package form

import (
	"reflect"
	"strconv"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

func same(a, b reflect.Value) bool { return reflect.DeepEqual(a.Interface(), b.Interface()) }

// differ are the names of the fields that differ between two values of a type; a list counts
// as one field.
func differ(a, b reflect.Value, name string) []string {
	if same(a, b) {
		return nil
	}
	if shapeOf(a.Type()) != record {
		return []string{name}
	}
	a, b = solid(a), solid(b)
	var names []string
	for _, p := range parts(a.Type()) {
		names = append(names, differ(a.FieldByIndex(p.index), b.FieldByIndex(p.index), strings.TrimPrefix(name+"."+p.key, "."))...)
	}
	return names
}

// at is the value of a field by its name.
func (s *Subject) at(v reflect.Value, name string) reflect.Value {
	if name == s.whole() {
		return v
	}
	for key := range strings.SplitSeq(name, ".") {
		v = solid(v)
		f, _ := keyed(v.Type(), key)
		v = v.FieldByIndex(f.Index)
	}
	return v
}

// put sets a field by its name; records on the way are copied, for they are shared.
func (s *Subject) put(v reflect.Value, name string, value reflect.Value) {
	if name == s.whole() {
		v.Set(value)
		return
	}
	key, rest, deeper := strings.Cut(name, ".")
	f, _ := keyed(v.Type(), key)
	field := v.FieldByIndex(f.Index)
	if !deeper {
		field.Set(value)
		return
	}
	inner := copied(solid(field))
	s.put(inner, rest, value)
	switch {
	case field.Kind() != reflect.Pointer:
		field.Set(inner)
	case inner.IsZero():
		field.SetZero()
	default:
		field.Set(inner.Addr())
	}
}

// copied is a value of its own, which can be set.
func copied(v reflect.Value) reflect.Value {
	c := reflect.New(v.Type()).Elem()
	c.Set(v)
	return c
}

// edits are the changes of the text that make the draft of what was. Finely, each single
// value that changed is set where it stands; else each field of the element.
func (d *Draft) edits(finely bool) []dossier.Edit {
	switch {
	case d.part != "":
		return []dossier.Edit{{Part: d.part, Value: d.is.Interface()}}
	case d.whole() != "" && same(d.value, d.is):
		return nil
	case d.whole() != "":
		return []dossier.Edit{{Key: d.whole(), Value: d.is.Interface()}}
	}
	var list []dossier.Edit
	for _, p := range parts(d.value.Type()) {
		list = d.edit(list, d.value.FieldByIndex(p.index), d.is.FieldByIndex(p.index), p.key, finely)
	}
	return list
}

func (d *Draft) edit(list []dossier.Edit, was, is reflect.Value, key string, finely bool) []dossier.Edit {
	if same(was, is) {
		return list
	}
	switch shapeOf(was.Type()) {
	case record:
		if !finely || solid(was).IsZero() || solid(is).IsZero() {
			break
		}
		was, is = solid(was), solid(is)
		for _, p := range parts(was.Type()) {
			list = d.edit(list, was.FieldByIndex(p.index), is.FieldByIndex(p.index), key+"."+p.key, finely)
		}
		return list
	case rows:
		if !finely || was.Len() == 0 || was.Len() > is.Len() || anyEmpty(was) {
			break
		}
		for i := range was.Len() {
			list = d.edit(list, was.Index(i), is.Index(i), key+index(i), finely)
		}
		for i := was.Len(); i < is.Len(); i++ {
			list = append(list, dossier.Edit{Element: d.ID, Part: key, Value: is.Index(i).Interface()})
		}
		return list
	default:
	}
	return append(list, dossier.Edit{Element: d.ID, Key: key, Value: is.Interface()})
}

func index(i int) string { return "[" + strconv.Itoa(i) + "]" }

func anyEmpty(list reflect.Value) bool {
	for i := range list.Len() {
		if list.Index(i).IsZero() {
			return true
		}
	}
	return false
}

// told are the faults of a text as faults of the form: beside the field that each is about,
// as far as the form has it.
func (d *Draft) told(report *check.Report) []Fault {
	path := string(d.ID)
	if e, is := d.doc.Index.Find(d.ID); is {
		path = e.Path
	} else if d.part != "" {
		path = d.part + index(d.doc.Count(d.part))
	}
	var list []Fault
	for i := range report.Findings {
		f := &report.Findings[i]
		words := report.Words(d.lang, f)
		one := Fault{Text: words.What + " " + words.Mend}
		if rest, within := strings.CutPrefix(f.Path, path+"."); within {
			one.Name = d.Field(rest)
			one.Label = d.label(one.Name)
		}
		list = append(list, one)
	}
	return list
}

// Labels are fields with what they are called.
func (s *Subject) Labels(names []string) []Fault {
	list := make([]Fault, len(names))
	for i, name := range names {
		list[i] = Fault{Name: name, Label: s.label(name)}
		if name == s.whole() {
			list[i].Label = capital(check.Sentence(s.lang, dossier.KindLabel(s.Kind), nil, nil))
		}
	}
	return list
}

// label is what a field is called.
func (s *Subject) label(name string) string {
	t, typeName, key := s.value.Type(), "", ""
	for step := range strings.FieldsFuncSeq(name, func(c rune) bool { return strings.ContainsRune(".[]", c) }) {
		for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct {
			continue
		}
		if f, is := keyed(t, step); is {
			typeName, key, t = t.Name(), step, f.Type
		}
	}
	return check.Sentence(s.lang, labelOf(typeName, key), nil, nil)
}
