package pdfread

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"errors"
	"io"

	"boussole/internal/exchange"
)

// Limits of the streams of one file, unpacked. The words of a page of a book have some
// 5 kB, and pack four times smaller; a drawn map some megabytes.
const (
	maxStream   = 64 << 20
	maxStreams  = 384 << 20 // of all of them
	maxPacked   = 400_000   // streams
	swellFrom   = 4 << 20   // bytes from which a stream may be no more than
	maxSwell    = 250       // times as large as what it is unpacked from
	mostFilters = 4         // of one stream
)

// CheckStreams refuses a file whose streams swell beyond the limits, before anything that
// cannot be bounded reads it: it unpacks them one after the other, counts, and keeps
// nothing. Pictures are left out, for no reader of words unpacks them; what a password
// hides, and filters that hardly swell, are too. The error is an *exchange.Error.
func CheckStreams(data []byte) error {
	c := streamCheck{left: maxStreams, chunk: make([]byte, 64<<10)}
	for at, n := 0, 0; ; {
		i := bytes.Index(data[at:], []byte("stream"))
		if i < 0 {
			return nil
		}
		keyword := at + i
		at = keyword + len("stream")
		if keyword >= 3 && string(data[keyword-3:keyword]) == "end" {
			continue
		}
		body := data[at:]
		body = bytes.TrimPrefix(body, []byte("\r"))
		body = bytes.TrimPrefix(body, []byte("\n"))
		dict := dictionary(data[:keyword])
		if bytes.Contains(dict, []byte("/Image")) && bytes.Contains(dict, []byte("/Width")) {
			continue
		}
		in := &counted{Reader: bytes.NewReader(body)}
		var src io.Reader = in
		if bytes.Contains(dict, []byte("ASCII85Decode")) || bytes.Contains(dict, []byte("/A85")) {
			src = ascii85.NewDecoder(src)
		}
		head := bufio.NewReaderSize(src, 4<<10)
		if first, _ := head.Peek(2); !packed(first) {
			continue
		}
		if n++; n > maxPacked {
			return &exchange.Error{Kind: exchange.Crowded, Limit: maxPacked}
		}
		if err := c.unpack(head, in); err != nil {
			return err
		}
	}
}

// dictionary is what stands before a stream since the end of the object before it.
func dictionary(before []byte) []byte {
	const longest = 2 << 10
	before = before[max(0, len(before)-longest):]
	if i := bytes.LastIndex(before, []byte("endobj")); i >= 0 {
		before = before[i:]
	}
	return before
}

// packed is whether bytes begin as what zlib packed (RFC 1950, 2.2).
func packed(b []byte) bool {
	return len(b) == 2 && b[0]&0x0f == 8 && (int(b[0])<<8|int(b[1]))%31 == 0
}

// counted counts what is read.
type counted struct {
	*bytes.Reader
	n int64
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += int64(n)
	return n, err
}

func (c *counted) ReadByte() (byte, error) {
	b, err := c.Reader.ReadByte()
	if err == nil {
		c.n++
	}
	return b, err
}

// streamCheck is what may still be unpacked, and room that is used again.
type streamCheck struct {
	left  int64
	chunk []byte
	spare []io.ReadCloser
}

// unpack unpacks a stream, and what is packed within it, up to the limits. What is damaged
// counts as far as it goes.
func (c *streamCheck) unpack(src *bufio.Reader, in *counted) error {
	var used []io.ReadCloser
	defer func() { c.spare = append(c.spare, used...) }()
	for range mostFilters {
		if first, _ := src.Peek(2); !packed(first) {
			break
		}
		z, err := c.inflate(src)
		if err != nil {
			break
		}
		used = append(used, z)
		src = bufio.NewReaderSize(z, 4<<10)
	}
	var size int64
	for {
		n, err := src.Read(c.chunk)
		size += int64(n)
		c.left -= int64(n)
		if size > maxStream || c.left < 0 {
			return &exchange.Error{Kind: exchange.Swollen, Limit: maxStream >> 20}
		}
		if size > swellFrom && size > maxSwell*in.n {
			return &exchange.Error{Kind: exchange.Swollen, Limit: maxSwell}
		}
		if err != nil {
			return nil
		}
	}
}

var errNotReset = errors.New("zlib readers can be used again")

func (c *streamCheck) inflate(src io.Reader) (io.ReadCloser, error) {
	if len(c.spare) == 0 {
		return zlib.NewReader(src)
	}
	z := c.spare[len(c.spare)-1]
	c.spare = c.spare[:len(c.spare)-1]
	again, is := z.(zlib.Resetter)
	if !is {
		return nil, errNotReset
	}
	return z, again.Reset(src, nil)
}
