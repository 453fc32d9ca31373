package workspace

import (
	"context"
	"slices"
	"time"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// The days that a guest link lasts.
const (
	maxLinkDays = 365
	minLinkDays = 1
)

// LinkRequest is a guest link to be made.
type LinkRequest struct {
	Label   string // whom it is for
	Kind    string // one of Kinds
	Lang    locale.Lang
	Version int // 0: always the latest
	Days    int // how long it lasts
}

// MakeLink makes a guest link. The token is told this once: whoever makes the link sends it.
func (ws *Workspace) MakeLink(ctx context.Context, actor Actor, slug string, ask LinkRequest) (account.Token, *account.GuestLink, error) {
	token := account.NewToken()
	hash, _ := token.Hash()
	now := ws.instant()
	link := &account.GuestLink{
		ID: account.NewID[account.LinkID](), TokenHash: hash, Kind: ask.Kind, Lang: string(ask.Lang), Version: ask.Version,
		Creator: actor.Person.ID, Created: now, Expires: now.AddDate(0, 0, ask.Days),
	}
	err := ws.in(ctx, actor, slug, account.ManageLinks, func(tx Tx, v *Visit) (err error) {
		if link.Label, err = account.CleanName("label", ask.Label); err != nil {
			return err
		}
		if err := checkLink(&ask, v); err != nil {
			return err
		}
		link.Organisation = v.Organisation.ID
		if err := tx.AddLink(ctx, link); err != nil {
			return err
		}
		until := dossier.NewDate(link.Expires.In(ws.zone).Date())
		return ws.log(ctx, tx, v, LinkMade, string(link.ID), map[string]string{"label": link.Label, "kind": link.Kind, "until": until.String()})
	})
	if err != nil {
		return "", nil, err
	}
	return token, link, nil
}

func checkLink(ask *LinkRequest, v *Visit) error {
	switch {
	case !slices.Contains(Kinds(), ask.Kind):
		return &account.Error{Code: account.Invalid, Field: "kind", Say: dossier.Text{
			FR: "Choisissez un rapport dans la liste.", EN: "Choose a report from the list.",
		}}
	case ask.Lang != locale.French && ask.Lang != locale.English:
		return &account.Error{Code: account.Invalid, Field: "lang", Say: dossier.Text{
			FR: "Choisissez le français ou l’anglais.", EN: "Choose French or English.",
		}}
	case ask.Days < minLinkDays || ask.Days > maxLinkDays:
		return &account.Error{Code: account.Invalid, Field: "days", Say: dossier.Text{
			FR: "Un lien dure de {least} à {most} jours.", EN: "A link lasts {least} to {most} days.",
		}, Args: map[string]any{"least": minLinkDays, "most": maxLinkDays}}
	case v.Latest == nil, ask.Version < 0, ask.Version > v.Latest.Number:
		return &account.Error{Code: account.Invalid, Field: "version", Say: dossier.Text{
			FR: "Cette version du dossier n’existe pas. Choisissez-en une dans la liste.",
			EN: "There is no such version of the dossier. Choose one from the list.",
		}}
	}
	return nil
}

// Links are the organisation's guest links, the newest first, those that are over included.
func (v *Visit) Links(ctx context.Context) (list []account.GuestLink, err error) {
	if err := v.must(account.ManageLinks); err != nil {
		return nil, err
	}
	err = v.ws.store.View(ctx, func(tx Tx) (err error) {
		list, err = tx.Links(ctx, v.Organisation.ID)
		return err
	})
	return list, err
}

// Now is the instant at which the visit's links are open or over.
func (v *Visit) Now() time.Time { return v.ws.instant() }

// RevokeLink ends a guest link at once.
func (ws *Workspace) RevokeLink(ctx context.Context, actor Actor, slug string, id account.LinkID) error {
	return ws.in(ctx, actor, slug, account.ManageLinks, func(tx Tx, v *Visit) error {
		list, err := tx.Links(ctx, v.Organisation.ID)
		if err != nil {
			return err
		}
		for i := range list {
			if list[i].ID != id {
				continue
			}
			if !list[i].Open(ws.instant()) {
				return nil
			}
			if err := tx.RevokeLink(ctx, v.Organisation.ID, id, ws.instant()); err != nil {
				return gone(err)
			}
			return ws.log(ctx, tx, v, LinkRevoked, string(id), map[string]string{"label": list[i].Label})
		}
		return notFound()
	})
}
