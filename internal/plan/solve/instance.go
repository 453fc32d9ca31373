// Package solve finds the best selection among groups of options within limits, and
// proves it. It knows no dossier: an Instance is numbers alone, so that anybody's
// instance can be run through it, and WriteLP writes the very model that Solve solves.
//
// # The model
//
// Of each group exactly one option is taken; option 0 of every group is "declined" and
// uses and brings nothing. Options use resources; limits bound sums of resources.
// A switch is on where any of its options is taken (a channel that battles share), and
// then uses resources once. A pair brings its effects where both of its switches are on.
// Draws are equally possible worlds, or weighted ones. In draw s
//
//	progress(o, s) = min(1, sum of the effects on objective o in draw s / distance of o)
//	worth(s)       = sum over o of weight(o) x progress(o, s)
//
// and what is made as great as can be is
//
//	(1 - caution) x mean of worth + caution x mean of the worst share of worth
//
// where the worst share is the conditional value at risk of Rockafellar and Uryasev
// (2000): the mean over the worst draws that weigh Tail together.
package solve

// Instance is a problem of choice. Slices are never changed by this package, and may
// be shared between options.
type Instance struct {
	Groups       []Group
	Resources    []string // names; uses and limits say which by index
	Limits       []Limit
	Switches     []Switch
	Pairs        []Pair
	Implications []Implication
	Exclusions   []Exclusion
	Objectives   []Objective
	Draws        []float64 // the weight of each draw, positive, 1 together
	Caution      float64   // 0 the mean alone, 1 the worst share alone
	Tail         float64   // the worst share, over 0 to 1; read only where Caution is over 0
}

// Group is what exactly one option is taken of: a battle.
type Group struct {
	ID      string
	Must    bool     // may not be declined
	Options []Option // the first is "declined", without uses and effects
}

// Option is one way of carrying out a group: a level and its weeks.
type Option struct {
	ID      string
	Uses    []Use    // at most once a resource
	Effects []Effect // at most once an objective
}

// Use is how much is used of a resource.
type Use struct {
	Resource int
	Amount   float64 // not negative
}

// Effect is what is brought to an objective, in its metric's unit, in each draw.
type Effect struct {
	Objective int
	ByDraw    []float64
}

// Objective is what effects are effects on.
type Objective struct {
	ID       string
	Weight   float64 // not negative
	Distance float64 // from baseline to target, in the metric's unit; negative where less is better, never 0
}

// Sense is how a sum stands to its bound.
type Sense int8

// The senses of a limit.
const (
	AtMost Sense = iota
	AtLeast
	Exactly
)

// Limit bounds the sum of what is used of some resources: hours of a set of skills in
// a week, money of a quarter, exposure.
type Limit struct {
	ID        string
	Resources []int // each at most once
	Sense     Sense
	Bound     float64
}

// Pick is one option of one group.
type Pick struct{ Group, Option int }

// Switch is on where any of its options is taken, and uses resources once.
type Switch struct {
	ID      string
	Options []Pick
	Uses    []Use
}

// Pair brings effects where two switches are both on. Effects may be negative.
type Pair struct {
	ID      string
	A, B    int // switches
	Effects []Effect
}

// Implication asks that where any option of If is taken, one of Then is too.
type Implication struct {
	ID       string
	If, Then []Pick
}

// Exclusion asks that no option of A is taken together with one of B.
type Exclusion struct {
	ID   string
	A, B []Pick
}

// Choice is a selection: for each group the index of its option, 0 for declined.
type Choice []int

// Kind is a kind of requirement.
type Kind int8

// The kinds of requirement. The index of a KeepGroup is that of its group.
const (
	KeepLimit Kind = iota
	KeepGroup
	KeepImplication
	KeepExclusion
)

// Requirement names one thing that a selection must hold, by its place in the instance.
type Requirement struct {
	Kind  Kind
	Index int
}

// ID is the id of the limit, group, implication or exclusion that r names in in.
func (r Requirement) ID(in *Instance) string {
	switch r.Kind {
	case KeepGroup:
		return in.Groups[r.Index].ID
	case KeepImplication:
		return in.Implications[r.Index].ID
	case KeepExclusion:
		return in.Exclusions[r.Index].ID
	default:
		return in.Limits[r.Index].ID
	}
}
