package pdf

import (
	"strings"

	"boussole/internal/document"

	"codeberg.org/go-pdf/fpdf"
)

// face makes a style that of the text painted next, in a face of its or of its further
// letters.
func (s *sheet) face(st style, f face) {
	if !s.added[f] {
		s.out.AddUTF8FontFromBytes(faceNames[f], "", faceFiles()[f])
		s.added[f] = true
	}
	st.face = f
	if !s.known || s.now.face != st.face || s.now.size != st.size {
		s.out.SetFont(faceNames[f], "", st.size)
	}
	if !s.known || s.now.ink != st.ink {
		s.out.SetTextColor(st.ink.r, st.ink.g, st.ink.b)
	}
	s.now, s.known = st, true
}

// text paints a text from a place on its base line.
func (s *sheet) text(x, y float64, text string, st style) {
	from, cur := 0, st.face
	put := func(to int) {
		if to > from {
			s.face(st, cur)
			s.out.Text(x, y, text[from:to])
			x += s.faces.width(text[from:to], st)
		}
		from = to
	}
	for i, r := range text {
		if f := s.faces.of(r, st.face); f != cur {
			put(i)
			cur = f
		}
	}
	put(len(text))
	s.boxes(x-s.faces.width(text, st), y, text, st)
}

// boxes draws the outline of each letter of a text that is missing: the faces have
// nothing there, and a blank would hide that a letter was.
func (s *sheet) boxes(x, y float64, text string, st style) {
	thick, wide := 0.05*st.size, s.faces.advance(square, st.face)*st.size/1000
	for i, r := range text {
		if r == square {
			s.outline(x+s.faces.width(text[:i], st)+2*thick, y-0.64*st.size, wide-4*thick, 0.64*st.size-thick/2, thick, st.ink)
		}
	}
}

// rows paints lines of text one under the other.
func (s *sheet) rows(rows []row, x, y float64) {
	for _, r := range rows {
		s.row(r, x, y)
		y += r.height
	}
}

// row paints a line: what is set alike as one text, so that it can be searched and
// copied as it reads.
func (s *sheet) row(r row, x, y float64) {
	base := y + r.base
	for i := 0; i < len(r.boxes); {
		b := r.boxes[i]
		if b.mark != "" {
			s.sign(b.mark, x, base-0.86*b.st.size, b.st.size, inkOf(b.mark))
			x += b.width
			i++
			continue
		}
		var text strings.Builder
		wide := 0.0
		for ; i < len(r.boxes) && r.boxes[i].mark == "" && *r.boxes[i].st == *b.st; i++ {
			text.WriteString(r.boxes[i].text)
			wide += r.boxes[i].width
		}
		s.text(x, base, text.String(), *b.st)
		s.link(x, base-0.8*b.st.size, wide, 1.05*b.st.size, *b.st)
		x += wide
	}
}

// link makes an area lead to where a style does.
func (s *sheet) link(x, y, width, height float64, st style) {
	if id, known := s.links[st.to]; known {
		s.out.Link(x, y, width, height, id)
		return
	}
	if st.url != "" {
		s.out.LinkString(x, y, width, height, address(st.url))
	}
}

// address is a web address in the characters that one may have.
func address(url string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for _, c := range []byte(url) {
		if c <= ' ' || c >= 0x7f || strings.IndexByte(`<>"{}|\^`+"`", c) >= 0 {
			b.WriteString("%" + string(hex[c>>4]) + string(hex[c&15]))
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

func (s *sheet) draw(width float64, c ink) {
	s.out.SetLineWidth(width)
	s.out.SetDrawColor(c.r, c.g, c.b)
}

func (s *sheet) fill(c ink) { s.out.SetFillColor(c.r, c.g, c.b) }

// plain ends dashes.
func (s *sheet) plain() {
	s.out.SetDashPattern(nil, 0)
	s.out.SetLineCapStyle("butt")
}

// rule is a line across, upright a line down from a place, outline a frame.
func (s *sheet) rule(x, y, width, thick float64, c ink) {
	s.draw(thick, c)
	s.out.Line(x, y, x+width, y)
}

func (s *sheet) upright(x, y, height, thick float64, c ink) {
	s.draw(thick, c)
	s.out.Line(x, y, x, y+height)
}

func (s *sheet) outline(x, y, width, height, thick float64, c ink) {
	s.draw(thick, c)
	s.out.Rect(x, y, width, height, "D")
}

// sign draws the sign of a state in a square from its upper left corner: an octagon with
// a bar, a triangle, a circle with a point, a tick, a dashed circle.
func (s *sheet) sign(m document.Mark, x, y, size float64, c ink) {
	u := size / 18
	at := func(px, py float64) fpdf.PointType { return fpdf.PointType{X: x + px*u, Y: y + py*u} }
	s.fill(c)
	switch m {
	case document.MarkBlocking:
		s.out.Polygon([]fpdf.PointType{at(5.6, 1), at(12.4, 1), at(17, 5.6), at(17, 12.4), at(12.4, 17), at(5.6, 17), at(1, 12.4), at(1, 5.6)}, "F")
		s.fill(paper)
		s.out.Rect(x+4.5*u, y+7.7*u, 9*u, 2.6*u, "F")
	case document.MarkWarning:
		s.draw(2*u, c)
		s.fill(paper)
		s.out.SetLineJoinStyle("round")
		s.out.Polygon([]fpdf.PointType{at(9, 2), at(16.8, 16), at(1.2, 16)}, "DF")
		s.out.SetLineJoinStyle("miter")
		s.out.Line(x+9*u, y+6.6*u, x+9*u, y+11.2*u)
		s.out.Line(x+9*u, y+12.6*u, x+9*u, y+14.4*u)
	case document.MarkOwn:
		s.out.Circle(x+9*u, y+9*u, 5*u, "F")
	case document.MarkBorrowed, document.MarkAnybody:
		s.draw(1.8*u, c)
		s.out.Circle(x+9*u, y+9*u, 5*u, "D")
	case document.MarkAdvice:
		s.draw(1.8*u, c)
		s.out.Circle(x+9*u, y+9*u, 7*u, "D")
		s.out.Circle(x+9*u, y+9*u, 2.1*u, "F")
	case document.MarkSound:
		s.draw(2.2*u, c)
		s.out.MoveTo(x+2.5*u, y+9.8*u)
		s.out.LineTo(x+6.7*u, y+14*u)
		s.out.LineTo(x+15.5*u, y+4*u)
		s.out.DrawPath("D")
	case document.MarkWaived:
		s.draw(1.8*u, c)
		s.out.SetDashPattern([]float64{2.6 * u, 2 * u}, 0)
		s.out.Circle(x+9*u, y+9*u, 7*u, "D")
		s.out.SetDashPattern(nil, 0)
	}
}
