package markdown

import (
	"html"

	"boussole/internal/document"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// words is a text while it is gathered.
type words struct {
	r      *reader
	text   document.Text
	strong bool
	url    string
	broken bool
}

// inline is the text of a block.
func (r *reader) inline(n ast.Node) document.Text {
	w := words{r: r}
	w.children(n)
	return w.text
}

func (w *words) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.one(c)
	}
}

func (w *words) say(s string) {
	w.text = append(w.text, document.Run{Text: s, Voice: document.Organisation, Strong: w.strong, URL: w.url, Break: w.broken})
	w.broken = false
}

func (w *words) one(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		s := n.Segment.Value(w.r.src)
		if !n.IsRaw() {
			s = util.UnescapePunctuations(s)
			w.say(html.UnescapeString(string(s)))
		} else {
			w.say(string(s))
		}
		switch {
		case n.HardLineBreak():
			w.broken = true
		case n.SoftLineBreak():
			w.say(" ")
		}
	case *ast.String:
		w.say(string(n.Value))
	case *ast.Emphasis:
		was := w.strong
		w.strong = was || n.Level > 1
		w.children(n)
		w.strong = was
	case *ast.Link:
		was := w.url
		w.url = string(n.Destination)
		w.children(n)
		w.url = was
	case *ast.AutoLink:
		was := w.url
		w.url = string(n.URL(w.r.src))
		w.say(string(n.Label(w.r.src)))
		w.url = was
	case *ast.Image, *ast.RawHTML, *east.TaskCheckBox, *east.FootnoteLink, *east.FootnoteBacklink, *east.Strikethrough:
		// A picture says nothing, a tag neither, and what is crossed out is no longer meant.
	default:
		w.children(n)
	}
}
