package plain

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"boussole/internal/exchange"
)

// Decode is the text that bytes hold: UTF-8, UTF-16 where a byte order mark says so, or
// else Windows-1252, which holds Latin-1. It refuses what is no text: bytes of nought,
// or many controls. UTF-8 with a few broken letters is UTF-8. The error is an
// *exchange.Error.
func Decode(data []byte) (string, error) {
	if err := exchange.CheckSize(int64(len(data))); err != nil {
		return "", err
	}
	switch {
	case bytes.HasPrefix(data, []byte{0xef, 0xbb, 0xbf}):
		data = data[3:]
	case bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return wide(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}):
		return wide(data[2:], binary.BigEndian)
	}
	if isBinary(data) {
		return "", &exchange.Error{Kind: exchange.Unknown}
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	if whole, broken := letters(data); whole > broken {
		return strings.ToValidUTF8(string(data), "\ufffd"), nil
	}
	return Latin(data), nil
}

// wide is a text of UTF-16.
func wide(data []byte, order binary.ByteOrder) (string, error) {
	var b strings.Builder
	b.Grow(len(data) / 2)
	for i := 0; i+1 < len(data); i += 2 {
		r := rune(order.Uint16(data[i:]))
		if utf16.IsSurrogate(r) && i+3 < len(data) {
			if both := utf16.DecodeRune(r, rune(order.Uint16(data[i+2:]))); both != utf8.RuneError {
				r = both
				i += 2
			}
		}
		if r == 0 {
			return "", &exchange.Error{Kind: exchange.Unknown}
		}
		b.WriteRune(r) // a half of a pair is written as U+FFFD
	}
	return b.String(), nil
}

// isBinary reports whether bytes are no text: a text has no bytes of nought, and no
// more than one control in a hundred.
func isBinary(data []byte) bool {
	if bytes.IndexByte(data, 0) >= 0 {
		return true
	}
	controls := 0
	for _, c := range data {
		if c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' {
			controls++
		}
	}
	const few = 100
	return controls*few > len(data)
}

// letters counts the letters of several bytes that UTF-8 has in a text, and the bytes
// that are none.
func letters(data []byte) (whole, broken int) {
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		_, n := utf8.DecodeRune(data[i:])
		if n > 1 {
			whole++
		} else {
			broken++
		}
		i += n
	}
	return whole, broken
}

// windows1252 is what Windows-1252 has where Latin-1 has controls (0x80 to 0x9f), of
// the table that Unicode publishes.
var windows1252 = [32]rune{
	'€', utf8.RuneError, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', utf8.RuneError, 'Ž', utf8.RuneError,
	utf8.RuneError, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', utf8.RuneError, 'ž', 'Ÿ',
}

// Latin is a text of Windows-1252, Latin-1 or Latin-9, told apart no further: where
// Latin-1 has ¤, which no text of ours needs, it reads the € of Latin-9.
func Latin(data []byte) string {
	const currency = 0xa4
	var b strings.Builder
	b.Grow(len(data) + len(data)/8)
	for _, c := range data {
		switch {
		case c < 0x80:
			b.WriteByte(c)
		case c < 0xa0:
			b.WriteRune(windows1252[c-0x80])
		case c == currency:
			b.WriteRune('€')
		default:
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}
