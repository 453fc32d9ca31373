package exchange

import (
	"cmp"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"boussole/internal/document"
)

// ICS writes a calendar as iCalendar (RFC 5545). Hours are written on the wall clock of
// the calendar's zone, with a VTIMEZONE that says what they are in UTC, so that nine
// o'clock stays nine o'clock when the clocks change. The same calendar gives the same
// bytes.
func ICS(c document.Calendar) []byte {
	w := icsWriter{zone: cmp.Or(c.Zone, time.UTC), stamp: stamp(c.Written)}
	w.line("BEGIN", "VCALENDAR")
	w.line("VERSION", "2.0")
	w.line("PRODID", "-//Boussole//Boussole//EN")
	w.line("CALSCALE", "GREGORIAN")
	if c.Name != "" {
		w.line("NAME", escape(c.Name)) // RFC 7986; older programs know the other one
		w.line("X-WR-CALNAME", escape(c.Name))
	}
	w.timezone(c)
	for i := range c.Events {
		w.event(&c.Events[i])
	}
	w.line("END", "VCALENDAR")
	return []byte(w.out.String())
}

type icsWriter struct {
	out   strings.Builder
	zone  *time.Location
	stamp string
}

func (w *icsWriter) event(e *document.Event) {
	w.line("BEGIN", "VEVENT")
	w.line("UID", escape(e.ID))
	w.line("DTSTAMP", w.stamp)
	if e.Hours == nil {
		w.days(e)
	} else {
		w.hours(e)
	}
	if e.Repeat != nil {
		w.line("RRULE", w.rule(e))
	}
	w.line("SUMMARY", escape(e.Title))
	if e.Text != "" {
		w.line("DESCRIPTION", escape(e.Text))
	}
	if len(e.Categories) > 0 {
		list := make([]string, len(e.Categories))
		for i, one := range e.Categories {
			list[i] = escape(one)
		}
		w.line("CATEGORIES", strings.Join(list, ","))
	}
	busy := "TRANSPARENT"
	if e.Busy {
		busy = "OPAQUE"
	}
	w.line("TRANSP", busy)
	w.line("END", "VEVENT")
}

// days writes when an event of whole days is; DTEND is the day after its last.
func (w *icsWriter) days(e *document.Event) {
	first, end := day(e.First), day(e.Last.Next())
	w.line("DTSTART;VALUE=DATE", first)
	if end > first {
		w.line("DTEND;VALUE=DATE", end)
	}
}

func (w *icsWriter) hours(e *document.Event) {
	// The wall clock is counted in UTC, where no hour is missing.
	begin := e.First.At(e.Hours.Begin, time.UTC)
	end := e.Last.At(e.Hours.Begin, time.UTC).Add(e.Hours.Length)
	w.line("DTSTART;TZID="+w.zone.String(), clock(begin))
	if end.After(begin) {
		w.line("DTEND;TZID="+w.zone.String(), clock(end))
	}
}

// rule writes a repetition. Its UNTIL has the type of DTSTART: a day, or an instant in
// UTC, here the last second of that day in the calendar's zone (3.3.10).
func (w *icsWriter) rule(e *document.Event) string {
	r := e.Repeat
	switch {
	case r.Count > 0:
		return fmt.Sprintf("%s;COUNT=%d", r.Rule, r.Count)
	case r.Until.IsZero():
		return r.Rule
	case e.Hours == nil:
		return r.Rule + ";UNTIL=" + day(r.Until)
	}
	last := r.Until.At(document.Clock{Hour: 23, Minute: 59}, w.zone).Add(59 * time.Second)
	return r.Rule + ";UNTIL=" + clock(last.UTC()) + "Z"
}

// timezone writes the VTIMEZONE of the calendar's hours. A calendar without any event
// has one too, for it may not be empty (3.6).
func (w *icsWriter) timezone(c document.Calendar) {
	var first, last time.Time
	for i := range c.Events {
		e := &c.Events[i]
		if e.Hours == nil {
			continue
		}
		begin := e.First.At(e.Hours.Begin, w.zone)
		if first.IsZero() || begin.Before(first) {
			first = begin
		}
		for _, d := range []document.Day{e.First, e.Last, repeatUntil(e)} {
			if at := d.At(e.Hours.Begin, w.zone); at.After(last) {
				last = at
			}
		}
	}
	if first.IsZero() {
		if len(c.Events) > 0 {
			return
		}
		first = c.Written.At(document.Clock{}, w.zone)
		last = first
	}
	w.line("BEGIN", "VTIMEZONE")
	w.line("TZID", w.zone.String())
	for _, o := range observances(w.zone, first, last) {
		w.observance(o)
	}
	w.line("END", "VTIMEZONE")
}

func repeatUntil(e *document.Event) document.Day {
	if e.Repeat == nil {
		return document.Day{}
	}
	return e.Repeat.Until
}

func (w *icsWriter) observance(o observance) {
	kind := "STANDARD"
	if o.summer {
		kind = "DAYLIGHT"
	}
	w.line("BEGIN", kind)
	w.line("DTSTART", clock(o.onsets[0]))
	w.line("TZOFFSETFROM", offset(o.from))
	w.line("TZOFFSETTO", offset(o.to))
	if o.rule != "" {
		w.line("RRULE", o.rule)
	}
	if len(o.onsets) > 1 {
		list := make([]string, len(o.onsets)-1)
		for i, at := range o.onsets[1:] {
			list[i] = clock(at)
		}
		w.line("RDATE", strings.Join(list, ","))
	}
	w.line("TZNAME", escape(o.name))
	w.line("END", kind)
}

// lineOctets is how long a line may be, its end not counted (3.1).
const lineOctets = 75

// line writes a property, folded: the line goes on after CRLF and a space. A character
// is never cut.
func (w *icsWriter) line(name, value string) {
	rest, room := name+":"+value, lineOctets
	for len(rest) > room {
		cut := room
		// What is no UTF-8 has no characters to keep whole.
		for cut > room-utf8.UTFMax && !utf8.RuneStart(rest[cut]) {
			cut--
		}
		w.out.WriteString(rest[:cut] + "\r\n ")
		rest, room = rest[cut:], lineOctets-1
	}
	w.out.WriteString(rest + "\r\n")
}

var escaping = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

// escape writes a text as a value (3.3.11). Control characters, which no value may
// hold, become spaces; each kind of line end becomes the one that there is.
func escape(s string) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\r', r == '\u0085', r == '\u2028', r == '\u2029':
			return '\n'
		case unicode.IsControl(r) && r != '\n' && r != '\t':
			return ' '
		}
		return r
	}, s)
	return escaping.Replace(s)
}

// latest is the last second that the four figures of a year can hold.
var latest = time.Date(9999, time.December, 31, 23, 59, 59, 0, time.UTC)

// clock writes the figures of an hour (3.3.5).
func clock(t time.Time) string {
	if t.After(latest) {
		t = latest
	}
	return t.Format("20060102T150405")
}

// day writes a date (3.3.4).
func day(d document.Day) string { return clock(d.At(document.Clock{}, time.UTC))[:8] }

func stamp(d document.Day) string { return day(d) + "T000000Z" }

// offset writes how far a clock is ahead of UTC (3.3.14).
func offset(seconds int) string {
	sign := '+'
	if seconds < 0 {
		sign, seconds = '-', -seconds
	}
	s := fmt.Sprintf("%c%02d%02d", sign, seconds/3600, seconds/60%60)
	if seconds%60 != 0 {
		s += fmt.Sprintf("%02d", seconds%60)
	}
	return s
}
