package store_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"testing"
	"time"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/store"
	"boussole/internal/store/storetest"
	"boussole/internal/workspace"
)

func TestSweep_takesWhatHasExpired(t *testing.T) {
	t.Parallel()
	storetest.EachDatabase(t, func(t *testing.T, database string) {
		now := noon
		b := &bundle{Store: storetest.Open(t, store.Config{Database: database, Now: func() time.Time { return now }}), ada: person("ada")}
		b.mairie = account.Organisation{ID: account.NewID[account.OrganisationID](), Slug: "mairie", Name: "Mairie", Created: noon}
		b.update(t, func(ctx context.Context, tx workspace.Tx) error {
			err := errors.Join(tx.AddPerson(ctx, &b.ada), tx.AddOrganisation(ctx, &b.mairie),
				tx.AddAttempt(ctx, "k", noon), tx.AddAttempt(ctx, "k", noon.Add(23*time.Hour)))
			for i, expires := range []time.Duration{time.Hour, 80 * 24 * time.Hour} {
				err = errors.Join(err,
					tx.AddInvitation(ctx, &account.Invitation{ID: account.NewID[account.InvitationID](), Organisation: b.mairie.ID, TokenHash: []byte{byte(i)}, Creator: b.ada.ID, Created: noon, Expires: noon.Add(expires)}),
					tx.AddLink(ctx, &account.GuestLink{ID: account.NewID[account.LinkID](), Organisation: b.mairie.ID, TokenHash: []byte{byte(i)}, Creator: b.ada.ID, Created: noon, Expires: noon.Add(expires)}))
			}
			for i := range 1200 { // more than one transaction takes
				err = errors.Join(err, tx.PutDerived(ctx, &workspace.Derived{Organisation: b.mairie.ID, Version: 1, Day: dossier.NewDate(2026, 3, 2), Key: fmt.Sprint(i), Body: []byte{}}))
			}
			return err
		})
		sessions := b.Sessions()
		if err := errors.Join(sessions.Commit("old", []byte{1}, noon.Add(time.Hour)), sessions.Commit("new", []byte{1}, noon.Add(1000*time.Hour))); err != nil {
			t.Fatal(err)
		}
		for _, step := range []struct {
			after time.Duration
			want  map[string]int64
		}{
			{0, map[string]int64{}},
			{25 * time.Hour, map[string]int64{"session": 1, "attempt": 1}},
			{91 * 24 * time.Hour, map[string]int64{"session": 1, "attempt": 1, "invitation": 1, "derived": 1200}},
			{366 * 24 * time.Hour, map[string]int64{"invitation": 1, "guest_link": 1}},
			{366 * 24 * time.Hour, map[string]int64{}},
		} {
			now = noon.Add(step.after)
			swept, err := b.Sweep(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			for table, n := range swept {
				if n == 0 {
					delete(swept, table)
				}
			}
			same(t, swept, step.want)
		}
	})
}

// Two nodes share the jobs of one database: the pages of old versions go, whoever saved.
func TestWork_byTwoNodes(t *testing.T) {
	t.Parallel()
	storetest.EachDatabase(t, func(t *testing.T, database string) {
		// At the day of the pages, which the sweep would take away otherwise.
		config := store.Config{Database: database, Now: func() time.Time { return noon }}
		first := &bundle{Store: storetest.Open(t, config), ada: person("ada")}
		nodes := []*store.Store{first.Store}
		if store.IsPostgres(database) { // SQLite has one node
			nodes = append(nodes, storetest.Open(t, config))
		}
		ctx, stop := context.WithCancel(t.Context())
		defer stop()
		var running sync.WaitGroup
		for _, node := range nodes {
			running.Go(func() {
				if err := node.Work(ctx, slog.New(slog.DiscardHandler), 10*time.Second); err != nil {
					t.Error(err)
				}
			})
		}
		first.update(t, func(ctx context.Context, tx workspace.Tx) error { return tx.AddPerson(ctx, &first.ada) })
		day := dossier.NewDate(2026, 3, 2)
		const organisations = 12
		for i := range organisations {
			saver := &bundle{Store: nodes[i%len(nodes)], ada: first.ada}
			saver.mairie = account.Organisation{ID: account.OrganisationID(fmt.Sprint("org", i)), Slug: fmt.Sprint("org", i), Created: noon}
			saver.update(t, func(ctx context.Context, tx workspace.Tx) error {
				page := &workspace.Derived{Organisation: saver.mairie.ID, Version: 1, Day: day, Key: "k", Body: []byte("old")}
				return errors.Join(tx.AddOrganisation(ctx, &saver.mairie), tx.AddVersion(ctx, saver.version(1, "a")), tx.PutDerived(ctx, page))
			})
			saver.update(t, func(ctx context.Context, tx workspace.Tx) error {
				page := &workspace.Derived{Organisation: saver.mairie.ID, Version: 2, Day: day, Key: "k", Body: []byte("new")}
				return errors.Join(tx.AddVersion(ctx, saver.version(2, "b")), tx.PutDerived(ctx, page))
			})
		}
		left := func(version int) int {
			n := 0
			for i := range organisations {
				_, err := try(t, first.Store, func(ctx context.Context, tx workspace.Tx) ([]byte, error) {
					return tx.Derived(ctx, account.OrganisationID(fmt.Sprint("org", i)), version, day, "k")
				})
				if err == nil {
					n++
				}
			}
			return n
		}
		deadline := time.After(time.Minute)
		tick := time.NewTicker(50 * time.Millisecond)
		defer tick.Stop()
		for left(1) > 0 {
			select {
			case <-deadline:
				t.Fatalf("%d pages of old versions are still there", left(1))
			case <-tick.C:
			}
		}
		if n := left(2); n != organisations {
			t.Errorf("%d pages of %d latest versions are there", n, organisations)
		}
		stop()
		running.Wait()
	})
}

// A job is there only if the change that asks for it is.
func TestJobs_goWithTheirTransaction(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		stop := errors.New("stop")
		err := b.Update(t.Context(), func(tx workspace.Tx) error {
			if err := tx.AddVersion(t.Context(), b.version(1, "a")); err != nil {
				return err
			}
			return stop
		})
		if !errors.Is(err, stop) {
			t.Fatal(err)
		}
		if n := b.jobs(t); n != 0 {
			t.Errorf("%d jobs of a change that was undone", n)
		}
		b.update(t, func(ctx context.Context, tx workspace.Tx) error { return tx.AddVersion(ctx, b.version(1, "a")) })
		b.update(t, func(ctx context.Context, tx workspace.Tx) error { return tx.AddVersion(ctx, b.version(2, "b")) })
		if n := b.jobs(t); n != 2 {
			t.Errorf("%d jobs of two versions", n)
		}
	})
}

func (b *bundle) jobs(t *testing.T) int {
	t.Helper()
	n, err := b.CountJobs(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return n
}
