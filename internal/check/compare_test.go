package check_test

import (
	"slices"
	"testing"

	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/dossier"
)

func judged(t *testing.T, src string) *check.Report {
	t.Helper()
	return check.Run(read(t, src), rule.All(), check.Config{Today: today})
}

// has reports whether a battle that says no reason is among findings.
func has(findings []*check.Finding, element dossier.AnyID) bool {
	return slices.ContainsFunc(findings, func(f *check.Finding) bool { return f.Code == "B609" && f.Element == element })
}

const twoBattles = "battles:\n  - {id: a, name: A, state: declined}\n  - {id: b, name: B, state: declined, reason: Trop cher pour nous cette année.}\n"

func TestCompare_tellsWhatCameAndWhatWent(t *testing.T) {
	t.Parallel()
	before := judged(t, twoBattles)
	after := judged(t, "battles:\n  - {id: a, name: A, state: declined, reason: Trop cher pour nous cette année.}\n  - {id: b, name: B, state: declined}\n")
	c := check.Compare(before, after, nil)
	if !has(c.Lost, "a") || has(c.Lost, "b") || !has(c.Gained, "b") || has(c.Gained, "a") {
		t.Errorf("lost %v, gained %v", c.Lost, c.Gained)
	}
	same := check.Compare(before, before, nil)
	if len(same.Gained)+len(same.Lost)+len(same.Aside) != 0 {
		t.Errorf("%+v between a report and itself", same)
	}
}

func TestCompare_followsRenamedIDs(t *testing.T) {
	t.Parallel()
	before, after := judged(t, twoBattles), judged(t, "battles:\n  - {id: z, name: A, state: declined}\n  - {id: b, name: B, state: declined, reason: Trop cher pour nous cette année.}\n")
	if c := check.Compare(before, after, nil); !has(c.Gained, "z") || !has(c.Lost, "a") {
		t.Errorf("another id is not another element: %+v", c)
	}
	c := check.Compare(before, after, map[dossier.AnyID]dossier.AnyID{"a": "z"})
	if has(c.Gained, "z") || has(c.Lost, "a") {
		t.Errorf("a renamed element came and went: %+v", c)
	}
}

// What a waiver sets aside is neither gained nor mended; once the waiver ends, it counts.
func TestCompare_tellsWaiversApart(t *testing.T) {
	t.Parallel()
	waived := twoBattles + "waivers: [{id: w, rule: B609, element: a, reason: La raison vient., author: N, expires: 2027-06-01}]\n"
	before, after := judged(t, twoBattles), judged(t, waived)
	c := check.Compare(before, after, nil)
	if !has(c.Aside, "a") || has(c.Lost, "a") {
		t.Errorf("a waived finding is told as mended: %+v", c)
	}
	c = check.Compare(after, before, nil)
	if !has(c.Gained, "a") {
		t.Errorf("a finding whose waiver ended is not told: %+v", c)
	}
}

// What is gained and lost is what the counts differ by.
func TestCompare_agreesWithTheCounts(t *testing.T) {
	t.Parallel()
	_, before := example(t, "fr-me-too")
	_, after := example(t, "fr-boutique")
	c := check.Compare(before, after, nil)
	count := func(r *check.Report) int {
		return r.Count(check.Blocking) + r.Count(check.Warning) + r.Count(check.Advice)
	}
	if got, want := len(c.Gained)-len(c.Lost)-len(c.Aside), count(after)-count(before); got != want || len(c.Lost) < 20 {
		t.Errorf("%d more findings, want %d (%d lost)", got, want, len(c.Lost))
	}
}
