package workspace_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
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
			_, err := w.SignIn(t.Context(), one.email, one.password, workspace.From{Place: here})
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
		p, err := w.SignIn(t.Context(), " Owner@Mairie.example ", passphrase, workspace.From{Place: here})
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
			_, err := w.SignIn(t.Context(), email, "wrong", workspace.From{Place: here})
			wantCode(t, err, account.Invalid)
		}
		_, err := w.SignIn(t.Context(), email, passphrase, workspace.From{Place: here})
		wantCode(t, err, account.TooMany)
		if _, err := w.SignIn(t.Context(), "reader@mairie.example", passphrase, workspace.From{Place: here}); err != nil {
			t.Errorf("somebody else from the same place: %v", err)
		}
		if _, err := w.SignIn(t.Context(), email, passphrase, workspace.From{Place: "198.51.100.1"}); err != nil {
			t.Errorf("the owner from another place: %v", err)
		}
		w.clock.turn(15*time.Minute + time.Second)
		if _, err := w.SignIn(t.Context(), email, passphrase, workspace.From{Place: here}); err != nil {
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
			_, err := w.SignIn(t.Context(), "owner@mairie.example", "wrong", workspace.From{Place: "2001:db8:1:2::" + string(rune('0'+i))})
			wantCode(t, err, account.Invalid)
		}
		_, err := w.SignIn(t.Context(), "owner@mairie.example", passphrase, workspace.From{Place: "2001:db8:1:2::ffff"})
		wantCode(t, err, account.TooMany)
	})
}

// Strangers who try from many places slow each other down. They keep nobody out: not whoever has
// signed in by the same browser before, nor, for longer than some minutes, anybody else.
func TestSignIn_isNotClosedByStrangers(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		t.Helper()
		seal, err := account.NewSeal(make([]byte, account.KeyLength))
		if err != nil {
			t.Fatal(err)
		}
		w := newWorld(t, s, func(c *workspace.Config) { c.Seal = seal })
		owner, reader := w.people[account.Owner].Person, w.people[account.Reader].Person
		device := w.Device("", &owner)
		both := w.Device(device, &reader)

		var waits []time.Duration
		taken := 0
		for i := range 400 { // each from another place, one after the other as soon as it may
			_, err := w.SignIn(t.Context(), owner.Email, "wrong", workspace.From{Place: fmt.Sprintf("198.51.%d.%d", i/200, i%200)})
			if refusal, is := errors.AsType[*account.Error](err); is && refusal.Code == account.TooMany {
				waits = append(waits, refusal.Retry)
				w.clock.turn(refusal.Retry)
				continue
			}
			wantCode(t, err, account.Invalid)
			taken++
		}
		if !slices.IsSorted(waits) || waits[0] != time.Second || waits[len(waits)-1] != 5*time.Minute || taken > 230 {
			t.Errorf("%d attempts were taken, with waits of %v", taken, waits)
		}
		elsewhere := workspace.From{Place: "203.0.113.9"}
		_, err = w.SignIn(t.Context(), owner.Email, passphrase, elsewhere)
		wantCode(t, err, account.TooMany)
		for what, from := range map[string]workspace.From{
			"her browser": {Place: elsewhere.Place, Device: device}, "a browser that she shares": {Place: elsewhere.Place, Device: both},
		} {
			if _, err := w.SignIn(t.Context(), owner.Email, passphrase, from); err != nil {
				t.Errorf("%s: %v", what, err)
			}
		}
		for what, kept := range map[string]string{
			"another's browser": w.Device("", &reader), "what is no device": "AAAA", "a changed one": device[:40] + "AAAA" + device[44:], "one of another key": strings.Repeat("A", len(device)),
		} {
			if _, err := w.SignIn(t.Context(), owner.Email, passphrase, workspace.From{Place: elsewhere.Place, Device: kept}); account.CodeOf(err) != account.TooMany {
				t.Errorf("%s: %v", what, err)
			}
		}
		w.clock.turn(5 * time.Minute)
		if _, err := w.SignIn(t.Context(), owner.Email, passphrase, elsewhere); err != nil {
			t.Errorf("five minutes later: %v", err)
		}

		// Her browser has its own limit, as strict as that of a place.
		for range 10 {
			_, err := w.SignIn(t.Context(), reader.Email, "wrong", workspace.From{Place: here, Device: both})
			wantCode(t, err, account.Invalid)
		}
		_, err = w.SignIn(t.Context(), reader.Email, passphrase, workspace.From{Place: "192.0.2.200", Device: both})
		wantCode(t, err, account.TooMany)
		if refusal, is := errors.AsType[*account.Error](err); is && refusal.Retry != 15*time.Minute {
			t.Errorf("it may be tried again after %v", refusal.Retry)
		}
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
		w.clock.turn(-30 * time.Second) // as another node may have it
		if _, err := w.Actor(t.Context(), w.Begin(p)); err != nil {
			t.Errorf("a session of a node whose clock is late: %v", err)
		}
		w.clock.turn(30 * time.Second)
		_, err = w.SignIn(t.Context(), p.Email, passphrase, workspace.From{Place: here})
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
		_, err = w.SignIn(t.Context(), p.Email, passphrase, workspace.From{Place: here})
		wantCode(t, err, account.Invalid)
	})
}
