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
	share  bool   // a number of percent
	hash   uint64 // as text.Token has it
	items  []item
	glance        // of items and marks
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
	table   *table
	words   []word
	hits    []hit
	shown   cues    // of hits
	present classes // that any of the words is, outside quotations
	marks   []mark
	ahead   []ahead // of each word, and of the end

	// Of the way that is gone along a graph: the word that it begins at, what it looks
	// for, and whether that is classes of several words.
	from    int
	only    cues
	group   int // of these, as groups has them
	marking bool
}

// ahead are the items from a word on, as far as each reach goes.
type ahead [reaches]mask

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
	out.table, out.words, out.hits, out.marks, out.shown = t, r.words, out.hits[:0], out.marks[:0], 0
	for len(out.words) > 0 && out.words[0].stop != 0 {
		out.words = out.words[1:] // a stop at the very beginning stops nothing
	}
	quote(s, out.words)
	r.items = r.items[:0]
	for i := range out.words {
		r.items = t.lookUp(r.items, &out.words[i])
	}
	out.lookAhead()
	out.only, out.group, out.marking, out.present = groups[groupAll], groupAll, true, ^classes(0)
	for i := range out.words {
		from := len(out.marks)
		out.begin(&t.phrases, i)
		w := &out.words[i]
		w.marks = out.marks[from:len(out.marks):len(out.marks)]
		for _, m := range w.marks {
			w.add(t.glanceOf(m.class))
		}
	}
	out.marking, out.present = false, classesOf(atBegin)|classesOf(atEnd)
	for i := range out.words {
		if w := &out.words[i]; !w.quoted {
			out.present |= w.classes
		}
	}
	if len(out.marks) > 0 {
		out.lookAhead()
	}
	out.find(&t.asks, groupPrimary)
	if out.shown == 0 && out.present&(classTool|classPlat|classTopic|classOld|classPres|classFame) == 0 {
		return out // whatever else it says
	}
	out.find(&t.asks, groupOther)
	if out.has(cueWantsTool, cueTool, cueWantsPresence, cuePresence, cueDecree, cueTopicless, cueLack, cueElse, cueRhetoric, cueWaitsNot) ||
		out.present&(classTool|classPlat|classPres) != 0 {
		out.find(&t.turns, groupAll)
	}
	return out
}

// lookAhead notes what is ahead of each word, from the last to the first.
func (s *sentence) lookAhead() {
	n := len(s.words)
	s.ahead = slices.Grow(s.ahead[:0], n+1)[:n+1]
	s.ahead[n] = ahead{free, free, free}
	for i := n - 1; i >= 0; i-- {
		w := &s.words[i]
		a := ahead{w.has | free, w.has | free, w.has | free}
		if w.stop == 0 {
			a[far] |= s.ahead[i+1][far]
			for j := i + 1; j <= i+nearby && j < n; j++ {
				a[near] |= s.words[j].has
				if s.words[j].stop != 0 {
					break
				}
			}
		}
		s.ahead[i] = a
	}
}

// leads is whether a way may lead on from a word.
func (s *sentence) leads(w *way, at int) bool {
	return w.needs&^s.present == 0 && w.first&s.ahead[at][w.reach] != 0
}

// primary are the cues one of which a claim has, where its sentence speaks of no tool, no
// presence and nothing new or old.
const primary cues = 1<<cueWantsTool | 1<<cueTool | 1<<cueWantsPresence | 1<<cuePresence | 1<<cueDecree

// tell notes what is shown: that a class of several words begins at a word, or a cue, each
// once from where it begins.
func (s *sentence) tell(shows shown, end int) {
	if s.marking {
		s.marks = append(s.marks, mark{item(shows), end - s.from})
		return
	}
	h := hit{cue(shows), s.from, end}
	if s.only&(1<<h.cue) == 0 || s.shown&(1<<h.cue) != 0 && slices.ContainsFunc(s.hits, func(o hit) bool { return o.cue == h.cue && o.from == h.from }) {
		return
	}
	s.shown |= 1 << h.cue
	s.hits = append(s.hits, h)
}

// find gathers the cues of a group that a graph has.
func (s *sentence) find(patterns *graph, group int) {
	s.only, s.group = groups[group], group
	for i := range s.words {
		if s.words[i].quoted || s.words[i].stop != 0 {
			continue
		}
		s.begin(patterns, i)
	}
}

// begin walks a graph from its root, at a word.
func (s *sentence) begin(patterns *graph, at int) {
	s.from = at
	w := &s.words[at]
	if s.opensAt(at) {
		s.set(patterns, atBegin, at)
	}
	if w.quoted || w.starts&(1<<(patterns.at+s.group)) == 0 {
		return
	}
	for _, id := range w.items {
		s.set(patterns, id, at+1)
	}
	for _, m := range w.marks {
		s.set(patterns, m.class, at+m.size)
	}
}

// set sets out from the root by an item, with the words from one on.
func (s *sentence) set(patterns *graph, id item, at int) {
	of := patterns.first[s.group][id]
	if of.from == of.to {
		return
	}
	for i := range patterns.begins[of.from:of.to] {
		b := &patterns.begins[int(of.from)+i]
		if s.leads(&b.way, at) {
			s.walk(b.node, at)
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
func (s *sentence) walk(n *node, at int) {
	for _, c := range n.shows {
		s.tell(c, at)
	}
	for i := range n.passes[s.group] {
		p := &n.passes[s.group][i]
		if !s.leads(&p.way, at) {
			continue
		}
		for skip := 0; skip <= p.size; skip++ {
			if p.first&s.ahead[at+skip][p.next] != 0 {
				s.walk(p.to, at+skip)
			}
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
			s.follow(n, atBegin, at)
		}
		if at == len(s.words) || s.words[at].stop != 0 || s.words[at].comma {
			s.follow(n, atEnd, at)
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
		if n.wants&maskOf(id) != 0 {
			s.follow(n, id, at+1)
		}
	}
	for _, m := range w.marks {
		if n.wants&maskOf(m.class) != 0 {
			s.follow(n, m.class, at+m.size)
		}
	}
}

// follow walks on along the edges of an item.
func (s *sentence) follow(n *node, id item, at int) {
	for _, e := range n.edges(id) {
		if e.item == id && s.leads(&e.to.ways[s.group], at) {
			s.walk(e.to, at)
		}
	}
}

// lookUp says of a word which items it is; where they are not those of one slot, they are
// put together behind others.
func (t *table) lookUp(items []item, w *word) []item {
	f := w.folded
	exact, stems := t.whole.at(w.hash, f), t.begun.with(f)
	if !w.number && len(stems) == 0 {
		if exact != nil {
			w.items, w.glance = exact.items, exact.glance
		}
		return items
	}
	from := len(items)
	if w.number && t.number != 0 {
		items = append(items, t.number)
		w.add(t.glanceOf(t.number))
	}
	if w.share && t.percent != 0 {
		items = append(items, t.percent)
		w.add(t.glanceOf(t.percent))
	}
	if exact != nil {
		items = append(items, exact.items...)
		w.add(exact.glance)
	}
	for i := range stems {
		if one := &stems[i]; strings.HasPrefix(f, one.letters) {
			items = append(items, one.items...)
			w.add(one.glance)
		}
	}
	w.items = items[from:len(items):len(items)]
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
			words = append(words, word{Span: text.Span{Start: i, End: stop}, folded: read.Words[next], hash: read.Tokens[next].Hash, comma: comma})
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
			w := word{Span: text.Span{Start: i, End: stop}, folded: text.Fold(s[i:stop]), comma: comma, number: digit, share: digit && percent(s[stop:])}
			w.hash = text.HashWord(w.folded)
			words = append(words, w)
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
			words = append(words, word{Span: text.Span{Start: i, End: i + size}, folded: signs[b : b+1], hash: noHash, stop: b})
			comma = false
		case r == ',' || r == '–' || r == '—' || r == '(' || r == ')' || r == '•':
			comma = len(words) > 0
		}
		i += size
	}
	return words
}

// signs are the signs of ASCII, each at its own place.
var signs = func() string {
	var b [utf8.RuneSelf]byte
	for i := range b {
		b[i] = byte(i)
	}
	return string(b[:])
}()

// noHash is the hash of what has no letters.
var noHash = text.HashWord("")

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
