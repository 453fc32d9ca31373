package pdf_test

import (
	"encoding/xml"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"boussole/internal/document"
)

// place is where poppler finds a word on a page, in points.
type place struct {
	X0   float64 `xml:"xMin,attr"`
	Y0   float64 `xml:"yMin,attr"`
	X1   float64 `xml:"xMax,attr"`
	Y1   float64 `xml:"yMax,attr"`
	Text string  `xml:",chardata"`
}

func places(t *testing.T, file []byte) [][]place {
	t.Helper()
	var found struct {
		Pages []struct {
			Words []place `xml:"word"`
		} `xml:"body>doc>page"`
	}
	if err := xml.Unmarshal([]byte(poppler(t, file, "pdftotext", "-bbox", "-", "-")), &found); err != nil {
		t.Fatal(err)
	}
	list := make([][]place, len(found.Pages))
	for i, p := range found.Pages {
		list[i] = p.Words
	}
	return list
}

// Margins of a page, in points: 14 mm at the sides, 12 mm at the top.
const (
	leftMargin  = 39.6
	rightMargin = 595.28 - 39.6
	topMargin   = 34
	footMargin  = 841.89 - 31
)

// Nothing leaves the text of its page and no word lies over another.
func staysWithinThePageAndOffOtherWords(t *testing.T, file []byte) {
	t.Helper()
	all := 0
	for n, words := range places(t, file) {
		all += len(words)
		for _, w := range words {
			if w.X0 < leftMargin-0.5 || w.X1 > rightMargin+0.5 || w.Y0 < topMargin-4 || w.Y1 > footMargin+5 {
				t.Errorf("page %d: %q leaves the page: %+v", n+1, w.Text, w)
			}
		}
		// The box of a word is that of its face, with the room of accents and descenders;
		// letters of the middle of a line are in the middle of it.
		slices.SortFunc(words, func(a, b place) int { return int(100 * (a.Y0 - b.Y0)) })
		for i, a := range words {
			for _, b := range words[i+1:] {
				if b.Y0 > a.Y1 {
					break
				}
				low := func(p place) float64 { return p.Y0 + 0.35*(p.Y1-p.Y0) }
				high := func(p place) float64 { return p.Y0 + 0.75*(p.Y1-p.Y0) }
				if a.X0+0.4 < b.X1 && b.X0+0.4 < a.X1 && low(a) < high(b) && low(b) < high(a) {
					t.Errorf("page %d: %q lies over %q", n+1, a.Text, b.Text)
				}
			}
		}
	}
	if all < 300 {
		t.Errorf("%d words", all)
	}
}

// pagesOf are a PDF's pages as text, without their feet.
func pagesOf(t *testing.T, file []byte) []string {
	t.Helper()
	pages := strings.Split(words(t, file), "\f")
	return pages[:len(pages)-1]
}

func filler(n int) []document.Block {
	var list []document.Block
	for i := range n {
		list = append(list, document.Paragraph{Text: document.Says(fmt.Sprintf("Remplissage %d.", i))})
	}
	return list
}

// Wherever the end of a page falls, a heading stands above what it opens, a finding and
// a figure's words are on one page, and a paragraph of three lines too.
func TestWrite_neverEndsAPageAfterAHeading(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("mot ", 60)
	for n := 24; n < 46; n++ {
		doc := &document.Document{Lang: "fr", Title: "Essai", Blocks: append(filler(n),
			document.Heading{Level: 2, ID: "a", Label: "Section", Title: document.Says("Titre premier")},
			document.Heading{Level: 3, ID: "b", Title: document.Says("Titre second")},
			document.Paragraph{Form: document.Small, Text: document.Says("Sous le titre.")},
			document.Paragraph{Text: document.Says("Suite " + long + "fin")},
			document.Finding{Mark: document.MarkWarning, Word: "Alerte", Code: "B404", What: []document.Text{document.Says("Constat " + long)}, Why: "Raison " + long, Mend: "Remède"},
			document.Heading{Level: 3, ID: "c", Title: document.Says("Titre tiers")},
			document.Table{Columns: []document.Column{{Label: "Colonne", Kind: document.Name}}, Rows: [][]document.Text{{document.Own("Rang")}, {document.Own("Rang")}}},
		)}
		pages := pagesOf(t, write(t, doc))
		for i, page := range pages {
			lines := strings.Split(strings.TrimSpace(page), "\n")
			if last := lines[len(lines)-1]; i < len(pages)-1 && regexp.MustCompile(`^(Titre|Section|Sous le|Colonne|Suite)`).MatchString(last) {
				t.Errorf("%d: page %d ends with %q", n, i+1, last)
			}
			if strings.Contains(page, "B404") != strings.Contains(page, "Remède") {
				t.Errorf("%d: page %d parts the finding", n, i+1)
			}
		}
	}
}

// The labels of a table stand at the head of each of its pages, and no row is cut.
func TestWrite_saysTheLabelsOfATableOnEachPage(t *testing.T) {
	t.Parallel()
	table := document.Table{Columns: []document.Column{{Label: "Étiquette", Kind: document.Name}, {Label: "Détail"}, {Label: "Heures", Kind: document.Figures}}}
	for i := range 120 {
		detail := fmt.Sprintf("début%d %s fin%d", i, strings.Repeat("quelques mots de plus ", 3+i%9), i)
		table.Rows = append(table.Rows, []document.Text{document.Own(fmt.Sprintf("Rang %d", i)), document.Says(detail), document.Says("19 h")})
	}
	doc := &document.Document{Lang: "fr", Title: "Essai", Blocks: []document.Block{document.Heading{Level: 1, Title: document.Says("Table")}, table}}
	pages := pagesOf(t, write(t, doc))
	if len(pages) < 4 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, page := range pages {
		if strings.Count(page, "Étiquette") != 1 {
			t.Errorf("page %d has the labels %d times", i+1, strings.Count(page, "Étiquette"))
		}
		for r := range table.Rows {
			if begins, ends := strings.Contains(page, fmt.Sprintf("début%d ", r)), regexp.MustCompile(fmt.Sprintf(`fin%d\b`, r)).MatchString(page); begins != ends {
				t.Errorf("page %d cuts row %d", i+1, r)
			}
		}
	}
}

// A row, a finding, a grid taller than a page go on over several, and nothing is lost.
func TestWrite_goesOnWhereAPageCannotHoldIt(t *testing.T) {
	t.Parallel()
	var long strings.Builder
	for i := range 2500 {
		fmt.Fprintf(&long, "mot%d ", i)
	}
	text := document.Says(long.String())
	pair := []document.Cell{{Blocks: []document.Block{document.Paragraph{Text: text}}}, {Blocks: []document.Block{document.Paragraph{Text: document.Own("à côté")}}}}
	for name, block := range map[string]document.Block{
		"row":     document.Table{Columns: []document.Column{{Label: "A", Kind: document.Name}, {Label: "B"}}, Rows: [][]document.Text{{document.Own("court"), text}}},
		"finding": document.Finding{Mark: document.MarkWaived, Word: "Alerte", Code: "B1", What: []document.Text{text}, Why: "w", Mend: "m", Waived: "d"},
		"quote":   document.Paragraph{Form: document.Quote, Text: text},
		"list":    document.List{Items: []document.Text{text}},
		"empty":   document.Note{Form: document.Empty, Text: []document.Text{text}},
		"pair":    document.Grid{Form: document.Pair, Cells: pair},
		"steps":   document.Grid{Form: document.Steps, Cells: pair},
		"opening": document.Grid{Form: document.Opening, Cells: pair},
		"terms":   document.Definitions{Form: document.Facts, Entries: []document.Definition{{Term: document.Says("t"), Text: []document.Text{text}}}},
		"word":    document.Paragraph{Text: document.Says(strings.ReplaceAll(long.String(), " ", "\u00a0"))},
		"title":   document.Heading{Level: 1, Title: document.Says("court")},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := write(t, &document.Document{Lang: "fr", Title: "Essai", Blocks: []document.Block{document.Heading{Level: 2, Title: document.Says("Avant")}, block, document.Paragraph{Text: document.Says("après")}}})
			all := pressed(words(t, file))
			if want := pressed(long.String()); name == "row" || name == "title" {
				want = "après"
				if !strings.Contains(all, want) {
					t.Error("what comes after is lost")
				}
			} else if !strings.Contains(all, want) {
				t.Error("a part is lost")
			}
			for _, word := range []string{"mot0", "mot1249", "mot2499"} {
				if name != "title" && !strings.Contains(all, word) {
					t.Errorf("%s is lost", word)
				}
			}
			for n, words := range places(t, file) {
				for _, w := range words {
					if w.X1 > rightMargin+0.5 || w.Y1 > footMargin+5 {
						t.Errorf("page %d: %q leaves the page", n+1, w.Text)
					}
				}
			}
		})
	}
}

// A letter that no typeface has shows as a box, where a reader of the page sees that one
// is missing, and takes the room that was measured for it: many of them stay on the page.
func TestWrite_missingLettersAreBoxes(t *testing.T) {
	t.Parallel()
	const few = "avant \u0394\u0434\u05d0\u6587 après"
	made := func(text string) []byte {
		return write(t, &document.Document{Lang: "fr", Title: "Titre", Blocks: []document.Block{document.Paragraph{Text: document.Own(text)}}})
	}
	strokes := func(text string) int {
		return strings.Count(poppler(t, made(text), "pdftocairo", "-svg", "-", "-"), "stroke-linecap")
	}
	if boxes := strokes(few) - strokes("avant x après"); boxes != 4 {
		t.Errorf("%d boxes of 4", boxes)
	}
	if got := words(t, made(few)); !strings.Contains(got, "avant □□□□ après") {
		t.Errorf("text is %q", got)
	}
	staysWithinThePageAndOffOtherWords(t, made(strings.Repeat("Ελληνικά και ", 900)))
	staysWithinThePageAndOffOtherWords(t, made(strings.Repeat("\u6587\u6587 ", 1200)))
}
