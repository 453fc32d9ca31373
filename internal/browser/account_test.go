//go:build browser

package browser_test

import (
	"context"
	"net"
	"net/http/httptest"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"boussole/internal/account"
	"boussole/internal/check/rule"
	"boussole/internal/locale"
	"boussole/internal/store"
	"boussole/internal/web"
	"boussole/internal/workspace"
)

// accounts is an instance at a name, which can have passkeys and providers, with its first
// account and a dossier.
func accounts(t *testing.T) *served {
	t.Helper()
	s := unvisited(t)
	ctx := t.Context()
	person, org, err := s.ws.First(ctx, workspace.First{Name: "Claire Vuillet", Email: "claire@combes.example", Password: passphrase, Organisation: "Fruitière des Trois-Combes", Lang: locale.French})
	if err != nil {
		t.Fatal(err)
	}
	s.owner, s.slug = workspace.Actor{Person: *person}, org.Slug
	if _, err := s.ws.Save(ctx, s.owner, s.slug, workspace.Save{Text: source(t, "fr-boutique")}); err != nil {
		t.Fatal(err)
	}
	return s
}

// unvisited is such an instance before its first visit.
func unvisited(t *testing.T) *served {
	t.Helper()
	st, err := store.Open(t.Context(), store.Config{Database: filepath.Join(t.TempDir(), "boussole.db")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := st.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := st.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_, port, err := net.SplitHostPort(listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	address := "http://localhost:" + port
	passkeys, err := account.NewPasskeys(address)
	if err != nil {
		t.Fatal(err)
	}
	seal, err := account.NewSeal(make([]byte, account.KeyLength))
	if err != nil {
		t.Fatal(err)
	}
	ws, err := workspace.New(workspace.Config{
		Store: st, Rules: rule.All(), Now: time.Now, Passkeys: passkeys, Seal: seal,
		OpenID: account.NewOpenID(account.OpenIDConfig{Redirect: address + "/sign-in/back"}),
	})
	if err != nil {
		t.Fatal(err)
	}
	site, err := web.New(web.Config{Workspace: ws, Rules: rule.All(), Sessions: st.Sessions(), Now: time.Now, Origin: address})
	if err != nil {
		t.Fatal(err)
	}
	s := &served{ws: ws, Server: httptest.NewUnstartedServer(site)}
	_ = s.Listener.Close()
	s.Listener = listener
	s.Start()
	s.URL = address
	t.Cleanup(s.Close)
	return s
}

// What people see before they are signed in, in both languages and appearances, wide and
// narrow: a browser of its own each, for cookies know no ports.
func TestAccounts_areAccessible(t *testing.T) {
	t.Parallel()
	for _, lang := range []locale.Lang{locale.French, locale.English} {
		t.Run(string(lang), func(t *testing.T) {
			t.Parallel()
			b := open(t)
			tab := func(s *served) context.Context {
				ctx, closed := chromedp.NewContext(b.ctx)
				t.Cleanup(closed)
				ctx, stop := context.WithTimeout(ctx, 3*patience)
				t.Cleanup(stop)
				if err := chromedp.Run(ctx, network.Enable(), network.SetCookie("lang", string(lang)).WithURL(s.URL)); err != nil {
					t.Fatal(err)
				}
				return ctx
			}
			first := unvisited(t)
			first.look(t, b, tab(first), "/first")

			s := accounts(t)
			nobody := tab(s)
			for _, path := range append(s.doors(t, lang), "/sign-in") {
				s.look(t, b, nobody, path)
			}
			s.speak(t, lang)
			s.look(t, b, s.tab(t, b), "/o/"+s.slug+"/settings")
		})
	}
}

// doors are the addresses that let somebody in: an invitation, a guest link, a provider's, a
// lost password's.
func (s *served) doors(t *testing.T, lang locale.Lang) []string {
	t.Helper()
	ctx := t.Context()
	invitation, _, err := s.ws.Invite(ctx, s.owner, s.slug, "grace@combes.example", account.Strategist, "")
	if err != nil {
		t.Fatal(err)
	}
	link, _, err := s.ws.MakeLink(ctx, s.owner, s.slug, workspace.LinkRequest{Label: "Agence", Kind: workspace.PageReport, Lang: lang, Days: 7})
	if err != nil {
		t.Fatal(err)
	}
	err = s.ws.SetProvider(ctx, s.owner, s.slug, workspace.ProviderSettings{Name: "Trois-Combes", Issuer: "https://id.combes.example", ClientID: "boussole", Secret: "x"})
	if err != nil {
		t.Fatal(err)
	}
	v, err := s.ws.Enter(ctx, s.owner, s.slug)
	if err != nil {
		t.Fatal(err)
	}
	provider, err := v.Provider(ctx)
	if err != nil {
		t.Fatal(err)
	}
	reset, _, err := s.ws.ResetToken(ctx, s.owner.Person.Email)
	if err != nil {
		t.Fatal(err)
	}
	return []string{"/invitation/" + string(invitation), "/g/" + string(link), "/sign-in/with/" + string(provider.ID), "/reset/" + reset}
}
