package plan

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/plan/solve"
)

// mostPeriods is how many stretches of weeks with budget lines of their own a plan can
// tell apart.
const mostPeriods = 62

// money is the budget: what it holds and in which weeks it may be spent. Its posts count
// together, for the spend of a level does not say its post; the contingency is not for
// plans.
type money struct {
	currency string
	others   map[string]bool // currencies of which nothing is counted
	lines    []budgetLine
	periods  []period
	ofWeek   []int // the period of each week
	limited  bool  // there is a budget
	reserve  float64
}

// budgetLine is what a line has for the weeks of the plan.
type budgetLine struct {
	*dossier.BudgetLine
	amount  float64        // units of the currency, of its weeks within the plan
	periods solve.SkillSet // which it covers: a set of periods, one bit each
	weeks   []bool         // which it covers
}

// period is the weeks that the same lines cover.
type period struct {
	weeks []int
	open  bool // no line covers them: nothing is known of their money
}

// of is an amount in units of the budget's currency, 0 of any other.
func (b *money) of(m *dossier.Money) float64 {
	switch {
	case m == nil || m.Cents == 0:
		return 0
	case b.currency == "":
		b.currency = m.Currency
	case m.Currency != b.currency:
		b.others[m.Currency] = true
		return 0
	}
	return m.Amount()
}

// newMoney reads the budget. A line counts for the weeks of which it covers most days,
// with the share of its amount that these are of its whole weeks.
func (m *Model) newMoney() *money {
	b := &money{others: map[string]bool{}, ofWeek: make([]int, m.calendar.weeks)}
	for i := range m.d.Budget {
		l := &m.d.Budget[i]
		if l.Amount == nil {
			m.note(dossier.AnyID(l.ID), "amount", "La ligne de budget « {line} » n’a pas de montant : elle compte pour 0.", "The budget line “{line}” has no amount: it counts as 0.", check.Args{"line": l.ID})
			continue
		}
		amount := b.of(l.Amount)
		if l.Post == dossier.Contingency {
			b.reserve += amount
			continue
		}
		one := budgetLine{BudgetLine: l, weeks: make([]bool, m.calendar.weeks)}
		last := m.From.AddDays(7*m.calendar.weeks - 1)
		from, to := laterOf(l.From, m.From), l.To
		if to.IsZero() || to.After(last) {
			to = last
		}
		if to.Before(from) {
			continue
		}
		covered := 0
		for w := range one.weeks {
			days := 0
			for n := range 7 {
				if day := m.calendar.first(w).AddDays(n); !day.Before(from) && !day.After(to) {
					days++
				}
			}
			if days >= most {
				one.weeks[w] = true
				covered++
			}
		}
		one.amount = amount
		if !l.From.IsZero() && !l.To.IsZero() {
			one.amount *= min(1, float64(covered)/float64(max(1, (l.From.DaysUntil(l.To)+1)/7)))
		} else {
			m.note(dossier.AnyID(l.ID), "from", "La ligne de budget « {line} » n’a pas de période : son montant vaut pour tout le plan.", "The budget line “{line}” has no period: its amount holds for the whole plan.", check.Args{"line": l.ID})
		}
		if slices.Contains(one.weeks, true) {
			b.lines = append(b.lines, one)
		}
	}
	b.limited = len(b.lines) > 0
	b.divide()
	return b
}

// divide finds the periods.
func (b *money) divide() {
	byKey := map[string]int{}
	for w := range b.ofWeek {
		key := make([]byte, len(b.lines))
		for i := range b.lines {
			if b.lines[i].weeks[w] {
				key[i] = 1
			}
		}
		p, known := byKey[string(key)]
		if !known {
			p = len(b.periods)
			byKey[string(key)] = p
			b.periods = append(b.periods, period{open: !slices.Contains(key, 1)})
		}
		b.periods[p].weeks = append(b.periods[p].weeks, w)
		b.ofWeek[w] = p
	}
	for i := range b.lines {
		for w, covered := range b.lines[i].weeks {
			if covered && b.ofWeek[w] < mostPeriods {
				b.lines[i].periods |= 1 << b.ofWeek[w]
			}
		}
	}
}

// there is the money of the lines that cover any of some periods.
func (b *money) there(set solve.SkillSet) float64 {
	sum := 0.0
	for i := range b.lines {
		if b.lines[i].periods&set != 0 {
			sum += b.lines[i].amount
		}
	}
	return sum
}

// weeksOf are the weeks of some periods.
func (b *money) weeksOf(set solve.SkillSet) []int {
	var weeks []int
	for p := range b.periods {
		if set>>p&1 == 1 {
			weeks = append(weeks, b.periods[p].weeks...)
		}
	}
	slices.Sort(weeks)
	return weeks
}
