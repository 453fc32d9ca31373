package report

import (
	"slices"

	"boussole/internal/audit"
	"boussole/internal/check"
	"boussole/internal/document"
)

// annotated is the document itself, its sentences marked as own, borrowed or anybody's, and
// what was found in the margin, on the line that it is about.
func (w *auditWriter) annotated() []document.Block {
	n := len(w.Audit.Remarks)
	title := w.says(tr("Le document, avec {n:constat:constats} en marge", "The document, with {n:finding:findings} in the margin"), check.Args{"n": n})
	if n == 0 {
		title = w.says(tr("Le document, sans rien en marge", "The document, with nothing in the margin"), nil)
	}
	m := margin{w: w, sentences: w.judged(), remarks: map[int][]audit.Remark{}}
	for _, r := range w.Audit.Remarks {
		m.remarks[r.Block] = append(m.remarks[r.Block], r)
	}
	m.begin(m.legend(), m.notes(-1))
	m.all()
	return append([]document.Block{
		document.Break{Kind: document.NewPage},
		document.Heading{Level: 2, ID: "document", Label: w.say(tr("Le document", "The document"), nil), Title: title},
	}, m.done()...)
}

// judged are the judged sentences of each block, in order.
func (w *auditWriter) judged() map[int][]int {
	by := map[int][]int{}
	if v := w.Audit.Verdict; v != nil {
		for i := range v.Sentences {
			by[v.Sentences[i].Block] = append(by[v.Sentences[i].Block], i)
		}
	}
	return by
}

// margin sets blocks beside what is said of them.
type margin struct {
	w         *auditWriter
	sentences map[int][]int
	remarks   map[int][]audit.Remark
	levels    []int // of the document's headings that are open
	at        struct{ page, slide int }
	blocks    []document.Block
	cells     [3][]document.Block // spoken of, said of it, following
}

// legend says how the kinds of sentences are marked.
func (m *margin) legend() document.Block {
	t := document.Text{}
	for i, k := range whoseKinds {
		t = append(t, document.Run{Mark: k.mark, Text: m.w.say(k.meaning, nil), Whose: k.whose}, document.Run{Text: [...]string{" ; ", " ; ", "."}[i]})
		if m.w.lang != "fr" && i < 2 {
			t[len(t)-1].Text = "; "
		}
	}
	return small(t)
}

// begin opens a row with a block and what is said of it.
func (m *margin) begin(b document.Block, notes []document.Block) {
	m.close()
	m.cells[0], m.cells[1] = []document.Block{b}, notes
}

// put adds a block: to the open row where nothing is said of it, for it may stand beside
// what is said of the block before.
func (m *margin) put(b document.Block, notes []document.Block) {
	switch {
	case len(notes) > 0:
		m.begin(b, notes)
	case len(m.cells[1]) == 0:
		m.cells[0] = append(m.cells[0], b)
	default:
		m.cells[2] = append(m.cells[2], b)
	}
}

func (m *margin) close() {
	if len(m.cells[0]) == 0 {
		return
	}
	g := document.Grid{Form: document.Beside}
	for _, c := range m.cells {
		g.Cells = append(g.Cells, document.Cell{Blocks: c})
	}
	m.blocks = append(m.blocks, g)
	m.cells = [3][]document.Block{}
}

func (m *margin) done() []document.Block {
	m.close()
	return m.blocks
}

// notes are what is said of a block, a rule at a time; of the document as a whole for -1.
func (m *margin) notes(block int) []document.Block {
	var list []document.Finding
	var codes []string
	for _, r := range m.remarks[block] {
		what := document.Says(m.w.Audit.Report.Words(m.w.lang, &r.Finding).What)
		if at := slices.Index(codes, r.Finding.Code); at >= 0 {
			list[at].What = append(list[at].What, what)
			continue
		}
		codes = append(codes, r.Finding.Code)
		list = append(list, document.Finding{
			Mark: severityMarks[r.Finding.Severity], Word: check.SeverityWord(m.w.lang, r.Finding.Severity), Code: r.Finding.Code, What: []document.Text{what},
		})
	}
	blocks := make([]document.Block, len(list))
	for i := range list {
		blocks[i] = list[i]
	}
	return blocks
}

// all goes over the document.
func (m *margin) all() {
	blocks := m.w.Audit.Blocks
	for i := 0; i < len(blocks); {
		b := &blocks[i]
		where := m.turn(b)
		if where != "" && b.Kind != audit.Heading {
			m.put(document.Paragraph{Text: document.Dim(where), Form: document.Small}, nil)
			where = ""
		}
		j := i + 1
		switch b.Kind {
		case audit.Heading:
			m.put(document.Heading{Level: m.level(b.Level), Title: m.text(i), Aside: document.Says(where)[:min(1, len(where))]}, m.notes(i))
		case audit.Item:
			j = m.items(i)
		case audit.Cell, audit.Label:
			j = m.table(i)
		case audit.Note:
			note := append(document.Text{{Text: m.w.say(tr("Notes de l’orateur : ", "Speaker’s notes: "), nil), Dim: true}}, m.text(i)...)
			m.put(small(note), m.notes(i))
		case audit.Paragraph:
			m.put(document.Paragraph{Text: m.text(i)}, m.notes(i))
		}
		i = j
	}
}

// turn is the page or the slide that a block begins, in words.
func (m *margin) turn(b *audit.Block) string {
	if b.Place.Page == m.at.page && b.Place.Slide == m.at.slide {
		return ""
	}
	m.at.page, m.at.slide = b.Place.Page, b.Place.Slide
	place := b.Place
	place.Line = 0
	return m.w.say(audit.PlaceWords(place), nil)
}

// The document's headings stand under the section's own, two levels of them.
const (
	topHeading  = 3
	lastHeading = 4
)

// level is a heading's level here, without a gap.
func (m *margin) level(level int) int {
	for len(m.levels) > 0 && m.levels[len(m.levels)-1] >= level {
		m.levels = m.levels[:len(m.levels)-1]
	}
	m.levels = append(m.levels, level)
	return min(topHeading+len(m.levels)-1, lastHeading)
}

// items sets a list; an item of which something is said begins a row of its own.
func (m *margin) items(from int) int {
	blocks := m.w.Audit.Blocks
	var list document.List
	i := from
	for ; i < len(blocks) && blocks[i].Kind == audit.Item && blocks[i].Place.Page == blocks[from].Place.Page && blocks[i].Place.Slide == blocks[from].Place.Slide; i++ {
		notes := m.notes(i)
		if len(notes) == 0 {
			list.Items = append(list.Items, m.text(i))
			continue
		}
		if len(list.Items) > 0 {
			m.put(list, nil)
			list = document.List{}
		}
		m.put(document.List{Items: []document.Text{m.text(i)}}, notes)
	}
	if len(list.Items) > 0 {
		m.put(list, nil)
	}
	return i
}

// text is a block with its judged sentences marked.
func (m *margin) text(block int) document.Text {
	s := m.w.Audit.Blocks[block].Text
	var t document.Text
	at := 0
	for _, i := range m.sentences[block] {
		one := &m.w.Audit.Verdict.Sentences[i]
		if one.Span.Start > at {
			t = append(t, document.Run{Text: s[at:one.Span.Start], Voice: document.Organisation})
		}
		t = append(t, m.w.marked(one)...)
		at = one.Span.End
	}
	if at < len(s) {
		t = append(t, document.Run{Text: s[at:], Voice: document.Organisation})
	}
	return t
}

// table sets the labels and cells that stand together, from a place on: rows whose cells
// have the same heads are a table, rows of one cell are terms with what is said of them.
func (m *margin) table(from int) int {
	blocks := m.w.Audit.Blocks
	end := from
	for end < len(blocks) && blocks[end].Kind == audit.Label {
		end++
	}
	first := end
	var columns []string
	for end < len(blocks) && blocks[end].Kind == audit.Cell {
		if c := blocks[end].Column; !slices.Contains(columns, c) {
			columns = append(columns, c)
		}
		end++
	}
	var notes []document.Block
	for i := from; i < first; i++ {
		notes = append(notes, m.notes(i)...)
		if !slices.Contains(columns, blocks[i].Text) {
			m.put(small(m.text(i)), m.notes(i))
		}
	}
	if first == end {
		return end
	}
	rows := [][]int{}
	for i := first; i < end; i++ {
		if i == first || blocks[i].Row != blocks[i-1].Row {
			rows = append(rows, nil)
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], i)
		notes = append(notes, m.notes(i)...)
	}
	if len(columns) > len(rows[0]) && len(columns) >= len(rows) && len(rows) > 1 && allOne(blocks, rows) {
		m.put(m.definitions(rows), notes)
		return end
	}
	m.put(m.grid(rows, columns), notes)
	return end
}

// allOne is whether the cells of each row have one head.
func allOne(blocks []audit.Block, rows [][]int) bool {
	for _, row := range rows {
		for _, i := range row {
			if blocks[i].Column != blocks[row[0]].Column {
				return false
			}
		}
	}
	return true
}

func (m *margin) definitions(rows [][]int) document.Block {
	d := document.Definitions{}
	for _, row := range rows {
		e := document.Definition{Term: document.Own(m.w.Audit.Blocks[row[0]].Column)}
		for _, i := range row {
			e.Text = append(e.Text, m.text(i))
		}
		d.Entries = append(d.Entries, e)
	}
	return d
}

// grid is rows under their heads; where heads are lacking, cells go from left to right.
func (m *margin) grid(rows [][]int, columns []string) document.Block {
	wide := len(columns)
	headed := !slices.Contains(columns, "")
	for _, row := range rows {
		headed = headed && len(row) <= len(columns)
		wide = max(wide, len(row))
	}
	t := document.Table{Columns: make([]document.Column, wide)}
	for i := range t.Columns {
		if headed {
			t.Columns[i].Label = columns[i]
		}
	}
	for _, row := range rows {
		cells := make([]document.Text, wide)
		for at, i := range row {
			if headed {
				at = slices.Index(columns, m.w.Audit.Blocks[i].Column)
			}
			cells[at] = append(cells[at], m.text(i)...)
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}
