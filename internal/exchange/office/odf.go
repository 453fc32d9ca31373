package office

import (
	"bytes"
	"strings"

	"boussole/internal/exchange"
)

const odfType = "application/vnd.oasis.opendocument."

// readODF reads a file of OpenDocument (ISO/IEC 26300).
func readODF(p *pack, b *builder) error {
	kind, err := odfKind(p)
	if err != nil {
		return err
	}
	if err := odfLocked(p); err != nil {
		return err
	}
	switch {
	case kind == "", strings.HasPrefix(kind, "text"), strings.HasPrefix(kind, "presentation"):
	case strings.HasPrefix(kind, "spreadsheet"):
		return &exchange.Error{Kind: exchange.Other, Format: ".ods"}
	default:
		return &exchange.Error{Kind: exchange.Other, Format: kind}
	}
	if err := odfMeta(p, b); err != nil {
		return err
	}
	o := &odf{p: p, b: b, styles: newODFStyles(p.keep)}
	if p.has("styles.xml") {
		if err := o.part("styles.xml", o.document); err != nil {
			return err
		}
		b.langDefault = firstOf(b.langDefault, o.styles.lang)
	}
	return o.part("content.xml", o.document)
}

// odfKind is what the file says it is: "text", "presentation-template".
func odfKind(p *pack) (string, error) {
	f, is := p.parts["mimetype"]
	if !is {
		return "", nil
	}
	const longest = 200
	if f.UncompressedSize64 > longest {
		return "", &exchange.Error{Kind: exchange.Unknown}
	}
	src, err := p.unpack(f)
	if err != nil {
		return "", within("mimetype", err)
	}
	kind, is := strings.CutPrefix(strings.TrimSpace(string(src)), odfType)
	if !is {
		return "", &exchange.Error{Kind: exchange.Unknown}
	}
	return kind, nil
}

// odfLocked refuses a file whose list of parts says that they are encrypted.
func odfLocked(p *pack) error {
	const manifest = "META-INF/manifest.xml"
	if p.has("encrypted-package") {
		return &exchange.Error{Kind: exchange.Locked}
	}
	if !p.has(manifest) {
		return nil
	}
	s, err := p.scan(manifest)
	if err != nil {
		return err
	}
	s.dated = true // OpenOffice.org 2 named the manifest's document type
	for s.next() {
		if s.kind == opening && s.name == "manifest:encryption-data" {
			return &exchange.Error{Kind: exchange.Locked}
		}
	}
	return p.done(manifest, s)
}

func odfMeta(p *pack, b *builder) error {
	const meta = "meta.xml"
	if !p.has(meta) {
		return nil
	}
	s, err := p.scan(meta)
	if err != nil {
		return err
	}
	if s.root() {
		for at := s.depth; s.child(at); {
			if s.name != "office:meta" {
				continue
			}
			for in := s.depth; s.child(in); {
				b.property(s.name, s)
			}
		}
	}
	return p.done(meta, s)
}

// odf reads texts and decks of OpenDocument.
type odf struct {
	p      *pack
	b      *builder
	s      *scanner
	styles *odfStyles
	para   *paragraph
	look   look
	lists  []string // the styles of the lists that are open
	slides bool
}

func (o *odf) part(name string, read func() error) error {
	s, err := o.p.scan(name)
	if err != nil {
		return err
	}
	o.s = s
	if s.root() {
		if err := read(); err != nil {
			return err
		}
	}
	return o.p.done(name, s)
}

// document reads the root of styles.xml or of content.xml.
func (o *odf) document() error {
	if !strings.HasPrefix(o.s.name, "office:document") {
		return &exchange.Error{Kind: exchange.Unknown}
	}
	for at := o.s.depth; o.b.err == nil && o.s.child(at); {
		switch o.s.name {
		case "office:styles", "office:automatic-styles":
			o.styles.read(o.s)
		case "office:body":
			for in := o.s.depth; o.b.err == nil && o.s.child(in); {
				switch o.s.name {
				case "office:text":
					for _, mark := range []string{"text:soft-page-break", `break-before="page"`, `break-after="page"`} {
						if bytes.Contains(o.s.src, []byte(mark)) {
							o.b.pages()
							break
						}
					}
					o.body()
				case "office:presentation":
					o.slides = true
					o.presentation()
				case "office:spreadsheet":
					return &exchange.Error{Kind: exchange.Other, Format: ".ods"}
				default:
					return &exchange.Error{Kind: exchange.Other, Format: strings.TrimPrefix(o.s.name, "office:")}
				}
			}
		}
	}
	return nil
}
