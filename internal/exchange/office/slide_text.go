package office

import (
	"boussole/internal/document"
)

// bullets are what stands before a paragraph of DrawingML.
type bullets int

const (
	bulletsUnset bullets = iota
	bulletsNone
	bulletsSign
	bulletsNumber
)

// or is what a paragraph inherits where it does not say.
func (u bullets) or(inherited bullets) bullets {
	if u == bulletsUnset {
		return inherited
	}
	return u
}

// bulletsOf reads the properties of a paragraph: an a:pPr, or an a:lvl1pPr of a style.
func bulletsOf(s *scanner) bullets {
	is := bulletsUnset
	for at := s.depth; s.child(at); {
		switch s.name {
		case "a:buNone":
			is = bulletsNone
		case "a:buChar", "a:buBlip":
			is = bulletsSign
		case "a:buAutoNum":
			is = bulletsNumber
		}
	}
	return is
}

// listStyle reads an a:lstStyle or a master’s p:bodyStyle by its first level.
func listStyle(s *scanner) bullets {
	is := bulletsUnset
	for at := s.depth; s.child(at); {
		if s.name == "a:lvl1pPr" {
			is = bulletsOf(s)
		}
	}
	return is
}

// textBody reads a p:txBody or an a:txBody as paragraphs and lists.
func (r *slides) textBody(inherited bullets) []document.Block {
	outer := r.b.enter()
	for at := r.s.depth; r.b.err == nil && r.s.child(at); {
		switch r.s.name {
		case "a:lstStyle":
			inherited = listStyle(r.s).or(inherited)
		case "a:p":
			r.paragraph(inherited)
		}
	}
	return r.b.leave(outer)
}

func (r *slides) paragraph(sign bullets) {
	p := r.b.paragraph()
	for at := r.s.depth; r.b.err == nil && r.s.child(at); {
		if r.s.name == "a:pPr" {
			sign = bulletsOf(r.s).or(sign)
			continue
		}
		r.inline(p)
	}
	text := p.end()
	if len(text) == 0 || !r.b.count(1) {
		return
	}
	switch sign {
	case bulletsSign:
		r.b.flow.item("sign", false, p.at, text)
	case bulletsNumber:
		r.b.flow.item("number", true, p.at, text)
	default:
		r.b.flow.add(document.Paragraph{Place: p.at, Text: text})
	}
}

func (r *slides) inline(p *paragraph) {
	switch r.s.name {
	case "a:r":
		r.run(p)
	case "a:fld":
		switch r.s.attr("type") {
		case "slidenum", "datetime", "footer", "header":
		default:
			r.run(p)
		}
	case "a:br":
		p.lineBreak()
	case "mc:AlternateContent":
		r.choice(func() { r.inline(p) })
	case "m:oMath", "m:oMathPara":
		for at := r.s.depth; r.s.next() && r.s.depth >= at; {
			if r.s.kind == opening && r.s.name == "m:t" {
				r.text(p, "")
			}
		}
	default: // an extension around mathematics
		for at := r.s.depth; r.b.err == nil && r.s.child(at); {
			if r.s.name == "m:oMath" || r.s.name == "m:oMathPara" {
				r.inline(p)
			}
		}
	}
}

func (r *slides) run(p *paragraph) {
	lang := ""
	p.set(false, "")
	for at := r.s.depth; r.s.child(at); {
		switch r.s.name {
		case "a:rPr":
			lang = language(r.s.attr("lang"))
			bold := r.s.attr("b") != "" && r.s.on("b")
			url := ""
			for in := r.s.depth; r.s.child(in); {
				if r.s.name == "a:hlinkClick" {
					if rel := r.rels[r.s.attr("r:id")]; rel.away {
						url = address(rel.target)
					}
				}
			}
			p.set(bold, url)
		case "a:t":
			r.text(p, lang)
		}
	}
}

func (r *slides) text(p *paragraph, lang string) {
	for at := r.s.depth; r.s.node(at); {
		if r.s.kind == chars {
			p.add(r.s, lang)
		}
	}
}
