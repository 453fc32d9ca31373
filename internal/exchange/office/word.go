package office

import (
	"bytes"
	"strconv"

	"boussole/internal/document"
)

// word reads a text of WordprocessingML (ISO/IEC 29500-1, 17).
type word struct {
	p       *pack
	b       *builder
	s       *scanner // of the part that is read
	rels    map[string]relation
	styles  *wordStyles
	numbers *numbering
	notes   map[string][]document.Text // that are not yet set, by kind and id
	para    *paragraph                 // the one that is open
	fields  []field
	look    look
}

// look is how the run that is read stands out.
type look struct {
	strong, hidden bool
	bold           bool // of the paragraph’s style
	lang           string
	url            string // of the hyperlink around it
}

// readWord reads the main part, whose root s has opened.
func readWord(p *pack, main string, s *scanner, b *builder) error {
	w := &word{p: p, b: b, s: s, notes: make(map[string][]document.Text)}
	rels, err := p.relations(main)
	if err != nil {
		return err
	}
	if w.styles, err = readWordStyles(p, related(rels, "styles")); err != nil {
		return err
	}
	if w.numbers, err = readNumbering(p, related(rels, "numbering")); err != nil {
		return err
	}
	b.langDefault = firstOf(w.styles.lang, b.langDefault)
	for _, kind := range []string{"footnotes", "endnotes"} {
		if err := w.readNotes(related(rels, kind)); err != nil {
			return err
		}
	}
	w.rels, w.s = rels, s
	for _, mark := range []string{"lastRenderedPageBreak", `type="page"`, "pageBreakBefore"} {
		if bytes.Contains(s.src, []byte(mark)) {
			b.pages()
			break
		}
	}
	for at := s.depth; s.child(at); {
		if s.name == "w:body" {
			w.body()
		}
	}
	return nil
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// readNotes reads a part of footnotes or endnotes, before the text that calls them.
func (w *word) readNotes(name string) error {
	if name == "" || !w.p.has(name) {
		return nil
	}
	rels, err := w.p.relations(name)
	if err != nil {
		return err
	}
	s, err := w.p.scan(name)
	if err != nil {
		return err
	}
	w.rels, w.s = rels, s
	if s.root() {
		for at := s.depth; s.child(at); {
			if kind := s.attr("w:type"); kind != "" && kind != "normal" {
				continue // the line that parts notes from the text
			}
			key := s.name + s.attr("w:id")
			if texts := w.aside(); len(texts) > 0 {
				w.notes[key] = texts
			}
		}
	}
	return w.p.done(name, s)
}

// aside reads the blocks of the element just opened as texts, without counting lines.
func (w *word) aside() []document.Text {
	place, para := w.b.place, w.para
	outer := w.b.enter()
	w.body()
	blocks := w.b.leave(outer)
	w.b.place, w.para = place, para
	var texts []document.Text
	for _, block := range blocks {
		if t := textOf([]document.Block{block}); len(t) > 0 {
			texts = append(texts, t)
		}
	}
	return texts
}

// body reads the children of the element just opened as blocks.
func (w *word) body() {
	for at := w.s.depth; w.b.err == nil && w.s.child(at); {
		w.block()
	}
}

func (w *word) block() {
	switch w.s.name {
	case "w:p":
		w.paragraph()
	case "w:tbl":
		w.table()
	case "w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag":
		w.body()
	case "mc:AlternateContent":
		w.choice(w.block)
	}
}

// choice reads what a program that knows all would of an mc:AlternateContent: the
// first of its choices.
func (w *word) choice(read func()) {
	done := false
	for at := w.s.depth; w.s.child(at); {
		if done || w.s.name != "mc:Choice" && w.s.name != "mc:Fallback" {
			continue
		}
		done = true
		for in := w.s.depth; w.s.child(in); {
			read()
		}
	}
}

func (w *word) paragraph() {
	outer, around := w.para, w.look
	w.para, w.look = w.b.paragraph(), look{}
	props := properties{outline: -1}
	for at := w.s.depth; w.b.err == nil && w.s.child(at); {
		if w.s.name == "w:pPr" {
			props = w.properties()
			w.look.bold = w.styles.of(props.style).bold
			continue
		}
		w.inline()
	}
	w.closeCodes()
	w.emit(props)
	w.para, w.look = outer, around
}

// properties are what a paragraph says of itself.
type properties struct {
	style, number  string
	outline, level int
	numbered       bool
}

func (w *word) properties() properties {
	p := properties{outline: -1}
	for at := w.s.depth; w.s.child(at); {
		switch w.s.name {
		case "w:pStyle":
			p.style = w.s.attr("w:val")
		case "w:outlineLvl":
			p.outline = w.s.number("w:val", 9)
		case "w:numPr":
			p.number, p.level = numbered(w.s)
			p.numbered = p.number != ""
		case "w:pageBreakBefore":
			if w.s.on("w:val") {
				w.b.page(true)
			}
		}
	}
	return p
}

// emit puts the paragraph that was read into the flow, as what its style makes of it.
func (w *word) emit(props properties) {
	p := w.para
	text := p.end()
	w.b.flow.add(p.before...)
	if len(text) > 0 && w.b.count(1) {
		f := w.styles.of(props.style)
		if props.outline >= 0 {
			f.heading = 0
			if props.outline < 9 {
				f.heading = min(props.outline+1, maxLevel)
			}
		}
		if props.numbered {
			f.number, f.level = props.number, props.level
		}
		item, ordered := w.numbers.list(f.number, f.level)
		switch {
		case f.contents > 0:
			w.b.flow.entry(p.at, f.contents, text.Plain())
		case f.heading > 0:
			w.b.flow.add(heading(p.at, f.heading, text))
		case item:
			w.b.flow.item(f.number, ordered, p.at, text)
		default:
			w.b.flow.add(document.Paragraph{Place: p.at, Text: text, Form: f.form})
		}
	}
	w.b.flow.add(p.after...)
}

// heading is a heading; all of it is strong, so none of it stands out.
func heading(at document.Place, level int, title document.Text) document.Heading {
	var plain document.Text
	for _, r := range title {
		r.Strong = false
		if last := len(plain) - 1; last >= 0 && plain[last].URL == r.URL && !r.Break {
			plain[last].Text += r.Text
			continue
		}
		plain = append(plain, r)
	}
	return document.Heading{Place: at, Level: level, Title: plain}
}

// table reads a w:tbl.
func (w *word) table() {
	g := &grid{maybe: true}
	w.rows(g)
	w.b.table(g)
}

func (w *word) rows(g *grid) {
	for at := w.s.depth; w.b.err == nil && w.s.child(at); {
		switch w.s.name {
		case "w:tblPr":
			if w.headed() {
				g.header = 1
			}
		case "w:tr":
			g.row()
			if deleted := w.cells(g); deleted {
				g.rows = g.rows[:len(g.rows)-1]
			}
		case "w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml":
			w.rows(g)
		}
	}
}

// headed reports whether a table’s style sets its first row apart, and it asks for it.
func (w *word) headed() bool {
	style, asked := false, false
	for at := w.s.depth; w.s.child(at); {
		switch w.s.name {
		case "w:tblStyle":
			style = w.styles.of(w.s.attr("w:val")).headed
		case "w:tblLook":
			const firstRow = 0x20
			bits, _ := strconv.ParseUint(w.s.attr("w:val"), 16, 32)
			asked = bits&firstRow != 0
			if v := w.s.attr("w:firstRow"); v != "" {
				asked = w.s.on("w:firstRow")
			}
		}
	}
	return style && asked
}

// cells reads a row’s cells and reports whether the row was deleted.
func (w *word) cells(g *grid) (deleted bool) {
	for at := w.s.depth; w.b.err == nil && w.s.child(at); {
		switch w.s.name {
		case "w:trPr":
			for in := w.s.depth; w.s.child(in); {
				switch w.s.name {
				case "w:tblHeader":
					if w.s.on("w:val") && g.header == len(g.rows)-1 {
						g.header++
					}
				case "w:gridBefore":
					g.add(cell{span: w.s.number("w:val", 1)})
				case "w:del":
					deleted = true
				}
			}
		case "w:tc":
			w.cell(g)
		case "w:sdt", "w:sdtContent", "w:ins", "w:customXml":
			deleted = w.cells(g) || deleted
		}
	}
	return deleted
}

func (w *word) cell(g *grid) {
	c := cell{span: 1}
	merged := false
	outer, para := w.b.enter(), w.para
	for at := w.s.depth; w.b.err == nil && w.s.child(at); {
		if w.s.name != "w:tcPr" {
			if !merged {
				w.block()
			}
			continue
		}
		for in := w.s.depth; w.s.child(in); {
			switch w.s.name {
			case "w:gridSpan":
				c.span = w.s.number("w:val", 1)
			case "w:vMerge", "w:hMerge":
				merged = w.s.attr("w:val") != "restart"
			}
		}
	}
	c.blocks = w.b.leave(outer)
	w.para = para
	if w.b.count(1) {
		g.add(c)
	}
}
