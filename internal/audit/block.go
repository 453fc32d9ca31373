package audit

import (
	"fmt"
	"strings"

	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/text"
)

// Block is a piece of text of the document that stands on its own.
type Block struct {
	Place    document.Place
	Kind     Kind
	Level    int // of a heading, from 1
	Text     string
	Language text.Language
	Part     Part   // of the chain, that its heading names; Nowhere where none does
	Section  int    // its nearest heading, by its place in the blocks; -1: none
	Column   string // the head of its column, of a cell
	Row      int    // of a cell, counted through the document from 1, so that cells of a row are found
}

// Kind is what a block is.
type Kind int

// The kinds. A Label is the head of a table's column or its caption: it names, and says
// nothing.
const (
	Paragraph Kind = iota
	Heading
	Item
	Cell
	Label
	Note
)

// blocks are the pieces of text of a document, in its order.
func blocks(doc *document.Document) []Block {
	w := flattener{list: make([]Block, 0, count(doc.Blocks))}
	w.all(doc.Blocks)
	return w.list
}

// count is how many pieces of text the blocks of a document have, or a few more.
func count(list []document.Block) int {
	n := 0
	for _, block := range list {
		switch b := block.(type) {
		case document.List:
			n += len(b.Items)
		case document.Definitions:
			for _, e := range b.Entries {
				n += len(e.Text)
			}
		case document.Table:
			n += 1 + len(b.Columns)
			for _, row := range b.Rows {
				n += len(row)
			}
		case document.Grid:
			for _, c := range b.Cells {
				n += count(c.Blocks)
			}
		default:
			n++
		}
	}
	return n
}

type flattener struct {
	list []Block
	here document.Place // of the last break, for blocks that have no place of their own
	row  int
}

func (w *flattener) all(list []document.Block) {
	for _, b := range list {
		w.one(b)
	}
}

func (w *flattener) one(block document.Block) {
	switch b := block.(type) {
	case document.Heading:
		w.add(Block{Place: b.Place, Kind: Heading, Level: max(1, b.Level), Text: b.Name()})
	case document.Paragraph:
		w.add(Block{Place: b.Place, Text: b.Text.Plain()})
	case document.List:
		for i, item := range b.Items {
			at := b.Place
			if at.Line > 0 {
				at.Line += i // as readers place the items of a list
			}
			w.add(Block{Place: at, Kind: Item, Text: item.Plain()})
		}
	case document.Definitions:
		for _, e := range b.Entries {
			w.row++
			for _, t := range e.Text {
				w.add(Block{Place: b.Place, Kind: Cell, Text: t.Plain(), Column: e.Term.Plain(), Row: w.row})
			}
		}
	case document.Table:
		w.table(b)
	case document.Figure:
		w.add(Block{Place: b.Place, Kind: Label, Text: b.Title.Plain()})
		for _, t := range append([]document.Text{b.Caption}, b.Words...) {
			w.add(Block{Place: b.Place, Text: t.Plain()})
		}
	case document.Note:
		for _, t := range b.Text {
			w.add(Block{Place: b.Place, Kind: Note, Text: t.Plain()})
		}
	case document.Finding:
		for _, t := range b.What {
			w.add(Block{Place: b.Place, Text: t.Plain()})
		}
	case document.Grid:
		for _, c := range b.Cells {
			w.all(c.Blocks)
		}
	case document.Break:
		w.here = b.Place
	}
}

func (w *flattener) table(b document.Table) {
	w.add(Block{Place: b.Place, Kind: Label, Text: b.Caption})
	for _, c := range b.Columns {
		w.add(Block{Place: b.Place, Kind: Label, Text: c.Label})
	}
	for _, row := range b.Rows {
		w.row++
		for i, cell := range row {
			one := Block{Place: b.Place, Kind: Cell, Text: cell.Plain(), Row: w.row}
			if i < len(b.Columns) {
				one.Column = b.Columns[i].Label
			}
			w.add(one)
		}
	}
}

func (w *flattener) add(b Block) {
	b.Text = strings.TrimSpace(b.Text)
	if b.Text == "" {
		return
	}
	if b.Place == (document.Place{}) {
		b.Place = w.here
	}
	b.Section = -1
	w.list = append(w.list, b)
}

func languages(blocks []Block) {
	texts := make([]string, len(blocks))
	for i := range blocks {
		texts[i] = blocks[i].Text
	}
	for i, lang := range text.Languages(texts) {
		blocks[i].Language = lang
	}
}

func mainLanguage(blocks []Block) text.Language {
	weight := map[text.Language]int{}
	for i := range blocks {
		weight[blocks[i].Language] += len(blocks[i].Text)
	}
	most := text.Unsaid
	for _, lang := range [...]text.Language{text.French, text.English, text.Other} {
		if weight[lang] > weight[most] {
			most = lang
		}
	}
	return most
}

// PlaceWords is a place as people say it: "page 3, ligne 12", "slide 7".
func PlaceWords(p document.Place) check.Text {
	var fr, en []string
	add := func(n int, inFrench, inEnglish string) {
		if n > 0 {
			fr, en = append(fr, fmt.Sprintf("%s %d", inFrench, n)), append(en, fmt.Sprintf("%s %d", inEnglish, n))
		}
	}
	add(p.Slide, "diapositive", "slide")
	add(p.Page, "page", "page")
	add(p.Line, "ligne", "line")
	return check.Text{FR: strings.Join(fr, ", "), EN: strings.Join(en, ", ")}
}
