package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// given is what matters of a tag's attributes.
type given struct {
	href, lang, name, content string
	hidden                    bool
}

func attributes(z *html.Tokenizer, tag atom.Atom, more bool) (g given) {
	const longest = 2048
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		if len(value) > longest {
			continue
		}
		switch v := string(value); string(key) {
		case "href":
			g.href = address(v)
		case "lang", "xml:lang":
			g.lang = v
		case "name":
			g.name = strings.ToLower(v)
		case "content":
			g.content = strings.TrimSpace(v)
		case "hidden":
			g.hidden = v != "until-found"
		case "aria-hidden":
			g.hidden = g.hidden || v == "true" && tag != atom.Body
		case "role":
			g.hidden = g.hidden || v == "navigation" || v == "search"
		case "style":
			style := strings.ToLower(strings.ReplaceAll(v, " ", ""))
			g.hidden = g.hidden || strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
		}
	}
	return g
}

// address is where a link leads, where that is another page; "" for a place in the
// same one and for a script.
func address(href string) string {
	href = strings.TrimSpace(href)
	scheme, _, with := strings.Cut(href, ":")
	if with && !strings.ContainsAny(scheme, "/?#.") {
		switch strings.ToLower(scheme) {
		case "http", "https", "mailto", "tel":
			return href
		}
		return ""
	}
	if strings.HasPrefix(href, "#") {
		return ""
	}
	return href
}

// leftOut reports whether what an element holds is no text of the page.
func leftOut(tag atom.Atom) bool {
	switch tag {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Nav, atom.Aside, atom.Footer, atom.Svg, atom.Math,
		atom.Button, atom.Select, atom.Textarea, atom.Datalist, atom.Iframe, atom.Object, atom.Audio, atom.Video, atom.Canvas,
		atom.Pre, atom.Dialog, atom.Menu, atom.Noframes, atom.Noembed, atom.Map:
		return true
	default:
		return false
	}
}

// void reports whether an element has no end.
func void(tag atom.Atom) bool {
	switch tag {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	default:
		return false
	}
}

// inBlock reports whether an element stands on lines of its own.
func inBlock(tag atom.Atom) bool {
	switch tag {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd, atom.Details,
		atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Head, atom.Header, atom.Hgroup, atom.Hr, atom.Html,
		atom.Legend, atom.Li, atom.Main, atom.Nav, atom.Ol, atom.Option, atom.P, atom.Pre, atom.Section, atom.Summary,
		atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Title, atom.Tr, atom.Ul:
		return true
	default:
		return false
	}
}

func level(tag atom.Atom) int {
	switch tag {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	default:
		return 4
	}
}
