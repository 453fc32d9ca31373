package docx_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boussole/internal/document"
	"boussole/internal/exchange/office"
)

// squeezed is a text with one plain space for each stretch of white space and of signs
// that stand for drawings.
func squeezed(s string) string { return strings.Join(strings.Fields(s), " ") }

// said is a text as a reader has it: a sign is a drawing, which has no letters.
func said(t document.Text) string {
	var b strings.Builder
	for _, r := range t {
		if r.Break || r.Mark != "" {
			b.WriteByte(' ')
		}
		b.WriteString(r.Text)
	}
	return squeezed(b.String())
}

// titled is a heading as it is written, with its number, its name and what is beside it.
func titled(h document.Heading) string {
	number := h.Number
	if h.Label != "" && h.Level > 1 {
		if number != "" {
			number += "."
		}
		number += " " + h.Label
	}
	return squeezed(number + " " + said(h.Title) + " " + said(h.Aside))
}

// facts are all that a document says, each piece that is to be found again on its own.
func facts(doc *document.Document) (headings, texts []string) {
	add := func(list ...document.Text) {
		for _, t := range list {
			if s := said(t); s != "" {
				texts = append(texts, s)
			}
		}
	}
	doc.Walk(func(b document.Block, _ int) {
		switch b := b.(type) {
		case document.Heading:
			headings = append(headings, strings.Repeat("#", min(b.Level, 4))+" "+titled(b))
		case document.Paragraph:
			add(b.Text)
		case document.List:
			add(b.Items...)
		case document.Definitions:
			for _, e := range b.Entries {
				add(e.Term)
				add(e.Text...)
			}
		case document.Table:
			for _, c := range b.Columns {
				add(document.Says(c.Label))
			}
			for _, row := range b.Rows {
				add(row...)
			}
		case document.Figure:
			add(b.Title, b.Caption)
			for _, k := range b.Key {
				add(document.Says(k.Label))
			}
		case document.Finding:
			add(document.Says(b.Word), document.Says(b.Code), document.Says(b.Why), document.Says(b.Mend), document.Says(b.Waived))
			add(b.What...)
		case document.Note:
			add(b.Text...)
		case document.Contents:
			add(document.Says(b.Title))
			for _, e := range b.Entries {
				add(document.Says(e.Name), document.Says(e.Title))
			}
		}
	})
	return headings, texts
}

// tables are the cells of a document's tables, each table on its own.
func tables(doc *document.Document) [][]string {
	var list [][]string
	doc.Walk(func(b document.Block, _ int) {
		t, is := b.(document.Table)
		if !is {
			return
		}
		var cells []string
		for _, c := range t.Columns {
			cells = append(cells, squeezed(c.Label))
		}
		for _, row := range t.Rows {
			for _, c := range row {
				cells = append(cells, said(c))
			}
		}
		list = append(list, cells)
	})
	return list
}

// What we write is read again by our own reader: headings with their levels in their
// order, each text, and each table with its cells.
func TestWrite_isReadAgain(t *testing.T) {
	t.Parallel()
	for name, doc := range documents(t) {
		again, err := office.Read(write(t, doc))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		headings, texts := facts(doc)
		found, _ := facts(again)
		if diff := cmp.Diff(headings, found); diff != "" {
			t.Errorf("%s: headings (-written +read):\n%s", name, diff)
		}
		all := squeezed(plain(again))
		for _, s := range texts {
			if !strings.Contains(all, s) {
				t.Errorf("%s: %q is not read again", name, s)
			}
		}
		read := tables(again)
		for _, want := range tables(doc) {
			if !slices.ContainsFunc(read, func(got []string) bool { return slices.Equal(got, want) }) {
				t.Errorf("%s: a table is not read again: %q", name, want)
			}
		}
		if again.Title != doc.Title || again.Owner != doc.Owner {
			t.Errorf("%s: title %q, owner %q", name, again.Title, again.Owner)
		}
	}
}

// plain is all that a document says, in its order.
func plain(doc *document.Document) string {
	headings, texts := facts(doc)
	return strings.Join(append(headings, texts...), " ")
}

// LibreOffice opens what we write and finds every heading, paragraph and cell in it.
func TestWrite_isOpenedByLibreOffice(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	chosen := map[string]*document.Document{}
	args := []string{"--headless", "-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--convert-to", "txt:Text (encoded):UTF8", "--outdir", dir}
	for name, doc := range documents(t) {
		if doc.Kind != "strategy" && !strings.HasPrefix(name, "fr-mairie") {
			continue // each takes LibreOffice seconds
		}
		file := filepath.Join(dir, name+".docx")
		if err := os.WriteFile(file, write(t, doc), 0o600); err != nil {
			t.Fatal(err)
		}
		chosen[name] = doc
		args = append(args, file)
	}
	if out, err := exec.CommandContext(t.Context(), "soffice", args...).CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	for name, doc := range chosen {
		text, err := os.ReadFile(filepath.Join(dir, name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		all := squeezed(string(text))
		headings, texts := facts(doc)
		for _, s := range append(headings, texts...) {
			if s := strings.TrimLeft(s, "# "); !strings.Contains(all, s) {
				t.Errorf("%s: LibreOffice does not find %q", name, s)
			}
		}
	}
}
