package audit

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"boussole/internal/text"
)

// Placeholders are the blanks that a template left in a text: "[Nom]", "{{client}}",
// "à compléter", "TBD", "XX %", "lorem ipsum".
func Placeholders(s string) []text.Span {
	if !placeholderHint(s) {
		return nil
	}
	var list []text.Span
	for _, m := range placeholderMark.FindAllStringIndex(s, -1) {
		if !citation.MatchString(s[m[0]:m[1]]) && !withinWord(s, m[0], m[1]) {
			list = append(list, text.Span{Start: m[0], End: m[1]})
		}
	}
	return list
}

// withinWord reports whether brackets are around a piece of a word, as for an ending
// that is left open, "lead[s]", or a capital that whoever quotes put in, "[T]he".
func withinWord(s string, start, end int) bool {
	if s[start] != '[' || end-start-2 > longestEnding || !lettersOnly(s[start+1:end-1]) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:start])
	after, _ := utf8.DecodeRuneInString(s[end:])
	return unicode.IsLetter(before) || unicode.IsLetter(after)
}

// longestEnding is how many bytes an ending in brackets has at most: "[ières]".
const longestEnding = 6

func lettersOnly(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
}

// placeholderHint is a quick look, for most texts have none.
func placeholderHint(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case '[', '{', '<':
			return true
		case '_', 'T', 'X':
			if hinted(placeholderHints[s[i]], s, i) {
				return true
			}
		case ' ':
			if strings.HasSuffix(s[:i], "nsert") || i+1 < len(s) && hinted(placeholderHints[s[i+1]], s, i) {
				return true
			}
		}
	}
	return false
}

// hint is a piece of a blank that is words: what stands before a byte, and what from it on.
type hint struct{ before, after string }

func hinted(hints []hint, s string, at int) bool {
	for _, h := range hints {
		if strings.HasPrefix(s[at:], h.after) && strings.HasSuffix(s[:at], h.before) {
			return true
		}
	}
	return false
}

// placeholderHints are looked for at the byte itself, or at the space before it.
var placeholderHints = [256][]hint{
	'_': {{"", "____"}},
	'T': {{"", "TBD"}, {"", "TBC"}, {"", "TODO"}},
	'X': {{"", "XX"}},
	'b': {{"o", " be c"}, {"o", " be d"}, {"o", " be f"}, {"our", " brand"}},
	'c': {{"", " complé"}, {"our", " company"}},
	'd': {{"", " défini"}, {"om", " de l"}},
	'i': {{"orem", " ipsum"}},
	'o': {{"our", " organi"}},
	'p': {{"", " précise"}},
	'r': {{"", " renseign"}, {"", " rempl"}},
}

var (
	placeholderMark = regexp.MustCompile(`\[[^\[\]\n]{1,60}\]|\{\{?[^{}\n]{1,60}\}?\}|<(?i:insert|insérer|nom|name|your|votre|client|date)[^<>\n]{0,50}>|_{4,}|` +
		`(?i:\blorem ipsum\b)|\b(?:TBD|TBC|TODO|XXX+)\b|\bXX ?(?:%|€|\$|£|k€|000)|(?i:\bà (?:compléter|définir|préciser|renseigner|remplir)\b|\b(?:to be (?:completed|defined|confirmed|filled in)|insert (?:name|date|logo|text|here)[a-z ]{0,20}|your (?:company|organisation|brand) (?:name|here)|nom de (?:l['’]entreprise|la marque|la commune|l['’]association) ici)\b)`)
	// A footnote, a tick box, a note of an editor: "[1]", "[x]", "[…]", "[sic]".
	citation = regexp.MustCompile(`^\[(?:\d{1,3}(?:[,–-] ?\d{1,3})*|[xX✓ ]|…|\.\.\.|sic|\^.*|note \d+|réf.*|ref.*|source.*)\]$`)
)
