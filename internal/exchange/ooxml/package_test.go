package ooxml_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"boussole/internal/exchange/ooxml"
)

// unpacked are the entries of a package by name, and their names in order.
func unpacked(t *testing.T, file []byte) (entries map[string]string, names []string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	entries = map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		entries[f.Name] = string(data)
		names = append(names, f.Name)
	}
	return entries, names
}

// wellFormed reports what is wrong with an XML text.
func wellFormed(s string) error {
	dec := xml.NewDecoder(strings.NewReader(s))
	for {
		if _, err := dec.Token(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func small() *ooxml.Package {
	var p ooxml.Package
	p.Part("word/document.xml", "application/x-main+xml", []byte("<d/>"))
	p.Part("word/theme/theme1.xml", ooxml.ThemeType, ooxml.Theme())
	p.Part("word/fonts/font1.odttf", "", []byte{1, 2, 3})
	p.Relate("", ooxml.OfficeDocument, "word/document.xml")
	p.Relate("word/document.xml", ooxml.Related("theme"), "word/theme/theme1.xml")
	p.Relate("word/theme/theme1.xml", ooxml.Related("font"), "word/fonts/font1.odttf")
	p.RelateOutside("word/document.xml", ooxml.Hyperlink, "https://example.org/?a=1&b=2")
	p.Describe(ooxml.Properties{Title: "Le <plan>", Author: "Coop & Cie", Language: "fr-FR"})
	return &p
}

func TestPackage_relatesItsParts(t *testing.T) {
	t.Parallel()
	file, err := small().Bytes()
	if err != nil {
		t.Fatal(err)
	}
	entries, names := unpacked(t, file)
	want := []string{
		"[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels",
		"word/theme/theme1.xml", "word/theme/_rels/theme1.xml.rels", "word/fonts/font1.odttf", "docProps/core.xml", "docProps/app.xml",
	}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
	for name, text := range entries {
		if name == "word/fonts/font1.odttf" {
			continue
		}
		if err := wellFormed(text); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, piece := range map[string]string{
		"[Content_Types].xml":              `<Override PartName="/word/document.xml" ContentType="application/x-main+xml"/>`,
		"_rels/.rels":                      `Target="word/document.xml"`,
		"word/_rels/document.xml.rels":     `Target="theme/theme1.xml"`,
		"word/theme/_rels/theme1.xml.rels": `Target="../fonts/font1.odttf"`,
		"docProps/core.xml":                `<dc:title>Le &lt;plan&gt;</dc:title>`,
	} {
		if !strings.Contains(entries[name], piece) {
			t.Errorf("%s has no %s:\n%s", name, piece, entries[name])
		}
	}
	if rels := entries["word/_rels/document.xml.rels"]; !strings.Contains(rels, `Target="https://example.org/?a=1&amp;b=2" TargetMode="External"`) {
		t.Errorf("no address outside:\n%s", rels)
	}
}

func TestPackage_givesTheSameNeedTheSameID(t *testing.T) {
	t.Parallel()
	var p ooxml.Package
	a := p.RelateOutside("x", ooxml.Hyperlink, "https://example.org")
	b := p.RelateOutside("x", ooxml.Hyperlink, "https://example.net")
	if again := p.RelateOutside("x", ooxml.Hyperlink, "https://example.org"); again != a || a == b {
		t.Errorf("%s, %s, then %s", a, b, again)
	}
}

func TestPackage_isTheSameForTheSameParts(t *testing.T) {
	t.Parallel()
	a, errA := small().Bytes()
	b, errB := small().Bytes()
	if errA != nil || errB != nil || !bytes.Equal(a, b) {
		t.Error("two files of the same parts", errA, errB)
	}
}

func TestPackage_refusesWhatDoesNotHold(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(*ooxml.Package){
		"two parts":       func(p *ooxml.Package) { p.Part("word/document.xml", "x/y", nil) },
		"no content type": func(p *ooxml.Package) { p.Part("word/picture.tiff", "", nil) },
		"no target":       func(p *ooxml.Package) { p.Relate("", ooxml.OfficeDocument, "nowhere.xml") },
		"no source":       func(p *ooxml.Package) { p.Relate("nowhere.xml", ooxml.OfficeDocument, "word/document.xml") },
	} {
		p := small()
		spoil(p)
		if _, err := p.Bytes(); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestEscape(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"":                       "",
		"« été » à 10 €":         "« été » à 10 €",
		`<a b="c">&`:             "&lt;a b=&quot;c&quot;&gt;&amp;",
		"a\x00b\x1fc\ufffed":     "abcd",
		"line\nline\ttab\r":      "line&#10;line&#9;tab&#13;",
		"broken \xff end":        "broken \ufffd end",
		"\ufeffmark \uffff gone": "\ufeffmark  gone",
	} {
		if got := ooxml.Escape(in); got != want {
			t.Errorf("Escape(%q) = %q, want %q", in, got, want)
		}
	}
}

// FuzzEscape holds that any text gives XML that reads as the text itself, without what
// XML does not allow.
func FuzzEscape(f *testing.F) {
	for _, s := range []string{"", "a", "<&>\"'", "\x00\x0b\ufffe\uffff", "\xff\xfe", "\ue000\ufffd𝒳", "]]>", "a\r\nb"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var read struct {
			Attr string `xml:"a,attr"`
			Text string `xml:",chardata"`
		}
		e := ooxml.Escape(s)
		if err := xml.Unmarshal([]byte(`<x a="`+e+`">`+e+`</x>`), &read); err != nil {
			t.Fatal(err)
		}
		want := strings.Map(func(r rune) rune {
			if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xfffe || r == 0xffff {
				return -1
			}
			return r
		}, strings.ToValidUTF8(s, ""))
		got := read.Text
		if !utf8.ValidString(s) {
			got = strings.ReplaceAll(got, "\ufffd", "")
			want = strings.ReplaceAll(want, "\ufffd", "")
		}
		if got != want || read.Attr != read.Text {
			t.Errorf("%q is read as %q and %q", s, read.Text, read.Attr)
		}
	})
}
