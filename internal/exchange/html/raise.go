package html

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// first is the French ordinal whose ending is raised, and how it is then written.
const (
	first  = "1er"
	raised = "1<sup>er</sup>"
)

// Raise raises the ending of each « 1er » that people read in a page or a part of one, as
// French typography has it. It leaves alone what holds text as it is: attributes, drawings,
// titles, choices, fields and code.
func Raise(page []byte) []byte {
	if !bytes.Contains(page, []byte(first)) {
		return page
	}
	out := make([]byte, 0, len(page)+256)
	for rest := page; len(rest) > 0; {
		n := bytes.IndexByte(rest, '<')
		if n < 0 {
			n = len(rest)
		}
		out, rest = raise(out, rest[:n]), rest[n:]
		if n = tag(rest); n > 0 {
			n += within(rest[:n], rest[n:])
		}
		out, rest = append(out, rest[:n]...), rest[n:]
	}
	return out
}

// raise adds a text without tags to out.
func raise(out, text []byte) []byte {
	for {
		at := bytes.Index(text, []byte(first))
		if at < 0 {
			return append(out, text...)
		}
		before, _ := utf8.DecodeLastRune(text[:at])
		after, _ := utf8.DecodeRune(text[at+len(first):])
		out = append(out, text[:at]...)
		if wordly(before) || wordly(after) {
			out = append(out, first...)
		} else {
			out = append(out, raised...)
		}
		text = text[at+len(first):]
	}
}

func wordly(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' || r == '-')
}

// tag is the length of the tag or comment that a text begins with.
func tag(text []byte) int {
	if bytes.HasPrefix(text, []byte("<!--")) {
		if end := bytes.Index(text, []byte("-->")); end >= 0 {
			return end + len("-->")
		}
		return len(text)
	}
	quote := byte(0)
	for i, c := range text {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1
		}
	}
	return len(text)
}

// asTheyAre are the elements whose text is left alone, to their end.
var asTheyAre = []string{"style", "script", "title", "textarea", "select", "pre", "code", "svg", "sup"}

// within is the length of the element of a tag after it, with its end, where its text is left
// alone; else 0.
func within(open, rest []byte) int {
	for _, name := range asTheyAre {
		if len(open) < len(name)+2 || !bytes.HasPrefix(open[1:], []byte(name)) {
			continue
		}
		if next := open[1+len(name)]; next != '>' && next != ' ' && next != '\n' || open[len(open)-2] == '/' {
			continue
		}
		if end := bytes.Index(rest, []byte("</"+name+">")); end >= 0 {
			return end + len("</>") + len(name)
		}
		return len(rest)
	}
	return 0
}
