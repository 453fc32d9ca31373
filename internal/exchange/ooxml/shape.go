package ooxml

import (
	"math"
	"strconv"

	"boussole/internal/chart"
)

// Namespaces of what this package writes; a part that holds drawings declares them.
const (
	DrawingNS = "http://schemas.openxmlformats.org/drawingml/2006/main"
	ShapeNS   = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
	GroupNS   = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
	SlideNS   = "http://schemas.openxmlformats.org/presentationml/2006/main"
	WordNS    = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
)

// shape is one native shape in px, before it is placed.
type shape struct {
	x, y, w, h float64
	preset     string // "" for steps
	steps      []chart.Step
	closed     bool
	upward     bool // a line that rises from left to right
	fill       paint
	line       stroke
	words      *words
}

// paint is what fills a shape: nothing, a colour, or lines of a colour upon paper.
type paint struct{ colour, pattern string }

// stroke is an outline: its width in px, and the name of its dashes.
type stroke struct {
	colour string
	width  float64
	dash   string
}

// words are one line of text in a shape as high as the line.
type words struct {
	spans  []chart.Span
	size   float64 // px
	anchor chart.Anchor
}

// Ascent and descent of a line, in em: the serif's are 1.036 and 0.335, the sans's 1.024
// and 0.4.
const (
	ascent  = 1.03
	descent = 0.4
)

// slack is how much wider than its measure the box of a text is, so that a fallback
// typeface does not wrap it.
const slack = 0.2

// textShape is a box of text whose base line stands where the mark's does.
func textShape(t chart.Text, width float64) shape {
	at := chart.Bounds(t, width)
	size := t.Size
	if size == 0 {
		size = chart.TextSize
	}
	s := shape{x: at.X0, w: at.X1 - at.X0, y: t.Y - ascent*size, h: (ascent + descent) * size, preset: "rect", words: &words{t.Spans, size, t.Anchor}}
	more := slack * s.w
	switch t.Anchor {
	case chart.Start:
		s.w += more
	case chart.Middle:
		s.x, s.w = s.x-more/2, s.w+more
	case chart.End:
		s.x, s.w = s.x-more, s.w+more
	}
	return s
}

// extent is what a shape must keep within its group: all of it, but for the slack of its
// words.
func (s shape) extent() chart.Box {
	b := chart.Box{X0: s.x, Y0: s.y, X1: s.x + s.w, Y1: s.y + s.h}
	if s.words != nil {
		more := s.w * slack / (1 + slack)
		switch s.words.anchor {
		case chart.Start:
			b.X1 -= more
		case chart.Middle:
			b.X0, b.X1 = b.X0+more/2, b.X1-more/2
		case chart.End:
			b.X0 += more
		}
	}
	return b
}

// Flavour is the kind of document that shapes are written for.
type Flavour int

// A Page is Word's, a Slide PowerPoint's.
const (
	Page Flavour = iota
	Slide
)

// Pen writes shapes into a document. NextID numbers them and goes up; it is what the
// last shape had, and each shape of a part needs its own.
type Pen struct {
	Flavour Flavour
	Lang    string // of what Boussole says, as Tag gives it
	OwnLang string // of the organisation's words
	NextID  int
}

// ID is a new number for a shape.
func (p *Pen) ID() string {
	p.NextID++
	return strconv.Itoa(p.NextID)
}

func (p *Pen) prefix() string {
	if p.Flavour == Slide {
		return "p"
	}
	return "wps"
}

// frame turns px into EMU: where the drawing's px begin, and how many EMU one has.
type frame struct {
	x, y  EMU
	scale float64
}

func (f frame) length(px float64) EMU { return EMU(math.Round(px * f.scale)) }

// shape writes one shape.
func (p *Pen) shape(m *Markup, f frame, s shape) {
	tag, id := p.prefix(), p.ID()
	kind := ""
	if s.words != nil {
		kind = ` txBox="1"`
	}
	name := `<` + tag + `:cNvPr id="` + id + `" name="` + nameOf(s) + " " + id + `"/>`
	m.Put("<", tag, ":", map[Flavour]string{Page: "wsp", Slide: "sp"}[p.Flavour], ">")
	if p.Flavour == Slide {
		m.Put("<p:nvSpPr>", name, "<p:cNvSpPr", kind, "/><p:nvPr/></p:nvSpPr>")
	} else {
		m.Put(name, "<wps:cNvSpPr", kind, "/>")
	}
	m.Put("<", tag, ":spPr><a:xfrm")
	if s.upward {
		m.Put(` flipV="1"`)
	}
	x, y := f.x+f.length(s.x), f.y+f.length(s.y)
	w, h := f.length(s.w), f.length(s.h)
	m.Put(`><a:off x="`, x.String(), `" y="`, y.String(), `"/><a:ext cx="`, w.String(), `" cy="`, h.String(), `"/></a:xfrm>`)
	s.geometry(m, f, w, h)
	s.fill.write(m)
	s.line.write(m, f)
	m.Put("</", tag, ":spPr>")
	p.text(m, f, s.words)
	m.Put("</", tag, ":", map[Flavour]string{Page: "wsp", Slide: "sp"}[p.Flavour], ">")
}

func nameOf(s shape) string {
	switch {
	case s.words != nil:
		return "Text"
	case s.preset == "line":
		return "Line"
	default:
		return "Shape"
	}
}

func (s shape) geometry(m *Markup, f frame, w, h EMU) {
	if s.preset != "" {
		m.Put(`<a:prstGeom prst="`, s.preset, `"><a:avLst/></a:prstGeom>`)
		return
	}
	m.Put(`<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="`, w.String(), `" h="`, h.String(), `"`)
	if !s.closed {
		m.Put(` fill="none"`)
	}
	m.Put(">")
	point := func(x, y float64) {
		m.Put(`<a:pt x="`, f.length(x-s.x).String(), `" y="`, f.length(y-s.y).String(), `"/>`)
	}
	for _, step := range s.steps {
		switch step.Op {
		case chart.Move:
			m.Put("<a:moveTo>")
			point(step.X, step.Y)
			m.Put("</a:moveTo>")
		case chart.To:
			m.Put("<a:lnTo>")
			point(step.X, step.Y)
			m.Put("</a:lnTo>")
		case chart.Curve:
			m.Put("<a:cubicBezTo>")
			point(step.C1X, step.C1Y)
			point(step.C2X, step.C2Y)
			point(step.X, step.Y)
			m.Put("</a:cubicBezTo>")
		}
	}
	if s.closed {
		m.Put("<a:close/>")
	}
	m.Put("</a:path></a:pathLst></a:custGeom>")
}

func (f paint) write(m *Markup) {
	switch {
	case f.colour == "":
		m.Put("<a:noFill/>")
	case f.pattern != "":
		m.Put(`<a:pattFill prst="`, f.pattern, `"><a:fgClr>`, Colour(f.colour), `</a:fgClr><a:bgClr>`, Colour(Paper), `</a:bgClr></a:pattFill>`)
	default:
		m.Put("<a:solidFill>", Colour(f.colour), "</a:solidFill>")
	}
}

func (l stroke) write(m *Markup, f frame) {
	if l.colour == "" {
		m.Put("<a:ln><a:noFill/></a:ln>")
		return
	}
	m.Put(`<a:ln w="`, f.length(l.width).String(), `" cap="flat"><a:solidFill>`, Colour(l.colour), "</a:solidFill>")
	if l.dash != "" {
		m.Put(`<a:prstDash val="`, l.dash, `"/>`)
	}
	m.Put(`<a:miter lim="800000"/></a:ln>`)
}
