package dossier

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// Fault is one reason why a file cannot be understood, with its place. Its message is
// Code and Variant with Args, put into words at the edge; Error is the terse form.
type Fault struct { //nolint:errname // a fault is what the field calls it; Error is only one of its forms
	Code    string // B001 to B019, as in the catalogue of checks
	Variant string // which of the code's messages, often none
	File    string
	Line    int // 1 is the first; 0 where the fault has no place
	Column  int // in characters, 1 is the first
	Path    string
	Args    map[string]any
}

// Error is the fault in one line, for logs and tests.
func (f Fault) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s:%d:%d: %s", f.File, f.Line, f.Column, f.Code)
	if f.Variant != "" {
		b.WriteString("." + f.Variant)
	}
	if f.Path != "" {
		b.WriteString(" " + cut(f.Path, pathLetters))
	}
	for _, name := range slices.Sorted(maps.Keys(f.Args)) {
		fmt.Fprintf(&b, " %s=%v", name, cited(f.Args[name]))
	}
	return b.String()
}

// The letters that a fault has of what it quotes, and of a path.
const (
	citedLetters = 80
	pathLetters  = 400
)

// Cited is the fault with what it quotes cut short: a key or a value of a file may have as many
// letters as the file.
func (f Fault) Cited() Fault {
	args := make(map[string]any, len(f.Args))
	for name, value := range f.Args {
		args[name] = cited(value)
	}
	f.Path, f.Args = cut(f.Path, pathLetters), args
	return f
}

// Cite is a text as faults quote it.
func Cite(s string) string { return cut(s, citedLetters) }

func cited(value any) any {
	if s, is := value.(string); is {
		return Cite(s)
	}
	return value
}

// cut is a text as it is, or shortened where it has more letters.
func cut(s string, letters int) string {
	if len(s) <= letters || utf8.RuneCountInString(s) <= letters {
		return s
	}
	return shorten(s, letters)
}

// Faults are all that is wrong with a file, in its order.
type Faults []Fault //nolint:errname // see Fault

// Error is the first fault and the number of the others.
func (f Faults) Error() string {
	switch len(f) {
	case 0:
		return "no fault"
	case 1:
		return f[0].Error()
	}
	return fmt.Sprintf("%s (and %d more)", f[0].Error(), len(f)-1)
}

// maxFaults is how many faults are worth reading at a time.
const maxFaults = 40

// more adds, where faults were left out, one that says how many.
func (f Faults) more(n int) Faults {
	if n == 0 {
		return f
	}
	last := f[len(f)-1]
	return append(f, Fault{Code: FaultMore, File: last.File, Line: last.Line, Column: last.Column, Args: map[string]any{"n": n}})
}

// The codes of faults.
const (
	FaultSize      = "B001" // too large, too dense, too deep, or not text
	FaultSyntax    = "B002" // not YAML
	FaultForbidden = "B003" // an anchor, alias, tag, merge key or second document
	FaultKey       = "B004" // an unknown key
	FaultType      = "B005" // a value of another type
	FaultTwice     = "B006" // an id or a key given twice
	FaultID        = "B007" // no id, or one that is ill-formed or reserved
	FaultReference = "B008" // a reference to nothing, or to another kind
	FaultDate      = "B009" // not a date
	FaultRange     = "B010" // a number out of its range
	FaultWord      = "B011" // not one of the words allowed
	FaultForm      = "B012" // an amount, a cadence or a repetition that cannot be read
	FaultMore      = "B013" // faults left out, for there are too many
	FaultReadings  = "B021" // a file of readings that cannot be understood
)
