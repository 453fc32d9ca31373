//go:build browser

package browser_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/exchange/html"
	"boussole/internal/locale"
	"boussole/internal/report"
)

var today = dossier.NewDate(2026, time.December, 1)

var kinds = map[string]func(report.Input) *document.Document{"strategy": report.Strategy, "page": report.Page, "brief": report.Brief}

// Every report of every example, in both languages, light and dark, on a wide screen and
// on a telephone: no violation of WCAG 2.0 to 2.2 (A, AA) or of good practice, nothing
// beyond the edge of the screen, nothing fetched.
func TestReports_areAccessible(t *testing.T) {
	t.Parallel()
	b := open(t)
	for _, name := range []string{"fr-boutique", "fr-entreprise", "fr-mairie", "fr-me-too", "nara"} {
		doc := read(t, string(source(t, name)))
		for kind, made := range kinds {
			for _, lang := range []locale.Lang{locale.French, locale.English} {
				t.Run(fmt.Sprintf("%s %s %s", name, kind, lang), func(t *testing.T) {
					t.Parallel()
					b.judge(t, html.Write(made(input(doc, lang))))
				})
			}
		}
	}
}

// What changed since an earlier version has a section and signs of its own.
func TestReports_areAccessibleWithWhatChanged(t *testing.T) {
	t.Parallel()
	b := open(t)
	src := string(source(t, "fr-boutique"))
	edited := strings.NewReplacer("target: 58", "target: 64", "depth: light", "depth: full", "state: declined", "state: parked").Replace(src)
	if edited == src {
		t.Fatal("the example no longer says what is edited")
	}
	now, before := read(t, edited), read(t, src)
	for kind, made := range map[string]func(report.Input) *document.Document{"strategy": report.Strategy, "page": report.Page} {
		t.Run(kind, func(t *testing.T) {
			t.Parallel()
			in := input(now, locale.French)
			in.Since = &report.Earlier{Name: "avant.yaml", Dossier: before, Report: check.Run(before, rule.All(), check.Config{Today: today})}
			b.judge(t, html.Write(made(in)))
		})
	}
}

// The tests above would tell: a page with a fault of each kind has each of them told.
func TestJudgement_findsFaults(t *testing.T) {
	t.Parallel()
	b := open(t)
	page := `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>x</title></head><body><main><h1>x</h1>` +
		`<p style="color:#ccc;background:#fff">Trop pâle</p><div style="width:3000px">Trop large</div><img src="http://127.0.0.1:9/x.png"></main></body></html>`
	told := strings.Join(b.faults(t, []byte(page)), "\n")
	for _, want := range []string{"color-contrast", "image-alt", "wider than the screen", "fetches http://127.0.0.1:9/x.png"} {
		if !strings.Contains(told, want) {
			t.Errorf("%q is not told:\n%s", want, told)
		}
	}
}

func source(t *testing.T, name string) []byte {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("..", "..", "examples", name, "dossier.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return src
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
	rules := rule.All()
	r := check.Run(doc, rules, check.Config{Today: today})
	return report.Input{Dossier: doc, Report: r, Bearings: r.Bearings(rules), Today: today, Lang: lang}
}
