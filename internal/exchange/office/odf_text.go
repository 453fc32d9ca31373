package office

import (
	"strings"

	"boussole/internal/document"
)

// body reads the children of the element just opened as blocks.
func (o *odf) body() {
	for at := o.s.depth; o.b.err == nil && o.s.child(at); {
		o.block()
	}
}

func (o *odf) block() {
	switch name := o.s.name; name {
	case "text:p", "text:h":
		o.paragraph(nil)
	case "text:list":
		o.list()
	case "table:table":
		o.table()
	case "text:soft-page-break":
		o.b.page(false)
	case "text:section":
		if o.s.attr("text:display") != "none" {
			o.body()
		}
	case "text:table-of-content", "text:illustration-index", "text:table-index", "text:object-index", "text:user-index",
		"text:alphabetical-index", "text:bibliography", "text:index-body", "text:numbered-paragraph":
		o.body()
	default:
		if strings.HasPrefix(name, "draw:") {
			o.drawing()
		}
	}
}

// item is the item of a list while it is read.
type item struct {
	sign string // "sign", "number", or "none"
	key  string
	said bool // its first paragraph was read
}

// list reads a text:list; a list within it gives it more items.
func (o *odf) list() {
	style := o.s.attr("text:style-name")
	if len(o.lists) > 0 {
		style = firstOf(style, o.lists[len(o.lists)-1])
	}
	o.lists = append(o.lists, style)
	for at := o.s.depth; o.b.err == nil && o.s.child(at); {
		one := &item{sign: o.styles.sign(style, len(o.lists)), key: o.lists[0]}
		if o.s.name == "text:list-header" {
			one.sign = "none"
		} else if o.s.name != "text:list-item" {
			continue
		}
		for in := o.s.depth; o.b.err == nil && o.s.child(in); {
			if o.s.name == "text:p" || o.s.name == "text:h" {
				o.paragraph(one)
			} else {
				o.block()
			}
		}
	}
	o.lists = o.lists[:len(o.lists)-1]
}

// paragraph reads a text:p or a text:h, which may be one of an item.
func (o *odf) paragraph(of *item) {
	level := 0
	if o.s.name == "text:h" {
		level = min(max(o.s.number("text:outline-level", 1), 1), maxLevel)
	}
	f := o.styles.of("paragraph", o.s.attr("text:style-name"))
	if f.before {
		o.b.page(true)
	}
	outer, around, lists := o.para, o.look, o.lists
	o.para, o.lists = o.b.paragraph(), nil
	o.look = look{strong: f.bold, hidden: f.hidden, lang: f.lang}
	for at := o.s.depth; o.b.err == nil && o.s.node(at); {
		o.inline()
	}
	p := o.para
	text := p.end()
	o.para, o.look, o.lists = outer, around, lists
	o.b.flow.add(p.before...)
	if len(text) > 0 && o.b.count(1) {
		o.emit(p.at, text, f.form, level, of)
	}
	o.b.flow.add(p.after...)
	if f.after {
		o.b.page(true)
	}
}

func (o *odf) emit(at document.Place, text document.Text, f form, level int, of *item) {
	if level == 0 {
		level = f.heading
	}
	switch {
	case f.contents > 0:
		o.b.flow.entry(at, f.contents, text.Plain())
	case level > 0:
		o.b.flow.add(heading(at, level, text))
	case of == nil || of.sign == "none":
		o.b.flow.add(document.Paragraph{Place: at, Text: text, Form: f.form})
	case of.said && o.b.flow.list != nil:
		// A second paragraph of an item is a line of it.
		last := &o.b.flow.list.Items[len(o.b.flow.list.Items)-1]
		text[0].Break = true
		*last = append(*last, text...)
		o.b.place.Line--
	default:
		o.b.flow.item(of.key, of.sign == "number", at, text)
		of.said = true
	}
}

// inline reads one piece of a paragraph: text, or an element.
func (o *odf) inline() {
	if o.s.kind == chars {
		if o.say() {
			o.para.addCollapsed(o.s, language(firstOf(o.look.lang, o.styles.lang)))
		}
		return
	}
	switch name := o.s.name; name {
	case "text:span":
		f := o.styles.of("text", o.s.attr("text:style-name"))
		around := o.look
		o.look.strong = o.look.strong || f.bold
		o.look.hidden = o.look.hidden || f.hidden
		o.look.lang = firstOf(f.lang, o.look.lang)
		o.inlines()
		o.look = around
	case "text:a":
		around := o.look
		o.look.url = address(o.s.attr("xlink:href"))
		o.inlines()
		o.look = around
	case "text:s":
		o.put(" ")
	case "text:tab":
		o.put("\t")
	case "text:line-break":
		o.para.lineBreak()
	case "text:soft-page-break":
		o.b.page(false)
	case "text:note":
		o.note()
	case "text:ruby":
		for at := o.s.depth; o.s.child(at); {
			if o.s.name == "text:ruby-base" {
				o.inlines()
			}
		}
	case "text:hidden-text", "text:hidden-paragraph", "text:script", "text:number":
	default:
		switch {
		case strings.HasPrefix(name, "draw:"):
			outer, around := o.b.enter(), o.look
			o.look = look{}
			o.drawing()
			o.look = around
			o.para.anchor(o.b.leave(outer)...)
		case strings.HasPrefix(name, "text:"): // a field, whose result is kept
			o.inlines()
		}
	}
}

func (o *odf) inlines() {
	for at := o.s.depth; o.b.err == nil && o.s.node(at); {
		o.inline()
	}
}

func (o *odf) say() bool {
	if o.look.hidden {
		return false
	}
	o.para.set(o.look.strong, o.look.url)
	return true
}

func (o *odf) put(text string) {
	if o.say() {
		o.para.put(text)
	}
}

// note reads a footnote or an endnote.
func (o *odf) note() {
	for at := o.s.depth; o.s.child(at); {
		if o.s.name != "text:note-body" {
			continue
		}
		place, para := o.b.place, o.para
		outer := o.b.enter()
		o.body()
		blocks := o.b.leave(outer)
		o.b.place, o.para = place, para
		n := document.Note{Place: place}
		for _, block := range blocks {
			if t := textOf([]document.Block{block}); len(t) > 0 {
				n.Text = append(n.Text, t)
			}
		}
		if len(n.Text) > 0 && o.b.count(1) {
			para.anchor(n)
		}
	}
}

// drawing reads what is written in a text box or a shape.
func (o *odf) drawing() {
	switch o.s.name {
	case "draw:object", "draw:image", "draw:plugin", "draw:applet", "draw:floating-frame", "draw:page-thumbnail":
	default:
		o.body()
	}
}

// table reads a table:table, in which a cell that is merged into another is there too.
func (o *odf) table() {
	g := &grid{maybe: true}
	if o.s.attr("table:use-first-row-styles") == "true" {
		g.header = 1
	}
	o.rows(g, false)
	o.b.table(g)
}

func (o *odf) rows(g *grid, header bool) {
	for at := o.s.depth; o.b.err == nil && o.s.child(at); {
		switch o.s.name {
		case "table:table-row":
			g.row()
			if header && g.header == len(g.rows)-1 {
				g.header++
			}
			o.cells(g)
		case "table:table-header-rows":
			o.rows(g, true)
		case "table:table-rows", "table:table-row-group":
			o.rows(g, header)
		case "text:soft-page-break":
			o.b.page(false)
		}
	}
}

func (o *odf) cells(g *grid) {
	for at := o.s.depth; o.b.err == nil && o.s.child(at); {
		repeated := o.s.number("table:number-columns-repeated", 1)
		switch o.s.name {
		case "table:table-cell":
			outer, para, lists := o.b.enter(), o.para, o.lists
			o.lists = nil
			o.body()
			c := cell{blocks: o.b.leave(outer), span: repeated}
			o.para, o.lists = para, lists
			if o.b.count(1) {
				g.add(c)
			}
		case "table:covered-table-cell":
			if o.b.count(1) {
				g.add(cell{span: repeated})
			}
		}
	}
}
