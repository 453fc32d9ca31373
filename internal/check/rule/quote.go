package rule

import (
	"strings"
	"unicode"

	"boussole/internal/text"
)

// asWritten are phrases that text.Phrases found in s, with the accents, capitals and
// hyphens that s has, so that a finding quotes its reader's own words.
func asWritten(s string, found []string) []string {
	words, spans := text.Words(s), wordSpans(s)
	if len(words) != len(spans) {
		return found
	}
	quotes := make([]string, len(found))
	for i, phrase := range found {
		quotes[i] = phrase
		parts := strings.Fields(phrase)
		for at := range words {
			if len(parts) > 0 && startWith(words[at:], parts) {
				quotes[i] = s[spans[at][0]:spans[at+len(parts)-1][1]]
				break
			}
		}
	}
	return quotes
}

func startWith(words, parts []string) bool {
	if len(words) < len(parts) {
		return false
	}
	for i, part := range parts {
		if words[i] != part {
			return false
		}
	}
	return true
}

// wordSpans are where the words of s begin and end, in bytes, divided as text.Words does.
func wordSpans(s string) [][2]int {
	var spans [][2]int
	inside := false
	for i, r := range s {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r):
			inside = false
		case inside:
			spans[len(spans)-1][1] = i + len(string(r))
		default:
			spans, inside = append(spans, [2]int{i, i + len(string(r))}), true
		}
	}
	return spans
}

// clauses are the pieces of a text that stand between its stops.
func clauses(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(".;!?\n", r) })
}

// excerpt is the beginning of a text, enough to know it by, to stand between quotation
// marks within a sentence.
func excerpt(s string) string { return text.Excerpt(s, 72) }
