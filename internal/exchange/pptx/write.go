package pptx

import (
	"strconv"

	"boussole/internal/document"
	"boussole/internal/exchange/ooxml"
)

// writer writes the shapes of one slide.
type writer struct {
	ooxml.Markup
	pkg     *ooxml.Package
	pen     *ooxml.Pen
	name    string            // of the slide's part
	targets map[string]string // the slide that shows a heading, by its id
}

// frame opens a shape: a placeholder of a kind and number, or a text box where the kind
// is empty.
func (w *writer) frame(name, kind string, idx int, at box, outline bool, link string) {
	w.Put(`<p:sp><p:nvSpPr><p:cNvPr id="`, w.pen.ID(), `" name="`, name, `">`, link, `</p:cNvPr>`)
	if kind == "" {
		w.Put(`<p:cNvSpPr txBox="1"/><p:nvPr/>`)
	} else {
		w.Put(`<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>`, holder(kind, idx), `</p:nvPr>`)
	}
	w.Put(`</p:nvSpPr><p:spPr>`)
	w.place("a", at)
	if kind == "" {
		w.Put(`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`)
	}
	if outline {
		w.Put(`<a:noFill/><a:ln w="9525"><a:solidFill>`, ooxml.Colour(ooxml.Edge), `</a:solidFill><a:prstDash val="dash"/></a:ln>`)
	}
	w.Put(`</p:spPr>`)
}

func holder(kind string, idx int) string {
	s := `<p:ph type="` + kind + `"`
	if idx > 0 {
		s += ` idx="` + strconv.Itoa(idx) + `"`
	}
	return s + "/>"
}

func (w *writer) place(prefix string, at box) {
	w.Put("<", prefix, `:xfrm><a:off x="`, emu(at.x).String(), `" y="`, emu(at.y).String(), `"/><a:ext cx="`, emu(max(at.w, 0)).String(), `" cy="`, emu(max(at.h, 0)).String(), `"/></`, prefix, `:xfrm>`)
}

// bodyOf is the frame of a text, with some room within it in points.
func bodyOf(room float64) string {
	r := emu(room).String()
	return `<a:bodyPr wrap="square" lIns="` + r + `" tIns="` + r + `" rIns="` + r + `" bIns="` + r + `" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>`
}

func (w *writer) text(name, kind string, idx int, t *textPart) {
	w.frame(name, kind, idx, t.at, t.frame, w.link(atom{to: t.to}))
	room := 0.0
	if t.frame {
		room = inset
	}
	w.Put(`<p:txBody>`, bodyOf(room))
	w.paragraphs(t.paragraphs)
	w.Put(`</p:txBody></p:sp>`)
}

func (t *textPart) write(w *writer) {
	if t.holder > 0 {
		w.text("Text "+strconv.Itoa(t.holder), "body", t.holder, t)
		return
	}
	w.text("Text", "", 0, t)
}

func (c *chartPart) write(w *writer) {
	w.pen.Draw(&w.Markup, c.layout, emu(c.at.x), emu(c.at.y))
}

func (l *line) write(w *writer) {
	b := l.bounds()
	w.Put(`<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="`, w.pen.ID(), `" name="Line"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>`)
	w.place("a", b)
	w.Put(`<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="`, emu(l.width).String(), `"`)
	if l.compound != "" {
		w.Put(` cmpd="`, l.compound, `"`)
	}
	w.Put(`><a:solidFill>`, ooxml.Colour(l.colour), `</a:solidFill>`)
	if l.dash != "" {
		w.Put(`<a:prstDash val="`, l.dash, `"/>`)
	}
	w.Put(`</a:ln></p:spPr></p:cxnSp>`)
}

func (t *tablePart) write(w *writer) {
	g := t.grid
	w.Put(`<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="`, w.pen.ID(), `" name="Table"`)
	if g.caption != "" {
		w.Put(` descr="`, ooxml.Escape(clean(g.caption)), `"`)
	}
	w.Put(`/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>`)
	if g.ruled && t.first {
		w.Put(holder("tbl", tableHolder))
	}
	w.Put(`</p:nvPr></p:nvGraphicFramePr>`)
	width := 0.0
	for _, c := range g.columns {
		width += c
	}
	w.place("p", box{t.at.x, t.at.y, width, g.height(0)})
	w.Put(`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr`)
	if g.head != nil {
		w.Put(` firstRow="1"`)
	}
	w.Put(`/><a:tblGrid>`)
	for _, c := range g.columns {
		w.Put(`<a:gridCol w="`, emu(c).String(), `"/>`)
	}
	w.Put(`</a:tblGrid>`)
	if g.head != nil {
		w.row(*g.head, edgeOf(ooxml.Ink, 1))
	}
	for i, r := range g.rows {
		under := noEdge
		if g.ruled && i < len(g.rows)-1 {
			under = edgeOf(ooxml.Line, 0.75)
		}
		w.row(r, under)
	}
	w.Put(`</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`)
}

const noEdge = `<a:noFill/>`

func edgeOf(colour string, width float64) string {
	return `w="` + emu(width).String() + `"><a:solidFill>` + ooxml.Colour(colour) + `</a:solidFill>`
}

func (w *writer) row(r row, under string) {
	w.Put(`<a:tr h="`, emu(r.height).String(), `">`)
	for _, cell := range r.cells {
		w.Put(`<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>`)
		w.paragraphs(cell)
		w.Put(`</a:txBody><a:tcPr marL="0" marR="`, emu(cellRight).String(), `" marT="`, emu(cellAbove).String(), `" marB="`, emu(cellBelow).String(), `" anchor="t">`)
		for _, side := range []string{"lnL", "lnR", "lnT"} {
			w.Put("<a:", side, ` w="0">`, noEdge, "</a:", side, ">")
		}
		if under == noEdge {
			w.Put(`<a:lnB w="0">`, noEdge, `</a:lnB>`)
		} else {
			w.Put("<a:lnB ", under, "</a:lnB>")
		}
		w.Put(`<a:noFill/></a:tcPr></a:tc>`)
	}
	w.Put(`</a:tr>`)
}

func (w *writer) paragraphs(list []paragraph) {
	if len(list) == 0 {
		list = []paragraph{{style: bodyStyle}}
	}
	for _, p := range list {
		w.paragraph(p)
	}
}

func (w *writer) paragraph(p paragraph) {
	left, indent := p.hang, 0.0
	if p.bullet || p.number > 0 || p.outdent {
		indent = -p.hang
	}
	w.Put(`<a:p><a:pPr marL="`, emu(left).String(), `" indent="`, emu(indent).String(), `"`)
	if p.right {
		w.Put(` algn="r"`)
	} else {
		w.Put(` algn="l"`)
	}
	w.Put(`><a:lnSpc><a:spcPts val="`, hundredths(p.style.leading), `"/></a:lnSpc><a:spcBef><a:spcPts val="`, hundredths(p.before), `"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>`)
	switch {
	case p.number > 0:
		w.Put(`<a:buClr>`, ooxml.Colour(ooxml.Contour), `</a:buClr><a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod" startAt="`, strconv.Itoa(min(p.number, 32767)), `"/>`)
	case p.bullet:
		w.Put(`<a:buClr>`, ooxml.Colour(ooxml.Contour), `</a:buClr><a:buFont typeface="+mn-lt"/><a:buChar char="–"/>`)
	default:
		w.Put(`<a:buNone/>`)
	}
	w.Put(`</a:pPr>`)
	for i, a := range p.atoms {
		if a.start && i > 0 {
			w.Put(`<a:br>`)
			w.properties("rPr", p, a)
			w.Put(`</a:br>`)
		}
		if a.text == "" {
			continue
		}
		w.Put(`<a:r>`)
		w.properties("rPr", p, a)
		w.Put(`<a:t>`, ooxml.Escape(a.text), `</a:t></a:r>`)
	}
	w.properties("endParaRPr", p, atom{})
	w.Put(`</a:p>`)
}

func hundredths(points float64) string { return strconv.Itoa(int(points*100 + 0.5)) }

// properties are how a piece of text is set.
func (w *writer) properties(tag string, p paragraph, a atom) {
	lang := w.pen.Lang
	if a.own && w.pen.OwnLang != "" {
		lang = w.pen.OwnLang
	}
	w.Put("<a:", tag, ` lang="`, ooxml.Escape(lang), `" sz="`, hundredths(p.style.size), `"`)
	serif := p.style.serif || a.own
	if !serif && (p.style.strong || a.strong) {
		w.Put(` b="1"`)
	} else {
		w.Put(` b="0"`)
	}
	if p.style.italic && a.own {
		w.Put(` i="1"`)
	}
	link := w.link(a)
	w.Put(` dirty="0"><a:solidFill>`, ooxml.Colour(colourOf(p, a, link != "")), `</a:solidFill>`)
	face := "+mn-lt"
	switch {
	case a.symbol:
		face = "Segoe UI Symbol"
	case serif:
		face = "+mj-lt"
	}
	w.Put(`<a:latin typeface="`, face, `"/>`)
	if a.symbol {
		w.Put(`<a:ea typeface="`, face, `"/><a:cs typeface="`, face, `"/><a:sym typeface="`, face, `"/>`)
	}
	w.Put(link, "</a:", tag, ">")
}

func colourOf(p paragraph, a atom, linked bool) string {
	switch {
	case a.colour != "":
		return a.colour
	case linked:
		return ooxml.Sea
	case a.dim:
		return ooxml.Ink2
	case p.style.colour != "":
		return p.style.colour
	}
	return ooxml.Ink
}

// link is where a piece of text leads: a slide of this deck, or an address of the web.
func (w *writer) link(a atom) string {
	if target := w.targets[a.to]; a.to != "" && target != "" && target != w.name {
		return `<a:hlinkClick r:id="` + w.pkg.Relate(w.name, ooxml.Related("slide"), target) + `" action="ppaction://hlinksldjump"/>`
	}
	if a.url != "" {
		return `<a:hlinkClick r:id="` + w.pkg.RelateOutside(w.name, ooxml.Hyperlink, a.url) + `"/>`
	}
	return ""
}

// slide writes a slide's part.
func (w *writer) slide(s *slide, foot string, number int) {
	w.Put(ooxml.Declaration, `<p:sld xmlns:a="`, ooxml.DrawingNS, `" xmlns:r="`, relationshipsNS, `" xmlns:p="`, ooxml.SlideNS, `"><p:cSld><p:spTree>`, emptyGroup)
	title, idx := "title", 0
	if s.layout == layoutTitle {
		title = "ctrTitle"
	}
	w.text("Title", title, idx, &textPart{at: s.titleAt, paragraphs: []paragraph{s.title}})
	if len(s.label.atoms) > 0 {
		at := box{margin, labelTop, inner * 0.6, labelStyle.leading}
		if s.layout == layoutTitle {
			at = box{margin, 64, 780, ownerStyle.leading}
		}
		w.text("Label", "body", labelHolder, &textPart{at: at, paragraphs: []paragraph{s.label}})
	}
	if len(s.aside.atoms) > 0 {
		w.text("State", "body", asideHolder, &textPart{at: box{margin + inner*0.62, labelTop, inner * 0.38, labelStyle.leading}, paragraphs: []paragraph{s.aside}})
	}
	s.hold()
	for _, p := range s.parts {
		p.write(w)
	}
	if s.layout != layoutTitle {
		w.foot(foot, number)
	}
	w.Put(`</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`)
}

// hold gives the texts of a slide to the placeholders of its layout, and its first table
// to that for tables.
func (s *slide) hold() {
	next, most := 1, bodies[s.layout]
	table := s.layout == layoutTable
	for _, p := range s.parts {
		switch p := p.(type) {
		case *textPart:
			if !p.frame && p.to == "" && next <= most {
				p.holder = next
				next++
			}
		case *tablePart:
			if p.grid.ruled {
				p.first, table = table, false
			}
		}
	}
}

func (w *writer) foot(text string, number int) {
	if text != "" {
		w.frame("Footer", "ftr", footHolder, box{margin, footTop, inner - 80, 16}, false, "")
		w.Put(`<p:txBody>`, bodyOf(0))
		w.Put(`<a:p><a:r><a:rPr lang="`, ooxml.Escape(w.pen.Lang), `" dirty="0"/><a:t>`, ooxml.Escape(text), `</a:t></a:r></a:p></p:txBody></p:sp>`)
	}
	w.frame("Slide number", "sldNum", numberHolder, box{margin + inner - 70, footTop, 70, 16}, false, "")
	w.Put(`<p:txBody>`, bodyOf(0), `<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="`, ooxml.Escape(w.pen.Lang), `" dirty="0"/><a:t>`, strconv.Itoa(number), `</a:t></a:fld></a:p></p:txBody></p:sp>`)
}

// penFor is a pen that numbers the shapes of one slide, and knows the languages.
func penFor(doc *document.Document) *ooxml.Pen {
	pen := &ooxml.Pen{Flavour: ooxml.Slide, Lang: ooxml.Tag(doc.Lang), NextID: 1}
	if doc.OwnLang != "" {
		pen.OwnLang = ooxml.Tag(doc.OwnLang)
	}
	return pen
}
