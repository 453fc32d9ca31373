package html_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"boussole/internal/document"
	"boussole/internal/exchange/html"
	"boussole/internal/locale"
	"boussole/internal/report"
	"boussole/internal/report/reporttest"
)

// pages are every report of every example in both languages.
func pages(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, name := range reporttest.Examples() {
		for _, lang := range []locale.Lang{locale.French, locale.English} {
			in := reporttest.Input(t, reporttest.Source(t, name), lang)
			for kind, made := range reporttest.Kinds() {
				all[name+" "+kind+" "+string(lang)] = string(html.Write(made(in)))
			}
		}
	}
	return all
}

var style = regexp.MustCompile(`(?s)<style>(.*?)</style>`)

type element struct {
	name string
	attr map[string]string
}

// elements reads a page as strict XML, without its style, and fails where an element is
// not closed or a character not allowed.
func elements(t *testing.T, page string) []element {
	t.Helper()
	page = strings.TrimPrefix(style.ReplaceAllString(page, "<style></style>"), "<!doctype html>")
	dec := xml.NewDecoder(strings.NewReader(page))
	var list []element
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		if start, is := token.(xml.StartElement); is {
			e := element{start.Name.Local, map[string]string{}}
			for _, a := range start.Attr {
				e.attr[a.Name.Local] = a.Value
			}
			list = append(list, e)
		}
	}
}

func TestWrite_isWellFormedAndLinksHold(t *testing.T) {
	t.Parallel()
	for name, page := range pages(t) {
		ids, wanted := map[string]bool{}, map[string]bool{}
		landmarks := map[string]int{}
		level := 0
		for _, e := range elements(t, page) {
			if id := e.attr["id"]; id != "" {
				if ids[id] {
					t.Errorf("%s: two elements %s", name, id)
				}
				ids[id] = true
			}
			if to, is := strings.CutPrefix(e.attr["href"], "#"); is {
				wanted[to] = true
			}
			if label := e.attr["aria-labelledby"]; label != "" {
				wanted[label] = true
			}
			landmarks[e.name]++
			if len(e.name) == 2 && e.name[0] == 'h' && e.name[1] >= '1' && e.name[1] <= '6' {
				if now := int(e.name[1] - '0'); now > level+1 {
					t.Errorf("%s: h%d after h%d", name, now, level)
				} else {
					level = now
				}
			}
			if e.name == "th" && e.attr["scope"] == "" {
				t.Errorf("%s: a th without a scope", name)
			}
			if e.name == "svg" && strings.HasPrefix(e.attr["class"], "fig") && e.attr["aria-label"] == "" && e.attr["aria-hidden"] == "" {
				t.Errorf("%s: a drawing without an alternative", name)
			}
		}
		for id := range wanted {
			if !ids[id] {
				t.Errorf("%s: nothing has the id %s", name, id)
			}
		}
		for _, one := range []string{"main", "header", "footer", "h1"} {
			if landmarks[one] != 1 {
				t.Errorf("%s: %d %s", name, landmarks[one], one)
			}
		}
		if !strings.Contains(page, `<html lang="`+name[len(name)-2:]+`">`) {
			t.Errorf("%s: no language", name)
		}
	}
}

// The file needs nothing else: what it loads is in it, and its own policy forbids the
// rest. An address of the web may stand in a link that a reader follows, and only there.
func TestWrite_needsNothingFromOutside(t *testing.T) {
	t.Parallel()
	fetched := regexp.MustCompile(`url\(([^)]*)\)|@import`)
	for name, page := range pages(t) {
		sheet := style.FindStringSubmatch(page)[1]
		sum := sha256.Sum256([]byte(sheet))
		if hash := "style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(page, "default-src 'none'; "+hash) {
			t.Errorf("%s: the policy does not allow the style alone", name)
		}
		for _, m := range fetched.FindAllStringSubmatch(sheet, -1) {
			if !strings.HasPrefix(m[1], "data:font/woff2;base64,") && !strings.HasPrefix(m[1], "#") {
				t.Errorf("%s: the style fetches %.60s", name, m[0])
			}
		}
		if n := strings.Count(sheet, "data:font/woff2;base64,"); n != 3 {
			t.Errorf("%s: %d typefaces", name, n)
		}
		if !strings.Contains(sheet, "SIL OPEN FONT LICENSE Version 1.1") {
			t.Errorf("%s: the licence of the typefaces is not there", name)
		}
		for _, e := range elements(t, page) {
			for key, value := range e.attr {
				switch {
				case e.name == "script" || e.name == "link" || e.name == "iframe" || e.name == "img" || key == "src" || key == "style" || strings.HasPrefix(key, "on"):
					t.Errorf("%s: <%s %s=%.60q>", name, e.name, key, value)
				case strings.Contains(value, "://") && (e.name != "a" || key != "href") && key != "aria-label":
					t.Errorf("%s: <%s %s=%.60q>", name, e.name, key, value)
				}
			}
		}
	}
}

// What a dossier says cannot become markup, nor a link that runs.
func TestWrite_escapesWhatItIsGiven(t *testing.T) {
	t.Parallel()
	const evil = `</style></title><script>alert(1)</script>"><img src=x onerror=alert(1)> & {{x}}`
	doc := &document.Document{
		Lang: "fr", Title: evil, Owner: evil, Foot: []string{evil}, Kind: "page",
		Blocks: []document.Block{
			document.Heading{Level: 1, ID: "page", Title: document.Own(evil)},
			document.Paragraph{Text: document.Text{{Text: evil, URL: "javascript:alert(1)"}, {Text: "source", URL: `https://example.org/"><script>`}, {Text: "\x01\x7f"}}},
			document.Table{Caption: evil, Columns: []document.Column{{Label: evil, Kind: document.Name}, {Label: evil}}, Rows: [][]document.Text{{document.Own(evil), document.Says(evil)}}},
			document.Finding{Mark: document.MarkBlocking, Word: evil, Code: evil, What: []document.Text{document.Says(evil)}, Why: evil, Mend: evil, Waived: evil},
		},
	}
	for _, e := range elements(t, string(html.Write(doc))) {
		if e.name == "script" || e.name == "img" || strings.HasPrefix(e.attr["href"], "javascript:") || e.attr["onerror"] != "" {
			t.Errorf("<%s %v>", e.name, e.attr)
		}
	}
}

// The organisation's words say their language where the report speaks another.
func TestWrite_marksTheOrganisationsLanguage(t *testing.T) {
	t.Parallel()
	in := reporttest.Input(t, reporttest.Source(t, "fr-boutique"), locale.English)
	if page := string(html.Write(report.Page(in))); !strings.Contains(page, `<span class="own" lang="fr">`) {
		t.Error("French words in an English report do not say that they are French")
	}
	in.Lang = locale.French
	if page := string(html.Write(report.Page(in))); strings.Contains(page, `<span class="own" lang=`) {
		t.Error("French words in a French report say that they are French")
	}
}

func TestWrite_givesTheSameFileForTheSameDocument(t *testing.T) {
	t.Parallel()
	doc := report.Strategy(reporttest.Input(t, reporttest.Source(t, "fr-entreprise"), locale.French))
	if !bytes.Equal(html.Write(doc), html.Write(doc)) {
		t.Error("two files of one document")
	}
}

// BenchmarkHTML is the whole way from the file's bytes to the whole strategy in HTML;
// its budget is 150 ms.
func BenchmarkHTML(b *testing.B) {
	src := reporttest.Source(b, "fr-entreprise")
	for b.Loop() {
		html.Write(report.Strategy(reporttest.Input(b, src, locale.French)))
	}
}

// BenchmarkWrite is the writing of HTML alone.
func BenchmarkWrite(b *testing.B) {
	doc := report.Strategy(reporttest.Input(b, reporttest.Source(b, "fr-entreprise"), locale.French))
	b.ResetTimer()
	for b.Loop() {
		html.Write(doc)
	}
}
