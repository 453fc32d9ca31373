// Package documenttest makes documents of whatever may stand in one, for the tests of those
// who write them as files.
//
//	doc := documenttest.Anything(seed)
package documenttest

import (
	"math/rand/v2"
	"strings"

	"boussole/internal/chart"
	"boussole/internal/document"
)

// Hostile are texts that a file of a dossier may hold.
func Hostile() []string {
	return []string{
		"", " ", "\n", "a\tb\r\nc", "<w:p>&amp;]]>", "<a:t>&amp;]]>", "\x00\x01\x1f\x7f", "\xff\xfe\xc0", "\ufffe\uffff\ufeff", "« été » 10 €, 18 500",
		"ẞ𝒳👩‍👩‍👧", "\u202eabc\u2066", strings.Repeat("w", 500), strings.Repeat("mot ", 300), `"'` + "`", "{{x}}", "_x000D_", "مرحبا",
	}
}

type maker struct {
	r       *rand.Rand
	hostile []string
}

func (m maker) s() string { return m.hostile[m.r.IntN(len(m.hostile))] }

func (m maker) text() document.Text {
	var t document.Text
	for range m.r.IntN(4) {
		t = append(t, document.Run{
			Text: m.s(), Voice: document.Voice(m.r.IntN(2)), Strong: m.r.IntN(3) == 0, Dim: m.r.IntN(3) == 0, Break: m.r.IntN(4) == 0,
			Mark: document.Mark([]string{"", "", "block", "warn", "adv", "ok", "waived", "<?>"}[m.r.IntN(8)]),
			To:   []string{"", "", "a", "é!", "nowhere"}[m.r.IntN(5)], URL: []string{"", "", "https://example.org/" + m.s(), "javascript:x"}[m.r.IntN(4)],
		})
	}
	return t
}

func (m maker) texts() []document.Text {
	var list []document.Text
	for range m.r.IntN(4) {
		list = append(list, m.text())
	}
	return list
}

func (m maker) blocks(depth int) []document.Block {
	var list []document.Block
	for range m.r.IntN(7) {
		list = append(list, m.block(depth))
	}
	return list
}

func (m maker) block(depth int) document.Block {
	kind := m.r.IntN(12)
	if depth > 3 {
		kind = m.r.IntN(11)
	}
	switch kind {
	case 0:
		return document.Heading{Level: m.r.IntN(9) - 2, Number: m.s(), ID: []string{"", "a", "é!", m.s()}[m.r.IntN(4)], Label: m.s(), Title: m.text(), Aside: m.text()}
	case 1:
		return document.Paragraph{Text: m.text(), Form: document.ParagraphForm(m.r.IntN(4))}
	case 2:
		return document.List{Ordered: m.r.IntN(2) == 0, Items: m.texts()}
	case 3:
		d := document.Definitions{Form: document.DefinitionsForm(m.r.IntN(3))}
		for range m.r.IntN(6) {
			d.Entries = append(d.Entries, document.Definition{Term: m.text(), Text: m.texts()})
		}
		return d
	case 4:
		t := document.Table{Caption: m.s(), Form: document.TableForm(m.r.IntN(2))}
		for range m.r.IntN([]int{1, 6, 90}[m.r.IntN(3)]) {
			t.Columns = append(t.Columns, document.Column{Label: m.s(), Kind: document.ColumnKind(m.r.IntN(3)), Hush: m.r.IntN(2) == 0})
		}
		for range m.r.IntN(5) {
			t.Rows = append(t.Rows, m.texts())
		}
		return t
	case 5:
		f := document.Figure{Title: m.text(), Caption: m.text(), Words: m.texts(), Form: document.FigureRose}
		for range m.r.IntN(3) {
			f.Key = append(f.Key, document.KeyEntry{Sample: document.Sample([]string{"fill", "cap", "band", "?"}[m.r.IntN(4)]), Label: m.s()})
		}
		if m.r.IntN(2) == 0 {
			f.Chart = &chart.Chart{Height: m.r.Float64() * 900, Alt: m.s(), Marks: []chart.Mark{chart.Text{X: 1, Y: 20, Anchor: chart.End, Spans: []chart.Span{{Text: m.s(), Own: true}, {Text: m.s(), Lead: 5}}}, chart.Rect{W: 1, H: 10, Role: chart.Over}}}
		}
		return f
	case 6:
		return document.Finding{Mark: document.Mark([]string{"block", "warn", "adv", "ok", "waived", ""}[m.r.IntN(6)]), Word: m.s(), Code: m.s(), What: m.texts(), Why: m.s(), Mend: m.s(), Waived: m.s()}
	case 7:
		return document.Note{Form: document.NoteForm(m.r.IntN(3)), Text: m.texts()}
	case 8:
		return document.Break{Kind: document.BreakKind(m.r.IntN(2))}
	case 9, 10:
		c := document.Contents{Title: m.s()}
		for range m.r.IntN(4) {
			c.Entries = append(c.Entries, document.ContentsEntry{Level: m.r.IntN(8) - 1, Number: m.s(), Name: m.s(), Title: m.s(), ID: []string{"a", "é!", m.s()}[m.r.IntN(3)]})
		}
		return c
	default:
		g := document.Grid{Form: []document.GridForm{document.Steps, document.Pair, document.Opening, "?"}[m.r.IntN(4)]}
		for range m.r.IntN(5) {
			g.Cells = append(g.Cells, document.Cell{Span: m.r.IntN(3) == 0, Blocks: m.blocks(depth + 1)})
		}
		return g
	}
}

// Anything is a document of whatever a seed gives.
func Anything(seed uint64) *document.Document {
	m := maker{rand.New(rand.NewPCG(seed, 4)), Hostile()} //nolint:gosec // not a secret
	return &document.Document{Lang: []string{"fr", "en", "", m.s()}[m.r.IntN(4)], OwnLang: m.s(), Title: m.s(), Owner: m.s(), Subject: m.s(), Date: m.s(), Foot: []string{m.s(), m.s()}, Blocks: m.blocks(0)}
}
