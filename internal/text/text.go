// Package text measures words and holds no opinion about them: folding, words,
// phrases, names. What a phrase means for a strategy is for the rules to say.
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
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == '’' || r == '‘' || r == 'ʼ':
			b.WriteByte('\'')
		case r == '\u00a0' || r == '\u202f' || r == '\u2009':
			b.WriteByte(' ')
		case r == '‑' || r == '–':
			b.WriteByte('-')
		case r == 'œ' || r == 'Œ':
			b.WriteString("oe")
		case r == 'æ' || r == 'Æ':
			b.WriteString("ae")
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
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
	return strings.FieldsFunc(Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// Phrases is a set of phrases to look for, whole words and in any writing. A word
// that ends in * stands for all words that begin so ("innov*").
type Phrases struct {
	byFirst map[string][]phrase
	stems   []phrase // those whose first word is a stem
}

type phrase struct {
	text  string
	words []string
}

// NewPhrases makes a set of phrases.
func NewPhrases(list ...string) *Phrases {
	set := &Phrases{byFirst: map[string][]phrase{}}
	for _, text := range list {
		var words []string
		for _, field := range strings.Fields(text) {
			ws := Words(field)
			if strings.HasSuffix(field, "*") && len(ws) > 0 {
				ws[len(ws)-1] += "*"
			}
			words = append(words, ws...)
		}
		if len(words) == 0 {
			continue
		}
		p := phrase{text: text, words: words}
		if strings.HasSuffix(words[0], "*") {
			set.stems = append(set.stems, p)
		} else {
			set.byFirst[words[0]] = append(set.byFirst[words[0]], p)
		}
	}
	return set
}

// Find are the phrases of the set that a text holds, each once, in the text's order,
// as the text has them (folded).
func (set *Phrases) Find(s string) []string { return set.FindWords(Words(s)) }

// FindWords is Find for a text already divided into Words.
func (set *Phrases) FindWords(words []string) []string {
	var found []string
	seen := map[string]bool{}
	add := func(p phrase, i int) {
		if p.matches(words[i:]) && !seen[p.text] {
			seen[p.text] = true
			found = append(found, strings.Join(words[i:i+len(p.words)], " "))
		}
	}
	for i, w := range words {
		for _, p := range set.byFirst[w] {
			add(p, i)
		}
		for _, p := range set.stems {
			add(p, i)
		}
	}
	return found
}

// In reports whether a text holds any of the phrases.
func (set *Phrases) In(s string) bool { return len(set.Find(s)) > 0 }

func (p phrase) matches(words []string) bool {
	if len(words) < len(p.words) {
		return false
	}
	for i, want := range p.words {
		if stem, is := strings.CutSuffix(want, "*"); is {
			if !strings.HasPrefix(words[i], stem) {
				return false
			}
		} else if words[i] != want {
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
	for _, field := range strings.Fields(s) {
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
