package office

import (
	"strings"

	"boussole/internal/document"
)

// field is a field whose code or result is being read.
type field struct {
	result bool // past its code
	code   []byte
	url    string
}

// inline reads one child of a paragraph.
func (w *word) inline() {
	switch w.s.name {
	case "w:r":
		w.run()
	case "w:hyperlink":
		outer := w.look.url
		if r := w.rels[w.s.attr("r:id")]; r.away {
			w.look.url = address(r.target)
		}
		w.inlines()
		w.look.url = outer
	case "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:sdt", "w:sdtContent", "w:dir", "w:bdo", "w:fldSimple":
		w.inlines()
	case "mc:AlternateContent":
		w.choice(w.inline)
	case "m:oMath", "m:oMathPara":
		w.mathematics()
	}
}

func (w *word) inlines() {
	for at := w.s.depth; w.b.err == nil && w.s.child(at); {
		w.inline()
	}
}

func (w *word) mathematics() {
	for at := w.s.depth; w.s.next() && w.s.depth >= at; {
		if w.s.kind == opening && w.s.name == "m:t" {
			w.text()
		}
	}
}

func (w *word) run() {
	outer := w.look
	w.look.strong, w.look.hidden, w.look.lang = w.look.bold, false, ""
	for at := w.s.depth; w.s.child(at); {
		if w.s.name == "w:rPr" {
			w.runProperties()
			continue
		}
		w.piece()
	}
	w.look = outer
}

func (w *word) runProperties() {
	for at := w.s.depth; w.s.child(at); {
		switch w.s.name {
		case "w:rStyle":
			next := w.s.attr("w:val")
			bold := ""
			for range maxInheritance {
				one := w.styles.byID[next]
				if one == nil {
					break
				}
				bold = firstOf(bold, one.bold)
				w.look.hidden = w.look.hidden || one.hidden
				w.look.lang = firstOf(w.look.lang, one.lang)
				next = one.based
			}
			if bold != "" {
				w.look.strong = bold == "on"
			}
		case "w:b":
			w.look.strong = w.s.on("w:val")
		case "w:vanish":
			w.look.hidden = w.s.on("w:val")
		case "w:lang":
			w.look.lang = firstOf(w.s.attr("w:val"), w.look.lang)
		}
	}
}

// piece reads one child of a run.
func (w *word) piece() {
	switch w.s.name {
	case "w:t":
		w.text()
	case "w:tab", "w:ptab":
		w.put("\t")
	case "w:noBreakHyphen":
		w.put("\u2011")
	case "w:cr":
		w.para.lineBreak()
	case "w:br":
		switch w.s.attr("w:type") {
		case "page":
			w.b.page(true)
		case "column":
			w.put(" ")
		default:
			w.para.lineBreak()
		}
	case "w:lastRenderedPageBreak":
		w.b.page(false)
	case "w:fldChar":
		w.fieldMark(w.s.attr("w:fldCharType"))
	case "w:instrText":
		if last := len(w.fields) - 1; last >= 0 && !w.fields[last].result && len(w.fields[last].code) < maxValue {
			w.fields[last].code = allText(w.s, w.fields[last].code)
		}
	case "w:footnoteReference":
		w.note("w:footnote" + w.s.attr("w:id"))
	case "w:endnoteReference":
		w.note("w:endnote" + w.s.attr("w:id"))
	case "w:drawing", "w:pict", "w:object":
		w.drawing()
	case "w:ruby":
		for at := w.s.depth; w.s.child(at); {
			if w.s.name == "w:rubyBase" {
				w.inlines()
			}
		}
	case "mc:AlternateContent":
		w.choice(w.piece)
	}
}

// inCode reports whether what is read is a field’s code, which nobody sees.
func (w *word) inCode() bool {
	for _, f := range w.fields {
		if !f.result {
			return true
		}
	}
	return false
}

func (w *word) say() bool {
	if w.look.hidden || w.inCode() {
		return false
	}
	url := w.look.url
	for _, f := range w.fields {
		url = firstOf(f.url, url)
	}
	w.para.set(w.look.strong, url)
	return true
}

// text reads the text of a w:t or m:t.
func (w *word) text() {
	said := w.say()
	for at := w.s.depth; w.s.node(at); {
		if said && w.s.kind == chars {
			w.para.add(w.s, language(firstOf(w.look.lang, w.styles.lang)))
		}
	}
}

func (w *word) put(text string) {
	if w.say() {
		w.para.put(text)
	}
}

// fieldMark opens a field, ends its code, or closes it (17.16.18).
func (w *word) fieldMark(kind string) {
	last := len(w.fields) - 1
	switch {
	case kind == "begin":
		const deepest = 32
		if len(w.fields) < deepest {
			w.fields = append(w.fields, field{})
		}
	case last < 0:
	case kind == "separate":
		f := &w.fields[last]
		f.result = true
		if rest, is := strings.CutPrefix(strings.TrimSpace(string(f.code)), `HYPERLINK "`); is {
			url, _, _ := strings.Cut(rest, `"`)
			f.url = address(url)
		}
	case kind == "end":
		w.fields = w.fields[:last]
	}
}

// closeCodes closes the fields whose code a paragraph leaves open: a code ends where it
// began, and one without an end must not hide the text after it.
func (w *word) closeCodes() {
	for i, f := range w.fields {
		if !f.result {
			w.fields = w.fields[:i]
			return
		}
	}
}

// note sets a footnote or an endnote after the paragraph that calls it first.
func (w *word) note(key string) {
	texts := w.notes[key]
	delete(w.notes, key)
	if len(texts) > 0 && w.b.count(1) {
		at := w.para.at
		if !w.para.begun {
			at = w.b.place
		}
		w.para.anchor(document.Note{Place: at, Text: texts})
	}
}

// drawing looks for text in what is drawn: text boxes, charts and diagrams.
func (w *word) drawing() {
	for at := w.s.depth; w.b.err == nil && w.s.child(at); {
		w.drawn()
	}
}

func (w *word) drawn() {
	switch w.s.name {
	case "w:txbxContent":
		outer, around, fields := w.b.enter(), w.look, w.fields
		w.look, w.fields = look{}, nil
		w.body()
		w.look, w.fields = around, fields
		w.para.anchor(w.b.leave(outer)...)
	case "c:chart":
		w.para.anchor(w.b.chart(w.p, w.rels[w.s.attr("r:id")].target)...)
	case "dgm:relIds":
		w.para.anchor(w.b.diagram(w.p, w.rels, w.s.attr("r:dm"))...)
	case "mc:AlternateContent":
		w.choice(w.drawn)
	default:
		w.drawing()
	}
}
