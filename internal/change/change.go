// Package change tells what changed between two versions of a dossier as a strategist
// would: what touches the strategy in a sentence of its own (an objective's target, a
// battle stopped and why, a role's hours), all the rest by its field, under its part.
//
// It finds no difference itself, which is for dossier.Diff, and judges none: a lower
// target is told like a higher one. It knows no file and no clock.
//
//	story := change.Tell(before, after)
//	for _, part := range story.Parts {
//		for i := range part.Lines {
//			fmt.Println(part.Lines[i].Sentence(locale.French))
//		}
//	}
package change

import (
	"slices"
	"strings"

	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Story is what changed, in the order of the chain.
type Story struct {
	Changes []dossier.Change // all of them, as dossier.Diff gives them
	Parts   []Part           // those in which something changed
}

// Part is what changed in one part of the dossier.
type Part struct {
	Key   string       // as in the file; the lists of the evaluation are parts of it
	Label dossier.Text // what the part is called
	Lines []Line       // what touches the strategy first
}

// Line is one thing that is told.
type Line struct {
	Event   Event // none for a detail
	Kind    dossier.Kind
	Element dossier.AnyID    // as it is now, or was before it left; none for the depth and the budget's total
	Changes []dossier.Change // what the line tells; of a total, what makes it

	named    bool // the sentence itself names the element
	subject  word
	template dossier.Text
	args     map[string]word
}

// Event is a change that touches the strategy.
type Event string

// The events.
const (
	ProblemAdded      Event = "problem-added"
	ProblemRemoved    Event = "problem-removed"
	ObjectiveAdded    Event = "objective-added"
	ObjectiveRemoved  Event = "objective-removed"
	ObjectiveTarget   Event = "objective-target"
	ObjectiveBy       Event = "objective-by"
	ObjectiveBaseline Event = "objective-baseline"
	AudienceAdded     Event = "audience-added"
	AudienceRemoved   Event = "audience-removed"
	BattleAdded       Event = "battle-added"
	BattleRemoved     Event = "battle-removed"
	BattleState       Event = "battle-state" // chosen, declined, parked, stopped, or a candidate again
	ChannelAdded      Event = "channel-added"
	ChannelLeft       Event = "channel-left"
	ExposureCap       Event = "exposure-cap"
	ReviewAdded       Event = "review-added"
	ReviewRemoved     Event = "review-removed"
	ReviewMoved       Event = "review-moved"
	ReviewHeld        Event = "review-held"
	DecisionTaken     Event = "decision-taken"
	RoleAdded         Event = "role-added"
	RoleRemoved       Event = "role-removed"
	RoleHours         Event = "role-hours"
	BudgetTotal       Event = "budget-total"
	Renamed           Event = "renamed"
)

// Telling reports whether the line tells what touches the strategy, not a detail.
func (l *Line) Telling() bool { return l.Event != "" }

// Subject is what the line is about, such as « objectif “Faire venir…” »; nothing for
// a single part, and for a line that names its element itself.
func (l *Line) Subject(lang locale.Lang) string { return plain(l.about(lang)) }

// What is what happened to the subject, with no full stop.
func (l *Line) What(lang locale.Lang) string { return plain(l.happened(lang)) }

// Sentence is the subject and what happened to it.
func (l *Line) Sentence(lang locale.Lang) string { return plain(l.whole(lang)) }

// Pieces are the sentence in two voices: what is told, and the organisation's words.
func (l *Line) Pieces(lang locale.Lang) []Piece { return pieces(l.whole(lang)) }

// SubjectPieces are Subject in two voices.
func (l *Line) SubjectPieces(lang locale.Lang) []Piece { return pieces(l.about(lang)) }

// WhatPieces are What in two voices.
func (l *Line) WhatPieces(lang locale.Lang) []Piece { return pieces(l.happened(lang)) }

func (l *Line) about(lang locale.Lang) string {
	if l.named || l.subject == nil {
		return ""
	}
	return l.subject(lang)
}

func (l *Line) happened(lang locale.Lang) string { return expand(lang, l.template, l.args) }

func (l *Line) whole(lang locale.Lang) string {
	subject := l.about(lang)
	if subject == "" {
		return l.happened(lang)
	}
	return subject + say(lang, dossier.Text{FR: " : ", EN: ": "}) + l.happened(lang)
}

// teller holds what is known while a story is told.
type teller struct {
	was, is *dossier.Dossier
	names   [2]*dossier.Index // before, after
}

// Tell is what changed from one version of a dossier to another.
func Tell(before, after *dossier.Dossier) *Story {
	s := &Story{Changes: dossier.Diff(before, after)}
	t := &teller{was: before, is: after, names: [2]*dossier.Index{dossier.NewIndex(before), dossier.NewIndex(after)}}
	var budget []dossier.Change
	for rest := s.Changes; len(rest) > 0; {
		one := sameElement(rest)
		if one[0].Part == "budget" {
			budget = append(budget, one...)
		}
		s.add(one[0].Part, t.element(one)...)
		rest = rest[len(one):]
	}
	if len(budget) > 0 {
		s.add("budget", t.total(budget)...)
	}
	for i := range s.Parts {
		slices.SortStableFunc(s.Parts[i].Lines, func(a, b Line) int { return rank(&a) - rank(&b) })
	}
	return s
}

func rank(l *Line) int {
	if l.Telling() {
		return 0
	}
	return 1
}

// sameElement are the changes, from the first on, of the element that it is about.
func sameElement(changes []dossier.Change) []dossier.Change {
	first := &changes[0]
	for i := range changes {
		c := &changes[i]
		if c.Part != first.Part || c.Element().Path != first.Element().Path || (c.Type == dossier.ElementRemoved) != (first.Type == dossier.ElementRemoved) {
			return changes[:i]
		}
	}
	return changes
}

func (s *Story) add(part string, lines ...Line) {
	if len(lines) == 0 {
		return
	}
	if n := len(s.Parts); n > 0 && s.Parts[n-1].Key == part {
		s.Parts[n-1].Lines = append(s.Parts[n-1].Lines, lines...)
		return
	}
	for i := range s.Parts {
		if s.Parts[i].Key == part {
			s.Parts[i].Lines = append(s.Parts[i].Lines, lines...)
			return
		}
	}
	s.Parts = append(s.Parts, Part{Key: part, Label: partLabel(part), Lines: lines})
}

// partLabel is what a part is called; a list of the evaluation by what it lists.
func partLabel(part string) dossier.Text {
	typeName, key := "Dossier", part
	if list, is := strings.CutPrefix(part, "evaluation."); is {
		typeName, key = "Evaluation", list
	}
	d, _ := dossier.DescribeField(typeName, key)
	return d.Label
}

// element is what is told of the changes of one element.
func (t *teller) element(changes []dossier.Change) []Line {
	var lines []Line
	told := make([]bool, len(changes))
	for i := range changes {
		if told[i] {
			continue
		}
		told[i] = true
		line, alsoTells := t.telling(changes, i)
		if line.template.EN == "" {
			line = t.detail(&changes[i])
		}
		line.Changes = []dossier.Change{changes[i]}
		if alsoTells >= 0 && !told[alsoTells] {
			told[alsoTells] = true
			line.Changes = append(line.Changes, changes[alsoTells])
		}
		line.Kind, line.Element = changes[i].Kind, changes[i].Element().ID
		lines = append(lines, line)
	}
	return lines
}
