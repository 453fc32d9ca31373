package library

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"math"
	"slices"
	"sort"
	"unicode"
	"unicode/utf8"

	"boussole/internal/text"
)

// segment is an index of documents that never changes. Documents are numbered in the
// order of their IDs.
type segment struct {
	offsets []byte // where each record begins, and the end, in eight bytes each
	records []byte
	tables  [3]table
}

// The tables of a segment: phrases, names, and words met in lower case.
const (
	ofShingles = iota
	ofNames
	ofWords
)

// noted is how many documents a table notes for one key. Of a lower-case word it is
// enough to know that somebody uses it, so a few stand for all; where just these are
// removed, the word is forgotten.
var noted = [...]int{ofShingles: math.MaxInt, ofNames: math.MaxInt, ofWords: 4}

func (g *segment) docs() int { return len(g.offsets)/8 - 1 }

func (g *segment) record(doc int) record {
	from := binary.LittleEndian.Uint64(g.offsets[doc*8:])
	to := binary.LittleEndian.Uint64(g.offsets[doc*8+8:])
	return record(g.records[from:to])
}

// find is the number of the document of an ID.
func (g *segment) find(id string) (int, bool) {
	return sort.Find(g.docs(), func(i int) int { return cmp.Compare(id, string(g.record(i).id())) })
}

func (g *segment) size() int {
	n := len(g.offsets) + len(g.records)
	for _, t := range g.tables {
		n += len(t.starts) + len(t.data)
	}
	return n
}

// newSegment indexes documents whose IDs differ.
func newSegment(list []Document) *segment {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b Document) int { return cmp.Compare(a.ID, b.ID) })
	var pairs [3][]pair
	g := &segment{}
	records := make([]record, len(list))
	for i, d := range list {
		tokens := text.Tokens(d.Text)
		shingles := text.ShinglesOf(tokens)
		var seen int
		if !d.WordsOnly {
			pairs[ofShingles], seen = appendShingles(pairs[ofShingles], shingles, i)
			pairs[ofNames] = appendNames(pairs[ofNames], d.Text, i)
			for _, o := range d.owners()[1:] {
				pairs[ofNames] = append(pairs[ofNames], pairOf(aliasHash(o), i))
			}
		}
		pairs[ofWords] = appendWords(pairs[ofWords], d.Text, tokens, i)
		d.Words = len(tokens)
		records[i] = recordOf(d, seen, digest(tokens))
	}
	for i := range g.tables {
		g.tables[i] = tableOf(pairs[i], len(list), noted[i])
	}
	g.write(records)
	return g
}

func (g *segment) write(records []record) {
	g.offsets = binary.LittleEndian.AppendUint64(nil, 0)
	for _, r := range records {
		g.records = append(g.records, r...)
		g.offsets = binary.LittleEndian.AppendUint64(g.offsets, uint64(len(g.records)))
	}
}

func appendShingles(pairs []pair, list []text.Shingle, doc int) (all []pair, different int) {
	from := len(pairs)
	for _, s := range list {
		pairs = append(pairs, pairOf(s.Hash, doc))
	}
	slices.Sort(pairs[from:])
	pairs = pairs[:from+len(slices.Compact(pairs[from:]))]
	return pairs, len(pairs) - from
}

// appendNames notes all that may be a name, at the beginning of a sentence and in titles
// too: that another uses a name is not to be missed.
func appendNames(pairs []pair, s string, doc int) []pair {
	from := len(pairs)
	for _, sentence := range text.Sentences(s) {
		for _, n := range text.NamesIn(sentence.In(s)) {
			pairs = append(pairs, pairOf(nameHash(n.Key), doc))
			if words := n.Words(); len(words) > 1 {
				for _, w := range words {
					pairs = append(pairs, pairOf(nameHash(w), doc))
				}
			}
		}
	}
	slices.Sort(pairs[from:])
	return pairs[:from+len(slices.Compact(pairs[from:]))]
}

func nameHash(key string) uint64 {
	h := uint64(ownerSeed)
	for _, t := range text.Tokens(key) {
		h = h*ownerSeed ^ t.Hash
	}
	return h ^ h>>29
}

// aliasHash is what a document is noted under, among names, for another name of its
// organisation.
func aliasHash(o Owner) uint64 {
	h := (uint64(o) ^ aliasSeed) * ownerSeed
	return h ^ h>>29
}

const aliasSeed = 0x6f7468657220

func appendWords(pairs []pair, s string, tokens []text.Token, doc int) []pair {
	from := len(pairs)
	for _, t := range tokens {
		if r, _ := utf8.DecodeRuneInString(s[t.Start:]); unicode.IsLower(r) {
			pairs = append(pairs, pairOf(t.Hash, doc))
		}
	}
	slices.Sort(pairs[from:])
	return pairs[:from+len(slices.Compact(pairs[from:]))]
}

// digest is one number for a text's words in their order.
func digest(tokens []text.Token) uint64 {
	h := uint64(ownerSeed)
	for _, t := range tokens {
		h = (h ^ t.Hash) * ownerSeed
		h ^= h >> 32
	}
	return h
}

// merge is one segment of several, without the documents for which gone holds.
func merge(list []*segment, gone func(id string) bool) *segment {
	type place struct{ of, doc int }
	var places []place
	number := make([][]int, len(list))
	for i, g := range list {
		number[i] = make([]int, g.docs())
		for d := range g.docs() {
			number[i][d] = -1
			if gone == nil || !gone(string(g.record(d).id())) {
				places = append(places, place{i, d})
			}
		}
	}
	slices.SortStableFunc(places, func(a, b place) int {
		return bytes.Compare(list[a.of].record(a.doc).id(), list[b.of].record(b.doc).id())
	})
	m := &segment{}
	records := make([]record, len(places))
	for i, p := range places {
		number[p.of][p.doc] = i
		records[i] = list[p.of].record(p.doc)
	}
	for i := range m.tables {
		tables := make([]*table, len(list))
		for j, g := range list {
			tables[j] = &g.tables[i]
		}
		m.tables[i] = mergeTables(tables, number, len(places), noted[i])
	}
	m.write(records)
	return m
}
