package exchange_test

import (
	"bytes"
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/exchange"
	"boussole/internal/locale"
	"boussole/internal/report"

	ical "github.com/arran4/golang-ical"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

var written = document.Day{Year: 2026, Month: time.December, Day: 1}

func TestICS_writesEachKindOfEvent(t *testing.T) {
	t.Parallel()
	paris := location(t, "Europe/Paris")
	day := func(month time.Month, day int) document.Day { return document.Day{Year: 2027, Month: month, Day: day} }
	for name, c := range map[string]struct {
		event document.Event
		want  string
	}{
		"a day": {
			document.Event{First: day(time.May, 3), Last: day(time.May, 3)},
			"DTSTART;VALUE=DATE:20270503 DTEND;VALUE=DATE:20270504 TRANSP:TRANSPARENT",
		},
		"days over the end of a year": {
			document.Event{First: day(time.December, 24), Last: document.Day{Year: 2028, Month: time.January, Day: 2}, Busy: true},
			"DTSTART;VALUE=DATE:20271224 DTEND;VALUE=DATE:20280103 TRANSP:OPAQUE",
		},
		"days that come again until one": {
			document.Event{First: day(time.May, 3), Last: day(time.May, 3), Repeat: &document.Repetition{Rule: "FREQ=WEEKLY", Until: day(time.June, 28)}},
			"DTSTART;VALUE=DATE:20270503 DTEND;VALUE=DATE:20270504 RRULE:FREQ=WEEKLY;UNTIL=20270628 TRANSP:TRANSPARENT",
		},
		"an hour before midnight": {
			document.Event{First: day(time.May, 3), Last: day(time.May, 3), Hours: &document.Hours{Begin: document.Clock{Hour: 23, Minute: 30}, Length: time.Hour}},
			"DTSTART;TZID=Europe/Paris:20270503T233000 DTEND;TZID=Europe/Paris:20270504T003000 TRANSP:TRANSPARENT",
		},
		"a moment": {
			document.Event{First: day(time.May, 3), Last: day(time.May, 3), Hours: &document.Hours{Begin: document.Clock{Hour: 9}}},
			"DTSTART;TZID=Europe/Paris:20270503T090000 TRANSP:TRANSPARENT",
		},
		"an hour that the clock leaps over": {
			document.Event{First: day(time.March, 28), Last: day(time.March, 28), Hours: &document.Hours{Begin: document.Clock{Hour: 2, Minute: 30}, Length: time.Hour}},
			"DTSTART;TZID=Europe/Paris:20270328T023000 DTEND;TZID=Europe/Paris:20270328T033000 TRANSP:TRANSPARENT",
		},
		"hours that come again until a day of winter": {
			document.Event{First: day(time.May, 3), Last: day(time.May, 3), Hours: &document.Hours{Length: time.Hour}, Repeat: &document.Repetition{Rule: "FREQ=WEEKLY", Until: day(time.December, 6)}},
			"DTSTART;TZID=Europe/Paris:20270503T000000 DTEND;TZID=Europe/Paris:20270503T010000 RRULE:FREQ=WEEKLY;UNTIL=20271206T225959Z TRANSP:TRANSPARENT",
		},
		"hours that come so many times": {
			document.Event{First: day(time.May, 3), Last: day(time.May, 4), Hours: &document.Hours{Begin: document.Clock{Hour: 9}, Length: time.Hour}, Repeat: &document.Repetition{Rule: "FREQ=MONTHLY", Count: 3}},
			"DTSTART;TZID=Europe/Paris:20270503T090000 DTEND;TZID=Europe/Paris:20270504T100000 RRULE:FREQ=MONTHLY;COUNT=3 TRANSP:TRANSPARENT",
		},
	} {
		file := string(exchange.ICS(document.Calendar{Zone: paris, Written: written, Events: []document.Event{c.event}}))
		_, event, _ := strings.Cut(file, "DTSTAMP:20261201T000000Z\r\n")
		event, _, _ = strings.Cut(event, "END:VEVENT")
		got := strings.Join(strings.Fields(strings.ReplaceAll(event, "SUMMARY:\r\n", "")), " ")
		if diff := cmp.Diff(got, c.want); diff != "" {
			t.Errorf("%s (got, want): %s", name, diff)
		}
	}
}

// A calendar may not be empty: one without events says in which zone it has none.
func TestICS_ofNothingIsACalendarStill(t *testing.T) {
	t.Parallel()
	file := exchange.ICS(document.Calendar{Zone: location(t, "Europe/Paris"), Written: written})
	r := read(t, file)
	if len(r.events) != 0 || len(r.zones["Europe/Paris"]) == 0 {
		t.Errorf("%d events, zones %v", len(r.events), r.zones)
	}
}

// unfolded takes a file apart into lines as RFC 5545 (3.1) says, and holds it to that.
func unfolded(t *testing.T, file []byte) []string {
	t.Helper()
	text, ended := strings.CutSuffix(string(file), "\r\n")
	if !ended || strings.ContainsAny(strings.ReplaceAll(text, "\r\n", ""), "\r\n") {
		t.Fatalf("a line does not end with CRLF: %q", file)
	}
	for line := range strings.SplitSeq(text, "\r\n") {
		if len(line) > 75 {
			t.Errorf("%d octets: %q", len(line), line)
		}
		if !utf8.ValidString(line) {
			t.Errorf("a character is cut: %q", line)
		}
	}
	return strings.Split(strings.ReplaceAll(text, "\r\n ", ""), "\r\n")
}

// unescaped reads a text as RFC 5545 (3.3.11) says.
func unescaped(t *testing.T, s string) string {
	t.Helper()
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case strings.IndexByte(";,", s[i]) >= 0 || s[i] < ' ' && s[i] != '\t' || s[i] == 0x7f:
			t.Fatalf("%q may not stand in a text: %q", s[i], s)
		case s[i] != '\\':
			b.WriteByte(s[i])
			continue
		}
		if i++; i == len(s) || strings.IndexByte(`\;,nN`, s[i]) < 0 {
			t.Fatalf("a backslash before nothing: %q", s)
		}
		if s[i] == 'n' || s[i] == 'N' {
			b.WriteByte('\n')
		} else {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// holds fails where a text does not come back from a file as it went in.
func holds(t *testing.T, text string) {
	t.Helper()
	file := exchange.ICS(document.Calendar{Name: text, Written: written, Events: []document.Event{{
		ID: "id", Title: text, Text: text, Categories: []string{"a,b", text}, First: written, Last: written,
	}}})
	values := map[string]string{}
	for _, line := range unfolded(t, file) {
		name, value, ok := strings.Cut(line, ":")
		if !ok {
			t.Fatalf("a line without a name: %q", line)
		}
		values[name] = value
	}
	want := cleaned(text)
	for _, name := range []string{"SUMMARY", "DESCRIPTION"} {
		if got := unescaped(t, values[name]); got != want && (name == "SUMMARY" || text != "") {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if rest, ok := strings.CutPrefix(values["CATEGORIES"], `a\,b,`); !ok || unescaped(t, rest) != want {
		t.Errorf("CATEGORIES: %q, want %q", values["CATEGORIES"], want)
	}
	cal, err := ical.ParseCalendar(bytes.NewReader(file))
	if err != nil {
		t.Fatalf("an independent parser refuses %q: %v", file, err)
	}
	if got := len(cal.Events()); got != 1 {
		t.Errorf("an independent parser finds %d events in %q", got, file)
	}
}

// cleaned is a text as a file can hold it.
func cleaned(text string) string {
	text = strings.ToValidUTF8(text, "\uFFFD")
	for _, end := range []string{"\r\n", "\r", "\u0085", "\u2028", "\u2029"} {
		text = strings.ReplaceAll(text, end, "\n")
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r <= 0x9f {
			return ' '
		}
		return r
	}, text)
}

// Texts of all lengths and of characters of one to four octets come back whole, wherever
// the folds fall.
func TestICS_textsComeBackWhole(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 5545))
	alphabet := []rune("ab é’«»\u00a0\u202f€字🎺\\;,\n:\"^\t nN")
	for n := range 400 {
		text := make([]rune, n)
		for i := range text {
			text[i] = alphabet[r.IntN(len(alphabet))]
		}
		holds(t, string(text))
	}
	for n := range 160 {
		holds(t, strings.Repeat("x", n)+"🎺é")
	}
}

func FuzzICS(f *testing.F) {
	f.Add("Fiche du lundi : la question la plus posée, corrigée et datée")
	f.Add("a\\nb;c\r\nd\re\u2028f\x00\x7f\xff\xfe" + strings.Repeat("\x80", 200))
	f.Add("END:VEVENT\nEND:VCALENDAR\n BEGIN:VCALENDAR")
	f.Fuzz(holds)
}

// FuzzICS_days gives any days and hours: what is written can be read, and ends after it begins.
func FuzzICS_days(f *testing.F) {
	f.Add(2027, 2, 27, 0, 2, 30, 0)
	f.Add(9999, 11, 30, 0, 0, 1, 0)
	f.Add(9999, 11, 30, 0, 23, 58, 0)
	f.Add(9999, 11, 30, 0, 23, 0, 3)
	f.Add(0, 0, 0, 0, 0, 0, 800)
	f.Fuzz(func(t *testing.T, year, month, day, more, hour, minute, until int) {
		year, month, day, more, hour, minute, until = mod(year, 10000), mod(month, 12)+1, mod(day, 31)+1, mod(more, 400), mod(hour, 24), mod(minute, 60), mod(until, 2000)
		first := dossier.NewDate(year, time.Month(month), day)
		e := document.Event{
			ID: "id", First: document.Day(first), Last: document.Day(first.AddDays(more)),
			Repeat: &document.Repetition{Rule: "FREQ=DAILY", Until: document.Day(first.AddDays(until))},
		}
		if minute%2 == 0 {
			e.Hours = &document.Hours{Begin: document.Clock{Hour: hour, Minute: minute}, Length: time.Hour}
		}
		for _, name := range []string{"Europe/Paris", "Pacific/Apia"} {
			r := read(t, exchange.ICS(document.Calendar{Zone: location(t, name), Written: document.Day(first), Events: []document.Event{e}}))
			start := parse(t, value(t, r.events[0], "DTSTART"))
			if end := maybe(r.events[0], "DTEND"); end != "" && !parse(t, end).After(start) {
				t.Errorf("ends on %s, begins on %s", end, start)
			}
			_, last := withoutUntil(value(t, r.events[0], "RRULE"))
			if parse(t, last).Add(48 * time.Hour).Before(start) {
				t.Errorf("comes until %s, from %s on", last, start)
			}
		}
	})
}

func mod(n, m int) int { return (n%m + m) % m }

func programme(t *testing.T, example string, lang locale.Lang) []byte {
	t.Helper()
	name := filepath.Join("..", "..", "examples", example, "dossier.yaml")
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := dossier.Read(name, src)
	if err != nil {
		t.Fatal(err)
	}
	calendar, _ := report.Programme(doc.Dossier, report.ProgrammeConfig{Lang: lang, Zone: location(t, "Europe/Paris"), Today: dossier.Date(written)})
	return exchange.ICS(calendar)
}

// Each example is read by an independent parser; each event begins on a day of its
// rule, and what begins at an hour begins at that hour in Paris for ten years.
func TestICS_ofTheExamplesIsReadElsewhere(t *testing.T) {
	t.Parallel()
	paris := location(t, "Europe/Paris")
	timed := 0
	for example, least := range map[string]int{"fr-boutique": 3, "fr-mairie": 40, "fr-entreprise": 40, "fr-me-too": 5, "nara": 5} {
		for _, lang := range []locale.Lang{locale.French, locale.English} {
			file := programme(t, example, lang)
			unfolded(t, file)
			r := read(t, file)
			ids := map[string]bool{}
			for _, e := range r.events {
				ids[e.Id()] = true
				start := parse(t, value(t, e, "DTSTART"))
				for _, at := range r.occurrences(t, e, time.Date(2037, time.January, 1, 0, 0, 0, 0, time.UTC)) {
					if maybe(e, "DTSTART") == start.Format(wall) {
						timed++
						if got := at.In(paris).Format("15:04"); got != start.Format("15:04") {
							t.Errorf("%s %s: %s at %s", example, e.Id(), at.In(paris), start.Format("15:04"))
						}
					}
				}
			}
			if len(ids) < least || len(ids) != len(r.events) {
				t.Errorf("%s: %d events with %d ids", example, len(r.events), len(ids))
			}
		}
	}
	if timed < 1000 {
		t.Errorf("only %d times were at an hour", timed)
	}
}

func TestICS_ofTheExamplesIsAsItWas(t *testing.T) {
	t.Parallel()
	for _, example := range []string{"fr-boutique", "fr-mairie"} {
		got := programme(t, example, locale.French)
		golden := filepath.Join("testdata", example+".ics")
		if *update {
			if err := os.WriteFile(golden, got, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(got), string(want)); diff != "" {
			t.Errorf("%s (got, want): %s", golden, diff)
		}
	}
}
