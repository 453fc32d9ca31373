package pptx

import (
	"strings"

	"boussole/internal/chart"
	"boussole/internal/document"
)

// grid is a table of paragraphs with its measures.
type grid struct {
	columns []float64 // widths
	head    *row
	rows    []row
	ruled   bool // rules between its rows
	caption string
	dropped []string // labels of columns that hold nothing
}

type row struct {
	cells  [][]paragraph
	height float64
	full   string // for the notes, where the cells hold less
}

// mostWhole is how high facts are that are never parted.
const mostWhole = 240.0

func (g *grid) above() float64 { return gapLarge }

func (g *grid) height(float64) float64 {
	h := 0.0
	if g.head != nil {
		h = g.head.height
	}
	for _, r := range g.rows {
		h += r.height
	}
	return h
}

func (g *grid) part(_, room float64) (head, rest piece) {
	if !g.ruled && g.height(0) <= mostWhole {
		return nil, nil
	}
	if g.head != nil {
		room -= g.head.height
	}
	n := 0
	for n < len(g.rows) && g.rows[n].height <= room+0.01 {
		room -= g.rows[n].height
		n++
	}
	if n == 0 || n == len(g.rows) {
		return nil, nil
	}
	first, last := *g, *g
	first.rows, last.rows = g.rows[:n], g.rows[n:]
	return &first, &last
}

func (g *grid) put(s *slide, at box) {
	if g.head != nil {
		s.note(g.head.full)
	}
	for _, label := range g.dropped {
		s.note(label)
	}
	for _, r := range g.rows {
		if r.full != "" {
			s.note(r.full)
		}
	}
	s.parts = append(s.parts, &tablePart{at: at, grid: g})
}

// Room within the cells of tables.
const (
	cellRight = 14.0
	cellAbove = 5.0
	cellBelow = 5.0
)

// set measures the heights of a grid's rows, and cuts what is higher than most.
func (g *grid) set(most float64) {
	if g.head != nil {
		g.clip(g.head, most*mostHead)
		most -= g.head.height
	}
	for i := range g.rows {
		g.clip(&g.rows[i], most)
	}
}

// mostHead is the share of a slide that the head of a table has at most.
const mostHead = 0.4

// clip measures a row, and cuts it where it is higher than it may be.
func (g *grid) clip(r *row, most float64) {
	if r.height = g.rowHeight(*r); r.height <= most {
		return
	}
	r.full = joined(r.full, plainCells(r.cells))
	for j, cell := range r.cells {
		r.cells[j] = clipCell(cell, g.columns[j]-cellRight, most-cellAbove-cellBelow)
	}
	r.height = g.rowHeight(*r)
}

func (g *grid) rowHeight(r row) float64 {
	h := 0.0
	for j, cell := range r.cells {
		h = max(h, cellHeight(cell, g.columns[j]-cellRight))
	}
	return h + cellAbove + cellBelow
}

func cellHeight(cell []paragraph, width float64) float64 {
	h := 0.0
	for i, p := range cell {
		if i > 0 {
			h += p.before
		}
		h += p.height(width)
	}
	return h
}

// clipCell is as much of a cell as stands in a height.
func clipCell(cell []paragraph, width, room float64) []paragraph {
	var kept []paragraph
	for i, p := range cell {
		if i > 0 {
			room -= p.before
		}
		n := int(room / p.style.leading)
		if n < 1 {
			break
		}
		short, whole := p.clipped(width, n)
		kept = append(kept, short)
		if !whole {
			break
		}
		room -= p.height(width)
	}
	return kept
}

func plainCells(cells [][]paragraph) string {
	var list []string
	for _, cell := range cells {
		for _, p := range cell {
			if s := p.plain(); s != "" {
				list = append(list, s)
			}
		}
	}
	return strings.Join(list, "\n")
}

// table is a table of the document's. Short leaves what is secondary in its cells to the
// notes.
func (c *composer) table(t document.Table, f, width, room float64, short bool) *grid {
	t, dropped := withoutEmpty(t)
	n := len(t.Columns)
	for _, r := range t.Rows {
		n = max(n, len(r))
	}
	n = min(n, mostColumns)
	body := tableStyle
	switch {
	case f > usual:
		body = roomyStyle
	case f < usual:
		body = denseStyle
	}
	if t.Form == document.Bearings {
		body = bearingStyle
	}
	g := &grid{ruled: true, caption: t.Caption, dropped: dropped, columns: make([]float64, n)}
	if len(t.Columns) > 0 {
		g.head = &row{cells: make([][]paragraph, n)}
		for j := range n {
			p := paragraph{style: headStyle}
			if j < len(t.Columns) {
				p.atoms, p.right = atomsOf(document.Says(t.Columns[j].Label)), t.Columns[j].Kind == document.Figures
			}
			g.head.cells[j] = []paragraph{p}
		}
	}
	for _, cells := range t.Rows {
		r := row{cells: make([][]paragraph, n)}
		left := len(cells) > n
		for j := range n {
			p := paragraph{style: body}
			if j < len(cells) {
				text := cells[j]
				if short {
					text = primary(text)
				}
				left = left || len(text) < len(cells[j])
				p.atoms = atomsOf(text)
			}
			if j < len(t.Columns) {
				p.right = t.Columns[j].Kind == document.Figures
			}
			r.cells[j] = []paragraph{p}
		}
		if left {
			r.full = spoken(t, cells)
		}
		g.rows = append(g.rows, r)
	}
	g.share(width, room)
	g.set(room)
	return g
}

// withoutEmpty is a table without the columns in which no row says anything, and their
// labels.
func withoutEmpty(t document.Table) (full document.Table, dropped []string) {
	empty := func(j int) bool {
		for _, r := range t.Rows {
			if j < len(r) && len(r[j]) > 0 {
				return false
			}
		}
		return j > 0 && len(t.Rows) > 0
	}
	full = t
	full.Columns, full.Rows = nil, make([][]document.Text, len(t.Rows))
	for j, c := range t.Columns {
		if empty(j) || j >= mostColumns {
			dropped = append(dropped, clean(c.Label))
		}
		if empty(j) {
			continue
		}
		full.Columns = append(full.Columns, c)
		for i, r := range t.Rows {
			if j < len(r) {
				full.Rows[i] = append(full.Rows[i], r[j])
			} else {
				full.Rows[i] = append(full.Rows[i], nil)
			}
		}
	}
	for i, r := range t.Rows {
		if len(r) > len(t.Columns) {
			full.Rows[i] = append(full.Rows[i], r[len(t.Columns):]...)
		}
	}
	return full, dropped
}

// mostColumns is what PowerPoint shows of a table without making it unreadable; what a
// row has more is in the notes.
const mostColumns = 12

// primary is a cell without what is secondary beneath its first words.
func primary(t document.Text) document.Text {
	for i, r := range t {
		if r.Break && r.Dim && i > 0 {
			return t[:i]
		}
	}
	return t
}

// spoken is a row with the labels of its columns, as one says it.
func spoken(t document.Table, cells []document.Text) string {
	var list []string
	for j, cell := range cells {
		s := plain(atomsOf(cell))
		if s == "" {
			continue
		}
		if j > 0 && j < len(t.Columns) && t.Columns[j].Label != "" {
			s = clean(t.Columns[j].Label) + " | " + s
		}
		list = append(list, s)
	}
	return strings.Join(list, "\n")
}

// share gives columns their widths: what each needs for its longest word, then the rest
// by how much it has to say.
func (g *grid) share(width, _ float64) {
	n := len(g.columns)
	if n == 0 {
		return
	}
	least, natural := make([]float64, n), make([]float64, n)
	measure := func(r row) {
		for j, cell := range r.cells {
			for _, p := range cell {
				word, whole := p.extent()
				least[j] = max(least[j], min(word, width/3))
				natural[j] = max(natural[j], whole)
			}
		}
	}
	if g.head != nil {
		measure(*g.head)
	}
	for _, r := range g.rows {
		measure(r)
	}
	sumLeast, sum := 0.0, 0.0
	for j := range n {
		least[j] = least[j]/prudence + cellRight + 2
		natural[j] = max(natural[j]/prudence+cellRight+2, least[j])
		// Beyond some lines' worth of words, a column is as wide as its text is long only
		// in part.
		if over := natural[j] - 240; over > 0 {
			natural[j] = 240 + over*0.35
		}
		natural[j] = max(natural[j], least[j])
		sumLeast += least[j]
		sum += natural[j]
	}
	for j := range n {
		switch {
		case sum <= width:
			// What is left goes to all alike, up to a fifth more: a short table stays short.
			g.columns[j] = natural[j] + min((width-sum)/float64(n), natural[j]*0.2+30)
		case sumLeast >= width:
			g.columns[j] = least[j] * width / sumLeast
		default:
			g.columns[j] = least[j] + (natural[j]-least[j])*(width-sumLeast)/(sum-sumLeast)
		}
	}
}

// extent is the width of a paragraph's widest word, and of its widest line as it is.
func (p paragraph) extent() (word, whole float64) {
	x, w := 0.0, 0.0
	for _, a := range p.atoms {
		if a.start {
			x, w = 0, 0
		}
		face := p.face(a)
		for i, part := range strings.Split(a.text, " ") {
			m := chart.Measure(part, p.style.size, face)
			if i > 0 {
				w = 0
				x += chart.Measure(" ", p.style.size, face)
			}
			w += m
			x += m
			word, whole = max(word, w), max(whole, x)
		}
	}
	return word, whole
}

// facts are short facts that align: a term over what is said of it, some to a row.
func (c *composer) facts(d document.Definitions, f, width, room float64) *grid {
	n := 4
	if width < inner*0.7 {
		n = 2
	}
	for _, e := range d.Entries {
		for _, t := range e.Text {
			if _, whole := (paragraph{atoms: atomsOf(t), style: factStyle}).extent(); n > 2 && whole > 2*width/float64(n) {
				n = 3
			}
		}
	}
	g := &grid{columns: make([]float64, n)}
	for j := range n {
		g.columns[j] = width / float64(n)
	}
	for i := 0; i < len(d.Entries); i += n {
		r := row{cells: make([][]paragraph, n)}
		for j := range n {
			if i+j >= len(d.Entries) {
				r.cells[j] = []paragraph{{style: termStyle}}
				continue
			}
			e := d.Entries[i+j]
			cell := []paragraph{{atoms: atomsOf(e.Term), style: termStyle}}
			for _, t := range e.Text {
				cell = append(cell, paragraph{atoms: atomsOf(t), style: factStyle.scaled(min(f, 1)), before: 1})
			}
			r.cells[j] = cell
		}
		g.rows = append(g.rows, r)
	}
	g.set(room)
	return g
}
