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
	lines := make(map[string]int, len(p.rows))
	for _, r := range p.rows {
		if before, twice := lines[r.name]; twice {
			return nil, wrong("la contrainte %s y est déjà, ligne %d : donnez un nom à chacune", "row %s is there already, on line %d: give each a name", shown(r.name), before).at(r.line)
		}
		lines[r.name] = r.line
	}
	for _, stage := range []func(lpRow, string, []int) *LPError{b.size, b.fill} {
		for _, r := range p.rows {
			kind, numbers := index(r.name)
			if want, ok := map[string]int{
				"choose": 1, "limit": 1, "on": 2, "off": 1, "both": 1, "both_a": 1, "both_b": 1,
				"needs": 2, "apart": 3, "progress": 2, "tail": 1,
			}[kind]; !ok || want != len(numbers) {
				return nil, wrong("la contrainte %s n’est pas d’un modèle à choix multiples : nommez-la comme le fait « boussole plan --lp »", "row %s is none of a multi-choice model: name it as “boussole plan --lp” does", shown(r.name)).at(r.line)
			}
			if err := stage(r, kind, numbers); err != nil {
				return nil, err.in(&r)
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
	return b.in, b.aims()
}

// aims checks what the objective says.
func (b *lpModel) aims() error {
	in := b.in
	if !(in.Caution >= 0 && in.Caution <= 1) {
		return wrong("l’objectif : t y a le coefficient %v, la prudence ; donnez de 0 à 1", "the objective: t has the coefficient %v, the caution: give 0 to 1", in.Caution)
	}
	for o, objective := range in.Objectives {
		if !(objective.Weight >= 0) {
			return wrong("l’objectif %d pèse %v : donnez 0 ou plus aux coefficients de ses progressions p_%d", "objective %d weighs %v: give 0 or more to the coefficients of its progress p_%d", o, objective.Weight, o)
		}
	}
	for s, weight := range in.Draws {
		if !(weight > 0) {
			return wrong("le tirage %d pèse %v : donnez-lui plus de 0 dans l’objectif, ou retirez ses contraintes progress", "draw %d weighs %v: give it more than 0 in the objective, or take its rows progress out", s, weight)
		}
	}
	return nil
}

// in says in which row an error is.
func (e *LPError) in(r *lpRow) *LPError {
	e.FR, e.EN = "contrainte "+shown(r.name)+" : "+e.FR, "row "+shown(r.name)+": "+e.EN
	return e.at(r.line)
}

// size counts what there is, by the highest number of each kind.
func (b *lpModel) size(_ lpRow, kind string, numbers []int) *LPError {
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
			return wrong("les contraintes %s vont jusqu’au numéro %d dans un fichier de %d contraintes : numérotez-les à partir de 0", "rows %s go up to number %d in a file of %d rows: number them from 0", kind, n-1, len(b.rows))
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
					return wrong("%s n’est pas l’option qui suit dans le groupe : donnez-les dans l’ordre, x_%d_1 d’abord", "%s is not the next option of the group: give them in order, x_%d_1 first", shown(t.name), n[0]).in(&r)
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

func (b *lpModel) fill(r lpRow, kind string, n []int) *LPError {
	in := b.in
	need := map[string]int{"on": len(in.Switches), "both_a": len(in.Pairs), "both_b": len(in.Pairs)}
	if most, ok := need[kind]; ok && n[0] >= most {
		return wrong("aucune contrainte off ou both n’a le numéro %d : donnez-la aussi", "no row off or both has the number %d: give it too", n[0])
	}
	switch kind {
	case "choose":
		if r.bound != 1 || r.sense == AtLeast {
			return wrong("d’un groupe on prend une option : <= 1, ou = 1 s’il le faut", "of a group one option is taken: <= 1, or = 1 where it must be")
		}
		in.Groups[n[0]].Must = r.sense == Exactly
	case "limit":
		in.Limits[n[0]].Sense, in.Limits[n[0]].Bound = r.sense, r.bound
		return b.uses(r, n[0])
	case "off":
		in.Switches[n[0]].Options = picks(r.terms, -1)
	case "both_a":
		return b.half(r, &in.Pairs[n[0]].A)
	case "both_b":
		return b.half(r, &in.Pairs[n[0]].B)
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

// half reads the switch that a pair names in a row.
func (b *lpModel) half(r lpRow, at *int) *LPError {
	if *at = variable(r.terms, "z"); *at < 0 || *at >= len(b.in.Switches) {
		return wrong("elle doit nommer un interrupteur z qu’une contrainte off connaît", "it must name a switch z that a row off knows")
	}
	return nil
}

func (b *lpModel) option(g, j int) (*Option, *LPError) {
	if g >= len(b.in.Groups) || j < 1 || j >= len(b.in.Groups[g].Options) {
		return nil, wrong("l’option x_%d_%d n’est dans aucune contrainte choose : donnez-la à son groupe", "option x_%d_%d stands in no row choose: give it to its group", g, j)
	}
	return &b.in.Groups[g].Options[j], nil
}

func (b *lpModel) uses(r lpRow, limit int) *LPError {
	for _, t := range r.terms {
		kind, n := index(t.name)
		if t.value < 0 {
			return wrong("%s y compte pour moins de 0 : une option ne rend rien à une limite", "%s counts for less than 0 there: an option gives nothing back to a limit", shown(t.name))
		}
		switch {
		case kind == "one":
		case kind == "x" && len(n) == 2:
			o, err := b.option(n[0], n[1])
			if err != nil {
				return err
			}
			o.Uses = use(o.Uses, limit, t.value)
		case kind == "z" && len(n) == 1 && n[0] < len(b.in.Switches):
			b.in.Switches[n[0]].Uses = use(b.in.Switches[n[0]].Uses, limit, t.value)
		default:
			return wrong("%s n’utilise rien : une limite porte sur des options x et des interrupteurs z", "%s uses nothing: a limit bounds options x and switches z", shown(t.name))
		}
	}
	return nil
}

// use adds to what is used of a limit: terms of one variable add up.
func use(uses []Use, limit int, amount float64) []Use {
	if n := len(uses); n > 0 && uses[n-1].Resource == limit {
		uses[n-1].Amount += amount
		return uses
	}
	return append(uses, Use{limit, amount})
}

func (b *lpModel) progress(r lpRow, o, s int) *LPError {
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
			return wrong("plus de %d effets : laissez de côté des tirages", "more than %d effects: leave draws out", mostCells)
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
			return wrong("%s n’apporte rien : la progression est la somme d’options x et de paires y", "%s brings nothing: progress is the sum of options x and pairs y", shown(t.name))
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
			return wrong("l’objectif : %s n’est ni une progression p, ni t, ni un manque d", "the objective: %s is neither progress p, nor t, nor a shortfall d", shown(t.name))
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
					return wrong("l’objectif : p_%d_%d devrait y avoir %v, d’après les contraintes tail et les manques d", "the objective: p_%d_%d should have %v, by what the rows tail and the shortfalls d say", o, s, want)
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
