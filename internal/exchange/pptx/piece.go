package pptx

import (
	"boussole/internal/exchange/ooxml"
)

// box is a place on a slide, in points from its upper left corner.
type box struct{ x, y, w, h float64 }

// piece is something that stands on a slide, under what came before it.
type piece interface {
	// above is the room over it where something stands above.
	above() float64
	height(width float64) float64
	// part is what of it stands within a height, and the rest; head is nil where nothing
	// does, or where it cannot be parted.
	part(width, room float64) (head, rest piece)
	// put sets it on a slide. Where at is lower than it is, it makes itself smaller, and
	// says in the notes what it left out.
	put(s *slide, at box)
}

// words is a paragraph on a slide.
type words struct {
	paragraph
	wide    bool // as wide as its place, however long the lines
	follows bool // what comes next stays with it
	id      string
	frame   bool // in a dashed frame

	width float64 // of the last measure
	rows  int
}

func (w *words) above() float64 { return w.before }

// measured is the width of a line of words: at most about seventy letters.
func (w *words) measured(width float64) float64 {
	if !w.wide {
		width = min(width, w.style.size*longest+w.hang)
	}
	if w.frame {
		width -= 2 * inset
	}
	return width
}

// shortest is how many lines a paragraph has that is never parted.
const shortest = 4

// longest is the longest line of prose, in sizes of its letters; inset is the room
// within a frame.
const (
	longest = 41.0
	inset   = 14.0
)

func (w *words) height(width float64) float64 {
	if w.width != width || w.rows == 0 {
		w.width, w.rows = width, len(w.lines(w.measured(width)))
	}
	h := float64(w.rows) * w.style.leading
	if w.frame {
		h += 2 * inset
	}
	return h
}

func (w *words) part(width, room float64) (head, rest piece) {
	if w.frame {
		room -= 2 * inset
	}
	n := int(room/w.style.leading + 0.01)
	w.height(width)
	if w.rows-n == 1 && n > 2 {
		n-- // no last line alone
	}
	// What is short stays whole, and no first line stands alone.
	if w.rows <= shortest || n < 2 || n >= w.rows {
		return nil, nil
	}
	h, t := w.cut(w.measured(width), n)
	first, last := *w, *w
	first.paragraph, last.paragraph = h, t
	first.rows, last.rows, last.id = 0, 0, ""
	if len(h.atoms) == 0 || len(t.atoms) == 0 {
		return nil, nil
	}
	return &first, &last
}

func (w *words) put(s *slide, at box) {
	if w.id != "" {
		s.ids = append(s.ids, w.id)
	}
	p := w.paragraph
	if most := int((at.h-frameRoom(w.frame))/p.style.leading + 0.01); most < w.fullRows(at.w) {
		s.note(p.plain())
		p, _ = p.clipped(w.measured(at.w), max(most, 1))
	}
	width := w.measured(at.w)
	if w.frame {
		s.parts = append(s.parts, &textPart{at: box{at.x, at.y, width + 2*inset, at.h}, paragraphs: []paragraph{p}, frame: true})
		return
	}
	s.text(p, box{at.x, at.y, width, at.h})
}

func frameRoom(frame bool) float64 {
	if frame {
		return 2 * inset
	}
	return 0
}

func (w *words) fullRows(width float64) int {
	w.height(width)
	return w.rows
}

// beside is pieces in columns next to each other.
type beside struct {
	columns [2][]piece
	shares  [2]float64 // of the width
	middle  bool       // the lower column stands in the middle of the higher
}

func (b *beside) above() float64 { return gapLarge }

func (b *beside) widths(width float64) [2]float64 {
	room := width - gutter
	return [2]float64{room * b.shares[0], room * b.shares[1]}
}

func (b *beside) height(width float64) float64 {
	w := b.widths(width)
	return max(stack(b.columns[0], w[0]), stack(b.columns[1], w[1]))
}

func (b *beside) part(float64, float64) (head, rest piece) { return nil, nil }

func (b *beside) put(s *slide, at box) {
	w := b.widths(at.w)
	x := at.x
	for i, column := range b.columns {
		y := at.y
		if h := stack(column, w[i]); b.middle && h < at.h {
			y += (at.h - h) / 2
		}
		s.apart()
		place(s, column, box{x, y, w[i], at.y + at.h - y})
		x += w[i] + gutter
	}
	s.apart()
}

// stack is how high pieces stand one under the other.
func stack(pieces []piece, width float64) float64 {
	h := 0.0
	for i, p := range pieces {
		if i > 0 {
			h += p.above()
		}
		h += p.height(width)
	}
	return h
}

// place sets pieces on a slide one under the other.
func place(s *slide, pieces []piece, at box) {
	y := at.y
	for i, p := range pieces {
		if i > 0 {
			y += p.above()
		}
		h := min(p.height(at.w), max(at.y+at.h-y, 0))
		p.put(s, box{at.x, y, at.w, h})
		y += h
	}
}

// fill parts pieces into columns of a height. A column holds one piece at least.
func fill(pieces []piece, width, room float64) [][]piece {
	var columns [][]piece
	var column []piece
	used := 0.0
	next := func() {
		columns = append(columns, column)
		column, used = nil, 0
	}
	queue := append([]piece{}, pieces...)
	for len(queue) > 0 {
		p := queue[0]
		over := 0.0
		if len(column) > 0 {
			over = p.above()
		}
		h := p.height(width)
		if used+over+h <= room+0.01 {
			column, used, queue = append(column, p), used+over+h, queue[1:]
			continue
		}
		if head, rest := p.part(width, room-used-over); head != nil {
			column = append(column, head)
			queue[0] = rest
			next()
			continue
		}
		if len(column) == 0 {
			column, queue = append(column, p), queue[1:]
			next()
			continue
		}
		// What announces the next piece goes with it.
		n := len(column)
		for n > 0 && announces(column[n-1]) {
			n--
		}
		if n > 0 && n < len(column) {
			queue = append(append([]piece{}, column[n:]...), queue...)
			column = column[:n]
		}
		next()
	}
	if len(column) > 0 {
		next()
	}
	return columns
}

func announces(p piece) bool {
	w, is := p.(*words)
	return is && w.follows
}

// even is fill with columns about as high as each other: as many as groups of n need.
func even(pieces []piece, width, room float64, n int) [][]piece {
	columns := fill(pieces, width, room)
	most := (len(columns) + n - 1) / n * n
	low, high := room/8, room
	for range 7 {
		middle := (low + high) / 2
		if try := fill(pieces, width, middle); len(try) <= most && within(try, width, room) {
			columns, high = try, middle
		} else {
			low = middle
		}
	}
	return columns
}

// within reports whether each column stands in a height.
func within(columns [][]piece, width, room float64) bool {
	for _, c := range columns {
		if stack(c, width) > room+0.01 {
			return false
		}
	}
	return true
}

// line is a rule on a slide.
type line struct {
	x1, y1, x2, y2 float64
	colour         string
	width          float64
	dash, compound string
}

func rule(y float64) *line {
	return &line{x1: margin, x2: margin + inner, y1: y, y2: y, colour: ooxml.Ink, width: 0.75}
}
