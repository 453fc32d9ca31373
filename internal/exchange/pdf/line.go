package pdf

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"boussole/internal/document"
)

// ink is a colour.
type ink struct{ r, g, b int }

// The colours of a print: those of the light theme on white, as look.md has them.
var (
	paper   = ink{255, 255, 255}
	black   = ink{0, 0, 0}
	quiet   = ink{0x33, 0x3f, 0x47}
	line    = ink{0xbb, 0xc4, 0xc9}
	edge    = ink{0x55, 0x62, 0x6a}
	sea     = ink{0x0f, 0x54, 0x70}
	seaSoft = ink{0xb9, 0xd3, 0xde}
	blocked = ink{0xa3, 0x12, 0x3f}
	warned  = ink{0x84, 0x51, 0x0a}
	sound   = ink{0x2b, 0x64, 0x45}
	contour = ink{0x8a, 0x5f, 0x2b}
)

// style is how a piece of text is set.
type style struct {
	face face
	size float64 // points
	lead float64 // from base line to base line, in sizes
	ink  ink
	to   string // the id of the heading it leads to
	url  string // the address it leads to
}

// height of a line of it.
func (st style) height() float64 { return st.size * st.lead }

// span is a piece of text in one style, with a sign before it or a new line.
type span struct {
	text string
	st   style
	mark document.Mark
	wrap bool // a new line before it
}

// spans are the runs of a text in their styles. What is quiet is set smaller where small
// is not 0.
func (f *faces) spans(t document.Text, base style, small float64) []span {
	list := make([]span, 0, len(t))
	for _, r := range t {
		st := base
		switch {
		case r.Voice == document.Organisation:
			st.face = serif
		case r.Strong:
			st.face = strong
		}
		if r.Dim {
			st.ink = quiet
			if st.face == strong && !r.Strong {
				st.face = sans
			}
			if small > 0 {
				st.lead, st.size = st.lead*st.size/small*0.93, small
			}
		}
		st.to = r.To
		if r.To == "" && web(r.URL) {
			st.url = r.URL
		}
		list = append(list, span{f.clean(r.Text), st, r.Mark, r.Break})
	}
	return list
}

// web reports whether an address may stand as a link: one of the web, nothing that runs.
func web(address string) bool {
	return strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://")
}

// box is a piece of a line: letters in one style, a sign, or the space between words.
type box struct {
	text  string
	st    *style
	mark  document.Mark
	width float64
}

// word is boxes that no line may part, with the space after them.
type word struct {
	boxes []box
	width float64
	space box  // nothing where the line may break without one
	wrap  bool // begins a new line
}

// row is a line of text that is set.
type row struct {
	boxes  []box
	width  float64
	height float64
	base   float64 // from its top to its base line
}

// words are spans cut where a line may break: at spaces, and after a hyphen or a dash
// between letters. Spaces that follow each other are one.
func (f *faces) words(list []span) []word {
	var words []word
	cur := word{}
	end := func() {
		if len(cur.boxes) > 0 || cur.wrap {
			words = append(words, cur)
		}
		cur = word{}
	}
	put := func(text string, st *style) {
		if text == "" {
			return
		}
		b := box{text: text, st: st, width: f.width(text, *st)}
		cur.boxes, cur.width = append(cur.boxes, b), cur.width+b.width
	}
	for i := range list {
		sp, st := &list[i], &list[i].st
		if sp.wrap {
			end()
			cur.wrap = true
		}
		if sp.mark != "" {
			if n := len(words); n > 0 && len(cur.boxes) == 0 && words[n-1].space.width > 0 {
				words[n-1].space.width += 0.4 * st.size // parts a state from the one before it
			}
			b := box{mark: sp.mark, st: st, width: 1.3 * st.size}
			cur.boxes, cur.width = append(cur.boxes, b), cur.width+b.width
		}
		from := 0
		before := rune(0)
		for i, r := range sp.text {
			switch {
			case r == ' ':
				put(sp.text[from:i], st)
				from = i + 1
				wrap := cur.wrap && len(cur.boxes) == 0
				if !wrap {
					end()
				}
				if n := len(words); n > 0 && words[n-1].space.width == 0 && !wrap {
					words[n-1].space = box{text: " ", st: st, width: f.width(" ", *st)}
				}
			case (r == '-' || r == '–' || r == '—' || r == '/') && unicode.IsLetter(before) && letterNext(sp.text[i+utf8.RuneLen(r):]):
				put(sp.text[from:i+utf8.RuneLen(r)], st)
				from = i + utf8.RuneLen(r)
				end()
			}
			before = r
		}
		put(sp.text[from:], st)
	}
	end()
	return words
}

func letterNext(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// lines sets spans in lines of a width. A word wider than a line is broken. A paragraph
// whose last line would be a single short word is set a little narrower.
func (f *faces) lines(list []span, width float64) []row {
	words := f.words(list)
	rows := f.fill(words, width)
	n := len(rows)
	if n < 2 || n > 12 || rows[n-1].width > 0.18*width || rows[n-1].words() > 1 {
		return rows
	}
	for _, share := range []float64{0.97, 0.94, 0.91, 0.88, 0.85} {
		narrower := f.fill(words, width*share)
		if len(narrower) > n {
			break
		}
		if last := narrower[n-1]; last.words() > 1 || last.width > 0.25*width {
			return narrower
		}
	}
	return rows
}

// balanced sets spans in as few lines as lines does, of about the same width: titles.
func (f *faces) balanced(list []span, width float64) []row {
	words := f.words(list)
	rows := f.fill(words, width)
	if len(rows) < 2 {
		return rows
	}
	low, high := width/2, width
	for high-low > 2 {
		middle := (low + high) / 2
		if len(f.fill(words, middle)) <= len(rows) {
			high = middle
		} else {
			low = middle
		}
	}
	return f.fill(words, high)
}

// fill puts as many words on each line as it holds.
func (f *faces) fill(words []word, width float64) []row {
	rows := make([]row, 0, 4)
	var cur row
	var space box
	end := func() {
		rows = append(rows, cur)
		cur, space = row{}, box{}
	}
	for i, w := range words {
		if w.wrap && i > 0 {
			end()
		}
		if len(cur.boxes) > 0 && cur.width+space.width+w.width > width+0.01 {
			end()
		}
		if w.width > width+0.01 {
			pieces := f.broken(w, width)
			for _, p := range pieces[:len(pieces)-1] {
				cur = p
				end()
			}
			cur, space = pieces[len(pieces)-1], w.space
			continue
		}
		if len(cur.boxes) > 0 && space.width > 0 {
			cur.boxes, cur.width = append(cur.boxes, space), cur.width+space.width
		}
		cur.boxes, cur.width, space = append(cur.boxes, w.boxes...), cur.width+w.width, w.space
	}
	if len(cur.boxes) > 0 {
		end()
	}
	for i := range rows {
		rows[i].measure()
	}
	return rows
}

// broken is a word that no line can hold, in pieces that one can.
func (f *faces) broken(w word, width float64) []row {
	var rows []row
	var cur row
	for _, b := range w.boxes {
		if b.mark != "" {
			cur.boxes, cur.width = append(cur.boxes, b), cur.width+b.width
			continue
		}
		from, wide := 0, 0.0
		for i, r := range b.text {
			a := f.advance(r, b.st.face) * b.st.size / 1000
			if cur.width+wide+a > width && (i > from || len(cur.boxes) > 0) {
				if i > from {
					cur.boxes = append(cur.boxes, box{text: b.text[from:i], st: b.st, width: wide})
					cur.width += wide
				}
				rows, cur, from, wide = append(rows, cur), row{}, i, 0
			}
			wide += a
		}
		cur.boxes, cur.width = append(cur.boxes, box{text: b.text[from:], st: b.st, width: wide}), cur.width+wide
	}
	return append(rows, cur)
}

// measure is a line's height and base line, from the largest of what it holds.
func (r *row) measure() {
	size := 0.0
	for _, b := range r.boxes {
		r.height = max(r.height, b.st.height())
		size = max(size, b.st.size)
	}
	r.base = r.height/2 + 0.335*size
}

func (r *row) words() int {
	n := 1
	for i, b := range r.boxes {
		if b.text == " " && i > 0 && i < len(r.boxes)-1 {
			n++
		}
	}
	return n
}

func heightOf(rows []row) float64 {
	sum := 0.0
	for _, r := range rows {
		sum += r.height
	}
	return sum
}

func widthOf(rows []row) float64 {
	wide := 0.0
	for _, r := range rows {
		wide = max(wide, r.width)
	}
	return wide
}

// endless is a width that no text reaches.
const endless = math.MaxFloat64 / 4
