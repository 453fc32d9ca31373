package office

import (
	"math"
	"strconv"
	"strings"

	"boussole/internal/document"
)

// presentation reads the slides of a deck.
func (o *odf) presentation() {
	for at := o.s.depth; o.b.err == nil && o.s.child(at); {
		if o.s.name == "draw:page" {
			o.page()
		}
	}
}

func (o *odf) page() {
	o.b.slide()
	var list []shape
	var notes []document.Block
	for at := o.s.depth; o.b.err == nil && o.s.child(at); {
		if o.s.name == "presentation:notes" {
			notes = append(notes, o.spoken()...)
		} else {
			o.shape(&list)
		}
	}
	o.b.shapes(list, false)
	o.b.speaker(notes)
}

// spoken reads what is to be said with a slide.
func (o *odf) spoken() []document.Block {
	place := o.b.place
	var list []shape
	for at := o.s.depth; o.b.err == nil && o.s.child(at); {
		o.shape(&list)
	}
	o.b.place = place
	var blocks []document.Block
	for _, one := range list {
		if one.holder == "notes" {
			blocks = append(blocks, one.blocks...)
		}
	}
	return blocks
}

// shape reads one thing that is drawn on a slide. What stands on every slide, and a
// placeholder that nobody filled, says nothing.
func (o *odf) shape(list *[]shape) {
	if !strings.HasPrefix(o.s.name, "draw:") {
		return
	}
	one := shape{holder: o.s.attr("presentation:class")}
	if one.holder == "subtitle" {
		one.holder = "subTitle"
	}
	switch {
	case o.s.attr("presentation:placeholder") == "true":
		return
	case one.holder == "header", one.holder == "footer", one.holder == "date-time", one.holder == "page-number":
		return
	case o.s.name == "draw:a":
		for at := o.s.depth; o.b.err == nil && o.s.child(at); {
			o.shape(list)
		}
		return
	case o.s.name == "draw:g":
		for at := o.s.depth; o.b.err == nil && o.s.child(at); {
			o.shape(&one.inner)
		}
		one.box = around(one.inner)
	default:
		one.box = o.box()
		outer := o.b.enter()
		o.drawing()
		one.blocks = o.b.leave(outer)
	}
	if one.says() {
		*list = append(*list, one)
	}
}

// box is where the shape just opened stands, in millimetres. One that is turned says so
// by a transformation.
func (o *odf) box() *box {
	b := &box{x: millimetres(o.s.attr("svg:x")), y: millimetres(o.s.attr("svg:y")), w: millimetres(o.s.attr("svg:width")), h: millimetres(o.s.attr("svg:height"))}
	if _, to, is := strings.Cut(o.s.attr("draw:transform"), "translate ("); is {
		to, _, _ = strings.Cut(to, ")")
		if xy := strings.FieldsFunc(to, func(r rune) bool { return r == ' ' || r == ',' }); len(xy) == 2 {
			b.x, b.y = millimetres(xy[0]), millimetres(xy[1])
		}
	}
	return b
}

// millimetres reads a length with its unit; 0 for what is none.
func millimetres(s string) float64 {
	i := strings.IndexFunc(s, func(r rune) bool { return r >= 'a' && r <= 'z' })
	if i < 0 {
		return 0
	}
	n, err := strconv.ParseFloat(s[:i], 64)
	if err != nil || math.IsNaN(n) || math.IsInf(n, 0) {
		return 0
	}
	switch s[i:] {
	case "mm":
		return n
	case "cm":
		return n * 10
	case "in":
		return n * 25.4
	case "pt":
		return n * 25.4 / 72
	case "pc":
		return n * 25.4 / 6
	case "px":
		return n * 25.4 / 96
	}
	return 0
}

// around is the box that holds shapes.
func around(list []shape) *box {
	var all *box
	for _, one := range list {
		switch {
		case one.box == nil:
		case all == nil:
			b := *one.box
			all = &b
		default:
			right, low := max(all.x+all.w, one.x+one.w), max(all.y+all.h, one.y+one.h)
			all.x, all.y = min(all.x, one.x), min(all.y, one.y)
			all.w, all.h = right-all.x, low-all.y
		}
	}
	return all
}
