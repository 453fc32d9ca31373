package corpus_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"boussole/internal/audit"
	"boussole/internal/audit/anchor"
	"boussole/internal/audit/corpus"
	"boussole/internal/exchange/open"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

const head = "file\trepo\tpath\tcommit\tlanguage\tkind\tjudgement\twhy\tbytes\tcompleteness\tlicence_seen\n"

func load(t *testing.T, row, text string) ([]corpus.Text, error) {
	t.Helper()
	return corpus.Load(fstest.MapFS{"SOURCES.tsv": {Data: []byte(head + row)}, "fr-a.md": {Data: []byte(text)}})
}

const row = "fr-a.md\tlanterne/plans\tplan.md\tabc\tfr\tplan\tspecific\t-\t1\tfull\tMIT\n"

// The texts are read as an audit reads them, so that a document that is audited has the
// very phrases that the library has of it.
func TestLoad_readsAsAnAuditDoes(t *testing.T) {
	t.Parallel()
	const plan = `---
title: Plan
---
# Le plan de *Lanterne*

Nous [tenons](https://example.org/x) une
librairie ouverte le **jeudi**.

> Une citation

- [ ] Deux

| Quoi | Quand |
|------|:-----:|
| Lire | Jeudi |
`
	texts, err := load(t, row, plan)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := open.Read("fr-a.md", []byte(plan), nil)
	if err != nil {
		t.Fatal(err)
	}
	a := audit.Read(doc, audit.Config{})
	if diff := cmp.Diff(texts[0].Blocks, a.Compared(), cmpopts.IgnoreFields(anchor.Block{}, "Sentences", "Reading")); diff != "" {
		t.Error(diff)
	}
	d := texts[0].Document()
	if d.Text != a.Plain() || !strings.Contains(d.Text, "Nous tenons une librairie ouverte le jeudi.\n") {
		t.Errorf("%q", d.Text)
	}
	if d.Organisation != "lanterne" || d.Title != "Le plan de Lanterne" || !texts[0].Free() || d.Source != "https://github.com/lanterne/plans/blob/abc/plan.md" {
		t.Errorf("%+v", d.Entry)
	}
}

func TestLoad_knowsWhoseARepositoryIs(t *testing.T) {
	t.Parallel()
	for repo, want := range map[string][]string{
		"lanterne/plans":                 {"lanterne"},
		"kubernetes/community":           {"Kubernetes"},
		"Mbaroudi/ISEB":                  {"ISEB"},
		"Mbaroudi/autre":                 {"Mbaroudi"},
		"github/opensource.guide":        {"GitHub", "Open Source Guides"},
		"PQuod/MaisondelaPoesiedeRennes": {"Maison de la Poésie de Rennes", "Maison de la Poésie"},
	} {
		texts, err := load(t, strings.Replace(row, "lanterne/plans", repo, 1), "# Un plan")
		if err != nil {
			t.Fatal(err)
		}
		e := texts[0].Document().Entry
		if diff := cmp.Diff(append([]string{e.Organisation}, e.Names...), want); diff != "" {
			t.Errorf("%s: %s", repo, diff)
		}
	}
}

func TestLoad_knowsWhoseAMirroredTextIs(t *testing.T) {
	t.Parallel()
	texts, err := load(t, strings.NewReplacer("\tplan\t", "\tplan (Phare original, mirrored)\t", "MIT", "none stated").Replace(row), "x")
	if err != nil {
		t.Fatal(err)
	}
	if texts[0].Owner != "Phare" || texts[0].Free() {
		t.Errorf("%+v", texts[0])
	}
}

func TestLoad_saysWhatIsMissing(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ row, want string }{
		{"fr-a.md\tx\n", "line 2"}, {strings.Replace(row, "fr-a.md", "fr-b.md", 1), "fr-b.md"},
	} {
		if _, err := load(t, c.row, "x"); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v", err)
		}
	}
	if _, err := corpus.Load(fstest.MapFS{"SOURCES.tsv": {Data: []byte("file\trepo\n")}}); err == nil {
		t.Error("a table without its columns is read")
	}
	if _, err := corpus.Load(fstest.MapFS{}); err == nil {
		t.Error("no corpus is read")
	}
}
