package plan

import (
	"cmp"
	"math/bits"
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/plan/solve"
)

// Held is what of a plan can still be kept within the limits of another model of the same
// battles: fewer hours, less money, a channel less.
type Held struct {
	Value, Mean, Worst float64 // as those of a Plan
	Objectives         []Progress
	Battles            []HeldBattle // those of the plan, in the order of the dossier
}

// HeldBattle is what is left of a battle of a plan.
type HeldBattle struct {
	ID     dossier.BattleID
	Weeks  int   // that the plan fights it
	Missed []int // those that can no longer be kept, from 1
	Why    Message
}

// Lost reports whether nothing is left of the battle.
func (b *HeldBattle) Lost() bool { return len(b.Missed) == b.Weeks }

// Hold says what is left of a plan that nobody rearranges. Battles are served in turn:
// those that must be kept, then those that bring most; one that finds no hours or no
// money for a week misses it, and brings as much less as the weeks that it missed are of
// its weeks. A battle that needs another one that is lost is lost with it.
func (m *Model) Hold(p *Plan) (*Held, error) {
	c, missing := m.ChoiceOf(p)
	for b := range m.battles {
		if m.battles[b].isBarred() {
			c[b] = 0
		}
	}
	h := &holding{Model: m, choice: c, missed: map[int][]int{}, why: map[int]Message{}}
	if err := h.begin(); err != nil {
		return nil, err
	}
	order, err := h.order()
	if err != nil {
		return nil, err
	}
	for _, b := range order {
		h.serve(b)
	}
	out := &Held{}
	for i := range p.Battles {
		f := &p.Battles[i]
		at := slices.IndexFunc(m.battles, func(b battle) bool { return b.ID == f.ID })
		if f.Level == 0 || at < 0 {
			continue
		}
		one := HeldBattle{ID: f.ID, Weeks: len(f.Weeks), Missed: h.missed[at], Why: h.why[at]}
		switch b := &m.battles[at]; {
		case b.isBarred():
			one.Missed, one.Why = f.Weeks, b.barred[slices.IndexFunc(b.barred, func(x bar) bool { return x.kind == barCase })].why
		case slices.Contains(missing, f.ID):
			one.Missed, one.Why = f.Weeks, say("elle ne peut plus être menée à ce niveau", "it can no longer be fought at this level", nil)
		}
		out.Battles = append(out.Battles, one)
	}
	h.follow(p, out)
	return out, h.worth(out)
}

// holding serves the battles of a plan.
type holding struct {
	*Model
	choice solve.Choice
	hours  [][]float64 // given so far, by week and skill
	spent  []float64   // so far, by period
	missed map[int][]int
	why    map[int]Message
}

// begin gives what stands and the channels in use their part.
func (h *holding) begin() error {
	h.hours = make([][]float64, h.calendar.weeks)
	for w := range h.hours {
		h.hours[w] = make([]float64, h.skills.upkeep()+1)
		for _, one := range h.askedIn(h.choice, w) {
			if one.battle < 0 {
				h.hours[w][one.skill] += one.hours
			}
		}
	}
	h.spent = make([]float64, len(h.money.periods))
	in := h.variant(func(in *solve.Instance) {
		for g := range h.battles {
			in.Groups[g].Options = slices.Clone(in.Groups[g].Options)
			for j := range in.Groups[g].Options {
				in.Groups[g].Options[j].Uses = nil
			}
		}
	})
	e, err := in.Evaluate(h.choice)
	if err != nil {
		return err
	}
	for p := range h.spent {
		h.spent[p] = e.Used[h.moneyIn(p)]
	}
	return nil
}

// order is the order in which battles are served.
func (h *holding) order() ([]int, error) {
	all, err := h.Instance.Evaluate(h.choice)
	if err != nil {
		return nil, err
	}
	var order []int
	brings := map[int]float64{}
	for b := range h.battles {
		if h.choice[b] == 0 {
			continue
		}
		order = append(order, b)
		without := slices.Clone(h.choice)
		without[b] = 0
		e, err := h.Instance.Evaluate(without)
		if err != nil {
			return nil, err
		}
		brings[b] = all.Value - e.Value
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if ka, kb := h.battles[a].isKept(), h.battles[b].isKept(); ka != kb {
			return cmp.Compare(map[bool]int{true: 0, false: 1}[ka], map[bool]int{true: 0, false: 1}[kb])
		}
		return cmp.Compare(brings[b], brings[a])
	})
	return order, nil
}

// serve gives a battle its hours and its money, week by week. Its money is spent in the
// weeks between, too, in which blackouts silence it.
func (h *holding) serve(b int) {
	o := &h.battles[b].offers[h.choice[b]-1]
	for w := o.start; w <= o.last; w++ {
		fights := slices.Contains(o.fought, w)
		if fights {
			for k, hours := range o.effort {
				h.hours[w][k] += hours * h.pace[k][w]
			}
		}
		h.spent[h.money.ofWeek[w]] += o.money
		why, holds := h.holds(w)
		if holds {
			continue
		}
		h.spent[h.money.ofWeek[w]] -= o.money
		if !fights {
			continue
		}
		for k, hours := range o.effort {
			h.hours[w][k] -= hours * h.pace[k][w]
		}
		if h.missed[b] == nil {
			h.why[b] = why
		}
		h.missed[b] = append(h.missed[b], w+1)
	}
}

// holds reports whether the hours given in a week and the money spent so far are there,
// and says what is lacking: of the hours, those of the fewest skills.
func (h *holding) holds(week int) (why Message, ok bool) {
	worst, over := -1, 0.0
	for i, l := range h.limits {
		sum := 0.0
		switch {
		case l.kind == limitHours && l.class == h.weekOf[week]:
			for k, hours := range h.hours[week] {
				if l.set>>k&1 == 1 {
					sum += hours
				}
			}
		case l.kind == limitMoney:
			for p, amount := range h.spent {
				if l.set>>p&1 == 1 {
					sum += amount
				}
			}
		default:
			continue
		}
		if by := sum - h.Instance.Limits[i].Bound; by > 1e-6 && (worst < 0 || bits.OnesCount64(uint64(l.set)) < bits.OnesCount64(uint64(h.limits[worst].set))) {
			worst, over = i, by
		}
	}
	switch {
	case worst < 0:
		return Message{}, true
	case h.limits[worst].kind == limitMoney:
		return say("il ne reste plus d’argent", "there is no money left", nil), false
	}
	set := h.limits[worst].set
	if h.Instance.Limits[worst].Bound < 1e-6 {
		return say("plus personne n’a d’heures en {skills}", "nobody has hours left for {skills}", check.Args{"skills": h.hoursWord(set)}), false
	}
	return say("il manque {hours} h par semaine en {skills}", "{hours} h a week of {skills} are missing", check.Args{"hours": dossier.Hours(over), "skills": h.hoursWord(set)}), false
}

// follow loses the battles that need one that is lost.
func (h *holding) follow(p *Plan, out *Held) {
	for again := true; again; {
		again = false
		for i := range out.Battles {
			one := &out.Battles[i]
			b := &h.battles[slices.IndexFunc(h.battles, func(b battle) bool { return b.ID == one.ID })]
			for _, id := range b.after {
				at := slices.IndexFunc(out.Battles, func(o HeldBattle) bool { return dossier.AnyID(o.ID) == id })
				if at < 0 || !out.Battles[at].Lost() || one.Lost() {
					continue
				}
				f := p.Battles[slices.IndexFunc(p.Battles, func(f Fought) bool { return f.ID == one.ID })]
				one.Missed, one.Why = f.Weeks, say("elle a besoin de « {other} », qui ne tient plus", "it needs “{other}”, which no longer holds", check.Args{"other": id})
				again = true
			}
		}
	}
}

// worth reckons what is left.
func (h *holding) worth(out *Held) error {
	left := map[int]float64{}
	for i := range out.Battles {
		one := &out.Battles[i]
		b := slices.IndexFunc(h.battles, func(b battle) bool { return b.ID == one.ID })
		if left[b] = 1; one.Weeks > 0 {
			left[b] = 1 - float64(len(one.Missed))/float64(one.Weeks)
		}
		if one.Lost() {
			h.choice[b] = 0
		}
	}
	model := *h.Model
	model.Instance = h.variant(func(in *solve.Instance) {
		for b, share := range left {
			g := &in.Groups[b]
			g.Options = slices.Clone(g.Options)
			for j := range g.Options {
				g.Options[j].Effects = scaledEffects(g.Options[j].Effects, share)
			}
		}
		in.Pairs = slices.Clone(in.Pairs)
		for i := range in.Pairs {
			for b, share := range left {
				if in.Switches[in.Pairs[i].B].ID == string(h.battles[b].ID) {
					in.Pairs[i].Effects = scaledEffects(in.Pairs[i].Effects, share)
				}
			}
		}
	})
	e, err := model.Instance.Evaluate(h.choice)
	if err != nil {
		return err
	}
	out.Value, out.Mean, out.Worst = round(e.Value), round(e.Mean), round(e.Worst)
	p := &Plan{}
	model.progress(p, h.choice)
	out.Objectives = p.Objectives
	return nil
}
