package docx

import (
	"math"

	"boussole/internal/document"
	"boussole/internal/exchange/ooxml"
)

// estimate is about how high blocks stand in a column, as much as decides whether they
// are to begin a page: nobody lays a Word document out before Word.
func estimate(blocks []document.Block, width ooxml.EMU) ooxml.EMU {
	var sum ooxml.EMU
	for _, b := range blocks {
		sum += estimateBlock(b, width)
	}
	return sum
}

func estimateBlock(b document.Block, width ooxml.EMU) ooxml.EMU {
	body, small := points(bodySize), points(smallSize)
	switch b := b.(type) {
	case document.Heading:
		return lines(b.Title, width, 16) + 20*ooxml.Pt
	case document.Paragraph:
		if b.Form == document.Lead {
			return lines(b.Text, width, 12) + 7*ooxml.Pt
		}
		return lines(b.Text, width, body) + 6*ooxml.Pt
	case document.List:
		return stacked(b.Items, width, body, 3)
	case document.Definitions:
		var sum ooxml.EMU
		for _, e := range b.Entries {
			sum += lines(e.Term, width, small) + 5*ooxml.Pt + stacked(e.Text, width, body, 4)
		}
		return sum
	case document.Table:
		var sum ooxml.EMU
		for _, row := range regular(b).Rows {
			sum += stacked(row, width, small, 4)
		}
		return sum
	case document.Figure:
		sum := lines(b.Title, width, points(ownSize)) + lines(b.Caption, width, small) + 12*ooxml.Pt
		if b.Chart != nil {
			sum += ooxml.Fit(b.Chart, width, tallest(b.Form), leastText, mostText).Height
		}
		if len(b.Key) > 0 {
			sum += 30 * ooxml.Pt
		}
		return sum
	case document.Finding:
		return stacked(append([]document.Text{document.Says(b.Why), document.Says(b.Mend), document.Says(b.Waived)}, b.What...), width, body, 0) + 25*ooxml.Pt
	case document.Note:
		return stacked(b.Text, width, body, 12)
	case document.Contents:
		return ooxml.EMU(len(b.Entries)+2) * 18 * ooxml.Pt
	case document.Grid:
		var sum ooxml.EMU
		for _, c := range b.Cells {
			sum += estimate(c.Blocks, width)
		}
		return sum
	}
	return 0
}

// stacked is the height of texts one under the other, with some points after each.
func stacked(texts []document.Text, width ooxml.EMU, size, after float64) ooxml.EMU {
	var sum ooxml.EMU
	for _, t := range texts {
		sum += lines(t, width, size) + ooxml.EMU(after*float64(ooxml.Pt))
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
