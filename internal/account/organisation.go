package account

import "time"

// Organisation is one whose strategy is kept here; nothing of it is seen from another.
type Organisation struct {
	ID      OrganisationID
	Slug    string // in addresses, /o/{slug}; no two organisations have the same
	Name    string
	Created time.Time
}

// Membership is what a person is in an organisation. A person has at most one in each.
type Membership struct {
	Person       PersonID
	Organisation OrganisationID
	Role         Role
	Department   DepartmentID // "" : none
	Since        time.Time
}

// Member is a person of an organisation, with the membership.
type Member struct {
	Person     Person
	Membership Membership
}

// Place is an organisation of a person, with the membership.
type Place struct {
	Organisation Organisation
	Membership   Membership
}

// Department is a part of an organisation, with the missions of the dossier that it carries.
type Department struct {
	ID           DepartmentID
	Organisation OrganisationID
	Name         string   // no two of an organisation have the same
	Missions     []string // ids of missions of the dossier
	Created      time.Time
}

// GuestLink opens one report to whoever has its token, until it expires or is revoked.
type GuestLink struct {
	ID           LinkID
	Organisation OrganisationID
	TokenHash    []byte // SHA-256 of the token, which is kept nowhere
	Label        string // whom it is for
	Kind         string // of report: "strategy", "page" or "brief"
	Lang         string // "fr" or "en"
	Version      int    // 0: the latest
	Creator      PersonID
	Created      time.Time
	Expires      time.Time
	Revoked      time.Time // zero: not revoked
}

// Open reports whether the link opens its report at an instant.
func (l *GuestLink) Open(now time.Time) bool {
	return l.Revoked.IsZero() && now.Before(l.Expires)
}

// Invitation is the offer of a membership to whoever has its token and answers at its address.
type Invitation struct {
	ID           InvitationID
	Organisation OrganisationID
	Email        string // folded
	Role         Role
	Department   DepartmentID // "" : none
	TokenHash    []byte       // SHA-256 of the token, which is kept nowhere
	Creator      PersonID
	Created      time.Time
	Expires      time.Time
	Accepted     time.Time // zero: not yet
	Revoked      time.Time // zero: not revoked
}

// Open reports whether the invitation can be accepted at an instant.
func (i *Invitation) Open(now time.Time) bool {
	return i.Accepted.IsZero() && i.Revoked.IsZero() && now.Before(i.Expires)
}

// Provider is an organisation's OpenID Connect provider. Its id is in the private address
// at which the organisation's people sign in.
type Provider struct {
	ID           ProviderID
	Organisation OrganisationID // at most one provider each
	Name         string         // on the button: "Mairie de Nara"
	Issuer       string         // https://…
	ClientID     string
	Secret       []byte // sealed
	Created      time.Time
}
