package web_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"net/http"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// pair is a text in both languages, as it stands in the source.
type pair struct{ fr, en string }

// catalogue is all texts that the program has in both languages: composite literals with
// FR and EN or with two strings, and calls with two strings after each other.
func catalogue(t *testing.T) []pair {
	t.Helper()
	var list []pair
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			list = append(list, pairsOf(n)...)
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// bilingual are the functions that take a text in both languages.
var bilingual = map[string]bool{"tr": true, "Say": true, "say": true, "refuse": true, "key": true}

func pairsOf(n ast.Node) []pair {
	switch n := n.(type) {
	case *ast.CallExpr:
		name := ""
		switch f := n.Fun.(type) {
		case *ast.Ident:
			name = f.Name
		case *ast.SelectorExpr:
			name = f.Sel.Name
		}
		if bilingual[name] {
			return neighbours(n.Args)
		}
	case *ast.CompositeLit:
		var p pair
		for _, e := range n.Elts {
			if kv, is := e.(*ast.KeyValueExpr); is {
				switch key, _ := kv.Key.(*ast.Ident); {
				case key == nil:
				case key.Name == "FR":
					p.fr, _ = literal(kv.Value)
				case key.Name == "EN":
					p.en, _ = literal(kv.Value)
				}
			}
		}
		if p.fr != "" && p.en != "" {
			return []pair{p}
		}
		if name, is := n.Type.(*ast.Ident); is && name.Name == "Text" && len(n.Elts) == 2 {
			return neighbours(n.Elts)
		}
	}
	return nil
}

// neighbours are the first two strings that stand after each other.
func neighbours(list []ast.Expr) []pair {
	for i := range len(list) - 1 {
		fr, one := literal(list[i])
		en, two := literal(list[i+1])
		if one && two {
			return []pair{{fr, en}}
		}
	}
	return nil
}

func literal(e ast.Expr) (string, bool) {
	lit, is := e.(*ast.BasicLit)
	if !is || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

// holes are where values come into a text.
var holes = regexp.MustCompile(`\{[^}]*\}`)

// phrases are the pieces of texts that tell a language: two words or more, and none of the
// other language's.
func phrases(own, other []string) []string {
	theirs := strings.Join(other, "\n")
	seen := map[string]bool{}
	var list []string
	for _, text := range own {
		for _, piece := range holes.Split(text, -1) {
			piece = strings.Trim(flat(piece), " .,;:?!()«»“”")
			if len(piece) >= 12 && strings.Count(piece, " ") > 0 && !strings.Contains(theirs, piece) && !seen[piece] {
				seen[piece] = true
				list = append(list, piece)
			}
		}
	}
	return list
}

// flat is a text with plain spaces and apostrophes.
func flat(s string) string {
	s = strings.NewReplacer("\u00a0", " ", "\u202f", " ", "’", "'").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}

// spoken is all that a page says in its own language: its texts and labels, but for what
// is marked as being in another one.
func spoken(n *html.Node, lang string) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.ElementNode {
			if own := attr(n, "lang"); own != "" && own != lang || n.Data == "script" || n.Data == "pre" {
				return
			}
			for _, name := range []string{"aria-label", "alt", "title", "placeholder"} {
				b.WriteString(" " + attr(n, name) + " ¶ ")
			}
		}
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if n.Type == html.ElementNode && (n.Data == "p" || n.Data == "li" || n.Data == "td" || n.Data == "th" || n.Data == "div" || n.Data == "h2") {
			b.WriteString(" ¶ ")
		}
	}
	walk(n)
	return flat(b.String())
}

// No page says in one language what it should say in the other.
func TestPages_speakOneLanguage(t *testing.T) {
	t.Parallel()
	var fr, en []string
	for _, p := range catalogue(t) {
		fr, en = append(fr, flat(p.fr)), append(en, flat(p.en))
	}
	if len(fr) < 2000 {
		t.Fatalf("%d texts in the catalogue", len(fr))
	}
	foreign := map[string][]string{"en": phrases(fr, en), "fr": phrases(en, fr)}
	for _, name := range []string{"fr-mairie", "nara", "fr-me-too"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := setup(t)
			src := example(t, name)
			b.save(t, src)
			own := flat(string(src)) // what the organisation says stays in its language
			for _, lang := range []string{"fr", "en"} {
				for _, path := range b.everyPage(t) {
					page := b.page(t, path, lang)
					said := spoken(one(t, page, "body"), lang)
					for _, phrase := range foreign[lang] {
						if at := strings.Index(said, phrase); at >= 0 && !strings.Contains(own, phrase) {
							t.Errorf("%s in %s says %q: …%s…", path, lang, phrase, said[max(at-60, 0):min(at+len(phrase)+60, len(said))])
						}
					}
				}
			}
		})
	}
}

// everyPage is the addresses of all pages that an owner can see: those of each route, and
// one element of each kind.
func (b *bench) everyPage(t *testing.T) []string {
	t.Helper()
	base := "/o/" + b.slug
	list := []string{"/me", "/people", "/people/log", "/?stay", "/rules/B201", "/styleguide", base + "/members", base + "/departments", base + "/links", base + "/log", base + "/settings"}
	for _, room := range rooms {
		list = append(list, base+room)
	}
	seen := map[string]bool{}
	for _, room := range []string{"/identity", "/goals", "/ground", "/forces", "/messages", "/battles", "/programme", "/evaluation"} {
		n := 0
		for _, link := range all(one(t, b.page(t, base+room, "fr"), "main"), "a.ref") {
			href := attr(link, "href")
			if strings.HasPrefix(href, base+"/e/") && !seen[href] && n < 6 {
				seen[href] = true
				list = append(list, href)
				n++
			}
		}
	}
	for _, path := range slices.Clone(list) {
		if strings.HasPrefix(path, base+"/e/") {
			list = append(list, path+"/edit")
			if b.get(t, path+"/remove").status == http.StatusOK { // a single part stays
				list = append(list, path+"/remove")
			}
		}
	}
	list = append(list, base+"/add/battle", base+"/add/decision")
	for _, link := range all(b.page(t, base+"/findings", "fr"), "a") {
		if href := attr(link, "href"); strings.HasPrefix(href, base+"/waive?") {
			list = append(list, href)
			break
		}
	}
	kept := list[:0]
	for _, path := range list {
		if a := b.get(t, path); a.status == http.StatusOK {
			kept = append(kept, path)
		} else if path != "/?stay" && path != "/styleguide" {
			t.Errorf("%s: %d", path, a.status)
		}
	}
	return kept
}
