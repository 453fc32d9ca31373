package workspace_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boussole/internal/account"
	"boussole/internal/check/rule"
	"boussole/internal/dossier"
	"boussole/internal/exchange/html"
	"boussole/internal/locale"
	"boussole/internal/workspace"
)

func TestSave_keepsEveryVersion(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, w *world) {
		t.Helper()
		w.save(t, costly, "")
		w.save(t, with("Attachée de presse"), "Le titre a changé.")
		v := w.enter(t, account.Reader)
		list, err := v.Versions(t.Context(), 10, 0)
		if err != nil {
			t.Fatal(err)
		}
		type row struct {
			Number, Base int
			Why, By      string
		}
		var got []row
		for _, one := range list {
			got = append(got, row{one.Number, one.Base, one.Why, one.AuthorName})
		}
		if diff := cmp.Diff([]row{{2, 1, "Le titre a changé.", "Ada Owner"}, {1, 0, "", "Ada Owner"}}, got); diff != "" {
			t.Error(diff)
		}
		for number, want := range map[int]string{0: "Attachée de presse", 1: "Chargée de presse", 2: "Attachée de presse"} {
			r, err := v.Reading(t.Context(), number)
			if err != nil {
				t.Fatal(err)
			}
			if title := r.Document.Dossier.People[0].Title; title != want {
				t.Errorf("version %d: %q, want %q", number, title, want)
			}
		}
		_, err = v.Reading(t.Context(), 3)
		wantCode(t, err, account.NotFound)
	})
}

func TestSave_refusesWhatCannotBeKept(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, w *world) {
		t.Helper()
		owner := w.people[account.Owner]
		w.save(t, costly, "")
		for _, one := range []struct {
			name  string
			save  workspace.Save
			code  account.Code
			field string
		}{
			{"from an older version", workspace.Save{Base: 0, Text: []byte(with("x")), Why: "x"}, account.Conflict, "base"},
			{"from a version to come", workspace.Save{Base: 2, Text: []byte(with("x")), Why: "x"}, account.Conflict, "base"},
			{"without a reason", workspace.Save{Base: 1, Text: []byte(with("x"))}, account.Invalid, "why"},
			{"with a reason too long", workspace.Save{Base: 1, Text: []byte(with("x")), Why: strings.Repeat("é", 501)}, account.Invalid, "why"},
			{"no dossier", workspace.Save{Base: 1, Text: []byte("people:\n  - id: a\n    titel: x\n"), Why: "x"}, account.Invalid, "file"},
			{"no YAML", workspace.Save{Base: 1, Text: []byte("a: [b"), Why: "x"}, account.Invalid, "file"},
			{"no text", workspace.Save{Base: 1, Text: []byte{0xff, 0xfe, 0}, Why: "x"}, account.Invalid, "file"},
			{"too long", workspace.Save{Base: 1, Text: bytes.Repeat([]byte("# a\n"), dossier.MaxBytes/4+1), Why: "x"}, account.Invalid, "file"},
			{"a bomb", workspace.Save{Base: 1, Text: []byte("a: &a [x]\nb: [*a, *a]\n"), Why: "x"}, account.Invalid, "file"},
		} {
			_, err := w.Save(t.Context(), owner, w.mairie, one.save)
			var refusal *account.Error
			if !errors.As(err, &refusal) || refusal.Code != one.code || refusal.Field != one.field {
				t.Errorf("%s: %#v", one.name, err)
			}
		}
		if v := w.enter(t, account.Owner); v.Latest.Number != 1 {
			t.Errorf("the latest version is %d", v.Latest.Number)
		}
	})
}

func TestSave_saysTheLinesOfTheFaults(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, w *world) {
		t.Helper()
		_, err := w.Save(t.Context(), w.people[account.Owner], w.mairie, workspace.Save{Text: []byte("people:\n  - id: a\n    titel: x\n    hours_per_week: many\n")})
		var unreadable *workspace.UnreadableError
		if !errors.As(err, &unreadable) {
			t.Fatalf("%v", err)
		}
		var got []string
		for i := range unreadable.Report.Findings {
			f := &unreadable.Report.Findings[i]
			got = append(got, fmt.Sprintf("%s %s:%d", f.Code, f.File, f.Line))
		}
		if diff := cmp.Diff([]string{"B004 dossier.yaml:3", "B005 dossier.yaml:4"}, got); diff != "" {
			t.Error(diff)
		}
	})
}

func TestSave_ofTheSameTextAgainKeepsNothing(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, w *world) {
		t.Helper()
		w.save(t, costly, "")
		for _, base := range []int{0, 1} {
			again, err := w.Save(t.Context(), w.people[account.Owner], w.mairie, workspace.Save{Base: base, Text: []byte(costly)})
			if err != nil || again.Number != 1 {
				t.Errorf("from %d: %v, %v", base, again, err)
			}
		}
	})
}

func TestSave_letsOneOfManyWin(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, w *world) {
		t.Helper()
		w.save(t, costly, "")
		var won, lost atomic.Int32
		var all sync.WaitGroup
		for i := range 8 {
			all.Go(func() {
				_, err := w.Save(t.Context(), w.people[account.Strategist], w.mairie, workspace.Save{Base: 1, Text: []byte(with(fmt.Sprint("title ", i))), Why: "Parce que."})
				switch {
				case err == nil:
					won.Add(1)
				case account.CodeOf(err) == account.Conflict:
					lost.Add(1)
				default:
					t.Error(err)
				}
			})
		}
		all.Wait()
		if won.Load() != 1 || lost.Load() != 7 {
			t.Errorf("%d won, %d lost", won.Load(), lost.Load())
		}
	})
}

// Whoever may not see costs meets none, in any form of the dossier.
func TestCosts_areHiddenFromContributorsAndGuests(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, w *world) {
		t.Helper()
		w.save(t, costly, "")
		w.save(t, strings.ReplaceAll(costly, "31.41", "27.18"), "Autre coût.")
		token, _, err := w.MakeLink(t.Context(), w.people[account.Owner], w.mairie, workspace.LinkRequest{Label: "Agence", Kind: workspace.StrategyReport, Lang: locale.French, Days: 1})
		if err != nil {
			t.Fatal(err)
		}
		guest, err := w.EnterAsGuest(t.Context(), token)
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range []struct {
			name string
			v    *workspace.Visit
			sees bool
		}{
			{"owner", w.enter(t, account.Owner), true},
			{"reader", w.enter(t, account.Reader), true},
			{"approver", w.enter(t, account.Approver), true},
			{"contributor", w.enter(t, account.Contributor), false},
			{"guest", guest, false},
		} {
			told := everything(t, one.v)
			for _, cost := range []string{"31.41", "27.18", "31,41", "27,18"} {
				if strings.Contains(cost, ".") && strings.Contains(told, cost) != one.sees {
					t.Errorf("%s: %q is seen: %v", one.name, cost, !one.sees)
				}
				if !one.sees && strings.Contains(told, cost) {
					t.Errorf("%s sees %q", one.name, cost)
				}
			}
		}
	})
}

// everything is all that a visit can get of the dossier.
func everything(t *testing.T, v *workspace.Visit) string {
	t.Helper()
	var b strings.Builder
	take := func(r *workspace.Reading) {
		b.Write(r.Document.Source())
		plain, err := json.Marshal(dossier.Plain(*r.Document.Dossier))
		if err != nil {
			t.Fatal(err)
		}
		b.Write(plain)
		if err := r.Report.WriteJSON(&b, locale.English); err != nil {
			t.Fatal(err)
		}
		for _, kind := range workspace.Kinds() {
			doc, err := r.Compose(kind, locale.English, nil)
			if err != nil {
				t.Fatal(err)
			}
			b.Write(html.Main(doc))
		}
	}
	if v.Guest != nil {
		_, err := v.Body(t.Context(), workspace.Page{Name: workspace.ReportPage(v.Guest.Kind, "html"), Lang: locale.French}, func(r *workspace.Reading) ([]byte, error) {
			take(r)
			return []byte("x"), nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	for n := range v.Latest.Number {
		r, err := v.Reading(t.Context(), n+1)
		if err != nil {
			t.Fatal(err)
		}
		take(r)
		text, err := v.Download(t.Context(), n+1)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(text)
	}
	changes, err := v.Changes(t.Context(), 1, 2)
	if err != nil {
		t.Fatal(err)
	}
	for i := range changes.Story.Parts {
		for j := range changes.Story.Parts[i].Lines {
			b.WriteString(changes.Story.Parts[i].Lines[j].Sentence(locale.English))
		}
	}
	return b.String()
}

func TestBody_isMadeOnceForAllWhoSeeTheSame(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, w *world) {
		t.Helper()
		w.save(t, costly, "")
		made := 0
		body := func(role account.Role, page workspace.Page) string {
			t.Helper()
			got, err := w.enter(t, role).Body(t.Context(), page, func(r *workspace.Reading) ([]byte, error) {
				made++
				return fmt.Appendf(nil, "%d costs %v", r.Version.Number, r.Costs), nil
			})
			if err != nil {
				t.Fatal(err)
			}
			return string(got)
		}
		home := workspace.Page{Name: "home", Lang: locale.French}
		for _, one := range []struct {
			role account.Role
			page workspace.Page
			want string
			made int
		}{
			{account.Owner, home, "1 costs true", 1},
			{account.Reader, home, "1 costs true", 1},
			{account.Contributor, home, "1 costs false", 2},
			{account.Owner, workspace.Page{Name: "home", Lang: locale.English}, "1 costs true", 3},
			{account.Owner, workspace.Page{Name: "battles", Lang: locale.French}, "1 costs true", 4},
			{account.Owner, home, "1 costs true", 4},
		} {
			if got := body(one.role, one.page); got != one.want || made != one.made {
				t.Errorf("%s %+v: %q after %d were made, want %q after %d", one.role, one.page, got, made, one.want, one.made)
			}
		}
		w.clock.turn(24 * 60 * 60 * 1e9)
		if body(account.Owner, home); made != 5 {
			t.Errorf("the next day, %d were made", made)
		}
		w.save(t, with("x"), "Autre titre.")
		if got := body(account.Owner, home); got != "2 costs true" {
			t.Errorf("after a new version: %q", got)
		}
	})
}

func TestBody_isReadBackByAnotherNode(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, w *world) {
		t.Helper()
		w.save(t, costly, "")
		page := workspace.Page{Name: "home", Lang: locale.French}
		if _, err := w.enter(t, account.Owner).Body(t.Context(), page, func(*workspace.Reading) ([]byte, error) { return []byte("kept"), nil }); err != nil {
			t.Fatal(err)
		}
		another, err := workspace.New(workspace.Config{Store: w.store, Rules: rule.All(), Now: w.clock.now})
		if err != nil {
			t.Fatal(err)
		}
		v, err := another.Enter(t.Context(), w.people[account.Owner], w.mairie)
		if err != nil {
			t.Fatal(err)
		}
		got, err := v.Body(t.Context(), page, func(*workspace.Reading) ([]byte, error) { return nil, errors.New("made again") })
		if err != nil || string(got) != "kept" {
			t.Errorf("%q, %v", got, err)
		}
		_, err = v.Body(t.Context(), workspace.Page{Name: "e/none", Lang: locale.French}, func(*workspace.Reading) ([]byte, error) { return nil, account.ErrNotFound })
		wantCode(t, err, account.NotFound)
	})
}
