package locale

import (
	"strings"
	"unicode/utf8"
)

// Wrap breaks a text at its spaces into lines of at most width characters, each after
// the indent. No-break spaces do not break, and a word longer than the width stays whole.
func Wrap(s string, width int, indent string) string {
	var b strings.Builder
	for i, paragraph := range strings.Split(s, "\n") {
		if i > 0 {
			b.WriteByte('\n')
		}
		length := 0
		for j, word := range strings.FieldsFunc(paragraph, func(r rune) bool { return r == ' ' || r == '\t' }) {
			n := utf8.RuneCountInString(word)
			switch {
			case j == 0:
				b.WriteString(indent)
				length = utf8.RuneCountInString(indent)
			case length+1+n > width:
				b.WriteString("\n" + indent)
				length = utf8.RuneCountInString(indent)
			default:
				b.WriteByte(' ')
				length++
			}
			b.WriteString(word)
			length += n
		}
	}
	return b.String()
}
