package report_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/plan"
	"boussole/internal/plan/scenario"
	"boussole/internal/report"

	"github.com/google/go-cmp/cmp"
)

// beside are the plans that stand beside that of an example.
func beside(t *testing.T, doc *dossier.Document) *report.Scenarios {
	t.Helper()
	g := scenario.Ground{Dossier: doc.Dossier, Config: plan.Config{From: plan.Beginning(doc.Dossier, today), Caution: 0.3, Seed: 1}}
	out := &report.Scenarios{}
	var err error
	if out.Comparison, err = scenario.Compare(t.Context(), g); err != nil {
		t.Fatal(err)
	}
	if out.Stress, err = scenario.Test(t.Context(), g); err != nil {
		t.Fatal(err)
	}
	for _, means := range []scenario.Means{scenario.ByExposure, scenario.ByBudget} {
		f, err := scenario.Trace(t.Context(), g, means)
		if err != nil {
			t.Fatal(err)
		}
		out.Frontiers = append(out.Frontiers, f)
	}
	return out
}

// The comparison, the trials and the plans to choose from, as a report tells them: each
// sentence is whole, and no table has a hole.
func TestScenarios_areTold(t *testing.T) {
	t.Parallel()
	for _, one := range []struct {
		name string
		lang locale.Lang
	}{{"fr-mairie", locale.French}, {"fr-boutique", locale.English}} {
		t.Run(one.name, func(t *testing.T) {
			t.Parallel()
			doc, _ := example(t, one.name)
			in := inputOf(doc, one.lang, few())
			in.Scenarios = beside(t, doc)
			whole := report.Strategy(in)
			made := sections(whole, "comparaison", "epreuves", "choisir")
			got := made.Outline()
			file := filepath.Join("testdata", "scenarios-"+one.name+"-"+string(one.lang)+".txt")
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Error(diff)
			}
			for _, run := range runs(made) {
				if hole.MatchString(run.Text) || strings.Contains(run.Text, "..") || one.lang == locale.French && strings.Contains(run.Text, " ;") {
					t.Errorf("%q", run.Text)
				}
			}
			made.Walk(func(b document.Block, _ int) {
				switch b := b.(type) {
				case document.Table:
					for _, row := range b.Rows {
						if len(row) != len(b.Columns) {
							t.Errorf("%d cells in %d columns", len(row), len(b.Columns))
						}
						for i, cell := range row {
							if cell.Plain() == "" {
								t.Errorf("an empty cell under %q", b.Columns[i].Label)
							}
						}
					}
				case document.Figure:
					if b.Chart == nil || b.Chart.Alt == "" || len(b.Words) < 2 {
						t.Error("a figure without a chart, an alternative or words")
					}
				}
			})
		})
	}
}

// A dossier without social media has nothing to compare them with, and no time no section.
func TestScenarios_areLeftOutWhereThereIsNothingToSay(t *testing.T) {
	t.Parallel()
	doc, _ := example(t, "fr-boutique")
	in := inputOf(doc, locale.French, few())
	in.Scenarios = &report.Scenarios{}
	if got := sections(report.Strategy(in), "comparaison", "epreuves", "choisir"); len(got.Blocks) > 0 {
		t.Errorf("it says: %s", got.Outline())
	}
}

// sections are some sections of a document.
func sections(doc *document.Document, ids ...string) *document.Document {
	short := *doc
	short.Blocks = nil
	within := false
	for _, b := range doc.Blocks {
		if h, is := b.(document.Heading); is && h.Level <= 2 {
			within = false
			for _, id := range ids {
				within = within || h.ID == id
			}
		}
		if within {
			short.Blocks = append(short.Blocks, b)
		}
	}
	return &short
}
