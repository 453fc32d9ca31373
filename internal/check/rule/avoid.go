package rule

import (
	"slices"
	"strings"

	"boussole/internal/dossier"
	"boussole/internal/text"
)

// bannedWords are the words that a voice asks to avoid, ready to be looked for.
type bannedWords struct {
	phrases *text.Phrases
	entry   map[string]string // what is found, folded, to the word as the voice has it
}

func bannedBy(voice dossier.Voice) bannedWords {
	b := bannedWords{entry: map[string]string{}}
	var list []string
	for _, entry := range voice.Avoid {
		for _, word := range wordsOf(entry) {
			for _, form := range inflections(word) {
				b.entry[strings.Join(text.Words(form), " ")] = word
				list = append(list, form)
			}
		}
	}
	b.phrases = text.NewPhrases(list...)
	return b
}

// in are the words to avoid that a text uses, each once, as the voice has them.
func (b bannedWords) in(s string) []string {
	var used []string
	for _, found := range b.phrases.Find(s) {
		word, ok := b.entry[found]
		if !ok {
			word = found // an entry that ends in *
		}
		if !slices.Contains(used, word) {
			used = append(used, word)
		}
	}
	return used
}

// inAdvice is in for a text that may speak about words rather than use them: a clause
// such as "jamais « usagers »" or "habitants plutôt qu'usagers" is let be.
func (b bannedWords) inAdvice(s string) []string {
	var used []string
	for _, clause := range clauses(s) {
		if !speaksOfWords.In(clause) {
			used = append(used, b.in(clause)...)
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

// inflections are a word or phrase in the singular and in the plural, as far as an s
// makes them.
func inflections(phrase string) []string {
	if strings.Contains(phrase, "*") {
		return []string{phrase}
	}
	words := text.Words(phrase)
	one, many := make([]string, len(words)), make([]string, len(words))
	for i, w := range words {
		one[i], many[i] = w, w
		if len(w) > 3 {
			one[i] = strings.TrimSuffix(w, "s")
			many[i] = one[i] + "s"
		}
	}
	forms := []string{strings.Join(words, " "), strings.Join(one, " "), strings.Join(many, " ")}
	slices.Sort(forms)
	return slices.Compact(forms)
}
