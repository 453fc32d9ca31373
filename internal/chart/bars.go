package chart

import (
	"math"
	"strings"
)

// Bar is one bar of a chart of loads: what is asked, beside what there is.
type Bar struct {
	Label    string   // who
	Note     string   // more of who, in quieter words
	Mean     float64  // what is asked as a rule
	Peak     float64  // what is asked at most; the mean where it is less
	Capacity *float64 // what there is; nil: unknown
	Value    string   // what is asked, in words: "19 h"
	Of       string   // what there is, in words: "sur 21"
}

const (
	barHeight = 12.0
	barRoom   = 23.0 // from a label's base line to the next row
	lineRoom  = 19.0 // from one line of a label to the next
)

// Load draws bars of loads, one under the other on one scale: full to the mean, pale to
// the peak, upright at the capacity, hatched beyond it. It is nil without bars.
func Load(bars []Bar, alt string) *Chart {
	if len(bars) == 0 {
		return nil
	}
	c := &Chart{Alt: alt}
	most := 0.0
	for _, b := range bars {
		most = max(most, b.Mean, b.Peak)
		if b.Capacity != nil {
			most = max(most, *b.Capacity)
		}
	}
	if most <= 0 {
		most = 1
	}
	y := 16.0
	for _, b := range bars {
		y = c.row(b, y, most*1.01)
	}
	c.Height = y - 16
	return c
}

// row draws one bar with its label from the base line y on, and returns the next row's.
func (c *Chart) row(b Bar, y, most float64) float64 {
	y = c.label(b.Label, b.Note, []Span{{Text: b.Value, Strong: true, Role: overRole(b)}, {Text: b.Of, Role: Dim, Lead: 4}}, y)
	top := y + 9
	mean, peak := b.Mean/most, max(b.Peak, b.Mean)/most
	if b.Capacity == nil {
		c.add(Rect{0, peak, top, barHeight, Soft, false}, Rect{0, mean, top, barHeight, Fill, false})
	} else {
		limit := *b.Capacity / most
		c.add(Rect{0, min(peak, limit), top, barHeight, Soft, false}, Rect{0, min(mean, limit), top, barHeight, Fill, false})
		if peak > limit {
			c.add(Rect{limit, peak - limit, top, barHeight, Over, false})
		}
		c.add(Rect{0, limit, top, barHeight, Edge, false}, Line{limit, limit, top - 4, top + barHeight + 4, Cap})
	}
	return top + barHeight + 25
}

func overRole(b Bar) Role {
	if b.Capacity != nil && b.Mean > *b.Capacity {
		return Bad
	}
	return Ink
}

// label writes a label from the base line y on, and at its right what it comes to; a
// long one takes two lines. It returns the last base line.
func (c *Chart) label(label, note string, value []Span, y float64) float64 {
	right := Text{X: 1, Y: y, Anchor: End, Spans: value}
	room := Least - right.width() - 12
	if strings.TrimSpace(label) == "" {
		label, note = note, "" // a note alone is the label
	}
	whole := label
	if strings.TrimSpace(note) != "" {
		whole += ", " + note
	}
	if Measure(whole, TextSize, Sans) > room && whole != label {
		c.add(text(0, y, Span{Text: fitting(label, TextSize, Sans, room)}), right)
		c.add(Text{Y: y + 17, Size: SmallSize, Spans: []Span{{Text: fitting(note, SmallSize, Sans, Least), Role: Dim}}})
		return y + 17
	}
	lines := Wrap(whole, TextSize, Sans, room, 2)
	for i, line := range lines {
		c.add(text(0, y+float64(i)*lineRoom, Span{Text: line}))
	}
	c.add(right)
	return y + float64(max(len(lines)-1, 0))*lineRoom
}

func text(x, y float64, spans ...Span) Text { return Text{X: x, Y: y, Spans: spans} }

func (c *Chart) add(marks ...Mark) { c.Marks = append(c.Marks, marks...) }

// Part is one bar of a chart of shares.
type Part struct {
	Label string
	Share float64 // 0 to 1
	Value string  // in words: "58 %, 3 h par semaine"
	Soft  bool    // paler: where the organisation is not
	Role  Role    // of the bar, where it is neither the value nor paler
}

// Shares draws shares of a whole as bars, each with its label above it. It is nil
// without parts.
func Shares(parts []Part, alt string) *Chart {
	if len(parts) == 0 {
		return nil
	}
	c := &Chart{Alt: alt}
	y := 14.0
	for _, p := range parts {
		y = c.label(p.Label, "", []Span{{Text: p.Value, Role: Dim}}, y)
		role := Fill
		if p.Soft {
			role = Soft
		}
		if p.Role != "" {
			role = p.Role
		}
		part := math.Min(math.Max(p.Share, 0), 1)
		c.add(Rect{0, part, y + 6, 7, role, false}, Line{0, 1, y + 13, y + 13, Grid})
		if p.Soft || p.Role != "" && p.Role != Fill {
			c.add(Rect{0, part, y + 6, 7, Edge, false})
		}
		y += 36
	}
	c.Height = y - 14 - 6
	return c
}
