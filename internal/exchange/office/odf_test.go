package office_test

import (
	"testing"

	"boussole/internal/exchange"

	"github.com/google/go-cmp/cmp"
)

const listStyles = `<text:list-style style:name="LB"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet text:level="2" text:bullet-char="–"/></text:list-style><text:list-style style:name="LN"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style><text:list-style style:name="L0"><text:list-level-style-number text:level="1" style:num-format=""/></text:list-style>`

// What people see of an OpenDocument text is what is read of it.
func TestRead_odfText(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ auto, body, want string }{
		"headings, and blanks that count once": {
			body: "<text:h text:outline-level=\"2\">Ce que\n   nous <text:span>refusons</text:span></text:h><text:p>  Un<text:s text:c=\"900000000\"/>deux<text:tab/>trois<text:line-break/>quatre </text:p>",
			want: "## Ce que nous refusons\np Un deux\ttrois / quatre\n",
		},
		"styles by their names": {
			auto: `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_3"/><style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph"/><style:style style:name="Title" style:family="paragraph"/><style:style style:name="Quotations" style:family="paragraph"/>`,
			body: `<text:p text:style-name="Title">Le plan</text:p><text:p text:style-name="P1">Trois</text:p><text:p text:style-name="Quotations">Cité</text:p>`,
			want: "# Le plan\n### Trois\nquote Cité\n",
		},
		"lists": {
			auto: listStyles,
			body: `<text:list text:style-name="LB"><text:list-item><text:p>Un</text:p><text:p>sa suite</text:p><text:list><text:list-item><text:p>dedans</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Deux</text:p></text:list-item></text:list><text:list text:style-name="LN"><text:list-item><text:p>Compté</text:p></text:list-item></text:list><text:list text:style-name="L0"><text:list-item><text:p>Sans signe</text:p></text:list-item></text:list><text:list text:style-name="LN"><text:list-item><text:h text:outline-level="1">Titre compté</text:h></text:list-item></text:list>`,
			want: "- Un / sa suite\n- dedans\n- Deux\n- Compté\np Sans signe\n# Titre compté\n",
		},
		"changes as if they were accepted": {
			body: `<text:tracked-changes><text:changed-region><text:deletion><text:p>Ôté</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Avant<text:change text:change-id="c"/> <text:change-start text:change-id="d"/>ajouté<text:change-end text:change-id="d"/></text:p>`,
			want: "p Avant ajouté\n",
		},
		"notes, and what is said in a margin": {
			body: `<text:p>Dix-neuf<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Comptées.</text:p></text:note-body></text:note> fermes<office:annotation><dc:creator>X</dc:creator><text:p>En marge</text:p></office:annotation></text:p>`,
			want: "p Dix-neuf fermes\nnote Comptées.\n",
		},
		"a text box and a drawing": {
			body: `<text:p><draw:frame><draw:text-box><text:p>Avant</text:p></draw:text-box></draw:frame>Hôte<draw:custom-shape><text:p>Forme</text:p></draw:custom-shape><draw:frame><draw:image xlink:href="Pictures/1.png"><text:p/></draw:image><svg:title>Une photo</svg:title></draw:frame></text:p>`,
			want: "p Avant\np Hôte\np Forme\n",
		},
		"a table": {
			body: `<table:table><table:table-column/><table:table-header-rows><table:table-row><table:table-cell><text:p>Public</text:p></table:table-cell><table:table-cell><text:p>Heures</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Tous</text:p></table:table-cell><table:covered-table-cell/></table:table-row><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
			want: "table Public | Heures\n  Tous |\n",
		},
		"a table whose first row is all strong": {
			auto: `<style:style style:name="T" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>`,
			body: `<table:table><table:table-row><table:table-cell><text:p><text:span text:style-name="T">A</text:span></text:p></table:table-cell><table:table-cell><text:p><text:span text:style-name="T">B</text:span></text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></table:table>`,
			want: "table A | B\n  1 | 2\n",
		},
		"a table of contents": {
			auto: `<style:style style:name="P9" style:family="paragraph" style:parent-style-name="Contents_20_1"/><style:style style:name="Contents_20_1" style:family="paragraph"/>`,
			body: `<text:table-of-content><text:table-of-content-source><text:index-title-template>Sommaire</text:index-title-template></text:table-of-content-source><text:index-body><text:p text:style-name="P9">Objectif 2027<text:tab/>3</text:p></text:index-body></text:table-of-content>`,
			want: "contents:\n  Objectif 2027 ->\n",
		},
		"what is hidden, and fields": {
			auto: `<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>`,
			body: `<text:section text:display="none"><text:p>Caché</text:p></text:section><text:section><text:p>Le <text:date>4 mai</text:date><text:span text:style-name="H"> caché</text:span><text:ruby><text:ruby-base> bas</text:ruby-base><text:ruby-text>haut</text:ruby-text></text:ruby></text:p></text:section>`,
			want: "p Le 4 mai bas\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(c.want, outline(t, odt(t, c.auto, c.body))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// OpenOffice.org named the document type of the list of parts, and declared nothing.
func TestRead_odfOfOpenOffice(t *testing.T) {
	t.Parallel()
	manifest := func(doctype string) part {
		return part{"META-INF/manifest.xml", doctype + `<manifest:manifest ` + odfSpaces + `/>`}
	}
	data := odt(t, "", "<text:p>Le plan</text:p>", manifest(`<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd">`))
	if got, want := outline(t, data), "p Le plan\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	checkRefused(t, odt(t, "", "", manifest(`<!DOCTYPE a [<!ENTITY b "c">]>`)), exchange.Error{Kind: exchange.Forbidden, Part: "META-INF/manifest.xml"})
}

func TestRead_odfPages(t *testing.T) {
	t.Parallel()
	const auto = `<style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style><style:style style:name="A" style:family="paragraph"><style:paragraph-properties fo:break-after="page"/></style:style>`
	for name, c := range map[string]struct{ auto, body, want string }{
		"none known":       {``, `<text:p>a</text:p><text:p>b</text:p>`, "0.1 0.2"},
		"before and after": {auto, `<text:p>a</text:p><text:p text:style-name="B">b</text:p><text:p text:style-name="A">c</text:p><text:p>d</text:p>`, "1.1 2.1 2.2 3.1"},
		"as laid out":      {``, `<text:p>a<text:soft-page-break/>a</text:p><text:soft-page-break/><text:p>b</text:p>`, "1.1 3.1"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := places(read(t, odt(t, c.auto, c.body))); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

// What people see of a slide of OpenDocument is what is read of it.
func TestRead_odfSlides(t *testing.T) {
	t.Parallel()
	box := func(class, at, inner string) string {
		return `<draw:frame presentation:class="` + class + `" ` + at + ` svg:width="8cm" svg:height="20mm"><draw:text-box>` + inner + `</draw:text-box></draw:frame>`
	}
	text := func(s string) string { return `<text:p>` + s + `</text:p>` }
	data := odp(t, listStyles,
		`<draw:page>`+box("subtitle", `svg:x="2cm" svg:y="5cm"`, text("Dix-neuf fermes"))+box("title", `svg:x="2cm" svg:y="1cm"`, text("La cave ouverte"))+`</draw:page>`+
			`<draw:page>`+
			`<draw:custom-shape svg:x="10in" svg:y="200pt" svg:width="1cm" svg:height="1cm">`+text("À droite")+`</draw:custom-shape>`+
			`<draw:g><draw:rect svg:x="9cm" svg:y="120mm" svg:width="1cm" svg:height="1cm">`+text("Second")+`</draw:rect><draw:rect svg:x="2cm" svg:y="120mm" svg:width="1cm" svg:height="1cm">`+text("Premier")+`</draw:rect></draw:g>`+
			`<draw:rect draw:transform="rotate (1.57) translate (1cm 6cm)" svg:width="1cm" svg:height="4cm">`+text("Tourné")+`</draw:rect>`+
			box("outline", `svg:x="2cm" svg:y="3cm"`, `<text:list text:style-name="LB"><text:list-item>`+text("Un")+`</text:list-item></text:list><text:list text:style-name="LB"><text:list-item>`+text("Deux")+`</text:list-item></text:list>`)+
			box("title", `svg:x="2cm" svg:y="1cm"`, text("Le comté"))+
			box("footer", `svg:x="2cm" svg:y="19cm"`, text("pied"))+
			`<draw:frame presentation:placeholder="true"><draw:text-box>`+text("Cliquez")+`</draw:text-box></draw:frame>`+
			`<presentation:notes>`+box("notes", `svg:x="2cm" svg:y="9cm"`, text("Dire ici."))+box("page-number", "", text("2"))+`</presentation:notes>`+
			`</draw:page>`,
		part{"meta.xml", `<office:document-meta ` + odfSpaces + `><office:meta><dc:creator>Zoé</dc:creator><meta:initial-creator>Paul</meta:initial-creator><dc:title>La cave</dc:title><dc:language>fr-FR</dc:language></office:meta></office:document-meta>`})
	want := "--- slide\n# La cave ouverte\nlead Dix-neuf fermes\n--- slide\n## Le comté\n- Un\n- Deux\np Tourné\np À droite\np Premier\np Second\nspeaker Dire ici.\n"
	if diff := cmp.Diff(want, outline(t, data)); diff != "" {
		t.Error(diff)
	}
	doc := read(t, data)
	if got, want := places(doc), "1.0 1.1 1.2 2.0 2.1 2.2 2.4 2.5 2.6 2.7 2.0"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if doc.Title != "La cave" || doc.Owner != "Paul" || doc.Lang != "fr" {
		t.Errorf("%q of %q in %q", doc.Title, doc.Owner, doc.Lang)
	}
}
