package exchange_test

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	ical "github.com/arran4/golang-ical"
	"github.com/teambition/rrule-go"
)

// The reader of these tests shares nothing with the writer: the file is taken apart by
// golang-ical, its rules are followed by rrule-go, and the clock goes by the VTIMEZONE
// that stands in the file.

// reading is a calendar as its reader has it.
type reading struct {
	events []*ical.VEvent
	zones  map[string]clockwork
}

func read(t *testing.T, file []byte) reading {
	t.Helper()
	cal, err := ical.ParseCalendar(bytes.NewReader(file))
	if err != nil {
		t.Fatalf("%v in\n%s", err, file)
	}
	r := reading{events: cal.Events(), zones: map[string]clockwork{}}
	for _, z := range cal.Timezones() {
		r.zones[value(t, z, "TZID")] = clockworkOf(t, z)
	}
	return r
}

type component interface {
	GetProperty(ical.ComponentProperty) *ical.IANAProperty
}

func value(t *testing.T, c component, name string) string {
	t.Helper()
	p := c.GetProperty(ical.ComponentProperty(name))
	if p == nil {
		t.Fatalf("no %s", name)
	}
	return p.Value
}

// maybe is the value of a property that need not be there.
func maybe(c component, name string) string {
	if p := c.GetProperty(ical.ComponentProperty(name)); p != nil {
		return p.Value
	}
	return ""
}

const wall = "20060102T150405"

// parse reads a date or an hour, as if it were in UTC.
func parse(t *testing.T, s string) time.Time {
	t.Helper()
	layout := wall
	switch {
	case len(s) == 8:
		layout = "20060102"
	case strings.HasSuffix(s, "Z"):
		layout += "Z"
	}
	at, err := time.Parse(layout, s)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// expand follows a rule from its start, until a year at most.
func expand(t *testing.T, start time.Time, rule string, before time.Time) []time.Time {
	t.Helper()
	option, err := rrule.StrToROption(rule)
	if err != nil {
		t.Fatalf("%s: %v", rule, err)
	}
	option.Dtstart = start
	r, err := rrule.NewRRule(*option)
	if err != nil {
		t.Fatalf("%s: %v", rule, err)
	}
	return r.Between(start.Add(-time.Second), before, true)
}

// clockwork is a VTIMEZONE: the instants at which the clock is set.
type clockwork []setting

type setting struct {
	wall     time.Time // on the clock before it is set
	from, to time.Duration
}

// beyond is the year up to which zones are followed in these tests.
var beyond = time.Date(2101, time.January, 1, 0, 0, 0, 0, time.UTC)

func clockworkOf(t *testing.T, z *ical.VTimezone) clockwork {
	t.Helper()
	var work clockwork
	for _, sub := range z.SubComponents() {
		c, ok := sub.(component)
		if !ok {
			t.Fatalf("%T in a VTIMEZONE", sub)
		}
		from, to := ahead(t, value(t, c, "TZOFFSETFROM")), ahead(t, value(t, c, "TZOFFSETTO"))
		start := parse(t, value(t, c, "DTSTART"))
		onsets := []time.Time{start}
		if rule := maybe(c, "RRULE"); rule != "" {
			end := beyond
			if start.AddDate(1, 0, 0).After(end) {
				end = start.AddDate(1, 0, 0)
			}
			if onsets = expand(t, start, rule, end); len(onsets) == 0 || !onsets[0].Equal(start) {
				t.Fatalf("an observance does not begin on a day of its rule %s: %s", rule, start)
			}
		}
		if list := maybe(c, "RDATE"); list != "" {
			for one := range strings.SplitSeq(list, ",") {
				onsets = append(onsets, parse(t, one))
			}
		}
		for _, at := range onsets {
			work = append(work, setting{at, from, to})
		}
	}
	if len(work) == 0 {
		t.Fatal("a VTIMEZONE without an observance")
	}
	return work
}

func ahead(t *testing.T, s string) time.Duration {
	t.Helper()
	n, err := strconv.Atoi(s[1:])
	if err != nil || len(s) != 5 && len(s) != 7 {
		t.Fatalf("offset %q", s)
	}
	if len(s) == 5 {
		n *= 100
	}
	d := time.Duration(n/10000)*time.Hour + time.Duration(n/100%100)*time.Minute + time.Duration(n%100)*time.Second
	if s[0] == '-' {
		return -d
	}
	return d
}

// instant is what the clock shows, in UTC: the last setting before it counts.
func (w clockwork) instant(t *testing.T, shown time.Time) time.Time {
	t.Helper()
	var last *setting
	for i := range w {
		if s := &w[i]; !s.wall.After(shown) && (last == nil || s.wall.After(last.wall)) {
			last = s
		}
	}
	if last == nil {
		t.Fatalf("no observance holds at %s", shown)
	}
	return shown.Add(-last.to)
}

// occurrences are the instants at which an event begins, before a time.
func (r reading) occurrences(t *testing.T, e *ical.VEvent, before time.Time) []time.Time {
	t.Helper()
	p := e.GetProperty(ical.ComponentPropertyDtStart)
	start := parse(t, p.Value)
	zone, timed := clockwork(nil), false
	if id := p.ICalParameters["TZID"]; len(id) == 1 {
		if zone, timed = r.zones[id[0]]; !timed {
			t.Fatalf("no VTIMEZONE for %s", id[0])
		}
	} else if kind := p.ICalParameters["VALUE"]; len(kind) != 1 || kind[0] != "DATE" {
		t.Fatalf("DTSTART of neither an hour nor a day: %v", p)
	}
	days := []time.Time{start}
	if rule := maybe(e, "RRULE"); rule != "" {
		// The end is an instant, which only the zone can compare with the wall clock.
		rule, until := withoutUntil(rule)
		days = expand(t, start, rule, before)
		if until != "" {
			if strings.HasSuffix(until, "Z") != timed || (len(until) == 8) == timed {
				t.Errorf("UNTIL=%s is not of the type of DTSTART %s", until, p.Value)
			}
			last := parse(t, until)
			days = slices.DeleteFunc(days, func(d time.Time) bool {
				if timed {
					d = zone.instant(t, d)
				}
				return d.After(last)
			})
		}
		if len(days) == 0 || !days[0].Equal(start) {
			t.Errorf("%s begins on %s, on which %s does not fall", e.Id(), p.Value, rule)
		}
	}
	if !timed {
		return days
	}
	instants := make([]time.Time, len(days))
	for i, d := range days {
		instants[i] = zone.instant(t, d)
	}
	return instants
}

func withoutUntil(rule string) (rest, until string) {
	parts := slices.DeleteFunc(strings.Split(rule, ";"), func(part string) bool {
		value, is := strings.CutPrefix(part, "UNTIL=")
		if is {
			until = value
		}
		return is
	})
	return strings.Join(parts, ";"), until
}
