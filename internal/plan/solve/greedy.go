package solve

import (
	"cmp"
	"slices"
)

// Greedy is what a planner does by hand, a yardstick for Solve: again and again the
// step (an option taken, or changed for another) with the most mean value for each share
// of the limits that it uses, while everything holds. ok is false where it ends at no choice that holds.
func Greedy(in *Instance) (choice Choice, ok bool) {
	m := newModel(in)
	d := newDraft(m)
	share := d.shares()
	dead := make([]bool, m.firstSwitch)
	faults := d.faults()
	value := d.worth()
	for {
		type raise struct {
			column int
			rate   float64
		}
		var steps []raise
		for c, pick := range m.picks {
			before := d.column[pick.Group]
			gain, cost := m.cost[c], share[c]
			if before >= 0 {
				gain, cost = gain-m.cost[before], cost-share[before]
			}
			if !dead[c] && gain > 0 {
				steps = append(steps, raise{c, gain / max(cost, 1e-9)})
			}
		}
		slices.SortStableFunc(steps, func(a, b raise) int { return cmp.Compare(b.rate, a.rate) })
		moved := false
		for _, s := range steps {
			g := m.picks[s.column].Group
			before := d.take(g, s.column)
			if f, v := d.faults(), d.worth(); f < faults || (f == faults && v > value) {
				faults, value, moved = f, v, true
				break
			}
			d.take(g, before)
			dead[s.column] = true
		}
		if !moved {
			break
		}
	}
	choice = d.choice()
	e, err := in.Evaluate(choice)
	return choice, err == nil && e.Violations == nil
}

// shares are, by option column, what it uses of each limit as a share of it, together.
func (d *draft) shares() []float64 {
	share := make([]float64, d.m.firstSwitch)
	for c := range share {
		for _, u := range d.m.uses[c] {
			for _, l := range d.limitsOf[u.Resource] {
				if limit := d.m.in.Limits[l]; limit.Sense == AtMost && limit.Bound > 0 {
					share[c] += u.Amount / limit.Bound
				}
			}
		}
	}
	return share
}
