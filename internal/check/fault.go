package check

import "boussole/internal/dossier"

// FaultReport is the report on a file that cannot be understood: each fault as a
// blocking finding on the input, under the rule that holds its words.
func FaultReport(file string, faults dossier.Faults, rules []*Rule) *Report {
	byCode := make(map[string]*Rule, len(rules))
	for _, r := range rules {
		byCode[r.Code] = r
	}
	report := &Report{File: file, Depth: dossier.Full}
	for _, f := range faults {
		f = f.Cited()
		rule := byCode[f.Code]
		if rule == nil {
			rule = &Rule{Code: f.Code, What: map[string]Text{f.Variant: {FR: f.Error(), EN: f.Error()}}}
		}
		report.Findings = append(report.Findings, Finding{
			Code: f.Code, Severity: Blocking, Link: Input, Path: f.Path,
			File: f.File, Line: f.Line, Column: f.Column,
			shown: f.Line > 0, rule: rule, variant: f.Variant, args: f.Args,
		})
	}
	return report
}
