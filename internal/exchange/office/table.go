package office

import (
	"strings"

	"boussole/internal/document"
)

// maxSpan is how many columns one cell may stand over: Word has 63.
const maxSpan = 64

// grid is a table while it is read.
type grid struct {
	at     document.Place // of the first thing in it
	header int            // rows at the top that are marked as the table's header
	maybe  bool           // the first row is one if all of it is strong
	rows   [][]cell
}

type cell struct {
	blocks []document.Block
	span   int // columns that it stands over, itself included
}

// add adds a cell to the last row.
func (g *grid) add(c cell) {
	last := len(g.rows) - 1
	c.span = min(max(c.span, 1), maxSpan)
	g.rows[last] = append(g.rows[last], c)
}

func (g *grid) row() { g.rows = append(g.rows, nil) }

// table puts a table that was read into the flow: as a table, or, where it only lays
// things out, as what stands in its cells.
func (b *builder) table(g *grid) {
	g.rows = withoutEmpty(g)
	if len(g.rows) == 0 {
		return
	}
	g.at = g.first()
	if g.laysOut() {
		for _, row := range g.rows {
			for _, c := range row {
				if b.count(len(c.blocks)) {
					b.flow.add(c.blocks...)
				}
			}
		}
		return
	}
	width := 0
	for _, row := range g.rows {
		n := 0
		for _, c := range row {
			n += c.span
		}
		width = max(width, n)
	}
	if !b.count(width * len(g.rows)) {
		return
	}
	texts := make([][]document.Text, len(g.rows))
	for i, row := range g.rows {
		texts[i] = make([]document.Text, width)
		at := 0
		for _, c := range row {
			if at < width {
				texts[i][at] = textOf(c.blocks)
				if !b.count(len(texts[i][at])) {
					return
				}
			}
			at += c.span
		}
	}
	b.flow.add(g.titled(texts, width))
}

// titled makes a table of rows of texts, with the labels of its columns from the rows
// that are its header.
func (g *grid) titled(texts [][]document.Text, width int) document.Table {
	header := min(g.header, len(texts)-1)
	if header == 0 && g.maybe && len(texts) > 1 && allStrong(texts[0]) {
		header = 1
	}
	t := document.Table{Place: g.at, Columns: make([]document.Column, width), Rows: texts[header:]}
	for i := range width {
		var labels []string
		for _, row := range texts[:header] {
			if s := row[i].Plain(); s != "" {
				labels = append(labels, s)
			}
		}
		t.Columns[i].Label = strings.Join(labels, " ")
	}
	return t
}

// first is where the first thing in a table stands.
func (g *grid) first() document.Place {
	for _, row := range g.rows {
		for _, c := range row {
			if len(c.blocks) > 0 {
				return c.blocks[0].Where()
			}
		}
	}
	return g.at
}

func allStrong(row []document.Text) bool {
	for _, t := range row {
		if !strong(t) {
			return false
		}
	}
	return true
}

// withoutEmpty is the rows that say something.
func withoutEmpty(g *grid) [][]cell {
	var rows [][]cell
	for i, row := range g.rows {
		says := false
		for _, c := range row {
			says = says || len(c.blocks) > 0
		}
		switch {
		case says:
			rows = append(rows, row)
		case i < g.header:
			g.header--
		}
	}
	return rows
}

// laysOut reports whether a table is a means of setting things side by side: it has one
// cell, or headings or slides’ pieces in its cells, or tables in its one row or column.
func (g *grid) laysOut() bool {
	single, nested := len(g.rows) == 1, false
	column := true
	for _, row := range g.rows {
		column = column && len(row) == 1
		for _, c := range row {
			for _, block := range c.blocks {
				switch block.(type) {
				case document.Heading:
					return true
				case document.Table:
					nested = true
				}
			}
		}
	}
	return single && column || nested && (single || column)
}

// textOf is blocks as one text, each on its own line.
func textOf(blocks []document.Block) document.Text {
	var all document.Text
	add := func(t document.Text) {
		if len(t) > 0 {
			from := len(all)
			all = append(all, t...)
			all[from].Break = from > 0
		}
	}
	for _, block := range blocks {
		switch block := block.(type) {
		case document.Heading:
			add(block.Title)
		case document.Paragraph:
			add(block.Text)
		case document.List:
			for _, item := range block.Items {
				add(item)
			}
		case document.Note:
			for _, t := range block.Text {
				add(t)
			}
		case document.Table:
			add(flat(block))
		}
	}
	return all
}

// flat is a table within a cell: its cells one after the other.
func flat(t document.Table) document.Text {
	var all document.Text
	add := func(t document.Text) {
		if len(t) > 0 {
			from := len(all)
			all = append(all, t...)
			all[from].Break = from > 0
		}
	}
	for _, c := range t.Columns {
		if c.Label != "" {
			add(document.Own(c.Label))
		}
	}
	for _, row := range t.Rows {
		for _, c := range row {
			add(c)
		}
	}
	return all
}
