package web_test

import (
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// hostile are values of one line, which are given an end that would be markup wherever a
// page took them for such: after a mark between fields, in an attribute, in a drawing.
var hostile = regexp.MustCompile(`(?m)^(\s*(?:- )?(?:name|title|what|why|claim|fact|text|label|statement|description|note): )([^"'|>{\[&*#\n][^\n#]*)$`)

const markup = "\x1e\x1f\x1d\n</title></svg>\"'><b id=\"injected\"></b><script>alert(1)</script><meta http-equiv=\"refresh\" content=\"0;url=https://evil.example\">&lt;i id=injected&gt;"

// What a dossier says is words on every page, whatever characters are in it.
func TestPages_takeNoWordsForMarkup(t *testing.T) {
	t.Parallel()
	b := setup(t)
	changed := 0
	b.save(t, []byte(hostile.ReplaceAllStringFunc(string(example(t, "nara")), func(line string) string {
		parts := hostile.FindStringSubmatch(line)
		changed++
		return parts[1] + strconv.Quote(parts[2]+markup)
	})))
	if changed < 100 {
		t.Fatalf("only %d values are hostile", changed)
	}
	seen, next := map[string]bool{}, []string{"/o/" + b.slug}
	for len(next) > 0 {
		path := next[0]
		next = next[1:]
		page := b.page(t, path, "fr")
		for _, never := range []string{"#injected", "meta[http-equiv]", "b[id]"} {
			if found := all(page, never); len(found) > 0 {
				t.Errorf("%s: the words of the dossier made %d of %s", path, len(found), never)
			}
		}
		for _, script := range all(page, "script") {
			if attr(script, "src") == "" {
				t.Errorf("%s: a script within the page", path)
			}
		}
		for _, link := range all(page, "a") {
			href, _, _ := strings.Cut(attr(link, "href"), "#")
			file := strings.Contains(href, ".") || strings.HasSuffix(href, "/changes")
			if strings.HasPrefix(href, "/o/"+b.slug) && !file && !seen[href] {
				seen[href] = true
				next = append(next, href)
			}
		}
	}
	if len(seen) < 40 {
		t.Errorf("only %d pages were looked at", len(seen))
	}
	if a := b.get(t, "/o/"+b.slug+"/report/strategy.html"); a.status != http.StatusOK || strings.Contains(a.body, `<b id="injected"`) {
		t.Errorf("the report as a file: %d, or its words are markup", a.status)
	}
}
