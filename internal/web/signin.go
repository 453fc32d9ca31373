package web

import (
	"net/http"
	"net/url"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// first is the page of the first account; there is none once somebody has one.
func (s *Site) first(w http.ResponseWriter, r *http.Request) error {
	begun, err := s.Workspace.Begun(r.Context())
	if err != nil {
		return err
	}
	if begun {
		return errNowhere
	}
	return s.showFirst(w, r, http.StatusOK, view.Form{})
}

func (s *Site) showFirst(w http.ResponseWriter, r *http.Request, status int, form view.Form) error {
	title := say(visitOf(r).Lang, dossier.Text{FR: "Premier compte", EN: "First account"})
	return s.showAs(w, r, status, view.FirstPage(s.shell(r, title), view.First{Form: form, Least: account.MinPassword}))
}

func (s *Site) makeFirst(w http.ResponseWriter, r *http.Request) error {
	p, org, err := s.Workspace.First(r.Context(), workspace.First{
		Name: r.PostFormValue("name"), Email: r.PostFormValue("email"), Password: r.PostFormValue("password"),
		Organisation: r.PostFormValue("organisation"), Lang: visitOf(r).Lang,
	})
	if form, status, is := s.faulty(r, err); is {
		return s.showFirst(w, r, status, form)
	}
	if err != nil {
		return err
	}
	if err := s.begin(r.Context(), s.Workspace.Begin(p)); err != nil {
		return err
	}
	s.remember(w, r, p)
	return goTo(w, r, "/o/"+org.Slug)
}

// signIn is the page where one signs in.
func (s *Site) signIn(w http.ResponseWriter, r *http.Request) error {
	if visitOf(r).Person != nil {
		return goTo(w, r, "/")
	}
	return s.showSignIn(w, r, http.StatusOK, r.URL.Query().Get("back"), view.Form{})
}

func (s *Site) showSignIn(w http.ResponseWriter, r *http.Request, status int, back string, form view.Form) error {
	title := say(visitOf(r).Lang, dossier.Text{FR: "Connexion", EN: "Sign in"})
	shell := s.shell(r, title)
	if back = Local(back); back != "/" {
		shell.Here = "/sign-in?" + url.Values{"back": {back}}.Encode()
	} else {
		shell.Here = "/sign-in"
	}
	return s.showAs(w, r, status, view.SignInPage(shell, view.SignIn{Form: form, Back: back, Passkeys: s.Workspace.HasPasskeys()}))
}

func (s *Site) doSignIn(w http.ResponseWriter, r *http.Request) error {
	back := Local(r.PostFormValue("back"))
	p, err := s.Workspace.SignIn(r.Context(), r.PostFormValue("email"), r.PostFormValue("password"), s.from(r))
	retryAfter(w, err)
	if form, status, is := s.faulty(r, err); is {
		return s.showSignIn(w, r, status, back, form)
	}
	if err != nil {
		return err
	}
	if err := s.begin(r.Context(), s.Workspace.Begin(p)); err != nil {
		return err
	}
	s.remember(w, r, p)
	return goTo(w, r, back)
}

// signOut ends the session, and has the browser forget what it kept of the pages.
func (s *Site) signOut(w http.ResponseWriter, r *http.Request) error {
	if err := s.sessions.Destroy(r.Context()); err != nil {
		return err
	}
	w.Header().Set("Clear-Site-Data", `"cache"`)
	return goTo(w, r, "/sign-in")
}

// signInWith is the private address of an organisation's provider.
func (s *Site) signInWith(w http.ResponseWriter, r *http.Request) error {
	p, err := s.Workspace.SignInAddress(r.Context(), account.ProviderID(r.PathValue("provider")))
	if err != nil {
		return err
	}
	title := say(visitOf(r).Lang, dossier.Text{FR: "Connexion", EN: "Sign in"})
	return s.show(w, r, view.SignInPage(s.shell(r, title), view.SignIn{Provider: p.Name, Go: "/sign-in/with/" + string(p.ID) + "/go"}))
}

// goToProvider sends somebody to a provider. It is a link and not a form, for the policy of
// the pages lets no form lead to another site.
func (s *Site) goToProvider(w http.ResponseWriter, r *http.Request) error {
	address, flow, err := s.Workspace.BeginOpenID(r.Context(), account.ProviderID(r.PathValue("provider")))
	if err != nil {
		return err
	}
	s.meanwhile(r.Context(), keyOpenID, flow)
	http.Redirect(w, r, address, http.StatusSeeOther) //nolint:gosec // an owner of the organisation set the provider
	return nil
}

// backFromProvider is where providers send people back to.
func (s *Site) backFromProvider(w http.ResponseWriter, r *http.Request) error {
	ctx := r.Context()
	session, err := s.Workspace.SignInByProvider(ctx, s.sessions.PopBytes(ctx, keyOpenID), r.URL.Query(), visitOf(r).Lang)
	if form, status, is := s.faulty(r, err); is {
		s.Log.WarnContext(ctx, "a provider did not vouch for somebody", "error", err)
		form.Field = ""
		return s.showSignIn(w, r, status, "/", form)
	}
	if err != nil {
		return err
	}
	if err := s.begin(ctx, session); err != nil {
		return err
	}
	return goTo(w, r, "/")
}
