package account

import (
	"crypto/rand"
	"encoding/base32"
	"strings"
)

// The ids of what an instance holds: 26 characters, the lower-case base32 of 16 random bytes.
type (
	// PersonID names a person.
	PersonID string
	// OrganisationID names an organisation.
	OrganisationID string
	// DepartmentID names a department.
	DepartmentID string
	// LinkID names a guest link.
	LinkID string
	// InvitationID names an invitation.
	InvitationID string
	// ProviderID names an OpenID Connect provider.
	ProviderID string
	// EntryID names a line of the log.
	EntryID string
)

// idLength is the length of 16 bytes in base32 without padding.
const idLength = 26

// NewID is a new random id.
func NewID[ID ~string]() ID {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails, says crypto/rand
	return ID(encoding().EncodeToString(b[:]))
}

// ValidID reports whether a text has the form of an id.
func ValidID[ID ~string](id ID) bool {
	if len(id) != idLength {
		return false
	}
	for _, c := range string(id) {
		if (c < 'a' || c > 'z') && (c < '2' || c > '7') {
			return false
		}
	}
	return true
}

func encoding() *base32.Encoding {
	return base32.NewEncoding(strings.ToLower("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")).WithPadding(base32.NoPadding)
}
