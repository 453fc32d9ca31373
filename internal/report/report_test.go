package report_test

import (
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/report"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

var today = dossier.NewDate(2026, time.December, 1)

var examples = []string{"fr-boutique", "fr-entreprise", "fr-mairie", "fr-me-too", "nara"}

var kinds = map[string]func(report.Input) *document.Document{"strategy": report.Strategy, "page": report.Page, "brief": report.Brief}

func example(t *testing.T, name string) (*dossier.Document, []byte) {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("..", "..", "examples", name, "dossier.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return read(t, string(src)), src
}

func read(t *testing.T, src string) *dossier.Document {
	t.Helper()
	doc, err := dossier.Read("dossier.yaml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func input(doc *dossier.Document, lang locale.Lang) report.Input {
	return inputOf(doc, lang, rule.All())
}

// few are a rule or two of each bearing, so that a new rule leaves golden files alone.
func few() []*check.Rule {
	var list []*check.Rule
	for _, one := range rule.All() {
		if slices.Contains([]string{"B101", "B102", "B201", "B209", "B301", "B309", "B401", "B403", "B501", "B502", "B601", "B603", "B701", "B704", "B801", "B806"}, one.Code) {
			list = append(list, one)
		}
	}
	return list
}

func inputOf(doc *dossier.Document, lang locale.Lang, rules []*check.Rule) report.Input {
	r := check.Run(doc, rules, check.Config{Today: today})
	return report.Input{Dossier: doc, Report: r, Bearings: r.Bearings(rules), Today: today, Lang: lang}
}

// What a report of each example says, block by block: the whole in the dossier's
// language, the page and the brief in the other one. The findings of the annex are left
// out, for the rules have golden files of their own.
func TestReport_saysOfEachExample(t *testing.T) {
	t.Parallel()
	for _, name := range examples {
		own, other := locale.French, locale.English
		if name == "nara" {
			own, other = other, own
		}
		for kind, made := range kinds {
			lang := own
			if kind != "strategy" {
				lang = other
			}
			t.Run(name+" "+kind, func(t *testing.T) {
				t.Parallel()
				doc, _ := example(t, name)
				got := withoutFindings(made(inputOf(doc, lang, few()))).Outline()
				file := filepath.Join("testdata", name+"-"+kind+"-"+string(lang)+".txt")
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
			})
		}
	}
}

func withoutFindings(doc *document.Document) *document.Document {
	short := *doc
	short.Blocks = nil
	for _, b := range doc.Blocks {
		if h, is := b.(document.Heading); is && h.ID == "constats" {
			break
		}
		short.Blocks = append(short.Blocks, b)
	}
	return &short
}

func TestReport_isTheSameForTheSameInput(t *testing.T) {
	t.Parallel()
	for _, name := range examples {
		for kind, made := range kinds {
			doc, _ := example(t, name)
			in := input(doc, locale.French)
			if diff := cmp.Diff(made(in), made(in)); diff != "" {
				t.Errorf("%s %s: %s", name, kind, diff)
			}
		}
	}
}

// All that stands in the organisation's voice was written by the organisation.
func TestOwnWords_comeFromTheDossier(t *testing.T) {
	t.Parallel()
	for _, name := range examples {
		doc, _ := example(t, name)
		said := normal(strings.Join(texts(reflect.ValueOf(*doc.Dossier)), " | "))
		n := 0
		for kind, made := range kinds {
			for _, run := range runs(made(input(doc, locale.English))) {
				if run.Voice != document.Organisation {
					continue
				}
				// Names are joined into lists, and long ones shortened.
				for piece := range strings.SplitSeq(strings.ReplaceAll(run.Text, " and ", ", "), ", ") {
					n++
					piece = strings.Trim(normal(piece), "…«»“” .")
					if !strings.Contains(said, piece) && !strings.Contains(strings.ReplaceAll(said, " and ", ", "), piece) {
						t.Errorf("%s %s: %q is not in the dossier", name, kind, run.Text)
					}
				}
			}
		}
		if n < 20 {
			t.Errorf("%s: only %d pieces", name, n)
		}
	}
}

func normal(s string) string {
	s = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "'", "’").Replace(s)
	return strings.ToLower(strings.Join(strings.Fields(s), " "))
}

func texts(v reflect.Value) []string {
	var list []string
	switch v.Kind() {
	case reflect.String:
		list = append(list, v.String())
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				list = append(list, texts(v.Field(i))...)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			list = append(list, texts(v.Index(i))...)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			list = append(list, texts(k)...)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			list = append(list, texts(v.Elem())...)
		}
	default:
	}
	return list
}

// runs are all the runs of a document.
func runs(doc *document.Document) []document.Run {
	var all []document.Run
	add := func(texts ...document.Text) {
		for _, t := range texts {
			all = append(all, t...)
		}
	}
	doc.Walk(func(b document.Block, _ int) {
		switch b := b.(type) {
		case document.Heading:
			add(b.Title, b.Aside)
		case document.Paragraph:
			add(b.Text)
		case document.List:
			add(b.Items...)
		case document.Definitions:
			for _, e := range b.Entries {
				add(e.Term)
				add(e.Text...)
			}
		case document.Table:
			for _, row := range b.Rows {
				add(row...)
			}
		case document.Figure:
			add(b.Title, b.Caption)
			add(b.Words...)
		case document.Note:
			add(b.Text...)
		}
	})
	return all
}

var figure = regexp.MustCompile(`\d+(?:[.,]\d+)*`)

// A figure that a report of Boussole's own shows is the dossier's, or is worked out from
// it: a count, a sum, a mean. What is left after counts, years, and figures that stand
// in the file is a short list, and each is named here with what it is.
func TestFigures_comeFromTheDossier(t *testing.T) {
	t.Parallel()
	workedOut := map[string]map[string]string{
		"fr-entreprise": {"11,900": "the sum of the budget", "3,900": "production", "1,300": "fees", "5,680": "the sum of the media plan", "109": "start 74 and effects of 27 and 8"},
		"fr-mairie": {
			"23,500": "the sum of the budget", "19,101": "production", "2,880": "fees", "1,177": "contingency", "780": "where the calls are expected", "950": "the same at most", "620": "the same at least",
			"670": "start 610 and an effect of 60", "790": "the same and 180", "185": "days with something going out, counted", "559": "the sum of the media plan",
		},
		"nara": {},
	}
	for name, known := range workedOut {
		doc, src := example(t, name)
		inFile := map[string]bool{}
		for _, s := range figure.FindAllString(string(src), -1) {
			inFile[strings.TrimLeft(s, "0")] = true
			inFile[strings.ReplaceAll(s, ",", ".")] = true
		}
		n := 0
		for kind, made := range kinds {
			for _, run := range runs(withoutFindings(made(inputOf(doc, locale.English, few())))) {
				if run.Voice == document.Organisation {
					continue
				}
				for _, s := range figure.FindAllString(run.Text, -1) {
					n++
					plain := strings.ReplaceAll(strings.TrimRight(s, ","), ",", "")
					if len(strings.Split(plain, ".")[0]) <= 2 || inFile[plain] || inFile[plain+".0"] || known[s] != "" || known[plain] != "" {
						continue // counts, days and percentages are checked elsewhere
					}
					if strings.HasPrefix(plain, "20") && len(plain) == 4 {
						continue // years
					}
					t.Errorf("%s %s: %s in %q", name, kind, s, run.Text)
				}
			}
		}
		if n < 50 {
			t.Errorf("%s: only %d figures", name, n)
		}
	}
}

const small = `organisation: {name: Test, languages: [fr]}
identity: {purpose: Réparer plutôt que remplacer, is_not: [Un musée]}
`

func TestHeading_saysWhereThingsStand(t *testing.T) {
	t.Parallel()
	const problem = "problems: [{id: p, statement: Le samedi est vide}]\n"
	const objective = "objectives: [{id: o, problem: p, statement: Cinquante-huit clients, baseline: {value: 44}, target: 58}]\n"
	for _, one := range []struct{ src, fr, en string }{
		{small, "Ni le problème ni l’objectif ne sont écrits.", "Neither the problem nor the objective is written down."},
		{small + objective[:len("objectives: [{id: o")] + ", statement: x}]\n", "Le problème à résoudre n’est pas écrit. Aucune bataille n’est choisie.", "The problem to solve is not written down. No battle is chosen."},
		{small + problem, "Le problème est écrit, l’objectif ne l’est pas.", "The problem is written down, the objective is not."},
		{small + problem + objective, "Le cap n’est pas encore clair. Aucune bataille n’est choisie.", "The heading is not clear yet. No battle is chosen."},
	} {
		doc := read(t, one.src)
		for lang, want := range map[locale.Lang]string{locale.French: one.fr, locale.English: one.en} {
			got := strings.ReplaceAll(report.Page(input(doc, lang)).Headings()[0].Title.Plain(), "\u00a0", " ")
			if !strings.HasPrefix(got, want) {
				t.Errorf("%q does not begin with %q", got, want)
			}
		}
	}
	doc, _ := example(t, "fr-entreprise")
	in := input(doc, locale.French)
	if got, want := report.Page(in).Headings()[0].Title.Plain(), "Le cap est clair. Rien ne bloque."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	for blocking, want := range map[int]string{1: "Un point bloque.", 2: "Deux points bloquent.", 30: "30 points bloquent."} {
		one := in
		r := *in.Report
		r.Findings = make([]check.Finding, blocking)
		for i := range r.Findings {
			r.Findings[i] = check.Finding{Code: "B601", Severity: check.Blocking, Link: check.Battles}
		}
		one.Report = &r
		if got := report.Page(one).Headings()[0].Title.Plain(); got != "Le cap est clair. "+want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// A part that is not there is left out, or said to be missing: no table is empty, no
// section without a block, no figure without an alternative.
func TestReport_hasNothingEmpty(t *testing.T) {
	t.Parallel()
	docs := map[string]*dossier.Document{"nothing": read(t, "{}"), "little": read(t, small), "light": read(t, "depth: light\n"+small)}
	for _, name := range examples {
		docs[name], _ = example(t, name)
	}
	for name, doc := range docs {
		for kind, made := range kinds {
			for _, lang := range []locale.Lang{locale.French, locale.English} {
				last := 0
				ids := map[string]bool{}
				made(input(doc, lang)).Walk(func(b document.Block, _ int) {
					switch b := b.(type) {
					case document.Heading:
						if b.Level > last+1 || b.Title.Plain() == "" {
							t.Errorf("%s %s: heading %q of level %d after %d", name, kind, b.Title.Plain(), b.Level, last)
						}
						last = b.Level
						if b.ID != "" && ids[b.ID] {
							t.Errorf("%s %s: two headings %s", name, kind, b.ID)
						}
						ids[b.ID] = true
					case document.Table:
						if len(b.Rows) == 0 {
							t.Errorf("%s %s: a table of %v without rows", name, kind, b.Columns)
						}
						for _, row := range b.Rows {
							if len(row) != len(b.Columns) {
								t.Errorf("%s %s: %d cells in %d columns", name, kind, len(row), len(b.Columns))
							}
						}
					case document.Definitions:
						if len(b.Entries) == 0 {
							t.Errorf("%s %s: definitions of nothing", name, kind)
						}
					case document.Figure:
						if b.Chart == nil || b.Chart.Alt == "" || len(b.Words) == 0 {
							t.Errorf("%s %s: figure %s without chart, alternative or words", name, kind, b.Form)
						}
					}
				})
			}
		}
	}
}

var hole = regexp.MustCompile(`\{[a-z_0-9]*\}|\x{fffd}`)

// No value is missing from a sentence, and none of one language stands in the other.
func TestSentences_areComplete(t *testing.T) {
	t.Parallel()
	for _, name := range examples {
		doc, _ := example(t, name)
		for kind, made := range kinds {
			for _, lang := range []locale.Lang{locale.French, locale.English} {
				out := withoutFindings(made(input(doc, lang))).Outline()
				for line := range strings.SplitSeq(out, "\n") {
					if strings.Contains(line, "\ufffd") || lang == locale.French && strings.Contains(line, " ;") {
						t.Errorf("%s %s %s: %s", name, kind, lang, line)
					}
				}
				for _, run := range runs(made(input(doc, lang))) {
					if run.Voice == document.Tool && hole.MatchString(run.Text) {
						t.Errorf("%s %s %s: %q", name, kind, lang, run.Text)
					}
				}
			}
		}
	}
}
