package web

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"strconv"
	"sync"

	"github.com/a-h/templ"

	"boussole/internal/web/static"
	"boussole/internal/web/view"
)

// handle answers a request, or says why it does not.
type handle func(w http.ResponseWriter, r *http.Request) error

// page adapts a handle: what it refuses becomes a page that says so.
func (s *Site) page(h handle) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := h(w, r); err != nil {
			s.refuse(w, r, err)
		}
	})
}

// show sends a page.
func (s *Site) show(w http.ResponseWriter, r *http.Request, c templ.Component) error {
	return s.showAs(w, r, http.StatusOK, c)
}

func (s *Site) showAs(w http.ResponseWriter, r *http.Request, status int, c templ.Component) error {
	var b bytes.Buffer
	if err := c.Render(r.Context(), &b); err != nil {
		return err
	}
	s.send(w, r, status, "text/html; charset=utf-8", b.Bytes())
	return nil
}

// send sends a text, compressed where the asker takes that.
func (s *Site) send(w http.ResponseWriter, r *http.Request, status int, mime string, body []byte) {
	h := w.Header()
	h.Set("Content-Type", mime)
	h.Add("Vary", "Accept-Encoding")
	if static.AcceptsGzip(r) && len(body) > 1024 {
		h.Set("Content-Encoding", "gzip")
		body = s.compressed(body)
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(body) //nolint:gosec // templ escapes; whoever asked may have gone
	}
}

// gzips are writers to be used again: a new one takes 800 kB.
type gzips struct{ pool sync.Pool }

// compressed is a page in gzip, fast rather than small: it is read once.
func (s *Site) compressed(body []byte) []byte {
	var b bytes.Buffer
	z, is := s.gzips.pool.Get().(*gzip.Writer)
	if !is {
		z, _ = gzip.NewWriterLevel(&b, gzip.BestSpeed) // the level exists
	}
	z.Reset(&b)
	_, _ = z.Write(body) // into memory
	_ = z.Close()
	s.gzips.pool.Put(z)
	return b.Bytes()
}

// nowhere is for addresses that lead to nothing.
func (s *Site) nowhere(http.ResponseWriter, *http.Request) error { return errNowhere }

// problem shows why a page is not there.
func (s *Site) problem(w http.ResponseWriter, r *http.Request, p view.Problem) {
	shell := s.shell(r, p.Title)
	if err := s.showAs(w, r, p.Status, view.ProblemPage(shell, p)); err != nil {
		s.Log.ErrorContext(r.Context(), "the page of a refusal", "error", err)
		http.Error(w, p.Title, p.Status)
	}
}
