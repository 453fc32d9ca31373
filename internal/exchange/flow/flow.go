// Package flow makes a document of what a reader meets: one block after the other, in
// the order of reading, within limits.
//
//	var f flow.Flow
//	f.Heading(document.Place{Line: 1}, 1, document.Own("Le cap"))
//	f.Paragraph(document.Place{Line: 3}, document.Body, document.Own("Dix-neuf fermes."))
//	doc, err := f.Document()
//
// All runs speak in the organisation’s voice. It reads nothing itself.
package flow

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"boussole/internal/document"
	"boussole/internal/exchange"
)

// Limits of one document: a text of 1,000 pages has some 4 MB of letters, and some
// 50,000 paragraphs, cells and runs.
const (
	MaxText   = 8 << 20 // bytes
	MaxPieces = 400_000
	MaxLevel  = 4 // of headings: those below are of this one
)

// Flow is a document while it is read. The zero value is an empty one.
type Flow struct {
	Title, Owner, Lang string

	blocks       []document.Block
	list         *document.List // the last block, where it is a list that may go on
	text, pieces int
	err          error
}

// Err is the refusal that a limit led to; nil while there is none.
func (f *Flow) Err() error { return f.err }

// keep counts a text, tidied, and reports whether it says something and is kept.
func (f *Flow) keep(text *document.Text) bool {
	*text = Tidy(*text)
	if len(*text) == 0 || !f.count(1+len(*text)) {
		return false
	}
	for _, r := range *text {
		f.text += len(r.Text)
	}
	if f.text > MaxText && f.err == nil {
		f.err = &exchange.Error{Kind: exchange.Long, Limit: MaxText >> 20}
	}
	return f.err == nil
}

func (f *Flow) count(n int) bool {
	if f.pieces += n; f.pieces > MaxPieces && f.err == nil {
		f.err = &exchange.Error{Kind: exchange.Crowded, Limit: MaxPieces}
	}
	return f.err == nil
}

func (f *Flow) add(b document.Block) {
	f.Close()
	f.blocks = append(f.blocks, b)
}

// Close ends the list that is open: what comes next does not go on with it.
func (f *Flow) Close() {
	if f.list != nil {
		f.blocks = append(f.blocks, *f.list)
		f.list = nil
	}
}

// Heading adds a heading, and nothing where it says nothing; so do the others.
func (f *Flow) Heading(at document.Place, level int, text document.Text) {
	for i := range text {
		text[i].Strong, text[i].Break = false, false
	}
	if f.keep(&text) {
		f.add(document.Heading{Place: at, Level: min(max(level, 1), MaxLevel), Title: text})
	}
}

// Paragraph adds a paragraph.
func (f *Flow) Paragraph(at document.Place, form document.ParagraphForm, text document.Text) {
	if f.keep(&text) {
		f.add(document.Paragraph{Place: at, Form: form, Text: text})
	}
}

// Note adds an aside: a note at the foot of a page.
func (f *Flow) Note(at document.Place, text document.Text) {
	if f.keep(&text) {
		f.add(document.Note{Place: at, Text: []document.Text{text}})
	}
}

// Item adds an item to the list that is open, or opens one. Item i of a list stands at
// the list's Line + i: where it does not, another list begins.
func (f *Flow) Item(at document.Place, ordered bool, text document.Text) {
	if !f.keep(&text) {
		return
	}
	l := f.list
	if l == nil || l.Ordered != ordered || l.Page != at.Page || l.Line+len(l.Items) != at.Line {
		f.Close()
		f.list = &document.List{Place: at, Ordered: ordered}
	}
	f.list.Items = append(f.list.Items, text)
}

// Table adds a table. Labels may be nil; rows may be of different lengths.
func (f *Flow) Table(at document.Place, caption string, labels []string, rows [][]document.Text) {
	width, said := len(labels), strings.Join(labels, "") != ""
	for _, row := range rows {
		width = max(width, len(row))
	}
	if width == 0 || !f.count(width*(1+len(rows))) {
		return
	}
	t := document.Table{Place: at, Caption: caption, Columns: make([]document.Column, width)}
	for i, label := range labels {
		t.Columns[i].Label = label
	}
	for _, row := range rows {
		full := make([]document.Text, width)
		for i := range row {
			if f.keep(&row[i]) {
				full[i], said = row[i], true
			}
		}
		t.Rows = append(t.Rows, full)
	}
	if said && f.err == nil {
		f.add(t)
	}
}

// Append adds blocks that another flow has made.
func (f *Flow) Append(other *Flow) {
	other.Close()
	f.text += other.text
	if other.err != nil && f.err == nil {
		f.err = other.err
	}
	if len(other.blocks) > 0 && f.count(other.pieces) {
		f.Close()
		f.blocks = append(f.blocks, other.blocks...)
	}
}

// Document is the whole, once all was read. The error is an *exchange.Error: a limit
// was met, or nothing was said.
func (f *Flow) Document() (*document.Document, error) {
	f.Close()
	switch {
	case f.err != nil:
		return nil, f.err
	case len(f.blocks) == 0:
		return nil, &exchange.Error{Kind: exchange.Wordless}
	}
	d := &document.Document{Title: f.Title, Owner: f.Owner, Lang: f.Lang, Blocks: f.blocks}
	if d.Title != "" {
		return d, nil
	}
	for _, b := range f.blocks {
		if h, is := b.(document.Heading); is {
			d.Title = h.Title.Plain()
			break
		}
	}
	return d, nil
}

// Tidy is a text whose blanks count once, without any at its ends, whose runs all say
// something and differ from their neighbours. A no-break space is a letter to it,
// except at the ends.
func Tidy(text document.Text) document.Text {
	out := make(document.Text, 0, len(text))
	blank, fresh, broken := false, true, false
	for _, r := range text {
		s := strings.ToValidUTF8(r.Text, "\ufffd")
		var b strings.Builder
		b.Grow(len(s))
		broken = broken || r.Break
		for i := 0; i < len(s); {
			c, n := rune(s[i]), 1
			if c >= utf8.RuneSelf {
				c, n = utf8.DecodeRuneInString(s[i:])
			}
			switch {
			case c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v' || fresh && unicode.IsSpace(c):
				blank = true
			case c < ' ' || c == 0x7f || c == 0xad || c == 0xfeff || c == 0x200b: // controls, soft hyphens, marks of no width
			default:
				if last := len(out) - 1; blank && !fresh && !broken {
					if b.Len() == 0 && last >= 0 {
						out[last].Text += " " // so that a link does not begin with a blank
					} else {
						b.WriteByte(' ')
					}
				}
				if broken && b.Len() > 0 && !fresh {
					out = put(out, r, b.String(), false)
					b.Reset()
				}
				if broken && !fresh {
					out = append(out, document.Run{Break: true, Voice: document.Organisation, Strong: r.Strong, URL: r.URL})
				}
				blank, fresh, broken = false, false, false
				for i+n < len(s) && s[i+n] > ' ' && s[i+n] < 0x7f {
					n++
				}
				b.WriteString(s[i : i+n])
			}
			i += n
		}
		if b.Len() > 0 {
			out = put(out, r, b.String(), true)
		}
	}
	return ended(out)
}

// put adds a piece of a run to the text, to the run before it where the two are alike.
func put(out document.Text, r document.Run, s string, join bool) document.Text {
	last := len(out) - 1
	if join && last >= 0 && out[last].Strong == r.Strong && out[last].URL == r.URL {
		out[last].Text += s
		return out
	}
	return append(out, document.Run{Text: s, Voice: document.Organisation, Strong: r.Strong, URL: r.URL})
}

// ended is a text without the blanks that are no ASCII ones at its end.
func ended(out document.Text) document.Text {
	for len(out) > 0 {
		last := &out[len(out)-1]
		if last.Text = strings.TrimRightFunc(last.Text, unicode.IsSpace); last.Text != "" {
			break
		}
		out = out[:len(out)-1]
	}
	if len(out) == 0 {
		return nil
	}
	return out
}
