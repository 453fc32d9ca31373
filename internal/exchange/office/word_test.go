package office_test

import (
	"strings"
	"testing"

	"boussole/internal/document"

	"github.com/google/go-cmp/cmp"
)

func p(text string) string { return `<w:p><w:r><w:t>` + text + `</w:t></w:r></w:p>` }

func styled(style, text string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
}

func numberedP(id, level, text string) string {
	return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + id + `"/></w:numPr></w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
}

func tc(text string, props ...string) string {
	return `<w:tc><w:tcPr>` + strings.Join(props, "") + `</w:tcPr>` + p(text) + `</w:tc>`
}

// What people see of a Word text is what is read of it.
func TestRead_word(t *testing.T) {
	t.Parallel()
	numbering := part{"numbering.xml", `<w:numbering ` + wordSpaces + `>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/></w:lvl></w:lvlOverride></w:num></w:numbering>`}
	for name, c := range map[string]struct {
		body string
		more []part
		want string
	}{
		"paragraphs, and none where nothing is said": {
			body: p("Dix-neuf fermes.") + `<w:p/>` + p("  ") + p("Un seul &amp; même affineur&#160;: Paul."),
			want: "p Dix-neuf fermes.\np Un seul & même affineur\u00a0: Paul.\n",
		},
		"runs that stand out": {
			body: `<w:p><w:r><w:t xml:space="preserve">La </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>cave</w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t xml:space="preserve"> ouvre</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>`,
			want: "p La cave ouvre.\n",
		},
		"headings by style in English Word": {
			body: styled("Heading1", "Who we are") + styled("Heading7", "Deep"),
			more: []part{styles(`<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Heading7"><w:name w:val="heading 7"/></w:style>`)},
			want: "# Who we are\n#### Deep\n",
		},
		"headings by style in French Word": {
			body: styled("Titre2", "Ce que nous refusons") + styled("Titre", "Le plan") + styled("Sous-titre", "Pour la cave"),
			more: []part{styles(`<w:style w:type="paragraph" w:styleId="Titre2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Sous-titre"><w:name w:val="Subtitle"/></w:style>`)},
			want: "## Ce que nous refusons\n# Le plan\nlead Pour la cave\n",
		},
		"headings by the ids of styles that the file does not hold": {
			body: styled("Titre3", "Trois") + styled("Heading1", "One") + styled("Corpsdetexte", "Corps"),
			want: "### Trois\n# One\np Corps\n",
		},
		"a style of one's own after a heading": {
			body: styled("Maison", "Nos batailles") + styled("Boucle", "Sans fin"),
			more: []part{styles(`<w:style w:type="paragraph" w:styleId="Maison"><w:name w:val="Maison"/><w:basedOn w:val="Autre"/></w:style><w:style w:type="paragraph" w:styleId="Autre"><w:name w:val="Autre"/><w:basedOn w:val="T2"/></w:style><w:style w:type="paragraph" w:styleId="T2"><w:name w:val="Titre 2"/></w:style><w:style w:type="paragraph" w:styleId="Boucle"><w:name w:val="Boucle"/><w:basedOn w:val="Boucle"/></w:style>`)},
			want: "## Nos batailles\np Sans fin\n",
		},
		"a paragraph's own level, and a style's that is none": {
			body: `<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>À la main</w:t></w:r></w:p>` + styled("Faux", "En-tête du sommaire"),
			more: []part{styles(`<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Faux"><w:name w:val="TOC Heading"/><w:basedOn w:val="H1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>`)},
			want: "## À la main\np En-tête du sommaire\n",
		},
		"lists": {
			body: numberedP("1", "0", "Les tambours") + numberedP("1", "1", "surtout en vidéo") + numberedP("2", "0", "Ouvrir") + numberedP("3", "0", "Ni l’un ni l’autre") + numberedP("0", "0", "Plus de liste") + numberedP("4", "0", "Romain"),
			more: []part{numbering},
			want: "- Les tambours\n- surtout en vidéo\n- Ouvrir\np Ni l’un ni l’autre\np Plus de liste\n- Romain\n",
		},
		"a list by its style": {
			body: styled("Puces", "Un") + styled("Puces", "Deux"),
			more: []part{numbering, styles(`<w:style w:type="paragraph" w:styleId="Puces"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`)},
			want: "- Un\n- Deux\n",
		},
		"a table of contents": {
			body: `<w:sdt><w:sdtContent><w:p><w:pPr><w:pStyle w:val="TM1"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:hyperlink w:anchor="_Toc1"><w:r><w:t>Objectif 2027</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>3</w:t></w:r></w:hyperlink></w:p><w:p><w:pPr><w:pStyle w:val="TM2"/></w:pPr><w:r><w:t>Publics</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>12</w:t></w:r></w:p><w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt>` + p("Après"),
			want: "contents:\n  Objectif 2027 ->\n  Publics ->\np Après\n",
		},
		"tracked changes as if they were accepted": {
			body: `<w:p><w:r><w:t xml:space="preserve">Nous </w:t></w:r><w:del><w:r><w:delText>ouvrirons</w:delText></w:r></w:del><w:ins><w:r><w:t>ouvrons</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>ici</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t xml:space="preserve"> la cave</w:t></w:r></w:moveTo></w:p>`,
			want: "p Nous ouvrons la cave\n",
		},
		"codes of fields left out, results kept": {
			body: `<w:p><w:r><w:t xml:space="preserve">Page </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>code</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>4</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="DATE"><w:r><w:t xml:space="preserve"> du 4 mai</w:t></w:r></w:fldSimple></w:p>` +
				`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>jamais clos</w:t></w:r></w:p>` + p("La suite se lit."),
			want: "p Page 4 du 4 mai\np La suite se lit.\n",
		},
		"what is hidden, struck by a bookmark or said in a margin": {
			body: `<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:t>vu</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
			want: "p vu\n",
		},
		"lines, tabs and hyphens": {
			body: `<w:p><w:r><w:t>Un</w:t><w:br/><w:t>deux</w:t><w:tab/><w:t>tr</w:t><w:softHyphen/><w:t>ois</w:t><w:noBreakHyphen/><w:t>là</w:t></w:r></w:p>`,
			want: "p Un / deux\ttrois\u2011là\n",
		},
		"a text box once, whoever can draw it": {
			body: `<w:p><w:r><w:t>Hôte</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>` + p("Encadré") + `</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>` + p("Encadré") + `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
			want: "p Hôte\np Encadré\n",
		},
		"a text box of old, before the text that it stands in": {
			body: `<w:p><w:r><w:pict><v:textbox><w:txbxContent>` + p("Encadré") + `</w:txbxContent></v:textbox></w:pict></w:r><w:r><w:t>Hôte</w:t></w:r></w:p>`,
			want: "p Encadré\np Hôte\n",
		},
		"notes at the foot and at the end, once": {
			body: `<w:p><w:r><w:t>Dix-neuf</w:t><w:footnoteReference w:id="2"/><w:footnoteReference w:id="2"/><w:t xml:space="preserve"> fermes</w:t><w:endnoteReference w:id="2"/></w:r></w:p>`,
			more: []part{
				{"footnotes.xml", `<w:footnotes ` + wordSpaces + `><w:footnote w:type="separator" w:id="-1">` + p("---") + `</w:footnote><w:footnote w:id="2">` + p("Comptées en mai.") + p("Par Paul.") + `</w:footnote></w:footnotes>`},
				{"endnotes.xml", `<w:endnotes ` + wordSpaces + `><w:endnote w:id="2">` + p("Fin.") + `</w:endnote></w:endnotes>`},
			},
			want: "p Dix-neuf fermes\nnote Comptées en mai. / Par Paul.\nnote Fin.\n",
		},
		"a table with its header and its merged cells": {
			body: `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>` + tc("Public") + tc("Heures") + tc("Qui") + `</w:tr><w:tr>` + tc("Tous", `<w:gridSpan w:val="2"/>`) + tc("Paul", `<w:vMerge w:val="restart"/>`) + `</w:tr><w:tr>` + tc("Crémiers") + tc("12") + tc("", `<w:vMerge/>`) + `</w:tr><w:tr><w:trPr><w:del/></w:trPr>` + tc("Ôté") + `</w:tr></w:tbl>`,
			want: "table Public | Heures | Qui\n  Tous |  | Paul\n  Crémiers | 12 |\n",
		},
		"a table whose style sets its first row apart": {
			body: `<w:tbl><w:tblPr><w:tblStyle w:val="G"/><w:tblLook w:val="04A0"/></w:tblPr><w:tr>` + tc("A") + tc("B") + `</w:tr><w:tr>` + tc("1") + tc("2") + `</w:tr></w:tbl>`,
			more: []part{styles(`<w:style w:type="table" w:styleId="G"><w:name w:val="Grid 4"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>`)},
			want: "table A | B\n  1 | 2\n",
		},
		"a table without a header": {
			body: `<w:tbl><w:tr>` + tc("A") + tc("B") + `</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>` + tc("2") + `</w:tr></w:tbl>`,
			want: "table  |\n  A | B\n   | 2\n",
		},
		"a table that lays things out": {
			body: `<w:tbl><w:tr><w:tc>` + styled("Heading2", "Vision") + p("Une cave ouverte.") + `</w:tc><w:tc>` + styled("Heading2", "Moyens") + numberedP("1", "0", "Paul") + `</w:tc></w:tr></w:tbl>`,
			more: []part{numbering},
			want: "## Vision\np Une cave ouverte.\n## Moyens\n- Paul\n",
		},
		"a box made of a table, and a table within a table": {
			body: `<w:tbl><w:tr><w:tc>` + p("Encadré") + `</w:tc></w:tr></w:tbl><w:tbl><w:tr>` + tc("A") + `<w:tc><w:tbl><w:tr>` + tc("1") + tc("2") + `</w:tr></w:tbl>` + p("") + `</w:tc></w:tr><w:tr>` + tc("B") + tc("C") + `</w:tr></w:tbl>`,
			want: "p Encadré\ntable  |\n  A | 1 / 2\n  B | C\n",
		},
		"a chart by its titles": {
			body: `<w:p><w:r><w:drawing><c:chart r:id="c"/></w:drawing></w:r></w:p>`,
			more: []part{{"charts/chart1.xml", `<c:chartSpace ` + wordSpaces + `><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Visites </a:t></a:r><a:r><a:t>par mois</a:t></a:r></a:p></c:rich></c:tx></c:title></c:chart></c:chartSpace>`}},
			want: "p Visites par mois\n",
		},
		"a diagram that nobody drew yet": {
			body: `<w:p><w:r><w:drawing><dgm:relIds r:dm="d"/></w:drawing></w:r></w:p>`,
			more: []part{{"diagrams/data1.xml", `<dgm:dataModel ` + wordSpaces + `><dgm:ptLst><dgm:pt type="doc"/><dgm:pt><dgm:t><a:p><a:r><a:t>Écouter</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>Publier</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`}},
			want: "- Écouter\n- Publier\n",
		},
		"mathematics and rubies": {
			body: `<w:p><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath><w:r><w:ruby><w:rt><w:r><w:t>haut</w:t></w:r></w:rt><w:rubyBase><w:r><w:t> bas</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>`,
			want: "p a=b bas\n",
		},
		"what stands on each page left out": {
			body: p("Corps") + `<w:sectPr><w:headerReference r:id="h1"/></w:sectPr>`,
			more: []part{{"header1.xml", `<w:hdr ` + wordSpaces + `>` + p("En-tête") + `</w:hdr>`}},
			want: "p Corps\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(c.want, outline(t, docx(t, c.body, c.more...))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A link keeps the address that it leads to, if a reader may follow it.
func TestRead_wordLinks(t *testing.T) {
	t.Parallel()
	doc := read(t, docx(t, `<w:p><w:hyperlink r:id="h"><w:r><w:t>cave</w:t></w:r></w:hyperlink><w:hyperlink r:id="j"><w:r><w:t> piège</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "mailto:paul@example.org" \o "x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t> Paul</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>.</w:t></w:r></w:p>`))
	own := document.Organisation
	want := []document.Block{document.Paragraph{Place: document.Place{Line: 1}, Text: document.Text{
		{Text: "cave", Voice: own, URL: "https://example.org/cave"},
		{Text: " piège", Voice: own},
		{Text: " Paul", Voice: own, URL: "mailto:paul@example.org"},
		{Text: ".", Voice: own},
	}}}
	if diff := cmp.Diff(want, doc.Blocks); diff != "" {
		t.Error(diff)
	}
}

// A page turns at a break that was set by hand and at the marks that Word left, and
// only once where it left one after a break that was set by hand.
func TestRead_wordPages(t *testing.T) {
	t.Parallel()
	const rendered, byHand = `<w:lastRenderedPageBreak/>`, `<w:p><w:r><w:br w:type="page"/></w:r></w:p>`
	mark := func(text string) string { return `<w:p><w:r>` + rendered + `<w:t>` + text + `</w:t></w:r></w:p>` }
	for name, c := range map[string]struct{ body, want string }{
		"no page known":     {p("a") + p("b"), "0.1 0.2"},
		"Word's marks":      {p("a") + mark("b") + p("c"), "1.1 2.1 2.2"},
		"by hand":           {p("a") + byHand + p("b"), "1.1 2.1"},
		"both are one":      {p("a") + byHand + mark("b") + p("c") + mark("d"), "1.1 2.1 2.2 3.1"},
		"an empty page":     {p("a") + byHand + byHand + p("b"), "1.1 3.1"},
		"before":            {p("a") + `<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>b</w:t></w:r></w:p>`, "1.1 2.1"},
		"within a text":     {p("a") + `<w:p><w:r><w:t>b</w:t>` + rendered + `<w:t>b</w:t></w:r></w:p>` + p("c"), "1.1 1.2 2.1"},
		"cells are counted": {p("a") + `<w:tbl><w:tr>` + tc("1") + tc("2") + `</w:tr></w:tbl>` + p("b"), "0.1 0.2 0.4"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := places(read(t, docx(t, c.body))); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

// The file's properties say whose it is and what it is called; its runs say in which
// language it is, not the template.
func TestRead_wordProperties(t *testing.T) {
	t.Parallel()
	core := part{"docProps/core.xml", `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Le plan</dc:title><dc:subject>La cave</dc:subject><dc:creator>Paul</dc:creator></cp:coreProperties>`}
	company := part{"docProps/app.xml", `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>La Fruitière</Company></Properties>`}
	english := styles(`<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>`)
	french := `<w:p><w:r><w:rPr><w:lang w:val="fr-FR"/></w:rPr><w:t>Dix-neuf fermes font leur comté</w:t></w:r></w:p>` + p("ok")
	for name, c := range map[string]struct {
		body string
		more []part
		want document.Document
	}{
		"all":          {french, []part{core, company, english}, document.Document{Title: "Le plan", Subject: "La cave", Owner: "La Fruitière", Lang: "fr"}},
		"no company":   {p("ok"), []part{core, english}, document.Document{Title: "Le plan", Subject: "La cave", Owner: "Paul", Lang: "en"}},
		"nothing said": {p("ok"), nil, document.Document{}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := read(t, docx(t, c.body, c.more...))
			got.Blocks = nil
			if diff := cmp.Diff(&c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The strict form of ISO/IEC 29500, other prefixes and UTF-16 are read the same.
func TestRead_wordInOtherForms(t *testing.T) {
	t.Parallel()
	strict := `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Été</x:t></x:r></x:p></x:body></x:document>`
	inner := `<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>Été</t></r></p><q:p xmlns:q="urn:other"><r><t>autre</t></r></q:p></body></document>`
	wide := []byte{0xff, 0xfe}
	for _, r := range `<?xml version="1.0" encoding="UTF-16"?>` + strict {
		wide = append(wide, byte(r), byte(r>>8))
	}
	for name, main := range map[string]string{"strict": strict, "no prefix": inner, "with a byte order mark": "\ufeff" + strict, "UTF-16": string(wide)} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := outline(t, docxOf(t, main)); got != "p Été\n" {
				t.Errorf("%q", got)
			}
		})
	}
}
