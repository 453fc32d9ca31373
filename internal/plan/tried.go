package plan

import (
	"context"
	"slices"

	"boussole/internal/dossier"
	"boussole/internal/plan/solve"
)

// tried bars a battle that what is tried out leaves no means for, and marks those of a
// plan that is declared.
func (m *Model) tried(b *battle) {
	why, barred := m.Barred[b.ID]
	if m.Levels != nil {
		_, b.declared = m.Levels[b.ID]
		if !b.declared && !b.closed() && !barred {
			why, barred = say("elle n’est pas de ce plan", "it is not of this plan", nil), true
		}
	}
	if barred {
		b.barred = append(b.barred, bar{kind: barCase, why: why})
	}
}

// Declared is the plan that Config.Levels declares, as a result: optimal where it holds,
// since there is no other, and infeasible with its choice where it does not. The choice
// is nil where some of it cannot even be counted.
func (m *Model) Declared() (solve.Result, error) {
	c := make(solve.Choice, len(m.Instance.Groups))
	c[len(m.battles)] = 1
	for i := range m.battles {
		b := &m.battles[i]
		switch {
		case !b.isKept():
		case len(b.offers) == 0:
			return solve.Result{Status: solve.Infeasible}, nil
		default:
			c[i] = 1
		}
	}
	e, err := m.Instance.Evaluate(c)
	if err != nil {
		return solve.Result{}, err
	}
	r := solve.Result{Status: solve.Optimal, Choice: c, Value: e.Value, Bound: e.Value}
	if e.Violations != nil {
		r.Status = solve.Infeasible
	}
	return r, nil
}

// ChoiceOf is the choice that fights the battles of a plan at their levels, from their
// days: that plan within another model of the same battles. Battles that this model
// cannot fight so are declined in it, and are in missing.
func (m *Model) ChoiceOf(p *Plan) (c solve.Choice, missing []dossier.BattleID) {
	c = make(solve.Choice, len(m.Instance.Groups))
	c[len(m.battles)] = 1
	for i := range p.Battles {
		f := &p.Battles[i]
		at := slices.IndexFunc(m.battles, func(b battle) bool { return b.ID == f.ID })
		if f.Level == 0 || at < 0 {
			continue
		}
		for j := range m.battles[at].offers {
			if m.battles[at].offers[j].level != f.Level {
				continue
			}
			with := make(solve.Choice, len(c))
			with[at] = j + 1
			if m.fought(at, with).Start == f.Start {
				c[at] = j + 1
				break
			}
		}
		if c[at] == 0 {
			missing = append(missing, f.ID)
		}
	}
	return c, missing
}

// Reading says why a battle is in a plan or not, as Explain does for all of them; false
// where time ran out.
func (m *Model) Reading(ctx context.Context, r solve.Result, id dossier.BattleID) (Reading, bool) {
	at := slices.IndexFunc(m.battles, func(b battle) bool { return b.ID == id })
	if at < 0 || r.Choice == nil {
		return Reading{}, false
	}
	q := &asker{Model: m, ctx: ctx, choice: r.Choice, value: r.Value}
	var reading Reading
	q.read(at, &reading)
	for _, one := range q.changing {
		one()
	}
	return reading, !q.late
}

// Reserve is the contingency of the budget, which no plan spends.
func (m *Model) Reserve() dossier.Money { return m.cents(m.money.reserve) }

// Index is the index of the dossier that the model is of.
func (m *Model) Index() *dossier.Index { return m.index }
