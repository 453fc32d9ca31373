package anchor

import (
	"math"
	"slices"
	"strings"

	"boussole/internal/audit/library"
	"boussole/internal/text"
)

// Document is what is judged.
type Document struct {
	ID, Source   string   // as in the library, where it may be there already
	Organisation string   // whose it is; where it is empty the document is asked
	Names        []string // other names of the organisation
	Blocks       []Block
}

// Block is a paragraph, an item, a cell, a heading.
type Block struct {
	Text     string
	Level    int           // of a heading, from 1, or more for the head of a table: it is compared, but not judged; 0 for all else
	Language text.Language // where it is known; else it is found

	// What is known of its words already; else it is found.
	Sentences []text.Span
	Reading   *text.Reading
}

// Facts are what the dossier knows.
type Facts struct {
	Names   []string      // of its people, offers, places, actors, events: each is an anchor
	Figures []text.Figure // of its readings, targets and evidence
	Others  []string      // other brands, of competitors or other clients, that have no place here
}

// Thresholds are where a judgement turns.
type Thresholds struct {
	MinWords      int     // of a sentence, to be judged
	Warn          float64 // containment in one text that is worth a word
	Strong        float64 // containment in one text that is a copy
	Sentence      float64 // share of a sentence's phrases in one text that makes it borrowed
	SentenceLeast int     // phrases that it must share then
	TwinSentence  float64 // the same two where the document as a whole is past Warn with that text
	TwinLeast     int
}

// Default are the thresholds as measured: unrelated organisations have at most 0.0125 of
// each other's phrases, and half of their pairs none.
func Default() Thresholds {
	return Thresholds{MinWords: 5, Warn: 0.03, Strong: 0.10, Sentence: 0.6, SentenceLeast: 5, TwinSentence: 0.5, TwinLeast: 2}
}

// Kind is what a sentence is.
type Kind int

// The kinds of sentences.
const (
	Anybody Kind = iota
	Own
	Borrowed
)

// Sentence is a sentence that was judged.
type Sentence struct {
	Block    int
	Span     text.Span // in the block's text
	Language text.Language
	Kind     Kind
	Names    []text.Name   // that make it own; their places are in the block's text
	Facts    []string      // names of the dossier that it has, folded
	Figures  []text.Figure // that the dossier vouches for; their places are in the block's text
	Twin     int           // borrowed from Comparison.Twins[Twin]
	Shared   float64       // share of its phrases that the nearest twin has
}

// Residue is another's name left inside.
type Residue struct {
	Name  string // as the other is called
	Block int
	Span  text.Span // in the block's text
	Twin  int       // it is Comparison.Twins[Twin]'s; -1: a name of Facts.Others
}

// Verdict is what was found.
type Verdict struct {
	Sentences  []Sentence
	Comparison library.Comparison
	Residues   []Residue
	Names      []string // what the organisation's bare name was taken to be, folded
}

// Count is how many sentences are of a kind.
func (v Verdict) Count(k Kind) int {
	n := 0
	for _, s := range v.Sentences {
		if s.Kind == k {
			n++
		}
	}
	return n
}

// Share is the share of the sentences that are of a kind, 0 to 1; 0 without any.
func (v Verdict) Share(k Kind) float64 {
	if len(v.Sentences) == 0 {
		return 0
	}
	return float64(v.Count(k)) / float64(len(v.Sentences))
}

// Judge judges a document against what its reader may see of the library.
func Judge(d Document, view library.View, facts Facts, limits Thresholds) Verdict {
	d.Blocks = slices.Clone(d.Blocks)
	for i := range d.Blocks {
		d.Blocks[i].read()
	}
	joined, tokens, starts := join(d.Blocks)
	v := Verdict{Comparison: view.Compare(library.Query{
		ID: d.ID, Source: d.Source, Organisation: d.Organisation, Names: d.Names, Text: joined, Tokens: tokens,
	})}
	r := read(d, limits.MinWords)
	words := newAnchors(view, v.Comparison.Owners(), r, facts)
	v.Names = words.findBare(d, v.Comparison.Names(), limits.MinWords)
	v.Sentences = make([]Sentence, 0, len(r.sentences))
	shingle := 0
	list := v.Comparison.Shingles
	for _, s := range r.sentences {
		if s.heading || s.words < limits.MinWords {
			continue
		}
		one := Sentence{Block: s.block, Span: s.span, Language: s.language, Twin: -1}
		from, to := starts[s.block]+s.span.Start, starts[s.block]+s.span.End
		for shingle < len(list) && list[shingle].Start < from {
			shingle++
		}
		end := shingle
		for end < len(list) && list[end].End <= to {
			end++
		}
		one.borrow(v.Comparison, shingle, end, limits)
		one.anchor(d.Blocks[s.block].Text, s, words)
		v.Sentences = append(v.Sentences, one)
	}
	v.Residues = residues(d, v.Comparison, facts, limits)
	return v
}

// read finds what is not known of a block's words.
func (b *Block) read() {
	if b.Reading == nil {
		r := text.Read(b.Text)
		b.Reading, b.Sentences = &r, text.Sentences(b.Text)
	}
}

// join is the document as the library reads it, a block a line, its words, and where each
// block begins.
func join(blocks []Block) (joined string, tokens []text.Token, starts []int) {
	size, words := 0, 0
	for i := range blocks {
		size, words = size+len(blocks[i].Text)+1, words+len(blocks[i].Reading.Tokens)
	}
	var b strings.Builder
	b.Grow(size)
	tokens, starts = make([]text.Token, 0, words), make([]int, 0, len(blocks))
	for i := range blocks {
		start := b.Len()
		starts = append(starts, start)
		b.WriteString(blocks[i].Text)
		b.WriteByte('\n')
		for _, t := range blocks[i].Reading.Tokens {
			t.Start, t.End = t.Start+start, t.End+start
			tokens = append(tokens, t)
		}
	}
	return b.String(), tokens, starts
}

func (s *Sentence) borrow(c library.Comparison, from, to int, limits Thresholds) {
	if from == to {
		return
	}
	for i, twin := range c.Twins {
		n := 0
		for j := from; j < to; j++ {
			if twin.Has(j) {
				n++
			}
		}
		share := float64(n) / float64(to-from)
		if share > s.Shared {
			s.Shared = share
		}
		near := twin.Containment >= limits.Warn
		if n >= limits.SentenceLeast && share >= limits.Sentence || near && n >= limits.TwinLeast && share >= limits.TwinSentence {
			if s.Twin < 0 || share == s.Shared && n > 0 && s.Kind != Borrowed {
				s.Twin, s.Kind = i, Borrowed
			}
		}
	}
}

func (s *Sentence) anchor(block string, of sentence, a *anchors) {
	for _, n := range of.names {
		if !of.example && a.own(n) {
			s.Names = append(s.Names, n)
		}
	}
	s.Facts = a.stated(s.Span.In(block))
	if len(a.figures) > 0 {
		for _, f := range text.Figures(s.Span.In(block)) {
			if a.vouched(f) {
				f.Start, f.End = f.Start+s.Span.Start, f.End+s.Span.Start
				s.Figures = append(s.Figures, f)
			}
		}
	}
	if s.Kind == Anybody && len(s.Names)+len(s.Facts)+len(s.Figures) > 0 {
		s.Kind = Own
	}
}

// vouched is whether the dossier has a figure: the same value in the same unit, and such
// that it is not the same by chance, as a small number or a year is.
func (a *anchors) vouched(f text.Figure) bool {
	if f.Year() || f.Unit == "" && f.Value < 20 || f.Unit != "" && f.Value < 5 && f.Value == math.Trunc(f.Value) {
		return false
	}
	return slices.ContainsFunc(a.figures, func(g text.Figure) bool {
		return g.Unit == f.Unit && math.Abs(g.Value-f.Value) <= 1e-9*math.Abs(f.Value)
	})
}

// residues are names of others: of the organisations whose words the document has, where
// the dossier does not know them, and those that have no place here.
func residues(d Document, c library.Comparison, facts Facts, limits Thresholds) []Residue {
	type other struct {
		name string
		twin int
	}
	var others []other
	known := func(name string) bool {
		key := library.OwnerOf(name)
		return len(text.Words(name)) == 0 || slices.ContainsFunc(slices.Concat(facts.Names, d.Names, []string{d.Organisation}), func(one string) bool {
			return library.OwnerOf(one) == key
		})
	}
	add := func(name string, twin int) {
		if !known(name) && !slices.ContainsFunc(others, func(o other) bool { return o.name == name }) {
			others = append(others, other{name, twin})
		}
	}
	for i, t := range c.Twins {
		if t.Containment < limits.Warn || t.Entry.Organisation == "" {
			continue
		}
		add(t.Entry.Organisation, i)
		for _, name := range t.Entry.Names {
			add(name, i)
		}
	}
	for _, name := range facts.Others {
		add(name, -1)
	}
	var list []Residue
	if len(others) == 0 {
		return nil
	}
	for block := range d.Blocks {
		tokens := d.Blocks[block].Reading.Tokens
		for _, o := range others {
			want := text.Tokens(o.name)
			for i := 0; len(want) > 0 && i+len(want) <= len(tokens); i++ {
				if slices.EqualFunc(want, tokens[i:i+len(want)], func(a, b text.Token) bool { return a.Hash == b.Hash }) {
					list = append(list, Residue{o.name, block, text.Span{Start: tokens[i].Start, End: tokens[i+len(want)-1].End}, o.twin})
					i += len(want) - 1
				}
			}
		}
	}
	return list
}
