package workspace_test

import (
	"slices"
	"sync"
	"testing"
	"time"

	"boussole/internal/account"
	"boussole/internal/locale"
	"boussole/internal/store"
	"boussole/internal/store/storetest"
	"boussole/internal/workspace"
)

// A closed account has no way in; open again, it has those that it had, but no session of before.
func TestCloseAccount_leavesNoWayIn(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		t.Helper()
		p := newProvided(t, s)
		admin, reader := p.people[account.Owner], p.people[account.Reader].Person
		session := p.Begin(&reader)
		provided, err := p.come(t, verified("s", reader.Email))
		if err != nil {
			t.Fatal(err)
		}
		reset, _, err := p.ResetToken(t.Context(), reader.Email)
		if err != nil {
			t.Fatal(err)
		}
		p.clock.turn(time.Second)
		left, err := p.CloseAccount(t.Context(), admin, reader.ID)
		if err != nil || len(left) != 0 {
			t.Fatalf("%v, %v", left, err)
		}
		closed := func() map[string]error {
			all := map[string]error{}
			_, all["the session"] = p.Actor(t.Context(), session)
			_, all["the session of the provider"] = p.Actor(t.Context(), provided)
			_, all["the recovery of before"] = p.Resetting(t.Context(), reset)
			return all
		}
		for what, err := range closed() {
			if account.CodeOf(err) != account.SignIn && account.CodeOf(err) != account.NotFound {
				t.Errorf("%s: %v", what, err)
			}
		}
		_, err = p.SignIn(t.Context(), reader.Email, passphrase, workspace.From{Place: here})
		wantCode(t, err, account.Invalid)
		for _, subject := range []string{"s", "another"} { // an identity that is linked, and one that would be
			_, err = p.come(t, verified(subject, reader.Email))
			wantCode(t, err, account.Invalid)
		}
		_, _, err = p.ResetToken(t.Context(), reader.Email)
		wantCode(t, err, account.NotFound)
		_, err = p.CloseAccount(t.Context(), admin, reader.ID) // again: nothing more is done
		wantCode(t, err, "")

		wantCode(t, p.OpenAccount(t.Context(), admin, reader.ID), "")
		wantCode(t, p.OpenAccount(t.Context(), admin, reader.ID), "")
		for what, err := range closed() {
			if err == nil {
				t.Errorf("open again, %s is good", what)
			}
		}
		if _, err := p.SignIn(t.Context(), reader.Email, passphrase, workspace.From{Place: here}); err != nil {
			t.Errorf("open again: %v", err)
		}
		if _, err := p.come(t, verified("s", reader.Email)); err != nil {
			t.Errorf("open again, by the provider: %v", err)
		}
		var said []string
		lines, err := p.InstanceLog(t.Context(), admin, 200, "")
		if err != nil {
			t.Fatal(err)
		}
		for i := range lines {
			if lines[i].Action == workspace.PersonDisabled || lines[i].Action == workspace.PersonEnabled {
				said = append(said, lines[i].PersonName+" "+lines[i].What(locale.English))
			}
		}
		if want := []string{"Ada Owner opened the account of " + reader.Name + " again", "Ada Owner closed the account of " + reader.Name}; !slices.Equal(said, want) {
			t.Errorf("the log says %q", said)
		}
	})
}

// Somebody always administers the instance, whoever closes or gives up what at the same time.
func TestAdministrator_theLastOneStays(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, w *world) {
		t.Helper()
		ctx, ada, grace := t.Context(), w.people[account.Owner], w.people[account.Strategist]
		_, err := w.CloseAccount(ctx, ada, ada.Person.ID)
		wantCode(t, err, account.Invalid)
		wantCode(t, w.SetAdministrator(ctx, ada, ada.Person.ID, false), account.Invalid)
		wantCode(t, w.SetAdministrator(ctx, ada, grace.Person.ID, true), "")
		grace.Person.Administrator = true
		var both sync.WaitGroup
		both.Go(func() { _, _ = w.CloseAccount(ctx, ada, grace.Person.ID) })
		both.Go(func() { _ = w.SetAdministrator(ctx, grace, ada.Person.ID, false) })
		both.Wait()
		open := 0
		for _, id := range []account.PersonID{ada.Person.ID, grace.Person.ID} {
			err := w.store.View(ctx, func(tx workspace.Tx) error {
				p, err := tx.Person(ctx, id)
				if err == nil && p.Administrator && p.Disabled.IsZero() {
					open++
				}
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		if open != 1 {
			t.Errorf("%d people administer the instance", open)
		}
	})
}

func TestPeople_areForAdministratorsAlone(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, w *world) {
		t.Helper()
		ctx, ada := t.Context(), w.people[account.Owner]
		limited := workspace.Actor{Person: ada.Person, Only: account.NewID[account.OrganisationID]()} // vouched for by a provider
		for who, one := range map[string]struct {
			actor workspace.Actor
			want  account.Code
		}{"nobody": {workspace.Actor{}, account.SignIn}, "a strategist": {w.people[account.Strategist], account.NotFound}, "an owner": {w.baker, account.NotFound}, "a provider's session": {limited, account.NotFound}} {
			_, _, listed := w.People(ctx, one.actor, "")
			_, logged := w.InstanceLog(ctx, one.actor, 1, "")
			_, closed := w.CloseAccount(ctx, one.actor, ada.Person.ID)
			for what, err := range map[string]error{
				"list": listed, "log": logged, "close": closed,
				"open": w.OpenAccount(ctx, one.actor, ada.Person.ID), "appoint": w.SetAdministrator(ctx, one.actor, one.actor.Person.ID, true),
			} {
				if account.CodeOf(err) != one.want {
					t.Errorf("%s, %s: %v", who, what, err)
				}
			}
		}
		people, all, err := w.People(ctx, ada, "")
		if err != nil || len(people) != 6 || all != 6 {
			t.Fatalf("%d people of %d, %v", len(people), all, err)
		}
		if found, all, err := w.People(ctx, ada, "bàkerY"); err != nil || len(found) != 1 || all != 6 {
			t.Errorf("%d people found of %d, %v", len(found), all, err)
		}
		for _, p := range people {
			if p.PasswordHash != "" {
				t.Error("the hash of a password leaves the workspace")
			}
		}
		// Whoever was an administrator when the page was opened, and is none any more, does nothing.
		baker := workspace.Actor{Person: w.baker.Person}
		baker.Person.Administrator = true
		_, err = w.CloseAccount(ctx, baker, ada.Person.ID)
		wantCode(t, err, account.NotFound)
		left, err := w.CloseAccount(ctx, ada, w.baker.Person.ID)
		if err != nil || len(left) != 1 || left[0].Slug != w.bakery {
			t.Errorf("left without an owner: %v, %v", left, err)
		}
		wantCode(t, w.SetAdministrator(ctx, ada, w.baker.Person.ID, true), account.Invalid)
		_, err = w.CloseAccount(ctx, ada, account.NewID[account.PersonID]())
		wantCode(t, err, account.NotFound)
	})
}
