// Package webpage reads HTML that others wrote: what a reader of the page would read.
//
//	doc, err := webpage.Read(data)
//
// It runs no script, follows no address, and lays nothing out.
package webpage

import (
	"bytes"
	"strings"

	"boussole/internal/document"
	"boussole/internal/exchange"
	"boussole/internal/exchange/flow"
	"boussole/internal/exchange/plain"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Read reads a page; the error is an *exchange.Error. The place of a block is the line
// of the source that its first word stands on.
//
// It keeps headings, paragraphs, lists (lists within lists in one), tables, quotations
// and addresses. It leaves out scripts, styles, forms' controls, code, navigation,
// asides, the page's foot, pictures and what is hidden. It goes over the tags as they
// come instead of building a tree, so that no nesting costs more than its length.
func Read(data []byte) (*document.Document, error) {
	s, err := decode(data)
	if err != nil {
		return nil, err
	}
	return readString(s).Document()
}

// Fragment adds a piece of a page to a document, whose first line it says.
func Fragment(to *flow.Flow, s string, line int) {
	r := reader{line: line}
	r.read(s)
	to.Append(&r.flow)
}

func readString(s string) *flow.Flow {
	r := reader{line: 1}
	r.read(s)
	return &r.flow
}

// decode is the text of a page in the letters that it names; where it names none that
// is known they are found from the bytes.
func decode(data []byte) (string, error) {
	const head = 4096
	start := bytes.ToLower(data[:min(len(data), head)])
	if _, after, is := bytes.Cut(start, []byte("charset=")); is && bytes.IndexByte(data, 0) < 0 && !bytes.HasPrefix(data, []byte{0xef, 0xbb, 0xbf}) {
		name := bytes.TrimLeft(after, `"' `)
		if end := bytes.IndexAny(name, "\"'> ;/\n\r\t"); end >= 0 {
			name = name[:end]
		}
		switch string(name) {
		case "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "iso-8859-15", "latin9", "us-ascii":
			if err := exchange.CheckSize(int64(len(data))); err != nil {
				return "", err
			}
			return plain.Latin(data), nil
		}
	}
	return plain.Decode(data)
}

// reader goes over a page.
type reader struct {
	flow flow.Flow
	line int // of the token at hand

	skip  string // the element that is left out, and those of its name within it
	depth int

	at            document.Place // of the text at hand
	text          document.Text
	heading       int // level of the heading that is open; 0: none
	quotes        int
	items         int // items that are open
	lists         []bool
	title         bool
	strong        int
	url           string
	breaks        bool
	tables        []*table
	titleText     strings.Builder
	itemContinues bool
}

const deepest = 512 // lists and tables within each other that are told apart

func (r *reader) read(s string) {
	z := html.NewTokenizer(strings.NewReader(s))
	for r.flow.Err() == nil {
		kind := z.Next()
		if kind == html.ErrorToken {
			break // the end: a string has no other error
		}
		raw := z.Raw()
		lines := bytes.Count(raw, []byte{'\n'})
		switch kind {
		case html.TextToken:
			r.chars(string(z.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			tag := atom.Lookup(name)
			r.start(z, tag, string(name), more)
		case html.EndTagToken:
			name, _ := z.TagName()
			r.end(atom.Lookup(name), string(name))
		default: // comments, and what the document says it is
		}
		r.line += lines
	}
	r.put()
	for len(r.tables) > 0 {
		r.endTable()
	}
	if r.flow.Title == "" {
		r.flow.Title = strings.Join(strings.Fields(r.titleText.String()), " ")
	}
}

// chars takes a text. Its place is that of its first letter.
func (r *reader) chars(s string) {
	if r.skip != "" {
		return
	}
	if r.title {
		const longest = 1000
		if r.titleText.Len()+len(s) < longest {
			r.titleText.WriteString(s)
		}
		return
	}
	if r.at.Line == 0 {
		blank := s[:len(s)-len(strings.TrimLeft(s, " \t\r\n\f"))]
		if len(blank) == len(s) {
			return
		}
		r.at.Line = r.line + strings.Count(blank, "\n")
	}
	r.text = append(r.text, document.Run{Text: s, Strong: r.strong > 0, URL: r.url, Break: r.breaks})
	r.breaks = false
}

// put ends the text at hand and adds it as what is open.
func (r *reader) put() {
	text, at := r.text, r.at
	r.text, r.at, r.breaks = nil, document.Place{}, false
	if len(text) == 0 {
		return
	}
	if n := len(r.tables); n > 0 {
		r.tables[n-1].say(at, text, r.heading)
		return
	}
	switch {
	case r.heading > 0:
		r.flow.Heading(at, r.heading, text)
	case r.items > 0 && len(r.lists) > 0 && !r.itemContinues:
		r.flow.Item(at, r.lists[len(r.lists)-1], text)
		r.itemContinues = true
	case r.quotes > 0:
		r.flow.Paragraph(at, document.Quote, text)
	default:
		r.flow.Paragraph(at, document.Body, text)
	}
}

func (r *reader) start(z *html.Tokenizer, tag atom.Atom, name string, more bool) {
	if r.skip != "" {
		if name == r.skip {
			r.depth++
		}
		return
	}
	a := attributes(z, tag, more)
	if leftOut(tag) || a.hidden && !void(tag) {
		if inBlock(tag) {
			r.put()
		}
		r.skip, r.depth = name, 1
		return
	}
	switch tag {
	case atom.Html:
		if len(r.flow.Lang) == 0 {
			r.flow.Lang = language(a.lang)
		}
	case atom.Meta:
		if a.name == "author" && r.flow.Owner == "" {
			r.flow.Owner = a.content
		}
	case atom.Title:
		r.title = true
	case atom.Br:
		r.breaks = len(r.text) > 0
	case atom.A:
		r.url = a.href
	case atom.B, atom.Strong:
		r.strong++
	case atom.Table:
		r.put()
		if len(r.tables) < deepest {
			r.tables = append(r.tables, &table{})
		}
	case atom.Tr, atom.Td, atom.Th, atom.Caption:
		r.put()
		if n := len(r.tables); n > 0 {
			r.tables[n-1].open(tag)
		}
	default:
		if inBlock(tag) {
			r.put()
			r.startBlock(tag)
		}
	}
}

func (r *reader) startBlock(tag atom.Atom) {
	switch tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		r.heading = level(tag)
	case atom.Blockquote:
		r.quotes++
	case atom.Ul, atom.Ol:
		if len(r.lists) < deepest {
			r.lists = append(r.lists, tag == atom.Ol)
		}
	case atom.Li:
		r.items, r.itemContinues = len(r.lists), false
	case atom.P, atom.Div: // a paragraph within an item is the item
	default:
		r.heading = 0
	}
}

func (r *reader) end(tag atom.Atom, name string) {
	if r.skip != "" {
		if name == r.skip {
			if r.depth--; r.depth == 0 {
				r.skip = ""
			}
		}
		return
	}
	switch tag {
	case atom.Title:
		r.title = false
	case atom.A:
		r.url = ""
	case atom.B, atom.Strong:
		r.strong = max(0, r.strong-1)
	case atom.Table:
		r.put()
		r.endTable()
	case atom.Tr, atom.Td, atom.Th, atom.Caption:
		r.put()
		if n := len(r.tables); n > 0 {
			r.tables[n-1].close()
		}
	case atom.Ul, atom.Ol:
		r.put()
		r.lists = r.lists[:max(0, len(r.lists)-1)]
		r.items = len(r.lists)
		if len(r.lists) == 0 {
			r.flow.Close()
		}
	case atom.Li:
		r.put()
		r.itemContinues = true
	case atom.Blockquote:
		r.put()
		r.quotes = max(0, r.quotes-1)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		r.put()
		r.heading = 0
	default:
		if inBlock(tag) {
			r.put()
		}
	}
}

func (r *reader) endTable() {
	n := len(r.tables) - 1
	if n < 0 {
		return
	}
	t := r.tables[n]
	r.tables = r.tables[:n]
	t.close()
	if n > 0 {
		r.tables[n-1].take(t)
		return
	}
	t.add(&r.flow)
}

// language is the first piece of a BCP 47 name, "fr" of "fr-FR"; empty for what names
// none.
func language(name string) string {
	tag, _, _ := strings.Cut(strings.ToLower(name), "-")
	if len(tag) < 2 || len(tag) > 3 || strings.Trim(tag, "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	return tag
}
