package pptx_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"boussole/internal/document"
	"boussole/internal/exchange/pptx"
	"boussole/internal/locale"
	"boussole/internal/report"
	"boussole/internal/report/reporttest"
)

// TestWrite_ofTheExamples holds, for every report of every example in both languages, that
// its deck is a sound package, that each slide has a title, that nothing leaves its slide
// and that nothing of the document is lost.
func TestWrite_ofTheExamples(t *testing.T) {
	t.Parallel()
	for _, name := range reporttest.Examples() {
		for _, lang := range []locale.Lang{locale.French, locale.English} {
			t.Run(name+"-"+string(lang), func(t *testing.T) {
				t.Parallel()
				in := reporttest.Input(t, reporttest.Source(t, name), lang)
				for kind, made := range reporttest.Kinds() {
					doc := made(in)
					all := parts(t, write(t, doc))
					if err := sound(all); err != nil {
						t.Errorf("%s: %v", kind, err)
					}
					deck := slides(t, all)
					for _, fault := range titleFaults(doc, deck) {
						t.Errorf("%s: %s", kind, fault)
					}
					for _, s := range lost(doc, deck) {
						t.Errorf("%s: lost %q", kind, s)
					}
					for _, fault := range pptx.Faults(doc) {
						t.Errorf("%s: %s", kind, fault)
					}
				}
			})
		}
	}
}

// titleFaults are the slides without a title, and the sections that no slide is titled
// by, in full.
func titleFaults(doc *document.Document, deck []shown) []string {
	var list []string
	var titles strings.Builder
	for i, s := range deck {
		if strings.TrimSpace(s.title) == "" {
			list = append(list, fmt.Sprintf("slide %d has no title", i+1))
		}
		titles.WriteString(squeeze(s.title) + "\n")
	}
	if deck[0].title != doc.Title {
		list = append(list, "it begins with "+deck[0].title)
	}
	for _, h := range doc.Headings() {
		if h.Level == 2 && !strings.Contains(titles.String(), squeeze(h.Title.Plain())) {
			list = append(list, "no slide is titled "+h.Title.Plain())
		}
	}
	return list
}

func TestWrite_givesTheSameFileForTheSameDocument(t *testing.T) {
	t.Parallel()
	doc := report.Strategy(reporttest.Input(t, reporttest.Source(t, "fr-entreprise"), locale.French))
	if !bytes.Equal(write(t, doc), write(t, doc)) {
		t.Error("two files of one document")
	}
}

// squeeze is a text without its spaces.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u202f' {
			return -1
		}
		return r
	}, s)
}

// lost are the texts of a document that its deck holds neither on a slide nor in notes.
// A text may be parted where a sentence ends or between two words.
func lost(doc *document.Document, deck []shown) []string {
	var on, beside strings.Builder
	for _, s := range deck {
		on.WriteString(squeeze(strings.Join(s.text, "")))
		beside.WriteString(squeeze(s.title) + "\n" + squeeze(strings.Join(s.notes, "")) + "\n")
	}
	held, more := on.String(), beside.String()
	var list []string
	has := func(s string) bool { return strings.Contains(held, s) || strings.Contains(more, s) }
	want := func(s string) {
		s = printable(s)
		if has(squeeze(s)) {
			return
		}
		// Cut by the end of a column or a slide: each sentence stands whole.
		for _, sentence := range regexp.MustCompile(`[.!?…] `).Split(s, -1) {
			if sentence = squeeze(sentence); !has(sentence) {
				list = append(list, sentence)
			}
		}
	}
	text := func(t document.Text) {
		for _, r := range t {
			want(r.Text)
		}
	}
	texts := func(all []document.Text) {
		for _, t := range all {
			text(t)
		}
	}
	for _, s := range []string{doc.Title, doc.Owner, doc.Subject, doc.Date} {
		want(s)
	}
	doc.Walk(func(b document.Block, _ int) {
		switch b := b.(type) {
		case document.Heading:
			text(b.Title)
			text(b.Aside)
			want(b.Label)
		case document.Paragraph:
			text(b.Text)
		case document.List:
			texts(b.Items)
		case document.Definitions:
			for _, e := range b.Entries {
				text(e.Term)
				texts(e.Text)
			}
		case document.Table:
			for _, c := range b.Columns {
				want(c.Label)
			}
			for _, r := range b.Rows {
				texts(r)
			}
		case document.Figure:
			text(b.Title)
			text(b.Caption)
			texts(b.Words)
			for _, k := range b.Key {
				want(k.Label)
			}
		case document.Finding:
			texts(b.What)
			for _, s := range []string{b.Word, b.Code, b.Why, b.Mend, b.Waived} {
				want(s)
			}
		case document.Note:
			texts(b.Text)
		case document.Contents:
			want(b.Title)
			for _, e := range b.Entries {
				want(e.Name)
				want(e.Title)
			}
		}
	})
	return list
}

// printable is a text without the characters that no slide can hold.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r >= 0x7f && r < 0xa0 || r == 0xfffe || r == 0xffff || unicode.Is(unicode.Co, r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}

// BenchmarkPPTX is the whole way from the file's bytes to the whole strategy as a deck;
// its budget is 500 ms.
func BenchmarkPPTX(b *testing.B) {
	src := reporttest.Source(b, "fr-entreprise")
	for b.Loop() {
		write(b, report.Strategy(reporttest.Input(b, src, locale.French)))
	}
}

// BenchmarkWrite is the writing of the deck alone.
func BenchmarkWrite(b *testing.B) {
	doc := report.Strategy(reporttest.Input(b, reporttest.Source(b, "fr-entreprise"), locale.French))
	b.ResetTimer()
	for b.Loop() {
		write(b, doc)
	}
}
