// Package form is an element of a dossier as a form that people fill in, and what they typed
// as changes of the dossier. The fields come from the model and its descriptions: no element
// has a form of its own. Values are written as people write them: "1 200 €", "15 %", a line
// for each item of a list.
//
// It knows no HTTP and no HTML; names of fields are the paths of the model, such as
// "baseline.value" and "levels[0].spend".
//
//	s, _ := form.Of(locale.French, doc, "open-day")
//	draft, faults := s.Read(typed)
//	after, err := draft.Document()
//
// What was typed is compared with what the form showed: a field that nobody touched is not
// written, and the rest of the file stays as it was, byte for byte.
package form

import "strings"

// Kind is how a field is filled in.
type Kind int

// The kinds of fields.
const (
	Line    Kind = iota // a few words
	Prose               // a text of some length
	Lines               // several texts, one a line
	Figure              // a number, with its unit or without
	Day                 // a day of the calendar, as YYYY-MM-DD
	Clock               // an hour of the day, as HH:MM
	Choice              // one of the options
	Choices             // some of the options
	Flag                // yes, or not
	Cadence             // a number of times, and the option of a period
	Record              // fields of its own
	Rows                // records, one after the other
)

// Typed is what somebody typed, by the names of the fields. A field that is not in it was
// not in the form. Several options of a field are several values; the number of rows stands
// under the name of their list; a row that is to go has a value under its own name.
type Typed map[string][]string

// Form is the fields of one element.
type Form struct {
	Name   string  // what people call the element; "" where it has no name yet
	Kind   string  // what it is called, such as "objectif"
	First  []Field // what is filled in, and what one fills in first
	Rest   []Field
	Faults []Fault  // in the order of the fields
	Words  []string // the skills that the dossier names, to choose from
}

// Field is a field of a form, with what stands in it.
type Field struct {
	Name    string
	Kind    Kind
	Label   string
	Hint    string
	Value   string   // a text; "yes" of a flag
	Chosen  []string // of Choices
	Per     string   // of a cadence: the option
	Options []Option
	Fields  []Field // of a record
	Rows    []Row
	Brief   bool // a row is a few words
	Fault   string
	Theirs  string // what somebody else saved meanwhile, in words; "" where nobody did
	Own     bool   // the words are the organisation's
	Skills  bool   // they may be chosen from the form's words
	Here    bool   // the finding that led here is about it
}

// Open reports whether the field, or one within it, is to be seen at once.
func (f *Field) Open() bool {
	if f.Here || f.Fault != "" || f.Theirs != "" {
		return true
	}
	for i := range f.Fields {
		if f.Fields[i].Open() {
			return true
		}
	}
	for i := range f.Rows {
		if f.Rows[i].Open() {
			return true
		}
	}
	return false
}

// Anchor is where a field stands in its page.
func Anchor(name string) string {
	return "f-" + strings.Trim(strings.NewReplacer("[", "-", "].", "-", "]", "", ".", "-").Replace(name), "-")
}

// Row is one of the records of a field.
type Row struct {
	Name   string // under which its removal is typed
	Title  string // its number, and what it is called
	New    bool   // nothing was in it
	Gone   bool   // it is to be removed
	Fields []Field
}

// Open reports whether something within the row is to be seen at once.
func (r *Row) Open() bool {
	for i := range r.Fields {
		if r.Fields[i].Open() {
			return true
		}
	}
	return r.Gone
}

// Option is one of the answers of a field.
type Option struct {
	Value string
	Label string
	Group string // of the options that stand together; "": none
	Own   bool   // the label is the organisation's
}

// Fault is why what was typed is not taken, and what to do.
type Fault struct {
	Name  string // of the field; "" where it is of none
	Label string
	Text  string
}

// FirstIn is the first field of a row that is filled in by itself.
func (f *Form) FirstIn(row string) string {
	if row == "" {
		return ""
	}
	if name := firstIn(f.First, row); name != "" {
		return name
	}
	return firstIn(f.Rest, row)
}

func firstIn(fields []Field, row string) string {
	for i := range fields {
		f := &fields[i]
		if strings.HasPrefix(f.Name, row+".") && f.Kind != Record && f.Kind != Rows && f.Kind != Choices {
			return f.Name
		}
		if name := firstIn(f.Fields, row); name != "" {
			return name
		}
		for j := range f.Rows {
			if name := firstIn(f.Rows[j].Fields, row); name != "" {
				return name
			}
		}
	}
	return ""
}

// Only is what was typed in some fields and what is within them.
func (t Typed) Only(fields []string) Typed {
	only := Typed{}
	for name, values := range t {
		for _, field := range fields {
			if rest, is := strings.CutPrefix(name, field); is && (rest == "" || rest[0] == '.' || rest[0] == '[') {
				only[name] = values
			}
		}
	}
	return only
}

// Typed reports whether something stands in the row.
func (r *Row) Typed() bool { return anyTyped(r.Fields) }

func anyTyped(fields []Field) bool {
	for i := range fields {
		switch f := &fields[i]; f.Kind {
		case Record:
			if anyTyped(f.Fields) {
				return true
			}
		case Rows:
			if len(f.Rows) > 0 {
				return true
			}
		default:
			if f.Value != "" || len(f.Chosen) > 0 || f.Fault != "" {
				return true
			}
		}
	}
	return false
}
