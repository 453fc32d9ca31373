package pdf

import (
	"math"

	"boussole/internal/document"
)

// cell is what stands in one cell of a table.
type cell struct {
	rows  []row
	right bool
}

// table is a row a piece; the labels stand again at the head of each page.
func (l *layout) table(t document.Table, width float64, where setting) []piece {
	if len(t.Columns) == 0 || len(t.Rows) == 0 {
		return nil
	}
	pad := l.px(8.5)
	if t.Form == document.Bearings || where != onPage {
		pad = l.px(5)
	}
	between := l.px(16)
	widths := l.columns(t, width, between)
	head := l.tableHead(t, widths, between, width)
	pieces := []piece{head}
	pieces[0].stick = true
	for i, texts := range t.Rows {
		rows := l.tableRow(t, texts, widths, between, pad, width, i == 0, head.height)
		for j := range rows {
			rows[j].head = &head
		}
		switch n := len(t.Rows); {
		case i == 0 && n > 1 || i == n-2 && n > 2:
			rows[len(rows)-1].stick = true
		}
		pieces = append(pieces, rows...)
	}
	return pieces
}

func (l *layout) cellSpans(t document.Table, i int, text document.Text) []span {
	base := l.voiced(text)
	base.lead = 1.38
	if t.Form == document.Bearings {
		if i == 0 {
			base.ink = quiet
		}
		if i == len(t.Columns)-1 {
			base.size = l.px(15)
		}
	}
	return l.s.faces.spans(text, base, l.smaller())
}

// columns are the widths of columns: as wide as their texts where there is room, else
// what their longest words need and a part of the rest; short texts stay on one line
// where the long ones can bear it.
func (l *layout) columns(t document.Table, width, between float64) []float64 {
	n := len(t.Columns)
	f := l.s.faces
	least, most := make([]float64, n), make([]float64, n)
	note := func(i int, list []span) {
		for _, w := range f.words(list) {
			least[i] = max(least[i], w.width)
		}
		most[i] = max(most[i], widthOf(f.lines(list, endless)))
	}
	for i, c := range t.Columns {
		if !c.Hush {
			note(i, []span{{text: l.s.faces.clean(c.Label), st: l.small()}})
		}
		if t.Form == document.Bearings && i == 0 {
			least[i] = max(least[i], l.px(24))
		}
		most[i] = max(most[i], least[i])
	}
	for _, row := range t.Rows {
		for i, text := range row[:min(n, len(row))] {
			note(i, l.cellSpans(t, i, text))
		}
	}
	room := width - between*float64(n-1)
	return share(least, most, room, l.px(165), l.px(90))
}

// share gives columns their widths: least and most are what each can do with and makes
// use of, short is up to where a text is kept on one line, readable what a long one
// should have at least.
func share(least, most []float64, room, short, readable float64) []float64 {
	total := func(list []float64) (sum float64) {
		for _, v := range list {
			sum += v
		}
		return sum
	}
	widths := make([]float64, len(least))
	if all := total(most); all <= room {
		for i := range widths {
			widths[i] = most[i]
			if all > 0 {
				widths[i] += (room - all) * most[i] / all
			}
		}
		return widths
	}
	// Short texts on one line as far as the long ones keep a third of the room.
	for _, part := range []float64{1, 0.8, 0.6, 0} {
		for i := range widths {
			widths[i] = max(least[i], min(part*readable, most[i]))
			if most[i] <= part*short {
				widths[i] = most[i]
			}
		}
		if rest := total(most) - total(widths); total(widths) <= 0.72*room || rest < 0.5*room && total(widths) <= 0.95*room {
			break
		}
	}
	if all := total(widths); all > room {
		for i := range widths {
			widths[i] *= room / all
		}
		return widths
	}
	for range 8 {
		rest, wanted := room-total(widths), 0.0
		for i := range widths {
			wanted += math.Pow(max(most[i]-widths[i], 0), 0.7)
		}
		if rest < 0.5 || wanted == 0 {
			break
		}
		for i := range widths {
			widths[i] = min(widths[i]+rest*math.Pow(max(most[i]-widths[i], 0), 0.7)/wanted, max(most[i], widths[i]))
		}
	}
	return widths
}

func (l *layout) tableHead(t document.Table, widths []float64, between, width float64) piece {
	cells := make([]cell, len(t.Columns))
	height := 0.0
	for i, c := range t.Columns {
		if !c.Hush {
			cells[i].rows = l.s.faces.lines([]span{{text: l.s.faces.clean(c.Label), st: l.small()}}, widths[i])
		}
		cells[i].right = c.Kind == document.Figures
		height = max(height, heightOf(cells[i].rows))
	}
	below := l.px(6)
	return piece{height: height + below, paint: func(s *sheet, x, y float64) {
		at := x
		for i, c := range cells {
			s.cell(c, at, y+height-heightOf(c.rows), widths[i])
			at += widths[i] + between
		}
		s.rule(x, y+height+below, width, l.px(1), black)
	}}
}

// tableRow is one row of a table; one that no page can hold goes on over several.
func (l *layout) tableRow(t document.Table, texts []document.Text, widths []float64, between, pad, width float64, first bool, head float64) []piece {
	cells := make([]cell, len(t.Columns))
	for i, text := range texts[:min(len(texts), len(cells))] {
		cells[i] = cell{l.s.faces.lines(l.cellSpans(t, i, text), widths[i]), t.Columns[i].Kind == document.Figures}
	}
	var pieces []piece
	for limit := textHeight - head - 2*pad - 2; ; first = true {
		part, more := cells, false
		if rowHeight(cells) > limit {
			part, cells, more = cutRow(cells, limit)
		}
		height := rowHeight(part)
		ruled := !first
		pieces = append(pieces, piece{height: height + 2*pad, paint: func(s *sheet, x, y float64) {
			if ruled {
				s.rule(x, y, width, l.px(1), line)
			}
			base := baseOf(part)
			for i, c := range part {
				if len(c.rows) > 0 {
					s.cell(c, x, y+pad+base-c.rows[0].base, widths[i])
				}
				x += widths[i] + between
			}
		}})
		if !more {
			return pieces
		}
	}
}

// baseOf is the first base line of a row: that of its largest letters.
func baseOf(cells []cell) float64 {
	base := 0.0
	for _, c := range cells {
		if len(c.rows) > 0 {
			base = max(base, c.rows[0].base)
		}
	}
	return base
}

func rowHeight(cells []cell) float64 {
	height, base := 0.0, baseOf(cells)
	for _, c := range cells {
		if len(c.rows) > 0 {
			height = max(height, base-c.rows[0].base+heightOf(c.rows))
		}
	}
	return height
}

// cutRow is as much of a row as a height holds, at least a line, and the rest.
func cutRow(cells []cell, height float64) (part, rest []cell, more bool) {
	part, rest = make([]cell, len(cells)), make([]cell, len(cells))
	base := baseOf(cells)
	for i, c := range cells {
		n, sum := 0, 0.0
		for n < len(c.rows) && (n == 0 || base-c.rows[0].base+sum+c.rows[n].height <= height) {
			sum += c.rows[n].height
			n++
		}
		part[i], rest[i] = cell{c.rows[:n], c.right}, cell{c.rows[n:], c.right}
		more = more || n < len(c.rows)
	}
	return part, rest, more
}

func (s *sheet) cell(c cell, x, y, width float64) {
	for i, r := range c.rows {
		at := x
		if c.right {
			at += width - r.width
		}
		s.rows(c.rows[i:i+1], at, y)
		y += r.height
	}
}
