package office

import (
	"bytes"
	"strings"
	"unicode"

	"boussole/internal/document"
	"boussole/internal/exchange"
)

// Limits of what is kept of a file: a text of 1,000 pages has some 4 MB of letters, and
// some 50,000 paragraphs, cells and runs.
const (
	maxText   = 16 << 20
	maxPieces = 200_000
)

// builder makes a document of what is read, in order, and counts places.
type builder struct {
	doc   document.Document
	flow  flow
	place document.Place
	fresh bool // nothing was written since a page break that was set by hand

	text, pieces int // kept so far
	err          error
	langs        map[string]int // bytes of text in each language that runs name
	langDefault  string
	company      string
	spare        []byte
}

// flow is blocks one after the other: the document's, or those of a cell or a note.
type flow struct {
	blocks  []document.Block
	list    *document.List // the last block, where it is a list that may go on
	listKey string
	toc     *document.Contents
}

func newBuilder() *builder { return &builder{langs: make(map[string]int)} }

func (b *builder) property(name string, s *scanner) {
	var at *string
	switch name {
	case "dc:title":
		at = &b.doc.Title
	case "dc:subject":
		at = &b.doc.Subject
	case "meta:initial-creator":
		at = &b.doc.Owner
	case "dc:creator": // in ODF, who wrote last
		if b.doc.Owner != "" {
			return
		}
		at = &b.doc.Owner
	case "dc:language":
		at = &b.langDefault
	case "ep:Company":
		at = &b.company
	default:
		return
	}
	text := strings.TrimSpace(string(allText(s, nil)))
	const longest = 1000
	if len(text) <= longest && text != "" {
		*at = text
	}
}

// allText adds the text of the element just opened, of the elements within it too, but
// for what is too long to be a name or a code.
func allText(s *scanner, to []byte) []byte {
	for at := s.depth; s.next() && s.depth >= at; {
		if s.kind == chars && len(to)+len(s.text) <= maxValue {
			to = s.appendText(to)
		}
	}
	return to
}

// document is the whole, once all was read.
func (b *builder) document() (*document.Document, error) {
	b.flow.close()
	if b.err != nil {
		return nil, b.err
	}
	if b.text == 0 {
		return nil, &exchange.Error{Kind: exchange.Wordless}
	}
	d := b.doc
	d.Blocks = b.flow.blocks
	if b.company != "" {
		d.Owner = b.company
	}
	most := 0
	for lang, n := range b.langs {
		if n > most || n == most && lang < d.Lang {
			d.Lang, most = lang, n
		}
	}
	if d.Lang == "" {
		d.Lang = language(b.langDefault)
	}
	return &d, nil
}

// language is the first piece of a BCP 47 name, "fr" of "fr-FR"; empty for what names
// none.
func language(name string) string {
	tag, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(name, "_", "-")), "-")
	if len(tag) < 2 || len(tag) > 3 || strings.Trim(tag, "abcdefghijklmnopqrstuvwxyz") != "" || tag == "zxx" || tag == "und" || tag == "none" {
		return ""
	}
	return tag
}

func (b *builder) refuse(err error) {
	if b.err == nil {
		b.err = err
	}
}

// count reports whether n more pieces may be kept.
func (b *builder) count(n int) bool {
	if b.pieces += n; b.pieces > maxPieces {
		b.refuse(&exchange.Error{Kind: exchange.Crowded, Limit: maxPieces})
	}
	return b.err == nil
}

// pages says that the pages of this text are known.
func (b *builder) pages() { b.place.Page = 1 }

// page begins a new page. A program that lays a text out leaves its mark after a break
// that was set by hand too; the two are one.
func (b *builder) page(byHand bool) {
	if b.place.Page == 0 || !byHand && b.fresh {
		b.fresh = false
		return
	}
	b.place.Page++
	b.place.Line = 0
	b.fresh = byHand
}

// slide begins a new slide.
func (b *builder) slide() {
	b.place = document.Place{Slide: b.place.Slide + 1}
	if b.count(1) {
		b.flow.add(document.Break{Place: b.place, Kind: document.NewSlide})
	}
}

// line is the place of a paragraph that begins.
func (b *builder) line() document.Place {
	b.place.Line++
	return b.place
}

// enter begins a flow of its own, and leave ends it: the blocks of a cell or a note.
func (b *builder) enter() (outer flow) {
	outer, b.flow = b.flow, flow{}
	return outer
}

func (b *builder) leave(outer flow) []document.Block {
	b.flow.close()
	inner := b.flow.blocks
	b.flow = outer
	return inner
}

func (f *flow) close() {
	if f.list != nil {
		f.blocks = append(f.blocks, *f.list)
		f.list = nil
	}
	if f.toc != nil {
		f.blocks = append(f.blocks, *f.toc)
		f.toc = nil
	}
}

func (f *flow) add(blocks ...document.Block) {
	if len(blocks) > 0 {
		f.close()
		f.blocks = append(f.blocks, blocks...)
	}
}

// item adds a text to the list that is open, if it has the same key and the page has
// not turned, or opens one.
func (f *flow) item(key string, ordered bool, at document.Place, text document.Text) {
	l := f.list
	if l == nil || f.listKey != key || l.Page != at.Page || l.Slide != at.Slide || l.Line+len(l.Items) != at.Line {
		f.close()
		f.list, f.listKey = &document.List{Place: at, Ordered: ordered}, key
	}
	f.list.Items = append(f.list.Items, text)
}

// entry adds a line to the table of contents that is open, or opens one.
func (f *flow) entry(at document.Place, level int, name string) {
	if f.toc == nil {
		f.close()
		f.toc = &document.Contents{Place: at}
	}
	if i := strings.LastIndexByte(name, '\t'); i >= 0 && strings.Trim(name[i:], "\t 0123456789ivxlcIVXLC") == "" {
		name = name[:i] // the page's number
	}
	name = strings.TrimSpace(name)
	if name != "" {
		f.toc.Entries = append(f.toc.Entries, document.ContentsEntry{Level: level, Name: name})
	}
}

// paragraph is one paragraph while it is read.
type paragraph struct {
	b     *builder
	at    document.Place
	begun bool
	text  document.Text
	run   document.Run // whose text is in buf
	buf   []byte
	// What is anchored in it, before its first letter and after: text boxes, notes.
	before, after []document.Block
}

func (b *builder) paragraph() *paragraph {
	p := &paragraph{b: b, buf: b.spare[:0]}
	b.spare = nil
	return p
}

// set says how the text that follows stands out.
func (p *paragraph) set(strong bool, url string) {
	if p.run.Strong != strong || p.run.URL != url {
		p.flush()
		p.run.Strong, p.run.URL = strong, url
	}
}

// add adds the text of the token that s is at.
func (p *paragraph) add(s *scanner, lang string) {
	if !p.fits(s) {
		return
	}
	was := len(p.buf)
	p.buf = s.appendText(p.buf)
	p.said(was, lang)
}

// addCollapsed is add where blanks count once (OpenDocument 1.3, part 3, 6.1.2).
func (p *paragraph) addCollapsed(s *scanner, lang string) {
	if !p.fits(s) {
		return
	}
	was := len(p.buf)
	p.buf = s.appendText(p.buf)
	to := was
	for _, c := range p.buf[was:] {
		if c == ' ' || c == '\t' || c == '\n' || c == '\r' {
			if to == 0 && len(p.text) == 0 || to > 0 && p.buf[to-1] == ' ' {
				continue
			}
			c = ' '
		}
		p.buf[to] = c
		to++
	}
	p.buf = p.buf[:to]
	p.said(was, lang)
}

func (p *paragraph) put(text string) {
	was := len(p.buf)
	p.buf = append(p.buf, text...)
	p.said(was, "")
}

// fits reports whether the text that s is at may still be kept.
func (p *paragraph) fits(s *scanner) bool {
	if p.b.text+len(s.text) > maxText {
		p.b.refuse(&exchange.Error{Kind: exchange.Swollen, Limit: maxText >> 20})
	}
	return p.b.err == nil
}

func (p *paragraph) said(was int, lang string) {
	n := len(p.buf) - was
	p.b.text += n
	if lang != "" {
		p.b.langs[lang] += n
	}
	if !p.begun && len(bytes.TrimSpace(p.buf[was:])) > 0 {
		p.begin()
	}
}

// begin fixes the paragraph's place, at its first letter: a page may turn before it.
func (p *paragraph) begin() {
	if !p.begun {
		p.begun, p.b.fresh = true, false
		p.at = p.b.line()
	}
}

// lineBreak begins a new line within the paragraph.
func (p *paragraph) lineBreak() {
	p.flush()
	if len(p.text) > 0 {
		p.run.Break = true
	}
}

// anchor keeps blocks that stand beside the paragraph.
func (p *paragraph) anchor(blocks ...document.Block) {
	if p.begun {
		p.after = append(p.after, blocks...)
	} else {
		p.before = append(p.before, blocks...)
	}
}

func (p *paragraph) flush() {
	if len(p.buf) == 0 || !p.b.count(1) {
		return
	}
	p.run.Text, p.run.Voice = string(p.buf), document.Organisation
	p.text = append(p.text, p.run)
	p.run.Break = false
	p.buf = p.buf[:0]
}

// end is the paragraph's text, without blanks around it; none where it says nothing.
func (p *paragraph) end() document.Text {
	p.flush()
	p.b.spare = p.buf[:0]
	if !p.begun {
		return nil
	}
	t := p.text
	for len(t) > 0 && strings.TrimSpace(t[0].Text) == "" {
		t = t[1:]
	}
	for len(t) > 0 && strings.TrimSpace(t[len(t)-1].Text) == "" {
		t = t[:len(t)-1]
	}
	if len(t) == 0 {
		return nil
	}
	t[0].Text = strings.TrimLeftFunc(t[0].Text, unicode.IsSpace)
	t[0].Break = false
	last := len(t) - 1
	t[last].Text = strings.TrimRightFunc(t[last].Text, unicode.IsSpace)
	return t
}

// strong reports whether all of a text is.
func strong(t document.Text) bool {
	for _, r := range t {
		if !r.Strong {
			return false
		}
	}
	return len(t) > 0
}

// address is an address that a reader may follow; empty for one that would run
// something or open a file.
func address(url string) string {
	lower := strings.ToLower(url)
	for _, scheme := range []string{"http://", "https://", "mailto:"} {
		if strings.HasPrefix(lower, scheme) {
			return url
		}
	}
	return ""
}
