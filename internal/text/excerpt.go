package text

import "strings"

// Excerpt is the beginning of a text on one line, of at most so many characters and cut
// between words where it can be: "…" says that there is more. Its last full stop is left out,
// so that it can stand between quotation marks within a sentence.
func Excerpt(s string, most int) string {
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) <= most {
		return strings.TrimRight(string(runes), " .")
	}
	cut := most
	for cut > most/2 && runes[cut] != ' ' {
		cut--
	}
	return strings.TrimRight(string(runes[:cut]), " ,;:.") + "…"
}
