package web_test

import (
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"boussole/internal/account"
	"boussole/internal/check/rule"
	"boussole/internal/locale"
	"boussole/internal/store"
	"boussole/internal/web"
	"boussole/internal/workspace"
)

var now = time.Date(2026, time.December, 1, 9, 0, 0, 0, time.UTC)

// bench is an instance with one organisation, on a day of its own, and its owner.
type bench struct {
	*instance
	*client
	slug string
}

func setup(t *testing.T) *bench {
	t.Helper()
	clock := func() time.Time { return now }
	st, err := store.Open(t.Context(), store.Config{Database: filepath.Join(t.TempDir(), "boussole.db"), Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := st.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := st.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	ws, err := workspace.New(workspace.Config{Store: st, Rules: rule.All(), Now: clock, Passwords: plain{}})
	if err != nil {
		t.Fatal(err)
	}
	person, org, err := ws.First(t.Context(), workspace.First{Name: "Claire Vuillet", Email: "claire@combes.example", Password: passphrase, Organisation: "Fruitière des Trois-Combes", Lang: locale.French})
	if err != nil {
		t.Fatal(err)
	}
	cfg := web.Config{Workspace: ws, Rules: rule.All(), Sessions: st.Sessions(), Now: clock, Demo: true}
	i := &instance{ws: ws, owner: workspace.Actor{Person: *person}}
	if i.site, err = web.New(cfg); err != nil {
		t.Fatal(err)
	}
	return &bench{instance: i, client: i.as(t, i.owner), slug: org.Slug}
}

// example is the text of one of the examples.
func example(t *testing.T, name string) []byte {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("..", "..", "examples", name, "dossier.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return src
}

// save makes a text the organisation's first version.
func (b *bench) save(t *testing.T, text []byte) {
	t.Helper()
	if _, err := b.ws.Save(t.Context(), b.owner, b.slug, workspace.Save{Text: text}); err != nil {
		t.Fatal(err)
	}
}

// answer is what a request was answered.
type answer struct {
	status int
	header http.Header
	body   string
}

func ask(t *testing.T, h http.Handler, method, path string, header http.Header, form url.Values) answer {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), method, path, strings.NewReader(form.Encode()))
	maps.Copy(r.Header, header)
	if form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return answer{w.Code, w.Header(), w.Body.String()}
}

// page is a page, which must be there.
func (b *bench) page(t *testing.T, path, lang string) *html.Node {
	t.Helper()
	b.read(t, lang)
	a := b.get(t, path)
	if a.status != http.StatusOK {
		t.Fatalf("%s: %d\n%.600s", path, a.status, a.body)
	}
	return parsed(t, a.body)
}

// read makes the owner one who reads a language.
func (b *bench) read(t *testing.T, lang string) {
	t.Helper()
	if _, err := b.ws.SetProfile(t.Context(), b.owner, workspace.Profile{Name: b.owner.Person.Name, Lang: locale.Lang(lang), Theme: account.Auto}); err != nil {
		t.Fatal(err)
	}
}

func parsed(t *testing.T, page string) *html.Node {
	t.Helper()
	n, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// attr is an attribute of an element.
func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// all are the elements that match: a tag, ".class", "#id" or "[attribute]", or several of
// them together such as "a.chip".
func all(n *html.Node, selector string) []*html.Node {
	var list []*html.Node
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && matches(d, selector) {
			list = append(list, d)
		}
	}
	return list
}

func matches(n *html.Node, selector string) bool {
	cut := strings.IndexAny(selector, ".#[")
	if cut < 0 {
		cut = len(selector)
	}
	if tag := selector[:cut]; tag != "" && tag != n.Data {
		return false
	}
	for rest := selector[cut:]; rest != ""; {
		end := strings.IndexAny(rest[1:], ".#[") + 1
		if end == 0 {
			end = len(rest)
		}
		one := rest[1:end]
		switch rest[0] {
		case '.':
			if !strings.Contains(" "+attr(n, "class")+" ", " "+one+" ") {
				return false
			}
		case '#':
			if attr(n, "id") != one {
				return false
			}
		case '[':
			found := false
			for _, a := range n.Attr {
				found = found || a.Key == strings.TrimSuffix(one, "]")
			}
			if !found {
				return false
			}
		}
		rest = rest[end:]
	}
	return true
}

// words are the text of an element, its spaces as one.
func words(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// one is the only element that matches.
func one(t *testing.T, n *html.Node, selector string) *html.Node {
	t.Helper()
	list := all(n, selector)
	if len(list) != 1 {
		t.Fatalf("%d elements match %q", len(list), selector)
	}
	return list[0]
}
