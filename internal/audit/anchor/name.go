package anchor

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"boussole/internal/audit/library"
	"boussole/internal/text"
)

// reading is a document divided into sentences, with what looks like names in each.
type reading struct {
	sentences []sentence
	lower     map[uint64]bool // words that stand in lower case somewhere
	persona   map[string]bool // words of names with an age after them
	within    map[string]int  // names and their words that a running text has, and in how many sentences
}

type sentence struct {
	block    int
	span     text.Span
	language text.Language
	heading  bool
	example  bool // of what somebody might write: its names are made up, or others'
	words    int
	names    []text.Name // their places are in the block's text
}

func read(d Document, minWords int) *reading {
	r := &reading{lower: map[uint64]bool{}, persona: map[string]bool{}, within: map[string]int{}}
	found := languages(d.Blocks)
	n := 0
	for i := range d.Blocks {
		n += len(d.Blocks[i].Sentences)
	}
	r.sentences = make([]sentence, 0, n)
	within := 0 // the level of the heading that announces examples
	for i, b := range d.Blocks {
		r.personas(b.Text)
		if b.Level > 0 && (within == 0 || b.Level <= within) {
			within = 0
			if examples.MatchString(b.Text) {
				within = b.Level
			}
		}
		masked, words := mask(b.Text), b.Reading
		if masked != b.Text {
			read := text.Read(masked)
			words = &read
		}
		for _, span := range b.Sentences {
			s := sentence{block: i, span: span, language: found[i], heading: b.Level > 0, example: within > 0 || isInstance(span.In(b.Text))}
			piece := span.In(masked)
			tokens := words.Within(span).Tokens
			s.words = len(tokens)
			for _, t := range tokens {
				if c := masked[t.Start]; c >= 'a' && c <= 'z' {
					r.lower[t.Hash] = true
				} else if c >= utf8.RuneSelf {
					if c, _ := utf8.DecodeRuneInString(masked[t.Start:]); unicode.IsLower(c) {
						r.lower[t.Hash] = true
					}
				}
			}
			s.names = text.NamesIn(piece)
			if !s.heading && s.words >= minWords {
				r.count(s.names)
			}
			for j := range s.names {
				s.names[j].Start += span.Start
				s.names[j].End += span.Start
			}
			r.sentences = append(r.sentences, s)
		}
	}
	return r
}

// languages are those of the blocks, found where the document does not say them all.
func languages(blocks []Block) []text.Language {
	texts, said := make([]string, len(blocks)), make([]text.Language, len(blocks))
	for i, b := range blocks {
		texts[i], said[i] = b.Text, b.Language
	}
	if !slices.Contains(said, text.Unsaid) {
		return said
	}
	found := text.Languages(texts)
	for i, lang := range said {
		if lang != text.Unsaid {
			found[i] = lang
		}
	}
	return found
}

// personas notes the names in a block that have an age after them.
func (r *reading) personas(s string) {
	if !hasAge(s) {
		return
	}
	for _, m := range persona.FindAllStringSubmatch(s, -1) {
		for _, w := range text.Words(m[1]) {
			r.persona[w] = true
		}
	}
}

func (r *reading) count(names []text.Name) {
	var seen []string
	for _, n := range names {
		if n.Place != text.Within {
			continue
		}
		for _, w := range append(n.Words(), n.Key) {
			if !slices.Contains(seen, w) {
				seen = append(seen, w)
				r.within[w]++
			}
		}
	}
}

// The bounds of a name that a document has far more than any other.
const (
	bareLeast = 3    // sentences that have it
	bareShare = 0.10 // of the sentences
	bareAhead = 2    // times the second
)

// findBare are the words of the organisation's bare name: as the caller says, and the
// library of this same document; of the own names that the title has, and of the one that
// the document has far more than any other and than the name that was said. That is what a
// copy puts in place of the name that it found.
func (a *anchors) findBare(d Document, itself []string, minWords int) []string {
	told := nameWords(slices.Concat([]string{d.Organisation}, d.Names, itself))
	a.bare = told
	uses, sentences, named := map[string]int{}, 0, 0
	for _, s := range a.reading.sentences {
		if s.heading || s.words < minWords {
			continue
		}
		sentences++
		var seen []string
		if slices.ContainsFunc(s.names, func(n text.Name) bool { return a.isBare(n.Words()) }) {
			named++
		}
		for _, n := range s.names {
			if a.own(n) && !slices.Contains(seen, n.Key) {
				seen = append(seen, n.Key)
				uses[n.Key]++
			}
		}
	}
	keys := slices.SortedFunc(maps.Keys(uses), func(x, y string) int {
		return cmp.Or(-cmp.Compare(uses[x], uses[y]), cmp.Compare(x, y))
	})
	if len(keys) == 0 {
		return told
	}
	second := 0
	if len(keys) > 1 {
		second = uses[keys[1]]
	}
	var bare []string
	if n := uses[keys[0]]; n > named && n >= bareLeast && float64(n) >= bareShare*float64(sentences) && n >= bareAhead*second {
		bare = append(bare, keys[0])
	}
	for _, b := range d.Blocks {
		if b.Level != 1 || len(told) > 0 {
			continue
		}
		title := " " + strings.Join(text.Words(b.Text), " ") + " "
		for _, key := range keys {
			if strings.Contains(title, " "+key+" ") {
				bare = append(bare, key)
			}
		}
		break
	}
	a.bare, a.known = append(told, nameWords(bare)...), map[string]bool{}
	return a.bare
}

func nameWords(names []string) []string {
	var list []string
	for _, name := range names {
		list = append(list, text.Words(name)...)
	}
	return list
}

// blank matches what is there to be filled in, examples in brackets, and a persona's name
// with an age: none of it names anything.
var blank = regexp.MustCompile(`(?i)^\s*(?:ex|exemples?|examples?|e\.g)\.?\s*:.*$|\[[^\]]*\]|\{[^}]*\}|<[^>]*>|\((?:ex|exemples?|e\.g|p\. ?ex|i\.e)[ .:,\x{00a0}][^)]*\)`)

// examples matches the heading of examples, instance the sentence that is one, given the
// sentence that gives names as examples, further the sentence that sends its reader to what
// others wrote.
var (
	examples = regexp.MustCompile(`(?i)^[\d. ]*(?:exemples?|examples?)\b`)
	instance = regexp.MustCompile(`(?i)^(?:(?:par|un) exemple|(?:for|an) (?:example|instance))\b`)
	given    = regexp.MustCompile(`(?i)\b(?:sont|en sont|are)(?: [\p{L}’']+){0,3} (?:exemples|examples)\b`)
	further  = regexp.MustCompile(`(?i)^(?:for (?:more|further|a (?:deeper|closer|fuller))|to (?:learn|read|know|find out) more|further reading|see also|pour (?:plus de|plus d|en savoir|en lire|aller plus|de plus amples)|voir aussi|lire aussi)(?:[^\p{L}]|$)`)
)

// isInstance is whether the names of a sentence are examples, or those of further reading,
// after a quick look.
func isInstance(s string) bool {
	if len(s) < len("un exemple") {
		return false
	}
	if mayBeInstance(s) && (instance.MatchString(s) || further.MatchString(s)) {
		return true
	}
	return (strings.Contains(s, "exemples") || strings.Contains(s, "examples")) && given.MatchString(s)
}

// mayBeInstance is a quick look at how a sentence of some length begins: at its first word, and
// at the letter of its second, which may be one past ASCII that is alike in another case.
func mayBeInstance(s string) bool {
	second := func(at int, letters string) bool {
		return s[at] == ' ' && (s[at+1] >= utf8.RuneSelf || strings.IndexByte(letters, s[at+1]|0x20) >= 0)
	}
	switch [3]byte{s[0] | 0x20, s[1] | 0x20, s[2] | 0x20} {
	case [3]byte{'p', 'a', 'r'}:
		return second(3, "e")
	case [3]byte{'u', 'n', ' '}, [3]byte{'a', 'n', ' '}:
		return second(2, "ei")
	case [3]byte{'f', 'o', 'r'}:
		return second(3, "eimfa")
	case [3]byte{'t', 'o', ' '}:
		return second(2, "lrkf")
	case [3]byte{'p', 'o', 'u'}:
		return second(4, "pead")
	case [3]byte{'f', 'u', 'r'}, [3]byte{'s', 'e', 'e'}, [3]byte{'v', 'o', 'i'}, [3]byte{'l', 'i', 'r'}:
		return true
	}
	return false
}

// hasAge is a quick look for an age: two figures after what leads to them, and « ans », “years”,
// or a bracket that closes.
func hasAge(s string) bool {
	for i := 1; i < len(s); i++ {
		if !isFigure(s[i]) || !isFigure(s[i-1]) || !leadsToAge(strings.TrimSuffix(s[:i-1], " ")) {
			continue
		}
		rest := strings.TrimPrefix(s[i+1:], " ")
		for _, unit := range [...]string{"ans", "years", "yrs", "yo", "y/o", ")"} {
			if strings.HasPrefix(rest, unit) {
				return true
			}
		}
	}
	return false
}

// leadsToAge is whether what stands before two figures may end a persona's name.
func leadsToAge(s string) bool {
	if s == "" {
		return false
	}
	switch s[len(s)-1] {
	case ',', '(':
		return true
	case 'd':
		return strings.HasSuffix(s, " aged")
	case 'e':
		return strings.HasSuffix(s, "é de") || strings.HasSuffix(s, "ée de")
	}
	return false
}

func isFigure(c byte) bool { return c >= '0' && c <= '9' }

// persona matches somebody made up: a name with an age.
var persona = regexp.MustCompile(`(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?)(?:,| \(|,? aged|,? âgée? de) ?\d\d ?(?:ans|years|yrs|yo|y/o|\))`)

// mask puts spaces in the place of blanks.
func mask(s string) string {
	if !mayBeBlank(s) {
		return s
	}
	return blank.ReplaceAllStringFunc(s, func(m string) string { return strings.Repeat(" ", len(m)) })
}

// mayBeBlank is a quick look for what blank matches.
func mayBeBlank(s string) bool {
	first := strings.TrimLeftFunc(s, unicode.IsSpace)
	if first != "" && first[0]|0x20 == 'e' && strings.IndexByte(first, ':') >= 0 {
		return true
	}
	for i := range len(s) {
		switch s[i] {
		case '[', '{', '<':
			return true
		case '(':
			if i+2 < len(s) && strings.IndexByte("epi", s[i+1]|0x20) >= 0 && (s[i+2] == '.' || s[i+2]|0x20 == 'x') {
				return true
			}
		}
	}
	return false
}

// anchors says which names are the organisation's own.
type anchors struct {
	view     library.View
	owners   []library.Owner
	reading  *reading
	bare     []string
	facts    *text.Phrases // names that the dossier has
	hasFacts bool
	figures  []text.Figure
	known    map[string]bool // what was asked already
}

func newAnchors(view library.View, owners []library.Owner, r *reading, facts Facts) *anchors {
	return &anchors{view: view, owners: owners, reading: r, facts: text.NewPhrases(facts.Names...), hasFacts: len(facts.Names) > 0, figures: facts.Figures, known: map[string]bool{}}
}

// stated are the names that the dossier has and the sentence too, but for the bare name.
func (a *anchors) stated(sentence string) []string {
	if !a.hasFacts {
		return nil
	}
	found := a.facts.Find(sentence)
	return slices.DeleteFunc(found, func(name string) bool { return a.isBare(strings.Fields(name)) })
}

// own is whether a name is the organisation's: a running text shows it to be a name and no
// other organisation uses it. The organisation's bare name is not: another's would stand
// as well in its place.
func (a *anchors) own(n text.Name) bool {
	if is, asked := a.known[n.Key]; asked && n.Place == text.Within {
		return is
	}
	if n.Place != text.Within && n.Form < text.Mixed && a.reading.within[n.Key] == 0 {
		return false
	}
	words := n.Words()
	is := !everybody[n.Key] && !a.isBare(words) && slices.ContainsFunc(words, a.alone)
	if n.Place == text.Within {
		a.known[n.Key] = is
	}
	return is
}

func (a *anchors) isBare(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(a.bare, w) })
}

// alone is whether a word of a name is used by nobody else, as a name or as a word.
func (a *anchors) alone(w string) bool {
	if utf8.RuneCountInString(w) < 3 || everybody[w] || slices.Contains(a.bare, w) || strings.Trim(w, "0123456789") == "" {
		return false
	}
	forms := [...]string{w, w + "s", strings.TrimSuffix(w, "s")}
	return !a.reading.persona[w] && a.view.NameUse(w, a.owners) == 0 && !slices.ContainsFunc(forms[:], func(w string) bool {
		return a.reading.lower[text.HashWord(w)] || a.view.Lower(w, a.owners)
	})
}
