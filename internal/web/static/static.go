// Package static is the files that a browser fetches beside the pages: the style sheet,
// the typefaces and htmx. Each is served at an address that holds
// the hash of its bytes, so that it is fetched once and kept for good, and compressed
// once, when the server starts.
//
//	files := static.New()
//	mux.Handle("GET /static/", files)
//	href := files.Path("boussole.css")
package static

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	_ "embed" // the style and the script
	"encoding/hex"
	"net/http"
	"path"
	"slices"
	"strconv"
	"strings"

	"boussole/internal/exchange/html"
)

//go:embed app.css
var app []byte

//go:embed htmx.min.js
var htmx []byte

//go:embed passkey.js
var passkey []byte

// The names of the files.
const (
	Style   = "boussole.css"
	Script  = "htmx.min.js"
	Passkey = "passkey.js"
	Licence = "OFL.txt"
)

// reportStyle is the sheet of reports, which the pages begin with: a report within a page
// looks as it does on its own.
const reportStyle = "report.css"

// HTMX is the version of the script, and HTMXSum its SHA-256 as the registry of npm has
// it in htmx.org (dist/htmx.min.js).
const (
	HTMX    = "2.0.11"
	HTMXSum = "d6fdc75f204e6bdefa99b69bf1e6d4ac69b8a364f77929f45c13476b4000f717"
)

// Files are the files, ready to be sent.
type Files struct {
	byName map[string]*file
}

type file struct {
	path       string
	mime       string
	body       []byte
	compressed []byte // nil where the file is compressed already
}

// faces are the typefaces, in the order in which a page needs them.
var faces = [...]struct{ name, family, description string }{
	{"sans-var.woff2", "Boussole Sans", "font-weight: 400 700"},
	{"serif-400.woff2", "Boussole Serif", "font-weight: 400"},
	{"serif-400-italic.woff2", "Boussole Serif", "font-weight: 400; font-style: italic"},
}

// New reads and compresses the files.
func New() *Files {
	f := &Files{byName: map[string]*file{}}
	var style bytes.Buffer
	for _, one := range faces {
		f.add(one.name, "font/woff2", asset(one.name))
		style.WriteString(`@font-face { font-family: "` + one.family + `"; src: url(` + f.Path(one.name) + `) format("woff2"); ` + one.description + "; font-display: swap; }\n")
	}
	for _, part := range [][]byte{asset(reportStyle), app} {
		style.Write(part)
		style.WriteByte('\n')
	}
	f.add(Style, "text/css; charset=utf-8", style.Bytes())
	f.add(Script, "text/javascript; charset=utf-8", htmx)
	f.add(Passkey, "text/javascript; charset=utf-8", passkey)
	f.add(Licence, "text/plain; charset=utf-8", asset(Licence))
	return f
}

// asset is a file of the reports', which exists.
func asset(name string) []byte {
	body, _ := html.Asset(name)
	return body
}

func (f *Files) add(name, mime string, body []byte) {
	sum := sha256.Sum256(body)
	one := &file{path: "/static/" + hex.EncodeToString(sum[:8]) + "/" + name, mime: mime, body: body}
	if !strings.HasPrefix(mime, "font/") {
		one.compressed = compress(body)
	}
	f.byName[name] = one
}

// compress is a text in gzip, as small as it gets.
func compress(body []byte) []byte {
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // the level exists
	_, _ = z.Write(body)                                  // into memory
	_ = z.Close()
	return b.Bytes()
}

// Path is the address of a file by its name; "" for one that does not exist.
func (f *Files) Path(name string) string {
	if one := f.byName[name]; one != nil {
		return one.path
	}
	return ""
}

// Preloads are the addresses of the typefaces that every page needs first.
func (f *Files) Preloads() []string { return []string{f.Path(faces[0].name), f.Path(faces[1].name)} }

// ServeHTTP sends a file, for good: another content has another address.
func (f *Files) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	one := f.byName[path.Base(r.URL.Path)]
	if one == nil || one.path != r.URL.Path {
		http.NotFound(w, r)
		return
	}
	h := w.Header()
	h.Set("Content-Type", one.mime)
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Set("X-Content-Type-Options", "nosniff")
	body := one.body
	if one.compressed != nil {
		h.Set("Vary", "Accept-Encoding")
		if AcceptsGzip(r) {
			h.Set("Content-Encoding", "gzip")
			body = one.compressed
		}
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	_, _ = w.Write(body) // whoever asked may have gone
}

// AcceptsGzip reports whether the asker takes gzip.
func AcceptsGzip(r *http.Request) bool {
	for _, line := range r.Header.Values("Accept-Encoding") {
		for one := range strings.SplitSeq(line, ",") {
			name, quality, _ := strings.Cut(strings.TrimSpace(one), ";")
			if slices.Contains([]string{"gzip", "*"}, strings.TrimSpace(name)) && !refused(quality) {
				return true
			}
		}
	}
	return false
}

// refused reports whether a parameter such as "q=0" says no.
func refused(quality string) bool {
	value, is := strings.CutPrefix(strings.ReplaceAll(quality, " ", ""), "q=")
	q, err := strconv.ParseFloat(value, 64)
	return is && err == nil && q == 0
}
