package dossier_test

import (
	"testing"

	"boussole/internal/dossier"

	"github.com/google/go-cmp/cmp"
)

func TestReadOutline_keepsWordsKeysAndPlaces(t *testing.T) {
	t.Parallel()
	got, err := dossier.ReadOutline("answers.yaml", []byte("who: {name: L’atelier}\nexpects:\n  - 2027-01-01\n  -\n"))
	if err != nil {
		t.Fatal(err)
	}
	at := func(line, column int) dossier.Place { return dossier.Place{Line: line, Column: column} }
	want := dossier.Outline{Place: at(1, 1), Table: true, Items: []dossier.Outline{
		{Place: at(1, 1), Key: "who", Table: true, Items: []dossier.Outline{{Place: at(1, 7), Key: "name", Text: "L’atelier"}}},
		{Place: at(2, 1), Key: "expects", Items: []dossier.Outline{{Place: at(3, 5), Text: "2027-01-01"}, {Place: at(4, 4)}}},
	}}
	if diff := cmp.Diff(got, want); diff != "" {
		t.Error(diff)
	}
	if _, err := dossier.ReadOutline("answers.yaml", []byte("a: 1\na: 2\n")); err == nil {
		t.Error("a key given twice was read")
	}
}

func TestComments_areThoseOfTheText(t *testing.T) {
	t.Parallel()
	doc, err := dossier.Read("d.yaml", []byte("# above\ndepth: light # beside\nidentity:\n  purpose: \"# none\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []dossier.Comment{
		{Place: dossier.Place{Line: 1, Column: 1}, Text: "# above"},
		{Place: dossier.Place{Line: 2, Column: 14}, Text: "# beside"},
	}
	if diff := cmp.Diff(doc.Comments(), want); diff != "" {
		t.Error(diff)
	}
	if got := dossier.NewDocument(&dossier.Dossier{}).Comments(); got != nil {
		t.Errorf("comments of no text: %v", got)
	}
}
