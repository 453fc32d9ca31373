package pdf

import (
	"boussole/internal/document"
)

func (l *layout) grid(g document.Grid, width float64) []piece {
	switch g.Form {
	case document.Opening:
		return l.opening(g, width)
	case document.Steps:
		return l.steps(g, width)
	default:
		return l.pair(g, width)
	}
}

// opening is the title of a document, and what stands beside it at the right.
func (l *layout) opening(g document.Grid, width float64) []piece {
	if len(g.Cells) != 2 {
		return l.below(g, width)
	}
	between := l.px(36)
	right := min(l.natural(g.Cells[1].Blocks), width*0.4)
	return beside([]column{
		{pieces: l.blocks(g.Cells[0].Blocks, width-right-between, inCell)},
		{x: width - right, pieces: l.blocks(g.Cells[1].Blocks, right, inCell)},
	}, atBottom)
}

// natural is how wide the paragraphs of blocks would like to be.
func (l *layout) natural(blocks []document.Block) float64 {
	wide := 0.0
	for _, b := range blocks {
		if p, is := b.(document.Paragraph); is {
			base := l.voiced(p.Text)
			if p.Form == document.Small {
				base = l.small()
			}
			wide = max(wide, widthOf(l.s.faces.lines(l.s.faces.spans(p.Text, base, l.smaller()), endless)))
		}
	}
	return wide + 0.1
}

// below is cells one under the other.
func (l *layout) below(g document.Grid, width float64) []piece {
	var pieces []piece
	for _, c := range g.Cells {
		pieces = append(pieces, spaced(l.blocks(c.Blocks, width, inCell), l.px(16))...)
	}
	return pieces
}

// pair is a figure and its table, or two of anything, side by side.
func (l *layout) pair(g document.Grid, width float64) []piece {
	if len(g.Cells) != 2 {
		return l.below(g, width)
	}
	between := l.px(44)
	left := (width - between) * 5 / 11
	at := atTop
	if len(g.Cells[0].Blocks) > 0 {
		if f, is := g.Cells[0].Blocks[0].(document.Figure); is && f.Form == document.FigureRose {
			at = atMiddle
		}
	}
	columns := []column{
		{pieces: l.blocks(g.Cells[0].Blocks, left, inCell)},
		{x: left + between, pieces: l.blocks(g.Cells[1].Blocks, width-between-left, inCell)},
	}
	if groupHeight(columns[0].pieces) > textHeight || groupHeight(columns[1].pieces) > textHeight {
		return l.below(g, width)
	}
	return beside(columns, at)
}

// steps is the steps of a strategy on a page: in two columns, left and right in turn,
// and over the whole width where a step asks for it.
func (l *layout) steps(g document.Grid, width float64) []piece {
	between, row := l.px(32), l.px(14)
	each := (width - between) / 2
	var pieces []piece
	var halves []document.Cell
	flush := func() {
		if len(halves) > 0 {
			pieces = append(pieces, spaced(l.halves(halves, each, between, row, width), row)...)
		}
		halves = nil
	}
	for _, c := range g.Cells {
		if !c.Span {
			halves = append(halves, c)
			continue
		}
		flush()
		pieces = append(pieces, spaced(together(l.step(c, width)), row)...)
	}
	flush()
	return pieces
}

func (l *layout) step(c document.Cell, width float64) []piece {
	return l.blocks(c.Blocks, width, inStep)
}

// halves is steps of half the width: two columns that do not wait for each other.
func (l *layout) halves(cells []document.Cell, each, between, row, width float64) []piece {
	var columns []column
	var filled [2]float64
	for i, c := range cells {
		side := i % 2
		pieces := l.step(c, each)
		if filled[side] > 0 {
			filled[side] += row
		}
		columns = append(columns, column{x: float64(side) * (each + between), y: filled[side], pieces: pieces})
		filled[side] += groupHeight(pieces)
	}
	if max(filled[0], filled[1]) <= textHeight {
		return beside(columns, atTop)
	}
	var pieces []piece
	for _, c := range cells {
		pieces = append(pieces, spaced(l.step(c, width), row)...)
	}
	return pieces
}
