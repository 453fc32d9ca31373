package rule_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"boussole/internal/check/rule"
)

// A principle that nothing holds is a sentence on a page.
func TestPrinciples_areEachHeldByARuleOrAFeature(t *testing.T) {
	t.Parallel()
	held := map[string]bool{}
	for _, r := range rule.All() {
		held[r.Principle] = true
	}
	for _, f := range rule.Features() {
		held[f.Principle] = true
	}
	for i := 1; i <= 25; i++ {
		if p := fmt.Sprintf("P%02d", i); !held[p] {
			t.Errorf("no rule and no feature holds %s", p)
		}
	}
}

func TestFeatures_nameTestsThatExist(t *testing.T) {
	t.Parallel()
	for _, f := range rule.Features() {
		files, err := filepath.Glob(filepath.Join("..", "..", "..", filepath.FromSlash(f.Where), "*_test.go"))
		if err != nil {
			t.Fatal(err)
		}
		declared := regexp.MustCompile(`(?m)^func ` + regexp.QuoteMeta(f.Test) + `\(t \*testing\.T\)`)
		found := false
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			found = found || declared.Match(src)
		}
		if !found {
			t.Errorf("%s: no test %s in %s", f.Principle, f.Test, f.Where)
		}
	}
}
