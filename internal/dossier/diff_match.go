package dossier

import "reflect"

// match finds which element is which: first by kind and id, then among those that left
// and came.
func (d *differ) match() {
	for i := range d.parts {
		p := &d.parts[i]
		if p.was.Kind() != reflect.Slice {
			continue
		}
		p.plan = planOf(p.was.Type().Elem())
		p.oldID, p.newID = p.ids(p.was), p.ids(p.is)
		p.newOf, p.oldOf = nobody(len(p.oldID)), nobody(len(p.newID))
		at := make(map[AnyID][]int, len(p.newID)) // places, for a dossier that was not read may give an id twice
		for j, id := range p.newID {
			d.newIDs[id] = true
			at[id] = append(at[id], j)
		}
		for i, id := range p.oldID {
			d.oldIDs[id] = true
			if places := at[id]; len(places) > 0 {
				d.pair(p, i, places[0])
				at[id] = places[1:]
			}
		}
	}
	d.renames()
}

func (p *partPair) ids(list reflect.Value) []AnyID {
	ids := make([]AnyID, list.Len())
	for i := range ids {
		ids[i] = AnyID(list.Index(i).FieldByIndex(p.plan.idIndex).String())
	}
	return ids
}

// nobody is a list of places that are not known yet.
func nobody(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = -1
	}
	return list
}

func (d *differ) pair(p *partPair, i, j int) {
	p.newOf[i], p.oldOf[j] = j, i
	if _, known := d.now[p.oldID[i]]; !known {
		d.now[p.oldID[i]], d.taken[p.newID[j]] = p.newID[j], true
	}
}

func (d *differ) unpair(p *partPair, i, j int) {
	p.newOf[i], p.oldOf[j] = -1, -1
	delete(d.now, p.oldID[i])
	delete(d.taken, p.newID[j])
}

// maxRounds bounds the search for equals: more than the longest chain of references,
// from a review down to a goal.
const maxRounds = 12

// renames finds the elements whose id alone changed, or little else.
//
// Equals come first: two elements of a kind, one that left and one that came, with the
// same contents, references to renamed elements included. Since these depend on each
// other they are found in rounds; of several alike, the first that left is the first
// that came. Those that refer to each other in a circle are supposed equal without
// these references, then verified with them.
//
// Then the near: at least three fifths of what both say (each word of their texts and
// each other value counts as one) must be the same, and half of the words that they
// are called by. Three fifths, because a renaming often comes with an edit, but where
// most was replaced a strategist speaks of another thing; the name, because two
// channels that differ in nothing but name and medium are two channels. A pair that is
// nearer goes before one that is less.
func (d *differ) renames() {
	for range maxRounds {
		if !d.equals(false) && !d.equals(true) {
			break
		}
	}
	d.circles()
	words := lexicon{}
	for i := range d.parts {
		p := &d.parts[i]
		var left, came []candidate
		for at, j := range p.newOf {
			if j < 0 {
				left = append(left, d.candidate(words, p.was.Index(at), versionBefore, at))
			}
		}
		for at, i := range p.oldOf {
			if i < 0 && len(left) > 0 {
				came = append(came, d.candidate(words, p.is.Index(at), versionAfter, at))
			}
		}
		for _, c := range nearest(left, came) {
			d.pair(p, c.left, c.came)
		}
	}
}

// alike are the places of elements, before and after, that have the same print.
type alike struct{ left, came []int }

// groups are the unmatched elements of a part by their print, in their order. With
// blur, references to what is not matched are all alike; without, elements that hold
// one are left out.
func (d *differ) groups(p *partPair, blur bool) []*alike {
	var list []*alike
	byPrint := map[string]*alike{}
	group := func(v reflect.Value, side version) *alike {
		pr := printer{d: d, side: side, blur: blur}
		pr.value(v)
		if pr.open {
			return &alike{}
		}
		g := byPrint[pr.b.String()]
		if g == nil {
			g = &alike{}
			byPrint[pr.b.String()] = g
			list = append(list, g)
		}
		return g
	}
	for i, j := range p.newOf {
		if j < 0 {
			g := group(p.was.Index(i), versionBefore)
			g.left = append(g.left, i)
		}
	}
	for j, i := range p.oldOf {
		if i < 0 && len(list) > 0 {
			g := group(p.is.Index(j), versionAfter)
			g.came = append(g.came, j)
		}
	}
	return list
}

// equals pairs elements with the same contents, and reports whether there were any:
// those alone of their contents, or with ties those that have doubles too.
func (d *differ) equals(ties bool) bool {
	found := false
	for i := range d.parts {
		p := &d.parts[i]
		for _, g := range d.groups(p, false) {
			if !ties && (len(g.left) != 1 || len(g.came) != 1) {
				continue
			}
			for k := range min(len(g.left), len(g.came)) {
				d.pair(p, g.left[k], g.came[k])
				found = true
			}
		}
	}
	return found
}

// circles pairs elements that refer to each other.
func (d *differ) circles() {
	type supposed struct {
		p    *partPair
		i, j int
	}
	var pairs, wrong []supposed
	for i := range d.parts {
		p := &d.parts[i]
		for _, g := range d.groups(p, true) {
			for k := range min(len(g.left), len(g.came)) {
				pairs = append(pairs, supposed{p, g.left[k], g.came[k]})
			}
		}
	}
	for _, s := range pairs {
		d.pair(s.p, s.i, s.j)
	}
	for _, s := range pairs {
		if d.print(s.p.was.Index(s.i), versionBefore) != d.print(s.p.is.Index(s.j), versionAfter) {
			wrong = append(wrong, s)
		}
	}
	for _, s := range wrong {
		d.unpair(s.p, s.i, s.j)
	}
}

// itemKey is how members of a list that have no id are told from each other: by sets
// of fields, the strictest first.
type itemKey struct {
	fields  [][]string
	prose   string // the field whose words tell two items near each other to be one
	ordered bool   // the place counts too: what is left over is matched in its order
}

var itemKeys = map[reflect.Type]itemKey{
	reflect.TypeFor[Evidence]():  {fields: [][]string{{"source", "date"}, {"source"}, {"url"}}, prose: "source"},
	reflect.TypeFor[Quality]():   {fields: [][]string{{"measure", "source"}, {"measure"}}},
	reflect.TypeFor[PlanStep]():  {fields: [][]string{{"what"}}, prose: "what"},
	reflect.TypeFor[Verbatim]():  {fields: [][]string{{"quote"}}, prose: "quote"},
	reflect.TypeFor[Behaviour](): {fields: [][]string{{"medium", "source"}, {"medium"}}},
	reflect.TypeFor[Proof]():     {fields: [][]string{{"text"}}, prose: "text"},
	reflect.TypeFor[Register]():  {fields: [][]string{{"channel"}}},
	reflect.TypeFor[Mention]():   {fields: [][]string{{"what"}, {"who", "source"}, {"source"}}, prose: "what"},
	reflect.TypeFor[Presence]():  {fields: [][]string{{"medium", "handle"}, {"medium"}}},
	reflect.TypeFor[Absence]():   {fields: [][]string{{"from"}, {"to"}, {"reason"}}},
	reflect.TypeFor[Benefit]():   {fields: [][]string{{"for"}}},
	reflect.TypeFor[Intensity](): {fields: [][]string{{"name"}}, ordered: true},
	reflect.TypeFor[Need]():      {fields: [][]string{{"what"}, {"element"}}, prose: "what"},
	reflect.TypeFor[Theme]():     {fields: [][]string{{"name"}}},
	reflect.TypeFor[Approval]():  {fields: [][]string{{"what"}}, prose: "what"},
}

// matchItems finds, for each item of a list after, its place before: the same item,
// then one with the same keys, then one that is near, then where places count the one
// that is left in its order.
func (d *differ) matchItems(was, is reflect.Value) []int {
	key := itemKeys[was.Type().Elem()]
	m := itemMatch{newOf: nobody(was.Len()), oldOf: nobody(is.Len())}
	m.same(func(i int) string { return d.print(was.Index(i), versionBefore) }, func(j int) string { return d.print(is.Index(j), versionAfter) })
	for _, fields := range key.fields {
		m.same(func(i int) string { return d.printOf(was.Index(i), fields, versionBefore) }, func(j int) string { return d.printOf(is.Index(j), fields, versionAfter) })
	}
	if key.prose != "" {
		words := lexicon{}
		left := m.candidates(m.newOf, func(i int) candidate { return d.candidate(words, was.Index(i), versionBefore, i) })
		came := m.candidates(m.oldOf, func(j int) candidate { return d.candidate(words, is.Index(j), versionAfter, j) })
		for _, c := range nearest(left, came) {
			m.newOf[c.left], m.oldOf[c.came] = c.came, c.left
		}
	}
	if key.ordered {
		m.same(func(int) string { return "any" }, func(int) string { return "any" })
	}
	return m.oldOf
}

type itemMatch struct{ newOf, oldOf []int }

// same pairs what is left over and has the same print, in its order; an empty print is
// like no other.
func (m *itemMatch) same(printBefore, printAfter func(int) string) {
	byPrint := map[string][]int{}
	for i, j := range m.newOf {
		if j < 0 {
			p := printBefore(i)
			byPrint[p] = append(byPrint[p], i)
		}
	}
	delete(byPrint, "")
	if len(byPrint) == 0 {
		return
	}
	for j, i := range m.oldOf {
		if i >= 0 {
			continue
		}
		p := printAfter(j)
		if places := byPrint[p]; len(places) > 0 {
			m.newOf[places[0]], m.oldOf[j] = j, places[0]
			byPrint[p] = places[1:]
		}
	}
}

func (m *itemMatch) candidates(matched []int, candidateAt func(int) candidate) []candidate {
	var list []candidate
	for at, other := range matched {
		if other < 0 {
			list = append(list, candidateAt(at))
		}
	}
	return list
}

// printOf is the print of some fields of a structure, nothing where one is empty.
func (d *differ) printOf(v reflect.Value, fields []string, side version) string {
	p := printer{d: d, side: side}
	plan := planOf(v.Type())
	for _, key := range fields {
		f := v.FieldByIndex(plan.byKey[key].index)
		if f.IsZero() {
			return ""
		}
		p.value(f)
		p.b.WriteByte('\n')
	}
	return p.b.String()
}
