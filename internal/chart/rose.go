package chart

import "math"

// Bearing is one point of the compass rose.
type Bearing struct {
	Name    string  // "N", "NE"
	Share   float64 // of the checks that hold, 0 to 1
	Value   string  // in words: "11 / 14"
	Blocked bool    // something blocks: the point is hollow and hatched
}

// Rose draws the compass rose: bearings clockwise from the north, the length of each
// point the share of checks that hold, split along its axis as engravers do.
func Rose(bearings [8]Bearing, alt string) *Chart {
	c := rose(bearings, 118)
	c.Alt = alt
	c.Narrow = rose(bearings, 76)
	c.Narrow.Alt = alt
	return c
}

// rose draws it with a radius in px.
func rose(bearings [8]Bearing, radius float64) *Chart {
	above := ownSize + SmallSize + 14
	middle := radius + above
	c := &Chart{Height: 2 * middle}
	for _, part := range []float64{0.25, 0.5, 0.75} {
		c.add(circle(middle, radius*part, Grid))
	}
	c.add(circle(middle, radius, Axis), circle(middle, radius+6, Axis), graduated(middle, radius))
	for i := range bearings {
		x, y := direction(i, radius)
		c.add(Path{X: 0.5, Y: middle, Role: Grid, Steps: []Step{{Op: Move}, {Op: To, X: x, Y: y}}})
	}
	// The four intermediate points lie under the cardinal ones.
	for _, i := range []int{1, 3, 5, 7, 0, 2, 4, 6} {
		c.add(point(bearings[i], i, middle, radius)...)
	}
	for i, b := range bearings {
		x, y := direction(i, radius+14)
		anchor := Middle
		switch {
		case x > 1:
			anchor = Start
		case x < -1:
			anchor = End
		}
		// The two lines of a label stand above the north, beneath the south, and
		// astride their direction elsewhere.
		base := y - 2
		switch i {
		case 0:
			base = y - SmallSize - 1
		case 4:
			base = y + ownSize*0.75
		case 1, 7:
			base = y - 13
		case 3, 5:
			base = y + 6
		}
		c.add(
			Text{X: 0.5, DX: x, Y: middle + base, Anchor: anchor, Size: ownSize, Spans: []Span{{Text: b.Name, Own: true}}},
			Text{X: 0.5, DX: x, Y: middle + base + SmallSize + 2, Anchor: anchor, Size: SmallSize, Spans: []Span{{Text: b.Value, Role: Dim}}},
		)
	}
	return c
}

// direction is a place at a distance in px along a bearing, from the middle.
func direction(bearing int, distance float64) (x, y float64) {
	sin, cos := math.Sincos(float64(bearing) * math.Pi / 4)
	return sin * distance, -cos * distance
}

// point is one point of the rose: two halves, the one lit and the other in the shade.
func point(b Bearing, i int, middle, radius float64) []Mark {
	length := radius * math.Min(math.Max(b.Share, 0), 1)
	corner := min(0.27*radius, length*0.6)
	tipX, tipY := direction(i, length)
	half := func(turn float64, role Role) Mark {
		sin, cos := math.Sincos(float64(i)*math.Pi/4 + turn)
		return Path{X: 0.5, Y: middle, Role: role, Closed: true, Steps: []Step{{Op: Move}, {Op: To, X: sin * corner, Y: -cos * corner}, {Op: To, X: tipX, Y: tipY}}}
	}
	if b.Blocked {
		return []Mark{half(-math.Pi/8, Hollow), half(math.Pi/8, Over)}
	}
	return []Mark{half(-math.Pi/8, Lit), half(math.Pi/8, Shade)}
}

// graduated is the rim's graduation, every five degrees but under the points.
func graduated(middle, radius float64) Path {
	p := Path{X: 0.5, Y: middle, Role: Axis}
	for degree := 0; degree < 360; degree += 5 {
		if degree%45 == 0 {
			continue
		}
		sin, cos := math.Sincos(float64(degree) * math.Pi / 180)
		p.Steps = append(p.Steps, Step{Op: Move, X: sin * radius, Y: -cos * radius}, Step{Op: To, X: sin * (radius + 6), Y: -cos * (radius + 6)})
	}
	return p
}

// round is the length of the arms of a cubic curve that draws a quarter of a circle.
const round = 0.5523

func circle(middle, radius float64, role Role) Path {
	k := radius * round
	return Path{X: 0.5, Y: middle, Role: role, Steps: []Step{
		{Op: Move, Y: -radius},
		{Op: Curve, X: radius, C1X: k, C1Y: -radius, C2X: radius, C2Y: -k},
		{Op: Curve, Y: radius, C1X: radius, C1Y: k, C2X: k, C2Y: radius},
		{Op: Curve, X: -radius, C1X: -k, C1Y: radius, C2X: -radius, C2Y: k},
		{Op: Curve, Y: -radius, C1X: -radius, C1Y: -k, C2X: -k, C2Y: -radius},
	}}
}
