package docx

import (
	"slices"
	"strconv"
	"strings"

	"boussole/internal/document"
	"boussole/internal/exchange/ooxml"
	"boussole/internal/locale"
)

func (w *writer) blocks(blocks []document.Block) {
	for _, b := range blocks {
		w.block(b)
	}
}

func (w *writer) block(b document.Block) {
	switch b := b.(type) {
	case document.Heading:
		w.heading(b)
	case document.Paragraph:
		w.prose(b)
	case document.List:
		w.list(b)
	case document.Definitions:
		w.definitions(b)
	case document.Table:
		w.table(b)
	case document.Figure:
		w.figure(b)
	case document.Finding:
		w.finding(b)
	case document.Note:
		w.note(b)
	case document.Contents:
		w.contents(b)
	case document.Grid:
		w.grid(b)
	case document.Break:
		if b.Kind == document.NewPage {
			w.next = newPage
		}
	}
}

// heading writes a native heading with its bookmark: where it has a name of its own, the
// name stands in a line over its sentence.
func (w *writer) heading(h document.Heading) {
	level := min(max(h.Level, 1), 4)
	style := "Heading" + strconv.Itoa(level)
	if level == 2 && w.steps {
		style = "BoussoleStep"
	}
	w.paragraph(para{style: style}, func() {
		name := w.bookmarks[h.ID]
		if w.met[name] {
			name = "" // the first heading of an id is the one that links lead to
		}
		if name != "" {
			w.met[name] = true
			w.marked++
			w.m.Put(`<w:bookmarkStart w:id="`, strconv.Itoa(w.marked), `" w:name="`, name, `"/>`)
		}
		number := h.Number
		if h.Label != "" && level > 1 {
			if number != "" {
				number += ". "
			}
			w.m.Put(`<w:r><w:rPr><w:rStyle w:val="Kick"/></w:rPr>`, letters(number+h.Label), "<w:br/></w:r>")
		} else if number != "" {
			w.m.Put(`<w:r><w:rPr><w:rStyle w:val="Numeral"/></w:rPr>`, letters(number+"\u2002"), "</w:r>")
		}
		w.text(h.Title, props{})
		if len(h.Aside) > 0 {
			w.plain("\u2002", props{})
			w.text(h.Aside, props{style: "Aside"})
		}
		if name != "" {
			w.m.Put(`<w:bookmarkEnd w:id="`, strconv.Itoa(w.marked), `"/>`)
		}
	})
}

func (w *writer) prose(p document.Paragraph) {
	style, more := "BodyText", props{}
	switch {
	case p.Form == document.Lead:
		style = "BoussoleLead"
	case p.Form == document.Quote:
		style, more = "Quote", props{smallDim: true}
	case p.Form == document.Small:
		style = "BoussoleSmall"
	case own(p.Text):
		style = "BoussoleOwn"
	}
	w.paragraph(para{style: style}, func() { w.text(p.Text, more) })
}

func (w *writer) list(l document.List) {
	w.lists = append(w.lists, l.Ordered)
	style := "ListBullet"
	if l.Ordered {
		style = "ListNumber"
	}
	for _, item := range l.Items {
		w.paragraph(para{style: style, list: len(w.lists)}, func() { w.text(item, props{smallDim: true, ownSize: w.fit.own}) })
	}
}

// facts are how many short facts stand in a row.
const facts = 4

func (w *writer) definitions(d document.Definitions) {
	switch {
	case d.Form == document.Facts:
		w.side(d.Entries, min(facts, max(1, int(w.width/(38*ooxml.Mm)))), "BoussoleFact")
	case d.Form == document.Columns && w.width == w.fit.width() && w.cells == 0:
		w.side(d.Entries, 2, "BoussoleDefinition")
	default:
		for _, e := range d.Entries {
			w.definition(e, "BoussoleDefinition")
		}
	}
}

func (w *writer) definition(e document.Definition, style string) {
	w.paragraph(para{style: "BoussoleTerm", keepNext: len(e.Text) > 0}, func() { w.text(e.Term, props{smallDim: true, ownSize: w.fit.own}) })
	for i, t := range e.Text {
		own := w.fit.own
		if style == "BoussoleFact" {
			own = ""
		}
		w.paragraph(para{style: style, tight: i < len(e.Text)-1}, func() { w.text(t, props{smallDim: true, ownSize: own}) })
	}
}

// side writes definitions side by side, in rows without lines.
func (w *writer) side(entries []document.Definition, columns int, style string) {
	if len(entries) == 0 {
		return
	}
	widths := make([]ooxml.EMU, columns)
	for i := range widths {
		widths[i] = w.width / ooxml.EMU(columns)
	}
	w.openTable("BoussoleFacts", "", widths)
	for i := 0; i < len(entries); i += columns {
		w.m.Put(`<w:tr><w:trPr><w:cantSplit/></w:trPr>`)
		for j := range columns {
			w.cell(widths[j], func() {
				if i+j < len(entries) {
					w.definition(entries[i+j], style)
				} else {
					w.paragraph(para{style: style}, nil)
				}
			})
		}
		w.m.Put("</w:tr>")
	}
	w.closeTable()
}

// findingStyles are the styles of a finding by its mark: its rule at the left says how
// grave it is.
func findingStyle(m document.Mark) (style, colour string) {
	switch m {
	case document.MarkBlocking:
		return "FindingBlocking", ooxml.Block
	case document.MarkWarning:
		return "FindingWarning", ooxml.Warn
	case document.MarkAdvice:
		return "FindingAdvice", ooxml.Sea
	case document.MarkSound:
		return "FindingSound", ooxml.Sound
	default:
		return "FindingWaived", ooxml.Ink2
	}
}

// together is how many cases of a finding still stand on one page with the rest.
const together = 6

func (w *writer) finding(f document.Finding) {
	style, colour := findingStyle(f.Mark)
	whole := len(f.What) <= together
	w.paragraph(para{style: style + "Head", keepNext: true}, func() {
		if f.Mark != "" {
			w.sign(f.Mark)
		}
		w.plain(f.Word, props{strong: true, colour: colour})
		w.run(document.Run{Text: "\u2002" + f.Code, Dim: true}, props{smallDim: true})
	})
	for i, t := range f.What {
		w.paragraph(para{style: style, keepNext: whole || i == 0}, func() { w.text(t, props{strong: true}) })
	}
	last := f.Mend
	if f.Waived != "" {
		last = f.Waived
	}
	for _, s := range []string{f.Why, f.Mend} {
		w.paragraph(para{style: style, keepNext: whole && s != last}, func() { w.plain(s, props{}) })
	}
	if f.Waived != "" {
		w.paragraph(para{style: style}, func() { w.run(document.Run{Text: f.Waived, Dim: true}, props{}) })
	}
}

func (w *writer) note(n document.Note) {
	style := "BodyText"
	if n.Form == document.Empty {
		style = "BoussoleEmpty"
	}
	for _, t := range n.Text {
		w.paragraph(para{style: style}, func() { w.text(t, props{}) })
	}
}

// contents writes a native table of contents whose entries stand in it already: their
// page numbers are references that Word and LibreOffice work out.
func (w *writer) contents(c document.Contents) {
	if len(c.Entries) == 0 {
		return
	}
	from, to := c.Entries[0].Level, c.Entries[0].Level
	for _, e := range c.Entries {
		from, to = min(from, e.Level), max(to, e.Level)
	}
	w.m.Put(`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>`)
	w.paragraph(para{style: "TOCHeading"}, func() { w.plain(c.Title, props{}) })
	for i, e := range c.Entries {
		w.paragraph(para{style: "TOC" + strconv.Itoa(min(max(e.Level, 1), 4))}, func() {
			if i == 0 {
				// Of what comes after, which one bookmark holds.
				w.field(` TOC \o "` + strconv.Itoa(min(max(from, 1), 4)) + "-" + strconv.Itoa(min(max(to, 1), 4)) + `" \h \z \b ` + rest + ` `)
			}
			w.entry(e)
			if i == len(c.Entries)-1 {
				w.m.Put(`<w:r><w:fldChar w:fldCharType="end"/></w:r>`)
			}
		})
	}
	w.m.Put("</w:sdtContent></w:sdt>")
	w.ending, w.closed = 0, false
	if w.rest == 0 {
		w.marked++
		w.rest = w.marked
		w.m.Put(`<w:bookmarkStart w:id="`, strconv.Itoa(w.rest), `" w:name="`, rest, `"/>`)
	}
}

// rest is the name of the bookmark that holds what comes after the table of contents.
const rest = "Boussole_rest"

// field opens a field up to its result.
func (w *writer) field(code string) {
	w.m.Put(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">`, ooxml.Escape(code), `</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`)
}

func (w *writer) entry(e document.ContentsEntry) {
	name := w.bookmarks[e.ID]
	if name != "" {
		w.m.Put(`<w:hyperlink w:anchor="`, name, `" w:history="1">`)
	}
	if e.Number != "" {
		w.m.Put(`<w:r><w:rPr><w:rStyle w:val="Numeral"/></w:rPr>`, letters(e.Number), "</w:r>")
	}
	w.m.Put("<w:r><w:tab/></w:r>")
	w.plain(e.Name, props{})
	if e.Title != "" {
		w.run(document.Run{Text: "\u2002" + e.Title, Dim: true}, props{smallDim: true})
	}
	if name != "" {
		w.m.Put("<w:r><w:tab/></w:r>")
		w.field(" PAGEREF " + name + ` \h `)
		w.m.Put(`<w:r><w:fldChar w:fldCharType="end"/></w:r></w:hyperlink>`)
	}
}

// grid writes cells: steps in columns of a section, so that the outline has their
// headings; a pair in the two cells of a row without lines, which stays on one page; an
// opening one after the other, and so what has no room to stand side by side.
func (w *writer) grid(g document.Grid) {
	switch {
	case w.cells > 0 || w.width != w.fit.width():
	case g.Form == document.Steps:
		w.steps = true
		w.rows(g.Cells)
		w.steps = false
		return
	case g.Form == document.Pair && paired(g):
		w.pair(g.Cells)
		return
	}
	for _, c := range g.Cells {
		w.blocks(c.Blocks)
	}
}

// rows writes steps two by two. Two that would stand astride two pages come one after
// the other, as wide as the page, where much of the first is left; else they begin the
// second.
func (w *writer) rows(cells []document.Cell) {
	room := w.fit.height() - w.fit.opening
	for i := 0; i < len(cells); {
		n := min(i+2, len(cells))
		if cells[i].Span || n == i+1 || cells[i+1].Span {
			w.blocks(cells[i].Blocks)
			i++
			continue
		}
		high := max(w.fit.estimate(cells[i].Blocks, w.fit.half()), w.fit.estimate(cells[i+1].Blocks, w.fit.half())) * 9 / 10 // it errs upwards
		astride := high > room && i > 0
		if astride && room > w.fit.height()/8 {
			for _, c := range cells[i:n] {
				w.blocks(c.Blocks)
				room -= w.fit.estimate(c.Blocks, w.width)
			}
			if room < 0 {
				room += w.fit.height()
			}
			i = n
			continue
		}
		if astride {
			room = w.fit.height()
		}
		room -= high
		w.sideBySide(cells[i:n], astride)
		i = n
	}
}

// sideBySide writes two cells as the columns of a section.
func (w *writer) sideBySide(cells []document.Cell, onNewPage bool) {
	if !w.blank && !onNewPage {
		w.paragraph(para{style: "BoussoleGap"}, nil) // as high above either column
	}
	w.endSection(double)
	w.newPage = onNewPage
	w.width = w.fit.half()
	for i, c := range cells {
		w.top = true
		if i > 0 {
			w.next = newColumn
		}
		w.blocks(c.Blocks)
	}
	w.next, w.top = nothing, false
	w.width = w.fit.width()
	w.endSection(single)
}

// pair writes cells side by side in a row without lines.
func (w *writer) pair(cells []document.Cell) {
	if len(cells) == 0 {
		return
	}
	column := w.width / ooxml.EMU(len(cells))
	widths, high := make([]ooxml.EMU, len(cells)), ooxml.EMU(0)
	for i, c := range cells {
		widths[i] = column
		high = max(high, w.fit.estimate(c.Blocks, column-gutter))
	}
	w.openTable("BoussoleFacts", "", widths)
	w.m.Put("<w:tr>")
	if w.whole = high < w.fit.height()*3/4; w.whole {
		w.m.Put("<w:trPr><w:cantSplit/></w:trPr>")
	}
	for _, c := range cells {
		w.cell(column, func() {
			w.width, w.top, w.closed = column-gutter, true, false
			w.blocks(c.Blocks)
			if !w.closed {
				w.paragraph(para{style: "BoussoleGap"}, nil) // a cell ends with a paragraph
			}
		})
	}
	w.m.Put("</w:tr>")
	w.top, w.whole = false, false
	w.closeTable()
}

// paired reports whether what a pair holds can stand side by side: a table of more than
// a few short lines wants the whole width.
func paired(g document.Grid) bool {
	for _, c := range g.Cells {
		for _, b := range c.Blocks {
			if t, is := b.(document.Table); is && !slight(t) {
				return false
			}
		}
	}
	return true
}

// slight reports whether a table has room in a cell of another.
func slight(t document.Table) bool {
	const columns, rows, letters = 3, 10, 60
	t = regular(t)
	return len(t.Columns) <= columns && len(t.Rows) <= rows && !slices.ContainsFunc(t.Rows, func(row []document.Text) bool {
		return slices.ContainsFunc(row, func(t document.Text) bool { return len(t.Plain()) > letters })
	})
}

// say is one of the few words that this format adds.
func (w *writer) say(fr, en string) string {
	if strings.HasPrefix(w.doc.Lang, "en") {
		return en
	}
	return locale.Typeset(locale.French, fr)
}
