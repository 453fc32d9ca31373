package chart

import "math"

// Interval is an estimate between a low and a high value, beside where a figure starts
// and where it is to go. A nil value is unknown, and is not drawn.
type Interval struct {
	Low, Likely, High *float64 // all three or none
	Baseline, Target  *float64
	Words             string // what is expected, in words: "attendu de 26 à 34"
	Value             string // the likely value in words
	Aim               string // the target in words, beside it: "visé 30 %"
	BaselineLabel     string // under its graduation: "départ 22 %"
	TargetLabel       string
	Unmeasured        string // "à mesurer", where the baseline is unknown
	Alt               string
}

// Draw draws whiskers from low to high with a point at the likely value, over an axis
// whose graduations are the start and the target. Without a start there is no scale to
// stand on: the bar is hatched, and says that it is still to be measured. It is nil
// where there is nothing to draw.
func (i Interval) Draw() *Chart {
	c := &Chart{Alt: i.Alt}
	if i.Baseline == nil {
		c.Height = 44
		c.add(Text{X: 1, Y: 16, Anchor: End, Spans: []Span{{Text: i.Unmeasured, Strong: true, Role: Bad}, {Text: i.Aim, Role: Dim, Lead: 5}}},
			Rect{0, 1, 25, 10, Off, false})
		return c
	}
	if i.Target == nil && i.Likely == nil {
		return nil
	}
	place := i.scale()
	right := Text{X: 1, Y: 16, Anchor: End, Halo: true, Spans: []Span{{Text: i.Value, Strong: true}, {Text: i.Aim, Role: Dim, Lead: 5}}}
	if i.Value == "" {
		right.Spans = right.Spans[1:]
		right.Spans[0].Lead = 0
	}
	left := Text{Y: 16, Size: SmallSize, Halo: true, Spans: []Span{{Text: i.Words, Role: Dim}}}
	if left.width()+right.width()+12 <= Least {
		c.add(left)
	}
	c.add(right)
	bottom := c.graduations(i, place)
	if i.Likely != nil {
		low, high := place(*i.Low), place(*i.High)
		c.add(Line{low, high, 32, 32, Range}, Line{low, low, 27, 37, Range}, Line{high, high, 27, 37, Range}, Point{X: place(*i.Likely), Y: 32, R: 6.5, Shape: Dot, Role: Fill})
	}
	c.add(Line{0, 1, 48, 48, Axis})
	c.Height = bottom
	return c
}

// scale places a value between the ends of what is drawn, with some room around.
func (i Interval) scale() func(float64) float64 {
	least, most := math.Inf(1), math.Inf(-1)
	for _, v := range []*float64{i.Low, i.High, i.Likely, i.Baseline, i.Target} {
		if v != nil {
			least, most = min(least, *v), max(most, *v)
		}
	}
	room := most - least
	if room <= 0 {
		room = max(math.Abs(most), 1)
	}
	least, most = least-room*0.12, most+room*0.12
	return func(v float64) float64 { return (v - least) / (most - least) }
}

// graduations draws the start and the target with their labels, each within the drawing
// and neither over the other, and returns where the drawing ends.
func (c *Chart) graduations(i Interval, place func(float64) float64) float64 {
	bottom := 52.0
	var taken []Box
	for _, g := range []struct {
		value *float64
		label string
		role  Role
	}{{i.Baseline, i.BaselineLabel, Edge}, {i.Target, i.TargetLabel, Target}} {
		if g.value == nil {
			continue
		}
		x := place(*g.value)
		c.add(Line{x, x, 24, 54, g.role})
		t := within(Text{X: x, Y: 68, Size: SmallSize, Anchor: Middle, Spans: []Span{{Text: g.label, Role: Dim}}}, Least)
		for _, other := range taken {
			if Bounds(t, Least).Meets(other) {
				t.Y += 18
				break
			}
		}
		taken = append(taken, Bounds(t, Least))
		c.add(t)
		bottom = max(bottom, t.Y+4)
	}
	return bottom
}

// within anchors a text at the end of the drawing that it would leave at a width.
func within(t Text, width float64) Text {
	b := Bounds(t, width)
	switch {
	case b.X0 < 0:
		t.X, t.DX, t.Anchor = 0, 0, Start
	case b.X1 > width:
		t.X, t.DX, t.Anchor = 1, 0, End
	}
	return t
}
