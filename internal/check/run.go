package check

import (
	"cmp"
	"slices"
	"strings"

	"boussole/internal/dossier"
	"boussole/internal/measure"
)

// Config is what a run needs beside the dossier.
type Config struct {
	Today    dossier.Date
	Readings measure.Readings // nil: nobody gave any

	// Elsewhere are the codes of rules that judge something else, as those of an audit do:
	// a waiver may name them, and whether it sets anything aside is not for this run to say.
	Elsewhere []string
}

// Run runs the rules over a dossier at its depth, and applies its waivers.
func Run(doc *dossier.Document, rules []*Rule, cfg Config) *Report {
	d := doc.Dossier
	depth := cmp.Or(d.Depth, dossier.Full)
	r := &run{
		doc:    doc,
		report: &Report{File: doc.File, Depth: depth, Today: cfg.Today, index: doc.Index},
		depth:  depth,
	}
	pass := Pass{Dossier: d, Index: doc.Index, Today: cfg.Today, Readings: cfg.Readings, Facts: newFacts(d, cfg.Today), run: r}
	codes := make(map[string]bool, len(rules))
	for _, one := range rules {
		codes[one.Code] = true
		if one.Check == nil || one.At(depth) == Off {
			continue
		}
		r.report.Rules++
		p := pass
		p.rule = one
		one.Check(&p)
	}
	use := Use{Count: r.report.Waive(d.Waivers), Codes: codes, Elsewhere: make(map[string]bool, len(cfg.Elsewhere))}
	for _, code := range cfg.Elsewhere {
		use.Elsewhere[code] = true
	}
	for _, one := range rules {
		if one.Waivers == nil || one.At(depth) == Off {
			continue
		}
		r.report.Rules++
		p := pass
		p.rule = one
		one.Waivers(&p, use)
	}
	r.sort()
	return r.report
}

type run struct {
	doc    *dossier.Document
	report *Report
	depth  dossier.Depth
}

// place is where something stands: its path, and its line and column. What is missing
// from the file as a whole is put at its beginning, and there is nothing to show.
func (r *run) place(at Place) (path string, where dossier.Place, shown bool) {
	path = at.Field
	if at.Element != "" {
		if e, ok := r.doc.Index.Find(at.Element); ok {
			path = e.Path
			if at.Field != "" {
				path += "." + at.Field
			}
		} else {
			path = strings.TrimSuffix(string(at.Element)+"."+at.Field, ".")
		}
	}
	where = r.doc.At(path)
	if where.Line == 0 && r.doc.File != "" {
		return path, dossier.Place{Line: 1, Column: 1}, false
	}
	return path, where, where.Line > 0
}

func (r *run) add(rule *Rule, variant string, at Place, args Args) {
	path, where, shown := r.place(at)
	r.report.Findings = append(r.report.Findings, Finding{
		Code: rule.Code, Severity: rule.At(r.depth), Link: rule.Link(), Principle: rule.Principle,
		Element: at.Element, Field: at.Field, Path: path,
		File: r.doc.File, Line: where.Line, Column: where.Column,
		shown: shown, rule: rule, variant: variant, args: args,
	})
}

func (r *run) note(rule *Rule, variant string, at Place, args Args) {
	_, where, _ := r.place(at)
	r.report.Notes = append(r.report.Notes, Note{
		Code: rule.Code, Element: at.Element, Field: at.Field,
		File: r.doc.File, Line: where.Line, Column: where.Column,
		rule: rule, variant: variant, args: args,
	})
}

// Sound reports whether a waiver has all that it takes to be applied: a rule, a
// reason, an author and an expiry.
func Sound(w *dossier.Waiver) bool {
	return w.Rule != "" && w.Reason != "" && w.Author != "" && !w.Expires.IsZero()
}

// Waive sets aside the findings that a sound and current waiver names, and counts
// what each one set aside. A finding on a waiver cannot be waived.
func (r *Report) Waive(waivers []dossier.Waiver) map[dossier.WaiverID]int {
	used := make(map[dossier.WaiverID]int, len(waivers))
	for i := range waivers {
		w := &waivers[i]
		if !Sound(w) || w.Expires.Before(r.Today) {
			continue
		}
		for j := range r.Findings {
			f := &r.Findings[j]
			if f.Waived == nil && strings.EqualFold(f.Code, w.Rule) && (w.Element == "" || w.Element == f.Element || f.Element == "" && string(w.Element) == f.Field) {
				f.Waived = w
				used[w.ID]++
			}
		}
	}
	return used
}

func (r *run) sort() {
	rank := make(map[Link]int, len(Links))
	for i, l := range Links {
		rank[l] = i
	}
	slices.SortStableFunc(r.report.Findings, func(a, b Finding) int {
		return cmp.Or(
			cmp.Compare(rank[a.Link], rank[b.Link]),
			-cmp.Compare(a.Severity, b.Severity),
			cmp.Compare(a.Code, b.Code),
			cmp.Compare(a.Line, b.Line),
		)
	})
	slices.SortStableFunc(r.report.Notes, func(a, b Note) int {
		return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(a.Line, b.Line))
	})
}
