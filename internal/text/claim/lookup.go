package claim

import (
	"cmp"
	"slices"

	"boussole/internal/text"
)

// index finds the items of a word by its hash, as text.Token has it.
type index struct {
	tags  []tag // a power of two of them, at most a quarter of them taken
	slots []slot
}

// tag is where a slot is, and 16 bits of its hash: most words are seen not to be there
// without a look at one.
type tag struct {
	hash uint16
	slot uint16 // one more than its place; 0: none
}

// slot is what a word is.
type slot struct {
	hash  uint64
	word  string
	items []item
	glance
}

// glance is some items at a glance.
type glance struct {
	has     mask
	classes classes
	starts  starts
}

func (t *table) glance(items []item) glance {
	var g glance
	for _, id := range items {
		g.add(t.glanceOf(id))
	}
	return g
}

func (t *table) glanceOf(id item) glance { return glance{maskOf(id), classesOf(id), t.begins[id]} }

func (g *glance) add(other glance) {
	g.has |= other.has
	g.classes |= other.classes
	g.starts |= other.starts
}

func (t *table) newIndex() index {
	words := t.exact
	n := 8
	for n < 4*len(words) {
		n *= 2
	}
	x := index{make([]tag, n), make([]slot, 0, len(words))}
	for w, items := range words {
		h := text.HashWord(w)
		at := x.place(h)
		for x.tags[at].slot != 0 {
			at = (at + 1) & (n - 1)
		}
		x.slots = append(x.slots, slot{h, w, items, t.glance(items)})
		x.tags[at] = tag{uint16(h >> 48), uint16(len(x.slots))} //nolint:gosec // some thousands
	}
	return x
}

func (x *index) place(hash uint64) int {
	return int(hash & uint64(len(x.tags)-1)) //nolint:gosec // below the number of tags
}

// at is what is known of a word whose hash is known; nil where nothing is.
func (x *index) at(hash uint64, word string) *slot {
	for i := x.place(hash); x.tags[i].slot != 0; i = (i + 1) & (len(x.tags) - 1) {
		if x.tags[i].hash != uint16(hash>>48) {
			continue
		}
		if s := &x.slots[x.tags[i].slot-1]; s.hash == hash && s.word == word {
			return s
		}
	}
	return nil
}

// beginnings are the items of what words begin with.
type beginnings struct {
	stems []stem            // those that three letters begin together, the shortest first
	of    [1<<15 + 1]uint16 // where those begin
}

// stem is what a word may begin with.
type stem struct {
	letters string
	items   []item
	glance
}

func (t *table) newBeginnings() *beginnings {
	by := make([][]stem, 1<<15)
	for letters, items := range t.stems {
		one := stem{letters, items, t.glance(items)}
		rest := 5 * max(0, 3-len(letters)) // bits of letters that it leaves open
		from := threeLetters(letters) >> rest << rest
		for i := from; i < from+1<<rest; i++ {
			by[i] = append(by[i], one)
		}
	}
	b := &beginnings{}
	for i, list := range by {
		slices.SortFunc(list, func(x, y stem) int {
			return cmp.Or(cmp.Compare(len(x.letters), len(y.letters)), cmp.Compare(x.letters, y.letters))
		})
		b.stems = append(b.stems, list...)
		b.of[i+1] = uint16(len(b.stems)) //nolint:gosec // some thousands
	}
	return b
}

// with are the stems that a word may begin with, by its first three letters.
func (b *beginnings) with(w string) []stem {
	if len(w) < 3 {
		return nil
	}
	i := threeLetters(w)
	return b.stems[b.of[i]:b.of[i+1]]
}

// threeLetters are the first three letters of a word in 15 bits, in which others may be too.
func threeLetters(w string) int {
	n := 0
	for i := range 3 {
		n <<= 5
		if i < len(w) {
			n |= int(w[i] & 31)
		}
	}
	return n
}

// mask is some items in one word, a bit for those of one remainder: where two masks share
// none, they share no item.
type mask uint64

func maskOf(id item) mask { return 1 << (id & 63) }
