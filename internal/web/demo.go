package web

import (
	"crypto/subtle"
	"net/http"

	"boussole/internal/account"
)

// Welcome is an address that signs somebody in: that of a demonstration, whose token is
// told to whoever started it and to nobody else.
type Welcome struct {
	Token  account.Token
	Person *account.Person
}

func (s *Site) welcome(w http.ResponseWriter, r *http.Request) error {
	if subtle.ConstantTimeCompare([]byte(r.PathValue("token")), []byte(s.Welcome.Token)) != 1 {
		return s.nowhere(w, r)
	}
	if err := s.begin(r.Context(), s.Workspace.Begin(s.Welcome.Person)); err != nil {
		return err
	}
	return goTo(w, r, "/")
}
