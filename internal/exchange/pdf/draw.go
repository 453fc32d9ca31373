package pdf

import (
	"math"

	"boussole/internal/chart"
	"boussole/internal/document"

	"codeberg.org/go-pdf/fpdf"
)

// drawing is a chart on a page: its origin in points, k points to a px, and its width in
// px. What a role looks like is as on a page of HTML in print.
type drawing struct {
	s     *sheet
	x, y  float64
	k     float64
	width float64
}

func (d drawing) at(share, px, y float64) fpdf.PointType {
	return fpdf.PointType{X: d.x + (share*d.width+px)*d.k, Y: d.y + y*d.k}
}

func (d drawing) mark(m chart.Mark) {
	switch m := m.(type) {
	case chart.Rect:
		d.rect(m)
	case chart.Line:
		d.line(m)
	case chart.Path:
		d.path(m)
	case chart.Point:
		d.point(m)
	case chart.Text:
		d.text(m)
	}
}

// pen is how a role is drawn as a line, in px.
type pen struct {
	ink    ink
	width  float64
	dashes []float64
}

func penOf(r chart.Role) pen {
	switch r {
	case chart.Grid:
		return pen{line, 1, nil}
	case chart.Edge:
		return pen{edge, 1, nil}
	case chart.Range:
		return pen{sea, 2, nil}
	case chart.Cap:
		return pen{black, 3, nil}
	case chart.Target:
		return pen{contour, 2, nil}
	case chart.Now:
		return pen{blocked, 1.5, nil}
	case chart.Gap:
		return pen{warned, 2, []float64{2, 5}}
	case chart.Back:
		return pen{contour, 1.5, []float64{5, 4}}
	case chart.Warn:
		return pen{warned, 1, nil}
	case chart.Over, chart.Hollow, chart.Bad:
		return pen{blocked, 1, nil}
	case chart.Lit, chart.Shade, chart.Fill:
		return pen{sea, 1, nil}
	case chart.Off:
		return pen{edge, 2, []float64{3, 2.4}}
	case chart.Soft:
		return pen{seaSoft, 1, nil}
	case chart.Axis, chart.Ink, chart.Open, chart.Dim:
	}
	return pen{black, 1, nil}
}

// paintOf is how a role fills a shape, and the line around the shape where it has one.
func paintOf(r chart.Role) (fill ink, around bool) {
	switch r {
	case chart.Fill, chart.Range:
		return sea, false
	case chart.Soft:
		return seaSoft, false
	case chart.Open:
		return paper, false
	case chart.Target, chart.Back:
		return contour, false
	case chart.Now, chart.Bad:
		return blocked, false
	case chart.Warn, chart.Gap:
		return warned, false
	case chart.Lit:
		return seaSoft, true
	case chart.Shade:
		return sea, true
	case chart.Hollow:
		return paper, true
	case chart.Grid:
		return line, false
	case chart.Edge:
		return edge, false
	case chart.Dim, chart.Off:
		return quiet, false
	case chart.Axis, chart.Ink, chart.Cap, chart.Over:
	}
	return black, false
}

func (d drawing) pen(p pen) {
	d.s.draw(p.width*d.k, p.ink)
	if p.dashes != nil {
		dashes := make([]float64, len(p.dashes))
		for i, v := range p.dashes {
			dashes[i] = v * d.k
		}
		d.s.out.SetDashPattern(dashes, 0)
	}
}

func (d drawing) rect(r chart.Rect) {
	if r.W <= 0 || r.H <= 0 {
		return
	}
	a, b := d.at(r.X, 0, r.Y), d.at(r.X+r.W, 0, r.Y+r.H)
	wide, high := b.X-a.X, b.Y-a.Y
	out := d.s.out
	switch r.Role {
	case chart.Edge, chart.Axis:
		d.pen(penOf(r.Role))
		out.Rect(a.X, a.Y, wide, high, "D")
	case chart.Over, chart.Off:
		out.ClipRect(a.X, a.Y, wide, high, false)
		d.hatch(r.Role, a, b)
		out.ClipEnd()
		if r.Role == chart.Over {
			d.pen(penOf(r.Role))
			out.Rect(a.X, a.Y, wide, high, "D")
		}
	default:
		fill, _ := paintOf(r.Role)
		d.s.fill(fill)
		if !r.Parted {
			out.Rect(a.X, a.Y, wide, high, "F")
			return
		}
		d.s.draw(2*d.k, paper)
		out.Rect(a.X, a.Y, wide, high, "DF")
	}
}

// hatch covers an area with slanted lines: one way what is over a limit, the other what
// is unknown or where nothing is planned.
func (d drawing) hatch(r chart.Role, a, b fpdf.PointType) {
	every, p, slope := 6.0, pen{blocked, 1, nil}, -1.0
	if r == chart.Off {
		every, p, slope = 5, pen{edge, 0.5, nil}, 1
	}
	d.pen(p)
	step := every * math.Sqrt2 * d.k
	high := b.Y - a.Y
	// At most this many lines, however large the area.
	const most = 2000
	step = max(step, (b.X-a.X+high)/most)
	for x := a.X - high; x < b.X+high; x += step {
		d.s.out.MoveTo(x, a.Y)
		d.s.out.LineTo(x+slope*high, b.Y)
	}
	d.s.out.DrawPath("D")
}

func (d drawing) line(l chart.Line) {
	a, b := d.at(l.X1, 0, l.Y1), d.at(l.X2, 0, l.Y2)
	p := penOf(l.Role)
	d.pen(p)
	d.s.out.Line(a.X, a.Y, b.X, b.Y)
	if p.dashes != nil {
		d.s.plain()
	}
}

func (d drawing) path(p chart.Path) {
	if len(p.Steps) == 0 {
		return
	}
	if !p.Closed {
		pen := penOf(p.Role)
		d.pen(pen)
		d.trace(p)
		d.s.out.DrawPath("D")
		if pen.dashes != nil {
			d.s.plain()
		}
		return
	}
	if p.Role == chart.Over {
		points, low, high := d.corners(p)
		d.s.out.ClipPolygon(points, false)
		d.hatch(p.Role, low, high)
		d.s.out.ClipEnd()
		d.pen(penOf(p.Role))
		d.s.out.Polygon(points, "D")
		return
	}
	fill, around := paintOf(p.Role)
	d.s.fill(fill)
	how := "F"
	if around {
		d.pen(penOf(p.Role))
		how = "DF"
	}
	d.trace(p)
	d.s.out.ClosePath()
	d.s.out.DrawPath(how)
}

func (d drawing) trace(p chart.Path) {
	for i, step := range p.Steps {
		to := d.at(p.X, step.X, p.Y+step.Y)
		switch {
		case step.Op == chart.Move || i == 0:
			d.s.out.MoveTo(to.X, to.Y)
		case step.Op == chart.Curve:
			a, b := d.at(p.X, step.C1X, p.Y+step.C1Y), d.at(p.X, step.C2X, p.Y+step.C2Y)
			d.s.out.CurveBezierCubicTo(a.X, a.Y, b.X, b.Y, to.X, to.Y)
		default:
			d.s.out.LineTo(to.X, to.Y)
		}
	}
}

// corners are the ends of a path's steps, and the area that they span.
func (d drawing) corners(p chart.Path) (points []fpdf.PointType, low, high fpdf.PointType) {
	for i, step := range p.Steps {
		at := d.at(p.X, step.X, p.Y+step.Y)
		if i == 0 {
			low, high = at, at
		}
		low.X, low.Y = min(low.X, at.X), min(low.Y, at.Y)
		high.X, high.Y = max(high.X, at.X), max(high.Y, at.Y)
		points = append(points, at)
	}
	return points, low, high
}

func (d drawing) point(p chart.Point) {
	c, r := d.at(p.X, p.DX, p.Y), p.R*d.k
	out := d.s.out
	fill, _ := paintOf(p.Role)
	switch p.Shape {
	case chart.Ring:
		d.s.fill(paper)
		pen := pen{sea, 2.5, nil}
		if p.Role == chart.Off {
			pen = penOf(chart.Off)
		}
		d.pen(pen)
		out.Circle(c.X, c.Y, r, "DF")
		d.s.plain()
	case chart.Dot:
		d.s.fill(fill)
		how := "F"
		if p.R >= 4 { // parted from what lies under it
			d.s.draw(2*d.k, paper)
			how = "DF"
		}
		out.Circle(c.X, c.Y, r, how)
	case chart.Lozenge:
		d.s.fill(fill)
		out.Polygon([]fpdf.PointType{{X: c.X, Y: c.Y - r}, {X: c.X + r, Y: c.Y}, {X: c.X, Y: c.Y + r}, {X: c.X - r, Y: c.Y}}, "F")
	case chart.Pointer:
		d.s.fill(fill)
		out.Polygon([]fpdf.PointType{{X: c.X - r, Y: c.Y - 2*r}, {X: c.X + r, Y: c.Y - 2*r}, c}, "F")
	case chart.Alert:
		m := document.MarkWarning
		if p.Role == chart.Bad {
			m = document.MarkBlocking
		}
		d.s.sign(m, c.X-r, c.Y-r, 2*r, inkOf(m))
	}
}

// text writes a line of words, on paper where something may pass behind it.
func (d drawing) text(t chart.Text) {
	size := t.Size
	if size == 0 {
		size = chart.TextSize
	}
	styles := make([]style, len(t.Spans))
	wide := 0.0
	for i, sp := range t.Spans {
		st := style{face: sans, size: size * d.k, ink: black}
		switch {
		case sp.Own:
			st.face = serif
		case sp.Strong:
			st.face = strong
		}
		if !sp.Own && size > chart.TextSize { // the tool's words beside the organisation's
			st.size = chart.SmallSize * d.k
		}
		switch sp.Role {
		case chart.Dim:
			st.ink = quiet
		case chart.Bad:
			st.ink = blocked
		case chart.Warn:
			st.ink = warned
		default:
		}
		styles[i] = st
		wide += sp.Lead*d.k + d.s.faces.width(d.s.faces.clean(sp.Text), st)
	}
	at := d.at(t.X, t.DX, t.Y)
	switch t.Anchor {
	case chart.Middle:
		at.X -= wide / 2
	case chart.End:
		at.X -= wide
	case chart.Start:
	}
	if t.Halo {
		d.s.fill(paper)
		d.s.out.Rect(at.X-2*d.k, at.Y-0.74*size*d.k-d.k, wide+4*d.k, 0.96*size*d.k+2*d.k, "F")
	}
	for i, sp := range t.Spans {
		at.X += sp.Lead * d.k
		text := d.s.faces.clean(sp.Text)
		d.s.text(at.X, at.Y, text, styles[i])
		at.X += d.s.faces.width(text, styles[i])
	}
}
