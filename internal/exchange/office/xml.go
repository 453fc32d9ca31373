package office

import (
	"bytes"
	"errors"
	"slices"

	"boussole/internal/exchange"
)

// Limits of one part's XML. A deep Word document reaches 60 elements; Word declares 35
// namespaces.
const (
	maxDepth      = 256
	maxNamespaces = 256
	maxAttributes = 512
	maxValue      = 64 << 10 // bytes of an attribute that is asked for
	maxNames      = 2048     // that are kept as strings
)

// scanner reads the elements of one part in order. It keeps slices of its source and
// copies nothing but what is asked for: encoding/xml reads the same slides six times
// slower, which is more than the whole audit may take. It refuses document type
// declarations, and so has no entities but the five of XML.
type scanner struct {
	src   []byte
	pos   int
	kind  token
	name  string // of the element opened, under the prefix of names.go; empty for text
	depth int    // of the elements that are open, the one just opened included
	err   error

	text    []byte // of a text token, as it stands in the source
	literal bool   // the text is CDATA
	attrs   []attribute
	open    []element
	bound   []binding
	names   map[string]string
	scratch []byte
	empty   bool // the element just opened closes itself
	dated   bool // a document type without declarations may stand before the root
}

type token int

const (
	opening token = iota
	closing
	chars
)

type attribute struct{ name, value []byte }

type element struct {
	name  []byte
	bound int // namespaces bound before it
}

type binding struct {
	prefix []byte
	short  string
}

var (
	errMarkup    = errors.New("markup that does not close")
	errMismatch  = errors.New("an element closed by another’s name")
	errTag       = errors.New("a tag that is not understood")
	errText      = errors.New("text outside of all elements")
	errReference = errors.New("a reference to a character that does not exist")
	errEncoding  = errors.New("an encoding other than UTF-8 and UTF-16")
	errNothing   = errors.New("no element in it")
)

func scan(src []byte) *scanner {
	return &scanner{src: bytes.TrimPrefix(src, []byte("\ufeff")), names: make(map[string]string)}
}

func (s *scanner) broken(err error) bool {
	return s.refuse(&exchange.Error{Kind: exchange.Broken, Cause: err})
}

func (s *scanner) refuse(err error) bool {
	if s.err == nil {
		s.err = err
	}
	return false
}

// child goes on to the next child of the element that was open at a depth, past what
// is left of the child before; false where that element closes.
//
//	for at := s.depth; s.child(at); {
func (s *scanner) child(at int) bool {
	for s.next() {
		switch {
		case s.kind == opening && s.depth == at+1:
			return true
		case s.kind == closing && s.depth < at:
			return false
		}
	}
	return false
}

// node is child where text counts too: its name is empty.
func (s *scanner) node(at int) bool {
	for s.next() {
		switch {
		case s.kind == opening && s.depth == at+1, s.kind == chars && s.depth == at:
			return true
		case s.kind == closing && s.depth < at:
			return false
		}
	}
	return false
}

// root opens the part's first element.
func (s *scanner) root() bool {
	for s.next() {
		if s.kind == opening {
			return true
		}
	}
	return s.broken(errNothing)
}

// next goes on by one token; false at the end, or where err says why.
func (s *scanner) next() bool {
	if s.err != nil {
		return false
	}
	if s.empty {
		s.empty = false
		return s.close()
	}
	for s.pos < len(s.src) {
		rest := s.src[s.pos:]
		if rest[0] != '<' {
			end := bytes.IndexByte(rest, '<')
			if end < 0 {
				end = len(rest)
			}
			s.pos += end
			if s.depth > 0 {
				return s.say(rest[:end], false)
			}
			if len(bytes.TrimSpace(rest[:end])) > 0 {
				return s.broken(errText)
			}
			continue
		}
		if len(rest) < 2 {
			return s.broken(errMarkup)
		}
		switch rest[1] {
		case '/':
			return s.endTag(rest)
		case '?':
			if !s.instruction(rest) {
				return false
			}
		case '!':
			if bytes.HasPrefix(rest, []byte("<![CDATA[")) && s.depth > 0 {
				end := bytes.Index(rest, []byte("]]>"))
				if end < 0 {
					return s.broken(errMarkup)
				}
				s.pos += end + 3
				return s.say(rest[9:end], true)
			}
			if !s.comment(rest) {
				return false
			}
		default:
			return s.startTag()
		}
	}
	if s.depth > 0 {
		return s.broken(errMarkup)
	}
	return false
}

func (s *scanner) say(text []byte, literal bool) bool {
	s.kind, s.name, s.text, s.literal = chars, "", text, literal
	return true
}

func (s *scanner) comment(rest []byte) bool {
	if !bytes.HasPrefix(rest, []byte("<!--")) {
		end := bytes.IndexByte(rest, '>')
		if s.dated && s.depth == 0 && end > 0 && bytes.HasPrefix(rest, []byte("<!DOCTYPE ")) && bytes.IndexByte(rest[:end], '[') < 0 {
			s.pos += end + 1
			return true
		}
		return s.refuse(&exchange.Error{Kind: exchange.Forbidden})
	}
	end := bytes.Index(rest[4:], []byte("-->"))
	if end < 0 {
		return s.broken(errMarkup)
	}
	s.pos += 4 + end + 3
	return true
}

func (s *scanner) instruction(rest []byte) bool {
	end := bytes.Index(rest, []byte("?>"))
	if end < 0 {
		return s.broken(errMarkup)
	}
	s.pos += end + 2
	if !bytes.HasPrefix(rest, []byte("<?xml ")) {
		return true
	}
	before, after, named := bytes.Cut(rest[:end], []byte("encoding="))
	if !named || len(after) < 2 || after[0] != '"' && after[0] != '\'' || len(bytes.TrimSpace(before)) == len(before) {
		return true
	}
	name, _, closed := bytes.Cut(after[1:], after[:1])
	if !closed {
		return true
	}
	switch string(bytes.ToLower(name)) {
	case "", "utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf-16le", "utf-16be":
	default:
		return s.broken(errEncoding)
	}
	return true
}

func (s *scanner) endTag(rest []byte) bool {
	end := bytes.IndexByte(rest, '>')
	if end < 0 {
		return s.broken(errMarkup)
	}
	s.pos += end + 1
	name := bytes.TrimRight(rest[2:end], " \t\r\n")
	if len(s.open) == 0 || !bytes.Equal(name, s.open[len(s.open)-1].name) {
		return s.broken(errMismatch)
	}
	return s.close()
}

func (s *scanner) close() bool {
	last := s.open[len(s.open)-1]
	s.open = s.open[:len(s.open)-1]
	s.bound = s.bound[:last.bound]
	s.depth--
	s.kind, s.name = closing, ""
	return true
}

func (s *scanner) startTag() bool {
	i, src := s.pos+1, s.src
	from := i
	for i < len(src) && !ends(src[i]) {
		i++
	}
	name := src[from:i]
	if len(name) == 0 {
		return s.broken(errTag)
	}
	s.attrs = s.attrs[:0]
	was := len(s.bound)
	for {
		i = blank(src, i)
		if i >= len(src) {
			return s.broken(errMarkup)
		}
		if src[i] == '>' {
			i++
			break
		}
		if src[i] == '/' {
			if i+1 >= len(src) || src[i+1] != '>' {
				return s.broken(errTag)
			}
			s.empty = true
			i += 2
			break
		}
		var ok bool
		if i, ok = s.attribute(i); !ok {
			return false
		}
	}
	if s.depth >= maxDepth {
		return s.refuse(&exchange.Error{Kind: exchange.Deep, Limit: maxDepth})
	}
	s.pos = i
	s.depth++
	s.open = append(s.open, element{name: name, bound: was})
	s.kind, s.name = opening, s.known(name)
	return true
}

// attribute reads one attribute, or one binding of a namespace, and returns where it
// ends.
func (s *scanner) attribute(i int) (int, bool) {
	src := s.src
	from := i
	for i < len(src) && !ends(src[i]) && src[i] != '=' {
		i++
	}
	name := src[from:i]
	i = blank(src, i)
	if len(name) == 0 || i >= len(src) || src[i] != '=' {
		return i, s.broken(errTag)
	}
	i = blank(src, i+1)
	if i >= len(src) || src[i] != '"' && src[i] != '\'' {
		return i, s.broken(errTag)
	}
	end := bytes.IndexByte(src[i+1:], src[i])
	if end < 0 {
		return i, s.broken(errMarkup)
	}
	value := src[i+1 : i+1+end]
	i += end + 2
	prefix, local := split(name)
	switch {
	case string(prefix) == "xmlns":
		s.bound = append(s.bound, binding{prefix: local, short: short(value)})
	case string(name) == "xmlns":
		s.bound = append(s.bound, binding{short: short(value)})
	default:
		s.attrs = append(s.attrs, attribute{name, value})
	}
	if len(s.bound) > maxNamespaces || len(s.attrs) > maxAttributes {
		return i, s.refuse(&exchange.Error{Kind: exchange.Crowded, Limit: maxAttributes})
	}
	return i, true
}

// known is the name of an element under the prefix that this package knows its
// namespace by.
func (s *scanner) known(name []byte) string {
	prefix, local := split(name)
	if of := s.namespace(prefix); of != string(prefix) {
		s.scratch = append(append(s.scratch[:0], of...), ':')
		s.scratch = append(s.scratch, local...)
		name = s.scratch
	}
	if n, is := s.names[string(name)]; is {
		return n
	}
	n := string(name)
	if len(s.names) < maxNames {
		s.names[n] = n
	}
	return n
}

func (s *scanner) namespace(prefix []byte) string {
	for _, b := range slices.Backward(s.bound) {
		if bytes.Equal(b.prefix, prefix) {
			return b.short
		}
	}
	switch {
	case string(prefix) == "xml":
		return "xml"
	case len(prefix) == 0:
		return ""
	}
	return foreign
}

func ends(c byte) bool {
	return c == ' ' || c == '>' || c == '/' || c == '\n' || c == '\t' || c == '\r' || c == '<'
}

func blank(src []byte, i int) int {
	for i < len(src) && (src[i] == ' ' || src[i] == '\n' || src[i] == '\t' || src[i] == '\r') {
		i++
	}
	return i
}

func split(name []byte) (prefix, local []byte) {
	if before, after, is := bytes.Cut(name, []byte{':'}); is && len(before) > 0 && len(after) > 0 {
		return before, after
	}
	return nil, name
}
