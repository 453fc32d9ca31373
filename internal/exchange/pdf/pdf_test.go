package pdf_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"

	"boussole/internal/document"
	"boussole/internal/exchange/pdf"
	"boussole/internal/locale"
	"boussole/internal/report"
	"boussole/internal/report/reporttest"

	"github.com/google/go-cmp/cmp"
)

// Every report of every example, in both languages, holds what is checked of it.
func TestWrite_everyReport(t *testing.T) {
	t.Parallel()
	for _, name := range reporttest.Examples() {
		for _, lang := range []locale.Lang{locale.French, locale.English} {
			for kind, made := range reporttest.Kinds() {
				t.Run(name+" "+kind+" "+string(lang), func(t *testing.T) {
					t.Parallel()
					doc := made(reporttest.Input(t, reporttest.Source(t, name), lang))
					file := write(t, doc)
					text := words(t, file)
					holdsEveryText(t, doc, text)
					if lang == locale.French {
						keepsWordsAndSpacesAsTheyAre(t, doc, text)
					}
					hasABookmarkForEachHeading(t, doc, file)
					embedsItsTypefaces(t, file)
					staysWithinThePageAndOffOtherWords(t, file)
					if kind == "page" && !bytes.Equal(file, write(t, doc)) {
						t.Error("two files of one document")
					}
					if n := bytes.Count(file, []byte("/Type /Page\n")); kind == "page" && n != 2 {
						t.Errorf("the strategy on a page has %d, not the two sides of a sheet", n)
					}
				})
			}
		}
	}
}

func write(tb testing.TB, doc *document.Document) []byte {
	tb.Helper()
	file, err := pdf.Write(doc)
	if err != nil {
		tb.Fatal(err)
	}
	return file
}

// poppler is what one of its programs says of a PDF, which it reads without our help.
func poppler(t *testing.T, file []byte, program string, args ...string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), program, args...)
	cmd.Stdin = bytes.NewReader(file)
	var complaints bytes.Buffer
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	if err != nil || complaints.Len() > 0 {
		t.Fatalf("%s: %v\n%s", program, err, complaints.String())
	}
	return string(out)
}

// above is the height in points under which the foot of a page begins.
const above = "785"

// words are a PDF's texts without its feet, in the order of writing, page after page.
func words(t *testing.T, file []byte) string {
	t.Helper()
	return poppler(t, file, "pdftotext", "-raw", "-r", "72", "-x", "0", "-y", "0", "-W", "596", "-H", above, "-", "-")
}

// pressed is a text without its spaces and its hyphens: a line may end at either, and
// poppler drops a hyphen at the end of a line.
func pressed(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '-' || r == '\u2011' {
			return -1
		}
		return r
	}, s)
}

// said are the texts of a document that stand in its PDF.
func said(doc *document.Document) []string {
	var list []string
	add := func(texts ...string) { list = append(list, texts...) }
	text := func(texts ...document.Text) {
		for _, t := range texts {
			add(t.Plain())
		}
	}
	doc.Walk(func(b document.Block, _ int) {
		switch b := b.(type) {
		case document.Heading:
			add(b.Number)
			if b.Level == 2 && b.Number == "" {
				add(b.Label)
			}
			text(b.Title, b.Aside)
		case document.Paragraph:
			text(b.Text)
		case document.List:
			text(b.Items...)
		case document.Definitions:
			for _, e := range b.Entries {
				text(e.Term)
				text(e.Text...)
			}
		case document.Table:
			for _, c := range b.Columns {
				if !c.Hush {
					add(c.Label)
				}
			}
			for _, row := range b.Rows {
				text(row...)
			}
		case document.Finding:
			add(b.Word, b.Code, b.Why, b.Mend, b.Waived)
			text(b.What...)
		case document.Note:
			text(b.Text...)
		case document.Contents:
			add(b.Title)
			for _, e := range b.Entries {
				add(e.Number, e.Name, e.Title)
			}
		case document.Figure:
			text(b.Title, b.Caption)
			for _, k := range b.Key {
				add(k.Label)
			}
		}
	})
	return list
}

// Every word of a document is in its PDF, whole and in order: headings, paragraphs,
// cells, findings.
func holdsEveryText(t *testing.T, doc *document.Document, text string) {
	t.Helper()
	got := pressed(text)
	texts := said(doc)
	if len(texts) < 20 {
		t.Fatalf("%d texts", len(texts))
	}
	for _, s := range texts {
		if !strings.Contains(got, pressed(s)) {
			t.Errorf("not there: %s", s)
		}
	}
}

// What no line may part is found as one, with a space where its no-break space is (the
// reader writes every space as a plain one): « mot », 18 500 €.
func keepsWordsAndSpacesAsTheyAre(t *testing.T, doc *document.Document, text string) {
	t.Helper()
	seen := 0
	spaces := strings.NewReplacer("\u00a0", " ", "\u202f", " ")
	got := spaces.Replace(text)
	for _, s := range said(doc) {
		for _, word := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\n' }) {
			if !strings.ContainsAny(word, "«»€\u00a0\u202fœé’") || strings.ContainsAny(word, "-–—/") {
				continue
			}
			seen++
			if !strings.Contains(got, spaces.Replace(word)) {
				t.Errorf("not there as it is: %q", word)
			}
		}
	}
	if seen < 20 {
		t.Errorf("%d words", seen)
	}
}

var title = regexp.MustCompile(`(?s)<</Title \(((?:\\.|[^\\)])*)\)\n/Parent`)

// bookmarks are the titles of a PDF's outline: UTF-16 in a string with escapes.
func bookmarks(file []byte) []string {
	var list []string
	for _, m := range title.FindAllSubmatch(file, -1) {
		raw := regexp.MustCompile(`(?s)\\(.)`).ReplaceAllFunc(m[1], func(b []byte) []byte {
			if b[1] == 'r' {
				return []byte("\r")
			}
			return b[1:]
		})
		var units []uint16
		for i := 2; i+1 < len(raw); i += 2 {
			units = append(units, uint16(raw[i])<<8|uint16(raw[i+1]))
		}
		list = append(list, string(utf16.Decode(units)))
	}
	return list
}

func hasABookmarkForEachHeading(t *testing.T, doc *document.Document, file []byte) {
	t.Helper()
	var want []string
	for _, h := range doc.Headings() {
		name := strings.ReplaceAll(h.Name(), "\n", " ")
		if h.Number != "" {
			name = h.Number + ". " + name
		}
		want = append(want, name)
	}
	if diff := cmp.Diff(want, bookmarks(file)); diff != "" || len(want) == 0 {
		t.Errorf("%d bookmarks\n%s", len(want), diff)
	}
}

// Every face is in the file and says which letter each of its shapes is.
func embedsItsTypefaces(t *testing.T, file []byte) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "report.pdf")
	if err := os.WriteFile(name, file, 0o600); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(poppler(t, nil, "pdffonts", name)), "\n")
	if len(lines) < 4 || len(lines) > 5 {
		t.Fatalf("%d faces", len(lines)-2)
	}
	for _, line := range lines[2:] {
		if f := strings.Fields(line); !strings.Contains(f[0], "boussole") || f[len(f)-5] != "yes" || f[len(f)-3] != "yes" {
			t.Errorf("%s", line)
		}
	}
}

func TestWrite_saysWhatItIs(t *testing.T) {
	t.Parallel()
	doc := report.Strategy(reporttest.Input(t, reporttest.Source(t, "fr-mairie"), locale.French))
	file := write(t, doc)
	info := poppler(t, file, "pdfinfo", "-")
	for _, want := range []string{"Title:           " + doc.Title + " · " + doc.Owner + "\n", "Author:          " + doc.Owner + "\n", "Page size:       595.28 x 841.89 pts (A4)"} {
		if !strings.Contains(info, want) {
			t.Errorf("no %q in\n%s", want, info)
		}
	}
	if strings.Contains(info, "CreationDate") {
		t.Error("a date of making, which would change by itself")
	}
	if !bytes.Contains(file, []byte("/Lang (fr)")) {
		t.Error("no language")
	}
	pages := strings.Split(poppler(t, file, "pdftotext", "-layout", "-", "-"), "\f")
	last := pages[len(pages)-2]
	if want := regexp.MustCompile(`page (\d+) / (\d+)`).FindStringSubmatch(last); want == nil || want[1] != want[2] {
		t.Errorf("the foot of the last page: %q", want)
	}
}

// A link within the document leads to the page of its heading, one to the web is written
// in the characters of an address, and one that would run something is none.
func TestWrite_leadsWhereItSays(t *testing.T) {
	t.Parallel()
	doc := &document.Document{Lang: "fr", Title: "Liens", Blocks: []document.Block{
		document.Heading{Level: 1, ID: "a", Title: document.Says("Un")},
		document.Contents{Title: "Sommaire", Entries: []document.ContentsEntry{{Level: 2, Number: "1", Name: "Deux", ID: "b"}, {Level: 2, Name: "Nulle part", ID: "z"}}},
		document.Paragraph{Text: document.Text{
			{Text: "vers deux", To: "b"},
			{Text: " ou nulle part", To: "z"},
			{Text: " la source", URL: "https://example.org/é (1)?a=b"},
			{Text: " un piège", URL: "javascript:alert(1)"},
		}},
		document.Break{Kind: document.NewPage},
		document.Heading{Level: 2, ID: "b", Title: document.Says("Deux")},
		document.Heading{Level: 2, ID: "b", Title: document.Says("Deux encore")},
	}}
	file := string(write(t, doc))
	if n := strings.Count(file, "/Subtype /Link"); n != 3 {
		t.Errorf("%d links", n)
	}
	if want := `/URI (https://example.org/%C3%A9%20\(1\)?a=b)`; !strings.Contains(file, want) {
		t.Errorf("no %s", want)
	}
	if strings.Contains(file, "javascript") {
		t.Error("a link that runs")
	}
	// The second page is the object 5: two objects a page, from 3 on.
	if n := strings.Count(file, "/Dest [5 0 R"); n != 4 { // two links, two bookmarks
		t.Errorf("%d ends on the second page", n)
	}
	if got := words(t, []byte(file)); !strings.Contains(got, "Deux\n2\n") && !strings.Contains(got, "Deux 2") && !strings.Contains(got, "2\nDeux") {
		t.Errorf("the table of contents does not say the page:\n%s", got)
	}
}

// BenchmarkPDF is the whole way from the file's bytes to the whole strategy in PDF; its
// budget is 500 ms.
func BenchmarkPDF(b *testing.B) {
	src := reporttest.Source(b, "fr-entreprise")
	for b.Loop() {
		write(b, report.Strategy(reporttest.Input(b, src, locale.French)))
	}
}

// BenchmarkWrite is the writing of PDF alone.
func BenchmarkWrite(b *testing.B) {
	doc := report.Strategy(reporttest.Input(b, reporttest.Source(b, "fr-entreprise"), locale.French))
	b.ResetTimer()
	for b.Loop() {
		write(b, doc)
	}
}
