//go:build browser

package browser_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"boussole/internal/locale"
)

// An objective is corrected on its page: a slip is shown beside its field and loses nothing,
// a row is added, and what was saved says which findings changed. With scripts and without.
func TestSite_correctsInPlace(t *testing.T) {
	t.Parallel()
	b := open(t)
	for i, script := range []bool{true, false} {
		t.Run(fmt.Sprintf("script %v", script), func(t *testing.T) {
			t.Parallel()
			s := serve(t, "fr-mairie", fmt.Sprintf("127.0.4.%d", i+1))
			s.speak(t, locale.French)
			ctx, stop := context.WithTimeout(s.tab(t, b), 2*time.Minute)
			defer stop()
			var summary, refused, typed, rows, notice string
			var violations []violation
			err := chromedp.Run(ctx,
				emulation.SetScriptExecutionDisabled(!script),
				chromedp.Navigate(s.URL+"/o/"+s.slug+"/e/obj-appels"),
				chromedp.Click(`a.btn[href$="/edit"]`, chromedp.ByQuery),
				chromedp.WaitVisible(`#f-target`, chromedp.ByQuery),
				chromedp.Evaluate(`document.querySelector("#f-problem").value = ""`, nil),
				chromedp.SetValue(`#f-target`, "beaucoup", chromedp.ByQuery),
				chromedp.SetValue(`#why`, "Le conseil l’a voté", chromedp.ByQuery),
				chromedp.Click(`#form .btn`, chromedp.ByQuery),
				chromedp.WaitReady(`#faults:focus`, chromedp.ByQuery),
				chromedp.Text(`#faults`, &summary, chromedp.ByQuery),
				chromedp.Text(`#f-target-f`, &refused, chromedp.ByQuery),
				chromedp.Value(`#why`, &typed, chromedp.ByQuery),
				chromedp.ActionFunc(func(ctx context.Context) error {
					if !script {
						return nil // axe waits for what never runs then
					}
					return chromedp.Run(ctx,
						chromedp.Evaluate(b.axe+"\n;true", nil),
						chromedp.Evaluate(fmt.Sprintf(violationsOfAxe, appearances[0].rules), &violations, func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }),
					)
				}),
				chromedp.SetValue(`#f-target`, "800", chromedp.ByQuery),
				chromedp.Evaluate(`document.querySelectorAll("details").forEach(d => d.open = true)`, nil),
				chromedp.Click(`button[value="add:evidence"]`, chromedp.ByQuery),
				chromedp.WaitVisible(`#f-evidence-1-source`, chromedp.ByQuery),
				chromedp.Value(`input[name="f.evidence"]`, &rows, chromedp.ByQuery),
				chromedp.SetValue(`#f-evidence-1-source`, "Délibération du 12 mars", chromedp.ByQuery),
				chromedp.Click(`#form .btn`, chromedp.ByQuery),
				chromedp.WaitVisible(`#notice`, chromedp.ByQuery),
				chromedp.Text(`#notice`, &notice, chromedp.ByQuery),
			)
			if err != nil {
				t.Fatal(err)
			}
			for _, v := range violations {
				t.Errorf("%s (%s), such as %s: %s", v.ID, v.Help, v.Target, v.Summary)
			}
			if !strings.Contains(summary, "Valeur cible") || refused == "" || typed != "Le conseil l’a voté" || rows != "2" {
				t.Errorf("the summary %q, the fault %q, the reason %q, %s rows", summary, refused, typed, rows)
			}
			if !strings.Contains(notice, "Version 2") || !strings.Contains(notice, "B202") {
				t.Errorf("the notice says %q", notice)
			}
		})
	}
}
