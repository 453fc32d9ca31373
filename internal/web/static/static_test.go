package static_test

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"testing"

	"boussole/internal/web/static"
)

// answer is what was sent.
type answer struct {
	status int
	header http.Header
	body   []byte
}

func get(t *testing.T, files *static.Files, path, encoding string) answer {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil)
	r.Header.Set("Accept-Encoding", encoding)
	w := httptest.NewRecorder()
	files.ServeHTTP(w, r)
	return answer{w.Code, w.Header(), w.Body.Bytes()}
}

// What is vendored is what the registry has.
func TestScript_isTheOneOfItsVersion(t *testing.T) {
	t.Parallel()
	src, err := os.ReadFile(static.Script)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(src)
	if got := hex.EncodeToString(sum[:]); got != static.HTMXSum {
		t.Errorf("SHA-256 %s, want %s", got, static.HTMXSum)
	}
	if !bytes.Contains(src, []byte(`version:"`+static.HTMX+`"`)) {
		t.Errorf("the script does not say that it is of version %s", static.HTMX)
	}
}

func TestFiles_areKeptForGoodUnderTheirHash(t *testing.T) {
	t.Parallel()
	files := static.New()
	for _, name := range []string{static.Style, static.Script, static.Licence, "sans-var.woff2", "serif-400.woff2", "serif-400-italic.woff2"} {
		res := get(t, files, files.Path(name), "gzip")
		if res.status != http.StatusOK {
			t.Fatalf("%s: %d", name, res.status)
		}
		if got := res.header.Get("Cache-Control"); !strings.Contains(got, "immutable") {
			t.Errorf("%s: Cache-Control %q", name, got)
		}
		sent := res.body
		if res.header.Get("Content-Encoding") == "gzip" {
			z, err := gzip.NewReader(bytes.NewReader(sent))
			if err != nil {
				t.Fatal(err)
			}
			if sent, err = io.ReadAll(z); err != nil {
				t.Fatal(err)
			}
		}
		if plain := get(t, files, files.Path(name), "gzip;q=0").body; !bytes.Equal(plain, sent) {
			t.Errorf("%s differs where it is not compressed", name)
		}
		sum := sha256.Sum256(sent)
		if !strings.Contains(files.Path(name), hex.EncodeToString(sum[:8])) {
			t.Errorf("%s does not have its hash in %s", name, files.Path(name))
		}
	}
}

func TestFiles_refuseOtherAddresses(t *testing.T) {
	t.Parallel()
	files := static.New()
	for _, path := range []string{"/static/", "/static/boussole.css", "/static/0000000000000000/boussole.css", strings.Replace(files.Path(static.Style), "/static/", "/static/../static/", 1), "/static/x/tokens.css"} {
		if res := get(t, files, path, ""); res.status != http.StatusNotFound {
			t.Errorf("%s: %d", path, res.status)
		}
	}
}

// The style asks for the typefaces at the addresses that they are served at, and for
// nothing else.
func TestStyle_fetchesTheTypefacesAlone(t *testing.T) {
	t.Parallel()
	files := static.New()
	found := regexp.MustCompile(`url\(([^)]*)\)`).FindAllStringSubmatch(string(get(t, files, files.Path(static.Style), "").body), -1)
	faces := 0
	for _, one := range found {
		switch {
		case strings.HasPrefix(one[1], "/static/"):
			faces++
			if res := get(t, files, one[1], ""); res.status != http.StatusOK {
				t.Errorf("%s: %d", one[1], res.status)
			}
		case !strings.HasPrefix(one[1], "#"):
			t.Errorf("the style fetches %s", one[1])
		}
	}
	if faces != 3 {
		t.Errorf("%d typefaces, want 3", faces)
	}
}
