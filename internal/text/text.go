// Package text measures words and holds no opinion about them: folding, words, phrases,
// sentences, languages, names, figures, four-word shingles. What a phrase means for a
// strategy is for the rules to say.
package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold makes writings of one text alike: lower case, no accents, plain apostrophes
// and spaces, œ and æ in two letters.
func Fold(s string) string {
	if isPlain(s) {
		return s
	}
	for _, r := range s {
		if r > 0x2ff && (r < 0x2000 || r > 0x206f) && r != '€' {
			// Letters past the tables, or accents on their own.
			s = norm.NFD.String(strings.ToValidUTF8(s, "\ufffd"))
			break
		}
	}
	b := make([]byte, 0, len(s)+2)
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			if r >= 'A' && r <= 'Z' {
				r += 'a' - 'A'
			}
			b = utf8.AppendRune(b, r)
		case r >= 0xc0 && r < 0xc0+rune(len(latin)) && latin[r-0xc0] != 0:
			b = append(b, latin[r-0xc0])
		case r == '’' || r == '‘' || r == 'ʼ':
			b = append(b, '\'')
		case r == '\u00a0' || r == '\u202f' || r == '\u2009':
			b = append(b, ' ')
		case r == '‑' || r == '–':
			b = append(b, '-')
		case r == 'œ' || r == 'Œ':
			b = append(b, "oe"...)
		case r == 'æ' || r == 'Æ':
			b = append(b, "ae"...)
		case unicode.Is(unicode.Mn, r):
		case r > 0x17f:
			b = utf8.AppendRune(b, unicode.ToLower(r))
		default:
			for _, d := range norm.NFD.String(string(r)) {
				if !unicode.Is(unicode.Mn, d) {
					b = utf8.AppendRune(b, unicode.ToLower(d))
				}
			}
		}
	}
	return string(b)
}

// latin are the plain letters of À to ÿ, which is what French and its neighbours write.
var latin = [...]byte{
	'a', 'a', 'a', 'a', 'a', 'a', 0, 'c', 'e', 'e', 'e', 'e', 'i', 'i', 'i', 'i',
	0, 'n', 'o', 'o', 'o', 'o', 'o', 0, 0, 'u', 'u', 'u', 'u', 'y', 0, 0,
	'a', 'a', 'a', 'a', 'a', 'a', 0, 'c', 'e', 'e', 'e', 'e', 'i', 'i', 'i', 'i',
	0, 'n', 'o', 'o', 'o', 'o', 'o', 0, 0, 'u', 'u', 'u', 'u', 'y', 0, 'y',
}

func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' {
			return false
		}
	}
	return true
}

// Words are the folded words of a text: letters and figures, with inner apostrophes
// and hyphens dividing ("l'été" is l, ete).
func Words(s string) []string {
	s = Fold(s)
	words := make([]string, 0, len(s)/6+1)
	from := -1
	for i, r := range s {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			if from < 0 {
				from = i
			}
			continue
		}
		if from >= 0 {
			words = append(words, s[from:i])
			from = -1
		}
	}
	if from >= 0 {
		words = append(words, s[from:])
	}
	return words
}

// Names are the words of a text that look like proper names: four letters or more, a
// capital first and not throughout, not at the beginning of a sentence.
func Names(s string) []string {
	var names []string
	first := true
	for field := range strings.FieldsSeq(s) {
		w := strings.TrimFunc(field, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if cut := strings.LastIndexAny(w, "'’"); cut >= 0 {
			_, size := utf8.DecodeRuneInString(w[cut:])
			w, first = w[cut+size:], false
		}
		r, _ := utf8.DecodeRuneInString(w)
		if !first && unicode.IsUpper(r) && utf8.RuneCountInString(w) >= 4 && strings.ToUpper(w) != w {
			names = append(names, w)
		}
		first = strings.HasSuffix(field, ".") || strings.HasSuffix(field, "!") || strings.HasSuffix(field, "?")
	}
	return names
}
