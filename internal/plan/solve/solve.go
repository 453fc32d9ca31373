package solve

import "context"

// Status is what is known at the end of a solve.
type Status int8

// The statuses. Only Optimal says that no better choice exists.
const (
	Interrupted Status = iota // stopped before any choice was found, or proven impossible
	Feasible                  // stopped, with a choice and the bound that it was held against
	Optimal                   // proven, within Config.Gap
	Infeasible                // proven: no choice holds all requirements; Conflict says why
)

// String is the status in English, for logs and tests.
func (s Status) String() string {
	return [...]string{"interrupted", "feasible", "optimal", "infeasible"}[s]
}

// Config is how to solve. Its zero value proves the optimum without limits.
type Config struct {
	Start    Choice         // a choice to begin from, such as the last plan; it may have become impossible
	Gap      float64        // stop when the bound is within this share of the value; 0: the optimum, to 1e-7
	Nodes    int            // stop after this many nodes of the search; 0: no limit
	Progress func(Progress) // called now and then, from the goroutine that called Solve
}

// Progress is what is known in the course of a solve.
type Progress struct {
	Found bool    // whether there is a choice yet
	Value float64 // of the best choice
	Bound float64 // no choice is worth more
	Nodes int
	Open  int // nodes waiting
}

// Result is the end of a solve.
type Result struct {
	Status Status
	Choice Choice  // nil unless Optimal or Feasible
	Value  float64 // of Choice, by Instance.Evaluate
	Bound  float64 // no choice is worth more; Value up to the gap where Optimal
	Nodes  int
	Pivots int
	Cuts   int
}

// Gap is the proven distance of the value to the best possible, as a share of the
// bound: 0.01 says that the best choice is worth at most about 1 % more.
func (r Result) Gap() float64 {
	if r.Choice == nil || r.Bound <= r.Value {
		return 0
	}
	return (r.Bound - r.Value) / max(r.Bound, -r.Bound, 1e-9)
}

// Solve finds the best choice. It ends when that is proven, or when ctx is done or
// Config.Nodes are spent, with the best choice so far and its bound: then err is nil, and
// Status tells. err is for an instance that is not sound (see Validate). The same
// instance and configuration give the same result, unless ctx stops it.
func Solve(ctx context.Context, in *Instance, c Config) (Result, error) {
	if err := in.Validate(); err != nil {
		return Result{}, err
	}
	return newSearch(ctx, in, c).run(), nil
}
