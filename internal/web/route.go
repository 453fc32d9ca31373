package web

import "net/http"

// routes are all the pages, from top to bottom.
func (s *Site) routes() http.Handler {
	mux := http.NewServeMux()
	page := func(pattern string, h handle) { mux.Handle(pattern, s.page(h)) }

	mux.Handle("GET /static/", s.files)

	page("GET /{$}", s.front)
	page("POST /language", s.setLanguage)
	page("POST /theme", s.setTheme)

	page("/", s.nowhere)

	return s.headers(s.visiting(s.forgery(mux)))
}
