package audit

import (
	"slices"

	"boussole/internal/audit/anchor"
	"boussole/internal/audit/library"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/text"
	"boussole/internal/text/claim"
)

// Config is what an audit needs beside the document. Its zero value understands the
// document and judges nothing.
type Config struct {
	File         string // as findings name it
	ID           string // of the document in the library, where it may be there already
	Organisation string // whose the document is; where it is empty the document is asked
	Names        []string
	Others       []string // names of others that have no place in it, beside the dossier's competitors
	Today        dossier.Date
	Rules        []*Rule
	Library      *library.View    // what its reader may see of the library; nil: own, borrowed and anybody's are not judged
	Dossier      *dossier.Dossier // nil: there is none
}

// names are the organisation's names.
func (cfg *Config) names() []string {
	var list []string
	for _, name := range append([]string{cfg.Organisation}, cfg.Names...) {
		if name != "" && !slices.Contains(list, name) {
			list = append(list, name)
		}
	}
	return list
}

// Audit is a document, understood and judged.
type Audit struct {
	File       string
	Title      string
	Whose      []string      // the organisation's name and its other ones, as the caller says; none where it does not
	Language   text.Language // that most of it is in
	Blocks     []Block
	Sentences  []Sentence
	Coverage   []Coverage // of every part of the chain, in its order
	Objectives []Objective
	Verdict    *anchor.Verdict // whose the sentences are; nil where Config has no library
	Report     *check.Report   // findings
	Remarks    []Remark        // the same findings with the words they stand on, rule by rule

	readings []text.Reading // of the blocks
	spans    [][]text.Span  // the sentences of each block
	blanks   [][]text.Span  // what Placeholders finds in each block
	named    []Part         // of the chain, by the label that a block begins with, or a heading's words
}

// Remark is a finding and the words that it stands on.
type Remark struct {
	Finding check.Finding
	Block   int // -1: the document as a whole
	Span    text.Span
}

// Sentence is a sentence of the document.
type Sentence struct {
	Block int
	Span  text.Span // in the block's text
	Claim claim.Claim
	Judge int // its place in Verdict.Sentences; -1: it is not judged there
}

// Read understands a document and judges it by the rules.
func Read(doc *document.Document, cfg Config) *Audit {
	a := &Audit{File: cfg.File, Title: doc.Title, Whose: cfg.names(), Blocks: blocks(doc)}
	languages(a.Blocks)
	a.Language = mainLanguage(a.Blocks)
	a.divide()
	n := 0
	for _, spans := range a.spans {
		n += len(spans)
	}
	a.Sentences = make([]Sentence, 0, n)
	var reader claim.Reader
	situate(a.Blocks, a.named)
	for i := range a.Blocks {
		b := &a.Blocks[i]
		at := claim.Anywhere
		if b.Part == Objectives && b.Kind != Heading {
			at = claim.Objective
		}
		for _, span := range a.spans[i] {
			s := Sentence{Block: i, Span: span, Judge: -1}
			if s.Claim = claimOf(&reader, b.Language, span.In(b.Text), a.readings[i].Within(span), span.Start, at); s.Claim.Label != claim.None {
				s.Claim.Words.Start += span.Start
				s.Claim.Words.End += span.Start
			}
			a.Sentences = append(a.Sentences, s)
		}
	}
	a.Coverage = coverage(a)
	a.Objectives = objectives(a)
	if cfg.Library != nil {
		a.compare(cfg)
	}
	a.Report = judge(a, cfg)
	return a
}

// divide looks once at the words of each block, for all who ask for them later.
func (a *Audit) divide() {
	n := len(a.Blocks)
	a.readings, a.spans, a.blanks, a.named = make([]text.Reading, n), make([][]text.Span, n), make([][]text.Span, n), make([]Part, n)
	var reader text.Reader
	for i := range a.Blocks {
		b := &a.Blocks[i]
		a.readings[i], a.spans[i], a.blanks[i] = reader.Read(b.Text), text.Sentences(b.Text), Placeholders(b.Text)
		if b.Kind == Heading {
			a.named[i] = partOf(a.readings[i].Words)
		} else if label, ok := cutLabel(b.Text); ok {
			a.named[i] = partOf(a.readings[i].Within(text.Span{End: len(label)}).Words)
		}
	}
}

// claimOf is the claim of a sentence in a block of a language, which a short sentence in
// another language may have been given for want of a surer one.
func claimOf(r *claim.Reader, lang text.Language, s string, words text.Reading, before int, at claim.Position) claim.Claim {
	c := r.Of(lang, s, words, before, at)
	if c.Label == claim.None && len(s) < shortSentence {
		if own, _ := text.Detect(s); own != text.Unsaid && own != lang {
			return r.Of(own, s, words, before, at)
		}
	}
	return c
}

// shortSentence is how many bytes a sentence may have to be too short for its language to
// be sure.
const shortSentence = 80

// belowHeadings is the level of what names a column, which is compared and not judged.
const belowHeadings = 9

// Compared are the blocks as they are compared and judged.
func (a *Audit) Compared() []anchor.Block {
	list := make([]anchor.Block, len(a.Blocks))
	for i := range a.Blocks {
		b := &a.Blocks[i]
		list[i] = anchor.Block{Text: b.Text, Language: b.Language, Sentences: a.spans[i], Reading: &a.readings[i]}
		switch b.Kind {
		case Heading:
			list[i].Level = max(1, b.Level)
		case Label:
			list[i].Level = belowHeadings
		case Paragraph, Item, Cell, Note:
		}
	}
	return list
}

// Plain is the document as the library reads it, a block a line.
func (a *Audit) Plain() string {
	var b []byte
	for i := range a.Blocks {
		b = append(append(b, a.Blocks[i].Text...), '\n')
	}
	return string(b)
}

// compare asks whose the sentences are.
func (a *Audit) compare(cfg Config) {
	d := anchor.Document{ID: cfg.ID, Source: cfg.File, Organisation: cfg.Organisation, Names: cfg.Names, Blocks: a.Compared()}
	var facts anchor.Facts
	if cfg.Dossier != nil {
		facts = anchor.FactsOf(cfg.Dossier)
	}
	facts.Others = append(facts.Others, cfg.Others...)
	v := anchor.Judge(d, *cfg.Library, facts, anchor.Default())
	a.Verdict = &v
	at := 0
	for i := range v.Sentences {
		for at < len(a.Sentences) && (a.Sentences[at].Block < v.Sentences[i].Block ||
			a.Sentences[at].Block == v.Sentences[i].Block && a.Sentences[at].Span.Start < v.Sentences[i].Span.Start) {
			at++
		}
		if at < len(a.Sentences) && a.Sentences[at].Block == v.Sentences[i].Block && a.Sentences[at].Span == v.Sentences[i].Span {
			a.Sentences[at].Judge = i
		}
	}
}

// Text is the sentence's own.
func (a *Audit) Text(s *Sentence) string { return s.Span.In(a.Blocks[s.Block].Text) }

// Words are the words of a block, folded.
func (a *Audit) Words(block int) []string { return a.readings[block].Words }

// WordsOf are the words of a sentence, folded.
func (a *Audit) WordsOf(s *Sentence) []string { return a.Reading(s).Words }

// Reading are the words of a sentence, their places counted from the beginning of its block.
func (a *Audit) Reading(s *Sentence) text.Reading { return a.readings[s.Block].Within(s.Span) }

// Blanks are the blanks that a template left in a block.
func (a *Audit) Blanks(block int) []text.Span { return a.blanks[block] }

// Covered is what the document says of a part of the chain.
func (a *Audit) Covered(p Part) *Coverage {
	for i := range a.Coverage {
		if a.Coverage[i].Part == p {
			return &a.Coverage[i]
		}
	}
	return &Coverage{Part: p}
}
