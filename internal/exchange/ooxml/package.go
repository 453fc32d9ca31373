// Package ooxml is what Office documents share: the package of parts with their
// relationships (ECMA-376, part 2), XML that is always well formed, Boussole's typefaces
// embedded, its colours as a theme, and charts as native shapes that can be edited. A
// Word document and a deck of slides are written on it; it knows nothing of either's
// layout, and what it writes depends on what it was given alone, byte for byte.
//
//	var p ooxml.Package
//	p.Part("word/document.xml", ooxml.WordMain, body)
//	p.Relate("", ooxml.OfficeDocument, "word/document.xml")
//	p.Describe(ooxml.Properties{Title: "Le plan", Language: "fr-FR"})
//	file, err := p.Bytes()
package ooxml

import (
	"archive/zip"
	"bytes"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Relationship types that every package uses.
const (
	relationships  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	OfficeDocument = relationships + "officeDocument"
	Hyperlink      = relationships + "hyperlink"
	coreProperties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
	appProperties  = relationships + "extended-properties"
)

// Related is the relationship type of a name of the office vocabulary: "styles",
// "slideLayout", "theme", "font".
func Related(name string) string { return relationships + name }

// Package is an Office file in the making: parts, and what relates them. The zero value
// is an empty one.
type Package struct {
	parts []part
	ties  []tie
	app   Properties
}

type part struct {
	name, content string
	data          []byte
}

type tie struct {
	from, id, kind, target string
	outside                bool
}

// Part adds a part under its name in the package, such as "word/styles.xml", with its
// content type. An empty content type is that of its extension: png, odttf, fntdata.
func (p *Package) Part(name, content string, data []byte) {
	p.parts = append(p.parts, part{name, content, data})
}

// Relate says that one part needs another, by their names, and returns the id that the
// first uses. From "", it is the package itself that needs it. The same need has the
// same id.
func (p *Package) Relate(from, kind, target string) string {
	return p.tie(tie{from: from, kind: kind, target: target})
}

// RelateOutside says that a part leads to an address outside the package, and returns
// the id that it uses.
func (p *Package) RelateOutside(from, kind, address string) string {
	return p.tie(tie{from: from, kind: kind, target: address, outside: true})
}

func (p *Package) tie(t tie) string {
	n := 1
	for _, other := range p.ties {
		if other.from != t.from {
			continue
		}
		if other.kind == t.kind && other.target == t.target && other.outside == t.outside {
			return other.id
		}
		n++
	}
	t.id = "rId" + strconv.Itoa(n)
	p.ties = append(p.ties, t)
	return t.id
}

// Properties describe a file to whoever lists it. There is no date: the same document
// gives the same file.
type Properties struct {
	Title, Subject, Author, Language string
}

// Describe sets the file's properties.
func (p *Package) Describe(properties Properties) { p.app = properties }

// defaults are the content types of extensions.
var defaults = []struct{ extension, content string }{
	{"fntdata", "application/x-fontdata"},
	{"odttf", "application/vnd.openxmlformats-officedocument.obfuscatedFont"},
	{"rels", "application/vnd.openxmlformats-package.relationships+xml"},
	{"xml", "application/xml"},
}

// Bytes is the file. It is an error if two parts have one name, or if a relationship
// leads from or to a part that is not there: a fault of the writer, not of a document.
func (p *Package) Bytes() ([]byte, error) {
	all := slices.Clone(p.parts)
	ties := slices.Clone(p.ties)
	all = append(all,
		part{"docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", p.core()},
		part{"docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", []byte(Declaration + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Boussole</Application></Properties>`)})
	ties = append(ties,
		tie{from: "", id: "rIdCore", kind: coreProperties, target: "docProps/core.xml"},
		tie{from: "", id: "rIdApp", kind: appProperties, target: "docProps/app.xml"})
	if err := hold(all, ties); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	if err := pack(z, all, ties); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("close the package: %w", err)
	}
	return b.Bytes(), nil
}

// hold reports the first fault of a package.
func hold(parts []part, ties []tie) error {
	names := map[string]bool{"": true}
	for _, one := range parts {
		if names[one.name] {
			return fmt.Errorf("two parts %q", one.name)
		}
		names[one.name] = true
		if one.content == "" && !slices.ContainsFunc(defaults, func(d struct{ extension, content string }) bool {
			return "."+d.extension == path.Ext(one.name)
		}) {
			return fmt.Errorf("part %q has no content type", one.name)
		}
	}
	for _, t := range ties {
		if !names[t.from] {
			return fmt.Errorf("a relationship from %q, which is no part", t.from)
		}
		if !t.outside && !names[t.target] {
			return fmt.Errorf("a relationship from %q to %q, which is no part", t.from, t.target)
		}
	}
	return nil
}

func pack(z *zip.Writer, parts []part, ties []tie) error {
	if err := add(z, "[Content_Types].xml", contentTypes(parts)); err != nil {
		return err
	}
	sources := []string{""}
	for _, one := range parts {
		sources = append(sources, one.name)
	}
	for i, from := range sources {
		if i > 0 {
			if err := add(z, from, parts[i-1].data); err != nil {
				return err
			}
		}
		if data := relationshipsOf(from, ties); data != nil {
			if err := add(z, relationshipsName(from), data); err != nil {
				return err
			}
		}
	}
	return nil
}

// add writes one entry with the earliest time that a zip can hold: one that depends on
// nothing.
func add(z *zip.Writer, name string, data []byte) error {
	w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)})
	if err == nil {
		_, err = w.Write(data)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	return nil
}

func contentTypes(parts []part) []byte {
	var m Markup
	m.Put(Declaration, `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`)
	for _, d := range defaults {
		m.Put(`<Default Extension="`, d.extension, `" ContentType="`, d.content, `"/>`)
	}
	for _, one := range parts {
		if one.content != "" {
			m.Put(`<Override PartName="/`, Escape(one.name), `" ContentType="`, one.content, `"/>`)
		}
	}
	m.Put(`</Types>`)
	return m.Bytes()
}

func relationshipsName(of string) string {
	dir, file := path.Split(of)
	return dir + "_rels/" + file + ".rels"
}

func relationshipsOf(from string, ties []tie) []byte {
	var m Markup
	for _, t := range ties {
		if t.from != from {
			continue
		}
		m.Put(`<Relationship Id="`, t.id, `" Type="`, t.kind, `" Target="`)
		if t.outside {
			m.Put(Escape(t.target), `" TargetMode="External"/>`)
		} else {
			m.Put(Escape(relative(from, t.target)), `"/>`)
		}
	}
	if m.Len() == 0 {
		return nil
	}
	return []byte(Declaration + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + m.String() + `</Relationships>`)
}

// relative is the way from a part to another.
func relative(from, to string) string {
	dir := path.Dir(from)
	up := ""
	for dir != "." {
		if rest, is := strings.CutPrefix(to, dir+"/"); is {
			return up + rest
		}
		dir, up = path.Dir(dir), up+"../"
	}
	return up + to
}

func (p *Package) core() []byte {
	var m Markup
	m.Put(Declaration, `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	for _, one := range []struct{ element, text string }{
		{"dc:title", p.app.Title}, {"dc:subject", p.app.Subject}, {"dc:creator", p.app.Author}, {"dc:language", p.app.Language},
	} {
		if one.text != "" {
			m.Put("<", one.element, ">", Escape(one.text), "</", one.element, ">")
		}
	}
	m.Put(`</cp:coreProperties>`)
	return m.Bytes()
}
