package account

import (
	"net/mail"
	"strings"
	"unicode"
	"unicode/utf8"

	"boussole/internal/dossier"
)

// The lengths of what people type, in characters.
const (
	maxName  = 120
	maxEmail = 254
)

// FoldEmail is an address as it is kept and compared: trimmed, in small letters. It refuses
// what is no address.
func FoldEmail(typed string) (string, error) {
	folded := strings.ToLower(strings.TrimSpace(typed))
	parsed, err := mail.ParseAddress(folded)
	at := strings.LastIndexByte(folded, '@')
	if err != nil || parsed.Name != "" || parsed.Address != folded || len(folded) > maxEmail || at < 1 ||
		strings.ContainsFunc(folded, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) || r == '"' }) {
		return "", &Error{Code: Invalid, Field: "email", Say: dossier.Text{
			FR: "Ce n’est pas une adresse électronique. Écrivez-la comme « prenom.nom@exemple.fr ».",
			EN: "This is not an e-mail address. Write it like “first.last@example.org”.",
		}}
	}
	return folded, nil
}

// CleanName is a name as it is kept: without spaces around it and without control
// characters. It refuses one without a letter or a digit, and one that is too long; field is
// that of the form.
func CleanName(field, typed string) (string, error) {
	name := strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case r == 0x200c || r == 0x200d: // which some scripts need to write a name
			return r
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == utf8.RuneError:
			return -1
		}
		return r
	}, typed)), " ")
	if !strings.ContainsFunc(name, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) {
		return "", &Error{Code: Invalid, Field: field, Say: dossier.Text{
			FR: "Il manque un nom.", EN: "A name is missing.",
		}}
	}
	if utf8.RuneCountInString(name) > maxName {
		return "", &Error{Code: Invalid, Field: field, Say: dossier.Text{
			FR: "Ce nom est trop long : {most} caractères au plus.",
			EN: "This name is too long: {most} characters at most.",
		}, Args: map[string]any{"most": maxName}}
	}
	return name, nil
}
