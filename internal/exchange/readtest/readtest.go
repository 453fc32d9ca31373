// Package readtest has what the readers of files of text are tested with.
package readtest

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"boussole/internal/document"
	"boussole/internal/exchange"
)

// Lines are a document's blocks, each after the line that it stands on.
func Lines(doc *document.Document) string {
	var b strings.Builder
	for _, block := range doc.Blocks {
		one := document.Document{Blocks: []document.Block{block}}
		_, told, _ := strings.Cut(one.Outline(), "\n")
		fmt.Fprintf(&b, "%02d %s", block.Where().Line, strings.NewReplacer("{", "", "}", "").Replace(told))
	}
	return b.String()
}

// Holds checks what every reading must give: a refusal that people can be told, or a
// document of valid text whose lines are in the file.
func Holds(t *testing.T, read func([]byte) (*document.Document, error), data []byte) {
	t.Helper()
	doc, err := read(data)
	if err != nil {
		if exchange.KindOf(err) == "" {
			t.Fatalf("no refusal: %v", err)
		}
		return
	}
	if outline := doc.Outline(); !utf8.ValidString(outline) {
		t.Errorf("not UTF-8: %q", outline)
	}
	last := 1 + strings.Count(strings.ReplaceAll(string(data), "\r", "\n"), "\n")
	for _, b := range doc.Blocks {
		if at := b.Where().Line; at < 0 || at > last && utf8.Valid(data) {
			t.Errorf("line %d of %d: %+v", at, last, b)
		}
		if p, is := b.(document.Paragraph); is && strings.TrimSpace(p.Text.Plain()) == "" {
			t.Errorf("an empty paragraph: %+v", p)
		}
	}
}
