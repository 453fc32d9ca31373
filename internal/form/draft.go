package form

import (
	"cmp"
	"errors"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Subject is an element whose form is made, in a version of its dossier.
type Subject struct {
	ID    dossier.AnyID
	Kind  dossier.Kind
	Costs bool // whoever fills the form in may see what hours cost

	doc   *dossier.Document
	lang  locale.Lang
	value reflect.Value
	part  string // of a new element: the list that it goes to
}

// Of is the element with an id, or a single part that is not written yet; ok is false where
// there is none.
func Of(lang locale.Lang, doc *dossier.Document, id dossier.AnyID) (s *Subject, ok bool) {
	value, ok := doc.Value(id)
	if !ok {
		return nil, false
	}
	s = &Subject{ID: id, Kind: dossier.Kind(id), doc: doc, lang: lang, value: reflect.ValueOf(value)}
	if e, is := doc.Index.Find(id); is {
		s.Kind = e.Kind
	}
	return s, true
}

// Fill is what stands in a form beside the element's own values.
type Fill struct {
	Typed  Typed
	Faults []Fault
	Theirs map[string]string // by field: what somebody else saved meanwhile
	Here   string            // the field that a finding is about
}

// Form is the element's form. Of a part that is one text, the field is called as the part is.
func (s *Subject) Form(fill Fill) Form {
	m := &maker{lang: s.lang, x: s.doc.Index, typed: fill.Typed, faults: map[string]string{}, theirs: fill.Theirs, costs: s.Costs}
	for _, one := range slices.Backward(fill.Faults) {
		m.faults[one.Name] = one.Text
	}
	f := Form{Name: s.name(), Kind: m.say(dossier.KindLabel(s.Kind)), Faults: fill.Faults, Words: s.skills()}
	if s.value.Kind() == reflect.String {
		m.here = fill.Here
		f.First = []Field{m.field("Dossier", part{key: string(s.Kind), shape: text}, s.value, string(s.Kind))}
		f.First[0].Kind = Prose
		return f
	}
	m.here = s.Field(fill.Here)
	all := m.fields(s.value, "")
	m.levels(all)
	for _, p := range parts(s.value.Type()) {
		i := slices.IndexFunc(all, func(f Field) bool { return f.Name == p.key })
		if i < 0 {
			continue
		}
		if isFirst(s.value.Type().Name(), p.key) || !s.value.FieldByIndex(p.index).IsZero() || all[i].Open() {
			f.First = append(f.First, all[i])
		} else {
			f.Rest = append(f.Rest, all[i])
		}
	}
	return f
}

// name is what people call the element; a single part is called what it is.
func (s *Subject) name() string {
	if e, is := s.doc.Index.Find(s.ID); is && e.Label != string(s.ID) && !dossier.Single(s.ID) {
		return locale.Visible(e.Label)
	}
	return ""
}

// Speaker calls the fields of elements of this kind as the form calls them, in sentences that
// call them as the file does: « problem », “problem”.
func (s *Subject) Speaker() *strings.Replacer {
	if s.value.Kind() != reflect.Struct {
		return strings.NewReplacer()
	}
	return strings.NewReplacer(s.spoken(s.value.Type(), "")...)
}

// spoken are the quoted keys of a record and of those within it, by their paths too, each with
// its label. Of two that are one word, the outer comes first, and counts.
func (s *Subject) spoken(t reflect.Type, prefix string) []string {
	var pairs, inner []string
	for _, p := range parts(t) {
		label := s.label(prefix + p.key)
		names := []string{p.key}
		if prefix != "" {
			names = append(names, prefix+p.key)
		}
		if dossier.Single(s.ID) {
			names = append(names, string(s.ID)+"."+prefix+p.key)
		}
		for _, name := range names {
			pairs = append(pairs, "«\u00a0"+name+"\u00a0»", "«\u00a0"+label+"\u00a0»", "“"+name+"”", "“"+label+"”")
		}
		at := t.FieldByIndex(p.index).Type
		for at.Kind() == reflect.Pointer || at.Kind() == reflect.Slice {
			at = at.Elem()
		}
		if p.shape == record || p.shape == rows {
			inner = append(inner, s.spoken(at, prefix+p.key+".")...)
		}
	}
	return append(pairs, inner...)
}

// skills are the skills that the dossier names.
func (s *Subject) skills() []string {
	seen := map[dossier.Skill]bool{}
	for i := range s.doc.Dossier.People {
		for _, one := range s.doc.Dossier.People[i].Skills {
			seen[one] = true
		}
	}
	for i := range s.doc.Dossier.Battles {
		for j := range s.doc.Dossier.Battles[i].Levels {
			for one := range s.doc.Dossier.Battles[i].Levels[j].Effort {
				seen[one] = true
			}
		}
	}
	return check.Sorted(seen)
}

// Field is the field of the form that a path of the element leads to, or the nearest one
// above it; "" where the form has none.
func (s *Subject) Field(path string) string {
	for path != "" {
		if s.value.Kind() == reflect.String {
			return string(s.Kind)
		}
		if s.has(path) {
			return path
		}
		path = path[:max(strings.LastIndexAny(path, ".["), 0)]
	}
	return ""
}

func (s *Subject) has(path string) bool {
	t := s.value.Type()
	inList := false
	for _, step := range strings.FieldsFunc(path, func(c rune) bool { return strings.ContainsRune(".[]", c) }) {
		for t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		if _, err := strconv.Atoi(step); err == nil {
			if t.Kind() != reflect.Slice || shapeOf(t) != rows {
				return false
			}
			t, inList = t.Elem(), true
			continue
		}
		if t.Kind() != reflect.Struct || shapeOf(t) != record {
			return false
		}
		f, is := keyed(t, step)
		if !is || step == "id" || shapeOf(f.Type) == noShape {
			return false
		}
		t, inList = f.Type, false
	}
	return !inList // a row has no control of its own
}

// Draft is an element as somebody typed it.
type Draft struct {
	*Subject
	is reflect.Value
}

// Read is what was typed into the element's form, and why some of it is not taken.
func (s *Subject) Read(typed Typed) (*Draft, []Fault) {
	r := &reader{lang: s.lang, typed: typed, costs: s.Costs}
	if s.value.Kind() == reflect.String {
		p := part{key: string(s.Kind), shape: text}
		return &Draft{s, r.value("Dossier", p, s.value, string(s.Kind))}, r.faults
	}
	return &Draft{s, r.record(s.value, "")}, r.faults
}

// Changed are the fields that were changed, lists as a whole.
func (d *Draft) Changed() []string { return differ(d.value, d.is, d.whole()) }

// whole is the field of a part that is one text.
func (s *Subject) whole() string {
	if s.value.Kind() == reflect.String {
		return string(s.Kind)
	}
	return ""
}

// Onto is the draft made on another version of the element, which has what somebody else
// saved meanwhile. Where both changed one field to different values, that field is among the
// conflicts, with the other's value in words; the draft's own value is then in the result.
func (d *Draft) Onto(latest *Subject) (onto *Draft, conflicts map[string]string) {
	onto = &Draft{latest, copied(latest.value)}
	conflicts = map[string]string{}
	m := &maker{lang: d.lang, x: latest.doc.Index}
	for _, name := range d.Changed() {
		was, mine, theirs := d.at(d.value, name), d.at(d.is, name), d.at(latest.value, name)
		if !same(was, theirs) && !same(mine, theirs) {
			conflicts[name] = cmp.Or(m.inWords(theirs), m.say(tr("rien : le champ a été vidé", "nothing: the field was emptied")))
		}
		d.put(onto.is, name, mine)
	}
	return onto, conflicts
}

// inWords is a value in a few words.
func (m *maker) inWords(v reflect.Value) string {
	switch s := shapeOf(v.Type()); s {
	case texts:
		return locale.List(m.lang, list(v))
	case someWords, references:
		labels := map[string]string{}
		one := word
		if s == references {
			one = reference
		}
		for _, o := range m.options(one, v.Type().Elem()) {
			labels[o.Value] = o.Label
		}
		items := list(v)
		for i := range items {
			items[i] = labels[items[i]]
		}
		return locale.List(m.lang, items)
	case rows, table:
		items, _ := records(s, v)
		var names []string
		for i, one := range items {
			names = append(names, strings.TrimSpace(strconv.Itoa(i+1)+". "+callOf(one)))
		}
		return locale.List(m.lang, names)
	case word, reference, unsure:
		value := written(m.lang, s, v)
		for _, o := range m.options(s, v.Type()) {
			if o.Value == value {
				return o.Label
			}
		}
		return value
	case day:
		if d, _ := reflect.TypeAssert[dossier.Date](v); !d.IsZero() {
			return locale.Date(m.lang, d.Year, d.Month, d.Day)
		}
		return ""
	case flag:
		if v.Bool() {
			return m.say(tr("oui", "yes"))
		}
		return m.say(tr("non", "no"))
	case cadence:
		if c, _ := reflect.TypeAssert[*dossier.Cadence](v); c != nil {
			return check.Sentence(m.lang, tr("{c}", "{c}"), check.Args{"c": *c}, nil)
		}
		return ""
	default:
		return written(m.lang, s, v)
	}
}

// Document is the dossier with the draft in it, the rest of its text as it was; the same
// document where nothing changed. A text that cannot be edited in place without touching
// another is put in its canonical form first. What the dossier's reader refuses are faults.
func (d *Draft) Document(rules []*check.Rule) (*dossier.Document, []Fault, error) {
	var after *dossier.Document
	var err error
	for _, edits := range [][]dossier.Edit{d.edits(true), d.edits(false)} {
		if after, err = d.doc.Edit(edits...); !errors.Is(err, dossier.ErrForm) {
			break
		}
	}
	if errors.Is(err, dossier.ErrForm) {
		var text []byte
		if text, err = dossier.Format(d.doc.File, d.doc.Source()); err != nil {
			return nil, nil, err
		}
		var formed *dossier.Document
		if formed, err = dossier.Read(d.doc.File, text); err != nil {
			return nil, nil, err
		}
		after, err = formed.Edit(d.edits(false)...)
	}
	if faults, is := errors.AsType[dossier.Faults](err); is {
		return nil, d.told(check.FaultReport(d.doc.File, faults, rules)), nil
	}
	return after, nil, err
}
