package dossier_test

import (
	"fmt"

	"boussole/internal/dossier"
)

func ExampleDocument_Set() {
	doc, err := dossier.Read("dossier.yaml", []byte(`
# Voté le 14 janvier.
objectives:
  - id: venir
    target: 500   # familles
    statement: Faire venir des familles
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	text, err := doc.Set("venir", "target", "800")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(string(text))
	// Output:
	// # Voté le 14 janvier.
	// objectives:
	//   - id: venir
	//     target: 800 # familles
	//     statement: Faire venir des familles
}
