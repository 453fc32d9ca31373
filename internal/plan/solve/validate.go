package solve

import (
	"errors"
	"fmt"
	"math"
)

// Most is how large an instance may be.
const (
	mostOptions = 1 << 20
	mostDraws   = 1 << 14
)

// Validate says what is not sound in an instance: indices out of range, numbers that
// are not finite, tables of the wrong length. nil: it may be solved.
func (in *Instance) Validate() error {
	var faults []error
	fault := func(format string, args ...any) {
		if len(faults) < 10 {
			faults = append(faults, fmt.Errorf(format, args...))
		}
	}
	in.validateAims(fault)
	in.validateGroups(fault)
	for i, l := range in.Limits {
		if !finite(l.Bound) {
			fault("limit %d (%s): its bound must be a number", i, l.ID)
		}
		seen := map[int]bool{}
		for _, r := range l.Resources {
			if r < 0 || r >= len(in.Resources) || seen[r] {
				fault("limit %d (%s): resource %d is unknown, or named twice", i, l.ID, r)
			}
			seen[r] = true
		}
		if l.Sense < AtMost || l.Sense > Exactly {
			fault("limit %d (%s): unknown sense", i, l.ID)
		}
	}
	for i, s := range in.Switches {
		name := fmt.Sprintf("switch %d (%s)", i, s.ID)
		in.validatePicks(name, s.Options, fault)
		in.validateUses(name, s.Uses, fault)
	}
	for i, p := range in.Pairs {
		name := fmt.Sprintf("pair %d (%s)", i, p.ID)
		if p.A < 0 || p.A >= len(in.Switches) || p.B < 0 || p.B >= len(in.Switches) || p.A == p.B {
			fault("%s: it must name two switches", name)
		}
		in.validateEffects(name, p.Effects, fault)
	}
	for i, m := range in.Implications {
		name := fmt.Sprintf("implication %d (%s)", i, m.ID)
		in.validatePicks(name, m.If, fault)
		in.validatePicks(name, m.Then, fault)
	}
	for i, x := range in.Exclusions {
		name := fmt.Sprintf("exclusion %d (%s)", i, x.ID)
		in.validatePicks(name, x.A, fault)
		in.validatePicks(name, x.B, fault)
	}
	return errors.Join(faults...)
}

func (in *Instance) validateAims(fault func(string, ...any)) {
	switch {
	case len(in.Draws) == 0 || len(in.Draws) > mostDraws:
		fault("%d draws: give 1 to %d", len(in.Draws), mostDraws)
	case !(in.Caution >= 0 && in.Caution <= 1):
		fault("caution %v: give 0 to 1", in.Caution)
	case in.Caution > 0 && !(in.Tail > 0 && in.Tail <= 1):
		fault("tail %v: give a share over 0, up to 1", in.Tail)
	}
	sum := 0.0
	for i, w := range in.Draws {
		if !(w > 0) || !finite(w) {
			fault("draw %d: its weight must be over 0", i)
		}
		sum += w
	}
	if len(in.Draws) > 0 && math.Abs(sum-1) > 1e-9 {
		fault("the weights of the draws sum to %v: make it 1", sum)
	}
	for i, o := range in.Objectives {
		if !finite(o.Weight) || o.Weight < 0 {
			fault("objective %d (%s): its weight must be 0 or more", i, o.ID)
		}
		if !finite(o.Distance) || o.Distance == 0 {
			fault("objective %d (%s): its distance must not be 0", i, o.ID)
		}
	}
}

func (in *Instance) validateGroups(fault func(string, ...any)) {
	options := 0
	for g, group := range in.Groups {
		options += len(group.Options)
		if len(group.Options) == 0 {
			fault("group %d (%s): it has no options; the first must be \"declined\"", g, group.ID)
			continue
		}
		if first := group.Options[0]; len(first.Uses)+len(first.Effects) > 0 {
			fault("group %d (%s): its first option is \"declined\", without uses and effects", g, group.ID)
		}
		for j, o := range group.Options {
			name := fmt.Sprintf("group %d (%s), option %d (%s)", g, group.ID, j, o.ID)
			in.validateUses(name, o.Uses, fault)
			in.validateEffects(name, o.Effects, fault)
		}
	}
	if options > mostOptions {
		fault("%d options: %d are the most", options, mostOptions)
	}
}

func (in *Instance) validateUses(name string, uses []Use, fault func(string, ...any)) {
	seen := make(map[int]bool, len(uses))
	for _, u := range uses {
		if u.Resource < 0 || u.Resource >= len(in.Resources) || seen[u.Resource] {
			fault("%s: resource %d is unknown, or used twice", name, u.Resource)
		}
		if !finite(u.Amount) || u.Amount < 0 {
			fault("%s: what it uses must be 0 or more", name)
		}
		seen[u.Resource] = true
	}
}

func (in *Instance) validateEffects(name string, effects []Effect, fault func(string, ...any)) {
	seen := make(map[int]bool, len(effects))
	for _, e := range effects {
		if e.Objective < 0 || e.Objective >= len(in.Objectives) || seen[e.Objective] {
			fault("%s: objective %d is unknown, or named twice", name, e.Objective)
		}
		seen[e.Objective] = true
		if len(e.ByDraw) != len(in.Draws) {
			fault("%s: %d effects for %d draws", name, len(e.ByDraw), len(in.Draws))
		}
		for _, v := range e.ByDraw {
			if !finite(v) {
				fault("%s: an effect is not a number", name)
				break
			}
		}
	}
}

// Declined is no pick: what is asked of an option is asked of one that is taken.
func (in *Instance) validatePicks(name string, picks []Pick, fault func(string, ...any)) {
	for _, p := range picks {
		if p.Group < 0 || p.Group >= len(in.Groups) || p.Option < 1 || p.Option >= len(in.Groups[p.Group].Options) {
			fault("%s: there is no option %d of group %d to be taken", name, p.Option, p.Group)
		}
	}
}

func finite(f float64) bool { return !math.IsNaN(f) && math.Abs(f) <= 1e15 }
