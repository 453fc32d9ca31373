package office_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"boussole/internal/document"
	"boussole/internal/exchange"
	"boussole/internal/exchange/office"

	"github.com/google/go-cmp/cmp"
)

// holds checks what every reading must give: a refusal that people can be told, or a
// document with text, whose blocks have places that never go back.
func holds(t *testing.T, data []byte) {
	t.Helper()
	doc, err := office.Read(data)
	if err != nil {
		if exchange.KindOf(err) == "" {
			t.Fatalf("no refusal: %v", err)
		}
		return
	}
	if outline := doc.Outline(); !utf8.ValidString(outline) {
		t.Errorf("not UTF-8: %q", outline)
	}
	said := false
	last := document.Place{}
	for _, b := range doc.Blocks {
		at := b.Where()
		if at.Page < last.Page || at.Slide < last.Slide || at.Line < 0 {
			t.Errorf("%+v after %+v", at, last)
		}
		last = at
		switch b := b.(type) {
		case document.Heading:
			said = true
			if b.Level < 1 || b.Level > 4 || b.Title.Plain() == "" {
				t.Errorf("heading %+v", b)
			}
		case document.Paragraph:
			said = true
			if s := b.Text.Plain(); s != strings.TrimSpace(s) || s == "" {
				t.Errorf("paragraph %q", s)
			}
		case document.List:
			said = true
			if len(b.Items) == 0 {
				t.Error("a list without items")
			}
		case document.Table:
			said = true
			for _, row := range b.Rows {
				if len(row) != len(b.Columns) {
					t.Errorf("%d cells under %d columns", len(row), len(b.Columns))
				}
			}
		case document.Note, document.Contents:
			said = true
		}
	}
	if !said {
		t.Error("a document that says nothing")
	}
}

// FuzzDOCX reads its input as a file, and as the main part of one.
func FuzzDOCX(f *testing.F) {
	f.Add(docx(f, p("a")))
	f.Add([]byte(`<w:document ` + wordSpaces + `><w:body>` + styled("Titre1", "a") + p("b") + numberedP("1", "0", "c") + `<w:tbl><w:tr>` + tc("1", `<w:gridSpan w:val="2"/>`) + tc("2", `<w:vMerge/>`) + `</w:tr></w:tbl></w:body></w:document>`))
	f.Add([]byte(`<w:document ` + wordSpaces + `><w:body><w:p><w:r><w:lastRenderedPageBreak/><w:fldChar w:fldCharType="begin"/><w:instrText>x</w:instrText><w:br w:type="page"/><w:t>a</w:t><w:footnoteReference w:id="1"/></w:r></w:p></w:body></w:document>`))
	f.Add([]byte(`<w:document ` + wordSpaces + `><w:body><w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>` + p("a") + `</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p></w:body></w:document>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		holds(t, data)
		holds(t, docxOf(t, string(data), part{"footnotes.xml", string(data)}, styles(string(data))))
	})
}

// FuzzPPTX reads its input as a file, and as a slide, its notes and its layout.
func FuzzPPTX(f *testing.F) {
	f.Add(deck(f, []string{sp("", 1, 1, "a")}))
	f.Add([]byte(sp(`type="title"`, 1, 1, "a") + sp(`idx="1"`, -1, 0, "b", "c") + frame(1, `<a:tbl><a:tr>`+atc("1", `hMerge="1"`)+`</a:tr></a:tbl>`)))
	f.Add([]byte(`<p:grpSp><p:grpSpPr><a:xfrm><a:off x="-9" y="9"/></a:xfrm></p:grpSpPr>` + sp("", 1, 1, "a") + `</p:grpSp>` + frame(1, `<dgm:relIds r:dm="d"/>`)))
	f.Fuzz(func(t *testing.T, data []byte) {
		holds(t, data)
		wrap := func(root string) string {
			return `<p:` + root + ` ` + deckSpaces + `><p:cSld><p:spTree>` + string(data) + `</p:spTree></p:cSld></p:` + root + `>`
		}
		holds(t, deck(t, []string{string(data), sp("", 1, 1, "a")}, part{"notesSlides/notesSlide2.xml", wrap("notes")}, part{"slideLayouts/slideLayout1.xml", wrap("sldLayout")}, part{"diagrams/data1.xml", wrap("x")}))
	})
}

// FuzzODF reads its input as a file, and as the body of a text, as pages of a deck and
// as styles.
func FuzzODF(f *testing.F) {
	f.Add(odt(f, "", "<text:p>a</text:p>"))
	f.Add([]byte(`<text:h text:outline-level="2">a</text:h><text:list text:style-name="LB"><text:list-item><text:p>b</text:p><text:p>c</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell table:number-columns-repeated="3"><text:p>d</text:p></table:table-cell></table:table-row></table:table>`))
	f.Add([]byte(`<draw:page><draw:frame presentation:class="title" svg:x="1e300cm" svg:height="9cm"><draw:text-box><text:p>a</text:p></draw:text-box></draw:frame><presentation:notes/></draw:page>`))
	f.Add([]byte(`<style:style style:name="P" style:parent-style-name="P" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style><text:p text:style-name="P">a<text:note><text:note-body><text:p>n</text:p></text:note-body></text:note></text:p>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		holds(t, data)
		holds(t, odt(t, string(data), string(data)))
		holds(t, odp(t, listStyles, string(data)))
		holds(t, odfOf(t, "text", string(data)))
	})
}

// FuzzScanner holds that whatever encoding/xml reads without a complaint, the scanner
// reads the same, but for declarations and characters that it leaves out.
func FuzzScanner(f *testing.F) {
	f.Add([]byte(`<?xml version="1.0" encoding="UTF-8"?><a x="1" b:y='&lt;'><b:c/>t&amp;&#233;<![CDATA[<x>]]><!-- c --></a>`))
	f.Add([]byte(`<a><b></a></b>`))
	f.Add([]byte("<a\n b = \"c>d\" >\r\n</a >"))
	f.Fuzz(func(t *testing.T, src []byte) {
		want, err := standard(src)
		if err != nil {
			return
		}
		got, err := office.Tokens(src)
		if kind := exchange.KindOf(err); kind == exchange.Deep || kind == exchange.Crowded || kind == exchange.Forbidden {
			return
		}
		if err != nil {
			t.Fatalf("%v\nwant %q", err, want)
		}
		if diff := cmp.Diff(want, joined(got)); diff != "" {
			t.Error(diff)
		}
	})
}

// standard reads tokens by encoding/xml; an error where it refuses, and for what this
// package need not read: text around the root, and declarations.
func standard(src []byte) ([]string, error) {
	var list []string
	d := xml.NewDecoder(bytes.NewReader(src))
	open := 0
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) && open == 0 {
			return joined(list), nil
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			open++
			list = append(list, "<"+token.Name.Local)
		case xml.EndElement:
			open--
			list = append(list, ">")
		case xml.CharData:
			if open <= 0 && len(bytes.TrimSpace(token)) > 0 {
				return nil, errors.New("text around the root")
			}
			if open > 0 {
				list = append(list, "t"+string(token))
			}
		case xml.Directive:
			return nil, errors.New("a declaration")
		}
		if open < 0 {
			return nil, errors.New("closed twice")
		}
	}
}

// joined is tokens with the texts that follow one another made one, and without the
// characters that the scanner leaves out.
func joined(list []string) []string {
	var out []string
	var text strings.Builder
	flush := func() {
		if text.Len() > 0 {
			out = append(out, "t"+text.String())
			text.Reset()
		}
	}
	for _, one := range list {
		if !strings.HasPrefix(one, "t") {
			flush()
			out = append(out, one)
			continue
		}
		text.WriteString(strings.Map(func(r rune) rune {
			switch {
			case r == '\r', r >= 0x7f && r < 0xa0, r == 0xad, r == 0x200b, r == 0x2060, r == 0xfeff:
				return -1
			}
			return r
		}, one[1:]))
	}
	flush()
	return out
}
