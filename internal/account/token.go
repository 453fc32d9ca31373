package account

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
)

// tokenBytes is the length of a token before it is written.
const tokenBytes = 32

// Token opens something to whoever holds it. It is shown once; only its hash is kept.
type Token string

// NewToken is a new random token, of 43 characters that stand in an address as they are.
func NewToken() Token {
	b := make([]byte, tokenBytes)
	_, _ = rand.Read(b) // never fails, says crypto/rand
	return Token(base64.RawURLEncoding.EncodeToString(b))
}

// Hash is what is kept of a token: its SHA-256. ok is false for a text that is no token.
func (t Token) Hash() (sum []byte, ok bool) {
	b, err := base64.RawURLEncoding.Strict().DecodeString(string(t))
	if err != nil || len(b) != tokenBytes {
		return nil, false
	}
	h := sha256.Sum256(b)
	return h[:], true
}
