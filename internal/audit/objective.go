package audit

import (
	"strings"

	"boussole/internal/document"
	"boussole/internal/text"
)

// Objective is an objective of the document, taken apart. What it does not say is nil.
type Objective struct {
	Block    int // where it stands; of a row of a table, its first cell
	Span     text.Span
	Place    document.Place
	Metric   *Piece
	Baseline *Piece
	Target   *Piece
	Date     *Piece
	Audience *Piece
}

// Piece is a piece of an objective: the words themselves, and the number they hold.
type Piece struct {
	Block int
	Span  text.Span
	Words string
	Value float64 // of a baseline or a target
	Unit  string  // "%", "€", "$", "£" or none
}

// objectives finds the objectives: what stands under a heading that announces them, what
// a label announces, and what in running text moves a measure from one value to another.
func objectives(a *Audit) []Objective {
	rows := rowsOf(a.Blocks)
	done := map[int]bool{}
	var list []Objective
	for i := range a.Sentences {
		s := &a.Sentences[i]
		b := &a.Blocks[s.Block]
		if b.Kind == Heading || b.Kind == Label {
			continue
		}
		if b.Kind == Cell {
			if b.Row == 0 || done[b.Row] {
				continue
			}
			if o, ok := objectiveOfRow(a.Blocks, rows[b.Row]); ok {
				done[b.Row] = true
				list = append(list, o)
				continue
			}
		}
		if b.Part != Objectives && !a.mayMove(s) {
			continue
		}
		o := a.takeApart(s)
		if b.Part == Objectives && b.Kind != Cell && a.standsAsObjective(s, &o) || a.moves(s, &o) {
			list = append(list, o)
		}
	}
	return list
}

// standsAsObjective is whether a sentence under a heading of objectives is one: an item of
// the list, or a sentence that asks for something. What only introduces them, as
// « Nos objectifs sont les suivants : » does, is none.
func (a *Audit) standsAsObjective(s *Sentence, o *Objective) bool {
	b := &a.Blocks[s.Block]
	t := s.Span.In(b.Text)
	words := a.WordsOf(s)
	if len(words) < 2 || strings.HasSuffix(strings.TrimRight(t, " \u00a0\u202f"), ":") || len(Placeholders(t)) > 0 {
		return false
	}
	if b.Kind == Item {
		return s.Span.Start == 0 || o.Target != nil
	}
	return o.Target != nil || asking.InWords(words[:min(len(words), 6)]) || infinitive(words[0], b.Language)
}

var asking = text.NewPhrases("objectif", "but", "nous voulons", "il s'agit", "faire", "que", "obtenir", "amener", "convaincre",
	"objective", "goal", "aim", "we want", "to", "increase", "reduce", "raise", "cut", "get", "bring", "persuade", "make", "help", "double", "halve", "grow", "build", "improve", "be", "launch", "create", "develop")

func infinitive(word string, lang text.Language) bool {
	if lang != text.French || len(word) < 4 {
		return false
	}
	for _, ending := range [...]string{"er", "ir", "re", "oir"} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// mayMove is a quick look at whether a sentence can move a measure.
func (a *Audit) mayMove(s *Sentence) bool {
	return strings.ContainsAny(a.Text(s), "0123456789") && moving.InWords(a.WordsOf(s))
}

// moves is whether a sentence, wherever it stands, moves a measure: it has a verb that
// does, and a target with a baseline, a date or a measure in per cent.
func (a *Audit) moves(s *Sentence, o *Objective) bool {
	if o.Target == nil || !a.mayMove(s) || past.InWords(a.WordsOf(s)) {
		return false
	}
	return o.Baseline != nil || o.Date != nil && o.Metric != nil
}

var (
	moving = text.NewPhrases("passer de", "faire passer", "augmenter", "réduire", "diminuer", "atteindre", "porter à", "doubler", "tripler", "gagner", "obtenir que", "convaincre", "recruter", "amener",
		"increase", "raise", "reduce", "cut", "lower", "reach", "double", "triple", "grow", "lift", "halve", "bring", "persuade", "recruit", "from")
	past = text.NewPhrases("est passé*", "sont passé*", "a atteint", "ont atteint", "a augmenté", "a baissé", "a doublé", "avait", "avaient", "était", "étaient", "has increased", "have increased", "rose from", "fell from", "rose by", "fell by", "grew from", "grew by", "has grown", "was", "were", "had")
)

// takeApart reads the pieces of an objective in a sentence.
func (a *Audit) takeApart(s *Sentence) Objective {
	b := &a.Blocks[s.Block]
	t := s.Span.In(b.Text)
	o := Objective{Block: s.Block, Span: s.Span, Place: b.Place}
	piece := func(from, to int) *Piece {
		from, to = trim(t, from, to)
		return &Piece{Block: s.Block, Span: text.Span{Start: s.Span.Start + from, End: s.Span.Start + to}, Words: t[from:to]}
	}
	dated := dueDates(t)
	if len(dated) > 0 {
		last := dated[len(dated)-1]
		o.Date = piece(last[0], last[1])
	}
	figure := func(f text.Figure) *Piece {
		p := piece(f.Start, f.End)
		p.Value, p.Unit = f.Value, f.Unit
		return p
	}
	figures := amounts(t, dated)
	firstFigure := len(t)
	if len(figures) > 0 {
		firstFigure = figures[0].Start
	}
	for i, f := range figures {
		before := strings.ToLower(t[max(0, f.Start-24):f.Start])
		switch {
		case o.Baseline == nil && i+1 < len(figures) && startsFrom(before):
			o.Baseline = figure(f)
		case o.Baseline == nil && comparedTo(before):
			o.Baseline = figure(f)
		case o.Target == nil:
			o.Target = figure(f)
		}
	}
	if o.Baseline != nil && o.Target != nil && o.Baseline.Unit == "" {
		o.Baseline.Unit = o.Target.Unit // « de 12 à 19 % »
	}
	if from, to := audienceIn(t); from < to {
		o.Audience = piece(from, to)
	}
	if from, to := metricIn(t, firstFigure, dated); from >= 0 {
		o.Metric = piece(from, to)
	}
	return o
}

// amounts are the figures that measure: not those of dates, nor numbers of items.
func amounts(t string, dated [][2]int) []text.Figure {
	var list []text.Figure
	for _, f := range text.Figures(t) {
		inDate := f.Year()
		for _, d := range dated {
			inDate = inDate || f.Start >= d[0] && f.End <= d[1]
		}
		if inDate || f.Start <= 2 && f.End < len(t) && strings.ContainsRune(".):", rune(t[f.End])) {
			continue
		}
		if f.Start > 0 && (isLetter(t[f.Start-1]) || t[f.Start-1] == '.') {
			continue
		}
		list = append(list, f)
	}
	return list
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func trim(t string, from, to int) (int, int) {
	const around = " \u00a0\u202f,;:.()–—-"
	inner := strings.TrimLeft(t[from:to], around)
	from = to - len(inner)
	return from, from + len(strings.TrimRight(inner, around))
}
