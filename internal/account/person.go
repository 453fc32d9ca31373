package account

import "time"

// Theme is how a person's pages are lit.
type Theme string

// The themes; Auto is as the person's system asks.
const (
	Auto  Theme = "auto"
	Light Theme = "light"
	Dark  Theme = "dark"
)

// Person is somebody with an account.
type Person struct {
	ID            PersonID
	Name          string
	Email         string // folded by FoldEmail; no two people have the same
	Lang          string // "fr" or "en"
	Theme         Theme
	PasswordHash  string // PHC form of argon2id; none for somebody who signs in otherwise
	Administrator bool   // of the instance
	Created       time.Time
	SignedOut     time.Time // sessions that began before are over
	Disabled      time.Time // zero: the person may sign in
}

// Passkey is a WebAuthn credential of a person.
type Passkey struct {
	ID         []byte // the credential's own
	Person     PersonID
	Name       string // what the person calls it
	Credential []byte // JSON of the public part and its counters
	Created    time.Time
	Used       time.Time // zero: never
}

// Identity is how an OpenID Connect provider knows a person.
type Identity struct {
	Provider ProviderID
	Issuer   string
	Subject  string
	Person   PersonID
	Created  time.Time
}
