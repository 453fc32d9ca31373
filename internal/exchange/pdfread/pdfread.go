// Package pdfread reads the text of PDF files. A PDF says which signs stand where and
// nothing else; lines, paragraphs, headings and the order of reading are found again
// from that.
//
//	doc, err := pdfread.Parse(data)
//
// Parse works in the process that calls it, with a library that nobody outside can
// bound: for files of others call pdfchild.Read, which does the same in a process of
// its own with limits.
package pdfread

import (
	"bytes"
	"errors"
	"fmt"

	"boussole/internal/document"
	"boussole/internal/exchange"

	"github.com/ledongthuc/pdf"
)

// File is what was read of a file, before it is composed.
type File struct {
	Title, Owner, Lang string
	Pages              []Page
}

// Page is the lines of a page in the order of reading. Lengths are in points, from the
// upper left corner.
type Page struct {
	Width, Height float64
	Lines         []Line
}

// Line is a line of a page: a piece of one where others stand beside it.
type Line struct {
	X0, X1 float64
	Y      float64 // of its base
	Size   float64 // of its letters
	Strong bool
	Block  int // lines of one block follow one another; 0: unknown
	Text   string
}

// Limits of one file.
const (
	maxPages    = 5000
	maxGlyphs   = 8_000_000
	maxOps      = 40_000_000
	maxNodes    = 50_000 // of the tree of pages
	maxForms    = 20_000 // pictures made of text, each time they are shown
	deepestTree = 64
	deepestForm = 8
)

// Parse reads a PDF. The error is an *exchange.Error; whatever the library does to
// itself within one goroutine ends in one too. What it cannot help is time, memory and
// a stack without end.
func Parse(data []byte) (*document.Document, error) {
	f, err := Extract(data)
	if err != nil {
		return nil, err
	}
	return Compose(f)
}

// overlay is a file whose first bytes say that it is of a version the library knows:
// the versions differ in nothing that matters here.
type overlay struct{ data []byte }

var header = []byte("%PDF-1.7\n")

func (o overlay) ReadAt(p []byte, at int64) (int, error) {
	n, err := bytes.NewReader(o.data).ReadAt(p, at)
	if at < int64(len(header)) {
		copy(p[:n], header[at:])
	}
	return n, err
}

// Extract finds the lines of a PDF.
func Extract(data []byte) (file *File, err error) {
	defer func() {
		if x := recover(); x != nil {
			file, err = nil, refusal(x)
		}
	}()
	if err := exchange.CheckSize(int64(len(data))); err != nil {
		return nil, err
	}
	body, err := bounds(data)
	if err != nil {
		return nil, err
	}
	r, err := pdf.NewReader(overlay{body}, int64(len(body)))
	switch {
	case errors.Is(err, pdf.ErrInvalidPassword), err != nil && bytes.Contains(body, []byte("/Encrypt")):
		return nil, &exchange.Error{Kind: exchange.Locked, Cause: err}
	case err != nil:
		return nil, &exchange.Error{Kind: exchange.Broken, Cause: err}
	}
	e := extractor{file: &File{}, fonts: make(map[string]*font)}
	e.properties(r)
	e.pages(r.Trailer().Key("Root").Key("Pages"), 0)
	if e.err != nil {
		return nil, e.err
	}
	if e.seen == 0 || e.failed == e.seen {
		return nil, &exchange.Error{Kind: exchange.Broken, Cause: e.cause}
	}
	return e.file, nil
}

// bounds is the file from its header to its end, without what was put around it.
func bounds(data []byte) ([]byte, error) {
	const slack = 1024 // bytes that may stand before, as readers have it
	start := bytes.Index(data[:min(len(data), slack)], []byte("%PDF-"))
	if start < 0 {
		return nil, &exchange.Error{Kind: exchange.Unknown}
	}
	data = data[start:]
	end := bytes.LastIndex(data, []byte("%%EOF"))
	const least = 120 // the library looks for the end in the last 100 bytes
	if end < least {
		return nil, &exchange.Error{Kind: exchange.Broken, Cause: errors.New("no end of file")}
	}
	return data[:end+len("%%EOF")], nil
}

// refusal is what a panic of the library means.
func refusal(x any) error {
	if err, is := x.(error); is {
		if e, is := errors.AsType[*exchange.Error](err); is {
			return e
		}
		return &exchange.Error{Kind: exchange.Broken, Cause: err}
	}
	return &exchange.Error{Kind: exchange.Broken, Cause: fmt.Errorf("%v", x)}
}

// extractor goes over the pages of a file.
type extractor struct {
	file                    *File
	fonts                   map[string]*font
	nodes, glyphs, ops      int
	forms                   int
	seen, failed            int // pages
	cause                   error
	err                     error
	inheritBox, inheritRsrc pdf.Value
}

func (e *extractor) properties(r *pdf.Reader) {
	defer func() { _ = recover() }() // a file without properties is a file
	text := func(v pdf.Value) string {
		const longest = 1000
		if s := v.Text(); len(s) < longest {
			return s
		}
		return ""
	}
	info := r.Trailer().Key("Info")
	e.file.Title, e.file.Owner = text(info.Key("Title")), text(info.Key("Author"))
	e.file.Lang = text(r.Trailer().Key("Root").Key("Lang"))
}

// pages goes down the tree of pages. The tree says how many pages it has, and is not
// believed; it may hold itself, and is followed no deeper than a tree is.
func (e *extractor) pages(node pdf.Value, depth int) {
	if e.nodes++; e.nodes > maxNodes || depth > deepestTree {
		e.refuse(&exchange.Error{Kind: exchange.Deep, Limit: deepestTree})
	}
	if e.err != nil {
		return
	}
	box, resources := e.inheritBox, e.inheritRsrc
	if v := node.Key("MediaBox"); v.Kind() == pdf.Array {
		e.inheritBox = v
	}
	if v := node.Key("Resources"); v.Kind() == pdf.Dict {
		e.inheritRsrc = v
	}
	kids := node.Key("Kids")
	if kids.Kind() == pdf.Array {
		for i := 0; i < kids.Len() && e.err == nil; i++ {
			e.pages(kids.Index(i), depth+1)
		}
	} else if node.Kind() == pdf.Dict && node.Key("Type").Name() != "Pages" {
		e.page(node)
	}
	e.inheritBox, e.inheritRsrc = box, resources
}

func (e *extractor) refuse(err error) {
	if e.err == nil {
		e.err = err
	}
}

// page reads one page. A page that cannot be read to its end counts as far as it was.
func (e *extractor) page(node pdf.Value) {
	if e.seen++; e.seen > maxPages {
		e.refuse(&exchange.Error{Kind: exchange.Crowded, Limit: maxPages})
		return
	}
	p := painter{e: e, left: 0, top: 842, page: Page{Width: 595, Height: 842}}
	func() {
		defer func() {
			if x := recover(); x != nil {
				err := refusal(x)
				if kind := exchange.KindOf(err); kind != exchange.Broken {
					e.refuse(err)
				}
				e.failed++
				e.cause = err
			}
		}()
		if b := e.inheritBox; b.Len() == 4 {
			x0, y0, x1, y1 := b.Index(0).Float64(), b.Index(1).Float64(), b.Index(2).Float64(), b.Index(3).Float64()
			p.left, p.top = min(x0, x1), max(y0, y1)
			p.page.Width, p.page.Height = max(x0, x1)-p.left, p.top-min(y0, y1)
		}
		p.show(node.Key("Contents"), e.inheritRsrc, identity, 0)
	}()
	if len(p.glyphs) > 0 && e.failed > 0 && e.failed == e.seen {
		e.failed-- // something of it was read
	}
	p.page.Lines = order(lines(p.glyphs), p.page.Width)
	e.file.Pages = append(e.file.Pages, p.page)
}
