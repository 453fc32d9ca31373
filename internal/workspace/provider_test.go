package workspace_test

import (
	"errors"
	"maps"
	"net/url"
	"strings"
	"testing"
	"time"

	"boussole/internal/account"
	"boussole/internal/account/signintest"
	"boussole/internal/locale"
	"boussole/internal/store"
	"boussole/internal/store/storetest"
	"boussole/internal/workspace"
)

const redirect = "https://boussole.example/sign-in/back"

// provided is a world whose town hall has the provider.
type provided struct {
	*world
	fake *signintest.Provider
	id   account.ProviderID
}

func newProvided(t *testing.T, s *store.Store) *provided {
	t.Helper()
	fake := signintest.NewProvider(t, redirect)
	seal, err := account.NewSeal([]byte(strings.Repeat("k", account.KeyLength)))
	if err != nil {
		t.Fatal(err)
	}
	w := newWorld(t, s, func(c *workspace.Config) {
		c.Seal = seal
		c.OpenID = account.NewOpenID(account.OpenIDConfig{Redirect: redirect, Transport: fake.Client().Transport})
	})
	err = w.SetProvider(t.Context(), w.people[account.Owner], w.mairie, workspace.ProviderSettings{
		Name: "La mairie", Issuer: fake.URL, ClientID: "boussole", Secret: signintest.Secret,
	})
	if err != nil {
		t.Fatal(err)
	}
	p, err := w.enter(t, account.Owner).Provider(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if p.Secret != nil {
		t.Error("the secret leaves the workspace")
	}
	return &provided{world: w, fake: fake, id: p.ID}
}

// come is somebody whom the provider sends back.
func (p *provided) come(t *testing.T, claims map[string]any) (workspace.Session, error) {
	t.Helper()
	address, flow, err := p.BeginOpenID(t.Context(), p.id)
	if err != nil {
		t.Fatal(err)
	}
	return p.SignInByProvider(t.Context(), flow, p.fake.Vouch(t, address, claims), locale.English)
}

func verified(subject, email string) map[string]any {
	return map[string]any{"sub": subject, "email": email, "email_verified": true, "name": "Grace Newcomer"}
}

func TestProvider_letsMembersAndInvitedPeopleInAlone(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		t.Helper()
		p := newProvided(t, s)
		for name, claims := range map[string]map[string]any{
			"a stranger":                       verified("s1", "stranger@mairie.example"),
			"somebody of another organisation": verified("s2", "owner@bakery.example"),
			"an address that is not verified":  {"sub": "s3", "email": "reader@mairie.example", "email_verified": false},
			"no address":                       {"sub": "s4"},
		} {
			_, err := p.come(t, claims)
			if account.CodeOf(err) != account.Invalid {
				t.Errorf("%s: %v", name, err)
			}
		}
		reader := p.people[account.Reader].Person
		for _, claims := range []map[string]any{verified("s5", "Reader@mairie.example"), verified("s5", "has.changed@mairie.example")} {
			session, err := p.come(t, claims)
			if err != nil || session.Person != reader.ID {
				t.Fatalf("a member: %+v, %v", session, err)
			}
		}
		if _, _, err := p.Invite(t.Context(), p.people[account.Owner], p.mairie, "grace@mairie.example", account.Strategist, ""); err != nil {
			t.Fatal(err)
		}
		session, err := p.come(t, verified("s6", "grace@mairie.example"))
		if err != nil {
			t.Fatal(err)
		}
		actor, err := p.Actor(t.Context(), session)
		if err != nil || actor.Person.Name != "Grace Newcomer" {
			t.Fatalf("%+v, %v", actor, err)
		}
		v, err := p.Enter(t.Context(), actor, p.mairie)
		if err != nil || v.Role != account.Strategist {
			t.Errorf("%+v, %v", v, err)
		}
		if err := p.RemoveMember(t.Context(), p.people[account.Owner], p.mairie, actor.Person.ID); err != nil {
			t.Fatal(err)
		}
		if _, err = p.come(t, verified("s6", "grace@mairie.example")); account.CodeOf(err) != account.Invalid {
			t.Errorf("somebody who was removed: %v", err)
		}
	})
}

// A provider vouches within its own organisation: it opens nothing else that its people do.
func TestProvider_opensItsOrganisationAlone(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		t.Helper()
		p := newProvided(t, s)
		token, _, err := p.Invite(t.Context(), p.baker, p.bakery, "reader@mairie.example", account.Owner, "")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.Accept(t.Context(), p.people[account.Reader], token); err != nil {
			t.Fatal(err)
		}
		session, err := p.come(t, verified("s", "reader@mairie.example"))
		if err != nil {
			t.Fatal(err)
		}
		actor, err := p.Actor(t.Context(), session)
		if err != nil {
			t.Fatal(err)
		}
		places, err := p.Places(t.Context(), actor)
		if err != nil || len(places) != 1 || places[0].Organisation.Slug != p.mairie {
			t.Errorf("it sees %+v, %v", places, err)
		}
		_, err = p.Enter(t.Context(), actor, p.bakery)
		wantCode(t, err, account.NotFound)
		_, err = p.Members(t, actor, p.bakery)
		wantCode(t, err, account.NotFound)
		_, err = p.ChangePassword(t.Context(), actor, passphrase, "un autre mot bien long", here)
		wantCode(t, err, account.Forbidden)
		_, err = p.SetProfile(t.Context(), actor, workspace.Profile{Name: "Somebody Else", Lang: locale.English})
		wantCode(t, err, account.Forbidden)
		wantCode(t, p.SignOutEverywhere(t.Context(), actor), account.Forbidden)
		if _, err := p.SetProfile(t.Context(), actor, workspace.Profile{Name: actor.Person.Name, Lang: locale.French, Theme: account.Dark}); err != nil {
			t.Errorf("it may not choose how pages look: %v", err)
		}
	})
}

// Members asks for the people of an organisation.
func (p *provided) Members(t *testing.T, actor workspace.Actor, slug string) ([]account.Member, error) {
	t.Helper()
	v, err := p.Enter(t.Context(), actor, slug)
	if err != nil {
		return nil, err
	}
	return v.Members(t.Context())
}

func TestProvider_isHeldToTheFlow(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		t.Helper()
		p := newProvided(t, s)
		claims := verified("s", "reader@mairie.example")
		begin := func() (url.Values, []byte) {
			address, flow, err := p.BeginOpenID(t.Context(), p.id)
			if err != nil {
				t.Fatal(err)
			}
			return p.fake.Vouch(t, address, claims), flow
		}
		refused := func(name string, flow []byte, query url.Values) {
			t.Helper()
			if _, err := p.SignInByProvider(t.Context(), flow, query, locale.French); account.CodeOf(err) != account.Invalid {
				t.Errorf("%s: %v", name, err)
			}
		}
		query, flow := begin()
		refused("nobody on the way", nil, query)
		refused("another state", flow, url.Values{"code": query["code"], "state": {"another"}})
		refused("a code that was not given", flow, url.Values{"code": {"another"}, "state": query["state"]})
		refused("a refusal", flow, url.Values{"error": {"access_denied"}, "state": query["state"]})
		if _, err := p.SignInByProvider(t.Context(), flow, query, locale.French); err != nil {
			t.Errorf("the right answer: %v", err)
		}
		refused("the same answer again", flow, query)

		_, other := begin()
		query, _ = begin()
		refused("the answer to another's way", other, query)

		for name, wrong := range map[string]map[string]any{
			"another's nonce":    {"nonce": "another"},
			"another's client":   {"aud": "another"},
			"a token of before":  {"exp": time.Now().Add(-time.Hour).Unix()},
			"another's provider": {"iss": "https://another.example"},
		} {
			claims = verified("s", "reader@mairie.example")
			maps.Copy(claims, wrong)
			query, flow := begin()
			refused(name, flow, query)
		}
	})
}

func TestProvider_isSetWithCare(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		t.Helper()
		p := newProvided(t, s)
		good := workspace.ProviderSettings{Name: "x", Issuer: "https://id.example", ClientID: "x", Secret: "x"}
		for name, change := range map[string]func(*workspace.ProviderSettings){
			"http":       func(s *workspace.ProviderSettings) { s.Issuer = "http://id.example" },
			"a query":    func(s *workspace.ProviderSettings) { s.Issuer = "https://id.example/?a=b" },
			"a password": func(s *workspace.ProviderSettings) { s.Issuer = "https://a:b@id.example" },
			"no host":    func(s *workspace.ProviderSettings) { s.Issuer = "https://" },
			"no name":    func(s *workspace.ProviderSettings) { s.Name = " " },
			"no client":  func(s *workspace.ProviderSettings) { s.ClientID = "" },
			"no secret":  func(s *workspace.ProviderSettings) { s.Secret = "" },
		} {
			set := good
			change(&set)
			if err := p.SetProvider(t.Context(), p.people[account.Owner], p.mairie, set); account.CodeOf(err) != account.Invalid {
				t.Errorf("%s: %v", name, err)
			}
		}
		// Without a secret the former one stays, where it is the same provider.
		err := p.SetProvider(t.Context(), p.people[account.Owner], p.mairie, workspace.ProviderSettings{Name: "Autre nom", Issuer: p.fake.URL, ClientID: "boussole"})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := p.come(t, verified("s", "reader@mairie.example")); err != nil {
			t.Errorf("after another name: %v", err)
		}
		if err := p.SetProvider(t.Context(), p.people[account.Owner], p.mairie, good); err != nil {
			t.Fatal(err)
		}
		if _, err := p.SignInAddress(t.Context(), p.id); account.CodeOf(err) != account.NotFound {
			t.Errorf("the former address: %v", err)
		}
	})
}

func TestOpenID_refusesPrivateAddresses(t *testing.T) {
	t.Parallel()
	fake := signintest.NewProvider(t, redirect)
	o := account.NewOpenID(account.OpenIDConfig{Redirect: redirect})
	_, _, err := o.Begin(t.Context(), &account.Provider{Issuer: fake.URL, ClientID: "x"})
	if !errors.Is(err, account.ErrPrivateAddress) {
		t.Errorf("%v", err)
	}
}
