package workspace_test

import (
	"testing"
	"time"

	"boussole/internal/account"
	"boussole/internal/store"
	"boussole/internal/store/storetest"
	"boussole/internal/workspace"
)

func TestReset_isGoodOnceAndForADay(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		t.Helper()
		seal, err := account.NewSeal(make([]byte, account.KeyLength))
		if err != nil {
			t.Fatal(err)
		}
		w := newWorld(t, s, func(c *workspace.Config) { c.Seal = seal })
		ctx := t.Context()
		_, _, err = w.ResetToken(ctx, "nobody@mairie.example")
		wantCode(t, err, account.NotFound)
		token, _, err := w.ResetToken(ctx, " Reader@mairie.example")
		if err != nil {
			t.Fatal(err)
		}
		other, _, err := w.ResetToken(ctx, "reader@mairie.example")
		if err != nil {
			t.Fatal(err)
		}
		for _, bad := range []string{"", "x", token[:len(token)-1], token + "A", string(account.NewToken())} {
			_, err := w.Reset(ctx, bad, "un autre mot bien long")
			wantCode(t, err, account.NotFound)
		}
		reader := w.people[account.Reader].Person
		session := w.Begin(&reader)
		err = s.Update(ctx, func(tx workspace.Tx) error {
			return tx.AddPasskey(ctx, &account.Passkey{ID: []byte("before"), Person: reader.ID, Name: "Whose?", Credential: []byte("{}"), Created: w.clock.now()})
		})
		if err != nil {
			t.Fatal(err)
		}
		w.clock.turn(24*time.Hour - time.Second)
		_, err = w.Reset(ctx, token, "court")
		wantCode(t, err, account.Invalid)
		if _, err := w.Reset(ctx, token, "un autre mot bien long"); err != nil {
			t.Fatal(err)
		}
		if _, err := w.SignIn(ctx, "reader@mairie.example", "un autre mot bien long", workspace.From{Place: here}); err != nil {
			t.Error(err)
		}
		_, err = w.Actor(ctx, session)
		wantCode(t, err, account.SignIn)
		if keys, err := w.Passkeys(ctx, workspace.Actor{Person: reader}); err != nil || len(keys) != 0 {
			t.Errorf("%d passkeys outlive the reset (%v)", len(keys), err)
		}
		for _, used := range []string{token, other} {
			_, err = w.Reset(ctx, used, "encore un mot bien long")
			wantCode(t, err, account.NotFound)
		}
		late, _, err := w.ResetToken(ctx, "reader@mairie.example")
		if err != nil {
			t.Fatal(err)
		}
		w.clock.turn(24 * time.Hour)
		_, err = w.Resetting(ctx, late)
		wantCode(t, err, account.NotFound)
	})
}
