package pptx

import (
	"fmt"

	"boussole/internal/document"
)

// Faults says what of a deck leaves its slide, or does not stand in its place.
func Faults(doc *document.Document) []string {
	var list []string
	for i, s := range compose(doc).slides {
		fault := func(format string, args ...any) {
			list = append(list, fmt.Sprintf("slide %d: ", i+1)+fmt.Sprintf(format, args...))
		}
		outside := func(b box) bool {
			const hair = 0.5
			return b.x < -hair || b.y < -hair || b.x+b.w > slideWidth+hair || b.y+b.h > footTop+hair && s.layout != layoutTitle || b.y+b.h > slideHeight+hair
		}
		parts := append([]part{&textPart{at: s.titleAt, paragraphs: []paragraph{s.title}}}, s.parts...)
		if s.title.plain() == "" {
			fault("no title")
		}
		for _, p := range parts {
			if outside(p.bounds()) {
				fault("%T at %v leaves it", p, p.bounds())
			}
			switch p := p.(type) {
			case *textPart:
				room := frameRoom(p.frame)
				if h := cellHeight(p.paragraphs, p.at.w-room) + room; h > p.at.h+0.5 {
					fault("%.40q is %.1f high in a place of %.1f", p.paragraphs[0].plain(), h, p.at.h)
				}
			case *tablePart:
				width, high := 0.0, p.at.y+p.grid.height(0)
				for _, c := range p.grid.columns {
					width += c
				}
				if high > bodyFoot+0.5 || p.at.x+width > margin+inner+0.5 {
					fault("a table down to %.1f, %.1f wide", high, width)
				}
				for _, r := range p.grid.rows {
					if h := p.grid.rowHeight(r); h > r.height+0.5 {
						fault("a row is %.1f high in %.1f", h, r.height)
					}
				}
			}
		}
		// Texts and tables do not lie over each other.
		for j, a := range parts {
			for _, b := range parts[j+1:] {
				if _, is := a.(*chartPart); is {
					continue
				}
				if _, is := b.(*chartPart); is {
					continue
				}
				if meet(a.bounds(), b.bounds()) {
					fault("%T at %v lies over %T at %v", a, a.bounds(), b, b.bounds())
				}
			}
		}
	}
	return list
}

func meet(a, b box) bool {
	const hair = 0.5
	return a.x+hair < b.x+b.w && b.x+hair < a.x+a.w && a.y+hair < b.y+b.h && b.y+hair < a.y+a.h
}
