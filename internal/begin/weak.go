package begin

import (
	"cmp"
	"slices"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

// Weak are the findings that concern what was just said, the gravest first: those of
// the rules that judge the question, as far as they were not there before it.
func (iv *Interview) Weak(rules []*check.Rule, today dossier.Date) (*check.Report, []check.Finding) {
	report := check.Run(dossier.NewDocument(clone(iv.now)), rules, check.Config{Today: today})
	if iv.Done() {
		return report, nil
	}
	type place struct{ code, path string }
	before := map[place]bool{}
	for _, f := range check.Run(dossier.NewDocument(clone(iv.base)), rules, check.Config{Today: today}).Findings {
		before[place{f.Code, f.Path}] = f.Element != "" // what is missing as a whole is still missing
	}
	var found []check.Finding
	for _, f := range report.Findings {
		if slices.Contains(iv.questions[iv.question].Rules, f.Code) && f.Counts() && !before[place{f.Code, f.Path}] {
			found = append(found, f)
		}
	}
	slices.SortStableFunc(found, func(a, b check.Finding) int { return -cmp.Compare(a.Severity, b.Severity) })
	return report, found
}
