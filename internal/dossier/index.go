package dossier

import (
	"encoding"
	"reflect"
	"strconv"
	"strings"
	"unicode"
)

// Element is one thing of a dossier that has an id: where it stands, and its name.
type Element struct {
	ID    AnyID
	Kind  Kind
	Path  string      // from the top of the dossier: "objectives[2]", "evaluation.indicators[0]"
	Label string      // what people call it: its name, or the beginning of its statement
	State BattleState // of a battle
}

// Ref is one element naming another.
type Ref struct {
	From  AnyID
	Field string // path within From: "audiences[1]", "registers[0].channel"
	To    AnyID
	Want  Kind // the kind that the field asks for; none where any will do
}

// Index is the elements of a dossier and the references between them, in the order of
// the file. It holds for the dossier as it was when the index was made.
type Index struct {
	Elements []Element
	Refs     []Ref

	byID map[AnyID]int
	from map[AnyID][]int
	to   map[AnyID][]int

	count map[Kind]int
}

// NewIndex lists the elements and references of d. Of two elements with one id the
// first is found by that id.
func NewIndex(d *Dossier) *Index {
	x := &Index{byID: map[AnyID]int{}, from: map[AnyID][]int{}, to: map[AnyID][]int{}, count: map[Kind]int{}}
	w := walker{x: x}
	v := reflect.ValueOf(d).Elem()
	p := planOf(v.Type())
	for i := range p.fields {
		f := &p.fields[i]
		fv := v.FieldByIndex(f.index)
		if fv.IsZero() {
			continue
		}
		if kind, single := singleKinds[f.typ]; single {
			x.Elements = append(x.Elements, Element{ID: AnyID(f.key), Kind: kind, Path: f.key, Label: planOf(f.typ).labelOf(fv)})
			w.owner, w.base = AnyID(f.key), f.key
		}
		w.value(fv, f.key)
		w.owner, w.base = "", ""
	}
	for i, e := range x.Elements {
		x.count[e.Kind]++
		if _, taken := x.byID[e.ID]; !taken {
			x.byID[e.ID] = i
		}
	}
	for i, r := range x.Refs {
		x.from[r.From] = append(x.from[r.From], i)
		x.to[r.To] = append(x.to[r.To], i)
	}
	return x
}

// Find is the element with an id.
func (x *Index) Find(id AnyID) (Element, bool) {
	i, ok := x.byID[id]
	if !ok {
		return Element{}, false
	}
	return x.Elements[i], true
}

// Label is what people call an element, or its id where it has no name.
func (x *Index) Label(id AnyID) string {
	if e, ok := x.Find(id); ok && e.Label != "" {
		return e.Label
	}
	return string(id)
}

// RefsFrom are the references that an element makes.
func (x *Index) RefsFrom(id AnyID) []Ref { return x.pick(x.from[id]) }

// RefsTo are the references made to an element.
func (x *Index) RefsTo(id AnyID) []Ref { return x.pick(x.to[id]) }

func (x *Index) pick(at []int) []Ref {
	refs := make([]Ref, len(at))
	for i, n := range at {
		refs[i] = x.Refs[n]
	}
	return refs
}

// idKinds are the kinds that typed ids name.
var idKinds = map[reflect.Type]Kind{
	reflect.TypeFor[OfferID]():       KindOffer,
	reflect.TypeFor[GoalID]():        KindGoal,
	reflect.TypeFor[ProblemID]():     KindProblem,
	reflect.TypeFor[ObjectiveID]():   KindObjective,
	reflect.TypeFor[AudienceID]():    KindAudience,
	reflect.TypeFor[MessageID]():     KindMessage,
	reflect.TypeFor[ActorID]():       KindActor,
	reflect.TypeFor[SWOTID]():        KindSWOT,
	reflect.TypeFor[RoleID]():        KindRole,
	reflect.TypeFor[BudgetID]():      KindBudget,
	reflect.TypeFor[ToolID]():        KindTool,
	reflect.TypeFor[ArrangementID](): KindArrangement,
	reflect.TypeFor[ConstraintID]():  KindConstraint,
	reflect.TypeFor[ExpectationID](): KindExpectation,
	reflect.TypeFor[MissionID]():     KindMission,
	reflect.TypeFor[ChannelID]():     KindChannel,
	reflect.TypeFor[MediaLineID]():   KindMediaLine,
	reflect.TypeFor[SynergyID]():     KindSynergy,
	reflect.TypeFor[BattleID]():      KindBattle,
	reflect.TypeFor[RiskID]():        KindRisk,
	reflect.TypeFor[CrisisLevelID](): KindCrisisLevel,
	reflect.TypeFor[ActionID]():      KindAction,
	reflect.TypeFor[SeasonID]():      KindSeason,
	reflect.TypeFor[ReviewID]():      KindReview,
	reflect.TypeFor[IndicatorID]():   KindIndicator,
	reflect.TypeFor[DecisionID]():    KindDecision,
	reflect.TypeFor[WaiverID]():      KindWaiver,
	reflect.TypeFor[AnyID]():         "",
}

// singleKinds are the parts that are one element each, whose id is their key.
var singleKinds = map[reflect.Type]Kind{
	reflect.TypeFor[Organisation](): KindOrganisation,
	reflect.TypeFor[Identity]():     KindIdentity,
	reflect.TypeFor[Exposure]():     KindExposure,
	reflect.TypeFor[Vision]():       KindVision,
	reflect.TypeFor[Value]():        KindValue,
	reflect.TypeFor[Charter]():      KindCharter,
	reflect.TypeFor[Evaluation]():   KindEvaluation,
}

// reserved are the ids that no element may take, for they name single parts.
var reserved = func() map[AnyID]Kind {
	ids := map[AnyID]Kind{}
	for _, kind := range singleKinds {
		ids[AnyID(kind)] = kind
	}
	return ids
}()

// structPlan is what the codec and the index need to know of a struct type.
type structPlan struct {
	fields  []fieldPlan
	byKey   map[string]*fieldPlan
	idIndex []int // of the id field, nil where the type is no element
	idKind  Kind
	label   [][]int // fields to call the element by, the first filled one counts
}

type fieldPlan struct {
	key   string
	index []int
	typ   reflect.Type
	leaf  bool // holds no element and no reference at any depth
}

var textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()

func isScalarText(t reflect.Type) bool { return reflect.PointerTo(t).Implements(textUnmarshaler) }

// plans are made once, for all struct types that a dossier can reach.
var plans = func() map[reflect.Type]*structPlan {
	all := map[reflect.Type]*structPlan{}
	makePlan(reflect.TypeFor[Dossier](), all)
	return all
}()

func planOf(t reflect.Type) *structPlan { return plans[t] }

func makePlan(t reflect.Type, all map[reflect.Type]*structPlan) {
	if t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice || t.Kind() == reflect.Map {
		makePlan(t.Elem(), all)
		return
	}
	if t.Kind() != reflect.Struct || isScalarText(t) || all[t] != nil {
		return
	}
	p := &structPlan{byKey: map[string]*fieldPlan{}}
	all[t] = p
	for _, f := range reflect.VisibleFields(t) {
		key, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if f.Anonymous || key == "" {
			continue
		}
		if kind, is := idKinds[f.Type]; is && key == "id" {
			p.idIndex, p.idKind = f.Index, kind
		}
		p.fields = append(p.fields, fieldPlan{key: key, index: f.Index, typ: f.Type})
		makePlan(f.Type, all)
	}
	for i := range p.fields {
		f := &p.fields[i]
		f.leaf = isLeaf(f.typ, all)
		p.byKey[f.key] = f
	}
	for _, name := range []string{"Name", "Purpose", "Statement", "Segment", "Title", "What", "Mission", "KeyMessage", "Promise", "Event", "Metric", "Decided", "How", "Rule"} {
		if f, ok := t.FieldByName(name); ok && f.Type.Kind() == reflect.String {
			p.label = append(p.label, f.Index)
		}
	}
}

func isLeaf(t reflect.Type, all map[reflect.Type]*structPlan) bool {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		return isLeaf(t.Elem(), all)
	case reflect.Struct:
		p := all[t]
		if p == nil {
			return true
		}
		if p.idIndex != nil {
			return false
		}
		for _, f := range p.fields {
			if !isLeaf(f.typ, all) {
				return false
			}
		}
		return true
	}
	_, isID := idKinds[t]
	return !isID
}

type walker struct {
	x     *Index
	owner AnyID
	base  string // path of the owner
}

func (w walker) value(v reflect.Value, path string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			w.value(v.Elem(), path)
		}
	case reflect.Slice:
		for i := range v.Len() {
			w.value(v.Index(i), path+"["+strconv.Itoa(i)+"]")
		}
	case reflect.Struct:
		w.structure(v, path)
	case reflect.String:
		if kind, is := idKinds[v.Type()]; is && v.String() != "" {
			field := strings.TrimPrefix(strings.TrimPrefix(path, w.base), ".")
			w.x.Refs = append(w.x.Refs, Ref{From: w.owner, Field: field, To: AnyID(v.String()), Want: kind})
		}
	}
}

func (w walker) structure(v reflect.Value, path string) {
	p := planOf(v.Type())
	if p == nil {
		return
	}
	if p.idIndex != nil {
		id := AnyID(v.FieldByIndex(p.idIndex).String())
		e := Element{ID: id, Kind: p.idKind, Path: path, Label: p.labelOf(v)}
		if b, is := reflect.TypeAssert[*Battle](v.Addr()); is {
			e.State = b.State
		}
		w.x.Elements = append(w.x.Elements, e)
		w.owner, w.base = id, path
	}
	for i := range p.fields {
		f := &p.fields[i]
		if f.leaf || (f.key == "id" && p.idIndex != nil) {
			continue
		}
		if fv := v.FieldByIndex(f.index); !fv.IsZero() {
			w.value(fv, path+"."+f.key)
		}
	}
}

// labelLength is how much of a statement is enough to know it by, in letters.
const labelLength = 72

func (p *structPlan) labelOf(v reflect.Value) string {
	if p == nil {
		return ""
	}
	for _, index := range p.label {
		if s := v.FieldByIndex(index).String(); s != "" {
			return strings.TrimSuffix(shorten(s, labelLength), ".") // it will stand within a sentence
		}
	}
	return ""
}

// shorten cuts a text at a word's end, with an ellipsis; nothing is left to open there.
func shorten(s string, length int) string {
	s = strings.Join(strings.Fields(s), " ")
	runes := []rune(s)
	if len(runes) <= length {
		return s
	}
	cut := length
	for i := length; i > length/2; i-- {
		if unicode.IsSpace(runes[i]) {
			cut = i
			break
		}
	}
	return strings.TrimRight(string(runes[:cut]), " \u00a0\u202f,;:.«“„‘‹([{–—") + "…"
}
