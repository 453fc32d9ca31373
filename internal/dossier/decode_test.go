package dossier_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"boussole/internal/dossier"

	"github.com/google/go-cmp/cmp"
)

func TestRead_keepsTheirPlaces(t *testing.T) {
	t.Parallel()
	const src = `# en tête
organisation: {name: L’Atelier, names: [« l’atelier », Atelier d’Arbois]}
objectives:
  - id: venir
    statement: >-
      Faire venir
      400 familles
    baseline:
      value: 210 # caisse
      source: caisse du samedi
      date: 2026-11-02
    audiences: familles
audiences:
  - segment: Familles
    id: familles
    behaviours: [{medium: print, share: 0.62}, {medium: tiktok, share: 0.04}]
evaluation:
  indicators:
    - {id: entrees, serves: venir}
`
	doc, err := dossier.Read("dossier.yaml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]dossier.Place{
		"organisation":                     {Line: 2, Column: 1},
		"organisation.names[1]":            {Line: 2, Column: 56},
		"objectives[0]":                    {Line: 4, Column: 5},
		"objectives[0].id":                 {Line: 4, Column: 9},
		"objectives[0].statement":          {Line: 5, Column: 16},
		"objectives[0].baseline.value":     {Line: 9, Column: 14},
		"objectives[0].audiences[0]":       {Line: 12, Column: 16},
		"objectives[0].target":             {Line: 4, Column: 5}, // missing: its element's place
		"audiences[0].behaviours[1].share": {Line: 16, Column: 72},
		"evaluation.indicators[0].serves":  {Line: 19, Column: 29},
		"problems":                         {},
	} {
		if got := doc.At(path); got != want {
			t.Errorf("At(%q) = %v, want %v", path, got, want)
		}
	}
	var elements []string
	for _, e := range doc.Index.Elements {
		elements = append(elements, fmt.Sprintf("%s %s %s", e.Kind, e.ID, e.Path))
	}
	if diff := cmp.Diff(elements, []string{
		"organisation organisation organisation",
		"objective venir objectives[0]",
		"audience familles audiences[0]",
		"evaluation evaluation evaluation",
		"indicator entrees evaluation.indicators[0]",
	}); diff != "" {
		t.Error(diff)
	}
	if got, want := doc.Dossier.Objectives[0].Statement, "Faire venir 400 familles"; got != want {
		t.Errorf("statement %q, want %q", got, want)
	}
}

func TestRead_acceptsAnEmptyFile(t *testing.T) {
	t.Parallel()
	for _, src := range []string{"", "\n", "# rien encore\n", "---\n", "objectives:\n", "\ufeff# bom\n", "objectives: []\nidentity:\n  voice:\n"} {
		doc, err := dossier.Read("x.yaml", []byte(src))
		if err != nil {
			t.Errorf("%q: %v", src, err)
			continue
		}
		if diff := cmp.Diff(doc.Dossier, &dossier.Dossier{}, sameRecurrence); diff != "" && !strings.Contains(src, "[]") {
			t.Errorf("%q: %s", src, diff)
		}
	}
}

func TestRead_namesAllFaultsAtOnce(t *testing.T) {
	t.Parallel()
	const src = `objectifs: []
objectives:
  - id: Venir Nombreux
    kind: cognitif
    target: beaucoup
    by: juin
    audiences: [famille]
audiences:
  - id: familles
    without_digital: 40
  - id: familles
people:
  - id: jeanne
    hours_per_week: -3
`
	_, err := dossier.Read("d.yaml", []byte(src))
	var faults dossier.Faults
	if !errors.As(err, &faults) {
		t.Fatalf("got %v", err)
	}
	var got []string
	for _, f := range faults {
		got = append(got, f.Error())
	}
	if diff := cmp.Diff(got, []string{
		"d.yaml:1:1: B004.near objectifs key=objectifs near=objectives",
		"d.yaml:3:5: B007.form objectives[0] id=Venir Nombreux near=venir-nombreux",
		"d.yaml:4:11: B011.near objectives[0].kind key=kind near=know text=cognitif words=[know feel do]",
		"d.yaml:5:13: B005.number objectives[0].target key=target text=beaucoup",
		"d.yaml:6:9: B009 objectives[0].by key=by text=juin",
		"d.yaml:7:17: B008.near objectives[0].audiences[0] id=famille key=audiences kind=audience near=familles",
		"d.yaml:10:22: B010.share audiences[0].without_digital key=without_digital text=40",
		"d.yaml:11:9: B006.id audiences[1] id=familles line=9",
		"d.yaml:14:21: B010.hours people[0].hours_per_week key=hours_per_week text=-3",
	}); diff != "" {
		t.Errorf("got, want: %s", diff)
	}
}

// hostile are texts that cost a careless reader time or memory.
func hostile() map[string]string {
	bomb := "a: &a [x, x, x, x, x, x, x, x, x]\n"
	for c := 'b'; c < 'k'; c++ {
		bomb += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*%c, ", c-1), 9), ", "))
	}
	var deep strings.Builder
	for i := range 1400 {
		deep.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	noise := make([]byte, 1<<19)
	for i := range noise {
		noise[i] = byte(i * 2654435761 >> 13)
	}
	return map[string]string{
		"alias bomb":       bomb,
		"two megabytes":    strings.Repeat("note: texte\n", 2<<20/12),
		"nested lists":     strings.Repeat("[", 100_000),
		"nested maps":      strings.Repeat("{a: ", 100_000),
		"nested dashes":    strings.Repeat("- ", 100_000),
		"nested questions": strings.Repeat("? ", 100_000),
		"nested by lines":  deep.String(),
		"nested lines":     strings.Repeat("[\n", 100_000),
		"dense list":       "a: [" + strings.Repeat("1,", 400_000) + "1]",
		"dense keys":       strings.Repeat("a: 1\n", 200_000),
		"binary noise":     string(noise),
		"latin 1":          "organisation: {name: Caf\xe9}\n",
		"nul bytes":        strings.Repeat("\x00", 1000),
		"merge":            "a: {x: 1}\n<<: {y: 2}\n",
		"two documents":    "depth: full\n---\ndepth: light\n",
		"tag":              "note: !!binary aGVsbG8=\n",
		"quotes":           "a: " + strings.Repeat("'\"", 300_000),
		"colons":           strings.Repeat("a: ", 300_000),
		"long ids":         "goals: [{id: " + strings.Repeat("a", 60_000) + "}]\nproblems: [{id: p, goal: " + strings.Repeat("b", 60_000) + "}]\n",
		"unknown ids":      unknown(2000),
	}
}

// unknown is as many audiences, and as many references to none of them.
func unknown(n int) string {
	var b strings.Builder
	b.WriteString("audiences:\n")
	for i := range n {
		fmt.Fprintf(&b, "  - id: audience-numero-%d\n", i)
	}
	b.WriteString("objectives:\n  - id: o\n    audiences:\n")
	for i := range n {
		fmt.Fprintf(&b, "      - audiense-numero-%dx\n", i)
	}
	return b.String()
}

func TestRead_refusesHostileTexts(t *testing.T) {
	t.Parallel()
	for name, src := range hostile() {
		_, err := dossier.Read("x.yaml", []byte(src))
		var faults dossier.Faults
		if !errors.As(err, &faults) || len(faults) == 0 {
			t.Errorf("%s: got %v", name, err)
			continue
		}
		if f := faults[0]; f.Line == 0 || f.Code == "" {
			t.Errorf("%s: a fault without a place: %v", name, f)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, src := range hostile() {
		if len(src) < 4096 {
			f.Add([]byte(src))
		}
	}
	f.Add(dossier.Marshal(newGenerator(3).dossier(2)))
	f.Fuzz(func(t *testing.T, src []byte) {
		doc, err := dossier.Read("x.yaml", src)
		var faults dossier.Faults
		switch {
		case err == nil:
			for _, e := range doc.Index.Elements {
				doc.Index.Why(e.ID)
				doc.Index.WhatFor(e.ID)
				if doc.At(e.Path).Line == 0 {
					t.Errorf("%s has no place", e.Path)
				}
			}
		case !errors.As(err, &faults):
			t.Errorf("not faults: %v", err)
		}
	})
}

func TestNearest(t *testing.T) {
	t.Parallel()
	keys := []string{"objective", "objectives", "audiences", "by", "target"}
	for word, want := range map[string]string{"objectve": "objective", "Objectives": "objectives", "audeinces": "audiences", "budget": "", "b": "", "trget": "target", "": ""} {
		if got := dossier.Nearest(word, keys); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestAmounts(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]dossier.Money{"1200 EUR": {Cents: 120000, Currency: "EUR"}, "89.90 EUR": {Cents: 8990, Currency: "EUR"}, "0 CHF": {Currency: "CHF"}, "0.29 EUR": {Cents: 29, Currency: "EUR"}} {
		if got, err := dossier.ParseMoney(text); err != nil || got != want {
			t.Errorf("ParseMoney(%q) = %v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "1200", "EUR 1200", "-3 EUR", "1 200 EUR", "12 eur", "12 €", "NaN EUR", "1e300 EUR"} {
		if got, err := dossier.ParseMoney(text); err == nil {
			t.Errorf("ParseMoney(%q) = %v", text, got)
		}
	}
	for text, want := range map[string]float64{"2/week": 2, "1/day": 7, "13/quarter": 1, "52/year": 1, "4.333333/month": 1} {
		got, err := dossier.ParseCadence(text)
		if err != nil || got.PerWeek() < want-1e-6 || got.PerWeek() > want+1e-6 {
			t.Errorf("ParseCadence(%q) = %v a week, %v", text, got.PerWeek(), err)
		}
	}
	for _, text := range []string{"", "2", "2/fortnight", "-1/week", "x/week", "NaN/week"} {
		if got, err := dossier.ParseCadence(text); err == nil {
			t.Errorf("ParseCadence(%q) = %v", text, got)
		}
	}
}

func TestDate(t *testing.T) {
	t.Parallel()
	day := dossier.NewDate(2027, time.January, 31)
	if got, want := day.AddMonths(1).String(), "2027-02-28"; got != want {
		t.Errorf("a month after %s: %s, want %s", day, got, want)
	}
	if got := day.DaysUntil(dossier.NewDate(2028, time.January, 31)); got != 365 {
		t.Errorf("%d days", got)
	}
	for _, text := range []string{"2027", "2027-02", "2027-02-30", "31/01/2027", "2027-1-5"} {
		if got, err := dossier.ParseDate(text); err == nil {
			t.Errorf("ParseDate(%q) = %v", text, got)
		}
	}
}
