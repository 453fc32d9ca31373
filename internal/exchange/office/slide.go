package office

import (
	"strings"

	"boussole/internal/document"
)

// slides reads a deck of PresentationML (ISO/IEC 29500-1, 19).
type slides struct {
	p       *pack
	b       *builder
	s       *scanner // of the part that is read
	rels    map[string]relation
	layout  *layout
	layouts map[string]*layout
}

// readSlides reads the main part, whose root s has opened.
func readSlides(p *pack, main string, s *scanner, b *builder) error {
	rels, err := p.relations(main)
	if err != nil {
		return err
	}
	r := &slides{p: p, b: b, layouts: make(map[string]*layout)}
	seen := make(map[string]bool)
	for at := s.depth; s.child(at); {
		if s.name != "p:sldIdLst" {
			continue
		}
		for in := s.depth; b.err == nil && s.child(in); {
			part := rels[s.attr("r:id")].target
			if s.name != "p:sldId" || part == "" || seen[part] {
				continue
			}
			seen[part] = true
			if err := r.slide(part); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *slides) slide(part string) error {
	rels, err := r.p.relations(part)
	if err != nil {
		return err
	}
	if r.layout, err = r.layoutOf(related(rels, "slideLayout")); err != nil {
		return err
	}
	r.rels = rels
	r.b.slide()
	shapes, err := r.shapes(part)
	if err != nil {
		return err
	}
	r.b.shapes(shapes, r.layout.opens())
	notes := related(rels, "notesSlide")
	if notes == "" || !r.p.has(notes) {
		return nil
	}
	return r.notes(notes)
}

// shapes reads the shapes of a slide or of its notes, in the order in which they were
// drawn.
func (r *slides) shapes(part string) ([]shape, error) {
	s, err := r.p.scan(part)
	if err != nil {
		return nil, err
	}
	r.s = s
	var list []shape
	if s.root() {
		for at := s.depth; s.child(at); {
			if s.name != "p:cSld" {
				continue
			}
			for in := s.depth; s.child(in); {
				if s.name == "p:spTree" {
					list = r.tree()
				}
			}
		}
	}
	return list, r.p.done(part, s)
}

// notes reads what is to be said with a slide.
func (r *slides) notes(part string) error {
	rels, err := r.p.relations(part)
	if err != nil {
		return err
	}
	slide := r.layout
	r.rels, r.layout = rels, nil
	place := r.b.place
	shapes, err := r.shapes(part)
	r.b.place, r.layout = place, slide
	if err != nil {
		return err
	}
	for _, s := range shapes {
		if s.holder == "body" {
			r.b.speaker(s.blocks)
		}
	}
	return nil
}

// speaker keeps blocks as what is to be said with the slide.
func (b *builder) speaker(blocks []document.Block) {
	n := document.Note{Place: document.Place{Slide: b.place.Slide}, Form: document.Speaker}
	for _, block := range blocks {
		if l, is := block.(document.List); is {
			n.Text = append(n.Text, l.Items...)
		} else if t := textOf([]document.Block{block}); len(t) > 0 {
			n.Text = append(n.Text, t)
		}
	}
	if len(n.Text) > 0 && b.count(1) {
		b.flow.add(n)
	}
}

// tree reads the shapes in the element just opened.
func (r *slides) tree() []shape {
	var list []shape
	for at := r.s.depth; r.b.err == nil && r.s.child(at); {
		r.shape(&list)
	}
	return list
}

func (r *slides) shape(list *[]shape) {
	switch r.s.name {
	case "p:sp", "p:cxnSp":
		if one := r.textShape(); one.says() {
			*list = append(*list, one)
		}
	case "p:grpSp":
		if one := r.group(); one.says() {
			*list = append(*list, one)
		}
	case "p:graphicFrame":
		if one := r.frame(); one.says() {
			*list = append(*list, one)
		}
	case "mc:AlternateContent":
		r.choice(func() { r.shape(list) })
	}
}

// choice reads the first choice of an mc:AlternateContent.
func (r *slides) choice(read func()) {
	done := false
	for at := r.s.depth; r.s.child(at); {
		if done || r.s.name != "mc:Choice" && r.s.name != "mc:Fallback" {
			continue
		}
		done = true
		for in := r.s.depth; r.s.child(in); {
			read()
		}
	}
}

// textShape reads a p:sp. A shape that is hidden, and what stands on every slide, says
// nothing.
func (r *slides) textShape() shape {
	one := shape{}
	var list bullets
	for at := r.s.depth; r.s.child(at); {
		switch r.s.name {
		case "p:nvSpPr", "p:nvCxnSpPr":
			r.identity(&one)
			list = r.layout.inherited(&one)
		case "p:spPr":
			for in := r.s.depth; r.s.child(in); {
				if r.s.name == "a:xfrm" {
					one.box = r.box()
				}
			}
		case "p:txBody":
			if !one.hidden {
				one.blocks = r.textBody(list)
			}
		}
	}
	return one
}

// identity reads which placeholder a shape fills, if any, and whether it is shown.
func (r *slides) identity(one *shape) {
	for at := r.s.depth; r.s.child(at); {
		switch r.s.name {
		case "p:cNvPr":
			one.hidden = one.hidden || r.s.attr("hidden") != "" && r.s.on("hidden")
		case "p:nvPr":
			for in := r.s.depth; r.s.child(in); {
				if r.s.name != "p:ph" {
					continue
				}
				one.holder, one.index = firstOf(r.s.attr("type"), "obj"), firstOf(r.s.attr("idx"), "0")
				switch one.holder {
				case "dt", "ftr", "hdr", "sldNum", "sldImg":
					one.hidden = true
				}
			}
		}
	}
}

// box reads an a:xfrm or a p:xfrm, in EMU.
func (r *slides) box() *box {
	var b box
	for at := r.s.depth; r.s.child(at); {
		switch r.s.name {
		case "a:off":
			b.x, b.y = float64(r.s.number("x", 0)), float64(r.s.number("y", 0))
		case "a:ext":
			b.w, b.h = float64(r.s.number("cx", 0)), float64(r.s.number("cy", 0))
		}
	}
	return &b
}

func (r *slides) group() shape {
	one := shape{}
	for at := r.s.depth; r.b.err == nil && r.s.child(at); {
		switch r.s.name {
		case "p:nvGrpSpPr":
			r.identity(&one)
		case "p:grpSpPr":
			for in := r.s.depth; r.s.child(in); {
				if r.s.name == "a:xfrm" {
					one.box = r.box()
				}
			}
		default:
			r.shape(&one.inner)
		}
	}
	if one.hidden {
		one.inner = nil
	}
	return one
}

// frame reads a p:graphicFrame: a table, a chart or a diagram.
func (r *slides) frame() shape {
	one := shape{}
	outer := r.b.enter()
	for at := r.s.depth; r.b.err == nil && r.s.child(at); {
		switch r.s.name {
		case "p:nvGraphicFramePr":
			r.identity(&one)
		case "p:xfrm":
			one.box = r.box()
		default:
			r.graphic()
		}
	}
	one.blocks = r.b.leave(outer)
	if one.hidden {
		one.blocks = nil
	}
	return one
}

func (r *slides) graphic() {
	switch r.s.name {
	case "a:tbl":
		r.table()
	case "c:chart":
		r.b.flow.add(r.b.chart(r.p, r.rels[r.s.attr("r:id")].target)...)
	case "dgm:relIds":
		r.b.flow.add(r.b.diagram(r.p, r.rels, r.s.attr("r:dm"))...)
	case "mc:AlternateContent":
		r.choice(r.graphic)
	default:
		for at := r.s.depth; r.b.err == nil && r.s.child(at); {
			r.graphic()
		}
	}
}

// table reads an a:tbl, in which a cell that is merged into another is there too.
func (r *slides) table() {
	g := &grid{maybe: true}
	for at := r.s.depth; r.b.err == nil && r.s.child(at); {
		switch r.s.name {
		case "a:tblPr":
			if v := r.s.attr("firstRow"); v == "1" || v == "true" {
				g.header = 1
			}
		case "a:tr":
			g.row()
			for in := r.s.depth; r.b.err == nil && r.s.child(in); {
				if r.s.name == "a:tc" && r.b.count(1) {
					g.add(cell{blocks: r.cell(), span: 1})
				}
			}
		}
	}
	r.b.table(g)
}

func (r *slides) cell() (blocks []document.Block) {
	merged := strings.Trim(r.s.attr("hMerge")+r.s.attr("vMerge"), "0") != ""
	for at := r.s.depth; r.s.child(at); {
		if r.s.name == "a:txBody" && !merged {
			blocks = r.textBody(bulletsNone)
		}
	}
	return blocks
}
