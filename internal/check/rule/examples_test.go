package rule_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"boussole/internal/audit"
	auditrule "boussole/internal/audit/rule"
	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/dossier"
	"boussole/internal/locale"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

var examples = []string{"nara", "fr-entreprise", "fr-mairie", "fr-boutique", "fr-me-too"}

func exampleSource(tb testing.TB, name string) []byte {
	tb.Helper()
	src, err := os.ReadFile(filepath.Join("..", "..", "..", "examples", name, "dossier.yaml"))
	if err != nil {
		tb.Fatal(err)
	}
	return src
}

func judge(tb testing.TB, src []byte) *check.Report {
	tb.Helper()
	doc, err := dossier.Read("dossier.yaml", src)
	if err != nil {
		tb.Fatal(err)
	}
	return check.Run(doc, rule.All(), check.Config{Today: dossier.NewDate(2026, time.December, 1)})
}

// The findings of each example are pinned, without their lines, so that an example
// can be retouched and a rule cannot change its mind unseen.
func TestExamples_haveTheseFindings(t *testing.T) {
	t.Parallel()
	for _, name := range examples {
		report := judge(t, exampleSource(t, name))
		var b strings.Builder
		for i := range report.Findings {
			f := &report.Findings[i]
			waived := ""
			if f.Waived != nil {
				waived = " (waived)"
			}
			fmt.Fprintf(&b, "%-8s %s %s%s\n", f.Severity, f.Code, strings.TrimSuffix(string(f.Element)+"."+f.Field, "."), waived)
		}
		for i := range report.Notes {
			n := &report.Notes[i]
			fmt.Fprintf(&b, "unjudged %s %s\n", n.Code, strings.TrimSuffix(string(n.Element)+"."+n.Field, "."))
		}
		golden := filepath.Join("testdata", "examples", name+".golden")
		if *update {
			if err := os.MkdirAll(filepath.Dir(golden), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(b.String(), string(want)); diff != "" {
			t.Errorf("%s (got, want): %s", name, diff)
		}
	}
}

func TestGoodExamples_blockOnNothing(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"fr-entreprise", "fr-mairie", "fr-boutique"} {
		if report := judge(t, exampleSource(t, name)); report.Worst() >= check.Blocking {
			t.Errorf("%s has blocking findings", name)
		}
	}
	for _, name := range []string{"nara", "fr-me-too"} {
		if report := judge(t, exampleSource(t, name)); report.Worst() < check.Blocking {
			t.Errorf("%s has no blocking finding", name)
		}
	}
}

// Taking a part away from a good dossier makes the finding on it appear.
func TestGoodExample_missesWhatIsTakenAway(t *testing.T) {
	t.Parallel()
	for part, code := range map[string]string{"problems": "B203", "people": "B401", "evaluation": "B801", "identity": "B101", "budget": "B411", "battles": "B628"} {
		doc, err := dossier.Read("dossier.yaml", exampleSource(t, "fr-entreprise"))
		if err != nil {
			t.Fatal(err)
		}
		d := *doc.Dossier
		switch part {
		case "problems":
			d.Problems = nil
		case "people":
			d.People = nil
		case "evaluation":
			d.Evaluation = dossier.Evaluation{}
		case "identity":
			d.Identity = dossier.Identity{}
		case "budget":
			d.Budget = nil
		case "battles":
			d.Battles = nil
		}
		report := check.Run(dossier.NewDocument(&d), rule.All(), check.Config{Today: dossier.NewDate(2026, time.December, 1)})
		found := false
		for i := range report.Findings {
			f := &report.Findings[i]
			if f.Code != code || f.Severity != check.Blocking {
				continue
			}
			found = true
			fr, en := report.Words(locale.French, f), report.Words(locale.English, f)
			if fr.What == "" || en.What == "" || fr.What == en.What {
				t.Errorf("%s: %q and %q", code, fr.What, en.What)
			}
		}
		if !found {
			t.Errorf("without %s, %s does not appear", part, code)
		}
	}
}

// Every element of the published strategy cites the file and section that it comes from.
func TestNara_citesItsSource(t *testing.T) {
	t.Parallel()
	src := exampleSource(t, "nara")
	doc, err := dossier.Read("dossier.yaml", src)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(src), "\n")
	for i, e := range doc.Index.Elements {
		if e.Kind == dossier.KindVision || e.Kind == dossier.KindWaiver {
			continue
		}
		from := doc.At(e.Path).Line
		to := len(lines)
		if i+1 < len(doc.Index.Elements) && e.Kind != dossier.KindEvaluation {
			to = doc.At(doc.Index.Elements[i+1].Path).Line
		}
		if !strings.Contains(strings.Join(lines[from-1:max(to, from)], "\n"), "pages/goal") {
			t.Errorf("%s %s (line %d) cites no page", e.Kind, e.ID, from)
		}
	}
}

// The catalogue in docs/ is written by the rules: go test ./internal/check/rule -update.
func TestCatalogue_isCurrent(t *testing.T) {
	t.Parallel()
	held := map[string]string{}
	for _, f := range rule.Features() {
		held[f.Principle] = f.Test
	}
	for _, lang := range []locale.Lang{locale.French, locale.English} {
		page := filepath.Join("..", "..", "..", "docs", "checks."+string(lang)+".md")
		got := check.Catalogue(lang, append(rule.All(), audit.Data(auditrule.All())...), held)
		if *update {
			if err := os.WriteFile(page, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s is not current: run go test ./internal/check/rule -update", page)
		}
	}
}
