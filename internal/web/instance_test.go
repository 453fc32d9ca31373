package web_test

import (
	"context"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"boussole/internal/account"
	"boussole/internal/check/rule"
	"boussole/internal/locale"
	"boussole/internal/store"
	"boussole/internal/web"
	"boussole/internal/workspace"
)

const passphrase = "cheval agrafe correct pile"

// instance is the pages on a store, with two organisations: the town hall, with somebody in
// each role, and the bakery, which its owner alone is in.
type instance struct {
	site   *web.Site
	ws     *workspace.Workspace
	owner  workspace.Actor
	people map[account.Role]workspace.Actor // of the town hall
	baker  workspace.Actor
	mairie string
	bakery string
}

// open is the pages of a store that nobody has an account in yet.
func open(t *testing.T, change func(*workspace.Config, *web.Config)) *instance {
	t.Helper()
	return openAt(t, time.Now, change)
}

// openAt is the same, by a clock.
func openAt(t *testing.T, clock func() time.Time, change func(*workspace.Config, *web.Config)) *instance {
	t.Helper()
	s, err := store.Open(t.Context(), store.Config{Database: filepath.Join(t.TempDir(), "boussole.db"), Now: clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := s.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	cfg := workspace.Config{Store: s, Rules: rule.All(), Now: clock, Passwords: plain{}}
	pages := web.Config{Now: clock, Sessions: s.Sessions()}
	if change != nil {
		change(&cfg, &pages)
	}
	i := &instance{people: map[account.Role]workspace.Actor{}}
	if i.ws, err = workspace.New(cfg); err != nil {
		t.Fatal(err)
	}
	pages.Workspace = i.ws
	if i.site, err = web.New(pages); err != nil {
		t.Fatal(err)
	}
	return i
}

// populated is an instance with its people and the town hall's dossier.
func populated(t *testing.T, change func(*workspace.Config, *web.Config)) *instance {
	t.Helper()
	return open(t, change).populate(t)
}

func (i *instance) populate(t *testing.T) *instance {
	t.Helper()
	p, org, err := i.ws.First(t.Context(), workspace.First{
		Name: "Ada Owner", Email: "owner@mairie.example", Password: passphrase, Organisation: "Mairie de Saint-Aubin", Lang: locale.English,
	})
	if err != nil {
		t.Fatal(err)
	}
	i.owner, i.mairie = workspace.Actor{Person: *p}, org.Slug
	i.people[account.Owner] = i.owner
	bakery, err := i.ws.AddOrganisation(t.Context(), i.owner, "Boulangerie Martin")
	if err != nil {
		t.Fatal(err)
	}
	i.bakery = bakery.Slug
	for _, role := range account.Roles()[1:] {
		i.people[role] = i.member(t, i.mairie, string(role)+"@mairie.example", role)
	}
	i.baker = i.member(t, i.bakery, "owner@bakery.example", account.Owner)
	if err := i.ws.RemoveMember(t.Context(), i.owner, i.bakery, p.ID); err != nil {
		t.Fatal(err)
	}
	for slug, actor := range map[string]workspace.Actor{i.mairie: i.owner, i.bakery: i.baker} {
		if _, err := i.ws.Save(t.Context(), actor, slug, workspace.Save{Text: []byte(small)}); err != nil {
			t.Fatal(err)
		}
	}
	return i
}

const small = `organisation:
  name: Mairie de Saint-Aubin
people:
  - id: press-officer
    title: Chargée de presse
    hours_per_week: 10
    cost_per_hour: 31.41 EUR
missions:
  - id: answer-residents
    mission: Répondre aux habitants
    department: Accueil
    carried_by: press-officer
`

// member invites somebody, who joins.
func (i *instance) member(t *testing.T, slug, email string, role account.Role) workspace.Actor {
	t.Helper()
	token, _, err := i.ws.Invite(t.Context(), i.owner, slug, email, role, "")
	if err != nil {
		t.Fatal(err)
	}
	p, _, err := i.ws.Join(t.Context(), token, workspace.Newcomer{Name: "Person " + strings.Split(email, "@")[0], Password: passphrase, Lang: locale.English})
	if err != nil {
		t.Fatal(err)
	}
	return workspace.Actor{Person: *p}
}

// plain stands for argon2id where a test is about something else: its hash is the password.
type plain struct{}

func (plain) Hash(_ context.Context, password string) (string, error) { return password, nil }

func (plain) Verify(_ context.Context, hash, password string) (bool, error) {
	return hash != "" && hash == password, nil
}

// client is a browser: it keeps cookies and says that it comes from the site itself.
type client struct {
	site    http.Handler
	cookies map[string]string
}

func (i *instance) client() *client { return &client{site: i.site, cookies: map[string]string{}} }

// as is a browser in which somebody signed in.
func (i *instance) as(t *testing.T, actor workspace.Actor) *client {
	t.Helper()
	c := i.client()
	res := c.post(t, "/sign-in", url.Values{"email": {actor.Person.Email}, "password": {passphrase}})
	if res.status != http.StatusSeeOther {
		t.Fatalf("%s cannot sign in: %d\n%s", actor.Person.Email, res.status, res.body)
	}
	return c
}

func (c *client) get(t *testing.T, path string) answer {
	t.Helper()
	return c.do(t, http.MethodGet, path, "", nil)
}

func (c *client) post(t *testing.T, path string, form url.Values) answer {
	t.Helper()
	return c.do(t, http.MethodPost, path, "application/x-www-form-urlencoded", strings.NewReader(form.Encode()))
}

func (c *client) do(t *testing.T, method, path, mime string, body io.Reader) answer {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), method, path, body)
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	r.Header.Set("Accept-Language", "en")
	if mime != "" {
		r.Header.Set("Content-Type", mime)
	}
	for name, value := range c.cookies {
		r.AddCookie(&http.Cookie{Name: name, Value: value})
	}
	w := httptest.NewRecorder()
	c.site.ServeHTTP(w, r)
	res := w.Result()
	_ = res.Body.Close()
	for _, cookie := range res.Cookies() {
		if c.cookies[cookie.Name] = cookie.Value; cookie.MaxAge < 0 || cookie.Value == "" {
			delete(c.cookies, cookie.Name)
		}
	}
	return answer{w.Code, maps.Clone(w.Header()), w.Body.String()}
}
