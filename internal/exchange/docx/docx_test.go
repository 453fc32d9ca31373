package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"boussole/internal/chart"
	"boussole/internal/document"
	"boussole/internal/exchange/docx"
	"boussole/internal/locale"
	"boussole/internal/report"
	"boussole/internal/report/reporttest"
)

func write(tb testing.TB, doc *document.Document) []byte {
	tb.Helper()
	file, err := docx.Write(doc)
	if err != nil {
		tb.Fatal(err)
	}
	return file
}

// documents are a report of each kind of each example, half of them in English.
func documents(t *testing.T) map[string]*document.Document {
	t.Helper()
	all := map[string]*document.Document{}
	for i, name := range reporttest.Examples() {
		src := reporttest.Source(t, name)
		for j, kind := range slices.Sorted(maps.Keys(reporttest.Kinds())) {
			lang := []locale.Lang{locale.French, locale.English}[(i+j)%2]
			all[name+"-"+kind+"-"+string(lang)] = reporttest.Kinds()[kind](reporttest.Input(t, src, lang))
		}
	}
	return all
}

// parts are the entries of a package.
func parts(t *testing.T, file []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if _, twice := all[f.Name]; twice {
			t.Errorf("two entries %s", f.Name)
		}
		all[f.Name] = string(data)
	}
	return all
}

// element is an element of a part, with its attributes by their names without a prefix
// but for r:id, and what stands above it.
type element struct {
	name  string
	attr  map[string]string
	above *element
	inner []*element
}

// elements reads a part as strict XML.
func elements(t *testing.T, name, text string) []*element {
	t.Helper()
	dec := xml.NewDecoder(strings.NewReader(text))
	var list []*element
	var now *element
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			one := &element{name: e.Name.Local, attr: map[string]string{}, above: now}
			for _, a := range e.Attr {
				key := a.Name.Local
				if strings.HasSuffix(a.Name.Space, "officeDocument/2006/relationships") {
					key = "r:" + key
				}
				one.attr[key] = a.Value
			}
			if now != nil {
				now.inner = append(now.inner, one)
			}
			list, now = append(list, one), one
		case xml.EndElement:
			now = now.above
		}
	}
}

// ordered is the order of the schema within the elements that Word reads strictly.
var ordered = map[string][]string{
	"pPr":    {"pStyle", "keepNext", "keepLines", "pageBreakBefore", "numPr", "pBdr", "tabs", "spacing", "ind", "jc", "outlineLvl", "sectPr"},
	"rPr":    {"rStyle", "rFonts", "b", "i", "color", "sz", "szCs", "lang"},
	"tblPr":  {"tblStyle", "tblW", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "tblCaption"},
	"trPr":   {"cantSplit", "tblHeader"},
	"sectPr": {"footerReference", "type", "pgSz", "pgMar", "cols"},
	"style":  {"name", "basedOn", "next", "uiPriority", "semiHidden", "unhideWhenUsed", "qFormat", "pPr", "rPr", "tblPr", "tblStylePr"},
	"pBdr":   {"top", "left", "bottom", "right"},
}

func TestWrite_isAPackageThatHolds(t *testing.T) {
	t.Parallel()
	for name, doc := range documents(t) {
		all := parts(t, write(t, doc))
		types := all["[Content_Types].xml"]
		defined := map[string]bool{}
		for _, e := range elements(t, "styles", all["word/styles.xml"]) {
			if e.name == "style" {
				defined[e.attr["styleId"]] = true
			}
		}
		numbers := map[string]bool{}
		for _, e := range elements(t, "numbering", all["word/numbering.xml"]) {
			if e.name == "num" {
				numbers[e.attr["numId"]] = true
			}
		}
		for part, text := range all {
			if !strings.Contains(types, `PartName="/`+part+`"`) && !strings.Contains(types, `Extension="`+strings.TrimPrefix(path.Ext(part), ".")+`"`) {
				t.Errorf("%s: %s has no content type", name, part)
			}
			if path.Ext(part) == ".odttf" {
				continue
			}
			holds(t, name+" "+part, elements(t, part, text), defined, numbers)
			related(t, name, part, text, all)
		}
		if _, is := all["word/fonts/font4.odttf"]; !is {
			t.Errorf("%s: the typefaces are not in it", name)
		}
	}
}

// related holds that each relationship leads to a part, and that each id is related.
func related(t *testing.T, name, part, text string, all map[string]string) {
	t.Helper()
	if dir, file := path.Split(part); strings.HasSuffix(dir, "_rels/") {
		base := path.Dir(path.Clean(dir))
		for _, e := range elements(t, part, text) {
			if target := e.attr["Target"]; e.name == "Relationship" && e.attr["TargetMode"] == "" && all[path.Join(base, target)] == "" {
				t.Errorf("%s: %s leads to %s, which is not there", name, file, target)
			}
		}
		return
	}
	dir, file := path.Split(part)
	rels := all[dir+"_rels/"+file+".rels"]
	for _, e := range elements(t, part, text) {
		if id := e.attr["r:id"]; id != "" && !strings.Contains(rels, `Id="`+id+`"`) {
			t.Errorf("%s: %s has %s, which is not related", name, part, id)
		}
	}
}

// holds checks the elements of one part: their order, that what they name is defined,
// and that ids are of one thing each.
func holds(t *testing.T, name string, list []*element, defined, numbers map[string]bool) {
	t.Helper()
	bookmarks, anchors, ids := map[string]bool{}, map[string]bool{}, map[string]bool{}
	open := map[string]int{}
	for _, e := range list {
		if order, strict := ordered[e.name]; strict && (e.name != "rPr" || e.above.name != "r" || e.attr["lang"] == "") {
			last := -1
			for _, in := range e.inner {
				at := slices.Index(order, in.name)
				if at < 0 || at <= last {
					t.Errorf("%s: %s stands in %s where it may not", name, in.name, e.name)
				}
				last = at
			}
		}
		switch e.name {
		case "pStyle", "rStyle", "tblStyle", "basedOn":
			if !defined[e.attr["val"]] {
				t.Errorf("%s: no style %s", name, e.attr["val"])
			}
		case "numId":
			if !numbers[e.attr["val"]] {
				t.Errorf("%s: no list %s", name, e.attr["val"])
			}
		case "bookmarkStart":
			if bookmarks[e.attr["name"]] || len(e.attr["name"]) > 40 {
				t.Errorf("%s: bookmark %s", name, e.attr["name"])
			}
			bookmarks[e.attr["name"]] = true
			open[e.attr["id"]]++
		case "bookmarkEnd":
			open[e.attr["id"]]--
		case "hyperlink":
			if a := e.attr["anchor"]; a != "" {
				anchors[a] = true
			}
		case "docPr", "cNvPr":
			if ids[e.attr["id"]] {
				t.Errorf("%s: two drawings %s", name, e.attr["id"])
			}
			ids[e.attr["id"]] = true
		case "tc":
			if n := len(e.inner); n == 0 || e.inner[n-1].name != "p" {
				t.Errorf("%s: a cell does not end with a paragraph", name)
			}
		case "tr":
			cells := 0
			for _, in := range e.inner {
				if in.name == "tc" {
					cells++
				}
			}
			columns := 0
			for _, in := range e.above.inner {
				if in.name == "tblGrid" {
					columns = len(in.inner)
				}
			}
			if cells != columns {
				t.Errorf("%s: a row of %d cells in a table of %d columns", name, cells, columns)
			}
		}
	}
	for a := range anchors {
		if !bookmarks[a] {
			t.Errorf("%s: no bookmark %s", name, a)
		}
	}
	for id, n := range open {
		if n != 0 {
			t.Errorf("%s: bookmark %s does not end", name, id)
		}
	}
}

func TestWrite_givesTheSameFileForTheSameDocument(t *testing.T) {
	t.Parallel()
	doc := report.Strategy(reporttest.Input(t, reporttest.Source(t, "fr-entreprise"), locale.French))
	if !bytes.Equal(write(t, doc), write(t, doc)) {
		t.Error("two files of one document")
	}
}

// The organisation's words say their language, and whose they are.
func TestWrite_keepsTheTwoVoices(t *testing.T) {
	t.Parallel()
	doc := &document.Document{Lang: "en", OwnLang: "fr", Blocks: []document.Block{
		document.Paragraph{Text: document.Text{{Text: "Said by the tool. "}, {Text: "Dit par la coopérative.", Voice: document.Organisation}}},
	}}
	all := parts(t, write(t, doc))
	if !regexp.MustCompile(`<w:style w:type="character"[^>]*w:styleId="Organisation">.*?Boussole Serif.*?<w:lang w:val="fr-FR"/>`).MatchString(all["word/styles.xml"]) {
		t.Error("the style of the organisation has not its typeface or its language")
	}
	if !strings.Contains(all["word/styles.xml"], `<w:lang w:val="en-GB"`) {
		t.Error("the document has not its language")
	}
	if body := all["word/document.xml"]; !strings.Contains(body, `<w:r><w:rPr><w:rStyle w:val="Organisation"/></w:rPr><w:t xml:space="preserve">Dit par la coopérative.</w:t></w:r>`) || !strings.Contains(body, `<w:r><w:t xml:space="preserve">Said by the tool. </w:t></w:r>`) {
		t.Error(body)
	}
}

// A link leads to a heading of the document or to the web, and nowhere else.
func TestWrite_linksToHeadingsAndToTheWeb(t *testing.T) {
	t.Parallel()
	doc := &document.Document{Lang: "fr", Blocks: []document.Block{
		document.Contents{Title: "Sommaire", Entries: []document.ContentsEntry{{Level: 2, Number: "1", Name: "Buts", ID: "plan média"}, {Level: 2, Name: "Perdu", ID: "perdu"}}},
		document.Heading{Level: 2, ID: "plan média", Title: document.Says("Plan")},
		document.Heading{Level: 2, ID: "plan mèdia", Title: document.Says("Autre plan")},
		document.Heading{Level: 2, ID: strings.Repeat("9", 80), Title: document.Says("Long")},
		document.Paragraph{Text: document.Text{
			{Text: "dedans", To: "plan média"}, {Text: "nulle part", To: "absent"}, {Text: "dehors", URL: "https://example.org/é?a=b&c\"<d>"}, {Text: "ruse", URL: "javascript:alert(1)"}, {Text: "fichier", URL: "file:///etc/passwd"},
		}},
	}}
	all := parts(t, write(t, doc))
	body, rels := all["word/document.xml"], all["word/_rels/document.xml.rels"]
	holds(t, "links", elements(t, "body", body), definedIn(t, all), nil)
	if n := strings.Count(body, "<w:hyperlink "); n != 3 {
		t.Errorf("%d links", n)
	}
	for _, name := range []string{`w:name="plan_m_dia"`, `w:name="plan_m_dia_2"`, `w:anchor="plan_m_dia"`} {
		if !strings.Contains(body, name) {
			t.Errorf("no %s", name)
		}
	}
	if !strings.Contains(rels, `Target="https://example.org/%C3%A9?a=b&amp;c%22%3Cd%3E" TargetMode="External"`) || strings.Contains(rels, "javascript") || strings.Contains(rels, "file:") {
		t.Error(rels)
	}
}

func definedIn(t *testing.T, all map[string]string) map[string]bool {
	t.Helper()
	defined := map[string]bool{}
	for _, e := range elements(t, "styles", all["word/styles.xml"]) {
		if e.name == "style" {
			defined[e.attr["styleId"]] = true
		}
	}
	return defined
}

// Each ordered list counts from one.
func TestWrite_countsEachListAnew(t *testing.T) {
	t.Parallel()
	items := []document.Text{document.Says("un"), document.Says("deux")}
	all := parts(t, write(t, &document.Document{Lang: "fr", Blocks: []document.Block{
		document.List{Ordered: true, Items: items}, document.List{Items: items}, document.List{Ordered: true, Items: items},
	}}))
	if body := all["word/document.xml"]; strings.Count(body, `<w:numId w:val="1"/>`) != 2 || strings.Count(body, `<w:numId w:val="3"/>`) != 2 {
		t.Error(body)
	}
	if n := strings.Count(all["word/numbering.xml"], "<w:startOverride"); n != 3 {
		t.Errorf("%d lists begin anew", n)
	}
}

// BenchmarkDOCX is the whole way from the file's bytes to the whole strategy in Word.
func BenchmarkDOCX(b *testing.B) {
	src := reporttest.Source(b, "fr-entreprise")
	for b.Loop() {
		write(b, report.Strategy(reporttest.Input(b, src, locale.French)))
	}
}

// BenchmarkWrite is the writing alone.
func BenchmarkWrite(b *testing.B) {
	doc := report.Strategy(reporttest.Input(b, reporttest.Source(b, "fr-entreprise"), locale.French))
	b.ResetTimer()
	for b.Loop() {
		write(b, doc)
	}
}

// A label stays in one line over cells that are empty, while there is room for it.
func TestWrite_givesALabelOverEmptyCellsItsLine(t *testing.T) {
	t.Parallel()
	long := document.Own("Une agente deux heures par semaine dans la loge du bâtiment prêtée par le bailleur, et une fiche de signalement commune")
	table := document.Table{
		Columns: []document.Column{{Label: "Ce qui le résout"}, {Label: "Qui"}, {Label: "Porté par"}},
		Rows:    [][]document.Text{{long, long, nil}, {long, long, nil}},
	}
	body := parts(t, write(t, &document.Document{Lang: "fr", Blocks: []document.Block{table}}))["word/document.xml"]
	columns := regexp.MustCompile(`<w:gridCol w:w="(\d+)"/>`).FindAllStringSubmatch(body, -1)
	if len(columns) != 3 {
		t.Fatalf("columns %v", columns)
	}
	wide, err := strconv.Atoi(columns[2][1])
	if least := 20 * chart.Measure("Porté par", 9, chart.Sans); err != nil || float64(wide) < least+20*11 {
		t.Errorf("%d twentieths of a point for a label of %v and its margins", wide, least)
	}
}
