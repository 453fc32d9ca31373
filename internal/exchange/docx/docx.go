// Package docx writes a document as a Word file that people go on with: headings are
// headings, tables are tables, charts are shapes, and every look is a named style that
// can be changed in one place. Boussole's typefaces are embedded. What the organisation
// wrote has a character style of its own, Organisation, with its language. What has
// headings stands side by side as columns of a section, never as cells of a table, so
// that the outline view shows them.
//
//	file, err := docx.Write(report.Strategy(in))
package docx

import (
	"fmt"
	"strconv"
	"strings"

	"boussole/internal/document"
	"boussole/internal/exchange/ooxml"
)

// The page: A4, and what parts its columns.
const (
	pageWidth  = 210 * ooxml.Mm
	pageHeight = 297 * ooxml.Mm
	gutter     = 9 * ooxml.Mm
)

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml."

// Write is the document as a Word file. The error is a fault of a typeface or of this
// package, never of a document.
func Write(doc *document.Document) ([]byte, error) {
	own := doc.OwnLang
	if own == "" {
		own = doc.Lang
	}
	fit := usual
	if doc.Kind == "page" {
		fit = dense
	}
	w := &writer{
		doc: doc, fit: fit, blank: true, width: fit.width(), columns: single,
		pen:       ooxml.Pen{Flavour: ooxml.Page, Lang: ooxml.Tag(doc.Lang), OwnLang: ooxml.Tag(own)},
		bookmarks: bookmarks(doc), met: map[string]bool{},
	}
	w.body()
	p := &w.pkg
	p.Part(main, wordType+"document.main+xml", w.document())
	p.Relate("", ooxml.OfficeDocument, main)
	for _, part := range []struct {
		name, kind string
		data       []byte
	}{
		{"styles", "styles", styleSheet(w.fit, w.pen.Lang, w.pen.OwnLang)},
		{"settings", "settings", settings(w.pen.Lang)},
		{"numbering", "numbering", w.numbering()},
		{"footer1", "footer", w.footer()},
	} {
		p.Part("word/"+part.name+".xml", wordType+part.kind+"+xml", part.data)
		p.Relate(main, ooxml.Related(part.kind), "word/"+part.name+".xml")
	}
	p.Part("word/theme/theme1.xml", ooxml.ThemeType, ooxml.Theme())
	p.Relate(main, ooxml.Related("theme"), "word/theme/theme1.xml")
	if err := w.typefaces(); err != nil {
		return nil, err
	}
	p.Describe(ooxml.Properties{Title: doc.Title, Subject: doc.Subject, Author: doc.Owner, Language: w.pen.Lang})
	return p.Bytes()
}

const main = "word/document.xml"

// writer writes the body; its other fields are where it stands in it.
type writer struct {
	doc       *document.Document
	fit       fit
	pkg       ooxml.Package
	pen       ooxml.Pen
	m         ooxml.Markup
	bookmarks map[string]string // by the ids of headings
	met       map[string]bool   // bookmarks that were written
	marked    int               // bookmarks so far
	rest      int               // the bookmark of what comes after the table of contents; 0: none
	lists     []bool            // lists so far: whether each is ordered
	width     ooxml.EMU         // of the column that is written into
	columns   string            // of the section that is written
	newPage   bool              // the section begins a page
	blank     bool              // nothing stands in the section yet
	sections  int               // that ended so far
	steps     bool              // in the steps of a strategy on a page
	top       bool              // at the top of a column
	whole     bool              // in a row that stays on one page: LibreOffice would keep the whole table with what follows
	closed    bool              // what was written last is a paragraph
	next      breakKind         // what begins with the next paragraph
	cells     int               // of tables, in which it stands
	ending    int               // where the last paragraph's properties end; 0: something else is last
}

type breakKind int

const (
	nothing breakKind = iota
	newPage
	newColumn
)

func (w *writer) document() []byte {
	var m ooxml.Markup
	m.Put(ooxml.Declaration, `<w:document xmlns:w="`, ooxml.WordNS, `" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`,
		` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="`, ooxml.DrawingNS, `" xmlns:wps="`, ooxml.ShapeNS, `" xmlns:wpg="`, ooxml.GroupNS,
		`" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>`, w.m.String(), w.sectionProperties(), `</w:body></w:document>`)
	return m.Bytes()
}

func (w *writer) body() {
	w.paragraph(para{style: "BoussoleHead"}, func() {
		w.plain("Boussole", props{serif: true})
		if w.doc.Owner != "" {
			w.plain("\u2002", props{})
			w.run(document.Run{Text: w.doc.Owner, Voice: document.Organisation}, props{italic: true})
		}
	})
	if w.doc.Scale != nil {
		w.drawing(ooxml.Fit(w.doc.Scale, w.width, 0, leastText, w.fit.chart), para{style: "BoussoleFigure"})
	}
	w.blocks(w.doc.Blocks)
	if w.ending == 0 {
		w.paragraph(para{style: "BoussoleGap"}, nil) // Word wants a paragraph after a table
	}
	if w.rest > 0 {
		w.m.Put(`<w:bookmarkEnd w:id="`, strconv.Itoa(w.rest), `"/>`)
	}
}

// single and double are the columns of a section.
var (
	single = `<w:cols w:space="0"/>`
	double = `<w:cols w:num="2" w:space="` + twips(gutter) + `"/>`
)

// twips is a length in twentieths of a point, as Word has most.
func twips(e ooxml.EMU) string { return strconv.FormatInt(int64(e)/635, 10) }

// endSection ends the section that was written; what follows begins another, with other
// columns, on the same page.
func (w *writer) endSection(columns string) {
	if !w.blank {
		if w.ending == 0 {
			w.paragraph(para{style: "BoussoleGap"}, nil)
		}
		w.m.Insert(w.ending, w.sectionProperties())
		w.sections++
		w.ending = 0
	}
	w.columns, w.blank, w.newPage = columns, true, false
}

func (w *writer) sectionProperties() string {
	kind := ""
	if w.sections > 0 && !w.newPage {
		kind = `<w:type w:val="continuous"/>`
	}
	return `<w:sectPr><w:footerReference w:type="default" r:id="` + w.pkg.Relate(main, ooxml.Related("footer"), "word/footer1.xml") + `"/>` + kind +
		`<w:pgSz w:w="` + twips(pageWidth) + `" w:h="` + twips(pageHeight) + `"/><w:pgMar w:top="` + twips(w.fit.top) + `" w:right="` + twips(w.fit.side) + `" w:bottom="` + twips(w.fit.foot) +
		`" w:left="` + twips(w.fit.side) + `" w:header="` + twips(8*ooxml.Mm) + `" w:footer="` + twips(8*ooxml.Mm) + `" w:gutter="0"/>` + w.columns + `</w:sectPr>`
}

// bookmarks are names for the ids of headings as Word takes them: of letters, digits and
// underscores, at most 40, the first a letter, each once.
func bookmarks(doc *document.Document) map[string]string {
	names, taken := map[string]string{}, map[string]bool{strings.ToLower(rest): true}
	for _, h := range doc.Headings() {
		if h.ID == "" || names[h.ID] != "" {
			continue
		}
		clean := strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
				return r
			}
			return '_'
		}, h.ID)
		if clean[0] < 'A' || clean[0] == '_' {
			clean = "b" + clean
		}
		name := clean[:min(len(clean), 32)]
		for n := 2; taken[strings.ToLower(name)]; n++ {
			name = fmt.Sprintf("%.32s_%d", clean, n)
		}
		taken[strings.ToLower(name)] = true
		names[h.ID] = name
	}
	return names
}
