package library

import _ "embed"

//go:generate go run ./generate ../../../../shared/corpus shipped.bin ../../../docs/guide.fr.md ../../../docs/guide.en.md ../../../docs/checks.fr.md ../../../docs/checks.en.md

//go:embed shipped.bin
var shipped []byte

// Shipped is the library that comes with Boussole: about twenty published texts whose
// licence allows it, each entry with its licence and whom it asks to name, and the words
// of Boussole's guides. It holds no text.
func Shipped() (View, error) {
	lib, err := Open(shipped)
	if err != nil {
		return View{}, err
	}
	return lib.For(), nil
}
