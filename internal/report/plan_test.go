package report_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/exchange/docx"
	"boussole/internal/exchange/html"
	"boussole/internal/exchange/pdf"
	"boussole/internal/exchange/pptx"
	"boussole/internal/locale"
	"boussole/internal/plan"
	"boussole/internal/plan/solve"
	"boussole/internal/report"
	"boussole/internal/request"

	"github.com/google/go-cmp/cmp"
)

// workshop is the dossier that requests are tried on.
func workshop(t *testing.T) *dossier.Document {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("..", "request", "testdata", "atelier.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return read(t, string(src))
}

func planConfig(doc *dossier.Document) plan.Config {
	return plan.Config{From: plan.Beginning(doc.Dossier, today), Caution: 0.3, Seed: 1, Draws: 40}
}

func planFor(t *testing.T, doc *dossier.Document, lang locale.Lang) *plan.Plan {
	t.Helper()
	m, err := plan.New(doc.Dossier, planConfig(doc))
	if err != nil {
		t.Fatal(err)
	}
	r, err := m.Solve(t.Context(), solve.Config{})
	if err != nil {
		t.Fatal(err)
	}
	x, err := m.Explain(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	p, err := m.Plan(r)
	if err != nil {
		t.Fatal(err)
	}
	m.Tell(p, x, lang)
	return p
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
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
}

// part is the section of a document that begins with a heading.
func part(doc *document.Document, id string) *document.Document {
	short := *doc
	short.Blocks, short.Scale = nil, nil
	in := false
	for _, b := range doc.Blocks {
		if h, is := b.(document.Heading); is && h.Level == 2 {
			in = h.ID == id
		}
		if in {
			short.Blocks = append(short.Blocks, b)
		}
	}
	return &short
}

func TestStrategy_tellsThePlan(t *testing.T) {
	t.Parallel()
	for _, lang := range []locale.Lang{locale.French, locale.English} {
		doc := workshop(t)
		in := inputOf(doc, lang, few())
		if got := part(report.Strategy(in), "plan"); len(got.Blocks) > 0 {
			t.Error("a plan is told that nobody made")
		}
		in.Plan = planFor(t, doc, lang)
		golden(t, "plan-"+string(lang)+".txt", part(report.Strategy(in), "plan").Outline())
	}
}

// A plan that does not hold is told with what cannot hold together.
func TestStrategy_tellsWhyNoPlanHolds(t *testing.T) {
	t.Parallel()
	doc := read(t, strings.ReplaceAll(string(workshop(t).Source()), "state: chosen", "state: chosen\n    must_keep: true\n    exposure: 3"))
	in := inputOf(doc, locale.French, few())
	in.Plan = planFor(t, doc, locale.French)
	golden(t, "plan-none-fr.txt", part(report.Strategy(in), "plan").Outline())
}

// asked is the answer to a request that the workshop cannot carry.
func asked(t *testing.T, doc *dossier.Document, lang locale.Lang) *request.Answer {
	t.Helper()
	r, err := request.Read("r.yaml", []byte("what: TikTok\nwords: La direction veut TikTok.\nby: Hervé Jacquin\non: 2026-11-19\nfor_whom: cyclistes\nobjective: reparations\nhours_of: Inès\nhours: 5\nmeasured: Les vues\n"))
	if err != nil {
		t.Fatal(err)
	}
	a, err := request.Consider(t.Context(), request.Input{Dossier: doc, Request: r, Plan: planConfig(doc), Today: today, Lang: lang})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestVerdict_isAPageToForward(t *testing.T) {
	t.Parallel()
	for _, lang := range []locale.Lang{locale.French, locale.English} {
		doc := workshop(t)
		made := report.Verdict(inputOf(doc, lang, few()), asked(t, doc, lang))
		golden(t, "verdict-"+string(lang)+".txt", made.Outline())
		for name, write := range map[string]func(*document.Document) ([]byte, error){
			"docx": docx.Write, "pdf": pdf.Write, "pptx": pptx.Write, "html": func(d *document.Document) ([]byte, error) { return html.Write(d), nil },
		} {
			if out, err := write(made); err != nil || len(out) < 2000 {
				t.Errorf("%s: %d bytes, %v", name, len(out), err)
			}
		}
	}
}
