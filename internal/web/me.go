package web

import (
	"net/http"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// mine is who is signed in, or a refusal.
func mine(r *http.Request) (*Visit, error) {
	v := visitOf(r)
	if v.Person == nil {
		return nil, &account.Error{Code: account.SignIn}
	}
	return v, nil
}

// me is a person's own page.
func (s *Site) me(w http.ResponseWriter, r *http.Request) error {
	v, err := mine(r)
	if err != nil {
		return err
	}
	done := map[string]dossier.Text{
		"saved":    {FR: "C’est enregistré.", EN: "Saved."},
		"password": {FR: "Votre mot de passe a changé. Vos autres sessions sont fermées.", EN: "Your password has changed. Your other sessions have ended."},
	}[r.URL.Query().Get("done")]
	return s.showMe(w, r, http.StatusOK, v, view.Form{Done: say(v.Lang, done)}, view.Form{})
}

func (s *Site) showMe(w http.ResponseWriter, r *http.Request, status int, v *Visit, form, keys view.Form) error {
	list, err := s.Workspace.Passkeys(r.Context(), v.Actor)
	if err != nil {
		return err
	}
	page := view.Me{
		Form: form, Keys: keys, Name: v.Person.Name, Email: v.Person.Email, Langs: languages(v.Lang), Themes: themes(v.Lang, v.Theme),
		Has: v.Person.PasswordHash != "", Least: account.MinPassword, CanHave: s.Workspace.HasPasskeys(),
	}
	for i := range list {
		used := say(v.Lang, dossier.Text{FR: "Jamais", EN: "Never"})
		if !list[i].Used.IsZero() {
			used = s.day(v.Lang, list[i].Used)
		}
		page.Passkeys = append(page.Passkeys, view.Key{
			Name: list[i].Name, Since: s.day(v.Lang, list[i].Created), Used: used,
			Remove: "/me/passkeys/" + workspace.PasskeyName(&list[i]) + "/remove",
		})
	}
	shell := s.shell(r, say(v.Lang, dossier.Text{FR: "Votre compte", EN: "Your account"}))
	shell.Here = "/me"
	return s.showAs(w, r, status, view.MePage(shell, page))
}

func themes(lang locale.Lang, chosen account.Theme) []view.Option {
	return []view.Option{
		{Value: string(account.Auto), Label: say(lang, dossier.Text{FR: "Comme l’appareil", EN: "As the device"}), Chosen: chosen == account.Auto},
		{Value: string(account.Light), Label: say(lang, dossier.Text{FR: "Clair", EN: "Light"}), Chosen: chosen == account.Light},
		{Value: string(account.Dark), Label: say(lang, dossier.Text{FR: "Sombre", EN: "Dark"}), Chosen: chosen == account.Dark},
	}
}

func (s *Site) setMe(w http.ResponseWriter, r *http.Request) error {
	v, err := mine(r)
	if err != nil {
		return err
	}
	_, err = s.Workspace.SetProfile(r.Context(), v.Actor, workspace.Profile{
		Name: r.PostFormValue("name"), Lang: locale.Lang(r.PostFormValue("lang")), Theme: account.Theme(r.PostFormValue("theme")),
	})
	if form, status, is := s.faulty(r, err); is {
		return s.showMe(w, r, status, v, form, view.Form{})
	}
	if err != nil {
		return err
	}
	return goTo(w, r, "/me?done=saved")
}

func (s *Site) setPassword(w http.ResponseWriter, r *http.Request) error {
	v, err := mine(r)
	if err != nil {
		return err
	}
	p, err := s.Workspace.ChangePassword(r.Context(), v.Actor, r.PostFormValue("old"), r.PostFormValue("password"), s.place(r))
	retryAfter(w, err)
	if form, status, is := s.faulty(r, err); is {
		return s.showMe(w, r, status, v, view.Form{}, form)
	}
	if err != nil {
		return err
	}
	session := s.Workspace.Begin(p)
	session.Only = v.Actor.Only
	if err := s.begin(r.Context(), session); err != nil {
		return err
	}
	return goTo(w, r, "/me?done=password")
}

func (s *Site) signOutEverywhere(w http.ResponseWriter, r *http.Request) error {
	v, err := mine(r)
	if err != nil {
		return err
	}
	if err := s.Workspace.SignOutEverywhere(r.Context(), v.Actor); err != nil {
		return err
	}
	return s.signOut(w, r)
}
