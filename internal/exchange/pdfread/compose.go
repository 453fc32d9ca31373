package pdfread

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"boussole/internal/document"
	"boussole/internal/exchange"
	"boussole/internal/exchange/flow"
)

// Compose makes a document of lines. What repeats at the top or the foot of most pages
// is left out, with the numbers of pages; words that were cut at the end of a line are
// whole again; letters larger than most, or a short line of strong ones, are a heading.
// A place is a page and a line in it, counted from the first that is kept.
//
// A file of pictures is refused as Wordless, and so is one whose letters are not known
// for letters, which cannot be told from it otherwise.
func Compose(f *File) (*document.Document, error) {
	letters, strange := 0, 0
	for _, p := range f.Pages {
		for _, l := range p.Lines {
			for _, c := range l.Text {
				switch {
				case c == utf8.RuneError || unicode.Is(unicode.Co, c):
					strange++
				case unicode.IsLetter(c):
					letters++
				}
			}
		}
	}
	const fewest = 3 // letters a page: a scanner adds its own stamp at times
	if letters < fewest*max(1, len(f.Pages)) || strange > letters {
		return nil, &exchange.Error{Kind: exchange.Wordless}
	}
	c := composer{whole: make(map[string]bool)}
	pages := withoutMargins(f.Pages)
	c.measure(pages)
	c.flow.Title = strings.TrimSpace(f.Title)
	c.flow.Owner = strings.TrimSpace(f.Owner)
	tag, _, _ := strings.Cut(strings.ToLower(f.Lang), "-")
	if len(tag) == 2 {
		c.flow.Lang = tag
	}
	for i, p := range pages {
		c.page(i+1, p)
	}
	c.put()
	return c.flow.Document()
}

// composer gathers lines into blocks.
type composer struct {
	flow   flow.Flow
	body   float64         // size of most letters
	strong bool            // most letters are
	sizes  []float64       // of headings, the largest first
	whole  map[string]bool // words with a hyphen within a line

	kind kind
	at   document.Place
	text []byte
	last Line
	lead float64 // between the lines of this block; 0: not known yet
	wrap float64 // between the lines of paragraphs, in sizes of their letters
	full float64 // the right end of the lines on this page
}

type kind int

const (
	none kind = iota
	paragraph
	heading
	bullet
	ordered
)

// round is a size as sizes are told apart: half points.
func round(size float64) float64 { return math.Round(size*2) / 2 }

// Headings, against the size of most letters.
const (
	larger        = 1.12
	longestStrong = 90 // letters of a heading that is not larger
	longestLarge  = 250
)

// measure finds what most letters are like.
func (c *composer) measure(pages []Page) {
	weights := make(map[float64]int)
	strong, all := 0, 0
	for _, p := range pages {
		for _, l := range p.Lines {
			weights[round(l.Size)] += len(l.Text)
			all += len(l.Text)
			if l.Strong {
				strong += len(l.Text)
			}
			for word := range strings.FieldsSeq(l.Text) {
				if i := strings.IndexAny(word, "-‐"); i > 0 && i < len(word)-1 {
					c.whole[bare(word)] = true
				}
			}
		}
	}
	most := 0
	for size, n := range weights {
		if n > most || n == most && size < c.body {
			c.body, most = size, n
		}
	}
	c.strong = 2*strong > all
	for size := range weights {
		if size > larger*c.body {
			c.sizes = append(c.sizes, size)
		}
	}
	c.wrap = wrapped(pages)
	slices.Sort(c.sizes)
	slices.Reverse(c.sizes)
}

// wrapped is the usual distance between a line that is cut for want of room and the
// next one, in sizes of their letters.
func wrapped(pages []Page) float64 {
	const steps = 20
	usual := 1.45
	seen := make(map[float64]int)
	for _, p := range pages {
		for i := 1; i < len(p.Lines); i++ {
			if p.Lines[i].Block > 0 {
				usual = 1.1 // the sizes are those of boxes, which hold the leading
			}
			last, l := p.Lines[i-1], p.Lines[i]
			first, _ := utf8.DecodeRuneInString(l.Text)
			if round(last.Size) != round(l.Size) || l.Size <= 0 || ends(last.Text) || !unicode.IsLower(first) {
				continue
			}
			if ratio := (l.Y - last.Y) / l.Size; ratio > 0.8 && ratio < 2.2 {
				seen[math.Round(ratio*steps)/steps]++
			}
		}
	}
	best, most := usual, 0
	for ratio, n := range seen {
		if n > most || n == most && ratio < best {
			best, most = ratio, n
		}
	}
	return best
}

// bare is a word in small letters without the marks around it.
func bare(word string) string {
	return strings.ToLower(strings.TrimFunc(strings.ReplaceAll(word, "‐", "-"), func(c rune) bool { return !unicode.IsLetter(c) }))
}

// level is the level of a heading by its size.
func (c *composer) level(size float64) int {
	for i, s := range c.sizes {
		if round(size) >= s {
			return i + 1
		}
	}
	return len(c.sizes) + 1
}

func (c *composer) kindOf(l Line) kind {
	n := utf8.RuneCountInString(l.Text)
	if round(l.Size) > larger*c.body && n <= longestLarge {
		return heading
	}
	if _, is := bulleted(l.Text); is {
		return bullet
	}
	if numbered(l.Text) && !l.Strong {
		return ordered
	}
	if l.Strong && !c.strong && n <= longestStrong && !strings.ContainsAny(l.Text[len(l.Text)-1:], ".,;") {
		return heading
	}
	return paragraph
}

// bulleted takes the sign of an item from its line; Word and PowerPoint draw some with
// letters for private use.
func bulleted(s string) (string, bool) {
	sign, n := utf8.DecodeRuneInString(s)
	if !strings.ContainsRune("•●◦○▪■‣⁃–—-*·➢➤►✓✔\uf0b7\uf0a7\uf0d8\uf0fc\uf02d", sign) {
		return s, false
	}
	rest := strings.TrimLeft(s[n:], " ")
	if rest == "" || rest == s[n:] && (sign == '-' || sign == '*' || sign == '–' || sign == '—') {
		return s, false
	}
	return rest, true
}

// numbered reports whether a line begins as an item of a numbered list: "2. ", "b) ".
func numbered(s string) bool {
	number, rest, is := strings.Cut(s, " ")
	if !is || rest == "" || len(number) < 2 || len(number) > 4 {
		return false
	}
	sign := number[len(number)-1]
	body := number[:len(number)-1]
	return (sign == '.' || sign == ')') && strings.Trim(body, "0123456789") == "" ||
		sign == ')' && len(body) == 1 && body[0] >= 'a' && body[0] <= 'z'
}

func (c *composer) page(n int, p Page) {
	c.full = 0
	for _, l := range p.Lines {
		c.full = max(c.full, l.X1)
	}
	for i, l := range p.Lines {
		k := c.kindOf(l)
		if i == 0 && c.kind != none && !c.goesOver(l, k) || i > 0 && !c.goesOn(l, k) {
			c.put()
		}
		if c.kind == none {
			c.kind, c.at, c.lead = k, document.Place{Page: n, Line: i + 1}, 0
			if k == bullet {
				l.Text, _ = bulleted(l.Text)
			}
		} else if i > 0 && c.lead == 0 {
			c.lead = l.Y - c.last.Y
		}
		c.add(l.Text)
		c.last = l
	}
}

// goesOver reports whether the first line of a page goes on with the last paragraph of
// the page before.
func (c *composer) goesOver(l Line, k kind) bool {
	first, _ := utf8.DecodeRuneInString(l.Text)
	return k == paragraph && c.kind != heading && unicode.IsLower(first) && !ends(c.last.Text) && round(l.Size) == round(c.last.Size)
}

// ends reports whether a line ends a sentence.
func ends(s string) bool {
	s = strings.TrimRight(s, " »”\")")
	return s != "" && strings.ContainsAny(s[len(s)-1:], ".!?:")
}

// goesOn reports whether a line goes on with the block at hand.
func (c *composer) goesOn(l Line, k kind) bool {
	if c.kind == none {
		return false
	}
	size := max(l.Size, c.last.Size)
	gap := l.Y - c.last.Y
	near := gap > 0.3*size && gap < 2.2*size
	if c.lead > 0 {
		near = near && gap < 1.2*c.lead+1
	} else {
		near = near && gap < 1.2*c.wrap*size
	}
	if !near || math.Abs(l.Size-c.last.Size) > 0.08*size {
		return false
	}
	switch {
	case k == heading || c.kind == heading:
		return k == c.kind && l.Strong == c.last.Strong
	case k != paragraph:
		return false
	case c.kind == bullet || c.kind == ordered:
		return l.X0 > c.last.X0-size || !ends(c.last.Text)
	case l.X0-c.last.X0 > size && ends(c.last.Text):
		return false // indented: another paragraph begins
	case c.last.X1 < l.X0 || l.X1 < c.last.X0:
		return false // beside, not below
	}
	first, _ := utf8.DecodeRuneInString(l.Text)
	short := c.last.X1-c.last.X0 < 0.8*(c.full-c.last.X0)
	return !short || unicode.IsLower(first) || !ends(c.last.Text)
}

func (c *composer) put() {
	text := document.Own(string(c.text))
	switch c.kind {
	case paragraph:
		c.flow.Paragraph(c.at, document.Body, text)
	case heading:
		c.flow.Heading(c.at, c.level(c.last.Size), text)
	case bullet:
		c.flow.Item(c.at, false, text)
	case ordered:
		c.flow.Item(c.at, true, text)
	case none:
	}
	c.kind, c.text = none, c.text[:0]
}

// add adds a line to the text at hand, and makes the word whole that it was cut in.
func (c *composer) add(s string) {
	if len(c.text) == 0 {
		c.text = append(c.text, s...)
		return
	}
	for _, hyphen := range [...]string{"\u00ad", "-", "‐"} {
		before, cut := strings.CutSuffix(string(c.text[max(0, len(c.text)-60):]), hyphen)
		first, _ := utf8.DecodeRuneInString(s)
		last, _ := utf8.DecodeLastRuneInString(before)
		if !cut || !unicode.IsLetter(last) {
			continue
		}
		if hyphen == "\u00ad" || unicode.IsLower(first) && unicode.IsLower(last) && !c.hyphenated(before, s) {
			c.text = c.text[:len(c.text)-len(hyphen)]
		}
		c.text = append(c.text, s...)
		return
	}
	c.text = append(append(c.text, ' '), s...)
}

// clitics are what French puts after a hyphen of its own.
const clitics = " je tu il elle on nous vous ils elles ce moi toi lui leur en y ci là même mêmes t vis dire jour "

// hyphenated reports whether a word that was cut has a hyphen of its own: it has one
// already, French puts one there, or it has one within a line elsewhere.
func (c *composer) hyphenated(before, after string) bool {
	head := before[strings.LastIndexByte(before, ' ')+1:]
	tail, _, _ := strings.Cut(after, " ")
	if strings.Contains(head, "-") {
		return true
	}
	return strings.Contains(clitics, " "+bare(tail)+" ") || c.whole[bare(head)+"-"+bare(tail)]
}
