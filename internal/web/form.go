package web

import (
	"errors"
	"net/http"

	"boussole/internal/account"
	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/web/view"
)

// longest is how many bytes of a field are shown again after a fault.
const longest = 2000

// faulty reports whether an error is about what was typed, which is then shown again with
// what is wrong beside it; passwords are not.
func (s *Site) faulty(r *http.Request, err error) (form view.Form, status int, is bool) {
	var refusal *account.Error
	if !errors.As(err, &refusal) {
		return form, 0, false
	}
	switch refusal.Code {
	case account.Invalid, account.Conflict, account.TooMany:
	case account.NotFound, account.Forbidden, account.SignIn, account.Away, account.NoRoom:
		return form, 0, false
	}
	form.Typed = map[string]string{}
	for name, values := range r.PostForm {
		if name != "password" && name != "old" && name != "secret" && len(values) == 1 && len(values[0]) <= longest {
			form.Typed[name] = values[0]
		}
	}
	form.Field = refusal.Field
	form.Fault = sentence(visitOf(r).Lang, refusal.Say, refusal.Args)
	return form, statuses[refusal.Code], true
}

// sentence puts values into a text of a language.
func sentence(lang locale.Lang, t dossier.Text, args check.Args) string {
	return check.Sentence(lang, t, args, nil)
}
