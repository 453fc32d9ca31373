package store_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"testing"
	"time"

	"boussole/internal/account"
	"boussole/internal/store"
	"boussole/internal/store/storetest"
	"boussole/internal/workspace"

	"github.com/google/go-cmp/cmp"
)

func TestMain(m *testing.M) { os.Exit(storetest.Main(m)) }

// noon is an instant to the millisecond, which is what a store keeps.
var noon = time.Date(2026, 3, 2, 12, 0, 0, 7_000_000, time.UTC)

// bundle is a store with a person and two organisations in it.
type bundle struct {
	*store.Store
	ada          account.Person
	mairie, nara account.Organisation
}

func each(t *testing.T, test func(*testing.T, *bundle)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		b := &bundle{
			Store:  s,
			ada:    person("ada"),
			mairie: account.Organisation{ID: account.NewID[account.OrganisationID](), Slug: "mairie", Name: "Mairie d’Évreux", Created: noon},
			nara:   account.Organisation{ID: account.NewID[account.OrganisationID](), Slug: "nara", Name: "National Archives", Created: noon.Add(time.Hour)},
		}
		b.update(t, func(ctx context.Context, tx workspace.Tx) error {
			return errors.Join(tx.AddPerson(ctx, &b.ada), tx.AddOrganisation(ctx, &b.mairie), tx.AddOrganisation(ctx, &b.nara))
		})
		test(t, b)
	})
}

func person(name string) account.Person {
	return account.Person{
		ID: account.NewID[account.PersonID](), Name: name, Email: name + "@example.org",
		Lang: "fr", Theme: account.Dark, PasswordHash: "$argon2id$…", Created: noon,
	}
}

func (b *bundle) update(t *testing.T, do func(context.Context, workspace.Tx) error) {
	t.Helper()
	if err := b.Update(t.Context(), func(tx workspace.Tx) error { return do(t.Context(), tx) }); err != nil {
		t.Fatal(err)
	}
}

// refused runs an update that must fail with a code.
func (b *bundle) refused(t *testing.T, code account.Code, do func(context.Context, workspace.Tx) error) {
	t.Helper()
	err := b.Update(t.Context(), func(tx workspace.Tx) error { return do(t.Context(), tx) })
	if account.CodeOf(err) != code {
		t.Errorf("got %v, want %s", err, code)
	}
}

// see is what a view reads; an error of it ends the test.
func see[T any](t *testing.T, s *store.Store, read func(context.Context, workspace.Tx) (T, error)) T {
	t.Helper()
	value, err := try(t, s, read)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func try[T any](t *testing.T, s *store.Store, read func(context.Context, workspace.Tx) (T, error)) (value T, err error) {
	t.Helper()
	err = s.View(t.Context(), func(tx workspace.Tx) (err error) {
		value, err = read(t.Context(), tx)
		return err
	})
	return value, err
}

func same(t *testing.T, got, want any) {
	t.Helper()
	if diff := cmp.Diff(got, want); diff != "" {
		t.Errorf("got -, want +\n%s", diff)
	}
}

func TestView_changesNothing(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		err := b.View(t.Context(), func(tx workspace.Tx) error {
			eve := person("eve")
			return tx.AddPerson(t.Context(), &eve)
		})
		if err == nil {
			t.Error("a view could write")
		}
	})
}

func TestView_seesOneState(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		ctx := t.Context()
		err := b.View(ctx, func(tx workspace.Tx) error {
			before, err := tx.Organisation(ctx, b.mairie.ID)
			if err != nil {
				return err
			}
			renamed := b.mairie
			renamed.Name = "Mairie de Nara"
			if err := b.Update(ctx, func(tx workspace.Tx) error { return tx.SetOrganisation(ctx, &renamed) }); err != nil {
				return err
			}
			after, err := tx.Organisation(ctx, b.mairie.ID)
			same(t, after, before)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}

func TestUpdate_keepsAllOrNothing(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		eve := person("eve")
		stop := errors.New("stop")
		err := b.Update(t.Context(), func(tx workspace.Tx) error {
			if err := tx.AddPerson(t.Context(), &eve); err != nil {
				return err
			}
			return stop
		})
		if !errors.Is(err, stop) {
			t.Errorf("got %v, want %v", err, stop)
		}
		_, err = try(t, b.Store, func(ctx context.Context, tx workspace.Tx) (*account.Person, error) { return tx.Person(ctx, eve.ID) })
		if !errors.Is(err, account.ErrNotFound) {
			t.Errorf("what was undone is there: %v", err)
		}
	})
}

// Of many who look whether there is a first account and then make it, one makes it:
// updates are as if one came after the other, on both engines.
func TestUpdate_oneAfterTheOther(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		ctx := t.Context()
		var wg sync.WaitGroup
		errs := make([]error, 12)
		for i := range errs {
			wg.Go(func() {
				p := person(fmt.Sprint("first", i))
				errs[i] = s.Update(ctx, func(tx workspace.Tx) error {
					if there, err := tx.AnyPerson(ctx); err != nil || there {
						return err
					}
					return tx.AddPerson(ctx, &p)
				})
			})
		}
		wg.Wait()
		if err := errors.Join(errs...); err != nil {
			t.Fatal(err)
		}
		n := 0
		for i := range errs {
			_, err := try(t, s, func(ctx context.Context, tx workspace.Tx) (*account.Person, error) {
				return tx.PersonByEmail(ctx, fmt.Sprintf("first%d@example.org", i))
			})
			if err == nil {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%d first accounts", n)
		}
	})
}

func TestUpdate_endsWithItsContext(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		ctx, cancel := context.WithCancel(t.Context())
		err := b.Update(ctx, func(tx workspace.Tx) error {
			cancel()
			eve := person("eve")
			return tx.AddPerson(ctx, &eve)
		})
		if !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
		b.update(t, func(context.Context, workspace.Tx) error { return nil }) // the next is not in its way
	})
}

func TestTexts_thatCannotBeStored(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{"a NUL": "a\x00b", "broken UTF-8": "a\xffb"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			each(t, func(t *testing.T, b *bundle) {
				eve := person("eve")
				eve.Name = text
				b.refused(t, account.Invalid, func(ctx context.Context, tx workspace.Tx) error { return tx.AddPerson(ctx, &eve) })
				for what, look := range map[string]func(context.Context, workspace.Tx) error{
					"email": func(ctx context.Context, tx workspace.Tx) error { _, err := tx.PersonByEmail(ctx, text); return err },
					"slug": func(ctx context.Context, tx workspace.Tx) error {
						_, err := tx.Arrival(ctx, text, b.ada.ID)
						return err
					},
					"id": func(ctx context.Context, tx workspace.Tx) error {
						_, err := tx.Person(ctx, account.PersonID(text))
						return err
					},
					"subject": func(ctx context.Context, tx workspace.Tx) error { _, err := tx.Identity(ctx, "p", text); return err },
				} {
					err := b.View(t.Context(), func(tx workspace.Tx) error { return look(t.Context(), tx) })
					if !errors.Is(err, account.ErrNotFound) {
						t.Errorf("%s: got %v, want not found", what, err)
					}
				}
				if _, found, err := b.Sessions().FindCtx(t.Context(), text); found || err != nil {
					t.Errorf("session: got %t, %v", found, err)
				}
			})
		})
	}
}
