//go:build browser

package browser_test

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/webauthn"
	"github.com/chromedp/chromedp"
)

// Somebody adds a passkey, signs out, and signs in by it: a real browser, with an
// authenticator that is a fake of its own.
func TestPasskey_isAddedAndSignsIn(t *testing.T) {
	t.Parallel()
	address := accounts(t).URL
	tab, done := chromedp.NewContext(open(t).ctx)
	defer done()
	ctx, stop := context.WithTimeout(tab, patience)
	defer stop()
	var where, told, fault string
	const keys, account = `#passkeys tbody th`, `.tools .me > summary`
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
		chromedp.SendKeys(`input[name=email]`, "claire@combes.example"),
		chromedp.SendKeys(`input[name=password]`, passphrase),
		chromedp.Submit(`input[name=password]`),
		chromedp.WaitVisible(account),
		chromedp.Navigate(address+"/me"),
		chromedp.Click(`[data-passkey=add] button`), // without a name
		chromedp.WaitVisible(`[data-passkey=add] [role=alert]`),
		chromedp.Text(`[data-passkey=add] [role=alert]`, &fault),
		chromedp.SendKeys(`[data-passkey=add] input`, "portable de Claire"),
		chromedp.Click(`[data-passkey=add] button`),
		chromedp.WaitVisible(keys),
		chromedp.Text(keys, &told),
		chromedp.Click(account),
		chromedp.Click(`form[action="/sign-out"] button`),
		chromedp.WaitVisible(`[data-passkey=sign-in] button`),
		chromedp.Click(`[data-passkey=sign-in] button`),
		chromedp.WaitVisible(account),
		chromedp.Text(account, &where),
	)
	if err != nil {
		t.Fatal(err)
	}
	if told != "portable de Claire" || where != "Claire Vuillet" || fault == "" {
		t.Errorf("the passkey is called %q; %q is signed in; without a name it said %q", told, where, fault)
	}
}
