package workspace

import (
	"context"
	"errors"
	"net/url"
	"strings"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Provider is the organisation's OpenID Connect provider, without its secret; nil where there
// is none.
func (v *Visit) Provider(ctx context.Context) (p *account.Provider, err error) {
	if err := v.must(account.ManageSignIn); err != nil {
		return nil, err
	}
	err = v.ws.store.View(ctx, func(tx Tx) (err error) {
		p, err = tx.ProviderOf(ctx, v.Organisation.ID)
		return err
	})
	if account.CodeOf(err) == account.NotFound {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	p.Secret = nil
	return p, nil
}

// HasProviders reports whether organisations may have a provider here.
func (ws *Workspace) HasProviders() bool { return ws.openID != nil && ws.seal != nil }

// ProviderSettings are those of an organisation's provider.
type ProviderSettings struct {
	Name     string
	Issuer   string // https://…
	ClientID string
	Secret   string // "" keeps the one that is there
}

// SetProvider sets the organisation's provider. Its secret is kept sealed. Another issuer is
// another provider: the identities of the former one are forgotten.
func (ws *Workspace) SetProvider(ctx context.Context, actor Actor, slug string, set ProviderSettings) error {
	return ws.in(ctx, actor, slug, account.ManageSignIn, func(tx Tx, v *Visit) error {
		if !ws.HasProviders() {
			return notFound()
		}
		p, err := checkProvider(&set)
		if err != nil {
			return err
		}
		p.Organisation, p.ID, p.Created = v.Organisation.ID, account.NewID[account.ProviderID](), ws.instant()
		former, err := tx.ProviderOf(ctx, v.Organisation.ID)
		switch {
		case account.CodeOf(err) == account.NotFound:
		case err != nil:
			return err
		case former.Issuer == p.Issuer && former.ClientID == p.ClientID:
			p.ID, p.Created = former.ID, former.Created
			p.Secret = former.Secret
		default:
			if err := tx.RemoveProvider(ctx, v.Organisation.ID); err != nil {
				return err
			}
		}
		if set.Secret != "" {
			p.Secret = ws.seal.Close(providerPlace(p.ID), []byte(set.Secret))
		}
		if p.Secret == nil {
			return &account.Error{Code: account.Invalid, Field: "secret", Say: dossier.Text{
				FR: "Il manque le secret que le fournisseur a donné.", EN: "The secret that the provider gave is missing.",
			}}
		}
		if err := tx.SetProvider(ctx, p); err != nil {
			return err
		}
		return ws.log(ctx, tx, v, ProviderSet, string(p.ID), map[string]string{"name": p.Name, "issuer": p.Issuer})
	})
}

func providerPlace(id account.ProviderID) string { return "provider " + string(id) }

func checkProvider(set *ProviderSettings) (*account.Provider, error) {
	name, err := account.CleanName("provider", set.Name)
	if err != nil {
		return nil, err
	}
	issuer := strings.TrimSpace(set.Issuer)
	u, err := url.Parse(issuer)
	if err != nil || u.Scheme != "https" || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" || len(issuer) > 500 {
		return nil, &account.Error{Code: account.Invalid, Field: "issuer", Say: dossier.Text{
			FR: "L’adresse du fournisseur commence par https:// et n’a ni « ? » ni « # ». Le fournisseur l’appelle « issuer ».",
			EN: "The provider’s address begins with https:// and has no “?” or “#”. The provider calls it “issuer”.",
		}, Cause: err}
	}
	id := strings.TrimSpace(set.ClientID)
	if id == "" || len(id) > 500 || len(set.Secret) > 2000 {
		return nil, &account.Error{Code: account.Invalid, Field: "client", Say: dossier.Text{
			FR: "Il manque l’identifiant que le fournisseur a donné (« client ID »).", EN: "The identifier that the provider gave is missing (“client ID”).",
		}}
	}
	return &account.Provider{Name: name, Issuer: issuer, ClientID: id}, nil
}

// RemoveProvider takes the organisation's provider away, and forgets whom it knew.
func (ws *Workspace) RemoveProvider(ctx context.Context, actor Actor, slug string) error {
	return ws.in(ctx, actor, slug, account.ManageSignIn, func(tx Tx, v *Visit) error {
		p, err := tx.ProviderOf(ctx, v.Organisation.ID)
		if err != nil {
			return gone(err)
		}
		if err := tx.RemoveProvider(ctx, v.Organisation.ID); err != nil {
			return err
		}
		return ws.log(ctx, tx, v, ProviderRemoved, string(p.ID), map[string]string{"name": p.Name})
	})
}

// SignInAddress is the provider at a private address: an id that nobody guesses. Any other id
// is not found.
func (ws *Workspace) SignInAddress(ctx context.Context, id account.ProviderID) (*account.Provider, error) {
	if !ws.HasProviders() || !account.ValidID(id) {
		return nil, notFound()
	}
	var p *account.Provider
	err := ws.store.View(ctx, func(tx Tx) (err error) {
		p, err = tx.Provider(ctx, id)
		return err
	})
	if err != nil {
		return nil, gone(err)
	}
	return p, nil
}

// BeginOpenID is the address of a provider to send somebody to, and what the session keeps
// until SignInByProvider.
func (ws *Workspace) BeginOpenID(ctx context.Context, id account.ProviderID) (address string, flow []byte, err error) {
	p, err := ws.SignInAddress(ctx, id)
	if err != nil {
		return "", nil, err
	}
	address, flow, err = ws.openID.Begin(ctx, p)
	if err != nil {
		return "", nil, notVouched(err)
	}
	return address, flow, nil
}

// SignInByProvider begins the session of the person for whom a provider vouches, from the query
// that it sent them back with; the session opens the provider's organisation alone. It opens no registration: the person is one whom the provider's identity was
// linked to before, or whose verified address is that of a member, or has an open invitation,
// of the provider's own organisation.
func (ws *Workspace) SignInByProvider(ctx context.Context, kept []byte, query url.Values, lang locale.Lang) (Session, error) {
	flow, err := account.ReadFlow(kept)
	if err != nil {
		return Session{}, notVouched(err)
	}
	provider, err := ws.SignInAddress(ctx, flow.Provider)
	if err != nil {
		return Session{}, err
	}
	secret, err := ws.seal.Open(providerPlace(provider.ID), provider.Secret)
	if err != nil {
		return Session{}, err
	}
	claims, err := ws.openID.Finish(ctx, provider, string(secret), flow, query)
	if err != nil {
		return Session{}, notVouched(err)
	}
	var p *account.Person
	err = ws.store.Update(ctx, func(tx Tx) (err error) {
		if p, err = ws.vouched(ctx, tx, provider, claims, lang); err != nil {
			return err
		}
		return ws.note(ctx, tx, p, SignedIn, map[string]string{"how": "provider"})
	})
	if err != nil {
		return Session{}, err
	}
	return Session{Person: p.ID, Only: provider.Organisation, Since: ws.instant()}, nil
}

func (ws *Workspace) vouched(ctx context.Context, tx Tx, provider *account.Provider, claims *account.Claims, lang locale.Lang) (*account.Person, error) {
	id, err := tx.Identity(ctx, provider.ID, claims.Subject)
	switch {
	case err == nil:
		p, err := tx.Person(ctx, id.Person)
		if err != nil || !p.Disabled.IsZero() {
			return nil, errors.Join(notInvited(), err)
		}
		if _, err := tx.Membership(ctx, provider.Organisation, p.ID); err != nil {
			return nil, stranger(err) // somebody who left keeps no way in by their former provider
		}
		return p, nil
	case account.CodeOf(err) != account.NotFound:
		return nil, err
	case claims.Email == "":
		return nil, notInvited()
	}
	p, err := ws.expected(ctx, tx, provider, claims, lang)
	if err != nil {
		return nil, err
	}
	return p, tx.AddIdentity(ctx, &account.Identity{
		Provider: provider.ID, Issuer: claims.Issuer, Subject: claims.Subject, Person: p.ID, Created: ws.instant(),
	})
}

// expected is the member, or the invited person, whose address a provider vouches for.
func (ws *Workspace) expected(ctx context.Context, tx Tx, provider *account.Provider, claims *account.Claims, lang locale.Lang) (*account.Person, error) {
	p, err := tx.PersonByEmail(ctx, claims.Email)
	switch {
	case account.CodeOf(err) == account.NotFound:
		p = nil
	case err != nil:
		return nil, err
	case !p.Disabled.IsZero():
		return nil, notInvited()
	default:
		_, err := tx.Membership(ctx, provider.Organisation, p.ID)
		if account.CodeOf(err) != account.NotFound {
			return p, err
		}
	}
	invitations, err := tx.Invitations(ctx, provider.Organisation)
	if err != nil {
		return nil, err
	}
	for i := range invitations {
		if invitations[i].Open(ws.instant()) && invitations[i].Email == claims.Email {
			return ws.welcome(ctx, tx, p, &invitations[i], claims, lang)
		}
	}
	return nil, notInvited()
}

// welcome makes an invited person a member, with an account where p is nil.
func (ws *Workspace) welcome(ctx context.Context, tx Tx, p *account.Person, inv *account.Invitation, claims *account.Claims, lang locale.Lang) (*account.Person, error) {
	org, err := tx.Organisation(ctx, inv.Organisation)
	if err != nil {
		return nil, err
	}
	if p == nil {
		name, err := account.CleanName("name", claims.Name)
		if err != nil {
			name = claims.Email
		}
		p = &account.Person{ID: account.NewID[account.PersonID](), Name: name, Email: claims.Email, Lang: string(lang), Theme: account.Auto, Created: ws.instant()}
		if err := tx.AddPerson(ctx, p); err != nil {
			return nil, err
		}
	}
	return p, ws.join(ctx, tx, p, &Offer{Invitation: *inv, Organisation: *org})
}

func stranger(err error) error {
	if account.CodeOf(err) == account.NotFound {
		return notInvited()
	}
	return err
}

func notVouched(cause error) error {
	return &account.Error{Code: account.Invalid, Field: "provider", Say: dossier.Text{
		FR: "Le fournisseur d’identité n’a pas confirmé qui vous êtes. Reprenez depuis le début, ou prévenez une personne responsable de votre organisation.",
		EN: "The identity provider did not confirm who you are. Begin again, or tell an owner of your organisation.",
	}, Cause: cause}
}

func notInvited() error {
	return &account.Error{Code: account.Invalid, Field: "provider", Say: dossier.Text{
		FR: "Le fournisseur d’identité vous connaît, mais personne ne vous a invité ici à cette adresse. Demandez une invitation à une personne responsable de votre organisation.",
		EN: "The identity provider knows you, but nobody has invited you here at this address. Ask an owner of your organisation for an invitation.",
	}}
}
