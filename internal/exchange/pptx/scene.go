package pptx

import (
	"slices"

	"boussole/internal/document"
)

// scene is blocks that are one idea.
type scene struct{ blocks []document.Block }

// named is the header of a scene that is not the first under its title: a table says
// what it is about.
func (sc scene) named(h header) header {
	for _, b := range sc.blocks {
		switch b := b.(type) {
		case document.Table:
			title := b.Caption
			if title == "" && len(b.Columns) > 0 {
				title = b.Columns[0].Label
			}
			if clean(title) != "" {
				h.title, h.number, h.aside = document.Says(title), "", nil
			}
			return h
		case document.Figure:
			if len(b.Title) > 0 {
				h.title, h.number, h.aside = b.Title, "", nil
			}
			return h
		}
	}
	return h
}

// large reports whether a block is an idea of its own.
func large(b document.Block) bool {
	switch b := b.(type) {
	case document.Table, document.Grid:
		return true
	case document.Figure:
		return b.Chart != nil && b.Chart.Height > 130
	}
	return false
}

// small reports whether a block is aside of what it follows.
func small(b document.Block) bool {
	p, is := b.(document.Paragraph)
	return is && p.Form == document.Small
}

// scenes parts blocks into ideas: a table, a drawing and a short text stand on one slide
// where there is room for all, else each on its own.
func (c *composer) scenes(blocks []document.Block, room float64) []scene {
	var list []scene
	var open scene
	held, text := false, true // open holds something large; text alone
	for _, b := range c.loose(blocks, room) {
		if _, is := b.(document.Break); is {
			if len(open.blocks) > 0 {
				list = append(list, open)
			}
			open, held, text = scene{}, false, true
			continue
		}
		with := scene{append(append([]document.Block{}, open.blocks...), b)}
		switch {
		case len(open.blocks) == 0, small(b):
			open = with
			held, text = held || large(b), text && !large(b)
		case text && !large(b):
			open = with
		case (!held || !large(b)) && c.fits(with, room):
			open = with
			held, text = held || large(b), text && !large(b)
		default:
			list = append(list, open)
			open = scene{[]document.Block{b}}
			held, text = large(b), !large(b)
		}
	}
	if len(open.blocks) > 0 {
		list = append(list, open)
	}
	return list
}

// loose are blocks with the cells of a grid one after the other, parted by breaks, where
// they do not stand side by side on one slide.
func (c *composer) loose(blocks []document.Block, room float64) []document.Block {
	var list []document.Block
	for _, b := range blocks {
		switch b := b.(type) {
		case document.Grid:
			if c.besides(b, usual, inner, room) != nil || c.besides(b, compact, inner, room) != nil {
				list = append(list, b)
				continue
			}
			if b.Form == document.Beside {
				for _, cell := range b.Cells {
					list = append(list, c.loose(cell.Blocks, room)...)
				}
				continue
			}
			for _, cell := range b.Cells {
				list = append(append(list, document.Break{}), c.loose(cell.Blocks, room)...)
			}
			list = append(list, document.Break{})
		default:
			list = append(list, b)
		}
	}
	return list
}

// fits reports whether a scene stands on one slide at its usual size, but for what may go
// to the notes.
func (c *composer) fits(sc scene, room float64) bool {
	blocks, _ := withoutSmall(sc.blocks)
	return stack(c.pieces(blocks, usual, inner, room, false), inner) <= room
}

// Sizes of text, as shares of the usual one.
const (
	generous = 1.2
	usual    = 1.0
	compact  = 0.875
)

// untitled are blocks without the titles of figures that say what the slide's says.
func untitled(blocks []document.Block, title document.Text) []document.Block {
	said := clean(title.Plain())
	out := slices.Clone(blocks)
	for i, b := range out {
		if f, is := b.(document.Figure); is && clean(f.Title.Plain()) == said {
			f.Title = nil
			out[i] = f
		}
	}
	return out
}

// show makes the slides of a scene: one where it fits, at the largest size that it fits
// at; else without what may go to the notes; else as many as it needs.
func (c *composer) show(h header, sc scene) {
	room := c.room(h)
	blocks, speaker := unspoken(untitled(sc.blocks, h.title))
	from := len(c.slides)
	defer func() {
		for _, line := range speaker {
			c.slides[from].note(line)
		}
	}()
	if rest := c.untold(h); len(rest) > 0 {
		blocks = append([]document.Block{untold{atoms: rest}}, blocks...)
	}
	text := true
	for _, b := range blocks {
		text = text && flows(b)
	}
	half := (inner - gutter) / 2
	lean, aside := withoutSmall(blocks)
	for _, try := range []struct {
		f       float64
		columns int
		lean    bool
	}{{generous, 1, false}, {usual, 1, false}, {compact, 1, false}, {usual, 1, true}, {usual, 2, false}, {compact, 2, false}, {compact, 1, true}, {usual, 2, true}, {compact, 2, true}} {
		shown, said, width := blocks, []string(nil), inner
		if try.lean {
			if len(aside) == 0 || len(lean) == 0 {
				continue
			}
			shown, said = lean, aside
		}
		if try.columns == 2 {
			if !text {
				continue
			}
			width = half
		}
		pieces := c.pieces(shown, try.f, width, room, false)
		if try.f > usual && stack(pieces, width) > 0.72*room {
			continue
		}
		columns := even(pieces, width, room, try.columns)
		if len(columns) > try.columns || !within(columns, width, room) {
			continue
		}
		c.set(h, [][][]piece{columns}, width, said)
		return
	}
	kept := lean
	if len(kept) == 0 {
		kept, aside = blocks, nil
	}
	n, width := 1, inner
	if text {
		n, width = 2, half
	}
	columns := even(c.pieces(kept, compact, width, room, true), width, room, n)
	var pages [][][]piece
	for len(columns) > n {
		pages, columns = append(pages, columns[:n]), columns[n:]
	}
	c.set(h, append(pages, columns), width, aside)
}

// set puts columns of pieces on slides.
func (c *composer) set(h header, pages [][][]piece, width float64, aside []string) {
	for i, columns := range pages {
		here := counted(h, i, len(pages))
		if i > 0 {
			here.ids = nil
		}
		s, at := c.new(here, layoutOf(columns))
		for j, column := range columns {
			s.apart()
			where := box{at.x + float64(j)*(width+gutter), at.y, width, at.h}
			if f, is := alone(columns); is {
				if free := at.h - f.height(width); free > 0 {
					where.y += free / 4
					where.h -= free / 4
				}
			}
			place(s, column, where)
		}
		if i == 0 {
			for _, line := range aside {
				s.note(line)
			}
		}
	}
}

// alone is the only thing on a slide, where it is a drawing.
func alone(columns [][]piece) (*figure, bool) {
	if len(columns) != 1 || len(columns[0]) != 1 {
		return nil, false
	}
	f, is := columns[0][0].(*figure)
	return f, is
}

// layoutOf is the layout for what stands on a slide.
func layoutOf(columns [][]piece) layout {
	if len(columns) > 1 {
		return layoutColumns
	}
	found := layoutText
	for _, column := range columns {
		for _, p := range column {
			switch p := p.(type) {
			case *grid:
				if p.ruled {
					return layoutTable
				}
			case *figure:
				found = layoutFigure
			case *beside:
				return layoutColumns
			}
		}
	}
	return found
}

// flows reports whether a block may stand in a narrow column.
func flows(b document.Block) bool {
	switch b := b.(type) {
	case document.Table, document.Grid:
		return false
	case document.Figure:
		return !large(b) || b.Form == document.FigureShares || b.Form == document.FigureLoad
	case document.Definitions:
		return b.Form != document.Facts
	}
	return true
}

// unspoken are blocks without what is to be said with a slide, and that.
func unspoken(blocks []document.Block) (shown []document.Block, said []string) {
	for _, b := range blocks {
		n, is := b.(document.Note)
		if !is || n.Form != document.Speaker {
			shown = append(shown, b)
			continue
		}
		for _, t := range n.Text {
			said = append(said, plain(atomsOf(t)))
		}
	}
	return shown, said
}

// withoutSmall are blocks without those that may go to the notes, and what they say.
func withoutSmall(blocks []document.Block) (kept []document.Block, aside []string) {
	for _, b := range blocks {
		if small(b) {
			p, _ := b.(document.Paragraph)
			aside = append(aside, plain(atomsOf(p.Text)))
			continue
		}
		kept = append(kept, b)
	}
	return kept, aside
}
