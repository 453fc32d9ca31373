package docx

import (
	"math"
	"slices"
	"strings"

	"boussole/internal/chart"
	"boussole/internal/document"
	"boussole/internal/exchange/ooxml"
)

// mostColumns is how many columns a table of Word may have.
const mostColumns = 63

// tallCell is from how many letters on a cell may be parted between two pages.
const tallCell = 1200

func (w *writer) table(t document.Table) {
	t = regular(t)
	if len(t.Columns) == 0 {
		return
	}
	if w.cells > 1 || w.cells == 1 && !slight(t) {
		w.flat(t)
		return
	}
	size := w.fit.table
	if len(t.Columns) >= 5 || w.width < w.fit.width() {
		size = w.fit.tableSmall
	}
	widths := w.fit.columnWidths(t, w.width, points(size))
	w.openTable("BoussoleTable", t.Caption, widths)
	w.m.Put(`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	for i, c := range t.Columns {
		w.cell(widths[i], func() {
			w.paragraph(para{style: "BoussoleColumn", jc: side(c), keepNext: true}, func() { w.plain(c.Label, props{}) })
		})
	}
	w.m.Put("</w:tr>")
	for _, row := range t.Rows {
		w.m.Put("<w:tr>")
		if !slices.ContainsFunc(row, func(t document.Text) bool { return len(t.Plain()) > tallCell }) {
			w.m.Put("<w:trPr><w:cantSplit/></w:trPr>")
		}
		for i, c := range row {
			w.cell(widths[i], func() {
				w.paragraph(para{style: "BoussoleCell", jc: side(t.Columns[i])}, func() { w.text(c, props{smallDim: true, size: size}) })
			})
		}
		w.m.Put("</w:tr>")
	}
	w.closeTable()
}

func side(c document.Column) string {
	if c.Kind == document.Figures {
		return "right"
	}
	return ""
}

// regular is the table with as many cells in each row as there are columns, and no more
// columns than Word takes: what is too much stands in the last.
func regular(t document.Table) document.Table {
	n := min(len(t.Columns), mostColumns)
	if len(t.Columns) == 0 && len(t.Rows) > 0 {
		n = min(len(t.Rows[0]), mostColumns)
		t.Columns = make([]document.Column, n)
	}
	if n == 0 {
		return document.Table{}
	}
	for _, c := range t.Columns[n:] {
		t.Columns[n-1].Label += " / " + c.Label
	}
	t.Columns = t.Columns[:n]
	rows := make([][]document.Text, len(t.Rows))
	for i, row := range t.Rows {
		cells := make([]document.Text, n)
		copy(cells, row)
		for _, more := range row[min(n, len(row)):] {
			if len(more) > 0 {
				more = slices.Clone(more)
				more[0].Break = true
			}
			cells[n-1] = slices.Concat(cells[n-1], more)
		}
		rows[i] = cells
	}
	t.Rows = rows
	return t
}

// flat writes a table within a table as paragraphs.
func (w *writer) flat(t document.Table) {
	for _, row := range t.Rows {
		for _, c := range row {
			w.paragraph(para{style: "BoussoleCell"}, func() { w.text(c, props{smallDim: true}) })
		}
	}
}

// openTable opens a table with its columns; closeTable closes it.
func (w *writer) openTable(style, caption string, widths []ooxml.EMU) {
	if w.next != nothing {
		w.paragraph(para{style: "BoussoleGap"}, nil)
	}
	sum := ooxml.EMU(0)
	for _, v := range widths {
		sum += v
	}
	w.m.Put(`<w:tbl><w:tblPr><w:tblStyle w:val="`, style, `"/><w:tblW w:w="`, twips(sum), `" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`)
	if caption != "" {
		w.m.Put(`<w:tblCaption w:val="`, ooxml.Escape(caption), `"/>`)
	}
	w.m.Put("</w:tblPr><w:tblGrid>")
	for _, v := range widths {
		w.m.Put(`<w:gridCol w:w="`, twips(v), `"/>`)
	}
	w.m.Put("</w:tblGrid>")
}

func (w *writer) closeTable() {
	w.m.Put("</w:tbl>")
	if w.cells > 0 {
		w.paragraph(para{style: "BoussoleGap"}, nil) // a cell ends with a paragraph
		return
	}
	// Two tables that touch would become one, and a heading would touch the table.
	w.paragraph(para{style: "BoussoleGap"}, nil)
}

func (w *writer) cell(width ooxml.EMU, inside func()) {
	w.m.Put(`<w:tc><w:tcPr><w:tcW w:w="`, twips(width), `" w:type="dxa"/></w:tcPr>`)
	before := w.width
	w.width = width
	w.cells++
	inside()
	w.cells--
	w.width = before
	w.m.Put("</w:tc>")
}

// cellRoom is what stands beside the text of a cell.
const cellRoom = 11 * ooxml.Pt

// columnWidths are the widths of columns that together fill a width: as wide as their
// texts where there is room, else shared so that no word is cut while any column has
// room, and long texts get more than short ones, though not in proportion.
func (f fit) columnWidths(t document.Table, width ooxml.EMU, size float64) []ooxml.EMU {
	n := len(t.Columns)
	least, want, weight := make([]float64, n), make([]float64, n), make([]float64, n)
	total := width.Points()
	for i, c := range t.Columns {
		least[i], want[i] = measured(document.Says(c.Label), points(f.small))
		long := want[i] // a label stays in one line where there is room, over empty cells too
		for _, row := range t.Rows {
			word, line := measured(row[i], size)
			if c.Kind == document.Figures {
				word = line
			}
			least[i], want[i] = max(least[i], word), max(want[i], line)
			long = max(long, line)
		}
		const kerned = 1.03 // and rounded, letters take a little more or less than measured
		room := cellRoom.Points()
		least[i], want[i] = least[i]*kerned, want[i]*kerned
		least[i], want[i] = min(least[i]+room, total/2), want[i]+room
		weight[i] = math.Pow(long+1, 0.65)
	}
	return shared(least, want, weight, width)
}

// shared gives each column its least, then the rest by weight, up to what each wants and,
// where all have that, by what they want.
func shared(least, want, weight []float64, width ooxml.EMU) []ooxml.EMU {
	total, given := width.Points(), 0.0
	got := slices.Clone(least)
	for _, v := range got {
		given += v
	}
	for range 2 * len(got) {
		sum, left := 0.0, total-given
		for i := range got {
			if got[i] < want[i] {
				sum += weight[i]
			}
		}
		if left < 0.5 || sum == 0 {
			break
		}
		for i := range got {
			if got[i] < want[i] {
				more := min(left*weight[i]/sum, want[i]-got[i])
				got[i] += more
				given += more
			}
		}
	}
	out := make([]ooxml.EMU, len(got))
	used := ooxml.EMU(0)
	for i, v := range got {
		out[i] = ooxml.EMU(v / given * float64(width))
		used += out[i]
	}
	out[len(out)-1] += width - used
	return out
}

// measured are the widths in points of a text's longest word and of its longest line.
func measured(t document.Text, size float64) (word, line float64) {
	now := 0.0
	for _, r := range t {
		if r.Break {
			now = 0
		}
		face, at := chart.Sans, size
		switch {
		case r.Voice == document.Organisation:
			face = chart.Serif
		case r.Strong:
			face = chart.Strong
		}
		if r.Mark != "" {
			now += 1.4 * at
			word = max(word, 1.4*at)
		}
		now += chart.Measure(r.Text, at, face)
		line = max(line, now)
		for _, one := range strings.FieldsFunc(r.Text, func(c rune) bool { return c == ' ' || c == '\n' || c == '\u202f' }) {
			word = max(word, chart.Measure(one, at, face))
		}
	}
	return word, line
}
