package web

import (
	"context"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/alexedwards/scs/v2"

	"boussole/internal/account"
	"boussole/internal/locale"
	"boussole/internal/workspace"
)

// The lengths of sessions.
const (
	sessionLasts = 7 * 24 * time.Hour
	idleLasts    = 24 * time.Hour   // of one that nobody uses
	seenWithin   = time.Hour        // how exactly its last use is known: each time it is noted, it is written
	onTheWay     = 15 * time.Minute // of somebody who is about to sign in
)

// What a session keeps.
const (
	keyPerson  = "person"
	keyOnly    = "only"
	keySince   = "since" // milliseconds of UTC
	keySeen    = "seen"  // likewise
	keyPasskey = "passkey"
	keyOpenID  = "openid"
	keyBack    = "back"
)

// newSessions keeps sessions in a store, by the hash of their token. By https the cookie is
// bound to this one host.
func (s *Site) newSessions() *scs.SessionManager {
	m := scs.New()
	m.Store, m.Codec, m.Lifetime, m.HashTokenInStore = s.Sessions, codec{}, sessionLasts, true
	m.Cookie.Name, m.Cookie.Path = "session", "/"
	m.Cookie.HttpOnly, m.Cookie.SameSite, m.Cookie.Secure = true, http.SameSiteLaxMode, s.Secure
	if s.Secure {
		m.Cookie.Name = "__Host-session"
	}
	m.ErrorFunc = func(w http.ResponseWriter, r *http.Request, err error) { s.refuse(w, r, err) }
	return m
}

// inSession opens the session of a request around its answer. Files need none.
func (s *Site) inSession(next http.Handler) http.Handler {
	with := s.sessions.LoadAndSave(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasPrefix(r.URL.Path, "/static/") {
			next.ServeHTTP(w, r)
			return
		}
		with.ServeHTTP(w, r)
	})
}

// actor is who is signed in, or nobody: a session that is over is as none.
func (s *Site) actor(r *http.Request) (workspace.Actor, error) {
	if strings.HasPrefix(r.URL.Path, "/static/") {
		return workspace.Actor{}, nil
	}
	ctx := r.Context()
	id := s.sessions.GetString(ctx, keyPerson)
	if id == "" {
		return workspace.Actor{}, nil
	}
	since := time.UnixMilli(s.sessions.GetInt64(ctx, keySince))
	idle := s.Now().Sub(time.UnixMilli(max(s.sessions.GetInt64(ctx, keySeen), since.UnixMilli())))
	if idle >= idleLasts {
		return workspace.Actor{}, s.sessions.Destroy(ctx)
	}
	actor, err := s.Workspace.Actor(ctx, workspace.Session{
		Person: account.PersonID(id), Only: account.OrganisationID(s.sessions.GetString(ctx, keyOnly)), Since: since,
	})
	if account.CodeOf(err) == account.SignIn {
		return workspace.Actor{}, s.sessions.Destroy(ctx)
	}
	if err == nil && idle >= seenWithin {
		s.sessions.Put(ctx, keySeen, s.Now().UnixMilli())
	}
	return actor, err
}

// begin signs somebody in, in a session of a new token.
func (s *Site) begin(ctx context.Context, session workspace.Session) error {
	if err := s.sessions.RenewToken(ctx); err != nil {
		return err
	}
	s.sessions.Remove(ctx, keyPasskey)
	s.sessions.Remove(ctx, keyOpenID)
	s.sessions.Put(ctx, keyPerson, string(session.Person))
	s.sessions.Put(ctx, keyOnly, string(session.Only))
	s.sessions.Put(ctx, keySince, session.Since.UnixMilli())
	s.sessions.SetDeadline(ctx, s.Now().Add(sessionLasts))
	return nil
}

// deviceLasts is how long a browser is known by whoever signed in by it: as long as browsers
// keep a cookie.
const deviceLasts = 400 * 24 * time.Hour

func (s *Site) deviceCookie() string {
	if s.Secure {
		return "__Host-device"
	}
	return "device"
}

// from is where a request comes from, and by which browser.
func (s *Site) from(r *http.Request) workspace.From {
	from := workspace.From{Place: s.place(r)}
	if c, err := r.Cookie(s.deviceCookie()); err == nil {
		from.Device = c.Value
	}
	return from
}

// remember has the browser known by whoever signed in by it.
func (s *Site) remember(w http.ResponseWriter, r *http.Request, p *account.Person) {
	if value := s.Workspace.Device(s.from(r).Device, p); value != "" {
		s.keepFor(w, s.deviceCookie(), value, deviceLasts)
	}
}

// meanwhile keeps something until the end of a way: a passkey's answer, a provider's. A
// session in which nobody is signed in ends soon.
func (s *Site) meanwhile(ctx context.Context, key string, value []byte) {
	if s.sessions.GetString(ctx, keyPerson) == "" {
		s.sessions.SetDeadline(ctx, s.Now().Add(onTheWay))
	}
	s.sessions.Put(ctx, key, value)
}

// place is the IP address that a request comes from: behind a proxy, the one that the proxy
// itself saw, which is the last of its header.
func (s *Site) place(r *http.Request) string {
	if s.Proxy {
		seen := r.Header.Values("X-Forwarded-For")
		if len(seen) > 0 {
			last := seen[len(seen)-1]
			return strings.TrimSpace(last[strings.LastIndexByte(last, ',')+1:])
		}
	}
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return host
}

// read is how a person reads.
func (v *Visit) read(actor workspace.Actor) {
	v.Actor = actor
	if !actor.Known() {
		return
	}
	v.Person = &v.Actor.Person
	if lang, is := spoken(actor.Person.Lang); is {
		v.Lang = lang
	} else {
		v.Lang = locale.French
	}
	v.Theme = actor.Person.Theme
}
