package pdf

import (
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"boussole/internal/exchange/font"

	"golang.org/x/text/unicode/norm"
)

// face is one of the typefaces.
type face int

const (
	sans face = iota
	strong
	serif
	faceCount
)

// more is the face with the further letters of a face.
func (f face) more() face { return f + faceCount }

var faceNames = [2 * faceCount]string{"BoussoleSans", "BoussoleSansStrong", "BoussoleSerif", "BoussoleSansMore", "BoussoleSansStrongMore", "BoussoleSerifMore"}

// faceFiles are the files of the faces.
func faceFiles() [2 * faceCount][]byte {
	return [...][]byte{font.Sans, font.Strong, font.Serif, font.SansMore, font.StrongMore, font.SerifMore}
}

// metrics are the advances of a face's letters, in thousandths of an em.
type metrics map[rune]float64

// faces are the metrics of all faces, those with further letters in the second half.
type faces [2 * faceCount]metrics

func readFaces() (*faces, error) {
	var all faces
	for f, file := range faceFiles() {
		m, err := readMetrics(file)
		if err != nil {
			return nil, fmt.Errorf("pdf: typeface %s: %w", faceNames[f], err)
		}
		all[f] = m
	}
	return &all, nil
}

// of is the face that has a letter: the one asked for, or the one with its further letters.
func (f *faces) of(r rune, face face) face {
	if _, there := f[face][r]; there {
		return face
	}
	if _, there := f[face.more()][r]; there {
		return face.more()
	}
	return face
}

// clean is a text in letters that the faces have: composed, without what a PDF cannot
// hold, and a letter that no face has as the letter it is made from, or as a square.
func (f *faces) clean(s string) string {
	if ascii(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if f.has(r) {
			return r
		}
		switch r {
		case '→':
			return '›'
		case '←':
			return '‹'
		case '\u2000', '\u2001', '\u2002', '\u2003', '\u2004', '\u2005', '\u2006', '\u2008', '\u200a', '\u205f', '\u3000', '\u2028', '\u2029':
			return ' '
		case '\u2007':
			return '\u00a0'
		case '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufe0e', '\ufe0f':
			return -1
		case '\u2010':
			return '-'
		case '\u2032':
			return '’'
		case '\u2012', '\u2015':
			return '–'
		}
		if base, _ := utf8.DecodeRuneInString(norm.NFKD.String(string(r))); base != r && f.has(base) {
			return base
		}
		return square
	}, norm.NFC.String(plain(s)))
}

// square stands for a letter that no face has. None has a square either: it is drawn, as
// the box of a letter that is missing.
const square = '\u25a1'

func (f *faces) has(r rune) bool {
	for _, face := range []face{sans, serif} {
		_, here := f[face][r]
		if _, there := f[face.more()][r]; !here && !there {
			return false
		}
	}
	return true
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

// plain is a text without the characters that a PDF cannot hold as text.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case r < ' ' || r >= 0x7f && r < 0xa0 || r == 0xad || r == 0xfeff || r == 0xfffe || r == 0xffff:
			return -1
		case r > 0xffff:
			return square
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}

// readMetrics reads a TrueType file's tables head, hhea, hmtx and cmap (format 4, of the
// Unicode's basic plane), as the OpenType specification has them.
func readMetrics(file []byte) (m metrics, err error) {
	defer func() {
		if recover() != nil { // a table is shorter than it says
			m, err = nil, errors.New("not a TrueType file")
		}
	}()
	tables := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint16(file[4:])) {
		at := file[12+16*i:]
		start, length := binary.BigEndian.Uint32(at[8:]), binary.BigEndian.Uint32(at[12:])
		tables[string(at[:4])] = file[start : start+length]
	}
	u16 := func(table string, at int) int { return int(binary.BigEndian.Uint16(tables[table][at:])) }
	em, long := float64(u16("head", 18)), u16("hhea", 34)
	advance := func(glyph int) float64 { return float64(u16("hmtx", 4*min(glyph, long-1))) * 1000 / em }

	sub := -1
	for i := range u16("cmap", 2) {
		at := int(binary.BigEndian.Uint32(tables["cmap"][4+8*i+4:]))
		if u16("cmap", at) == 4 {
			sub = at
		}
	}
	if sub < 0 {
		return nil, errors.New("no map of characters of format 4")
	}
	m = metrics{missing: advance(0)}
	segments := u16("cmap", sub+6) / 2
	ends, starts := sub+14, sub+16+2*segments
	deltas, offsets := starts+2*segments, starts+4*segments
	for i := range segments {
		first, last, delta, offset := u16("cmap", starts+2*i), u16("cmap", ends+2*i), u16("cmap", deltas+2*i), u16("cmap", offsets+2*i)
		for c := rune(first); c <= rune(last) && c < 0xffff; c++ { //nolint:gosec // both have 16 bits
			glyph := int(c)
			if offset != 0 {
				glyph = u16("cmap", offsets+2*i+offset+2*(int(c)-first))
			}
			if glyph = (glyph + delta) & 0xffff; glyph != 0 {
				m[c] = advance(glyph)
			}
		}
	}
	return m, nil
}

// width is how wide a text is, in points.
func (f *faces) width(s string, st style) float64 {
	sum := 0.0
	for _, r := range s {
		sum += f.advance(r, st.face)
	}
	return sum * st.size / 1000
}

// missing is the key of the advance that a face gives a letter it has not, as every
// viewer does.
const missing rune = -1

func (f *faces) advance(r rune, face face) float64 {
	if a, there := f[f.of(r, face)][r]; there {
		return a
	}
	return f[face][missing]
}

// cut is as much of a text as fits into a width, with an ellipsis where there is more.
func (f *faces) cut(s string, st style, width float64) string {
	if f.width(s, st) <= width {
		return s
	}
	width -= f.width("…", st)
	for i, r := range s {
		if width -= f.advance(r, st.face) * st.size / 1000; width < 0 {
			return strings.TrimRight(s[:i], " ,;:\u00a0\u202f") + "…"
		}
	}
	return s
}
