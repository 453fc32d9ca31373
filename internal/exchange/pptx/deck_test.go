package pptx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
	"testing"

	"boussole/internal/document"
	"boussole/internal/exchange/pptx"
)

func write(tb testing.TB, doc *document.Document) []byte {
	tb.Helper()
	file, err := pptx.Write(doc)
	if err != nil {
		tb.Fatal(err)
	}
	return file
}

// parts are the parts of a file by name.
func parts(tb testing.TB, file []byte) map[string][]byte {
	tb.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		tb.Fatal(err)
	}
	all := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			tb.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			tb.Fatal(err)
		}
		all[f.Name] = data
	}
	return all
}

// sound reports what of a package is not well formed or leads nowhere.
func sound(all map[string][]byte) error {
	types := map[string]bool{}
	if err := each(all["[Content_Types].xml"], func(e xml.StartElement) error {
		types["/"+strings.TrimPrefix(attr(e, "PartName"), "/")] = true
		types["."+attr(e, "Extension")] = true
		return nil
	}); err != nil {
		return err
	}
	for name, data := range all {
		if !types["/"+name] && !types[path.Ext(name)] {
			return fmt.Errorf("%s has no content type", name)
		}
		if path.Ext(name) == ".fntdata" {
			continue
		}
		ties := map[string]bool{}
		dir, base := path.Split(name)
		if rels, is := all[dir+"_rels/"+base+".rels"]; is {
			if err := each(rels, func(e xml.StartElement) error {
				ties[attr(e, "Id")] = true
				target := attr(e, "Target")
				if attr(e, "TargetMode") == "External" || target == "" {
					return nil
				}
				full := path.Join(dir, target)
				if strings.HasPrefix(target, "/") {
					full = target[1:]
				}
				if _, there := all[full]; !there {
					return fmt.Errorf("%s leads to %s", name, target)
				}
				return nil
			}); err != nil {
				return err
			}
		}
		ids := map[string]bool{}
		err := each(data, func(e xml.StartElement) error {
			for _, a := range e.Attr {
				if a.Name.Space == "http://schemas.openxmlformats.org/officeDocument/2006/relationships" && !ties[a.Value] {
					return fmt.Errorf("nothing is %s", a.Value)
				}
			}
			if id := attr(e, "id"); e.Name.Local == "cNvPr" {
				if ids[id] {
					return fmt.Errorf("two shapes %s", id)
				}
				ids[id] = true
			}
			return nil
		})
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

func each(data []byte, f func(xml.StartElement) error) error {
	dec := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if e, is := token.(xml.StartElement); is {
			if err := f(e); err != nil {
				return err
			}
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

// shown is what one slide says: its title, its other text in order, its notes.
type shown struct {
	title       string
	text, cells []string // paragraphs
	notes       []string
}

// slides are what the slides of a file say, straight from their XML.
func slides(tb testing.TB, all map[string][]byte) []shown {
	tb.Helper()
	var list []shown
	for i := 1; ; i++ {
		data, there := all["ppt/slides/slide"+strconv.Itoa(i)+".xml"]
		if !there {
			return list
		}
		var s shown
		for _, p := range paragraphs(tb, data) {
			switch {
			case p.holder == "title" || p.holder == "ctrTitle":
				s.title = p.text
			case p.holder == "ftr" || p.holder == "sldNum" || p.text == "":
			case p.cell:
				s.cells = append(s.cells, p.text)
				s.text = append(s.text, p.text)
			default:
				s.text = append(s.text, p.text)
			}
		}
		if data, there := all["ppt/notesSlides/notesSlide"+strconv.Itoa(i)+".xml"]; there {
			for _, p := range paragraphs(tb, data) {
				s.notes = append(s.notes, p.text)
			}
		}
		list = append(list, s)
	}
}

type said struct {
	holder string // the kind of placeholder
	cell   bool
	text   string
}

func paragraphs(tb testing.TB, data []byte) []said {
	tb.Helper()
	var list []said
	dec := xml.NewDecoder(bytes.NewReader(data))
	var now said
	inText := false
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			tb.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "sp", "graphicFrame":
				now.holder = ""
			case "ph":
				now.holder = attr(e, "type")
			case "tc":
				now.cell = true
			case "p":
				now.text = ""
			case "br":
				now.text += " "
			case "t":
				inText = true
			}
		case xml.EndElement:
			switch e.Name.Local {
			case "tc":
				now.cell = false
			case "p":
				list = append(list, now)
			case "t":
				inText = false
			}
		case xml.CharData:
			if inText {
				now.text += string(e)
			}
		}
	}
}
