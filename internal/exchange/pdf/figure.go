package pdf

import (
	"boussole/internal/chart"
	"boussole/internal/document"
)

// widest are the widths that figures take at most, in px.
func widest(f document.FigureForm) float64 {
	switch f {
	case document.FigureShares, document.FigureLoad, document.FigureInterval, document.FigureStops:
		return 704
	case document.FigureExposure:
		return 800
	case document.FigureRose, document.FigureChain, document.FigureTimeline, document.FigureWeeks, document.FigureLinks:
	}
	return endless
}

// figure is a chart with its title, its key and its caption; no page parts it.
func (l *layout) figure(f document.Figure, width float64) []piece {
	room := min(width, widest(f.Form)*l.k)
	caption := l.small()
	var pieces []piece
	if len(f.Title) > 0 {
		st := l.body()
		st.lead = 1.3
		pieces = append(pieces, lines(l.s.faces.lines(l.s.faces.spans(f.Title, st, l.smaller()), room), 0)...)
	}
	if f.Chart != nil {
		most := textHeight*0.9 - groupHeight(pieces) - l.px(120)
		pieces = append(pieces, spaced([]piece{l.chartWithin(f.Chart, room, most)}, l.px(4))...)
	}
	if len(f.Key) > 0 {
		pieces = append(pieces, spaced([]piece{l.key(f.Key, room)}, l.px(8))...)
	}
	if len(f.Caption) > 0 {
		rows := l.s.faces.lines(l.s.faces.spans(f.Caption, caption, 0), min(room, l.px(measure)))
		indent := 0.0
		if f.Form == document.FigureRose {
			indent = (room - widthOf(rows)) / 2
		}
		pieces = append(pieces, spaced(lines(rows, indent), l.px(7))...)
	}
	if len(pieces) == 0 {
		return nil
	}
	return []piece{stack(pieces)}
}

// chart is a chart over a width.
func (l *layout) chart(c *chart.Chart, width float64) piece {
	return l.chartWithin(c, width, textHeight*0.8)
}

// chartWithin is a chart over a width, reduced where it would be taller than a height.
func (l *layout) chartWithin(c *chart.Chart, width, height float64) piece {
	k := l.k
	if c.Height*k > height && height > 0 {
		k = height / c.Height
	}
	if c.Narrow != nil && width/k < chart.Wide && !holds(c, width/k) {
		c = c.Narrow
		if c.Height*k > height && height > 0 {
			k = height / c.Height
		}
	}
	if c.Width > 0 {
		width = min(width, c.Width*k)
	}
	return piece{height: max(c.Height, 0) * k, paint: func(s *sheet, x, y float64) {
		d := drawing{s: s, x: x, y: y, k: k, width: width / k}
		for _, m := range c.Marks {
			d.mark(m)
		}
	}}
}

// holds reports whether a drawing that stands around its middle, as a rose does, has room
// for all of its marks on a width in px.
func holds(c *chart.Chart, width float64) bool {
	for _, m := range c.Marks {
		if t, is := m.(chart.Text); is && t.X != 0.5 {
			return false
		}
		if b := chart.Bounds(m, width); b.X0 < 0 || b.X1 > width {
			return false
		}
	}
	return true
}

// key is the key of a chart, its entries one after the other on as many lines as they
// need.
func (l *layout) key(entries []document.KeyEntry, width float64) piece {
	st := l.small()
	type entry struct {
		document.KeyEntry
		x, y  float64
		label string
	}
	var set []entry
	x, y, tall := 0.0, 0.0, l.px(21)
	for _, e := range entries {
		sample := l.px(sampleWidth(e.Sample) + 8)
		label := l.s.faces.cut(l.s.faces.clean(e.Label), st, width-sample)
		wide := sample + l.s.faces.width(label, st)
		if x > 0 && x+wide > width {
			x, y = 0, y+tall
		}
		set = append(set, entry{e, x, y, label})
		x += wide + l.px(24)
	}
	return piece{height: y + tall, paint: func(s *sheet, x, y float64) {
		for _, e := range set {
			d := drawing{s: s, x: x + e.x, y: y + e.y + l.px(4), k: l.k, width: sampleWidth(e.Sample)}
			d.sample(e.Sample)
			s.text(x+e.x+l.px(sampleWidth(e.Sample)+8), y+e.y+l.px(15.5), e.label, st)
		}
	}}
}

func sampleWidth(s document.Sample) float64 {
	switch s {
	case document.SampleCap, document.SampleToday:
		return 4
	case document.SampleDispatch:
		return 14
	case document.SampleReview:
		return 16
	case document.SampleFill, document.SampleSoft, document.SampleOver, document.SampleOff, document.SampleBand,
		document.SampleOwn, document.SampleBorrowed, document.SampleAnybody:
	}
	return 26
}

// sample draws what a key shows of a chart, with the chart's own marks.
func (d drawing) sample(s document.Sample) {
	block := func(r chart.Role) chart.Rect { return chart.Rect{W: 1, Y: 1, H: 12, Role: r} }
	switch s {
	case document.SampleFill, document.SampleOwn:
		d.mark(block(chart.Fill))
	case document.SampleSoft:
		d.mark(block(chart.Soft))
	case document.SampleOver, document.SampleBorrowed:
		d.mark(block(chart.Over))
	case document.SampleOff, document.SampleAnybody:
		d.mark(block(chart.Off))
	case document.SampleCap:
		d.mark(chart.Line{X1: 0.5, X2: 0.5, Y1: -1, Y2: 15, Role: chart.Cap})
	case document.SampleBand:
		d.mark(chart.Rect{W: 1, Y: 3, H: 8, Role: chart.Soft})
		d.mark(chart.Line{X2: 1, Y1: 7, Y2: 7, Role: chart.Range})
	case document.SampleDispatch:
		d.mark(chart.Point{X: 0.5, Y: 7, R: 5, Shape: chart.Dot, Role: chart.Fill})
	case document.SampleReview:
		d.mark(chart.Point{X: 0.5, Y: 7, R: 8, Shape: chart.Lozenge, Role: chart.Target})
	case document.SampleToday:
		d.mark(chart.Line{X1: 0.5, X2: 0.5, Y1: -1, Y2: 15, Role: chart.Now})
	}
}
