package library

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"io"
	"strings"

	"boussole/internal/text"
)

// Entry is what the library says of a document.
type Entry struct {
	ID           string // its own in its scope; a document added under an ID in use replaces the other
	Title        string
	Organisation string   // whose it is
	Names        []string // other names of that organisation
	Language     text.Language
	Licence      string // "CC-BY-4.0"
	Attribution  string // whom the licence asks to name
	Source       string // where it came from: an address, a file name; two documents with one source are one
	Date         string // YYYY-MM-DD, of the text
	Pages        int
	Scope        string // who may compare with it; empty: everybody
	KeepText     bool   // the text itself is kept, to show passages side by side

	Words    int // counted when it is added
	Shingles int // different four-word phrases, counted when it is added
}

// Document is an entry and its text, a block a line.
type Document struct {
	Entry
	Text      string
	WordsOnly bool // it lends its lower-case words, and is nobody's twin: a dictionary, a guide
}

// Owner stands for an organisation: two writings of one name are one Owner.
type Owner uint64

// OwnerOf is the owner that a name stands for. Case, accents, punctuation and articles
// make no difference.
func OwnerOf(organisation string) Owner {
	return ownerOf(withoutArticles(organisation, text.Tokens(organisation)))
}

func ownerOf(name []text.Token) Owner {
	h := uint64(ownerSeed)
	for _, t := range name {
		h = (h ^ t.Hash) * ownerSeed
	}
	return Owner(h)
}

// withoutArticles are the tokens of a name but its articles, or all of them where it has
// nothing else.
func withoutArticles(name string, tokens []text.Token) []text.Token {
	var kept []text.Token
	for _, t := range tokens {
		switch strings.ToLower(t.In(name)) {
		case "le", "la", "les", "l", "the":
		default:
			kept = append(kept, t)
		}
	}
	if len(kept) == 0 {
		return tokens
	}
	return kept
}

const ownerSeed = 0x9e3779b97f4a7c15

// Owner is whose the entry is. Without an organisation it is that of its ID, for nothing
// says that two such documents belong together.
func (e Entry) Owner() Owner {
	if e.Organisation == "" {
		return ownerOf(text.Tokens("id " + e.ID))
	}
	return OwnerOf(e.Organisation)
}

// owners are all that the entry's organisation is called by.
func (e Entry) owners() []Owner {
	list := []Owner{e.Owner()}
	if e.Organisation != "" {
		for _, name := range e.Names {
			list = append(list, OwnerOf(name))
		}
	}
	return list
}

// record is a document as it lies in a segment: 20 bytes that comparisons need, then
// strings with their lengths.
type record []byte

const recordHead = 4 + 8 + 8

func recordOf(d Document, shingles int, digest uint64) record {
	b := make([]byte, recordHead, recordHead+128)
	binary.LittleEndian.PutUint32(b, uint32(shingles)) //nolint:gosec // a text has no 2^32 words
	binary.LittleEndian.PutUint64(b[4:], digest)
	binary.LittleEndian.PutUint64(b[12:], uint64(d.Owner()))
	for _, s := range [...]string{d.ID, d.Title, d.Organisation, string(d.Language), d.Licence, d.Attribution, d.Source, d.Date} {
		b = binary.AppendUvarint(b, uint64(len(s)))
		b = append(b, s...)
	}
	b = binary.AppendUvarint(b, uint64(max(0, d.Pages)))
	b = binary.AppendUvarint(b, uint64(max(0, d.Words)))
	b = binary.AppendUvarint(b, uint64(len(d.Names)))
	for _, s := range d.Names {
		b = binary.AppendUvarint(b, uint64(len(s)))
		b = append(b, s...)
	}
	if d.KeepText {
		var packed bytes.Buffer
		w, _ := flate.NewWriter(&packed, flate.DefaultCompression) // only a level out of range fails
		_, _ = io.WriteString(w, d.Text)                           // a buffer takes all
		_ = w.Close()
		b = binary.AppendUvarint(b, uint64(packed.Len())+1) //nolint:gosec // a length
		return append(b, packed.Bytes()...)
	}
	return append(b, 0)
}

func (r record) shingles() int  { return int(r.fixed(0) & 0xffffffff) }
func (r record) digest() uint64 { return r.fixed(4) }
func (r record) owner() Owner   { return Owner(r.fixed(12)) }

func (r record) fixed(i int) uint64 {
	if len(r) < i+8 {
		return 0
	}
	return binary.LittleEndian.Uint64(r[i:])
}

// id is the record's ID, which segments are sorted by.
func (r record) id() []byte {
	if len(r) < recordHead {
		return nil
	}
	s, _ := piece(r[recordHead:])
	return s
}

func number(b []byte) (uint64, []byte) {
	n, size := binary.Uvarint(b)
	if size <= 0 {
		return 0, nil
	}
	return n, b[size:]
}

func piece(b []byte) (s, rest []byte) {
	n, rest := number(b)
	n = min(n, uint64(len(rest)))
	return rest[:n], rest[n:]
}

// entry reads a record; the packed text is what follows it, or nil.
func (r record) entry(scope string) (e Entry, packed []byte) {
	if len(r) < recordHead {
		return Entry{Scope: scope}, nil
	}
	rest := []byte(r[recordHead:])
	var s []byte
	next := func() string {
		s, rest = piece(rest)
		return string(s)
	}
	count := func() int {
		var n uint64
		n, rest = number(rest)
		return int(min(n, 1<<31-1))
	}
	e = Entry{
		ID: next(), Title: next(), Organisation: next(), Language: text.Language(next()), Licence: next(),
		Attribution: next(), Source: next(), Date: next(), Pages: count(), Words: count(),
		Scope: scope, Shingles: r.shingles(),
	}
	for range min(count(), len(rest)) {
		e.Names = append(e.Names, next())
	}
	if n := count(); n > 0 {
		e.KeepText = true
		packed = rest[:min(n-1, len(rest))]
	}
	return e, packed
}

// maxText is how much of a kept text is read back, in bytes.
const maxText = 64 << 20

func unpack(packed []byte) string {
	if packed == nil {
		return ""
	}
	s, _ := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(packed)), maxText))
	return string(s)
}
