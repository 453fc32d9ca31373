package exchange_test

import (
	"strings"
	"testing"
	"time"

	"boussole/internal/document"
	"boussole/internal/exchange"
)

func location(t *testing.T, name string) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

func weekly(zone *time.Location, day document.Day, at document.Clock) document.Calendar {
	return document.Calendar{Zone: zone, Written: day, Events: []document.Event{{
		ID: "weekly", Title: "Fiche du lundi", First: day, Last: day,
		Hours:  &document.Hours{Begin: at, Length: time.Hour},
		Repeat: &document.Repetition{Rule: "FREQ=WEEKLY"},
	}}}
}

// Nine o'clock each Monday in Paris is eight in UTC in winter and seven in summer, and
// stays nine in Paris across both changes of the clock in 2027, on 28 March and 31 October.
func TestICS_nineOClockStaysNineOClock(t *testing.T) {
	t.Parallel()
	paris := location(t, "Europe/Paris")
	file := exchange.ICS(weekly(paris, document.Day{Year: 2027, Month: time.January, Day: 4}, document.Clock{Hour: 9}))
	r := read(t, file)
	times := r.occurrences(t, r.events[0], time.Date(2028, time.January, 1, 0, 0, 0, 0, time.UTC))
	if len(times) != 52 {
		t.Fatalf("%d Mondays in 2027, want 52", len(times))
	}
	inUTC := map[int]int{}
	for _, at := range times {
		inUTC[at.Hour()]++
		if local := at.In(paris); local.Hour() != 9 || local.Minute() != 0 || local.Weekday() != time.Monday {
			t.Errorf("%s", local)
		}
	}
	// 29 March to 25 October are 31 Mondays in summer time.
	if inUTC[7] != 31 || inUTC[8] != 21 {
		t.Errorf("hours in UTC: %v, want 31 at 7 and 21 at 8", inUTC)
	}
}

// A zone's clock goes in the file as it does in the world: rules of the northern and the
// southern summer, of half an hour and of two, one that falls before a Sunday, one of
// winter time below the standard one, one that goes by the moon, and none.
func TestICS_zonesGoAsInTheWorld(t *testing.T) {
	t.Parallel()
	for _, name := range []string{
		"Europe/Paris", "Europe/London", "Europe/Dublin", "America/New_York", "America/Miquelon", "America/Nuuk", "America/Santiago",
		"Pacific/Easter", "Australia/Lord_Howe", "Australia/Sydney", "Pacific/Chatham", "Antarctica/Troll", "Asia/Jerusalem", "Asia/Beirut",
		"Africa/Cairo", "Asia/Gaza", "Africa/Casablanca", "America/Sao_Paulo", "Pacific/Apia", "Pacific/Noumea", "Indian/Reunion",
		"America/Guadeloupe", "Asia/Kathmandu", "Asia/Tehran", "America/Caracas", "UTC", "Etc/GMT+5",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			zone := location(t, name)
			for _, day := range []document.Day{
				{Year: 1900, Month: time.June, Day: 15},
				{Year: 1976, Month: time.January, Day: 1},
				{Year: 2011, Month: time.July, Day: 3},
				{Year: 2027, Month: time.January, Day: 4},
				{Year: 2027, Month: time.July, Day: 5},
				{Year: 2028, Month: time.December, Day: 31},
				{Year: 2040, Month: time.May, Day: 1},
			} {
				r := read(t, exchange.ICS(weekly(zone, day, document.Clock{Hour: 12})))
				times := r.occurrences(t, r.events[0], day.At(document.Clock{}, time.UTC).AddDate(40, 0, 0))
				if len(times) < 40*52 {
					t.Fatalf("%d weeks from %v", len(times), day)
				}
				for i, at := range times {
					want := day.At(document.Clock{Hour: 12}, time.UTC).AddDate(0, 0, 7*i)
					if got := at.In(zone).Format(wall); got != want.Format(wall) {
						t.Fatalf("from %v: %s, want %s", day, got, want.Format(wall))
					}
				}
			}
		})
	}
}

// Zones with a yearly rule are written by it, so that they hold for ever.
func TestICS_writesTheRuleOfAZone(t *testing.T) {
	t.Parallel()
	for name, want := range map[string][]string{
		"Europe/Paris":     {"RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZNAME:CET", "TZNAME:CEST"},
		"America/New_York": {"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"},
		"Asia/Jerusalem":   {"RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR"},
	} {
		file := string(exchange.ICS(weekly(location(t, name), document.Day{Year: 2027, Month: time.January, Day: 4}, document.Clock{Hour: 9})))
		zone, _, _ := strings.Cut(file, "END:VTIMEZONE")
		for _, line := range want {
			if !strings.Contains(zone, line+"\r\n") {
				t.Errorf("%s lacks %s:\n%s", name, line, zone)
			}
		}
		if n := strings.Count(zone, "BEGIN:"); n != 4 || strings.Contains(zone, "RDATE") {
			t.Errorf("%s: want two observances, by rule:\n%s", name, zone)
		}
	}
}
