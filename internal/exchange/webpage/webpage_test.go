package webpage_test

import (
	"strings"
	"testing"

	"boussole/internal/document"
	"boussole/internal/exchange"
	"boussole/internal/exchange/readtest"
	"boussole/internal/exchange/webpage"

	"github.com/google/go-cmp/cmp"
)

func TestRead_keepsWhatIsSaidAndWhere(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ src, want string }{
		"all that a page has": {
			src: `<!DOCTYPE html><html lang="fr-FR"><head><title>Notre
plan</title><meta name="author" content="Cave"><style>p{}</style></head>
<body><nav><ul><li>menu</li></ul></nav>
<h1>Le  cap</h1>
<p>Dix-neuf
fermes &eacute; <b>for</b>t<br>suite <a href="https://x.fr">lien</a>.
<p>Deux
<ul><li>un<li>deux
<ul><li>trois</li></ul></li><li><p>quatre</p><p>suite</p></li></ul>
après
<table><caption>Cap</caption><tr><th>A<th>B<tr><td>1<td>2 <table><tr><td>in</table></table>
<div hidden>caché</div><script>var x="<p>no</p>"</script>
<blockquote><p>cité</p></blockquote>
texte nu</body></html>
`,
			want: `04 # Le cap
05 p Dix-neuf fermes é fort / suite lien.
07 p Deux
08 - un
08 - deux
- trois
09 - quatre
09 p suite
10 p après
11 table A | B
  1 | 2 / in
13 quote cité
14 p texte nu
`,
		},
		"a table that lays out": {
			src: "<table><tr><td><h2>Un</h2>a</td><td>b</td></tr></table><table><tr><td>c</table>",
			want: `01 ## Un
01 p a
01 p b
01 p c
`,
		},
		"what is hidden": {
			src: "<nav>a</nav><aside><nav>b</nav></aside><p style=\"display: none\">c</p><p hidden>d</p><pre>e</pre><footer>f</footer><p>g</p>",
			want: `01 p g
`,
		},
		"no tags at all": {
			src: `Un &amp; deux
`,
			want: `01 p Un & deux
`,
		},
		"tags that do not end": {
			src: "<p>a<p>b<ul><li>c<li>d</ul></div></section>e",
			want: `01 p a
01 p b
01 - c
01 - d
01 p e
`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			doc, err := webpage.Read([]byte(c.src))
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
		"nothing":             {"", exchange.Wordless},
		"bytes of nought":     {"<p>Le\x00plan", exchange.Unknown},
		"elements":            {strings.Repeat("<div>", 10*many) + "a", ""},
		"tables":              {strings.Repeat("<table><tr><td>", many) + "a", ""},
		"lists":               {strings.Repeat("<ul><li>", many) + "a", ""},
		"an open tag":         {"<a " + strings.Repeat("b=c ", 10*many), exchange.Wordless},
		"an open comment":     {"a<!--" + strings.Repeat("-", 10*many), ""},
		"an open script":      {"a<script>" + strings.Repeat("</scrip", 10*many), ""},
		"letters by number":   {strings.Repeat("&#233;&#x110000;&amp", many), ""},
		"one long line":       {"<p>" + strings.Repeat("mot ", 20*many), ""},
		"too many paragraphs": {strings.Repeat("<p>a", 3*many), exchange.Crowded},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if _, err := webpage.Read([]byte(c.src)); exchange.KindOf(err) != c.want {
				t.Errorf("%v, want %q", err, c.want)
			}
			readtest.Holds(t, webpage.Read, []byte(c.src))
		})
	}
}

func FuzzHTML(f *testing.F) {
	for _, seed := range []string{"<h1>a</h1><p>b", "<table><tr><th>a<td>b</table>", "<ul><li>a<ol><li>b</ol></ul>", "<meta charset=latin1>caf\xe9", "<p hidden>a</p><br><b>c"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) { readtest.Holds(t, webpage.Read, data) })
}

func BenchmarkHTML(b *testing.B) {
	src := []byte(strings.Repeat("<p>Dix-neuf fermes font leur comté dans la même cave, où l’affineur le retourne à la main. La saison coûte 12 500 €.</p>\n", 2000))
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		if _, err := webpage.Read(src); err != nil {
			b.Fatal(err)
		}
	}
}

func TestRead_knowsTheLettersOfAPage(t *testing.T) {
	t.Parallel()
	for name, src := range map[string]string{
		"named":     "<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'><title>T</title><p>\xc3\xa9t\xe9",
		"not named": "<title>T</title><p>\xc3\xa9t\xc3\xa9",
		"utf-8":     "<meta charset=\"utf-8\"><title>T</title><p>été",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want := "été"
			if name == "named" {
				want = "Ã©té"
			}
			doc, err := webpage.Read([]byte(src))
			if err != nil {
				t.Fatal(err)
			}
			if got := doc.Blocks[0].(document.Paragraph).Text.Plain(); got != want || doc.Title != "T" { //nolint:forcetypeassert // it is one
				t.Errorf("%q, %q", got, doc.Title)
			}
		})
	}
}
