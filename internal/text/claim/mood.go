package claim

import "strings"

// A wish need not say that it is one. These are the moods in which a plan speaks of what
// it wants: an infinitive or an imperative that opens the sentence, the future, a modal
// verb, a word such as objective; or no verb at all, as a bullet has.

// wished is whether the sentence wishes, in any mood with a verb.
func (s *sentence) wished() bool { return s.has(cueWish) || s.opens() || s.future() >= 0 }

// opens is whether the sentence opens with a verb in the infinitive or the imperative.
func (s *sentence) opens() bool {
	for i := range min(2, len(s.words)) {
		w := &s.words[i]
		if w.stop != 0 || w.number || w.quoted {
			return false
		}
		if s.is(i, classBase) {
			return true
		}
		if s.table.infinitives && i == 0 && infinitive(w.folded) && !s.is(i, classNoun) {
			return true
		}
		if !s.is(i, classLead) {
			return false
		}
	}
	return false
}

// infinitive is whether a French word has the ending of an infinitive. "premier" and
// "notre" have it too; they are in the class NOUN.
func infinitive(w string) bool {
	return len(w) >= 5 && (strings.HasSuffix(w, "er") || strings.HasSuffix(w, "ir") || strings.HasSuffix(w, "re"))
}

// future is where a verb in the future stands, or -1.
func (s *sentence) future() int {
	for i := range s.words {
		w := &s.words[i]
		if w.stop != 0 || w.quoted {
			continue
		}
		if s.is(i, classShall) || s.table.infinitives && len(w.folded) >= 5 && !s.is(i, classNoun) &&
			(strings.HasSuffix(w.folded, "era") || strings.HasSuffix(w.folded, "ira") || strings.HasSuffix(w.folded, "ront") || strings.HasSuffix(w.folded, "rons") || strings.HasSuffix(w.folded, "dra")) {
			return i
		}
	}
	return -1
}

// bare is whether the sentence has no verb that tells what is or was: a title, a bullet.
func (s *sentence) bare() bool {
	for i := range s.words {
		w := &s.words[i]
		if w.stop != 0 || w.quoted {
			continue
		}
		if s.is(i, classTells) {
			return false
		}
		f := w.folded
		if s.table.infinitives && len(f) >= 5 && !s.is(i, classNoun) && (strings.HasSuffix(f, "ait") || strings.HasSuffix(f, "aient") || strings.HasSuffix(f, "erent") || strings.HasSuffix(f, "ons") && !strings.HasSuffix(f, "ions") && !strings.HasSuffix(f, "sons") || strings.HasSuffix(f, "ez")) {
			return false
		}
		if !s.table.infinitives && i > 0 && len(f) >= 5 && strings.HasSuffix(f, "ed") && !s.is(i-1, classDet) && !s.is(i, classNoun) {
			return false
		}
	}
	return true
}

// is says whether a word is of a class, outside quotations.
func (s *sentence) is(i int, class classes) bool {
	return s.words[i].classes&class != 0 && !s.words[i].quoted
}

// counts is whether a number stands that is not of a rhythm, of tools or of a year: what
// it counts is what is wanted.
func (s *sentence) counts() bool {
	for i := range s.words {
		w := &s.words[i]
		if !w.number || w.quoted || i+1 >= len(s.words) || isYear(w.folded) {
			continue
		}
		if i > 0 && s.is(i-1, classOrder) {
			continue // « T1 », “phase 2”
		}
		if !s.holdsWithin(i+1, i+3, classTool|classWeak|classRhythm|classPlat|classMonth) && !s.words[i+1].comma && s.words[i+1].stop == 0 {
			return true
		}
	}
	return false
}

func isYear(w string) bool { return len(w) == 4 && (w[:2] == "20" || w[:2] == "19") }
