package workspace

import (
	"context"
	"time"

	"boussole/internal/account"
	"boussole/internal/dossier"
)

// Store keeps what an instance holds. What is not there is an error that is
// account.ErrNotFound, what is there already one that is account.ErrConflict.
type Store interface {
	// View reads in one transaction: what it sees does not change meanwhile.
	View(ctx context.Context, read func(Tx) error) error
	// Look reads without a transaction, each question by itself: it is for one.
	Look(ctx context.Context, read func(Tx) error) error
	// Update reads and writes in one transaction, which an error undoes. It may call
	// write again where the database asks for that.
	Update(ctx context.Context, write func(Tx) error) error
}

// Tx is a transaction, by noun.
type Tx interface {
	PeopleTx
	PlacesTx
	DepartmentsTx
	VersionsTx
	LinksTx
	InvitationsTx
	KeysTx
	ProvidersTx
	LogTx
	AttemptsTx
	DerivedTx
}

// PeopleTx keeps people.
type PeopleTx interface {
	AnyPerson(ctx context.Context) (bool, error)
	Person(ctx context.Context, id account.PersonID) (*account.Person, error)
	PersonByEmail(ctx context.Context, email string) (*account.Person, error)
	People(ctx context.Context) ([]account.Person, error)   // by name
	AddPerson(ctx context.Context, p *account.Person) error // a conflict where the address is taken
	SetPerson(ctx context.Context, p *account.Person) error
}

// PlacesTx keeps organisations and who is in them.
type PlacesTx interface {
	Organisation(ctx context.Context, id account.OrganisationID) (*account.Organisation, error)
	Arrival(ctx context.Context, slug string, person account.PersonID) (*Arrival, error)
	AddOrganisation(ctx context.Context, o *account.Organisation) error // a conflict where the slug is taken
	SetOrganisation(ctx context.Context, o *account.Organisation) error
	Organisations(ctx context.Context, person account.PersonID) ([]account.Place, error) // by name
	Members(ctx context.Context, org account.OrganisationID) ([]account.Member, error)   // by name
	Membership(ctx context.Context, org account.OrganisationID, person account.PersonID) (*account.Membership, error)
	SetMember(ctx context.Context, m *account.Membership) error // adds or changes
	RemoveMember(ctx context.Context, org account.OrganisationID, person account.PersonID) error
}

// Arrival is what somebody finds who comes to an organisation that they are a member of.
type Arrival struct {
	Organisation account.Organisation
	Membership   account.Membership
	Latest       *Version // without its text; nil: there is no dossier yet
}

// DepartmentsTx keeps departments.
type DepartmentsTx interface {
	Departments(ctx context.Context, org account.OrganisationID) ([]account.Department, error) // by name
	AddDepartment(ctx context.Context, d *account.Department) error                            // a conflict where the name is taken
	SetDepartment(ctx context.Context, d *account.Department) error
	RemoveDepartment(ctx context.Context, org account.OrganisationID, id account.DepartmentID) error // its people are of none then
}

// VersionsTx keeps the versions of dossiers, which are never rewritten.
type VersionsTx interface {
	// AddVersion is a conflict unless v.Number follows the latest number.
	AddVersion(ctx context.Context, v *Version) error
	LatestVersion(ctx context.Context, org account.OrganisationID) (*Version, error) // without its text
	Version(ctx context.Context, org account.OrganisationID, number int) (*Version, error)
	// Versions are the latest versions numbered less than before (0: all), at most limit,
	// the newest first, without their texts.
	Versions(ctx context.Context, org account.OrganisationID, limit, before int) ([]Version, error)
}

// LinksTx keeps guest links.
type LinksTx interface {
	AddLink(ctx context.Context, l *account.GuestLink) error
	Links(ctx context.Context, org account.OrganisationID) ([]account.GuestLink, error) // the newest first
	LinkByToken(ctx context.Context, hash []byte) (*account.GuestLink, error)
	RevokeLink(ctx context.Context, org account.OrganisationID, id account.LinkID, at time.Time) error
}

// InvitationsTx keeps invitations.
type InvitationsTx interface {
	AddInvitation(ctx context.Context, i *account.Invitation) error
	Invitations(ctx context.Context, org account.OrganisationID) ([]account.Invitation, error) // the newest first
	InvitationByToken(ctx context.Context, hash []byte) (*account.Invitation, error)
	// AcceptInvitation is a conflict where it was accepted or revoked before.
	AcceptInvitation(ctx context.Context, id account.InvitationID, at time.Time) error
	RevokeInvitation(ctx context.Context, org account.OrganisationID, id account.InvitationID, at time.Time) error
}

// KeysTx keeps passkeys and the identities of providers.
type KeysTx interface {
	AddPasskey(ctx context.Context, k *account.Passkey) error // a conflict where its id is taken
	SetPasskey(ctx context.Context, k *account.Passkey) error
	Passkey(ctx context.Context, id []byte) (*account.Passkey, error)
	Passkeys(ctx context.Context, person account.PersonID) ([]account.Passkey, error) // the oldest first
	RemovePasskey(ctx context.Context, person account.PersonID, id []byte) error
}

// ProvidersTx keeps organisations' OpenID Connect providers and whom they know.
type ProvidersTx interface {
	Provider(ctx context.Context, id account.ProviderID) (*account.Provider, error)
	ProviderOf(ctx context.Context, org account.OrganisationID) (*account.Provider, error)
	SetProvider(ctx context.Context, p *account.Provider) error           // adds or changes
	RemoveProvider(ctx context.Context, org account.OrganisationID) error // and its identities
	Identity(ctx context.Context, provider account.ProviderID, subject string) (*account.Identity, error)
	AddIdentity(ctx context.Context, i *account.Identity) error // a conflict where it is there
}

// LogTx keeps the log, which is never changed.
type LogTx interface {
	AddLog(ctx context.Context, e *Entry) error
	// Log are the entries of an organisation ("": the instance) before an entry ("": all),
	// at most limit, the newest first.
	Log(ctx context.Context, org account.OrganisationID, limit int, before account.EntryID) ([]Entry, error)
}

// AttemptsTx counts failed attempts at signing in, by a key that stands for an address or a place.
type AttemptsTx interface {
	Attempts(ctx context.Context, key string, since time.Time) (Tries, error)
	AddAttempt(ctx context.Context, key string, at time.Time) error
	ClearAttempts(ctx context.Context, key string) error
}

// DerivedTx keeps pages made of versions.
type DerivedTx interface {
	Derived(ctx context.Context, org account.OrganisationID, version int, day dossier.Date, key string) ([]byte, error)
	PutDerived(ctx context.Context, d *Derived) error // in place of the one with the same keys
}
