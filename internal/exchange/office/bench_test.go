package office_test

import (
	"fmt"
	"strings"
	"testing"

	"boussole/internal/exchange/office"
)

// slides100 is a deck of a hundred slides as PowerPoint writes them: a title, six
// paragraphs, a table and a picture, with notes.
func slides100(tb testing.TB) []byte {
	tb.Helper()
	const look = `<a:rPr lang="fr-FR" sz="1800" b="0" dirty="0" spc="-1" strike="noStrike"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="Arial" panose="020B0604020202020204" pitchFamily="34" charset="0"/><a:cs typeface="Arial"/></a:rPr>`
	slides := make([]string, 100)
	more := layoutParts("obj")
	for i := range slides {
		var body []string
		for k := range 6 {
			body = append(body, fmt.Sprintf(`<a:pPr marL="216000" indent="-216000"/><a:r>%s<a:t>Point %d de la page %d : dix-neuf fermes font leur comté, et la cave ouvre le samedi.</a:t></a:r><a:endParaRPr lang="fr-FR" sz="1800" dirty="0"/>`, look, k, i))
		}
		rows := ""
		for k := range 5 {
			rows += `<a:tr h="370840">` + strings.Repeat(atc(fmt.Sprintf("Crémiers %d", k*i)), 4) + `</a:tr>`
		}
		slides[i] = sp(`type="title"`, -1, 0, fmt.Sprintf("Le cap de la page %d", i)) + sp(`idx="1"`, -1, 0, body...) + frame(12, `<a:tbl><a:tblPr firstRow="1" bandRow="1"/>`+rows+`</a:tbl>`) + `<p:pic><p:nvPicPr><p:cNvPr id="9" name="Image" descr="La cave"/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/></p:blipFill></p:pic>`
		more = append(more, part{fmt.Sprintf("notesSlides/notesSlide%d.xml", i+1), `<p:notes ` + deckSpaces + `><p:cSld><p:spTree>` + sp(`type="body" idx="1"`, 1, 9, fmt.Sprintf("Dire ici pourquoi la cave ouvre, page %d.", i)) + `</p:spTree></p:cSld></p:notes>`})
	}
	return deck(tb, slides, more...)
}

func benchmark(b *testing.B, data []byte) {
	b.Helper()
	b.ReportAllocs()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := office.Read(data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRead_slides100(b *testing.B) { benchmark(b, slides100(b)) }

// A text of 5,000 paragraphs is some 300 pages.
func BenchmarkRead_word300(b *testing.B) {
	benchmark(b, docx(b, varied(5000, `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:spacing w:after="120"/></w:pPr><w:r><w:rPr><w:lang w:val="fr-FR"/></w:rPr><w:t xml:space="preserve">Dix-neuf fermes font leur comté, et la cave ouvre le samedi </w:t></w:r><w:r><w:t>aux crémiers, page %d. Deux sur trois l’ignorent, et c’est ce que le plan change d’ici juin : une visite par mois, dite par ceux qui l’ont faite.</w:t></w:r></w:p>`)))
}

func BenchmarkRead_odt300(b *testing.B) {
	benchmark(b, odt(b, "", varied(5000, `<text:p text:style-name="P1"><text:span text:style-name="T1">Dix-neuf fermes font leur comté, et la cave ouvre le samedi </text:span>aux crémiers, page %d. Deux sur trois l’ignorent, et c’est ce que le plan change d’ici juin : une visite par mois, dite par ceux qui l’ont faite.</text:p>`)))
}

// How long each hostile file takes before it is refused.
func BenchmarkRead_hostile(b *testing.B) {
	for name, c := range bombs(b) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := office.Read(c.data); (err == nil) != (c.want == "") {
					b.Fatal(err)
				}
			}
		})
	}
}
