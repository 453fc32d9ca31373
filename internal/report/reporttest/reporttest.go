// Package reporttest has the reports that those who write them as files are tested with:
// each kind, of each example.
//
//	for kind, made := range reporttest.Kinds() {
//		doc := made(reporttest.Input(t, reporttest.Source(t, "nara"), locale.English))
//	}
package reporttest

import (
	"testing"
	"time"

	"boussole/examples"
	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/report"
)

// Examples are the names of the examples' dossiers.
func Examples() []string {
	return []string{"fr-boutique", "fr-entreprise", "fr-mairie", "fr-me-too", "nara"}
}

// Kinds are the reports of a dossier, by name.
func Kinds() map[string]func(report.Input) *document.Document {
	return map[string]func(report.Input) *document.Document{"strategy": report.Strategy, "page": report.Page, "brief": report.Brief}
}

// Source is the dossier of an example, as YAML.
func Source(tb testing.TB, name string) []byte {
	tb.Helper()
	all, err := examples.Dossiers()
	if err != nil {
		tb.Fatal(err)
	}
	if all[name] == nil {
		tb.Fatalf("there is no example %q", name)
	}
	return all[name]
}

// Input is what a report of a dossier is made of, judged by all rules on the first day of
// December 2026.
func Input(tb testing.TB, src []byte, lang locale.Lang) report.Input {
	tb.Helper()
	doc, err := dossier.Read("dossier.yaml", src)
	if err != nil {
		tb.Fatal(err)
	}
	today, rules := dossier.NewDate(2026, time.December, 1), rule.All()
	r := check.Run(doc, rules, check.Config{Today: today})
	return report.Input{Dossier: doc, Report: r, Bearings: r.Bearings(rules), Today: today, Lang: lang}
}
