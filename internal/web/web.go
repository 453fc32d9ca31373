// Package web is the pages: routes, handlers, and what stands around every answer. A
// handler reads what was asked, calls one method of the workspace and shows what comes
// back; it holds no rule, no SQL and no permission. Every page works without a script.
//
//	site, err := web.New(web.Config{Now: time.Now, Log: log})
//	server := &http.Server{Handler: site}
package web

import (
	"cmp"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"boussole/internal/web/static"
)

// Config is what the pages need. Its zero value is not enough: a clock is.
type Config struct {
	Now    func() time.Time
	Zone   *time.Location // of the day that pages show; UTC where it is nil
	Log    *slog.Logger   // nil: nothing is logged
	Secure bool           // people come by https: cookies are sent by it alone
	Demo   bool           // the components are shown at /styleguide
}

// Site is all pages.
type Site struct {
	Config
	files   *static.Files
	gzips   gzips
	handler http.Handler
}

// New is the site.
func New(cfg Config) (*Site, error) {
	if cfg.Now == nil {
		return nil, errors.New("web: no clock")
	}
	cfg.Zone = cmp.Or(cfg.Zone, time.UTC)
	cfg.Log = cmp.Or(cfg.Log, slog.New(slog.DiscardHandler))
	s := &Site{Config: cfg, files: static.New()}
	s.handler = s.routes()
	return s, nil
}

// ServeHTTP answers.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }
