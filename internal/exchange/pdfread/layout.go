package pdfread

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"boussole/internal/exchange"
)

// Layout reads what “pdftotext -bbox-layout” writes: pages, blocks, lines and words
// with their boxes, in the order of reading.
func Layout(r io.Reader) (*File, error) {
	dec := xml.NewDecoder(r)
	dec.Strict = false // it writes XHTML with the entities of HTML
	dec.Entity = xml.HTMLEntity
	dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	var f File
	var l Line
	var words []string
	var word, title bool
	block, pieces := 0, 0
	const most = 2_000_000 // words
	for {
		token, err := dec.RawToken()
		if errors.Is(err, io.EOF) {
			for i := range f.Pages {
				f.Pages[i].parted()
			}
			return &f, nil
		}
		if err != nil {
			return nil, &exchange.Error{Kind: exchange.Broken, Cause: err}
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "page":
				if len(f.Pages) >= maxPages {
					return nil, &exchange.Error{Kind: exchange.Crowded, Limit: maxPages}
				}
				f.Pages = append(f.Pages, Page{Width: attr(t, "width"), Height: attr(t, "height")})
			case "block":
				block++
			case "line":
				l, words = Line{X0: attr(t, "xMin"), X1: attr(t, "xMax"), Y: attr(t, "yMax"), Size: attr(t, "yMax") - attr(t, "yMin"), Block: block}, nil
			case "word":
				if pieces++; pieces > most {
					return nil, &exchange.Error{Kind: exchange.Crowded, Limit: most}
				}
				word = true
			case "title":
				title = true
			case "meta":
				meta(&f, t)
			}
		case xml.CharData:
			switch {
			case word:
				words = append(words, string(t))
			case title:
				f.Title += string(t)
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "word":
				word = false
			case "title":
				title = false
			case "line":
				if l.Text = clean(strings.Join(words, " ")); l.Text != "" && len(f.Pages) > 0 {
					page := &f.Pages[len(f.Pages)-1]
					page.Lines = append(page.Lines, l)
				}
			}
		}
	}
}

// parted puts the lines of two columns in the order of reading where pdftotext has them
// line by line across both, as it does where their lines stand side by side.
func (p *Page) parted() {
	x, is := gutter(p.Lines, p.Width)
	if !is {
		return
	}
	crossings, right := 0, false
	for _, l := range p.Lines {
		if now := l.X0 >= x; now != right {
			crossings, right = crossings+1, now
		}
	}
	const often = 4 // columns that are read one after the other are crossed to twice or so
	if crossings*often > len(p.Lines) {
		p.Lines = order(p.Lines, p.Width)
	}
}

func attr(t xml.StartElement, name string) float64 {
	x, _ := strconv.ParseFloat(said(t, name), 64)
	if !isFinite(x) {
		return 0
	}
	return x
}

func said(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func meta(f *File, t xml.StartElement) {
	if said(t, "name") == "Author" {
		f.Owner = said(t, "content")
	}
}
