package pdf

import "boussole/internal/document"

// inks are the colours of the signs of states.
func inkOf(m document.Mark) ink {
	switch m {
	case document.MarkBlocking:
		return blocked
	case document.MarkWarning:
		return warned
	case document.MarkAdvice, document.MarkOwn:
		return sea
	case document.MarkSound:
		return sound
	case document.MarkWaived, document.MarkBorrowed, document.MarkAnybody:
	}
	return quiet
}

// finding is what does not hold, why, and what mends it, beside a rule whose form says
// how grave it is.
func (l *layout) finding(b document.Finding, width float64) []piece {
	f := l.s.faces
	indent := l.px(19)
	width -= indent
	text := l.style(sans, 16, 1.42, black)
	heavy := l.style(strong, 16, 1.38, black)
	word := heavy
	word.ink = inkOf(b.Mark)
	head := []span{{text: l.s.faces.clean(b.Word), st: word, mark: b.Mark}, {text: "\u00a0\u00a0\u00a0" + l.s.faces.clean(b.Code), st: l.small()}}
	pieces := lines(f.lines(head, width), indent)
	for i, what := range b.What {
		room := l.px(4)
		if i == 0 {
			room = l.px(5)
		}
		pieces = append(pieces, spaced(lines(f.lines(l.s.faces.spans(what, heavy, 0), width), indent), room)...)
	}
	for _, s := range []string{b.Why, b.Mend} {
		pieces = append(pieces, spaced(lines(f.lines([]span{{text: l.s.faces.clean(s), st: text}}, width), indent), l.px(6))...)
	}
	if b.Waived != "" {
		quieter := text
		quieter.ink = quiet
		pieces = append(pieces, spaced(lines(f.lines([]span{{text: l.s.faces.clean(b.Waived), st: quieter}}, width), indent), l.px(6))...)
	}
	if len(pieces) > 0 {
		pieces[0].stick = true
	}
	return together(l.ruled(pieces, func(s *sheet, x, y, height float64) { s.gravity(b.Mark, x, y, height, l.px(1)) }))
}

// gravity is the rule at the left of a finding: solid, double, dotted or dashed. A px of
// the rule is px points.
func (s *sheet) gravity(m document.Mark, x, y, height, px float64) {
	c := inkOf(m)
	switch m {
	case document.MarkWarning:
		s.upright(x+0.7*px, y, height, 1.4*px, c)
		s.upright(x+3.5*px, y, height, 1.4*px, c)
	case document.MarkAdvice:
		s.out.SetLineCapStyle("round")
		s.out.SetDashPattern([]float64{0.01, 6 * px}, 0)
		s.upright(x+1.5*px, y+1.5*px, height-3*px, 3*px, c)
		s.plain()
	case document.MarkWaived:
		s.out.SetDashPattern([]float64{9 * px, 6 * px}, 0)
		s.upright(x+1.5*px, y, height, 3*px, c)
		s.plain()
	case document.MarkBlocking, document.MarkSound, document.MarkOwn, document.MarkBorrowed, document.MarkAnybody:
		s.upright(x+1.5*px, y, height, 3*px, c)
	}
}
