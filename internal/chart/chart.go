// Package chart draws figures as marks: rectangles, lines, paths, points and texts, each
// with a role instead of a colour, in a space where x is a share of the width that the
// place gives and y is in pixels. Its builders take plain numbers and words that are
// ready to be read; it knows neither strategies nor languages, and no colour: what a
// role looks like is for whoever draws it.
//
// Horizontal positions are shares, so that text keeps its size on a telephone. A chart
// whose layout must change where there is little room has a Narrow form.
//
//	c := chart.Load([]chart.Bar{{Label: "Claire", Mean: 19, Capacity: &there, Value: "19 h"}}, alt)
//	c.WriteSVG(&b, "")
package chart

// Chart is one drawing.
type Chart struct {
	Height float64 // px
	Width  float64 // px at most; 0: as wide as its place
	Alt    string  // what the drawing shows, with its figures, in words
	Marks  []Mark  // in the order of drawing
	Narrow *Chart  // the same where the place is narrower than Wide px; nil: as it is
}

// The widths that charts are laid out for, in px: the narrow form, and every chart
// without one, holds from Least on; a wide form from Wide on.
const (
	Least = 288
	Wide  = 664
)

// Role is what a mark stands for.
type Role string

// The roles.
const (
	Fill   Role = "fill"   // the value
	Soft   Role = "soft"   // a second value, beside or behind the first
	Over   Role = "over"   // beyond a limit, hatched
	Off    Role = "off"    // unknown, or nothing planned; hatched the other way
	Edge   Role = "edge"   // an outline
	Cap    Role = "cap"    // a limit
	Target Role = "target" // a graduation that is aimed at; a review
	Axis   Role = "axis"
	Grid   Role = "grid"
	Range  Role = "range"  // the line of an interval, of a relationship, of the chain
	Now    Role = "now"    // today
	Gap    Role = "gap"    // a break in the chain
	Back   Role = "back"   // the way back from the last link to the first
	Open   Role = "open"   // paper upon the value
	Hollow Role = "hollow" // half of a point of the rose where something blocks
	Lit    Role = "lit"    // half of a point of the rose
	Shade  Role = "shade"  // the other half
	Ink    Role = "ink"
	Dim    Role = "dim"
	Bad    Role = "bad"
	Warn   Role = "warn"
)

// Mark is one thing drawn: a Rect, a Line, a Path, a Point or a Text.
type Mark interface{ mark() }

// Rect is a rectangle. X and W are shares of the width, Y and H are px.
type Rect struct {
	X, W, Y, H float64
	Role       Role
	Parted     bool // a line of paper around it, to part it from its neighbour
}

// Line is a straight line. X1 and X2 are shares of the width, Y1 and Y2 are px.
type Line struct {
	X1, X2, Y1, Y2 float64
	Role           Role
}

// Path is a shape in px around an origin whose X is a share of the width and whose Y is px.
type Path struct {
	X, Y   float64
	Steps  []Step
	Role   Role
	Closed bool // filled; else a line
}

// Step is a step of a path: to a point, by a straight line, by a cubic curve, or without
// drawing.
type Step struct {
	Op                 Op
	X, Y               float64
	C1X, C1Y, C2X, C2Y float64 // control points of a curve
}

// Op is the kind of a step.
type Op byte

// Move to, line to, curve to.
const (
	Move  Op = 'M'
	To    Op = 'L'
	Curve Op = 'C'
)

// Point is a sign at a place: X is a share of the width, DX px to the right of it, Y is
// px, R half its size in px.
type Point struct {
	X, DX, Y, R float64
	Shape       Shape
	Role        Role
}

// Shape is the form of a point.
type Shape string

// The shapes.
const (
	Dot     Shape = "dot"
	Ring    Shape = "ring"    // a station: paper within an outline
	Lozenge Shape = "lozenge" // a review
	Pointer Shape = "pointer" // a triangle whose tip is the point
	Alert   Shape = "alert"   // the sign of a warning
)

// Text is a line of words. X is a share of the width, DX px to the right of it, Y the
// base line in px.
type Text struct {
	X, DX, Y float64
	Anchor   Anchor
	Size     float64 // px; 15 where it is 0, and never under 14
	Spans    []Span
	Halo     bool // paper around the letters, where something may pass behind
}

// Span is a piece of a line of words.
type Span struct {
	Text   string
	Role   Role // Ink where it is empty
	Strong bool
	Own    bool    // the organisation's words
	Lead   float64 // px of room before it
}

// Anchor is which end of a text stands at its place.
type Anchor int

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

func (Rect) mark()  {}
func (Line) mark()  {}
func (Path) mark()  {}
func (Point) mark() {}
func (Text) mark()  {}

// TextSize is the usual size of text in charts, and SmallSize the least there is, in px.
const (
	TextSize  = 15.0
	SmallSize = 14.0
	ownSize   = 16.0
)

// Height of a text, in px.
func (t Text) size() float64 {
	if t.Size == 0 {
		return TextSize
	}
	return t.Size
}

// Box is what a mark covers, in px.
type Box struct{ X0, Y0, X1, Y1 float64 }

// Meets reports whether two boxes have an area in common.
func (b Box) Meets(o Box) bool { return b.X0 < o.X1 && o.X0 < b.X1 && b.Y0 < o.Y1 && o.Y0 < b.Y1 }

// Bounds is what a mark covers on a chart of a width, in px; the thickness of lines is
// left out.
func Bounds(m Mark, width float64) Box {
	switch m := m.(type) {
	case Rect:
		return Box{m.X * width, m.Y, (m.X + m.W) * width, m.Y + m.H}
	case Line:
		return Box{min(m.X1, m.X2) * width, min(m.Y1, m.Y2), max(m.X1, m.X2) * width, max(m.Y1, m.Y2)}
	case Path:
		return m.bounds(width)
	case Point:
		x := m.X*width + m.DX
		if m.Shape == Pointer {
			return Box{x - m.R, m.Y - 2*m.R, x + m.R, m.Y}
		}
		return Box{x - m.R, m.Y - m.R, x + m.R, m.Y + m.R}
	case Text:
		return m.bounds(width)
	}
	return Box{}
}

func (p Path) bounds(width float64) Box {
	var b Box
	for i, s := range p.Steps {
		x, y := p.X*width+s.X, p.Y+s.Y
		if i == 0 {
			b = Box{x, y, x, y}
		}
		b = Box{min(b.X0, x), min(b.Y0, y), max(b.X1, x), max(b.Y1, y)}
		if s.Op == Curve {
			// A cubic curve stays within its control points; three quarters of the way is
			// where a symmetrical one turns.
			for _, c := range [][2]float64{{s.C1X, s.C1Y}, {s.C2X, s.C2Y}} {
				cx, cy := p.X*width+s.X+(c[0]-s.X)*0.75, p.Y+c[1]
				b = Box{min(b.X0, cx), min(b.Y0, cy), max(b.X1, cx), max(b.Y1, cy)}
			}
		}
	}
	return b
}

func (t Text) width() float64 {
	sum := 0.0
	for _, s := range t.Spans {
		sum += s.Lead + s.width(t.size())
	}
	return sum
}

func (s Span) width(size float64) float64 {
	face := Sans
	switch {
	case s.Own:
		face = Serif
	case s.Strong:
		face = Strong
	}
	return Measure(s.Text, size, face)
}

func (t Text) bounds(width float64) Box {
	w, x := t.width(), t.X*width+t.DX
	switch t.Anchor {
	case Start:
	case Middle:
		x -= w / 2
	case End:
		x -= w
	}
	// Ascenders of these faces reach 0.74 em, descenders 0.2.
	return Box{x, t.Y - 0.74*t.size(), x + w, t.Y + 0.2*t.size()}
}
