package report

import (
	"boussole/internal/chart"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Screen is a strategy for a screen that shows it link by link: the same words and
// figures as in the reports, where names lead to their elements (Run.To is an element's
// id) and the headings of elements have their ids.
type Screen struct{ w *writer }

// NewScreen is the screen of a dossier.
func NewScreen(in Input) *Screen {
	w := newWriter(in)
	w.linked = true
	return &Screen{w}
}

// OwnLang is the language of the organisation's words.
func (s *Screen) OwnLang() locale.Lang { return s.w.ownLang }

// Heading says where things stand, in one or two sentences.
func (s *Screen) Heading() string { return s.w.heading().Plain() }

// Scale is the year scale.
func (s *Screen) Scale() *chart.Chart { return s.w.scale() }

// Rose is the compass rose alone; nil where no check ran.
func (s *Screen) Rose() *document.Figure { return firstFigure(s.w.rosePart()) }

// Chain is the map of the chain.
func (s *Screen) Chain() *document.Figure { return firstFigure(s.w.chainPart()) }

// NextReview is the first review that is still to come; zero where there is none.
func (s *Screen) NextReview() dossier.Date { return s.w.nextReview() }

// firstFigure is the first figure of some blocks, in the order of reading.
func firstFigure(blocks []document.Block) *document.Figure {
	var found *document.Figure
	(&document.Document{Blocks: blocks}).Walk(func(b document.Block, _ int) {
		if f, is := b.(document.Figure); is && found == nil {
			found = &f
		}
	})
	return found
}

// Section is a section of the strategy: what it is called, the sentence that says where
// it stands, and its blocks.
type Section struct {
	ID     string
	Label  string
	Title  document.Text
	Blocks []document.Block
}

// Sections are those of a link of the chain, in the order of the whole strategy.
func (s *Screen) Sections(link check.Link) []Section {
	w := s.w
	var list []Section
	for _, part := range map[check.Link][]func() []document.Block{
		check.Identity:   {w.identity},
		check.Goals:      {w.problems, w.objectives},
		check.Ground:     {w.audiences, w.offers, w.landscape, w.swot},
		check.Forces:     {w.forces, w.missions},
		check.Messages:   {w.messages, w.charter},
		check.Battles:    {w.battles, w.exposure, w.mediaPlan, w.risks},
		check.Programme:  {w.programme},
		check.Evaluation: {w.evaluation, w.decisions},
	}[link] {
		blocks := part()
		if len(blocks) == 0 {
			continue
		}
		if h, is := blocks[0].(document.Heading); is && h.Level == 2 {
			list = append(list, Section{ID: h.ID, Label: h.Label, Title: h.Title, Blocks: blocks[1:]})
		}
	}
	return list
}
