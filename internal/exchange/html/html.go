// Package html writes a document as one HTML file that needs nothing else: its style,
// its typefaces with their licence, and its drawings are in it. It opens without a
// network, has no script, reads in light and in dark, on a telephone and on A4, and its
// own Content-Security-Policy forbids it to fetch anything at all.
//
//	page := html.Write(report.Page(in))
package html

import (
	"crypto/sha256"
	_ "embed" // the style and the typefaces
	"encoding/base64"
	"slices"
	"strings"

	"boussole/internal/chart"
	"boussole/internal/document"
	"boussole/internal/locale"
)

//go:embed report.css
var sheet string

//go:embed fonts/serif-400.woff2
var serif []byte

//go:embed fonts/serif-400-italic.woff2
var italic []byte

//go:embed fonts/sans-var.woff2
var sans []byte

//go:embed fonts/OFL.txt
var licence string

// Write is the document as an HTML file.
func Write(doc *document.Document) []byte {
	style := styleSheet()
	w := &writer{doc: doc, lang: locale.Lang(doc.Lang)}
	w.b.Grow(len(style) + 256<<10)
	w.head(style)
	head := w.b.Len()
	w.body()
	file := w.b.String()
	return append([]byte(file[:head]), Raise([]byte(file[head:]))...)
}

// Main is what stands within the main element of the file that Write makes: the blocks,
// without the style, for a place that serves the files of Asset itself.
func Main(doc *document.Document) []byte {
	w := &writer{doc: doc, lang: locale.Lang(doc.Lang)}
	w.sections(doc.Blocks)
	return []byte(w.b.String())
}

// Fragment is some blocks of a document for a page of another's, where address is the
// address of what a Run.To names.
func Fragment(doc *document.Document, address func(to string) string) []byte {
	w := &writer{doc: doc, lang: locale.Lang(doc.Lang), address: address}
	w.blocks(doc.Blocks)
	return []byte(w.b.String())
}

// Inline is a text for such a page.
func Inline(doc *document.Document, t document.Text, address func(to string) string) string {
	w := &writer{doc: doc, lang: locale.Lang(doc.Lang), address: address}
	w.text(t)
	return w.b.String()
}

// Asset is one of the files that a report is set with: report.css, serif-400.woff2,
// serif-400-italic.woff2, sans-var.woff2, or OFL.txt, the typefaces' licence.
func Asset(name string) (file []byte, ok bool) {
	switch name {
	case "report.css":
		return []byte(sheet), true
	case "serif-400.woff2":
		return slices.Clone(serif), true
	case "serif-400-italic.woff2":
		return slices.Clone(italic), true
	case "sans-var.woff2":
		return slices.Clone(sans), true
	case "OFL.txt":
		return []byte(licence), true
	}
	return nil, false
}

// styleSheet is the style with the typefaces in it, and the licence that goes with them.
func styleSheet() string {
	var b strings.Builder
	b.WriteString("/*\n" + strings.TrimSpace(licence) + "\n*/\n")
	for _, face := range []struct {
		family, description string
		file                []byte
	}{
		{"Boussole Serif", "font-weight:400", serif},
		{"Boussole Serif", "font-weight:400;font-style:italic", italic},
		{"Boussole Sans", "font-weight:400 700", sans},
	} {
		b.WriteString(`@font-face{font-family:"` + face.family + `";src:url(data:font/woff2;base64,` + base64.StdEncoding.EncodeToString(face.file) + `) format("woff2");` + face.description + ";font-display:swap}\n")
	}
	b.WriteString(sheet)
	return b.String()
}

type writer struct {
	b     strings.Builder
	doc   *document.Document
	lang  locale.Lang
	ids   int  // of headings that had none
	fresh bool // a new page is to begin

	address func(to string) string // of what Run.To names; nil: a block of this document
}

func (w *writer) put(parts ...string) {
	for _, s := range parts {
		w.b.WriteString(s)
	}
}

// say is one of the few words that this format adds.
func (w *writer) say(fr, en string) string {
	if w.lang == locale.French {
		return locale.Typeset(w.lang, fr)
	}
	return en
}

func (w *writer) head(style string) {
	sum := sha256.Sum256([]byte(style))
	policy := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; font-src data:; base-uri 'none'; form-action 'none'"
	title := w.doc.Title
	if w.doc.Owner != "" {
		title += " · " + w.doc.Owner
	}
	w.put("<!doctype html>\n<html lang=\"", escape(w.doc.Lang), "\">\n<head>\n<meta charset=\"utf-8\"/>\n",
		`<meta http-equiv="Content-Security-Policy" content="`, escape(policy), "\"/>\n",
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"color-scheme\" content=\"light dark\"/>\n<meta name=\"referrer\" content=\"no-referrer\"/>\n",
		"<title>", escape(title), " · Boussole</title>\n<style>", style, "</style>\n</head>\n")
}

const mark = `<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10.6" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M12 3.2 15 12H9z" fill="currentColor"/><path d="M12 20.8 15 12H9z" fill="none" stroke="currentColor" stroke-width="1.2"/></svg>`

func (w *writer) body() {
	w.put("<body>\n", chart.Sprite, "\n<a class=\"skip\" href=\"#contenu\">", w.say("Aller au contenu", "Skip to the content"), "</a>\n<div class=\"frame\">\n")
	w.put(`<header><div class="head"><p class="mark">`, mark, `Boussole</p>`)
	if w.doc.Owner != "" {
		w.put(`<p class="org"`, w.ownLang(), ">", escape(w.doc.Owner), "</p>")
	}
	w.put("</div>")
	if w.doc.Scale != nil {
		w.doc.Scale.WriteSVG(&w.b, "scale")
	}
	class := "report"
	if w.doc.Kind == "request" {
		class = "report letter" // who asked, the answer, the places that it comes from
	}
	w.put("</header>\n<main class=\"", class, "\" id=\"contenu\">\n")
	w.sections(w.doc.Blocks)
	w.put("</main>\n<footer class=\"foot\">")
	for _, s := range w.doc.Foot {
		if s != "" {
			w.put("<span>", escape(s), "</span>")
		}
	}
	w.put(`<span class="type">`, w.say("Caractères Boussole Serif et Boussole Sans, licence OFL 1.1, dont le texte est dans ce fichier", "Typefaces Boussole Serif and Boussole Sans, OFL 1.1 licence, whose text is in this file"), "</span>")
	w.put("</footer>\n</div>\n</body>\n</html>\n")
}

// sections writes blocks, each heading of the second level opening a section that goes
// on to the next.
func (w *writer) sections(blocks []document.Block) {
	open := false
	for _, b := range blocks {
		switch b := b.(type) {
		case document.Break:
			w.fresh = w.fresh || b.Kind == document.NewPage
			continue
		case document.Heading:
			if b.Level == 2 {
				if open {
					w.put("</section>\n")
				}
				open = true
				w.section(b)
				continue
			}
		case document.Contents:
			if open {
				w.put("</section>\n")
				open = false
			}
		}
		w.block(b)
	}
	if open {
		w.put("</section>\n")
	}
}

// section opens a section with its heading.
func (w *writer) section(h document.Heading) {
	id := w.id(h.ID)
	w.put(`<section class="part`, w.newPage(), `" aria-labelledby="`, id, `"><div class="head2"><h2 id="`, id, `">`)
	if h.Label != "" {
		w.put(`<span class="kick">`)
		if h.Number != "" {
			w.put(escape(h.Number), ". ")
		}
		w.put(escape(h.Label), "</span> ")
	}
	w.text(h.Title)
	w.put("</h2>")
	if len(h.Aside) > 0 {
		w.put("<p>")
		w.text(h.Aside)
		w.put("</p>")
	}
	w.put("</div>\n")
}

// newPage is the class of what begins a page, once after a break.
func (w *writer) newPage() string {
	if !w.fresh {
		return ""
	}
	w.fresh = false
	return " new"
}

// id is an id as it is, or one of this file's own.
func (w *writer) id(id string) string {
	if id != "" {
		return escape(id)
	}
	w.ids++
	return "t" + itoa(w.ids)
}
