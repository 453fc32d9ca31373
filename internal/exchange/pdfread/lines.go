package pdfread

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Distances between signs, in sizes of their letters.
const (
	sameBase  = 0.25 // between bases of one line
	wordGap   = 0.17 // from which a blank is meant
	columnGap = 1.8  // from which what stands beside is something else
	back      = 0.6  // that a sign may overlap the one before
)

// lines makes lines of signs: those that follow one another, then those on one base.
func lines(glyphs []glyph) []Line {
	var list []Line
	var text strings.Builder
	var open Line
	count, strong := 0, 0
	put := func() {
		open.Text = clean(text.String())
		open.Strong = 2*strong > count
		if open.Text != "" {
			list = append(list, open)
		}
		text.Reset()
		count, strong = 0, 0
	}
	for _, g := range glyphs {
		blank := strings.TrimSpace(g.text) == ""
		if count > 0 {
			gap := g.x - open.X1
			if math.Abs(g.y-open.Y) > sameBase*max(g.size, open.Size) || gap > columnGap*g.size || gap < -back*max(g.size, g.width) {
				put()
			} else if gap > wordGap*g.size && !blank {
				text.WriteByte(' ')
			}
		}
		if count == 0 {
			if blank {
				continue
			}
			open = Line{X0: g.x, Y: g.y, Size: g.size}
		}
		text.WriteString(g.text)
		count++
		if g.strong {
			strong++
		}
		open.Size = max(open.Size, g.size)
		open.X1 = max(g.x+g.width, g.x)
	}
	put()
	return joined(list)
}

// joined puts the pieces together that stand on one base with a word's gap between
// them: programs write a line in pieces, and not always from the left.
func joined(list []Line) []Line {
	slices.SortStableFunc(list, func(a, b Line) int {
		if c := int(math.Round(a.Y)) - int(math.Round(b.Y)); c != 0 {
			return c
		}
		return compare(a.X0, b.X0)
	})
	out := list[:0]
	for _, l := range list {
		at := -1
		for i := len(out) - 1; i >= 0 && l.Y-out[i].Y < 2*max(l.Size, 1); i-- {
			o := &out[i]
			gap := l.X0 - o.X1
			if math.Abs(l.Y-o.Y) <= sameBase*max(l.Size, o.Size) && gap < columnGap*min(l.Size, o.Size) && gap > -back*max(l.Size, o.Size) {
				at = i
				break
			}
		}
		if at < 0 {
			out = append(out, l)
			continue
		}
		o := &out[at]
		if l.X0-o.X1 > wordGap*min(l.Size, o.Size) {
			o.Text += " "
		}
		o.Strong = o.Strong && l.Strong
		o.Text = clean(o.Text + l.Text)
		o.Size = max(o.Size, l.Size)
		o.X1 = max(o.X1, l.X1)
	}
	return out
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// ligatures are letters that typefaces draw as one sign (Unicode, FB00 to FB06).
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "ft", "ﬆ", "st")

// clean is a line’s text with each letter as people type it, and blanks once.
func clean(s string) string {
	s = norm.NFC.String(ligatures.Replace(s))
	var b strings.Builder
	blank := false
	for _, c := range s {
		switch {
		case c == '\u00a0' || c == '\u202f' || unicode.IsSpace(c):
			// A file’s blanks are of one kind: which one was meant cannot be known.
			blank = b.Len() > 0
			continue
		case c < ' ' || c == 0x7f:
			continue
		}
		if blank {
			b.WriteByte(' ')
			blank = false
		}
		b.WriteRune(c)
	}
	return b.String()
}

// order puts the lines of a page in the order of reading: from the top, and where a
// gutter parts them, the left column before the right one. Lines that cross the gutter
// part the columns above from those below.
func order(list []Line, width float64) []Line {
	x, is := gutter(list, width)
	if !is {
		return list
	}
	out := make([]Line, 0, len(list))
	var left, right []Line
	flush := func() {
		out = append(append(out, left...), right...)
		left, right = nil, nil
	}
	for _, l := range list {
		switch {
		case l.X1 <= x:
			left = append(left, l)
		case l.X0 >= x:
			right = append(right, l)
		default:
			flush()
			out = append(out, l)
		}
	}
	flush()
	return out
}

// gutter is where a page of two columns is empty from top to bottom, or nearly: lines
// on either side, most of them long, few across. A table has short ones.
func gutter(list []Line, width float64) (float64, bool) {
	const fewest, steps = 10, 40
	if len(list) < fewest {
		return 0, false
	}
	best, at := 0, 0.0
	for i := range steps {
		x := width * (0.35 + 0.3*float64(i)/steps)
		left, right, across, long := 0, 0, 0, 0
		for _, l := range list {
			switch {
			case l.X1 <= x:
				left++
			case l.X0 >= x:
				right++
			default:
				across++
				continue
			}
			if l.X1-l.X0 > 0.22*width {
				long++
			}
		}
		n := len(list)
		if 4*left < n || 4*right < n || 5*across > n || 2*long < left+right {
			continue
		}
		if score := left + right; score > best {
			best, at = score, x
		}
	}
	return at, best > 0
}
