// Package document is a document as blocks: headings, paragraphs in two voices, lists,
// tables, figures, findings, notes and breaks. It is what a report is made of and what
// every format is written from, and what a format is read into, with the place where
// each block stood. It holds values only: it lays nothing out, and writes no format.
//
//	doc := document.Document{Lang: "fr", Title: "Le plan", Blocks: []document.Block{
//		document.Heading{Level: 1, Title: document.Says("Le cap est clair.")},
//		document.Paragraph{Text: document.Own("Dix-neuf fermes font leur comté.")},
//	}}
package document

import (
	"strings"

	"boussole/internal/chart"
)

// Document is one document.
type Document struct {
	Lang    string // BCP 47, of what Boussole says: "fr", "en"
	OwnLang string // of the organisation's words; the same where it is empty
	Kind    string // "strategy", "page", "brief"
	Title   string // of the file: what a list of files or a window shows
	Owner   string // whose document it is
	Subject string
	Date    string       // of the document, in words
	Scale   *chart.Chart // the year scale, over the first page; nil: none
	Foot    []string     // what stands under every page, in short pieces
	Blocks  []Block
}

// Block is one block of a document.
type Block interface {
	Where() Place
	block()
}

// Place is where a block stood in a document that was read; all nought in one that was
// made.
type Place struct {
	Page, Slide, Line int // counted from 1
}

// Where is the place itself.
func (p Place) Where() Place { return p }

func (Place) block() {}

// Voice is who speaks.
type Voice int

// Tool is Boussole, set in sans; Organisation is whose document it is, set in serif.
const (
	Tool Voice = iota
	Organisation
)

// Run is a piece of text in one voice.
type Run struct {
	Text   string
	Voice  Voice
	Strong bool
	Dim    bool   // secondary
	Mark   Mark   // a sign before it
	Whose  Whose  // whose a sentence is, where that was judged
	To     string // the id of the block it leads to
	URL    string // the address it leads to
	Break  bool   // a new line before it
}

// Text is runs one after the other.
type Text []Run

// Says is a text of Boussole's.
func Says(s string) Text { return Text{{Text: s}} }

// Own is a text of the organisation's.
func Own(s string) Text { return Text{{Text: s, Voice: Organisation}} }

// Dim is a secondary text of Boussole's.
func Dim(s string) Text { return Text{{Text: s, Dim: true}} }

// Plain is the text without voices.
func (t Text) Plain() string {
	var b strings.Builder
	for _, r := range t {
		if r.Break {
			b.WriteByte(' ')
		}
		b.WriteString(r.Text)
	}
	return b.String()
}

// Mark is the sign of a state: shape first, then word, then colour.
type Mark string

// The marks.
const (
	MarkBlocking Mark = "block"
	MarkWarning  Mark = "warn"
	MarkAdvice   Mark = "adv"
	MarkSound    Mark = "ok"
	MarkWaived   Mark = "waived"

	// Of sentences, whose they are.
	MarkOwn      Mark = "s-own"
	MarkBorrowed Mark = "s-borrowed"
	MarkAnybody  Mark = "s-anybody"
)

// Whose is whose a sentence is: the organisation's own, borrowed from another's text, or
// anybody's, as true with another's name in it.
type Whose string

// The kinds of sentences.
const (
	WhoseOwn      Whose = "own"
	WhoseBorrowed Whose = "borrowed"
	WhoseAnybody  Whose = "anybody"
)

// Heading opens a section that goes on to the next heading of its level or above.
// Title says where things stand; Label is the section's name where the two differ, and
// is what a table of contents and a bookmark show.
type Heading struct {
	Place
	Level  int // 1 to 4
	Number string
	ID     string
	Label  string
	Title  Text
	Aside  Text // a few words at its right
}

// Name is what a table of contents calls the heading: its label, or its title.
func (h Heading) Name() string {
	if h.Label != "" {
		return h.Label
	}
	return h.Title.Plain()
}

// Paragraph is a paragraph.
type Paragraph struct {
	Place
	Text Text
	Form ParagraphForm
}

// ParagraphForm is how a paragraph stands out.
type ParagraphForm int

// Body is the usual one; a Lead opens, a Quote was said by somebody, Small is aside.
const (
	Body ParagraphForm = iota
	Lead
	Quote
	Small
)

// List is a list of short texts.
type List struct {
	Place
	Ordered bool
	Items   []Text
}

// Definitions is terms with what is said of each.
type Definitions struct {
	Place
	Form    DefinitionsForm
	Entries []Definition
}

// Definition is one term.
type Definition struct {
	Term Text
	Text []Text // paragraphs
}

// DefinitionsForm is how definitions stand: one under the other, in two columns, or as
// short facts that align down the page.
type DefinitionsForm int

// The forms of definitions.
const (
	Stacked DefinitionsForm = iota
	Columns
	Facts
)

// Table is a table. The first column of kind Name heads its row. Where there is little
// room a row becomes a stack, each cell under its column's label.
type Table struct {
	Place
	Caption string // for those who do not see it; none where the heading says it
	Columns []Column
	Rows    [][]Text
	Form    TableForm
}

// Column is one column.
type Column struct {
	Label string
	Kind  ColumnKind
	Hush  bool // the label is for those who do not see the table
}

// ColumnKind is what the cells of a column hold.
type ColumnKind int

// Words are to be read, a Name heads its row, Figures stand at the right.
const (
	Words ColumnKind = iota
	Name
	Figures
)

// TableForm is a table's use.
type TableForm int

// A Bearings table is that of the compass rose.
const (
	Plain TableForm = iota
	Bearings
)

// Figure is a chart with its words.
type Figure struct {
	Place
	Title   Text
	Chart   *chart.Chart
	Key     []KeyEntry
	Caption Text
	Words   []Text // the figures in words, for a format that cannot draw
	Form    FigureForm
}

// FigureForm is the figure's kind, for a format that lays them out differently.
type FigureForm string

// The forms of figures.
const (
	FigureInterval FigureForm = "interval"
	FigureLoad     FigureForm = "load"
	FigureRose     FigureForm = "rose"
	FigureChain    FigureForm = "map"
	FigureExposure FigureForm = "exposure"
	FigureTimeline FigureForm = "timeline"
	FigureShares   FigureForm = "shares"
	FigureWeeks    FigureForm = "weeks"
	FigureLinks    FigureForm = "links"
	FigureStops    FigureForm = "stops"
)

// KeyEntry is one entry of a chart's key.
type KeyEntry struct {
	Sample Sample
	Label  string
}

// Sample is what a key shows of a chart.
type Sample string

// The samples.
const (
	SampleFill     Sample = "fill"
	SampleSoft     Sample = "soft"
	SampleOver     Sample = "over"
	SampleOff      Sample = "off"
	SampleCap      Sample = "cap"
	SampleBand     Sample = "band"
	SampleDispatch Sample = "dispatch"
	SampleReview   Sample = "review"
	SampleToday    Sample = "today"

	// Sentences as they stand in a text: how each kind is underlined, and its sign.
	SampleOwn      Sample = "own"
	SampleBorrowed Sample = "borrowed"
	SampleAnybody  Sample = "anybody"
)

// Finding is something that does not hold.
type Finding struct {
	Place
	Mark   Mark
	Word   string // "Bloquant"
	Code   string
	What   []Text // each case of it
	Why    string
	Mend   string
	Waived string // until when, why and by whom; empty where it is not waived
}

// Note is an aside.
type Note struct {
	Place
	Form NoteForm
	Text []Text
}

// NoteForm is what a note is for.
type NoteForm int

// Remark is a remark; Empty says that something is missing, that it may be meant, and
// what to do; Speaker is what is to be said with a slide and does not stand on it.
const (
	Remark NoteForm = iota
	Empty
	Speaker
)

// Break is where a new page or a new slide begins.
type Break struct {
	Place
	Kind BreakKind
}

// BreakKind is what begins.
type BreakKind int

// The kinds of breaks.
const (
	NewPage BreakKind = iota
	NewSlide
)

// Contents is the table of contents of the headings up to a level that come after it.
type Contents struct {
	Place
	Title   string
	Entries []ContentsEntry
}

// ContentsEntry is one line of a table of contents.
type ContentsEntry struct {
	Level  int
	Number string
	Name   string
	Title  string // the heading's sentence, where it has a name of its own
	ID     string
}

// Grid is sections side by side: the six steps of a strategy on a page, a figure and its
// table. A format with one column sets them one after the other.
type Grid struct {
	Place
	Form  GridForm
	Cells []Cell
}

// GridForm is what a grid is for.
type GridForm string

// Steps are the six steps on one page; Pair is a figure and its table; Opening is the
// title of a document and what stands beside it; Beside is a text and what is said of it
// in the margin, in two or three cells: the blocks that are spoken of, what is said of
// them, and the blocks that follow.
const (
	Steps   GridForm = "steps"
	Pair    GridForm = "pair"
	Opening GridForm = "opening"
	Beside  GridForm = "beside"
)

// Cell is one cell of a grid.
type Cell struct {
	Span   bool // over the whole width
	Blocks []Block
}
