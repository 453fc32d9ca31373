package view

import (
	"slices"
	"strconv"
	"strings"

	"github.com/a-h/templ"

	"boussole/internal/form"
	"boussole/internal/web/page"
)

// Edit is the form of an element.
type Edit struct {
	To      string // where it is sent
	Back    string // the element's page
	Base    int    // the version that it was made of
	New     bool   // the element is not there yet
	ID      string // of a new element
	IDFault string
	Why     string
	Fault   string       // of the reason; "": none
	Alert   string       // what is wrong with no field
	Both    []form.Fault // the fields that somebody else changed meanwhile too
	Focus   string       // the field that the page opens at
	Advice  *page.Finding
	At      string // the field that the advice stands above; "": above all
	Form    form.Form
}

// Heading is what the page is called.
func (e *Edit) Heading(s *Shell) string {
	if e.New {
		return s.Say("Ajouter : ", "Add: ") + e.Form.Kind
	}
	if e.Form.Name == "" {
		return s.Say("Modifier : ", "Edit: ") + e.Form.Kind
	}
	return s.Say("Modifier « "+e.Form.Name+" »", "Edit “"+e.Form.Name+"”")
}

// summary says how much is to be put right.
func (e *Edit) summary(s *Shell) string {
	n := len(e.Form.Faults)
	if e.Fault != "" {
		n++
	}
	if e.IDFault != "" {
		n++
	}
	if n == 1 {
		return s.Say("Rien n’est enregistré : un champ est à reprendre.", "Nothing is saved: one field needs another look.")
	}
	return s.Say("Rien n’est enregistré : "+strconv.Itoa(n)+" champs sont à reprendre.", "Nothing is saved: "+strconv.Itoa(n)+" fields need another look.")
}

// colon stands between a label and what it is of.
func colon(s *Shell) string { return s.Say("\u00a0: ", ": ") }

// among says how many options unfold.
func among(s *Shell, shown, rest int) string {
	n := " (" + strconv.Itoa(rest) + ")"
	if shown == 0 {
		return s.Say("Choisir", "Choose") + n
	}
	return s.Say("Choisir parmi les autres", "Choose among the others") + n
}

// control is a field's own name on the page.
func control(f *form.Field) string { return form.Anchor(f.Name) }

// beside names what stands beside a field.
func beside(f *form.Field) string {
	out := ""
	add := func(is bool, suffix string) {
		if is {
			if out != "" {
				out += " "
			}
			out += control(f) + suffix
		}
	}
	add(f.Hint != "", "-h")
	add(f.Theirs != "", "-t")
	add(f.Fault != "", "-f")
	return out
}

// groups are options by the group that they stand in.
func groups(options []form.Option) [][]form.Option {
	var list [][]form.Option
	for i, o := range options {
		if i == 0 || o.Group != options[i-1].Group {
			list = append(list, nil)
		}
		list[len(list)-1] = append(list[len(list)-1], o)
	}
	return list
}

// shownOptions is how many options of a field are shown without unfolding the others.
const shownOptions = 8

// divided are the options that are chosen, and those that unfold: all are shown where they
// are few.
func divided(f *form.Field) (shown, rest []form.Option) {
	if len(f.Options) <= shownOptions {
		return f.Options, nil
	}
	for _, o := range f.Options {
		if chosen(f, o.Value) {
			shown = append(shown, o)
		} else {
			rest = append(rest, o)
		}
	}
	return shown, rest
}

func chosen(f *form.Field, value string) bool {
	return slices.Contains(f.Chosen, value)
}

func (e *Edit) lines(value string) string {
	n := 2
	for i := range value {
		if value[i] == '\n' {
			n++
		}
	}
	return strconv.Itoa(min(max(n, 2+len(value)/70), 14))
}

// state is what a control says of itself: its name, what stands beside it, whether it is in
// fault, and whether the page opens at it.
func state(e *Edit, f *form.Field) templ.Attributes {
	a := templ.Attributes{"id": control(f)}
	if about := beside(f); about != "" {
		a["aria-describedby"] = about
	}
	if f.Fault != "" {
		a["aria-invalid"] = "true"
	}
	if f.Skills {
		a["list"] = "skills"
	} else if f.Kind == form.Line && len(f.Options) > 0 {
		a["list"] = control(f) + "-l"
	}
	if e.Focus == f.Name {
		a["autofocus"] = true
	}
	return a
}

// area is a text within an area, which takes no account of a first line end.
func area(value string) string {
	if strings.HasPrefix(value, "\n") {
		return "\n" + value
	}
	return value
}

// dayType is that of a control for days; what is no day is shown as it was typed.
func dayType(f *form.Field) string {
	if f.Fault != "" {
		return "text"
	}
	return "date"
}

// typedIn reports whether something stands in a row that is not there yet.
func typedIn(e *Edit, row *form.Row) bool {
	return row.Typed() || within(e.Focus, row.Name)
}

// spare reports whether a list has an empty row already, to be unfolded.
func spare(e *Edit, f *form.Field) bool {
	for i := range f.Rows {
		if !f.Brief && f.Rows[i].New && !typedIn(e, &f.Rows[i]) {
			return true
		}
	}
	return false
}

// within reports whether a field stands in a row.
func within(name, row string) bool { return name != "" && strings.HasPrefix(name, row+".") }

// Waive is the form by which findings are set aside.
type Waive struct {
	To, Back    string
	Rule, About string
	Name        string // of the element; "" where it is about a part or the whole
	Finding     *page.Finding
	Form        form.Form
}

// Remove is the page on which an element is removed.
type Remove struct {
	To, Back string
	Base     int // the version that it was shown of
	Page     *page.Removal
	Why      string
	Fault    string // of the reason; "": none
}
