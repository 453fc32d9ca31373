package office

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// attr is an attribute of the element just opened, empty where it has none.
func (s *scanner) attr(name string) string {
	v, _ := s.find(name)
	return v
}

func (s *scanner) find(name string) (string, bool) {
	prefix, local := "", name
	for i := range len(name) {
		if name[i] == ':' {
			prefix, local = name[:i], name[i+1:]
		}
	}
	for _, a := range s.attrs {
		p, l := split(a.name)
		if string(l) != local || len(p) == 0 != (prefix == "") || len(p) > 0 && s.namespace(p) != prefix {
			continue
		}
		if len(a.value) > maxValue {
			return "", false
		}
		return string(s.unescape(nil, a.value)), true
	}
	return "", false
}

// on reports whether a switch such as <w:b/> or <w:b w:val="0"/> is on.
func (s *scanner) on(name string) bool {
	switch v, _ := s.find(name); v {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// number is an attribute as a whole number, and a default where it is none.
func (s *scanner) number(name string, otherwise int) int {
	if v, is := s.find(name); is {
		if n, err := strconv.Atoi(v); err == nil {
			return n
		}
	}
	return otherwise
}

// appendText adds the text of a text token, as people read it.
func (s *scanner) appendText(to []byte) []byte {
	if s.literal {
		return appendClean(to, s.text)
	}
	return s.unescape(to, s.text)
}

func (s *scanner) unescape(to, raw []byte) []byte {
	for {
		i := bytes.IndexByte(raw, '&')
		if i < 0 {
			return appendClean(to, raw)
		}
		to = appendClean(to, raw[:i])
		end := bytes.IndexByte(raw[i:], ';')
		if end < 0 || end > 12 {
			s.broken(errReference)
			return to
		}
		r, ok := reference(raw[i+1 : i+end])
		if !ok {
			s.broken(errReference)
			return to
		}
		if isText(r) {
			to = utf8.AppendRune(to, r)
		}
		raw = raw[i+end+1:]
	}
}

func reference(name []byte) (rune, bool) {
	switch string(name) {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	if len(name) < 2 || name[0] != '#' {
		return 0, false
	}
	base, digits := 10, name[1:]
	if digits[0] == 'x' {
		base, digits = 16, digits[1:]
	}
	n, err := strconv.ParseUint(string(digits), base, 32)
	return rune(n), err == nil && n <= utf8.MaxRune //nolint:gosec // n is at most MaxRune where it is used
}

// appendClean adds a text without the characters that no text has.
func appendClean(to, text []byte) []byte {
	clean := true
	for _, c := range text {
		if c < 0x20 || c >= 0x7f {
			clean = false
			break
		}
	}
	if clean {
		return append(to, text...)
	}
	for len(text) > 0 {
		r, n := utf8.DecodeRune(text)
		if r == '\r' && (len(text) == 1 || text[1] != '\n') {
			r = '\n' // as XML ends lines (2.11)
		}
		if isText(r) {
			to = utf8.AppendRune(to, r)
		}
		text = text[n:]
	}
	return to
}

// isText reports whether a character may stand in a text: U+FFFD for bytes that are no
// character stays, controls do not, nor soft hyphens and marks of zero width, which
// hide inside words.
func isText(r rune) bool {
	switch {
	case r == '\t', r == '\n':
		return true
	case r < 0x20, r >= 0x7f && r < 0xa0, r >= 0xd800 && r < 0xe000, r == 0xfffe, r == 0xffff:
		return false
	case r == 0xad, r == 0x200b, r == 0x2060, r == 0xfeff:
		return false
	}
	return true
}
