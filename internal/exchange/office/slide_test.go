package office_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sp is a shape with one paragraph a text: in a placeholder, or at a place in
// centimetres.
func sp(holder string, x, y int, paragraphs ...string) string {
	at, ph := "", ""
	if x >= 0 {
		at = fmt.Sprintf(`<a:xfrm><a:off x="%d" y="%d"/><a:ext cx="1800000" cy="720000"/></a:xfrm>`, x*360000, y*360000)
	}
	if holder != "" {
		ph = `<p:ph ` + holder + `/>`
	}
	s := `<p:sp><p:nvSpPr><p:cNvPr id="2" name=""/><p:cNvSpPr/><p:nvPr>` + ph + `</p:nvPr></p:nvSpPr><p:spPr>` + at + `</p:spPr><p:txBody><a:bodyPr/>`
	for _, one := range paragraphs {
		if one == "" || one[0] != '<' {
			one = `<a:r><a:rPr lang="fr-FR"/><a:t>` + one + `</a:t></a:r>`
		}
		s += `<a:p>` + one + `</a:p>`
	}
	return s + `</p:txBody></p:sp>`
}

// layoutParts is a layout with a text under its title, whose master sets signs before
// the paragraphs of texts.
func layoutParts(kind string) []part {
	return []part{
		{"slideLayouts/slideLayout1.xml", `<p:sldLayout ` + deckSpaces + ` type="` + kind + `"><p:cSld><p:spTree>` + sp(`type="title"`, 1, 1, "Titre") + sp(`idx="1"`, 1, 4, "Texte") + sp(`type="body" idx="7"`, 1, 12, "Légende") + `</p:spTree></p:cSld></p:sldLayout>`},
		{"slideLayouts/_rels/slideLayout1.xml.rels", rels("m slideMaster ../slideMasters/slideMaster1.xml")},
		{"slideMasters/slideMaster1.xml", `<p:sldMaster ` + deckSpaces + `><p:cSld><p:spTree>` + sp(`type="title"`, 1, 1, "T") + sp(`type="body" idx="1"`, 1, 4, "B") + `</p:spTree></p:cSld><p:txStyles><p:bodyStyle><a:lvl1pPr><a:buChar char="•"/></a:lvl1pPr></p:bodyStyle></p:txStyles></p:sldMaster>`},
	}
}

// frame is a table, a chart or a diagram at a height in centimetres.
func frame(y int, graphic string) string {
	return fmt.Sprintf(`<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name=""/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="360000" y="%d"/><a:ext cx="1" cy="1"/></p:xfrm><a:graphic><a:graphicData>%s</a:graphicData></a:graphic></p:graphicFrame>`, y*360000, graphic)
}

func atc(text string, merge ...string) string {
	attrs := ""
	for _, m := range merge {
		attrs += " " + m
	}
	return `<a:tc` + attrs + `><a:txBody><a:p><a:r><a:t>` + text + `</a:t></a:r></a:p></a:txBody></a:tc>`
}

// What people see of a slide is what is read of it, in the order in which they read.
func TestRead_slides(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		tree string
		more []part
		want string
	}{
		"the title first, then from the top left": {
			tree: sp("", 12, 10, "En bas à droite") + sp("", 1, 10, "En bas à gauche") + sp("", 12, 5, "En haut à droite") + sp("", 1, 5, "En haut à gauche") + sp(`type="title"`, 1, 16, "Le titre, même en bas"),
			want: "## Le titre, même en bas\np En haut à gauche\np En haut à droite\np En bas à gauche\np En bas à droite\n",
		},
		"the text of a layout has its place and its signs": {
			tree: sp("", 1, 8, "Sous le texte") + sp(`idx="1"`, -1, 0, "Un", "Deux") + sp(`type="title"`, -1, 0, "Titre"),
			more: layoutParts("obj"),
			want: "## Titre\n- Un\n- Deux\np Sous le texte\n",
		},
		"signs and numbers of one's own": {
			tree: sp(`idx="1"`, -1, 0, `<a:pPr><a:buNone/></a:pPr><a:r><a:t>Sans signe</a:t></a:r>`, `<a:pPr><a:buAutoNum type="arabicPeriod"/></a:pPr><a:r><a:t>Compté</a:t></a:r>`, `<a:r><a:t>Signé</a:t></a:r>`),
			more: layoutParts("obj"),
			want: "p Sans signe\n- Compté\n- Signé\n",
		},
		"the first slide": {
			tree: sp(`type="ctrTitle"`, 1, 1, "La cave ouverte") + sp(`type="subTitle" idx="1"`, 1, 5, "Dix-neuf fermes"),
			want: "# La cave ouverte\nlead Dix-neuf fermes\n",
		},
		"a slide that opens a part": {
			tree: sp(`type="title"`, -1, 0, "Deuxième partie"),
			more: layoutParts("secHead"),
			want: "# Deuxième partie\n",
		},
		"what stands on every slide, what is hidden": {
			tree: sp(`type="ftr" idx="11"`, 1, 18, "La Fruitière") + sp(`type="sldNum" idx="12"`, 20, 18, `<a:fld type="slidenum"><a:t>4</a:t></a:fld>`) + `<p:sp><p:nvSpPr><p:cNvPr id="3" name="" hidden="1"/><p:nvPr/></p:nvSpPr><p:txBody><a:p><a:r><a:t>Caché</a:t></a:r></a:p></p:txBody></p:sp>` + sp("", 1, 1, "Vu"),
			want: "p Vu\n",
		},
		"groups as one, each in its order": {
			tree: `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="5" name=""/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="3600000"/><a:ext cx="9" cy="9"/><a:chOff x="0" y="0"/><a:chExt cx="9" cy="9"/></a:xfrm></p:grpSpPr>` + sp("", 9, 0, "Second") + sp("", 1, 0, "Premier") + `</p:grpSp>` + sp("", 1, 1, "Avant le groupe"),
			want: "p Avant le groupe\np Premier\np Second\n",
		},
		"lines, links and fields": {
			tree: sp("", 1, 1, `<a:r><a:rPr><a:hlinkClick r:id="h"/></a:rPr><a:t>La cave</a:t></a:r><a:br/><a:fld type="slidenum"><a:rPr/><a:t>2</a:t></a:fld><a:r><a:t>ouvre</a:t></a:r>`),
			want: "p La cave / ouvre\n",
		},
		"a table": {
			tree: frame(5, `<a:tbl><a:tblPr firstRow="1"/><a:tr>`+atc("Public")+atc("Heures")+`</a:tr><a:tr>`+atc("Tous", `gridSpan="2"`)+atc("caché", `hMerge="1"`)+`</a:tr><a:tr>`+atc("Crémiers")+atc("12")+`</a:tr></a:tbl>`) + sp(`type="title"`, 1, 1, "Publics"),
			want: "## Publics\ntable Public | Heures\n  Tous |\n  Crémiers | 12\n",
		},
		"a chart and a diagram": {
			tree: frame(1, `<c:chart r:id="c"/>`) + frame(9, `<dgm:relIds r:dm="d"/>`),
			more: []part{
				{"charts/chart1.xml", `<c:chartSpace ` + deckSpaces + `><c:title><a:p><a:r><a:t>Visites</a:t></a:r></a:p></c:title></c:chartSpace>`},
				{"diagrams/data1.xml", `<dgm:dataModel ` + deckSpaces + `><dgm:pt><dgm:t><a:p><a:r><a:t>modèle</a:t></a:r></a:p></dgm:t></dgm:pt><dsp:dataModelExt relId="x"/></dgm:dataModel>`},
				{"diagrams/drawing1.xml", `<dsp:drawing ` + deckSpaces + `><dsp:spTree><dsp:sp><dsp:txBody><a:p><a:r><a:t>Écouter</a:t></a:r></a:p></dsp:txBody></dsp:sp><dsp:sp><dsp:txBody><a:p/></dsp:txBody></dsp:sp><dsp:sp><dsp:txBody><a:p><a:r><a:t>Publier</a:t></a:r></a:p></dsp:txBody></dsp:sp></dsp:spTree></dsp:drawing>`},
			},
			want: "p Visites\n- Écouter\n- Publier\n",
		},
		"a choice between two drawings": {
			tree: `<mc:AlternateContent><mc:Choice Requires="p14">` + sp("", 1, 1, "Neuf") + `</mc:Choice><mc:Fallback>` + sp("", 1, 1, "Vieux") + `</mc:Fallback></mc:AlternateContent>`,
			want: "p Neuf\n",
		},
		"what is to be said": {
			tree: sp(`type="title"`, 1, 1, "Titre"),
			more: []part{{"notesSlides/notesSlide1.xml", `<p:notes ` + deckSpaces + `><p:cSld><p:spTree>` + sp(`type="sldImg"`, 1, 1, "image") + sp(`type="body" idx="1"`, 1, 9, "Dire le nom des crémiers.", "Puis se taire.") + sp(`type="sldNum" idx="5"`, 1, 20, "1") + `</p:spTree></p:cSld></p:notes>`}},
			want: "## Titre\nspeaker Dire le nom des crémiers. / Puis se taire.\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff("--- slide\n"+c.want, outline(t, deck(t, []string{c.tree}, c.more...))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Each block says on which slide it stands, and on which line of it, in the order of
// reading; a slide without words counts.
func TestRead_slidesPlaces(t *testing.T) {
	t.Parallel()
	doc := read(t, deck(t, []string{
		sp("", 1, 9, "Trois") + sp(`type="title"`, 1, 1, "Un") + sp("", 1, 5, "Deux"),
		"",
		frame(5, `<a:tbl><a:tr>`+atc("1")+atc("2")+`</a:tr><a:tr>`+atc("3")+atc("4")+`</a:tr></a:tbl>`) + sp("", 1, 9, "Cinq"),
	}))
	if got, want := places(doc), "1.0 1.1 1.2 1.3 2.0 3.0 3.1 3.5"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if doc.Lang != "fr" {
		t.Errorf("language %q", doc.Lang)
	}
}

// A slide that is shown twice is read once, and one that is not there not at all.
func TestRead_slidesOnce(t *testing.T) {
	t.Parallel()
	data := pack(t,
		part{"_rels/.rels", rels("r officeDocument ppt/presentation.xml")},
		part{"ppt/_rels/presentation.xml.rels", rels("a slide slides/slide1.xml")},
		part{"ppt/presentation.xml", `<p:presentation ` + deckSpaces + `><p:sldIdLst><p:sldId r:id="a"/><p:sldId r:id="a"/><p:sldId r:id="none"/></p:sldIdLst></p:presentation>`},
		part{"ppt/slides/slide1.xml", `<p:sld ` + deckSpaces + `><p:cSld><p:spTree>` + sp("", 1, 1, "Une fois") + `</p:spTree></p:cSld></p:sld>`})
	if got, want := outline(t, data), "--- slide\np Une fois\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
