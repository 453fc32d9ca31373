//go:build oracle

package solve_test

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"boussole/internal/plan/solve"
	"boussole/internal/plan/solve/instance"
)

// These tests and benchmarks ask Debian's coinor-cbc, on the very file that WriteLP writes:
//
//	go test -tags oracle ./internal/plan/solve
//	go test -tags oracle ./internal/plan/solve -run '^$' -bench Beside -benchtime 1x

// cbc gives the optimum that coinor-cbc proves, and how long it took.
func cbc(tb testing.TB, in *solve.Instance) (value float64, took time.Duration) {
	tb.Helper()
	file := filepath.Join(tb.TempDir(), "model.lp")
	var text bytes.Buffer
	if err := solve.WriteLP(&text, in); err != nil {
		tb.Fatal(err)
	}
	if err := os.WriteFile(file, text.Bytes(), 0o600); err != nil {
		tb.Fatal(err)
	}
	answer := filepath.Join(filepath.Dir(file), "answer")
	begun := time.Now()
	out, err := exec.CommandContext(tb.Context(), "cbc", file, "sec", "900", "ratioGap", "0", "allowableGap", "1e-9", "solve", "solution", answer).CombinedOutput()
	took = time.Since(begun)
	if err != nil {
		tb.Fatalf("cbc (apt-get install coinor-cbc): %v\n%s", err, out)
	}
	solution, err := os.ReadFile(answer)
	if err != nil {
		tb.Fatalf("%v\n%s", err, out)
	}
	first, _, _ := strings.Cut(string(solution), "\n")
	status, figure, ok := strings.Cut(first, " - objective value ")
	if !ok || status != "Optimal" {
		tb.Fatalf("cbc says %q\n%s", first, out)
	}
	if _, err := fmt.Sscan(figure, &value); err != nil {
		tb.Fatal(err)
	}
	return math.Abs(value), took // it reads maximize as the least of the opposite
}

// shapes are the instances of one size: as many for the mean alone as with caution.
func shapes(battles, count int) (list []instance.Scarce) {
	for i := range count {
		for _, caution := range []float64{0, 0.4} {
			list = append(list, instance.Scarce{Battles: battles, Levels: 8, Resources: 6 + i%3, Objectives: 3, Draws: 30, Caution: caution, Seed: uint64(1000*battles + i)})
		}
	}
	return list
}

func agree(t *testing.T, shape fmt.Stringer, in *solve.Instance) {
	t.Helper()
	got, err := solve.Solve(context.Background(), in, solve.Config{})
	if err != nil {
		t.Fatal(err)
	}
	want, _ := cbc(t, in)
	if got.Status != solve.Optimal || math.Abs(got.Value-want) > 1e-6 {
		t.Errorf("%v: %v %.9f, cbc %.9f", shape, got.Status, got.Value, want)
	}
}

type named string

func (n named) String() string { return string(n) }

func TestSolve_agreesWithCBC(t *testing.T) {
	t.Parallel()
	for _, p := range shapes(12, 3) {
		agree(t, named(fmt.Sprintf("%+v", p)), p.Instance())
	}
	for seed := range uint64(4) {
		p := instance.Season{Battles: 10, Levels: 3, Starts: 3, Roles: 4, Skills: 4, Weeks: 13, Objectives: 2, Draws: 10, Channels: 4, Caution: 0.3, Seed: seed}
		agree(t, named(fmt.Sprintf("%+v", p)), p.Instance())
	}
}

// BenchmarkBesideCBC compares optimum and time with coinor-cbc's in the same run, on 10
// instances of each size for the mean alone and 10 with caution.
func BenchmarkBesideCBC(b *testing.B) {
	for _, battles := range []int{12, 20, 30} {
		b.Run(fmt.Sprintf("battles=%d", battles), func(b *testing.B) {
			for range b.N {
				beside(b, shapes(battles, 10))
			}
		})
	}
}

func beside(b *testing.B, list []instance.Scarce) {
	b.Helper()
	var ours, theirs, ratio, gain []float64
	for _, p := range list {
		in := p.Instance()
		begun := time.Now()
		got, err := solve.Solve(context.Background(), in, solve.Config{})
		took := time.Since(begun)
		if err != nil {
			b.Fatal(err)
		}
		want, other := cbc(b, in)
		if got.Status != solve.Optimal || math.Abs(got.Value-want) > 1e-6 {
			b.Errorf("%+v: %v %.9f, cbc %.9f", p, got.Status, got.Value, want)
		}
		choice, ok := solve.Greedy(in)
		if !ok {
			b.Errorf("%+v: greedy ends at no choice that holds", p)
		}
		e, err := in.Evaluate(choice)
		if err != nil {
			b.Fatal(err)
		}
		ours, theirs = append(ours, took.Seconds()), append(theirs, other.Seconds())
		ratio = append(ratio, took.Seconds()/other.Seconds())
		gain = append(gain, 100*(got.Value/e.Value-1))
	}
	for name, list := range map[string][]float64{"s-ours": ours, "s-cbc": theirs, "ratio": ratio, "%gain-on-greedy": gain} {
		slices.Sort(list)
		b.ReportMetric(list[len(list)/2], name+"-median")
		b.ReportMetric(list[len(list)-1], name+"-max")
		b.ReportMetric(list[0], name+"-min")
	}
	b.ReportMetric(0, "ns/op")
}

// BenchmarkSeason says how near the best plans of the size of real dossiers are after 5 s,
// and of the largest after 60 s.
func BenchmarkSeason(b *testing.B) {
	for _, c := range []struct {
		shape instance.Season
		count int
		limit time.Duration
	}{
		{instance.Season{Battles: 40, Levels: 3, Starts: 4, Roles: 12, Skills: 8, Weeks: 26, Objectives: 4, Draws: 40, Channels: 8, Caution: 0.3}, 8, 5 * time.Second},
		{instance.Season{Battles: 200, Levels: 3, Starts: 5, Roles: 60, Skills: 8, Weeks: 52, Objectives: 4, Draws: 40, Channels: 8, Caution: 0.3}, 2, time.Minute},
	} {
		b.Run(fmt.Sprintf("battles=%d", c.shape.Battles), func(b *testing.B) {
			for range b.N {
				var gap []float64
				proven := 0.0
				for seed := range c.count {
					c.shape.Seed = uint64(seed)
					ctx, cancel := context.WithTimeout(context.Background(), c.limit)
					r, err := solve.Solve(ctx, c.shape.Instance(), solve.Config{})
					cancel()
					if err != nil {
						b.Fatal(err)
					}
					if r.Status == solve.Optimal {
						proven++
					}
					gap = append(gap, 100*r.Gap())
				}
				slices.Sort(gap)
				b.ReportMetric(proven/float64(c.count), "proven")
				b.ReportMetric(gap[len(gap)/2], "%gap-median")
				b.ReportMetric(gap[len(gap)-1], "%gap-max")
			}
		})
	}
}
