package ooxml

import (
	"math"
	"slices"

	"boussole/internal/chart"
)

// Layout is a chart laid out for a place.
type Layout struct {
	Alt    string
	Width  EMU // of all that is drawn
	Height EMU
	Text   float64 // the size of its smallest text, in points
	shapes []shape
	frame  frame // from the upper left corner of all that is drawn
}

// Fit lays a chart out for a place: as large as it may be with its smallest text of at
// most some points, in its wide form where that leaves the text at least some points,
// else in its narrow one. Where the place is too small for either, the text is smaller.
// A height of 0 is without limit.
func Fit(c *chart.Chart, width, height EMU, least, most float64) Layout {
	c = sound(c)
	if c.Narrow != nil {
		c.Narrow = sound(c.Narrow)
	}
	form, px := c, chart.Least*1.0
	if c.Narrow != nil {
		px = chart.Wide
		if need, is := hung(c); is {
			px = need
		}
	}
	scale := scaleFor(c, px, width, height, most)
	if c.Narrow != nil && points(scale) < least {
		px = chart.Least
		if need, is := hung(c.Narrow); is {
			px = need
		}
		if narrow := scaleFor(c.Narrow, px, width, height, most); narrow > scale {
			form, scale = c.Narrow, narrow
		}
	}
	l := place(form, float64(width)/scale, scale)
	// What leaves the drawing at either side, such as a sign at its very edge, is made
	// room for.
	for range 3 {
		if l.Width <= width {
			break
		}
		l = place(form, float64(width)/scale-float64(l.Width-width)/scale-1, scale)
	}
	if l.Width > width {
		l = place(form, float64(width)/scale, scale*float64(width)/float64(l.Width))
	}
	l.Alt = c.Alt
	return l
}

// far is how many px no drawing reaches.
const far = 1e5

// sound is a chart whose size can be written, and none of whose texts is endless.
func sound(c *chart.Chart) *chart.Chart {
	limit := func(v, most float64) float64 {
		if !(v > 0) {
			return 0
		}
		return min(v, most)
	}
	whole := *c
	whole.Height, whole.Width = limit(c.Height, far), limit(c.Width, far)
	whole.Marks = slices.Clone(c.Marks)
	for i, m := range whole.Marks {
		if t, is := m.(chart.Text); is {
			t.Size = limit(t.Size, 200)
			t.Spans = slices.Clone(t.Spans)
			for j := range t.Spans {
				t.Spans[j].Lead = limit(t.Spans[j].Lead, 100)
			}
			whole.Marks[i] = t
		}
	}
	return &whole
}

// points is the size of a chart's smallest text at a scale.
func points(scale float64) float64 { return chart.SmallSize * scale / float64(Pt) }

// scaleFor is how many EMU a px may have, for a chart that needs so many px of width.
func scaleFor(c *chart.Chart, px float64, width, height EMU, most float64) float64 {
	scale := min(most*float64(Pt)/chart.SmallSize, float64(width)/px)
	if height > 0 && c.Height > 0 {
		scale = min(scale, float64(height)/c.Height)
	}
	return max(scale, 1)
}

// hung reports whether all of a chart hangs on its middle, as the rose does, so that
// its layout does not depend on the width, and how many px it then needs.
func hung(c *chart.Chart) (px float64, is bool) {
	const middle = 0.5
	reach := 0.0
	for _, m := range c.Marks {
		at := 0.0
		switch m := m.(type) {
		case chart.Path:
			at = m.X
		case chart.Point:
			at = m.X
		case chart.Text:
			at = m.X
		}
		if at != middle {
			return 0, false
		}
		b := chart.Bounds(m, 0)
		reach = max(reach, -b.X0, b.X1)
	}
	px = 2*reach + 2
	return px, len(c.Marks) > 0 && px <= far
}

// place lays a chart out on so many px.
func place(c *chart.Chart, px, scale float64) Layout {
	if c.Width > 0 {
		px = min(px, c.Width)
	}
	px = max(px, 1)
	l := Layout{Text: points(scale)}
	all := chart.Box{X1: px, Y1: c.Height}
	for _, m := range c.Marks {
		for _, s := range shapesOf(m, px) {
			if !s.finite() {
				continue
			}
			e := s.extent()
			all = chart.Box{X0: min(all.X0, e.X0), Y0: min(all.Y0, e.Y0), X1: max(all.X1, e.X1), Y1: max(all.Y1, e.Y1)}
			l.shapes = append(l.shapes, s)
		}
	}
	for i := range l.shapes {
		l.shapes[i].keep(all)
	}
	l.frame = frame{scale: scale}
	l.frame.x, l.frame.y = -l.frame.length(all.X0), -l.frame.length(all.Y0)
	l.Width, l.Height = l.frame.length(all.X1-all.X0), l.frame.length(all.Y1-all.Y0)
	return l
}

// finite reports whether a shape has a place that can be written.
func (s shape) finite() bool {
	written := func(v float64) bool { return math.Abs(v) <= far } // and not NaN
	for _, step := range s.steps {
		for _, v := range []float64{step.X, step.Y, step.C1X, step.C1Y, step.C2X, step.C2Y} {
			if !written(v) {
				return false
			}
		}
	}
	return written(s.x) && written(s.y) && written(s.w) && written(s.h) && s.w >= 0 && s.h >= 0
}

// keep cuts the slack of a text to what the drawing has room for.
func (s *shape) keep(all chart.Box) {
	if s.words == nil {
		return
	}
	right := min(s.x+s.w, all.X1)
	left := max(s.x, all.X0)
	if s.words.anchor == chart.Middle {
		// Both sides alike, so that the middle stays.
		cut := max(left-s.x, s.x+s.w-right)
		left, right = s.x+cut, s.x+s.w-cut
	}
	s.x, s.w = left, max(right-left, 0)
}

// shapesOf are the shapes of a mark on so many px, the lowest first.
func shapesOf(m chart.Mark, px float64) []shape {
	switch m := m.(type) {
	case chart.Rect:
		s := shape{x: m.X * px, y: m.Y, w: max(m.W*px, 0), h: max(m.H, 0), preset: "rect", fill: fillOf(m.Role)}
		switch {
		case m.Role == chart.Axis:
			s.fill, s.line = paint{}, stroke{Ink, 1, ""}
		case m.Role == chart.Edge:
			s.fill, s.line = paint{}, stroke{Edge, 1, ""}
		case m.Parted:
			s.line = stroke{Paper, 2, ""}
		case m.Role == chart.Over:
			s.line = stroke{Block, 1, ""}
		}
		return []shape{s}
	case chart.Line:
		b := chart.Bounds(m, px)
		return []shape{{
			x: b.X0, y: b.Y0, w: b.X1 - b.X0, h: b.Y1 - b.Y0, preset: "line",
			upward: (m.X2-m.X1)*(m.Y2-m.Y1) < 0, line: lineOf(m.Role),
		}}
	case chart.Path:
		return []shape{pathShape(m, px)}
	case chart.Point:
		return pointShapes(m, px)
	case chart.Text:
		s := textShape(m, px)
		if !m.Halo {
			return []shape{s}
		}
		// Paper as high as the letters, beneath them.
		b := chart.Bounds(m, px)
		return []shape{{x: b.X0 - 2, y: b.Y0, w: b.X1 - b.X0 + 4, h: b.Y1 - b.Y0, preset: "rect", fill: paint{colour: Paper}}, s}
	}
	return nil
}

func pathShape(m chart.Path, px float64) shape {
	s := shape{closed: m.Closed, steps: make([]chart.Step, len(m.Steps))}
	b := chart.Bounds(m, px)
	s.x, s.y, s.w, s.h = b.X0, b.Y0, b.X1-b.X0, b.Y1-b.Y0
	for i, step := range m.Steps {
		x, y := m.X*px, m.Y
		step.X, step.Y = step.X+x, step.Y+y
		step.C1X, step.C1Y, step.C2X, step.C2Y = step.C1X+x, step.C1Y+y, step.C2X+x, step.C2Y+y
		s.steps[i] = step
	}
	if !m.Closed {
		s.line = lineOf(m.Role)
		return s
	}
	s.fill = fillOf(m.Role)
	switch m.Role {
	case chart.Lit, chart.Shade:
		s.line = stroke{Sea, 1, ""}
	case chart.Hollow, chart.Over:
		s.line = stroke{Block, 1, ""}
	default:
	}
	return s
}

func pointShapes(m chart.Point, px float64) []shape {
	b := chart.Bounds(m, px)
	s := shape{x: b.X0, y: b.Y0, w: b.X1 - b.X0, h: b.Y1 - b.Y0, fill: fillOf(m.Role)}
	switch m.Shape {
	case chart.Dot:
		s.preset = "ellipse"
		if m.R >= 4 {
			s.line = stroke{Paper, 2, ""}
		}
	case chart.Ring:
		s.preset, s.fill, s.line = "ellipse", paint{colour: Paper}, stroke{Sea, 2.5, ""}
		if m.Role == chart.Off {
			s.line = stroke{Edge, 2, "sysDash"}
		}
	case chart.Lozenge:
		s.preset = "diamond"
	case chart.Pointer:
		s.preset = "flowChartMerge"
	case chart.Alert:
		if m.Role == chart.Bad {
			return signShapes("block", b)
		}
		return signShapes("warn", b)
	}
	return []shape{s}
}

// fillOf is what fills a shape of a role.
func fillOf(r chart.Role) paint {
	switch r {
	case chart.Fill, chart.Range, chart.Shade:
		return paint{colour: Sea}
	case chart.Soft, chart.Lit:
		return paint{colour: SeaSoft}
	case chart.Over:
		return paint{Block, "wdUpDiag"}
	case chart.Off:
		return paint{Edge, "ltDnDiag"}
	case chart.Open, chart.Hollow:
		return paint{colour: Paper}
	case chart.Target, chart.Back:
		return paint{colour: Contour}
	case chart.Now, chart.Bad:
		return paint{colour: Block}
	case chart.Warn, chart.Gap:
		return paint{colour: Warn}
	case chart.Dim:
		return paint{colour: Ink2}
	case chart.Grid:
		return paint{colour: Line}
	default:
		return paint{colour: Ink}
	}
}

// lineOf is the line of a role.
func lineOf(r chart.Role) stroke {
	switch r {
	case chart.Grid:
		return stroke{Line, 1, ""}
	case chart.Edge:
		return stroke{Edge, 1, ""}
	case chart.Range, chart.Fill:
		return stroke{Sea, 2, ""}
	case chart.Cap:
		return stroke{Ink, 3, ""}
	case chart.Target:
		return stroke{Contour, 2, ""}
	case chart.Now:
		return stroke{Block, 1.5, ""}
	case chart.Gap:
		return stroke{Warn, 2, "dot"}
	case chart.Back:
		return stroke{Contour, 1.5, "dash"}
	case chart.Warn:
		return stroke{Warn, 1, ""}
	case chart.Bad:
		return stroke{Block, 1, ""}
	default:
		return stroke{Ink, 1, ""}
	}
}

// Draw writes the layout as one group of native shapes whose upper left corner stands at
// a place, with the chart's alternative text. On a page, the group is what the graphic
// data of an inline drawing holds.
func (p *Pen) Draw(m *Markup, l Layout, x, y EMU) {
	p.group(m, l.shapes, l.frame, l.Alt, x, y, l.Width, l.Height)
}

func (p *Pen) group(m *Markup, shapes []shape, f frame, alt string, x, y, w, h EMU) {
	box := `<a:xfrm><a:off x="` + x.String() + `" y="` + y.String() + `"/><a:ext cx="` + w.String() + `" cy="` + h.String() + `"/><a:chOff x="` + x.String() + `" y="` + y.String() + `"/><a:chExt cx="` + w.String() + `" cy="` + h.String() + `"/></a:xfrm>`
	f.x, f.y = f.x+x, f.y+y
	closing := "</wpg:wgp>"
	if p.Flavour == Slide {
		id := p.ID()
		m.Put(`<p:grpSp><p:nvGrpSpPr><p:cNvPr id="`, id, `" name="Figure `, id, `" descr="`, Escape(alt), `"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>`, box, "</p:grpSpPr>")
		closing = "</p:grpSp>"
	} else {
		m.Put("<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>", box, "</wpg:grpSpPr>")
	}
	// The ground holds the group at its size: shapes that have none of their own, such as
	// lines, would leave it smaller.
	ground := frame{x: x, y: y, scale: 1}
	p.shape(m, ground, shape{w: float64(w), h: float64(h), preset: "rect"})
	for _, s := range shapes {
		p.shape(m, f, s)
	}
	m.Put(closing)
}
