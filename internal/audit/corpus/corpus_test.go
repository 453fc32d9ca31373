package corpus_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"boussole/internal/audit/corpus"

	"github.com/google/go-cmp/cmp"
)

const head = "file\trepo\tpath\tcommit\tlanguage\tkind\tjudgement\twhy\tbytes\tcompleteness\tlicence_seen\n"

func load(t *testing.T, row, text string) ([]corpus.Text, error) {
	t.Helper()
	return corpus.Load(fstest.MapFS{"SOURCES.tsv": {Data: []byte(head + row)}, "fr-a.md": {Data: []byte(text)}})
}

const row = "fr-a.md\tlanterne/plans\tplan.md\tabc\tfr\tplan\tspecific\t-\t1\tfull\tMIT\n"

func TestLoad_takesMarkdownApart(t *testing.T) {
	t.Parallel()
	texts, err := load(t, row, strings.ReplaceAll(`---
title: Plan
---
# Le plan de *Lanterne*

Nous [tenons](https://example.org/x) une
librairie <b>ouverte</b>.<br>À tous &amp; à toutes, !a_b@example.org
<!-- rien -->
> Une citation

1. Un
- [ ] Deux
![image](x.png)

'''sh
code
'''

'''markdown
## Dedans
'''

| Quoi | Quand |
|------|:-----:|
| Lire | **Jeudi** |

[ref]: https://example.org
***
Fin`, "'''", "```"))
	if err != nil {
		t.Fatal(err)
	}
	want := []corpus.Block{
		{Text: "Le plan de Lanterne", Level: 1},
		{Text: "Nous tenons une librairie  ouverte . À tous & à toutes, !"},
		{Text: "Une citation"},
		{Text: "Un"},
		{Text: "Deux"},
		{Text: "Dedans", Level: 2},
		{Text: "Quoi", Level: corpus.TableHead},
		{Text: "Quand", Level: corpus.TableHead},
		{Text: "Lire"},
		{Text: "Jeudi"},
		{Text: "Fin"},
	}
	if diff := cmp.Diff(texts[0].Blocks, want); diff != "" {
		t.Error(diff)
	}
	d := texts[0].Document()
	if d.Organisation != "lanterne" || d.Title != "Le plan de Lanterne" || !texts[0].Free() || d.Source != "https://github.com/lanterne/plans/blob/abc/plan.md" {
		t.Errorf("%+v", d.Entry)
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
