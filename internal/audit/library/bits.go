package library

import (
	"encoding/binary"
	"math/bits"
)

// bitWriter packs numbers, the low bit first.
type bitWriter struct {
	out  []byte
	word uint64
	used uint
}

// write adds the low n bits of v; n is at most 57.
func (w *bitWriter) write(v uint64, n uint) {
	w.word |= v << w.used
	w.used += n
	for w.used >= 8 {
		w.out = append(w.out, byte(w.word)) //nolint:gosec // its low eight bits
		w.word >>= 8
		w.used -= 8
	}
}

func (w *bitWriter) len() uint64 { return uint64(len(w.out))*8 + uint64(w.used) }

// bytes ends the writing; eight bytes more let readers take words past the end.
func (w *bitWriter) bytes() []byte {
	if w.used > 0 {
		w.out = append(w.out, byte(w.word)) //nolint:gosec // its low eight bits
	}
	return append(w.out, 0, 0, 0, 0, 0, 0, 0, 0)
}

// peek is 57 bits or more from a bit on; past the end all is nought, so that a damaged
// file is read wrongly but never out of bounds.
func peek(data []byte, at uint64) uint64 {
	i := at >> 3
	if i+8 > uint64(len(data)) {
		return 0
	}
	return binary.LittleEndian.Uint64(data[i:]) >> (at & 7)
}

func low(v uint64, n uint) uint64 { return v & (1<<n - 1) }

// longest is the longest quotient that is written in unary; past it the number itself is.
const longest = 24

// writeRice writes v by Rice's code with parameter k (Golomb 1966, Rice 1979).
func (w *bitWriter) writeRice(v uint64, k uint) {
	q := v >> k
	if q >= longest {
		w.write(1<<longest, longest+1)
		w.write(low(v, keyBits), keyBits)
		return
	}
	w.write(1<<q, uint(q)+1)
	w.write(low(v, k), k)
}

func readRice(data []byte, at uint64, k uint) (v, next uint64) {
	word := peek(data, at)
	q := uint(bits.TrailingZeros64(word | 1<<longest))
	at += uint64(q) + 1
	if q == longest {
		return low(peek(data, at), keyBits), at + keyBits
	}
	if q+1+k <= 57 {
		return uint64(q)<<k | low(word>>(q+1), k), at + uint64(k)
	}
	return uint64(q)<<k | low(peek(data, at), k), at + uint64(k)
}

// writeGamma writes n, from 1 to 2^30, by Elias's gamma code (1975).
func (w *bitWriter) writeGamma(n uint32) {
	size := uint(bits.Len32(n)) - 1
	w.write(1<<size, size+1)
	w.write(low(uint64(n), size), size)
}

func readGamma(data []byte, at uint64) (n uint32, next uint64) {
	word := peek(data, at)
	size := uint(bits.TrailingZeros64(word | 1<<maxDocBits))
	at += uint64(size) + 1
	return 1<<size | uint32(low(peek(data, at), size)), at + uint64(size) //nolint:gosec // size is at most 30
}
