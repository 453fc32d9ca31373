package solve

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// lpModel is an instance in the making, from rows in any order.
type lpModel struct {
	*lpReader
	in     *Instance
	counts map[string]int
	cells  int // effects by draw that room is made for
}

const mostCells = 1 << 26

// index cuts a name such as on_3_7 into its kind and numbers.
func index(name string) (kind string, numbers []int) {
	parts := strings.Split(name, "_")
	for _, p := range parts[1:] {
		n, err := strconv.Atoi(p)
		if err != nil || n < 0 || n > 1<<20 {
			return parts[0] + "_" + p, numbers // both_3_a
		}
		numbers = append(numbers, n)
	}
	return parts[0], numbers
}

// build makes the instance that the names tell.
func (p *lpReader) build() (*Instance, error) {
	b := &lpModel{lpReader: p, in: &Instance{}, counts: map[string]int{}}
	for _, stage := range []func(lpRow, string, []int) error{b.size, b.fill} {
		for _, r := range p.rows {
			kind, numbers := index(r.name)
			if want, ok := map[string]int{
				"choose": 1, "limit": 1, "on": 2, "off": 1, "both": 1, "both_a": 1, "both_b": 1,
				"needs": 2, "apart": 3, "progress": 2, "tail": 1,
			}[kind]; !ok || want != len(numbers) {
				return nil, fmt.Errorf("line %d: row %s is none of a multi-choice model", r.line, r.name)
			}
			if err := stage(r, kind, numbers); err != nil {
				return nil, fmt.Errorf("line %d: row %s: %w", r.line, r.name, err)
			}
		}
		if len(b.in.Groups) == 0 && b.counts["choose"] > 0 {
			if err := b.allot(); err != nil {
				return nil, err
			}
		}
	}
	if err := b.weigh(); err != nil {
		return nil, err
	}
	return b.in, nil
}

// size counts what there is, by the highest number of each kind.
func (b *lpModel) size(_ lpRow, kind string, numbers []int) error {
	b.counts[kind] = max(b.counts[kind], numbers[0]+1)
	if kind == "progress" {
		b.counts["draw"] = max(b.counts["draw"], numbers[1]+1)
	}
	return nil
}

// allot makes room; a file of few rows cannot ask for much.
func (b *lpModel) allot() error {
	for kind, n := range b.counts {
		if n > len(b.rows) {
			return fmt.Errorf("rows %s go up to number %d in a file of %d rows: number them from 0", kind, n-1, len(b.rows))
		}
	}
	id := func(kind string, i int) string { return b.labels[fmt.Sprintf("%s %d", kind, i)] }
	in := b.in
	for g := range b.counts["choose"] {
		in.Groups = append(in.Groups, Group{ID: id("group", g), Options: []Option{{ID: b.labels[fmt.Sprintf("option %d 0", g)]}}})
	}
	for i := range b.counts["limit"] {
		in.Resources = append(in.Resources, fmt.Sprintf("limit %d", i))
		in.Limits = append(in.Limits, Limit{ID: id("limit", i), Resources: []int{i}})
	}
	for k := range b.counts["off"] {
		in.Switches = append(in.Switches, Switch{ID: id("switch", k)})
	}
	for i := range b.counts["both"] {
		in.Pairs = append(in.Pairs, Pair{ID: id("pair", i)})
	}
	for i := range b.counts["needs"] {
		in.Implications = append(in.Implications, Implication{ID: id("implication", i)})
	}
	for i := range b.counts["apart"] {
		in.Exclusions = append(in.Exclusions, Exclusion{ID: id("exclusion", i)})
	}
	for o := range b.counts["progress"] {
		in.Objectives = append(in.Objectives, Objective{ID: id("objective", o), Distance: 1})
	}
	in.Draws = make([]float64, max(1, b.counts["draw"]))
	for _, r := range b.rows {
		if kind, n := index(r.name); kind == "choose" && len(n) == 1 {
			for _, t := range r.terms {
				if t.name == "one" {
					continue
				}
				k, at := index(t.name)
				if k != "x" || len(at) != 2 || at[0] != n[0] || at[1] != len(in.Groups[n[0]].Options) || t.value != 1 {
					return fmt.Errorf("line %d: row %s: %s is not the next option of the group", r.line, r.name, t.name)
				}
				in.Groups[n[0]].Options = append(in.Groups[n[0]].Options, Option{ID: b.labels[fmt.Sprintf("option %d %d", at[0], at[1])]})
			}
		}
	}
	return nil
}

// picks are the options among the terms with a value of that sign.
func picks(terms []term, sign float64) (all []Pick) {
	for _, t := range terms {
		if kind, n := index(t.name); kind == "x" && len(n) == 2 && t.value*sign > 0 {
			all = append(all, Pick{n[0], n[1]})
		}
	}
	return all
}

// merge adds the picks that are not there yet.
func merge(all, more []Pick) []Pick {
	known := make(map[Pick]bool, len(all))
	for _, p := range all {
		known[p] = true
	}
	for _, p := range more {
		if !known[p] {
			known[p] = true
			all = append(all, p)
		}
	}
	return all
}

// variable is the one variable of a kind among the terms.
func variable(terms []term, kind string) int {
	for _, t := range terms {
		if k, n := index(t.name); k == kind && len(n) == 1 {
			return n[0]
		}
	}
	return -1
}

func (b *lpModel) fill(r lpRow, kind string, n []int) error {
	in := b.in
	need := map[string]int{"on": len(in.Switches), "both_a": len(in.Pairs), "both_b": len(in.Pairs)}
	if most, ok := need[kind]; ok && n[0] >= most {
		return fmt.Errorf("there is no row for number %d of its kind", n[0])
	}
	switch kind {
	case "choose":
		if r.bound != 1 || r.sense == AtLeast {
			return fmt.Errorf("of a group one option is taken: <= 1, or = 1 where it must be")
		}
		in.Groups[n[0]].Must = r.sense == Exactly
	case "limit":
		in.Limits[n[0]].Sense, in.Limits[n[0]].Bound = r.sense, r.bound
		return b.uses(r, n[0])
	case "off":
		in.Switches[n[0]].Options = picks(r.terms, -1)
	case "both_a":
		in.Pairs[n[0]].A = variable(r.terms, "z")
	case "both_b":
		in.Pairs[n[0]].B = variable(r.terms, "z")
	case "needs":
		one := &in.Implications[n[0]]
		one.If, one.Then = merge(one.If, picks(r.terms, 1)), merge(one.Then, picks(r.terms, -1))
	case "apart":
		one := &in.Exclusions[n[0]]
		for _, p := range picks(r.terms, 1) {
			if p.Group == n[1] {
				one.A = merge(one.A, []Pick{p})
			}
			if p.Group == n[2] {
				one.B = merge(one.B, []Pick{p})
			}
		}
	case "progress":
		return b.progress(r, n[0], n[1])
	}
	return nil
}

func (b *lpModel) option(g, j int) (*Option, error) {
	if g >= len(b.in.Groups) || j < 1 || j >= len(b.in.Groups[g].Options) {
		return nil, fmt.Errorf("option x_%d_%d stands in no row choose", g, j)
	}
	return &b.in.Groups[g].Options[j], nil
}

func (b *lpModel) uses(r lpRow, limit int) error {
	for _, t := range r.terms {
		kind, n := index(t.name)
		switch {
		case kind == "one":
		case kind == "x" && len(n) == 2:
			o, err := b.option(n[0], n[1])
			if err != nil {
				return err
			}
			o.Uses = append(o.Uses, Use{limit, t.value})
		case kind == "z" && len(n) == 1 && n[0] < len(b.in.Switches):
			b.in.Switches[n[0]].Uses = append(b.in.Switches[n[0]].Uses, Use{limit, t.value})
		default:
			return fmt.Errorf("%s uses nothing: a limit bounds options x and switches z", t.name)
		}
	}
	return nil
}

func (b *lpModel) progress(r lpRow, o, s int) error {
	bring := func(list *[]Effect, value float64) {
		for i := range *list {
			if (*list)[i].Objective == o {
				(*list)[i].ByDraw[s] += value
				return
			}
		}
		by := make([]float64, len(b.in.Draws))
		by[s] = value
		*list = append(*list, Effect{o, by})
		b.cells += len(by)
	}
	for _, t := range r.terms {
		if b.cells > mostCells {
			return fmt.Errorf("more than %d effects: leave draws out", mostCells)
		}
		kind, n := index(t.name)
		switch {
		case kind == "x" && len(n) == 2:
			one, err := b.option(n[0], n[1])
			if err != nil {
				return err
			}
			bring(&one.Effects, -t.value)
		case kind == "y" && len(n) == 1 && n[0] < len(b.in.Pairs):
			bring(&b.in.Pairs[n[0]].Effects, -t.value)
		case kind == "p" && len(n) == 2 && n[0] == o && n[1] == s && t.value == 1:
		default:
			return fmt.Errorf("%s brings nothing: progress is the sum of options x and pairs y", t.name)
		}
	}
	return nil
}

// weigh finds the weights, the caution and the tail in the objective and the rows tail.
func (b *lpModel) weigh() error {
	in := b.in
	k := len(in.Objectives)
	gain := make([][]float64, k) // (1 - caution) x weight of the objective x weight of the draw
	for o := range gain {
		gain[o] = make([]float64, len(in.Draws))
	}
	short := make([]float64, len(in.Draws)) // caution x weight of the draw / tail
	for _, t := range b.goal {
		kind, n := index(t.name)
		switch {
		case t.name == "one":
		case t.name == "t":
			in.Caution = t.value
		case kind == "d" && len(n) == 1 && n[0] < len(short):
			short[n[0]] = -t.value
		case kind == "p" && len(n) == 2 && n[0] < k && n[1] < len(in.Draws):
			gain[n[0]][n[1]] = t.value
		default:
			return fmt.Errorf("the objective: %s is neither progress p, nor t, nor a shortfall d", t.name)
		}
	}
	for _, r := range b.rows {
		if kind, n := index(r.name); kind == "tail" && n[0] == 0 {
			for _, t := range r.terms {
				if kind, n := index(t.name); kind == "p" && len(n) == 2 && n[0] < k {
					in.Objectives[n[0]].Weight = -t.value
				}
			}
		}
	}
	all := 0.0
	if in.Caution > 0 {
		for _, v := range short {
			all += v
		}
		in.Tail = min(1, in.Caution/all)
		for s, v := range short {
			in.Draws[s] = v / all
		}
		for o, row := range gain {
			for s, v := range row {
				if want := (1 - in.Caution) * in.Draws[s] * in.Objectives[o].Weight; !(math.Abs(v-want) <= 1e-9*max(1, want)) {
					return fmt.Errorf("the objective: p_%d_%d should have %v, by what the rows tail and the shortfalls d say", o, s, want)
				}
			}
		}
		return nil
	}
	for o, row := range gain {
		for s, v := range row {
			in.Objectives[o].Weight += v
			in.Draws[s] += v
			all += v
		}
	}
	for s := range in.Draws {
		if all == 0 {
			in.Draws[s] = 1 / float64(len(in.Draws))
		} else {
			in.Draws[s] /= all
		}
	}
	return nil
}
