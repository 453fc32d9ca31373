// Package web is the pages: routes, handlers, and what stands around every answer. A
// handler reads what was asked, calls one method of the workspace and shows what comes
// back; it holds no rule, no SQL and no permission. Every page works without a script.
//
//	site, err := web.New(web.Config{Workspace: ws, Rules: rule.All(), Sessions: st.Sessions(), Now: time.Now})
//	server := &http.Server{Handler: site}
package web

import (
	"cmp"
	"errors"
	"log/slog"
	"net/http"
	"slices"
	"sync"
	"time"

	"github.com/alexedwards/scs/v2"

	"boussole/internal/check"
	"boussole/internal/web/press"
	"boussole/internal/web/static"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// Config is what the pages need: at least a workspace, where sessions are kept, and a clock.
type Config struct {
	Workspace *workspace.Workspace
	Rules     []*check.Rule // those of the workspace, for their own pages
	Sessions  scs.CtxStore

	Now    func() time.Time
	Zone   *time.Location // of the day that pages show; UTC where it is nil
	Log    *slog.Logger   // nil: nothing is logged
	Origin string         // the address that people come by, such as https://boussole.example.org; "" is as they ask
	Secure bool           // people come by https: cookies are sent by it alone
	Proxy  bool           // a proxy stands before, whose headers say where people come from
	// Welcome signs somebody in without a password: the demonstration's own person.
	Welcome *Welcome
	Demo    bool // the components are shown at /styleguide
}

// Site is all pages.
type Site struct {
	Config
	files    *static.Files
	rules    map[string]*check.Rule
	sessions *scs.SessionManager
	patterns []string
	fast     presses                    // for what is sent once
	small    presses                    // for what is kept
	signs    func() (press.Part, error) // the signs that every page begins with
	handler  http.Handler
}

// New is the site.
func New(cfg Config) (*Site, error) {
	switch {
	case cfg.Workspace == nil:
		return nil, errors.New("web: no workspace")
	case cfg.Sessions == nil:
		return nil, errors.New("web: no sessions")
	case cfg.Now == nil:
		return nil, errors.New("web: no clock")
	}
	cfg.Zone = cmp.Or(cfg.Zone, time.UTC)
	cfg.Log = cmp.Or(cfg.Log, slog.New(slog.DiscardHandler))
	s := &Site{
		Config: cfg, files: static.New(), rules: map[string]*check.Rule{},
		fast: presses{effort: press.Fast}, small: presses{effort: press.Small},
	}
	for _, r := range cfg.Rules {
		s.rules[r.Code] = r
	}
	s.sessions = s.newSessions()
	s.signs = sync.OnceValues(func() (press.Part, error) { return s.small.part([]byte(view.Signs)) })
	s.handler = s.routes()
	return s, nil
}

// ServeHTTP answers.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// Routes are the patterns of all routes, in the order in which they were laid.
func (s *Site) Routes() []string { return slices.Clone(s.patterns) }
