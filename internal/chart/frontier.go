package chart

// Frontier is plans to choose from: what each takes across, what it is worth upwards.
type Frontier struct {
	Choices []Choice
	Grades  []Grade // the graduations upwards, from 0 to 1
	Least   string  // what the first choice takes, in words
	Most    string  // what the last one takes
	Across  string  // what stands across, in words: "euros"
	Upwards string  // what stands upwards
	Alt     string
}

// Choice is one plan of a frontier.
type Choice struct {
	Name    string // a number or a letter
	Takes   float64
	Worth   float64 // 0 to 1
	Worst   float64 // in the worst cases, under Worth
	Present bool    // the means that there are allow it
}

// The room of a frontier, in px upwards and in shares of the width.
const (
	frontierTop    = 40.0
	frontierBottom = 250.0
	frontierLeft   = 0.17
	frontierRight  = 0.95
)

// Draw draws a point for each plan, with a line down to its worst cases, and the steps
// from one to the next; the plan that the present means allow is a ring. It is nil under
// two choices.
func (f Frontier) Draw() *Chart {
	if len(f.Choices) < 2 {
		return nil
	}
	c := &Chart{Alt: f.Alt, Height: frontierBottom + 44}
	upward := func(v float64) float64 {
		return frontierBottom - max(0, min(1, v))*(frontierBottom-frontierTop)
	}
	first, last := f.Choices[0].Takes, f.Choices[len(f.Choices)-1].Takes
	across := func(v float64) float64 {
		if last <= first {
			return frontierLeft
		}
		return frontierLeft + (v-first)/(last-first)*(frontierRight-frontierLeft)
	}
	c.add(Text{Y: 14, Size: SmallSize, Spans: []Span{{Text: f.Upwards, Role: Dim}}})
	var taken []Box
	for _, g := range f.Grades {
		y := upward(g.Value)
		role := Grid
		if g.Value == 0 {
			role = Axis
		}
		label := Text{Y: y - 3, Size: SmallSize, Halo: true, Spans: []Span{{Text: g.Label, Role: Dim}}}
		c.add(Line{0, 1, y, y, role}, label)
		taken = append(taken, Bounds(label, Least))
	}
	for i, p := range f.Choices {
		x := across(p.Takes)
		c.add(Line{x, x, upward(p.Worth), upward(p.Worst), Range}, Line{x - 0.008, x + 0.008, upward(p.Worst), upward(p.Worst), Range})
		if i > 0 {
			before := f.Choices[i-1]
			c.add(Line{across(before.Takes), x, upward(before.Worth), upward(before.Worth), Edge}, Line{x, x, upward(before.Worth), upward(p.Worth), Edge})
		}
	}
	for _, p := range f.Choices {
		x, y := across(p.Takes), upward(p.Worth)
		shape := Point{X: x, Y: y, R: 6.5, Shape: Dot, Role: Fill}
		if p.Present {
			shape = Point{X: x, Y: y, R: 8, Shape: Ring, Role: Fill}
		}
		c.add(shape)
		label, free := f.label(p, x, y, taken)
		if free {
			c.add(label)
			taken = append(taken, Bounds(label, Least))
		}
	}
	c.add(within(Text{X: frontierLeft, Y: frontierBottom + 18, Size: SmallSize, Anchor: Middle, Spans: []Span{{Text: f.Least, Role: Dim}}}, Least),
		within(Text{X: frontierRight, Y: frontierBottom + 18, Size: SmallSize, Anchor: Middle, Spans: []Span{{Text: f.Most, Role: Dim}}}, Least),
		Text{X: 1, Y: frontierBottom + 38, Size: SmallSize, Anchor: End, Spans: []Span{{Text: f.Across, Role: Dim}}})
	return c
}

// label places a plan's name where no other stands: over it, beside it, or nowhere.
func (f Frontier) label(p Choice, x, y float64, taken []Box) (Text, bool) {
	name := []Span{{Text: p.Name, Strong: true}}
	for _, t := range []Text{
		{X: x, Y: y - 13, Anchor: Middle, Spans: name},
		{X: x, DX: -12, Y: y + 5, Anchor: End, Spans: name, Halo: true},
		{X: x, DX: 12, Y: y + 5, Spans: name, Halo: true},
		{X: x, DX: 10, Y: y + 20, Spans: name, Halo: true},
	} {
		b := Bounds(t, Least)
		free := b.X0 >= 0 && b.X1 <= Least
		for _, other := range taken {
			free = free && !b.Meets(other)
		}
		if free {
			return t, true
		}
	}
	return Text{}, false
}
