package solve_test

import (
	"bytes"
	"errors"
	"math"
	"strings"
	"testing"

	"boussole/internal/plan/solve"
	"boussole/internal/plan/solve/instance"
)

func lp(tb testing.TB, in *solve.Instance) []byte {
	tb.Helper()
	var b bytes.Buffer
	if err := solve.WriteLP(&b, in); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func TestLP_readsBackAsTheSameProblem(t *testing.T) {
	t.Parallel()
	for seed := range uint64(400) {
		in := instance.Tangle(seed)
		first := lp(t, in)
		back, err := solve.ReadLP(bytes.NewReader(first))
		if err != nil {
			t.Fatalf("seed %d: %v\n%s", seed, err, first)
		}
		c := make(solve.Choice, len(in.Groups))
		for more := true; more; {
			want, err := in.Evaluate(c)
			if err != nil {
				t.Fatal(err)
			}
			got, err := back.Evaluate(c)
			if err != nil {
				t.Fatal(seed, err)
			}
			if math.Abs(got.Value-want.Value) > 1e-9 || (got.Violations == nil) != (want.Violations == nil) {
				t.Errorf("seed %d: %v is %v %v, was %v %v", seed, c, got.Value, got.Violations, want.Value, want.Violations)
			}
			more = false
			for g := range c {
				if c[g]++; c[g] < len(in.Groups[g].Options) {
					more = true
					break
				}
				c[g] = 0
			}
		}
		for g, group := range in.Groups {
			if back.Groups[g].ID != group.ID {
				t.Errorf("seed %d: group %q, was %q", seed, back.Groups[g].ID, group.ID)
			}
		}
		second := lp(t, back)
		again, err := solve.ReadLP(bytes.NewReader(second))
		if err != nil {
			t.Fatal(seed, err)
		}
		a, _ := back.Evaluate(c)
		b, _ := again.Evaluate(c)
		if a.Value != b.Value {
			t.Errorf("seed %d: the second round changes it", seed)
		}
	}
}

func TestReadLP_saysWhere(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"empty", "", "begins with maximize"},
		{"a minimum", "minimize\n o: x_0_1\n", "line 1"},
		{"no rows", "maximize\n worth: 1 p_0_0\n", "subject to is missing"},
		{"an unknown row", "maximize\n w: 1 p_0_0\nsubject to\n c1: x_0_1 <= 1\nend\n", "line 4: row c1 is none"},
		{"no bound", "maximize\n w: 1 p_0_0\nsubject to\n choose_0: x_0_1 <=\nend\n", `"end" is not a bound`},
		{"two numbers", "maximize\n w: 1 2 p_0_0\nsubject to\n choose_0: x_0_1 <= 1\nend\n", ""},
		{"a far number", "maximize\n w: 1 p_0_0\nsubject to\n choose_900000: x_900000_1 <= 1\nend\n", "number them from 0"},
		{"a hole", "maximize\n w: 1 p_0_0\nsubject to\n choose_0: x_0_2 <= 1\nend\n", "not the next option"},
		{"an option of no group", "maximize\n w: 1 p_0_0\nsubject to\n choose_0: x_0_1 <= 1\n limit_0: 2 x_0_7 <= 1\nend\n", "line 5: row limit_0: option x_0_7"},
		{"integers", "maximize\n w: 1 p_0_0\nsubject to\n choose_0: x_0_1 <= 1\ngeneral\n x_0_1\nend\n", "line 5"},
		{"other bounds", "maximize\n w: 1 p_0_0\nsubject to\n choose_0: x_0_1 <= 1\nbounds\n x_0_1 <= 3\nend\n", "line 6: bound"},
		{"a row twice", "maximize\n w: 1 p_0_0\nsubject to\n choose_0: x_0_1 <= 1\n limit_0: 2 x_0_1 <= 1\n limit_0: 3 x_0_1 <= 1\nend\n", "line 6: row limit_0 is there already, on line 5"},
		{"less than nothing", "maximize\n w: 1 p_0_0\nsubject to\n choose_0: x_0_1 <= 1\n limit_0: - 2 x_0_1 <= 1\nend\n", "line 5: row limit_0: x_0_1 counts for less than 0"},
		{"a pair of nothing", "maximize\n w: 1 p_0_0\nsubject to\n choose_0: x_0_1 <= 1\n both_0: y_0 <= 1\n both_0_a: y_0 <= 0\nend\n", "line 6: row both_0_a: it must name a switch"},
		{"a reward for less", "maximize\n w: - 1 p_0_0\nsubject to\n choose_0: x_0_1 <= 1\n progress_0_0: p_0_0 - 2 x_0_1 <= 0\nend\n", "objective 0 weighs -1"},
		{"a long line", "maximize\n w: 1 p_0_0\nsubject to\n choose_0: " + strings.Repeat("x_0_1 + ", 1<<18) + "\nend\n", "line 4: the line is over a million characters: break it"},
		{"infinite", "maximize\n w: inf p_0_0\nsubject to\n choose_0: x_0_1 <= 1\nend\n", "reckoned with"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			_, err := solve.ReadLP(strings.NewReader(c.text))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
			if fault, said := errors.AsType[*solve.LPError](err); !said || fault.FR == "" || fault.FR == fault.EN || strings.ContainsAny(fault.FR, "\"%") {
				t.Errorf("in French: %+v", fault)
			}
		})
	}
}

func FuzzReadLP(f *testing.F) {
	for seed := range uint64(4) {
		f.Add(lp(f, instance.Tangle(seed)))
	}
	f.Add([]byte("maximize\n w: 1 p_0_0\nsubject to\n choose_0: x_0_1 <= 1\n progress_0_0: p_0_0 - 2 x_0_1 <= 0\nend\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		in, err := solve.ReadLP(bytes.NewReader(text))
		if err != nil {
			if fault, said := errors.AsType[*solve.LPError](err); !said || fault.FR == "" || fault.EN == "" || len(fault.FR) > 1000 {
				t.Errorf("no words for %v", err)
			}
			return
		}
		if err := in.Validate(); err != nil {
			t.Fatal(err)
		}
		if _, err := solve.ReadLP(bytes.NewReader(lp(t, in))); err != nil {
			t.Fatal(err)
		}
	})
}
