package pptx

import (
	"math"
	"strings"

	"boussole/internal/exchange/ooxml"
)

// A slide is 16 to 9. Lengths are points.
const (
	slideWidth  = 960.0
	slideHeight = 540.0
	margin      = 54.0
	inner       = slideWidth - 2*margin
	gutter      = 44.0

	ruleTop  = 36.0
	labelTop = 44.0
	titleTop = 65.0
	bodyTop  = 138.0
	bodyFoot = 490.0
	footTop  = 508.0

	gapSmall = 6.0
	gap      = 12.0
	gapLarge = 20.0
)

// The styles of what stands on a slide. leastBody is the least size of text, leastTable
// that of text in tables.
const leastBody = 14.0

var (
	titleStyle   = style{size: 28, leading: 33, serif: true}
	longStyle    = style{size: 22, leading: 27, serif: true}
	labelStyle   = style{size: 14, leading: 18, colour: ooxml.Ink2}
	bodyStyle    = style{size: 17, leading: 23}
	leadStyle    = style{size: 22, leading: 29}
	quoteStyle   = style{size: 18, leading: 24}
	smallStyle   = style{size: 14, leading: 18.5, colour: ooxml.Ink2}
	termStyle    = style{size: 14, leading: 18.5, colour: ooxml.Ink2}
	factStyle    = style{size: 15, leading: 20}
	strongStyle  = style{size: 17, leading: 23, strong: true}
	figureStyle  = style{size: 16, leading: 21}
	tableStyle   = style{size: 14, leading: 18.5}
	roomyStyle   = style{size: 16, leading: 21}
	denseStyle   = style{size: 12, leading: 15.5}
	bearingStyle = style{size: 14, leading: 18}
	headStyle    = style{size: 12.5, leading: 16.5, colour: ooxml.Ink2}
	stepStyle    = style{size: 20, leading: 25, serif: true}
	ownerStyle   = style{size: 22, leading: 28, serif: true, italic: true}
	coverStyle   = style{size: 44, leading: 50, serif: true}
	sectionStyle = style{size: 36, leading: 42, serif: true}
)

// layout is one of the master's layouts.
type layout int

const (
	layoutTitle layout = iota
	layoutSection
	layoutText
	layoutTable
	layoutFigure
	layoutColumns
	layouts
)

// slide is one slide.
type slide struct {
	layout  layout
	label   paragraph
	aside   paragraph
	title   paragraph
	titleAt box
	parts   []part
	notes   []string
	ids     []string // of the headings that it shows
	split   bool     // what comes next begins a text of its own
	noted   map[string]bool
}

// part is something on a slide.
type part interface {
	write(w *writer)
	// bounds is its place.
	bounds() box
}

// textPart is a text box, or a placeholder where it has a number.
type textPart struct {
	at         box
	paragraphs []paragraph
	holder     int
	frame      bool
	to         string // the id of what the whole of it leads to
}

type tablePart struct {
	at    box
	grid  *grid
	first bool // takes the placeholder for tables
}

type chartPart struct {
	at     box
	layout ooxml.Layout
}

func (t *textPart) bounds() box  { return t.at }
func (t *tablePart) bounds() box { return t.at }
func (c *chartPart) bounds() box { return c.at }
func (l *line) bounds() box {
	return box{min(l.x1, l.x2), min(l.y1, l.y2), math.Abs(l.x2 - l.x1), math.Abs(l.y2 - l.y1)}
}

// text sets a paragraph on the slide: in the text box above it where they follow each
// other, else in one of its own.
func (s *slide) text(p paragraph, at box) {
	if n := len(s.parts); n > 0 && !s.split {
		if t, is := s.parts[n-1].(*textPart); is && !t.frame && t.to == "" && t.at.x == at.x && t.at.y+t.at.h <= at.y+0.01 {
			p.before = at.y - t.at.y - t.at.h
			t.paragraphs = append(t.paragraphs, p)
			t.at.h = at.y + at.h - t.at.y
			t.at.w = max(t.at.w, at.w)
			return
		}
	}
	p.before = 0
	s.parts = append(s.parts, &textPart{at: at, paragraphs: []paragraph{p}})
	s.split = false
}

// apart ends the text box that paragraphs go into.
func (s *slide) apart() { s.split = true }

// note adds lines to what is said beside the slide, once.
func (s *slide) note(text string) {
	text = strings.TrimSpace(text)
	if text == "" || s.noted[text] {
		return
	}
	if s.noted == nil {
		s.noted = map[string]bool{}
	}
	s.noted[text] = true
	s.notes = append(s.notes, text)
}

// emu is a length in points as Office counts it.
func emu(points float64) ooxml.EMU { return ooxml.EMU(math.Round(points * float64(ooxml.Pt))) }

func joined(a, b string) string {
	if a == "" {
		return b
	}
	return a
}
