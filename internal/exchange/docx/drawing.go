package docx

import (
	"boussole/internal/document"
	"boussole/internal/exchange/ooxml"
)

// leastText is what the smallest text of a chart has at least where there is room, in
// points.
const leastText = 9.0

func (w *writer) figure(f document.Figure) {
	follows := f.Chart != nil || len(f.Key) > 0 || len(f.Caption) > 0
	if len(f.Title) > 0 {
		w.paragraph(para{style: "BoussoleFigureTitle", keepNext: follows}, func() { w.text(f.Title, props{smallDim: true, ownSize: w.fit.own}) })
	}
	if f.Chart != nil {
		w.drawing(ooxml.Fit(f.Chart, w.width, w.fit.tallest(f.Form), leastText, w.fit.chart),
			para{style: "BoussoleFigure", jc: middle(f.Form), keepNext: len(f.Key) > 0 || len(f.Caption) > 0})
	}
	if len(f.Key) > 0 {
		w.paragraph(para{style: "BoussoleKey", keepNext: len(f.Caption) > 0}, func() {
			for i, k := range f.Key {
				if i > 0 {
					w.plain("  \u2002", props{})
				}
				w.inline(ooxml.Sample(k.Sample, 7.5))
				w.plain("\u00a0"+k.Label, props{})
			}
		})
	}
	if len(f.Caption) > 0 {
		w.paragraph(para{style: "Caption", jc: middle(f.Form)}, func() { w.text(f.Caption, props{}) })
	}
}

// tallest is how high a figure of a form may stand.
func (f fit) tallest(form document.FigureForm) ooxml.EMU {
	if form == document.FigureRose {
		return 60 * ooxml.Mm
	}
	return f.height() * 4 / 5
}

// middle is the side of a figure's form: a rose stands in the middle.
func middle(f document.FigureForm) string {
	if f == document.FigureRose {
		return "center"
	}
	return ""
}

// drawing writes a chart as a paragraph of its own.
func (w *writer) drawing(l ooxml.Layout, p para) {
	w.paragraph(p, func() { w.inline(l) })
}

// sign writes the sign of a state before a word.
func (w *writer) sign(m document.Mark) {
	w.inline(ooxml.Sign(m, 8*ooxml.Pt))
	w.plain("\u00a0", props{})
}

// inline writes a drawing that stands in a line like a letter. Where a program knows no
// drawing of shapes, the alternative text stands in its place.
func (w *writer) inline(l ooxml.Layout) {
	if l.Width <= 0 || l.Height <= 0 {
		return
	}
	id, width, height := w.pen.ID(), l.Width.String(), l.Height.String()
	w.m.Put(`<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="`, width, `" cy="`, height,
		`"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="`, id, `" name="Figure `, id, `"`)
	if l.Alt != "" {
		w.m.Put(` descr="`, ooxml.Escape(l.Alt), `"/>`)
	} else {
		w.m.Put(`><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></wp:docPr>`)
	}
	w.m.Put(`<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="`, ooxml.GroupNS, `">`)
	w.pen.Draw(&w.m, l, 0, 0)
	w.m.Put(`</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback>`)
	if l.Alt != "" {
		w.m.Put("<w:t>", ooxml.Escape(l.Alt), "</w:t>")
	}
	w.m.Put("</mc:Fallback></mc:AlternateContent></w:r>")
}
