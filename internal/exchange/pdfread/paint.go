package pdfread

import (
	"math"

	"boussole/internal/exchange"

	"github.com/ledongthuc/pdf"
)

// matrix is [a b c d e f] of PDF 32000-1, 8.3.3.
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

// mul is m before n.
func (m matrix) mul(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// glyph is a sign where it stands, in points from the upper left corner.
type glyph struct {
	x, y, width, size float64
	strong            bool
	text              string
}

// painter follows the operators of a page that place text (PDF 32000-1, 9.4).
type painter struct {
	e         *extractor
	left, top float64
	page      Page
	glyphs    []glyph
}

// graphics is the state that operators change.
type graphics struct {
	ctm, tm, tlm                         matrix
	font                                 *font
	size, chars, words, scale, lead, ris float64
	hidden                               bool
}

func (p *painter) show(contents, resources pdf.Value, ctm matrix, depth int) {
	if kind := contents.Kind(); kind != pdf.Stream && kind != pdf.Array {
		return
	}
	g := graphics{ctm: ctm, tm: identity, tlm: identity, scale: 1}
	var stack []graphics
	fonts := make(map[string]*font)
	pdf.Interpret(contents, func(stk *pdf.Stack, op string) {
		if p.e.ops++; p.e.ops > maxOps {
			panic(error(&exchange.Error{Kind: exchange.Crowded, Limit: maxOps}))
		}
		const most = 64
		args := make([]pdf.Value, min(stk.Len(), most))
		for i := len(args) - 1; i >= 0; i-- {
			args[i] = stk.Pop()
		}
		for stk.Len() > 0 {
			stk.Pop()
		}
		switch op {
		case "q":
			if len(stack) < most*most {
				stack = append(stack, g)
			}
		case "Q":
			if n := len(stack) - 1; n >= 0 {
				g, stack = stack[n], stack[:n]
			}
		case "cm":
			if m, is := sixOf(args); is {
				g.ctm = m.mul(g.ctm)
			}
		case "Do":
			if len(args) == 1 {
				p.form(resources.Key("XObject").Key(args[0].Name()), resources, g.ctm, depth)
			}
		case "Tf":
			if len(args) == 2 {
				name := args[0].Name()
				if fonts[name] == nil {
					fonts[name] = p.e.font(resources.Key("Font").Key(name))
				}
				g.font, g.size = fonts[name], args[1].Float64()
			}
		default:
			p.text(&g, op, args)
		}
	})
}

// form shows what stands once in a file and is shown in many places.
func (p *painter) form(v, resources pdf.Value, ctm matrix, depth int) {
	if v.Kind() != pdf.Stream || v.Key("Subtype").Name() != "Form" || depth >= deepestForm {
		return
	}
	if p.e.forms++; p.e.forms > maxForms {
		panic(error(&exchange.Error{Kind: exchange.Crowded, Limit: maxForms}))
	}
	if own := v.Key("Resources"); own.Kind() == pdf.Dict {
		resources = own
	}
	if m, is := sixOf(values(v.Key("Matrix"))); is {
		ctm = m.mul(ctm)
	}
	p.show(v, resources, ctm, depth+1)
}

func values(v pdf.Value) []pdf.Value {
	const most = 6
	list := make([]pdf.Value, min(v.Len(), most))
	for i := range list {
		list[i] = v.Index(i)
	}
	return list
}

func sixOf(args []pdf.Value) (m matrix, is bool) {
	if len(args) != len(m) {
		return identity, false
	}
	for i, v := range args {
		m[i] = v.Float64()
	}
	return m, true
}

// text follows the operators between BT and ET.
func (p *painter) text(g *graphics, op string, args []pdf.Value) {
	number := func(i int) float64 {
		if i < len(args) {
			return args[i].Float64()
		}
		return 0
	}
	next := func(x, y float64) {
		g.tlm = matrix{1, 0, 0, 1, x, y}.mul(g.tlm)
		g.tm = g.tlm
	}
	switch op {
	case "BT":
		g.tm, g.tlm = identity, identity
	case "Tc":
		g.chars = number(0)
	case "Tw":
		g.words = number(0)
	case "Tz":
		g.scale = number(0) / 100
	case "TL":
		g.lead = number(0)
	case "Ts":
		g.ris = number(0)
	case "Tr":
		const invisible = 7 // clips; 3 is what programs for text recognition write, and is read
		g.hidden = int(number(0)) == invisible
	case "Td":
		next(number(0), number(1))
	case "TD":
		g.lead = -number(1)
		next(number(0), number(1))
	case "T*":
		next(0, -g.lead)
	case "Tm":
		if m, is := sixOf(args); is {
			g.tm, g.tlm = m, m
		}
	case `"`:
		g.words, g.chars = number(0), number(1)
		next(0, -g.lead)
		p.tell(g, args[len(args)-min(len(args), 1):])
	case "'":
		next(0, -g.lead)
		p.tell(g, args)
	case "Tj":
		p.tell(g, args)
	case "TJ":
		if len(args) == 1 {
			for i := range args[0].Len() {
				p.tell(g, []pdf.Value{args[0].Index(i)})
			}
		}
	}
}

// tell places the signs of a string, or moves by a number.
func (p *painter) tell(g *graphics, args []pdf.Value) {
	if len(args) != 1 {
		return
	}
	const thousand = 1000
	if args[0].Kind() != pdf.String {
		g.tm = matrix{1, 0, 0, 1, -args[0].Float64() / thousand * g.size * g.scale, 0}.mul(g.tm)
		return
	}
	if g.font == nil {
		return
	}
	for raw := args[0].RawString(); raw != ""; {
		n := min(g.font.bytes, len(raw))
		code := raw[:n]
		raw = raw[n:]
		width := g.font.width(code)
		advance := width/thousand*g.size + g.chars
		if code == " " {
			advance += g.words
		}
		p.put(g, g.font.text(code), width)
		g.tm = matrix{1, 0, 0, 1, advance * g.scale, 0}.mul(g.tm)
	}
}

func (p *painter) put(g *graphics, text string, width float64) {
	if text == "" || g.hidden {
		return
	}
	if p.e.glyphs++; p.e.glyphs > maxGlyphs {
		panic(error(&exchange.Error{Kind: exchange.Crowded, Limit: maxGlyphs}))
	}
	m := matrix{g.size * g.scale, 0, 0, g.size, 0, g.ris}.mul(g.tm).mul(g.ctm)
	size := math.Hypot(m[2], m[3])
	one := glyph{x: m[4] - p.left, y: p.top - m[5], width: width / 1000 * math.Hypot(m[0], m[1]), size: size, strong: g.font.strong, text: text}
	const upright = 0.5
	if m[0] < upright*size || !isFinite(one.x, one.y, one.width, one.size) {
		return // up or down the page's side, or mirrored: a stamp, a watermark
	}
	p.glyphs = append(p.glyphs, one)
}

func isFinite(list ...float64) bool {
	const far = 1e6
	for _, x := range list {
		if math.IsNaN(x) || math.Abs(x) > far {
			return false
		}
	}
	return true
}
