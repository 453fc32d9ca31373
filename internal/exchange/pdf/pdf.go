// Package pdf writes a document as one PDF file for A4: laid out here, line by line, set
// in Boussole's own typefaces, with its charts drawn from the same marks as on a page of
// HTML. Text stays text (it can be searched, copied and read aloud), headings are
// bookmarks, links work, and no row of a table, figure or finding is cut by the end of a
// page unless it is taller than one.
//
//	file, err := pdf.Write(report.Strategy(in))
package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"time"

	"boussole/internal/document"
	"boussole/internal/locale"

	"codeberg.org/go-pdf/fpdf"
)

// A4 and its margins, in points.
const (
	millimetre   = 72 / 25.4
	pageWidth    = 210 * millimetre
	pageHeight   = 297 * millimetre
	marginSide   = 14 * millimetre
	marginTop    = 12 * millimetre
	marginBottom = 11 * millimetre
	footRoom     = 8 * millimetre // of the foot and the room above it
	textWidth    = pageWidth - 2*marginSide
	textHeight   = pageHeight - marginTop - marginBottom - footRoom
)

// Sizes are given as on a page of HTML, in px of a screen; a pixel is this much of a
// point, so that a body of 17 px is set in 9.3 pt and labels of 15 px in 8.2 pt.
const pixel = 0.5475

// leastPixel is how far the strategy on a page is reduced to stay on a sheet's two sides;
// below it, it takes more pages: smaller print would not be read.
const leastPixel = 0.45

// Write is the document as a PDF file. The same document gives the same bytes. It fails
// only where a typeface cannot be read or the library of PDF fails.
func Write(doc *document.Document) ([]byte, error) {
	faces, err := readFaces()
	if err != nil {
		return nil, err
	}
	s := newSheet(doc, faces)
	placed, pages := s.layOut()
	s.number(placed)
	s.paint(placed, pages)
	var b bytes.Buffer
	if err := s.out.Output(&b); err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	return undated(b.Bytes()), nil
}

// never is the day that the library is given: it dates every file.
const never = "20000101000000"

// undated is a file without the date of its making: a document has the day that it
// speaks of in its text, and the same document gives the same bytes. Spaces stand where
// the date stood, so that nothing in the file moves.
func undated(file []byte) []byte {
	for _, key := range []string{"/CreationDate", "/ModDate"} {
		dated := []byte(key + " (D:" + never + ")")
		file = bytes.Replace(file, dated, bytes.Repeat([]byte(" "), len(dated)), 1)
	}
	return file
}

// sheet is a PDF being written.
type sheet struct {
	doc   *document.Document
	lang  locale.Lang
	faces *faces
	out   *fpdf.Fpdf

	links    map[string]int  // of the ids of headings
	anchored map[string]bool // those that lead somewhere already
	pageOf   map[string]int  // the page of each, once laid out
	depth    int             // of the last bookmark; -1 before the first

	page  int                 // being painted
	now   style               // of the text painted last
	known bool                // now is what the PDF's state says
	added [2 * faceCount]bool // the faces that are in the PDF
}

func newSheet(doc *document.Document, faces *faces) *sheet {
	out := fpdf.NewCustom(&fpdf.InitType{OrientationStr: "P", UnitStr: "pt", Size: fpdf.SizeType{Wd: pageWidth, Ht: pageHeight}})
	out.SetAutoPageBreak(false, 0)
	out.SetMargins(0, 0, 0)
	out.SetCellMargin(0)
	day := time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC) // as never says
	out.SetCreationDate(day)
	out.SetModificationDate(day)
	out.SetCatalogSort(true)
	out.SetProducer("Boussole", true)
	out.SetCreator("Boussole", true)
	out.SetTitle(plain(titled(doc)), true)
	out.SetAuthor(plain(doc.Owner), true)
	out.SetSubject(plain(doc.Subject), true)
	out.SetLang(plain(doc.Lang))
	out.SetDisplayMode("default", "default")
	s := &sheet{doc: doc, lang: locale.Lang(doc.Lang), faces: faces, out: out, links: map[string]int{}, anchored: map[string]bool{}, pageOf: map[string]int{}, depth: -1}
	for _, h := range doc.Headings() {
		if _, there := s.links[h.ID]; h.ID != "" && !there {
			s.links[h.ID] = out.AddLink()
		}
	}
	return s
}

func titled(doc *document.Document) string {
	if doc.Owner == "" || doc.Title == "" {
		return doc.Title + doc.Owner
	}
	return doc.Title + " · " + doc.Owner
}

// layOut gives every piece its page and its height. What stands before the first new
// page is the strategy on a page where it has the steps, and is reduced to the two sides
// of a sheet.
func (s *sheet) layOut() (placed []placement, pages int) {
	parts := byPages(s.doc.Blocks)
	for i, blocks := range parts {
		l := &layout{s: s, k: pixel}
		pieces := l.part(blocks, i == 0)
		more, n := paginate(pieces, pages, textHeight)
		for n-pages > 2 && l.k > leastPixel && hasSteps(blocks) {
			l.k -= 0.005
			reduced, m := paginate(l.part(blocks, i == 0), pages, textHeight)
			if m-pages <= 2 || l.k <= leastPixel && m < n {
				more, n = reduced, m
			}
		}
		placed = append(placed, more...)
		pages = n
	}
	return placed, max(pages, 1)
}

// byPages is blocks in parts that begin a page each.
func byPages(blocks []document.Block) [][]document.Block {
	var parts [][]document.Block
	start := 0
	for i, b := range blocks {
		if br, is := b.(document.Break); is && br.Kind == document.NewPage && i > start {
			parts = append(parts, blocks[start:i])
			start = i
		}
	}
	return append(parts, blocks[start:])
}

func hasSteps(blocks []document.Block) bool {
	for _, b := range blocks {
		if g, is := b.(document.Grid); is && g.Form == document.Steps {
			return true
		}
	}
	return false
}

// number notes the page of each heading, for the table of contents.
func (s *sheet) number(placed []placement) {
	for _, p := range placed {
		for _, id := range p.ids {
			if _, there := s.pageOf[id]; !there {
				s.pageOf[id] = p.page
			}
		}
	}
}

func (s *sheet) paint(placed []placement, pages int) {
	next := 0
	for page := 1; page <= pages; page++ {
		s.out.AddPage()
		s.page, s.known = page, false
		for ; next < len(placed) && placed[next].page == page; next++ {
			p := placed[next]
			p.paint(s, marginSide, marginTop+p.y)
		}
		s.foot(page, pages)
	}
}

// foot is the line under every page: what the document says of itself, and the page's
// number.
func (s *sheet) foot(page, pages int) {
	st := style{face: sans, size: 13.5 * pixel, ink: quiet}
	y := pageHeight - marginBottom
	s.rule(marginSide, y-11, textWidth, 1*pixel, line)
	number := fmt.Sprintf("page\u00a0%d\u00a0/\u00a0%d", page, pages)
	wide := s.faces.width(number, st)
	s.text(pageWidth-marginSide-wide, y, number, st)
	x, end := marginSide, pageWidth-marginSide-wide-12
	for _, piece := range s.doc.Foot {
		piece = strings.Join(strings.Fields(strings.ReplaceAll(s.faces.clean(piece), "\u00a0", "\u2007")), " ")
		piece = strings.ReplaceAll(piece, "\u2007", "\u00a0")
		if piece == "" {
			continue
		}
		piece = s.faces.cut(piece, st, end-x)
		s.text(x, y, piece, st)
		if x += s.faces.width(piece, st) + 24*pixel; x >= end {
			return
		}
	}
}
