package chart

import "slices"

// Station is one link of the chain on its map.
type Station struct {
	Name    string
	Count   string // how many there are, in words
	Unknown bool   // it is not kept in what was looked at
}

// Break is a break of the chain just before a station.
type Break struct {
	Before int
	Text   string // what breaks, in words
	Block  bool
}

// Chain draws the chain as a map: two rows of six stations joined by a bend, and the way
// back from the last to the first; where there is little room, a list from top to
// bottom. A break is dotted and named.
func Chain(stations [12]Station, breaks []Break, back, alt string) *Chart {
	broken := map[int]Break{}
	for _, b := range breaks {
		if _, taken := broken[b.Before]; !taken || b.Block {
			broken[b.Before] = b
		}
	}
	c := chainMap(stations, broken, back)
	c.Alt = alt
	c.Narrow = chainList(stations, broken)
	c.Narrow.Alt = alt
	return c
}

const (
	upperRow = 72.0
	lowerRow = 176.0
)

// stationAt is where a station stands: the upper row from left to right, the lower one
// back.
func stationAt(i int) (x, y float64) {
	if i < 6 {
		return (float64(i) + 0.5) / 6, upperRow
	}
	return (float64(11-i) + 0.5) / 6, lowerRow
}

func chainMap(stations [12]Station, broken map[int]Break, back string) *Chart {
	c := &Chart{Height: lowerRow + 36}
	for i := range broken {
		if i > 6 {
			c.Height = lowerRow + 58 // words under the lower row
		}
	}
	for i := 1; i < 12; i++ {
		role := Range
		if _, is := broken[i]; is {
			role = Gap
		}
		if i == 6 {
			c.bend(role)
			continue
		}
		x1, y := stationAt(i - 1)
		x2, _ := stationAt(i)
		c.add(Line{x1, x2, y, y, role})
	}
	first, _ := stationAt(0)
	c.add(Line{first, first, upperRow + 12, lowerRow - 12, Back},
		Path{X: first, Y: upperRow + 12, Role: Back, Closed: true, Steps: []Step{{Op: Move, X: -4, Y: 8}, {Op: To, X: 4, Y: 8}, {Op: To}}},
		Text{X: first, DX: 10, Y: (upperRow+lowerRow)/2 + 5, Size: SmallSize, Spans: []Span{{Text: back, Role: Dim}}})
	for i, s := range stations {
		x, y := stationAt(i)
		name, count := y-20, y+26
		if i >= 6 {
			name, count = y+28, y-17
		}
		role := Range
		if s.Unknown {
			role = Off
		}
		c.add(Point{X: x, Y: y, R: 7, Shape: Ring, Role: role},
			Text{X: x, Y: name, Anchor: Middle, Size: ownSize, Spans: []Span{{Text: s.Name, Own: true}}})
		t := Text{X: x, Y: count, Anchor: Middle, Size: SmallSize, Spans: []Span{{Text: s.Count, Role: Dim}}}
		if i == 0 || i == 11 {
			t.DX, t.Anchor = 14, Start // beside the way back
			t.Y += map[int]float64{0: -4, 11: 7}[i]
		}
		c.add(t)
	}
	c.nameBreaks(broken)
	if above := slices.Min(append(tops(c.Marks), 30)); above >= 30 {
		c.raise(above - 4) // no words over the upper row
	}
	return c
}

// tops are the upper ends of marks.
func tops(marks []Mark) []float64 {
	list := make([]float64, len(marks))
	for i, m := range marks {
		list[i] = Bounds(m, Wide).Y0
	}
	return list
}

// raise moves the whole drawing up.
func (c *Chart) raise(by float64) {
	c.Height -= by
	for i, m := range c.Marks {
		switch m := m.(type) {
		case Line:
			m.Y1, m.Y2 = m.Y1-by, m.Y2-by
			c.Marks[i] = m
		case Path:
			m.Y -= by
			c.Marks[i] = m
		case Point:
			m.Y -= by
			c.Marks[i] = m
		case Text:
			m.Y -= by
			c.Marks[i] = m
		case Rect:
			m.Y -= by
			c.Marks[i] = m
		}
	}
}

// bend joins the two rows at the right.
func (c *Chart) bend(role Role) {
	x, _ := stationAt(5)
	down := lowerRow - upperRow
	c.add(Path{X: x, Y: upperRow, Role: role, Steps: []Step{{Op: Move}, {Op: Curve, X: 0, Y: down, C1X: 58, C1Y: 0, C2X: 58, C2Y: down}}})
}

// nameBreaks puts a sign on each break, and its words above the upper row or beneath the
// lower one where they find room; the words of all stand under the drawing too.
func (c *Chart) nameBreaks(broken map[int]Break) {
	free := map[bool]float64{true: 0, false: 0} // where the next words of a row may begin
	for place := range 11 {
		i := place + 1
		if place >= 5 {
			i = 11 - (place - 5) // the lower row from the left too
		}
		b, is := broken[i]
		if !is {
			continue
		}
		x1, y := stationAt(i - 1)
		x2, _ := stationAt(i)
		x, upper := (x1+x2)/2, i < 6
		role := Warn
		if b.Block {
			role = Bad
		}
		if i == 6 {
			x, y = x1, (upperRow+lowerRow)/2
			c.add(Point{X: x, DX: 43, Y: y, R: 8, Shape: Alert, Role: role})
			continue
		}
		c.add(Point{X: x, Y: y, R: 8, Shape: Alert, Role: role})
		t := within(Text{X: x, Y: 16, Anchor: Middle, Size: SmallSize, Spans: []Span{{Text: b.Text, Role: role}}}, Wide)
		top, bottom := y-10, 24.0
		if !upper {
			t.Y, top, bottom = lowerRow+52, y+10, lowerRow+38
		}
		if at := Bounds(t, Wide); at.X0 >= free[upper] {
			free[upper] = at.X1 + 16
			c.add(Line{x, x, top, bottom, Warn}, t)
		}
	}
}

// chainList is the chain from top to bottom.
func chainList(stations [12]Station, broken map[int]Break) *Chart {
	c, over := &Chart{}, &Chart{} // the line lies under the stations
	y := 16.0
	last := 0.0
	for i, s := range stations {
		role := Range
		if b, is := broken[i]; is {
			role = Gap
			ink := Warn
			if b.Block {
				ink = Bad
			}
			for _, line := range Wrap(b.Text, SmallSize, Sans, Least-52, 3) {
				over.add(Text{DX: 48, Y: y, Size: SmallSize, Spans: []Span{{Text: line, Role: ink}}})
				y += 18
			}
			over.add(Point{DX: 32, Y: y - 23, R: 8, Shape: Alert, Role: ink})
			y += 8
		}
		at := y - 5
		if i > 0 {
			c.add(Path{X: 0, Y: 0, Role: role, Steps: []Step{{Op: Move, X: 8, Y: last}, {Op: To, X: 8, Y: at}}})
		}
		last = at
		state := Range
		if s.Unknown {
			state = Off
		}
		over.add(Text{DX: 28, Y: y, Size: ownSize, Spans: []Span{{Text: s.Name, Own: true}, {Text: s.Count, Role: Dim, Lead: 7}}})
		over.add(Point{DX: 8, Y: at, R: 7, Shape: Ring, Role: state})
		y += 34
	}
	c.add(over.Marks...)
	c.Height = y - 34 + 8
	return c
}
