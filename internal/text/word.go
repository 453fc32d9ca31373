package text

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Span is a piece of a text: from byte Start to before byte End.
type Span struct{ Start, End int }

// In is the piece itself.
func (p Span) In(s string) string { return s[p.Start:p.End] }

// Token is one word of a text and its place there. Two writings of one word (case,
// accents composed or not, œ or oe) have one Hash.
type Token struct {
	Span
	Hash uint64
}

// Tokens are the words of a text, divided as Words divides them, with their places and
// without a copy of them.
func Tokens(s string) []Token {
	tokens := make([]Token, 0, len(s)/6+1)
	from, h := -1, uint64(offset64)
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if lower := fold128[c]; lower != 0 {
				if from < 0 {
					from, h = i, offset64
				}
				h = (h ^ uint64(lower)) * prime64
			} else if from >= 0 {
				tokens = append(tokens, Token{Span{from, i}, mix(h)})
				from = -1
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r >= 0xc0 && r < 0xc0+rune(len(latin)) && latin[r-0xc0] != 0:
			if from < 0 {
				from, h = i, offset64
			}
			h = (h ^ uint64(latin[r-0xc0])) * prime64
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if from < 0 {
				from, h = i, offset64
			}
			h = hashRune(h, r)
		case from >= 0 && unicode.Is(unicode.Mn, r): // an accent on its own belongs to its letter
		case from >= 0:
			tokens = append(tokens, Token{Span{from, i}, mix(h)})
			from = -1
		}
		i += size
	}
	if from >= 0 {
		tokens = append(tokens, Token{Span{from, len(s)}, mix(h)})
	}
	return tokens
}

// HashWord is the Hash of a word as Tokens would find it, in any writing.
func HashWord(w string) uint64 {
	h := uint64(offset64)
	for _, r := range w {
		if r < utf8.RuneSelf {
			if lower := fold128[r]; lower != 0 {
				h = (h ^ uint64(lower)) * prime64
			}
			continue
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			h = hashRune(h, r)
		}
	}
	return mix(h)
}

func hashRune(h uint64, r rune) uint64 {
	switch r {
	case 'œ', 'Œ':
		return hashBytes(h, 'o', 'e')
	case 'æ', 'Æ':
		return hashBytes(h, 'a', 'e')
	}
	var buf [utf8.UTFMax]byte
	var out [32]byte
	for _, d := range string(norm.NFD.Append(out[:0], buf[:utf8.EncodeRune(buf[:], r)]...)) {
		if !unicode.Is(unicode.Mn, d) {
			h = hashBytes(h, buf[:utf8.EncodeRune(buf[:], unicode.ToLower(d))]...)
		}
	}
	return h
}

func hashBytes(h uint64, bytes ...byte) uint64 {
	for _, c := range bytes {
		h = (h ^ uint64(c)) * prime64
	}
	return h
}

// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), whose low bits are poor for short
// words; mix is the finaliser of SplitMix64, which spreads them.
const (
	offset64 = 14695981039346656037
	prime64  = 1099511628211
)

func mix(h uint64) uint64 {
	h ^= h >> 30
	h *= 0xbf58476d1ce4e5b9
	h ^= h >> 27
	h *= 0x94d049bb133111eb
	return h ^ h>>31
}

// fold128 are the lower-case letters and figures of ASCII; nought for what divides words.
var fold128 = func() (table [utf8.RuneSelf]byte) {
	for c := range byte(utf8.RuneSelf) {
		switch {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			table[c] = c
		case c >= 'A' && c <= 'Z':
			table[c] = c + 'a' - 'A'
		}
	}
	return table
}()
