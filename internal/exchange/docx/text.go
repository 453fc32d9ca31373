package docx

import (
	"strconv"
	"strings"

	"boussole/internal/document"
	"boussole/internal/exchange/ooxml"
)

// para is how a paragraph stands.
type para struct {
	style    string
	keepNext bool
	list     int    // the number of its list, from 1; 0: none
	jc       string // its side, where it is not the left
	tight    bool   // no room after it
}

// paragraph writes a paragraph with what inside writes. A break that waits begins with
// it.
func (w *writer) paragraph(p para, inside func()) {
	w.m.Put(`<w:p><w:pPr><w:pStyle w:val="`, p.style, `"/>`)
	switch {
	case w.whole:
		w.m.Put(`<w:keepNext w:val="0"/>`)
	case p.keepNext:
		w.m.Put("<w:keepNext/>")
	}
	if w.next == newPage {
		w.m.Put("<w:pageBreakBefore/>")
	}
	if p.list > 0 {
		w.m.Put(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="`, strconv.Itoa(p.list), `"/></w:numPr>`)
	}
	room := ""
	if w.top {
		room = ` w:before="0"`
	}
	if p.tight {
		room += ` w:after="0"`
	}
	if room != "" {
		w.m.Put("<w:spacing", room, "/>")
	}
	switch {
	case w.width == w.fit.width():
	case p.style == "BoussoleEmpty":
		w.m.Put(`<w:ind w:right="200"/>`) // room for its box
	default:
		w.m.Put(`<w:ind w:right="0"/>`) // the column is narrow enough
	}
	if p.jc != "" {
		w.m.Put(`<w:jc w:val="`, p.jc, `"/>`)
	}
	at := w.m.Len()
	w.m.Put("</w:pPr>")
	if w.next == newColumn {
		w.m.Put(`<w:r><w:br w:type="column"/></w:r>`)
	}
	w.next = nothing
	if inside != nil {
		inside()
	}
	w.m.Put("</w:p>")
	w.top, w.closed = false, true
	if w.cells == 0 {
		w.ending, w.blank = at, false
	}
}

// props are what a place adds to the runs in it.
type props struct {
	style                 string // of characters, in place of what the run would have
	italic, serif, strong bool
	smallDim              bool   // secondary runs are smaller than the rest
	ownSize               string // of the organisation's words, in half points
	colour, size          string
}

// text writes runs.
func (w *writer) text(t document.Text, p props) {
	for i, r := range t {
		if r.Break && i > 0 {
			w.m.Put("<w:r><w:br/></w:r>")
		}
		w.run(r, p)
	}
}

// plain writes words of Boussole's.
func (w *writer) plain(s string, p props) { w.run(document.Run{Text: s}, p) }

func (w *writer) run(r document.Run, p props) {
	closing := ""
	switch {
	case w.bookmarks[r.To] != "":
		w.m.Put(`<w:hyperlink w:anchor="`, w.bookmarks[r.To], `" w:history="1">`)
		closing = "</w:hyperlink>"
	case web(r.URL):
		w.m.Put(`<w:hyperlink r:id="`, w.pkg.RelateOutside(main, ooxml.Hyperlink, address(r.URL)), `" w:history="1">`)
		closing = "</w:hyperlink>"
	}
	if r.Mark != "" {
		w.sign(r.Mark)
	}
	if r.Text != "" {
		w.m.Put("<w:r>", w.fit.properties(r, p, closing != ""), letters(r.Text), "</w:r>")
	}
	w.m.Put(closing)
}

// properties are those of a run, in the order that the schema has.
func (f fit) properties(r document.Run, p props, link bool) string {
	var m ooxml.Markup
	own := r.Voice == document.Organisation
	switch {
	case p.style != "":
		m.Put(`<w:rStyle w:val="`, p.style, `"/>`)
	case own:
		m.Put(`<w:rStyle w:val="Organisation"/>`)
	case link:
		m.Put(`<w:rStyle w:val="Hyperlink"/>`)
	case r.Dim:
		m.Put(`<w:rStyle w:val="Secondary"/>`)
	case p.serif:
		m.Put(`<w:rFonts w:ascii="`, ooxml.Serif, `" w:hAnsi="`, ooxml.Serif, `" w:cs="`, ooxml.Serif, `"/>`)
	}
	if (r.Strong || p.strong && !r.Dim) && !own {
		m.Put("<w:b/>") // there is no bold serif: size and room make its hierarchy
	} else if p.strong && r.Dim {
		m.Put(`<w:b w:val="0"/>`)
	}
	if p.italic {
		m.Put("<w:i/>")
	}
	switch {
	case own && link:
		m.Put(`<w:color w:val="`, ooxml.Sea, `"/>`)
	case own && r.Dim:
		m.Put(`<w:color w:val="`, ooxml.Ink2, `"/>`)
	case p.colour != "" && !r.Dim && !link:
		m.Put(`<w:color w:val="`, p.colour, `"/>`)
	}
	size := p.size
	switch {
	case r.Dim && p.smallDim:
		size = f.small
	case own && p.ownSize != "":
		size = p.ownSize
	}
	if size != "" {
		m.Put(`<w:sz w:val="`, size, `"/><w:szCs w:val="`, size, `"/>`)
	}
	if m.Len() == 0 {
		return ""
	}
	return "<w:rPr>" + m.String() + "</w:rPr>"
}

// letters are the characters of a run: new lines and tabulations have elements of their
// own.
func letters(s string) string {
	if !strings.ContainsAny(s, "\n\t\r") {
		return `<w:t xml:space="preserve">` + ooxml.Escape(s) + `</w:t>`
	}
	var m ooxml.Markup
	for i, line := range strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", " ").Replace(s), "\n") {
		if i > 0 {
			m.Put("<w:br/>")
		}
		m.Put(`<w:t xml:space="preserve">`, ooxml.Escape(line), "</w:t>")
	}
	return m.String()
}

// web reports whether an address may stand as a link: one of the web, nothing that runs.
func web(address string) bool {
	return strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://")
}

// address is an address with what may not stand in one written as %XX.
func address(s string) string {
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		if c <= ' ' || c >= 0x7f || strings.IndexByte(`"<>\^`+"`{|}", c) >= 0 {
			const hex = "0123456789ABCDEF"
			b.WriteString("%" + string(hex[c>>4]) + string(hex[c&15]))
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// own reports whether all of a text is the organisation's.
func own(t document.Text) bool {
	for _, r := range t {
		if r.Voice != document.Organisation {
			return false
		}
	}
	return len(t) > 0
}
