package web

import (
	"bytes"
	"net/http"
	"strconv"
	"sync"

	"github.com/a-h/templ"

	"boussole/internal/exchange/html"
	"boussole/internal/web/press"
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
	s.send(w, r, status, mimeHTML, html.Raise(b.Bytes()))
	return nil
}

// mimeHTML is what pages are.
const mimeHTML = "text/html; charset=utf-8"

// send sends a text, compressed where the asker takes that.
func (s *Site) send(w http.ResponseWriter, r *http.Request, status int, mime string, body []byte) {
	h := w.Header()
	h.Add("Vary", "Accept-Encoding")
	if static.AcceptsGzip(r) && len(body) > 1024 {
		if part, err := s.fast.part(body); err == nil {
			h.Set("Content-Encoding", "gzip")
			body = press.Join(part)
		}
	}
	s.write(w, r, status, mime, body)
}

// write sends bytes as they are.
func (s *Site) write(w http.ResponseWriter, r *http.Request, status int, mime string, body []byte) {
	h := w.Header()
	h.Set("Content-Type", mime)
	h.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(body) //nolint:gosec // templ escapes; whoever asked may have gone
	}
}

// presses are writers of one effort, to be used again: a new one takes 800 kB.
type presses struct {
	effort press.Effort
	pool   sync.Pool
}

func (p *presses) part(text []byte) (press.Part, error) {
	w, is := p.pool.Get().(*press.Writer)
	if !is {
		made, err := press.NewWriter(p.effort)
		if err != nil {
			return press.Part{}, err
		}
		w = made
	}
	defer p.pool.Put(w)
	return w.Part(text)
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
