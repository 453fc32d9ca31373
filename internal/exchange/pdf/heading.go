package pdf

import (
	"slices"
	"strconv"

	"boussole/internal/document"
)

func (l *layout) heading(h document.Heading, width float64, where setting) []piece {
	var p piece
	switch {
	case h.Level <= 1:
		st := l.style(serif, 34, 1.12, black)
		p = ofRows(l.s.faces.balanced(l.s.faces.spans(h.Title, st, 0), width), 0)
	case h.Level == 2 && where == inStep:
		p = l.stepTitle(h, width)
	case h.Level == 2:
		p = l.section(h, width)
	default:
		p = l.subtitle(h, width)
	}
	if h.ID != "" {
		p.ids = []string{h.ID}
	}
	inner := p.paint
	p.paint = func(s *sheet, x, y float64) {
		s.anchor(h, y)
		inner(s, x, y)
	}
	return []piece{p}
}

// anchor makes a heading a bookmark and the end of the links that lead to it.
func (s *sheet) anchor(h document.Heading, y float64) {
	if id, known := s.links[h.ID]; known && !s.anchored[h.ID] {
		s.out.SetLink(id, y, s.page)
		s.anchored[h.ID] = true
	}
	s.depth = min(max(h.Level-1, 0), s.depth+1)
	name := plain(h.Name())
	if h.Number != "" {
		name = plain(h.Number) + ". " + name
	}
	s.face(style{size: 8, ink: black}, sans)
	s.out.Bookmark(name, s.depth, y)
}

// section is the title of a section: a rule, the section's name, the sentence that says
// where things stand, and a few words at the right.
func (l *layout) section(h document.Heading, width float64) piece {
	f := l.s.faces
	aside := f.lines(l.s.faces.spans(h.Aside, l.small(), 0), endless)
	room := width
	beside := len(h.Aside) > 0 && widthOf(aside) < 0.45*width
	if beside {
		room -= widthOf(aside) + l.px(24)
	}
	title := f.balanced(l.s.faces.spans(h.Title, l.style(serif, 27, 1.2, black), 0), min(room, l.px(48*16)))
	var kick []row
	if h.Label != "" {
		name := l.s.faces.clean(h.Label)
		if h.Number != "" {
			name = l.s.faces.clean(h.Number) + ". " + name
		}
		kick = f.lines([]span{{text: name, st: l.small()}}, room)
	}
	if !beside {
		aside = f.lines(l.s.faces.spans(h.Aside, l.small(), 0), width)
	}
	top := l.px(9)
	height := top + heightOf(kick) + heightOf(title)
	if !beside {
		height += heightOf(aside)
	}
	return piece{height: height, paint: func(s *sheet, x, y float64) {
		s.rule(x, y, width, l.px(1), black)
		y += top
		base := y
		s.rows(kick, x, y)
		y += heightOf(kick)
		s.rows(title, x, y)
		y += heightOf(title)
		if len(aside) == 0 {
			return
		}
		if !beside {
			s.rows(aside, x, y)
			return
		}
		first := append(slices.Clip(kick), title...)
		if len(first) > 0 {
			base += first[0].base
		}
		s.rows(aside, x+width-widthOf(aside), base-aside[0].base)
	}}
}

// stepTitle is the title of one of the steps on one page.
func (l *layout) stepTitle(h document.Heading, width float64) piece {
	st := l.style(serif, 22, 1.2, black)
	number := st
	number.ink = contour
	indent := 0.0
	if h.Number != "" {
		indent = max(l.s.faces.width(h.Number, number), l.px(11)) + l.px(12)
	}
	rows := l.s.faces.lines(l.s.faces.spans(h.Title, st, 0), width-indent)
	top := l.px(11)
	return piece{height: top + heightOf(rows), paint: func(s *sheet, x, y float64) {
		s.rule(x, y, width, l.px(1), black)
		if len(rows) > 0 {
			s.text(x, y+top+rows[0].base, l.s.faces.clean(h.Number), number)
		}
		s.rows(rows, x+indent, y+top)
	}}
}

// subtitle is the title of a part of a section.
func (l *layout) subtitle(h document.Heading, width float64) piece {
	size := 22.0
	if h.Level > 3 {
		size = 19
	}
	st := l.style(serif, size, 1.25, black)
	number := st
	number.ink = contour
	list := l.s.faces.spans(h.Title, st, 0)
	if h.Number != "" {
		list = append([]span{{text: l.s.faces.clean(h.Number) + "\u00a0\u00a0", st: number}}, list...)
	}
	if len(h.Aside) > 0 {
		list = append(list, span{text: "   ", st: st})
		list = append(list, l.s.faces.spans(h.Aside, l.small(), 0)...)
	}
	return ofRows(l.s.faces.balanced(list, min(width, l.px(52*16))), 0)
}

// contents is the table of contents in two columns, with the pages.
func (l *layout) contents(c document.Contents, width float64) []piece {
	title := l.section(document.Heading{Level: 2, Title: document.Says(c.Title)}, width)
	title.stick = true
	between := l.px(48)
	each := (width - between) / 2
	var columns []column
	half := (len(c.Entries) + 1) / 2
	for i, list := range [][]document.ContentsEntry{c.Entries[:half], c.Entries[half:]} {
		var pieces []piece
		for _, e := range list {
			pieces = append(pieces, l.entry(e, each))
		}
		columns = append(columns, column{x: float64(i) * (each + between), pieces: pieces})
	}
	return append([]piece{title}, spaced(beside(columns, atTop), l.px(12))...)
}

// entry is one line of the table of contents: it leads to its section.
func (l *layout) entry(e document.ContentsEntry, width float64) piece {
	f := l.s.faces
	indent, right := l.px(32), l.px(40)
	number := l.style(serif, 17, 1.4, contour)
	name := f.lines([]span{{text: l.s.faces.clean(e.Name), st: l.body()}}, width-indent-right)
	title := f.lines([]span{{text: l.s.faces.clean(e.Title), st: l.small()}}, width-indent-right)
	pad := l.px(7)
	height := 2*pad + heightOf(name) + heightOf(title)
	return piece{height: height, paint: func(s *sheet, x, y float64) {
		s.rule(x, y, width, l.px(1), line)
		s.link(x, y, width, height, style{to: e.ID})
		y += pad
		base := y
		if len(name) > 0 {
			base += name[0].base
		}
		s.text(x, base, l.s.faces.clean(e.Number), number)
		if page := s.pageOf[e.ID]; page > 0 {
			st := l.body()
			word := strconv.Itoa(page)
			s.text(x+width-s.faces.width(word, st), base, word, st)
		}
		s.rows(name, x+indent, y)
		s.rows(title, x+indent, y+heightOf(name))
	}}
}
