package chart

// Weeks is what is asked over a period, week by week, beside what there is. A week is
// seven days from the period's first on; the last one goes on to the period's end.
type Weeks struct {
	Days       int       // of the period
	Asked      []float64 // by week
	There      []float64 // by week; nil: unknown
	Months     []Month
	Grades     []Grade
	ThereLabel string // what there is, in words: "31 h disponibles"
	PeakLabel  string // where it is fullest, in words: "34 h, 3 de trop"
	Today      int    // day of the period; -1: not within it
	Alt        string
}

// Grade is a graduation of an upright scale.
type Grade struct {
	Value float64
	Label string
}

const (
	weeksHeight = 104.0 // from the axis to the scale's top
	gradeRoom   = 3.0   // from a graduation's label to its line
	overlap     = 0.0006
)

// Draw draws pale steps under a heavy line of what there is, and hatches what goes
// beyond it. It is nil without a week, or where nothing is asked and nothing there.
func (w Weeks) Draw() *Chart {
	if len(w.Asked) == 0 || w.Days <= 0 || w.most() <= 0 {
		return nil
	}
	c := w.draw(Wide, func(m Month) string { return m.Short })
	c.Narrow = w.draw(Least, func(m Month) string { return m.Letter })
	return c
}

func (w Weeks) most() float64 {
	most := 0.0
	for i, asked := range w.Asked {
		most = max(most, asked, w.there(i))
	}
	return most
}

func (w Weeks) there(week int) float64 {
	if week < len(w.There) {
		return w.There[week]
	}
	return 0
}

// span is where a stretch of weeks begins and how long it is, as shares.
func (w Weeks) span(from, to int) (x, long float64) {
	end := 7 * (to + 1)
	if to == len(w.Asked)-1 {
		end = w.Days
	}
	x = float64(7*from) / float64(w.Days)
	return x, float64(end)/float64(w.Days) - x
}

func (w Weeks) draw(width float64, month func(Month) string) *Chart {
	c := &Chart{Alt: w.Alt}
	top := c.weekLabels(w, width)
	bottom := top + weeksHeight
	height := func(v float64) float64 { return v / w.most() * (weeksHeight - 4) }
	for _, g := range w.Grades {
		c.add(Line{0, 1, bottom - height(g.Value), bottom - height(g.Value), Grid})
	}
	w.steps(c, bottom, height)
	var labels []Mark
	lowest := bottom // that a label may reach, for they come from the bottom up
	for _, g := range w.Grades {
		text := Text{Size: SmallSize, Halo: true, Spans: []Span{{Text: g.Label, Role: Dim}}}
		for _, y := range []float64{-gradeRoom, gradeRoom + 10} { // over its line, or under it
			text.Y = bottom - height(g.Value) + y
			if b := Bounds(text, width); b.Y0 > top-6 && b.Y1 < lowest && !w.crosses(b, width, func(v float64) float64 { return bottom - height(v) }) {
				labels = append(labels, text)
				lowest = b.Y0
				break
			}
		}
	}
	if w.Today >= 0 {
		x := float64(w.Today) / float64(w.Days)
		c.add(Line{x, x, top, bottom, Now})
	}
	c.add(labels...)
	c.add(Line{0, 1, bottom, bottom, Axis})
	t := Timeline{Days: w.Days}
	for i, m := range w.Months {
		if i > 0 {
			c.add(Line{t.at(m.From), t.at(m.From), bottom, bottom + 5, Grid})
		}
		if word := month(m); Measure(word, SmallSize, Sans) <= (t.at(m.To+1)-t.at(m.From))*width {
			c.add(Text{X: (t.at(m.From) + t.at(m.To+1)) / 2, Y: bottom + 20, Anchor: Middle, Size: SmallSize, Spans: []Span{{Text: word, Role: Dim}}})
		}
	}
	c.Height = bottom + 25
	return c
}

// weekLabels writes what there is and where it is fullest above the drawing, in one line
// or two, and returns where the drawing begins.
func (c *Chart) weekLabels(w Weeks, width float64) (top float64) {
	y := 14.0
	role := Ink
	if w.beyond() {
		role = Bad
	}
	left := Text{Y: y, Spans: []Span{{Text: fitting(w.ThereLabel, TextSize, Sans, width)}}}
	right := Text{X: 1, Y: y, Anchor: End, Spans: []Span{{Text: fitting(w.PeakLabel, TextSize, Strong, width), Strong: true, Role: role}}}
	switch {
	case w.ThereLabel == "":
		c.add(right)
	case w.PeakLabel == "":
		c.add(left)
	case left.width()+right.width()+12 <= width:
		c.add(left, right)
	default:
		y += lineRoom
		right.Y = y
		c.add(left, right)
	}
	return y + 10
}

func (w Weeks) beyond() bool {
	for i, asked := range w.Asked {
		if len(w.There) > 0 && asked > w.there(i) {
			return true
		}
	}
	return false
}

// steps draws what is asked, its outline, what is beyond, and the line of what there is;
// weeks that are alike are one mark.
func (w Weeks) steps(c *Chart, bottom float64, height func(float64) float64) {
	same := func(from, to int) bool {
		return to < len(w.Asked) && near(w.Asked[from], w.Asked[to]) && near(w.there(from), w.there(to))
	}
	known := len(w.There) > 0
	var outline, limit []Mark
	before, beforeThere := 0.0, -1.0
	for from := 0; from < len(w.Asked); {
		to := from
		for same(from, to+1) {
			to++
		}
		x, long := w.span(from, to)
		asked, there := w.Asked[from], w.there(from)
		held := asked
		if known {
			held = min(asked, there)
		}
		if held > 0 {
			wide := long
			if to < len(w.Asked)-1 {
				wide += overlap // so that nothing shows between two steps
			}
			c.add(Rect{x, wide, bottom - height(held), height(held), Soft, false})
		}
		if asked > held {
			c.add(Rect{x, long, bottom - height(asked), height(asked - held), Over, false})
		}
		outline = append(outline, Line{x, x, bottom - height(before), bottom - height(asked), Edge}, Line{x, x + long, bottom - height(asked), bottom - height(asked), Edge})
		if known {
			if beforeThere >= 0 && !near(beforeThere, there) {
				limit = append(limit, Line{x, x, bottom - height(beforeThere), bottom - height(there), Cap})
			}
			limit = append(limit, Line{x, x + long, bottom - height(there), bottom - height(there), Cap})
		}
		before, beforeThere, from = asked, there, to+1
	}
	c.add(outline...)
	c.add(limit...)
}

// crosses reports whether the line of what there is passes through a box.
func (w Weeks) crosses(b Box, width float64, at func(float64) float64) bool {
	for week := range w.There {
		if x, _ := w.span(week, week); x*width >= b.X1 {
			break
		}
		if y := at(w.There[week]); y > b.Y0-2 && y < b.Y1+2 {
			return true
		}
	}
	return false
}

// near reports whether two amounts look the same.
func near(a, b float64) bool { return a-b < 1e-6 && b-a < 1e-6 }
