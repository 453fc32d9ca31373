package workspace

import (
	"context"
	"strconv"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Deed is what a line of the log says was done.
type Deed string

// The deeds of an instance.
const (
	FirstAccount    Deed = "first-account"
	SignedIn        Deed = "signed-in"
	PasswordChanged Deed = "password-changed"
	PasswordReset   Deed = "password-reset"
	PasskeyAdded    Deed = "passkey-added"
	PasskeyRemoved  Deed = "passkey-removed"
	SignedOutAll    Deed = "signed-out-everywhere"
	PersonDisabled  Deed = "person-disabled"
	PersonEnabled   Deed = "person-enabled"
	MadeAdmin       Deed = "administrator-made"
	UnmadeAdmin     Deed = "administrator-unmade"
)

// The deeds of an organisation.
const (
	OrganisationAdded Deed = "organisation-added"
	Renamed           Deed = "organisation-renamed"
	Invited           Deed = "invited"
	Uninvited         Deed = "invitation-revoked"
	Joined            Deed = "joined"
	RoleChanged       Deed = "role-changed"
	MemberPlaced      Deed = "member-placed"
	MemberUnplaced    Deed = "member-unplaced"
	MemberRemoved     Deed = "member-removed"
	MemberLeft        Deed = "member-left"
	DepartmentAdded   Deed = "department-added"
	DepartmentChanged Deed = "department-changed"
	DepartmentRemoved Deed = "department-removed"
	LinkMade          Deed = "link-made"
	LinkRevoked       Deed = "link-revoked"
	ProviderSet       Deed = "provider-set"
	ProviderRemoved   Deed = "provider-removed"
	VersionSaved      Deed = "version-saved"
)

var deeds = map[Deed]dossier.Text{
	FirstAccount:    {FR: "a ouvert le premier compte", EN: "opened the first account"},
	SignedIn:        {FR: "a ouvert une session ({how})", EN: "signed in ({how})"},
	PasswordChanged: {FR: "a changé de mot de passe", EN: "changed password"},
	PasswordReset:   {FR: "a choisi un autre mot de passe par un lien de secours", EN: "chose another password by a recovery link"},
	PasskeyAdded:    {FR: "a ajouté la clé d’accès « {name} »", EN: "added the passkey “{name}”"},
	PasskeyRemoved:  {FR: "a retiré la clé d’accès « {name} »", EN: "removed the passkey “{name}”"},
	SignedOutAll:    {FR: "a fermé toutes ses sessions", EN: "ended all sessions"},
	PersonDisabled:  {FR: "a fermé le compte de {name}", EN: "closed the account of {name}"},
	PersonEnabled:   {FR: "a rouvert le compte de {name}", EN: "opened the account of {name} again"},
	MadeAdmin:       {FR: "a confié l’administration à {name}", EN: "made {name} an administrator"},
	UnmadeAdmin:     {FR: "a retiré l’administration à {name}", EN: "made {name} an administrator no more"},

	OrganisationAdded: {FR: "a créé l’organisation « {name} »", EN: "created the organisation “{name}”"},
	Renamed:           {FR: "a renommé l’organisation : « {was} » devient « {name} »", EN: "renamed the organisation: “{was}” is now “{name}”"},
	Invited:           {FR: "a invité {email} ({role})", EN: "invited {email} ({role})"},
	Uninvited:         {FR: "a retiré l’invitation de {email}", EN: "took back the invitation of {email}"},
	Joined:            {FR: "a rejoint l’organisation ({role})", EN: "joined the organisation ({role})"},
	RoleChanged:       {FR: "a changé le rôle de {name} : {was} devient {role}", EN: "changed the role of {name}: {was} is now {role}"},
	MemberPlaced:      {FR: "a mis {name} dans le service « {department} »", EN: "put {name} in the department “{department}”"},
	MemberUnplaced:    {FR: "a retiré {name} de son service", EN: "took {name} out of the department"},
	MemberRemoved:     {FR: "a retiré {name} de l’organisation", EN: "removed {name} from the organisation"},
	MemberLeft:        {FR: "a quitté l’organisation", EN: "left the organisation"},
	DepartmentAdded:   {FR: "a ajouté le service « {name} »", EN: "added the department “{name}”"},
	DepartmentChanged: {FR: "a modifié le service « {name} »", EN: "changed the department “{name}”"},
	DepartmentRemoved: {FR: "a retiré le service « {name} »", EN: "removed the department “{name}”"},
	LinkMade:          {FR: "a créé un lien d’invité pour {label} ({kind}), jusqu’au {until}", EN: "made a guest link for {label} ({kind}), until {until}"},
	LinkRevoked:       {FR: "a révoqué le lien d’invité de {label}", EN: "revoked the guest link of {label}"},
	ProviderSet:       {FR: "a réglé la connexion par « {name} » ({issuer})", EN: "set the sign-in by “{name}” ({issuer})"},
	ProviderRemoved:   {FR: "a retiré la connexion par « {name} »", EN: "removed the sign-in by “{name}”"},
	VersionSaved:      {FR: "a enregistré la version {n} du dossier", EN: "saved version {n} of the dossier"},
}

// Deeds are all deeds that a log may hold.
func Deeds() []Deed {
	all := make([]Deed, 0, len(deeds))
	for d := range deeds {
		all = append(all, d)
	}
	return all
}

// What is what a line of the log says, after the name of who did it.
func (e *Entry) What(lang locale.Lang) string {
	return locale.Typeset(lang, locale.Expand(lang, pick(lang, deeds[e.Action]), func(name string) (string, float64, bool) {
		value, ok := e.Args[name]
		switch name {
		case "role", "was":
			if role := account.Role(value); role.Valid() {
				value = pick(lang, role.Label())
			}
		case "kind":
			value = pick(lang, KindLabel(value))
		case "until":
			if day, err := dossier.ParseDate(value); err == nil && !day.IsZero() {
				value = date(lang, day)
			}
		case "how":
			value = pick(lang, howLabel(value))
		case "email":
			if value == "" {
				value = pick(lang, dossier.Text{FR: "quelqu’un", EN: "somebody"})
			}
		}
		return value, 0, ok
	}))
}

func howLabel(how string) dossier.Text {
	switch how {
	case "password":
		return dossier.Text{FR: "mot de passe", EN: "password"}
	case "passkey":
		return dossier.Text{FR: "clé d’accès", EN: "passkey"}
	default:
		return dossier.Text{FR: "fournisseur d’identité", EN: "identity provider"}
	}
}

func date(lang locale.Lang, d dossier.Date) string {
	t := d.Time()
	return locale.Date(lang, t.Year(), t.Month(), t.Day())
}

func pick(lang locale.Lang, t dossier.Text) string {
	if lang == locale.French {
		return t.FR
	}
	return t.EN
}

func numeral(n int) string { return strconv.Itoa(n) }

// log writes a line of an organisation's log.
func (ws *Workspace) log(ctx context.Context, tx Tx, v *Visit, deed Deed, element string, args map[string]string) error {
	return tx.AddLog(ctx, &Entry{
		ID: account.NewID[account.EntryID](), Organisation: v.Organisation.ID, At: ws.instant(),
		Person: v.Actor.Person.ID, PersonName: v.Actor.Person.Name, Action: deed, Element: element, Args: args,
	})
}

// note writes a line of the instance's log, about whoever did it.
func (ws *Workspace) note(ctx context.Context, tx Tx, p *account.Person, deed Deed, args map[string]string) error {
	return ws.noteOf(ctx, tx, p, deed, p.ID, args)
}

// noteOf writes a line of the instance's log, about somebody.
func (ws *Workspace) noteOf(ctx context.Context, tx Tx, by *account.Person, deed Deed, about account.PersonID, args map[string]string) error {
	return tx.AddLog(ctx, &Entry{
		ID: account.NewID[account.EntryID](), At: ws.instant(),
		Person: by.ID, PersonName: by.Name, Action: deed, Element: string(about), Args: args,
	})
}

// Log are the lines of the organisation's log before one of them ("": all), at most limit, the
// newest first. Addresses of mail are for those who manage members.
func (v *Visit) Log(ctx context.Context, limit int, before account.EntryID) (list []Entry, err error) {
	if err := v.must(account.ReadLog); err != nil {
		return nil, err
	}
	err = v.ws.store.View(ctx, func(tx Tx) (err error) {
		list, err = tx.Log(ctx, v.Organisation.ID, min(max(limit, 1), 200), before)
		return err
	})
	if !v.May(account.ManageMembers) {
		for i := range list {
			if _, is := list[i].Args["email"]; is {
				list[i].Args["email"] = ""
			}
		}
	}
	return list, err
}
