package account

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
)

// KeyLength is the length of a sealing key, in bytes.
const KeyLength = 32

// sealVersion is the first byte of what is sealed.
const sealVersion = 1

// ErrSeal says that a sealed secret cannot be opened: it was changed, or sealed by another key.
var ErrSeal = errors.New("the secret was sealed by another key, or changed since")

// Seal encrypts secrets that are kept, by AES-256-GCM.
type Seal struct{ aead cipher.AEAD }

// NewSeal seals with a key of 32 bytes.
func NewSeal(key []byte) (*Seal, error) {
	if len(key) != KeyLength {
		return nil, fmt.Errorf("a sealing key has %d bytes, not %d", KeyLength, len(key))
	}
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	return &Seal{aead: aead}, nil
}

// NewSealKey is a new key, as ParseSealKey reads it.
func NewSealKey() string {
	key := make([]byte, KeyLength)
	_, _ = rand.Read(key) // never fails, says crypto/rand
	return base64.StdEncoding.EncodeToString(key)
}

// ParseSealKey reads a key from a file or the environment: 32 bytes in base64.
func ParseSealKey(s string) ([]byte, error) {
	key, err := base64.StdEncoding.DecodeString(strings.TrimSpace(s))
	if err != nil || len(key) != KeyLength {
		return nil, fmt.Errorf("a sealing key is %d bytes in base64, such as: openssl rand -base64 %d", KeyLength, KeyLength)
	}
	return key, nil
}

// Close seals a secret for one place, such as "provider " and its id: it opens nowhere else.
func (s *Seal) Close(place string, secret []byte) []byte {
	nonce := make([]byte, s.aead.NonceSize())
	_, _ = rand.Read(nonce) // never fails, says crypto/rand
	out := append([]byte{sealVersion}, nonce...)
	return s.aead.Seal(out, nonce, secret, []byte(place))
}

// Open is the secret that was sealed for a place, or ErrSeal.
func (s *Seal) Open(place string, sealed []byte) ([]byte, error) {
	n := s.aead.NonceSize()
	if len(sealed) < 1+n || sealed[0] != sealVersion {
		return nil, ErrSeal
	}
	secret, err := s.aead.Open(nil, sealed[1:1+n], sealed[1+n:], []byte(place))
	if err != nil {
		return nil, ErrSeal
	}
	return secret, nil
}
