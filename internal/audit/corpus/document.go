package corpus

import (
	"slices"
	"strings"

	"boussole/internal/audit/anchor"
	"boussole/internal/audit/library"
)

// free are the licences whose texts may be indexed in the library that ships.
var free = []string{"US public domain", "MIT", "Apache-2.0", "CC-BY-4.0"}

// Free is whether the text's licence allows the library that ships to have it.
func (t Text) Free() bool { return slices.Contains(free, t.Licence) }

// Document is the text for the library. 300 words are a page.
func (t Text) Document() library.Document {
	title := t.File
	if i := slices.IndexFunc(t.Blocks, func(b anchor.Block) bool { return b.Level > 0 }); i >= 0 {
		title = t.Blocks[i].Text
	}
	return library.Document{
		Entry: library.Entry{
			ID: strings.TrimSuffix(t.File, ".md"), Title: title, Organisation: t.Owner, Names: t.Names,
			Language: t.Language, Licence: t.Licence, Attribution: "The authors of " + t.Repo,
			Source: "https://github.com/" + t.Repo + "/blob/" + t.Commit + "/" + t.Path,
			Pages:  len(strings.Fields(t.Plain))/300 + 1,
		},
		Text: t.Plain,
	}
}

// Judged is the text as it is judged.
func (t Text) Judged() anchor.Document {
	return anchor.Document{Organisation: t.Owner, Names: t.Names, Blocks: slices.Clone(t.Blocks)}
}
