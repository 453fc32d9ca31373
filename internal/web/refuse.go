package web

import (
	"context"
	"errors"
	"math"
	"net/http"
	"strconv"
	"strings"

	"boussole/internal/account"
	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/web/view"
)

// errNowhere is of an address that leads to nothing: the same as of what is another
// organisation's.
var errNowhere = &account.Error{Code: account.NotFound}

// statuses are the HTTP status of each code of a refusal.
var statuses = map[account.Code]int{
	account.NotFound:  http.StatusNotFound,
	account.Forbidden: http.StatusForbidden,
	account.Conflict:  http.StatusConflict,
	account.Invalid:   http.StatusUnprocessableEntity,
	account.TooMany:   http.StatusTooManyRequests,
	account.SignIn:    http.StatusUnauthorized,
	account.Away:      http.StatusServiceUnavailable,
	account.NoRoom:    http.StatusServiceUnavailable,
}

// titles are what the page of a refusal is called.
var titles = map[account.Code]dossier.Text{
	account.NotFound:  {FR: "Cette page n’existe pas", EN: "There is no such page"},
	account.Forbidden: {FR: "Votre rôle ne le permet pas", EN: "Your role does not allow it"},
	account.Conflict:  {FR: "Quelqu’un a enregistré avant vous", EN: "Somebody saved before you"},
	account.Invalid:   {FR: "Cela ne peut pas être enregistré tel quel", EN: "This cannot be saved as it is"},
	account.TooMany:   {FR: "Trop d’essais", EN: "Too many attempts"},
	account.SignIn:    {FR: "Connectez-vous d’abord", EN: "Sign in first"},
	account.Away:      {FR: "Boussole ne peut pas répondre pour l’instant", EN: "Boussole cannot answer just now"},
	account.NoRoom:    {FR: "Rien ne peut être enregistré pour l’instant", EN: "Nothing can be saved just now"},
}

// mends are what to do, where a refusal does not say it itself.
var mends = map[account.Code]dossier.Text{
	account.NotFound:  {FR: "L’adresse est peut-être incomplète, ou la page a changé de place. Repartez de l’accueil.", EN: "The address may be incomplete, or the page may have moved. Start again from the home page."},
	account.Forbidden: {FR: "Demandez à un propriétaire de l’organisation de changer votre rôle, ou de le faire pour vous.", EN: "Ask an owner of the organisation to change your role, or to do it for you."},
	account.Conflict:  {FR: "Rouvrez la page pour voir ce qui a changé, puis recommencez.", EN: "Open the page again to see what changed, then start over."},
	account.Invalid:   {FR: "Revenez en arrière, corrigez, et recommencez.", EN: "Go back, correct it, and try again."},
	account.TooMany:   {FR: "Attendez un peu avant de réessayer.", EN: "Wait a little before trying again."},
	account.SignIn:    {FR: "Cette page n’est ouverte qu’à ceux qui sont connectés.", EN: "This page is open only to people who are signed in."},
	account.Away:      {FR: "Sa base de données ne répond pas. Rien n’est perdu de ce qui était enregistré. Réessayez dans quelques instants.", EN: "Its database does not answer. Nothing that was saved is lost. Try again in a moment."},
	account.NoRoom:    {FR: "Le disque de Boussole est plein, ou ne peut plus qu’être lu. Rien n’est perdu de ce qui était enregistré. Prévenez la personne qui administre Boussole.", EN: "Boussole’s disk is full, or can only be read. Nothing that was saved is lost. Tell the person who runs Boussole."},
}

// deadLink is what the page of a link is called that was sent to somebody and serves no
// more, and deadLinks are what to do then, by the first part of its address. They do not say
// whether there was ever such a link.
var deadLink = dossier.Text{FR: "Ce lien ne mène plus nulle part", EN: "This link leads nowhere any more"}

var deadLinks = map[string]dossier.Text{
	"invitation": {FR: "L’invitation a servi, a expiré ou a été retirée, ou l’adresse est incomplète. Demandez-en une autre à la personne qui vous a invité.", EN: "The invitation was used, has expired or was taken back, or the address is incomplete. Ask whoever invited you for another."},
	"reset":      {FR: "Il ne sert qu’une fois, il a expiré, ou l’adresse est incomplète. Demandez-en un autre à la personne qui administre Boussole.", EN: "It serves only once, has expired, or the address is incomplete. Ask whoever runs Boussole for another."},
	"g":          {FR: "Il a expiré ou a été fermé, ou l’adresse est incomplète. Demandez-en un autre à la personne qui vous l’a envoyé.", EN: "It has expired or was closed, or the address is incomplete. Ask whoever sent it to you for another."},
}

// firstSegment is the first part of the address that was asked for.
func firstSegment(r *http.Request) string {
	first, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	return first
}

// later is how many seconds to wait before a request is tried again, where that may help.
var later = map[account.Code]string{account.Away: "10", account.NoRoom: "60"}

// sentAgain is said where what somebody wrote was not saved.
var sentAgain = dossier.Text{
	FR: "Ce que vous venez d’envoyer n’est sans doute pas enregistré. Gardez cette page ouverte, et rechargez-la un peu plus tard : votre navigateur l’enverra de nouveau.",
	EN: "What you have just sent is probably not saved. Keep this page open, and reload it a little later: your browser will send it again.",
}

// refuse answers with why it is not done. Whoever is not signed in is led to where one
// signs in, where they asked for a page.
func (s *Site) refuse(w http.ResponseWriter, r *http.Request, err error) {
	code := account.CodeOf(err)
	status, known := statuses[code]
	if !known {
		s.broken(w, r, err)
		return
	}
	if code == account.SignIn && (r.Method == http.MethodGet || r.Method == http.MethodHead) {
		http.Redirect(w, r, "/sign-in?"+back(r), http.StatusSeeOther)
		return
	}
	retryAfter(w, err)
	if wait, is := later[code]; is {
		w.Header().Set("Retry-After", wait)
		s.Log.ErrorContext(r.Context(), "the database cannot be used", "method", r.Method, "route", r.Pattern, "error", err)
	}
	v := visitOf(r)
	p := view.Problem{Status: status, Title: say(v.Lang, titles[code]), Links: []view.Link{{Href: "/", Text: say(v.Lang, dossier.Text{FR: "Aller à l’accueil", EN: "Go to the home page"})}}}
	var refusal *account.Error
	if errors.As(err, &refusal) && (refusal.Say.FR != "" || refusal.Say.EN != "") {
		p.Mend = append(p.Mend, check.Sentence(v.Lang, refusal.Say, refusal.Args, nil))
	} else {
		p.Mend = append(p.Mend, say(v.Lang, mends[code]))
	}
	if dead, is := deadLinks[firstSegment(r)]; is && code == account.NotFound {
		p.Title, p.Mend = say(v.Lang, deadLink), []string{say(v.Lang, dead)}
	}
	if later[code] != "" {
		p.Links = nil // elsewhere is no better, and whoever leaves loses what they sent
		if r.Method == http.MethodPost {
			p.Mend = append(p.Mend, say(v.Lang, sentAgain))
		} else {
			p.Links = []view.Link{{Href: here(r), Text: say(v.Lang, dossier.Text{FR: "Réessayer", EN: "Try again"})}}
		}
	}
	s.problem(w, r, p)
}

// retryAfter says, of too many attempts, after how many seconds another may be made.
func retryAfter(w http.ResponseWriter, err error) {
	if refusal, is := errors.AsType[*account.Error](err); is && refusal.Code == account.TooMany {
		w.Header().Set("Retry-After", strconv.Itoa(max(1, int(math.Ceil(refusal.Retry.Seconds())))))
	}
}

// broken answers when something within fails, and tells the log what.
func (s *Site) broken(w http.ResponseWriter, r *http.Request, err error) {
	if errors.Is(err, context.Canceled) && r.Context().Err() != nil {
		return // nobody waits for the answer
	}
	s.Log.ErrorContext(r.Context(), "a page failed", "method", r.Method, "route", r.Pattern, "error", err)
	v := visitOf(r)
	s.problem(w, r, view.Problem{
		Status: http.StatusInternalServerError,
		Title:  say(v.Lang, dossier.Text{FR: "Une erreur de notre côté", EN: "Something broke on our side"}),
		Mend:   []string{say(v.Lang, dossier.Text{FR: "Rien n’a été perdu de ce qui était enregistré. Réessayez ; si cela revient, prévenez la personne qui administre Boussole.", EN: "Nothing that was saved is lost. Try again; if it comes back, tell the person who runs Boussole."})},
		Links:  []view.Link{{Href: "/", Text: say(v.Lang, dossier.Text{FR: "Aller à l’accueil", EN: "Go to the home page"})}},
	})
}

// say is a sentence in a language, with its punctuation set.
func say(lang locale.Lang, t dossier.Text) string { return check.Sentence(lang, t, nil, nil) }
