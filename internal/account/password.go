package account

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"

	"boussole/internal/dossier"
)

// The cost of a password's hash: OWASP's first choice for argon2id with less than 46 MiB.
// What a hash was made with stands in it, so that these can grow.
const (
	argonMemory  = 19 * 1024 // KiB
	argonTime    = 2
	argonThreads = 1
	argonSalt    = 16
	argonKey     = 32
)

// The bounds of what is believed of a hash that is read back.
const (
	maxArgonMemory = 1 << 20 // KiB
	maxArgonTime   = 64
)

// The length of a password, in characters and in bytes.
const (
	MinPassword = 12
	MaxPassword = 1024
)

// Passwords hashes passwords, a few at a time: each hash takes 19 MiB while it is made.
type Passwords struct {
	turn    chan struct{}
	nobodys string // a hash that is verified where there is none, to take as long
}

// NewPasswords hashes at most atOnce passwords at the same time; 2 where it is 0.
func NewPasswords(atOnce int) *Passwords {
	if atOnce <= 0 {
		atOnce = 2
	}
	p := &Passwords{turn: make(chan struct{}, atOnce)}
	p.nobodys = hash(rand.Text())
	return p
}

// CheckPassword refuses a password that is too short to hold, or too long to be one.
// words are what others would try first: the person's name and address.
func CheckPassword(password string, words ...string) error {
	switch {
	case len(password) > MaxPassword:
		return &Error{Code: Invalid, Field: "password", Say: dossier.Text{
			FR: "Ce mot de passe est trop long : 1 024 octets au plus.",
			EN: "This password is too long: 1,024 bytes at most.",
		}}
	case utf8.RuneCountInString(password) < MinPassword:
		return &Error{Code: Invalid, Field: "password", Say: dossier.Text{
			FR: "Un mot de passe a au moins {least} caractères. Quatre mots pris au hasard font l’affaire.",
			EN: "A password has at least {least} characters. Four words taken at random will do.",
		}, Args: map[string]any{"least": MinPassword}}
	case easy(password, words):
		return &Error{Code: Invalid, Field: "password", Say: dossier.Text{
			FR: "Ce mot de passe se devine : il répète peu de signes, ou votre nom ou votre adresse. Prenez quatre mots au hasard.",
			EN: "This password can be guessed: it repeats a few signs, or your name or address. Take four words at random.",
		}}
	}
	return nil
}

// easy reports whether a password holds fewer than five signs, or little but one of the words.
func easy(password string, words []string) bool {
	signs := map[rune]bool{}
	for _, r := range password {
		signs[r] = true
	}
	if len(signs) < 5 {
		return true
	}
	folded := strings.ToLower(password)
	for _, w := range words {
		w = strings.ToLower(strings.TrimSpace(w))
		if utf8.RuneCountInString(w) >= 4 && utf8.RuneCountInString(strings.ReplaceAll(folded, w, "")) < 5 {
			return true
		}
	}
	return false
}

// Hash is the PHC form of a password's argon2id hash. It waits for its turn.
func (p *Passwords) Hash(ctx context.Context, password string) (string, error) {
	if err := p.wait(ctx); err != nil {
		return "", err
	}
	defer p.done()
	return hash(password), nil
}

// Verify reports whether a password is the one of a hash. Where there is no hash, it takes
// the same time over one that no password has. It waits for its turn.
func (p *Passwords) Verify(ctx context.Context, phc, password string) (bool, error) {
	if err := p.wait(ctx); err != nil {
		return false, err
	}
	defer p.done()
	if phc == "" {
		_, _ = verify(p.nobodys, password)
		return false, nil
	}
	return verify(phc, password)
}

func (p *Passwords) wait(ctx context.Context) error {
	select {
	case p.turn <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (p *Passwords) done() { <-p.turn }

func hash(password string) string {
	salt := make([]byte, argonSalt)
	_, _ = rand.Read(salt) // never fails, says crypto/rand
	key := argon2.IDKey([]byte(password), salt, argonTime, argonMemory, argonThreads, argonKey)
	b64 := base64.RawStdEncoding
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s",
		argon2.Version, argonMemory, argonTime, argonThreads, b64.EncodeToString(salt), b64.EncodeToString(key))
}

func verify(phc, password string) (bool, error) {
	var version, memory, passes, threads int
	parts := strings.Split(phc, "$")
	if len(parts) != 6 || parts[0] != "" || parts[1] != "argon2id" {
		return false, fmt.Errorf("read a password's hash: not one of argon2id")
	}
	if n, err := fmt.Sscanf(parts[2]+" "+parts[3], "v=%d m=%d,t=%d,p=%d", &version, &memory, &passes, &threads); n != 4 || err != nil {
		return false, fmt.Errorf("read a password's hash: its parameters")
	}
	if version != argon2.Version || memory < 8 || memory > maxArgonMemory || passes < 1 || passes > maxArgonTime || threads < 1 || threads > 255 {
		return false, fmt.Errorf("read a password's hash: its parameters are out of bounds")
	}
	salt, err := base64.RawStdEncoding.DecodeString(parts[4])
	if err != nil {
		return false, fmt.Errorf("read a password's salt: %w", err)
	}
	want, err := base64.RawStdEncoding.DecodeString(parts[5])
	if err != nil || len(want) < 16 || len(want) > 128 {
		return false, fmt.Errorf("read a password's key: %d bytes: %w", len(want), err)
	}
	got := argon2.IDKey([]byte(password), salt, uint32(passes), uint32(memory), uint8(threads), uint32(len(want))) //nolint:gosec // bounded above
	return subtle.ConstantTimeCompare(got, want) == 1, nil
}
