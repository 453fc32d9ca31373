// Command generate builds the library that ships, from the texts of a corpus whose licence
// allows it, and from the words of Boussole's own guides:
//
//	go run ./internal/audit/library/generate CORPUS OUT GUIDE...
//
// Only the index is written, never a text.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"boussole/internal/audit/corpus"
	"boussole/internal/audit/library"
)

func main() {
	flag.Parse()
	if flag.NArg() < 2 {
		fmt.Fprintln(os.Stderr, "usage: generate CORPUS OUT GUIDE...")
		os.Exit(2)
	}
	if err := generate(flag.Arg(0), flag.Arg(1), flag.Args()[2:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func generate(from, to string, guides []string) error {
	texts, err := corpus.Load(os.DirFS(from))
	if err != nil {
		return err
	}
	lib := library.New()
	for _, t := range texts {
		if !t.Free() {
			continue
		}
		if err := lib.Add(t.Document()); err != nil {
			return err
		}
	}
	for _, guide := range guides {
		data, err := os.ReadFile(guide)
		if err != nil {
			return err
		}
		name := filepath.Base(guide)
		if err := lib.Add(library.Document{
			Entry: library.Entry{
				ID: "boussole-" + strings.TrimSuffix(name, ".md"), Title: name, Organisation: "Boussole",
				Licence: "Apache-2.0", Attribution: "The authors of Boussole",
			},
			Text: string(data), WordsOnly: true,
		}); err != nil {
			return err
		}
	}
	return os.WriteFile(to, lib.Bytes(), 0o644) //nolint:gosec // a file of the project, which all may read
}
