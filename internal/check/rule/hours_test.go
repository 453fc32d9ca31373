package rule

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// Sharing hours out between roles is possible when no set of skills asks for more than
// the roles that have any of them hold (Hall). Brute force over the sets says so too,
// and which set lacks most.
func TestLacks_agreeWithBruteForceOverAllSets(t *testing.T) {
	t.Parallel()
	const tries = 20_000
	short := 0
	for seed := range uint64(tries) {
		rnd := rand.New(rand.NewPCG(seed, 4))
		w, asked := randomWork(rnd)
		most, smallest := greatestLack(w, asked)
		lacks := w.lacks(asked)
		var skills []string
		missing := 0.0
		for _, l := range lacks {
			if l.asked-l.there <= 0 {
				t.Fatalf("seed %d: %v lacks nothing: %v asked, %v there", seed, l.skills, l.asked, l.there)
			}
			skills = append(skills, l.skills...)
			missing += l.asked - l.there
		}
		slices.Sort(skills)
		if missing != most {
			t.Fatalf("seed %d: %v hours are lacking, want %v\n%s", seed, missing, most, show(w, asked))
		}
		if !slices.Equal(skills, smallest) {
			t.Fatalf("seed %d: %v are short, want %v\n%s", seed, skills, smallest, show(w, asked))
		}
		for i, l := range lacks {
			for _, m := range lacks[i+1:] {
				if slices.ContainsFunc(l.roles, func(r int) bool { return slices.Contains(m.roles, r) }) {
					t.Fatalf("seed %d: %v and %v share a role", seed, l.skills, m.skills)
				}
			}
		}
		if most > 0 {
			short++
		}
	}
	if short < tries/5 || short > tries*4/5 {
		t.Errorf("%d of %d tries are short: the test proves little", short, tries)
	}
}

// randomWork is a small organisation: hours in quarters, which floats add up exactly.
func randomWork(rnd *rand.Rand) (workforce, map[string]float64) {
	w := workforce{able: map[string][]int{}}
	asked := map[string]float64{}
	roles, skills := 1+rnd.IntN(5), 1+rnd.IntN(6)
	for s := range skills {
		asked[string(rune('a'+s))] = float64(rnd.IntN(24)) / 4
	}
	for r := range roles {
		w.free = append(w.free, float64(rnd.IntN(48))/4)
		if rnd.IntN(12) == 0 {
			w.free[r] = math.Inf(1)
		}
		if rnd.IntN(12) == 0 {
			w.any = append(w.any, r)
			continue
		}
		for s := range skills {
			if rnd.IntN(3) == 0 {
				key := string(rune('a' + s))
				w.able[key] = append(w.able[key], r)
			}
		}
	}
	return w, asked
}

// greatestLack is the most hours that any set of skills lacks, and the smallest of the
// sets that lack as many.
func greatestLack(w workforce, asked map[string]float64) (most float64, smallest []string) {
	var skills []string
	for key := range asked {
		if len(w.able[key])+len(w.any) > 0 {
			skills = append(skills, key)
		}
	}
	slices.Sort(skills)
	for set := range 1 << len(skills) {
		var in []string
		for i, key := range skills {
			if set&(1<<i) != 0 {
				in = append(in, key)
			}
		}
		if len(in) == 0 {
			continue
		}
		l := w.lackOf(in, asked)
		missing := l.asked - l.there
		if missing > most || missing == most && most > 0 && len(in) < len(smallest) {
			most, smallest = missing, in
		}
	}
	return most, smallest
}

func show(w workforce, asked map[string]float64) string {
	var b strings.Builder
	fmt.Fprintf(&b, "free %v, any %v\n", w.free, w.any)
	for key, h := range asked {
		fmt.Fprintf(&b, "%s asks %v of %v\n", key, h, w.able[key])
	}
	return b.String()
}

// A large organisation is shared out at once: the algorithm must not creep.
func TestLacks_ofALargeOrganisation(t *testing.T) {
	t.Parallel()
	const size = 1000
	w := workforce{able: map[string][]int{}}
	asked := map[string]float64{}
	for i := range size {
		w.free = append(w.free, 1)
		key := fmt.Sprintf("skill %04d", i)
		asked[key] = 1
		for j := range 5 {
			w.able[key] = append(w.able[key], (i+j*j)%size)
		}
	}
	if lacks := w.lacks(asked); len(lacks) > 0 {
		t.Errorf("%d sets lack hours, want none", len(lacks))
	}
	asked["skill 0000"] = 7
	lacks := w.lacks(asked)
	if len(lacks) != 1 || math.Abs(lacks[0].asked-lacks[0].there-6) > tolerance {
		t.Errorf("got %+v, want six hours lacking", lacks)
	}
}
