package dossier

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Recurrence is a repetition by days: the RRULE of RFC 5545 (section 3.3.10) with
// FREQ of DAILY, WEEKLY, MONTHLY or YEARLY and INTERVAL, COUNT, UNTIL, BYDAY,
// BYMONTHDAY, BYMONTH, BYSETPOS and WKST. Hours, minutes and week numbers have no
// use in a programme of communication and are refused.
type Recurrence struct {
	text       string
	freq       string
	interval   int
	count      int
	until      Date
	byDay      []ordinalDay
	byMonthDay []int
	byMonth    []int
	bySetPos   []int
	weekStart  time.Weekday
}

type ordinalDay struct {
	nth int // 0: every one
	day time.Weekday
}

var weekdayOf = map[string]time.Weekday{"MO": time.Monday, "TU": time.Tuesday, "WE": time.Wednesday, "TH": time.Thursday, "FR": time.Friday, "SA": time.Saturday, "SU": time.Sunday}

var errRecurrence = errors.New(`a repetition is an RFC 5545 rule by days, such as "FREQ=WEEKLY;BYDAY=TU" or "FREQ=MONTHLY;BYDAY=1SA"`)

// ParseRecurrence reads a rule.
func ParseRecurrence(s string) (Recurrence, error) {
	r := Recurrence{interval: 1, weekStart: time.Monday}
	failed := fmt.Errorf("read repetition %q: %w", s, errRecurrence)
	text := strings.ToUpper(strings.TrimSpace(s))
	text = strings.TrimPrefix(text, "RRULE:")
	r.text = text
	seen := map[string]bool{}
	for part := range strings.SplitSeq(text, ";") {
		name, value, ok := strings.Cut(part, "=")
		if !ok || value == "" || seen[name] {
			return Recurrence{}, failed
		}
		seen[name] = true
		if !r.set(name, value) {
			return Recurrence{}, failed
		}
	}
	if r.freq == "" || (r.count > 0 && !r.until.IsZero()) {
		return Recurrence{}, failed
	}
	if r.freq == "DAILY" || r.freq == "WEEKLY" {
		for _, d := range r.byDay {
			if d.nth != 0 {
				return Recurrence{}, failed
			}
		}
		if r.freq == "WEEKLY" && len(r.byMonthDay) > 0 {
			return Recurrence{}, failed
		}
	}
	if len(r.bySetPos) > 0 && len(r.byDay)+len(r.byMonthDay)+len(r.byMonth) == 0 {
		return Recurrence{}, failed
	}
	return r, nil
}

func (r *Recurrence) set(name, value string) bool {
	var err error
	ok := true
	switch name {
	case "FREQ":
		r.freq = value
		ok = slices.Contains([]string{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}, value)
	case "INTERVAL":
		r.interval, err = strconv.Atoi(value)
		ok = r.interval >= 1 && r.interval <= 10000
	case "COUNT":
		r.count, err = strconv.Atoi(value)
		ok = r.count >= 1 && r.count <= 100000
	case "UNTIL":
		day, _, _ := strings.Cut(value, "T")
		t, perr := time.Parse("20060102", day)
		r.until, err = dateOf(t), perr
	case "BYDAY":
		for d := range strings.SplitSeq(value, ",") {
			if len(d) < 2 {
				return false
			}
			day, known := weekdayOf[d[len(d)-2:]]
			nth := 0
			if len(d) > 2 {
				nth, err = strconv.Atoi(d[:len(d)-2])
				known = known && err == nil && nth != 0 && nth >= -53 && nth <= 53
			}
			if !known {
				return false
			}
			r.byDay = append(r.byDay, ordinalDay{nth, day})
		}
	case "BYMONTHDAY":
		r.byMonthDay, ok = numbers(value, 31)
	case "BYMONTH":
		r.byMonth, ok = numbers(value, 12)
		ok = ok && !slices.ContainsFunc(r.byMonth, func(m int) bool { return m < 0 })
	case "BYSETPOS":
		r.bySetPos, ok = numbers(value, 366)
	case "WKST":
		r.weekStart, ok = weekdayOf[value], len(value) == 2
		if _, known := weekdayOf[value]; !known {
			ok = false
		}
	default:
		return false
	}
	return ok && err == nil
}

func numbers(value string, limit int) ([]int, bool) {
	var list []int
	for s := range strings.SplitSeq(value, ",") {
		n, err := strconv.Atoi(s)
		if err != nil || n == 0 || n > limit || n < -limit {
			return nil, false
		}
		list = append(list, n)
	}
	return list, true
}

// String is the rule as it was written, in capitals.
func (r Recurrence) String() string { return r.text }

// MarshalText writes the rule as String does.
func (r Recurrence) MarshalText() ([]byte, error) { return []byte(r.text), nil }

// UnmarshalText reads a rule as ParseRecurrence does.
func (r *Recurrence) UnmarshalText(text []byte) error {
	parsed, err := ParseRecurrence(string(text))
	if err != nil {
		return err
	}
	*r = parsed
	return nil
}

// longest bounds how far a rule is followed from its start, so that a rule that
// matches no day ends too.
const longest = 30 * 366

// Days are the days on which the rule falls from start on, within from and to, both
// included. Start itself counts only where the rule matches it, as in most calendars.
// At most thirty years are followed.
func (r Recurrence) Days(start, from, to Date) []Date {
	var days []Date
	if start.IsZero() || to.Before(start) {
		return nil
	}
	if end := start.AddDays(longest); to.After(end) {
		to = end
	}
	if r.freq == "WEEKLY" && r.count == 0 && len(r.byMonth)+len(r.bySetPos) == 0 {
		return r.weekly(start, from, to)
	}
	n := 0
	for period := r.firstPeriod(start, from); !period.After(to); {
		next := r.next(period)
		for _, day := range r.inPeriod(period, start) {
			if day.Before(start) {
				continue
			}
			if day.After(to) || (!r.until.IsZero() && day.After(r.until)) {
				return days
			}
			n++
			if r.count > 0 && n > r.count {
				return days
			}
			if !day.Before(from) {
				days = append(days, day)
			}
		}
		period = next
	}
	return days
}

// periodOf is the first day of the period that holds d.
func (r Recurrence) periodOf(d Date) Date {
	switch r.freq {
	case "WEEKLY":
		back := (int(d.Weekday()) - int(r.weekStart) + 7) % 7
		return d.AddDays(-back)
	case "MONTHLY":
		return NewDate(d.Year, d.Month, 1)
	case "YEARLY":
		return NewDate(d.Year, time.January, 1)
	}
	return d
}

// weekly is Days for the commonest rule, of certain weekdays every so many weeks: it
// counts in days' numbers.
func (r *Recurrence) weekly(start, from, to Date) []Date {
	var on []int // days after the beginning of the week
	for i := range 7 {
		if weekday := (r.weekStart + time.Weekday(i)) % 7; r.onWeekday(weekday, start) {
			on = append(on, i)
		}
	}
	if !r.until.IsZero() && r.until.Before(to) {
		to = r.until
	}
	least, last := max(start.number(), from.number()), to.number()
	if last < least {
		return nil
	}
	days := make([]Date, 0, (last-least)/(7*r.interval)*len(on)+len(on))
	for week := r.firstPeriod(start, from).number(); week <= last; week += 7 * r.interval {
		for _, i := range on {
			if n := week + i; n >= least && n <= last {
				days = append(days, dateNumbered(n))
			}
		}
	}
	return days
}

// onWeekday reports whether a weekly rule falls on a weekday.
func (r *Recurrence) onWeekday(weekday time.Weekday, start Date) bool {
	if len(r.byDay) == 0 {
		return weekday == start.Weekday()
	}
	return slices.ContainsFunc(r.byDay, func(o ordinalDay) bool { return o.day == weekday })
}

// firstPeriod is the period to begin at: the start's own, or, where no count asks for
// all days from the start, the last that begins no later than from.
func (r Recurrence) firstPeriod(start, from Date) Date {
	period := r.periodOf(start)
	if r.count > 0 || !from.After(period) {
		return period
	}
	switch r.freq {
	case "DAILY":
		return period.AddDays(period.DaysUntil(from) / r.interval * r.interval)
	case "WEEKLY":
		return period.AddDays(period.DaysUntil(from) / (7 * r.interval) * 7 * r.interval)
	case "MONTHLY":
		months := (from.Year-period.Year)*12 + int(from.Month-period.Month)
		return period.AddMonths(months / r.interval * r.interval)
	}
	return period.AddMonths((from.Year - period.Year) / r.interval * r.interval * 12)
}

func (r Recurrence) next(period Date) Date {
	switch r.freq {
	case "WEEKLY":
		return period.AddDays(7 * r.interval)
	case "MONTHLY":
		return period.AddMonths(r.interval)
	case "YEARLY":
		return period.AddMonths(12 * r.interval)
	}
	return period.AddDays(r.interval)
}

// inPeriod are the days that the rule picks in the period, in order.
func (r *Recurrence) inPeriod(period, start Date) []Date {
	end := period
	switch r.freq {
	case "WEEKLY":
		end = period.AddDays(6)
	case "MONTHLY":
		end = period.AddMonths(1).AddDays(-1)
	case "YEARLY":
		end = period.AddMonths(12).AddDays(-1)
	}
	var days []Date
	if r.freq == "WEEKLY" && len(r.bySetPos) == 0 {
		return r.inWeek(period, start)
	}
	d, weekday := period, period.Weekday()
	for !d.After(end) {
		if d.Day == 1 && r.skips(d.Month, start) {
			weekday = (weekday + time.Weekday(daysIn(d.Year, d.Month))) % 7
			d = d.AddMonths(1)
			continue
		}
		if r.matches(d, weekday, start) {
			days = append(days, d)
		}
		weekday = (weekday + 1) % 7
		if d.Day++; d.Day > 28 && d.Day > daysIn(d.Year, d.Month) {
			d = Date{Year: d.Year, Month: d.Month, Day: 1}.AddMonths(1)
		}
	}
	if len(r.bySetPos) == 0 {
		return days
	}
	var picked []Date
	for i, d := range days {
		if slices.Contains(r.bySetPos, i+1) || slices.Contains(r.bySetPos, i-len(days)) {
			picked = append(picked, d)
		}
	}
	return picked
}

// skips reports whether no day of a month can match.
func (r *Recurrence) skips(m time.Month, start Date) bool {
	if len(r.byMonth) > 0 {
		return !slices.Contains(r.byMonth, int(m))
	}
	return r.freq == "YEARLY" && len(r.byDay)+len(r.byMonthDay) == 0 && m != start.Month
}

// inWeek is inPeriod for the commonest rule, of certain days every so many weeks.
func (r *Recurrence) inWeek(monday, start Date) []Date {
	var days []Date
	for i := range 7 {
		weekday := (r.weekStart + time.Weekday(i)) % 7
		if !r.onWeekday(weekday, start) {
			continue
		}
		if d := monday.AddDays(i); len(r.byMonth) == 0 || slices.Contains(r.byMonth, int(d.Month)) {
			days = append(days, d)
		}
	}
	return days
}

func (r *Recurrence) matches(d Date, weekday time.Weekday, start Date) bool {
	if len(r.byMonth) > 0 && !slices.Contains(r.byMonth, int(d.Month)) {
		return false
	}
	if len(r.byMonthDay) > 0 {
		length := daysIn(d.Year, d.Month)
		if !slices.Contains(r.byMonthDay, d.Day) && !slices.Contains(r.byMonthDay, d.Day-length-1) {
			return false
		}
	}
	if len(r.byDay) > 0 {
		for _, o := range r.byDay {
			if o.day == weekday && (o.nth == 0 || r.isNth(d, o.nth)) {
				return true
			}
		}
		return false
	}
	if len(r.byMonthDay) > 0 {
		return true
	}
	// What the rule leaves open is taken from the start.
	switch r.freq {
	case "WEEKLY":
		return weekday == start.Weekday()
	case "MONTHLY":
		return d.Day == start.Day
	case "YEARLY":
		return d.Day == start.Day && (len(r.byMonth) > 0 || d.Month == start.Month)
	}
	return true
}

// isNth reports whether d is the nth of its weekday in its month (in its year, in a
// yearly rule without months), counted from the end where n is negative.
func (r *Recurrence) isNth(d Date, n int) bool {
	ordinal, length := d.Day, daysIn(d.Year, d.Month)
	if r.freq == "YEARLY" && len(r.byMonth) == 0 {
		ordinal = Date{Year: d.Year, Month: time.January, Day: 1}.DaysUntil(d) + 1
		length = Date{Year: d.Year, Month: time.January, Day: 1}.DaysUntil(Date{Year: d.Year + 1, Month: time.January, Day: 1})
	}
	if n > 0 {
		return (ordinal-1)/7+1 == n
	}
	return (length-ordinal)/7+1 == -n
}

// PerWeek is the rule's mean number of days a week over the year from start on.
func (r Recurrence) PerWeek(start Date) float64 {
	if start.IsZero() {
		start = NewDate(2024, time.January, 1)
	}
	return float64(len(r.Days(start, start, start.AddDays(363)))) / 52
}
