package chart

// Stops draws a few answers as stops on a line, the one that was given heavy: where there
// is room beside each other, else one under the other.
func Stops(words []string, at int, alt string) *Chart {
	if len(words) == 0 {
		return nil
	}
	c := stopsRow(words, at, Wide)
	c.Alt = alt
	c.Narrow = stopsList(words, at)
	c.Narrow.Alt = alt
	return c
}

func stopSpan(word string, given bool) Span {
	if given {
		return Span{Text: word, Strong: true}
	}
	return Span{Text: word, Role: Dim}
}

func stopsRow(words []string, at int, width float64) *Chart {
	c := &Chart{Height: 40}
	step := 1 / float64(len(words))
	c.add(Line{0, 1, 8, 8, Axis})
	for i, word := range words {
		x := float64(i) * step
		if i == at {
			c.add(Rect{x, step * 0.88, 4, 8, Ink, false})
		} else {
			c.add(Line{x, x, 3, 13, Axis})
		}
		c.add(Text{X: x, Y: 32, Spans: []Span{stopSpan(fitting(word, TextSize, Strong, step*width-8), i == at)}})
	}
	return c
}

func stopsList(words []string, at int) *Chart {
	c := &Chart{Height: 26*float64(len(words)) + 2}
	for i, word := range words {
		y := 18 + 26*float64(i)
		if i == at {
			c.add(Rect{0, 18.0 / Least, y - 9, 8, Ink, false})
		} else {
			c.add(Line{0, 18.0 / Least, y - 5, y - 5, Axis})
		}
		c.add(Text{X: 18.0 / Least, DX: 8, Y: y, Spans: []Span{stopSpan(fitting(word, TextSize, Strong, Least-26), i == at)}})
	}
	return c
}
