package store_test

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/store"
	"boussole/internal/store/storetest"
	"boussole/internal/workspace"
)

func (b *bundle) version(number int, text string) *workspace.Version {
	return &workspace.Version{
		Organisation: b.mairie.ID, Number: number, Text: []byte(text), SHA256: sha256.Sum256([]byte(text)), Author: b.ada.ID, AuthorName: "Ada",
		At: noon.Add(time.Duration(number) * time.Hour), Why: "parce que", Base: number - 1,
	}
}

func TestVersions_areKept(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		latest := func(ctx context.Context, tx workspace.Tx) (*workspace.Version, error) {
			return tx.LatestVersion(ctx, b.mairie.ID)
		}
		if _, err := try(t, b.Store, latest); !errors.Is(err, account.ErrNotFound) {
			t.Errorf("no version yet: %v", err)
		}
		for n := 1; n <= 3; n++ {
			b.update(t, func(ctx context.Context, tx workspace.Tx) error {
				return tx.AddVersion(ctx, b.version(n, strings.Repeat(fmt.Sprintln("depth: light #", n), 1000)))
			})
		}
		full := b.version(3, strings.Repeat("depth: light # 3\n", 1000))
		same(t, see(t, b.Store, func(ctx context.Context, tx workspace.Tx) (*workspace.Version, error) {
			return tx.Version(ctx, b.mairie.ID, 3)
		}), full)
		bare := *full
		bare.Text = nil
		same(t, see(t, b.Store, latest), &bare)
		numbers := func(limit, before int) (list []int) {
			for _, v := range see(t, b.Store, func(ctx context.Context, tx workspace.Tx) ([]workspace.Version, error) {
				return tx.Versions(ctx, b.mairie.ID, limit, before)
			}) {
				list = append(list, v.Number)
			}
			return list
		}
		same(t, numbers(10, 0), []int{3, 2, 1})
		same(t, numbers(1, 0), []int{3})
		same(t, numbers(10, 2), []int{1})
		for _, of := range []account.OrganisationID{b.nara.ID, "nobody"} {
			if _, err := try(t, b.Store, func(ctx context.Context, tx workspace.Tx) (*workspace.Version, error) { return tx.Version(ctx, of, 3) }); !errors.Is(err, account.ErrNotFound) {
				t.Errorf("a version of another organisation: %v", err)
			}
		}
	})
}

func TestVersions_followTheLatest(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		b.update(t, func(ctx context.Context, tx workspace.Tx) error { return tx.AddVersion(ctx, b.version(1, "a")) })
		for _, n := range []int{0, 1, 3} {
			b.refused(t, account.Conflict, func(ctx context.Context, tx workspace.Tx) error { return tx.AddVersion(ctx, b.version(n, "b")) })
		}
		stray := b.version(1, "c")
		stray.Organisation = "nobody"
		b.refused(t, account.NotFound, func(ctx context.Context, tx workspace.Tx) error { return tx.AddVersion(ctx, stray) })
	})
}

// What is in the database outlives even statements that the program does not have.
func TestVersionsAndLog_cannotBeRewritten(t *testing.T) {
	t.Parallel()
	storetest.EachDatabase(t, func(t *testing.T, database string) {
		b := &bundle{Store: storetest.Open(t, store.Config{Database: database}), ada: person("ada")}
		b.mairie = account.Organisation{ID: account.NewID[account.OrganisationID](), Slug: "mairie", Name: "Mairie", Created: noon}
		b.update(t, func(ctx context.Context, tx workspace.Tx) error {
			return errors.Join(tx.AddPerson(ctx, &b.ada), tx.AddOrganisation(ctx, &b.mairie), tx.AddVersion(ctx, b.version(1, "a")),
				tx.AddLog(ctx, &workspace.Entry{ID: account.NewID[account.EntryID](), At: noon, Action: "sign-in"}))
		})
		statements := []string{
			`update version set why = ''`, `delete from version`, `update log_entry set action = 'x'`, `delete from log_entry`,
		}
		driver := "sqlite"
		if store.IsPostgres(database) {
			driver = "pgx"
			statements = append(statements, `truncate version`, `truncate log_entry`)
		} else {
			statements = append(statements,
				`pragma recursive_triggers = 1; replace into log_entry select * from log_entry`,
				`pragma recursive_triggers = 1; replace into version select * from version`)
		}
		db, err := sql.Open(driver, database)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		for _, statement := range statements {
			if _, err := db.ExecContext(t.Context(), statement); err == nil || !strings.Contains(err.Error(), "never") {
				t.Errorf("%s: %v", statement, err)
			}
		}
		same(t, see(t, b.Store, func(ctx context.Context, tx workspace.Tx) (*workspace.Version, error) {
			return tx.Version(ctx, b.mairie.ID, 1)
		}), b.version(1, "a"))
	})
}

func TestLog(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		var all []workspace.Entry
		for i := range 5 {
			all = append(all, workspace.Entry{
				ID: account.NewID[account.EntryID](), Organisation: b.mairie.ID, At: noon, Person: b.ada.ID, PersonName: "Ada",
				Action: "save", Element: fmt.Sprint(i), Args: map[string]string{"n": "é"},
			})
		}
		instance := workspace.Entry{ID: account.NewID[account.EntryID](), At: noon, Action: "start"}
		b.update(t, func(ctx context.Context, tx workspace.Tx) error {
			for i := range all {
				if err := tx.AddLog(ctx, &all[i]); err != nil {
					return err
				}
			}
			return tx.AddLog(ctx, &instance)
		})
		read := func(org account.OrganisationID, limit int, before account.EntryID) []workspace.Entry {
			return see(t, b.Store, func(ctx context.Context, tx workspace.Tx) ([]workspace.Entry, error) {
				return tx.Log(ctx, org, limit, before)
			})
		}
		same(t, read(b.mairie.ID, 2, ""), []workspace.Entry{all[4], all[3]})
		same(t, read(b.mairie.ID, 10, all[3].ID), []workspace.Entry{all[2], all[1], all[0]})
		same(t, read("", 10, ""), []workspace.Entry{instance})
		// An entry of another organisation opens no page of it.
		if got := read(b.nara.ID, 10, all[3].ID); len(got) != 0 {
			t.Errorf("got %v", got)
		}
		b.refused(t, account.Conflict, func(ctx context.Context, tx workspace.Tx) error { return tx.AddLog(ctx, &instance) })
	})
}

func TestAttempts(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		b.update(t, func(ctx context.Context, tx workspace.Tx) error {
			return errors.Join(tx.AddAttempt(ctx, "a", noon), tx.AddAttempt(ctx, "a", noon.Add(time.Minute)), tx.AddAttempt(ctx, "b", noon))
		})
		tries := func(key string, since time.Time) workspace.Tries {
			return see(t, b.Store, func(ctx context.Context, tx workspace.Tx) (workspace.Tries, error) {
				return tx.Attempts(ctx, key, since)
			})
		}
		later := noon.Add(time.Minute)
		one := workspace.Tries{N: 1, First: noon, Last: noon}
		same(t, []workspace.Tries{tries("a", noon), tries("a", noon.Add(time.Second)), tries("b", noon), tries("c", noon)},
			[]workspace.Tries{{N: 2, First: noon, Last: later}, {N: 1, First: later, Last: later}, one, {}})
		b.update(t, func(ctx context.Context, tx workspace.Tx) error { return tx.ClearAttempts(ctx, "a") })
		same(t, []workspace.Tries{tries("a", noon), tries("b", noon)}, []workspace.Tries{{}, one})
	})
}

func TestDerived(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		day := dossier.NewDate(2026, 3, 2)
		page := workspace.Derived{Organisation: b.mairie.ID, Version: 1, Day: day, Key: "fr/home", Body: []byte("<main>")}
		read := func(version int) ([]byte, error) {
			return try(t, b.Store, func(ctx context.Context, tx workspace.Tx) ([]byte, error) {
				return tx.Derived(ctx, b.mairie.ID, version, day, "fr/home")
			})
		}
		if _, err := read(1); !errors.Is(err, account.ErrNotFound) {
			t.Errorf("got %v", err)
		}
		for _, body := range []string{"<main>", "<main>2"} {
			page.Body = []byte(body)
			b.update(t, func(ctx context.Context, tx workspace.Tx) error { return tx.PutDerived(ctx, &page) })
			got, err := read(1)
			if err != nil {
				t.Fatal(err)
			}
			same(t, string(got), body)
		}
		if _, err := read(2); !errors.Is(err, account.ErrNotFound) {
			t.Errorf("got %v", err)
		}
	})
}

func TestSessions(t *testing.T) {
	t.Parallel()
	storetest.EachDatabase(t, func(t *testing.T, database string) {
		now := noon
		s := storetest.Open(t, store.Config{Database: database, Now: func() time.Time { return now }}).Sessions()
		if _, found, err := s.Find("t"); found || err != nil {
			t.Fatal(found, err)
		}
		for _, data := range []string{"one", "two"} {
			if err := s.Commit("t", []byte(data), noon.Add(time.Hour)); err != nil {
				t.Fatal(err)
			}
			got, found, err := s.Find("t")
			if string(got) != data || !found || err != nil {
				t.Fatal(string(got), found, err)
			}
		}
		now = noon.Add(time.Hour)
		if _, found, err := s.Find("t"); found || err != nil {
			t.Error("an expired session is found", err)
		}
		now = noon
		for range 2 { // the second time it is not there
			if err := s.Delete("t"); err != nil {
				t.Fatal(err)
			}
		}
		if _, found, err := s.Find("t"); found || err != nil {
			t.Error("a deleted session is found", err)
		}
	})
}
