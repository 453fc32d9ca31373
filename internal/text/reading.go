package text

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// Reading is a text divided into its words once, for all who look at them.
type Reading struct {
	Tokens []Token
	Words  []string // the same words, folded, as Words gives them
}

// Within are the words between two bytes of the text, neither of which divides a word.
func (r *Reading) Within(span Span) Reading {
	from := sort.Search(len(r.Tokens), func(i int) bool { return r.Tokens[i].Start >= span.Start })
	to := from + sort.Search(len(r.Tokens)-from, func(i int) bool { return r.Tokens[from+i].Start >= span.End })
	return Reading{r.Tokens[from:to:to], r.Words[from:to:to]}
}

// Read divides a text into its words, in one pass where its letters are those of French
// and English.
func Read(s string) Reading {
	n := len(s)/6 + 2
	if r, plain := read(make([]Token, 0, n), make([]string, 0, n), make([]byte, 0, len(s)+2), s); plain {
		return r
	}
	return readAny(s)
}

// Reader divides texts into their words, one after the other, and makes room for those of
// many at once. Its zero value is ready; it is not for use by several at once.
type Reader struct {
	tokens []Token
	words  []string
	folded []byte
}

// room is for how many words it is made at once.
const room = 4096

// Read is Read for one of the texts.
func (r *Reader) Read(s string) Reading {
	most := len(s)/2 + 1
	if most > room {
		return Read(s)
	}
	if cap(r.tokens)-len(r.tokens) < most {
		r.tokens, r.words = make([]Token, 0, room), make([]string, 0, room)
	}
	if cap(r.folded) < len(s)+2 {
		r.folded = make([]byte, 0, 2*len(s)+2)
	}
	out, plain := read(r.tokens[len(r.tokens):], r.words[len(r.words):], r.folded, s)
	if !plain {
		return readAny(s)
	}
	n := len(out.Tokens)
	r.tokens, r.words = r.tokens[:len(r.tokens)+n], r.words[:len(r.words)+n]
	return Reading{out.Tokens[:n:n], out.Words[:n:n]}
}

// read is Read in the room that is given, where the letters are those of French and English.
func read(tokens []Token, words []string, folded []byte, s string) (r Reading, plain bool) {
	from, h := -1, uint64(offset64)
	for i := 0; i < len(s); {
		c, size := s[i], 1
		lower := byte(0)
		if c < utf8.RuneSelf {
			lower = fold128[c]
		} else {
			var r rune
			r, size = utf8.DecodeRuneInString(s[i:])
			switch {
			case r >= 0xc0 && r < 0xc0+rune(len(latin)) && latin[r-0xc0] != 0:
				lower = latin[r-0xc0]
			case r == 'œ' || r == 'Œ' || r == 'æ' || r == 'Æ':
				first := byte('o')
				if r == 'æ' || r == 'Æ' {
					first = 'a'
				}
				if from < 0 {
					from, h = i, offset64
				}
				h = hashBytes(h, first, 'e')
				folded = append(folded, first, 'e')
				i += size
				continue
			case r == '\ufe0f': // turns a sign into a picture
				i += size
				continue
			case !divides(r):
				return Reading{}, false
			}
		}
		switch {
		case lower != 0:
			if from < 0 {
				from, h = i, offset64
			}
			h = (h ^ uint64(lower)) * prime64
			folded = append(folded, lower)
		case from >= 0:
			tokens = append(tokens, Token{Span{from, i}, mix(h)})
			folded = append(folded, ' ')
			from = -1
		}
		i += size
	}
	if from >= 0 {
		tokens = append(tokens, Token{Span{from, len(s)}, mix(h)})
	}
	return Reading{tokens, pieces(words, string(folded), len(tokens))}, true
}

// pieces are the n words of a folded text that single spaces divide.
func pieces(words []string, folded string, n int) []string {
	for len(words) < n {
		cut := strings.IndexByte(folded, ' ')
		if cut < 0 {
			return append(words, folded)
		}
		words = append(words, folded[:cut])
		folded = folded[cut+1:]
	}
	return words
}

// readAny is Read for whatever letters.
func readAny(s string) Reading {
	tokens := Tokens(s)
	words := make([]string, len(tokens))
	for i, t := range tokens {
		words[i] = Fold(t.In(s))
	}
	return Reading{tokens, words}
}

// divides is whether a sign past ASCII is known to stand between words: punctuation,
// currencies, arrows, figures of geometry, pictures.
func divides(r rune) bool {
	switch {
	case r < 0xc0:
		return r != 'ª' && r != 'µ' && r != 'º'
	case r == '×' || r == '÷':
		return true
	case r >= 0x2000 && r <= 0x206f, r >= 0x20a0 && r <= 0x20bf, r >= 0x2190 && r <= 0x27bf, r >= 0x1f000 && r <= 0x1faff:
		return true
	}
	return false
}
