package web

import (
	"net/http"
	"net/url"
	"strings"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/web/view"
	"boussole/internal/workspace"
)

// mostPeople is how many people of the instance a page shows: the others are searched.
const mostPeople = 200

// everybody is the page of the people of this instance, for its administrators.
func (s *Site) everybody(w http.ResponseWriter, r *http.Request) error {
	done := map[string]dossier.Text{
		"opened": {FR: "Le compte est rouvert.", EN: "The account is open again."},
		"saved":  {FR: "C’est enregistré.", EN: "Saved."},
	}[r.URL.Query().Get("done")]
	return s.showPeople(w, r, http.StatusOK, view.Form{Done: say(visitOf(r).Lang, done)})
}

func (s *Site) showPeople(w http.ResponseWriter, r *http.Request, status int, form view.Form) error {
	v := visitOf(r)
	sought := strings.TrimSpace(r.URL.Query().Get("q"))
	people, all, err := s.Workspace.People(r.Context(), v.Actor, sought)
	if err != nil {
		return err
	}
	page := view.People{
		Form: form, Sought: sought, Search: all > 10 || sought != "", Log: "/people/log",
		Heading: counted(v.Lang, dossier.Text{FR: "Une personne a un compte ici", EN: "One person has an account here"}, dossier.Text{FR: "{n} personnes ont un compte ici", EN: "{n} people have an account here"}, all),
		Lede: say(v.Lang, dossier.Text{
			FR: "Un compte fermé ne se connecte plus d’aucune façon, et ses sessions prennent fin aussitôt ; ce qui a été fait reste.",
			EN: "A closed account signs in by no means any more, and its sessions end at once; what was done stays.",
		}),
	}
	switch {
	case len(people) > mostPeople:
		page.Found = sentence(v.Lang, dossier.Text{
			FR: "Voici les {most} premières sur {n} : cherchez les autres par leur nom ou leur adresse.",
			EN: "Here are the first {most} of {n}: search the others by their names or addresses.",
		}, map[string]any{"most": mostPeople, "n": len(people)})
	case sought != "":
		page.Found = counted(v.Lang, dossier.Text{FR: "Une personne trouvée.", EN: "One person found."}, dossier.Text{FR: "{n} personnes trouvées.", EN: "{n} people found."}, len(people))
	}
	if sought != "" && len(people) == 0 {
		page.Found = say(v.Lang, dossier.Text{FR: "Personne de ce nom ni de cette adresse.", EN: "Nobody of that name or address."})
	}
	for i := range people[:min(len(people), mostPeople)] {
		page.List = append(page.List, s.human(v, &people[i]))
	}
	shell := s.shell(r, say(v.Lang, dossier.Text{FR: "Personnes", EN: "People"}))
	shell.Here = "/people"
	return s.showAs(w, r, status, view.PeoplePage(shell, page))
}

// human is somebody of this instance.
func (s *Site) human(v *Visit, p *account.Person) view.Human {
	address := "/people/" + url.PathEscape(string(p.ID))
	one := view.Human{
		Name: p.Name, Email: p.Email, Since: s.day(v.Lang, p.Created), You: p.ID == v.Person.ID, Administrator: p.Administrator,
		Close: address + "/close", Open: address + "/open", Set: address + "/administrator",
	}
	if !p.Disabled.IsZero() {
		one.Closed = sentence(v.Lang, dossier.Text{FR: "compte fermé le {day}", EN: "account closed on {day}"}, map[string]any{"day": s.civil(p.Disabled)})
	}
	return one
}

// peopleAgain is the page of the people after something was done to one, or was not.
func (s *Site) peopleAgain(w http.ResponseWriter, r *http.Request, err error, done string) error {
	if form, status, is := s.faulty(r, err); is {
		form.Field = ""
		return s.showPeople(w, r, status, form)
	}
	if err != nil {
		return err
	}
	return goTo(w, r, "/people?done="+done)
}

// closeAccount tells at once which organisations are left without an owner.
func (s *Site) closeAccount(w http.ResponseWriter, r *http.Request) error {
	v := visitOf(r)
	left, err := s.Workspace.CloseAccount(r.Context(), v.Actor, account.PersonID(r.PathValue("person")))
	if err != nil {
		return s.peopleAgain(w, r, err, "")
	}
	if string(v.Person.ID) == r.PathValue("person") {
		return goTo(w, r, "/sign-in")
	}
	said := say(v.Lang, dossier.Text{FR: "Le compte est fermé, et ses sessions ont pris fin.", EN: "The account is closed, and its sessions have ended."})
	if len(left) > 0 {
		names := make([]string, len(left))
		for i := range left {
			names[i] = left[i].Name
		}
		said += " " + sentence(v.Lang, dossier.Text{
			FR: "Plus aucune personne responsable ne peut entrer dans {names} : rouvrez le compte le temps de confier ce rôle à quelqu’un d’autre.",
			EN: "No owner can come into {names} any more: open the account again until that role is somebody else’s.",
		}, map[string]any{"names": names})
	}
	return s.showPeople(w, r, http.StatusOK, view.Form{Done: said})
}

func (s *Site) openAccount(w http.ResponseWriter, r *http.Request) error {
	return s.peopleAgain(w, r, s.Workspace.OpenAccount(r.Context(), visitOf(r).Actor, account.PersonID(r.PathValue("person"))), "opened")
}

// setAdministrator makes somebody an administrator, or one no more. Whoever gives that up has
// no such page any more.
func (s *Site) setAdministrator(w http.ResponseWriter, r *http.Request) error {
	actor, person, is := visitOf(r).Actor, account.PersonID(r.PathValue("person")), r.PostFormValue("is") == "yes"
	err := s.Workspace.SetAdministrator(r.Context(), actor, person, is)
	if err == nil && !is && person == actor.Person.ID {
		return goTo(w, r, "/")
	}
	return s.peopleAgain(w, r, err, "saved")
}

// instanceLog is the log of the instance itself.
func (s *Site) instanceLog(w http.ResponseWriter, r *http.Request) error {
	v := visitOf(r)
	before, err := entryBefore(r)
	if err != nil {
		return err
	}
	list, err := s.Workspace.InstanceLog(r.Context(), v.Actor, lines, before)
	if err != nil {
		return err
	}
	page := s.logOf(v.Lang, "/people/log", list)
	page.Heading = say(v.Lang, dossier.Text{FR: "Le journal de l’installation", EN: "The installation’s log"})
	page.Lede = say(v.Lang, dossier.Text{
		FR: "Les comptes et les connexions. Ce qui est fait dans une organisation est dans son propre journal.",
		EN: "Accounts and sign-ins. What is done in an organisation is in its own log.",
	})
	return s.show(w, r, view.LogPage(s.shell(r, say(v.Lang, dossier.Text{FR: "Journal", EN: "Log"})), page))
}

// logOf is the lines of a log at an address.
func (s *Site) logOf(lang locale.Lang, address string, list []workspace.Entry) view.Log {
	var page view.Log
	for i := range list {
		page.List = append(page.List, view.Line{When: s.moment(lang, list[i].At), Who: list[i].PersonName, What: list[i].What(lang), Why: list[i].Args["why"]})
	}
	if len(list) == lines {
		page.Older = address + "?" + url.Values{"before": {string(list[lines-1].ID)}}.Encode()
	}
	return page
}

// entryBefore is the line before which those of a log are asked for.
func entryBefore(r *http.Request) (account.EntryID, error) {
	before := account.EntryID(r.URL.Query().Get("before"))
	if before != "" && !account.ValidID(before) {
		return "", errNowhere
	}
	return before, nil
}
