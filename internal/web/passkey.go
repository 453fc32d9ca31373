package web

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"

	"boussole/internal/account"
	"boussole/internal/web/view"
)

// maxAnswer is the length of what a browser answers of a passkey.
const maxAnswer = 64 << 10

// answer is what the script of the pages sends of a passkey.
type passkeyAnswer struct {
	Name     string          `json:"name"` // that a new passkey is to have
	Back     string          `json:"back"` // where to go once signed in
	Response json.RawMessage `json:"response"`
}

func readAnswer(r *http.Request) (*passkeyAnswer, error) {
	invalid := &account.Error{Code: account.Invalid}
	if !strings.HasPrefix(r.Header.Get("Content-Type"), "application/json") {
		return nil, invalid
	}
	body, err := io.ReadAll(io.LimitReader(r.Body, maxAnswer))
	if err != nil {
		invalid.Cause = err
		return nil, invalid
	}
	var a passkeyAnswer
	if err := json.Unmarshal(body, &a); err != nil {
		invalid.Cause = err
		return nil, invalid
	}
	return &a, nil
}

func (s *Site) json(w http.ResponseWriter, r *http.Request, body []byte) error {
	s.send(w, r, http.StatusOK, "application/json", body)
	return nil
}

// sendOn tells the script where to go.
func (s *Site) sendOn(w http.ResponseWriter, r *http.Request, address string) error {
	body, err := json.Marshal(map[string]string{"to": address})
	if err != nil {
		return err
	}
	return s.json(w, r, body)
}

// beginPasskeySignIn is what the browser of whoever signs in is asked.
func (s *Site) beginPasskeySignIn(w http.ResponseWriter, r *http.Request) error {
	options, state, err := s.Workspace.BeginPasskeySignIn(r.Context(), s.place(r))
	if err != nil {
		return err
	}
	s.meanwhile(r.Context(), keyPasskey, state)
	return s.json(w, r, options)
}

func (s *Site) signInByPasskey(w http.ResponseWriter, r *http.Request) error {
	a, err := readAnswer(r)
	if err != nil {
		return err
	}
	p, err := s.Workspace.SignInByPasskey(r.Context(), s.sessions.PopBytes(r.Context(), keyPasskey), a.Response, s.place(r))
	if err != nil {
		return err
	}
	if err := s.begin(r.Context(), s.Workspace.Begin(p)); err != nil {
		return err
	}
	s.remember(w, r, p)
	return s.sendOn(w, r, Local(a.Back))
}

// beginPasskey is what the browser of whoever adds a passkey is asked.
func (s *Site) beginPasskey(w http.ResponseWriter, r *http.Request) error {
	options, state, err := s.Workspace.BeginPasskey(r.Context(), visitOf(r).Actor)
	if err != nil {
		return err
	}
	s.meanwhile(r.Context(), keyPasskey, state)
	return s.json(w, r, options)
}

func (s *Site) addPasskey(w http.ResponseWriter, r *http.Request) error {
	a, err := readAnswer(r)
	if err != nil {
		return err
	}
	if _, err := s.Workspace.AddPasskey(r.Context(), visitOf(r).Actor, a.Name, s.sessions.PopBytes(r.Context(), keyPasskey), a.Response); err != nil {
		return err
	}
	return s.sendOn(w, r, "/me?done=saved#passkeys")
}

func (s *Site) removePasskey(w http.ResponseWriter, r *http.Request) error {
	v, err := mine(r)
	if err != nil {
		return err
	}
	err = s.Workspace.RemovePasskey(r.Context(), v.Actor, r.PathValue("key"))
	if form, status, is := s.faulty(r, err); is {
		form.Field = ""
		return s.showMe(w, r, status, v, view.Form{}, form)
	}
	if err != nil {
		return err
	}
	return goTo(w, r, "/me?done=saved#passkeys")
}
