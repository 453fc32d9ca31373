package plan_test

import (
	"testing"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/plan"
)

// A gap is never told smaller than it is.
func TestPlan_Within(t *testing.T) {
	t.Parallel()
	for gap, want := range map[float64]string{0: "0%", 0.000204: "0.1%", 0.001: "0.1%", 0.0012: "0.2%", 0.05: "5%", 0.1234: "13%"} {
		p := plan.Plan{Gap: gap}
		if got := check.Sentence(locale.English, dossier.Text{EN: "{gap}"}, check.Args{"gap": p.Within()}, nil); got != want {
			t.Errorf("%v is told as %s, want %s", gap, got, want)
		}
	}
}
