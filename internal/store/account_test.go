package store_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"boussole/internal/account"
	"boussole/internal/workspace"
)

func TestPerson(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		byID := func(ctx context.Context, tx workspace.Tx) (*account.Person, error) { return tx.Person(ctx, b.ada.ID) }
		same(t, see(t, b.Store, byID), &b.ada)
		same(t, see(t, b.Store, func(ctx context.Context, tx workspace.Tx) (*account.Person, error) {
			return tx.PersonByEmail(ctx, b.ada.Email)
		}), &b.ada)

		twin := person("ada")
		b.refused(t, account.Conflict, func(ctx context.Context, tx workspace.Tx) error { return tx.AddPerson(ctx, &twin) })

		b.ada.Name, b.ada.Lang, b.ada.Theme, b.ada.Administrator = "Ada Lovelace", "en", account.Auto, true
		b.ada.SignedOut = noon.Add(time.Second)
		b.ada.Disabled = noon.Add(time.Minute)
		b.update(t, func(ctx context.Context, tx workspace.Tx) error { return tx.SetPerson(ctx, &b.ada) })
		same(t, see(t, b.Store, byID), &b.ada)

		eva, zoe := person("eva"), person("zoe")
		eva.Name = "Éva"
		b.update(t, func(ctx context.Context, tx workspace.Tx) error {
			return errors.Join(tx.AddPerson(ctx, &zoe), tx.AddPerson(ctx, &eva))
		})
		same(t, see(t, b.Store, func(ctx context.Context, tx workspace.Tx) ([]account.Person, error) { return tx.People(ctx) }), []account.Person{b.ada, eva, zoe})

		b.refused(t, account.NotFound, func(ctx context.Context, tx workspace.Tx) error { return tx.SetPerson(ctx, &twin) })
	})
}

func TestOrganisation(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		byID := func(ctx context.Context, tx workspace.Tx) (*account.Organisation, error) {
			return tx.Organisation(ctx, b.mairie.ID)
		}
		b.mairie.Slug, b.mairie.Name = "evreux", "Évreux"
		b.update(t, func(ctx context.Context, tx workspace.Tx) error { return tx.SetOrganisation(ctx, &b.mairie) })
		same(t, see(t, b.Store, byID), &b.mairie)
		b.nara.Slug = "evreux"
		b.refused(t, account.Conflict, func(ctx context.Context, tx workspace.Tx) error { return tx.SetOrganisation(ctx, &b.nara) })
	})
}

// What a person finds at an address is one question, asked outside of a transaction as
// within one: it is the first thing that every page asks.
func TestArrival(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		eve := person("eve")
		ada := account.Membership{Person: b.ada.ID, Organisation: b.mairie.ID, Role: account.Owner, Since: noon}
		b.update(t, func(ctx context.Context, tx workspace.Tx) error {
			return errors.Join(tx.AddPerson(ctx, &eve), tx.SetMember(ctx, &ada))
		})
		arrive := func(slug string, who account.PersonID) (*workspace.Arrival, error) {
			ask := func(ctx context.Context, tx workspace.Tx) (*workspace.Arrival, error) {
				return tx.Arrival(ctx, slug, who)
			}
			within, err := try(t, b.Store, ask)
			var alone *workspace.Arrival
			errAlone := b.Look(t.Context(), func(tx workspace.Tx) (err error) {
				alone, err = ask(t.Context(), tx)
				return err
			})
			if account.CodeOf(err) != account.CodeOf(errAlone) {
				t.Errorf("within a transaction %v, without one %v", err, errAlone)
			}
			same(t, alone, within)
			return alone, err
		}
		got, err := arrive(b.mairie.Slug, b.ada.ID)
		if err != nil {
			t.Fatal(err)
		}
		same(t, got, &workspace.Arrival{Organisation: b.mairie, Membership: ada})
		for name, one := range map[string]struct {
			slug string
			who  account.PersonID
		}{
			"no member":            {b.mairie.Slug, eve.ID},
			"another organisation": {b.nara.Slug, b.ada.ID},
			"no such organisation": {"nowhere", b.ada.ID},
			"nobody":               {b.mairie.Slug, ""},
		} {
			if got, err := arrive(one.slug, one.who); !errors.Is(err, account.ErrNotFound) {
				t.Errorf("%s: got %v, %v", name, got, err)
			}
		}
		for number := 1; number <= 11; number++ {
			b.update(t, func(ctx context.Context, tx workspace.Tx) error {
				return tx.AddVersion(ctx, b.version(number, strings.Repeat("le cap\n", 1000*number)))
			})
			got, err := arrive(b.mairie.Slug, b.ada.ID)
			if err != nil {
				t.Fatal(err)
			}
			bare := *b.version(number, strings.Repeat("le cap\n", 1000*number))
			bare.Text = nil
			same(t, got.Latest, &bare)
		}
	})
}

func TestMembers(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		eleonore, zoe := person("Éléonore"), person("zoé")
		accueil := account.Department{ID: account.NewID[account.DepartmentID](), Organisation: b.mairie.ID, Name: "Accueil", Missions: []string{"m-accueil"}, Created: noon}
		ada := account.Membership{Person: b.ada.ID, Organisation: b.mairie.ID, Role: account.Owner, Since: noon}
		el := account.Membership{Person: eleonore.ID, Organisation: b.mairie.ID, Role: account.Contributor, Department: accueil.ID, Since: noon}
		zo := account.Membership{Person: zoe.ID, Organisation: b.mairie.ID, Role: account.Reader, Since: noon}
		b.update(t, func(ctx context.Context, tx workspace.Tx) error {
			return errors.Join(tx.AddPerson(ctx, &zoe), tx.AddPerson(ctx, &eleonore), tx.AddDepartment(ctx, &accueil),
				tx.SetMember(ctx, &zo), tx.SetMember(ctx, &el), tx.SetMember(ctx, &ada))
		})
		members := func(ctx context.Context, tx workspace.Tx) ([]account.Member, error) {
			return tx.Members(ctx, b.mairie.ID)
		}
		same(t, see(t, b.Store, members), []account.Member{{Person: b.ada, Membership: ada}, {Person: eleonore, Membership: el}, {Person: zoe, Membership: zo}})
		if others := see(t, b.Store, func(ctx context.Context, tx workspace.Tx) ([]account.Member, error) {
			return tx.Members(ctx, b.nara.ID)
		}); len(others) != 0 {
			t.Errorf("members of another organisation: %v", others)
		}

		el.Role, el.Since = account.Strategist, noon.Add(time.Hour)
		b.update(t, func(ctx context.Context, tx workspace.Tx) error { return tx.SetMember(ctx, &el) })
		el.Since = noon // it stays that of the first time
		same(t, see(t, b.Store, func(ctx context.Context, tx workspace.Tx) (*account.Membership, error) {
			return tx.Membership(ctx, b.mairie.ID, eleonore.ID)
		}), &el)

		// A department of one organisation is none of another.
		stray := account.Membership{Person: b.ada.ID, Organisation: b.nara.ID, Role: account.Reader, Department: accueil.ID, Since: noon}
		b.refused(t, account.NotFound, func(ctx context.Context, tx workspace.Tx) error { return tx.SetMember(ctx, &stray) })

		same(t, see(t, b.Store, func(ctx context.Context, tx workspace.Tx) ([]account.Place, error) {
			return tx.Organisations(ctx, b.ada.ID)
		}),
			[]account.Place{{Organisation: b.mairie, Membership: ada}})

		b.update(t, func(ctx context.Context, tx workspace.Tx) error {
			return errors.Join(tx.RemoveDepartment(ctx, b.mairie.ID, accueil.ID), tx.RemoveMember(ctx, b.mairie.ID, zoe.ID))
		})
		el.Department = ""
		same(t, see(t, b.Store, members), []account.Member{{Person: b.ada, Membership: ada}, {Person: eleonore, Membership: el}})
		b.refused(t, account.NotFound, func(ctx context.Context, tx workspace.Tx) error { return tx.RemoveMember(ctx, b.mairie.ID, zoe.ID) })
	})
}

func TestDepartments(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		presse := account.Department{ID: account.NewID[account.DepartmentID](), Organisation: b.mairie.ID, Name: "Presse", Missions: []string{}, Created: noon}
		ecoles := account.Department{ID: account.NewID[account.DepartmentID](), Organisation: b.mairie.ID, Name: "Écoles", Missions: []string{"m-1", "m-2"}, Created: noon}
		b.update(t, func(ctx context.Context, tx workspace.Tx) error {
			return errors.Join(tx.AddDepartment(ctx, &presse), tx.AddDepartment(ctx, &ecoles))
		})
		all := func(ctx context.Context, tx workspace.Tx) ([]account.Department, error) {
			return tx.Departments(ctx, b.mairie.ID)
		}
		same(t, see(t, b.Store, all), []account.Department{ecoles, presse})

		twin := presse
		twin.ID = account.NewID[account.DepartmentID]()
		b.refused(t, account.Conflict, func(ctx context.Context, tx workspace.Tx) error { return tx.AddDepartment(ctx, &twin) })

		elsewhere := presse
		elsewhere.Organisation = b.nara.ID
		b.refused(t, account.NotFound, func(ctx context.Context, tx workspace.Tx) error { return tx.SetDepartment(ctx, &elsewhere) })
		b.refused(t, account.NotFound, func(ctx context.Context, tx workspace.Tx) error {
			return tx.RemoveDepartment(ctx, b.nara.ID, presse.ID)
		})

		presse.Missions = []string{"m-3"}
		b.update(t, func(ctx context.Context, tx workspace.Tx) error { return tx.SetDepartment(ctx, &presse) })
		same(t, see(t, b.Store, all), []account.Department{ecoles, presse})
	})
}

func TestLinks(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		link := account.GuestLink{
			ID: account.NewID[account.LinkID](), Organisation: b.mairie.ID, TokenHash: []byte{0, 1, 255}, Label: "Le conseil", Kind: "page", Lang: "fr",
			Version: 3, Creator: b.ada.ID, Created: noon, Expires: noon.Add(time.Hour),
		}
		later := link
		later.ID, later.TokenHash, later.Created = account.NewID[account.LinkID](), []byte{2}, noon.Add(time.Minute)
		b.update(t, func(ctx context.Context, tx workspace.Tx) error {
			return errors.Join(tx.AddLink(ctx, &link), tx.AddLink(ctx, &later))
		})
		b.refused(t, account.Conflict, func(ctx context.Context, tx workspace.Tx) error { return tx.AddLink(ctx, &link) })
		same(t, see(t, b.Store, func(ctx context.Context, tx workspace.Tx) ([]account.GuestLink, error) {
			return tx.Links(ctx, b.mairie.ID)
		}),
			[]account.GuestLink{later, link})

		revoke := func(org account.OrganisationID) func(context.Context, workspace.Tx) error {
			return func(ctx context.Context, tx workspace.Tx) error {
				return tx.RevokeLink(ctx, org, link.ID, noon.Add(time.Second))
			}
		}
		b.refused(t, account.NotFound, revoke(b.nara.ID))
		b.update(t, revoke(b.mairie.ID))
		link.Revoked = noon.Add(time.Second)
		same(t, see(t, b.Store, func(ctx context.Context, tx workspace.Tx) (*account.GuestLink, error) {
			return tx.LinkByToken(ctx, link.TokenHash)
		}), &link)
		if _, err := try(t, b.Store, func(ctx context.Context, tx workspace.Tx) (*account.GuestLink, error) {
			return tx.LinkByToken(ctx, []byte{9})
		}); !errors.Is(err, account.ErrNotFound) {
			t.Errorf("got %v", err)
		}
	})
}

func TestInvitations(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		one := account.Invitation{
			ID: account.NewID[account.InvitationID](), Organisation: b.mairie.ID, Email: "zoe@example.org", Role: account.Reader,
			TokenHash: []byte{1}, Creator: b.ada.ID, Created: noon, Expires: noon.Add(time.Hour),
		}
		two := one
		two.ID, two.TokenHash, two.Created = account.NewID[account.InvitationID](), []byte{2}, noon.Add(time.Second)
		b.update(t, func(ctx context.Context, tx workspace.Tx) error {
			return errors.Join(tx.AddInvitation(ctx, &one), tx.AddInvitation(ctx, &two))
		})
		accept := func(ctx context.Context, tx workspace.Tx) error {
			return tx.AcceptInvitation(ctx, one.ID, noon.Add(time.Minute))
		}
		b.update(t, accept)
		one.Accepted = noon.Add(time.Minute)
		b.refused(t, account.Conflict, accept)
		revoke := func(ctx context.Context, tx workspace.Tx) error {
			return tx.RevokeInvitation(ctx, b.mairie.ID, two.ID, noon.Add(time.Minute))
		}
		b.update(t, revoke)
		two.Revoked = noon.Add(time.Minute)
		b.refused(t, account.NotFound, revoke)
		same(t, see(t, b.Store, func(ctx context.Context, tx workspace.Tx) ([]account.Invitation, error) {
			return tx.Invitations(ctx, b.mairie.ID)
		}), []account.Invitation{two, one})
		same(t, see(t, b.Store, func(ctx context.Context, tx workspace.Tx) (*account.Invitation, error) {
			return tx.InvitationByToken(ctx, []byte{1})
		}), &one)
	})
}

func TestPasskeys(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		key := account.Passkey{ID: []byte{0, 255}, Person: b.ada.ID, Name: "Clé bleue", Credential: []byte(`{"n":1}`), Created: noon}
		b.update(t, func(ctx context.Context, tx workspace.Tx) error { return tx.AddPasskey(ctx, &key) })
		b.refused(t, account.Conflict, func(ctx context.Context, tx workspace.Tx) error { return tx.AddPasskey(ctx, &key) })
		key.Name, key.Credential, key.Used = "Clé verte", []byte(`{"n":2}`), noon.Add(time.Hour)
		b.update(t, func(ctx context.Context, tx workspace.Tx) error { return tx.SetPasskey(ctx, &key) })
		same(t, see(t, b.Store, func(ctx context.Context, tx workspace.Tx) ([]account.Passkey, error) {
			return tx.Passkeys(ctx, b.ada.ID)
		}),
			[]account.Passkey{key})
		same(t, see(t, b.Store, func(ctx context.Context, tx workspace.Tx) (*account.Passkey, error) { return tx.Passkey(ctx, key.ID) }), &key)
		b.refused(t, account.NotFound, func(ctx context.Context, tx workspace.Tx) error { return tx.RemovePasskey(ctx, "another", key.ID) })
		b.update(t, func(ctx context.Context, tx workspace.Tx) error { return tx.RemovePasskey(ctx, b.ada.ID, key.ID) })
	})
}

func TestProviders(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		p := account.Provider{
			ID: account.NewID[account.ProviderID](), Organisation: b.mairie.ID, Name: "Mairie", Issuer: "https://id.example.org", ClientID: "boussole",
			Secret: []byte{7}, Created: noon,
		}
		i := account.Identity{Provider: p.ID, Issuer: p.Issuer, Subject: "42", Person: b.ada.ID, Created: noon}
		b.update(t, func(ctx context.Context, tx workspace.Tx) error {
			return errors.Join(tx.SetProvider(ctx, &p), tx.AddIdentity(ctx, &i))
		})
		b.refused(t, account.Conflict, func(ctx context.Context, tx workspace.Tx) error { return tx.AddIdentity(ctx, &i) })
		p.Name = "Ville"
		b.update(t, func(ctx context.Context, tx workspace.Tx) error { return tx.SetProvider(ctx, &p) })
		same(t, see(t, b.Store, func(ctx context.Context, tx workspace.Tx) (*account.Provider, error) { return tx.Provider(ctx, p.ID) }), &p)
		same(t, see(t, b.Store, func(ctx context.Context, tx workspace.Tx) (*account.Provider, error) {
			return tx.ProviderOf(ctx, b.mairie.ID)
		}), &p)
		same(t, see(t, b.Store, func(ctx context.Context, tx workspace.Tx) (*account.Identity, error) {
			return tx.Identity(ctx, p.ID, "42")
		}), &i)
		b.update(t, func(ctx context.Context, tx workspace.Tx) error { return tx.RemoveProvider(ctx, b.mairie.ID) })
		if _, err := try(t, b.Store, func(ctx context.Context, tx workspace.Tx) (*account.Identity, error) {
			return tx.Identity(ctx, p.ID, "42")
		}); !errors.Is(err, account.ErrNotFound) {
			t.Errorf("an identity outlived its provider: %v", err)
		}
	})
}
