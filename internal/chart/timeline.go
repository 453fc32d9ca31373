package chart

// Timeline is a programme over a period. Days are counted from the period's first.
type Timeline struct {
	Days       int
	Months     []Month
	Rows       []Row
	Blackouts  []Stretch
	Reviews    []int
	Today      int // -1: not within the period
	TodayLabel string
	Alt        string
}

// Month is one month of the period.
type Month struct {
	Stretch
	Short  string // "oct."
	Letter string // "O"
}

// Stretch is a stretch of days, the last included.
type Stretch struct{ From, To int }

// Row is one battle of the programme.
type Row struct {
	Label    string // the organisation's word for it
	Note     string // "campagne", "relation, 46 envois"
	Lasting  bool   // a relationship: a band with a line in it, not a block
	Unknown  bool   // nothing says when: hatched
	Spans    []Stretch
	Dispatch []int
}

// Draw draws the programme: campaigns as solid blocks, relationships as a long band with
// a line in it, dispatches as points, reviews as lozenges on the axis, blackouts hatched,
// today upright.
func (t Timeline) Draw() *Chart {
	c := t.draw(Wide, func(m Month) string { return m.Short })
	c.Narrow = t.draw(Least, func(m Month) string { return m.Letter })
	return c
}

func (t Timeline) at(day int) float64 { return float64(day) / float64(t.Days) }

func (t Timeline) draw(width float64, month func(Month) string) *Chart {
	c := &Chart{Alt: t.Alt}
	const top = 22.0
	rows := &Chart{}
	y := top + 19
	for _, r := range t.Rows {
		y = t.row(rows, r, y, width)
	}
	bottom := max(y-8, top+24)
	for _, b := range t.Blackouts {
		c.add(Rect{t.at(b.From), t.at(b.To+1) - t.at(b.From), top, bottom - top, Off, false})
	}
	for i, m := range t.Months {
		if i > 0 {
			c.add(Line{t.at(m.From), t.at(m.From), top, bottom + 5, Grid})
		}
	}
	if t.Today >= 0 {
		x := t.at(t.Today)
		c.add(Line{x, x, 16, bottom, Now},
			within(Text{X: x, Y: 12, Anchor: Middle, Size: SmallSize, Spans: []Span{{Text: t.TodayLabel, Role: Bad}}}, width))
	}
	c.add(rows.Marks...)
	c.add(Line{0, 1, bottom, bottom, Axis})
	for _, m := range t.Months {
		if word := month(m); Measure(word, SmallSize, Sans) <= (t.at(m.To+1)-t.at(m.From))*width {
			c.add(Text{X: (t.at(m.From) + t.at(m.To+1)) / 2, Y: bottom + 23, Anchor: Middle, Size: SmallSize, Spans: []Span{{Text: word, Role: Dim}}})
		}
	}
	for _, day := range t.Reviews {
		c.add(Point{X: t.at(day), Y: bottom, R: 8, Shape: Lozenge, Role: Target})
	}
	c.Height = bottom + 28
	return c
}

// row draws one battle from the base line y of its label on, and returns the next row's.
func (t Timeline) row(c *Chart, r Row, y, width float64) float64 {
	lines := Wrap(r.Label, ownSize, Serif, width, 2)
	for i, line := range lines {
		spans := []Span{{Text: line, Own: true}}
		if last := i == len(lines)-1; last && r.Note != "" {
			note := Span{Text: r.Note, Role: Dim, Lead: 7}
			if with := (Text{Size: ownSize, Spans: append(spans, note)}); with.width() <= width {
				spans = with.Spans
			} else {
				c.add(Text{Y: y, Size: ownSize, Halo: true, Spans: spans})
				y += lineRoom
				spans = []Span{{Text: fitting(r.Note, SmallSize, Sans, width), Role: Dim}}
				c.add(Text{Y: y, Size: SmallSize, Halo: true, Spans: spans})
				continue
			}
		}
		c.add(Text{Y: y, Size: ownSize, Halo: true, Spans: spans})
		if i < len(lines)-1 {
			y += lineRoom
		}
	}
	middle := y + 13
	for _, s := range r.Spans {
		from, long := t.at(s.From), t.at(s.To+1)-t.at(s.From)
		switch {
		case r.Unknown:
			c.add(Rect{from, long, middle - 5, 10, Off, false})
		case r.Lasting:
			c.add(Rect{from, long, middle - 4, 8, Soft, false}, Line{from, from + long, middle, middle, Range})
		default:
			c.add(Rect{from, long, middle - 6, 12, Fill, false})
		}
	}
	role := Fill
	if !r.Lasting && !r.Unknown {
		role = Open
	}
	radius, days := t.dispatches(r.Dispatch, width)
	for _, day := range days {
		c.add(Point{X: t.at(day) + 0.5/float64(t.Days), Y: middle, R: radius, Shape: Dot, Role: role})
	}
	return middle + 29
}

// dispatches are the days to draw points on, none over another, and how large the points
// may be: as large as leaves two in three of the days.
func (t Timeline) dispatches(days []int, width float64) (radius float64, kept []int) {
	for _, radius = range []float64{6, 4.5, 3.5, 2.5, 2} {
		kept = nil
		for _, day := range days {
			if len(kept) == 0 || (t.at(day)-t.at(kept[len(kept)-1]))*width > 2*radius+0.8 {
				kept = append(kept, day)
			}
		}
		if 3*len(kept) >= 2*len(days) {
			break
		}
	}
	return radius, kept
}

// YearScale draws a period as a graduated scale of months, with today on it: what stands
// over a page in place of a decoration.
func YearScale(days int, months []Month, today int, todayLabel, alt string) *Chart {
	t := Timeline{Days: days, Months: months, Today: today, TodayLabel: todayLabel}
	c := t.scale(Wide, 1)
	c.Alt = alt
	c.Narrow = t.scale(Least, 3)
	c.Narrow.Alt = alt
	return c
}

func (t Timeline) scale(width float64, every int) *Chart {
	c := &Chart{Height: 34}
	for i, m := range t.Months {
		if i%2 == 0 {
			c.add(Rect{t.at(m.From), t.at(m.To+1) - t.at(m.From), 5, 5, Ink, false})
		}
	}
	c.add(Rect{0, 1, 5, 5, Axis, false})
	var taken []Box
	if t.Today >= 0 {
		label := within(Text{X: t.at(t.Today), DX: -4, Y: 28, Size: SmallSize, Spans: []Span{{Text: t.TodayLabel, Strong: true}}}, width)
		c.add(Point{X: t.at(t.Today), Y: 10, R: 5, Shape: Pointer, Role: Now}, label)
		taken = append(taken, roomy(Bounds(label, width)))
	}
	for i, m := range t.Months {
		if i%every != 0 {
			continue
		}
		word := Text{X: t.at(m.From), Y: 28, Size: SmallSize, Spans: []Span{{Text: m.Short, Role: Dim}}}
		b := Bounds(word, width)
		free := b.X1 <= width
		for _, other := range taken {
			free = free && !roomy(b).Meets(other)
		}
		if free {
			taken = append(taken, b)
			c.add(word)
		}
	}
	return c
}

// roomy is a box with room on either side.
func roomy(b Box) Box { return Box{b.X0 - 6, b.Y0, b.X1 + 6, b.Y1} }
