package ooxml

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Declaration opens every part that is XML.
const Declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// Markup is XML in the making.
type Markup struct{ b []byte }

// Put adds markup as it is: what comes from a document goes through Escape first.
func (m *Markup) Put(parts ...string) {
	for _, s := range parts {
		m.b = append(m.b, s...)
	}
}

// String is the markup so far.
func (m *Markup) String() string { return string(m.b) }

// Bytes is the markup so far.
func (m *Markup) Bytes() []byte { return m.b }

// Len is how many bytes there are so far.
func (m *Markup) Len() int { return len(m.b) }

// Insert puts markup in at a place where something stands already.
func (m *Markup) Insert(at int, s string) { m.b = slices.Insert(m.b, at, []byte(s)...) }

// EMU is a length in English Metric Units, of which an inch has 914 400.
type EMU int64

// Lengths.
const (
	Pt EMU = 12700
	Mm EMU = 36000
)

// String is the number of units, as an attribute has it.
func (e EMU) String() string { return strconv.FormatInt(int64(e), 10) }

// Points is the length in points.
func (e EMU) Points() float64 { return float64(e) / float64(Pt) }

// Escape makes a text safe within an element and within an attribute. Characters that
// XML 1.0 does not allow are dropped; what is not UTF-8 becomes U+FFFD.
func Escape(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + len(s)/8)
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\t' || r == '\n' || r == '\r':
			b.WriteString("&#" + strconv.Itoa(int(r)) + ";")
		case r < ' ' || r == 0xfffe || r == 0xffff:
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// plain reports whether a text needs no escaping.
func plain(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ' || c == '&' || c == '<' || c == '>' || c == '"':
			return false
		case c == 0xef: // where U+FFFE and U+FFFF begin
			return false
		}
	}
	return utf8.ValidString(s)
}

// Tag is a language as Office writes it, with a country: "fr" is "fr-FR".
func Tag(lang string) string {
	switch lang {
	case "fr", "":
		return "fr-FR"
	case "en":
		return "en-GB"
	default:
		return lang
	}
}
