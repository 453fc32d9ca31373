package claim

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"boussole/internal/text"
)

// A pattern is words in a row, as in "ne ~2 plus se passer":
//
//	word    that word, in any writing; "d'un" is two
//	stem*   any word that begins so
//	NAME    a word or words of that class
//	~3      up to three words, none of them past a stop
//	^ $     the beginning of the sentence, the end of a clause
//	(a|b c) either; (a)? or nothing
//
// : ; ? ! . = and / are words of their own.
//
// Patterns become one graph: its edges are words, each pattern is a way through it from
// the root, and the ways of (a|b) meet again.

// shown is what a pattern shows: a cue, or in the graph of classes a class.
type shown uint16

// node is a place on the way of patterns.
type node struct {
	ways   [len(groups)]way // from here to the cues of each group
	passes [len(groups)][]passing
	next   []edge // by rising item
	gaps   []gap
	shows  []shown // what is shown where a pattern ends here
	wants  mask    // the items of next
	leads  cues    // what may be shown further on, or here
	lone   bool    // one row of words leads here, so that patterns that begin with it share it
}

// way is what a sentence must have, to lead on to a cue.
type way struct {
	needs classes // that every way takes; all where there is no way
	first mask    // the items one of which comes next, or free where none need
	reach reach   // how far off it may be
}

// free is in every mask of what is ahead: what wants nothing else wants that.
const free mask = 1

// reach is how far off the next item of a pattern may be, past gaps.
type reach uint8

// Here is the next word; near, nearby words; far, any before the next stop.
const (
	here reach = iota
	near
	far
	reaches
)

// nearby is how many words a gap leads past to what is near.
const nearby = 3

type edge struct {
	item item
	to   *node
}

// gap leads on past up to so many words.
type gap struct {
	size int
	to   *node
}

// passing is a gap that leads on to cues of a group.
type passing struct {
	way // past it
	gap
	next reach // of its node's own way
}

// by is the node that a word leads to from here, for patterns that go on differently.
func (n *node) by(id item) *node {
	if n.lone {
		for _, e := range n.next {
			if e.item == id && e.to.lone {
				return e.to
			}
		}
	}
	to := &node{lone: n.lone}
	n.next = append(n.next, edge{id, to})
	return to
}

// few is how many edges are looked through one by one.
const few = 8

// edges are those of an item, and maybe some others.
func (n *node) edges(id item) []edge {
	list := n.next
	if len(list) <= few {
		return list
	}
	from, end := 0, len(list)
	for from < end {
		if middle := (from + end) / 2; list[middle].item < id {
			from = middle + 1
		} else {
			end = middle
		}
	}
	to := from
	for to < len(list) && list[to].item == id {
		to++
	}
	return list[from:to]
}

// graph is patterns by the item that they begin with.
type graph struct {
	root   node
	first  [len(groups)][]stretch // of begins, by item
	begins []begin
	at     int // of its groups, among starts
}

// starts are the groups of the graphs that some items lead into, a bit each.
type starts uint16

// stretch is from one of some to before another.
type stretch struct{ from, to uint32 }

// begin is a node that an item leads to from the root, and what tells whether it leads on.
type begin struct {
	way
	node *node
}

// groups are the cues that are looked for together; the last is all there are.
var groups = [3]cues{primary, ^primary, ^cues(0)}

const (
	groupPrimary = iota
	groupOther
	groupAll
)

// freeze puts the edges in order, and makes the first step a single look; n is the number
// of items.
func (g *graph) freeze(n item) {
	seen := map[*node]bool{}
	var sort func(n *node)
	sort = func(n *node) {
		if seen[n] {
			return
		}
		seen[n] = true
		slices.SortStableFunc(n.next, func(a, b edge) int { return cmp.Compare(a.item, b.item) })
		for i := range groups {
			n.ways[i].needs = ^classes(0)
		}
		for _, s := range n.shows {
			n.leads |= 1 << (s & 31)
		}
		for i, group := range groups {
			if n.leads&group != 0 {
				n.ways[i] = way{first: free}
			}
		}
		for _, e := range n.next {
			n.wants |= maskOf(e.item)
			sort(e.to)
			n.leadOn(e.to, e.item)
		}
		for _, g := range n.gaps {
			sort(g.to)
			n.leadPast(g)
		}
	}
	sort(&g.root)
	by := make([][]*node, n)
	for _, e := range g.root.next {
		by[e.item] = append(by[e.item], e.to)
	}
	for i, group := range groups {
		g.first[i] = make([]stretch, n)
		for id, list := range by {
			from := len(g.begins)
			for _, to := range list {
				if to.leads&group == 0 {
					continue
				}
				g.begins = append(g.begins, begin{to.ways[i], to})
			}
			g.first[i][id] = stretch{uint32(from), uint32(len(g.begins))} //nolint:gosec // some thousands
		}
	}
}

// leadOn adds the ways that lead on to another node by an item.
func (n *node) leadOn(to *node, by item) {
	n.leads |= to.leads
	for i, group := range groups {
		if to.leads&group == 0 {
			continue
		}
		w := &n.ways[i]
		w.needs &= classesOf(by) | to.ways[i].needs
		w.first |= maskOf(by)
		if by <= atEnd {
			w.first |= free
		}
	}
}

// leadPast adds the ways that lead on past a gap.
func (n *node) leadPast(g gap) {
	n.leads |= g.to.leads
	for i, group := range groups {
		if g.to.leads&group == 0 {
			continue
		}
		on := g.to.ways[i]
		p := passing{on, g, on.reach}
		switch {
		case g.size == 0:
		case g.size <= nearby && on.reach == here:
			p.reach = near
		default:
			p.reach = far
		}
		n.passes[i] = append(n.passes[i], p)
		w := &n.ways[i]
		w.needs &= p.needs
		w.first |= p.first
		w.reach = max(w.reach, p.reach)
	}
}

// item is a word, a stem or a class, by number.
type item uint16

const (
	atBegin item = iota + 1
	atEnd
	firstClass // of those that the weighing of cues asks for, in the order of asked
)

// classes are the items below 64, a bit each: those that the weighing of cues asks for, and
// the other classes.
type classes uint64

func classesOf(id item) classes { return 1 << id } // none of items from 64 on

const (
	classTool classes = 1 << (firstClass + iota)
	classPlat
	classWeak
	classNets
	classTopic
	classOld
	classDet
	classPres
	classPeople
	classBase
	classLead
	classNoun
	classShall
	classTells
	classRhythm
	classMonth
	classOrder
	classFame
	classHas
)

// asked are the names of those classes.
var asked = [...]string{"TOOL", "PLAT", "WEAK", "NETS", "TOPIC", "OLD", "DET", "PRES", "PEOPLE", "BASE", "LEAD", "NOUN", "SHALL", "TELLS", "RHYTHM", "MONTH", "ORDER", "FAME", "HAS"}

// table is the patterns and classes of one language, ready to be looked for.
type table struct {
	infinitives bool
	items       map[string]item   // by their writing in patterns
	exact       map[string][]item // items that a word is
	stems       map[string][]item
	whole       index // exact and stems, ready to be looked up
	begun       *beginnings
	begins      []starts // by item
	number      item     // what numbers are, and numbers of percent; 0: no pattern has them
	percent     item
	phrases     graph // of classes of several words
	asks        graph // of cues that may make a sentence a fault
	turns       graph // of the cues that make it none
}

// source is a table as it is written.
type source struct {
	infinitives bool // verbs show their mood by their endings, as French ones do
	classes     []class
	cues        []cueSource
}

// class is words that stand for each other in patterns.
type class struct {
	name  string
	words string // divided by new lines or commas
}

type cueSource struct {
	cue      cue
	patterns string // one a line
}

func compile(src source) *table {
	t := &table{infinitives: src.infinitives, items: map[string]item{}, exact: map[string][]item{}, stems: map[string][]item{}}
	t.items["^"], t.items["$"] = atBegin, atEnd
	for i, name := range asked {
		t.items[name] = firstClass + item(i)
	}
	next := firstClass + item(len(asked))
	number := func(w string) item {
		if id, known := t.items[w]; known {
			return id
		}
		t.items[w] = next
		next++
		return next - 1
	}
	for _, c := range src.classes {
		number(c.name)
	}
	named := func(w string) item {
		if id, known := t.items[w]; known {
			return id
		}
		id := number(w)
		t.word(w, id)
		return id
	}
	t.phrases.root.lone, t.asks.root.lone, t.turns.root.lone = true, true, true
	for _, c := range src.classes {
		id := t.items[c.name]
		for _, entry := range entries(c.words) {
			words := literals(entry)
			if len(words) == 1 {
				t.word(words[0], id)
				continue
			}
			n := &t.phrases.root
			for _, w := range words {
				n = n.by(named(w))
			}
			n.show(shown(id))
		}
	}
	for _, c := range src.cues {
		g := &t.asks
		if c.cue >= cueEnd {
			g = &t.turns
		}
		for _, line := range lines(c.patterns) {
			for _, n := range plant([]*node{&g.root}, line, named) {
				n.show(shown(c.cue)) //nolint:gosec // a few cues
			}
		}
	}
	for _, g := range [...]*graph{&t.phrases, &t.asks, &t.turns} {
		g.freeze(next)
	}
	t.begins = make([]starts, next)
	for i, g := range [...]*graph{&t.asks, &t.turns} {
		for group := range groups {
			for id, of := range g.first[group] {
				if of.from < of.to {
					t.begins[id] |= 1 << (i*len(groups) + group)
				}
			}
		}
	}
	t.phrases.at, t.asks.at, t.turns.at = 2*len(groups), 0, len(groups)
	for id := range t.begins {
		t.begins[id] |= 7 << t.phrases.at // few words are looked for there
	}
	t.whole, t.begun = t.newIndex(), t.newBeginnings()
	t.number, t.percent = t.items["NUMBER"], t.items["PERCENT"]
	return t
}

func (n *node) show(s shown) {
	if !slices.Contains(n.shows, s) {
		n.shows = append(n.shows, s)
	}
}

// plant leads a pattern on from some nodes, and returns where it ends.
func plant(from []*node, line string, named func(string) item) []*node {
	for line != "" {
		open := strings.IndexByte(line, '(')
		if open < 0 {
			return row(from, line, named)
		}
		closing := open + matching(line[open:])
		from = row(from, line[:open], named)
		joint := &node{}
		for _, choice := range alternatives(line[open+1 : closing]) {
			for _, end := range plant(from, choice, named) {
				end.gaps = append(end.gaps, gap{0, joint})
			}
		}
		line = line[min(closing+1, len(line)):]
		if rest, optional := strings.CutPrefix(line, "?"); optional {
			line = rest
			from = append(slices.Clone(from), joint)
			continue
		}
		from = []*node{joint}
	}
	return from
}

// row leads on by words in a row.
func row(from []*node, words string, named func(string) item) []*node {
	for _, w := range literals(words) {
		to := &node{}
		size, isGap := strings.CutPrefix(w, "~")
		switch {
		case isGap && len(from) == 1:
			to = from[0].past(most(size))
		case isGap:
			for _, n := range from {
				n.gaps = append(n.gaps, gap{most(size), to})
			}
		case len(from) == 1:
			to = from[0].by(named(w))
		default:
			for _, n := range from {
				n.next = append(n.next, edge{named(w), to})
			}
		}
		from = []*node{to}
	}
	return from
}

// most is how many words a gap leads past.
func most(size string) int {
	n, err := strconv.Atoi(size)
	if err != nil {
		panic("a gap of no size: ~" + size) // a table is part of the program
	}
	return n
}

// past is the node that up to so many words lead to.
func (n *node) past(size int) *node {
	if n.lone {
		for _, g := range n.gaps {
			if g.size == size && g.to.lone {
				return g.to
			}
		}
	}
	to := &node{lone: n.lone}
	n.gaps = append(n.gaps, gap{size, to})
	return to
}

// matching is where the bracket that opens a text closes.
func matching(s string) int {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth == 0 {
			return i
		}
	}
	return len(s)
}

// word says that a written word, or the words that a stem begins, are an item.
func (t *table) word(w string, id item) {
	stem, is := strings.CutSuffix(w, "*")
	if !is {
		if !slices.Contains(t.exact[w], id) {
			t.exact[w] = append(t.exact[w], id)
		}
		return
	}
	if !slices.Contains(t.stems[stem], id) {
		t.stems[stem] = append(t.stems[stem], id)
	}
}

func entries(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == ',' })
}

func lines(s string) []string {
	var list []string
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// literals are the words of an entry, folded; stems keep their mark, and class names and
// other signs are as they are.
func literals(s string) []string {
	var list []string
	for field := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(field)
		if strings.ContainsRune("~^$:;?!=/.", r) || isClass(field) {
			list = append(list, field)
			continue
		}
		words := text.Words(field)
		if strings.HasSuffix(field, "*") && len(words) > 0 {
			words[len(words)-1] += "*"
		}
		list = append(list, words...)
	}
	return list
}

func isClass(w string) bool {
	return len(w) > 1 && strings.Trim(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// alternatives are the pieces of a group that stand between its bars.
func alternatives(s string) []string {
	var list []string
	depth, from := 0, 0
	for i := range len(s) {
		switch s[i] {
		case '(':
			depth++
		case ')':
			depth--
		case '|':
			if depth == 0 {
				list = append(list, s[from:i])
				from = i + 1
			}
		}
	}
	return append(list, s[from:])
}
