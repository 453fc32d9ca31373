package plan

import (
	"fmt"
	"strings"

	"boussole/internal/dossier"
	"boussole/internal/plan/solve"
)

// bounds adds the limits, but for those that nothing could break.
func (m *Model) bounds() error {
	most := m.mostUsed()
	for k := range m.skills.upkeep() + 1 {
		for c := range m.classes {
			if most[m.hoursIn(k, c)] > 0 {
				m.asked |= 1 << k
			}
		}
	}
	sets, ok := m.skillSets()
	if !ok {
		return &Problem{
			What: say("les fonctions et leurs compétences se mêlent trop pour être comptées.", "roles and their skills are too tangled to be counted.", nil),
			Mend: say("Donnez à chaque fonction les quelques compétences qu’elle emploie en fait.", "Give each role the few skills that it uses in fact.", nil), Field: "people",
		}
	}
	add := func(l limit, id string, resources []int, bound float64) {
		sum := 0.0
		for _, r := range resources {
			sum += most[r]
		}
		if sum > bound+1e-9 {
			m.limits = append(m.limits, l)
			m.Instance.Limits = append(m.Instance.Limits, solve.Limit{ID: id, Resources: resources, Bound: bound})
		}
	}
	for c, weeks := range m.classes {
		for _, set := range sets {
			var resources []int
			var names []string
			for k := range m.skills.upkeep() + 1 {
				if set>>k&1 == 1 {
					resources, names = append(resources, m.hoursIn(k, c)), append(names, m.skillName(k))
				}
			}
			add(limit{kind: limitHours, set: set, class: c}, fmt.Sprintf("%s from %s", strings.Join(names, "+"), m.calendar.first(weeks[0])), resources, m.team.capacity(set, weeks[0]))
		}
	}
	if err := m.boundMoney(add); err != nil {
		return err
	}
	if m.d.Exposure.Cap != nil {
		add(limit{kind: limitExposure}, "exposure", []int{m.exposed()}, float64(*m.d.Exposure.Cap))
	}
	return nil
}

// skillSets are the sets of skills that are limited together; those of upkeep alone too.
func (m *Model) skillSets() ([]solve.SkillSet, bool) {
	var roles []solve.SkillSet
	for i := range m.team.roles {
		if can := m.team.roles[i].can; can != 0 {
			roles = append(roles, can)
		}
	}
	return solve.SkillSets(roles, m.asked, mostSets)
}

func (m *Model) boundMoney(add func(limit, string, []int, float64)) error {
	if !m.money.limited {
		return nil
	}
	lines, asked := make([]solve.SkillSet, len(m.money.lines)), solve.SkillSet(0)
	if len(m.money.periods) > mostPeriods {
		return &Problem{What: say("le budget a trop de périodes différentes pour être compté.", "the budget has too many different periods to be counted.", nil), Mend: say("Regroupez ses lignes par trimestre ou par semestre.", "Bring its lines together by quarter or half-year.", nil), Field: "budget"}
	}
	for i := range lines {
		lines[i] = m.money.lines[i].periods
	}
	for p := range m.money.periods {
		if !m.money.periods[p].open {
			asked |= 1 << p
		}
	}
	sets, ok := solve.SkillSets(lines, asked, mostSets)
	if !ok {
		return &Problem{What: say("les périodes du budget se recouvrent trop pour être comptées.", "the periods of the budget overlap too much to be counted.", nil), Mend: say("Regroupez ses lignes par trimestre ou par semestre.", "Bring its lines together by quarter or half-year.", nil), Field: "budget"}
	}
	for _, set := range sets {
		var resources []int
		for p := range m.money.periods {
			if set>>p&1 == 1 {
				resources = append(resources, m.moneyIn(p))
			}
		}
		weeks := m.money.weeksOf(set)
		add(limit{kind: limitMoney, set: set}, fmt.Sprintf("budget from %s to %s", m.calendar.first(weeks[0]), m.calendar.first(weeks[len(weeks)-1])), resources, m.money.there(set))
	}
	return nil
}

// mostUsed is the most that could be used of each resource.
func (m *Model) mostUsed() []float64 {
	most := make([]float64, len(m.Instance.Resources))
	for g := range m.Instance.Groups {
		peak := map[int]float64{}
		for _, o := range m.Instance.Groups[g].Options {
			for _, u := range o.Uses {
				peak[u.Resource] = max(peak[u.Resource], u.Amount)
			}
		}
		for r, amount := range peak {
			most[r] += amount
		}
	}
	for _, s := range m.Instance.Switches {
		for _, u := range s.Uses {
			most[u.Resource] += u.Amount
		}
	}
	return most
}

// hoursWord names skills in a sentence.
func (m *Model) hoursWord(set solve.SkillSet) []dossier.Text {
	var list []dossier.Text
	for k := range m.skills.upkeep() {
		if set>>k&1 == 1 {
			list = append(list, dossier.Text{FR: m.skills.names[k], EN: m.skills.names[k]})
		}
	}
	if set>>m.skills.upkeep()&1 == 1 {
		list = append(list, dossier.Text{FR: "entretien des canaux", EN: "upkeep of channels"})
	}
	return list
}
