//go:build browser

package browser_test

import (
	"context"
	"net"
	"net/http"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/webauthn"
	"github.com/chromedp/chromedp"

	"boussole/internal/account"
	"boussole/internal/check/rule"
	"boussole/internal/locale"
	"boussole/internal/store"
	"boussole/internal/web"
	"boussole/internal/workspace"
)

// Somebody adds a passkey, signs out, and signs in by it: a real browser, with an
// authenticator that is a fake of its own.
func TestPasskey_isAddedAndSignsIn(t *testing.T) {
	t.Parallel()
	address := serveFirst(t)
	tab, done := chromedp.NewContext(open(t).ctx)
	defer done()
	ctx, stop := context.WithTimeout(tab, patience)
	defer stop()
	var where, told, fault string
	const keys = `#passkeys tbody th`
	err := chromedp.Run(ctx,
		webauthn.Enable(),
		chromedp.ActionFunc(func(ctx context.Context) error {
			_, err := webauthn.AddVirtualAuthenticator(&webauthn.VirtualAuthenticatorOptions{
				Protocol: webauthn.AuthenticatorProtocolCtap2, Transport: webauthn.AuthenticatorTransportInternal,
				HasResidentKey: true, HasUserVerification: true, IsUserVerified: true, AutomaticPresenceSimulation: true,
			}).Do(ctx)
			return err
		}),
		chromedp.Navigate(address+"/sign-in"),
		chromedp.SendKeys(`input[name=email]`, "ada@example.org"),
		chromedp.SendKeys(`input[name=password]`, secret),
		chromedp.Submit(`input[name=password]`),
		chromedp.WaitVisible(`a[href="/me"]`),
		chromedp.Navigate(address+"/me"),
		chromedp.Click(`[data-passkey=add] button`), // without a name
		chromedp.WaitVisible(`[data-passkey=add] [role=alert]`),
		chromedp.Text(`[data-passkey=add] [role=alert]`, &fault),
		chromedp.SendKeys(`[data-passkey=add] input`, "portable d’Ada"),
		chromedp.Click(`[data-passkey=add] button`),
		chromedp.WaitVisible(keys),
		chromedp.Text(keys, &told),
		chromedp.Click(`form[action="/sign-out"] button`),
		chromedp.WaitVisible(`[data-passkey=sign-in] button`),
		chromedp.Click(`[data-passkey=sign-in] button`),
		chromedp.WaitVisible(`a[href="/me"]`),
		chromedp.Text(`a[href="/me"]`, &where),
	)
	if err != nil {
		t.Fatal(err)
	}
	if told != "portable d’Ada" || where != "Ada" || fault == "" {
		t.Errorf("the passkey is called %q; %q is signed in; without a name it said %q", told, where, fault)
	}
}

const secret = "cheval agrafe correct pile"

// serveFirst is the address of an instance in which Ada has the first account.
func serveFirst(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_, port, err := net.SplitHostPort(listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	address := "http://localhost:" + port
	s, err := store.Open(t.Context(), store.Config{Database: filepath.Join(t.TempDir(), "boussole.db")})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	passkeys, err := account.NewPasskeys(address)
	if err != nil {
		t.Fatal(err)
	}
	ws, err := workspace.New(workspace.Config{Store: s, Rules: rule.All(), Now: time.Now, Passkeys: passkeys})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := ws.First(t.Context(), workspace.First{Name: "Ada", Email: "ada@example.org", Password: secret, Organisation: "Mairie", Lang: locale.French}); err != nil {
		t.Fatal(err)
	}
	site, err := web.New(web.Config{Workspace: ws, Sessions: s.Sessions(), Now: time.Now, Origin: address})
	if err != nil {
		t.Fatal(err)
	}
	server := &http.Server{Handler: site, ReadHeaderTimeout: patience}
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(func() {
		if err := server.Close(); err != nil {
			t.Error(err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return address
}
