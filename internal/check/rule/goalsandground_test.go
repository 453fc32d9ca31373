package rule_test

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"boussole/internal/check"
	"boussole/internal/check/rule"

	"github.com/google/go-cmp/cmp"
)

// What depends on the dossier as a whole takes more than two dossiers to show: the
// other fixtures of the goals and of the ground are read like fires.yaml.
func TestRules_ofGoalsAndGroundFireInTheirOtherFixturesToo(t *testing.T) {
	t.Parallel()
	for _, r := range rule.All() {
		if r.Code[1] != '2' && r.Code[1] != '3' {
			continue
		}
		paths, err := filepath.Glob(filepath.Join("testdata", strings.ToLower(r.Code), "*.yaml"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			dir, name := filepath.Split(path)
			if name == "fires.yaml" || name == "clean.yaml" {
				continue
			}
			t.Run(r.Code+" "+name, func(t *testing.T) {
				t.Parallel()
				report, wants := runFixture(t, dir, name, r)
				if diff := cmp.Diff(findingsByLine(t, report), wants); diff != "" {
					t.Errorf("findings by line (got, want): %s", diff)
				}
			})
		}
	}
}

func findingsByLine(t *testing.T, report *check.Report) map[string]int {
	t.Helper()
	got := map[string]int{}
	for i := range report.Findings {
		f := &report.Findings[i]
		got[strings.TrimSpace(strconv.Itoa(f.Line)+" "+report.Variant(f))]++
		sayWell(t, report, f)
	}
	return got
}
