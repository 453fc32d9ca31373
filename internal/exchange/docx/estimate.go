package docx

import (
	"math"

	"boussole/internal/document"
	"boussole/internal/exchange/ooxml"
)

// estimate is about how high blocks stand in a column, as much as decides whether they
// are to begin a page: nobody lays a Word document out before Word.
func (f fit) estimate(blocks []document.Block, width ooxml.EMU) ooxml.EMU {
	var sum ooxml.EMU
	for _, b := range blocks {
		sum += f.estimateBlock(b, width)
	}
	return sum
}

func (f fit) estimateBlock(b document.Block, width ooxml.EMU) ooxml.EMU {
	body, small := points(f.body), points(f.small)
	switch b := b.(type) {
	case document.Heading:
		return lines(b.Title, width, points(f.second)) + f.gap(20)
	case document.Paragraph:
		if b.Form == document.Lead {
			return lines(b.Text, width, points(f.lead)) + f.gap(7)
		}
		return lines(b.Text, width, body) + f.gap(6)
	case document.List:
		return f.stacked(b.Items, width, body, 3)
	case document.Definitions:
		var sum ooxml.EMU
		for _, e := range b.Entries {
			sum += lines(e.Term, width, small) + f.gap(5) + f.stacked(e.Text, width, body, 4)
		}
		return sum
	case document.Table:
		var sum ooxml.EMU
		for _, row := range regular(b).Rows {
			sum += f.stacked(row, width, small, 4)
		}
		return sum
	case document.Figure:
		sum := lines(b.Title, width, points(f.own)) + lines(b.Caption, width, small) + f.gap(12)
		if b.Chart != nil {
			sum += ooxml.Fit(b.Chart, width, f.tallest(b.Form), leastText, f.chart).Height
		}
		if len(b.Key) > 0 {
			sum += f.gap(30)
		}
		return sum
	case document.Finding:
		return f.stacked(append([]document.Text{document.Says(b.Why), document.Says(b.Mend), document.Says(b.Waived)}, b.What...), width, body, 0) + 25*ooxml.Pt
	case document.Note:
		return f.stacked(b.Text, width, body, 12)
	case document.Contents:
		return ooxml.EMU(len(b.Entries)+2) * 18 * ooxml.Pt
	case document.Grid:
		var sum ooxml.EMU
		for _, c := range b.Cells {
			sum += f.estimate(c.Blocks, width)
		}
		return sum
	}
	return 0
}

// stacked is the height of texts one under the other, with some points after each.
func (f fit) stacked(texts []document.Text, width ooxml.EMU, size, after float64) ooxml.EMU {
	var sum ooxml.EMU
	for _, t := range texts {
		sum += lines(t, width, size) + f.gap(after)
	}
	return sum
}

// lines is the height of a text that is broken into lines at a width.
func lines(t document.Text, width ooxml.EMU, size float64) ooxml.EMU {
	if len(t) == 0 {
		return 0
	}
	const leading, ragged = 1.43, 1.06
	_, long := measured(t, size)
	n := math.Ceil(long * ragged / max(width.Points(), 1))
	for i, r := range t {
		if r.Break && i > 0 {
			n++
		}
	}
	return ooxml.EMU(min(max(n, 1), 1000) * size * leading * float64(ooxml.Pt))
}

// gap is some points with as much air as things have.
func (f fit) gap(points float64) ooxml.EMU {
	return ooxml.EMU(points * f.air * float64(ooxml.Pt))
}
