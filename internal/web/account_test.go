package web_test

import (
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"boussole/internal/account"
	"boussole/internal/locale"
	"boussole/internal/web"
	"boussole/internal/workspace"
)

func wantStatus(t *testing.T, what string, res answer, want int) {
	t.Helper()
	if res.status != want {
		t.Fatalf("%s: %d, want %d\n%s", what, res.status, want, res.body)
	}
}

func wantWords(t *testing.T, what string, res answer, words ...string) {
	t.Helper()
	for _, one := range words {
		if !strings.Contains(res.body, one) {
			t.Errorf("%s: %q is not in\n%s", what, one, res.body)
		}
	}
}

// The first visit makes the first account, and then there is no such page any more.
func TestFirstVisit_makesTheFirstAccount(t *testing.T) {
	t.Parallel()
	i := open(t, nil)
	c := i.client()
	if res := c.get(t, "/"); res.header.Get("Location") != "/first" {
		t.Fatalf("the first visit leads to %q", res.header.Get("Location"))
	}
	wantStatus(t, "the page", c.get(t, "/first"), http.StatusOK)
	form := url.Values{"organisation": {"Mairie"}, "name": {"Ada <b>"}, "email": {"ada@example.org"}, "password": {"court"}}
	res := c.post(t, "/first", form)
	wantStatus(t, "a short password", res, http.StatusUnprocessableEntity)
	wantWords(t, "what was typed", res, `value="Ada &lt;b&gt;"`, `aria-invalid="true"`, "A password has at least 12 characters")
	if strings.Contains(res.body, "court") {
		t.Error("the password is shown again")
	}
	form.Set("password", passphrase)
	res = c.post(t, "/first", form)
	wantStatus(t, "the first account", res, http.StatusSeeOther)
	home := res.header.Get("Location")
	wantStatus(t, "its organisation", c.get(t, home), http.StatusOK)
	wantStatus(t, "another first account", i.client().post(t, "/first", form), http.StatusNotFound)
	wantStatus(t, "somebody else", i.client().get(t, home), http.StatusSeeOther)
}

func TestSignIn_leadsBackWhereOneWas(t *testing.T) {
	t.Parallel()
	i := populated(t, nil)
	c := i.client()
	there := "/o/" + i.mairie + "/members"
	res := c.get(t, there)
	wantStatus(t, "a page for members", res, http.StatusSeeOther)
	res = c.get(t, res.header.Get("Location"))
	wantWords(t, "where one signs in", res, `name="back" value="`+there+`"`)
	form := url.Values{"email": {"owner@mairie.example"}, "password": {"wrong"}, "back": {there}}
	res = c.post(t, "/sign-in", form)
	wantStatus(t, "a wrong password", res, http.StatusUnprocessableEntity)
	wantWords(t, "what was typed", res, `value="owner@mairie.example"`, `name="back" value="`+there+`"`, "do not go together")
	if len(c.cookies) != 0 {
		t.Errorf("nobody is signed in, and a cookie is kept: %v", c.cookies)
	}
	form.Set("password", passphrase)
	for back, want := range map[string]string{there: there, "https://evil.example/": "/", "//evil.example": "/", "/\\evil.example": "/"} {
		form.Set("back", back)
		if res := i.client().post(t, "/sign-in", form); res.header.Get("Location") != want {
			t.Errorf("back to %q: %q", back, res.header.Get("Location"))
		}
	}
}

func TestSession_isOfANewTokenEachTime(t *testing.T) {
	t.Parallel()
	i := populated(t, func(_ *workspace.Config, c *web.Config) { c.Secure = true })
	c := i.as(t, i.owner)
	const name = "__Host-session"
	first := c.cookies[name]
	if first == "" {
		t.Fatalf("the cookies are %v", c.cookies)
	}
	old := &client{site: i.site, cookies: maps.Clone(c.cookies)}
	res := c.post(t, "/me/password", url.Values{"old": {passphrase}, "password": {"un autre mot bien long"}})
	wantStatus(t, "another password", res, http.StatusSeeOther)
	if c.cookies[name] == first {
		t.Error("the token is the same")
	}
	cookie := res.header.Get("Set-Cookie")
	for _, want := range []string{"HttpOnly", "Secure", "SameSite=Lax", "Path=/"} {
		if !strings.Contains(cookie, want) {
			t.Errorf("%q has no %s", cookie, want)
		}
	}
	wantStatus(t, "the new session", c.get(t, "/me"), http.StatusOK)
	wantStatus(t, "the old session", old.get(t, "/me"), http.StatusSeeOther)
	wantStatus(t, "the way out", c.post(t, "/sign-out", nil), http.StatusSeeOther)
	wantStatus(t, "after it", c.get(t, "/me"), http.StatusSeeOther)
}

// A session ends a week after it began, however much it is used, and a day after its last use.
func TestSession_endsByItself(t *testing.T) {
	t.Parallel()
	var at atomic.Int64
	at.Store(now.UnixMilli())
	i := openAt(t, func() time.Time { return time.UnixMilli(at.Load()) }, nil).populate(t)
	used, left := i.as(t, i.owner), i.as(t, i.people[account.Reader])
	for hours := 10; hours < 7*24; hours += 10 {
		at.Store(now.Add(time.Duration(hours) * time.Hour).UnixMilli())
		wantStatus(t, fmt.Sprintf("one in use, after %d hours", hours), used.get(t, "/me"), http.StatusOK)
	}
	at.Store(now.Add(7*24*time.Hour + time.Second).UnixMilli())
	wantStatus(t, "after a week", used.get(t, "/me"), http.StatusSeeOther)

	at.Store(now.Add(24*time.Hour - time.Second).UnixMilli())
	wantStatus(t, "one not used for nearly a day", left.get(t, "/me"), http.StatusOK)
	at.Store(now.Add(48*time.Hour - 2*time.Second).UnixMilli())
	wantStatus(t, "nearly a day later", left.get(t, "/me"), http.StatusOK)
	at.Store(now.Add(72*time.Hour - 2*time.Second).UnixMilli())
	res := left.post(t, "/me", url.Values{"name": {"Somebody"}, "lang": {"en"}})
	wantStatus(t, "a day later", res, http.StatusUnauthorized)
	at.Store(now.Add(time.Hour).UnixMilli())
	wantStatus(t, "were the clock put back", left.get(t, "/me"), http.StatusSeeOther)
}

var code = regexp.MustCompile(`<p class="code whole">http://[^/]+(/[^<]+)</p>`)

// shown is the address that a page shows to be sent to somebody.
func shown(t *testing.T, res answer) string {
	t.Helper()
	found := code.FindStringSubmatch(res.body)
	if found == nil {
		t.Fatalf("no address is shown:\n%s", res.body)
	}
	return found[1]
}

func TestInvitation_makesAMember(t *testing.T) {
	t.Parallel()
	i := populated(t, nil)
	owner := i.as(t, i.owner)
	members := "/o/" + i.mairie + "/members"
	res := owner.post(t, members, url.Values{"email": {"no address"}, "role": {"reader"}})
	wantStatus(t, "no address", res, http.StatusUnprocessableEntity)
	wantWords(t, "no address", res, `value="no address"`, "This is not an e-mail address")
	res = owner.post(t, members, url.Values{"email": {"grace@mairie.example"}, "role": {"strategist"}})
	wantStatus(t, "an invitation", res, http.StatusCreated)
	address := shown(t, res)
	if again := owner.get(t, members); strings.Contains(again.body, address) || !strings.Contains(again.body, "grace@mairie.example") {
		t.Error("the address is shown twice, or the invitation not at all")
	}
	wantWords(t, "to somebody else who is signed in", owner.get(t, address), "another account")
	grace := i.client()
	wantWords(t, "the invitation", grace.get(t, address), "Mairie de Saint-Aubin", "grace@mairie.example", "strategist")
	res = grace.post(t, address+"/join", url.Values{"name": {"Grace"}, "password": {passphrase}})
	wantStatus(t, "joining", res, http.StatusSeeOther)
	wantStatus(t, "her organisation", grace.get(t, res.header.Get("Location")), http.StatusOK)
	wantStatus(t, "the invitation again", i.client().get(t, address), http.StatusNotFound)

	res = owner.post(t, members+"/"+string(i.owner.Person.ID)+"/remove", nil)
	wantStatus(t, "the last owner", res, http.StatusUnprocessableEntity)
	wantWords(t, "the last owner", res, "last owner")
}

// Whoever invites learns nothing of the address: not by the answer, nor by the invitation's
// page, nor by joining in its place.
func TestInvitation_saysNothingOfTheAddress(t *testing.T) {
	t.Parallel()
	i := populated(t, nil)
	owner := i.as(t, i.owner)
	members := "/o/" + i.mairie + "/members"
	seen := map[string][]string{}
	for _, email := range []string{"owner@bakery.example", "nobody@bakery.example"} { // the first has an account, elsewhere
		res := owner.post(t, members, url.Values{"email": {email}, "role": {"reader"}})
		wantStatus(t, email, res, http.StatusCreated)
		address := shown(t, res)
		res.body = res.body[:strings.Index(res.body, "<table")] // those invited before stand below
		for _, one := range []answer{
			res, owner.get(t, address), i.client().get(t, address),
			owner.post(t, address+"/join", url.Values{"name": {"Eve"}, "password": {passphrase}}),
			owner.post(t, address, nil),
		} {
			same := strings.NewReplacer(address, "/invitation/…", url.QueryEscape(address), "…", email, "…").Replace(one.body)
			seen[email] = append(seen[email], fmt.Sprint(one.status, same))
		}
	}
	if diff := cmp.Diff(seen["nobody@bakery.example"], seen["owner@bakery.example"]); diff != "" {
		t.Errorf("an address with an account is answered otherwise (- without, + with):\n%s", diff)
	}
	if !strings.HasPrefix(seen["nobody@bakery.example"][3], "403") {
		t.Errorf("whoever is signed in joins for another: %.100s", seen["nobody@bakery.example"][3])
	}
	strategist := i.as(t, i.people[account.Strategist])
	log := "/o/" + i.mairie + "/log"
	wantWords(t, "the log for an owner", owner.get(t, log), "invited nobody@bakery.example (reader)")
	res := strategist.get(t, log)
	wantWords(t, "the log for a strategist", res, "invited somebody (reader)")
	if strings.Contains(res.body, "bakery.example") {
		t.Error("a strategist reads addresses of mail in the log")
	}
}

func TestLink_showsItsReportToAGuestUntilItIsRevoked(t *testing.T) {
	t.Parallel()
	i := populated(t, nil)
	strategist := i.as(t, i.people[account.Strategist])
	links := "/o/" + i.mairie + "/links"
	form := url.Values{"label": {"Agence"}, "kind": {"brief"}, "lang": {"fr"}, "version": {"1"}, "days": {"a month"}}
	wantStatus(t, "no number of days", strategist.post(t, links, form), http.StatusUnprocessableEntity)
	form.Set("days", "30")
	res := strategist.post(t, links, form)
	wantStatus(t, "a link", res, http.StatusCreated)
	address := shown(t, res)
	guest := i.client()
	wantStatus(t, "the report", guest.get(t, address), http.StatusOK)
	wantStatus(t, "the report as a file", guest.get(t, address+"/brief.html"), http.StatusOK)
	wantStatus(t, "another report", guest.get(t, address+"/strategy.html"), http.StatusNotFound)
	list, err := mustEnter(t, i).Links(t.Context())
	if err != nil || len(list) != 1 {
		t.Fatalf("%+v, %v", list, err)
	}
	wantStatus(t, "its end", strategist.post(t, links+"/"+string(list[0].ID)+"/revoke", nil), http.StatusSeeOther)
	wantStatus(t, "the report then", guest.get(t, address), http.StatusNotFound)
	wantWords(t, "the list", strategist.get(t, links), "Revoked on")
}

func mustEnter(t *testing.T, i *instance) *workspace.Visit {
	t.Helper()
	v, err := i.ws.Enter(t.Context(), i.owner, i.mairie)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// No page, file or difference tells a contributor, or a guest, what an hour costs.
func TestCosts_areOnNoPageOfWhoeverMayNotSeeThem(t *testing.T) {
	t.Parallel()
	i := populated(t, nil)
	_, err := i.ws.Save(t.Context(), i.owner, i.mairie, workspace.Save{Base: 1, Text: []byte(strings.Replace(small, "31.41", "27.18", 1)), Why: "Another rate."})
	if err != nil {
		t.Fatal(err)
	}
	cost := regexp.MustCompile(`31[.,]41|27[.,]18`)
	f := &fixture{instance: i, slug: i.mairie, actor: i.owner}
	paths := []string{"/o/" + i.mairie + "/versions/2/changes", "/o/" + i.mairie + "/versions/2/dossier.yaml"}
	for pattern := range within {
		if strings.HasPrefix(pattern, "GET ") {
			paths = append(paths, f.path(t, pattern))
		}
	}
	for _, kind := range workspace.Kinds() {
		paths = append(paths, "/o/"+i.mairie+"/report/"+kind, "/o/"+i.mairie+"/report/"+kind+".html")
	}
	for _, room := range []string{"identity", "goals", "ground", "messages", "battles", "programme", "evaluation"} {
		paths = append(paths, "/o/"+i.mairie+"/"+room)
	}
	seen := map[account.Role][]string{}
	for _, role := range []account.Role{account.Reader, account.Contributor} {
		c := i.as(t, i.people[role])
		for _, path := range paths {
			if res := c.get(t, path); cost.MatchString(res.body) {
				seen[role] = append(seen[role], path)
			}
		}
	}
	if len(seen[account.Contributor]) != 0 {
		t.Errorf("a contributor meets costs at %v", seen[account.Contributor])
	}
	if !slices.Contains(seen[account.Reader], "/o/"+i.mairie+"/dossier.yaml") || !slices.Contains(seen[account.Reader], "/o/"+i.mairie+"/versions/2/changes") {
		t.Errorf("a reader meets costs at %v only", seen[account.Reader])
	}
	for _, kind := range workspace.Kinds() {
		token, _, err := i.ws.MakeLink(t.Context(), i.owner, i.mairie, workspace.LinkRequest{Label: "x", Kind: kind, Lang: locale.French, Days: 1})
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range []string{"/g/" + string(token), "/g/" + string(token) + "/" + kind + ".html"} {
			res := i.client().get(t, path)
			wantStatus(t, path, res, http.StatusOK)
			if cost.MatchString(res.body) {
				t.Errorf("a guest meets costs at %s", path)
			}
		}
	}
}

func TestLogIn_isSlowedDownByThePlaceThatAProxySaw(t *testing.T) {
	t.Parallel()
	i := populated(t, func(_ *workspace.Config, c *web.Config) { c.Proxy = true })
	form := url.Values{"email": {"owner@mairie.example"}, "password": {"wrong"}}
	from := func(seen string) int {
		t.Helper()
		r := ask(t, i.site, http.MethodPost, "/sign-in", http.Header{"X-Forwarded-For": {seen}, "Sec-Fetch-Site": {"same-origin"}}, form)
		return r.status
	}
	for n := range 10 {
		if got := from("203.0.113." + string(rune('0'+n)) + ", 192.0.2.1"); got != http.StatusUnprocessableEntity {
			t.Fatalf("attempt %d: %d", n, got)
		}
	}
	if got := from("203.0.113.99, 192.0.2.1"); got != http.StatusTooManyRequests {
		t.Errorf("what the browser says of where it is, is believed: %d", got)
	}
	if got := from("203.0.113.99, 192.0.2.2"); got != http.StatusUnprocessableEntity {
		t.Errorf("another place: %d", got)
	}
}
