package pptx

import (
	"slices"

	"boussole/internal/chart"
	"boussole/internal/document"
	"boussole/internal/exchange/ooxml"
)

// figure is a chart with its words, as native shapes.
type figure struct {
	title, caption []*words
	chart          *chart.Chart
	key            []keyEntry
	said           []string // for the notes
	most           float64  // points of its smallest text, at most
	limit          float64  // of the chart's height; 0: none
	banded         bool     // a part of a chart

	width, tall float64 // of the last measure
}

type keyEntry struct {
	sample document.Sample
	words  paragraph
}

// leastChart is the least size of a chart's text on a slide, in points.
const leastChart = 12.0

func (f *figure) above() float64 { return gapLarge }

func (f *figure) height(width float64) float64 {
	if f.width != width || f.tall == 0 {
		l := ooxml.Fit(f.chart, emu(width), emu(f.limit), leastChart, f.most)
		f.width, f.tall = width, f.around(width)+l.Height.Points()
	}
	return f.tall
}

// around is the height of all but the chart.
func (f *figure) around(width float64) float64 {
	h := 0.0
	for _, w := range f.title {
		h += w.height(width) + 6
	}
	if len(f.key) > 0 {
		h += 10 + f.keyHeight(width)
	}
	for _, w := range f.caption {
		h += 8 + w.height(width)
	}
	return h
}

func (f *figure) part(float64, float64) (head, rest piece) { return nil, nil }

func (f *figure) put(s *slide, at box) {
	for _, line := range f.said {
		s.note(line)
	}
	s.apart()
	y := at.y
	for _, w := range f.title {
		h := w.height(at.w)
		w.put(s, box{at.x, y, at.w, h})
		y += h + 6
	}
	s.apart()
	room := at.h - f.around(at.w)
	if room < 40 { // the words alone fill the place: they are in the notes
		for _, w := range f.caption {
			s.note(w.plain())
		}
		f.caption = nil
		room = max(at.h-f.around(at.w), 20)
	}
	l := ooxml.Fit(f.chart, emu(at.w), emu(room), leastChart, f.most)
	s.parts = append(s.parts, &chartPart{at: box{at.x, y, l.Width.Points(), l.Height.Points()}, layout: l})
	y += l.Height.Points()
	if len(f.key) > 0 {
		y += 10
		y += f.putKey(s, box{at.x, y, at.w, f.keyHeight(at.w)})
	}
	for _, w := range f.caption {
		y += 8
		h := w.height(at.w)
		w.put(s, box{at.x, y, at.w, h})
		y += h
	}
	s.apart()
}

const (
	keyLine = 20.0
	keyGap  = 22.0
	swatch  = 32.0
)

// spots are where the entries of a key stand, from the left and in which line.
func (f *figure) spots(width float64) (list []box, lines int) {
	x, y := 0.0, 0
	for _, k := range f.key {
		_, w := k.words.extent()
		w = min(w*1.06+6, max(width-swatch, 40))
		if x > 0 && x+swatch+w > width {
			x, y = 0, y+1
		}
		list = append(list, box{x, float64(y) * keyLine, w, keyLine})
		x += swatch + w + keyGap
	}
	return list, y + 1
}

func (f *figure) keyHeight(width float64) float64 {
	_, lines := f.spots(width)
	return float64(lines) * keyLine
}

func (f *figure) putKey(s *slide, at box) float64 {
	spots, lines := f.spots(at.w)
	for i, k := range f.key {
		b := spots[i]
		l := ooxml.Sample(k.sample, 14)
		w, h := l.Width.Points(), l.Height.Points()
		s.parts = append(s.parts, &chartPart{at: box{at.x + b.x + (26-w)/2, at.y + b.y + (keyLine-h)/2 - 0.5, w, h}, layout: l})
		words, _ := k.words.clipped(b.w, 1)
		s.parts = append(s.parts, &textPart{at: box{at.x + b.x + swatch, at.y + b.y, b.w, keyLine}, paragraphs: []paragraph{words}})
	}
	return float64(lines) * keyLine
}

// figures are a figure of the document's as pieces: one, or some where it is higher than
// a slide with letters that can be read.
func (c *composer) figures(b document.Figure, f, width, room float64) []piece {
	if b.Chart == nil {
		return nil
	}
	// The words of a chart of intervals stand at their axis; its letters stay small.
	most := 14 * min(f, 1.2)
	one := &figure{chart: b.Chart, most: most}
	for _, t := range b.Words {
		one.said = append(one.said, plain(atomsOf(t)))
	}
	if len(one.said) == 0 && b.Chart.Alt != "" {
		one.said = []string{clean(b.Chart.Alt)}
	}
	one.title = one.within(b.Title, figureStyle, width, 2)
	one.caption = one.within(b.Caption, smallStyle, width, 3)
	for _, k := range b.Key {
		entry := keyEntry{k.Sample, paragraph{atoms: atomsOf(document.Says(k.Label)), style: smallStyle}}
		one.key = append(one.key, entry)
		if _, whole := entry.words.clipped(max(width-swatch, 40), 1); !whole || len(one.key) > mostKey {
			one.said = append(one.said, entry.words.plain())
		}
	}
	one.key = one.key[:min(len(one.key), mostKey)]
	least := ooxml.Fit(b.Chart, emu(width), 0, leastChart, leastChart).Height.Points()
	most = room - one.around(width)
	if least <= most {
		one.limit = most
		return []piece{one}
	}
	parts := slices.Collect(bands(wideEnough(b.Chart, width), least, most))
	if len(parts) < 2 {
		return []piece{one}
	}
	list := make([]piece, len(parts))
	for i, band := range parts {
		copied := *one
		copied.chart, copied.width, copied.banded, copied.limit = band, 0, true, most
		if i > 0 {
			copied.said, copied.title = nil, nil
		}
		if i < len(parts)-1 {
			copied.caption = nil
		}
		list[i] = &copied
	}
	return list
}

// mostKey is how many entries a key has on a slide.
const mostKey = 12

// within is a text of a figure on some lines at most; what it says more is in the notes.
func (f *figure) within(t document.Text, s style, width float64, lines int) []*words {
	if len(t) == 0 {
		return nil
	}
	w := &words{paragraph: paragraph{atoms: atomsOf(t), style: s}, wide: true}
	short, whole := w.clipped(width, lines)
	if !whole {
		f.said = append(f.said, w.plain())
		w.paragraph = short
	}
	return []*words{w}
}

// wideEnough is the form of a chart that a place of a width shows.
func wideEnough(c *chart.Chart, width float64) *chart.Chart {
	if c.Narrow != nil && width*chart.SmallSize/leastChart < chart.Wide {
		return c.Narrow
	}
	one := *c
	return &one
}

// bands cuts a chart that is tall points high into charts of at most so many: between
// its lines of words, never through a sign. Uprights and grounds that go through a cut
// are in both. What stands beneath all, such as the months of a programme, comes back
// beneath each.
func bands(c *chart.Chart, tall, most float64) func(yield func(*chart.Chart) bool) {
	return func(yield func(*chart.Chart) bool) {
		scale := tall / c.Height
		foot := footOf(c)
		body := c.Height - foot
		n := int(tall/most) + 1
		room := most/scale - foot
		if room <= 0 {
			return
		}
		from := 0.0
		for from < body-1 {
			to := from + min(room, body/float64(n)*1.12)
			if to >= body-1 {
				to = body
			} else {
				to = free(c, from, to)
			}
			if to <= from+1 {
				return
			}
			if !yield(band(c, from, to, body)) {
				return
			}
			from = to
		}
	}
}

// footOf is how much of a chart's foot is below the last thing that is not a word or a
// sign of its axis: the axis with its figures, where it has one all across.
func footOf(c *chart.Chart) float64 {
	for _, m := range c.Marks {
		if l, is := m.(chart.Line); is && l.Role == chart.Axis && l.Y1 == l.Y2 && l.X1 == 0 && l.X2 == 1 && l.Y1 > c.Height/2 {
			return c.Height - l.Y1 + 9
		}
	}
	return 0
}

// through reports whether a mark may go through a cut: uprights and grounds.
func through(m chart.Mark, height float64) bool {
	switch m := m.(type) {
	case chart.Line:
		return m.X1 == m.X2 && m.Y2-m.Y1 > height/3
	case chart.Rect:
		return m.H > height/3
	}
	return false
}

// free is the lowest place above y at which nothing is cut.
func free(c *chart.Chart, from, y float64) float64 {
	for ; y > from; y-- {
		cut := false
		for _, m := range c.Marks {
			if b := chart.Bounds(m, chart.Wide); !through(m, c.Height) && b.Y0 < y && y < b.Y1 {
				cut = true
				break
			}
		}
		if !cut && !opens(c, y) {
			return y
		}
	}
	return from
}

// opens reports whether what stands just above a place belongs to what is below: a label
// goes with its bar.
func opens(c *chart.Chart, y float64) bool {
	last := chart.Box{Y1: -1}
	label := false
	for _, m := range c.Marks {
		b := chart.Bounds(m, chart.Wide)
		if through(m, c.Height) || b.Y1 > y+0.01 || b.Y1 < last.Y1 {
			continue
		}
		last = b
		_, label = m.(chart.Text)
	}
	return label
}

// band is what of a chart stands between two heights, and its foot.
func band(c *chart.Chart, from, to, body float64) *chart.Chart {
	out := &chart.Chart{Width: c.Width, Alt: c.Alt, Height: to - from + c.Height - body}
	for _, m := range c.Marks {
		b := chart.Bounds(m, chart.Wide)
		switch {
		case through(m, c.Height):
			if b.Y0 < to && b.Y1 > from {
				out.Marks = append(out.Marks, clippedMark(m, from, to, body))
			}
		case b.Y1 > body+0.01 && b.Y0 >= body-12:
			out.Marks = append(out.Marks, moved(m, to-from-body))
		case b.Y0 >= from-0.01 && b.Y1 <= to+0.01:
			out.Marks = append(out.Marks, moved(m, -from))
		}
	}
	return out
}

// clippedMark is what of an upright or a ground stands between two heights; what reaches
// into the foot reaches into it in each band.
func clippedMark(m chart.Mark, from, to, body float64) chart.Mark {
	end := func(y float64) float64 {
		if y > body {
			return to + y - body
		}
		return min(y, to)
	}
	switch m := m.(type) {
	case chart.Line:
		m.Y1, m.Y2 = max(m.Y1, from)-from, end(m.Y2)-from
		return m
	case chart.Rect:
		y0, y1 := max(m.Y, from), end(m.Y+m.H)
		m.Y, m.H = y0-from, y1-y0
		return m
	}
	return m
}

func moved(m chart.Mark, by float64) chart.Mark {
	switch m := m.(type) {
	case chart.Rect:
		m.Y += by
		return m
	case chart.Line:
		m.Y1, m.Y2 = m.Y1+by, m.Y2+by
		return m
	case chart.Path:
		m.Y += by
		return m
	case chart.Point:
		m.Y += by
		return m
	case chart.Text:
		m.Y += by
		return m
	}
	return m
}
