package flow_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"boussole/internal/document"
	"boussole/internal/exchange"
	"boussole/internal/exchange/flow"

	"github.com/google/go-cmp/cmp"
)

func line(n int) document.Place { return document.Place{Line: n} }

func own(s string) document.Text { return document.Own(s) }

// Blocks keep their order and their places; what says nothing is left out, and a list goes
// on while its items stand line under line.
func TestFlow_makesADocument(t *testing.T) {
	t.Parallel()
	var f flow.Flow
	f.Owner, f.Lang = "La cave", "fr"
	f.Paragraph(line(1), document.Body, own(" \u00a0\t"))
	f.Heading(line(2), 9, document.Text{{Text: "Le cap", Strong: true}})
	f.Item(line(3), false, own("un"))
	f.Item(line(4), false, own("deux"))
	f.Item(line(6), false, own("après un blanc"))
	f.Item(line(7), true, own("avec un numéro"))
	f.Close()
	f.Item(line(8), true, own("autre liste"))
	f.Paragraph(line(9), document.Body, own("Dix-neuf\n  fermes."))
	f.Note(line(10), own("une note"))
	f.Table(line(11), "", []string{"a"}, [][]document.Text{{own("1"), own("2")}, {}})
	f.Table(line(12), "", nil, [][]document.Text{{own(" ")}})
	f.Table(line(13), "sans cellules", nil, nil)
	doc, err := f.Document()
	if err != nil {
		t.Fatal(err)
	}
	if doc.Title != "Le cap" || doc.Owner != "La cave" || doc.Lang != "fr" {
		t.Errorf("title %q, owner %q, language %q", doc.Title, doc.Owner, doc.Lang)
	}
	var places []int
	var kinds []string
	for _, b := range doc.Blocks {
		places = append(places, b.Where().Line)
		switch b := b.(type) {
		case document.Heading:
			kinds = append(kinds, "heading "+b.Title.Plain())
			if b.Level != flow.MaxLevel || b.Title[0].Strong {
				t.Errorf("heading %+v", b)
			}
		case document.List:
			var items []string
			for _, item := range b.Items {
				items = append(items, item.Plain())
			}
			kinds = append(kinds, "list "+strings.Join(items, ", "))
		case document.Paragraph:
			kinds = append(kinds, "paragraph "+b.Text.Plain())
		case document.Note:
			kinds = append(kinds, "note "+b.Text[0].Plain())
		case document.Table:
			kinds = append(kinds, "table")
			if len(b.Columns) != 2 || len(b.Rows) != 2 || len(b.Rows[0]) != 2 || len(b.Rows[1]) != 2 {
				t.Errorf("a table whose rows are not as wide as it: %+v", b)
			}
		}
	}
	if diff := cmp.Diff(kinds, []string{"heading Le cap", "list un, deux", "list après un blanc", "list avec un numéro", "list autre liste", "paragraph Dix-neuf fermes.", "note une note", "table"}); diff != "" {
		t.Errorf("got, want:\n%s", diff)
	}
	if diff := cmp.Diff(places, []int{2, 3, 6, 7, 8, 9, 10, 11}); diff != "" {
		t.Errorf("places; got, want:\n%s", diff)
	}
}

// What goes beyond a limit is refused by it, wherever it came in, and stays refused.
func TestFlow_refusesBeyondItsLimits(t *testing.T) {
	t.Parallel()
	half := own(strings.Repeat("mot ", flow.MaxText/8+2))
	for name, c := range map[string]struct {
		fill func(f *flow.Flow)
		want exchange.Kind
	}{
		"nothing":     {func(*flow.Flow) {}, exchange.Wordless},
		"just enough": {func(f *flow.Flow) { f.Paragraph(line(1), document.Body, own(strings.Repeat("m", flow.MaxText))) }, ""},
		"text": {func(f *flow.Flow) {
			f.Heading(line(1), 1, half)
			f.Item(line(2), false, half)
			f.Paragraph(line(3), document.Body, own("fin"))
		}, exchange.Long},
		"text in a table": {func(f *flow.Flow) { f.Table(line(1), "", nil, [][]document.Text{{half}, {half}}) }, exchange.Long},
		"text of another": {func(f *flow.Flow) {
			var other flow.Flow
			other.Paragraph(line(1), document.Body, half)
			other.Note(line(2), half)
			f.Append(&other)
		}, exchange.Long},
		"pieces": {func(f *flow.Flow) {
			for i := range flow.MaxPieces/2 + 1 {
				f.Paragraph(line(i), document.Body, own("a"))
			}
		}, exchange.Crowded},
		"cells": {func(f *flow.Flow) {
			f.Table(line(1), "", make([]string, flow.MaxPieces/2), [][]document.Text{{own("a")}, {own("b")}})
		}, exchange.Crowded},
		"pieces of others": {func(f *flow.Flow) {
			for range 5 {
				var other flow.Flow
				for i := range flow.MaxPieces / 8 {
					other.Paragraph(line(i), document.Body, own("a"))
				}
				f.Append(&other)
			}
		}, exchange.Crowded},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var f flow.Flow
			c.fill(&f)
			_, err := f.Document()
			if got := exchange.KindOf(err); got != c.want || (err == nil) != (c.want == "") {
				t.Errorf("%v, want %q", err, c.want)
			}
			if c.want != exchange.Wordless && (f.Err() == nil) != (c.want == "") {
				t.Errorf("while it is read: %v", f.Err())
			}
		})
	}
}

// What is appended stands in its place: after the list that was open, before what follows.
func TestFlow_appendsInOrder(t *testing.T) {
	t.Parallel()
	var f, other, empty flow.Flow
	f.Item(line(1), false, own("un"))
	other.Item(line(2), false, own("deux"))
	f.Append(&empty)
	f.Append(&other)
	f.Item(line(3), false, own("trois"))
	doc, err := f.Document()
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, b := range doc.Blocks {
		if l, is := b.(document.List); is {
			said = append(said, l.Items[0].Plain())
		}
	}
	if diff := cmp.Diff(said, []string{"un", "deux", "trois"}); diff != "" {
		t.Errorf("got, want:\n%s", diff)
	}
}

func TestTidy_countsBlanksOnce(t *testing.T) {
	t.Parallel()
	strong := func(s string) document.Run { return document.Run{Text: s, Strong: true} }
	for name, c := range map[string]struct {
		text document.Text
		want document.Text
	}{
		"nothing":              {nil, nil},
		"blanks":               {own(" \n\t\u00a0 "), nil},
		"inner":                {own("  Le \n\t cap  "), own("Le cap")},
		"no-break spaces":      {own("12\u00a0000\u202f€ ?\u00a0"), own("12\u00a0000\u202f€ ?")},
		"marks of no width":    {own("com\u00admu\u200bnication\ufeff\x07"), own("communication")},
		"broken letters":       {own("caf\xe9"), own("caf\ufffd")},
		"alike neighbours":     {document.Text{{Text: "Le "}, {Text: "cap"}}, own("Le cap")},
		"a blank between runs": {document.Text{{Text: "Le"}, strong(" cap "), {Text: "clair"}}, document.Text{{Text: "Le ", Voice: document.Organisation}, {Text: "cap ", Voice: document.Organisation, Strong: true}, {Text: "clair", Voice: document.Organisation}}},
		"empty runs":           {document.Text{{Text: ""}, strong(""), {Text: "a"}, strong(" ")}, own("a")},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(flow.Tidy(c.text), c.want); diff != "" {
				t.Errorf("got, want:\n%s", diff)
			}
		})
	}
}

// A tidy text stays as it is, whatever it was made of.
func FuzzTidy(f *testing.F) {
	f.Add(" Le \n cap", "\u00a0clair ", true, false)
	f.Add("a", "", false, true)
	f.Add("caf\xe9 \u00ad", " \u200b ", true, true)
	f.Fuzz(func(t *testing.T, a, b string, strong, broken bool) {
		once := flow.Tidy(document.Text{{Text: a}, {Text: b, Strong: strong, Break: broken}, {Text: a, Strong: !strong}})
		for _, r := range once {
			if !r.Break && r.Text == "" || !utf8.ValidString(r.Text) || strings.ContainsAny(r.Text, "\n\t\u00ad") || strings.Contains(r.Text, "  ") {
				t.Errorf("%q of %q and %q", r.Text, a, b)
			}
		}
		if n := len(once); n > 0 && strings.TrimRightFunc(once[n-1].Text, unicode.IsSpace) != once[n-1].Text {
			t.Errorf("a blank at the end of %+v", once)
		}
		if diff := cmp.Diff(flow.Tidy(once), once); diff != "" {
			t.Errorf("tidied again, once:\n%s", diff)
		}
	})
}
