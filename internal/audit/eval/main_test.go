package main

import (
	"math"
	"testing"
)

func TestAUC_isTheShareOfPairsInOrder(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		specific, generic []float64
		want              float64
	}{
		{[]float64{2, 3}, []float64{0, 1}, 1},
		{[]float64{0}, []float64{1}, 0},
		{[]float64{1}, []float64{1}, 0.5},
		{[]float64{1, 3}, []float64{0, 2}, 0.75},
		{nil, []float64{1}, 0},
	} {
		if got := auc(c.specific, c.generic); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("auc(%v, %v) = %v, want %v", c.specific, c.generic, got, c.want)
		}
	}
}

func TestBootstrap_isTheSameEachTimeAndHoldsTheFigure(t *testing.T) {
	t.Parallel()
	specific, generic := []float64{0.1, 0.2, 0.3, 0.4}, []float64{0, 0.05, 0.15, 0.25}
	from, to := bootstrap(specific, generic)
	if again, _ := bootstrap(specific, generic); again != from {
		t.Errorf("%v, then %v", from, again)
	}
	if mid := auc(specific, generic); from > mid || to < mid || from == to {
		t.Errorf("%v to %v around %v", from, to, mid)
	}
	if from, to := bootstrap([]float64{1, 2}, []float64{0}); from != 1 || to != 1 {
		t.Errorf("%v to %v of what is always so", from, to)
	}
}
