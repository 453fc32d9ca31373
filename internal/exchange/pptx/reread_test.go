package pptx_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"boussole/internal/document"
	"boussole/internal/exchange/office"
	"boussole/internal/exchange/pptx"
	"boussole/internal/locale"
	"boussole/internal/report"
	"boussole/internal/report/reporttest"

	"github.com/google/go-cmp/cmp"
)

// Our own reader finds again the slides, their titles, the cells of their tables and
// their notes.
func TestWrite_isReadAgainByOurReader(t *testing.T) {
	t.Parallel()
	for _, name := range reporttest.Examples() {
		in := reporttest.Input(t, reporttest.Source(t, name), locale.French)
		for kind, made := range reporttest.Kinds() {
			file := write(t, made(in))
			want := slides(t, parts(t, file))
			read, err := office.Read(file)
			if err != nil {
				t.Fatalf("%s %s: %v", name, kind, err)
			}
			got := reread(read, len(want))
			for i := range want {
				// The reader sets line breaks and cells its own way: letters are compared.
				w := shown{title: squeeze(want[i].title), cells: squeezed(want[i].cells), notes: squeezed(want[i].notes)}
				if diff := cmp.Diff(w, got[i], cmp.AllowUnexported(shown{})); diff != "" {
					t.Errorf("%s %s, slide %d: %s", name, kind, i+1, diff)
				}
			}
		}
	}
}

// reread is what a document that was read says on each of its slides.
func reread(doc *document.Document, n int) []shown {
	list := make([]shown, n)
	doc.Walk(func(b document.Block, _ int) {
		at := b.Where().Slide
		if at < 1 || at > n {
			return
		}
		s := &list[at-1]
		switch b := b.(type) {
		case document.Heading:
			if s.title == "" {
				s.title = squeeze(b.Title.Plain())
			}
		case document.Table:
			for _, c := range b.Columns {
				s.cells = append(s.cells, c.Label)
			}
			for _, row := range b.Rows {
				for _, cell := range row {
					s.cells = append(s.cells, cell.Plain())
				}
			}
		case document.Note:
			if b.Form == document.Speaker {
				for _, t := range b.Text {
					s.notes = append(s.notes, t.Plain())
				}
			}
		}
	})
	for i := range list {
		list[i].cells, list[i].notes = squeezed(list[i].cells), squeezed(list[i].notes)
	}
	return list
}

func squeezed(list []string) []string {
	all := squeeze(strings.Join(list, ""))
	if all == "" {
		return nil
	}
	return []string{all}
}

// LibreOffice opens the decks, as many slides as there are, and shows every title, every
// cell and every paragraph.
func TestWrite_isShownByLibreOffice(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	args := []string{"--headless", "-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--convert-to", "pdf", "--outdir", dir}
	decks := map[string][]shown{}
	for _, one := range []struct {
		name string
		lang locale.Lang
		kind string
	}{{"fr-entreprise", locale.French, "page"}, {"fr-mairie", locale.French, "brief"}, {"fr-me-too", locale.French, "page"}, {"fr-boutique", locale.English, "strategy"}, {"nara", locale.English, "page"}} {
		file, err := pptx.Write(reporttest.Kinds()[one.kind](reporttest.Input(t, reporttest.Source(t, one.name), one.lang)))
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, one.name+".pptx")
		if err := os.WriteFile(path, file, 0o600); err != nil {
			t.Fatal(err)
		}
		decks[one.name] = slides(t, parts(t, file))
		args = append(args, path)
	}
	// With the typefaces that the deck embeds, which this LibreOffice does not read in it.
	fonts, err := filepath.Abs(filepath.Join("..", "font"))
	if err != nil {
		t.Fatal(err)
	}
	config := filepath.Join(dir, "fonts.conf")
	if err := os.WriteFile(config, []byte(`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>`+fonts+`</dir><cachedir>`+dir+`/cache</cachedir></fontconfig>`), 0o600); err != nil {
		t.Fatal(err)
	}
	office := exec.CommandContext(t.Context(), "soffice", args...)
	office.Env = append(os.Environ(), "FONTCONFIG_FILE="+config)
	if out, err := office.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	for name, deck := range decks {
		out, err := exec.CommandContext(t.Context(), "pdftotext", "-raw", filepath.Join(dir, name+".pdf"), "-").Output()
		if err != nil {
			t.Fatalf("pdftotext %s: %v", name, err)
		}
		pages := strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
		if len(pages) != len(deck) {
			t.Errorf("%s: %d pages of %d slides", name, len(pages), len(deck))
			continue
		}
		for i, s := range deck {
			// A raw page holds the lines of a text one after the other, so that letters
			// without spaces stand as in the paragraph.
			page := squeeze(ligatures.Replace(pages[i]))
			for _, text := range append([]string{s.title}, s.text...) {
				if !strings.Contains(page, squeeze(text)) {
					t.Errorf("%s, slide %d does not show %q", name, i+1, text)
				}
			}
		}
	}
}

var ligatures = strings.NewReplacer("\ufb01", "fi", "\ufb02", "fl", "\ufb00", "ff", "\ufb03", "ffi", "\ufb04", "ffl", "\u2010", "-", "\u2011", "-")

// The language of every word is said: the organisation's where it is another.
func TestWrite_saysTheLanguageOfItsWords(t *testing.T) {
	t.Parallel()
	all := parts(t, write(t, report.Page(reporttest.Input(t, reporttest.Source(t, "fr-boutique"), locale.English))))
	slide := string(all["ppt/slides/slide3.xml"])
	for _, lang := range []string{`lang="fr-FR"`, `lang="en-GB"`} {
		if !strings.Contains(slide, lang) {
			t.Errorf("nothing has %s", lang)
		}
	}
}

// A word that leads to a section leads to its slide.
func TestWrite_linksContentsToSlides(t *testing.T) {
	t.Parallel()
	all := parts(t, write(t, report.Strategy(reporttest.Input(t, reporttest.Source(t, "fr-boutique"), locale.French))))
	var names []string
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	jumps := 0
	for _, name := range names {
		if strings.HasPrefix(name, "ppt/slides/slide") {
			jumps += strings.Count(string(all[name]), `action="ppaction://hlinksldjump"`)
		}
	}
	if jumps < 20 {
		t.Errorf("%d links from slide to slide", jumps)
	}
}
