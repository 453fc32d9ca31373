package workspace

import (
	"time"

	"boussole/internal/account"
	"boussole/internal/dossier"
)

// Version is a saved state of an organisation's dossier. It is never rewritten.
type Version struct {
	Organisation account.OrganisationID
	Number       int    // 1, 2, 3… within the organisation
	Text         []byte // YAML, at most dossier.MaxBytes; nil where only the rest was asked for
	SHA256       [32]byte
	Author       account.PersonID
	AuthorName   string // as it was then
	At           time.Time
	Why          string
	Base         int // the version that it was made from; 0 for the first
}

// Entry is a line of the log: who did what to what. It is never changed or taken away.
type Entry struct {
	ID           account.EntryID
	Organisation account.OrganisationID // "": the instance
	At           time.Time
	Person       account.PersonID // "": nobody who is signed in
	PersonName   string           // as it was then
	Action       Deed
	Element      string            // what it was done to: an id, a version's number, an address
	Args         map[string]string // what its sentence says beside
}

// Derived is the body of a page made of a version, kept because making it takes time.
// It may be thrown away at any moment.
type Derived struct {
	Organisation account.OrganisationID
	Version      int
	Day          dossier.Date
	Key          string // language, costs, page
	Body         []byte
}

// Tries are attempts that were counted under a key, within a time.
type Tries struct {
	N           int
	First, Last time.Time // zero where there was none
}
