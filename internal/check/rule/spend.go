package rule

import (
	"math"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

// spending is what the plan costs over the time that the budget covers, in hundredths
// of the budget's currency, beside what the budget holds.
//
//   - A chosen battle costs the spend of its chosen level, or its actions and its lines
//     of the media plan where these come to more. An action's cost counts each time.
//   - A channel in use costs its fixed cost, a tool its cost, each a year.
//   - What costs so much a year (the spend of a lasting battle included) counts once for
//     each year that the budget's lines cover.
//   - A battle that is over before the budget begins, or begins after its end, costs
//     it nothing.
type spending struct {
	battles, channels, tools float64
	budget                   float64
	currency                 string          // of the budget's first line that has an amount
	others                   map[string]bool // other currencies, of which nothing is counted
	mixed                    bool            // the budget itself is in several currencies
	priceless                []dossier.AnyID // chosen battles without any figure
}

func (s *spending) sum() float64 { return s.battles + s.channels + s.tools }

// money is an amount of hundredths of the budget's currency.
func (s *spending) money(cents float64) dossier.Money {
	return dossier.Money{Cents: int64(min(math.Round(cents), 1e17)), Currency: s.currency}
}

// of is an amount in hundredths of the budget's currency, 0 where there is none.
func (s *spending) of(m *dossier.Money) float64 {
	switch {
	case m == nil || m.Cents == 0:
		return 0
	case s.currency == "":
		s.currency = m.Currency
	case m.Currency != s.currency:
		s.others[m.Currency] = true
		return 0
	}
	return float64(m.Cents)
}

func spendingOf(p *check.Pass) *spending {
	s := &spending{others: map[string]bool{}}
	for i := range p.Budget {
		s.budget += s.of(p.Budget[i].Amount)
	}
	s.mixed = len(s.others) > 0
	from, to := budgetSpan(p.Budget)
	years := 1.0
	if !from.IsZero() && !to.IsZero() {
		years = max(1, math.Round(float64(from.DaysUntil(to))/365))
	}
	detail := map[dossier.BattleID]float64{}
	priced := map[dossier.BattleID]bool{}
	for i := range p.Actions {
		if a := &p.Actions[i]; a.Cost != nil && inProgramme(p, a) {
			b := p.Facts.Battles[a.Battle]
			times := math.Round(p.Facts.TimesPerWeek(a) * check.Weeks(b))
			if a.Repeat != nil && (b == nil || b.Lasting) {
				times *= years
			}
			detail[a.Battle] += s.of(a.Cost) * times
			priced[a.Battle] = true
		}
	}
	for i := range p.MediaPlan {
		l := &p.MediaPlan[i]
		if b := p.Facts.Battles[l.Battle]; l.NetPrice != nil && (b == nil || b.State == dossier.Chosen) {
			detail[l.Battle] += s.of(l.NetPrice)
			priced[l.Battle] = true
		}
	}
	s.battles = detail[""]
	for _, b := range p.Facts.InPlay {
		if !b.Lasting && (!from.IsZero() && !b.End.IsZero() && b.End.Before(from)) || !to.IsZero() && b.Start.After(to) {
			continue
		}
		cost := detail[b.ID]
		if level := b.Level(); level != nil && level.Spend != nil {
			spend := s.of(level.Spend)
			if b.Lasting {
				spend *= years
			}
			cost = max(cost, spend)
		} else if !priced[b.ID] {
			s.priceless = append(s.priceless, dossier.AnyID(b.ID))
		}
		s.battles += cost
	}
	for _, c := range p.Facts.InUse {
		s.channels += s.of(c.FixedCostPerYear) * years
	}
	for i := range p.Tools {
		s.tools += s.of(p.Tools[i].CostPerYear) * years
	}
	return s
}

// budgetSpan is the first and the last day that a budget covers; neither is known
// where a line does not say its own.
func budgetSpan(lines []dossier.BudgetLine) (from, to dossier.Date) {
	for i := range lines {
		l := &lines[i]
		if l.From.IsZero() || l.To.IsZero() {
			return dossier.Date{}, dossier.Date{}
		}
		if i == 0 || l.From.Before(from) {
			from = l.From
		}
		if i == 0 || l.To.After(to) {
			to = l.To
		}
	}
	return from, to
}
