package chart

// Link is a link of the chain that a text holds or lacks.
type Link struct {
	Name  string
	Count string // what of it there is, in words: "3 passages", "absent"
	Held  bool
}

const (
	linksARow  = 5
	linkRow    = 88.0 // from one row's line to the next
	firstRow   = 38.0
	bendOut    = 76.0 // how far out the bend between two rows reaches for
	listRow    = 34.0
	listMargin = 28.0
)

// Links draws links as stations of a line that winds from row to row: full where the text
// holds them, dashed where it lacks them, and dotted on the way to those that it lacks.
// Where there is little room it is a list from top to bottom. It is nil without links.
func Links(links []Link, alt string) *Chart {
	if len(links) == 0 {
		return nil
	}
	c := &Chart{Alt: alt, Narrow: linkList(links)}
	c.Narrow.Alt = alt
	for i := 1; i < len(links); i++ {
		role := linkRole(links[i-1], links[i])
		x1, y1 := linkAt(i - 1)
		x2, y2 := linkAt(i)
		if y1 == y2 {
			c.add(Line{x1, x2, y1, y2, role})
			continue
		}
		out := bendOut
		if x1 < 0.5 {
			out = -out
		}
		c.add(Path{X: x1, Y: y1, Role: role, Steps: []Step{{Op: Move}, {Op: Curve, Y: linkRow, C1X: out, C2X: out, C2Y: linkRow}}})
	}
	for i, l := range links {
		x, y := linkAt(i)
		c.add(station(l, x, 0, y),
			Text{X: x, Y: y - 18, Anchor: Middle, Size: ownSize, Spans: []Span{{Text: l.Name}}},
			Text{X: x, Y: y + 26, Anchor: Middle, Size: SmallSize, Spans: []Span{{Text: l.Count, Role: countRole(l)}}})
		c.Height = y + 34
	}
	return c
}

// linkAt is where a link stands: rows from left to right and back by turns.
func linkAt(i int) (x, y float64) {
	row, column := i/linksARow, i%linksARow
	if row%2 == 1 {
		column = linksARow - 1 - column
	}
	return (float64(column) + 0.5) / linksARow, firstRow + float64(row)*linkRow
}

func linkRole(from, to Link) Role {
	if from.Held && to.Held {
		return Range
	}
	return Gap
}

func countRole(l Link) Role {
	if l.Held {
		return Dim
	}
	return Warn
}

func station(l Link, x, dx, y float64) Point {
	p := Point{X: x, DX: dx, Y: y, R: 7, Shape: Ring, Role: Off}
	if l.Held {
		p.Shape, p.Role = Dot, Fill
	}
	return p
}

func linkList(links []Link) *Chart {
	c := &Chart{Height: float64(len(links))*listRow - 4}
	y := 16.0
	for i := 1; i < len(links); i++ {
		at := y + float64(i-1)*listRow - 5
		c.add(Path{Role: linkRole(links[i-1], links[i]), Steps: []Step{{Op: Move, X: 8, Y: at}, {Op: To, X: 8, Y: at + listRow}}})
	}
	for _, l := range links {
		c.add(station(l, 0, 8, y-5), Text{DX: listMargin, Y: y, Size: ownSize, Spans: []Span{{Text: l.Name}, {Text: l.Count, Role: countRole(l), Lead: 8}}})
		y += listRow
	}
	return c
}
