package pptx

import (
	"strconv"

	"boussole/internal/document"
	"boussole/internal/exchange/ooxml"
)

// opening makes the title slide, of the document's own names and of what its opening
// says, and gives the blocks that come after.
func (c *composer) opening(blocks []document.Block) []document.Block {
	var said []document.Text
	var first *document.Heading
	if len(blocks) > 0 {
		if g, is := blocks[0].(document.Grid); is && g.Form == document.Opening {
			blocks = blocks[1:]
			for _, cell := range g.Cells {
				for _, b := range cell.Blocks {
					switch b := b.(type) {
					case document.Paragraph:
						said = append(said, b.Text)
					case document.Heading:
						if first == nil {
							first = &b
							continue
						}
						said = append(said, b.Title)
					default:
						blocks = append([]document.Block{b}, blocks...)
					}
				}
			}
		}
	}
	page := false
	for _, b := range blocks {
		g, is := b.(document.Grid)
		page = page || is && g.Form == document.Steps
	}
	var subtitle document.Text
	if first != nil {
		if page {
			c.front = header{label: document.Says(first.Label), title: first.Title, aside: first.Aside, ids: idOf(*first)}
			if first.Label != "" {
				c.kind = first.Label
			}
		} else {
			subtitle = first.Title
		}
	}
	c.cover(subtitle, said)
	if first != nil && !page {
		c.slides[0].ids = idOf(*first)
		c.slides[0].note(clean(first.Label))
	}
	return blocks
}

func idOf(h document.Heading) []string {
	if h.ID == "" {
		return nil
	}
	return []string{h.ID}
}

// cover is the title slide.
func (c *composer) cover(subtitle document.Text, said []document.Text) {
	s := &slide{layout: layoutTitle}
	c.slides = append(c.slides, s)
	const width = 780
	s.label = paragraph{atoms: atomsOf(document.Own(c.doc.Owner)), style: ownerStyle}
	short := func(p paragraph, lines int) paragraph {
		cut, whole := p.clipped(width, lines)
		if !whole {
			s.note(p.plain())
		}
		return cut
	}
	s.label = short(s.label, 1)
	s.title = paragraph{atoms: atomsOf(document.Says(c.doc.Title)), style: coverStyle}
	if s.title.plain() == "" {
		s.title.atoms = []atom{{text: "Boussole"}}
	}
	s.title = short(s.title, 3)
	y := 118.0
	s.titleAt = box{margin, y, width, s.title.height(width)}
	y += s.titleAt.h + gapLarge
	foot := slideHeight - margin
	if c.doc.Scale != nil {
		l := ooxml.Fit(c.doc.Scale, emu(inner), emu(60), leastChart, 14)
		foot -= l.Height.Points() + gapLarge
		s.parts = append(s.parts, &chartPart{at: box{margin, foot + gapLarge, l.Width.Points(), l.Height.Points()}, layout: l})
	}
	add := func(p paragraph, lines int) {
		if len(p.atoms) == 0 {
			return
		}
		p = short(p, lines)
		h := p.height(width)
		if y+p.before+h > foot {
			s.note(p.plain())
			return
		}
		y += p.before
		s.text(p, box{margin, y, width, h})
		y += h
	}
	s.apart()
	add(paragraph{atoms: atomsOf(subtitle), style: style{size: 24, leading: 31, serif: true}}, 3)
	add(paragraph{atoms: atomsOf(document.Own(c.doc.Subject)), style: bodyStyle, before: gap}, 2)
	dated := false
	for _, t := range said {
		dated = dated || c.doc.Date != "" && contains(t, c.doc.Date)
	}
	if !dated {
		add(paragraph{atoms: atomsOf(document.Dim(c.doc.Date)), style: smallStyle, before: gap}, 1)
	}
	for _, t := range said {
		p := paragraph{atoms: atomsOf(t), style: smallStyle, before: gap}
		add(p, 4)
	}
}

func contains(t document.Text, s string) bool {
	for _, r := range t {
		if r.Text == s {
			return true
		}
	}
	return false
}

// contents is a slide of contents, whose entries lead to their slides.
func (c *composer) contents(b document.Contents) {
	c.kind = c.doc.Title
	if len(b.Entries) == 0 && b.Title == "" {
		return
	}
	from := len(c.slides)
	c.show(header{label: document.Says(c.kind), title: document.Says(b.Title)}, scene{[]document.Block{b}})
	for _, e := range b.Entries {
		if e.Title != "" {
			c.slides[from].note(clean(e.Name) + " | " + clean(e.Title))
		}
	}
}

func entries(b document.Contents) []piece {
	list := make([]piece, len(b.Entries))
	for i, e := range b.Entries {
		p := paragraph{style: style{size: 16, leading: 21}, before: 9, hang: 28}
		if e.Number != "" {
			p.atoms = append(p.atoms, atom{text: clean(e.Number) + "\u2002", colour: ooxml.Contour})
		}
		p.atoms = append(p.atoms, atom{text: clean(e.Name), to: e.ID})
		p.outdent = true
		list[i] = &words{paragraph: p, wide: true}
	}
	return list
}

// section is the slide that opens a section and names its parts; it gives the parts that
// come after.
func (c *composer) section(h header, ch chapter) []passage {
	s := &slide{layout: layoutSection, ids: h.ids}
	c.slides = append(c.slides, s)
	s.parts = append(s.parts, rule(ruleTop))
	const width = 760
	s.label = c.once(s, paragraph{atoms: atomsOf(h.label), style: labelStyle}, inner*0.6)
	aside := append(document.Text{}, h.aside...)
	s.aside = c.once(s, paragraph{atoms: atomsOf(aside), style: labelStyle, right: true}, inner*0.38)
	s.title = paragraph{atoms: titleAtoms(h), style: sectionStyle}
	if s.title.plain() == "" {
		s.title.atoms = []atom{{text: joined(clean(c.kind), "Boussole")}}
	}
	full := s.title
	var whole bool
	if s.title, whole = full.clipped(width, 4); !whole {
		s.note(full.plain())
	}
	y := 112.0
	s.titleAt = box{margin, y, width, s.title.height(width)}
	y += s.titleAt.h + 24
	parts := ch.parts
	if len(parts) > 0 && parts[0].heading == nil && len(parts[0].blocks) > 0 {
		if p, is := parts[0].blocks[0].(document.Paragraph); is && (p.Form == document.Lead || p.Form == document.Small) {
			lead := paragraphOf(p)
			if n := lead.height(width); y+n < 340 {
				s.text(lead, box{margin, y, width, n})
				y += n + 24
				parts = append([]passage{{blocks: parts[0].blocks[1:]}}, parts[1:]...)
			}
		}
	}
	s.apart()
	c.names(s, parts, y)
	return parts
}

// once is a paragraph on one line; what does not fit is in the notes.
func (c *composer) once(s *slide, p paragraph, width float64) paragraph {
	for i := range p.atoms {
		p.atoms[i].start = false
	}
	short, whole := p.clipped(width, 1)
	if !whole {
		s.note(p.plain())
	}
	return short
}

// names lists the parts of a section at the foot of its slide, each leading to its own.
func (c *composer) names(s *slide, parts []passage, top float64) {
	var list []paragraph
	for i := range parts {
		h := parts[i].heading
		if h == nil {
			continue
		}
		if h.ID == "" {
			copied := *h
			copied.ID = c.ownID()
			h = &copied
			parts[i].heading = h
		}
		p := paragraph{style: style{size: 15, leading: 20}, before: 5}
		if h.Number != "" {
			p.atoms = append(p.atoms, atom{text: clean(h.Number) + "\u2002", colour: ooxml.Contour})
		}
		for _, a := range atomsOf(h.Title) {
			a.to, a.url, a.start = h.ID, "", false
			p.atoms = append(p.atoms, a)
		}
		list = append(list, p)
	}
	const line = 25.0
	rows := int((bodyFoot - top) / line)
	columns, width := 1, inner
	if len(list) > rows || len(list) > 5 {
		columns, width = 2, (inner-gutter)/2
	}
	if rows < 1 {
		return
	}
	per := min((len(list)+columns-1)/columns, rows)
	for j := range columns {
		s.apart()
		y := bodyFoot - float64(per)*line + 5
		for i := j * per; i < min((j+1)*per, len(list)); i++ {
			p, _ := list[i].clipped(width, 1)
			s.text(p, box{margin + float64(j)*(width+gutter), y, width, p.style.leading})
			y += line
		}
	}
}

// ownID is an id that no document has.
func (c *composer) ownID() string {
	c.ids++
	return "\x00" + strconv.Itoa(c.ids)
}

// steps are the steps of a strategy: one slide that holds them all in a few words, then
// one or more for each.
func (c *composer) steps(g document.Grid) {
	h := c.front
	if len(h.title) == 0 {
		h = header{label: document.Says(c.kind), title: document.Says(c.doc.Title)}
	}
	c.front = header{}
	s, at := c.new(h, layoutText)
	if rest := c.untold(h); len(rest) > 0 {
		s.note(plain(rest))
	}
	n := min(len(g.Cells), 6)
	if n == 0 {
		return
	}
	across := min(n, 3)
	down := (n + across - 1) / across
	const between = 32.0
	w := (at.w - float64(across-1)*between) / float64(across)
	high := (at.h - float64(down-1)*18) / float64(down)
	chapters := make([]chapter, len(g.Cells))
	for i, cell := range g.Cells {
		ch := chapter{parts: []passage{{blocks: cell.Blocks}}}
		if len(cell.Blocks) > 0 {
			if head, is := cell.Blocks[0].(document.Heading); is {
				if head.ID == "" {
					head.ID = c.ownID()
				}
				ch = chapter{heading: &head, parts: []passage{{blocks: cell.Blocks[1:]}}}
			}
		}
		chapters[i] = ch
		if i >= n {
			continue
		}
		c.step(s, ch, box{at.x + float64(i%across)*(w+between), at.y + float64(i/across)*(high+18), w, high})
	}
	for _, ch := range chapters {
		c.chapter(ch)
	}
}

// step is one step in a few words: its name, and what it comes to.
func (c *composer) step(s *slide, ch chapter, at box) {
	s.parts = append(s.parts, &line{x1: at.x, x2: at.x + at.w, y1: at.y, y2: at.y, colour: ooxml.Ink, width: 0.75})
	s.apart()
	y := at.y + 8
	if h := ch.heading; h != nil {
		name := header{number: h.Number, title: h.Title}
		p, _ := paragraph{atoms: titleAtoms(name), style: stepStyle}.clipped(at.w, 1)
		s.parts = append(s.parts, &textPart{at: box{at.x, y, at.w, p.style.leading}, paragraphs: []paragraph{p}, to: h.ID})
		y += p.style.leading + 5
	}
	brief := style{size: 14, leading: 18.5}
	rows := int((at.y + at.h - y) / brief.leading)
	list := gist(ch.parts[0].blocks)
	list = list[:min(len(list), rows)]
	for i, p := range list {
		p.style = brief
		// Each of those that come after has a line at least.
		most := rows - (len(list) - i - 1)
		if most < 1 {
			break
		}
		short, rest := p.atEnd(at.w, most)
		if len(rest) > 0 && introduces(short) && most < 2 {
			break
		}
		if len(rest) > 0 && (p.hang > 0 || introduces(short)) {
			short, _ = p.clipped(at.w, min(most, 2))
		}
		n := len(short.lines(at.w))
		h := float64(n) * brief.leading
		s.text(short, box{at.x, y, at.w, h})
		y += h
		rows -= n
	}
}

// introduces reports whether a text is only the words that introduce another.
func introduces(p paragraph) bool {
	for _, a := range p.atoms {
		if !a.strong {
			return false
		}
	}
	return true
}

// gist is what blocks come to, in lines: their sentences, else the names in their
// drawings and tables.
func gist(blocks []document.Block) []paragraph {
	var list []paragraph
	one := func(t document.Text) { list = append(list, paragraph{atoms: atomsOf(t)}) }
	item := func(t document.Text) { list = append(list, paragraph{atoms: atomsOf(t), hang: 12, bullet: true}) }
	for _, b := range blocks {
		switch b := b.(type) {
		case document.Paragraph:
			if b.Form != document.Small || len(list) == 0 {
				one(b.Text)
			}
		case document.Definitions:
			for _, e := range b.Entries {
				for _, t := range e.Text {
					item(t)
				}
			}
		case document.List:
			for _, t := range b.Items {
				item(t)
			}
		case document.Figure:
			if len(b.Title) > 0 {
				item(b.Title)
				continue
			}
			for _, t := range b.Words {
				item(t)
			}
		case document.Table:
			for _, r := range b.Rows {
				if len(r) > 0 {
					item(primary(r[0]))
				}
			}
		case document.Note:
			for i, t := range b.Text {
				if i == 0 {
					one(t)
				}
			}
		}
	}
	return list
}
