package document_test

import (
	"testing"

	"boussole/internal/chart"
	"boussole/internal/document"

	"github.com/google/go-cmp/cmp"
)

func sample() *document.Document {
	return &document.Document{
		Kind: "page", Lang: "fr", Title: "Le plan", Owner: "La Fruitière",
		Blocks: []document.Block{
			document.Heading{Level: 1, ID: "page", Title: document.Says("Le cap est clair.")},
			document.Grid{Form: document.Pair, Cells: []document.Cell{
				{Blocks: []document.Block{document.Heading{Level: 2, Number: "1", ID: "vision", Label: "Vision", Title: document.Own("Une cave ouverte"), Aside: document.Says("2 alertes")}}},
				{Span: true, Blocks: []document.Block{document.Paragraph{Form: document.Lead, Text: document.Text{{Text: "Problème. ", Strong: true}, {Text: "Un seul affineur", Voice: document.Organisation}}}}},
			}},
			document.Table{Columns: []document.Column{{Label: "Qui", Kind: document.Name}, {Label: "Heures", Kind: document.Figures}}, Rows: [][]document.Text{{document.Own("Claire"), {{Text: "19"}, {Text: "jusqu’à 24", Dim: true, Break: true}}}}},
			document.Figure{Form: document.FigureLoad, Chart: &chart.Chart{Alt: "19 h sur 21"}, Caption: document.Says("Par semaine."), Words: []document.Text{document.Says("Claire : 19 h")}},
			document.Finding{Mark: document.MarkWarning, Word: "Alerte", Code: "B404", What: []document.Text{document.Says("Trop d’heures.")}, Why: "Personne ne tient.", Mend: "Avancez la presse."},
			document.Note{Form: document.Empty, Text: []document.Text{document.Says("Rien.")}},
			document.Break{Kind: document.NewPage},
			document.Heading{Level: 2, ID: "annexe", Title: document.Says("Annexe")},
		},
	}
}

func TestOutline_saysEachBlock(t *testing.T) {
	t.Parallel()
	want := `document page fr: Le plan (La Fruitière)
# Le cap est clair.
grid pair of 2
  ## 1 [Vision] {Une cave ouverte} | 2 alertes
  lead Problème. {Un seul affineur}
table Qui | Heures
  {Claire} | 19 / jusqu’à 24
figure load
  alt: 19 h sur 21
  caption: Par semaine.
  words: Claire : 19 h
finding Alerte B404 (warn)
  Trop d’heures.
  why: Personne ne tient.
  mend: Avancez la presse.
empty Rien.
--- page
## Annexe
`
	if diff := cmp.Diff(want, sample().Outline()); diff != "" {
		t.Error(diff)
	}
}

// The contents name a section by its label and give its sentence, wherever it stands.
func TestContentsOf_listsTheSections(t *testing.T) {
	t.Parallel()
	want := []document.ContentsEntry{
		{Level: 2, Number: "1", Name: "Vision", Title: "Une cave ouverte", ID: "vision"},
		{Level: 2, Name: "Annexe", ID: "annexe"},
	}
	if diff := cmp.Diff(want, document.ContentsOf(sample().Blocks, 2, 2)); diff != "" {
		t.Error(diff)
	}
	if got := len(sample().Headings()); got != 3 {
		t.Errorf("%d bookmarks, want 3", got)
	}
}

func TestPlain_leavesVoicesOut(t *testing.T) {
	t.Parallel()
	text := document.Text{{Text: "19 h", Strong: true}, {Text: "Claire", Voice: document.Organisation, Break: true}}
	if got := text.Plain(); got != "19 h Claire" {
		t.Errorf("%q", got)
	}
}

func TestWhere_isThePlaceThatABlockStoodAt(t *testing.T) {
	t.Parallel()
	var b document.Block = document.Paragraph{Place: document.Place{Slide: 3, Line: 2}}
	if got := b.Where(); got != (document.Place{Slide: 3, Line: 2}) {
		t.Errorf("%+v", got)
	}
}
