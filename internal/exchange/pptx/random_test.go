package pptx_test

import (
	"testing"

	"boussole/internal/document"
	"boussole/internal/document/documenttest"
	"boussole/internal/exchange/pptx"
)

// Whatever a document holds, its deck is sound, nothing leaves a slide, and nothing is
// lost.
func TestWrite_standsWhateverADocumentHolds(t *testing.T) {
	t.Parallel()
	for seed := range uint64(60) {
		hold(t, documenttest.Anything(seed))
	}
}

func FuzzWrite(f *testing.F) {
	for seed := range uint64(5) {
		f.Add(1000+seed, "Le cap est clair.")
	}
	f.Fuzz(func(t *testing.T, seed uint64, words string) {
		doc := documenttest.Anything(seed)
		doc.Title = words
		doc.Blocks = append(doc.Blocks, document.Heading{Level: 2, Title: document.Own(words)}, document.Paragraph{Text: document.Says(words)},
			document.Table{Columns: []document.Column{{Label: words}}, Rows: [][]document.Text{{document.Own(words)}}})
		hold(t, doc)
	})
}

func hold(t *testing.T, doc *document.Document) {
	t.Helper()
	all := parts(t, write(t, doc))
	if err := sound(all); err != nil {
		t.Errorf("%v", err)
	}
	for _, fault := range pptx.Faults(doc) {
		t.Error(fault)
	}
}
