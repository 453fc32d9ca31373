package plan

import (
	"math"
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/plan/solve"
)

// Change is what would bring a battle in: hours a week by skill, from a day on, money over
// the plan, points of exposure.
type Change struct {
	Hours    []SkillHours  `json:"hours,omitempty"`
	Money    dossier.Money `json:"-"`
	Amount   string        `json:"money,omitempty"`
	Exposure int           `json:"exposure,omitempty"` // the cap that it takes; 0: the present one
	// Needs says that what the battle needs must be there too.
	Needs bool `json:"needs,omitempty"`
	// Elsewhere says that these means let the battle be fought with nothing lost, other
	// battles giving way if need be, but that the plan would put them to a better use.
	Elsewhere bool `json:"elsewhere,omitempty"`
}

// SkillHours are hours a week of a skill, from a day to another: the weeks of the battle
// that they would bring in. Beyond them, the same hours might go to another battle.
type SkillHours struct {
	Skill string  `json:"skill,omitempty"` // none: the upkeep of channels
	Hours float64 `json:"hours"`
	From  string  `json:"from,omitempty"` // none: from the beginning
	To    string  `json:"to,omitempty"`   // none: to the end
}

// lack is what a way of fighting a battle asks for beyond what a plan leaves.
type lack struct {
	offer    int // 0 is the first
	more     more
	from     []int // by skill, the first week that lacks hours
	exposure int   // of the plan and the battle
	apart    []int // battles of the plan that it cannot be beside
}

func (l *lack) parts() int {
	n := len(l.apart)
	for _, h := range l.more.hours {
		if h > 0 {
			n++
		}
	}
	if l.more.money > 0 {
		n++
	}
	if l.more.exposure > 0 {
		n++
	}
	return n
}

func (l *lack) size() float64 {
	sum := 0.0
	for _, h := range l.more.hours {
		sum += h
	}
	return sum
}

// lacking is the least that a battle lacks to join a plan as it stands, over its weeks at
// its lowest level; nil where it has none.
func (m *Model) lacking(c solve.Choice, b int) *lack {
	var best *lack
	offers := m.battles[b].offers
	for j := range offers {
		if offers[j].level != offers[0].level {
			break
		}
		l := m.lackOf(c, b, j)
		if best == nil || l.parts() < best.parts() || l.parts() == best.parts() && l.size() < best.size()-1e-9 {
			best = l
		}
	}
	return best
}

func (m *Model) lackOf(c solve.Choice, b, offer int) *lack {
	with := slices.Clone(c)
	with[b] = offer + 1
	l := &lack{offer: offer, more: more{hours: make([]float64, m.skills.upkeep()+1), classes: make([]bool, len(m.classes))}, from: make([]int, m.skills.upkeep()+1)}
	for w := range m.calendar.weeks {
		f := newFlow(m.team, w)
		list := m.askedIn(with, w)
		for _, one := range list { // what the plan asks for comes first
			if one.battle != b {
				f.divide(one)
			}
		}
		for _, one := range list {
			if one.battle != b {
				continue
			}
			if missing := f.divide(one); missing > 1e-6 {
				if l.more.hours[one.skill] == 0 {
					l.from[one.skill] = w
				}
				l.more.hours[one.skill] = max(l.more.hours[one.skill], missing/m.pace[one.skill][w])
			}
		}
	}
	for _, w := range m.battles[b].offers[offer].fought {
		l.more.classes[m.weekOf[w]] = true
	}
	e, err := m.Instance.Evaluate(with)
	if err != nil {
		return l
	}
	for i, limit := range m.limits {
		over := e.Sums[i] - m.Instance.Limits[i].Bound
		switch {
		case over <= 1e-6:
		case limit.kind == limitMoney:
			l.more.money = max(l.more.money, over)
		case limit.kind == limitExposure:
			l.more.exposure = over
			l.exposure = int(math.Round(e.Sums[i]))
		}
	}
	for i := range m.battles {
		if i != b && c[i] != 0 && (slices.Contains(m.battles[i].Excludes, m.battles[b].ID) || slices.Contains(m.battles[b].Excludes, m.battles[i].ID)) {
			l.apart = append(l.apart, i)
		}
	}
	return l
}

// The steps in which changes are counted.
const (
	hourStep  = 0.25
	moneyStep = 50
)

// fewWeeks is how many weeks at either end of a plan do not make a change worth dating.
const fewWeeks = 3

// cheapest looks for a least change with which a best plan fights the battle: of what
// joining the plan lacks, each part is left out where the rest is enough, and then made as
// small as it can be, in the order of the skills, money, exposure. found is false where
// no such change is found.
func (q *asker) cheapest(b int, l *lack) (by more, elsewhere, found bool) {
	full := more{hours: make([]float64, len(l.more.hours)), classes: l.more.classes}
	for k, h := range l.more.hours {
		full.hours[k] = math.Ceil(h/hourStep-1e-6) * hourStep
	}
	full.money = math.Ceil(l.more.money/moneyStep-1e-6) * moneyStep
	full.exposure = math.Ceil(l.more.exposure - 1e-6)
	enters := func(by more) bool {
		with, ok := q.ask(q.variant(q.fighting(b), q.raised(by)))
		if !ok || with.choice == nil || with.value < q.value-alike {
			return false
		}
		if elsewhere {
			return true
		}
		without, ok := q.ask(q.variant(q.without(b), q.raised(by)))
		return ok && with.value >= without.value-alike
	}
	if !enters(full) {
		if q.late {
			return full, false, false
		}
		if elsewhere = true; !enters(full) {
			return full, false, false
		}
	}
	by = full
	parts := []struct {
		at   *float64
		step float64
	}{}
	by.hours = slices.Clone(by.hours)
	for k := range by.hours {
		parts = append(parts, struct {
			at   *float64
			step float64
		}{&by.hours[k], hourStep})
	}
	parts = append(parts, struct {
		at   *float64
		step float64
	}{&by.money, moneyStep}, struct {
		at   *float64
		step float64
	}{&by.exposure, 1})
	for _, part := range parts {
		if *part.at == 0 {
			continue
		}
		high := int(math.Round(*part.at / part.step)) // enough
		low := -1                                     // not enough
		for low+1 < high {
			middle := (low + high) / 2
			if low == -1 && middle > 0 {
				middle = 0 // none at all is asked first
			}
			*part.at = float64(middle) * part.step
			if enters(by) {
				high = middle
			} else {
				low = middle
			}
		}
		*part.at = float64(high) * part.step
		if q.late {
			break
		}
	}
	return by, elsewhere, true
}

// changeOf puts a change into the words of the dossier.
func (m *Model) changeOf(b int, by more, l *lack, needs, elsewhere bool) *Change {
	c := &Change{Needs: needs, Elsewhere: elsewhere}
	last := m.battles[b].offers[l.offer].last
	for k, h := range by.hours {
		if h == 0 {
			continue
		}
		one := SkillHours{Hours: h}
		if k < m.skills.upkeep() {
			one.Skill = m.skills.names[k]
		}
		if w := l.from[k]; w > fewWeeks {
			one.From = m.calendar.first(w).String()
		}
		if last < m.calendar.weeks-1-fewWeeks {
			one.To = m.calendar.first(last + 1).AddDays(-1).String()
		}
		c.Hours = append(c.Hours, one)
	}
	if by.money > 0 {
		c.Money = m.cents(by.money)
		c.Amount = c.Money.String()
	}
	if by.exposure > 0 && m.d.Exposure.Cap != nil {
		c.Exposure = *m.d.Exposure.Cap + int(by.exposure)
	}
	return c
}

func (m *Model) cents(amount float64) dossier.Money {
	currency := m.money.currency
	if currency == "" {
		currency = "EUR"
	}
	return dossier.Money{Cents: int64(math.Round(amount * 100)), Currency: currency}
}

// words are what a change asks for, as a list.
func (c *Change) words(limit *int) []Message {
	var list []Message
	for _, h := range c.Hours {
		args := check.Args{"n": h.Hours, "skill": skillWord(h.Skill)}
		when := dossier.Text{}
		from, fromErr := dossier.ParseDate(h.From)
		to, toErr := dossier.ParseDate(h.To)
		args["from"], args["to"] = from, to
		switch {
		case fromErr == nil && toErr == nil:
			when = dossier.Text{FR: " du {from} au {to}", EN: " from {from} to {to}"}
		case fromErr == nil:
			when = dossier.Text{FR: " à partir du {from}", EN: " from {from}"}
		case toErr == nil:
			when = dossier.Text{FR: " jusqu’au {to}", EN: " until {to}"}
		}
		list = append(list, say("{n:heure:heures} de plus par semaine en {skill}"+when.FR, "{n:more hour:more hours} a week of {skill}"+when.EN, args))
	}
	if c.Money.Cents > 0 {
		list = append(list, say("{amount} de plus", "{amount} more", check.Args{"amount": c.Money}))
	}
	if c.Exposure > 0 && limit != nil {
		list = append(list, say("un plafond d’exposition de {new} au lieu de {old}", "an exposure cap of {new} instead of {old}", check.Args{"new": c.Exposure, "old": *limit}))
	}
	return list
}

func skillWord(name string) dossier.Text {
	if name == "" {
		return dossier.Text{FR: "entretien des canaux", EN: "upkeep of channels"}
	}
	return dossier.Text{FR: name, EN: name}
}
