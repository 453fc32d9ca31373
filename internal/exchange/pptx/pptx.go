// Package pptx writes a document as a deck of slides that PowerPoint and LibreOffice open
// and edit: a master with layouts and real placeholders, native tables, charts as native
// shapes, Boussole's typefaces embedded, links from slide to slide, the language of every
// run.
//
// A deck is composed, not paginated: one idea a slide. A heading's sentence is the
// slide's title and its section a label above it; a long table goes on over slides of
// its own, a long text is cut where a sentence ends. Letters are 14 points at least, 12
// in tables and drawings. What finds no room on a slide is in its notes: nothing of the
// document is lost.
//
//	deck, err := pptx.Write(report.Page(in))
package pptx

import (
	"fmt"
	"strconv"
	"strings"

	"boussole/internal/document"
	"boussole/internal/exchange/ooxml"
)

// Write is the document as a deck. The error is that of a typeface which cannot be
// embedded; no document causes one.
func Write(doc *document.Document) ([]byte, error) {
	c := compose(doc)
	return c.pack()
}

const (
	presentation = "ppt/presentation.xml"
	masterName   = "ppt/slideMasters/slideMaster1.xml"
	themeName    = "ppt/theme/theme1.xml"
	notesName    = "ppt/notesMasters/notesMaster1.xml"
	notesTheme   = "ppt/theme/theme2.xml"
)

func slideName(i int) string { return "ppt/slides/slide" + strconv.Itoa(i+1) + ".xml" }

func layoutName(l layout) string {
	return "ppt/slideLayouts/slideLayout" + strconv.Itoa(int(l)+1) + ".xml"
}

// pack writes the parts of the deck.
func (c *composer) pack() ([]byte, error) {
	lang := ooxml.Tag(c.doc.Lang)
	var p ooxml.Package
	p.Describe(ooxml.Properties{Title: clean(c.doc.Title), Subject: clean(c.doc.Subject), Author: clean(c.doc.Owner), Language: lang})
	p.Relate("", ooxml.OfficeDocument, presentation)
	main := c.presentation(&p)
	fonts, err := embed(&p)
	if err != nil {
		return nil, err
	}
	p.Part(presentation, mainType, []byte(main+fonts+c.defaults(lang)))

	var ids []string
	for l := range layouts {
		ids = append(ids, p.Relate(masterName, ooxml.Related("slideLayout"), layoutName(l)))
		p.Relate(layoutName(l), ooxml.Related("slideMaster"), masterName)
		p.Part(layoutName(l), layoutType, c.layoutPart(l, lang))
	}
	p.Relate(masterName, ooxml.Related("theme"), themeName)
	p.Part(masterName, masterType, c.master(ids, lang))
	p.Part(themeName, ooxml.ThemeType, ooxml.Theme())
	p.Relate(notesName, ooxml.Related("theme"), notesTheme)
	p.Part(notesName, notesMasterType, notesMaster(lang))
	p.Part(notesTheme, ooxml.ThemeType, ooxml.Theme())
	c.parts(&p, lang)
	return p.Bytes()
}

// parts writes the slides and their notes.
func (c *composer) parts(p *ooxml.Package, lang string) {
	targets := map[string]string{}
	for i, s := range c.slides {
		for _, id := range s.ids {
			if _, taken := targets[id]; !taken {
				targets[id] = slideName(i)
			}
		}
	}
	var pieces []string
	for _, s := range c.doc.Foot {
		if s = clean(s); s != "" {
			pieces = append(pieces, s)
		}
	}
	foot := paragraph{atoms: []atom{{text: strings.Join(pieces, " · ")}}, style: style{size: 10.5, leading: 13}}
	foot, _ = foot.clipped(inner-80, 1)
	for i, s := range c.slides {
		name := slideName(i)
		p.Relate(name, ooxml.Related("slideLayout"), layoutName(s.layout))
		if i == 0 && foot.plain() != strings.Join(pieces, " · ") {
			s.note(strings.Join(pieces, " · "))
		}
		w := &writer{pkg: p, pen: penFor(c.doc), name: name, targets: targets}
		w.slide(s, foot.plain(), i+1)
		if len(s.notes) > 0 {
			notes := "ppt/notesSlides/notesSlide" + strconv.Itoa(i+1) + ".xml"
			p.Relate(name, ooxml.Related("notesSlide"), notes)
			p.Relate(notes, ooxml.Related("slide"), name)
			p.Relate(notes, ooxml.Related("notesMaster"), notesName)
			var lines []string
			for _, n := range s.notes {
				lines = append(lines, strings.Split(n, "\n")...)
			}
			p.Part(notes, notesType, notesPart(lines, lang))
		}
		p.Part(name, slideType, w.Bytes())
	}
}

// presentation is the beginning of the main part: its masters and slides in order.
func (c *composer) presentation(p *ooxml.Package) string {
	var m ooxml.Markup
	m.Put(ooxml.Declaration, `<p:presentation `, opened, ` embedTrueTypeFonts="1" saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="`,
		p.Relate(presentation, ooxml.Related("slideMaster"), masterName), `"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="`,
		p.Relate(presentation, ooxml.Related("notesMaster"), notesName), `"/></p:notesMasterIdLst><p:sldIdLst>`)
	p.Relate(presentation, ooxml.Related("theme"), themeName)
	for i := range c.slides {
		m.Put(`<p:sldId id="`, strconv.Itoa(256+i), `" r:id="`, p.Relate(presentation, ooxml.Related("slide"), slideName(i)), `"/>`)
	}
	m.Put(`</p:sldIdLst><p:sldSz cx="`, emu(slideWidth).String(), `" cy="`, emu(slideHeight).String(), `"/><p:notesSz cx="`, emu(notesWide).String(), `" cy="`, emu(notesHigh).String(), `"/>`)
	return m.String()
}

func (c *composer) defaults(lang string) string {
	return `<p:defaultTextStyle><a:defPPr><a:defRPr lang="` + ooxml.Escape(lang) + `"/></a:defPPr><a:lvl1pPr ` + level(bodyStyle, "l", false) + `</a:lvl1pPr></p:defaultTextStyle></p:presentation>`
}

// embed writes the typefaces and the list of them.
func embed(p *ooxml.Package) (string, error) {
	var m ooxml.Markup
	m.Put(`<p:embeddedFontLst>`)
	family := ""
	for i, face := range ooxml.Typefaces() {
		data, err := face.Wrapped()
		if err != nil {
			return "", fmt.Errorf("embed a typeface: %w", err)
		}
		name := "ppt/fonts/font" + strconv.Itoa(i+1) + ".fntdata"
		p.Part(name, "", data)
		id := p.Relate(presentation, ooxml.Related("font"), name)
		if face.Family != family {
			if family != "" {
				m.Put(`</p:embeddedFont>`)
			}
			family = face.Family
			m.Put(`<p:embeddedFont><p:font typeface="`, ooxml.Escape(family), `"/>`)
		}
		style := "regular"
		switch {
		case face.Bold:
			style = "bold"
		case face.Italic:
			style = "italic"
		}
		m.Put(`<p:`, style, ` r:id="`, id, `"/>`)
	}
	m.Put(`</p:embeddedFont></p:embeddedFontLst>`)
	return m.String(), nil
}
