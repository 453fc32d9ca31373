package open_test

import (
	"errors"
	"strings"
	"testing"

	"boussole/internal/document"
	"boussole/internal/exchange"
	"boussole/internal/exchange/open"
)

// A file is what it holds; its name decides where that leaves several answers.
func TestDetect(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, data string
		want       open.Format
		refused    exchange.Kind
	}{
		{"plan.docx", "PK\x03\x04…", open.Office, ""},
		{"plan.txt", "PK\x03\x04…", open.Office, ""},
		{"plan.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", open.Office, ""},
		{"plan.rtf", `{\rtf1`, open.Office, ""},
		{"-", "%PDF-1.7\n", open.PDF, ""},
		{"a.pdf", "\x00\x00%PDF-2.0\n", open.PDF, ""},
		{"a.md", "Nous lisons %PDF-1.7 aussi", open.Markdown, ""},
		{"PLAN.MD", "texte", open.Markdown, ""},
		{"plan.html", "texte", open.Webpage, ""},
		{"plan.txt", "\n<!DOCTYPE html><p>a", open.Webpage, ""},
		{"", "<?xml version='1.0'?><html>", open.Webpage, ""},
		{"plan.txt", "# Titre", open.Plain, ""},
		{"-", "# Titre\n\ntexte", open.Markdown, ""},
		{"stdin", "texte", open.Plain, ""},
		{"-", "\ufeffvoir [ici](b)", open.Markdown, ""},
		{"plan.pdf", "texte", "", exchange.Broken},
		{"plan.docx", "<html>", "", exchange.Broken},
		{"plan.json", "{}", "", exchange.Unknown},
		{"", "\x7fELF\x00", "", exchange.Unknown},
		{"plan.pdf", "\x89PNG\r\n", "", exchange.Wordless},
		{"plan.md", " \n", "", exchange.Empty},
	} {
		t.Run(c.name+" "+c.data, func(t *testing.T) {
			t.Parallel()
			got, err := open.Detect(c.name, []byte(c.data))
			if got != c.want || exchange.KindOf(err) != c.refused {
				t.Errorf("%q, %v", got, err)
			}
		})
	}
}

var errAsked = errors.New("asked")

func TestRead_goesToTheReader(t *testing.T) {
	t.Parallel()
	readPDF := func([]byte) (*document.Document, error) { return nil, errAsked }
	for name, data := range map[string]string{"a.md": "# Le plan", "a.html": "<h1>Le plan</h1>", "a.txt": "LE PLAN\n\nfin"} {
		doc, err := open.Read(name, []byte(data), readPDF)
		if err != nil || len(doc.Headings()) != 1 || !strings.EqualFold(doc.Title, "Le plan") {
			t.Errorf("%s: %+v, %v", name, doc, err)
		}
	}
	if _, err := open.Read("a.pdf", []byte("%PDF-1.4"), readPDF); !errors.Is(err, errAsked) {
		t.Error(err)
	}
	if _, err := open.Read("a.docx", []byte("PK\x03\x04"), readPDF); exchange.KindOf(err) != exchange.Broken {
		t.Error(err)
	}
	if _, err := open.Read("a.txt", make([]byte, exchange.MaxFile+1), readPDF); exchange.KindOf(err) != exchange.Large {
		t.Error(err)
	}
}
