package anchor_test

import (
	"fmt"

	"boussole/internal/audit/anchor"
	"boussole/internal/audit/library"
)

func Example() {
	lib := library.New()
	err := lib.Add(library.Document{
		Entry: library.Entry{ID: "charte-lanterne", Organisation: "Lanterne", KeepText: true},
		Text:  "Avant de publier, demandez-vous si un habitué de Lanterne le lirait à voix haute à ses enfants.",
	})
	if err != nil {
		fmt.Println(err)
	}
	v := anchor.Judge(anchor.Document{Organisation: "Brise-Bise", Blocks: []anchor.Block{
		{Text: "Notre ligne", Level: 1},
		{Text: "Chaque jeudi, Hortense Le Goff lit ses nouvelles au lavoir de Locmaria. Brise-Bise veut être une référence pour tous ses publics."},
		{Text: "Avant de publier, demandez-vous si un habitué de Brise-Bise le lirait à voix haute à ses enfants."},
	}}, lib.For(), anchor.Facts{}, anchor.Default())
	for _, s := range v.Sentences {
		switch s.Kind {
		case anchor.Own:
			fmt.Println("own:", s.Names[0].Key)
		case anchor.Borrowed:
			twin := v.Comparison.Twins[s.Twin]
			fmt.Printf("borrowed from %s: %q\n", twin.Entry.Organisation, twin.Passages[1].There)
		case anchor.Anybody:
			fmt.Println("anybody's")
		}
	}
	// Output:
	// own: hortense le goff
	// anybody's
	// borrowed from Lanterne: "le lirait à voix haute à ses enfants"
}
