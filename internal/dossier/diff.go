package dossier

import (
	"reflect"
	"strconv"
	"strings"
)

// Change is one difference between two versions of a dossier.
//
// Its values are values of the model: a float64, Hours, a Share, Money, a Date, a
// string, an ObjectiveID... They are never pointers; what is absent is nil. An id is
// as its own version has it: look up Old and Gone in the index of the version before,
// New and Came in the one after.
type Change struct {
	Type  ChangeType
	Part  string  // key of the part: "objectives", "evaluation.reviews", "charter"
	Kind  Kind    // of the element; none for what the dossier says of itself, its depth
	Was   Element // before; the zero Element where the element came
	Is    Element // after; the zero Element where it left
	Field string  // path within the element: "baseline.value"; as it is after, where it is still there
	Trail []Turn  // the same way, with what each turn is called

	Old, New any // of a value or a text; of an order, the whole list ([]any)

	// Of a list: the members that left and that came, such as an AudienceID, a
	// string or a Behaviour.
	Gone, Came []any
}

// Element is the element that changed, as it is after where it is still there.
func (c *Change) Element() Element {
	if c.Type == ElementRemoved {
		return c.Was
	}
	return c.Is
}

// ChangeType is what happened.
type ChangeType string

// The types of changes.
const (
	ElementAdded   ChangeType = "added"
	ElementRemoved ChangeType = "removed"
	ElementRenamed ChangeType = "renamed" // its id alone changed
	ValueChanged   ChangeType = "value"
	TextChanged    ChangeType = "text"    // words were changed within a text
	MembersChanged ChangeType = "members" // members of a list came or left
	OrderChanged   ChangeType = "order"   // the same members in another order, where order counts
)

// Turn is one turn on the way to a field: a field of a struct, or else one member of
// the list or table that the turn before named.
type Turn struct {
	Type   string // Go name of the struct, as DescribeField wants it
	Key    string // the field's key in the file
	Member any    // what a member is known by: a Medium, a Skill, a text...
}

// chainParts are the parts in the order in which changes are told: the links of the
// chain, from the identity to the decisions, then the ground that they stand on. Two
// lists stand within the evaluation.
var chainParts = []string{
	"depth", "organisation", "identity", "vision", "value", "goals", "problems", "objectives", "audiences", "messages",
	"battles", "channels", "synergies", "media_plan", "exposure", "risks", "crisis", "actions", "calendar", "charter",
	"evaluation", "evaluation.indicators", "evaluation.reviews", "decisions",
	"people", "budget", "tools", "arrangements", "missions", "offers", "actors", "swot", "constraints", "expectations", "waivers",
}

// Diff is what changed from one version of a dossier to another: its elements in the
// order of the chain, and within an element its renaming, then its fields in the order
// of the model. An element is the same where its kind and its id are; one that left
// and one that came are the same, renamed, where they are near enough (see renames).
// A reference that only follows a renaming is no change, nor is the order of elements,
// except that of the levels of crisis. Diff changes neither dossier.
func Diff(before, after *Dossier) []Change {
	d := &differ{
		parts:  make([]partPair, len(chainParts)),
		oldIDs: map[AnyID]bool{}, newIDs: map[AnyID]bool{},
		now: map[AnyID]AnyID{}, taken: map[AnyID]bool{},
	}
	was, is := reflect.ValueOf(before).Elem(), reflect.ValueOf(after).Elem()
	for i, key := range chainParts {
		d.parts[i] = partPair{key: key, was: partAt(was, key), is: partAt(is, key)}
	}
	d.match()
	for i := range d.parts {
		d.part(&d.parts[i])
	}
	return d.changes
}

// partAt is the field that a part's key names.
func partAt(v reflect.Value, key string) reflect.Value {
	for step := range strings.SplitSeq(key, ".") {
		v = v.FieldByIndex(planOf(v.Type()).byKey[step].index)
	}
	return v
}

// partPair is a part in its two versions and, for a list of elements, which is which.
type partPair struct {
	key     string
	was, is reflect.Value

	plan         *structPlan // of the elements; nil where the part is no list of elements
	oldID, newID []AnyID
	newOf        []int // for each element before, its place after, -1 where it left
	oldOf        []int // for each element after, its place before, -1 where it came
}

// differ holds what is known while two versions are compared.
type differ struct {
	parts   []partPair
	oldIDs  map[AnyID]bool  // of the elements before
	newIDs  map[AnyID]bool  // of the elements after
	now     map[AnyID]AnyID // by the id before, the id after of the same element
	taken   map[AnyID]bool  // the ids after of elements that were there before
	changes []Change
}

func (d *differ) part(p *partPair) {
	if p.plan != nil {
		d.elements(p)
		return
	}
	s := spot{Change{Part: p.key}}
	if kind, single := singleKinds[p.was.Type()]; single {
		plan := planOf(p.was.Type())
		s.Kind = kind
		s.Was = Element{ID: AnyID(p.key), Kind: kind, Path: p.key, Label: plan.labelOf(p.was)}
		s.Is = Element{ID: AnyID(p.key), Kind: kind, Path: p.key, Label: plan.labelOf(p.is)}
	}
	if p.was.Kind() != reflect.Struct {
		s.Trail = []Turn{{Type: "Dossier", Key: p.key}}
	}
	d.value(s, p.was, p.is)
}

func (d *differ) elements(p *partPair) {
	for j, i := range p.oldOf {
		c := Change{Type: ElementAdded, Part: p.key, Kind: p.plan.idKind, Is: p.element(p.is, j)}
		if i < 0 {
			d.changes = append(d.changes, c)
			continue
		}
		c.Was = p.element(p.was, i)
		if c.Type = ElementRenamed; c.Was.ID != c.Is.ID {
			d.changes = append(d.changes, c)
		}
		d.structure(spot{c}, p.was.Index(i), p.is.Index(j))
	}
	for i, j := range p.newOf {
		if j < 0 {
			d.changes = append(d.changes, Change{Type: ElementRemoved, Part: p.key, Kind: p.plan.idKind, Was: p.element(p.was, i)})
		}
	}
	if p.plan.idKind == KindCrisisLevel && disordered(p.oldOf) {
		d.changes = append(d.changes, Change{
			Type: OrderChanged, Part: p.key, Trail: []Turn{{Type: "Dossier", Key: p.key}},
			Old: crisisLevels(p.oldID), New: crisisLevels(p.newID),
		})
	}
}

func crisisLevels(ids []AnyID) []any {
	list := make([]any, len(ids))
	for i, id := range ids {
		list[i] = CrisisLevelID(id)
	}
	return list
}

func (p *partPair) element(list reflect.Value, i int) Element {
	v := list.Index(i)
	e := Element{ID: AnyID(v.FieldByIndex(p.plan.idIndex).String()), Kind: p.plan.idKind, Path: nth(p.key, i), Label: p.plan.labelOf(v)}
	if b, is := reflect.TypeAssert[*Battle](v.Addr()); is {
		e.State = b.State
	}
	return e
}

func nth(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }

// disordered reports whether what was there before stands in another order.
func disordered(oldOf []int) bool {
	last := -1
	for _, i := range oldOf {
		if i < 0 {
			continue
		}
		if i < last {
			return true
		}
		last = i
	}
	return false
}

// TextEdit is how one text became another: whole words cut and put between a common
// beginning and a common end. Head + Cut + Tail is the text before, Head + Put + Tail
// the text after.
type TextEdit struct{ Head, Cut, Put, Tail string }

// EditOf is the one edit that leads from a text to another.
func EditOf(before, after string) TextEdit {
	head := 0
	for head < len(before) && head < len(after) && before[head] == after[head] {
		head++
	}
	tail := 0
	for tail < len(before)-head && tail < len(after)-head && before[len(before)-1-tail] == after[len(after)-1-tail] {
		tail++
	}
	// Whole words: back to a space on either side, unless the texts end there.
	if head < len(before) || head < len(after) {
		head = strings.LastIndexByte(before[:head], ' ') + 1
	}
	if cut := strings.IndexByte(before[len(before)-tail:], ' '); tail < len(before) || tail < len(after) {
		if cut < 0 {
			tail = 0
		} else {
			tail -= cut
		}
	}
	return TextEdit{
		Head: before[:head], Cut: before[head : len(before)-tail],
		Put: after[head : len(after)-tail], Tail: before[len(before)-tail:],
	}
}

// Shorten cuts a text at a word's end, with an ellipsis, where it is longer than the
// given number of letters.
func Shorten(s string, letters int) string { return shorten(s, letters) }
