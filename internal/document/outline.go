package document

import (
	"fmt"
	"strings"
)

// Walk calls f for each block in the order of reading, the blocks of a grid's cells
// included; depth is how many grids it stands in.
func (d *Document) Walk(f func(b Block, depth int)) { walk(d.Blocks, 0, f) }

func walk(blocks []Block, depth int, f func(Block, int)) {
	for _, b := range blocks {
		f(b, depth)
		if g, is := b.(Grid); is {
			for _, c := range g.Cells {
				walk(c.Blocks, depth+1, f)
			}
		}
	}
}

// Headings are the document's headings in order: its bookmarks.
func (d *Document) Headings() []Heading {
	var list []Heading
	d.Walk(func(b Block, _ int) {
		if h, is := b.(Heading); is {
			list = append(list, h)
		}
	})
	return list
}

// ContentsOf are the entries of a table of contents for headings of the levels from one
// to another that have an id.
func ContentsOf(blocks []Block, from, to int) []ContentsEntry {
	var list []ContentsEntry
	walk(blocks, 0, func(b Block, _ int) {
		h, is := b.(Heading)
		if !is || h.Level < from || h.Level > to || h.ID == "" {
			return
		}
		e := ContentsEntry{Level: h.Level, Number: h.Number, Name: h.Name(), ID: h.ID}
		if h.Label != "" {
			e.Title = h.Title.Plain()
		}
		list = append(list, e)
	})
	return list
}

// Outline is the document as lines of text, one or more a block, for people who compare
// two of them: what a block is, then what it says. The organisation's words stand
// between braces.
func (d *Document) Outline() string {
	var o outline
	o.line(0, "document %s %s: %s (%s)", d.Kind, d.Lang, d.Title, d.Owner)
	d.Walk(o.block)
	return o.b.String()
}

type outline struct{ b strings.Builder }

func (o *outline) line(depth int, format string, args ...any) {
	text := strings.TrimRight(fmt.Sprintf(format, args...), " ")
	o.b.WriteString(strings.Repeat("  ", depth) + text + "\n")
}

func (o *outline) block(b Block, depth int) {
	switch b := b.(type) {
	case Heading:
		o.line(depth, "%s %s%s%s %s", strings.Repeat("#", b.Level), prefixed("", b.Number, " "), prefixed("[", b.Label, "] "), said(b.Title), prefixed("| ", said(b.Aside), ""))
	case Paragraph:
		o.line(depth, "%s %s", [...]string{"p", "lead", "quote", "small"}[b.Form], said(b.Text))
	case List:
		for _, item := range b.Items {
			o.line(depth, "- %s", said(item))
		}
	case Definitions:
		for _, e := range b.Entries {
			o.line(depth, "%s: %s", said(e.Term), joined(e.Text))
		}
	case Table:
		o.table(depth, b)
	case Figure:
		o.figure(depth, b)
	case Finding:
		o.line(depth, "finding %s %s (%s)", b.Word, b.Code, b.Mark)
		for _, w := range b.What {
			o.line(depth+1, "%s", said(w))
		}
		o.line(depth+1, "why: %s", b.Why)
		o.line(depth+1, "mend: %s", b.Mend)
		if b.Waived != "" {
			o.line(depth+1, "waived: %s", b.Waived)
		}
	case Note:
		o.line(depth, "%s %s", [...]string{"note", "empty", "speaker"}[b.Form], joined(b.Text))
	case Break:
		o.line(depth, "--- %s", [...]string{"page", "slide"}[b.Kind])
	case Contents:
		o.line(depth, "contents: %s", b.Title)
		for _, e := range b.Entries {
			o.line(depth+1, "%s%s -> %s", prefixed("", e.Number, " "), e.Name, e.ID)
		}
	case Grid:
		o.line(depth, "grid %s of %d", b.Form, len(b.Cells))
	}
}

func (o *outline) table(depth int, t Table) {
	labels := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		labels[i] = c.Label
	}
	o.line(depth, "table %s", strings.Join(labels, " | "))
	for _, row := range t.Rows {
		cells := make([]string, len(row))
		for i, c := range row {
			cells[i] = said(c)
		}
		o.line(depth+1, "%s", strings.Join(cells, " | "))
	}
}

func (o *outline) figure(depth int, f Figure) {
	o.line(depth, "figure %s %s", f.Form, said(f.Title))
	o.line(depth+1, "alt: %s", f.Chart.Alt)
	for _, k := range f.Key {
		o.line(depth+1, "key %s: %s", k.Sample, k.Label)
	}
	if len(f.Caption) > 0 {
		o.line(depth+1, "caption: %s", said(f.Caption))
	}
	for _, w := range f.Words {
		o.line(depth+1, "words: %s", said(w))
	}
}

// said is a text in one line, the organisation's words between braces.
func said(t Text) string {
	var b strings.Builder
	for _, r := range t {
		if r.Break {
			b.WriteString(" / ")
		}
		if r.Mark != "" {
			b.WriteString("(" + string(r.Mark) + ") ")
		}
		if r.Whose != "" {
			b.WriteString("<" + string(r.Whose) + ">")
		}
		if r.Voice == Organisation {
			b.WriteString("{" + r.Text + "}")
		} else {
			b.WriteString(r.Text)
		}
	}
	return b.String()
}

func joined(texts []Text) string {
	list := make([]string, len(texts))
	for i, t := range texts {
		list[i] = said(t)
	}
	return strings.Join(list, " / ")
}

func prefixed(before, s, after string) string {
	if s == "" {
		return ""
	}
	return before + s + after
}
