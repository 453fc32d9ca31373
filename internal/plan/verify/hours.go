package verify

import (
	"cmp"
	"math"
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

// upkeep stands for the skill of keeping a channel alive, which no dossier names.
const upkeep = ""

// isHere counts the working days of a week on which a role is there, as a share.
func (c *checker) isHere(r *dossier.Role, week int) float64 {
	days := 0.0
	for n := range 7 {
		day := c.from.AddDays(7*week + n)
		if n := day.Weekday(); n == 0 || n == 6 {
			continue
		}
		away := slices.ContainsFunc(r.Absences, func(a dossier.Absence) bool {
			return !a.From.IsZero() && !a.To.IsZero() && !day.Before(a.From) && !day.After(a.To)
		})
		if !away {
			days++
		}
	}
	return days / 5
}

func weekly(r *dossier.Role) float64 {
	if r.HoursPerWeek == nil {
		return 0
	}
	return float64(*r.HoursPerWeek)
}

// can reports whether a role has a skill: one that it names, or any where it names none.
// Channels are kept by those who can do something that some battle asks for.
func (c *checker) can(r *dossier.Role, skill string) bool {
	if weekly(r) == 0 {
		return false
	}
	if len(r.Skills) == 0 {
		return true
	}
	for _, has := range r.Skills {
		if skill != upkeep {
			if same(string(has), skill) {
				return true
			}
			continue
		}
		for i := range c.d.Battles {
			for _, l := range c.d.Battles[i].Levels {
				for asked := range l.Effort {
					if same(string(asked), string(has)) {
						return true
					}
				}
			}
		}
	}
	return false
}

// pace is the share of a skill's hours that planned absences leave in a week.
func (c *checker) pace(skill string, week int) float64 {
	all, here := 0.0, 0.0
	for i := range c.d.People {
		if r := &c.d.People[i]; c.can(r, skill) {
			all += weekly(r)
			here += weekly(r) * c.isHere(r, week)
		}
	}
	if all == 0 {
		return 1
	}
	return here / all
}

// isPartOfBattles reports whether the hours of a mission are part of the effort of
// battles: it answers for one that is wanted, or for a channel of one that asks for one
// of its skills.
func (c *checker) isPartOfBattles(m *dossier.Mission) bool {
	for i := range c.d.Battles {
		b := &c.d.Battles[i]
		if b.State.Unfought() {
			continue
		}
		for _, id := range m.AnswersFor {
			if string(id) == string(b.ID) {
				return true
			}
			if !slices.Contains(b.Channels, dossier.ChannelID(id)) {
				continue
			}
			if len(m.Skills) == 0 {
				return true
			}
			for _, l := range b.Levels {
				for skill, h := range l.Effort {
					if h > 0 && slices.ContainsFunc(m.Skills, func(s dossier.Skill) bool { return same(string(s), string(skill)) }) {
						return true
					}
				}
			}
		}
	}
	return false
}

// upkeepOf is what a channel asks for a week.
func (c *checker) upkeepOf(id dossier.ChannelID) float64 {
	if ch := c.channel(id); ch != nil && ch.UpkeepHoursPerWeek != nil {
		return float64(*ch.UpkeepHoursPerWeek)
	}
	return 0
}

// portion is what a channel gets of hours that several share by what each asks for.
func (c *checker) portion(hours float64, to dossier.ChannelID, among []dossier.ChannelID) float64 {
	sum := 0.0
	for _, id := range among {
		sum += c.upkeepOf(id)
	}
	if sum == 0 {
		return 0
	}
	return hours * c.upkeepOf(to) / sum
}

// fromMissions is what missions beside battles give to a channel.
func (c *checker) fromMissions(id dossier.ChannelID) float64 {
	sum := 0.0
	for i := range c.d.Missions {
		m := &c.d.Missions[i]
		if m.HoursPerWeek == nil || m.CarriedBy == "" || !slices.Contains(m.AnswersFor, dossier.AnyID(id)) || c.isPartOfBattles(m) {
			continue
		}
		var among []dossier.ChannelID
		for _, other := range m.AnswersFor {
			if c.channel(dossier.ChannelID(other)) != nil {
				among = append(among, dossier.ChannelID(other))
			}
		}
		sum += c.portion(float64(*m.HoursPerWeek), id, among)
	}
	return sum
}

func effort(l *dossier.Intensity) float64 {
	sum := 0.0
	for _, h := range l.Effort {
		sum += math.Max(float64(h), 0)
	}
	return sum
}

// leastGiven is the least that any level of a battle gives to a channel.
func (c *checker) leastGiven(b *dossier.Battle, id dossier.ChannelID) float64 {
	least := math.Inf(1)
	for i := range b.Levels {
		if h := effort(&b.Levels[i]); h > 0 {
			least = math.Min(least, h)
		}
	}
	if math.IsInf(least, 1) {
		return 0
	}
	return c.portion(least, id, b.Channels)
}

// job is what hours are asked for: by a battle of a skill, or by a channel.
type job struct{ battle, channel, skill string }

// asked are the hours that a week asks for.
func (c *checker) asked(week int) map[job]float64 {
	jobs := map[job]float64{}
	busy := map[dossier.ChannelID]bool{}
	for _, id := range c.order {
		f := c.fight[id]
		for _, ch := range f.battle.Channels {
			busy[ch] = true
		}
		if !f.weeks[week] {
			continue
		}
		for skill, h := range f.level.Effort {
			if h > 0 {
				jobs[job{battle: string(id), skill: c.named(string(skill))}] += float64(h) * c.pace(string(skill), week)
			}
		}
		for _, ch := range f.battle.Channels {
			if own := c.channel(ch); own != nil && own.Duty == "" && len(c.usersOf(ch)) == 1 {
				jobs[job{battle: string(id)}] += c.pace(upkeep, week) * math.Max(0, c.upkeepOf(ch)-c.fromMissions(ch)-c.portion(effort(f.level), ch, f.battle.Channels))
			}
		}
	}
	for i := range c.d.Channels {
		ch := &c.d.Channels[i]
		users := c.usersOf(ch.ID)
		if !busy[ch.ID] && ch.Duty == "" || ch.Duty == "" && len(users) == 1 {
			continue
		}
		kept, least := 0.0, math.Inf(1)
		for _, b := range users {
			given := c.leastGiven(b, ch.ID)
			least = math.Min(least, given)
			if b.MustKeep && !c.unwanted(b) {
				kept += given
			}
		}
		if kept == 0 && ch.Duty == "" && len(users) > 0 {
			kept = least
		}
		jobs[job{channel: string(ch.ID)}] += c.pace(upkeep, week) * math.Max(0, c.upkeepOf(ch.ID)-c.fromMissions(ch.ID)-kept)
	}
	return jobs
}

// named is the first writing of a skill in the battles, so that one skill has one name.
func (c *checker) named(skill string) string {
	for i := range c.d.Battles {
		for l := range c.d.Battles[i].Levels {
			for _, asked := range check.Sorted(c.d.Battles[i].Levels[l].Effort) {
				if same(asked, skill) {
					return asked
				}
			}
		}
	}
	return skill
}

// hours checks who does what in each week.
func (c *checker) hours() {
	done := make([]map[job]float64, c.p.Horizon)
	for w := range done {
		done[w] = map[job]float64{}
	}
	for i := range c.p.Load {
		l := &c.p.Load[i]
		at := slices.IndexFunc(c.d.People, func(r dossier.Role) bool { return string(r.ID) == l.Role })
		if at < 0 {
			c.fault(OfHours, dossier.AnyID(l.Role), 0, "Le dossier n’a pas de fonction « {role} ».", "The dossier has no role “{role}”.", check.Args{"role": l.Role})
			continue
		}
		if slices.ContainsFunc(c.p.Load[:i], func(before Load) bool { return before.Role == l.Role }) {
			c.fault(OfHours, dossier.AnyID(l.Role), 0, "« {role} » est dans le plan deux fois.", "“{role}” is in the plan twice.", check.Args{"role": dossier.AnyID(l.Role)})
			continue
		}
		c.roleHours(&c.d.People[at], i, done)
	}
	for w := range done {
		c.compare(w, done[w])
	}
}

func (c *checker) roleHours(r *dossier.Role, at int, done []map[job]float64) {
	who := cmp.Or(r.Person, r.Title, string(r.ID))
	missions := 0.0
	for i := range c.d.Missions {
		if m := &c.d.Missions[i]; m.CarriedBy == r.ID && m.HoursPerWeek != nil && !c.isPartOfBattles(m) {
			missions += float64(*m.HoursPerWeek)
		}
	}
	seen := make([]bool, c.p.Horizon)
	for _, week := range c.p.Load[at].Weeks {
		w := week.Week - 1
		if w < 0 || w >= c.p.Horizon || seen[w] {
			c.fault(OfHours, dossier.AnyID(r.ID), week.Week, "« {who} » a une semaine {week} qui n’est pas du plan, ou deux fois.", "“{who}” has a week {week} that is not of the plan, or twice.", check.Args{"who": who, "week": week.Week})
			continue
		}
		seen[w] = true
		args := func() check.Args { return check.Args{"who": who, "monday": c.from.AddDays(7 * w)} }
		there := weekly(r) * c.isHere(r, w)
		bound := math.Min(missions*c.isHere(r, w), there)
		sum := bound
		for _, work := range week.Work {
			sum += work.Hours
			if work.Hours < 0 {
				c.fault(OfSum, dossier.AnyID(r.ID), w+1, "Des heures de {who} sont négatives, semaine du {monday}.", "Some hours of {who} are negative, in the week of {monday}.", args())
			}
			if !c.can(r, work.Skill) {
				a := args()
				a["skill"] = dossier.Text{FR: work.Skill, EN: work.Skill}
				if work.Skill == upkeep {
					a["skill"] = dossier.Text{FR: "entretien des canaux", EN: "upkeep of channels"}
				}
				c.fault(OfSkill, dossier.AnyID(r.ID), w+1, "{who} n’a pas la compétence que lui demande la semaine du {monday} : {skill}.", "{who} does not have the skill that the week of {monday} asks for: {skill}.", a)
			}
			skill := work.Skill
			if skill != upkeep {
				skill = c.named(skill)
			}
			done[w][job{work.Battle, work.Channel, skill}] += work.Hours
		}
		if sum > there+tolerance {
			a := args()
			a["hours"], a["there"], a["over"] = sum, there, sum-there
			c.fault(OfHours, dossier.AnyID(r.ID), w+1, "{who}, semaine du {monday} : {hours} h de travail pour {there} h disponibles, soit {over} h de trop.", "{who}, week of {monday}: {hours} h of work for {there} h there, {over} h too many.", a)
		}
		if math.Abs(week.Hours-sum) > tolerance || math.Abs(week.There-there) > tolerance || math.Abs(week.Missions-bound) > tolerance {
			a := args()
			a["stated"], a["sum"], a["there"], a["had"] = week.Hours, sum, there, week.There
			c.fault(OfSum, dossier.AnyID(r.ID), w+1, "{who}, semaine du {monday} : le plan annonce {stated} h sur {had} h disponibles, missions comprises ; le compte est de {sum} h sur {there} h.", "{who}, week of {monday}: the plan states {stated} h of {had} h there, missions included; the count is {sum} h of {there} h.", a)
		}
	}
}

// compare holds what is done in a week against what is asked.
func (c *checker) compare(week int, done map[job]float64) {
	asked := c.asked(week)
	all := make([]job, 0, len(asked)+len(done))
	for j := range asked {
		all = append(all, j)
	}
	for j := range done {
		if _, known := asked[j]; !known {
			all = append(all, j)
		}
	}
	slices.SortFunc(all, func(a, b job) int {
		return cmp.Or(cmp.Compare(a.battle, b.battle), cmp.Compare(a.channel, b.channel), cmp.Compare(a.skill, b.skill))
	})
	for _, j := range all {
		if math.Abs(asked[j]-done[j]) <= tolerance {
			continue
		}
		id := dossier.AnyID(cmp.Or(j.battle, j.channel))
		skill := dossier.Text{FR: j.skill, EN: j.skill}
		if j.skill == upkeep {
			skill = dossier.Text{FR: "entretien des canaux", EN: "upkeep of channels"}
		}
		c.fault(OfWork, id, week+1, "« {what} », semaine du {monday} : {asked} h en {skill} sont demandées, {done} h sont confiées à quelqu’un.", "“{what}”, week of {monday}: {asked} h of {skill} are asked for, {done} h are given to somebody.",
			check.Args{"what": id, "monday": c.from.AddDays(7 * week), "asked": asked[j], "done": done[j], "skill": skill})
	}
}
