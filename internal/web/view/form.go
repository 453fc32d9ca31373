package view

// Form is what was typed in a form that is shown again, and what is wrong with it. The zero
// Form is one that nobody has filled in yet.
type Form struct {
	Typed map[string]string
	Field string // where the fault is; "" where it is of no field
	Fault string // "": none
	Done  string // what was done just before, said above the form
}

// Field is a field of a form.
type Field struct {
	Name     string
	At       string // what tells it from a field of the same name on the page
	Label    string
	Hint     string
	Kind     string // of the input: "text" where it is empty
	Value    string
	Auto     string // what a browser may fill in: a word of HTML's autocomplete
	Fault    string
	Optional bool
	Plain    bool // it is no word of the organisation's: set in sans
}

// Option is a choice of a field.
type Option struct {
	Value  string
	Label  string
	Help   string
	Chosen bool
}

// In is a field as it stands in the form: with what was typed, and its fault.
func (f Form) In(field Field) Field {
	if typed, is := f.Typed[field.Name]; is {
		field.Value = typed
	}
	if f.Field == field.Name {
		field.Fault = f.Fault
	}
	return field
}

// Or is what was typed in a field, or else a value.
func (f Form) Or(name, value string) string {
	if typed, is := f.Typed[name]; is {
		return typed
	}
	return value
}

// Has reports whether a field has the fault.
func (f Form) Has(name string) bool { return f.Fault != "" && f.Field == name }

func (f Field) id() string { return "f-" + f.Name + f.At }

func (f Field) hintID() string { return "hint-" + f.Name + f.At }

func (f Field) faultID() string { return "fault-" + f.Name + f.At }

func (f Field) kind() string {
	if f.Kind == "" {
		return "text"
	}
	return f.Kind
}

// described names what stands beside the field.
func (f Field) described() string {
	out := ""
	if f.Hint != "" {
		out = f.hintID()
	}
	if f.Fault != "" {
		if out != "" {
			out += " "
		}
		out += f.faultID()
	}
	return out
}
