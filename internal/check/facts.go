package check

import (
	"slices"

	"boussole/internal/dossier"
)

// Facts are what many rules ask of a dossier, worked out once a run. Its elements
// point into the dossier and are not to be changed.
type Facts struct {
	Problems   map[dossier.ProblemID]*dossier.Problem
	Objectives map[dossier.ObjectiveID]*dossier.Objective
	Audiences  map[dossier.AudienceID]*dossier.Audience
	Messages   map[dossier.MessageID]*dossier.Message
	Offers     map[dossier.OfferID]*dossier.Offer
	Roles      map[dossier.RoleID]*dossier.Role
	Missions   map[dossier.MissionID]*dossier.Mission
	Channels   map[dossier.ChannelID]*dossier.Channel
	Battles    map[dossier.BattleID]*dossier.Battle

	// InPlay are the chosen battles.
	InPlay []*dossier.Battle
	// InUse are the channels that a chosen battle uses or that a duty keeps, in file order.
	InUse []*dossier.Channel
	// UsedBy are the chosen battles of each channel.
	UsedBy map[dossier.ChannelID][]*dossier.Battle
	// Actions are the actions of each battle.
	Actions map[dossier.BattleID][]*dossier.Action
	// Decided are the decisions about each element, in file order.
	Decided map[dossier.AnyID][]*dossier.Decision

	today       dossier.Date
	occurrences map[occurrence][]dossier.Date
}

// occurrence is a question that many rules ask: on which days does an action come?
type occurrence struct {
	repeat          *dossier.Recurrence
	start, from, to dossier.Date
}

func (f *Facts) days(r *dossier.Recurrence, start, from, to dossier.Date) []dossier.Date {
	key := occurrence{r, start, from, to}
	days, known := f.occurrences[key]
	if !known {
		days = r.Days(start, from, to)
		f.occurrences[key] = days
	}
	return days
}

func newFacts(d *dossier.Dossier, today dossier.Date) *Facts {
	f := &Facts{
		Problems:   byID(d.Problems, func(e *dossier.Problem) dossier.ProblemID { return e.ID }),
		Objectives: byID(d.Objectives, func(e *dossier.Objective) dossier.ObjectiveID { return e.ID }),
		Audiences:  byID(d.Audiences, func(e *dossier.Audience) dossier.AudienceID { return e.ID }),
		Messages:   byID(d.Messages, func(e *dossier.Message) dossier.MessageID { return e.ID }),
		Offers:     byID(d.Offers, func(e *dossier.Offer) dossier.OfferID { return e.ID }),
		Roles:      byID(d.People, func(e *dossier.Role) dossier.RoleID { return e.ID }),
		Missions:   byID(d.Missions, func(e *dossier.Mission) dossier.MissionID { return e.ID }),
		Channels:   byID(d.Channels, func(e *dossier.Channel) dossier.ChannelID { return e.ID }),
		Battles:    byID(d.Battles, func(e *dossier.Battle) dossier.BattleID { return e.ID }),
		UsedBy:     map[dossier.ChannelID][]*dossier.Battle{},
		Actions:    map[dossier.BattleID][]*dossier.Action{},
		Decided:    map[dossier.AnyID][]*dossier.Decision{},
		today:      today,

		occurrences: make(map[occurrence][]dossier.Date, 2*len(d.Actions)),
	}
	for i := range d.Battles {
		b := &d.Battles[i]
		if b.State != dossier.Chosen {
			continue
		}
		f.InPlay = append(f.InPlay, b)
		for _, c := range b.Channels {
			f.UsedBy[c] = append(f.UsedBy[c], b)
		}
	}
	for i := range d.Channels {
		if c := &d.Channels[i]; c.Duty != "" || len(f.UsedBy[c.ID]) > 0 {
			f.InUse = append(f.InUse, c)
		}
	}
	for i := range d.Actions {
		a := &d.Actions[i]
		f.Actions[a.Battle] = append(f.Actions[a.Battle], a)
	}
	for i := range d.Decisions {
		for _, id := range d.Decisions[i].About {
			f.Decided[id] = append(f.Decided[id], &d.Decisions[i])
		}
	}
	return f
}

func byID[E any, ID comparable](list []E, id func(*E) ID) map[ID]*E {
	m := make(map[ID]*E, len(list))
	for i := range list {
		if _, taken := m[id(&list[i])]; !taken {
			m[id(&list[i])] = &list[i]
		}
	}
	return m
}

// SocialInUse are the social networks among the channels in use.
func (f *Facts) SocialInUse() []*dossier.Channel {
	var social []*dossier.Channel
	for _, c := range f.InUse {
		if c.Kind.Social() {
			social = append(social, c)
		}
	}
	return social
}

// Exposure is how much a battle lays the organisation open: as stated, or else as
// much as the most exposed of its channels. ok is false where neither is known.
func (f *Facts) Exposure(b *dossier.Battle) (level int, ok bool) {
	if b.Exposure != nil {
		return int(*b.Exposure), true
	}
	for _, id := range b.Channels {
		if c := f.Channels[id]; c != nil && c.Exposure != nil {
			level, ok = max(level, int(*c.Exposure)), true
		}
	}
	return level, ok
}

// Effort is the hours a week that a chosen battle's level grants, in all.
func Effort(b *dossier.Battle) float64 {
	total := 0.0
	if level := b.Level(); level != nil {
		for _, h := range level.Effort {
			total += float64(h)
		}
	}
	return total
}

// Weeks is how many weeks a battle runs: from start to end, or a year of 52 where it
// lasts or says nothing.
func Weeks(b *dossier.Battle) float64 {
	if b == nil || b.Lasting || b.Start.IsZero() || b.End.IsZero() || b.End.Before(b.Start) {
		return 52
	}
	return float64(b.Start.DaysUntil(b.End)+1) / 7
}

// TimesPerWeek is how often an action comes, as a mean over its battle's weeks (a
// year where the battle lasts).
func (f *Facts) TimesPerWeek(a *dossier.Action) float64 {
	weeks := Weeks(f.Battles[a.Battle])
	if a.Repeat == nil {
		return 1 / weeks
	}
	start := a.Date
	if start.IsZero() {
		start = f.today
	}
	days := int(weeks*7+0.5) - 1
	from := start
	if b := f.Battles[a.Battle]; b != nil && !b.Lasting && !b.Start.IsZero() && !b.End.IsZero() {
		from = b.Start
		if a.Date.IsZero() {
			start = b.Start
		}
	}
	return float64(len(f.days(a.Repeat, start, from, from.AddDays(days)))) / weeks
}

// PerWeek is the mean number of days a week on which a repetition falls, over the year
// from start on.
func (f *Facts) PerWeek(r *dossier.Recurrence, start dossier.Date) float64 {
	if start.IsZero() {
		return r.PerWeek(start)
	}
	return float64(len(f.days(r, start, start, start.AddDays(363)))) / 52
}

// HoursPerWeek is the work of an action in hours a week, by skill, as a mean over its
// battle's weeks.
func (f *Facts) HoursPerWeek(a *dossier.Action) map[dossier.Skill]float64 {
	times := f.TimesPerWeek(a)
	hours := make(map[dossier.Skill]float64, len(a.Hours))
	for skill, h := range a.Hours {
		hours[skill] = float64(h) * times
	}
	return hours
}

// Days are the days of an action within from and to, both included: each day that a
// lasting one covers, each one that its repetition falls on.
func (f *Facts) Days(a *dossier.Action, from, to dossier.Date) []dossier.Date {
	if a.Repeat != nil {
		start := a.Date
		if start.IsZero() {
			start = from
		}
		return f.days(a.Repeat, start, from, to)
	}
	if a.Date.IsZero() {
		return nil
	}
	last := a.Date
	if a.Until.After(last) {
		last = a.Until
	}
	var days []dossier.Date
	for d := a.Date; !d.After(last) && len(days) < 1000; d = d.AddDays(1) {
		if !d.Before(from) && !d.After(to) {
			days = append(days, d)
		}
	}
	return days
}

// DecidedSince reports whether a decision about an element was taken on or after a day.
func (f *Facts) DecidedSince(id dossier.AnyID, day dossier.Date) bool {
	return slices.ContainsFunc(f.Decided[id], func(d *dossier.Decision) bool {
		return !d.Date.IsZero() && !d.Date.Before(day)
	})
}
