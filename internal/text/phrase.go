package text

import (
	"math/bits"
	"slices"
	"strings"
)

// Phrases is a set of phrases to look for, whole words and in any writing. A word
// that ends in * stands for all words that begin so ("innov*").
type Phrases struct {
	byFirst map[string][]phrase
	stems   map[string][]phrase // those whose first word is a stem, by the stem
	sizes   []int               // the stems' lengths, each once
	marks   [1 << 6]uint64      // of the words that a phrase begins with: most words have none of them
	begins  [1 << 10]uint64     // the pairs of letters that a stem begins with
}

type phrase struct {
	text  string
	words []phraseWord
	sets  uint64 // which of several sets it is of, a bit each
}

// phraseWord is a word of a phrase, or of a stem what its words begin with.
type phraseWord struct {
	letters string
	stem    bool
}

// NewPhrases makes a set of phrases.
func NewPhrases(list ...string) *Phrases {
	set := &Phrases{byFirst: map[string][]phrase{}, stems: map[string][]phrase{}}
	for _, text := range list {
		var words []string
		for field := range strings.FieldsSeq(text) {
			ws := Words(field)
			if strings.HasSuffix(field, "*") && len(ws) > 0 {
				ws[len(ws)-1] += "*"
			}
			words = append(words, ws...)
		}
		if len(words) == 0 {
			continue
		}
		p := phrase{text: text}
		for _, w := range words {
			letters, stem := strings.CutSuffix(w, "*")
			p.words = append(p.words, phraseWord{letters, stem})
		}
		first := p.words[0]
		if !first.stem {
			set.byFirst[first.letters] = append(set.byFirst[first.letters], p)
			m := markOf(first.letters)
			set.marks[m>>6] |= 1 << (m & 63)
			continue
		}
		set.stems[first.letters] = append(set.stems[first.letters], p)
		if !slices.Contains(set.sizes, len(first.letters)) {
			set.sizes = append(set.sizes, len(first.letters))
		}
		set.begin(first.letters)
		if len(first.letters) == 1 { // any second letter may follow
			for c := range 256 {
				set.begin(first.letters + string([]byte{byte(c)}))
			}
		}
	}
	return set
}

// markOf is one of 4,096 marks, by how a word begins and ends and how long it is.
func markOf(w string) uint32 {
	x := uint32(pair(w)) | uint32(w[len(w)-1])<<16 | uint32(len(w))<<24 //nolint:gosec // two bytes, and what 8 bits hold of a length
	return x * 0x9e3779b1 >> 20
}

func pair(w string) int {
	if len(w) == 1 {
		return int(w[0]) << 8
	}
	return int(w[0])<<8 | int(w[1])
}

func (set *Phrases) begin(stem string) { set.begins[pair(stem)>>6] |= 1 << (pair(stem) & 63) }

// from are the phrases that begin with a word as it is; none for most words, at a glance.
func (set *Phrases) from(w string) []phrase {
	if m := markOf(w); set.marks[m>>6]&(1<<(m&63)) == 0 {
		return nil
	}
	return set.byFirst[w]
}

// stemSizes are how many bytes of a word may be a stem that a phrase begins with.
func (set *Phrases) stemSizes(w string) []int {
	if p := pair(w); set.begins[p>>6]&(1<<(p&63)) == 0 {
		return nil
	}
	return set.sizes
}

// Find are the phrases of the set that a text holds, each once, in the text's order,
// as the text has them (folded).
func (set *Phrases) Find(s string) []string { return set.FindWords(Words(s)) }

// FindWords is Find for a text already divided into Words.
func (set *Phrases) FindWords(words []string) []string {
	var found, seen []string
	add := func(list []phrase, i int) {
		for j := range list {
			p := &list[j]
			if p.matches(words[i:]) && !slices.Contains(seen, p.text) {
				seen = append(seen, p.text)
				found = append(found, strings.Join(words[i:i+len(p.words)], " "))
			}
		}
	}
	for i, w := range words {
		if w == "" {
			continue
		}
		add(set.from(w), i)
		for _, n := range set.stemSizes(w) {
			if n <= len(w) {
				add(set.stems[w[:n]], i)
			}
		}
	}
	return found
}

// In reports whether a text holds any of the phrases.
func (set *Phrases) In(s string) bool { return set.InWords(Words(s)) }

// InWords is In for a text already divided into Words.
func (set *Phrases) InWords(words []string) bool {
	for i, w := range words {
		if w == "" {
			continue
		}
		if anyMatches(set.from(w), words[i:]) {
			return true
		}
		for _, n := range set.stemSizes(w) {
			if n <= len(w) && anyMatches(set.stems[w[:n]], words[i:]) {
				return true
			}
		}
	}
	return false
}

func anyMatches(list []phrase, words []string) bool {
	for i := range list {
		if list[i].matches(words) {
			return true
		}
	}
	return false
}

func (p *phrase) matches(words []string) bool {
	if len(words) < len(p.words) {
		return false
	}
	for i, want := range p.words {
		if words[i] != want.letters && (!want.stem || !strings.HasPrefix(words[i], want.letters)) {
			return false
		}
	}
	return true
}

// Union is one set of the phrases of several, to look for all of them at once.
func Union(sets ...*Phrases) *Phrases { return NewSets(sets...).all }

// Sets are several sets of phrases, up to 64, which one look at a text tells apart. A set
// is known by its place among them.
type Sets struct{ all *Phrases }

// NewSets puts sets together.
func NewSets(sets ...*Phrases) *Sets {
	all := &Phrases{byFirst: map[string][]phrase{}, stems: map[string][]phrase{}}
	for i, set := range sets {
		of := func(list []phrase) []phrase {
			list = slices.Clone(list)
			for j := range list {
				list[j].sets = 1 << i
			}
			return list
		}
		for first, list := range set.byFirst {
			all.byFirst[first] = append(all.byFirst[first], of(list)...)
		}
		for stem, list := range set.stems {
			all.stems[stem] = append(all.stems[stem], of(list)...)
		}
		for _, n := range set.sizes {
			if !slices.Contains(all.sizes, n) {
				all.sizes = append(all.sizes, n)
			}
		}
		for i, marks := range set.marks {
			all.marks[i] |= marks
		}
		for i, pairs := range set.begins {
			all.begins[i] |= pairs
		}
	}
	return &Sets{all}
}

// InWords are the sets of which a text holds a phrase, a bit each.
func (s *Sets) InWords(words []string) (sets uint64) {
	for i, w := range words {
		if w != "" {
			sets |= s.at(words[i:])
		}
	}
	return sets
}

// FirstInWords is the set of the phrase that begins first in a text; of those of several
// sets that begin together, that of the first set; -1: the text has none.
func (s *Sets) FirstInWords(words []string) int {
	for i, w := range words {
		if w == "" {
			continue
		}
		if sets := s.at(words[i:]); sets != 0 {
			return bits.TrailingZeros64(sets)
		}
	}
	return -1
}

// at are the sets of the phrases that a text begins with.
func (s *Sets) at(words []string) (sets uint64) {
	for _, p := range s.all.from(words[0]) {
		if sets&p.sets == 0 && p.matches(words) {
			sets |= p.sets
		}
	}
	for _, n := range s.all.stemSizes(words[0]) {
		if n > len(words[0]) {
			continue
		}
		for _, p := range s.all.stems[words[0][:n]] {
			if sets&p.sets == 0 && p.matches(words) {
				sets |= p.sets
			}
		}
	}
	return sets
}
