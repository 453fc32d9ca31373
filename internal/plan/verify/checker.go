package verify

import (
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/text"
)

// checker holds a plan and what its dossier says day by day.
type checker struct {
	p      *Plan
	d      *dossier.Dossier
	index  *dossier.Index
	from   dossier.Date
	days   int
	mute   [][]dossier.ChannelID // by day, what blackouts silence; "" for everything
	fight  map[dossier.BattleID]*fight
	order  []dossier.BattleID // the battles that are fought, in the order of the dossier
	found  []Violation
	before map[string]int // by what a violation of some week is of: its place among those found
}

// fight is a battle that the plan fights.
type fight struct {
	battle *dossier.Battle
	level  *dossier.Intensity
	number int // of the level
	weeks  []bool
	first  int // its first and its last week, silent ones between them included
	last   int

	earliest int // the first week in which its dates let it begin, and the latest
	latest   int
	length   int // in weeks; 0: it lasts
}

func newChecker(p *Plan, d *dossier.Dossier) *checker {
	c := &checker{p: p, d: d, index: dossier.NewIndex(d), days: 7 * p.Horizon, fight: map[dossier.BattleID]*fight{}, before: map[string]int{}}
	c.from, _ = dossier.ParseDate(p.From)
	c.mute = make([][]dossier.ChannelID, c.days)
	for i := range d.Calendar {
		s := &d.Calendar[i]
		if s.Kind != dossier.Blackout || s.From.IsZero() {
			continue
		}
		length := 1
		if s.To.After(s.From) {
			length += s.From.DaysUntil(s.To)
		}
		if s.Repeat != nil {
			length = min(length, 367)
		}
		channels := s.Channels
		if len(channels) == 0 {
			channels = []dossier.ChannelID{""}
		}
		starts := []dossier.Date{s.From}
		if s.Repeat != nil {
			starts = s.Repeat.Days(s.From, c.from.AddDays(1-length), c.from.AddDays(c.days-1))
		}
		for _, start := range starts {
			begin := c.from.DaysUntil(start)
			for n := max(0, begin); n < min(begin+length, c.days); n++ {
				c.mute[n] = append(c.mute[n], channels...)
			}
		}
	}
	return c
}

// isMute reports whether a battle on these channels cannot speak in a week: on most days
// of it, all of them are silenced.
func (c *checker) isMute(channels []dossier.ChannelID, week int) bool {
	muted := 0
	for n := week * 7; n < week*7+7; n++ {
		everything := slices.Contains(c.mute[n], "")
		each := len(channels) > 0
		for _, id := range channels {
			each = each && slices.Contains(c.mute[n], id)
		}
		if everything || each {
			muted++
		}
	}
	return muted > 3
}

// daysIn counts the days of a week that lie between two dates; a zero end is no end.
func (c *checker) daysIn(week int, from, to dossier.Date) int {
	count := 0
	for n := range 7 {
		day := c.from.AddDays(week*7 + n)
		if !day.Before(from) && (to.IsZero() || !day.After(to)) {
			count++
		}
	}
	return count
}

func (c *checker) battle(id string) *dossier.Battle {
	for i := range c.d.Battles {
		if string(c.d.Battles[i].ID) == id {
			return &c.d.Battles[i]
		}
	}
	return nil
}

// battles checks each battle by itself: that it is there, at a level that it has, in
// weeks that its dates, its blackouts and its channels allow.
func (c *checker) battles() {
	seen := map[string]bool{}
	for _, b := range c.p.Battles {
		id := dossier.AnyID(b.ID)
		battle := c.battle(b.ID)
		switch {
		case battle == nil:
			c.fault(OfBattle, id, 0, "Le dossier n’a pas de bataille « {battle} ».", "The dossier has no battle “{battle}”.", check.Args{"battle": b.ID})
			continue
		case seen[b.ID]:
			c.fault(OfBattle, id, 0, "« {battle} » est dans le plan deux fois.", "“{battle}” is in the plan twice.", check.Args{"battle": id})
			continue
		}
		seen[b.ID] = true
		if b.Level == 0 {
			if battle.MustKeep && !c.unwanted(battle) && c.isWithin(battle) {
				c.fault(OfMust, id, 0, "« {battle} » doit être conservée, et le plan ne la mène pas.", "“{battle}” must be kept, and the plan does not fight it.", check.Args{"battle": id})
			}
			if len(b.Weeks) > 0 {
				c.fault(OfWeeks, id, 0, "« {battle} » n’est pas menée et a pourtant des semaines.", "“{battle}” is not fought and yet has weeks.", check.Args{"battle": id})
			}
			continue
		}
		if b.Level < 0 || b.Level > len(battle.Levels) {
			c.fault(OfBattle, id, 0, "« {battle} » n’a pas de niveau {level}.", "“{battle}” has no level {level}.", check.Args{"battle": id, "level": b.Level})
			continue
		}
		f := &fight{battle: battle, level: &battle.Levels[b.Level-1], number: b.Level, weeks: make([]bool, c.p.Horizon)}
		if c.schedule(f, b.Start, b.Weeks) {
			c.fight[battle.ID] = f
		}
	}
	for i := range c.d.Battles {
		b := &c.d.Battles[i]
		if !seen[string(b.ID)] {
			c.fault(OfBattle, dossier.AnyID(b.ID), 0, "Le plan ne dit rien de « {battle} ».", "The plan says nothing of “{battle}”.", check.Args{"battle": b.ID})
		}
		if c.fight[b.ID] != nil {
			c.order = append(c.order, b.ID)
		}
	}
}

// isWithin reports whether a battle's dates hold a day of the plan.
func (c *checker) isWithin(b *dossier.Battle) bool {
	end := b.End
	if b.Lasting {
		end = dossier.Date{}
	}
	return len(c.weeksOf(b.Start, end)) > 0
}

func (c *checker) unwanted(b *dossier.Battle) bool {
	return b.State.Unfought() && !slices.Contains(c.p.Reopened, string(b.ID))
}

// schedule reads the weeks of a battle and checks them; false where they say nothing.
func (c *checker) schedule(f *fight, start string, weeks []int) bool {
	id, args := dossier.AnyID(f.battle.ID), check.Args{"battle": f.battle.ID}
	for i, w := range weeks {
		if w < 1 || w > c.p.Horizon || i > 0 && w <= weeks[i-1] {
			c.fault(OfWeeks, id, 0, "Les semaines de « {battle} » ne sont pas celles du plan, dans leur ordre.", "The weeks of “{battle}” are not those of the plan, in their order.", args)
			return false
		}
		f.weeks[w-1] = true
	}
	begins, err := dossier.ParseDate(start)
	if err != nil || len(weeks) == 0 {
		c.fault(OfWeeks, id, 0, "« {battle} » est menée sans que le plan dise quand.", "“{battle}” is fought, and the plan does not say when.", args)
		return false
	}
	b := f.battle
	end := b.End
	if b.Lasting {
		end = dossier.Date{}
	}
	earliest := b.Start
	if earliest.Before(c.from) {
		earliest = c.from
	}
	latest := earliest
	if b.LatestStart.After(latest) && !b.Start.Before(c.from) {
		latest = b.LatestStart
	}
	if begins.Before(earliest.AddDays(-6)) || begins.After(latest.AddDays(6)) {
		args["start"] = begins
		c.fault(OfWeeks, id, 0, "« {battle} » ne peut pas commencer le {start} : ses dates ne le permettent pas.", "“{battle}” cannot start on {start}: its dates do not allow it.", args)
	}
	// What it would take up if it began on its earliest day, moved to the week in which it does.
	taken := c.weeksOf(earliest, end)
	if len(taken) == 0 {
		c.fault(OfWeeks, id, 0, "Les dates de « {battle} » sont hors du plan.", "The dates of “{battle}” are outside the plan.", args)
		return false
	}
	moved := c.from.DaysUntil(begins)/7 - taken[0]
	if first := c.from.AddDays(7 * taken[0]); begins == earliest || !begins.After(first) {
		moved = 0
	}
	f.first, f.earliest, f.latest = taken[0]+moved, taken[0], taken[0]
	f.last = taken[len(taken)-1]
	if !end.IsZero() {
		f.length = f.last - f.earliest + 1
		f.last = min(f.last+moved, c.p.Horizon-1)
	}
	if latest.After(earliest) {
		f.latest = max(f.earliest, min(c.from.DaysUntil(latest)/7, c.p.Horizon-max(1, f.length)))
	}
	for w := range c.p.Horizon {
		fought := w >= f.first && w <= f.last
		mute := fought && c.isMute(b.Channels, w)
		args := check.Args{"battle": b.ID, "monday": c.from.AddDays(7 * w)}
		switch {
		case f.weeks[w] && !fought:
			c.fault(OfWeeks, id, w+1, "« {battle} » est menée la semaine du {monday}, hors de ses dates.", "“{battle}” is fought in the week of {monday}, outside its dates.", args)
		case f.weeks[w] && mute:
			c.fault(OfWeeks, id, w+1, "« {battle} » est menée la semaine du {monday}, dans une période interdite.", "“{battle}” is fought in the week of {monday}, within a blackout.", args)
		case !f.weeks[w] && fought && !mute:
			c.fault(OfWeeks, id, w+1, "« {battle} » s’interrompt la semaine du {monday} sans que rien l’y oblige.", "“{battle}” breaks off in the week of {monday}, and nothing makes it.", args)
		}
	}
	return true
}

// weeksOf are the weeks of which some dates hold most days, or else the one that they
// hold most of.
func (c *checker) weeksOf(from, to dossier.Date) []int {
	var list []int
	fullest, days := -1, 0
	for w := range c.p.Horizon {
		n := c.daysIn(w, from, to)
		if n > 3 {
			list = append(list, w)
		}
		if n > days {
			fullest, days = w, n
		}
	}
	if len(list) == 0 && fullest >= 0 {
		list = []int{fullest}
	}
	return list
}

// ties checks what battles need, exclude and are worth.
func (c *checker) ties() {
	for _, id := range c.order {
		f := c.fight[id]
		b := f.battle
		if c.unwanted(b) {
			c.fault(OfState, dossier.AnyID(id), 0, "« {battle} » n’est pas voulue : le dossier la dit déclinée, en attente ou arrêtée, et le plan ne la dit pas remise en jeu.", "“{battle}” is not wanted: the dossier says it is declined, parked or stopped, and the plan does not say it reopened.", check.Args{"battle": id})
		}
		for i := range b.Needs {
			if !c.isMet(&b.Needs[i], b) {
				need := b.Needs[i].What
				if need == "" {
					need = c.index.Label(b.Needs[i].Element)
				}
				c.fault(OfNeed, dossier.AnyID(id), 0, "« {battle} » est menée sans ce dont elle a besoin : {need}.", "“{battle}” is fought without what it needs: {need}.", check.Args{"battle": id, "need": need})
			}
		}
		for _, other := range b.Excludes {
			if c.fight[other] != nil {
				c.fault(OfExcluded, dossier.AnyID(id), 0, "« {battle} » exclut « {other} », et le plan mène les deux.", "“{battle}” excludes “{other}”, and the plan fights both.", check.Args{"battle": id, "other": other})
			}
		}
		c.cadence(f)
	}
}

func (c *checker) isMet(n *dossier.Need, b *dossier.Battle) bool {
	id := n.Element
	for i := range c.d.Battles {
		if dossier.AnyID(c.d.Battles[i].ID) == id {
			return c.fight[c.d.Battles[i].ID] != nil
		}
	}
	for i := range c.d.Missions {
		if m := &c.d.Missions[i]; dossier.AnyID(m.ID) == id {
			return m.AcceptedBy != "" && !m.AcceptedOn.IsZero()
		}
	}
	for i := range c.d.Offers {
		if o := &c.d.Offers[i]; dossier.AnyID(o.ID) == id {
			return isGood(o, n.Floor)
		}
	}
	if id == "charter" {
		return c.d.Charter.Line+c.d.Charter.Tone != ""
	}
	day := c.from
	if b.Start.After(day) {
		day = b.Start
	}
	return !n.Met.IsZero() && !day.Before(n.Met)
}

// isGood reports whether the latest reading of quality, on a scale that holds the floor,
// reaches it.
func isGood(o *dossier.Offer, floor *float64) bool {
	var when dossier.Date
	good := false
	for _, q := range o.Quality {
		limit := floor
		if limit == nil {
			limit = q.Floor
		}
		lessIsBetter := q.Measure == dossier.Complaints || q.Measure == dossier.Returns
		if q.Value == nil || lessIsBetter || limit == nil || floor != nil && q.Scale != nil && *q.Scale < *floor {
			continue
		}
		if !q.Date.Before(when) {
			when, good = q.Date, *q.Value >= *limit
		}
	}
	return good
}

// cadence checks that a level keeps up the channels that are its battle's alone, and that
// planned absences leave most of its hours.
func (c *checker) cadence(f *fight) {
	if ch := c.tooRare(f); ch != nil {
		c.fault(OfCadence, dossier.AnyID(f.battle.ID), 0, "« {battle} » au niveau {level} n’entretient pas « {channel} », qui demande au moins {least}.", "“{battle}” at level {level} does not keep up “{channel}”, which asks for at least {least}.",
			check.Args{"battle": f.battle.ID, "level": f.number, "channel": ch.ID, "least": *ch.LeastCadence})
	}
	if skill := c.tooAbsent(f); skill != "" {
		c.fault(OfCadence, dossier.AnyID(f.battle.ID), 0, "Les absences prévues laissent moins de cinq sixièmes des heures en {skill} que demande « {battle} ».", "Planned absences leave less than five sixths of the hours of {skill} that “{battle}” asks for.", check.Args{"battle": f.battle.ID, "skill": skill})
	}
}

// tooRare is a channel of its battle alone that a level does not keep up, if there is one.
func (c *checker) tooRare(f *fight) *dossier.Channel {
	for _, id := range f.battle.Channels {
		ch := c.channel(id)
		if ch == nil || ch.LeastCadence == nil || f.level.Cadence == nil || len(c.usersOf(id)) > 1 {
			continue
		}
		if f.level.Cadence.PerWeek() < ch.LeastCadence.PerWeek()*0.99 {
			return ch
		}
	}
	return nil
}

// tooAbsent is a skill of a level of which planned absences leave too few hours, if there is one.
func (c *checker) tooAbsent(f *fight) string {
	for _, skill := range check.Sorted(f.level.Effort) {
		weeks, left := 0.0, 0.0
		for w, fought := range f.weeks {
			if fought {
				weeks++
				left += c.pace(skill, w)
			}
		}
		if f.level.Effort[dossier.Skill(skill)] > 0 && left < weeks*5/6-tolerance {
			return skill
		}
	}
	return ""
}

func (c *checker) channel(id dossier.ChannelID) *dossier.Channel {
	for i := range c.d.Channels {
		if c.d.Channels[i].ID == id {
			return &c.d.Channels[i]
		}
	}
	return nil
}

// usersOf are the battles of the dossier, fought or not, that use a channel.
func (c *checker) usersOf(id dossier.ChannelID) []*dossier.Battle {
	var list []*dossier.Battle
	for i := range c.d.Battles {
		if b := &c.d.Battles[i]; slices.Contains(b.Channels, id) {
			list = append(list, b)
		}
	}
	return list
}

func same(a, b string) bool { return text.Fold(a) == text.Fold(b) }
