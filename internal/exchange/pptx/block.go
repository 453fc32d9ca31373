package pptx

import (
	"boussole/internal/document"
	"boussole/internal/exchange/ooxml"
)

// untold is the end of a title that did not fit: a block of this package's own.
type untold struct {
	document.Place
	atoms []atom
}

// pieces are blocks as they stand on a slide of a width, at a share of the usual size.
func (c *composer) pieces(blocks []document.Block, f, width, room float64, short bool) []piece {
	var list []piece
	add := func(p paragraph, f float64) *words {
		p.style = p.style.scaled(f)
		w := &words{paragraph: p}
		list = append(list, w)
		return w
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case untold:
			add(paragraph{atoms: b.atoms, style: leadStyle}, min(f, 1)*0.9)
		case document.Heading:
			w := add(paragraph{atoms: atomsOf(b.Title), style: strongStyle, before: gapLarge}, f)
			if b.Label != "" && b.Label != b.Title.Plain() {
				w.atoms = append(atomsOf(document.Says(b.Label+" ")), w.atoms...)
			}
			if b.Number != "" {
				w.atoms = append([]atom{{text: clean(b.Number) + "\u2002", colour: ooxml.Contour}}, w.atoms...)
			}
			if len(b.Aside) > 0 {
				w.atoms = append(append(w.atoms, atom{text: " "}), atomsOf(b.Aside)...)
			}
			w.follows, w.id = true, b.ID
		case document.Paragraph:
			add(paragraphOf(b), f)
		case document.List:
			for i, item := range b.Items {
				p := bulleted(item)
				if b.Ordered {
					p.bullet, p.number, p.hang = false, i+1, 26
				}
				if i == 0 {
					p.before = gap
				}
				add(p, f)
			}
		case document.Definitions:
			if b.Form == document.Facts && len(b.Entries) > 0 {
				list = append(list, c.facts(b, f, width, room))
				continue
			}
			if width == inner && len(b.Entries) > 0 {
				list = append(list, entriesBeside(b, f, room))
				continue
			}
			list = append(list, definitions(b, f)...)
		case document.Table:
			if len(b.Rows) > 0 || len(b.Columns) > 0 {
				list = append(list, c.table(b, f, width, room, short))
			}
		case document.Figure:
			list = append(list, c.figures(b, f, width, room)...)
		case document.Finding:
			list = append(list, c.finding(b))
		case document.Note:
			list = append(list, notes(b, f)...)
		case document.Contents:
			list = append(list, entries(b)...)
		case document.Grid:
			list = append(list, c.grid(b, f, width, room)...)
		}
	}
	return list
}

func paragraphOf(b document.Paragraph) paragraph {
	p := paragraph{atoms: atomsOf(b.Text), style: bodyStyle, before: gap}
	switch b.Form {
	case document.Lead:
		p.style = leadStyle
	case document.Quote:
		p.style, p.hang = quoteStyle, 18
	case document.Small:
		p.style, p.before = smallStyle, 8
	case document.Body:
	}
	return p
}

func bulleted(t document.Text) paragraph {
	return paragraph{atoms: atomsOf(t), style: bodyStyle, before: gapSmall, hang: 18, bullet: true}
}

// definitions are terms, each over what is said of it.
func definitions(b document.Definitions, f float64) []piece {
	var list []piece
	for _, e := range b.Entries {
		if len(e.Term) > 0 {
			term := &words{paragraph: paragraph{atoms: atomsOf(e.Term), style: termStyle.scaled(f), before: 14}, follows: len(e.Text) > 0}
			if own(e.Term) { // a name, not a label
				term.style = figureStyle.scaled(f)
			}
			list = append(list, term)
		}
		for i, t := range e.Text {
			p := paragraph{atoms: atomsOf(t), style: bodyStyle, before: 2}
			if len(e.Text) > 1 {
				p = bulleted(t)
				if i == 0 {
					p.before = 2
				}
			}
			p.style = p.style.scaled(f)
			list = append(list, &words{paragraph: p})
		}
	}
	return list
}

// entriesBeside are definitions in rows, each term at the left of what is said of it.
func entriesBeside(b document.Definitions, f, room float64) *grid {
	const terms = 200.0
	said := bodyStyle.scaled(f)
	g := &grid{columns: []float64{terms, min(inner-terms, said.size*longest+cellRight)}}
	for _, e := range b.Entries {
		r := row{cells: make([][]paragraph, 2)}
		// The term's first line stands on that of what is said of it.
		term := paragraph{atoms: atomsOf(e.Term), style: style{size: termStyle.size, leading: said.leading, colour: termStyle.colour}}
		if own(e.Term) { // a name, not a label
			term.style.size, term.style.colour = 15, ""
		}
		r.cells[0] = []paragraph{term}
		for i, t := range e.Text {
			p := paragraph{atoms: atomsOf(t)}
			if len(e.Text) > 1 {
				p = bulleted(t)
			}
			p.style = said
			if i == 0 {
				p.before = 0
			}
			r.cells[1] = append(r.cells[1], p)
		}
		g.rows = append(g.rows, r)
	}
	g.set(room)
	return g
}

// own reports whether a text is the organisation's, and nothing secondary.
func own(t document.Text) bool {
	for _, r := range t {
		if r.Voice == document.Organisation && !r.Dim {
			return true
		}
	}
	return false
}

// notes are an aside; what says that something is missing stands in a dashed frame.
func notes(b document.Note, f float64) []piece {
	var list []piece
	if b.Form == document.Empty {
		var all []atom
		for i, t := range b.Text {
			for j, a := range atomsOf(t) {
				a.start = a.start || i > 0 && j == 0
				all = append(all, a)
			}
		}
		return []piece{&words{paragraph: paragraph{atoms: all, style: figureStyle.scaled(f), before: gapLarge}, frame: true}}
	}
	for _, t := range b.Text {
		list = append(list, &words{paragraph: paragraph{atoms: atomsOf(t), style: figureStyle.scaled(f), before: gap}})
	}
	return list
}

// besides is sections side by side, where they stand in a room; nil where they do not.
func (c *composer) besides(g document.Grid, f, width, room float64) *beside {
	if len(g.Cells) != 2 || g.Form != document.Pair || width != inner {
		return nil
	}
	b := &beside{shares: [2]float64{0.5, 0.5}}
	for _, one := range g.Cells[0].Blocks {
		if fig, is := one.(document.Figure); is && fig.Form == document.FigureRose {
			b.shares, b.middle = [2]float64{0.44, 0.56}, true
		}
	}
	w := b.widths(width)
	for i, cell := range g.Cells {
		b.columns[i] = c.pieces(cell.Blocks, min(f, usual), w[i], room, false)
		if len(b.columns[i]) == 0 {
			return nil
		}
		for _, p := range b.columns[i] {
			if one, is := p.(*figure); is && one.banded {
				return nil
			}
		}
	}
	if b.height(width) > room {
		return nil
	}
	return b
}

// grid is sections side by side where they fit, else one under the other.
func (c *composer) grid(g document.Grid, f, width, room float64) []piece {
	if b := c.besides(g, f, width, room); b != nil {
		return []piece{b}
	}
	var list []piece
	for _, cell := range g.Cells {
		list = append(list, c.pieces(cell.Blocks, min(f, usual), width, room, true)...)
	}
	return list
}
