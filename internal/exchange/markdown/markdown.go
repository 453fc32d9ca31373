// Package markdown reads Markdown: CommonMark, with the tables, notes and crossed-out
// text of GitHub’s.
//
//	doc, err := markdown.Read(data)
//
// Places are exact: a block stands on the line of its first letter in the source.
package markdown

import (
	"sort"
	"strings"

	"boussole/internal/document"
	"boussole/internal/exchange"
	"boussole/internal/exchange/flow"
	"boussole/internal/exchange/plain"
	"boussole/internal/exchange/webpage"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// Read reads a text in Markdown; the error is an *exchange.Error.
//
// Headings below the fourth level are of the fourth; lists within lists are one list;
// the second paragraph of an item is a paragraph. Code, pictures and comments are left
// out, and of HTML the text is kept. Front matter is left out but for its title, its
// author and its language.
func Read(data []byte) (*document.Document, error) {
	s, err := plain.Decode(data)
	if err != nil {
		return nil, err
	}
	r := reader{}
	s = r.frontMatter(strings.ReplaceAll(s, "\r\n", "\n"))
	if err := tame(s); err != nil {
		return nil, err
	}
	r.src = []byte(s)
	for i, c := range r.src {
		if c == '\n' {
			r.ends = append(r.ends, i)
		}
	}
	parser := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.Footnote)).Parser()
	root := parser.Parse(text.NewReader(r.src))
	r.children(root, state{})
	return r.flow.Document()
}

// Limits on what makes a parser slow: marks that nest, and marks that might open
// something. Ordinary texts have less than a tenth of these.
const (
	deepest = 100    // quotations and lists within each other
	busy    = 5_000  // marks in one paragraph, item or row
	busiest = 20_000 // marks between blank lines
)

// tame refuses texts that nest beyond what anybody writes.
func tame(s string) error {
	marks, here := 0, 0
	for line := range strings.Lines(s) {
		depth, spaces := 0, 0
	indent:
		for i := range len(line) {
			switch c := line[i]; {
			case c == '>' || c == '-' || c == '*' || c == '+':
				depth++
			case c == ' ':
				spaces++
			case c == '\t':
				spaces += 4
			case c >= '0' && c <= '9' || c == '.' || c == ')':
			default:
				break indent
			}
		}
		rule := strings.Trim(strings.TrimRight(line, "\r\n"), " \t-*_") == ""
		if depth > deepest && !rule || spaces > 2*deepest && depth > 0 && !rule {
			return &exchange.Error{Kind: exchange.Deep, Limit: deepest}
		}
		if strings.TrimSpace(line) == "" {
			marks, here = 0, 0
		} else if strings.ContainsAny(strings.TrimLeft(line, " \t")[:1], "|-*+0123456789") {
			here = 0 // an item or a row begins
		}
		for i := range len(line) {
			switch line[i] {
			case '[', ']', '*', '_', '`', '~', '<', '!':
				marks++
				here++
			}
		}
		if here > busy || marks > busiest {
			return &exchange.Error{Kind: exchange.Crowded, Limit: busy}
		}
	}
	return nil
}

// frontMatter blanks the fields of YAML or TOML that a text begins with, so that lines
// keep their numbers, and keeps what they say of the text.
func (r *reader) frontMatter(s string) string {
	fence, _, _ := strings.Cut(s, "\n")
	fence = strings.TrimRight(fence, " \t")
	if fence != "---" && fence != "+++" {
		return s
	}
	const longest = 200
	at, fields := 0, 0
	for line := range strings.Lines(s) {
		at += len(line)
		fields++
		end := strings.TrimSpace(line)
		switch {
		case fields == 1:
			continue
		case end == fence || fence == "---" && end == "...":
			return strings.Repeat("\n", fields) + s[at:]
		case fields > longest || fields == 2 && end == "":
			r.flow.Title, r.flow.Owner, r.flow.Lang = "", "", ""
			return s // a rule, and no front matter
		}
		key, value, is := strings.Cut(line, ":")
		if fence == "+++" {
			key, value, is = strings.Cut(line, "=")
		}
		if !is || strings.HasPrefix(key, " ") {
			continue
		}
		value = strings.Trim(strings.TrimSpace(value), `"'`)
		switch strings.TrimSpace(strings.ToLower(key)) {
		case "title":
			r.flow.Title = value
		case "author":
			r.flow.Owner = value
		case "lang", "language":
			tag, _, _ := strings.Cut(value, "-")
			r.flow.Lang = strings.ToLower(tag)
		}
	}
	r.flow.Title, r.flow.Owner, r.flow.Lang = "", "", ""
	return s
}

// reader goes over the tree of a text.
type reader struct {
	flow flow.Flow
	src  []byte
	ends []int // where the lines end
}

// state is what a block stands in.
type state struct {
	quoted, listed, ordered, note bool
}

func (r *reader) line(at int) document.Place {
	return document.Place{Line: 1 + sort.SearchInts(r.ends, at)}
}

// place is where a block's first letter stands.
func (r *reader) place(n ast.Node) document.Place {
	if n.Type() == ast.TypeBlock && n.Lines().Len() > 0 {
		return r.line(n.Lines().At(0).Start)
	}
	if t, is := n.(*ast.Text); is {
		return r.line(t.Segment.Start)
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if at := r.place(c); at.Line > 0 {
			return at
		}
	}
	return document.Place{}
}

func (r *reader) children(n ast.Node, in state) {
	for c := n.FirstChild(); c != nil && r.flow.Err() == nil; c = c.NextSibling() {
		if last := r.markup(c); last != nil {
			r.html(c, last)
			c = last
			continue
		}
		r.block(c, &in)
	}
}

// markup is the last block of the HTML that begins with a block; nil: it is no HTML. A
// blank line ends a block of HTML, and what is indented after it would be code: where it
// begins with a tag it is HTML still, as whoever indents a page means it.
func (r *reader) markup(c ast.Node) ast.Node {
	var last ast.Node
	for ; c != nil; c = c.NextSibling() {
		switch n := c.(type) {
		case *ast.HTMLBlock:
			last = n
		case *ast.CodeBlock:
			if r.tagged(n) {
				last = n
			} else if last == nil {
				return nil
			}
		default:
			return last
		}
	}
	return last
}

// tagged is whether a block begins with a tag.
func (r *reader) tagged(n ast.Node) bool {
	if n.Lines().Len() == 0 {
		return false
	}
	line := n.Lines().At(0)
	s, opens := strings.CutPrefix(strings.TrimLeft(string(line.Value(r.src)), " \t"), "<")
	s = strings.TrimPrefix(s, "/")
	return opens && s != "" && (s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z' || s[0] == '!')
}

func (r *reader) block(n ast.Node, in *state) {
	switch n := n.(type) {
	case *ast.Heading:
		r.flow.Heading(r.place(n), n.Level, r.inline(n))
	case *ast.Paragraph, *ast.TextBlock:
		r.paragraph(n, in)
	case *ast.Blockquote:
		r.children(n, state{quoted: true})
	case *ast.List:
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			r.children(item, state{listed: true, ordered: n.IsOrdered(), quoted: in.quoted})
		}
		if !in.listed {
			r.flow.Close()
		}
	case *east.Table:
		r.table(n)
	case *east.FootnoteList:
		for note := n.FirstChild(); note != nil; note = note.NextSibling() {
			r.children(note, state{note: true})
		}
	case *ast.CodeBlock, *ast.FencedCodeBlock, *ast.ThematicBreak:
		r.flow.Close()
	default:
		r.children(n, *in)
	}
}

func (r *reader) paragraph(n ast.Node, in *state) {
	at, text := r.place(n), r.inline(n)
	switch {
	case in.note:
		r.flow.Note(at, text)
	case in.listed:
		in.listed = false // what follows in the item is no other item
		r.flow.Item(at, in.ordered, text)
	case in.quoted:
		r.flow.Paragraph(at, document.Quote, text)
	default:
		r.flow.Paragraph(at, document.Body, text)
	}
}

// html reads the HTML that stands from one block to another.
func (r *reader) html(first, last ast.Node) {
	from, to := first.Lines(), last.Lines()
	if from.Len() == 0 || to.Len() == 0 {
		return
	}
	start, end := from.At(0).Start, to.At(to.Len()-1).Stop
	if n, is := last.(*ast.HTMLBlock); is && n.HasClosure() {
		end = n.ClosureLine.Stop
	}
	webpage.Fragment(&r.flow, string(r.src[start:max(start, end)]), r.place(first).Line)
}

func (r *reader) table(n *east.Table) {
	var labels []string
	var rows [][]document.Text
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var texts []document.Text
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			texts = append(texts, r.inline(c))
		}
		if row.Kind() == east.KindTableHeader {
			for _, t := range texts {
				labels = append(labels, flow.Tidy(t).Plain())
			}
			continue
		}
		rows = append(rows, texts)
	}
	r.flow.Table(r.place(n), "", labels, rows)
}
