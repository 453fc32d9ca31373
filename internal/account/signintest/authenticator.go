package signintest

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"slices"
	"testing"
)

// Authenticator holds the passkey of one person, as a browser's own does.
type Authenticator struct {
	origin string
	id     []byte
	key    *ecdsa.PrivateKey
	user   string // as the options had it
	rp     string
}

// NewAuthenticator is for a browser that is at an origin.
func NewAuthenticator(t *testing.T, origin string) *Authenticator {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return &Authenticator{origin: origin, id: []byte(rand.Text()), key: key}
}

// The flags of an authenticator: somebody is there, who was verified; a key follows.
const (
	present  = 1 << 0
	verified = 1 << 2
	attested = 1 << 6
)

// Make answers the options by which a passkey is made.
func (a *Authenticator) Make(t *testing.T, options []byte) json.RawMessage {
	t.Helper()
	var asked struct {
		PublicKey struct {
			Challenge string
			RP        struct{ ID string }
			User      struct{ ID string }
		}
	}
	if err := json.Unmarshal(options, &asked); err != nil {
		t.Fatal(err)
	}
	a.user, a.rp = asked.PublicKey.User.ID, asked.PublicKey.RP.ID
	point, err := a.key.PublicKey.Bytes() // 4, x, y
	if err != nil {
		t.Fatal(err)
	}
	data := a.data(present | verified | attested)
	data = append(data, make([]byte, 16)...) // of no known maker
	data = append(data, 0, byte(len(a.id)))  //nolint:gosec // 26 letters
	data = append(data, a.id...)
	// The key as COSE writes it in CBOR: EC2, ES256, P-256, x, y.
	data = append(data, 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20)
	data = append(data, point[1:33]...)
	data = append(data, 0x22, 0x58, 0x20)
	data = append(data, point[33:]...)
	attestation := append([]byte("\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58"), byte(len(data))) //nolint:gosec // 164 bytes: below the 256 of one byte of length
	return a.answer(t, map[string]string{
		"clientDataJSON": client(t, "webauthn.create", asked.PublicKey.Challenge, a.origin), "attestationObject": b64(append(attestation, data...)),
	})
}

// Use answers the options by which somebody signs in.
func (a *Authenticator) Use(t *testing.T, options []byte) json.RawMessage {
	t.Helper()
	var asked struct{ PublicKey struct{ Challenge string } }
	if err := json.Unmarshal(options, &asked); err != nil {
		t.Fatal(err)
	}
	said := client(t, "webauthn.get", asked.PublicKey.Challenge, a.origin)
	raw, err := base64.RawURLEncoding.DecodeString(said)
	if err != nil {
		t.Fatal(err)
	}
	data, hash := a.data(present|verified), sha256.Sum256(raw)
	digest := sha256.Sum256(slices.Concat(data, hash[:]))
	signature, err := ecdsa.SignASN1(rand.Reader, a.key, digest[:])
	if err != nil {
		t.Fatal(err)
	}
	return a.answer(t, map[string]string{"clientDataJSON": said, "authenticatorData": b64(data), "signature": b64(signature), "userHandle": a.user})
}

// data is whom the answer is for, the flags, and a counter that stays at 0.
func (a *Authenticator) data(flags byte) []byte {
	rp := sha256.Sum256([]byte(a.rp))
	return append(rp[:], flags, 0, 0, 0, 0)
}

func (a *Authenticator) answer(t *testing.T, response map[string]string) json.RawMessage {
	t.Helper()
	return written(t, map[string]any{"id": b64(a.id), "rawId": b64(a.id), "type": "public-key", "response": response})
}

func client(t *testing.T, kind, challenge, origin string) string {
	t.Helper()
	return b64(written(t, map[string]any{"type": kind, "challenge": challenge, "origin": origin, "crossOrigin": false}))
}

func written(t *testing.T, value any) []byte {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func b64(b []byte) string { return base64.RawURLEncoding.EncodeToString(b) }
