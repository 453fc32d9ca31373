package claim

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"boussole/internal/text"
)

// word is one word of a sentence, or one of its stops.
type word struct {
	text.Span
	folded string
	stop   byte // : ; ? ! . = / for a stop, 0 for a word
	comma  bool // a comma or a dash stands before it
	quoted bool
	number bool
	share  bool // a number of percent
	items  []item
	has    mask   // of items and marks
	marks  []mark // of classes of several words that begin here
}

type mark struct {
	class item
	size  int
}

// hit is a cue found in words from to before to.
type hit struct {
	cue      cue
	from, to int
}

// sentence is a sentence taken apart.
type sentence struct {
	table *table
	words []word
	hits  []hit
	marks []mark
}

// Reader reads sentences one after the other, and keeps the room that one takes for the
// next. Its zero value is ready; it is not for use by several at once.
type Reader struct {
	sentence sentence
	words    []word
	items    []item
}

// longest is how many words of a sentence are read: what goes on longer is no sentence.
const longest = 120

// read takes apart a sentence with its words, whose places are counted from a byte on. The
// sentence is good until the reader reads the next.
func (r *Reader) read(t *table, s string, words text.Reading, from int) *sentence {
	out := &r.sentence
	r.words = divide(r.words[:0], s, words, from)
	out.table, out.words, out.hits, out.marks = t, r.words, out.hits[:0], out.marks[:0]
	for len(out.words) > 0 && out.words[0].stop != 0 {
		out.words = out.words[1:] // a stop at the very beginning stops nothing
	}
	quote(s, out.words)
	r.items = r.items[:0]
	for i := range out.words {
		w, from := &out.words[i], len(r.items)
		r.items = t.lookUp(r.items, w)
		w.items = r.items[from:len(r.items):len(r.items)]
		for _, id := range w.items {
			w.has |= maskOf(id)
		}
	}
	for i := range out.words {
		from := len(out.marks)
		out.begin(&t.phrases, way{i, (*sentence).mark})
		w := &out.words[i]
		w.marks = out.marks[from:len(out.marks):len(out.marks)]
		for _, m := range w.marks {
			w.has |= maskOf(m.class)
		}
	}
	out.find(&t.asks)
	if out.has(cueWantsTool, cueTool, cueWantsPresence, cuePresence, cueDecree, cueTopicless, cueLack, cueElse, cueRhetoric, cueWaitsNot) ||
		out.holds(classTool, classPlat, classPres) {
		out.find(&t.turns)
	}
	return out
}

// way is where one looks for patterns from, and what to do with those that are found.
type way struct {
	from int
	tell func(s *sentence, from int, shows shown, end int)
}

// mark notes that a class of several words begins at a word.
func (s *sentence) mark(from int, shows shown, end int) {
	s.marks = append(s.marks, mark{item(shows), end - from})
}

// hit notes a cue, each once from where it begins.
func (s *sentence) hit(from int, shows shown, end int) {
	h := hit{cue(shows), from, end}
	if !slices.ContainsFunc(s.hits, func(o hit) bool { return o.cue == h.cue && o.from == h.from }) {
		s.hits = append(s.hits, h)
	}
}

// find gathers the cues of a graph.
func (s *sentence) find(patterns *graph) {
	for i := range s.words {
		if s.words[i].quoted || s.words[i].stop != 0 {
			continue
		}
		s.begin(patterns, way{i, (*sentence).hit})
	}
}

// begin walks a graph from its root, at a word.
func (s *sentence) begin(patterns *graph, on way) {
	at := on.from
	w := &s.words[at]
	if s.opensAt(at) {
		for _, after := range patterns.first[atBegin] {
			s.walk(after, at, on)
		}
	}
	if w.quoted {
		return
	}
	for _, id := range w.items {
		for _, after := range patterns.first[id] {
			s.walk(after, at+1, on)
		}
	}
	for _, m := range w.marks {
		for _, after := range patterns.first[m.class] {
			s.walk(after, at+m.size, on)
		}
	}
}

// opensAt is whether a sentence or what follows a stop opens at a word; the "to" of an
// English infinitive is passed over.
func (s *sentence) opensAt(at int) bool {
	if at > 0 && s.words[at-1].folded == "to" {
		at--
	}
	return at == 0 || s.words[at-1].stop != 0
}

// walk goes along a graph of patterns with the words from one on, and tells what is shown
// and where it ends.
func (s *sentence) walk(n *node, at int, on way) {
	if n.plain && (at >= len(s.words) || n.wants&s.words[at].has == 0) {
		return
	}
	for _, c := range n.shows {
		on.tell(s, on.from, c, at)
	}
	for _, g := range n.gaps {
		for skip := 0; skip <= g.size; skip++ {
			s.walk(g.to, at+skip, on)
			if at+skip >= len(s.words) || s.words[at+skip].stop != 0 {
				break
			}
		}
	}
	if len(n.next) == 0 {
		return
	}
	if n.next[0].item <= atEnd { // the signs come first
		if s.opensAt(at) {
			s.follow(n, atBegin, at, on)
		}
		if at == len(s.words) || s.words[at].stop != 0 || s.words[at].comma {
			s.follow(n, atEnd, at, on)
		}
	}
	if at >= len(s.words) || s.words[at].quoted {
		return
	}
	w := &s.words[at]
	if n.wants&w.has == 0 {
		return
	}
	for _, id := range w.items {
		s.follow(n, id, at+1, on)
	}
	for _, m := range w.marks {
		s.follow(n, m.class, at+m.size, on)
	}
}

// follow walks on along the edges of an item.
func (s *sentence) follow(n *node, id item, at int, on way) {
	for _, e := range n.edges(id) {
		if e.item == id {
			s.walk(e.to, at, on)
		}
	}
}

// lookUp adds the items that a word is.
func (t *table) lookUp(items []item, w *word) []item {
	if w.number {
		if id, known := t.items["NUMBER"]; known {
			items = append(items, id)
		}
	}
	if w.share {
		if id, known := t.items["PERCENT"]; known {
			items = append(items, id)
		}
	}
	f := w.folded
	items = append(items, t.whole.at(hashOf(f), f)...)
	if len(f) < 3 {
		return items
	}
	h := uint64(hashSeed)
	for i := range len(f) {
		h = (h ^ uint64(f[i])) * hashStep
		items = append(items, t.begun.at(h, f[:i+1])...)
	}
	return items
}

// divide is the words and stops of a sentence.
func divide(words []word, s string, read text.Reading, from int) []word {
	next := 0
	comma := false
	for i := 0; i < len(s) && len(words) < longest; {
		if s[i] == ' ' {
			i++
			continue
		}
		if next < len(read.Tokens) && read.Tokens[next].Start-from == i && !unicode.IsDigit(first(s[i:])) {
			stop := read.Tokens[next].End - from
			words = append(words, word{Span: text.Span{Start: i, End: stop}, folded: read.Words[next], comma: comma})
			comma = false
			i = stop
			next++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			stop := i + size
			digit := unicode.IsDigit(r)
			for stop < len(s) {
				r, n := utf8.DecodeRuneInString(s[stop:])
				if digit && thousands(s, stop, r, n) {
					stop += n
					continue
				}
				if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) {
					break
				}
				stop += n
			}
			words = append(words, word{Span: text.Span{Start: i, End: stop}, folded: text.Fold(s[i:stop]), comma: comma, number: digit, share: digit && percent(s[stop:])})
			comma = false
			i = stop
			for next < len(read.Tokens) && read.Tokens[next].Start-from < stop {
				next++
			}
			continue
		case stops(r) || r == '.' && !inside(s, i):
			b := byte('.')
			if r < utf8.RuneSelf {
				b = s[i]
			}
			words = append(words, word{Span: text.Span{Start: i, End: i + size}, folded: string(b), stop: b})
			comma = false
		case r == ',' || r == '–' || r == '—' || r == '(' || r == ')' || r == '•':
			comma = len(words) > 0
		}
		i += size
	}
	return words
}

// first is the first letter of a text.
func first(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func stops(r rune) bool {
	switch r {
	case ':', ';', '?', '!', '=', '/', '…':
		return true
	}
	return false
}

// thousands is whether a mark within a number is of it: 1 500, 3,000, 38,4.
func thousands(s string, i int, r rune, size int) bool {
	if r != ' ' && r != '\u00a0' && r != '\u202f' && r != ',' && r != '.' {
		return false
	}
	rest := s[i+size:]
	n := 0
	for n < len(rest) && rest[n] >= '0' && rest[n] <= '9' {
		n++
	}
	return n == 3 || n > 0 && (r == ',' || r == '.')
}

// percent is whether a text goes on with the sign of percent.
func percent(s string) bool { return strings.HasPrefix(strings.TrimLeft(s, " \u00a0\u202f"), "%") }

func inside(s string, i int) bool {
	return i+1 < len(s) && s[i+1] > ' ' && s[i+1] < utf8.RuneSelf && (unicode.IsLetter(rune(s[i+1])) || unicode.IsDigit(rune(s[i+1])))
}

// quote marks the words that stand between quotation marks.
func quote(s string, words []word) {
	if strings.IndexByte(s, '"') < 0 && !strings.Contains(s, "«") && !strings.Contains(s, "“") && !strings.Contains(s, "„") {
		return
	}
	var until rune
	from := 0
	blank := func(start, end int) {
		for i := range words {
			if words[i].Start >= start && words[i].End <= end {
				words[i].quoted = true
			}
		}
	}
	for i, r := range s {
		switch {
		case until != 0 && r == until:
			blank(from, i)
			until = 0
		case until == 0:
			if end := closing(r); end != 0 && strings.ContainsRune(s[i+utf8.RuneLen(r):], end) {
				until, from = end, i
			}
		}
	}
}

func closing(r rune) rune {
	switch r {
	case '«':
		return '»'
	case '“':
		return '”'
	case '„':
		return '“'
	case '"':
		return '"'
	}
	return 0
}
