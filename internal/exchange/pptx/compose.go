package pptx

import (
	"strconv"

	"boussole/internal/document"
	"boussole/internal/exchange/ooxml"
	"boussole/internal/locale"
)

// composer makes slides of a document.
type composer struct {
	doc    *document.Document
	lang   locale.Lang
	kind   string // what the document is, over slides that have no section
	front  header // of the slide that holds the steps
	ids    int    // of headings that had none
	slides []*slide
}

// chapter is a section of the document: its heading, and its parts by headings of the
// third level.
type chapter struct {
	heading *document.Heading
	parts   []passage
}

// passage is blocks under one heading; nil where they stand right under the chapter's.
type passage struct {
	heading *document.Heading
	blocks  []document.Block
}

// compose is the deck: the title, then one idea a slide.
func compose(doc *document.Document) *composer {
	c := &composer{doc: doc, lang: locale.Lang(doc.Lang), kind: doc.Title}
	rest := c.opening(doc.Blocks)
	var open chapter
	flush := func() {
		c.chapter(open)
		open = chapter{}
	}
	for _, b := range rest {
		switch b := b.(type) {
		case document.Contents:
			flush()
			c.contents(b)
		case document.Heading:
			switch {
			case b.Level <= 2:
				flush()
				open.heading = &b
			case b.Level == 3:
				open.parts = append(open.parts, passage{heading: &b})
			default:
				open.add(b)
			}
		case document.Grid:
			if b.Form == document.Steps {
				flush()
				c.steps(b)
				continue
			}
			open.add(b)
		default:
			open.add(b)
		}
	}
	flush()
	return c
}

func (c *chapter) add(b document.Block) {
	if len(c.parts) == 0 {
		c.parts = append(c.parts, passage{})
	}
	last := &c.parts[len(c.parts)-1]
	last.blocks = append(last.blocks, b)
}

// say is one of the few words that this format adds.
func (c *composer) say(fr, en string) string {
	if c.lang == locale.French {
		return locale.Typeset(c.lang, fr)
	}
	return en
}

// header is what stands over the slides of a chapter.
type header struct {
	label, aside document.Text
	title        document.Text
	number       string
	ids          []string
}

// chapter makes the slides of a section. One that has several parts begins with a slide
// of its own, which names them.
func (c *composer) chapter(ch chapter) {
	h := header{label: document.Says(c.kind), title: document.Says(c.doc.Title)}
	named := 0
	for _, p := range ch.parts {
		if p.heading != nil {
			named++
		}
	}
	if ch.heading != nil {
		h.title, h.aside = ch.heading.Title, ch.heading.Aside
		h.number = ch.heading.Number
		if ch.heading.Label != "" {
			h.label = document.Says(ch.heading.Label)
			if h.number != "" {
				h.label = document.Says(h.number + ". " + ch.heading.Label)
			}
			h.number = ""
		}
		if ch.heading.ID != "" {
			h.ids = []string{ch.heading.ID}
		}
		if named > 1 || len(ch.parts) == 0 || ch.parts[0].heading != nil || ch.heading.Level == 1 {
			ch.parts = c.section(h, ch)
			h.ids = nil
		}
	}
	for i, p := range ch.parts {
		here := h
		if i > 0 {
			h.ids = nil
			here.ids = nil
		}
		if p.heading != nil {
			here.title, here.aside, here.number = p.heading.Title, p.heading.Aside, p.heading.Number
			if p.heading.ID != "" {
				here.ids = append(here.ids, p.heading.ID)
			}
			if p.heading.Label != "" {
				here.aside = append(append(document.Says(p.heading.Label), document.Run{Text: " "}), here.aside...)
			}
		}
		c.passage(here, p)
	}
}

// passage makes the slides of blocks under one title.
func (c *composer) passage(h header, p passage) {
	scenes := c.scenes(p.blocks, c.room(h))
	if len(scenes) == 0 && p.heading != nil {
		scenes = []scene{{}}
	}
	for i, sc := range scenes {
		here := h
		if i > 0 {
			here.ids = nil
			if p.heading == nil {
				here = sc.named(here)
			}
		}
		c.show(here, sc)
	}
}

// new is a slide with its title and what stands over it, and the place that is left.
func (c *composer) new(h header, l layout) (*slide, box) {
	s := &slide{layout: l, ids: h.ids}
	s.label = c.once(s, paragraph{atoms: atomsOf(h.label), style: labelStyle}, inner*0.6)
	s.aside = c.once(s, paragraph{atoms: atomsOf(h.aside), style: labelStyle, right: true}, inner*0.38)
	s.title, s.titleAt = c.title(h)
	s.parts = append(s.parts, rule(ruleTop))
	c.slides = append(c.slides, s)
	top := max(bodyTop, s.titleAt.y+s.titleAt.h+gapLarge)
	return s, box{margin, top, inner, bodyFoot - top}
}

// title is a slide's title: on two lines at most, or three of smaller letters. It is cut
// where it is longer; untold is what it leaves out.
func (c *composer) title(h header) (paragraph, box) {
	p := paragraph{atoms: titleAtoms(h), style: titleStyle}
	if len(p.atoms) == 0 || p.plain() == "" {
		p.atoms = []atom{{text: clean(c.kind)}}
	}
	if p.plain() == "" {
		p.atoms = []atom{{text: "Boussole"}}
	}
	if n := len(p.lines(inner)); n <= 2 {
		return p, box{margin, titleTop, inner, float64(n) * p.style.leading}
	}
	p.style = longStyle
	if n := len(p.lines(inner)); n > 3 {
		p, _ = p.atEnd(inner, 3)
	}
	return p, box{margin, titleTop, inner, float64(min(len(p.lines(inner)), 3)) * p.style.leading}
}

func titleAtoms(h header) []atom {
	atoms := atomsOf(h.title)
	if h.number != "" && len(atoms) > 0 {
		atoms = append([]atom{{text: clean(h.number) + "\u2002", colour: ooxml.Contour}}, atoms...)
	}
	return atoms
}

// atEnd is a paragraph up to the last end of a sentence in some lines, or clipped where
// there is none.
func (p paragraph) atEnd(width float64, lines int) (short paragraph, rest []atom) {
	starts := p.lines(width)
	if len(starts) <= lines {
		return p, nil
	}
	var end spot
	for s := range p.sentences() {
		if !before(s, starts[lines]) {
			break
		}
		end = s
	}
	if end == (spot{}) {
		short, _ = p.clipped(width, lines)
		return short, p.atoms
	}
	short = p
	short.atoms = p.upTo(end)
	return short, p.from(end)
}

// untold is what a slide's title leaves out: it opens the slide.
func (c *composer) untold(h header) []atom {
	p := paragraph{atoms: titleAtoms(h), style: titleStyle}
	if len(p.lines(inner)) <= 2 {
		return nil
	}
	p.style = longStyle
	_, rest := p.atEnd(inner, 3)
	return rest
}

// room is the height that slides under a title have.
func (c *composer) room(h header) float64 {
	_, at := c.title(h)
	return bodyFoot - max(bodyTop, at.y+at.h+gapLarge)
}

// counted is a header that says which slide of some one is.
func counted(h header, i, n int) header {
	if n > 1 {
		h.title = append(append(document.Text{}, h.title...), document.Run{Text: " (" + strconv.Itoa(i+1) + "/" + strconv.Itoa(n) + ")", Dim: true})
	}
	return h
}
