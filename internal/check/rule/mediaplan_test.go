package rule

import (
	"math"
	"testing"

	"boussole/internal/dossier"
)

func TestMediaPlan_formulas(t *testing.T) {
	t.Parallel()
	price := dossier.Money{Cents: 840_000, Currency: "EUR"}
	for _, tt := range []struct {
		name      string
		got, want float64
	}{
		{"60 % of the universe, five times each: 300 GRP", grossRatingPoints(0.6, 5), 300},
		{"nobody reached: no GRP", grossRatingPoints(0, 5), 0},
		{"60 % of 70,000, five times each: 210,000 contacts", contactsOf(70_000, 0.6, 5), 210_000},
		{"8,400 EUR for 210,000 contacts: 40 EUR a thousand", costPerThousand(price, 210_000), 40},
		{"no contact: no finite cost", costPerThousand(price, 0), math.Inf(1)},
		{"18,000 useful of 24,000: 75", affinityOf(18_000, 24_000), 75},
		{"no audience: no finite affinity", affinityOf(0, 0), math.Inf(1)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.got != tt.want && math.Abs(tt.got-tt.want) > 1e-9 {
				t.Errorf("got %v, want %v", tt.got, tt.want)
			}
		})
	}
}

func TestMediaPlan_agreesWithinOnePerCentOrRounding(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name                   string
		stated, computed, unit float64
		want                   bool
	}{
		{"equal", 300, 300, 1, true},
		{"one per cent above", 303, 300, 1, true},
		{"one per cent below", 297, 300, 1, true},
		{"two per cent above", 306, 300, 1, false},
		{"a small GRP rounded to a whole one", 4, 3.6, 1, true},
		{"a small GRP off by more than rounding", 5, 3.6, 1, false},
		{"a cost rounded to the cent", 0.46, 0.4555, 0.01, true},
		{"a cost off by cents", 0.49, 0.4555, 0.01, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := agrees(tt.stated, tt.computed, tt.unit); got != tt.want {
				t.Errorf("agrees(%v, %v, %v) = %v, want %v", tt.stated, tt.computed, tt.unit, got, tt.want)
			}
		})
	}
}
