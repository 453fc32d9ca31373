package markdown_test

import (
	"strings"
	"testing"

	"boussole/internal/document"
	"boussole/internal/exchange"
	"boussole/internal/exchange/markdown"
	"boussole/internal/exchange/readtest"

	"github.com/google/go-cmp/cmp"
)

func TestRead_keepsWhatIsSaidAndWhere(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ src, want string }{
		"HTML with blank lines, indented": {
			src:  "Avant.\n\n<div>\n  <div>\n\n    <p>Un\n    cap</p>\n\n      <table>\n        <tr><td>Public</td>\n\n        <td>Douze\n\n        fermes</td></tr></table>\n\n    </div>\n\nAprès.\n\n    x := code\n\nFin.\n\n    <b>Un pas</b>\n",
			want: "01 p Avant.\n06 p Un cap\n10 table  |\n  Public | Douze fermes\n18 p Après.\n22 p Fin.\n24 p Un pas\n",
		},
		"all that Markdown has": {
			src: "---\ntitle: \"Le plan\"\nlang: fr-FR\n---\n\n# Un *cap*\n\nDix-neuf fermes, [voir](https://ex.fr/a)\net la suite **forte** &eacute;.  \nFin.\n\n- un\n- deux\n  - trois\n\n    suite\n1. a\n\n> cité\n\n| A | B |\n|---|---|\n| 1 | x **y** |\n\n<div>\n<p>En HTML</p></div>\n\n```go\nx := 1\n```\nNote[^1].\n\n[^1]: La note.\n\n![img](a.png) ~~barré~~ <b>gras</b>\n",
			want: `06 # Un cap
08 p Dix-neuf fermes, voir et la suite forte é. / Fin.
12 - un
- deux
- trois
16 p suite
17 - a
19 quote cité
21 table A | B
  1 | x y
26 p En HTML
31 p Note.
35 p gras
33 note La note.
`,
		},
		"headings": {
			src: `Titre
===
Sous
---
##### Cinq #

#pas un titre
`,
			want: `01 # Titre
03 ## Sous
05 #### Cinq
07 p #pas un titre
`,
		},
		"a rule is no front matter": {
			src: `---

Un texte.

---
`,
			want: `03 p Un texte.
`,
		},
		"ends of lines of Windows": {
			src: "# A\r\n\r\nb\r\nc\r\n\r\n- d\r\n",
			want: `01 # A
03 p b c
06 - d
`,
		},
		"code and comments are left out": {
			src: "    code\n\n<!-- non -->\n\nOui `x`.\n",
			want: `05 p Oui x.
`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			doc, err := markdown.Read([]byte(c.src))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(readtest.Lines(doc), c.want); diff != "" {
				t.Errorf("got, want:\n%s", diff)
			}
		})
	}
}

// Hostile texts are read or refused; none takes long, for the whole test has a limit.
func TestRead_bearsWhatIsHostile(t *testing.T) {
	t.Parallel()
	const many = 100_000
	for name, c := range map[string]struct {
		src  string
		want exchange.Kind // "": it is read
	}{
		"nothing":         {"", exchange.Wordless},
		"code alone":      {"```\nx\n```\n", exchange.Wordless},
		"bytes of nought": {"Le\x00plan", exchange.Unknown},
		"quotations":      {strings.Repeat(">", many) + " a", exchange.Deep},
		"lists":           {strings.Repeat("- ", many) + "a", exchange.Deep},
		"brackets":        {strings.Repeat("[", many) + "a", exchange.Crowded},
		"fewer brackets":  {strings.Repeat("[", 4_900) + "a", ""},
		"stars":           {strings.Repeat("*a_ ", 9_000), exchange.Crowded},
		"fewer stars":     {strings.Repeat("*a_ ", 2_400), ""},
		"links in links":  {strings.Repeat("[a](", 2_400), ""},
		"ticks":           {strings.Repeat("`a``b", 1_600), ""},
		"tags":            {strings.Repeat("<a ", 4_900) + "b", ""},
		"one long line":   {strings.Repeat("mot ", 20*many), ""},
		"indents":         {strings.Repeat(" ", many) + "a\n\nb", ""},
		"rule":            {strings.Repeat("- ", many) + "\n\na", ""},
		"nested by lines": {nested(300), exchange.Deep},
		"notes":           {strings.Repeat("[^1]", 2_000) + "\n\n[^1]: a\n", ""},
		"tables":          {"|" + strings.Repeat("a|", 2_000) + "\n|" + strings.Repeat("-|", 2_000) + "\n" + strings.Repeat("|b", 2_000), ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if _, err := markdown.Read([]byte(c.src)); exchange.KindOf(err) != c.want {
				t.Errorf("%v, want %q", err, c.want)
			}
			readtest.Holds(t, markdown.Read, []byte(c.src))
		})
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, seed := range []string{"# A\n\n- b\n\n> c\n", "|a|b|\n|-|-|\n|c|d|", "---\ntitle: x\n---\n<div>a</div>", "a[^1]\n\n[^1]: b", "[a](b) **c** ![d](e) `f`"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) { readtest.Holds(t, markdown.Read, data) })
}

func BenchmarkMarkdown(b *testing.B) {
	src := []byte(strings.Repeat("Dix-neuf fermes font leur comté dans la même cave, où l’affineur le retourne à la main. La saison coûte 12 500 €.\n\n", 2000))
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		if _, err := markdown.Read(src); err != nil {
			b.Fatal(err)
		}
	}
}

// nested is lists within each other, each a line further in.
func nested(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}

func TestRead_keepsWhatFrontMatterSays(t *testing.T) {
	t.Parallel()
	for name, src := range map[string]string{
		"YAML": "---\ntitle: \"Le plan\"\nauthor: La cave\nlang: fr-FR\ntags:\n  - a\n---\nUn texte.\n",
		"TOML": "+++\ntitle = \"Le plan\"\nauthor = 'La cave'\nlang = \"fr\"\n+++\nUn texte.\n",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			doc, err := markdown.Read([]byte(src))
			if err != nil {
				t.Fatal(err)
			}
			if doc.Title != "Le plan" || doc.Owner != "La cave" || doc.Lang != "fr" || len(doc.Blocks) != 1 {
				t.Errorf("%+v", doc)
			}
		})
	}
}

func TestRead_keepsAddresses(t *testing.T) {
	t.Parallel()
	doc, err := markdown.Read([]byte("Voir [la cave](https://cave.example/a) et <https://b.example>."))
	if err != nil {
		t.Fatal(err)
	}
	var urls []string
	for _, r := range doc.Blocks[0].(document.Paragraph).Text { //nolint:forcetypeassert // it is one
		urls = append(urls, r.URL)
	}
	if diff := cmp.Diff(urls, []string{"", "https://cave.example/a", "", "https://b.example", ""}); diff != "" {
		t.Errorf("got, want:\n%s", diff)
	}
}
