package claim

import "boussole/internal/text"

// index finds the items of a word by its hash, as text.Token has it.
type index struct {
	slots []slot // a power of two of them, at most half of them taken
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
}

func glanceOf(items []item) glance {
	var g glance
	for _, id := range items {
		g.add(id)
	}
	return g
}

func (g *glance) add(id item) {
	g.has |= maskOf(id)
	g.classes |= classesOf(id)
}

func newIndex(words map[string][]item) index {
	n := 8
	for n < 4*len(words) {
		n *= 2
	}
	x := index{make([]slot, n)}
	for w, items := range words {
		h := text.HashWord(w)
		at := x.place(h)
		for x.slots[at].items != nil {
			at = (at + 1) & (len(x.slots) - 1)
		}
		x.slots[at] = slot{h, w, items, glanceOf(items)}
	}
	return x
}

func (x *index) place(hash uint64) int {
	return int(hash & uint64(len(x.slots)-1)) //nolint:gosec // below the number of slots
}

// at is what is known of a word whose hash is known; nil where nothing is.
func (x *index) at(hash uint64, word string) *slot {
	for i := x.place(hash); x.slots[i].items != nil; i = (i + 1) & (len(x.slots) - 1) {
		if s := &x.slots[i]; s.hash == hash && s.word == word {
			return s
		}
	}
	return nil
}

// beginnings are the items of what words begin with.
type beginnings struct {
	items map[string][]item
	sizes [1 << 10]uint64 // of those that two letters begin, a bit for each length: none has 64 bytes
}

func newBeginnings(stems map[string][]item) *beginnings {
	b := &beginnings{items: stems}
	for stem := range stems {
		if len(stem) > 1 {
			b.sizes[twoLetters(stem)] |= 1 << len(stem)
			continue
		}
		for i := range b.sizes {
			if i>>5 == int(stem[0]&31) {
				b.sizes[i] |= 1 << 1
			}
		}
	}
	return b
}

// twoLetters are the first two letters of a word in ten bits, in which others may be too.
func twoLetters(w string) int { return int(w[0]&31)<<5 | int(w[1]&31) }

// mask is some items in one word, a bit for those of one remainder: where two masks share
// none, they share no item.
type mask uint64

func maskOf(id item) mask { return 1 << (id & 63) }
