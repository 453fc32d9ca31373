package library

import (
	"bytes"
	"cmp"
	"slices"

	"boussole/internal/text"
)

// Query is a document to be compared. Where it says whose the document is, an earlier
// version of it and the house's other texts are told from twins; else the words alone say
// what may be a version of it.
type Query struct {
	ID, Source   string       // as in the Entry, where it has one; where they are equal it is that document
	Organisation string       // whose it is; empty where it is not known
	Names        []string     // other names of that organisation
	Text         string       // a block a line
	Tokens       []text.Token // of Text, where they are known; else they are found
}

// Match is a text of the library that shares phrases with the document.
type Match struct {
	Entry       Entry
	Relation    Relation
	Containment float64 // share of the document's phrases that the text has, 0 to 1
	Reverse     float64 // share of the text's phrases that the document has
	Shared      int     // phrases, each once
	Passages    []Passage

	has []bool // which of the document's shingles, by their order
}

// Has is whether the text has the document's i-th shingle (text.Shingles of Query.Text).
func (m Match) Has(i int) bool { return m.has[i] }

// Passage is a stretch of the document and, where the library keeps the text, its twin.
type Passage struct {
	Here  text.Span // in the document's text
	There string    // the same words as the other text has them; empty where it is not kept
}

// Comparison is what the library says of a document.
type Comparison struct {
	Shingles []text.Shingle // of the document, in its order
	Unique   int            // different ones
	Twins    []Match        // other organisations' texts, the nearest first
	Others   []Match        // the document itself, its versions, what may be one, its organisation's other texts; not in any score
	owners   []Owner
}

// Containment is the share of the document that its nearest twin has; 0 without one.
func (c Comparison) Containment() float64 {
	if len(c.Twins) == 0 {
		return 0
	}
	return c.Twins[0].Containment
}

const (
	rare       = 64   // texts of a segment that may have a phrase which finds texts
	candidates = 32   // texts of a segment that are looked at closely
	least      = 2    // phrases to share, to be a Match
	faint      = 1000 // one rare phrase in so many must be shared, to be looked at closely
)

// Compare finds the texts that share phrases with a document: of each index the 32 with
// most rare phrases in common, measured exactly.
func (v View) Compare(q Query) Comparison {
	tokens := q.Tokens
	if tokens == nil {
		tokens = text.Tokens(q.Text)
	}
	c := Comparison{Shingles: text.ShinglesOf(tokens), owners: v.owners(q.names())}
	keys, at := uniqueKeys(c.Shingles)
	c.Unique = len(keys)
	if c.Unique == 0 {
		return c
	}
	own := digest(tokens)
	voice := &voice{query: q, tokens: tokens}
	for _, p := range v.parts {
		for _, m := range p.matches(keys) {
			r := p.record(m.doc)
			e, packed := r.entry(p.scope)
			match := Match{
				Entry: e, Shared: m.shared,
				Containment: float64(m.shared) / float64(c.Unique),
				Reverse:     min(1, float64(m.shared)/float64(max(1, r.shingles()))),
			}
			match.Relation = c.relation(q, match, r.digest() == own, func() bool { return voice.in(p.segment, m.doc, e) })
			match.has = make([]bool, len(c.Shingles))
			for i, k := range at {
				match.has[i] = m.keys[k]
			}
			match.Passages = passages(c.Shingles, match.has, unpack(packed))
			if match.Relation == Twin {
				c.Twins = append(c.Twins, match)
			} else {
				c.Others = append(c.Others, match)
			}
		}
	}
	nearest := func(a, b Match) int {
		return cmp.Or(-cmp.Compare(a.Containment, b.Containment), cmp.Compare(a.Entry.Scope, b.Entry.Scope),
			cmp.Compare(a.Entry.ID, b.Entry.ID))
	}
	c.house(len(q.names()) == 0)
	slices.SortStableFunc(c.Twins, nearest)
	slices.SortStableFunc(c.Others, nearest)
	return c
}

// uniqueKeys are the keys of shingles, rising, each once, and where each shingle's is.
func uniqueKeys(list []text.Shingle) (keys []uint64, at []int) {
	pairs := make([]pair, len(list))
	for i, s := range list {
		pairs[i] = pairOf(s.Hash, i)
	}
	pairs = sortedByKey(pairs)
	keys, at = make([]uint64, 0, len(list)), make([]int, len(list))
	for i, p := range pairs {
		if i == 0 || p>>maxDocBits != pairs[i-1]>>maxDocBits {
			keys = append(keys, uint64(p>>maxDocBits))
		}
		at[low(uint64(p), maxDocBits)] = len(keys) - 1
	}
	return keys, at
}

// sortedByKey puts pairs in the order of their keys, a few bits after the other.
func sortedByKey(pairs []pair) []pair {
	const digit = 12 // bits: three times as many hold a key
	other := make([]pair, len(pairs))
	for from := uint(maxDocBits); from < 64; from += digit {
		var starts [1<<digit + 1]int
		for _, p := range pairs {
			starts[low(uint64(p>>from), digit)+1]++
		}
		for i := range 1 << digit {
			starts[i+1] += starts[i]
		}
		for _, p := range pairs {
			d := low(uint64(p>>from), digit)
			other[starts[d]] = p
			starts[d]++
		}
		pairs, other = other, pairs
	}
	return pairs
}

// found is a document that shares keys.
type found struct {
	doc, shared int
	keys        []bool // which
}

// matches are the documents that share keys. Rare keys say which documents to look at;
// then each document is looked up under every key that it may have.
func (g *segment) matches(keys []uint64) []found {
	lists := make([]postings, len(keys))
	counts := make([]uint16, g.docs())
	var seen []uint32
	for i, k := range keys {
		list, ok := g.tables[ofShingles].find(k)
		if !ok {
			continue
		}
		lists[i] = list
		if list.n > rare {
			continue
		}
		for j := range list.n {
			d := list.doc(j)
			if d >= len(counts) {
				continue
			}
			if counts[d] == 0 {
				seen = append(seen, uint32(d)) //nolint:gosec // 30 bits
			}
			counts[d] += min(1, ^counts[d])
		}
	}
	var list []found
	for _, d := range nearest(seen, counts, max(1, len(keys)/faint)) {
		f := found{doc: int(d), keys: make([]bool, len(keys))}
		for i, l := range lists {
			if l.n > 0 && l.holds(f.doc) {
				f.keys[i] = true
				f.shared++
			}
		}
		if f.shared >= least {
			list = append(list, f)
		}
	}
	return list
}

// nearest are the documents with the highest counts, as many as are looked at closely, by
// count and then by number; those below floor are left out.
func nearest(seen []uint32, counts []uint16, floor int) []uint32 {
	highest := 0
	for _, d := range seen {
		highest = max(highest, int(counts[d]))
	}
	having := make([]int, highest+1) // documents by count
	for _, d := range seen {
		having[counts[d]]++
	}
	sum, cut := 0, highest
	for ; cut > floor && sum+having[cut] < candidates; cut-- {
		sum += having[cut]
	}
	kept := slices.DeleteFunc(seen, func(d uint32) bool { return int(counts[d]) < max(cut, floor) })
	slices.SortFunc(kept, func(a, b uint32) int {
		return cmp.Or(-cmp.Compare(counts[a], counts[b]), cmp.Compare(a, b))
	})
	return kept[:min(len(kept), candidates)]
}

// passages are the stretches of the document that a text has, and the twin of each.
func passages(list []text.Shingle, has []bool, there string) []Passage {
	first := map[uint64]text.Shingle{}
	if there != "" {
		for _, s := range text.Shingles(there) {
			if _, again := first[s.Hash]; !again {
				first[s.Hash] = s
			}
		}
	}
	var out []Passage
	var twin text.Span
	end := func() {
		if len(out) > 0 && twin.End > twin.Start {
			out[len(out)-1].There = twin.In(there)
		}
		twin = text.Span{}
	}
	for i, s := range list {
		if !has[i] {
			continue
		}
		other, known := first[s.Hash]
		follows := i > 0 && has[i-1] && (!known || twin.End == 0 || other.Start > twin.Start && other.Start < twin.End)
		if !follows {
			end()
			out = append(out, Passage{Here: s.Span})
			if known {
				twin = other.Span
			}
			continue
		}
		out[len(out)-1].Here.End = s.End
		if known {
			if twin.End == 0 {
				twin.Start = other.Start
			}
			twin.End = other.End
		}
	}
	end()
	return out
}

// most is how many organisations a name's use is counted to.
const most = 16

// looked is how many of a name's documents are looked at for that.
const looked = 4096

// NameUse is how many organisations, but for some, use a name (a text.Name's Key), up to
// 16: of a name that more use it is all the same how many.
func (v View) NameUse(key string, but []Owner) int {
	hash := keyOf(nameHash(key))
	var users []Owner
	for _, p := range v.parts {
		list, ok := p.tables[ofNames].find(hash)
		if !ok {
			continue
		}
		step := max(1, list.n/looked)
		for i := 0; i < list.n && len(users) < most; i += step {
			d := list.doc(i)
			if d >= p.docs() {
				continue
			}
			if o := p.record(d).owner(); !slices.Contains(but, o) && !slices.Contains(users, o) {
				users = append(users, o)
			}
		}
	}
	return len(users)
}

// Lower is whether a text of the library has a word in lower case: then it is a word of the
// language, and its capital elsewhere says little. Texts of some owners are left out.
func (v View) Lower(word string, but []Owner) bool {
	key := keyOf(text.HashWord(word))
	for _, p := range v.parts {
		list, ok := p.tables[ofWords].find(key)
		if !ok {
			continue
		}
		for i := range list.n {
			if d := list.doc(i); d < p.docs() && !slices.Contains(but, p.record(d).owner()) {
				return true
			}
		}
	}
	return false
}

// Text is the text that the library keeps of an entry, where it keeps it.
func (v View) Text(scope, id string) (string, bool) {
	for _, p := range v.parts {
		if p.scope != scope {
			continue
		}
		if d, ok := p.find(id); ok && bytes.Equal(p.record(d).id(), []byte(id)) {
			e, packed := p.record(d).entry(scope)
			return unpack(packed), e.KeepText
		}
	}
	return "", false
}
