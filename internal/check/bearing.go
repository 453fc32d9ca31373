package check

import "boussole/internal/dossier"

// Bearing is one bearing of the compass rose: how many of the checks of a link of the
// chain ran, how many of them hold, and what does not.
type Bearing struct {
	Link     Link
	Ran      int // checks that ran at the dossier's depth and could be judged
	Held     int // those of them without a finding that counts
	Blocking int // findings that count, by severity
	Warning  int
	Advice   int
}

// Share is the share of the checks that hold, 0 where none ran.
func (b Bearing) Share() float64 {
	if b.Ran == 0 {
		return 0
	}
	return float64(b.Held) / float64(b.Ran)
}

// Bearings are the eight bearings of a report of a run of rules, from identity round to
// evaluation. A check that found nothing but could not judge something counts as
// neither held nor run; one whose findings are all waived or known holds.
func (r *Report) Bearings(rules []*Rule) [8]Bearing {
	broken, unjudged := map[string]bool{}, map[string]bool{}
	var list [8]Bearing
	at := map[Link]*Bearing{}
	for i, link := range Links[1:9] {
		list[i].Link = link
		at[link] = &list[i]
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		b := at[f.Link]
		if !f.Counts() || b == nil {
			continue
		}
		broken[f.Code] = true
		switch f.Severity {
		case Blocking:
			b.Blocking++
		case Warning:
			b.Warning++
		case Advice:
			b.Advice++
		case Off:
		}
	}
	for i := range r.Notes {
		unjudged[r.Notes[i].Code] = true
	}
	for _, one := range rules {
		b := at[one.Link()]
		if b == nil || one.At(r.Depth) == Off || one.Check == nil && one.Waivers == nil {
			continue
		}
		switch {
		case broken[one.Code]:
			b.Ran++
		case !unjudged[one.Code]:
			b.Ran++
			b.Held++
		}
	}
	return list
}

// FactsOf are the facts of a dossier on a day, for who asks outside a run.
func FactsOf(d *dossier.Dossier, today dossier.Date) *Facts { return newFacts(d, today) }
