package html

import (
	"strconv"

	"boussole/internal/document"
)

func itoa(n int) string { return strconv.Itoa(n) }

// block writes one block.
func (w *writer) block(b document.Block) {
	switch b := b.(type) {
	case document.Heading:
		w.heading(b)
	case document.Paragraph:
		w.paragraph(b)
	case document.List:
		w.list(b)
	case document.Definitions:
		w.definitions(b)
	case document.Table:
		w.table(b)
	case document.Figure:
		w.figure(b)
	case document.Finding:
		w.finding(b)
	case document.Note:
		w.note(b)
	case document.Contents:
		w.contents(b)
	case document.Grid:
		w.grid(b)
	}
}

func (w *writer) heading(h document.Heading) {
	tag := "h" + itoa(min(max(h.Level, 1), 6))
	w.put("<", tag)
	if h.ID != "" {
		w.put(` id="`, escape(h.ID), `"`)
	}
	w.put(">")
	if h.Number != "" {
		w.put(`<span class="no">`, escape(h.Number), "</span> ")
	}
	w.text(h.Title)
	if len(h.Aside) > 0 {
		w.put(` <span class="aside">`)
		w.text(h.Aside)
		w.put("</span>")
	}
	w.put("</", tag, ">\n")
}

func (w *writer) paragraph(p document.Paragraph) {
	class, voice := "body", ""
	if own(p.Text) {
		voice = " serif"
	}
	switch p.Form {
	case document.Lead:
		class, voice = "lede", ""
	case document.Quote:
		class, voice = "quote", ""
	case document.Small:
		class, voice = "small", ""
	case document.Body:
	}
	w.put(`<p class="`, class, voice, `">`)
	w.text(p.Text)
	w.put("</p>\n")
}

func (w *writer) list(l document.List) {
	tag := "ul"
	if l.Ordered {
		tag = "ol"
	}
	w.put("<", tag, ` class="list">`)
	for _, item := range l.Items {
		w.put("<li", ownClass(item), ">")
		w.text(item)
		w.put("</li>")
	}
	w.put("</", tag, ">\n")
}

func (w *writer) definitions(d document.Definitions) {
	class := map[document.DefinitionsForm]string{document.Stacked: "ben", document.Columns: "ben two2", document.Facts: "facts"}[d.Form]
	w.put(`<dl class="`, class, `">`)
	for _, e := range d.Entries {
		w.put("<div><dt>")
		w.text(e.Term)
		w.put("</dt>")
		for _, t := range e.Text {
			w.put("<dd", ownClass(t), ">")
			w.text(t)
			w.put("</dd>")
		}
		w.put("</div>")
	}
	w.put("</dl>\n")
}

// manyColumns is from how many columns on a table stacks its rows on a middling width.
const manyColumns = 5

func (w *writer) table(t document.Table) {
	class := "stack"
	switch {
	case t.Form == document.Bearings:
		class = "bear"
	case len(t.Columns) >= manyColumns:
		class = "stack many"
	}
	w.put(`<table class="`, class, `">`)
	if t.Caption != "" {
		w.put(`<caption class="vh">`, escape(t.Caption), "</caption>")
	}
	w.put("<thead><tr>")
	for _, c := range t.Columns {
		w.put(`<th scope="col"`)
		if c.Kind == document.Figures {
			w.put(` class="num"`)
		}
		w.put(">")
		if c.Hush {
			w.put(`<span class="vh">`, escape(c.Label), "</span>")
		} else {
			w.put(escape(c.Label))
		}
		w.put("</th>")
	}
	w.put("</tr></thead><tbody>\n")
	for _, row := range t.Rows {
		w.put("<tr>")
		for i, cell := range row {
			w.cell(t, i, cell)
		}
		w.put("</tr>\n")
	}
	w.put("</tbody></table>\n")
}

func (w *writer) cell(t document.Table, i int, cell document.Text) {
	c := t.Columns[i]
	if c.Kind == document.Name {
		w.put(`<th scope="row">`)
		w.text(cell)
		w.put("</th>")
		return
	}
	w.put("<td")
	if c.Kind == document.Figures {
		w.put(` class="num"`)
	}
	if t.Form == document.Plain && len(cell) > 0 {
		w.put(` data-l="`, escape(c.Label), `"`)
	}
	w.put(">")
	w.text(cell)
	w.put("</td>")
}

func (w *writer) finding(f document.Finding) {
	w.put(`<div class="finding k-`, string(f.Mark), `"><p class="fh k-`, string(f.Mark), `">`, sign(f.Mark), escape(f.Word), `<span class="code">`, escape(f.Code), "</span></p>")
	if len(f.What) == 1 {
		w.put(`<p class="what">`)
		w.text(f.What[0])
		w.put("</p>")
	} else {
		w.put(`<ul class="what">`)
		for _, t := range f.What {
			w.put("<li>")
			w.text(t)
			w.put("</li>")
		}
		w.put("</ul>")
	}
	for _, said := range []string{f.Why, f.Mend} {
		if said != "" {
			w.put("<p>", escape(said), "</p>")
		}
	}
	if f.Waived != "" {
		w.put(`<p class="dim">`, escape(f.Waived), "</p>")
	}
	w.put("</div>\n")
}

func (w *writer) note(n document.Note) {
	class := "remark"
	if n.Form == document.Empty {
		class = "empty"
	}
	w.put(`<div class="`, class, `">`)
	for _, t := range n.Text {
		w.put("<p>")
		w.text(t)
		w.put("</p>")
	}
	w.put("</div>\n")
}

func (w *writer) contents(c document.Contents) {
	w.put(`<nav class="part toc`, w.newPage(), `" aria-labelledby="sommaire"><div class="head2"><h2 id="sommaire">`, escape(c.Title), "</h2></div><ol>")
	for _, e := range c.Entries {
		w.put(`<li><span class="no">`, escape(e.Number), `</span><span><a href="#`, escape(e.ID), `">`, escape(e.Name), "</a>")
		if e.Title != "" {
			w.put(` <span class="dim">`, escape(e.Title), "</span>")
		}
		w.put("</span></li>")
	}
	w.put("</ol></nav>\n")
}

func (w *writer) grid(g document.Grid) {
	switch g.Form {
	case document.Opening:
		w.put(`<div class="rhead">`)
		for _, c := range g.Cells {
			w.put("<div>")
			w.blocks(c.Blocks)
			w.put("</div>")
		}
		w.put("</div>\n")
	case document.Beside:
		w.put(`<div class="beside">`)
		for i, c := range g.Cells {
			if len(c.Blocks) > 0 {
				w.put(`<div class="`, [...]string{"said", "notes", "rest"}[min(i, 2)], `">`)
				w.blocks(c.Blocks)
				w.put("</div>")
			}
		}
		w.put("</div>\n")
	case document.Steps:
		w.put(`<div class="six">`)
		for _, c := range g.Cells {
			w.step(c)
		}
		w.put("</div>\n")
	default:
		class := "pair"
		if len(g.Cells) > 0 && len(g.Cells[0].Blocks) > 0 {
			if f, is := g.Cells[0].Blocks[0].(document.Figure); is && f.Form == document.FigureRose {
				class = "pair mid"
			}
		}
		w.put(`<div class="`, class, `">`)
		for _, c := range g.Cells {
			w.put(`<div class="cell">`)
			w.blocks(c.Blocks)
			w.put("</div>")
		}
		w.put("</div>\n")
	}
}

// step is one step of the strategy on a page: a section with a heading of its own.
func (w *writer) step(c document.Cell) {
	class := "step6"
	if c.Span {
		class = "step6 span"
	}
	blocks := c.Blocks
	id := w.id("")
	w.put(`<section class="`, class, `" aria-labelledby="`, id, `">`)
	if len(blocks) > 0 {
		if h, is := blocks[0].(document.Heading); is {
			w.put(`<h2 id="`, id, `"><span>`, escape(h.Number), "</span> ")
			w.text(h.Title)
			w.put("</h2>\n")
			blocks = blocks[1:]
		}
	}
	w.blocks(blocks)
	w.put("</section>\n")
}

func (w *writer) blocks(blocks []document.Block) {
	for _, b := range blocks {
		w.block(b)
	}
}
