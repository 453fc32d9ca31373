package web

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"time"

	"boussole/internal/account"
	"boussole/internal/locale"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// Visit is who asks, and how they read.
type Visit struct {
	Lang   locale.Lang
	Theme  account.Theme
	Person *account.Person // nil: nobody is signed in
	Actor  workspace.Actor
}

type visitKey struct{}

// visiting finds who asks before anything is answered.
func (s *Site) visiting(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v := Visit{Lang: asked(r), Theme: themeOf(r)}
		actor, err := s.actor(r)
		if err != nil {
			s.refuse(w, r, err)
			return
		}
		v.read(actor)
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), visitKey{}, &v)))
	})
}

// visitOf is who asks. Outside of the site's own handlers it is somebody unknown.
func visitOf(r *http.Request) *Visit {
	if v, is := r.Context().Value(visitKey{}).(*Visit); is {
		return v
	}
	return &Visit{Lang: asked(r), Theme: themeOf(r)}
}

// The cookies that keep how somebody who is not signed in reads.
const (
	langCookie  = "lang"
	themeCookie = "theme"
)

// asked is the language that the browser asks for: that of the cookie, or else the first
// of its languages that Boussole speaks, or else French.
func asked(r *http.Request) locale.Lang {
	if c, err := r.Cookie(langCookie); err == nil {
		if lang, is := spoken(c.Value); is {
			return lang
		}
	}
	best, weight := locale.French, -1.0
	for _, one := range acceptable(r.Header.Get("Accept-Language")) {
		if lang, is := locale.Parse(one.name); is && one.weight > weight {
			best, weight = lang, one.weight
		}
	}
	return best
}

// spoken is one of the two languages by its code.
func spoken(code string) (locale.Lang, bool) {
	lang := locale.Lang(code)
	return lang, lang == locale.French || lang == locale.English
}

func themeOf(r *http.Request) account.Theme {
	if c, err := r.Cookie(themeCookie); err == nil {
		switch t := account.Theme(c.Value); t {
		case account.Light, account.Dark:
			return t
		case account.Auto:
		}
	}
	return account.Auto
}

// shell is what stands around a page for whoever asks.
func (s *Site) shell(r *http.Request, title string) *view.Shell {
	v := visitOf(r)
	shell := &view.Shell{Lang: v.Lang, Theme: v.Theme, Title: title, Home: "/", Here: here(r), Files: s.files}
	if v.Person != nil {
		shell.Person = v.Person.Name
	}
	return shell
}

// here is the address to come back to: that of a page that was asked for, or of the one
// before.
func here(r *http.Request) string {
	if r.Method == http.MethodGet || r.Method == http.MethodHead {
		return r.URL.RequestURI()
	}
	return "/"
}

// back is the query that leads back here after another page.
func back(r *http.Request) string { return url.Values{"back": {here(r)}}.Encode() }

// Local is an address within the site, or "/" for any other: what leads back must not
// lead elsewhere.
func Local(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.IsAbs() || u.Host != "" || u.User != nil || !strings.HasPrefix(address, "/") || strings.HasPrefix(address, "//") || strings.ContainsAny(address, "\\\r\n\t") {
		return "/"
	}
	return address
}

// goTo sends on to a page of the site, to be read anew.
func goTo(w http.ResponseWriter, _ *http.Request, address string) error {
	to, err := url.Parse(address)
	if err != nil {
		return err
	}
	w.Header().Set("Location", to.String())
	w.WriteHeader(http.StatusSeeOther)
	return nil
}

func (s *Site) setLanguage(w http.ResponseWriter, r *http.Request) error {
	if lang, is := spoken(r.PostFormValue("to")); is {
		s.keep(w, langCookie, string(lang))
		if err := s.readAs(r, func(p *workspace.Profile) { p.Lang = lang }); err != nil {
			return err
		}
	}
	return goTo(w, r, Local(r.PostFormValue("back")))
}

func (s *Site) setTheme(w http.ResponseWriter, r *http.Request) error {
	switch theme := account.Theme(r.PostFormValue("to")); theme {
	case account.Auto, account.Light, account.Dark:
		s.keep(w, themeCookie, string(theme))
		if err := s.readAs(r, func(p *workspace.Profile) { p.Theme = theme }); err != nil {
			return err
		}
	}
	return goTo(w, r, Local(r.PostFormValue("back")))
}

// readAs changes how whoever is signed in reads.
func (s *Site) readAs(r *http.Request, change func(*workspace.Profile)) error {
	v := visitOf(r)
	if v.Person == nil {
		return nil
	}
	profile := workspace.Profile{Name: v.Person.Name, Lang: v.Lang, Theme: v.Theme}
	change(&profile)
	_, err := s.Workspace.SetProfile(r.Context(), v.Actor, profile)
	return err
}

// keep sets a cookie for a year.
func (s *Site) keep(w http.ResponseWriter, name, value string) {
	s.keepFor(w, name, value, 365*24*time.Hour)
}

func (s *Site) keepFor(w http.ResponseWriter, name, value string, lasts time.Duration) {
	//nolint:gosec // Secure is as the site is come by
	http.SetCookie(w, &http.Cookie{Name: name, Value: value, Path: "/", MaxAge: int(lasts.Seconds()), HttpOnly: true, Secure: s.Secure, SameSite: http.SameSiteLaxMode})
}
