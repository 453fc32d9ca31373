package docx_test

import (
	"path"
	"testing"

	"boussole/internal/document"
	"boussole/internal/document/documenttest"
)

// sane checks a file: every part is XML, in the order of the schema, and holds together.
func sane(t *testing.T, name string, doc *document.Document) {
	t.Helper()
	all := parts(t, write(t, doc))
	defined := definedIn(t, all)
	numbers := map[string]bool{}
	for _, e := range elements(t, "numbering", all["word/numbering.xml"]) {
		if e.name == "num" {
			numbers[e.attr["numId"]] = true
		}
	}
	for part, text := range all {
		if path.Ext(part) != ".odttf" {
			holds(t, name+" "+part, elements(t, part, text), defined, numbers)
			related(t, name, part, text, all)
		}
	}
}

func TestWrite_ofAnythingHolds(t *testing.T) {
	t.Parallel()
	for seed := range uint64(40) {
		sane(t, "random", documenttest.Anything(seed))
	}
}

func FuzzWrite(f *testing.F) {
	for seed := range uint64(5) {
		f.Add(seed, documenttest.Hostile()[seed])
	}
	f.Fuzz(func(t *testing.T, seed uint64, s string) {
		doc := documenttest.Anything(seed)
		doc.Title = s
		doc.Blocks = append(doc.Blocks, document.Paragraph{Text: document.Own(s)}, document.Heading{Level: 2, ID: s, Label: s, Title: document.Says(s)}, document.Paragraph{Text: document.Text{{Text: s, To: s}, {Text: s, URL: "http://" + s}}})
		sane(t, "fuzz", doc)
	})
}
