package rule

import (
	"slices"
	"strings"

	"boussole/internal/dossier"
	"boussole/internal/text"
)

// bannedWords are the words that a voice asks to avoid, ready to be looked for.
type bannedWords struct {
	byKey  map[string][]bannedWord // by the key of their first word
	begins [256]bool               // the first letters of those words: most words begin none
}

type bannedWord struct {
	written string   // as the voice has it
	keys    []string // of its words; one that ends in * stands for all words that begin so
}

// stems is the place in bannedWords of those that begin with a stem, such as "innov*".
const stems = "*"

func bannedBy(voice dossier.Voice) bannedWords {
	banned := bannedWords{byKey: map[string][]bannedWord{}}
	for _, entry := range voice.Avoid {
		for _, word := range wordsOf(entry) {
			b := bannedWord{written: word}
			for field := range strings.FieldsSeq(word) {
				for _, w := range text.Words(field) {
					b.keys = append(b.keys, wordKey(w))
				}
				if last := len(b.keys) - 1; last >= 0 && strings.HasSuffix(field, "*") {
					b.keys[last] = strings.TrimSuffix(text.Fold(field), "*") + "*"
				}
			}
			first := b.keys[0]
			banned.begins[first[0]] = true
			if strings.HasSuffix(first, "*") {
				first = stems
			}
			banned.byKey[first] = append(banned.byKey[first], b)
		}
	}
	return banned
}

// in are the words to avoid that a text uses, each once, as the voice has them, in the
// text's order; for an entry that ends in *, as the text has them.
func (banned bannedWords) in(s string) []string {
	if len(banned.byKey) == 0 {
		return nil
	}
	words := text.Words(s)
	var used []string
	for i := range words {
		if !banned.begins[words[i][0]] {
			continue
		}
		for _, list := range [][]bannedWord{banned.byKey[wordKey(words[i])], banned.byKey[stems]} {
			for _, b := range list {
				if !b.stands(words[i:]) {
					continue
				}
				name := b.written
				if strings.Contains(name, "*") {
					name = strings.Join(words[i:i+len(b.keys)], " ")
				}
				if !slices.Contains(used, name) {
					used = append(used, name)
				}
			}
		}
	}
	return used
}

// stands reports whether a word to avoid stands at the beginning of a text.
func (b bannedWord) stands(words []string) bool {
	if len(b.keys) > len(words) {
		return false
	}
	for i, key := range b.keys {
		if stem, is := strings.CutSuffix(key, "*"); is {
			if !strings.HasPrefix(words[i], stem) {
				return false
			}
		} else if wordKey(words[i]) != key {
			return false
		}
	}
	return true
}

// inAdvice is in for a text that may speak about words rather than use them: a clause
// such as "jamais « usagers »" or "habitants plutôt qu'usagers" is let be.
func (banned bannedWords) inAdvice(s string) []string {
	if len(banned.in(s)) == 0 {
		return nil
	}
	var used []string
	for _, clause := range clauses(s) {
		if !speaksOfWords.In(clause) {
			used = append(used, banned.in(clause)...)
		}
	}
	slices.Sort(used)
	return slices.Compact(used)
}

var speaksOfWords = text.NewPhrases(
	"jamais", "éviter", "évit*", "plutôt que", "plutôt qu", "au lieu de", "au lieu d", "et non", "ne pas", "ne dit pas", "ne disons pas", "ne parle pas", "ne parlons pas", "pas de", "pas d", "sans", "aucun", "aucune", "bannir", "proscri*", "remplac*", "le mot", "les mots",
	"never", "avoid*", "rather than", "instead of", "not", "do not", "don t", "no", "without", "replace*", "the word", "the words",
)

// wordsOf are the words or phrases of one entry of a voice's list, without what
// explains them: "usagers (dire : habitants)" is usagers, "client / patient" is two.
func wordsOf(entry string) []string {
	for _, mark := range []string{"(", ":", "→", " plutôt qu", " au lieu d", " et non ", ", pas ", ", jamais ", " rather than ", " instead of ", ", not ", ", never "} {
		if cut := strings.Index(entry, mark); cut > 0 {
			entry = entry[:cut]
		}
	}
	var words []string
	for _, word := range strings.FieldsFunc(entry, func(r rune) bool { return strings.ContainsRune(",;/", r) }) {
		if word = strings.Trim(word, " «»“”\"\u00a0\u202f"); len(text.Words(word)) > 0 {
			words = append(words, word)
		}
	}
	return words
}

// wordKey makes alike the forms of one folded word: singular and plural, masculine and
// feminine ("innovant", "innovantes"; "digital", "digitaux"). Short words keep theirs,
// and only endings that mark a gender are taken off: "commune" is not "commun".
func wordKey(w string) string {
	const least = 5 // letters that must be left
	switch {
	case len(w) < least:
	case strings.HasSuffix(w, "eaux"), strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		w = w[:len(w)-1]
	case strings.HasSuffix(w, "aux"):
		w = w[:len(w)-2] + "l"
	}
	for _, gender := range genders {
		if stem, is := strings.CutSuffix(w, gender[0]); is && len(stem)+len(gender[1]) >= least {
			return stem + gender[1]
		}
	}
	return w
}

// genders are the endings of the feminine, and those of the masculine (once its plural
// is taken off) that they go with.
var genders = [...][2]string{
	{"trice", "teur"},
	{"euse", "eur"},
	{"eux", "eur"},
	{"ive", "if"},
	{"elle", "el"},
	{"enne", "en"},
	{"ique", "ic"},
	{"aise", "ai"},
	{"oise", "oi"},
	{"aine", "ain"},
	{"ale", "al"},
	{"ere", "er"},
	{"ee", "e"},
	{"te", "t"},
	{"de", "d"},
	{"y", "ie"}, // community, communities
}
