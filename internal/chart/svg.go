package chart

import (
	"math"
	"strconv"
	"strings"
)

// Sprite is the definitions that the drawings of a page share: hatchings and the signs
// of states. It stands once in a page, before the first drawing.
const Sprite = `<svg class="sprite" aria-hidden="true" focusable="false"><defs>` +
	`<symbol id="block" viewBox="0 0 18 18"><path d="M5.6 1h6.8L17 5.6v6.8L12.4 17H5.6L1 12.4V5.6z" fill="currentColor"/><path class="wash" d="M4.5 7.7h9v2.6h-9z"/></symbol>` +
	`<symbol id="warn" viewBox="0 0 18 18"><path class="wash" d="M9 2 16.8 16H1.2z" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/><path d="M9 6.6v4.6M9 12.6v1.8" fill="none" stroke="currentColor" stroke-width="2"/></symbol>` +
	`<symbol id="adv" viewBox="0 0 18 18"><circle class="wash" cx="9" cy="9" r="7" stroke="currentColor" stroke-width="1.8"/><circle cx="9" cy="9" r="2.1" fill="currentColor"/></symbol>` +
	`<symbol id="ok" viewBox="0 0 18 18"><path d="m2.5 9.8 4.2 4.2L15.5 4" fill="none" stroke="currentColor" stroke-width="2.2"/></symbol>` +
	`<symbol id="no" viewBox="0 0 18 18"><path d="M9 5v8" stroke="currentColor" stroke-width="2" fill="none"/></symbol>` +
	`<symbol id="waived" viewBox="0 0 18 18"><circle class="wash" cx="9" cy="9" r="7" stroke="currentColor" stroke-width="1.8" stroke-dasharray="2.6 2"/></symbol>` +
	`<symbol id="s-own" viewBox="0 0 18 18"><circle cx="9" cy="9" r="6" fill="currentColor"/></symbol>` +
	`<symbol id="s-borrowed" viewBox="0 0 18 18"><path d="M2.5 2.5h9v9h-9z" fill="none" stroke="currentColor" stroke-width="2"/><path class="wash" d="M6.5 6.5h9v9h-9z" stroke="currentColor" stroke-width="2"/></symbol>` +
	`<symbol id="s-anybody" viewBox="0 0 18 18"><circle class="wash" cx="9" cy="9" r="5.6" stroke="currentColor" stroke-width="2"/></symbol>` +
	`<pattern id="h-over" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hl-o" d="M0 0v6"/></pattern>` +
	`<pattern id="h-off" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path class="hl-f" d="M0 0v5"/></pattern>` +
	`</defs></svg>`

// WriteSVG writes the chart as SVG for a page of HTML: shapes with classes, and neither
// style nor script, so that a Content-Security-Policy may forbid both. Where the chart
// has a narrow form, both are written, with the classes only-w and only-n, of which the
// page shows one. The class is added to the drawing's own, which is fig.
func (c *Chart) WriteSVG(b *strings.Builder, class string) {
	if c.Narrow == nil {
		c.write(b, class)
		return
	}
	c.write(b, strings.TrimSpace(class+" only-w"))
	c.Narrow.write(b, strings.TrimSpace(class+" only-n"))
}

func (c *Chart) write(b *strings.Builder, class string) {
	b.WriteString(`<svg class="fig`)
	if class != "" {
		b.WriteString(" " + class)
	}
	b.WriteString(`"`)
	if c.Width > 0 {
		b.WriteString(` width="` + number(c.Width) + `"`)
	}
	b.WriteString(` height="` + number(c.Height) + `"`)
	if c.Alt != "" {
		b.WriteString(` role="img" aria-label="` + escape(c.Alt) + `">`)
	} else {
		b.WriteString(` aria-hidden="true">`)
	}
	for _, m := range c.Marks {
		writeMark(b, m)
	}
	b.WriteString("</svg>")
}

func writeMark(b *strings.Builder, m Mark) {
	switch m := m.(type) {
	case Rect:
		class := string(m.Role)
		if m.Parted {
			class += " seg"
		}
		b.WriteString(`<rect class="` + class + `" x="` + share(m.X) + `" y="` + number(m.Y) + `" width="` + share(m.W) + `" height="` + number(m.H) + `"/>`)
	case Line:
		b.WriteString(`<line class="` + lineClass(m.Role) + `" x1="` + share(m.X1) + `" x2="` + share(m.X2) + `" y1="` + number(m.Y1) + `" y2="` + number(m.Y2) + `"/>`)
	case Path:
		b.WriteString(`<svg x="` + share(m.X) + `" y="` + number(m.Y) + `" overflow="visible"><path class="`)
		if m.Closed {
			b.WriteString(solidClass(m.Role))
		} else {
			b.WriteString(lineClass(m.Role) + " none")
		}
		b.WriteString(`" d="` + pathData(m) + `"/></svg>`)
	case Point:
		b.WriteString(`<svg x="` + share(m.X) + `" y="` + number(m.Y) + `" overflow="visible">`)
		if m.DX != 0 {
			b.WriteString(`<g transform="translate(` + number(m.DX) + `)">`)
		}
		writeShape(b, m)
		if m.DX != 0 {
			b.WriteString("</g>")
		}
		b.WriteString("</svg>")
	case Text:
		writeText(b, m)
	}
}

func writeShape(b *strings.Builder, p Point) {
	r := number(p.R)
	switch p.Shape {
	case Dot:
		class := solidClass(p.Role)
		if p.R >= 4 {
			class += " ring2"
		}
		b.WriteString(`<circle class="` + class + `" r="` + r + `"/>`)
	case Ring:
		class := "st"
		if p.Role == Off {
			class = "st un"
		}
		b.WriteString(`<circle class="` + class + `" r="` + r + `"/>`)
	case Lozenge:
		b.WriteString(`<path class="` + solidClass(p.Role) + `" d="M0 -` + r + "l" + r + " " + r + "-" + r + " " + r + "-" + r + "-" + r + `z"/>`)
	case Pointer:
		b.WriteString(`<path class="` + solidClass(p.Role) + `" d="M-` + r + " -" + number(2*p.R) + "h" + number(2*p.R) + `L0 0z"/>`)
	case Alert:
		class := "k-warn"
		if p.Role == Bad {
			class = "k-block"
		}
		name := "warn"
		if p.Role == Bad {
			name = "block"
		}
		b.WriteString(`<use href="#` + name + `" class="` + class + `" x="-` + r + `" y="-` + r + `" width="` + number(2*p.R) + `" height="` + number(2*p.R) + `"/>`)
	}
}

// solidClass is the class of a filled shape, lineClass that of a line: some roles, such
// as Target, are drawn both ways.
func solidClass(r Role) string {
	switch r {
	case Target:
		return "tgtf"
	case Fill, Range:
		return "pt"
	case Now:
		return "nowf"
	case Back:
		return "backf"
	case Bad:
		return "bad"
	case Axis, Ink:
		return "inkf"
	default:
		return string(r)
	}
}

func lineClass(r Role) string {
	switch r {
	case Range:
		return "lo"
	case Target:
		return "tgt"
	case Warn:
		return "leader"
	default:
		return string(r)
	}
}

func writeText(b *strings.Builder, t Text) {
	classes := make([]string, 0, 5)
	allOwn := true
	for _, s := range t.Spans {
		allOwn = allOwn && s.Own
	}
	switch {
	case allOwn:
		classes = append(classes, "s")
	case t.size() < TextSize:
		classes = append(classes, "sm")
	}
	switch t.Anchor {
	case Middle:
		classes = append(classes, "mid")
	case End:
		classes = append(classes, "e")
	case Start:
	}
	if t.Halo {
		classes = append(classes, "halo")
	}
	single := len(t.Spans) == 1 && t.Spans[0].Lead == 0
	if single {
		classes = append(classes, spanClasses(t.Spans[0], allOwn)...)
	}
	b.WriteString("<text")
	writeClass(b, classes)
	b.WriteString(` x="` + share(t.X) + `"`)
	if t.DX != 0 {
		b.WriteString(` dx="` + number(t.DX) + `"`)
	}
	b.WriteString(` y="` + number(t.Y) + `">`)
	for _, s := range t.Spans {
		if single {
			b.WriteString(escape(s.Text))
			continue
		}
		b.WriteString("<tspan")
		writeClass(b, spanClasses(s, allOwn))
		if s.Lead != 0 {
			b.WriteString(` dx="` + number(s.Lead) + `"`)
		}
		b.WriteString(">" + escape(s.Text) + "</tspan>")
	}
	b.WriteString("</text>")
}

func spanClasses(s Span, ownAround bool) []string {
	var classes []string
	switch {
	case s.Own && !ownAround:
		classes = append(classes, "s")
	case !s.Own && ownAround:
		classes = append(classes, "lab")
	}
	if s.Strong {
		classes = append(classes, "b")
	}
	switch s.Role {
	case Dim:
		classes = append(classes, "d")
	case Bad:
		classes = append(classes, "bad")
	case Warn:
		classes = append(classes, "wrn")
	default:
	}
	return classes
}

func writeClass(b *strings.Builder, classes []string) {
	if len(classes) > 0 {
		b.WriteString(` class="` + strings.Join(classes, " ") + `"`)
	}
}

func pathData(p Path) string {
	var b strings.Builder
	for _, s := range p.Steps {
		b.WriteByte(byte(s.Op))
		if s.Op == Curve {
			b.WriteString(number(s.C1X) + " " + number(s.C1Y) + " " + number(s.C2X) + " " + number(s.C2Y) + " ")
		}
		b.WriteString(number(s.X) + " " + number(s.Y))
	}
	if p.Closed {
		b.WriteByte('z')
	}
	return b.String()
}

// number is a length in px, to a tenth of one.
func number(v float64) string {
	return strconv.FormatFloat(math.Round(v*10)/10+0, 'f', -1, 64)
}

// share is a share of the width as a percentage.
func share(v float64) string {
	v = math.Round(v*10000)/100 + 0
	if v == 0 {
		return "0"
	}
	return strconv.FormatFloat(v, 'f', -1, 64) + "%"
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func escape(s string) string { return escaper.Replace(s) }
