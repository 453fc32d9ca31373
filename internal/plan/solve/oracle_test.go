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
	"syscall"
	"testing"
	"time"

	"boussole/internal/plan/solve"
	"boussole/internal/plan/solve/instance"
)

// These tests and benchmarks ask Debian's coinor-cbc, on the very file that WriteLP writes:
//
//	go test -tags oracle ./internal/plan/solve
//	go test -tags oracle ./internal/plan/solve -run '^$' -bench Beside -benchtime 1x

// cbc gives the optimum that coinor-cbc proves, and the user CPU time that it took.
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
	command := exec.CommandContext(tb.Context(), "cbc", file, "sec", "900", "ratioGap", "0", "allowableGap", "1e-9", "solve", "solution", answer)
	out, err := command.CombinedOutput()
	if err != nil {
		tb.Fatalf("cbc (apt-get install coinor-cbc): %v\n%s", err, out)
	}
	took = command.ProcessState.UserTime()
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

// BenchmarkBesideCBC compares optimum and user CPU time with coinor-cbc's in the same run, on
// 10 instances of each size for the mean alone and 10 with caution, and the value with greedy's.
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
		before := userSeconds(b)
		got, err := solve.Solve(context.Background(), in, solve.Config{})
		took := userSeconds(b) - before
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
		ours, theirs = append(ours, took), append(theirs, other.Seconds())
		ratio = append(ratio, took/other.Seconds())
		gain = append(gain, 100*(got.Value/e.Value-1))
	}
	for name, list := range map[string][]float64{"s-ours": ours, "s-cbc": theirs, "ratio": ratio, "%gain": gain} {
		slices.Sort(list)
		for at, of := range []string{"min", "q1", "median", "q3", "max"} {
			b.ReportMetric(list[at*(len(list)-1)/4], name+"-"+of)
		}
	}
	b.ReportMetric(0, "ns/op")
}

// BenchmarkSeason says how near the best plans are after 5 s of user CPU at the size of real
// dossiers, and after 60 s at the largest: wall time depends on what else a machine does.
//
//	GOMAXPROCS=1 go test -tags oracle ./internal/plan/solve -run '^$' -bench Season -benchtime 1x -timeout 30m
func BenchmarkSeason(b *testing.B) {
	crowded := instance.Season{Battles: 40, Levels: 3, Starts: 4, Roles: 12, Skills: 8, Weeks: 26, Objectives: 4, Draws: 40, Channels: 8, Caution: 0.3}
	roomy, large := crowded, crowded
	roomy.Roomy = true
	large.Battles, large.Roles, large.Weeks = 200, 60, 52
	wide := large
	wide.Roomy = true
	for _, c := range []struct {
		name  string
		shape instance.Season
		count uint64
		limit float64 // seconds of user CPU
	}{{"season=roomy", roomy, 10, 5}, {"season=crowded", crowded, 10, 5}, {"season=large-roomy", wide, 1, 60}, {"season=large-crowded", large, 1, 60}} {
		for seed := range c.count {
			b.Run(fmt.Sprintf("%s/seed=%d", c.name, seed), func(b *testing.B) {
				c.shape.Seed = seed
				for range b.N {
					bounded(b, c.shape.Instance(), c.limit)
				}
			})
		}
	}
}

// BenchmarkWhatIf solves again from the last plan with one limit 3 % wider, at 20 battles,
// limit after limit, and tells the user CPU time of each.
func BenchmarkWhatIf(b *testing.B) {
	for name, in := range map[string]*solve.Instance{
		"scarce": instance.Scarce{Battles: 20, Levels: 8, Resources: 6, Objectives: 3, Draws: 40, Caution: 0.4, Seed: 1}.Instance(),
		"season": instance.Season{Battles: 20, Levels: 3, Starts: 4, Roles: 8, Skills: 6, Weeks: 26, Objectives: 3, Draws: 40, Channels: 6, Caution: 0.3, Seed: 1}.Instance(),
	} {
		b.Run(name, func(b *testing.B) {
			first, err := solve.Solve(b.Context(), in, solve.Config{})
			if err != nil || first.Status != solve.Optimal {
				b.Fatal(first.Status, err)
			}
			var cpu []float64
			for i := range 24 {
				changed := *in
				changed.Limits = slices.Clone(in.Limits)
				changed.Limits[i*len(in.Limits)/24].Bound *= 1.03
				begun := userSeconds(b)
				if r, err := solve.Solve(b.Context(), &changed, solve.Config{Start: first.Choice}); err != nil || r.Status != solve.Optimal {
					b.Fatal(r.Status, err)
				}
				cpu = append(cpu, 1000*(userSeconds(b)-begun))
			}
			slices.Sort(cpu)
			b.ReportMetric(cpu[len(cpu)/2], "cpu-ms-median")
			b.ReportMetric(cpu[len(cpu)-1], "cpu-ms-max")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// bounded solves for so many seconds of user CPU.
func bounded(b *testing.B, in *solve.Instance, limit float64) {
	b.Helper()
	ctx, cancel := context.WithCancel(b.Context())
	defer cancel()
	begun := userSeconds(b)
	clock := time.NewTicker(20 * time.Millisecond)
	defer clock.Stop()
	go func() {
		for ctx.Err() == nil {
			select {
			case <-clock.C:
				if userSeconds(b)-begun > limit {
					cancel()
				}
			case <-ctx.Done():
			}
		}
	}()
	r, err := solve.Solve(ctx, in, solve.Config{})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(userSeconds(b)-begun, "cpu-s/op")
	b.ReportMetric(float64(r.Nodes), "nodes")
	b.ReportMetric(r.Value, "value")
	b.ReportMetric(100*r.Gap(), "%gap")
}

// userSeconds is the user CPU time of this process.
func userSeconds(tb testing.TB) float64 {
	tb.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		tb.Error(err)
	}
	return float64(u.Utime.Sec) + float64(u.Utime.Usec)/1e6
}
