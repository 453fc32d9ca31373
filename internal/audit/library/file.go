package library

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"maps"
	"slices"
)

// A file is: magic, version, then per scope a block (the scope's name, the offsets, the
// records, three tables), and at last the CRC-32C of all before it. Numbers are
// little-endian. What is inside a block is read where it lies.
const (
	magic   = "BOUSSOLE library\n"
	version = 1
)

// FileError is why a file is no library that can be read.
type FileError struct {
	Fault   Fault
	Version int // of a newer file
}

// Fault is what is wrong with a file.
type Fault int

// The faults: Foreign is a file of another kind, Newer one that a later Boussole wrote,
// Damaged one that was cut or changed.
const (
	Foreign Fault = iota
	Newer
	Damaged
)

// Error says in English what is wrong and what to do.
func (e *FileError) Error() string { return e.In("en") }

// In says what is wrong and what to do, in French ("fr") or English.
func (e *FileError) In(lang string) string {
	french := lang == "fr"
	switch {
	case e.Fault == Newer && french:
		return fmt.Sprintf("cette bibliothèque est de la version %d, celle-ci lit jusqu’à la version %d : mettez Boussole à jour, ou construisez la bibliothèque à nouveau", e.Version, version)
	case e.Fault == Newer:
		return fmt.Sprintf("this library has version %d, and this Boussole reads up to version %d: update Boussole, or build the library anew", e.Version, version)
	case e.Fault == Damaged && french:
		return "cette bibliothèque est endommagée ou incomplète : reprenez-en une copie, ou construisez-la à nouveau"
	case e.Fault == Damaged:
		return "this library is damaged or cut short: take a copy of it, or build it anew"
	case french:
		return "ce fichier n’est pas une bibliothèque de Boussole : donnez celui que « boussole library add » écrit"
	}
	return "this file is not a library of Boussole’s: give the one that “boussole library add” writes"
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Bytes are the library as a file: the same bytes for the same documents.
func (l *Library) Bytes() []byte {
	out := append([]byte(magic), 0, 0, 0, 0)
	binary.LittleEndian.PutUint32(out[len(magic):], version)
	for _, scope := range slices.Sorted(maps.Keys(l.scopes)) {
		list := l.scopes[scope]
		if len(list) == 0 {
			continue
		}
		if len(list) > 1 {
			l.scopes[scope] = []*segment{merge(list, nil)}
		}
		g := l.scopes[scope][0]
		out = field(out, []byte(scope))
		out = field(out, g.offsets)
		out = field(out, g.records)
		for _, t := range g.tables {
			out = binary.LittleEndian.AppendUint64(out, t.keys)
			out = append(out, byte(t.bucketBits), byte(t.docBits), byte(t.rice)) //nolint:gosec // each is 34 at most
			out = field(out, t.starts)
			out = field(out, t.data)
		}
	}
	return binary.LittleEndian.AppendUint32(out, crc32.Checksum(out, castagnoli))
}

func field(out, b []byte) []byte {
	return append(binary.LittleEndian.AppendUint64(out, uint64(len(b))), b...)
}

// Open reads a library's file. The library goes on using data, which must not change. A
// file that is none is a *FileError.
func Open(data []byte) (*Library, error) {
	rest, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok {
		return nil, &FileError{Fault: Foreign}
	}
	if len(rest) < 8 {
		return nil, &FileError{Fault: Damaged}
	}
	switch v := binary.LittleEndian.Uint32(rest); {
	case v > version:
		return nil, &FileError{Fault: Newer, Version: int(v)}
	case v != version:
		return nil, &FileError{Fault: Damaged}
	}
	end := len(data) - 4
	if crc32.Checksum(data[:end], castagnoli) != binary.LittleEndian.Uint32(data[end:]) {
		return nil, &FileError{Fault: Damaged}
	}
	r := reader{rest: rest[4 : len(rest)-4]}
	l := New()
	for len(r.rest) > 0 {
		scope := string(r.field())
		g := r.segment()
		if _, again := l.scopes[scope]; r.bad || again {
			return nil, &FileError{Fault: Damaged}
		}
		l.scopes[scope] = []*segment{g}
	}
	return l, nil
}

// reader takes a file apart, and notes where it does not hold together.
type reader struct {
	rest []byte
	bad  bool
}

func (r *reader) take(n uint64) []byte {
	if n > uint64(len(r.rest)) {
		r.bad, r.rest = true, nil
		return make([]byte, min(n, 8))
	}
	b := r.rest[:n:n]
	r.rest = r.rest[n:]
	return b
}

func (r *reader) number() uint64 { return binary.LittleEndian.Uint64(r.take(8)) }

func (r *reader) field() []byte { return r.take(r.number()) }

func (r *reader) segment() *segment {
	g := &segment{offsets: r.field(), records: r.field()}
	r.bad = r.bad || len(g.offsets) < 16 || len(g.offsets)%8 != 0 || g.docs() >= 1<<maxDocBits
	if r.bad {
		return g
	}
	last := uint64(0)
	for i := 0; i < len(g.offsets); i += 8 {
		at := binary.LittleEndian.Uint64(g.offsets[i:])
		r.bad = r.bad || at < last || at > uint64(len(g.records)) || i == 0 && at != 0
		last = at
	}
	for i := range g.tables {
		g.tables[i] = r.table()
		if r.bad {
			break
		}
	}
	return g
}

// table reads a table and makes sure that nothing in it can lead out of it.
func (r *reader) table() table {
	t := table{keys: r.number()}
	sizes := r.take(3)
	if r.bad {
		return t
	}
	t.bucketBits, t.docBits, t.rice = uint(sizes[0]), uint(sizes[1]), uint(sizes[2])
	t.starts, t.data = r.field(), r.field()
	if r.bad || t.bucketBits >= keyBits || t.docBits < 1 || t.docBits > maxDocBits || t.rice > keyBits ||
		uint64(len(t.starts)) != (1<<t.bucketBits+1)*startSize {
		r.bad = true
		return t
	}
	last := uint64(0)
	for i := range uint64(1)<<t.bucketBits + 1 {
		at := t.start(i)
		r.bad = r.bad || at < last || at > uint64(len(t.data))*8
		last = at
	}
	return t
}
