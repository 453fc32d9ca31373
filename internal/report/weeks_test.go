package report_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"boussole/internal/chart"
	"boussole/internal/document"
	"boussole/internal/locale"
	"boussole/internal/report"
)

// weeks is the figure of the load by week of a dossier, or none.
func weeks(t *testing.T, src string, lang locale.Lang) (f document.Figure, drawn bool) {
	t.Helper()
	report.Strategy(input(read(t, src), lang)).Walk(func(b document.Block, _ int) {
		if one, is := b.(document.Figure); is && one.Form == document.FigureWeeks {
			f, drawn = one, true
		}
	})
	return f, drawn
}

// area is the sum of the marks of a role, in shares of the width times px.
func area(c *chart.Chart, role chart.Role) float64 {
	sum := 0.0
	for _, m := range c.Marks {
		if r, is := m.(chart.Rect); is && r.Role == role {
			sum += r.W * r.H
		}
	}
	return sum
}

const team = `organisation: {name: Test, languages: [fr]}
people:
  - {id: n, title: Gérante, person: Nadège, hours_per_week: 4, skills: [écrire]}
  - {id: b, title: Vendeur, person: Benoît, hours_per_week: 6, skills: [vendre], absences: [{from: 2027-08-02, to: 2027-08-22}]}
`

func TestWeeks_hatchesWhatNobodyHasHoursFor(t *testing.T) {
	t.Parallel()
	f, drawn := weeks(t, team+"missions: [{id: m, mission: Répondre, carried_by: n, hours_per_week: 3}]\nactions: [{id: a, what: Une fête, date: 2027-01-25, responsible: [n], hours: {écrire: 40}}]\n", locale.French)
	if !drawn {
		t.Fatal("no figure")
	}
	words := strings.ReplaceAll(f.Chart.Alt, "\u00a0", " ")
	for _, want := range []string{
		"10 h disponibles",
		"jusqu’à 13 h du 1er au 28 janvier 2027, 3 de trop", // 3 of the mission, a fourth of 40 a week
		"absences du 30 juillet au 26 août 2027 : 4 h disponibles au moins",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not in %q", want, words)
		}
	}
	if area(f.Chart, chart.Over) == 0 || !slices.ContainsFunc(f.Key, func(k document.KeyEntry) bool { return k.Sample == document.SampleOver }) {
		t.Error("nothing is hatched")
	}
	if caption := f.Caption.Plain(); !strings.Contains(strings.ReplaceAll(caption, "\u00a0", " "), "Au-delà de ses propres heures : Nadège (4 semaines).") {
		t.Errorf("%s", caption)
	}
}

// The line dips by the hours of whoever is away, and a mission rests meanwhile.
func TestWeeks_dipsWithAbsences(t *testing.T) {
	t.Parallel()
	f, drawn := weeks(t, team+"missions: [{id: m, mission: Vendre, carried_by: b, hours_per_week: 6}]\n", locale.English)
	if !drawn {
		t.Fatal("no figure")
	}
	most, least := 0.0, math.Inf(1)
	for _, m := range f.Chart.Marks {
		if l, is := m.(chart.Line); is && l.Role == chart.Cap {
			most, least = max(most, l.Y1, l.Y2), min(least, l.Y1, l.Y2)
		}
	}
	axis := 0.0
	for _, m := range f.Chart.Marks {
		if l, is := m.(chart.Line); is && l.Role == chart.Axis {
			axis = l.Y1
		}
	}
	if got, want := (axis-most)/(axis-least), 4.0/10; math.Abs(got-want) > 1e-9 {
		t.Errorf("the line dips to %v of what it is, want %v", got, want)
	}
	if area(f.Chart, chart.Over) != 0 || !strings.Contains(f.Chart.Alt, "no week asks for more hours than there are") {
		t.Errorf("a mission weighs on nobody: %s", f.Chart.Alt)
	}
}

// Without a programme, the battles say what they ask for, in the weeks that they run.
func TestWeeks_takesBattlesWhereThereIsNoProgramme(t *testing.T) {
	t.Parallel()
	f, drawn := weeks(t, team+"battles: [{id: x, name: X, state: chosen, start: 2027-03-01, end: 2027-05-30, levels: [{name: un, effort: {écrire: 5}}]}]\n", locale.French)
	if !drawn {
		t.Fatal("no figure")
	}
	share := 0.0
	for _, m := range f.Chart.Marks {
		if r, is := m.(chart.Rect); is && r.Role == chart.Soft {
			share += r.W
		}
	}
	if share < 0.24 || share > 0.27 { // thirteen weeks of fifty-two
		t.Errorf("drawn over %v of the year", share)
	}
	if !strings.Contains(f.Caption.Plain(), "les batailles choisies") {
		t.Errorf("%s", f.Caption.Plain())
	}
}

func TestWeeks_comparesNothingWithUnknownHours(t *testing.T) {
	t.Parallel()
	f, drawn := weeks(t, team+"  - {id: z, title: Stagiaire}\nmissions: [{id: m, mission: Vendre, carried_by: b, hours_per_week: 60}]\n", locale.French)
	if !drawn {
		t.Fatal("no figure")
	}
	if area(f.Chart, chart.Over) != 0 || strings.Contains(f.Chart.Alt, "de trop") || !strings.Contains(f.Caption.Plain(), "Tant que quelqu’un ne dit pas ses heures") {
		t.Errorf("%s\n%s", f.Chart.Alt, f.Caption.Plain())
	}
	if _, drawn := weeks(t, team, locale.French); drawn {
		t.Error("a figure of nothing")
	}
}
