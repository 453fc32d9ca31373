package account

import (
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/url"
	"time"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/go-webauthn/webauthn/webauthn"
)

// ceremony is how long somebody may take over a passkey.
const ceremony = 5 * time.Minute

// ErrPasskeysOff says that an instance at such an address cannot have passkeys: browsers want
// a name, and https but on localhost.
var ErrPasskeysOff = errors.New("passkeys need an address with a name, over https or at localhost")

// Passkeys makes and checks passkeys of one address.
type Passkeys struct{ w *webauthn.WebAuthn }

// NewPasskeys are the passkeys of an instance that people reach at an origin, such as
// "https://boussole.example.org". It is ErrPasskeysOff where browsers allow none.
func NewPasskeys(origin string) (*Passkeys, error) {
	u, err := url.Parse(origin)
	if err != nil || u.Host == "" {
		return nil, fmt.Errorf("read the address %q: %w", origin, errors.Join(err, ErrPasskeysOff))
	}
	host := u.Hostname()
	if net.ParseIP(host) != nil || u.Scheme != "https" && host != "localhost" {
		return nil, ErrPasskeysOff
	}
	limit := webauthn.TimeoutConfig{Enforce: true, Timeout: ceremony, TimeoutUVD: ceremony}
	w, err := webauthn.New(&webauthn.Config{
		RPID: host, RPDisplayName: "Boussole", RPOrigins: []string{u.Scheme + "://" + u.Host},
		AttestationPreference: protocol.PreferNoAttestation,
		AuthenticatorSelection: protocol.AuthenticatorSelection{
			ResidentKey: protocol.ResidentKeyRequirementRequired, UserVerification: protocol.VerificationRequired,
		},
		Timeouts: webauthn.TimeoutsConfig{Login: limit, Registration: limit},
	})
	if err != nil {
		return nil, fmt.Errorf("set up passkeys for %s: %w", origin, err)
	}
	return &Passkeys{w: w}, nil
}

// keyholder is a person as WebAuthn knows one.
type keyholder struct {
	person *Person
	keys   []webauthn.Credential
}

func (k *keyholder) WebAuthnID() []byte                         { return []byte(k.person.ID) }
func (k *keyholder) WebAuthnName() string                       { return k.person.Email }
func (k *keyholder) WebAuthnDisplayName() string                { return k.person.Name }
func (k *keyholder) WebAuthnCredentials() []webauthn.Credential { return k.keys }

func holder(p *Person, keys []Passkey) (*keyholder, error) {
	k := &keyholder{person: p}
	for i := range keys {
		var c webauthn.Credential
		if err := json.Unmarshal(keys[i].Credential, &c); err != nil {
			return nil, fmt.Errorf("read a passkey: %w", err)
		}
		k.keys = append(k.keys, c)
	}
	return k, nil
}

// BeginAdding is what the browser is asked in order to make a passkey, as JSON, and what the
// session keeps until FinishAdding.
func (ps *Passkeys) BeginAdding(p *Person, have []Passkey) (options, state []byte, err error) {
	user, err := holder(p, have)
	if err != nil {
		return nil, nil, err
	}
	creation, session, err := ps.w.BeginRegistration(user,
		webauthn.WithExclusions(webauthn.Credentials(user.keys).CredentialDescriptors()))
	if err != nil {
		return nil, nil, fmt.Errorf("begin a passkey: %w", err)
	}
	return both(creation, session)
}

// FinishAdding is the passkey that a browser made, without its name and its instants.
func (ps *Passkeys) FinishAdding(p *Person, have []Passkey, state, response []byte) (*Passkey, error) {
	user, err := holder(p, have)
	if err != nil {
		return nil, err
	}
	var session webauthn.SessionData
	if err := json.Unmarshal(state, &session); err != nil {
		return nil, fmt.Errorf("read a passkey's state: %w", err)
	}
	parsed, err := protocol.ParseCredentialCreationResponseBytes(response)
	if err != nil {
		return nil, fmt.Errorf("read a passkey's answer: %w", err)
	}
	c, err := ps.w.CreateCredential(user, session, parsed)
	if err != nil {
		return nil, fmt.Errorf("check a new passkey: %w", err)
	}
	kept, err := json.Marshal(c)
	if err != nil {
		return nil, fmt.Errorf("write a passkey: %w", err)
	}
	return &Passkey{ID: c.ID, Person: p.ID, Credential: kept}, nil
}

// BeginSignIn is what the browser is asked in order to sign in by a passkey, as JSON, and what
// the session keeps until FinishSignIn. It names nobody.
func (ps *Passkeys) BeginSignIn() (options, state []byte, err error) {
	assertion, session, err := ps.w.BeginDiscoverableLogin(webauthn.WithUserVerification(protocol.VerificationRequired))
	if err != nil {
		return nil, nil, fmt.Errorf("begin to sign in by a passkey: %w", err)
	}
	return both(assertion, session)
}

// FinishSignIn is the person whose passkey a browser used, and the passkey with its new
// counters. find gives the person of an id, with their passkeys.
func (ps *Passkeys) FinishSignIn(state, response []byte, find func(PersonID) (*Person, []Passkey, error)) (*Person, *Passkey, error) {
	var session webauthn.SessionData
	if err := json.Unmarshal(state, &session); err != nil {
		return nil, nil, fmt.Errorf("read a passkey's state: %w", err)
	}
	parsed, err := protocol.ParseCredentialRequestResponseBytes(response)
	if err != nil {
		return nil, nil, fmt.Errorf("read a passkey's answer: %w", err)
	}
	var person *Person
	var keys []Passkey
	_, c, err := ps.w.ValidatePasskeyLogin(func(_, handle []byte) (webauthn.User, error) {
		var err error
		if person, keys, err = find(PersonID(handle)); err != nil {
			return nil, err
		}
		return holder(person, keys)
	}, session, parsed)
	if err != nil {
		return nil, nil, fmt.Errorf("check a passkey: %w", err)
	}
	if c.Authenticator.CloneWarning {
		return nil, nil, errors.New("check a passkey: its counter went back, as a copy's does")
	}
	kept, err := json.Marshal(c)
	if err != nil {
		return nil, nil, fmt.Errorf("write a passkey: %w", err)
	}
	for i := range keys {
		if string(keys[i].ID) == string(c.ID) {
			keys[i].Credential = kept
			return person, &keys[i], nil
		}
	}
	return nil, nil, errors.New("check a passkey: it is not one of its person's")
}

func both(options, session any) (o, s []byte, err error) {
	if o, err = json.Marshal(options); err != nil {
		return nil, nil, fmt.Errorf("write what a browser is asked: %w", err)
	}
	if s, err = json.Marshal(session); err != nil {
		return nil, nil, fmt.Errorf("write a passkey's state: %w", err)
	}
	return o, s, nil
}
