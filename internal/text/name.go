package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Name is what looks like a proper name in a sentence: of a person, a place, a product,
// a programme, an event. Whether it is one is for the whole document to say.
type Name struct {
	Span
	Key   string // its words folded, without "l'" before or "'s" behind: "maison de la poesie"
	Form  Form
	Place Position
}

// Words are the words of the name's Key that began with a capital.
func (n Name) Words() []string {
	words := strings.Fields(n.Key)
	kept := words[:0]
	for _, w := range words {
		if !particles[w] {
			kept = append(kept, w)
		}
	}
	return kept
}

// Form is how a name is written.
type Form int

// The forms: Capital begins with a capital (Arbois, Maison de la Poésie), Acronym is in
// capitals throughout (DSTL), Mixed has one further on (GitLab, iPhone), Handle begins
// with @ or # (#ColorOurCollections) or is a domain (beta.gouv.fr).
const (
	Capital Form = iota
	Acronym
	Mixed
	Handle
)

// Position is where a name stands, which says how far its capital can be trusted.
type Position int

// Within is in running text, where a capital means a name. Opening is where a capital
// says nothing: at the beginning of a sentence, a quotation or what a colon announces.
// Titled is among words that have capitals for show, as English headings do.
const (
	Within Position = iota
	Opening
	Titled
)

// part is one word of a sentence, as names see it.
type part struct {
	Span
	form    Form
	capital bool // any of the forms
	opening bool
	joined  bool // only a space stands before it
	long    bool // four letters or more
}

// NamesIn are what looks like names in one sentence, in its order. What stands in
// square or curly brackets is a blank to fill in, and has none.
func NamesIn(s string) []Name {
	if !mayName(s) {
		return nil
	}
	var room [48]part // enough for most sentences
	parts := divide(room[:0], s)
	titled := inTitleCase(s, parts)
	var names []Name
	for i := 0; i < len(parts); i++ {
		if !parts[i].capital {
			continue
		}
		if parts[i].opening && parts[i].form == Capital && isSmall(parts[i].In(s)) {
			if i+1 < len(parts) && parts[i+1].joined {
				parts[i+1].opening = false
			}
			continue
		}
		last := i
		for next := follows(s, parts, last); next > 0; next = follows(s, parts, last) {
			last = next
		}
		n := Name{Span: Span{parts[i].Start, parts[last].End}, Form: parts[i].form}
		n.Key = key(n.In(s))
		switch {
		case titled && n.Form != Handle:
			n.Place = Titled
		case parts[i].opening:
			n.Place = Opening
		}
		if last > i && n.Form == Acronym {
			n.Form = Capital
		}
		if n.Key != "" {
			names = append(names, n)
		}
		if n.Place == Opening && last > i {
			// « Merci Jeanne » : the second capital is in running text.
			rest := n
			for i++; !parts[i].capital; i++ {
			}
			rest.Start, rest.Place, rest.Form = parts[i].Start, Within, parts[i].form
			rest.Key = key(rest.In(s))
			names = append(names, rest)
		}
		i = last
	}
	return names
}

// isSmall is whether a word is one of those that every sentence has.
func isSmall(w string) bool {
	_, is := smallWordOf(w).language()
	return is
}

// mayName is a quick look at whether anything in a sentence can be a name: a capital past
// the small word that most sentences begin with, a sign of a handle, a point with a letter
// after it.
func mayName(s string) bool {
	from := 0
	if s != "" && s[0] >= 'A' && s[0] <= 'Z' {
		from = 1
		for from < len(s) && s[from] >= 'a' && s[from] <= 'z' {
			from++
		}
		if from == len(s) || s[from] != ' ' || !isSmall(s[:from]) {
			return true
		}
	}
	for i := from; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z' || c == ' ':
		case c >= 'A' && c <= 'Z' || c == '@' || c == '#':
			return true
		case c == '.':
			if i+1 < len(s) && s[i+1] != ' ' {
				return true
			}
		case c < utf8.RuneSelf:
		case c == 0xc3 && i+1 < len(s) && s[i+1] >= 0x9f && s[i+1] != 0xb7: // ß to ÿ, but for ÷
			i++
		case c == 0xc2, c == 0xe2 && i+2 < len(s) && s[i+1] == 0x80: // marks
			i += int(c>>5) - 5
		default:
			return true
		}
	}
	return false
}

// follows is the part that goes on with the name that ends at i, or 0: the next capital,
// straight after or past particles ("de la", "of the").
func follows(s string, parts []part, i int) int {
	if parts[i].form == Handle {
		return 0
	}
	for j := i + 1; j < len(parts) && j <= i+3 && parts[j].joined; j++ {
		if parts[j].form == Handle {
			return 0
		}
		if parts[j].capital {
			return j
		}
		if !particles[Fold(strings.TrimRight(parts[j].In(s), "'’"))] {
			return 0
		}
	}
	return 0
}

// particles join the words of a name.
var particles = set("de du des d la le les l of the von van der den del di y & en sur sous lès")

// elisions stand before a French name and are no part of it.
var elisions = set("l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu")

func divide(parts []part, s string) []part {
	opening, joined := true, false
	depth := 0
	for i := 0; i < len(s); {
		if s[i] == ' ' { // leaves all as it is
			i++
			continue
		}
		if stop, letters := plainWord(s, i); stop > 0 { // no name, and no part of another word
			parts = append(parts, part{Span: Span{i, stop}, opening: opening, joined: joined, long: letters >= 4})
			opening, joined = false, true
			i = stop
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		handle := (r == '@' || r == '#') && i+1 < len(s) && isLetterAt(s, i+1)
		if !handle && r != '&' && !isLetterOrDigit(r) {
			switch r {
			case '[', '{':
				depth++
			case ']', '}':
				depth = max(0, depth-1)
			}
			if r == '.' && len(parts) > 0 && shortened(parts[len(parts)-1].In(s)) {
				opening, joined = false, true
			} else {
				opening, joined = afterMark(r, opening, joined)
				if r == '-' && i > 0 && s[i-1] == ' ' {
					opening, joined = true, false
				}
			}
			i += size
			continue
		}
		stop, apostrophe := wordEnd(s, i+size)
		if apostrophe > 0 && !handle && elisions[strings.ToLower(s[i:apostrophe])] {
			_, size := utf8.DecodeRuneInString(s[apostrophe:])
			parts = append(parts, part{Span: Span{i, apostrophe + size}, joined: joined})
			i = apostrophe + size
			joined = true
			// A capital after "L’" is as good as any: « L’Atelier » opens nothing.
			if unicode.IsLower(r) {
				opening = false
			}
			continue
		}
		p := part{Span: Span{i, stop}, opening: opening, joined: joined}
		p.classify(s, handle, depth > 0)
		parts = append(parts, p)
		opening, joined = false, true
		i = stop
	}
	return parts
}

// afterMark is what a mark does to the word after it.
func afterMark(r rune, opening, joined bool) (opens, joins bool) {
	switch r {
	case ' ', '\u00a0', '\u202f', '\u2009', '\n', '\t':
		return opening, joined
	case '-', '‑', '*', '_':
		return opening, joined
	case ':', '.', '!', '?', '…', '«', '“', '"', '•', '|', '→', '–', '—', '(', '/', '>', '‘', '=', '+', '✓', '✅', '❌':
		return true, false
	case ',', ';', ')', '»', '”':
		return false, false
	}
	return opening, false
}

// shortened is whether a word is one that a point shortens: "M", "St", an initial.
func shortened(w string) bool {
	_, size := utf8.DecodeRuneInString(w)
	return size == len(w) && unicode.IsUpper([]rune(w)[0]) || abbreviations[strings.ToLower(w)]
}

func isLetterOrDigit(r rune) bool {
	if r < utf8.RuneSelf {
		return fold128[r] != 0
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

func isLetterAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

// wordEnd is where the word that goes on at i ends, and where its first apostrophe is, or
// below 0; hyphens, apostrophes, points and & inside it are of it.
func wordEnd(s string, i int) (end, apostrophe int) {
	apostrophe = -1
	for i < len(s) {
		c := s[i]
		if c < utf8.RuneSelf && fold128[c] != 0 {
			i++
			continue
		}
		r, size := rune(c), 1
		if c >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case c >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)):
		case r == '-' || r == '‑' || r == '\'' || r == '’' || r == '.' || r == '&' || r == '_':
			next, _ := utf8.DecodeRuneInString(s[i+size:])
			if !unicode.IsLetter(next) && !unicode.IsDigit(next) {
				return i, apostrophe
			}
			if apostrophe < 0 && (r == '\'' || r == '’') {
				apostrophe = i
			}
		default:
			return i, apostrophe
		}
		i += size
	}
	return i, apostrophe
}

func (p *part) classify(s string, handle, blank bool) {
	w := p.In(s)
	if letters, all := plain(w); all && !handle {
		p.long = letters >= 4
		return
	}
	upper, lower, inner := 0, 0, false
	for i, r := range w {
		switch {
		case unicode.IsUpper(r):
			upper++
			inner = inner || i > 0 && lower > 0 && !afterHyphen(w[:i])
		case unicode.IsLower(r):
			lower++
		}
	}
	p.long = upper+lower >= 4
	if blank {
		return
	}
	first, size := utf8.DecodeRuneInString(w)
	base := strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	switch {
	case handle:
		p.form, p.capital = Handle, upper+lower > 2
	case domain(w):
		p.form, p.capital = Handle, true
	case inner:
		p.form, p.capital = Mixed, true
	case upper >= 2 && (lower == 0 || strings.ToUpper(base) == base || strings.TrimRight(w, "s") == strings.ToUpper(strings.TrimRight(w, "s"))):
		p.form, p.capital = Acronym, true
	case unicode.IsUpper(first) && lower > 0 && len(w) > size && !contraction(w):
		p.form, p.capital = Capital, true
	}
}

// plainWord is where a word of plain letters that stands at a byte, with a space after it,
// ends, and how many letters it has; 0: none stands there.
func plainWord(s string, i int) (stop, letters int) {
	for ; i < len(s); letters++ {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z':
		case c == 0xc3 && i+1 < len(s) && s[i+1] >= 0xa0 && s[i+1] != 0xb7: // à to ÿ, but for ÷
			i++
		case c == ' ' && letters > 0:
			return i, letters
		default:
			return 0, 0
		}
		i++
	}
	return 0, 0
}

// plain is whether a word is lower-case letters of French or English, as most are, and
// how many.
func plain(w string) (letters int, all bool) {
	for i := 0; i < len(w); i++ {
		switch c := w[i]; {
		case c >= 'a' && c <= 'z':
		case c == 0xc3 && i+1 < len(w) && w[i+1] >= 0xa0 && w[i+1] != 0xb7: // à to ÿ, but for ÷
			i++
		default:
			return 0, false
		}
		letters++
	}
	return letters, true
}

func afterHyphen(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return r == '-' || r == '‑' || r == '.' || r == '\'' || r == '’' || r == '_'
}

// isOneWord is whether a name is letters of French or English and nothing else, as most are.
func isOneWord(name string) bool {
	for i := 0; i < len(name); i++ {
		switch c := name[i]; {
		case c < utf8.RuneSelf && fold128[c] >= 'a':
		case c == 0xc3 && i+1 < len(name) && name[i+1] >= 0x80 && name[i+1] != 0x97 && name[i+1] != 0xb7: // À to ÿ, but for × and ÷
			i++
		default:
			return false
		}
	}
	return name != ""
}

// contraction is whether a word is a pronoun with its verb: "I've", "We're".
func contraction(w string) bool {
	cut := strings.IndexAny(w, "'’")
	return cut > 0 && cut <= 4 && !strings.HasSuffix(w, "s")
}

// domain is whether a word is a name on the network: two pieces or more of lower-case
// letters, the last of two to six.
func domain(w string) bool {
	cut := strings.LastIndexByte(w, '.')
	if cut < 2 || len(w)-cut < 3 || len(w)-cut > 7 {
		return false
	}
	for i := cut + 1; i < len(w); i++ {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return !strings.Contains(w, "..") && len(w) > 5 && !abbreviations[strings.ToLower(w)]
}

// inTitleCase is whether a piece has its capitals for show: hardly a word of four letters
// or more after the first without one. A list of names, with its commas, is not that.
func inTitleCase(s string, parts []part) bool {
	capital, plain := 0, 0
	for i, p := range parts {
		switch {
		case p.capital && p.form <= Acronym && (i > 0 || len(parts) <= 4):
			capital++
		case p.long && !p.capital:
			plain++
		}
	}
	if strings.Count(s, ",") >= 2 && plain >= 2 {
		return false
	}
	return capital >= 2 && plain*5 < capital+plain
}

// key is a name's words folded, without what is no part of it.
func key(name string) string {
	for _, s := range [...]string{"'s", "’s"} {
		name = strings.TrimSuffix(name, s)
	}
	name = strings.TrimLeft(name, "@#")
	if isOneWord(name) {
		return Fold(name)
	}
	return strings.Join(Words(name), " ")
}
