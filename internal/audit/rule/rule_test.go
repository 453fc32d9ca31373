package rule_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"boussole/internal/audit"
	"boussole/internal/audit/fixture"
	"boussole/internal/audit/library"
	"boussole/internal/audit/rule"
	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"

	"github.com/google/go-cmp/cmp"
)

// Every rule has documents that fire it, fires*.txt, and one that does not, clean.txt, as
// package fixture reads them: "<- want" stands at the end of each line that a finding must
// point to. A file library.txt beside them is another organisation's text, Lanterne's, in
// the library that they are compared with; a document nolibrary*.txt has no
// library, of nobody*.txt it is not known whose they are.
func TestRules_fireWhereTheyShouldAndOnlyThere(t *testing.T) {
	t.Parallel()
	for _, r := range rule.All() {
		t.Run(r.Code, func(t *testing.T) {
			t.Parallel()
			paths, err := filepath.Glob(filepath.Join("testdata", strings.ToLower(r.Code), "*.txt"))
			if err != nil {
				t.Fatal(err)
			}
			fired, noted := map[string]bool{}, map[string]bool{}
			kinds := map[string]bool{}
			for _, path := range paths {
				name := filepath.Base(path)
				if name == "library.txt" {
					continue
				}
				a, wants := run(t, path, r)
				got := map[string]int{}
				for i := range a.Report.Findings {
					f := &a.Report.Findings[i]
					fired[a.Report.Variant(f)] = true
					got[fixture.Key(f.Line, a.Report.Variant(f))]++
					sayWell(t, a.Report, f)
				}
				for i := range a.Report.Notes {
					n := &a.Report.Notes[i]
					noted[a.Report.NoteVariant(n)] = true
					for _, lang := range []locale.Lang{locale.French, locale.English} {
						if s := a.Report.Unjudged(lang, n); s == "" || strings.ContainsAny(s, "{}") {
							t.Errorf("%s: note in %s: %q", name, lang, s)
						}
					}
				}
				if diff := cmp.Diff(got, wants); diff != "" {
					t.Errorf("%s: findings by line (got, want): %s", name, diff)
				}
				for _, kind := range []string{"fires", "clean"} {
					if strings.HasPrefix(name, kind) {
						kinds[kind] = true
						if (kind == "fires") != (len(wants) > 0) {
							t.Errorf("%s wants %d findings", name, len(wants))
						}
					}
				}
			}
			if !kinds["fires"] || !kinds["clean"] {
				t.Errorf("fixtures: %v", kinds)
			}
			for variant := range r.What {
				if !fired[variant] {
					t.Errorf("variant %q fires in no fixture", variant)
				}
			}
			for variant := range r.Unjudged {
				if !noted[variant] {
					t.Errorf("unjudged variant %q is said in no fixture", variant)
				}
			}
		})
	}
}

func run(t *testing.T, path string, r *audit.Rule) (*audit.Audit, map[string]int) {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	doc, wants := fixture.Read("fixture", string(src))
	cfg := audit.Config{File: filepath.Base(path), Organisation: "Brise-Bise", Today: dossier.NewDate(2026, time.December, 1), Rules: []*audit.Rule{r}}
	if strings.HasPrefix(cfg.File, "nobody") {
		cfg.Organisation = ""
	}
	if !strings.HasPrefix(cfg.File, "nolibrary") {
		lib := library.New()
		if other, err := os.ReadFile(filepath.Join(filepath.Dir(path), "library.txt")); err == nil {
			entry := library.Entry{ID: "lanterne", Title: "Charte de Lanterne", Organisation: "Lanterne"}
			if err := lib.Add(library.Document{Entry: entry, Text: string(other)}); err != nil {
				t.Fatal(err)
			}
		}
		view := lib.For()
		cfg.Library = &view
	}
	return audit.Read(doc, cfg), wants
}

// sayWell asserts that a finding's words are whole in both languages.
func sayWell(t *testing.T, report *check.Report, f *check.Finding) {
	t.Helper()
	for _, lang := range []locale.Lang{locale.French, locale.English} {
		w := report.Words(lang, f)
		for what, s := range map[string]string{"title": w.Title, "what": w.What, "why": w.Why, "mend": w.Mend} {
			if s == "" || strings.ContainsAny(s, "{}") || rawNumber.MatchString(s) {
				t.Errorf("%s %s: %s: %q", f.Code, lang, what, s)
			}
		}
	}
}

var rawNumber = regexp.MustCompile(`\d\.\d{3,}|%!|<nil>|0x`)

func TestRules_areWholeAndListedOnce(t *testing.T) {
	t.Parallel()
	previous := ""
	for _, r := range rule.All() {
		if r.Code <= previous {
			t.Errorf("%s is listed after %s", r.Code, previous)
		}
		previous = r.Code
		if !regexp.MustCompile(`^B9\d\d$`).MatchString(r.Code) || !regexp.MustCompile(`^P(0[1-9]|1\d|2[0-5])$`).MatchString(r.Principle) {
			t.Errorf("%q, principle %q", r.Code, r.Principle)
		}
		if r.Full == check.Off || r.Since == "" || len(r.What) == 0 || r.Judge == nil {
			t.Errorf("%s is not whole", r.Code)
		}
		texts := map[string]check.Text{"Title": r.Title, "Why": r.Why, "Mend": r.Mend, "Bad": r.Bad, "Good": r.Good, "Source": r.Source}
		for variant, text := range r.What {
			texts["What."+variant] = text
		}
		for variant, text := range r.Unjudged {
			texts["Unjudged."+variant] = text
		}
		for name, text := range texts {
			if text.FR == "" || text.EN == "" {
				t.Errorf("%s: %s lacks a language", r.Code, name)
			}
			if strings.Contains(text.FR, "'") {
				t.Errorf("%s: %s has a straight apostrophe: %s", r.Code, name, text.FR)
			}
			if holes(text.FR) != holes(text.EN) {
				t.Errorf("%s: %s does not ask for the same values in both languages", r.Code, name)
			}
		}
		if n := len([]rune(r.Title.FR)); n > 60 {
			t.Errorf("%s: the French title has %d letters", r.Code, n)
		}
	}
}

var holeMark = regexp.MustCompile(`\{([a-z_]+)`)

func holes(s string) string {
	names := map[string]bool{}
	for _, m := range holeMark.FindAllStringSubmatch(s, -1) {
		names[m[1]] = true
	}
	return strings.Join(slices.Sorted(maps.Keys(names)), " ")
}

func TestAll_listsEveryRuleFile(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("b[0-9][0-9][0-9]_*.go")
	if err != nil {
		t.Fatal(err)
	}
	var codes, listed []string
	for _, f := range files {
		codes = append(codes, strings.ToUpper(f[:4]))
	}
	for _, r := range rule.All() {
		listed = append(listed, r.Code)
	}
	if diff := cmp.Diff(listed, codes); diff != "" {
		t.Errorf("listed and filed rules differ: %s", diff)
	}
}

// A fault that dossiers have too names the dossier's rule, and explains itself.
func TestRules_explainThemselves(t *testing.T) {
	t.Parallel()
	for _, r := range audit.Data(rule.All()) {
		for _, lang := range []locale.Lang{locale.French, locale.English} {
			s := check.Explanation(lang, r)
			if !strings.Contains(s, r.Code) || strings.Contains(s, "{") {
				t.Errorf("%s: %s", r.Code, fmt.Sprintf("%.80q", s))
			}
		}
	}
}
