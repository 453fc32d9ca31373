package solve_test

import (
	"context"
	"fmt"

	"boussole/internal/plan/solve"
)

// A newsletter of two levels and a poster campaign that could begin in two weeks, six
// hours of writing a week, and two equally likely worlds.
func Example() {
	const week1, week2 = 0, 1
	hours := func(first, second float64) []solve.Use {
		return []solve.Use{{Resource: week1, Amount: first}, {Resource: week2, Amount: second}}
	}
	visits := func(poor, good float64) []solve.Effect {
		return []solve.Effect{{Objective: 0, ByDraw: []float64{poor, good}}}
	}
	in := &solve.Instance{
		Resources: []string{"writing week 1", "writing week 2"},
		Limits: []solve.Limit{
			{ID: "writing in week 1", Resources: []int{week1}, Bound: 6},
			{ID: "writing in week 2", Resources: []int{week2}, Bound: 8},
		},
		Groups: []solve.Group{
			{ID: "newsletter", Options: []solve.Option{
				{ID: "declined"},
				{ID: "monthly", Uses: hours(2, 2), Effects: visits(100, 200)},
				{ID: "weekly", Uses: hours(4, 4), Effects: visits(150, 350)},
			}},
			{ID: "posters", Options: []solve.Option{
				{ID: "declined"},
				{ID: "from week 1", Uses: hours(4, 0), Effects: visits(120, 160)},
				{ID: "from week 2", Uses: hours(0, 4), Effects: visits(120, 160)},
			}},
		},
		Objectives: []solve.Objective{{ID: "visits", Weight: 1, Distance: 500}},
		Draws:      []float64{0.5, 0.5},
		Caution:    0.5,
		Tail:       0.5,
	}
	r, err := solve.Solve(context.Background(), in, solve.Config{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for g, option := range r.Choice {
		fmt.Println(in.Groups[g].ID+":", in.Groups[g].Options[option].ID)
	}
	fmt.Printf("%v, %.3f\n", r.Status, r.Value)

	in.Limits[week2].Bound = 1
	in.Groups[0].Must = true
	conflict, err := solve.Conflict(context.Background(), in)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range conflict {
		fmt.Println("cannot hold together:", c.ID(in))
	}
	// Output:
	// newsletter: weekly
	// posters: from week 2
	// optimal, 0.655
	// cannot hold together: writing in week 2
	// cannot hold together: newsletter
}
