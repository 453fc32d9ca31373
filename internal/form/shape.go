package form

import (
	"reflect"
	"slices"
	"strings"

	"boussole/internal/dossier"
)

// shape is how values of a type are filled in.
type shape int

const (
	noShape shape = iota
	text
	texts
	day
	money
	share
	hours
	decimal
	whole
	graded // a choice of whole numbers
	cadence
	repeat
	word
	someWords
	reference
	references
	flag
	unsure // yes, no, or not said
	record
	rows
	table // hours by skill
)

type (
	closed interface{ Values() []string }
	named  interface{ Kind() dossier.Kind }
)

var (
	closedType = reflect.TypeFor[closed]()
	namedType  = reflect.TypeFor[named]()
	ofTypes    = map[reflect.Type]shape{
		reflect.TypeFor[dossier.Date]():       day,
		reflect.TypeFor[dossier.Money]():      money,
		reflect.TypeFor[dossier.Share]():      share,
		reflect.TypeFor[dossier.Hours]():      hours,
		reflect.TypeFor[dossier.Exposed]():    graded,
		reflect.TypeFor[dossier.Grade]():      graded,
		reflect.TypeFor[dossier.Cadence]():    cadence,
		reflect.TypeFor[dossier.Recurrence](): repeat,
	}
)

// shapeOf is the shape of a type; none of a list of elements, which have forms of their own.
func shapeOf(t reflect.Type) shape {
	sure := t.Kind() != reflect.Pointer
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if s, is := ofTypes[t]; is {
		return s
	}
	switch {
	case t.Implements(namedType):
		return reference
	case t.Implements(closedType):
		return word
	}
	switch t.Kind() {
	case reflect.String:
		return text
	case reflect.Bool:
		if sure {
			return flag
		}
		return unsure
	case reflect.Int:
		return whole
	case reflect.Float64:
		return decimal
	case reflect.Struct:
		return record
	case reflect.Map:
		return table
	case reflect.Slice:
		return listShape(t.Elem())
	}
	return noShape
}

func listShape(item reflect.Type) shape {
	switch {
	case item.Implements(namedType):
		return references
	case item.Implements(closedType):
		return someWords
	case item.Kind() == reflect.String:
		return texts
	case item.Kind() == reflect.Struct:
		if _, element := keyed(item, "id"); !element {
			return rows
		}
	}
	return noShape
}

// part is a field of a type of the model that a form shows.
type part struct {
	key   string
	index []int
	shape shape
}

// parts are the fields of a struct that a form shows, in the order of the model.
func parts(t reflect.Type) []part {
	var list []part
	for _, f := range reflect.VisibleFields(t) {
		key := keyOf(f)
		if key == "" || key == "id" {
			continue
		}
		if s := shapeOf(f.Type); s != noShape {
			list = append(list, part{key, f.Index, s})
		}
	}
	return list
}

// keyed is the field of a struct with a key.
func keyed(t reflect.Type, key string) (reflect.StructField, bool) {
	for _, f := range reflect.VisibleFields(t) {
		if keyOf(f) == key {
			return f, true
		}
	}
	return reflect.StructField{}, false
}

func keyOf(f reflect.StructField) string {
	key, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
	if f.Anonymous {
		return ""
	}
	return key
}

// isFirst reports whether one fills in a field before the others: what an element is, what it
// serves and who answers for it.
func isFirst(typeName, key string) bool {
	keys, known := first[typeName]
	return !known || slices.Contains(strings.Fields(keys), key)
}

// first are the keys that one fills in first, by type.
var first = map[string]string{
	"Organisation": "name sector country languages site",
	"Identity":     "purpose values positioning is_not voice",
	"Offer":        "name audiences quality",
	"Goal":         "statement horizon owner",
	"Problem":      "statement goal decided_by decided_on plan communication_part",
	"Objective":    "problem statement kind metric unit baseline target by owner audiences",
	"Audience":     "segment rank size expects insight behaviours",
	"Message":      "audience objective promise proofs key_message",
	"Actor":        "name kind positioning",
	"SWOTEntry":    "kind statement evidence",
	"Role":         "title person hours_per_week skills",
	"BudgetLine":   "post from to amount",
	"Tool":         "name use",
	"Arrangement":  "what who",
	"Constraint":   "kind statement",
	"Expectation":  "from statement objectives answer",
	"Mission":      "department mission carried_by hours_per_week accepted_by accepted_on",
	"Channel":      "name kind role upkeep_hours_per_week",
	"MediaLine":    "channel audience battle net_price from to",
	"Synergy":      "from to how",
	"Battle":       "name objective audience message channels argument rhythm levels start end lasting state reason",
	"Risk":         "event likelihood impact signal response owner",
	"CrisisLevel":  "name measure threshold lead",
	"Exposure":     "cap reason decided_by decided_on",
	"Value":        "organisation ecosystem",
	"Action":       "battle what accountable channel date repeat hours",
	"Season":       "name kind from to",
	"Charter":      "line themes tone do dont approvals replies",
	"Evaluation":   "every sits",
	"Review":       "date held about",
	"Indicator":    "serves metric unit source every thresholds",
	"Decision":     "date about verdict decided why by",
	"Waiver":       "rule element reason author expires",
}

// isProse reports whether a field takes a text of some length.
func isProse(key string) bool {
	return slices.Contains(strings.Fields(prose), key)
}

const prose = "statement argument reason note purpose positioning insight cost_of_inaction communication_part communication_cannot_solve promise key_message response line tone holding_line decided why answer role mission text quote praise question complaint attack troll know feel do how benefit organisation duty what use"

// orders are the two days of a type of which the second is not before the first.
var orders = map[string][2]string{
	"Absence": {"from", "to"}, "BudgetLine": {"from", "to"}, "MediaLine": {"from", "to"}, "Season": {"from", "to"}, "Action": {"date", "until"},
}
