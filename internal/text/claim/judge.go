package claim

import (
	"slices"

	"boussole/internal/text"
)

// Label is what a sentence asks for.
type Label string

// The labels.
const (
	None        Label = "none"
	Tool        Label = "tool"
	Presence    Label = "presence"
	Incantation Label = "incantation"
)

// Labels are the labels, None last.
var Labels = [...]Label{Tool, Presence, Incantation, None}

// Position is where a sentence stands in its document.
type Position int

// Objective is among the objectives: what stands there is wanted, without a word that
// says so. Anywhere is everywhere else.
const (
	Anywhere Position = iota
	Objective
)

// Claim is what a sentence asks for, and the words that say it.
type Claim struct {
	Label   Label
	Words   text.Span // within the sentence; empty for None
	Implied bool      // nothing asks for it in so many words: the mood of the sentence does
}

// Of is the claim of one sentence. A sentence in a language that is not known, or is
// neither French nor English, is read as both.
func Of(lang text.Language, s string, at Position) Claim {
	var r Reader
	return r.Of(lang, s, text.Read(s), 0, at)
}

// Of is the claim of a sentence whose words are known, their places counted from so many
// bytes before it.
func (r *Reader) Of(lang text.Language, s string, words text.Reading, before int, at Position) Claim {
	if lang == text.French {
		return r.claim(french(), s, words, before, at)
	}
	if lang == text.English {
		return r.claim(english(), s, words, before, at)
	}
	if c := r.claim(french(), s, words, before, at); c.Label != None {
		return c
	}
	return r.claim(english(), s, words, before, at)
}

func (r *Reader) claim(t *table, s string, words text.Reading, before int, at Position) Claim {
	read := r.read(t, s, words, before)
	for _, judge := range [...]func(*sentence, Position) (Label, []hit){incantation, presence, tool} {
		if label, hits := judge(read, at); label != None {
			return Claim{label, read.span(hits), slices.ContainsFunc(hits, func(h hit) bool { return h.cue == 0 })}
		}
	}
	return Claim{Label: None}
}

func (s *sentence) span(hits []hit) text.Span {
	from, to := len(s.words), 0
	for _, h := range hits {
		from, to = min(from, h.from), max(to, h.to)
	}
	if from >= to {
		return text.Span{}
	}
	for i, last := from, to; i < last; i++ { // the name of a tool is told whole
		for _, m := range s.words[i].marks {
			if classesOf(m.class)&(classTool|classPlat) != 0 {
				to = max(to, i+m.size)
			}
		}
	}
	return text.Span{Start: s.words[from].Start, End: s.words[to-1].End}
}

// first is the first hit of a cue from a word on.
func (s *sentence) first(c cue) (hit, bool) {
	for _, h := range s.hits {
		if h.cue == c {
			return h, true
		}
	}
	return hit{}, false
}

func (s *sentence) has(cues ...cue) bool {
	for _, c := range cues {
		if s.shown&(1<<c) != 0 {
			return true
		}
	}
	return false
}

// holds is whether one of some classes is in the sentence, outside quotations.
func (s *sentence) holds(some classes) bool { return s.present&some != 0 }

// clause is how many words what one goes without takes.
const clause = 8

func (s *sentence) holdsWithin(from, to int, some classes) bool {
	for i := from; i < min(to, len(s.words)); i++ {
		if w := &s.words[i]; w.classes&some != 0 && !w.quoted {
			return true
		}
	}
	return false
}

// asks is whether the sentence is a question, its answer not beside it.
func (s *sentence) asks() bool {
	return len(s.words) > 0 && s.words[len(s.words)-1].stop == '?'
}

// where is where one of some classes first stands, outside quotations.
func (s *sentence) where(some classes) (hit, bool) {
	for i := range s.words {
		if s.is(i, some) {
			return hit{from: i, to: i + 1}, true
		}
	}
	return hit{}, false
}

// announced is whether a word is what a colon announces, close after it.
func (s *sentence) announced(at int) bool {
	for i := at - 1; i >= max(0, at-4); i-- {
		if s.words[i].stop == ':' {
			return true
		}
	}
	return false
}

// hasOutcome is whether the sentence has an end, or wants a change in people.
func (s *sentence) hasOutcome() bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool {
		if h.cue == cueOutcome {
			// To find or to recruit a tool is to have it, and so is that people have it.
			next := h.to
			for next < len(s.words) && next < h.to+4 && (s.is(next, classDet) || s.is(next, classHas)) {
				next++
			}
			return next >= len(s.words) || !s.is(next, classTool) && !s.is(next, classPlat)
		}
		return h.cue == cueEnd
	})
}

// hasEnd is whether the sentence has an end beside a wish. An end that is the wish itself
// ("so that we remain visible") is none.
func (s *sentence) hasEnd(wish hit) bool {
	return s.beside(wish, cueEnd, cueOutcome)
}

// beside is whether one of some cues stands in the sentence, outside the words of a claim:
// "must not go quiet" is neither a rule nor a refusal, it is the wish itself.
func (s *sentence) beside(claim hit, cues ...cue) bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool {
		return slices.Contains(cues, h.cue) && (h.from < claim.from || h.from >= claim.to)
	})
}

// reachesPast is whether a cue stands in the sentence that is no part of the words of a claim: "raise
// awareness of" is one of "raise awareness of the brand".
func (s *sentence) reachesPast(claim hit, c cue) bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool {
		return h.cue == c && (h.from < claim.from || h.to > claim.to)
	})
}

// distant is whether the sentence only reports or mocks.
func (s *sentence) distant() bool { return s.has(cueReport, cueCritic) }

func incantation(s *sentence, _ Position) (Label, []hit) {
	if s.distant() || s.has(cueSpared, cueReal) || s.asks() && !s.has(cueRhetoric) {
		return None, nil
	}
	if h, is := s.first(cueDecree); is {
		return Incantation, []hit{h}
	}
	if !s.holds(classTool | classPlat | classTopic | classOld) {
		return None, nil
	}
	for _, h := range s.hits {
		if h.cue == cueTopicless && !s.has(cueEnd, cueNotMedia) && !s.beside(h, cueRule) {
			return Incantation, []hit{h}
		}
	}
	lack, lacks := s.first(cueLack)
	other, otherwise := s.first(cueElse)
	doom, dooms := s.first(cueDoom)
	harm, harms := s.first(cueHarm)
	rhetoric, rhetorical := s.first(cueRhetoric)
	switch {
	case rhetorical && s.asks() && (lacks || otherwise || dooms):
		return Incantation, []hit{rhetoric}
	case dooms && otherwise:
		return Incantation, []hit{other, doom}
	case dooms && lacks && s.holdsWithin(lack.from, lack.from+clause, classTool|classPlat|classTopic|classOld):
		return Incantation, []hit{lack, doom}
	case harms && otherwise && !s.has(cueEnd, cueOutcome):
		return Incantation, []hit{other, harm}
	case s.pressed() && !s.has(cueEnd, cueOutcome, cueRefusal, cueRule, cueFact, cueNotMedia):
		return Incantation, []hit{{from: 0, to: len(s.words)}}
	case lacks && harms && !s.has(cueEnd, cueOutcome) && s.holdsWithin(lack.from, lack.from+clause, classTool|classPlat|classTopic|classOld):
		return Incantation, []hit{lack, harm}
	}
	return None, nil
}

// people is whether people are spoken of, outside the name of a tool: an "agent
// conversationnel" is nobody.
func (s *sentence) people() bool {
	after := 0 // what stands before it is of a tool
	for i := range s.words {
		for _, m := range s.words[i].marks {
			if classesOf(m.class)&classTool != 0 {
				after = max(after, i+m.size)
			}
		}
		if i >= after && s.is(i, classPeople) {
			return true
		}
	}
	return false
}

// enough is how much weak evidence makes an incantation.
const enough = 3

// pressed adds up weak evidence, none of which says anything alone: a tool that some go
// without, a loss, a rule for all or for anybody, time that runs out.
func (s *sentence) pressed() bool {
	if s.counts() || !s.has(cueDoom, cueHarm, cueWaitsNot, cueOnly, cueTopicless) && (!s.asks() || !s.has(cueRhetoric)) {
		return false // what is measured is an argument
	}
	sum := 0
	for _, e := range [...]struct {
		cue    cue
		weight int
	}{{cueLack, 2}, {cueDoom, 2}, {cueWaitsNot, 4}, {cueTopicless, 3}, {cueElse, 1}, {cueHarm, 1}, {cueOnly, 1}, {cuePressure, 1}, {cueAnybody, 1}, {cueRhetoric, 2}} {
		if e.cue == cueRhetoric && !s.asks() {
			continue // "who" and "can" open no question here
		}
		if h, is := s.first(e.cue); is && (e.cue != cueLack || s.holdsWithin(h.from, h.from+clause, classTool|classPlat|classTopic)) {
			sum += e.weight
		}
	}
	return sum >= enough
}

func presence(s *sentence, at Position) (Label, []hit) {
	if s.distant() || s.asks() || s.has(cueReal) {
		return None, nil
	}
	if h, is := s.first(cueWantsPresence); is && !s.hasEnd(h) && !s.beside(h, cueRefusal, cueRule) && !s.reachesPast(h, cueNotMedia) {
		return Presence, []hit{h}
	}
	if s.has(cueEnd, cueOutcome, cueRefusal, cueRule, cueNotMedia) {
		return None, nil
	}
	if h, is := s.first(cuePresence); is && !s.has(cueFact) && (at == Objective || s.wished() || h.from == 0) {
		return Presence, []hit{h}
	}
	if h, is := s.where(classPres | classFame); is && !s.has(cueFact) && !s.counts() && (s.opens() || s.has(cueWish) || s.bare()) && len(s.words) <= shortClaim {
		return Presence, []hit{h}
	}
	return None, nil
}

// shortClaim is how many words a claim that no pattern knows may have: in a longer
// sentence, what it is about is for a reader to say.
const shortClaim = 16

// A bullet without a verb is a wish where a tool opens it and it says little else; the name of
// a tool alone is a word like another.
const (
	opening = 4
	bullet  = 10
)

func tool(s *sentence, at Position) (Label, []hit) {
	if s.distant() || s.asks() || s.has(cueRefusal, cueRule, cueReal) {
		return None, nil
	}
	if h, is := s.first(cueWantsTool); is && s.holds(classTool|classPlat|classWeak) && !s.hasEnd(h) {
		if verb, is := s.first(cueTool); is && verb.from < h.from && verb.to > h.from {
			return Tool, []hit{verb, h} // "launch an app", and not "app for all" alone
		}
		return Tool, []hit{h}
	}
	if s.hasOutcome() {
		return None, nil
	}
	if h, is := s.first(cueTool); is && !s.has(cueFact) {
		return Tool, []hit{h}
	}
	if s.has(cueFact) || s.counts() || len(s.words) > shortClaim {
		return None, nil
	}
	h, is := s.where(classTool | classPlat)
	switch f := s.future(); {
	case !is || s.people() && !s.has(cueEquip):
		return None, nil
	case s.opens(), s.has(cueWish), f >= 0 && f < h.from, at == Objective, s.bare() && (s.announced(h.from) || h.from < opening && len(s.words) > opening && len(s.words) <= bullet):
		return Tool, []hit{h}
	}
	return None, nil
}
