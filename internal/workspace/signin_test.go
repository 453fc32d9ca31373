package workspace_test

import (
	"context"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"boussole/internal/account"
	"boussole/internal/check/rule"
	"boussole/internal/locale"
	"boussole/internal/store"
	"boussole/internal/store/storetest"
	"boussole/internal/workspace"
)

func TestFirst_isMadeOnce(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		t.Helper()
		ws, err := workspace.New(workspace.Config{Store: s, Rules: rule.All(), Now: time.Now})
		if err != nil {
			t.Fatal(err)
		}
		var made atomic.Int32
		var all sync.WaitGroup
		for range 4 {
			all.Go(func() {
				_, _, err := ws.First(t.Context(), workspace.First{Name: "Ada", Email: "ada@example.org", Password: passphrase, Organisation: "Mairie", Lang: locale.French})
				switch account.CodeOf(err) {
				case "":
					if err != nil {
						t.Error(err)
					}
					made.Add(1)
				case account.NotFound:
				default:
					t.Errorf("refused with %v", err)
				}
			})
		}
		all.Wait()
		if made.Load() != 1 {
			t.Errorf("%d first accounts were made", made.Load())
		}
	})
}

func TestSignIn_givesOneAnswerToAllThatFails(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		t.Helper()
		counted := &counting{Passwords: account.NewPasswords(2)}
		w := newWorld(t, s, func(c *workspace.Config) { c.Passwords = counted })
		var first string
		for _, one := range []struct{ name, email, password string }{
			{"a wrong password", "owner@mairie.example", "not the password at all"},
			{"an unknown address", "nobody@mairie.example", passphrase},
			{"no address", "nobody", passphrase},
			{"a password too long", "owner@mairie.example", string(make([]byte, 4000))},
		} {
			before := counted.verified.Load()
			_, err := w.SignIn(t.Context(), one.email, one.password, here)
			wantCode(t, err, account.Invalid)
			if first == "" {
				first = err.Error()
			}
			if err.Error() != first {
				t.Errorf("%s: %v, where it was %v", one.name, err, first)
			}
			if n := counted.verified.Load() - before; n != 1 {
				t.Errorf("%s: %d passwords were hashed, want 1", one.name, n)
			}
		}
		p, err := w.SignIn(t.Context(), " Owner@Mairie.example ", passphrase, here)
		if err != nil || p.Email != "owner@mairie.example" {
			t.Errorf("the right password: %v, %v", p, err)
		}
	})
}

// counting counts how often passwords are verified.
type counting struct {
	workspace.Passwords
	verified atomic.Int32
}

func (c *counting) Verify(ctx context.Context, hash, password string) (bool, error) {
	c.verified.Add(1)
	return c.Passwords.Verify(ctx, hash, password)
}

func TestSignIn_isLimited(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		t.Helper()
		w := newWorld(t, s, func(c *workspace.Config) { c.Passwords = &quick{} })
		const email = "owner@mairie.example"
		for range 10 {
			_, err := w.SignIn(t.Context(), email, "wrong", here)
			wantCode(t, err, account.Invalid)
		}
		_, err := w.SignIn(t.Context(), email, passphrase, here)
		wantCode(t, err, account.TooMany)
		if _, err := w.SignIn(t.Context(), "reader@mairie.example", passphrase, here); err != nil {
			t.Errorf("somebody else from the same place: %v", err)
		}
		if _, err := w.SignIn(t.Context(), email, passphrase, "198.51.100.1"); err != nil {
			t.Errorf("the owner from another place: %v", err)
		}
		w.clock.turn(15*time.Minute + time.Second)
		if _, err := w.SignIn(t.Context(), email, passphrase, here); err != nil {
			t.Errorf("a quarter of an hour later: %v", err)
		}
	})
}

func TestSignIn_countsAWholeNetworkOfIPv6AsOnePlace(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		t.Helper()
		w := newWorld(t, s, func(c *workspace.Config) { c.Passwords = &quick{} })
		for i := range 10 {
			_, err := w.SignIn(t.Context(), "owner@mairie.example", "wrong", "2001:db8:1:2::"+string(rune('0'+i)))
			wantCode(t, err, account.Invalid)
		}
		_, err := w.SignIn(t.Context(), "owner@mairie.example", passphrase, "2001:db8:1:2::ffff")
		wantCode(t, err, account.TooMany)
	})
}

// quick stands for argon2id where a test is about something else: its hash is the password.
type quick struct{}

func (*quick) Hash(_ context.Context, password string) (string, error) { return password, nil }

func (*quick) Verify(_ context.Context, hash, password string) (bool, error) {
	return hash != "" && hash == password, nil
}

func TestSession_endsWithTheChangeOfPassword(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, w *world) {
		t.Helper()
		owner := w.people[account.Owner]
		old := w.Begin(&owner.Person)
		if _, err := w.Actor(t.Context(), old); err != nil {
			t.Fatal(err)
		}
		w.clock.turn(time.Minute)
		_, err := w.ChangePassword(t.Context(), owner, "not the old one", "un autre mot bien long", here)
		wantCode(t, err, account.Invalid)
		_, err = w.ChangePassword(t.Context(), owner, passphrase, "court", here)
		wantCode(t, err, account.Invalid)
		p, err := w.ChangePassword(t.Context(), owner, passphrase, "un autre mot bien long", here)
		if err != nil {
			t.Fatal(err)
		}
		_, err = w.Actor(t.Context(), old)
		wantCode(t, err, account.SignIn)
		if _, err := w.Actor(t.Context(), w.Begin(p)); err != nil {
			t.Errorf("the session that began then: %v", err)
		}
		_, err = w.SignIn(t.Context(), p.Email, passphrase, here)
		wantCode(t, err, account.Invalid)
		_, err = w.ChangePassword(t.Context(), owner, passphrase, "un troisième mot bien long", here)
		wantCode(t, err, account.Conflict)
	})
}

func TestSession_ofSomebodyGoneIsNone(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, w *world) {
		t.Helper()
		_, err := w.Actor(t.Context(), workspace.Session{Person: account.NewID[account.PersonID](), Since: w.clock.now()})
		wantCode(t, err, account.SignIn)
		p := w.people[account.Reader].Person
		session := w.Begin(&p)
		p.Disabled = w.clock.now()
		if err := w.store.Update(t.Context(), func(tx workspace.Tx) error { return tx.SetPerson(t.Context(), &p) }); err != nil {
			t.Fatal(err)
		}
		_, err = w.Actor(t.Context(), session)
		wantCode(t, err, account.SignIn)
		_, err = w.SignIn(t.Context(), p.Email, passphrase, here)
		wantCode(t, err, account.Invalid)
	})
}
