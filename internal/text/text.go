// Package text measures words and holds no opinion about them: folding, words, phrases,
// sentences, languages, names, figures, four-word shingles. What a phrase means for a
// strategy is for the rules to say.
package text

import (
	"slices"
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

// Phrases is a set of phrases to look for, whole words and in any writing. A word
// that ends in * stands for all words that begin so ("innov*").
type Phrases struct {
	byFirst map[string][]phrase
	stems   map[string][]phrase // those whose first word is a stem, by the stem
	sizes   []int               // the stems' lengths, each once
	begins  [1 << 10]uint64     // the pairs of letters that a phrase begins with: most words begin none
}

type phrase struct {
	text  string
	words []phraseWord
}

// phraseWord is a word of a phrase, or of a stem what its words begin with.
type phraseWord struct {
	letters string
	stem    bool
}

// NewPhrases makes a set of phrases.
func NewPhrases(list ...string) *Phrases {
	set := &Phrases{byFirst: map[string][]phrase{}, stems: map[string][]phrase{}}
	for _, text := range list {
		var words []string
		for field := range strings.FieldsSeq(text) {
			ws := Words(field)
			if strings.HasSuffix(field, "*") && len(ws) > 0 {
				ws[len(ws)-1] += "*"
			}
			words = append(words, ws...)
		}
		if len(words) == 0 {
			continue
		}
		p := phrase{text: text}
		for _, w := range words {
			letters, stem := strings.CutSuffix(w, "*")
			p.words = append(p.words, phraseWord{letters, stem})
		}
		stem, isStem := strings.CutSuffix(words[0], "*")
		if !isStem {
			set.byFirst[stem] = append(set.byFirst[stem], p)
			set.begin(stem)
			continue
		}
		set.stems[stem] = append(set.stems[stem], p)
		if !slices.Contains(set.sizes, len(stem)) {
			set.sizes = append(set.sizes, len(stem))
		}
		if len(stem) > 1 {
			set.begin(stem)
			continue
		}
		for c := range 256 {
			set.begin(stem + string([]byte{byte(c)})) // any second letter may follow
		}
		set.begin(stem)
	}
	return set
}

func pair(w string) int {
	if len(w) == 1 {
		return int(w[0]) << 8
	}
	return int(w[0])<<8 | int(w[1])
}

func (set *Phrases) begin(w string) { set.begins[pair(w)>>6] |= 1 << (pair(w) & 63) }

func (set *Phrases) mayBegin(w string) bool { return set.begins[pair(w)>>6]&(1<<(pair(w)&63)) != 0 }

// Find are the phrases of the set that a text holds, each once, in the text's order,
// as the text has them (folded).
func (set *Phrases) Find(s string) []string { return set.FindWords(Words(s)) }

// FindWords is Find for a text already divided into Words.
func (set *Phrases) FindWords(words []string) []string {
	var found, seen []string
	add := func(list []phrase, i int) {
		for j := range list {
			p := &list[j]
			if p.matches(words[i:]) && !slices.Contains(seen, p.text) {
				seen = append(seen, p.text)
				found = append(found, strings.Join(words[i:i+len(p.words)], " "))
			}
		}
	}
	for i, w := range words {
		if w == "" || !set.mayBegin(w) {
			continue
		}
		add(set.byFirst[w], i)
		for _, n := range set.sizes {
			if n <= len(w) {
				add(set.stems[w[:n]], i)
			}
		}
	}
	return found
}

// In reports whether a text holds any of the phrases.
func (set *Phrases) In(s string) bool { return set.InWords(Words(s)) }

// InWords is In for a text already divided into Words.
func (set *Phrases) InWords(words []string) bool {
	for i, w := range words {
		if w == "" || !set.mayBegin(w) {
			continue
		}
		if anyMatches(set.byFirst[w], words[i:]) {
			return true
		}
		for _, n := range set.sizes {
			if n <= len(w) && anyMatches(set.stems[w[:n]], words[i:]) {
				return true
			}
		}
	}
	return false
}

func anyMatches(list []phrase, words []string) bool {
	for i := range list {
		if list[i].matches(words) {
			return true
		}
	}
	return false
}

// Union is one set of the phrases of several, to look for all of them at once.
func Union(sets ...*Phrases) *Phrases {
	all := &Phrases{byFirst: map[string][]phrase{}, stems: map[string][]phrase{}}
	for _, set := range sets {
		for first, list := range set.byFirst {
			all.byFirst[first] = append(all.byFirst[first], list...)
		}
		for stem, list := range set.stems {
			all.stems[stem] = append(all.stems[stem], list...)
		}
		for _, n := range set.sizes {
			if !slices.Contains(all.sizes, n) {
				all.sizes = append(all.sizes, n)
			}
		}
		for i, pairs := range set.begins {
			all.begins[i] |= pairs
		}
	}
	return all
}

func (p *phrase) matches(words []string) bool {
	if len(words) < len(p.words) {
		return false
	}
	for i, want := range p.words {
		if words[i] != want.letters && (!want.stem || !strings.HasPrefix(words[i], want.letters)) {
			return false
		}
	}
	return true
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
