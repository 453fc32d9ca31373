package solve_test

import (
	"context"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boussole/internal/plan/solve"
	"boussole/internal/plan/solve/instance"
)

// every tries all choices.
func every(t *testing.T, in *solve.Instance) (best float64, choice solve.Choice) {
	t.Helper()
	best = math.Inf(-1)
	c := make(solve.Choice, len(in.Groups))
	for {
		e, err := in.Evaluate(c)
		if err != nil {
			t.Fatal(err)
		}
		if e.Violations == nil && e.Value > best {
			best, choice = e.Value, append(solve.Choice(nil), c...)
		}
		g := 0
		for ; g < len(c); g++ {
			if c[g]++; c[g] < len(in.Groups[g].Options) {
				break
			}
			c[g] = 0
		}
		if g == len(c) {
			return best, choice
		}
	}
}

func TestSolve_findsWhatTryingAllFinds(t *testing.T) {
	t.Parallel()
	impossible := 0
	for seed := range uint64(800) {
		in := instance.Tangle(seed)
		want, choice := every(t, in)
		got, err := solve.Solve(context.Background(), in, solve.Config{})
		if err != nil {
			t.Fatal(seed, err)
		}
		if choice == nil {
			impossible++
			if got.Status != solve.Infeasible {
				t.Errorf("seed %d: %v, where no choice holds", seed, got.Status)
			}
			continue
		}
		if got.Status != solve.Optimal || math.Abs(got.Value-want) > 1e-6 || got.Bound < want-1e-9 {
			t.Errorf("seed %d: %v %v (bound %v) by %v, want %v by %v", seed, got.Status, got.Value, got.Bound, got.Choice, want, choice)
		}
	}
	if impossible < 50 || impossible > 500 {
		t.Errorf("%d instances hold no choice: the test says little", impossible)
	}
}

func TestConflict_isSmallest(t *testing.T) {
	t.Parallel()
	found := 0
	for seed := range uint64(400) {
		in := instance.Tangle(seed)
		_, choice := every(t, in)
		conflict, err := solve.Conflict(context.Background(), in)
		if err != nil {
			t.Fatal(seed, err)
		}
		if (choice == nil) != (conflict != nil) {
			t.Fatalf("seed %d: a choice %v, a conflict %v", seed, choice, conflict)
		}
		if conflict == nil {
			continue
		}
		found++
		for leave := -1; leave < len(conflict); leave++ {
			part := *in
			part.Limits, part.Implications, part.Exclusions = nil, nil, nil
			part.Groups = append([]solve.Group(nil), in.Groups...)
			for g := range part.Groups {
				part.Groups[g].Must = false
			}
			for i, r := range conflict {
				if i == leave {
					continue
				}
				switch r.Kind {
				case solve.KeepLimit:
					part.Limits = append(part.Limits, in.Limits[r.Index])
				case solve.KeepGroup:
					part.Groups[r.Index].Must = true
				case solve.KeepImplication:
					part.Implications = append(part.Implications, in.Implications[r.Index])
				case solve.KeepExclusion:
					part.Exclusions = append(part.Exclusions, in.Exclusions[r.Index])
				}
			}
			_, choice := every(t, &part)
			if leave < 0 && choice != nil {
				t.Errorf("seed %d: %v can hold together, by %v", seed, conflict, choice)
			}
			if leave >= 0 && choice == nil {
				t.Errorf("seed %d: %v is not needed in %v", seed, conflict[leave].ID(in), conflict)
			}
		}
	}
	if found < 20 {
		t.Errorf("%d conflicts: the test says little", found)
	}
}

func scarce(seed uint64) *solve.Instance {
	return instance.Scarce{Battles: 12, Levels: 8, Resources: 6, Objectives: 3, Draws: 20, Caution: 0.3, Seed: seed}.Instance()
}

func season(seed uint64) *solve.Instance {
	return instance.Season{Battles: 12, Levels: 3, Starts: 3, Roles: 5, Skills: 4, Weeks: 13, Objectives: 3, Draws: 20, Channels: 4, Caution: 0.3, Seed: seed}.Instance()
}

func solved(t *testing.T, in *solve.Instance, c solve.Config) solve.Result {
	t.Helper()
	r, err := solve.Solve(context.Background(), in, c)
	if err != nil {
		t.Fatal(err)
	}
	if r.Choice != nil {
		e, err := in.Evaluate(r.Choice)
		if err != nil || e.Violations != nil || e.Value != r.Value {
			t.Fatalf("%v: %v %v, said %v", r.Choice, e.Value, e.Violations, r.Value)
		}
	}
	return r
}

func TestSolve_isTheSameOnEveryRun(t *testing.T) {
	t.Parallel()
	for seed := range uint64(2) {
		a, b := solved(t, season(seed), solve.Config{}), solved(t, season(seed), solve.Config{})
		if diff := cmp.Diff(a, b); diff != "" {
			t.Errorf("seed %d: %s", seed, diff)
		}
	}
}

func TestSolve_moreRoomIsNeverWorse(t *testing.T) {
	t.Parallel()
	for seed := range uint64(2) {
		in := scarce(seed)
		before := solved(t, in, solve.Config{})
		for i := range in.Limits {
			wider := *in
			wider.Limits = slices.Clone(in.Limits)
			wider.Limits[i].Bound *= 1.05
			after := solved(t, &wider, solve.Config{Start: before.Choice})
			if after.Value < before.Value-1e-6 {
				t.Errorf("seed %d: with more of %s %v falls to %v", seed, in.Limits[i].ID, before.Value, after.Value)
			}
		}
	}
}

func TestSolve_neverBoundsBelowTheBest(t *testing.T) {
	t.Parallel()
	for seed := range uint64(2) {
		in := season(seed)
		best := solved(t, in, solve.Config{})
		if best.Status != solve.Optimal {
			t.Fatalf("seed %d: %v", seed, best.Status)
		}
		for nodes := 1; nodes < best.Nodes; nodes = nodes*6 + 1 {
			r := solved(t, in, solve.Config{Nodes: nodes})
			if r.Bound < best.Value-1e-9 || r.Value > best.Bound+1e-9 {
				t.Errorf("seed %d, %d nodes: %v to %v, the best is %v", seed, nodes, r.Value, r.Bound, best.Value)
			}
			if r.Status == solve.Optimal && r.Value < best.Value-1e-6 {
				t.Errorf("seed %d, %d nodes: %v is called optimal, %v is better", seed, nodes, r.Value, best.Value)
			}
		}
		near := solved(t, in, solve.Config{Gap: 0.05})
		if near.Gap() > 0.05 || near.Bound < best.Value-1e-9 {
			t.Errorf("seed %d: a gap of %v, %v to %v", seed, near.Gap(), near.Value, near.Bound)
		}
	}
}

func TestSolve_beginsFromTheLastPlan(t *testing.T) {
	t.Parallel()
	for seed := range uint64(6) {
		in := season(seed)
		best := solved(t, in, solve.Config{})
		again := solved(t, in, solve.Config{Start: best.Choice, Nodes: 1})
		if again.Value < best.Value {
			t.Errorf("seed %d: begun from %v it ends at %v", seed, best.Value, again.Value)
		}
	}
}

// A start that is no choice of the instance any more is no harm.
func TestSolve_beginsFromAnything(t *testing.T) {
	t.Parallel()
	in := scarce(1)
	best := solved(t, in, solve.Config{})
	for name, start := range map[string]solve.Choice{
		"another count": {1, 2}, "options that are gone": slices.Repeat(solve.Choice{99}, len(in.Groups)), "less than none": slices.Repeat(solve.Choice{-1}, len(in.Groups)),
		"all at the most": slices.Repeat(solve.Choice{8}, len(in.Groups)),
	} {
		if r := solved(t, in, solve.Config{Start: start}); math.Abs(r.Value-best.Value) > 1e-6 {
			t.Errorf("%s: %v, want %v", name, r.Value, best.Value)
		}
	}
}

func TestSolve_stops(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(context.Background())
	r, err := solve.Solve(ctx, season(2), solve.Config{Progress: func(solve.Progress) { cancel() }})
	if err != nil || r.Status != solve.Feasible || r.Choice == nil || r.Gap() <= 0 {
		t.Errorf("stopped: %+v, %v", r, err)
	}
	cancel()
	in := season(2)
	in.Groups[0].Must = true
	r, err = solve.Solve(ctx, in, solve.Config{})
	if err != nil || r.Status != solve.Interrupted || r.Choice != nil {
		t.Errorf("stopped before the first choice: %+v, %v", r, err)
	}
}

func TestGreedy_holdsAndIsNotBetter(t *testing.T) {
	t.Parallel()
	for seed := range uint64(6) {
		in := scarce(seed)
		choice, ok := solve.Greedy(in)
		e, err := in.Evaluate(choice)
		if err != nil || !ok || e.Violations != nil || e.Value <= 0 {
			t.Fatalf("seed %d: %v %v %v %v", seed, ok, err, e.Violations, e.Value)
		}
		if best := solved(t, in, solve.Config{}); e.Value > best.Value+1e-9 {
			t.Errorf("seed %d: greedy %v, best %v", seed, e.Value, best.Value)
		}
	}
}

func TestInstance_mustBeSound(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(*solve.Instance){
		"no draws":              func(in *solve.Instance) { in.Draws = nil },
		"draws sum":             func(in *solve.Instance) { in.Draws[0] = 3 },
		"caution":               func(in *solve.Instance) { in.Caution = 2 },
		"tail":                  func(in *solve.Instance) { in.Tail = 0 },
		"not a number":          func(in *solve.Instance) { in.Limits[0].Bound = math.NaN() },
		"an unknown resource":   func(in *solve.Instance) { in.Limits[0].Resources = []int{99} },
		"no distance":           func(in *solve.Instance) { in.Objectives[0].Distance = 0 },
		"no declined":           func(in *solve.Instance) { in.Groups[0].Options = in.Groups[0].Options[1:] },
		"effects of few draws":  func(in *solve.Instance) { in.Groups[0].Options[1].Effects[0].ByDraw = nil },
		"an unknown switch":     func(in *solve.Instance) { in.Pairs = []solve.Pair{{A: 0, B: 7}} },
		"an unknown pick":       func(in *solve.Instance) { in.Exclusions = []solve.Exclusion{{A: []solve.Pick{{Group: 70, Option: 1}}}} },
		"declined is no pick":   func(in *solve.Instance) { in.Implications = []solve.Implication{{If: []solve.Pick{{}}}} },
		"less than nothing":     func(in *solve.Instance) { in.Groups[0].Options[1].Uses[0].Amount = -1 },
		"a switch of no option": func(in *solve.Instance) { in.Switches = []solve.Switch{{Options: []solve.Pick{{Option: 99}}}} },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			in := scarce(1)
			spoil(in)
			if _, err := solve.Solve(context.Background(), in, solve.Config{}); err == nil {
				t.Error("no error")
			}
		})
	}
}

// With all sets, the skill sets say no more than whether hours can be dealt out.
func TestSkillSets_sayWhetherHoursCanBeDealtOut(t *testing.T) {
	t.Parallel()
	for seed := range uint64(300) {
		d := rand.New(rand.NewPCG(seed, 1))
		skills := 1 + d.IntN(5)
		roles := make([]solve.SkillSet, 1+d.IntN(5))
		hours := make([]float64, len(roles))
		for r := range roles {
			roles[r], hours[r] = solve.SkillSet(d.IntN(1<<skills)), float64(d.IntN(10))
		}
		asked := make([]float64, skills)
		for k := range asked {
			asked[k] = float64(d.IntN(9))
		}
		holds := func(s solve.SkillSet) bool {
			need, have := 0.0, 0.0
			for k, h := range asked {
				if s&(1<<k) != 0 {
					need += h
				}
			}
			for r, h := range hours {
				if roles[r]&s != 0 {
					have += h
				}
			}
			return need <= have
		}
		all := true
		for s := range solve.SkillSet(1 << skills) {
			all = all && holds(s)
		}
		sets, ok := solve.SkillSets(roles, 1<<skills-1, 1<<skills)
		some := true
		for _, s := range sets {
			some = some && holds(s)
		}
		if !ok || all != some {
			t.Errorf("seed %d: %v by all sets, %v by %b of %b", seed, all, some, sets, roles)
		}
	}
}

func BenchmarkSolve(b *testing.B) {
	shapes := map[string]*solve.Instance{
		"battles=20":         instance.Scarce{Battles: 20, Levels: 8, Resources: 6, Objectives: 3, Draws: 40, Seed: 1}.Instance(),
		"battles=20/caution": instance.Scarce{Battles: 20, Levels: 8, Resources: 6, Objectives: 3, Draws: 40, Caution: 0.4, Seed: 1}.Instance(),
		"battles=30/caution": instance.Scarce{Battles: 30, Levels: 8, Resources: 6, Objectives: 3, Draws: 40, Caution: 0.4, Seed: 1}.Instance(),
	}
	for _, name := range slices.Sorted(maps.Keys(shapes)) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if r, err := solve.Solve(context.Background(), shapes[name], solve.Config{}); err != nil || r.Status != solve.Optimal {
					b.Fatal(r.Status, err)
				}
			}
		})
	}
}
