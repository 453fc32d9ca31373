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
		case ' ', '_', 'T', 'X':
			if s[i] == ' ' && !mayHint(s, i) {
				continue
			}
			for _, hint := range placeholderHints[s[i]] {
				if strings.HasPrefix(s[i:], hint.after) && strings.HasSuffix(s[:i], hint.before) {
					return true
				}
			}
		}
	}
	return false
}

// mayHint is whether the space at a byte may be one of a hint, by what stands around it.
func mayHint(s string, space int) bool {
	if space >= 4 && s[space-1] == 't' && s[space-2] == 'r' && s[space-3] == 'e' {
		return true
	}
	if space+1 == len(s) {
		return false
	}
	switch s[space+1] {
	case 'b', 'c', 'd', 'i', 'o', 'p', 'r':
		return true
	}
	return false
}

// placeholderHints are pieces of the blanks that are words, by the byte at which they are
// looked for: what stands before it, and what from it on.
var placeholderHints = [...][]struct{ before, after string }{
	'_': {{"", "____"}},
	'T': {{"", "TBD"}, {"", "TBC"}, {"", "TODO"}},
	'X': {{"", "XX"}},
	' ': {
		{"orem", " ipsum"},
		{"", " complé"},
		{"", " défini"},
		{"", " précise"},
		{"", " renseign"},
		{"", " rempl"},
		{"o", " be c"},
		{"o", " be d"},
		{"o", " be f"},
		{"nsert", " "},
		{"our", " company"},
		{"our", " organi"},
		{"our", " brand"},
		{"om", " de l"},
	},
}

var (
	placeholderMark = regexp.MustCompile(`\[[^\[\]\n]{1,60}\]|\{\{?[^{}\n]{1,60}\}?\}|<(?i:insert|insérer|nom|name|your|votre|client|date)[^<>\n]{0,50}>|_{4,}|` +
		`(?i:\blorem ipsum\b)|\b(?:TBD|TBC|TODO|XXX+)\b|\bXX ?(?:%|€|\$|£|k€|000)|(?i:\bà (?:compléter|définir|préciser|renseigner|remplir)\b|\b(?:to be (?:completed|defined|confirmed|filled in)|insert (?:name|date|logo|text|here)[a-z ]{0,20}|your (?:company|organisation|brand) (?:name|here)|nom de (?:l['’]entreprise|la marque|la commune|l['’]association) ici)\b)`)
	// A footnote, a tick box, a note of an editor: "[1]", "[x]", "[…]", "[sic]".
	citation = regexp.MustCompile(`^\[(?:\d{1,3}(?:[,–-] ?\d{1,3})*|[xX✓ ]|…|\.\.\.|sic|\^.*|note \d+|réf.*|ref.*|source.*)\]$`)
)
