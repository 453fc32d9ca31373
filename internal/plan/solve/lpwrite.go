package solve

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// WriteLP writes the instance as a mixed-integer linear model in CPLEX LP format,
// whose optimum is that of Solve. ReadLP reads it back.
//
// Variables: x_g_j option j of group g, z_k switch k, y_i pair i, p_o_s progress on
// objective o in draw s, t and d_s the worst share as Rockafellar and Uryasev write it: t less the mean of
// the shortfalls d_s below t. Rows: choose_g; limit_i; on_k_g, off_k; both_i_a, both_i_b,
// both_i; needs_i_g; apart_i_g_h; progress_o_s; tail_s. Comments at the head name the ids.
func WriteLP(w io.Writer, in *Instance) error {
	if err := in.Validate(); err != nil {
		return err
	}
	p := &lpWriter{Writer: bufio.NewWriter(w), in: in}
	p.names()
	p.objective()
	p.line("subject to")
	p.choices()
	p.ties()
	p.draws()
	p.bounds()
	p.line("end")
	return p.Flush()
}

// lpWriter holds the first error of its writer, as bufio does.
type lpWriter struct {
	*bufio.Writer
	in *Instance
}

func (p *lpWriter) line(s string) { _, _ = p.WriteString(s + "\n") }

// term is a coefficient and its variable.
type term struct {
	value float64
	name  string
}

func number(f float64) string { return strconv.FormatFloat(f, 'g', -1, 64) }

// expression writes terms, some on each line: readers bound the length of lines.
func (p *lpWriter) expression(name string, terms []term) {
	_, _ = p.WriteString(" " + name + ":")
	for i, t := range terms {
		if i > 0 && i%6 == 0 {
			_, _ = p.WriteString("\n   ")
		}
		sign := " + "
		if t.value < 0 {
			sign, t.value = " - ", -t.value
		}
		_, _ = p.WriteString(sign + number(t.value) + " " + t.name)
	}
}

func (p *lpWriter) row(name string, terms []term, sense Sense, bound float64) {
	if len(terms) == 0 {
		terms = []term{{0, "one"}} // a row must have a variable
	}
	p.expression(name, terms)
	p.line(" " + [...]string{"<=", ">=", "="}[sense] + " " + number(bound))
}

func option(g, j int) string { return fmt.Sprintf("x_%d_%d", g, j) }

func (p *lpWriter) names() {
	p.line(`\ boussole multi-choice model`)
	say := func(kind string, i int, id string) {
		if id != "" {
			p.line(fmt.Sprintf(`\ %s %d %s`, kind, i, strings.Join(strings.Fields(id), " ")))
		}
	}
	for g, group := range p.in.Groups {
		say("group", g, group.ID)
		for j, o := range group.Options {
			if o.ID != "" {
				p.line(fmt.Sprintf(`\ option %d %d %s`, g, j, strings.Join(strings.Fields(o.ID), " ")))
			}
		}
	}
	for i, l := range p.in.Limits {
		say("limit", i, l.ID)
	}
	for i, s := range p.in.Switches {
		say("switch", i, s.ID)
	}
	for i, one := range p.in.Pairs {
		say("pair", i, one.ID)
	}
	for i, one := range p.in.Implications {
		say("implication", i, one.ID)
	}
	for i, one := range p.in.Exclusions {
		say("exclusion", i, one.ID)
	}
	for i, o := range p.in.Objectives {
		say("objective", i, o.ID)
	}
}

func (p *lpWriter) objective() {
	p.line("maximize")
	var terms []term
	for o, objective := range p.in.Objectives {
		for s, w := range p.in.Draws {
			if v := (1 - p.in.Caution) * w * objective.Weight; v != 0 {
				terms = append(terms, term{v, fmt.Sprintf("p_%d_%d", o, s)})
			}
		}
	}
	if p.in.Caution > 0 {
		terms = append(terms, term{p.in.Caution, "t"})
		for s, w := range p.in.Draws {
			terms = append(terms, term{-p.in.Caution * w / p.in.Tail, fmt.Sprintf("d_%d", s)})
		}
	}
	if len(terms) == 0 {
		terms = []term{{0, "one"}}
	}
	p.expression("worth", terms)
	p.line("")
}

func (p *lpWriter) choices() {
	in := p.in
	users := make([][]term, len(in.Resources))
	for g, group := range in.Groups {
		var terms []term
		for j, o := range group.Options {
			if j == 0 {
				continue
			}
			terms = append(terms, term{1, option(g, j)})
			for _, u := range o.Uses {
				users[u.Resource] = append(users[u.Resource], term{u.Amount, option(g, j)})
			}
		}
		sense := AtMost
		if group.Must {
			sense = Exactly
		}
		p.row(fmt.Sprintf("choose_%d", g), terms, sense, 1)
	}
	for k, s := range in.Switches {
		for _, u := range s.Uses {
			users[u.Resource] = append(users[u.Resource], term{u.Amount, fmt.Sprintf("z_%d", k)})
		}
	}
	for i, l := range in.Limits {
		var terms []term
		for _, r := range l.Resources {
			terms = append(terms, users[r]...)
		}
		p.row(fmt.Sprintf("limit_%d", i), gather(terms), l.Sense, l.Bound)
	}
}

// gather adds up the terms of one variable: readers take a variable once a row.
func gather(terms []term) []term {
	at := make(map[string]int, len(terms))
	var all []term
	for _, t := range terms {
		i, ok := at[t.name]
		if !ok {
			i = len(all)
			at[t.name] = i
			all = append(all, term{0, t.name})
		}
		all[i].value += t.value
	}
	return slices.DeleteFunc(all, func(t term) bool { return t.value == 0 })
}

// apart gives picks by group, each once, in order.
func apart(picks []Pick) (groups []int, by map[int][]Pick) {
	by = map[int][]Pick{}
	for _, p := range picks {
		if by[p.Group] == nil {
			groups = append(groups, p.Group)
		}
		if !slices.Contains(by[p.Group], p) {
			by[p.Group] = append(by[p.Group], p)
		}
	}
	slices.Sort(groups)
	return groups, by
}

func taken(picks []Pick, sign float64) (terms []term) {
	for _, one := range picks {
		terms = append(terms, term{sign, option(one.Group, one.Option)})
	}
	return terms
}

func (p *lpWriter) ties() {
	in := p.in
	for k, s := range in.Switches {
		z := fmt.Sprintf("z_%d", k)
		groups, by := apart(s.Options)
		off := []term{{1, z}}
		for _, g := range groups {
			p.row(fmt.Sprintf("on_%d_%d", k, g), append(taken(by[g], 1), term{-1, z}), AtMost, 0)
			off = append(off, taken(by[g], -1)...)
		}
		p.row(fmt.Sprintf("off_%d", k), off, AtMost, 0)
	}
	for i, pair := range in.Pairs {
		y, a, b := fmt.Sprintf("y_%d", i), fmt.Sprintf("z_%d", pair.A), fmt.Sprintf("z_%d", pair.B)
		p.row(fmt.Sprintf("both_%d_a", i), []term{{1, y}, {-1, a}}, AtMost, 0)
		p.row(fmt.Sprintf("both_%d_b", i), []term{{1, y}, {-1, b}}, AtMost, 0)
		p.row(fmt.Sprintf("both_%d", i), []term{{1, a}, {1, b}, {-1, y}}, AtMost, 1)
	}
	for i, one := range in.Implications {
		groups, by := apart(one.If)
		others, then := apart(one.Then)
		for _, g := range groups {
			terms := taken(by[g], 1)
			for _, h := range others {
				terms = append(terms, taken(then[h], -1)...)
			}
			p.row(fmt.Sprintf("needs_%d_%d", i, g), gather(terms), AtMost, 0)
		}
	}
	for i, one := range in.Exclusions {
		left, a := apart(one.A)
		right, b := apart(one.B)
		for _, g := range left {
			for _, h := range right {
				name := fmt.Sprintf("apart_%d_%d_%d", i, g, h)
				if g != h {
					p.row(name, append(taken(a[g], 1), taken(b[h], 1)...), AtMost, 1)
					continue
				}
				both := slices.DeleteFunc(slices.Clone(a[g]), func(p Pick) bool { return !slices.Contains(b[h], p) })
				if len(both) > 0 { // an option on both sides excludes itself
					p.row(name, taken(both, 1), AtMost, 0)
				}
			}
		}
	}
}

func (p *lpWriter) draws() {
	in := p.in
	shares := func(o, s int, effects []Effect, name string, terms []term) []term {
		for _, e := range effects {
			if v := e.ByDraw[s] / in.Objectives[o].Distance; e.Objective == o && v != 0 {
				terms = append(terms, term{-v, name})
			}
		}
		return terms
	}
	for o := range in.Objectives {
		for s := range in.Draws {
			terms := []term{{1, fmt.Sprintf("p_%d_%d", o, s)}}
			for g, group := range in.Groups {
				for j, one := range group.Options {
					if len(one.Effects) > 0 {
						terms = shares(o, s, one.Effects, option(g, j), terms)
					}
				}
			}
			for i, pair := range in.Pairs {
				terms = shares(o, s, pair.Effects, fmt.Sprintf("y_%d", i), terms)
			}
			p.row(fmt.Sprintf("progress_%d_%d", o, s), terms, AtMost, 0)
		}
	}
	if in.Caution == 0 {
		return
	}
	for s := range in.Draws {
		terms := []term{{1, "t"}, {-1, fmt.Sprintf("d_%d", s)}}
		for o, objective := range in.Objectives {
			if objective.Weight != 0 {
				terms = append(terms, term{-objective.Weight, fmt.Sprintf("p_%d_%d", o, s)})
			}
		}
		p.row(fmt.Sprintf("tail_%d", s), terms, AtMost, 0)
	}
}

func (p *lpWriter) bounds() {
	in := p.in
	p.line("bounds")
	p.line(" one = 1")
	for o := range in.Objectives {
		for s := range in.Draws {
			p.line(fmt.Sprintf(" -inf <= p_%d_%d <= 1", o, s))
		}
	}
	if in.Caution > 0 {
		p.line(" t free")
	}
	for i := range in.Pairs {
		p.line(fmt.Sprintf(" 0 <= y_%d <= 1", i))
	}
	p.line("binary")
	for g, group := range in.Groups {
		for j := range group.Options {
			if j > 0 {
				p.line(" " + option(g, j))
			}
		}
	}
	for k := range in.Switches {
		p.line(fmt.Sprintf(" z_%d", k))
	}
}
