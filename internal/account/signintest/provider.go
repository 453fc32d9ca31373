// Package signintest stands for what people sign in by, in tests: an OpenID Connect provider
// and an authenticator of passkeys. Both are as strict as real ones.
package signintest

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync"
	"testing"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"github.com/coreos/go-oidc/v3/oidc/oidctest"
)

// Secret is the secret of the client at a Provider.
const Secret = "the secret of the client"

// Provider is an OpenID Connect provider that vouches for whomever a test says. It holds to
// PKCE, the client's secret and the address of return.
type Provider struct {
	*httptest.Server
	key      *ecdsa.PrivateKey
	redirect string

	mu     sync.Mutex
	claims map[string]any        // of whoever signs in there next
	asked  map[string]url.Values // what was asked, by the code that was given for it
}

// NewProvider sends people back to an address.
func NewProvider(t *testing.T, redirect string) *Provider {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	p := &Provider{key: key, redirect: redirect, asked: map[string]url.Values{}}
	keys := &oidctest.Server{PublicKeys: []oidctest.PublicKey{{PublicKey: key.Public(), KeyID: "k", Algorithm: oidc.ES256}}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /.well-known/openid-configuration", func(w http.ResponseWriter, _ *http.Request) {
		_ = json.NewEncoder(w).Encode(map[string]any{
			"issuer": p.URL, "authorization_endpoint": p.URL + "/authorize", "token_endpoint": p.URL + "/token",
			"jwks_uri": p.URL + "/keys", "id_token_signing_alg_values_supported": []string{oidc.ES256},
		})
	})
	mux.Handle("GET /keys", keys)
	mux.HandleFunc("POST /token", p.token)
	p.Server = httptest.NewTLSServer(mux)
	t.Cleanup(p.Close)
	keys.SetIssuer(p.URL)
	return p
}

// Vouch is the query with which the provider sends somebody back who was sent to an address
// of it.
func (p *Provider) Vouch(t *testing.T, address string, claims map[string]any) url.Values {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	asked := u.Query()
	if asked.Get("redirect_uri") != p.redirect || asked.Get("response_type") != "code" || asked.Get("code_challenge_method") != "S256" {
		t.Fatalf("asked %v", asked)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	code := rand.Text()
	p.asked[code], p.claims = asked, claims
	return url.Values{"code": {code}, "state": {asked.Get("state")}}
}

func (p *Provider) token(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	defer p.mu.Unlock()
	asked := p.asked[r.PostFormValue("code")]
	delete(p.asked, r.PostFormValue("code")) // a code is good once
	id, secret, basic := r.BasicAuth()
	if !basic {
		id, secret = r.PostFormValue("client_id"), r.PostFormValue("client_secret")
	}
	if unescaped, err := url.QueryUnescape(secret); err == nil && basic {
		secret = unescaped
	}
	sum := sha256.Sum256([]byte(r.PostFormValue("code_verifier")))
	if asked == nil || secret != Secret || id != asked.Get("client_id") || base64.RawURLEncoding.EncodeToString(sum[:]) != asked.Get("code_challenge") {
		http.Error(w, `{"error":"invalid_grant"}`, http.StatusBadRequest)
		return
	}
	now := time.Now() //nolint:forbidigo // the client of the provider knows no other clock
	claims := map[string]any{"iss": p.URL, "aud": id, "exp": now.Add(time.Hour).Unix(), "iat": now.Unix(), "nonce": asked.Get("nonce")}
	maps.Copy(claims, p.claims)
	raw, err := json.Marshal(claims)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(map[string]any{"access_token": "x", "token_type": "Bearer", "id_token": oidctest.SignIDToken(p.key, "k", oidc.ES256, string(raw))})
}
