package plan

import (
	"slices"

	"boussole/internal/dossier"
)

// calendar is the weeks of a plan: seven days each from its first day, numbered from 0.
type calendar struct {
	from  dossier.Date
	weeks int
	// silent are the days that a blackout silences: all channels under "", else one.
	silent map[dossier.ChannelID][]bool
}

func (c *calendar) first(week int) dossier.Date { return c.from.AddDays(7 * week) }

func (c *calendar) day(d dossier.Date) int { return c.from.DaysUntil(d) }

// week is the week that holds a day; before the plan it is under 0.
func (c *calendar) week(d dossier.Date) int {
	n := c.day(d)
	if n < 0 {
		return (n - 6) / 7
	}
	return n / 7
}

func newCalendar(d *dossier.Dossier, from dossier.Date, weeks int) *calendar {
	c := &calendar{from: from, weeks: weeks, silent: map[dossier.ChannelID][]bool{"": make([]bool, 7*weeks)}}
	last := from.AddDays(7*weeks - 1)
	for i := range d.Calendar {
		s := &d.Calendar[i]
		if s.Kind != dossier.Blackout || s.From.IsZero() {
			continue
		}
		long := 0
		if !s.To.IsZero() {
			long = max(0, s.From.DaysUntil(s.To))
		}
		begins := []dossier.Date{s.From}
		if s.Repeat != nil {
			long = min(long, 366)
			begins = s.Repeat.Days(s.From, from.AddDays(-long), last)
		}
		for _, day := range begins {
			c.silence(s.Channels, c.day(day), c.day(day)+long)
		}
	}
	return c
}

func (c *calendar) silence(channels []dossier.ChannelID, from, to int) {
	if len(channels) == 0 {
		channels = []dossier.ChannelID{""}
	}
	for _, id := range channels {
		if c.silent[id] == nil {
			c.silent[id] = make([]bool, 7*c.weeks)
		}
		for n := max(from, 0); n <= min(to, 7*c.weeks-1); n++ {
			c.silent[id][n] = true
		}
	}
}

// most is how many of the seven days of a week make the week.
const most = 4

// isSilent reports whether blackouts silence all of these channels on most days of a
// week. A battle that names no channel is silenced by those of all channels.
func (c *calendar) isSilent(channels []dossier.ChannelID, week int) bool {
	days := 0
	for n := 7 * week; n < 7*week+7; n++ {
		all := c.silent[""][n]
		if !all && len(channels) > 0 {
			all = !slices.ContainsFunc(channels, func(id dossier.ChannelID) bool {
				return c.silent[id] == nil || !c.silent[id][n]
			})
		}
		if all {
			days++
		}
	}
	return days >= most
}

// span is the weeks of the plan that a stretch of days takes up: those of which it holds
// most days, or else the one that holds most of it. A zero end is no end.
func (c *calendar) span(from, to dossier.Date) (first, last int, in bool) {
	if to.IsZero() || to.After(c.from.AddDays(7*c.weeks-1)) {
		to = c.from.AddDays(7*c.weeks - 1)
	}
	if from.Before(c.from) {
		from = c.from
	}
	if to.Before(from) {
		return 0, 0, false
	}
	a, b := c.day(from), c.day(to)
	if first = a / 7; a%7 > 7-most {
		first++
	}
	if last = b / 7; b%7 < most-1 {
		last--
	}
	if first <= last {
		return first, last, true
	}
	// It has most of no week: the one with most of its days.
	at := a / 7
	if b/7 > at && b%7+1 > 7-a%7 {
		at = b / 7
	}
	return at, at, true
}

// workdays are how many of the five working days of a week somebody is there.
func (c *calendar) workdays(week int, absent func(dossier.Date) bool) int {
	there := 0
	for n := range 7 {
		day := c.first(week).AddDays(n)
		if w := day.Weekday(); w != 0 && w != 6 && !absent(day) {
			there++
		}
	}
	return there
}

func within(d, from, to dossier.Date) bool {
	return !from.IsZero() && !to.IsZero() && !d.Before(from) && !d.After(to)
}
