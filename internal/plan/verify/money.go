package verify

import (
	"cmp"
	"math"
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

// cost is who spends: a battle, a channel, or the tools.
type cost struct {
	battle, channel string
	tools           bool
}

// mostAmount is the greatest that is written out.
const mostAmount = 1e12

// money checks what is spent: that each cost is what the dossier says, that the sums are
// right, and that the lines of the budget pay for all of it, week by week.
func (c *checker) money() {
	currency := c.currency()
	weekly := c.costs(currency)
	due := make([]float64, c.p.Horizon)
	for _, amounts := range weekly {
		for w, amount := range amounts {
			due[w] += amount
		}
	}
	c.stated(weekly, currency)
	c.pay(due, currency)
}

// currency is that of the first amount of the budget, or else the first that is spent.
func (c *checker) currency() string {
	for i := range c.d.Budget {
		if a := c.d.Budget[i].Amount; a != nil && a.Cents != 0 {
			return a.Currency
		}
	}
	if len(c.p.Spend) > 0 {
		return c.p.Spend[0].Currency
	}
	return ""
}

// costs are the amounts of each week, by who spends them.
func (c *checker) costs(currency string) map[cost][]float64 {
	all := map[cost][]float64{}
	add := func(who cost, m *dossier.Money, per float64, first, last int) {
		if m == nil || m.Cents == 0 || m.Currency != currency {
			return
		}
		if all[who] == nil {
			all[who] = make([]float64, c.p.Horizon)
		}
		for w := first; w <= last; w++ {
			all[who][w] += float64(m.Cents) / 100 / per
		}
	}
	on := map[dossier.ChannelID]bool{}
	for _, id := range c.order {
		f := c.fight[id]
		b := f.battle
		weeks := 52.0
		if !b.Lasting && !b.Start.IsZero() && !b.End.IsZero() {
			weeks = math.Max(float64(b.Start.DaysUntil(b.End)+1)/7, float64(f.last-f.first+1))
		}
		add(cost{battle: string(id)}, f.level.Spend, weeks, f.first, f.last)
		for _, ch := range b.Channels {
			on[ch] = true
		}
	}
	for i := range c.d.Channels {
		if ch := &c.d.Channels[i]; on[ch.ID] || ch.Duty != "" {
			add(cost{channel: string(ch.ID)}, ch.FixedCostPerYear, 52, 0, c.p.Horizon-1)
		}
	}
	for i := range c.d.Tools {
		add(cost{tools: true}, c.d.Tools[i].CostPerYear, 52, 0, c.p.Horizon-1)
	}
	return all
}

// stated holds the sums that the plan states, and their currency, against the costs.
func (c *checker) stated(weekly map[cost][]float64, currency string) {
	amount := func(x float64) dossier.Money {
		return dossier.Money{Cents: int64(math.Round(min(max(x, -mostAmount), mostAmount) * 100)), Currency: currency}
	}
	told := map[cost]float64{}
	covered := make([]int, c.p.Horizon)
	for _, period := range c.p.Spend {
		if period.Currency != currency && (period.Spent != 0 || len(period.Items) > 0) {
			c.fault(OfSum, "", 0, "Le plan compte en {stated} une période que le dossier compte en {currency}.", "The plan counts in {stated} a period that the dossier counts in {currency}.", check.Args{"stated": period.Currency, "currency": currency})
		}
		sum := 0.0
		for _, item := range period.Items {
			sum += item.Amount
			told[cost{item.Battle, item.Channel, item.Tools}] += item.Amount
		}
		for _, w := range period.Weeks {
			if w >= 1 && w <= c.p.Horizon {
				covered[w-1]++
			}
		}
		if math.Abs(sum-period.Spent) > tolerance*10 {
			c.fault(OfSum, "", 0, "Le plan annonce {stated} de dépense sur une période dont les postes font {sum}.", "The plan states {stated} spent in a period whose items come to {sum}.", check.Args{"stated": amount(period.Spent), "sum": amount(sum)})
		}
	}
	if w := slices.IndexFunc(covered, func(n int) bool { return n != 1 }); w >= 0 {
		c.fault(OfSum, "", w+1, "La semaine du {monday} n’est pas dans une période de dépense, et une seule.", "The week of {monday} is not in one period of spend, and one alone.", check.Args{"monday": c.from.AddDays(7 * w)})
	}
	all := make([]cost, 0, len(told)+len(weekly))
	for who := range told {
		all = append(all, who)
	}
	for who := range weekly {
		if _, known := told[who]; !known {
			all = append(all, who)
		}
	}
	slices.SortFunc(all, func(a, b cost) int {
		return cmp.Or(cmp.Compare(a.battle, b.battle), cmp.Compare(a.channel, b.channel))
	})
	for _, who := range all {
		sum := 0.0
		for _, amount := range weekly[who] {
			sum += amount
		}
		if math.Abs(sum-told[who]) <= tolerance*10 {
			continue
		}
		id := dossier.AnyID(cmp.Or(who.battle, who.channel))
		args := check.Args{"told": amount(told[who]), "who": id, "sum": amount(sum)}
		if id == "" {
			c.fault(OfMoney, id, 0, "Le plan compte {told} pour les outils, que le dossier chiffre à {sum}.", "The plan counts {told} for the tools, which the dossier puts at {sum}.", args)
			continue
		}
		c.fault(OfMoney, id, 0, "Le plan compte {told} pour « {who} », que le dossier chiffre à {sum}.", "The plan counts {told} for “{who}”, which the dossier puts at {sum}.", args)
	}
}

// pay has the lines of the budget pay each week's costs, the lines that end first before
// the others: what they cannot pay so, they can pay in no way, since each line covers a
// run of weeks.
func (c *checker) pay(due []float64, currency string) {
	type purse struct {
		left        float64
		first, last int
	}
	var purses []purse
	known := make([]bool, c.p.Horizon)
	for i := range c.d.Budget {
		l := &c.d.Budget[i]
		if l.Amount == nil || l.Amount.Currency != currency || l.Post == dossier.Contingency {
			continue
		}
		p, weeks := purse{first: -1}, 0
		for w := range c.p.Horizon {
			if c.daysIn(w, l.From, l.To) > 3 {
				if p.first < 0 {
					p.first = w
				}
				p.last, known[w] = w, true
				weeks++
			}
		}
		if weeks == 0 {
			continue
		}
		p.left = float64(l.Amount.Cents) / 100
		if !l.From.IsZero() && !l.To.IsZero() {
			p.left *= math.Min(1, float64(weeks)/math.Max(1, math.Floor(float64(l.From.DaysUntil(l.To)+1)/7)))
		}
		purses = append(purses, p)
	}
	slices.SortStableFunc(purses, func(a, b purse) int { return a.last - b.last })
	for w, amount := range due {
		if !known[w] {
			continue
		}
		for i := range purses {
			if p := &purses[i]; p.first <= w && w <= p.last {
				paid := math.Min(amount, p.left)
				p.left -= paid
				amount -= paid
			}
		}
		if amount > tolerance*10 {
			c.fault(OfMoney, "", w+1, "Le budget ne paie pas la semaine du {monday} : il y manque {amount}.", "The budget does not pay for the week of {monday}: {amount} is lacking.",
				check.Args{"monday": c.from.AddDays(7 * w), "amount": dossier.Money{Cents: int64(math.Round(amount * 100)), Currency: currency}})
			return
		}
	}
}

// exposure checks the sum of the exposures of what is fought.
func (c *checker) exposure() {
	sum := 0
	for _, id := range c.order {
		b := c.fight[id].battle
		if b.Exposure != nil {
			sum += int(*b.Exposure)
			continue
		}
		level := 0
		for _, ch := range b.Channels {
			if one := c.channel(ch); one != nil && one.Exposure != nil {
				level = max(level, int(*one.Exposure))
			}
		}
		sum += level
	}
	if sum != c.p.Exposure.Sum {
		c.fault(OfSum, "exposure", 0, "Le plan annonce une exposition de {stated} ; le compte est de {sum}.", "The plan states an exposure of {stated}; the count is {sum}.", check.Args{"stated": c.p.Exposure.Sum, "sum": sum})
	}
	if limit := c.d.Exposure.Cap; limit != nil && sum > *limit {
		c.fault(OfExposure, "exposure", 0, "L’exposition du plan est de {sum}, pour un plafond de {cap}.", "The exposure of the plan is {sum}, for a cap of {cap}.", check.Args{"sum": sum, "cap": *limit})
	}
}
