package office

import (
	"cmp"
	"slices"

	"boussole/internal/document"
)

// shape is something on a slide that says something.
type shape struct {
	*box
	holder, index string // of the placeholder that it fills: its type and its number
	title, hidden bool
	blocks        []document.Block
	inner         []shape // of a group
}

// says reports whether a shape says something.
func (s *shape) says() bool { return len(s.blocks) > 0 || len(s.inner) > 0 }

// box is where a shape stands, from the top left, in any unit.
type box struct{ x, y, w, h float64 }

// shapes puts the shapes of a slide into the flow in the order in which they are read,
// and counts their lines. Its title is a heading: of level 1 where the deck or a part
// of it opens, as its layout or a subtitle says, and of level 2 on the other slides.
func (b *builder) shapes(list []shape, opens bool) {
	for _, one := range list {
		opens = opens || one.holder == "ctrTitle" || one.holder == "subTitle" && len(one.blocks) > 0
	}
	for i, one := range list {
		switch one.holder {
		case "title", "ctrTitle":
			if text := textOf(one.blocks); len(text) > 0 {
				level := 2
				if opens {
					level = 1
				}
				list[i].title = true
				list[i].blocks = []document.Block{heading(one.blocks[0].Where(), level, text)}
			}
		case "subTitle":
			lead(one.blocks)
		}
	}
	blocks := together(nil, list)
	b.place.Line = 0
	for i, block := range blocks {
		blocks[i] = b.counted(block)
	}
	b.flow.add(blocks...)
}

// lead makes paragraphs open what follows.
func lead(blocks []document.Block) {
	for i, block := range blocks {
		if p, is := block.(document.Paragraph); is {
			p.Form = document.Lead
			blocks[i] = p
		}
	}
}

// together adds the blocks of shapes in the order in which they are read: the title, then
// from the top left to the bottom right. Shapes whose tops stand within the upper half
// of the first of a row are read as that row.
func together(blocks []document.Block, list []shape) []document.Block {
	for i := range list {
		if list[i].box == nil {
			list[i].box = &box{}
		}
	}
	slices.SortStableFunc(list, func(a, b shape) int {
		if a.title != b.title {
			if a.title {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(a.y, b.y), cmp.Compare(a.x, b.x))
	})
	for from := 0; from < len(list); {
		to := from + 1
		if !list[from].title {
			for to < len(list) && list[to].y < list[from].y+list[from].h/2 {
				to++
			}
		}
		slices.SortStableFunc(list[from:to], func(a, b shape) int { return cmp.Compare(a.x, b.x) })
		from = to
	}
	for _, one := range list {
		blocks = together(append(blocks, one.blocks...), one.inner)
	}
	return blocks
}

// counted is a block at the line that it has among those put so far.
func (b *builder) counted(block document.Block) document.Block {
	at := b.place
	at.Line++
	lines := 1
	switch block := block.(type) {
	case document.Heading:
		block.Place = at
		b.place.Line += lines
		return block
	case document.Paragraph:
		block.Place = at
		b.place.Line += lines
		return block
	case document.List:
		block.Place = at
		b.place.Line += len(block.Items)
		return block
	case document.Table:
		block.Place = at
		b.place.Line += linesOf(block)
		return block
	}
	return block
}

// linesOf is how many paragraphs a table holds.
func linesOf(t document.Table) int {
	n := 0
	for _, c := range t.Columns {
		if c.Label != "" {
			n++
		}
	}
	for _, row := range t.Rows {
		for _, c := range row {
			if len(c) > 0 {
				n++
			}
			for _, r := range c {
				if r.Break {
					n++
				}
			}
		}
	}
	return n
}

// layout is what a slide inherits of its layout and of the layout’s master.
type layout struct {
	kind    string // "title", "secHead", "obj"
	top     bool   // it is a master, whose placeholders are known by their kind alone
	holders []holder
	body    bullets // of a master’s text
	master  *layout
}

// holder is a placeholder of a layout.
type holder struct {
	kind, index string
	box         *box
	bullets     bullets
}

// opens reports whether the layout is for slides that open the deck or a part of it.
func (l *layout) opens() bool { return l != nil && (l.kind == "title" || l.kind == "secHead") }

// inherited gives a shape the place of the placeholder that it fills, and is the signs
// before its paragraphs.
func (l *layout) inherited(one *shape) bullets {
	if one.holder == "" {
		return bulletsNone
	}
	signs := bulletsUnset
	for range 2 { // the layout and its master, whatever those say of each other
		if l == nil {
			break
		}
		if h := l.find(one.holder, one.index); h != nil {
			if one.box == nil {
				one.box = h.box
			}
			signs = signs.or(h.bullets)
		}
		if one.holder == "obj" || one.holder == "body" {
			signs = signs.or(l.body)
		}
		l = l.master
	}
	return signs
}

func (l *layout) find(kind, index string) *holder {
	var same *holder
	for i := range l.holders {
		h := &l.holders[i]
		if !l.top && index != "0" && h.index == index {
			return h
		}
		if same == nil && alike(h.kind, kind) {
			same = h
		}
	}
	return same
}

// alike reports whether a placeholder of one kind takes the place of one of another on
// a master, which has a title and a body.
func alike(a, b string) bool {
	return a == b || class(a) == class(b)
}

func class(kind string) string {
	switch kind {
	case "ctrTitle":
		return "title"
	case "obj", "subTitle":
		return "body"
	}
	return kind
}

// layoutOf reads a layout, or a master, once; nil for none.
func (r *slides) layoutOf(part string) (*layout, error) {
	if part == "" || !r.p.has(part) {
		return nil, nil
	}
	if l, is := r.layouts[part]; is {
		return l, nil
	}
	l := &layout{}
	r.layouts[part] = l
	rels, err := r.p.relations(part)
	if err != nil {
		return nil, err
	}
	master := related(rels, "slideMaster")
	s, err := r.p.scan(part)
	if err != nil {
		return nil, err
	}
	r.s = s
	if s.root() {
		if s.name == "p:sldMaster" {
			master, l.top = "", true
		}
		l.kind = s.attr("type")
		for at := s.depth; s.child(at); {
			switch s.name {
			case "p:cSld":
				r.holders(l)
			case "p:txStyles":
				for in := s.depth; s.child(in); {
					if s.name == "p:bodyStyle" {
						l.body = listStyle(s)
					}
				}
			}
		}
	}
	if err := r.p.done(part, s); err != nil || master == "" {
		return l, err
	}
	l.master, err = r.layoutOf(master)
	if l.master == l {
		l.master = nil
	}
	return l, err
}

// holders reads the placeholders of a layout, wherever they stand.
func (r *slides) holders(l *layout) {
	for at := r.s.depth; r.s.child(at); {
		if r.s.name != "p:sp" {
			r.holders(l)
			continue
		}
		var one shape
		h := holder{}
		for in := r.s.depth; r.s.child(in); {
			switch r.s.name {
			case "p:nvSpPr":
				r.identity(&one)
			case "p:spPr":
				for deep := r.s.depth; r.s.child(deep); {
					if r.s.name == "a:xfrm" {
						h.box = r.box()
					}
				}
			case "p:txBody":
				for deep := r.s.depth; r.s.child(deep); {
					if r.s.name == "a:lstStyle" {
						h.bullets = listStyle(r.s)
					}
				}
			}
		}
		if one.holder != "" && r.p.keep(r.s) {
			h.kind, h.index = one.holder, one.index
			l.holders = append(l.holders, h)
		}
	}
}
