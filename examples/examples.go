// Package examples holds the dossiers of made-up and published organisations that the
// demonstration shows.
package examples

import (
	"embed"
	"io/fs"
	"path"
	"slices"
)

//go:embed */dossier.yaml
var files embed.FS

// Dossiers are the texts of all examples, by the name of their folder.
func Dossiers() (map[string][]byte, error) {
	found, err := fs.Glob(files, "*/dossier.yaml")
	if err != nil {
		return nil, err
	}
	texts := make(map[string][]byte, len(found))
	for _, name := range found {
		text, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		texts[path.Dir(name)] = slices.Clip(text)
	}
	return texts, nil
}
