package web_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"boussole/internal/account"
	"boussole/internal/account/signintest"
	"boussole/internal/web"
	"boussole/internal/workspace"
)

// home is the address that people come by.
const home = "http://localhost"

// entrance is an instance that people can come into by every way there is: the town hall has a
// provider.
type entrance struct {
	*instance
	fake     *signintest.Provider
	provider account.ProviderID
}

func newEntrance(t *testing.T) *entrance {
	t.Helper()
	e := &entrance{fake: signintest.NewProvider(t, home+"/sign-in/back")}
	e.instance = populated(t, func(c *workspace.Config, p *web.Config) {
		withProviders(c, p)
		c.OpenID = account.NewOpenID(account.OpenIDConfig{Redirect: home + "/sign-in/back", Transport: e.fake.Client().Transport})
		keys, err := account.NewPasskeys(home)
		if err != nil {
			t.Fatal(err)
		}
		c.Passkeys = keys
	})
	err := e.ws.SetProvider(t.Context(), e.owner, e.mairie, workspace.ProviderSettings{Name: "Mairie", Issuer: e.fake.URL, ClientID: "boussole", Secret: signintest.Secret})
	if err != nil {
		t.Fatal(err)
	}
	p, err := mustEnter(t, e.instance).Provider(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	e.provider = p.ID
	return e
}

// ways are the ways to sign in.
func ways() map[string]func(*testing.T, *entrance, workspace.Actor) *client {
	return map[string]func(*testing.T, *entrance, workspace.Actor) *client{
		"password": func(t *testing.T, e *entrance, who workspace.Actor) *client { t.Helper(); return e.as(t, who) },
		"passkey": func(t *testing.T, e *entrance, who workspace.Actor) *client {
			t.Helper()
			c := e.client()
			wantStatus(t, "a passkey", e.byPasskey(t, c, e.passkeyOf(t, who)), http.StatusOK)
			return c
		},
		"provider": func(t *testing.T, e *entrance, who workspace.Actor) *client {
			t.Helper()
			c := e.client()
			wantStatus(t, "a provider", e.byProvider(t, c, who.Person.Email), http.StatusSeeOther)
			return c
		},
	}
}

// passkeyOf is a passkey that somebody makes, who signed in by a password.
func (e *entrance) passkeyOf(t *testing.T, who workspace.Actor) *signintest.Authenticator {
	t.Helper()
	c, key := e.as(t, who), signintest.NewAuthenticator(t, home)
	asked := c.post(t, "/me/passkeys/begin", nil)
	wantStatus(t, "the options of a passkey", asked, http.StatusOK)
	wantStatus(t, "a new passkey", c.json(t, "/me/passkeys", map[string]any{"name": "portable", "response": key.Make(t, []byte(asked.body))}), http.StatusOK)
	return key
}

// byPasskey signs somebody in by a passkey.
func (e *entrance) byPasskey(t *testing.T, c *client, key *signintest.Authenticator) answer {
	t.Helper()
	asked := c.post(t, "/sign-in/passkey/begin", nil)
	wantStatus(t, "the options of signing in", asked, http.StatusOK)
	return c.json(t, "/sign-in/passkey", map[string]any{"back": "/", "response": key.Use(t, []byte(asked.body))})
}

// byProvider signs somebody in by the town hall's provider.
func (e *entrance) byProvider(t *testing.T, c *client, email string) answer {
	t.Helper()
	sent := c.get(t, "/sign-in/with/"+string(e.provider)+"/go")
	wantStatus(t, "the way to the provider", sent, http.StatusSeeOther)
	back := e.fake.Vouch(t, sent.header.Get("Location"), map[string]any{"sub": email, "email": email, "email_verified": true})
	return c.get(t, "/sign-in/back?"+back.Encode())
}

func (c *client) json(t *testing.T, path string, body any) answer {
	t.Helper()
	text, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	return c.do(t, http.MethodPost, path, "application/json", bytes.NewReader(text))
}

// A provider's session opens its organisation alone, and nothing of the instance: not even to
// whoever administers it.
func TestProvider_opensNoMoreThanItsOrganisation(t *testing.T) {
	t.Parallel()
	e := newEntrance(t)
	token, _, err := e.ws.Invite(t.Context(), e.baker, e.bakery, e.owner.Person.Email, account.Owner, "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := e.ws.Accept(t.Context(), e.owner, token); err != nil {
		t.Fatal(err)
	}
	all, one := e.as(t, e.owner), e.client()
	wantStatus(t, "the provider", e.byProvider(t, one, e.owner.Person.Email), http.StatusSeeOther)
	for path, want := range map[string]int{
		"/o/" + e.mairie: http.StatusOK, "/o/" + e.bakery: http.StatusNotFound, "/o/" + e.bakery + "/": http.StatusNotFound,
		"/o/" + e.bakery + "/members": http.StatusNotFound, "/people": http.StatusNotFound, "/people/log": http.StatusNotFound,
	} {
		wantStatus(t, path+" by the provider", one.get(t, path), want)
		if other := all.get(t, path); other.status >= 400 {
			t.Errorf("%s by a password: %d", path, other.status)
		}
	}
	wantStatus(t, "another organisation", one.post(t, "/organisations", url.Values{"organisation": {"X"}}), http.StatusNotFound)
	wantStatus(t, "a passkey", one.post(t, "/me/passkeys/begin", nil), http.StatusForbidden)
	wantStatus(t, "closing an account", one.post(t, "/people/"+string(e.baker.Person.ID)+"/close", nil), http.StatusNotFound)
	if one.cookies["device"] != "" {
		t.Error("a provider makes a browser known, and could have its guesses counted anew")
	}
}

// A closed account comes in by no way; its sessions of every way are over at once.
func TestPeople_whoAreClosedHaveNoWayIn(t *testing.T) {
	t.Parallel()
	e := newEntrance(t)
	reader := e.people[account.Reader]
	key := e.passkeyOf(t, reader)
	sessions := map[string]*client{}
	for how, sign := range ways() {
		sessions[how] = sign(t, e, reader)
		wantStatus(t, how, sessions[how].get(t, "/o/"+e.mairie), http.StatusOK)
	}
	wantStatus(t, "closing", e.as(t, e.owner).post(t, "/people/"+string(reader.Person.ID)+"/close", nil), http.StatusOK)
	for how, c := range sessions {
		wantStatus(t, "a session by "+how, c.get(t, "/o/"+e.mairie), http.StatusSeeOther)
		wantStatus(t, "a change by "+how, c.post(t, "/me/sign-out", nil), http.StatusUnauthorized)
	}
	wantStatus(t, "the passkey", e.byPasskey(t, e.client(), key), http.StatusUnprocessableEntity)
	wantStatus(t, "the provider", e.byProvider(t, e.client(), reader.Person.Email), http.StatusUnprocessableEntity)
	res := e.client().post(t, "/sign-in", url.Values{"email": {reader.Person.Email}, "password": {passphrase}})
	wantStatus(t, "the password", res, http.StatusUnprocessableEntity)
	if strings.Contains(res.body, "closed") {
		t.Error("a stranger learns that the account is closed")
	}
}
