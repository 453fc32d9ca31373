// Package corpus reads a folder of published strategies for measuring: the texts, as an
// audit reads them, and SOURCES.tsv, which says where each comes from, under which licence,
// and how a reader judged it. It is for tests, for the evaluation and for building the
// library that ships.
package corpus

import (
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"strings"

	"boussole/internal/audit"
	"boussole/internal/audit/anchor"
	"boussole/internal/document"
	"boussole/internal/exchange/open"
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
	Owner     string   // the organisation: whose repository it is, or whose text it mirrors
	Names     []string // the organisation's other ones
	Blocks    []anchor.Block
	Plain     string // as the library reads it, a block a line
}

var mirrored = regexp.MustCompile(`\((\w+) original, mirrored\)`)

var errPDF = errors.New("the corpus has no PDF; give the text as Markdown")

func noPDF([]byte) (*document.Document, error) { return nil, errPDF }

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
		doc, err := open.Read(cell("file"), data, noPDF)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", cell("file"), err)
		}
		read := audit.Read(doc, audit.Config{File: cell("file")})
		owner, names := organisationOf(cell("repo"))
		if m := mirrored.FindStringSubmatch(cell("kind")); m != nil {
			owner, names = m[1], nil
		}
		texts = append(texts, Text{
			Owner: owner, Names: names,
			File: cell("file"), Repo: cell("repo"), Path: cell("path"), Commit: cell("commit"),
			Language: text.Language(cell("language")), Judgement: cell("judgement"), Licence: cell("licence_seen"),
			Blocks: bare(read.Compared()), Plain: read.Plain(),
		})
	}
	return texts, nil
}

// bare are blocks without what is known of their words, for these may be changed.
func bare(blocks []anchor.Block) []anchor.Block {
	list := make([]anchor.Block, len(blocks))
	for i, b := range blocks {
		list[i] = anchor.Block{Text: b.Text, Level: b.Level, Language: b.Language}
	}
	return list
}
