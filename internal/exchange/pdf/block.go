package pdf

import (
	"strconv"

	"boussole/internal/document"
)

// layout lays blocks out at one size: k points to a pixel.
type layout struct {
	s *sheet
	k float64
}

// setting is where blocks stand: on the page itself, beside others, or in one of the
// steps of a strategy on a page.
type setting int

const (
	onPage setting = iota
	inCell
	inStep
)

func (l *layout) px(v float64) float64 { return v * l.k }

// The styles, in px of size and in sizes from base line to base line.
func (l *layout) style(f face, size, lead float64, c ink) style {
	return style{face: f, size: l.px(size), lead: lead, ink: c}
}

func (l *layout) body() style  { return l.style(sans, 17, 1.45, black) }
func (l *layout) own() style   { return l.style(serif, 17, 1.42, black) }
func (l *layout) small() style { return l.style(sans, 15, 1.38, quiet) }

// smaller is the size of what is quiet in a line of the usual size, in points.
func (l *layout) smaller() float64 { return l.px(15) }

// measure is how wide running text is at most, in px.
const measure = 38 * 16

// part is blocks that begin a page; the first part begins with the year scale.
func (l *layout) part(blocks []document.Block, first bool) []piece {
	var pieces []piece
	if c := l.s.doc.Scale; first && c != nil {
		pieces = append(pieces, l.chart(c, textWidth))
	}
	return append(pieces, spaced(l.blocks(blocks, textWidth, onPage), l.px(12))...)
}

// blocks is the pieces of blocks one after the other at a width.
func (l *layout) blocks(blocks []document.Block, width float64, where setting) []piece {
	var pieces []piece
	var before document.Block
	for _, b := range blocks {
		more := l.block(b, width, where)
		if len(more) == 0 {
			continue
		}
		if before != nil {
			more[0].gap = l.px(gap(before, b, where))
		}
		if leads(before, b) {
			more = stuck(more)
		}
		pieces, before = append(pieces, more...), b
	}
	if n := len(pieces); n > 0 {
		pieces[n-1].stick = false
	}
	return pieces
}

// leads reports whether a block means little without the next: a heading, and the small
// print under one.
func leads(before, b document.Block) bool {
	switch b := b.(type) {
	case document.Heading:
		return true
	case document.Paragraph:
		_, under := before.(document.Heading)
		return under && b.Form == document.Small
	}
	return false
}

// gap is the room between two blocks, in px.
func gap(before, after document.Block, where setting) float64 {
	switch b := after.(type) {
	case document.Heading:
		after, afterHeading := before.(document.Heading)
		switch {
		case b.Level <= 2:
			return 24
		case afterHeading && after.Level < b.Level:
			return 12
		case b.Level == 3:
			return 30
		default:
			return 18
		}
	case document.Contents:
		return 24
	case document.Paragraph:
		if _, is := before.(document.Paragraph); is {
			return 8
		}
		if h, is := before.(document.Heading); is && h.Level > 2 && b.Form == document.Small {
			return 5
		}
	case document.Figure:
		if f, is := before.(document.Figure); is && f.Form == document.FigureInterval && b.Form == document.FigureInterval {
			return 6
		}
	case document.Finding:
		if _, is := before.(document.Finding); is {
			return 20
		}
	}
	if _, is := before.(document.Heading); is {
		return 9
	}
	if where == onPage {
		return 16
	}
	return 10
}

func (l *layout) block(b document.Block, width float64, where setting) []piece {
	switch b := b.(type) {
	case document.Heading:
		return l.heading(b, width, where)
	case document.Paragraph:
		return l.paragraph(b, width, where)
	case document.List:
		return l.list(b, min(width, l.px(46*16)))
	case document.Definitions:
		return l.definitions(b, width)
	case document.Table:
		return l.table(b, width, where)
	case document.Figure:
		return l.figure(b, width)
	case document.Finding:
		return l.finding(b, min(width, l.px(50*16)))
	case document.Note:
		return l.note(b, min(width, l.px(measure+48)))
	case document.Contents:
		return l.contents(b, width)
	case document.Grid:
		return l.grid(b, width)
	}
	return nil
}

// lines is the pieces of lines of text: a line never stands alone at the head or at the
// foot of a page.
func lines(rows []row, indent float64) []piece {
	n := len(rows)
	if n == 0 {
		return nil
	}
	if n <= 3 {
		return []piece{ofRows(rows, indent)}
	}
	pieces := []piece{ofRows(rows[:2], indent)}
	for i := 2; i < n-2; i++ {
		pieces = append(pieces, ofRows(rows[i:i+1], indent))
	}
	return append(pieces, ofRows(rows[n-2:], indent))
}

func ofRows(rows []row, indent float64) piece {
	return piece{height: heightOf(rows), paint: func(s *sheet, x, y float64) { s.rows(rows, x+indent, y) }}
}

func (l *layout) paragraph(p document.Paragraph, width float64, where setting) []piece {
	base, small, most, rule := l.body(), l.smaller(), float64(measure), false
	switch p.Form {
	case document.Lead:
		base, most = l.style(serif, 20, 1.42, black), 704
		if where == inStep {
			base = l.own()
		}
	case document.Quote:
		base, rule = l.own(), true
	case document.Small:
		base, most = l.small(), 832
	case document.Body:
		if own(p.Text) {
			base = l.own()
		}
	}
	width = min(width, l.px(most))
	indent := 0.0
	if rule {
		indent = l.px(17)
	}
	pieces := lines(l.s.faces.lines(l.s.faces.spans(p.Text, base, small), width-indent), indent)
	if !rule {
		return pieces
	}
	return together(l.ruled(pieces, func(s *sheet, x, y, height float64) {
		s.upright(x+l.px(0.5), y, height, l.px(1), contour)
	}))
}

// ruled is pieces with a rule at their left, that goes through the gaps between them.
func (l *layout) ruled(pieces []piece, rule func(s *sheet, x, y, height float64)) []piece {
	for i := range pieces {
		p := pieces[i]
		above := 0.0
		if i > 0 {
			above = p.gap
		}
		pieces[i].gap -= above
		pieces[i].height += above
		pieces[i].paint = func(s *sheet, x, y float64) {
			rule(s, x, y, p.height+above)
			p.paint(s, x, y+above)
		}
	}
	return pieces
}

// own reports whether all of a text is the organisation's.
func own(t document.Text) bool {
	for _, r := range t {
		if r.Voice != document.Organisation {
			return false
		}
	}
	return len(t) > 0
}

// voiced is the style of a text: the organisation's where all of it is theirs.
func (l *layout) voiced(t document.Text) style {
	if own(t) {
		return l.own()
	}
	return l.body()
}

func (l *layout) list(list document.List, width float64) []piece {
	var pieces []piece
	indent := l.px(19)
	for i, item := range list.Items {
		base := l.voiced(item)
		rows := l.s.faces.lines(l.s.faces.spans(item, base, l.smaller()), width-indent)
		if len(rows) == 0 {
			continue
		}
		marker, st := "•", base
		if list.Ordered {
			marker = strconv.Itoa(i+1) + "."
		}
		st.ink, st.face = contour, sans
		back := l.s.faces.width(marker, st) + l.px(7)
		for j, p := range together(lines(rows, indent)) {
			if j == 0 {
				p.gap = l.px(4)
				inner := p.paint
				p.paint = func(s *sheet, x, y float64) {
					s.text(x+indent-back, y+rows[0].base, marker, st)
					inner(s, x, y)
				}
			}
			pieces = append(pieces, p)
		}
	}
	return pieces
}

func (l *layout) definitions(d document.Definitions, width float64) []piece {
	columns, between, row := 1, 0.0, 12.0
	switch d.Form {
	case document.Columns:
		columns, between, row = 2, 36, 10
	case document.Facts:
		columns, between, row = 4, 24, 10
	case document.Stacked:
	}
	if columns == 1 {
		width = min(width, l.px(measure))
	}
	each := (width - l.px(between)*float64(columns-1)) / float64(columns)
	var pieces []piece
	for i := 0; i < len(d.Entries); i += columns {
		var line []column
		for j, e := range d.Entries[i:min(i+columns, len(d.Entries))] {
			line = append(line, column{x: float64(j) * (each + l.px(between)), pieces: l.definition(e, each, d.Form)})
		}
		if columns == 1 {
			pieces = append(pieces, spaced(together(line[0].pieces), l.px(row))...)
			continue
		}
		pieces = append(pieces, spaced(beside(line, atTop), l.px(row))...)
	}
	return pieces
}

func (l *layout) definition(e document.Definition, width float64, form document.DefinitionsForm) []piece {
	term := l.small()
	list := l.s.faces.spans(e.Term, term, 0)
	if form != document.Facts {
		for i, r := range e.Term {
			if r.Voice == document.Organisation && !r.Dim {
				list[i].st.size, list[i].st.ink = l.px(17), black
			}
		}
	}
	pieces := stuck(lines(l.s.faces.lines(list, width), 0))
	for i, t := range e.Text {
		base := l.voiced(t)
		if form == document.Facts {
			base.size, base.lead = l.px(15), 1.38
		}
		more := lines(l.s.faces.lines(l.s.faces.spans(t, base, l.smaller()), width), 0)
		if i > 0 {
			more = spaced(more, l.px(4))
		}
		pieces = append(pieces, more...)
	}
	return pieces
}

func (l *layout) note(n document.Note, width float64) []piece {
	if n.Form == document.Speaker {
		return nil // it is said, not shown
	}
	side, above := 0.0, 0.0
	if n.Form == document.Empty {
		side, above = l.px(24), l.px(16)
	}
	var pieces []piece
	for i, t := range n.Text {
		more := lines(l.s.faces.lines(l.s.faces.spans(t, l.voiced(t), l.smaller()), width-2*side), side)
		if i > 0 {
			more = spaced(more, l.px(8))
		}
		pieces = append(pieces, more...)
	}
	if n.Form != document.Empty || len(pieces) == 0 || groupHeight(pieces)+2*above > textHeight {
		return together(pieces)
	}
	inner := stack(pieces)
	return []piece{{height: inner.height + 2*above, paint: func(s *sheet, x, y float64) {
		s.out.SetDashPattern([]float64{l.px(4), l.px(3)}, 0)
		s.outline(x, y, width, inner.height+2*above, l.px(1), edge)
		s.out.SetDashPattern(nil, 0)
		inner.paint(s, x, y+above)
	}}}
}
