package office_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"

	"boussole/internal/document"
	"boussole/internal/exchange/office"
)

// part is one part of a file that a test makes.
type part struct{ name, text string }

// pack makes a zip file of parts; it does not pack large ones, to take less time.
func pack(tb testing.TB, parts ...part) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, p := range parts {
		method := zip.Deflate
		if len(p.text) > 1<<20 {
			method = zip.Store
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: method})
		if err != nil {
			tb.Fatal(err)
		}
		if _, err := w.Write([]byte(p.text)); err != nil {
			tb.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

const (
	officeRels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	wordSpaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`
	deckSpaces = `xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram"`
	odfSpaces  = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"`
)

// rels is a part of relations, each "id kind target", with "away" after one that leads
// out of the file.
func rels(lines ...string) string {
	var b strings.Builder
	b.WriteString(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for _, line := range lines {
		f := strings.Fields(line)
		mode := ""
		if len(f) > 3 {
			mode = ` TargetMode="External"`
		}
		fmt.Fprintf(&b, `<Relationship Id="%s" Type="%s%s" Target="%s"%s/>`, f[0], officeRels, f[1], f[2], mode)
	}
	b.WriteString(`</Relationships>`)
	return b.String()
}

// docx is a Word file whose body is given, with more parts, whose names are within the
// folder word.
func docx(tb testing.TB, body string, more ...part) []byte {
	tb.Helper()
	return docxOf(tb, `<w:document `+wordSpaces+`><w:body>`+body+`</w:body></w:document>`, more...)
}

// docxOf is a Word file whose main part is given.
func docxOf(tb testing.TB, main string, more ...part) []byte {
	tb.Helper()
	parts := []part{
		{"_rels/.rels", rels("r1 officeDocument word/document.xml", "r2 metadata/core-properties docProps/core.xml", "r3 extended-properties docProps/app.xml")},
		{"word/_rels/document.xml.rels", rels("s styles styles.xml", "n numbering numbering.xml", "f footnotes footnotes.xml", "e endnotes endnotes.xml", "h hyperlink https://example.org/cave away", "j hyperlink javascript:alert(1) away", "c chart charts/chart1.xml", "d diagramData diagrams/data1.xml", "x diagramDrawing diagrams/drawing1.xml")},
		{"word/document.xml", main},
	}
	for _, p := range more {
		if !strings.HasPrefix(p.name, "docProps/") {
			p.name = "word/" + p.name
		}
		parts = append(parts, p)
	}
	return pack(tb, parts...)
}

func styles(inner string) part {
	return part{"styles.xml", `<w:styles ` + wordSpaces + `>` + inner + `</w:styles>`}
}

// deck is a PowerPoint file of slides, given by what stands in their trees, with more
// parts, whose names are within the folder ppt. All slides have layout1.
func deck(tb testing.TB, slides []string, more ...part) []byte {
	tb.Helper()
	var ids strings.Builder
	var lines []string
	var parts []part
	for i, tree := range slides {
		n := i + 1
		fmt.Fprintf(&ids, `<p:sldId id="%d" r:id="r%d"/>`, 255+n, n)
		lines = append(lines, fmt.Sprintf("r%d slide slides/slide%d.xml", n, n))
		parts = append(parts,
			part{fmt.Sprintf("ppt/slides/slide%d.xml", n), `<p:sld ` + deckSpaces + `><p:cSld><p:spTree>` + tree + `</p:spTree></p:cSld></p:sld>`},
			part{fmt.Sprintf("ppt/slides/_rels/slide%d.xml.rels", n), rels("l slideLayout ../slideLayouts/slideLayout1.xml", fmt.Sprintf("n notesSlide ../notesSlides/notesSlide%d.xml", n), "h hyperlink https://example.org/cave away", "c chart ../charts/chart1.xml", "d diagramData ../diagrams/data1.xml", "x diagramDrawing ../diagrams/drawing1.xml")})
	}
	parts = append(parts,
		part{"_rels/.rels", rels("r1 officeDocument /ppt/presentation.xml")},
		part{"ppt/_rels/presentation.xml.rels", rels(lines...)},
		part{"ppt/presentation.xml", `<p:presentation ` + deckSpaces + `><p:sldIdLst>` + ids.String() + `</p:sldIdLst></p:presentation>`})
	for _, p := range more {
		parts = append(parts, part{"ppt/" + p.name, p.text})
	}
	return pack(tb, parts...)
}

// odt is an OpenDocument text whose body is given, with automatic styles.
func odt(tb testing.TB, auto, body string, more ...part) []byte {
	tb.Helper()
	return odf(tb, "text", auto, "<office:text>"+body+"</office:text>", more...)
}

// odp is an OpenDocument deck whose pages are given.
func odp(tb testing.TB, auto, pages string, more ...part) []byte {
	tb.Helper()
	return odf(tb, "presentation", auto, "<office:presentation>"+pages+"</office:presentation>", more...)
}

func odf(tb testing.TB, kind, auto, body string, more ...part) []byte {
	tb.Helper()
	return odfOf(tb, kind, `<office:document-content `+odfSpaces+`><office:automatic-styles>`+auto+`</office:automatic-styles><office:body>`+body+`</office:body></office:document-content>`, more...)
}

func odfOf(tb testing.TB, kind, content string, more ...part) []byte {
	tb.Helper()
	return pack(tb, append([]part{{"mimetype", "application/vnd.oasis.opendocument." + kind}, {"content.xml", content}}, more...)...)
}

// read reads a file that must be read.
func read(tb testing.TB, data []byte) *document.Document {
	tb.Helper()
	doc, err := office.Read(data)
	if err != nil {
		tb.Fatal(err)
	}
	return doc
}

// outline is the blocks of a file, one a line, without its first line; braces, which
// stand around all text that was read, are left out.
func outline(tb testing.TB, data []byte) string {
	tb.Helper()
	_, rest, _ := strings.Cut(read(tb, data).Outline(), "\n")
	return strings.NewReplacer("{", "", "}", "").Replace(rest)
}

// places are the places of a file's blocks: "page.line" or "slide.line".
func places(doc *document.Document) string {
	var list []string
	for _, b := range doc.Blocks {
		p := b.Where()
		list = append(list, fmt.Sprintf("%d.%d", p.Page+p.Slide, p.Line))
	}
	return strings.Join(list, " ")
}
