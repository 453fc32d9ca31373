package check_test

import (
	"testing"
	"time"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

// A bearing counts the checks that hold: a check with a finding that counts does not, one
// whose findings are waived does, one that could not judge is not counted at all.
func TestBearings_countTheChecksThatHold(t *testing.T) {
	t.Parallel()
	doc, err := dossier.Read("dossier.yaml", []byte(`
identity: {purpose: Réparer}
waivers:
  - {id: w, rule: B103, element: identity, reason: Plus tard, author: Nadège, expires: 2027-06-30}
`))
	if err != nil {
		t.Fatal(err)
	}
	text := map[string]check.Text{"": {FR: "non", EN: "no"}}
	rule := func(code string, severity check.Severity, run func(*check.Pass)) *check.Rule {
		return &check.Rule{Code: code, Full: severity, What: text, Unjudged: text, Check: run}
	}
	report := func(p *check.Pass) { p.Report(check.At(dossier.AnyID("identity")), nil) }
	holds := func(*check.Pass) {}
	rules := []*check.Rule{
		rule("B101", check.Blocking, holds),
		rule("B102", check.Warning, report),
		rule("B103", check.Blocking, report),
		rule("B104", check.Warning, func(p *check.Pass) { p.Unjudged("", check.Part("offers"), nil) }),
		rule("B105", check.Off, report),
		rule("B201", check.Blocking, func(p *check.Pass) { report(p); report(p) }),
		{Code: "B001"}, // a fault, which no run finds
	}
	got := check.Run(doc, rules, check.Config{Today: dossier.NewDate(2026, time.December, 1)}).Bearings(rules)
	want := map[check.Link]check.Bearing{
		check.Identity: {Link: check.Identity, Ran: 3, Held: 2, Warning: 1},
		check.Goals:    {Link: check.Goals, Ran: 1, Blocking: 2},
	}
	for i, b := range got {
		if b.Link != check.Links[i+1] {
			t.Errorf("bearing %d is %s, want %s", i, b.Link, check.Links[i+1])
		}
		if one, known := want[b.Link]; known && b != one || !known && b != (check.Bearing{Link: b.Link}) {
			t.Errorf("%+v, want %+v", b, one)
		}
	}
	if share := got[0].Share(); share < 0.66 || share > 0.67 {
		t.Errorf("share %v, want two in three", share)
	}
	if share := got[7].Share(); share != 0 {
		t.Errorf("share %v of no checks", share)
	}
}
