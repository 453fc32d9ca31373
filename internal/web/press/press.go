// Package press compresses the parts of a page apart and joins them into one gzip file
// (RFC 1952), so that the part that stays the same is compressed once and sent many times:
//
//	kept, err := small.Part(body)
//	page := press.Join(head, kept, foot)
//
// Each part ends on a whole byte with an empty stored block (RFC 1951, 3.2.4, what zlib calls
// a full flush), and refers to nothing before itself. Join compresses nothing.
package press

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
	"slices"
)

// Effort is how hard to try.
type Effort int

// Fast is for what is sent once, Small for what is kept.
const (
	Fast  Effort = flate.BestSpeed
	Small Effort = flate.BestCompression
)

// Part is a piece of a text, compressed.
type Part struct {
	data []byte // blocks of deflate, none of them the last
	size uint32 // bytes before compression
	sum  uint32 // their CRC-32
}

// Writer compresses parts, one after the other; it is not safe for use by several at once.
// It holds some hundreds of kilobytes: use it again.
type Writer struct {
	deflate *flate.Writer
}

// NewWriter is a writer of parts.
func NewWriter(e Effort) (*Writer, error) {
	z, err := flate.NewWriter(io.Discard, int(e))
	if err != nil {
		return nil, err
	}
	return &Writer{z}, nil
}

// Part compresses a text of less than 4 GB.
func (w *Writer) Part(text []byte) (Part, error) {
	if len(text) == 0 {
		return Part{}, nil
	}
	var b bytes.Buffer
	w.deflate.Reset(&b)
	if _, err := w.deflate.Write(text); err != nil {
		return Part{}, err
	}
	if err := w.deflate.Flush(); err != nil {
		return Part{}, err
	}
	return Part{b.Bytes(), uint32(len(text)), crc32.ChecksumIEEE(text)}, nil //nolint:gosec // pages are far below 4 GB
}

// Plain is a text of less than 4 GB as it is, without compression (stored blocks: RFC 1951,
// 3.2.4): for what is short, and sent once.
func Plain(text []byte) Part {
	data := make([]byte, 0, len(text)+5*(len(text)/mostStored+1))
	for block := range slices.Chunk(text, mostStored) {
		n := uint16(len(block)) //nolint:gosec // at most mostStored
		data = append(data, 0)
		data = binary.LittleEndian.AppendUint16(data, n)
		data = binary.LittleEndian.AppendUint16(data, ^n)
		data = append(data, block...)
	}
	return Part{data, uint32(len(text)), crc32.ChecksumIEEE(text)} //nolint:gosec // pages are far below 4 GB
}

// mostStored is how much a stored block holds.
const mostStored = 1<<16 - 1

// last is an empty stored block that says that it is the last one.
var last = []byte{0x01, 0x00, 0x00, 0xff, 0xff}

// Text is the part as it was.
func (p Part) Text() ([]byte, error) {
	text := bytes.NewBuffer(make([]byte, 0, min(p.size, 1<<22)))
	z := flate.NewReader(io.MultiReader(bytes.NewReader(p.data), bytes.NewReader(last)))
	if n, err := io.Copy(text, io.LimitReader(z, int64(p.size)+1)); err != nil {
		return nil, err
	} else if n != int64(p.size) || crc32.ChecksumIEEE(text.Bytes()) != p.sum {
		return nil, errBroken
	}
	return text.Bytes(), nil
}

// Join is the gzip file of parts in order.
func Join(parts ...Part) []byte {
	n := 0
	for _, p := range parts {
		n += len(p.data)
	}
	file := make([]byte, 0, n+23)
	file = append(file, 0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255) // deflate, no name, no time, no system
	var sum, size uint32
	for _, p := range parts {
		file = append(file, p.data...)
		sum = joined(sum, p.sum, p.size)
		size += p.size
	}
	file = append(file, last...)
	file = binary.LittleEndian.AppendUint32(file, sum)
	return binary.LittleEndian.AppendUint32(file, size)
}

var errBroken = errors.New("a compressed part is broken")

// Append writes the part after b, for Read.
func (p Part) Append(b []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, p.size)
	b = binary.LittleEndian.AppendUint32(b, p.sum)
	return append(b, p.data...)
}

// Read is a part that Append wrote. It shares b's memory.
func Read(b []byte) (Part, error) {
	if len(b) < 8 {
		return Part{}, errBroken
	}
	return Part{b[8:], binary.LittleEndian.Uint32(b), binary.LittleEndian.Uint32(b[4:])}, nil
}

// joined is the CRC-32 of a text and of one of size bytes after it, from the CRC-32 of each:
// a byte of 0 after a text multiplies its remainder by x^8 in the field of the polynomial, so
// that the first text's is multiplied by x^(8 size), by squaring.
func joined(first, second, size uint32) uint32 {
	power := uint32(1) << 23 // x^8; the highest bit stands for x^0
	for ; size != 0; size >>= 1 {
		if size&1 != 0 {
			first = times(first, power)
		}
		power = times(power, power)
	}
	return first ^ second
}

// times multiplies two polynomials over the field of two elements, the highest bit first,
// modulo that of CRC-32.
func times(a, b uint32) uint32 {
	var product uint32
	for bit := uint32(1) << 31; bit != 0; bit >>= 1 {
		if a&bit != 0 {
			product ^= b
		}
		if b&1 != 0 {
			b = b>>1 ^ crc32.IEEE
		} else {
			b >>= 1
		}
	}
	return product
}
