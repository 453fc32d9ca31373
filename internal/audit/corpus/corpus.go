// Package corpus reads a folder of published strategies for measuring: the texts in
// Markdown, and SOURCES.tsv, which says whose each is, under which licence, and how a
// reader judged it. It is for tests, for the evaluation and for building the library that
// ships; the product reads documents through exchange.
package corpus

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"

	"boussole/internal/text"
)

// Text is one text of the corpus.
type Text struct {
	File      string // "fr-….md"
	Repo      string // "owner/name": one organisation each
	Path      string // in the repository
	Commit    string
	Language  text.Language
	Judgement string // "specific", "generic", "mixed", "me-too"
	Licence   string
	Owner     string // the organisation: the owner of the repository, or whose text it mirrors
	Blocks    []Block
}

// Block is a block of a text.
type Block struct {
	Text  string
	Level int // of a heading, from 1; TableHead for the head of a table; 0 for the rest
}

// TableHead is the Level of the cells at the head of a table: below every heading.
const TableHead = 9

// Plain is the text, a block a line.
func (t Text) Plain() string {
	var b strings.Builder
	for _, one := range t.Blocks {
		b.WriteString(one.Text)
		b.WriteByte('\n')
	}
	return b.String()
}

var mirrored = regexp.MustCompile(`\((\w+) original, mirrored\)`)

// Load reads SOURCES.tsv and the texts that it names.
func Load(fsys fs.FS) ([]Text, error) {
	table, err := fs.ReadFile(fsys, "SOURCES.tsv")
	if err != nil {
		return nil, fmt.Errorf("read the corpus: %w", err)
	}
	lines := strings.Split(strings.TrimSpace(strings.ReplaceAll(string(table), "\r\n", "\n")), "\n")
	columns := map[string]int{}
	for i, name := range strings.Split(lines[0], "\t") {
		columns[name] = i
	}
	for _, name := range []string{"file", "repo", "path", "commit", "kind", "language", "judgement", "licence_seen"} {
		if _, known := columns[name]; !known {
			return nil, fmt.Errorf("SOURCES.tsv has no column %q", name)
		}
	}
	var texts []Text
	for n, line := range lines[1:] {
		cells := strings.Split(line, "\t")
		if len(cells) != len(columns) {
			return nil, fmt.Errorf("SOURCES.tsv, line %d: %d columns, not %d", n+2, len(cells), len(columns))
		}
		cell := func(name string) string { return cells[columns[name]] }
		data, err := fs.ReadFile(fsys, cell("file"))
		if err != nil {
			return nil, fmt.Errorf("read the corpus: %w", err)
		}
		owner, _, _ := strings.Cut(cell("repo"), "/")
		if m := mirrored.FindStringSubmatch(cell("kind")); m != nil {
			owner = m[1]
		}
		texts = append(texts, Text{
			Owner: owner,
			File:  cell("file"), Repo: cell("repo"), Path: cell("path"), Commit: cell("commit"),
			Language: text.Language(cell("language")), Judgement: cell("judgement"), Licence: cell("licence_seen"),
			Blocks: blocks(string(data)),
		})
	}
	return texts, nil
}
