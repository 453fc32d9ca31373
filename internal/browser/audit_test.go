//go:build browser

package browser_test

import (
	"os"
	"path/filepath"
	"testing"

	"boussole/internal/audit"
	"boussole/internal/audit/fixture"
	"boussole/internal/audit/library"
	"boussole/internal/audit/rule"
	"boussole/internal/exchange/html"
	"boussole/internal/locale"
	"boussole/internal/report"
)

// An audited document, in both languages: what is asked of the other reports.
func TestAudits_areAccessible(t *testing.T) {
	t.Parallel()
	b := open(t)
	for _, name := range []string{"deck", "mairie", "ngo", "minutes"} {
		src, err := os.ReadFile(filepath.Join("..", "audit", "testdata", "read", name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		doc, _ := fixture.Read(name, string(src))
		view, err := library.Shipped()
		if err != nil {
			t.Fatal(err)
		}
		a := audit.Read(doc, audit.Config{File: name + ".txt", Today: today, Rules: rule.All(), Library: &view})
		for _, lang := range []locale.Lang{locale.French, locale.English} {
			t.Run(name+" "+string(lang), func(t *testing.T) {
				t.Parallel()
				b.judge(t, html.Write(report.Audit(report.AuditInput{Audit: a, Today: today, Lang: lang, Texts: 26})))
			})
		}
	}
}
