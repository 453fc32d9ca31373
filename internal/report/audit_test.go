package report_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"boussole/internal/audit"
	"boussole/internal/audit/fixture"
	"boussole/internal/audit/library"
	"boussole/internal/audit/rule"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/report"

	"github.com/google/go-cmp/cmp"
)

// another is a text of another's, with which the deck shares a sentence.
const another = "Nous plaçons l’humain au cœur de toutes nos actions et de tous nos métiers, chaque jour."

// audited is a fixture of the audit, read against a library of one text.
func audited(t *testing.T, name, more string) report.AuditInput {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("..", "audit", "testdata", "read", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	doc, _ := fixture.Read("Le plan", string(src)+more)
	lib := library.New()
	if err := lib.Add(library.Document{Entry: library.Entry{ID: "autre", Title: "Le plan d’un autre", Organisation: "Oriel", KeepText: true}, Text: another}); err != nil {
		t.Fatal(err)
	}
	view := lib.For()
	today := dossier.NewDate(2026, time.December, 1)
	a := audit.Read(doc, audit.Config{File: name + ".txt", Organisation: "Brise-Bise", Today: today, Rules: rule.All(), Library: &view})
	return report.AuditInput{Audit: a, Today: today, Lang: locale.French, Competitors: []string{"Atelier Vauban"}, Texts: 1}
}

func TestAudit_showsTheDocumentAndWhatIsSaidOfIt(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"deck", "mairie", "ngo", "minutes"} {
		for _, lang := range []locale.Lang{locale.French, locale.English} {
			t.Run(name+" "+string(lang), func(t *testing.T) {
				t.Parallel()
				in := audited(t, name, "\n"+another)
				in.Lang = lang
				got := report.Audit(in).Outline()
				golden := filepath.Join("testdata", "audit-"+name+"-"+string(lang)+".txt")
				if *update {
					if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(golden)
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(got, string(want)); diff != "" {
					t.Errorf("(got, want): %s", diff)
				}
			})
		}
	}
}

// All that the document says stands in the report, once and in its order, and each finding
// stands beside the block that it is about.
func TestAudit_losesNothingOfTheDocument(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"deck", "mairie", "ngo", "minutes"} {
		in := audited(t, name, "")
		made := report.Audit(in)
		var said []string
		notes, beside := 0, false
		for _, b := range made.Blocks {
			if h, is := b.(document.Heading); is && h.Level == 2 {
				beside = h.ID == "document"
			}
			g, is := b.(document.Grid)
			if !beside || !is || g.Form != document.Beside {
				continue
			}
			part := document.Document{Blocks: []document.Block{document.Grid{Cells: []document.Cell{g.Cells[0], g.Cells[2]}}}}
			said = append(said, part.Outline())
			for _, n := range g.Cells[1].Blocks {
				notes += len(n.(document.Finding).What)
			}
		}
		whole := strings.NewReplacer("{", "", "}", "", "<own>", "", "<borrowed>", "", "<anybody>", "", "(s-own) ", "", "(s-borrowed) ", "", "(s-anybody) ", "").Replace(strings.Join(said, ""))
		at := 0
		for i := range in.Audit.Blocks {
			b := &in.Audit.Blocks[i]
			if b.Kind == audit.Label {
				continue // the head of a column stands once, over its cells
			}
			next := strings.Index(whole[at:], b.Text)
			if next < 0 {
				t.Fatalf("%s: %q is lost, or out of order, in\n%s", name, b.Text, whole[at:min(len(whole), at+400)])
			}
			at += next + len(b.Text)
		}
		if notes != len(in.Audit.Remarks) {
			t.Errorf("%s: %d findings in the margin, %d in the audit", name, notes, len(in.Audit.Remarks))
		}
	}
}
