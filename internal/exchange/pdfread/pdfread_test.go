package pdfread_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"boussole/internal/document"
	"boussole/internal/exchange"
	"boussole/internal/exchange/pdf"
	"boussole/internal/exchange/pdfread"

	"github.com/google/go-cmp/cmp"
)

// page is lines of 12 points, 14 points apart, from the top of a page.
func page(texts ...string) pdfread.Page {
	p := pdfread.Page{Width: 595, Height: 842}
	for i, s := range texts {
		p.Lines = append(p.Lines, pdfread.Line{X0: 60, X1: 60 + 5*float64(utf8.RuneCountInString(s)), Y: 200 + 14*float64(i), Size: 12, Text: s})
	}
	return p
}

func compose(t *testing.T, pages ...pdfread.Page) string {
	t.Helper()
	doc, err := pdfread.Compose(&pdfread.File{Pages: pages})
	if err != nil {
		t.Fatal(err)
	}
	_, told, _ := strings.Cut(doc.Outline(), "\n")
	return strings.NewReplacer("{", "", "}", "").Replace(told)
}

// A word that was cut at the end of a line is whole again, and one that has a hyphen of
// its own keeps it.
func TestCompose_makesWordsWhole(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		lines []string
		want  string
	}{
		"cut":                   {[]string{"Nous parlons ici de la commu-", "nication de la cave et de la vallée."}, "p Nous parlons ici de la communication de la cave et de la vallée.\n"},
		"cut by a soft hyphen":  {[]string{"Nous parlons ici de la commu\u00ad", "nication de la cave et de la vallée."}, "p Nous parlons ici de la communication de la cave et de la vallée.\n"},
		"a pronoun":             {[]string{"Pour qui la cave travaille-t-elle, et sait-", "elle pourquoi elle le fait chaque jour ?"}, "p Pour qui la cave travaille-t-elle, et sait-elle pourquoi elle le fait chaque jour ?\n"},
		"with a hyphen already": {[]string{"Il faut en parler demain, c’est-à-", "dire avant la fin de la semaine."}, "p Il faut en parler demain, c’est-à-dire avant la fin de la semaine.\n"},
		"with a hyphen nearby":  {[]string{"Un porte-parole parle, un seul porte-", "parole parle pour tous dans la cave."}, "p Un porte-parole parle, un seul porte-parole parle pour tous dans la cave.\n"},
		"a name":                {[]string{"La cave se trouve à Lons, près de Saint-", "Claude, et elle y reste pour longtemps."}, "p La cave se trouve à Lons, près de Saint-Claude, et elle y reste pour longtemps.\n"},
		"items":                 {[]string{"• Ouvrir le vendredi aux écoles de la", "vallée, et aux familles.", "• Vendre."}, "- Ouvrir le vendredi aux écoles de la vallée, et aux familles.\n- Vendre.\n"},
		"a short line ends":     {[]string{"Une fin courte.", "Un autre paragraphe commence ici et dure un peu."}, "p Une fin courte.\np Un autre paragraphe commence ici et dure un peu.\n"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(compose(t, page(c.lines...)), c.want); diff != "" {
				t.Errorf("got, want:\n%s", diff)
			}
		})
	}
}

// What repeats at the top and the foot of pages is no text of theirs, nor are their
// numbers; a paragraph goes on over the page.
func TestCompose_leavesMarginsOut(t *testing.T) {
	t.Parallel()
	var pages []pdfread.Page
	for _, s := range []string{"La première page dit ce que nous sommes et pourquoi nous", "le sommes encore aujourd’hui dans la vallée.", "Une autre chose se dit ici."} {
		p := page(s)
		p.Lines = append([]pdfread.Line{{X0: 60, X1: 200, Y: 40, Size: 9, Text: "La cave, plan de 2027"}}, p.Lines...)
		p.Lines = append(p.Lines, pdfread.Line{X0: 290, X1: 310, Y: 810, Size: 9, Text: "Page 3 sur 12"})
		pages = append(pages, p)
	}
	want := "p La première page dit ce que nous sommes et pourquoi nous le sommes encore aujourd’hui dans la vallée.\np Une autre chose se dit ici.\n"
	if diff := cmp.Diff(compose(t, pages...), want); diff != "" {
		t.Errorf("got, want:\n%s", diff)
	}
}

// The sizes of letters make headings of their levels.
func TestCompose_findsHeadings(t *testing.T) {
	t.Parallel()
	p := page("Le plan", "Le cap", "Une phrase de la cave, aussi longue que d’autres.", "Un mot fort", "Une phrase de la cave, aussi longue que d’autres.")
	p.Lines[0].Size, p.Lines[1].Size, p.Lines[3].Strong = 24, 16, true
	want := "# Le plan\n## Le cap\np Une phrase de la cave, aussi longue que d’autres.\n### Un mot fort\np Une phrase de la cave, aussi longue que d’autres.\n"
	if diff := cmp.Diff(compose(t, p), want); diff != "" {
		t.Errorf("got, want:\n%s", diff)
	}
}

// Letters that are not known for letters are no text.
func TestCompose_refusesWhatHoldsNoText(t *testing.T) {
	t.Parallel()
	for _, pages := range [][]pdfread.Page{nil, {page()}, {page("12", "a")}, {page("\ue000\ue001\ue002\ue003 abc")}} {
		if _, err := pdfread.Compose(&pdfread.File{Pages: pages}); exchange.KindOf(err) != exchange.Wordless {
			t.Errorf("%+v: %v", pages, err)
		}
	}
}

func TestLayout_readsBoxes(t *testing.T) {
	t.Parallel()
	const src = `<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Le plan</title><meta name="Author" content="La cave"/></head><body><doc>
<page width="595" height="842"><flow><block xMin="1" yMin="2" xMax="3" yMax="4"><line xMin="60" yMin="100" xMax="90" yMax="112"><word xMin="60" yMin="100" xMax="70" yMax="112">L’af&#64257;che</word> <word>&amp;&nbsp;moi</word></line></block></flow></page></doc></body></html>`
	f, err := pdfread.Layout(strings.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	want := &pdfread.File{Title: "Le plan", Owner: "La cave", Pages: []pdfread.Page{{Width: 595, Height: 842, Lines: []pdfread.Line{{X0: 60, X1: 90, Y: 112, Size: 12, Block: 1, Text: "L’affiche & moi"}}}}}
	if diff := cmp.Diff(f, want); diff != "" {
		t.Errorf("got, want:\n%s", diff)
	}
	if _, err := pdfread.Layout(strings.NewReader("<page><line a=")); exchange.KindOf(err) != exchange.Broken {
		t.Error(err)
	}
}

func FuzzPDF(f *testing.F) {
	doc := &document.Document{Lang: "fr", Title: "Le plan", Blocks: []document.Block{document.Paragraph{Text: document.Own("Dix-neuf fermes.")}}}
	file, err := pdf.Write(doc)
	if err != nil {
		f.Fatal(err)
	}
	if _, err := pdfread.Parse(file); err != nil {
		f.Fatal(err)
	}
	f.Add([]byte("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Contents 4 0 R /Resources << /Font << /F << /Subtype /Type1 /Encoding /WinAnsiEncoding >> >> >> >>\nendobj\n4 0 obj\n<< /Length 38 >>\nstream\nBT /F 12 Tf 60 700 Td (Le plan) Tj ET \nendstream\nendobj\nxref\n0 5\n0000000000 65535 f \n0000000009 00000 n \n0000000058 00000 n \n0000000115 00000 n \n0000000251 00000 n \ntrailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n339\n%%EOF\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := pdfread.CheckStreams(data); err != nil && exchange.KindOf(err) == "" {
			t.Fatalf("no refusal: %v", err)
		}
		doc, err := pdfread.Parse(data)
		if err != nil {
			if exchange.KindOf(err) == "" {
				t.Fatalf("no refusal: %v", err)
			}
			return
		}
		if !utf8.ValidString(doc.Outline()) {
			t.Error("not UTF-8")
		}
	})
}

func FuzzLayout(f *testing.F) {
	f.Add("<page width='595' height='842'><line xMin='1' yMax='20' yMin='8'><word>Le plan de la commu-</word></line><line xMin='1' yMax='34' yMin='22'><word>nication</word></line></page>")
	f.Fuzz(func(t *testing.T, src string) {
		file, err := pdfread.Layout(strings.NewReader(src))
		if err != nil {
			return
		}
		doc, err := pdfread.Compose(file)
		if err == nil && !utf8.ValidString(doc.Outline()) {
			t.Error("not UTF-8")
		}
	})
}
