package web_test

import (
	"net/http"
	"net/url"
	"testing"

	"boussole/internal/account"
)

// An administrator closes an account: its sessions end at once, and it is told where nobody owns
// what any more.
func TestPeople_areClosedAndOpenedByAnAdministrator(t *testing.T) {
	t.Parallel()
	i := populated(t, nil)
	ada, baker, reader := i.as(t, i.owner), i.as(t, i.baker), i.as(t, i.people[account.Reader])
	wantWords(t, "the way there", ada.get(t, "/"), `href="/people"`)
	page := ada.get(t, "/people")
	wantWords(t, "the list", page, "6 people have an account here", "owner@bakery.example", "administers the installation")
	address := func(a account.PersonID, what string) string { return "/people/" + string(a) + "/" + what }

	wantStatus(t, "a session before", reader.get(t, "/me"), http.StatusOK)
	res := ada.post(t, address(i.people[account.Reader].Person.ID, "close"), nil)
	wantStatus(t, "closing an account", res, http.StatusOK)
	wantWords(t, "closing an account", res, "its sessions have ended", "account closed on")
	wantStatus(t, "its session", reader.get(t, "/me"), http.StatusSeeOther)
	form := url.Values{"email": {"reader@mairie.example"}, "password": {passphrase}}
	wantStatus(t, "signing in", reader.post(t, "/sign-in", form), http.StatusUnprocessableEntity)

	wantWords(t, "the last owner", ada.post(t, address(i.baker.Person.ID, "close"), nil), "No owner can come into Boulangerie Martin any more")
	wantStatus(t, "the baker", baker.get(t, "/o/"+i.bakery), http.StatusSeeOther)
	res = ada.post(t, address(i.baker.Person.ID, "open"), nil)
	wantStatus(t, "opening it again", res, http.StatusSeeOther)
	wantWords(t, "opening it again", ada.get(t, res.header.Get("Location")), "The account is open again.")
	wantStatus(t, "the baker's session of before", baker.get(t, "/o/"+i.bakery), http.StatusSeeOther)
	wantStatus(t, "the baker again", i.as(t, i.baker).get(t, "/o/"+i.bakery), http.StatusOK)

	res = ada.post(t, address(i.owner.Person.ID, "close"), nil)
	wantStatus(t, "the last administrator", res, http.StatusUnprocessableEntity)
	wantWords(t, "the last administrator", res, "the last person who administers")
	wantStatus(t, "another one", ada.post(t, address(i.baker.Person.ID, "administrator"), url.Values{"is": {"yes"}}), http.StatusSeeOther)
	res = ada.post(t, address(i.owner.Person.ID, "administrator"), url.Values{"is": {"no"}})
	if res.header.Get("Location") != "/" {
		t.Errorf("whoever gave it up is led to %q", res.header.Get("Location"))
	}
	wantStatus(t, "the list then", ada.get(t, "/people"), http.StatusNotFound)
	wantWords(t, "the log", i.as(t, i.baker).get(t, "/people/log"), "made Person owner an administrator", "closed the account of Person reader")

	wantWords(t, "a search", i.as(t, i.baker).get(t, "/people?q=BAKERY"), "One person found.", "owner@bakery.example")
	if res := i.as(t, i.baker).get(t, "/people/log?before=x"); res.status != http.StatusNotFound {
		t.Errorf("a line that is none: %d", res.status)
	}
}
