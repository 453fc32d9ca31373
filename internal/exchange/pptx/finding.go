package pptx

import (
	"strconv"

	"boussole/internal/document"
	"boussole/internal/exchange/ooxml"
)

// finding is something that does not hold, with its sign and its rule at the left.
type finding struct {
	mark       document.Mark
	paragraphs []paragraph
	full       string // for the notes, where not all cases are shown
}

// mostCases is how many cases of a finding stand on a slide.
const mostCases = 3

func (c *composer) finding(f document.Finding) *finding {
	say := func(t document.Text, s style) paragraph {
		return paragraph{atoms: atomsOf(t), style: s, before: 3}
	}
	text := style{size: 14, leading: 17.5}
	head := paragraph{style: style{size: 14, leading: 17.5, colour: inks[f.Mark]}, hang: 20, atoms: []atom{{text: clean(f.Word), strong: true}, {text: "\u2002" + clean(f.Code), dim: true}}}
	out := &finding{mark: f.Mark, paragraphs: []paragraph{head}}
	strong := text
	strong.strong = true
	shown := min(len(f.What), mostCases)
	for _, w := range f.What[:shown] {
		out.paragraphs = append(out.paragraphs, say(w, strong))
	}
	if n := len(f.What) - shown; n > 0 {
		more := c.say("Et "+strconv.Itoa(n)+" autres cas, dans les notes.", "And "+strconv.Itoa(n)+" more cases, in the notes.")
		if n == 1 {
			more = c.say("Et un autre cas, dans les notes.", "And one more case, in the notes.")
		}
		out.paragraphs = append(out.paragraphs, say(document.Says(more), termStyle))
		for _, w := range f.What {
			out.full += plain(atomsOf(w)) + "\n"
		}
		out.full = clean(f.Word+" "+f.Code) + "\n" + out.full
	}
	for _, s := range []string{f.Why, f.Mend} {
		if s != "" {
			out.paragraphs = append(out.paragraphs, say(document.Says(s), text))
		}
	}
	if f.Waived != "" {
		out.paragraphs = append(out.paragraphs, say(document.Dim(f.Waived), text))
	}
	return out
}

const findingIndent = 16.0

func (f *finding) above() float64 { return gapLarge }

func (f *finding) measured(width float64) float64 { return min(width, 560) - findingIndent }

func (f *finding) height(width float64) float64 {
	return cellHeight(f.paragraphs, f.measured(width))
}

func (f *finding) part(float64, float64) (head, rest piece) { return nil, nil }

func (f *finding) put(s *slide, at box) {
	width := f.measured(at.w)
	s.note(f.full)
	list := f.paragraphs
	if f.height(at.w) > at.h+0.01 {
		for _, p := range list {
			s.note(p.plain())
		}
		list = clipCell(list, width, at.h)
	}
	s.apart()
	edge := &line{x1: at.x + 1.5, x2: at.x + 1.5, y1: at.y + 2, y2: at.y + at.h, colour: inks[f.mark], width: 2.25}
	if edge.colour == "" {
		edge.colour = ooxml.Ink2
	}
	switch f.mark {
	case document.MarkWarning:
		edge.width, edge.compound = 3, "dbl"
	case document.MarkAdvice:
		edge.dash = "sysDot"
	case document.MarkWaived:
		edge.dash = "dash"
	case document.MarkBlocking, document.MarkSound, document.MarkOwn, document.MarkBorrowed, document.MarkAnybody:
	}
	s.parts = append(s.parts, edge, &chartPart{at: box{at.x + findingIndent, at.y + 2.5, 14, 14}, layout: ooxml.Sign(f.mark, emu(14))})
	s.parts = append(s.parts, &textPart{at: box{at.x + findingIndent, at.y, width, at.h}, paragraphs: list})
	s.apart()
}
