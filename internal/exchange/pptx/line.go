package pptx

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"boussole/internal/chart"
	"boussole/internal/document"
	"boussole/internal/exchange/ooxml"
)

// style is how a paragraph is set. Lengths are points.
type style struct {
	size, leading float64
	serif         bool   // the tool's words too
	italic        bool   // the organisation's words
	strong        bool   // the tool's words
	colour        string // of what has none of its own; ink where it is empty
}

// scaled is a style with letters larger or smaller by a factor, never under the least
// size of a body's text.
func (s style) scaled(f float64) style {
	size := max(leastBody, s.size*f)
	s.leading *= size / s.size
	s.size = size
	return s
}

// atom is a piece of a line in one voice, one colour and with one link.
type atom struct {
	text   string
	own    bool
	strong bool
	dim    bool
	colour string // of its own
	symbol bool   // set in a typeface of signs
	to     string
	url    string
	start  bool // a new line before it
}

// paragraph is a paragraph that knows how high it stands.
type paragraph struct {
	atoms  []atom
	style  style
	before float64 // room above it, where something stands above
	hang   float64 // of its text from the left, where a bullet stands before it
	bullet bool
	number int // of an ordered list; 0 where it is none
	right  bool
	// outdent says that the text begins at the left, and its further lines after hang.
	outdent bool
}

// signs are the marks in letters, for a line in which no shape can stand.
var signs = map[document.Mark]string{
	document.MarkBlocking: "■", document.MarkWarning: "△", document.MarkAdvice: "⊙", document.MarkSound: "✓", document.MarkWaived: "◌",
}

// inks are the colours of the marks.
var inks = map[document.Mark]string{
	document.MarkBlocking: ooxml.Block, document.MarkWarning: ooxml.Warn, document.MarkAdvice: ooxml.Sea, document.MarkSound: ooxml.Sound, document.MarkWaived: ooxml.Ink2,
}

// atomsOf are the runs of a text, each sign of a state before the word it stands by.
func atomsOf(t document.Text) []atom {
	atoms := make([]atom, 0, len(t))
	for _, r := range t {
		start := r.Break
		if sign := signs[r.Mark]; sign != "" {
			if len(atoms) > 0 && !start {
				sign = " " + sign
			}
			atoms = append(atoms, atom{text: sign + "\u00a0", colour: inks[r.Mark], symbol: true, start: start})
			start = false
		}
		text := clean(r.Text)
		if text == "" && !start {
			continue
		}
		atoms = append(atoms, atom{text: text, own: r.Voice == document.Organisation, strong: r.Strong, dim: r.Dim, to: r.To, url: web(r.URL), start: start})
	}
	return atoms
}

// clean is a text without what cannot stand in a slide: control characters, and what is
// not UTF-8.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029':
			return ' '
		case r < ' ' || r >= 0x7f && r < 0xa0 || r == 0xfffe || r == 0xffff || unicode.Is(unicode.Co, r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}

// web is an address that may stand as a link, or none: one of the web, nothing that runs.
func web(address string) string {
	if strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://") {
		return address
	}
	return ""
}

func (p paragraph) face(a atom) chart.Face {
	switch {
	case p.style.serif || a.own:
		return chart.Serif
	case p.style.strong || a.strong:
		return chart.Strong
	}
	return chart.Sans
}

// spot is a place in a paragraph: an atom, and a byte of it.
type spot struct{ atom, at int }

// prudence is the share of a line that is counted on: kerning and the typeface that
// stands in for a missing one differ from the advances.
const prudence = 0.97

// mostLines is where the lines of a paragraph are no longer counted: more than any slide
// holds. What is left is counted on the next one, else a long text would be measured anew,
// whole, for each.
const mostLines = 100

// lines are the places at which the lines of a paragraph begin, in a width, as far as
// mostLines.
func (p paragraph) lines(width float64) []spot {
	width = max((width-p.hang)*prudence, 1)
	starts := []spot{{}}
	x, since := 0.0, 0.0
	var chance spot // where the line may break last
	may := false
	for i, a := range p.atoms {
		if a.start && (i > 0 || len(starts) > 1) {
			starts = append(starts, spot{i, 0})
			x, since, may = 0, 0, false
		}
		face := p.face(a)
		for at, r := range a.text {
			if len(starts) > mostLines {
				return starts
			}
			size := utf8.RuneLen(r)
			w := chart.Measure(a.text[at:at+size], p.style.size, face)
			if r == ' ' {
				x += w
				since, chance, may = 0, spot{i, at + 1}, true
				continue
			}
			if x+w > width && x > 0 {
				if may {
					starts = append(starts, chance)
					x, may = since, false
				}
				if x+w > width && x > 0 {
					starts = append(starts, spot{i, at})
					x, since, may = 0, 0, false
				}
			}
			x += w
			since += w
			if r == '-' {
				since, chance, may = 0, spot{i, at + 1}, true
			}
		}
	}
	return starts
}

func (p paragraph) height(width float64) float64 {
	return float64(len(p.lines(width))) * p.style.leading
}

// plain is the paragraph's text.
func (p paragraph) plain() string { return plain(p.atoms) }

func plain(atoms []atom) string {
	var b strings.Builder
	for i, a := range atoms {
		if a.start && i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(a.text)
	}
	return b.String()
}

// upTo are the atoms up to a place.
func (p paragraph) upTo(s spot) []atom {
	atoms := append([]atom{}, p.atoms[:s.atom]...)
	if s.atom < len(p.atoms) && s.at > 0 {
		a := p.atoms[s.atom]
		a.text = a.text[:s.at]
		atoms = append(atoms, a)
	}
	return atoms
}

// from are the atoms from a place on.
func (p paragraph) from(s spot) []atom {
	if s.atom >= len(p.atoms) {
		return nil
	}
	atoms := append([]atom{}, p.atoms[s.atom:]...)
	atoms[0].text = atoms[0].text[s.at:]
	atoms[0].start = atoms[0].start && s.at == 0
	if atoms[0].text == "" && len(atoms) > 1 && !atoms[1].start {
		atoms = atoms[1:]
	}
	return atoms
}

// cut parts a paragraph so that its head has at most some lines: at the last end of a
// sentence in the second half of them, or else between two words.
func (p paragraph) cut(width float64, lines int) (head, tail paragraph) {
	starts := p.lines(width)
	at := starts[lines]
	within := paragraph{atoms: p.upTo(at)} // its places are those of the whole
	for s := range within.sentences() {
		if before(starts[lines/2], s) {
			at = s
		}
	}
	head, tail = p, p
	head.atoms, tail.atoms = p.upTo(at), p.from(at)
	tail.bullet, tail.before, tail.number = false, 0, 0
	return head, tail
}

// before reports whether a place comes before another.
func before(a, b spot) bool { return a.atom < b.atom || a.atom == b.atom && a.at < b.at }

// sentences are the places after the ends of sentences, but for the last.
func (p paragraph) sentences() func(yield func(spot) bool) {
	return func(yield func(spot) bool) {
		for i, a := range p.atoms {
			ended := false
			for at, r := range a.text {
				switch r {
				case '.', '!', '?', '…':
					ended = true
				case '»', '”', ')', '\u00a0', '\u202f':
				case ' ':
					if ended && !yield(spot{i, at + 1}) {
						return
					}
					ended = false
				default:
					ended = false
				}
			}
		}
	}
}

// clipped is as much of a paragraph as stands in some lines, with an ellipsis where there
// is more; whole reports that there is not.
func (p paragraph) clipped(width float64, lines int) (short paragraph, whole bool) {
	starts := p.lines(width)
	if len(starts) <= lines {
		return p, true
	}
	end := starts[lines]
	short = p
	// One more letter than the ellipsis needs, until it fits.
	short.atoms = p.upTo(end)
	for {
		last := len(short.atoms) - 1
		if last < 0 {
			short.atoms = []atom{{text: "…"}}
			return short, false
		}
		text := strings.TrimRight(short.atoms[last].text, " ,;:.\u00a0\u202f")
		if text == "" {
			short.atoms = short.atoms[:last]
			continue
		}
		try := short
		try.atoms = append([]atom{}, short.atoms...)
		try.atoms[last].text = text + "…"
		if len(try.lines(width)) <= lines {
			return try, false
		}
		// A whole word less, where the line has another.
		if at := strings.LastIndexByte(text, ' '); at > 0 {
			short.atoms[last].text = text[:at]
			continue
		}
		_, size := utf8.DecodeLastRuneInString(text)
		short.atoms[last].text = text[:len(text)-size]
	}
}
