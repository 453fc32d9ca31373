package account

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"syscall"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"
)

// OpenID signs people in by the OpenID Connect providers of organisations: authorization code
// with PKCE, state and nonce.
type OpenID struct {
	client   *http.Client
	redirect string
}

// OpenIDConfig is what OpenID is made of.
type OpenIDConfig struct {
	Redirect string // the address that providers send people back to
	Private  bool   // providers may be at private addresses, as within an organisation's own network
	// Transport carries the requests to providers; one that refuses private addresses unless
	// Private where nil.
	Transport http.RoundTripper
}

// The limits of a request to a provider.
const (
	openIDTimeout = 10 * time.Second
	openIDBytes   = 1 << 20
)

// ErrPrivateAddress says that a provider is at an address of a private network.
var ErrPrivateAddress = errors.New("the address is one of a private network")

// NewOpenID signs in by providers.
func NewOpenID(cfg OpenIDConfig) *OpenID {
	if cfg.Transport == nil {
		dialer := &net.Dialer{Timeout: openIDTimeout}
		if !cfg.Private {
			dialer.Control = refusePrivate
		}
		cfg.Transport = &http.Transport{
			DialContext: dialer.DialContext, ForceAttemptHTTP2: true, TLSHandshakeTimeout: openIDTimeout,
			ResponseHeaderTimeout: openIDTimeout, MaxIdleConns: 8, IdleConnTimeout: time.Minute,
		}
	}
	return &OpenID{redirect: cfg.Redirect, client: &http.Client{
		Timeout: openIDTimeout, Transport: bounded{cfg.Transport},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

// refusePrivate looks at the address after its name was resolved.
func refusePrivate(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return err
	}
	a := at.Addr().Unmap()
	if !a.IsGlobalUnicast() || a.IsPrivate() || netip.MustParsePrefix("100.64.0.0/10").Contains(a) {
		return fmt.Errorf("connect to %s: %w", a, ErrPrivateAddress)
	}
	return nil
}

// Flow is what the session keeps between the way to a provider and the way back.
type Flow struct {
	Provider ProviderID
	State    string
	Nonce    string
	Verifier string
}

// Claims are what a provider vouches for.
type Claims struct {
	Issuer   string
	Subject  string
	Email    string // folded; "" where the provider does not say that it is verified
	Name     string
	Provider ProviderID
}

// Begin is the address to send somebody to, and what the session keeps until Finish.
func (o *OpenID) Begin(ctx context.Context, p *Provider) (address string, flow []byte, err error) {
	provider, err := oidc.NewProvider(oidc.ClientContext(ctx, o.client), p.Issuer)
	if err != nil {
		return "", nil, fmt.Errorf("ask the provider %s about itself: %w", p.Issuer, err)
	}
	f := Flow{Provider: p.ID, State: rand.Text(), Nonce: rand.Text(), Verifier: oauth2.GenerateVerifier()}
	kept, err := json.Marshal(f)
	if err != nil {
		return "", nil, err
	}
	cfg := o.config(provider, p, "")
	return cfg.AuthCodeURL(f.State, oidc.Nonce(f.Nonce), oauth2.S256ChallengeOption(f.Verifier)), kept, nil
}

// ReadFlow reads what the session kept.
func ReadFlow(kept []byte) (*Flow, error) {
	var f Flow
	if err := json.Unmarshal(kept, &f); err != nil || f.State == "" || f.Nonce == "" || f.Verifier == "" {
		return nil, errors.New("nobody was on the way to a provider")
	}
	return &f, nil
}

// Finish is what the provider vouches for, from the query that it sent somebody back with.
func (o *OpenID) Finish(ctx context.Context, p *Provider, secret string, f *Flow, query url.Values) (*Claims, error) {
	if subtle.ConstantTimeCompare([]byte(query.Get("state")), []byte(f.State)) != 1 || f.Provider != p.ID {
		return nil, errors.New("the provider's answer is not to what was asked")
	}
	if refusal := query.Get("error"); refusal != "" {
		return nil, fmt.Errorf("the provider refused: %.100q", refusal)
	}
	ctx = oidc.ClientContext(ctx, o.client)
	provider, err := oidc.NewProvider(ctx, p.Issuer)
	if err != nil {
		return nil, fmt.Errorf("ask the provider %s about itself: %w", p.Issuer, err)
	}
	cfg := o.config(provider, p, secret)
	token, err := cfg.Exchange(ctx, query.Get("code"), oauth2.VerifierOption(f.Verifier))
	if err != nil {
		return nil, fmt.Errorf("exchange the provider's code: %w", err)
	}
	raw, ok := token.Extra("id_token").(string)
	if !ok {
		return nil, errors.New("the provider gave no id_token")
	}
	id, err := provider.Verifier(&oidc.Config{ClientID: p.ClientID}).Verify(ctx, raw)
	if err != nil {
		return nil, fmt.Errorf("check the provider's id_token: %w", err)
	}
	if subtle.ConstantTimeCompare([]byte(id.Nonce), []byte(f.Nonce)) != 1 {
		return nil, errors.New("the provider's id_token is for another session")
	}
	var said struct {
		Email    string `json:"email"`
		Verified any    `json:"email_verified"` // some providers write it as a text
		Name     string `json:"name"`
	}
	if err := id.Claims(&said); err != nil {
		return nil, fmt.Errorf("read the provider's id_token: %w", err)
	}
	claims := &Claims{Issuer: id.Issuer, Subject: id.Subject, Name: said.Name, Provider: p.ID}
	if email, err := FoldEmail(said.Email); err == nil && (said.Verified == true || said.Verified == "true") {
		claims.Email = email
	}
	return claims, nil
}

func (o *OpenID) config(provider *oidc.Provider, p *Provider, secret string) *oauth2.Config {
	return &oauth2.Config{
		ClientID: p.ClientID, ClientSecret: secret, Endpoint: provider.Endpoint(), RedirectURL: o.redirect,
		Scopes: []string{oidc.ScopeOpenID, "email", "profile"},
	}
}

// bounded refuses answers that are too long to be a provider's.
type bounded struct{ http.RoundTripper }

func (b bounded) RoundTrip(r *http.Request) (*http.Response, error) {
	resp, err := b.RoundTripper.RoundTrip(r)
	if err == nil {
		resp.Body = http.MaxBytesReader(nil, resp.Body, openIDBytes)
	}
	return resp, err
}
