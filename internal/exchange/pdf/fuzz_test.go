package pdf_test

import (
	"bytes"
	"strings"
	"testing"

	"boussole/internal/chart"
	"boussole/internal/document"
	"boussole/internal/exchange/pdf"
)

// maker makes a document of bytes: each choice is the next byte, nought after the last.
type maker struct {
	data []byte
	left int // blocks that may still be made
}

func (m *maker) next(n int) int {
	if len(m.data) == 0 || n <= 0 {
		return 0
	}
	b := m.data[0]
	m.data = m.data[1:]
	return int(b) % n
}

var pieces = []string{"", "mot", "Ł’été", "18\u202f500\u00a0€", "« oui »", " ", "\n", "élan-vital", "→", "😀", "\x00\xff", "ﬁn", "Ελλάς", strings.Repeat("long", 80), "e\u0301", "a/b", "\u200b", "(x) \\ [y]"}

func (m *maker) words() string {
	var b strings.Builder
	for range m.next(9) {
		b.WriteString(pieces[m.next(len(pieces))])
		if m.next(2) == 0 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func (m *maker) text() document.Text {
	var t document.Text
	marks := []document.Mark{"", "", document.MarkBlocking, document.MarkWarning, document.MarkAdvice, document.MarkSound, document.MarkWaived, "other"}
	for range m.next(4) {
		t = append(t, document.Run{
			Text: m.words(), Voice: document.Voice(m.next(2)), Strong: m.next(3) == 1, Dim: m.next(3) == 1,
			Mark: marks[m.next(len(marks))], To: []string{"", "a", "z"}[m.next(3)], URL: []string{"", "https://x.org/é", "javascript:x"}[m.next(3)], Break: m.next(4) == 1,
		})
	}
	return t
}

func (m *maker) texts(n int) []document.Text {
	var list []document.Text
	for range m.next(n) {
		list = append(list, m.text())
	}
	return list
}

func (m *maker) chart() *chart.Chart {
	capacity := float64(m.next(30))
	switch m.next(6) {
	case 0:
		return nil
	case 1:
		return chart.Load([]chart.Bar{{Label: "qui " + m.words(), Note: "quoi " + m.words(), Mean: float64(m.next(40)), Peak: float64(m.next(60)), Capacity: &capacity, Value: m.words(), Of: m.words()}}, "")
	case 2:
		var b [8]chart.Bearing
		for i := range b {
			b[i] = chart.Bearing{Name: "N", Share: float64(m.next(5)) / 4, Value: m.words(), Blocked: m.next(2) == 1}
		}
		return chart.Rose(b, "")
	case 3:
		return chart.Exposure{Levels: []int{m.next(5), m.next(5)}, CapLabel: m.words(), TotalLabel: m.words()}.Draw()
	case 4:
		return chart.Chain([12]chart.Station{{Name: m.words(), Count: m.words(), Unknown: m.next(2) == 1}}, []chart.Break{{Before: m.next(12), Text: m.words(), Block: m.next(2) == 1}}, m.words(), "")
	}
	return &chart.Chart{Height: float64(m.next(256) * m.next(256)), Width: float64(m.next(900)), Marks: []chart.Mark{
		chart.Path{Role: chart.Over, Closed: true},
		chart.Path{Role: chart.Gap, Steps: []chart.Step{{Op: chart.To, X: 1}}},
		chart.Rect{X: 0, W: 1, Y: 0, H: float64(m.next(256) * 200), Role: chart.Off},
		chart.Text{Spans: []chart.Span{{Text: m.words()}}, Halo: true},
	}}
}

func (m *maker) blocks(depth int) []document.Block {
	var list []document.Block
	for range m.next(12) {
		if m.left--; m.left < 0 {
			return list
		}
		list = append(list, m.block(depth))
	}
	return list
}

func (m *maker) block(depth int) document.Block {
	switch m.next(12) {
	case 0:
		return document.Heading{Level: m.next(7) - 1, Number: []string{"", "1", m.words()}[m.next(3)], ID: []string{"", "a", "b"}[m.next(3)], Label: m.words(), Title: m.text(), Aside: m.text()}
	case 1:
		return document.Paragraph{Text: m.text(), Form: document.ParagraphForm(m.next(4))}
	case 2:
		return document.List{Ordered: m.next(2) == 1, Items: m.texts(9)}
	case 3:
		d := document.Definitions{Form: document.DefinitionsForm(m.next(3))}
		for range m.next(6) {
			d.Entries = append(d.Entries, document.Definition{Term: m.text(), Text: m.texts(4)})
		}
		return d
	case 4:
		t := document.Table{Form: document.TableForm(m.next(2))}
		for range m.next(9) {
			t.Columns = append(t.Columns, document.Column{Label: m.words(), Kind: document.ColumnKind(m.next(3)), Hush: m.next(3) == 1})
		}
		for range m.next(20) {
			t.Rows = append(t.Rows, m.texts(len(t.Columns)+2))
		}
		return t
	case 5:
		f := document.Figure{Title: m.text(), Chart: m.chart(), Caption: m.text(), Form: []document.FigureForm{document.FigureRose, document.FigureLoad, document.FigureTimeline}[m.next(3)]}
		for range m.next(8) {
			f.Key = append(f.Key, document.KeyEntry{Sample: []document.Sample{document.SampleFill, document.SampleOver, document.SampleReview, "other"}[m.next(4)], Label: m.words()})
		}
		return f
	case 6:
		return document.Finding{Mark: []document.Mark{document.MarkBlocking, document.MarkWarning, document.MarkAdvice, document.MarkWaived}[m.next(4)], Word: m.words(), Code: m.words(), What: m.texts(5), Why: m.words(), Mend: m.words(), Waived: m.words()}
	case 7:
		return document.Note{Form: document.NoteForm(m.next(2)), Text: m.texts(4)}
	case 8:
		return document.Break{Kind: document.BreakKind(m.next(2))}
	case 9:
		c := document.Contents{Title: m.words()}
		for range m.next(9) {
			c.Entries = append(c.Entries, document.ContentsEntry{Number: m.words(), Name: m.words(), Title: m.words(), ID: []string{"a", "z"}[m.next(2)]})
		}
		return c
	}
	g := document.Grid{Form: []document.GridForm{document.Steps, document.Pair, document.Opening, "other"}[m.next(4)]}
	if depth < 3 {
		for range m.next(5) {
			g.Cells = append(g.Cells, document.Cell{Span: m.next(3) == 1, Blocks: m.blocks(depth + 1)})
		}
	}
	return g
}

// Any document at all makes a PDF, and the same twice.
func FuzzWrite(f *testing.F) {
	for seed := range 16 {
		data := make([]byte, 60+90*seed)
		x := uint32(seed)*2654435761 + 1
		for i := range data {
			x = x*1664525 + 1013904223
			data[i] = byte(x >> 24)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		m := &maker{data: data, left: 60}
		doc := &document.Document{Lang: "fr", Title: m.words(), Owner: m.words(), Subject: m.words(), Scale: m.chart(), Foot: []string{m.words(), m.words(), m.words()}, Blocks: m.blocks(0)}
		first, err := pdf.Write(doc)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.HasPrefix(first, []byte("%PDF-")) || !bytes.HasSuffix(bytes.TrimSpace(first), []byte("%%EOF")) {
			t.Fatal("not a PDF")
		}
		if n, want := len(bookmarks(first)), len(doc.Headings()); n != want {
			t.Errorf("%d bookmarks, %d headings", n, want)
		}
		again, err := pdf.Write(doc)
		if err != nil || !bytes.Equal(first, again) {
			t.Error("two files of one document")
		}
	})
}
