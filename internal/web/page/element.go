package page

import (
	"cmp"
	"reflect"
	"strconv"
	"strings"

	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
)

// Element is the page of one element: all that the dossier says of it.
type Element struct {
	Frame
	Room     Link
	Kind     string
	Name     document.Text
	Line     string // of the file
	Facts    []Fact // short ones, that align
	Texts    []Fact // longer ones
	Asks     *Asks
	Findings []Finding
	Edit     string // the address of its form; "": it has none, or nobody may change it
	Remove   string // the address where it is removed; "": it cannot be, or nobody may
}

// Fact is a field of an element that is filled in.
type Fact struct {
	Label string
	Text  []document.Text // one, or the items of a list
	Table *document.Table // of a list of things with several fields
	Facts []Fact          // of a thing with several fields
}

// Element is the page of an element; ok is false where there is none of that id.
func (a *Atlas) Element(id dossier.AnyID) (page Element, ok bool) {
	e, ok := a.x.Find(id)
	if !ok {
		return Element{}, false
	}
	v := valueAt(reflect.ValueOf(a.Dossier.Dossier).Elem(), e.Path)
	label := a.x.Label(id)
	room := RoomOf(e.Kind)
	p := Element{
		Frame: a.frame(label, room), Kind: capital(a.kind(e.Kind)), Name: a.own(label), Asks: a.asks(id),
		Room: Link{a.Base + "/" + string(room), a.stationName(room)},
	}
	if single := string(id) == string(e.Kind); single && label == string(id) || len(p.Name) == 0 {
		p.Name = document.Says(p.Kind)
		p.Title = p.Kind
	}
	if at := a.Dossier.At(e.Path); at.Line > 0 {
		p.Line = a.say(tr("ligne {n} du fichier", "line {n} of the file"), check.Args{"n": at.Line})
	}
	if v.IsValid() {
		for _, f := range a.facts(v) {
			f.Label = cmp.Or(f.Label, p.Kind) // of a part that is one text
			if len(f.Text) == 1 && f.Text[0].Plain() == p.Name.Plain() {
				continue // the heading says it
			}
			if len(f.Text) == 1 && f.Table == nil && f.Facts == nil && len([]rune(f.Text[0].Plain())) <= shortFact {
				p.Facts = append(p.Facts, f)
				continue
			}
			p.Texts = append(p.Texts, f)
		}
	}
	p.Findings = a.margin().about(id)
	if a.Edits {
		p.Edit = p.Editing(string(id))
		if !dossier.Single(id) {
			p.Remove = p.Address(string(id)) + "/remove"
		}
	}
	return p, true
}

// shortFact is how many letters stand in a short fact.
const shortFact = 44

// valueAt is the value of a path such as "evaluation.indicators[2]"; invalid where there
// is none.
func valueAt(v reflect.Value, path string) reflect.Value {
	for key := range strings.SplitSeq(strings.TrimPrefix(path, "."), ".") {
		name, index, listed := strings.Cut(strings.TrimSuffix(key, "]"), "[")
		v = field(v, name)
		if !v.IsValid() {
			return v
		}
		if listed {
			n, err := strconv.Atoi(index)
			if err != nil || n < 0 || v.Kind() != reflect.Slice || n >= v.Len() {
				return reflect.Value{}
			}
			v = v.Index(n)
		}
	}
	return v
}

// field is a field of a struct by its key in the file.
func field(v reflect.Value, key string) reflect.Value {
	if v.Kind() != reflect.Struct {
		return reflect.Value{}
	}
	for _, f := range reflect.VisibleFields(v.Type()) {
		if keyOf(f) == key {
			return v.FieldByIndex(f.Index)
		}
	}
	return reflect.Value{}
}

// keyOf is the key of a field in the file; "" for what has none.
func keyOf(f reflect.StructField) string {
	key, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
	if f.Anonymous {
		return ""
	}
	return key
}
