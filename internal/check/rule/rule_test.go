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

	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/measure"

	"github.com/google/go-cmp/cmp"
)

// Every rule has a dossier that fires it and one that does not. In fires.yaml the
// comment "# want" stands at the end of each line that a finding must point to ("#
// want variant" names the variant, "# want x2" asks for two); a line "# today:
// 2027-05-01" sets the day, which is 1 December 2026 otherwise. A file readings.csv
// beside them is read as readings of both, unless one says "# no readings".
func TestRules_fireWhereTheyShouldAndOnlyThere(t *testing.T) {
	t.Parallel()
	for _, r := range rule.All() {
		if r.Check == nil && r.Waivers == nil {
			continue
		}
		t.Run(r.Code, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join("testdata", strings.ToLower(r.Code))
			fired := map[string]bool{}
			noted := map[string]bool{}
			for _, name := range fixtures(t, dir) {
				report, wants := runFixture(t, dir, name, r)
				got := map[string]int{}
				for i := range report.Findings {
					f := &report.Findings[i]
					if f.Code != r.Code {
						continue
					}
					variant := report.Variant(f)
					fired[variant] = true
					got[strings.TrimSpace(fmt.Sprintf("%d %s", f.Line, variant))]++
					sayWell(t, report, f)
				}
				for i := range report.Notes {
					n := &report.Notes[i]
					if n.Code != r.Code {
						continue
					}
					noted[report.NoteVariant(n)] = true
					for _, lang := range []locale.Lang{locale.French, locale.English} {
						if s := report.Unjudged(lang, n); s == "" || strings.ContainsAny(s, "{}") {
							t.Errorf("%s: note in %s: %q", name, lang, s)
						}
					}
				}
				if diff := cmp.Diff(got, wants); diff != "" {
					t.Errorf("%s: findings by line (got, want): %s", name, diff)
				}
				if strings.HasPrefix(name, "fires") && len(got) == 0 {
					t.Errorf("%s: fires nothing", name)
				}
				if strings.HasPrefix(name, "clean") && len(wants) > 0 {
					t.Errorf("%s: wants findings", name)
				}
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

// fixtures are a rule's dossiers: fires.yaml and clean.yaml, and more where one dossier
// cannot hold all cases (none.yaml).
func fixtures(t *testing.T, dir string) []string {
	t.Helper()
	names := []string{"fires.yaml", "clean.yaml"}
	paths, err := filepath.Glob(filepath.Join(dir, "*.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		if name := filepath.Base(path); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

var (
	wantMark  = regexp.MustCompile(`# want( [a-z-]+)??( x(\d))?\s*$`)
	todayMark = regexp.MustCompile(`(?m)^# today: (\S+)$`)
)

func runFixture(t *testing.T, dir, name string, r *check.Rule) (*check.Report, map[string]int) {
	t.Helper()
	path := filepath.Join(dir, name)
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := readDocument(path, src)
	if err != nil {
		t.Fatal(err)
	}
	cfg := check.Config{Today: dossier.NewDate(2026, time.December, 1)}
	if m := todayMark.FindSubmatch(src); m != nil {
		if cfg.Today, err = dossier.ParseDate(string(m[1])); err != nil {
			t.Fatal(err)
		}
	}
	readings := filepath.Join(dir, "readings.csv")
	if csv, err := os.ReadFile(readings); err == nil && !strings.Contains(string(src), "# no readings") {
		var faults dossier.Faults
		if cfg.Readings, faults = measure.ReadCSV(readings, csv, doc.Index); len(faults) > 0 {
			t.Fatal(faults)
		}
	}
	rules := []*check.Rule{r}
	if r.Waivers != nil {
		rules = rule.All() // a waiver is judged by what the others find
	}
	wants := map[string]int{}
	for i, line := range strings.Split(string(src), "\n") {
		if m := wantMark.FindStringSubmatch(line); m != nil {
			n := 1
			if m[3] != "" {
				n = int(m[3][0] - '0')
			}
			wants[strings.TrimSpace(fmt.Sprintf("%d%s", i+1, m[1]))] += n
		}
	}
	return check.Run(doc, rules, cfg), wants
}

func readDocument(path string, src []byte) (*dossier.Document, error) {
	doc, err := dossier.Read(path, src)
	if err != nil {
		return nil, err
	}
	return doc, nil
}

var rawNumber = regexp.MustCompile(`\d\.\d{3,}|%!|<nil>|0x`)

// sayWell asserts that a finding's words are whole in both languages.
func sayWell(t *testing.T, report *check.Report, f *check.Finding) {
	t.Helper()
	for _, lang := range []locale.Lang{locale.French, locale.English} {
		w := report.Words(lang, f)
		for what, s := range map[string]string{"title": w.Title, "what": w.What, "why": w.Why, "mend": w.Mend} {
			switch {
			case s == "":
				t.Errorf("%s %s: no %s", f.Code, lang, what)
			case strings.ContainsAny(s, "{}"), rawNumber.MatchString(s):
				t.Errorf("%s %s: %s: %q", f.Code, lang, what, s)
			}
		}
	}
}

func TestRules_areWholeAndListedOnce(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	previous := ""
	for _, r := range rule.All() {
		if seen[r.Code] {
			t.Errorf("%s is listed twice", r.Code)
		}
		seen[r.Code] = true
		if r.Code <= previous {
			t.Errorf("%s is listed after %s", r.Code, previous)
		}
		previous = r.Code
		if !regexp.MustCompile(`^B[0-8]\d\d$`).MatchString(r.Code) {
			t.Errorf("%q is no code", r.Code)
		}
		if !regexp.MustCompile(`^P(0[1-9]|1\d|2[0-5])$`).MatchString(r.Principle) && r.Link() != check.Input {
			t.Errorf("%s: principle %q", r.Code, r.Principle)
		}
		if r.Full == check.Off || r.Since == "" {
			t.Errorf("%s: no severity or no version", r.Code)
		}
		if r.Light > r.Full {
			t.Errorf("%s: graver at light depth than at full", r.Code)
		}
		if len(r.What) == 0 {
			t.Errorf("%s: no words", r.Code)
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
			if strings.Contains(text.FR, "'") && name != "Bad" && name != "Good" {
				t.Errorf("%s: %s has a straight apostrophe: %s", r.Code, name, text.FR)
			}
			// Examples are YAML, whose braces are its own.
			if name != "Bad" && name != "Good" && holes(text.FR) != holes(text.EN) {
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

// Adding a rule touches its own file and the list; a file that is in no list would
// be a rule that nobody runs.
func TestAll_listsEveryRuleFile(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("b[0-9][0-9][0-9]_*.go")
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	for _, f := range files {
		if !strings.HasSuffix(f, "_test.go") {
			codes = append(codes, strings.ToUpper(f[:4]))
		}
	}
	var listed []string
	for _, r := range rule.All() {
		listed = append(listed, r.Code)
	}
	if diff := cmp.Diff(listed, codes); diff != "" {
		t.Errorf("listed and filed rules differ: %s", diff)
	}
}
