package report

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"

	"boussole/internal/document"
	"boussole/internal/dossier"
)

// series is a repetition from a day on, what ends it kept apart from the rule.
type series struct {
	start dossier.Date
	rule  dossier.Recurrence // without COUNT and UNTIL
	count int                // 0: not counted
	until dossier.Date       // zero: no last day
}

// seriesOf takes a rule apart. The rule is written as RFC 5545 (3.3.10) would have it:
// FREQ first, and no more signs and zeros before a number than it allows.
func seriesOf(r dossier.Recurrence, start dossier.Date) series {
	s := series{start: start}
	parts := strings.Split(r.String(), ";")
	kept := make([]string, 0, len(parts))
	for _, part := range parts {
		name, value, _ := strings.Cut(part, "=")
		switch name {
		case "COUNT":
			s.count, _ = strconv.Atoi(value)
		case "UNTIL":
			if len(value) >= 8 {
				s.until, _ = dossier.ParseDate(value[:4] + "-" + value[4:6] + "-" + value[6:8])
			}
		case "FREQ":
			kept = slices.Insert(kept, 0, part)
		default:
			kept = append(kept, name+"="+plainNumbers(value))
		}
	}
	s.rule, _ = dossier.ParseRecurrence(strings.Join(kept, ";")) // a rule with less in it is one still
	return s
}

// plainNumbers writes the numbers of a list without leading plus signs and zeros, and
// leaves weekdays as they are.
func plainNumbers(list string) string {
	values := strings.Split(list, ",")
	for i, v := range values {
		at := strings.IndexFunc(v, func(r rune) bool { return r >= 'A' })
		if at < 0 {
			at = len(v)
		}
		if n, err := strconv.Atoi(v[:at]); err == nil {
			values[i] = strconv.Itoa(n) + v[at:]
		}
	}
	return strings.Join(values, ",")
}

// days are the days on which the rule falls, without end but that of the calendar.
// Recurrence.Days follows a rule for thirty years; from its last day it goes on the
// same, for what the rule takes from its start is the same on each of its days.
func (s series) days() iter.Seq[dossier.Date] {
	const near, far = 400, 30 * 366
	return func(yield func(dossier.Date) bool) {
		from, span := s.start, near
		var last dossier.Date
		for {
			found := s.rule.Days(from, from, from.AddDays(span))
			if len(found) > 0 && found[0] == last {
				found = found[1:]
			}
			if len(found) == 0 {
				if span == far {
					return
				}
				span = far
				continue
			}
			for _, d := range found {
				if d.Year > 9999 || !yield(d) {
					return
				}
			}
			last = found[len(found)-1]
			from, span = last, near
		}
	}
}

// within is the repetition between two days, both included, and its first day; the zero
// Date is no limit. It is nil where it has no day there. fell reports whether it has a
// day at all.
func (s series) within(from, to dossier.Date) (first dossier.Date, r *document.Repetition, fell bool) {
	last := firstOf(s.until, to)
	n := 0 // the days up to d
	for d := range s.days() {
		n++
		fell = true
		if past(d, last) || s.count > 0 && n > s.count {
			return dossier.Date{}, nil, true
		}
		if d.Before(from) {
			continue
		}
		first = d
		break
	}
	if first.IsZero() {
		return first, nil, fell
	}
	r = &document.Repetition{Rule: s.rule.String()}
	switch {
	case s.count == 0:
		r.Until = document.Day(last)
	case to.IsZero() || s.falls(first, s.count-n+1, to):
		r.Count = s.count - n + 1
	default:
		r.Until = document.Day(to)
	}
	return first, r, true
}

// falls reports whether the rule, from one of its days on, has fallen n times by a day.
func (s series) falls(first dossier.Date, n int, by dossier.Date) bool {
	for d := range (series{start: first, rule: s.rule}).days() {
		if d.After(by) {
			return false
		}
		if n--; n == 0 {
			return true
		}
	}
	return true
}

// second is the day after which the rule comes again, zero where it does not.
func (s series) second(first dossier.Date) dossier.Date {
	for d := range (series{start: first, rule: s.rule}).days() {
		if d.After(first) {
			return d
		}
	}
	return dossier.Date{}
}

// past reports whether d is past a last day, the zero Date being none.
func past(d, last dossier.Date) bool { return !last.IsZero() && d.After(last) }

// firstOf is the earlier of two last days, the zero Date being none.
func firstOf(a, b dossier.Date) dossier.Date {
	if a.IsZero() || b.IsZero() {
		return cmp.Or(a, b)
	}
	if b.Before(a) {
		return b
	}
	return a
}

// lastOf is the later of two first days, the zero Date being none.
func lastOf(a, b dossier.Date) dossier.Date {
	if b.After(a) {
		return b
	}
	return a
}
