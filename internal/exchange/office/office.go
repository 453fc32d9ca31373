// Package office reads texts and decks of slides that others wrote: .docx, .pptx, .odt
// and .odp. It keeps what is said and where: headings with their levels, paragraphs,
// lists, tables, notes, the pages and the slides they stand on. It leaves out how it
// looks, what repeats on every page, comments, and text that was deleted or hidden.
//
//	doc, err := office.Read(data)
//	if exchange.KindOf(err) == exchange.Locked { … }
//
// The file may be anybody's: no part of it is written anywhere, no address in it is
// followed, and whatever it holds ends in a document or in an *exchange.Error, in
// bounded time and memory.
package office

import (
	"bytes"
	"path"
	"strings"

	"boussole/internal/document"
	"boussole/internal/exchange"
)

// Read reads a document, whose format it finds from its bytes. The error is an
// *exchange.Error.
//
// Every block has its Place. Slide counts all slides from 1, hidden ones too; a Break
// opens each. Page is best effort: a text has pages only once a program has laid it out,
// so it counts the marks that Word and LibreOffice left when they last did
// (w:lastRenderedPageBreak, text:soft-page-break) and the page breaks that were set by
// hand, and is 0 where there is neither. Line counts paragraphs, those of lists and
// cells too, from the top of the page or slide, or of the text where pages are unknown.
// Item i of a list stands at the list's Line + i.
//
// A cell that is merged into another is empty. A table that only lays things out, with
// headings in its cells or with one cell, is read as the blocks in it. All runs speak
// in the organisation's voice.
func Read(data []byte) (*document.Document, error) {
	if err := recognise(data); err != nil {
		return nil, err
	}
	p, err := open(data)
	if err != nil {
		return nil, err
	}
	b := newBuilder()
	if p.has("mimetype") || p.has("content.xml") {
		err = readODF(p, b)
	} else {
		err = readOOXML(p, b)
	}
	if err != nil {
		return nil, err
	}
	return b.document()
}

var (
	magicZip = []byte("PK\x03\x04")
	magicOLE = []byte{0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1}
)

// recognise refuses what is no zip file, by what it is.
func recognise(data []byte) error {
	switch {
	case bytes.HasPrefix(data, magicZip):
		return nil
	case bytes.HasPrefix(data, magicOLE):
		return older(data)
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return &exchange.Error{Kind: exchange.Older, Format: ".rtf", Instead: ".docx"}
	}
	return &exchange.Error{Kind: exchange.Unknown}
}

// older tells the files of OLE apart by the names of the streams in them: those with a
// password, and the formats of before 2007.
func older(data []byte) error {
	stream := func(name string) bool {
		wide := make([]byte, 0, 2*len(name))
		for i := range len(name) {
			wide = append(wide, name[i], 0)
		}
		return bytes.Contains(data, wide)
	}
	switch {
	case stream("EncryptedPackage"):
		return &exchange.Error{Kind: exchange.Locked}
	case stream("WordDocument"):
		return &exchange.Error{Kind: exchange.Older, Format: ".doc", Instead: ".docx"}
	case stream("PowerPoint Document"):
		return &exchange.Error{Kind: exchange.Older, Format: ".ppt", Instead: ".pptx"}
	case stream("Workbook"):
		return &exchange.Error{Kind: exchange.Other, Format: ".xls"}
	}
	return &exchange.Error{Kind: exchange.Unknown}
}

// readOOXML reads a file of Office Open XML (ISO/IEC 29500) by what its main part is.
func readOOXML(p *pack, b *builder) error {
	rels, err := p.relations("")
	if err != nil {
		return err
	}
	main := related(rels, "officeDocument")
	if main == "" {
		return &exchange.Error{Kind: exchange.Unknown}
	}
	if err := readProperties(p, rels, b); err != nil {
		return err
	}
	s, err := p.scan(main)
	if err != nil {
		return err
	}
	s.root()
	switch s.name {
	case "w:document":
		err = readWord(p, main, s, b)
	case "p:presentation":
		err = readSlides(p, main, s, b)
	default:
		if s.err == nil {
			return &exchange.Error{Kind: exchange.Other, Format: otherOOXML(main)}
		}
	}
	if err != nil {
		return err
	}
	return p.done(main, s)
}

func otherOOXML(main string) string {
	switch strings.ToLower(path.Dir(main)) {
	case "xl":
		return ".xlsx"
	case "visio":
		return ".vsdx"
	}
	return path.Base(main)
}

// readProperties reads a file's title, its subject and whose it is: the company, or
// else the author.
func readProperties(p *pack, rels map[string]relation, b *builder) error {
	for _, kind := range []string{"core-properties", "extended-properties", "extendedProperties"} {
		name := related(rels, kind)
		if name == "" || !p.has(name) {
			continue
		}
		s, err := p.scan(name)
		if err != nil {
			return err
		}
		if s.root() {
			for at := s.depth; s.child(at); {
				b.property(s.name, s)
			}
		}
		if err := p.done(name, s); err != nil {
			return err
		}
	}
	return nil
}
