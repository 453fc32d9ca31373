package ooxml

import (
	"boussole/internal/chart"
	"boussole/internal/document"
)

// SignShapes: the signs of states on a field of 18 by 18, moved into a box.
func signShapes(mark document.Mark, at chart.Box) []shape {
	k := (at.X1 - at.X0) / 18
	put := func(s shape) shape {
		s.x, s.y, s.w, s.h = at.X0+s.x*k, at.Y0+s.y*k, s.w*k, s.h*k
		s.line.width *= k
		for i, step := range s.steps {
			s.steps[i] = chart.Step{Op: step.Op, X: at.X0 + step.X*k, Y: at.Y0 + step.Y*k}
		}
		return s
	}
	disc := func(r float64) shape {
		return shape{x: 9 - r, y: 9 - r, w: 2 * r, h: 2 * r, preset: "ellipse"}
	}
	switch mark {
	case document.MarkBlocking:
		return []shape{
			put(shape{x: 1, y: 1, w: 16, h: 16, preset: "octagon", fill: paint{colour: Block}}),
			put(shape{x: 4.5, y: 7.7, w: 9, h: 2.6, preset: "rect", fill: paint{colour: Paper}}),
		}
	case document.MarkWarning:
		return []shape{
			put(shape{x: 1.2, y: 2, w: 15.6, h: 14, preset: "triangle", fill: paint{colour: Paper}, line: stroke{Warn, 2, ""}}),
			put(shape{x: 8, y: 6.6, w: 2, h: 4.6, preset: "rect", fill: paint{colour: Warn}}),
			put(shape{x: 8, y: 12.2, w: 2, h: 2, preset: "rect", fill: paint{colour: Warn}}),
		}
	case document.MarkAdvice:
		ring, point := disc(7), disc(2.1)
		ring.fill, ring.line = paint{colour: Paper}, stroke{Sea, 1.8, ""}
		point.fill = paint{colour: Sea}
		return []shape{put(ring), put(point)}
	case document.MarkSound:
		tick := []chart.Step{{Op: chart.Move, X: 2.5, Y: 9.8}, {Op: chart.To, X: 6.7, Y: 14}, {Op: chart.To, X: 15.5, Y: 4}}
		return []shape{put(shape{x: 2.5, y: 4, w: 13, h: 10, steps: tick, line: stroke{Sound, 2.2, ""}})}
	case document.MarkOwn:
		dot := disc(5)
		dot.fill = paint{colour: Sea}
		return []shape{put(dot)}
	case document.MarkBorrowed, document.MarkAnybody:
		ring := disc(5)
		ring.fill, ring.line = paint{colour: Paper}, stroke{Ink2, 1.8, ""}
		return []shape{put(ring)}
	case document.MarkWaived:
		ring := disc(7)
		ring.fill, ring.line = paint{colour: Paper}, stroke{Ink2, 1.8, "sysDash"}
		return []shape{put(ring)}
	}
	return nil
}

// sampleShapes are what a key shows of a chart, on a field of px.
func sampleShapes(sample document.Sample) (list []shape, width, height float64) {
	rect := func(fill paint, line stroke) []shape {
		return []shape{{w: 26, h: 12, preset: "rect", fill: fill, line: line}}
	}
	upright := func(role chart.Role) []shape {
		return []shape{{x: 2, h: 16, preset: "line", line: lineOf(role)}}
	}
	switch sample {
	case document.SampleFill, document.SampleOwn:
		return rect(fillOf(chart.Fill), stroke{}), 26, 12
	case document.SampleSoft:
		return rect(fillOf(chart.Soft), stroke{}), 26, 12
	case document.SampleOver, document.SampleBorrowed:
		return rect(fillOf(chart.Over), stroke{Block, 1, ""}), 26, 12
	case document.SampleOff, document.SampleAnybody:
		return rect(fillOf(chart.Off), stroke{}), 26, 12
	case document.SampleCap:
		return upright(chart.Cap), 4, 16
	case document.SampleToday:
		return upright(chart.Now), 4, 16
	case document.SampleBand:
		return []shape{{y: 2, w: 26, h: 8, preset: "rect", fill: fillOf(chart.Soft)}, {y: 6, w: 26, preset: "line", line: lineOf(chart.Range)}}, 26, 12
	case document.SampleDispatch:
		return []shape{{x: 2, y: 1, w: 10, h: 10, preset: "ellipse", fill: fillOf(chart.Fill)}}, 14, 12
	case document.SampleReview:
		return []shape{{w: 16, h: 16, preset: "diamond", fill: fillOf(chart.Target)}}, 16, 16
	}
	return nil, 0, 0
}

// Sign is the sign of a state laid out as a square of a size; what it says stands beside
// it in words, so that it has no alternative text. An unknown mark has an empty square.
func Sign(mark document.Mark, size EMU) Layout {
	return Layout{Width: size, Height: size, shapes: signShapes(mark, chart.Box{X1: 18, Y1: 18}), frame: frame{scale: float64(size) / 18}}
}

// Sample is what a key shows of a chart, at a scale at which the chart's smallest text
// would have so many points.
func Sample(sample document.Sample, points float64) Layout {
	list, w, h := sampleShapes(sample)
	f := frame{scale: points / chart.SmallSize * float64(Pt)}
	return Layout{Width: f.length(w), Height: f.length(h), Text: points, shapes: list, frame: f}
}
