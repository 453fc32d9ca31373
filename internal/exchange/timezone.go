package exchange

import (
	"fmt"
	"strings"
	"time"
)

// observance is a rule of the clock in a zone (RFC 5545, 3.6.5), and when it sets in.
type observance struct {
	name     string
	summer   bool
	from, to int         // seconds ahead of UTC before and after
	onsets   []time.Time // on the clock before the change, written as if it were UTC
	rule     string      // RRULE by which the one onset comes again every year; empty: no more than onsets
}

// change is one change of the clock.
type change struct {
	name     string
	summer   bool
	from, to int
	onset    time.Time // as in observance
}

// How far ahead of the last day that is known a zone's changes are looked at, in years.
// A rule must hold for a cycle of weekdays and leap years to be taken for one. Events
// may repeat for ever; where the changes follow no rule that RFC 5545 can say (Morocco
// goes by the moon), they are listed for that long.
const (
	lookAhead = 40
	cycle     = 28
)

// observances are the rules of the clock from the one in force at first on, so that
// they hold until last and, where the zone has a rule, for ever.
func observances(zone *time.Location, first, last time.Time) []observance {
	changes := changesOf(zone, first, last.AddDate(lookAhead, 0, 0))
	var list []observance
	singles := len(changes)
	for i := range changes {
		if rules := yearly(changes[i:]); rules != nil {
			list, singles = rules, i
			break
		}
	}
	var listed []observance
	for _, c := range changes[:singles] {
		listed = c.addTo(listed)
	}
	return append(listed, list...)
}

func (c change) observance() observance {
	return observance{name: c.name, summer: c.summer, from: c.from, to: c.to, onsets: []time.Time{c.onset}}
}

// addTo adds the change to the observance of its kind, or as a new one.
func (c change) addTo(list []observance) []observance {
	for i := range list {
		if o := &list[i]; o.name == c.name && o.summer == c.summer && o.from == c.from && o.to == c.to {
			o.onsets = append(o.onsets, c.onset)
			return list
		}
	}
	return append(list, c.observance())
}

// clockAt is the state of a zone's clock.
type clockAt struct {
	name   string
	offset int
	summer bool
}

func clockOf(t time.Time) clockAt {
	name, offset := t.Zone()
	return clockAt{name: name, offset: offset, summer: t.IsDST()}
}

// changesOf are the changes of the clock from the one in force at first on, up to last.
func changesOf(zone *time.Location, first, last time.Time) []change {
	now := clockOf(first.In(zone))
	since, _ := first.In(zone).ZoneBounds()
	before := now
	for !since.IsZero() {
		// Beyond its table a zone's bounds may be no more than those of a year.
		if before = clockOf(since.Add(-time.Second).In(zone)); before != now {
			break
		}
		since, _ = since.Add(-time.Second).In(zone).ZoneBounds()
	}
	onset := time.Date(first.Year(), time.January, 1, 0, 0, 0, 0, time.UTC)
	if !since.IsZero() {
		onset = onTheWall(since, before.offset)
	}
	changes := []change{{name: now.name, summer: now.summer, from: before.offset, to: now.offset, onset: onset}}
	for at := first; ; {
		_, next := at.In(zone).ZoneBounds()
		if next.IsZero() || next.After(last) || next.After(latest) {
			return changes
		}
		if !next.After(at) {
			next = at.Add(24 * time.Hour) // the last day of a leap year is beyond the bounds of its year
		}
		if then := clockOf(next.In(zone)); then != now {
			changes = append(changes, change{name: then.name, summer: then.summer, from: now.offset, to: then.offset, onset: onTheWall(next, now.offset)})
			now = then
		}
		at = next
	}
}

// onTheWall is what a clock so many seconds ahead of UTC shows at an instant.
func onTheWall(t time.Time, offset int) time.Time {
	return t.UTC().Add(time.Duration(offset) * time.Second)
}

// yearly are the two rules by which changes come and go every year, nil where they do
// not for a whole cycle.
func yearly(changes []change) []observance {
	if len(changes) < 2*cycle {
		return nil
	}
	for i, c := range changes[2:] {
		p := changes[i]
		same := p
		same.onset = c.onset
		if same != c || c.onset.Year() != p.onset.Year()+1 {
			return nil
		}
	}
	var rules []observance
	for _, start := range []int{0, 1} {
		var onsets []time.Time
		for i := start; i < len(changes); i += 2 {
			onsets = append(onsets, changes[i].onset)
		}
		o := changes[start].observance()
		if o.rule = yearlyRule(onsets); o.rule == "" {
			return nil
		}
		rules = append(rules, o)
	}
	return rules
}

// yearlyRule is the rule that falls on all these days, one a year, at the same hour:
// the second Sunday of March, the last one, or the Friday from 23 to 29. It is empty
// where there is none such.
func yearlyRule(onsets []time.Time) string {
	one := onsets[0]
	nth, last := (one.Day()-1)/7+1, true
	low, high := one.Day(), one.Day()
	for _, at := range onsets {
		if at.Month() != one.Month() || at.Weekday() != one.Weekday() || at.Format(time.TimeOnly) != one.Format(time.TimeOnly) {
			return ""
		}
		if (at.Day()-1)/7+1 != nth {
			nth = 0
		}
		last = last && at.AddDate(0, 0, 7).Month() != at.Month()
		low, high = min(low, at.Day()), max(high, at.Day())
	}
	month, weekday := int(one.Month()), strings.ToUpper(one.Weekday().String()[:2])
	switch {
	case last:
		return fmt.Sprintf("FREQ=YEARLY;BYMONTH=%d;BYDAY=-1%s", month, weekday)
	case nth > 0:
		return fmt.Sprintf("FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s", month, nth, weekday)
	case high-low != 6:
		return ""
	}
	days := make([]string, 0, 7)
	for d := low; d <= high; d++ {
		days = append(days, fmt.Sprint(d))
	}
	return fmt.Sprintf("FREQ=YEARLY;BYMONTH=%d;BYMONTHDAY=%s;BYDAY=%s", month, strings.Join(days, ","), weekday)
}
