package view

import (
	"strconv"
	"strings"

	"github.com/a-h/templ"

	"boussole/internal/chart"
	"boussole/internal/document"
	"boussole/internal/exchange/html"
	"boussole/internal/locale"
	"boussole/internal/web/page"
)

// of is a document that has the languages of a frame.
func of(f *page.Frame, blocks ...document.Block) *document.Document {
	return &document.Document{Lang: string(f.Lang), OwnLang: string(f.OwnLang), Blocks: blocks}
}

// Words are a text in its two voices, whose names lead to their elements.
func Words(f *page.Frame, t document.Text) templ.Component {
	return templ.Raw(html.Inline(of(f), t, f.Address))
}

// Blocks are blocks of a report.
func Blocks(f *page.Frame, blocks []document.Block) templ.Component {
	return templ.Raw(string(html.Fragment(of(f, blocks...), f.Address)))
}

// Drawing is a chart.
func Drawing(c *chart.Chart, class string) templ.Component {
	if c == nil {
		return templ.NopComponent
	}
	var b strings.Builder
	c.WriteSVG(&b, class)
	return templ.Raw(b.String())
}

// figure is a figure as a block.
func figure(f *page.Frame, one *document.Figure) templ.Component {
	if one == nil {
		return templ.NopComponent
	}
	return Blocks(f, []document.Block{*one})
}

// say is a sentence of the frame's language, with its punctuation set.
func say(f *page.Frame, fr, en string) string {
	if f.Lang == locale.French {
		return locale.Typeset(f.Lang, fr)
	}
	return locale.Typeset(f.Lang, en)
}

// plainly are words without their links, for where they stand in one.
func plainly(t document.Text) document.Text {
	bare := make(document.Text, len(t))
	for i, r := range t {
		r.To, r.URL = "", ""
		bare[i] = r
	}
	return bare
}

// folded is how many findings of a margin are shown at once: the others unfold.
const folded = 2

// mostTold is how many findings a notice names: the others are with the differences.
const mostTold = 6

// more is how many findings unfold.
func more(f *page.Frame, n int) string {
	if n == 1 {
		return say(f, "Et un autre constat", "And one more finding")
	}
	return say(f, "Et "+strconv.Itoa(n)+" autres constats", "And "+strconv.Itoa(n)+" more findings")
}

// choices are the words that may be answered, in a line.
func choices(p *page.Question) string {
	list := make([]string, len(p.Choices))
	for i, c := range p.Choices {
		list[i] = c.Label
	}
	return strings.Join(list, ", ")
}

// numbered is a finding with an id of its own, where it stands twice on a page.
func numbered(one page.Finding, n string) page.Finding {
	one.ID += n
	return one
}
