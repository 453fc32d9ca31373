package ooxml

import (
	"math"
	"strconv"

	"boussole/internal/chart"
)

// bare is a text frame with no room around its text.
const bare = ` wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/>`

// text writes the words of a shape, or the empty frame that a shape of Word must have.
func (p *Pen) text(m *Markup, f frame, w *words) {
	if p.Flavour == Slide {
		m.Put("<p:txBody><a:bodyPr", bare, "</a:bodyPr><a:lstStyle/>")
		p.slideLine(m, f, w)
		m.Put("</p:txBody>")
		return
	}
	if w != nil {
		m.Put("<wps:txbx><w:txbxContent>")
		p.pageLine(m, f, w)
		m.Put("</w:txbxContent></wps:txbx>")
	}
	m.Put("<wps:bodyPr", bare, "</wps:bodyPr>")
}

func (p *Pen) slideLine(m *Markup, f frame, w *words) {
	if w == nil {
		m.Put(`<a:p><a:endParaRPr lang="`, Escape(p.Lang), `" sz="800"/></a:p>`)
		return
	}
	m.Put(`<a:p><a:pPr marL="0" indent="0" algn="`, map[chart.Anchor]string{chart.Start: "l", chart.Middle: "ctr", chart.End: "r"}[w.anchor],
		`"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft><a:buNone/></a:pPr>`)
	for _, s := range w.runs() {
		m.Put(`<a:r><a:rPr lang="`, Escape(p.lang(s.Own)), `" sz="`, f.hundredths(w.sizeOf(s)), `" b="`, flag(s.Strong), `" i="0" u="none"><a:solidFill>`, Colour(spanColour(s)),
			`</a:solidFill><a:latin typeface="`, family(s.Own), `"/></a:rPr><a:t>`, Escape(s.Text), "</a:t></a:r>")
	}
	m.Put("</a:p>")
}

func (p *Pen) pageLine(m *Markup, f frame, w *words) {
	m.Put(`<w:p><w:pPr><w:pStyle w:val="`, ChartStyle, `"/>`)
	if w.anchor != chart.Start {
		m.Put(`<w:jc w:val="`, map[chart.Anchor]string{chart.Middle: "center", chart.End: "right"}[w.anchor], `"/>`)
	}
	m.Put("</w:pPr>")
	for _, s := range w.runs() {
		family, half := family(s.Own), f.halves(w.sizeOf(s))
		m.Put(`<w:r><w:rPr><w:rFonts w:ascii="`, family, `" w:hAnsi="`, family, `" w:cs="`, family, `"/>`)
		if s.Strong {
			m.Put("<w:b/>")
		}
		m.Put(`<w:color w:val="`, spanColour(s), `"/><w:sz w:val="`, half, `"/><w:szCs w:val="`, half, `"/><w:lang w:val="`, Escape(p.lang(s.Own)), `"/></w:rPr><w:t xml:space="preserve">`, Escape(s.Text), "</w:t></w:r>")
	}
	m.Put("</w:p>")
}

// ChartStyle is the id of the paragraph style of words in a drawing, which a Word
// document that has drawings defines: no room before or after, single lines.
const ChartStyle = "BoussoleChart"

// runs are the spans, with the room before each as no-break spaces.
func (w *words) runs() []chart.Span {
	list := make([]chart.Span, 0, len(w.spans))
	for i, s := range w.spans {
		if s.Lead > 0 && i > 0 {
			n := max(1, int(math.Round(s.Lead/chart.Measure("\u00a0", w.size, chart.Sans))))
			for range n {
				s.Text = "\u00a0" + s.Text
			}
		}
		list = append(list, s)
	}
	return list
}

// sizeOf is the height of a span in px: beside the organisation's words, Boussole's are
// a little smaller.
func (w *words) sizeOf(s chart.Span) float64 {
	if !s.Own && w.size > chart.TextSize {
		return chart.SmallSize
	}
	return w.size
}

func (p *Pen) lang(own bool) string {
	if own && p.OwnLang != "" {
		return p.OwnLang
	}
	return p.Lang
}

func family(own bool) string {
	if own {
		return Serif
	}
	return Sans
}

func flag(b bool) string {
	if b {
		return "1"
	}
	return "0"
}

func spanColour(s chart.Span) string {
	switch s.Role {
	case chart.Dim:
		return Ink2
	case chart.Bad:
		return Block
	case chart.Warn:
		return Warn
	default:
		return Ink
	}
}

// hundredths is a size in px as hundredths of points, halves as half points.
func (f frame) hundredths(px float64) string {
	return strconv.Itoa(max(100, int(math.Floor(px*f.scale/float64(Pt)*100))))
}

func (f frame) halves(px float64) string {
	return strconv.Itoa(max(2, int(math.Floor(px*f.scale/float64(Pt)*2+0.25))))
}
