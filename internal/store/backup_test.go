package store_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"testing"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/store"
	"boussole/internal/store/storetest"
	"boussole/internal/workspace"
)

// filled puts something into every table.
func (b *bundle) filled(t *testing.T) {
	t.Helper()
	dep := account.Department{ID: account.NewID[account.DepartmentID](), Organisation: b.mairie.ID, Name: "Écoles", Missions: []string{"m"}, Created: noon}
	provider := account.Provider{ID: account.NewID[account.ProviderID](), Organisation: b.nara.ID, Name: "N", Issuer: "i", ClientID: "c", Secret: []byte{0, 1}, Created: noon}
	boss := b.ada
	boss.Administrator = true
	b.update(t, func(ctx context.Context, tx workspace.Tx) error {
		err := errors.Join(
			tx.SetPerson(ctx, &boss),
			tx.AddDepartment(ctx, &dep),
			tx.SetMember(ctx, &account.Membership{Person: b.ada.ID, Organisation: b.mairie.ID, Role: account.Owner, Department: dep.ID, Since: noon}),
			tx.SetMember(ctx, &account.Membership{Person: b.ada.ID, Organisation: b.nara.ID, Role: account.Reader, Since: noon}),
			tx.AddVersion(ctx, b.version(1, "depth: light # « é »\n")), tx.AddVersion(ctx, b.version(2, strings.Repeat("x", 1000))),
			tx.AddLink(ctx, &account.GuestLink{ID: account.NewID[account.LinkID](), Organisation: b.mairie.ID, TokenHash: []byte{1}, Creator: b.ada.ID, Created: noon, Expires: noon}),
			tx.AddInvitation(ctx, &account.Invitation{ID: account.NewID[account.InvitationID](), Organisation: b.mairie.ID, TokenHash: []byte{2}, Creator: b.ada.ID, Created: noon, Expires: noon}),
			tx.AddPasskey(ctx, &account.Passkey{ID: []byte{3, 255}, Person: b.ada.ID, Credential: []byte("{}"), Created: noon}),
			tx.SetProvider(ctx, &provider),
			tx.AddIdentity(ctx, &account.Identity{Provider: provider.ID, Issuer: "i", Subject: "s", Person: b.ada.ID, Created: noon}),
			tx.PutDerived(ctx, &workspace.Derived{Organisation: b.mairie.ID, Version: 2, Day: dossier.NewDate(2026, 3, 2), Key: "k", Body: []byte("b")}),
			tx.AddAttempt(ctx, "k", noon),
		)
		for i := range 5 {
			err = errors.Join(err, tx.AddLog(ctx, &workspace.Entry{ID: account.NewID[account.EntryID](), Organisation: b.mairie.ID, At: noon, Action: "save", Element: fmt.Sprint(i), Args: map[string]string{"why": "« é »\n\t\"<&>\u2028"}}))
		}
		return err
	})
}

func backup(t *testing.T, s *store.Store) []byte {
	t.Helper()
	var out bytes.Buffer
	if _, err := s.Backup(t.Context(), &out, "test"); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// lines are those of a backup without its head, which says when and from what it is.
func lines(t *testing.T, backup []byte) []string {
	t.Helper()
	r, err := gzip.NewReader(bytes.NewReader(backup))
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	all := strings.SplitAfter(string(text), "\n")
	return all[1 : len(all)-2] // nor its foot, whose hash is of the head too
}

// fresh opens a database that holds not even tables.
func fresh(t *testing.T, database string) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), store.Config{Database: database})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// What one engine held, either holds after a restore, to the byte.
func TestBackup_restoresIntoBothEngines(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		b.filled(t)
		want := backup(t, b.Store)
		for engine, database := range map[string]string{"sqlite": storetest.SQLite(t), "postgres": storetest.Postgres(t)} {
			s := fresh(t, database)
			head, counts, err := s.Restore(t.Context(), bytes.NewReader(want))
			if err != nil {
				t.Fatalf("into %s: %v", engine, err)
			}
			if head.Engine != b.Engine() || counts["version"] != 2 || counts["log_entry"] != 5 {
				t.Errorf("into %s: %v, %v", engine, head, counts)
			}
			same(t, lines(t, backup(t, s)), lines(t, want))
			// It goes on from there.
			after := &bundle{Store: s, ada: b.ada, mairie: b.mairie}
			after.update(t, func(ctx context.Context, tx workspace.Tx) error {
				return errors.Join(tx.AddVersion(ctx, b.version(3, "c")), tx.AddLog(ctx, &workspace.Entry{ID: account.NewID[account.EntryID](), Organisation: b.mairie.ID, At: noon, Action: "last"}))
			})
			log := see(t, s, func(ctx context.Context, tx workspace.Tx) ([]workspace.Entry, error) {
				return tx.Log(ctx, b.mairie.ID, 10, "")
			})
			if len(log) != 6 || log[0].Action != "last" || log[5].Element != "0" {
				t.Errorf("into %s: the log is %v", engine, log)
			}
			if _, _, err := s.Restore(t.Context(), bytes.NewReader(want)); !restoreFault(err, store.NotEmpty) {
				t.Errorf("into %s, which is in use: %v", engine, err)
			}
		}
	})
}

func restoreFault(err error, kind store.RestoreFault) bool {
	var fault *store.RestoreError
	return errors.As(err, &fault) && fault.Kind == kind
}

// A backup is of one instant, though others write: of each pair that is written at once,
// both are in it or neither.
func TestBackup_isOfOneInstant(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		all := t.Context()
		ctx, stop := context.WithCancel(all)
		var writing sync.WaitGroup
		writing.Go(func() {
			for n := 1; ctx.Err() == nil; n++ {
				err := b.Update(all, func(tx workspace.Tx) error {
					return errors.Join(
						tx.AddVersion(all, b.version(n, fmt.Sprint(n))),
						tx.AddLog(all, &workspace.Entry{ID: account.NewID[account.EntryID](), Organisation: b.mairie.ID, At: noon, Action: "save"}))
				})
				if err != nil {
					t.Error(err)
					return
				}
			}
		})
		for last := int64(-1); last < 20; {
			counts, err := b.Backup(t.Context(), io.Discard, "test")
			if err != nil {
				t.Fatal(err)
			}
			if counts["version"] != counts["log_entry"] || counts["version"] < last {
				t.Fatalf("%v after %d", counts, last)
			}
			last = counts["version"]
		}
		stop()
		writing.Wait()
	})
}

// Every table of ours, and every column of each, is in a backup or is known not to be.
func TestBackup_forgetsNoColumn(t *testing.T) {
	t.Parallel()
	database := storetest.SQLite(t)
	b := &bundle{Store: storetest.Open(t, store.Config{Database: database})}
	db, err := sql.Open("sqlite", database)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	rows, err := db.QueryContext(t.Context(), `select m.name || '.' || c.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table'`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var want []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			t.Fatal(err)
		}
		table, _, _ := strings.Cut(name, ".")
		if made := []string{"session", "attempt", "derived"}; slices.Contains(made, table) || name == "log_entry.seq" ||
			strings.HasPrefix(name, "river_") || strings.HasPrefix(name, "goose_") || strings.HasPrefix(name, "sqlite_") {
			continue
		}
		want = append(want, name)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, line := range lines(t, backup(t, b.Store)) {
		var head struct {
			Table   string
			Columns []struct{ Name string }
		}
		if err := json.Unmarshal([]byte(line), &head); err != nil {
			t.Fatal(err)
		}
		for _, c := range head.Columns {
			got = append(got, head.Table+"."+c.Name)
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	same(t, got, want)
}

func TestRestore_refusesWhatIsNotTheBackup(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, b *bundle) {
		b.filled(t)
		whole := backup(t, b.Store)
		text := func() string {
			r, err := gzip.NewReader(bytes.NewReader(whole))
			if err != nil {
				t.Fatal(err)
			}
			out, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}
			return string(out)
		}()
		pack := func(s string) []byte {
			var out bytes.Buffer
			w := gzip.NewWriter(&out)
			_, err := io.WriteString(w, s)
			if err = errors.Join(err, w.Close()); err != nil {
				t.Fatal(err)
			}
			return out.Bytes()
		}
		atFoot := strings.LastIndex(strings.TrimSuffix(text, "\n"), "\n") + 1
		s := fresh(t, storetest.SQLite(t))
		for name, one := range map[string]struct {
			kind store.RestoreFault
			text []byte
		}{
			"no gzip":            {store.NoBackup, []byte("depth: light")},
			"nothing":            {store.NoBackup, nil},
			"other gzip":         {store.NoBackup, pack("hello\n")},
			"other JSON":         {store.NoBackup, pack("{}\n")},
			"half of the bytes":  {store.Truncated, whole[:len(whole)/2]},
			"no foot":            {store.Truncated, pack(text[:atFoot])},
			"another name":       {store.Changed, pack(strings.Replace(text, "Mairie", "Marie", 1))},
			"another version":    {store.Changed, pack(strings.Replace(text, sum("depth: light # « é »\n"), sum("x"), 1))},
			"a row less":         {store.Changed, pack(strings.Replace(text, lineWith(text, "ada@example.org"), "", 1))},
			"another table":      {store.Changed, pack(strings.Replace(text, `"table":"person"`, `"table":"sqlite_master"`, 1))},
			"an injected column": {store.Changed, pack(strings.Replace(text, `"name":"email"`, `"name":"email) select 1 --"`, 1))},
			"more after the end": {store.Changed, pack(text + "more")},
			"a long line":        {store.Changed, pack(text[:atFoot] + "[" + strings.Repeat(" ", 5<<20))},
		} {
			if _, _, err := s.Restore(t.Context(), bytes.NewReader(one.text)); !restoreFault(err, one.kind) {
				t.Errorf("%s: got %v, want %s", name, err, one.kind)
			}
		}
		var newer *store.NewerError
		if _, _, err := s.Restore(t.Context(), bytes.NewReader(pack(strings.Replace(text, `"tables":`, `"tables":9`, 1)))); !errors.As(err, &newer) {
			t.Errorf("of a later program: %v", err)
		}
		// What was refused left nothing behind.
		if _, _, err := s.Restore(t.Context(), bytes.NewReader(whole)); err != nil {
			t.Error(err)
		}
	})
}

func sum(text string) string {
	h := sha256.Sum256([]byte(text))
	out, _ := json.Marshal(h[:])
	return strings.Trim(string(out), `"`)
}

func lineWith(text, word string) string {
	for line := range strings.SplitAfterSeq(text, "\n") {
		if strings.Contains(line, word) {
			return line
		}
	}
	return ""
}
