package audit

import (
	"strings"
	"unicode/utf8"
)

// literals are pieces of text to be found in any case, by the byte that they begin with;
// of those with one beginning, the first that matches counts.
type literals [256][]string

// literalsOf are pieces in lower case, with each of its apostrophes in both writings.
func literalsOf(list ...string) *literals {
	var l literals
	for _, s := range list {
		for _, one := range writings(s) {
			l[one[0]] = append(l[one[0]], one)
		}
	}
	return &l
}

func writings(s string) []string {
	if !strings.Contains(s, "'") {
		return []string{s}
	}
	return []string{s, strings.ReplaceAll(s, "'", "’")}
}

// at is where the first literal that stands at a byte of a text ends; -1: none stands there.
func (l *literals) at(s string, i int) int {
	if i >= len(s) {
		return -1
	}
	for _, one := range l[lower(s[i])] {
		if end := standsAt(s, i, one); end >= 0 {
			return end
		}
	}
	return -1
}

// past is where the literal at a byte ends, or that byte.
func (l *literals) past(s string, i int) int { return max(i, l.at(s, i)) }

// find is where the first literal begins, from a byte on, and ends; -1: there is none.
func (l *literals) find(s string, from int) (start, end int) {
	for i := from; i < len(s); i++ {
		if len(l[lower(s[i])]) == 0 {
			continue
		}
		if end := l.at(s, i); end >= 0 {
			return i, end
		}
	}
	return -1, -1
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// standsAt is where a literal that stands at a byte ends, whatever the case of its letters
// up to ÿ; -1: it does not stand there.
func standsAt(s string, i int, literal string) int {
	if len(s)-i < len(literal) {
		return -1
	}
	for j := range len(literal) {
		c, want := s[i+j], literal[j]
		if c == want || lower(c) == want {
			continue
		}
		accented := j > 0 && literal[j-1] == 0xc3 && c >= 0x80 && c < utf8.RuneSelf+0x1f && c != 0x97 // À to Þ, but for ×
		if !accented || c+0x20 != want {
			return -1
		}
	}
	return i + len(literal)
}

// digits is how many figures stand at a byte, up to some.
func digits(s string, i, most int) int {
	n := 0
	for n < most && i+n < len(s) && s[i+n] >= '0' && s[i+n] <= '9' {
		n++
	}
	return n
}

// isWordByte is whether a byte is a letter of ASCII or a figure.
func isWordByte(s string, i int) bool {
	return i >= 0 && i < len(s) && (isLetter(s[i]) || s[i] >= '0' && s[i] <= '9' || s[i] == '_')
}

// edge is whether a word of ASCII begins or ends before a byte.
func edge(s string, i int) bool { return isWordByte(s, i-1) != isWordByte(s, i) }
