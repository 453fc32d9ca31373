package webpage

import (
	"boussole/internal/document"
	"boussole/internal/exchange/flow"

	"golang.org/x/net/html/atom"
)

// table is a table while it is read.
type table struct {
	caption document.Text
	rows    [][]cell
	in      atom.Atom // Td, Th or Caption that is open; 0: none
	outside []piece   // what stands in no cell
}

type cell struct {
	head   bool
	pieces []piece
}

// piece is a text in a cell.
type piece struct {
	at      document.Place
	text    document.Text
	heading int
}

func (t *table) open(tag atom.Atom) {
	t.in = tag
	switch tag {
	case atom.Tr:
		t.in = 0
		t.rows = append(t.rows, nil)
	case atom.Td, atom.Th:
		if len(t.rows) == 0 {
			t.rows = append(t.rows, nil)
		}
		last := len(t.rows) - 1
		t.rows[last] = append(t.rows[last], cell{head: tag == atom.Th})
	default: // a caption
	}
}

func (t *table) close() { t.in = 0 }

// say adds a text to what is open.
func (t *table) say(at document.Place, text document.Text, heading int) {
	p := piece{at: at, text: text, heading: heading}
	switch {
	case t.in == atom.Caption:
		t.caption = append(t.caption, text...)
	case t.in == 0 || len(t.rows) == 0 || len(t.rows[len(t.rows)-1]) == 0:
		t.outside = append(t.outside, p)
	default:
		row := t.rows[len(t.rows)-1]
		c := &row[len(row)-1]
		c.pieces = append(c.pieces, p)
	}
}

// take puts what a table within this one says where that table stands.
func (t *table) take(inner *table) {
	if len(inner.caption) > 0 {
		t.say(document.Place{}, inner.caption, 0)
	}
	for _, p := range inner.all() {
		t.say(p.at, p.text, p.heading)
	}
}

// all is what a table says, in order.
func (t *table) all() []piece {
	list := t.outside
	for _, row := range t.rows {
		for _, c := range row {
			list = append(list, c.pieces...)
		}
	}
	return list
}

// laysOut reports whether the table only puts things side by side: it has headings in
// its cells, or one column.
func (t *table) laysOut() bool {
	width := 0
	for _, row := range t.rows {
		width = max(width, len(row))
	}
	for _, p := range t.all() {
		if p.heading > 0 {
			return true
		}
	}
	return width <= 1
}

func (t *table) add(f *flow.Flow) {
	if t.laysOut() {
		for _, p := range t.all() {
			if p.heading > 0 {
				f.Heading(p.at, p.heading, p.text)
			} else {
				f.Paragraph(p.at, document.Body, p.text)
			}
		}
		return
	}
	for _, p := range t.outside {
		f.Paragraph(p.at, document.Body, p.text)
	}
	var at document.Place
	var labels []string
	var rows [][]document.Text
	for i, row := range t.rows {
		texts := make([]document.Text, len(row))
		heads := len(row) > 0
		for j, c := range row {
			heads = heads && c.head
			for k, p := range c.pieces {
				if at.Line == 0 {
					at = p.at
				}
				if k > 0 && len(p.text) > 0 {
					p.text[0].Break = true
				}
				texts[j] = append(texts[j], p.text...)
			}
		}
		if i == 0 && heads {
			for _, text := range texts {
				labels = append(labels, flow.Tidy(text).Plain())
			}
			continue
		}
		if len(texts) > 0 {
			rows = append(rows, texts)
		}
	}
	f.Table(at, flow.Tidy(t.caption).Plain(), labels, rows)
}
