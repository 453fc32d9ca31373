package workspace_test

import (
	"strings"
	"testing"
	"time"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/workspace"
)

func TestMembers_keepAnOwner(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, w *world) {
		t.Helper()
		ctx, owner := t.Context(), w.people[account.Owner]
		wantCode(t, w.SetRole(ctx, owner, w.mairie, owner.Person.ID, account.Reader, ""), account.Invalid)
		wantCode(t, w.RemoveMember(ctx, owner, w.mairie, owner.Person.ID), account.Invalid)
		wantCode(t, w.SetRole(ctx, owner, w.mairie, w.people[account.Strategist].Person.ID, "emperor", ""), account.Invalid)
		wantCode(t, w.SetRole(ctx, owner, w.mairie, w.people[account.Strategist].Person.ID, account.Reader, account.NewID[account.DepartmentID]()), account.Invalid)
		wantCode(t, w.SetRole(ctx, owner, w.mairie, w.people[account.Strategist].Person.ID, account.Owner, ""), "")
		wantCode(t, w.RemoveMember(ctx, owner, w.mairie, owner.Person.ID), "")
		_, err := w.Enter(ctx, owner, w.mairie)
		wantCode(t, err, account.NotFound)
		wantCode(t, w.RemoveMember(ctx, w.people[account.Reader], w.mairie, w.people[account.Reader].Person.ID), "")
		wantCode(t, w.RemoveMember(ctx, w.people[account.Approver], w.mairie, w.people[account.Contributor].Person.ID), account.Forbidden)
	})
}

func TestMembers_keepTheirHashesToThemselves(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, w *world) {
		t.Helper()
		list, err := w.enter(t, account.Owner).Members(t.Context())
		if err != nil || len(list) != len(account.Roles()) {
			t.Fatalf("%d members, %v", len(list), err)
		}
		for _, m := range list {
			if m.Person.PasswordHash != "" {
				t.Errorf("%s: a hash leaves the workspace", m.Person.Name)
			}
		}
	})
}

func TestInvitation_isForOneAddressOnceAndNotForEver(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, w *world) {
		t.Helper()
		ctx, owner := t.Context(), w.people[account.Owner]
		invite := func(email string) (account.Token, *account.Invitation) {
			token, inv, err := w.Invite(ctx, owner, w.mairie, email, account.Reader, "")
			if err != nil {
				t.Fatal(err)
			}
			return token, inv
		}
		newcomer := workspace.Newcomer{Name: "Grace", Password: passphrase, Lang: locale.French}

		_, _, err := w.Invite(ctx, owner, w.mairie, "READER@mairie.example", account.Reader, "")
		wantCode(t, err, account.Invalid)

		token, _ := invite("grace@mairie.example")
		_, err = w.Accept(ctx, w.baker, token)
		wantCode(t, err, account.Forbidden)
		_, _, err = w.Join(ctx, token, workspace.Newcomer{Name: "Grace", Password: "grace@mairie.example"})
		wantCode(t, err, account.Invalid)
		if _, _, err = w.Join(ctx, token, newcomer); err != nil {
			t.Fatal(err)
		}
		_, _, err = w.Join(ctx, token, newcomer)
		wantCode(t, err, account.NotFound)

		token, _ = invite("owner@bakery.example")
		_, _, err = w.Join(ctx, token, newcomer) // there is an account
		wantCode(t, err, account.Conflict)
		if _, err := w.Accept(ctx, w.baker, token); err != nil {
			t.Errorf("the person invited: %v", err)
		}
		places, err := w.Places(ctx, w.baker)
		if err != nil || len(places) != 2 {
			t.Errorf("%d places, %v", len(places), err)
		}

		token, inv := invite("late@mairie.example")
		w.clock.turn(14*24*time.Hour + time.Second)
		_, err = w.Offer(ctx, token)
		wantCode(t, err, account.NotFound)
		wantCode(t, w.RevokeInvitation(ctx, owner, w.mairie, inv.ID), account.NotFound)

		token, inv = invite("revoked@mairie.example")
		if open, err := w.enter(t, account.Owner).Invitations(ctx); err != nil || len(open) != 1 {
			t.Errorf("%d invitations are open, %v", len(open), err)
		}
		wantCode(t, w.RevokeInvitation(ctx, owner, w.mairie, inv.ID), "")
		_, _, err = w.Join(ctx, token, newcomer)
		wantCode(t, err, account.NotFound)
		_, err = w.Offer(ctx, "not a token")
		wantCode(t, err, account.NotFound)
	})
}

func TestDepartments_carryMissionsOfTheDossier(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, w *world) {
		t.Helper()
		ctx, strategist := t.Context(), w.people[account.Strategist]
		_, err := w.AddDepartment(ctx, strategist, w.mairie, "Accueil", []dossier.MissionID{"answer-residents"})
		wantCode(t, err, account.Invalid) // there is no dossier yet
		w.save(t, costly, "")
		d, err := w.AddDepartment(ctx, strategist, w.mairie, " Accueil ", []dossier.MissionID{"answer-residents", "answer-residents"})
		if err != nil || d.Name != "Accueil" || len(d.Missions) != 1 {
			t.Fatalf("%+v, %v", d, err)
		}
		_, err = w.AddDepartment(ctx, strategist, w.mairie, "Accueil", nil)
		wantCode(t, err, account.Conflict)
		wantCode(t, w.SetDepartment(ctx, strategist, w.mairie, d.ID, "Accueil", []dossier.MissionID{"press-officer"}), account.Invalid)
		wantCode(t, w.SetDepartment(ctx, strategist, w.mairie, account.NewID[account.DepartmentID](), "x", nil), account.NotFound)
		wantCode(t, w.SetRole(ctx, w.people[account.Owner], w.mairie, w.people[account.Reader].Person.ID, account.Reader, d.ID), "")
		wantCode(t, w.RemoveDepartment(ctx, strategist, w.mairie, d.ID), "")
		if v := w.enter(t, account.Reader); v.Department != "" {
			t.Errorf("the reader is still of %s", v.Department)
		}
	})
}

func TestLinks_openOneReportUntilADate(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, w *world) {
		t.Helper()
		ctx, strategist := t.Context(), w.people[account.Strategist]
		good := workspace.LinkRequest{Label: "Agence", Kind: workspace.PageReport, Lang: locale.French, Version: 1, Days: 7}
		_, _, err := w.MakeLink(ctx, strategist, w.mairie, good)
		wantCode(t, err, account.Invalid) // there is no dossier yet
		w.save(t, costly, "")
		for name, change := range map[string]func(*workspace.LinkRequest){
			"no name":         func(l *workspace.LinkRequest) { l.Label = "" },
			"no such report":  func(l *workspace.LinkRequest) { l.Kind = "diary" },
			"no language":     func(l *workspace.LinkRequest) { l.Lang = "de" },
			"no such version": func(l *workspace.LinkRequest) { l.Version = 2 },
			"no day":          func(l *workspace.LinkRequest) { l.Days = 0 },
			"too many days":   func(l *workspace.LinkRequest) { l.Days = 366 },
		} {
			ask := good
			change(&ask)
			if _, _, err := w.MakeLink(ctx, strategist, w.mairie, ask); account.CodeOf(err) != account.Invalid {
				t.Errorf("%s: %v", name, err)
			}
		}
		token, link, err := w.MakeLink(ctx, strategist, w.mairie, good)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(link.TokenHash), string(token)) {
			t.Error("the token is kept")
		}
		w.save(t, with("x"), "Autre titre.")
		v, err := w.EnterAsGuest(ctx, token)
		if err != nil {
			t.Fatal(err)
		}
		build := func(r *workspace.Reading) ([]byte, error) { return []byte(r.Document.Dossier.People[0].Title), nil }
		body, err := v.Body(ctx, workspace.Page{Version: 1, Name: workspace.ReportPage("page", "html"), Lang: locale.French}, build)
		if err != nil || string(body) != "Chargée de presse" {
			t.Errorf("%q, %v", body, err)
		}
		for _, other := range []workspace.Page{
			{Version: 2, Name: workspace.ReportPage("page", "html"), Lang: locale.French},
			{Version: 1, Name: workspace.ReportPage("strategy", "html"), Lang: locale.French},
			{Version: 1, Name: workspace.ReportPage("page", "html"), Lang: locale.English},
			{Version: 1, Name: "home", Lang: locale.French},
		} {
			_, err := v.Body(ctx, other, build)
			wantCode(t, err, account.NotFound)
		}
		_, err = v.Reading(ctx, 0)
		wantCode(t, err, account.Forbidden)
		_, err = v.Members(ctx)
		wantCode(t, err, account.Forbidden)
		_, err = v.Download(ctx, 0)
		wantCode(t, err, account.Forbidden)

		w.clock.turn(7*24*time.Hour - time.Second)
		if _, err := w.EnterAsGuest(ctx, token); err != nil {
			t.Errorf("the last day: %v", err)
		}
		w.clock.turn(time.Second)
		_, err = w.EnterAsGuest(ctx, token)
		wantCode(t, err, account.NotFound)

		token, link, err = w.MakeLink(ctx, strategist, w.mairie, good)
		if err != nil {
			t.Fatal(err)
		}
		wantCode(t, w.RevokeLink(ctx, w.baker, w.bakery, link.ID), account.NotFound)
		wantCode(t, w.RevokeLink(ctx, strategist, w.mairie, link.ID), "")
		_, err = w.EnterAsGuest(ctx, token)
		wantCode(t, err, account.NotFound)
	})
}

// The log tells all that was done, in whole sentences of both languages.
func TestLog_tellsWhatWasDone(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, w *world) {
		t.Helper()
		ctx, owner := t.Context(), w.people[account.Owner]
		w.save(t, costly, "")
		w.save(t, with("x"), "Parce que le titre a changé.")
		v := w.enter(t, account.Strategist)
		var all []workspace.Entry
		for before := account.EntryID(""); ; {
			page, err := v.Log(ctx, 5, before)
			if err != nil {
				t.Fatal(err)
			}
			if len(page) == 0 {
				break
			}
			all = append(all, page...)
			before = page[len(page)-1].ID
		}
		newest := all[0]
		if got, want := newest.What(locale.French), "a enregistré la version 2 du dossier"; newest.PersonName != "Ada Owner" || got != want || newest.Args["why"] != "Parce que le titre a changé." {
			t.Errorf("%+v: %q, want %q", newest, got, want)
		}
		if oldest := all[len(all)-1]; oldest.Action != workspace.OrganisationAdded {
			t.Errorf("the first line is of %s", oldest.Action)
		}
		seen := map[account.EntryID]bool{}
		for i := range all {
			if seen[all[i].ID] {
				t.Errorf("%s is told twice", all[i].ID)
			}
			seen[all[i].ID] = true
		}
		_, err := w.enter(t, account.Reader).Log(ctx, 5, "")
		wantCode(t, err, account.Forbidden)
		bakery, err := w.Enter(ctx, w.baker, w.bakery)
		if err != nil {
			t.Fatal(err)
		}
		theirs, err := bakery.Log(ctx, 200, "")
		if err != nil {
			t.Fatal(err)
		}
		for i := range theirs {
			if seen[theirs[i].ID] {
				t.Errorf("the bakery reads the town hall's line %+v", theirs[i])
			}
		}
		wantCode(t, w.Rename(ctx, owner, w.mairie, "Mairie de Saint-Aubin-sur-Mer"), "")
		renamed, err := w.enter(t, account.Owner).Log(ctx, 1, "")
		if err != nil || renamed[0].What(locale.English) != "renamed the organisation: “Mairie de Saint-Aubin” is now “Mairie de Saint-Aubin-sur-Mer”" {
			t.Errorf("%+v, %v", renamed, err)
		}
	})
}

func TestDeeds_areToldInBothLanguages(t *testing.T) {
	t.Parallel()
	args := map[string]string{
		"name": "Ada", "was": "owner", "role": "reader", "email": "a@b.example", "label": "Agence", "kind": "page", "until": "2027-03-01",
		"how": "passkey", "issuer": "https://id.example", "n": "3", "department": "Accueil",
	}
	for _, deed := range workspace.Deeds() {
		e := &workspace.Entry{Action: deed, Args: args}
		fr, en := e.What(locale.French), e.What(locale.English)
		if fr == "" || en == "" || fr == en || strings.ContainsAny(fr+en, "{}") {
			t.Errorf("%s: %q, %q", deed, fr, en)
		}
	}
}
