package chart

import (
	"math"
	"strconv"
)

// Exposure is how much a plan lays its organisation open, on a graduated scale.
type Exposure struct {
	Levels     []int // of each battle, end to end
	Cap        *int
	CapLabel   string // "plafond 7"
	TotalLabel string // "aujourd’hui 6"
	Alt        string
}

// Draw draws the battles' levels end to end under the total, which is pointed at, and
// the cap upright; what goes beyond the cap is hatched.
func (e Exposure) Draw() *Chart {
	total := 0
	for _, l := range e.Levels {
		total += l
	}
	most := max(total, 4)
	if e.Cap != nil {
		most = max(most, *e.Cap)
	}
	most = (most + most/4 + 3) / 3 * 3
	at := func(v int) float64 { return float64(v) / float64(most) }
	const top, deep = 52.0, 22.0
	c := &Chart{Height: top + deep + 28, Alt: e.Alt}
	from := 0
	for _, l := range e.Levels {
		if l == 0 {
			continue
		}
		c.segment(from, l, e.Cap, at, top, deep)
		from += l
	}
	c.add(Rect{0, 1, top, deep, Edge, false})
	every := int(math.Ceil(float64(most) / 8))
	for v := 0; v <= most; v++ {
		long := 5.0
		if v%every == 0 {
			long = 9
			t := Text{X: at(v), Y: top + deep + 24, Anchor: Middle, Size: SmallSize, Spans: []Span{{Text: strconv.Itoa(v), Role: Dim}}}
			c.add(within(t, Least))
		}
		c.add(Line{at(v), at(v), top + deep, top + deep + long, Axis})
	}
	if e.Cap != nil {
		x := at(*e.Cap)
		c.add(Line{x, x, 20, top + deep + 6, Cap},
			within(Text{X: x, Y: 14, Anchor: Middle, Size: SmallSize, Spans: []Span{{Text: e.CapLabel, Strong: true}}}, Least))
	}
	pointed := Text{X: at(total), DX: -9, Y: 45, Anchor: End, Size: SmallSize, Halo: true, Spans: []Span{{Text: e.TotalLabel}}}
	if Bounds(pointed, Least).X0 < 0 {
		pointed.DX, pointed.Anchor = 9, Start
	}
	c.add(Point{X: at(total), Y: top - 2, R: 6, Shape: Pointer, Role: Target}, pointed)
	return c
}

// segment draws one battle's level, with its number where there is room for it.
func (c *Chart) segment(from, level int, limit *int, at func(int) float64, top, deep float64) {
	within := level
	if limit != nil {
		within = min(max(*limit-from, 0), level)
	}
	if within > 0 {
		c.add(Rect{at(from), at(within), top, deep, Soft, true})
	}
	if beyond := level - within; beyond > 0 {
		c.add(Rect{at(from + within), at(beyond), top, deep, Over, false})
	}
	if at(level)*Least > 14 && within == level {
		c.add(Text{X: at(from) + at(level)/2, Y: top + 16, Anchor: Middle, Size: SmallSize, Spans: []Span{{Text: strconv.Itoa(level)}}})
	}
}
