package plan

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

// upkeepOf is the hours a week that a channel asks to be kept alive.
func (m *Model) upkeepOf(id dossier.ChannelID) float64 {
	if c := m.channel[id]; c != nil && c.UpkeepHoursPerWeek != nil {
		return float64(*c.UpkeepHoursPerWeek)
	}
	return 0
}

// given shares hours among the channels of a list that ask for upkeep, as much as each
// asks for, and is what one of them gets.
func (m *Model) given(hours float64, among []dossier.ChannelID, to dossier.ChannelID) float64 {
	sum := 0.0
	for _, id := range among {
		sum += m.upkeepOf(id)
	}
	if sum == 0 || !slices.Contains(among, to) {
		return 0
	}
	return hours * m.upkeepOf(to) / sum
}

// lightest is the least that a battle's levels give to a channel.
func (m *Model) lightest(b *dossier.Battle, to dossier.ChannelID) float64 {
	least := -1.0
	for l := range b.Levels {
		if h := total(b.Levels[l].Effort); h > 0 && (least < 0 || h < least) {
			least = h
		}
	}
	return m.given(max(least, 0), b.Channels, to)
}

// isAlone reports whether only one battle uses a channel, which no duty keeps.
func (m *Model) isAlone(id dossier.ChannelID) bool {
	c := m.channel[id]
	return c != nil && c.Duty == "" && len(m.users[id]) == 1
}

// aloneUpkeep is the hours a week that a battle's own channels ask beyond the effort of
// its level and the missions that answer for them.
func (m *Model) aloneUpkeep(b *battle, effort float64) float64 {
	sum := 0.0
	for _, id := range b.Channels {
		if m.isAlone(id) {
			sum += max(0, m.upkeepOf(id)-m.kept[id]-m.given(effort, b.Channels, id))
		}
	}
	return sum
}

// sharedUpkeep is the hours a week that a channel of several battles, or of a duty, asks
// once, whoever uses it: its upkeep less the hours of the missions that answer for it,
// and less what it is given at least: by the battles that must be kept together, or
// else, where no duty keeps it, by the lightest level of any.
func (m *Model) sharedUpkeep(id dossier.ChannelID) float64 {
	if m.isAlone(id) {
		return 0
	}
	kept, least := 0.0, -1.0
	for _, i := range m.users[id] {
		b := m.battles[i].Battle
		h := m.lightest(b, id)
		if b.MustKeep && !m.battles[i].closed() {
			kept += h
		}
		if least < 0 || h < least {
			least = h
		}
	}
	if kept == 0 && m.channel[id].Duty == "" {
		kept = max(least, 0)
	}
	return max(0, m.upkeepOf(id)-m.kept[id]-kept)
}

// readMissions finds what missions take from their roles beside battles, and give to the
// channels that they answer for. The hours of a mission that answers for a battle, or
// for a channel of one that asks for the same skills, are part of that battle's effort.
func (m *Model) readMissions() map[dossier.RoleID]float64 {
	granted := map[dossier.RoleID]float64{}
	for i := range m.d.Missions {
		mission := &m.d.Missions[i]
		if mission.HoursPerWeek == nil || mission.CarriedBy == "" || m.withinBattles(mission) {
			continue
		}
		hours := float64(*mission.HoursPerWeek)
		granted[mission.CarriedBy] += hours
		var channels []dossier.ChannelID
		for _, id := range mission.AnswersFor {
			if m.channel[dossier.ChannelID(id)] != nil {
				channels = append(channels, dossier.ChannelID(id))
			}
		}
		for _, id := range channels {
			m.kept[id] += m.given(hours, channels, id)
		}
	}
	return granted
}

func (m *Model) withinBattles(mission *dossier.Mission) bool {
	sameWork := func(b *dossier.Battle) bool {
		if len(mission.Skills) == 0 {
			return true
		}
		for l := range b.Levels {
			for skill, h := range b.Levels[l].Effort {
				if h > 0 && slices.ContainsFunc(mission.Skills, func(s dossier.Skill) bool { return m.skills.of(s) == m.skills.of(skill) }) {
					return true
				}
			}
		}
		return false
	}
	return slices.ContainsFunc(mission.AnswersFor, func(id dossier.AnyID) bool {
		for i := range m.d.Battles {
			b := &m.d.Battles[i]
			if b.State.Unfought() {
				continue
			}
			if dossier.AnyID(b.ID) == id || slices.Contains(b.Channels, dossier.ChannelID(id)) && sameWork(b) {
				return true
			}
		}
		return false
	})
}

// readSynergies says which synergies cannot be counted.
func (m *Model) readSynergies() {
	silent := 0
	for i := range m.d.Synergies {
		if s := &m.d.Synergies[i]; s.Lift == nil {
			silent++
		}
	}
	if silent > 0 {
		m.notes = append(m.notes, Note{Field: "synergies", Message: say("{n:synergie ne chiffre pas son gain et ne compte pas:synergies ne chiffrent pas leur gain et ne comptent pas}.", "{n:synergy gives no figure of its lift, and does not count:synergies give no figure of their lift, and do not count}.", check.Args{"n": silent})})
	}
}
