package web_test

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"boussole/internal/account"
	"boussole/internal/web"
	"boussole/internal/workspace"
)

// Whoever tried too often is told in words, and in the header, when to try again.
func TestTooMany_saysWhenToTryAgain(t *testing.T) {
	t.Parallel()
	i := populated(t, func(c *workspace.Config, _ *web.Config) { withPasskeys(t, c) })
	wrong := url.Values{"email": {"reader@mairie.example"}, "password": {"wrong"}}
	for range 10 {
		wantStatus(t, "a wrong password", i.client().post(t, "/sign-in", wrong), http.StatusUnprocessableEntity)
	}
	owner := i.as(t, i.owner)
	change := url.Values{"old": {"wrong"}, "password": {"un autre mot bien long"}}
	for range 9 { // and her own attempt
		wantStatus(t, "a wrong old password", owner.post(t, "/me/password", change), http.StatusUnprocessableEntity)
	}
	owner.post(t, "/me/password", change)
	stranger := i.client()
	for range 300 {
		stranger.post(t, "/sign-in/passkey/begin", nil)
	}
	for what, res := range map[string]answer{
		"signing in":            i.client().post(t, "/sign-in", wrong),
		"changing the password": owner.post(t, "/me/password", change),
		"asking for a passkey":  stranger.post(t, "/sign-in/passkey/begin", nil),
	} {
		wantStatus(t, what, res, http.StatusTooManyRequests)
		if n, err := strconv.Atoi(res.header.Get("Retry-After")); err != nil || n < 14*60 || n > 15*60 {
			t.Errorf("%s: Retry-After is %q", what, res.header.Get("Retry-After"))
		}
		wantWords(t, what, res, "Try again in 15\u00a0minutes.")
	}
	french := ask(t, i.site, http.MethodPost, "/sign-in", http.Header{"Sec-Fetch-Site": {"same-origin"}, "Accept-Language": {"fr"}}, wrong)
	wantWords(t, "in French", french, "Réessayez dans 15\u00a0minutes.")
}

// A browser is known by whoever signed in by it: what others try elsewhere does not count there.
func TestDevice_isKnownByWhoeverSignedIn(t *testing.T) {
	t.Parallel()
	i := populated(t, withProviders)
	known := i.as(t, i.people[account.Reader])
	wantStatus(t, "the way out", known.post(t, "/sign-out", nil), http.StatusSeeOther)
	if known.cookies["device"] == "" || len(known.cookies) != 1 {
		t.Fatalf("after it the cookies are %v", known.cookies)
	}
	form := url.Values{"email": {"reader@mairie.example"}, "password": {"wrong"}}
	for range 10 {
		wantStatus(t, "a stranger at the same place", i.client().post(t, "/sign-in", form), http.StatusUnprocessableEntity)
	}
	form.Set("password", passphrase)
	wantStatus(t, "a stranger with the password", i.client().post(t, "/sign-in", form), http.StatusTooManyRequests)
	res := known.post(t, "/sign-in", form)
	wantStatus(t, "the browser that is known", res, http.StatusSeeOther)
	for _, cookie := range res.header.Values("Set-Cookie") {
		if strings.HasPrefix(cookie, "device=") && (!strings.Contains(cookie, "HttpOnly") || !strings.Contains(cookie, "Max-Age=34560000") || !strings.Contains(cookie, "SameSite=Lax")) {
			t.Errorf("the cookie is %q", cookie)
		}
	}
}

// withPasskeys lets people have passkeys.
func withPasskeys(t *testing.T, c *workspace.Config) {
	t.Helper()
	keys, err := account.NewPasskeys("http://localhost:8080")
	if err != nil {
		t.Fatal(err)
	}
	c.Passkeys = keys
}
