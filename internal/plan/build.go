package plan

import (
	"fmt"
	"slices"
	"strings"

	"boussole/internal/dossier"
	"boussole/internal/plan/solve"
)

// limit is what a limit of the instance stands for.
type limit struct {
	kind  limitKind
	set   solve.SkillSet // of skills, or of periods of the budget
	class int            // of weeks
}

type limitKind int8

const (
	limitHours limitKind = iota
	limitMoney
	limitExposure
)

// mostSets bounds the sets of skills, and of periods, that are limited together.
const mostSets = 1 << 12

// Resources stand in this order: hours of each skill in each class of weeks, then money
// by period, then exposure.
func (m *Model) hoursIn(skill, class int) int { return class*(m.skills.upkeep()+1) + skill }

func (m *Model) moneyIn(period int) int { return len(m.classes)*(m.skills.upkeep()+1) + period }
func (m *Model) exposed() int           { return m.moneyIn(len(m.money.periods)) }

// build makes the instance.
func (m *Model) build() error {
	m.classify()
	in := &solve.Instance{Caution: m.Caution, Tail: m.Tail, Draws: make([]float64, m.Draws)}
	m.Instance = in
	for s := range in.Draws {
		in.Draws[s] = 1 / float64(m.Draws)
	}
	for c := range m.classes {
		for k := range m.skills.upkeep() + 1 {
			in.Resources = append(in.Resources, fmt.Sprintf("%s %d", m.skillName(k), m.classes[c][0]+1))
		}
	}
	for p := range m.money.periods {
		in.Resources = append(in.Resources, fmt.Sprintf("money %d", p+1))
	}
	in.Resources = append(in.Resources, "exposure")
	for i := range m.aims {
		in.Objectives = append(in.Objectives, solve.Objective{ID: string(m.aims[i].ID), Weight: m.aims[i].weight, Distance: m.aims[i].to - m.aims[i].from})
	}
	for i := range m.battles {
		in.Groups = append(in.Groups, m.group(&m.battles[i]))
	}
	in.Groups = append(in.Groups, m.standing())
	m.switches()
	m.ties()
	return m.bounds()
}

func (m *Model) skillName(k int) string {
	if k == m.skills.upkeep() {
		return "upkeep"
	}
	return m.skills.names[k]
}

// classify finds the weeks that are alike: the same hours there, the same pace, the same
// offers to be fought, so that one row says the same for all of them.
func (m *Model) classify() {
	keys := make([]strings.Builder, m.calendar.weeks)
	for w := range keys {
		for i := range m.team.roles {
			fmt.Fprintf(&keys[w], "%.6f,", m.team.roles[i].free(w))
		}
		for k := range m.pace {
			fmt.Fprintf(&keys[w], "%.6f,", m.pace[k][w])
		}
	}
	for i := range m.battles {
		for j := range m.battles[i].offers {
			for _, w := range m.battles[i].offers[j].fought {
				fmt.Fprintf(&keys[w], "%d.%d,", i, j)
			}
		}
	}
	m.weekOf = make([]int, len(keys))
	known := map[string]int{}
	for w := range keys {
		c, is := known[keys[w].String()]
		if !is {
			c = len(m.classes)
			known[keys[w].String()] = c
			m.classes = append(m.classes, nil)
		}
		m.weekOf[w] = c
		m.classes[c] = append(m.classes[c], w)
	}
}

// group is the options of a battle: declined, then its offers.
func (m *Model) group(b *battle) solve.Group {
	g := solve.Group{ID: string(b.ID), Must: b.isKept(), Options: []solve.Option{{ID: "declined"}}}
	type table struct {
		level int
		share float64
	}
	effects := map[table][]float64{} // options of a level share their table
	for i := range b.offers {
		o := &b.offers[i]
		option := solve.Option{ID: fmt.Sprintf("level %d from %s", o.level, m.calendar.first(o.start))}
		classes := map[int]bool{}
		for _, w := range o.fought {
			classes[m.weekOf[w]] = true
		}
		for c := range m.classes {
			if !classes[c] {
				continue
			}
			for k, h := range o.effort {
				if hours := h * m.pace[k][m.classes[c][0]]; hours > 1e-9 {
					option.Uses = append(option.Uses, solve.Use{Resource: m.hoursIn(k, c), Amount: hours})
				}
			}
		}
		spent := make([]float64, len(m.money.periods))
		for w := o.start; w <= o.last; w++ {
			spent[m.money.ofWeek[w]] += o.money
		}
		option.Uses = m.spend(option.Uses, spent)
		if b.exposure > 0 {
			option.Uses = append(option.Uses, solve.Use{Resource: m.exposed(), Amount: float64(b.exposure)})
		}
		if o.effect != nil && o.share > 0 {
			key := table{o.level, o.share}
			if effects[key] == nil {
				effects[key] = o.byDraw(b.luck)
			}
			option.Effects = []solve.Effect{{Objective: b.objective, ByDraw: effects[key]}}
		}
		g.Options = append(g.Options, option)
	}
	return g
}

func (m *Model) spend(uses []solve.Use, byPeriod []float64) []solve.Use {
	for p, amount := range byPeriod {
		if amount > 1e-9 {
			uses = append(uses, solve.Use{Resource: m.moneyIn(p), Amount: amount})
		}
	}
	return uses
}

// byDraw is the effect of an offer in each draw.
func (o *offer) byDraw(luck []float64) []float64 {
	by := make([]float64, len(luck))
	for s, u := range luck {
		by[s] = o.effect.at(u) * o.share
	}
	return by
}

// standingID is the group of what stands whatever is chosen.
const standingID = "standing"

// standing is what stands whatever is chosen: the tools at hand, and the channels that a
// duty keeps.
func (m *Model) standing() solve.Group {
	var option solve.Option
	spent := make([]float64, len(m.money.periods))
	for i := range m.d.Tools {
		yearly := m.money.of(m.d.Tools[i].CostPerYear)
		for w := range m.calendar.weeks {
			spent[m.money.ofWeek[w]] += yearly / 52
		}
	}
	option.ID = "tools and duties"
	option.Uses = m.spend(nil, spent)
	return solve.Group{ID: standingID, Must: true, Options: []solve.Option{{ID: "declined"}, option}}
}

// channelSwitch is what a channel asks once, whoever uses it.
func (m *Model) channelSwitch(c *dossier.Channel, picks []solve.Pick) solve.Switch {
	s := solve.Switch{ID: string(c.ID), Options: picks}
	if h := m.sharedUpkeep(c.ID); h > 1e-9 {
		k := m.skills.upkeep()
		for class, weeks := range m.classes {
			if hours := h * m.pace[k][weeks[0]]; hours > 1e-9 {
				s.Uses = append(s.Uses, solve.Use{Resource: m.hoursIn(k, class), Amount: hours})
			}
		}
	}
	if yearly := m.money.of(c.FixedCostPerYear); yearly > 0 {
		spent := make([]float64, len(m.money.periods))
		for w := range m.calendar.weeks {
			spent[m.money.ofWeek[w]] += yearly / 52
		}
		s.Uses = m.spend(s.Uses, spent)
	}
	return s
}

// switches adds the channels, and the synergies between those of different battles.
func (m *Model) switches() {
	at := map[dossier.ChannelID]int{}
	for i := range m.d.Channels {
		c := &m.d.Channels[i]
		var picks []solve.Pick
		for _, b := range m.users[c.ID] {
			picks = append(picks, m.picks(b)...)
		}
		if c.Duty != "" {
			picks = append(picks, solve.Pick{Group: len(m.battles), Option: 1})
		}
		if len(picks) > 0 {
			at[c.ID] = len(m.Instance.Switches)
			m.Instance.Switches = append(m.Instance.Switches, m.channelSwitch(c, picks))
		}
	}
	taken := map[int]int{} // the switch of a battle
	for i := range m.d.Synergies {
		s := &m.d.Synergies[i]
		from, on := at[s.From]
		if s.Lift == nil || *s.Lift == 0 || !on {
			continue
		}
		for _, b := range m.users[s.To] {
			battle := &m.battles[b]
			if len(battle.offers) == 0 || battle.lightest.effect == nil || slices.Contains(battle.Channels, s.From) {
				continue // where the battle itself uses both, its effect holds the synergy
			}
			if _, known := taken[b]; !known {
				taken[b] = len(m.Instance.Switches)
				m.Instance.Switches = append(m.Instance.Switches, solve.Switch{ID: string(battle.ID), Options: m.picks(b)})
			}
			by := battle.lightest.byDraw(battle.luck)
			for d := range by {
				by[d] *= float64(*s.Lift) / float64(len(battle.Channels))
			}
			m.Instance.Pairs = append(m.Instance.Pairs, solve.Pair{
				ID: string(s.ID) + " " + string(battle.ID), A: from, B: taken[b],
				Effects: []solve.Effect{{Objective: battle.objective, ByDraw: by}},
			})
		}
	}
}

// picks are all ways of fighting a battle.
func (m *Model) picks(b int) []solve.Pick {
	var list []solve.Pick
	for j := range m.battles[b].offers {
		list = append(list, solve.Pick{Group: b, Option: j + 1})
	}
	return list
}

// ties adds what battles exclude and need.
func (m *Model) ties() {
	at := map[dossier.BattleID]int{}
	for i := range m.battles {
		at[m.battles[i].ID] = i
	}
	for i := range m.battles {
		b := &m.battles[i]
		for n := range b.barred {
			m.Instance.Exclusions = append(m.Instance.Exclusions, solve.Exclusion{ID: fmt.Sprintf("bar %d %d", i, n), A: m.picks(i), B: m.picks(i)})
		}
		for _, other := range b.Excludes {
			if j, known := at[other]; known && (j > i || !slices.Contains(m.battles[j].Excludes, b.ID)) {
				m.Instance.Exclusions = append(m.Instance.Exclusions, solve.Exclusion{ID: fmt.Sprintf("apart %d %d", i, j), A: m.picks(i), B: m.picks(j)})
			}
		}
		for _, other := range b.after {
			if j, known := at[dossier.BattleID(other)]; known {
				m.Instance.Implications = append(m.Instance.Implications, solve.Implication{ID: fmt.Sprintf("after %d %d", i, j), If: m.picks(i), Then: m.picks(j)})
			}
		}
	}
}
