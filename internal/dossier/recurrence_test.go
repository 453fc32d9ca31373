package dossier_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"boussole/internal/dossier"

	"github.com/google/go-cmp/cmp"
	"github.com/teambition/rrule-go"
)

// Random rules fall on the days that an independent implementation of RFC 5545 gives.
func TestRecurrence_agreesWithAnIndependentReader(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(7, 7))
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	for range 400 {
		freq := pick("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
		parts := []string{"FREQ=" + freq}
		if r.IntN(2) == 0 {
			parts = append(parts, fmt.Sprintf("INTERVAL=%d", 1+r.IntN(4)))
		}
		if r.IntN(3) == 0 {
			parts = append(parts, pick("COUNT=7", "COUNT=1", "UNTIL=20271231"))
		}
		byDay := r.IntN(2) == 0
		if byDay {
			if freq == "MONTHLY" || freq == "YEARLY" {
				parts = append(parts, "BYDAY="+pick("1SA", "-1FR", "TU", "MO,TU,WE,TH,FR", "2MO,-2MO"))
			} else {
				parts = append(parts, "BYDAY="+pick("TU", "MO,WE,FR", "SU", "SA,SU"))
			}
		}
		byMonthDay := r.IntN(4) == 0 && freq != "WEEKLY"
		if byMonthDay {
			parts = append(parts, "BYMONTHDAY="+pick("1", "15,-1", "31", "13"))
		}
		if r.IntN(4) == 0 {
			parts = append(parts, "BYMONTH="+pick("1", "9,10", "2"))
		}
		if byDay && (freq == "MONTHLY" || freq == "YEARLY") && r.IntN(4) == 0 {
			parts = append(parts, "BYSETPOS="+pick("1", "-1", "2"))
		}
		if r.IntN(5) == 0 {
			parts = append(parts, "WKST="+pick("MO", "SU"))
		}
		text := strings.Join(parts, ";")
		rule, err := dossier.ParseRecurrence(text)
		if err != nil {
			t.Fatal(err)
		}
		start := dossier.NewDate(2026, time.January, 1+r.IntN(365))
		from := start.AddDays(r.IntN(200))
		to := from.AddDays(r.IntN(700))
		option, err := rrule.StrToROption(text)
		if err != nil {
			t.Fatal(err)
		}
		option.Dtstart = start.Time()
		oracle, err := rrule.NewRRule(*option)
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, d := range oracle.Between(from.Time(), to.Time(), true) {
			want = append(want, d.Format(time.DateOnly))
		}
		var got []string
		for _, d := range rule.Days(start, from, to) {
			got = append(got, d.String())
		}
		if diff := cmp.Diff(got, want); diff != "" {
			t.Fatalf("%s from %s, within %s to %s (got, want): %s", text, start, from, to, diff)
		}
	}
}

func TestParseRecurrence_refuses(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"", "WEEKLY", "FREQ=HOURLY", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;BYDAY=1MO", "FREQ=WEEKLY;BYMONTHDAY=3", "FREQ=WEEKLY;INTERVAL=0",
		"FREQ=DAILY;COUNT=2;UNTIL=20270101", "FREQ=DAILY;FREQ=DAILY", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=YEARLY;BYWEEKNO=3", "FREQ=MONTHLY;BYSETPOS=1",
		"FREQ=DAILY;UNTIL=hier", "INTERVAL=2", "FREQ=WEEKLY;WKST=LU", "FREQ=YEARLY;BYMONTH=-1", "tous les mardis",
	} {
		if r, err := dossier.ParseRecurrence(s); err == nil {
			t.Errorf("%q was read as %s", s, r)
		}
	}
}

// A rule that matches no day ends, and so does one that is asked for centuries.
func TestRecurrence_ends(t *testing.T) {
	t.Parallel()
	rule, err := dossier.ParseRecurrence("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")
	if err != nil {
		t.Fatal(err)
	}
	day := dossier.NewDate(2027, time.January, 1)
	if days := rule.Days(day, day, dossier.NewDate(9000, time.January, 1)); len(days) != 0 {
		t.Errorf("fell on %v", days)
	}
}
