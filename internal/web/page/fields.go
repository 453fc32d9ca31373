package page

import (
	"reflect"
	"strings"

	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// facts are the fields of a struct that are filled in, in the order of the model.
func (a *Atlas) facts(v reflect.Value) []Fact {
	if v.Kind() != reflect.Struct {
		if t := a.plain(v, "", ""); len(t) > 0 {
			return []Fact{{Text: []document.Text{t}}}
		}
		return nil
	}
	var list []Fact
	for _, f := range reflect.VisibleFields(v.Type()) {
		key := keyOf(f)
		fv := v.FieldByIndex(f.Index)
		if key == "" || key == "id" || fv.IsZero() {
			continue
		}
		if fact, is := a.fact(v.Type().Name(), key, fv); is {
			list = append(list, fact)
		}
	}
	return list
}

// fact is one field: its label, and what it holds.
func (a *Atlas) fact(typeName, key string, v reflect.Value) (Fact, bool) {
	fact := Fact{Label: key}
	if d, is := dossier.DescribeField(typeName, key); is {
		fact.Label = a.say(d.Label, nil)
	}
	for v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if t := a.plain(v, typeName, key); len(t) > 0 {
		fact.Text = []document.Text{t}
		return fact, true
	}
	switch v.Kind() {
	case reflect.Struct:
		fact.Facts = a.facts(v)
		return fact, len(fact.Facts) > 0
	case reflect.Slice:
		if v.Len() > 0 && deref(v.Type().Elem()).Kind() == reflect.Struct && !isText(v.Type().Elem()) {
			fact.Table = a.table(v, fact.Label)
			return fact, fact.Table != nil
		}
		for i := range v.Len() {
			if t := a.plain(v.Index(i), typeName, key); len(t) > 0 {
				fact.Text = append(fact.Text, t)
			}
		}
		return fact, len(fact.Text) > 0
	case reflect.Map:
		t := a.skills(v)
		fact.Text = []document.Text{t}
		return fact, len(t) > 0
	}
	return fact, false
}

// plain is a single value in words; none for what is not one.
func (a *Atlas) plain(v reflect.Value, typeName, key string) document.Text {
	for v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return nil
		}
		v = v.Elem()
	}
	switch x := v.Interface().(type) {
	case dossier.Date:
		return document.Says(a.date(x))
	case dossier.Money:
		return a.says(tr("{v}", "{v}"), check.Args{"v": x})
	case dossier.Share:
		return a.says(tr("{v}", "{v}"), check.Args{"v": x})
	case dossier.Cadence:
		return a.says(tr("{v}", "{v}"), check.Args{"v": x})
	case dossier.Hours:
		return document.Says(locale.Number(a.Lang, float64(x), 2) + "\u00a0h")
	case dossier.Grade:
		return a.says(tr("{n} sur 5", "{n} of 5"), check.Args{"n": int(x)})
	case dossier.Exposed:
		return a.says(tr("{n} sur 4", "{n} of 4"), check.Args{"n": int(x)})
	case dossier.Recurrence:
		return a.repeats(x)
	case interface{ Kind() dossier.Kind }:
		return a.reference(dossier.AnyID(v.String()))
	case interface{ Values() []string }:
		return document.Says(a.word(v.Type().Name(), v.String()))
	}
	switch v.Kind() {
	case reflect.String:
		return a.words(v.String(), typeName, key)
	case reflect.Bool:
		if v.Bool() {
			return a.says(tr("oui", "yes"), nil)
		}
		return a.says(tr("non", "no"), nil)
	case reflect.Int, reflect.Int64:
		return document.Says(locale.Number(a.Lang, float64(v.Int()), 0))
	case reflect.Float64:
		return document.Says(locale.Number(a.Lang, v.Float(), 2))
	}
	return nil
}

// words are a text of the organisation's: an address of the web leads there.
func (a *Atlas) words(s, typeName, key string) document.Text {
	t := a.own(s)
	if len(t) > 0 && (key == "url" || typeName == "Organisation" && key == "site") && (strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")) {
		t[0].Text, t[0].URL = s, s
	}
	if typeName == "Organisation" && key == "languages" {
		switch s {
		case "fr":
			return a.says(tr("français", "French"), nil)
		case "en":
			return a.says(tr("anglais", "English"), nil)
		}
	}
	return t
}

// reference is an element that is named, and leads to its page.
func (a *Atlas) reference(id dossier.AnyID) document.Text {
	if _, is := a.x.Find(id); is {
		return a.name(id)
	}
	return a.own(string(id))
}

// word is what a word of a closed set is called.
func (a *Atlas) word(typeName, word string) string {
	if d, is := dossier.DescribeWord(typeName, word); is {
		return a.say(d.Label, nil)
	}
	return word
}

// skills are hours by skill: "vidéo 2 h, rédaction 3 h".
func (a *Atlas) skills(v reflect.Value) document.Text {
	hours, is := reflect.TypeAssert[map[dossier.Skill]dossier.Hours](v)
	if !is {
		return nil
	}
	var t document.Text
	for i, skill := range check.Sorted(hours) {
		if i > 0 {
			t = append(t, document.Run{Text: ", "})
		}
		t = append(t, a.own(skill)...)
		t = append(t, document.Run{Text: " " + locale.Number(a.Lang, float64(hours[dossier.Skill(skill)]), 2) + "\u00a0h"})
	}
	return t
}

// table is a list of things with several fields: a column each field that any fills in.
func (a *Atlas) table(v reflect.Value, caption string) *document.Table {
	elem := deref(v.Type().Elem())
	table := &document.Table{Caption: caption}
	var keys []string
	for _, f := range reflect.VisibleFields(elem) {
		key := keyOf(f)
		if key == "" || key == "id" {
			continue
		}
		for i := range v.Len() {
			if !reflect.Indirect(v.Index(i)).FieldByIndex(f.Index).IsZero() {
				keys = append(keys, key)
				break
			}
		}
	}
	if len(keys) == 0 {
		return nil
	}
	for i, key := range keys {
		c := document.Column{Label: key}
		if d, is := dossier.DescribeField(elem.Name(), key); is {
			c.Label = a.say(d.Label, nil)
		}
		if i == 0 {
			c.Kind = document.Name
		}
		table.Columns = append(table.Columns, c)
	}
	for i := range v.Len() {
		var row []document.Text
		for _, key := range keys {
			row = append(row, a.cell(elem.Name(), key, field(reflect.Indirect(v.Index(i)), key)))
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// cell is what a field holds, in the cell of a table: lists and smaller things in lines.
func (a *Atlas) cell(typeName, key string, v reflect.Value) document.Text {
	if v.IsZero() {
		return nil
	}
	f, is := a.fact(typeName, key, v)
	if !is {
		return nil
	}
	return lines(f)
}

// lines are a fact as lines of one text.
func lines(f Fact) document.Text {
	var t document.Text
	add := func(more document.Text) {
		if len(more) > 0 {
			more[0].Break = len(t) > 0
			t = append(t, more...)
		}
	}
	for _, one := range f.Text {
		add(one)
	}
	for _, one := range f.Facts {
		label := document.Text{{Text: one.Label + " ", Dim: true}}
		add(append(label, lines(one)...))
	}
	if f.Table != nil {
		for _, row := range f.Table.Rows {
			var line document.Text
			for _, cell := range row {
				if len(cell) > 0 && len(line) > 0 {
					line = append(line, document.Run{Text: ", "})
				}
				line = append(line, cell...)
			}
			add(line)
		}
	}
	return t
}

// repeats is how something comes again.
func (a *Atlas) repeats(r dossier.Recurrence) document.Text {
	n := r.PerWeek(a.Today)
	year := n * 52
	switch {
	case n >= 1:
		return a.says(tr("{n} fois par semaine en moyenne", "{n} times a week on average"), check.Args{"n": round(n)})
	case year >= 12:
		return a.says(tr("{n} fois par mois en moyenne", "{n} times a month on average"), check.Args{"n": round(year / 12)})
	}
	return a.says(tr("{n} fois par an en moyenne", "{n} times a year on average"), check.Args{"n": round(year)})
}

func round(v float64) float64 { return float64(int(v*10+0.5)) / 10 }

func deref(t reflect.Type) reflect.Type {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t
}

// isText reports whether values of a type are written as one text.
func isText(t reflect.Type) bool {
	return reflect.PointerTo(deref(t)).Implements(reflect.TypeFor[interface{ UnmarshalText([]byte) error }]())
}
