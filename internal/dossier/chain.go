package dossier

import (
	"slices"
	"strings"
)

// Relation is how one element serves another, in words for people to be found under
// this key at the edge: "answers" for an objective that answers a problem.
type Relation string

// The relations, each from what serves to what it serves.
const (
	StandsUnder   Relation = "stands-under"   // a problem, a goal
	Pursues       Relation = "pursues"        // a goal, the identity
	AnswersTo     Relation = "answers-to"     // an objective, a problem
	ConcernedBy   Relation = "concerned-by"   // an audience, an objective
	SaidTo        Relation = "said-to"        // a message, an audience
	SaidFor       Relation = "said-for"       // a message, an objective
	FoughtFor     Relation = "fought-for"     // a battle, an objective
	FoughtWith    Relation = "fought-with"    // an audience, a battle
	Carries       Relation = "carries"        // a battle, a message
	UsedBy        Relation = "used-by"        // a channel, a battle
	PromotedBy    Relation = "promoted-by"    // an offer, a battle
	PartOf        Relation = "part-of"        // an action, a battle
	GoesThrough   Relation = "goes-through"   // an action, a channel
	Bought        Relation = "bought"         // a media line, a channel or a battle
	Reaches       Relation = "reaches"        // a media line, an audience
	Feeds         Relation = "feeds"          // a synergy, a channel
	Measures      Relation = "measures"       // an indicator, what it serves
	LooksAt       Relation = "looks-at"       // a review, what it looks at
	Decides       Relation = "decides"        // a decision, what it is about
	TakenAt       Relation = "taken-at"       // a decision, a review
	Guards        Relation = "guards"         // a risk, a battle
	AnswersFor    Relation = "answers-for"    // a mission, what it answers for
	Does          Relation = "does"           // a role, an action, a mission...
	Supports      Relation = "supports"       // an arrangement, a channel; a tool, an arrangement
	AskedOf       Relation = "asked-of"       // an expectation, an objective
	BearsOn       Relation = "bears-on"       // a SWOT entry, what it bears on
	Waives        Relation = "waives"         // a waiver, an element
	Benefits      Relation = "benefits"       // the value, an actor or audience
	Needed        Relation = "needed"         // what a battle needs
	Excludes      Relation = "excludes"       // battles that cannot be fought together
	Silences      Relation = "silences"       // a blackout, a channel
	ServesPurpose Relation = "serves-purpose" // a single part, the identity
)

// link says what one field of one kind of element means in the chain.
type link struct {
	from     Kind
	field    string // first key of the reference's path
	relation Relation
	reverse  bool // what is named serves the one that names it
	strong   bool // a link of the chain proper: without one, an element is an orphan
}

var links = []link{
	{KindProblem, "goal", StandsUnder, false, true},
	{KindObjective, "problem", AnswersTo, false, true},
	{KindObjective, "audiences", ConcernedBy, true, true},
	{KindObjective, "owner", Does, true, false},
	{KindMessage, "audience", SaidTo, false, true},
	{KindMessage, "objective", SaidFor, false, true},
	{KindMessage, "registers", UsedBy, true, false},
	{KindBattle, "objective", FoughtFor, false, true},
	{KindBattle, "audience", FoughtWith, true, true},
	{KindBattle, "message", Carries, false, false},
	{KindBattle, "channels", UsedBy, true, true},
	{KindBattle, "offers", PromotedBy, true, false},
	{KindBattle, "risks", Guards, true, true},
	{KindBattle, "needs", Needed, true, false},
	{KindBattle, "excludes", Excludes, false, false},
	{KindAction, "battle", PartOf, false, true},
	{KindAction, "channel", GoesThrough, false, false},
	{KindAction, "accountable", Does, true, true},
	{KindAction, "responsible", Does, true, true},
	{KindAction, "consulted", Does, true, false},
	{KindAction, "informed", Does, true, false},
	{KindMediaLine, "battle", Bought, false, true},
	{KindMediaLine, "channel", Bought, false, true},
	{KindMediaLine, "audience", Reaches, false, false},
	{KindSynergy, "to", Feeds, false, true},
	{KindSynergy, "from", Supports, true, false},
	{KindIndicator, "serves", Measures, false, true},
	{KindReview, "about", LooksAt, false, false},
	{KindReview, "decisions", TakenAt, true, false},
	{KindDecision, "about", Decides, false, true},
	{KindMission, "answers_for", AnswersFor, false, true},
	{KindMission, "carried_by", Does, true, true},
	{KindArrangement, "channels", Supports, false, false},
	{KindTool, "arrangements", Supports, false, false},
	{KindTool, "owner", Does, true, false},
	{KindExpectation, "objectives", AskedOf, false, false},
	{KindSWOT, "bears_on", BearsOn, false, false},
	{KindWaiver, "element", Waives, false, true},
	{KindValue, "ecosystem", Benefits, true, false},
	{KindOffer, "audiences", SaidTo, false, false},
	{KindRisk, "owner", Does, true, false},
	{KindCrisisLevel, "lead", Does, true, false},
	{KindCrisisLevel, "deputy", Does, true, false},
	{KindCharter, "approvals", Does, true, false},
	{KindEvaluation, "sits", Does, true, false},
	{KindSeason, "channels", Silences, false, false},
}

type linkKey struct {
	from  Kind
	field string
}

var linkOf = func() map[linkKey]link {
	m := make(map[linkKey]link, len(links))
	for _, l := range links {
		m[linkKey{l.from, l.field}] = l
	}
	return m
}()

// Step is one element in an answer to Why or WhatFor: how it is reached, and what
// comes after it.
type Step struct {
	ID       AnyID       `json:"id"`
	Kind     Kind        `json:"kind"`
	Label    string      `json:"label,omitempty"`
	Relation Relation    `json:"relation,omitempty"` // from the lower of the two to the upper; none at the root
	State    BattleState `json:"state,omitempty"`    // of a battle
	Above    bool        `json:"again,omitempty"`    // its own steps stand elsewhere in the tree
	Steps    []*Step     `json:"steps,omitempty"`
}

// Ends reports whether a branch of the tree reaches an element of a kind.
func (s *Step) Ends(kind Kind) bool {
	return s.Kind == kind || slices.ContainsFunc(s.Steps, func(n *Step) bool { return n.Ends(kind) })
}

// Why is the tree of what an element serves, up to the identity. The first level
// shows all its ties; beyond, only the chain goes on. ok is false where there is no
// such element.
func (x *Index) Why(id AnyID) (tree *Step, ok bool) {
	return x.tree(id, x.served, func(Kind) bool { return false })
}

// WhatFor is the tree of what serves an element. The first level shows all its ties;
// beyond, only the chain goes on, and not through the channels and audiences that it
// shares with others, nor through battles that are not fought. ok is false where there is no such element.
func (x *Index) WhatFor(id AnyID) (tree *Step, ok bool) {
	return x.tree(id, x.serving, func(k Kind) bool { return k == KindChannel || k == KindAudience })
}

func (x *Index) tree(id AnyID, next func(Element) []edge, shared func(Kind) bool) (*Step, bool) {
	e, ok := x.Find(id)
	if !ok {
		return nil, false
	}
	seen := map[AnyID]bool{}
	root := &Step{ID: e.ID, Kind: e.Kind, Label: e.Label, State: e.State}
	seen[e.ID] = true
	// Breadth first, so that an element stands in full where it is nearest.
	for level := []*Step{root}; len(level) > 0; {
		var following []*Step
		for _, s := range level {
			from, _ := x.Find(s.ID)
			for _, edge := range next(from) {
				to, ok := x.Find(edge.to)
				if !ok || s != root && !edge.strong {
					continue
				}
				step := &Step{ID: to.ID, Kind: to.Kind, Label: to.Label, State: to.State, Relation: edge.relation}
				s.Steps = append(s.Steps, step)
				if !edge.strong || shared(to.Kind) || to.State.Unfought() {
					continue
				}
				if seen[to.ID] {
					step.Above = slices.ContainsFunc(next(to), strongEdge)
					continue
				}
				seen[to.ID] = true
				following = append(following, step)
			}
		}
		level = following
	}
	return root, true
}

type edge struct {
	to       AnyID
	relation Relation
	strong   bool
}

func strongEdge(e edge) bool { return e.strong }

func fieldKey(field string) string {
	if cut := strings.IndexAny(field, "[."); cut >= 0 {
		return field[:cut]
	}
	return field
}

// served are the edges from an element to what it serves.
func (x *Index) served(e Element) []edge {
	var all edges
	for _, r := range x.RefsFrom(e.ID) {
		if l, ok := linkOf[linkKey{e.Kind, fieldKey(r.Field)}]; ok && !l.reverse {
			all.add(edge{r.To, l.relation, l.strong})
		}
	}
	for _, r := range x.RefsTo(e.ID) {
		from, ok := x.Find(r.From)
		if !ok {
			continue
		}
		if l, ok := linkOf[linkKey{from.Kind, fieldKey(r.Field)}]; ok && l.reverse {
			all.add(edge{r.From, l.relation, l.strong})
		}
	}
	if e.Kind == KindReview {
		all.add(edge{"evaluation", PartOf, true})
	}
	// Goals pursue the identity; so does a problem, in a dossier without goals. The
	// other single parts, and the ground, are there for it too.
	if e.ID != "identity" && (isGround(e.Kind) && !slices.ContainsFunc(all.list, strongEdge) || e.Kind == KindGoal || e.Kind == KindProblem && !slices.ContainsFunc(all.list, func(one edge) bool { return one.relation == StandsUnder }) && !x.has(KindGoal)) {
		relation := ServesPurpose
		if e.Kind == KindGoal {
			relation = Pursues
		}
		all.add(edge{"identity", relation, true})
	}
	return all.list
}

// serving are the edges from an element to what serves it.
func (x *Index) serving(e Element) []edge {
	var all edges
	for _, r := range x.RefsTo(e.ID) {
		from, ok := x.Find(r.From)
		if !ok {
			continue
		}
		if l, ok := linkOf[linkKey{from.Kind, fieldKey(r.Field)}]; ok && !l.reverse {
			all.add(edge{r.From, l.relation, l.strong})
		}
	}
	for _, r := range x.RefsFrom(e.ID) {
		if l, ok := linkOf[linkKey{e.Kind, fieldKey(r.Field)}]; ok && l.reverse {
			all.add(edge{r.To, l.relation, l.strong})
		}
	}
	if e.ID == "evaluation" {
		for _, one := range x.Elements {
			if one.Kind == KindReview {
				all.add(edge{one.ID, PartOf, true})
			}
		}
	}
	if e.ID == "identity" {
		goals := x.has(KindGoal)
		for _, one := range x.Elements {
			switch {
			case one.Kind == KindGoal:
				all.add(edge{one.ID, Pursues, true})
			case one.Kind == KindProblem && !goals:
				all.add(edge{one.ID, ServesPurpose, true})
			}
		}
	}
	return all.list
}

func (x *Index) has(kind Kind) bool { return x.count[kind] > 0 }

// edges are ties without doubles: of two ties to one element the strong one stays.
type edges struct {
	list []edge
	at   map[AnyID]int
}

func (e *edges) add(one edge) {
	if i, known := e.at[one.to]; known {
		if one.strong && !e.list[i].strong {
			e.list[i] = one
		}
		return
	}
	if e.at == nil {
		e.at = map[AnyID]int{}
	}
	e.at[one.to] = len(e.list)
	e.list = append(e.list, one)
}

// isGround reports whether a kind is ground that links are tested against, and not
// itself a link that must serve another.
func isGround(k Kind) bool {
	switch k {
	case KindOrganisation, KindOffer, KindActor, KindSWOT, KindBudget, KindTool, KindArrangement, KindConstraint, KindExpectation,
		KindRisk, KindCrisisLevel, KindExposure, KindVision, KindValue, KindSeason, KindCharter, KindEvaluation, KindRole:
		return true
	default:
		return false
	}
}

// Orphans are the elements with no answer to Why, in the order of the file: links of
// the chain that serve nothing. A battle that is not fought has its answer in the
// reason for it.
func (x *Index) Orphans() []Element {
	var orphans []Element
	for _, e := range x.Elements {
		if e.ID == "identity" || isGround(e.Kind) || e.State.Unfought() {
			continue
		}
		if !slices.ContainsFunc(x.served(e), strongEdge) {
			orphans = append(orphans, e)
		}
	}
	return orphans
}
