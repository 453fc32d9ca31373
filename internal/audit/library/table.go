package library

import (
	"encoding/binary"
	"iter"
	"math/bits"
	"slices"
)

// keyBits is how many bits of a hash a table keeps, and maxDocBits how many a document's
// number may have: both fit one word while a table is built.
const (
	keyBits    = 34
	maxDocBits = 64 - keyBits
	perBucket  = 16 // keys in a bucket, about
)

// keyOf is what a table keeps of a hash.
func keyOf(hash uint64) uint64 { return hash >> (64 - keyBits) }

// pair is a key and the number of a document that has it, in one word that sorts well.
type pair uint64

func pairOf(hash uint64, doc int) pair {
	return pair(keyOf(hash)<<maxDocBits | uint64(doc)) //nolint:gosec // documents are counted from 0
}

// table says which documents have a key. Keys lie in buckets by their first bits; in a
// bucket each is the difference to the one before, in Rice's code, then how many documents
// have it, then their numbers, rising, in docBits each: about 30 bits for a phrase that
// one document out of 100,000 has.
type table struct {
	keys       uint64
	bucketBits uint
	docBits    uint
	rice       uint
	starts     []byte // the bit where each bucket begins, and the end, in five bytes each
	data       []byte
}

const startSize = 5

func (t *table) start(bucket uint64) uint64 {
	b := t.starts[bucket*startSize:]
	return uint64(binary.LittleEndian.Uint32(b)) | uint64(b[4])<<32
}

// postings are the documents that have one key.
type postings struct {
	data    []byte
	at      uint64
	n       int
	docBits uint
}

func (p postings) doc(i int) int {
	return int(low(peek(p.data, p.at+uint64(i)*uint64(p.docBits)), p.docBits)) //nolint:gosec // 30 bits at most
}

// holds is whether a document is among them: numbers rise, so that halving finds it.
func (p postings) holds(doc int) bool {
	from, to := 0, p.n
	for from < to {
		mid := (from + to) / 2
		switch d := p.doc(mid); {
		case d == doc:
			return true
		case d < doc:
			from = mid + 1
		default:
			to = mid
		}
	}
	return false
}

func (t *table) find(key uint64) (postings, bool) {
	if t.keys == 0 {
		return postings{}, false
	}
	rest := keyBits - t.bucketBits
	bucket := key >> rest
	at, end := t.start(bucket), t.start(bucket+1)
	want := low(key, rest)
	for next := uint64(0); at < end; {
		var gap uint64
		var n uint32
		gap, at = readRice(t.data, at, t.rice)
		n, at = readGamma(t.data, at)
		next += gap
		if next >= want {
			return t.list(at, end, n), next == want
		}
		next++
		at += uint64(n) * uint64(t.docBits)
	}
	return postings{}, false
}

// list are the n documents noted at a bit, or as many as there is room for before end.
func (t *table) list(at, end uint64, n uint32) postings {
	room := (max(end, at) - at) / uint64(t.docBits)
	return postings{t.data, at, int(min(uint64(n), room)), t.docBits} //nolint:gosec // 2^30 at most
}

// cursor goes through a table's keys, rising.
type cursor struct {
	t               *table
	bucket          uint64
	at, end, nextIn uint64
	key             uint64
	list            postings
}

func (t *table) cursor() cursor {
	c := cursor{t: t}
	if t.keys > 0 {
		c.at, c.end = t.start(0), t.start(1)
	}
	return c
}

// next goes to the next key and reports whether there is one.
func (c *cursor) next() bool {
	if c.t.keys == 0 {
		return false
	}
	for c.at >= c.end {
		c.bucket++
		if c.bucket >= 1<<c.t.bucketBits {
			return false
		}
		c.at, c.end, c.nextIn = c.t.start(c.bucket), c.t.start(c.bucket+1), 0
	}
	rest := keyBits - c.t.bucketBits
	gap, at := readRice(c.t.data, c.at, c.t.rice)
	n, at := readGamma(c.t.data, at)
	c.nextIn += gap
	c.key = c.bucket<<rest | low(c.nextIn, rest)
	c.list = c.t.list(at, c.end, n)
	c.nextIn++
	c.at = at + uint64(n)*uint64(c.t.docBits)
	return true
}

// tableWriter writes a table whose keys come rising.
type tableWriter struct {
	table
	w      bitWriter
	bucket uint64 // that is being written
	next   uint64 // the least rest that may come
}

func newTableWriter(keys uint64, docs int) *tableWriter {
	w := &tableWriter{}
	w.keys = keys
	w.bucketBits = uint(max(0, bits.Len64(keys/perBucket)-1))
	w.docBits = uint(bits.Len(uint(max(docs-1, 1))))
	w.rice = uint(max(0, keyBits-bits.Len64(max(keys, 1))))
	w.starts = append(make([]byte, 0, (1<<w.bucketBits+1)*startSize), 0, 0, 0, 0, 0)
	return w
}

func (w *tableWriter) add(key uint64, docs []uint32) {
	rest := keyBits - w.bucketBits
	w.upTo(key >> rest)
	r := low(key, rest)
	w.w.writeRice(r-w.next, w.rice)
	w.w.writeGamma(uint32(len(docs))) //nolint:gosec // 2^30 at most
	for _, d := range docs {
		w.w.write(uint64(d), w.docBits)
	}
	w.next = r + 1
}

// upTo closes the buckets before one.
func (w *tableWriter) upTo(bucket uint64) {
	for ; w.bucket < bucket; w.bucket++ {
		var b [8]byte
		binary.LittleEndian.PutUint64(b[:], w.w.len())
		w.starts = append(w.starts, b[:startSize]...)
		w.next = 0
	}
}

func (w *tableWriter) done() table {
	w.upTo(1 << w.bucketBits)
	w.data = w.w.bytes()
	return w.table
}

// tableOf is the table of pairs, which it sorts; more than most documents are not noted for
// a key.
func tableOf(pairs []pair, docs, most int) table {
	slices.Sort(pairs)
	pairs = slices.Compact(pairs)
	keys, last := uint64(0), uint64(1)<<keyBits
	for _, p := range pairs {
		if k := uint64(p >> maxDocBits); k != last {
			keys, last = keys+1, k
		}
	}
	w := newTableWriter(keys, docs)
	var list []uint32
	for i := 0; i < len(pairs); {
		key := pairs[i] >> maxDocBits
		list = list[:0]
		for ; i < len(pairs) && pairs[i]>>maxDocBits == key; i++ {
			if len(list) < most {
				list = append(list, uint32(low(uint64(pairs[i]), maxDocBits))) //nolint:gosec // 30 bits
			}
		}
		w.add(uint64(key), list)
	}
	return w.done()
}

// mergeTables is one table of several. number says which number a document of one of them
// gets, below 0 for one that goes.
func mergeTables(tables []*table, number [][]int, docs, most int) table {
	keys := uint64(0)
	for range merged(tables, number, most) {
		keys++
	}
	w := newTableWriter(keys, docs)
	for key, list := range merged(tables, number, most) {
		w.add(key, list)
	}
	return w.done()
}

func merged(tables []*table, number [][]int, most int) iter.Seq2[uint64, []uint32] {
	return func(yield func(uint64, []uint32) bool) {
		type head struct {
			cursor
			number []int
		}
		var heads []head
		for i, t := range tables {
			if h := (head{t.cursor(), number[i]}); h.next() {
				heads = append(heads, h)
			}
		}
		var docs []uint32
		for len(heads) > 0 {
			key := heads[0].key
			for i := range heads {
				key = min(key, heads[i].key)
			}
			docs = docs[:0]
			for i := 0; i < len(heads); i++ {
				h := &heads[i]
				if h.key != key {
					continue
				}
				for j := range h.list.n {
					if d := h.list.doc(j); d < len(h.number) && h.number[d] >= 0 {
						docs = append(docs, uint32(h.number[d])) //nolint:gosec // 2^30 at most
					}
				}
				if !h.next() {
					heads = slices.Delete(heads, i, i+1)
					i--
				}
			}
			if len(docs) == 0 {
				continue
			}
			slices.Sort(docs)
			if !yield(key, docs[:min(len(docs), most)]) {
				return
			}
		}
	}
}
