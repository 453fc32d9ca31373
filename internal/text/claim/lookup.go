package claim

// index finds the items of a word, or of what a word begins with, by its hash.
type index struct {
	slots []slot // a power of two of them, at most half of them taken
}

type slot struct {
	hash  uint64
	word  string
	items []item
}

// FNV-1a, as text.Token has it: one step for each letter, so that the beginnings of a word
// are hashed on the way to its end.
const (
	hashSeed = 14695981039346656037
	hashStep = 1099511628211
)

func hashOf(w string) uint64 {
	h := uint64(hashSeed)
	for i := range len(w) {
		h = (h ^ uint64(w[i])) * hashStep
	}
	return h
}

func newIndex(words map[string][]item) index {
	n := 8
	for n < 4*len(words) {
		n *= 2
	}
	x := index{make([]slot, n)}
	for w, items := range words {
		h := hashOf(w)
		at := x.place(h)
		for x.slots[at].items != nil {
			at = (at + 1) & (len(x.slots) - 1)
		}
		x.slots[at] = slot{h, w, items}
	}
	return x
}

func (x *index) place(hash uint64) int {
	return int((hash ^ hash>>32) & uint64(len(x.slots)-1)) //nolint:gosec // below the number of slots
}

// at are the items of a word whose hash is known.
func (x *index) at(hash uint64, word string) []item {
	for i := x.place(hash); x.slots[i].items != nil; i = (i + 1) & (len(x.slots) - 1) {
		if s := &x.slots[i]; s.hash == hash && s.word == word {
			return s.items
		}
	}
	return nil
}

// mask is some items in one word, a bit for those of one remainder: where two masks share
// none, they share no item.
type mask uint64

func maskOf(id item) mask { return 1 << (id & 63) }
