package web_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"testing"
)

// firstPage is the most that a first page may weigh, with all that it fetches, in bytes.
const firstPage = 100_000

// fetched are the addresses of the files that a page or a style sheet fetches.
var fetched = regexp.MustCompile(`/static/[0-9a-f]+/[a-z0-9.-]+`)

// The first page that somebody opens, with its style, script and typefaces, as it goes over
// the wire.
func TestFirstPage_isLight(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.save(t, example(t, "fr-me-too"))
	for _, path := range []string{"/o/" + b.slug, "/o/" + b.slug + "/findings?severity=blocking"} {
		files := map[string]bool{}
		total := b.weigh(t, path, files)
		if total > firstPage {
			t.Errorf("%s weighs %d bytes, want at most %d", path, total, firstPage)
		}
		if len(files) != 5 {
			t.Errorf("%s fetches %d files: %v", path, len(files), files)
		}
		t.Logf("%s: %d bytes", path, total)
	}
}

// weigh is the bytes of a page, headers left out, and of what it fetches.
func (b *bench) weigh(t *testing.T, path string, files map[string]bool) int {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil)
	r.Header.Set("Accept-Encoding", "gzip")
	for name, value := range b.cookies {
		r.AddCookie(&http.Cookie{Name: name, Value: value})
	}
	w := httptest.NewRecorder()
	b.instance.site.ServeHTTP(w, r)
	total := w.Body.Len()
	plain, err := io.ReadAll(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	if w.Header().Get("Content-Encoding") == "gzip" {
		plain = []byte(b.get(t, path).body)
	}
	for _, file := range fetched.FindAllString(string(plain), -1) {
		if !files[file] {
			files[file] = true
			total += b.weigh(t, file, files)
		}
	}
	return total
}
