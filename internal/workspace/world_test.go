package workspace_test

import (
	"os"
	"sync/atomic"
	"testing"
	"time"

	"boussole/internal/account"
	"boussole/internal/check/rule"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/store"
	"boussole/internal/store/storetest"
	"boussole/internal/workspace"
)

func TestMain(m *testing.M) { os.Exit(storetest.Main(m)) }

const (
	passphrase = "cheval agrafe correct pile"
	here       = "192.0.2.7"
)

// clock is a clock that a test turns.
type clock struct{ at atomic.Int64 }

func (c *clock) now() time.Time        { return time.UnixMilli(c.at.Load()) }
func (c *clock) turn(by time.Duration) { c.at.Add(by.Milliseconds()) }

// world is an instance with two organisations: the town hall, with somebody in each role, and
// the bakery, which its owner alone is in.
type world struct {
	*workspace.Workspace
	store  *store.Store
	clock  *clock
	people map[account.Role]workspace.Actor // of the town hall
	baker  workspace.Actor
	mairie string // slugs
	bakery string
}

func each(t *testing.T, test func(*testing.T, *world)) {
	t.Helper()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		t.Helper()
		test(t, newWorld(t, s, nil))
	})
}

func newWorld(t *testing.T, s *store.Store, change func(*workspace.Config)) *world {
	t.Helper()
	w := &world{store: s, clock: &clock{}, people: map[account.Role]workspace.Actor{}}
	w.clock.at.Store(time.Date(2026, time.December, 1, 9, 0, 0, 0, time.UTC).UnixMilli())
	cfg := workspace.Config{Store: s, Rules: rule.All(), Now: w.clock.now, Passwords: &quick{}}
	if change != nil {
		change(&cfg)
	}
	var err error
	if w.Workspace, err = workspace.New(cfg); err != nil {
		t.Fatal(err)
	}
	p, org, err := w.First(t.Context(), workspace.First{
		Name: "Ada Owner", Email: "owner@mairie.example", Password: passphrase, Organisation: "Mairie de Saint-Aubin", Lang: locale.French,
	})
	if err != nil {
		t.Fatal(err)
	}
	w.people[account.Owner], w.mairie = workspace.Actor{Person: *p}, org.Slug
	other, err := w.AddOrganisation(t.Context(), w.people[account.Owner], "Boulangerie Martin")
	if err != nil {
		t.Fatal(err)
	}
	w.bakery = other.Slug
	for _, role := range account.Roles()[1:] {
		w.people[role] = w.member(t, w.people[account.Owner], w.mairie, string(role)+"@mairie.example", role)
	}
	w.baker = w.member(t, w.people[account.Owner], w.bakery, "owner@bakery.example", account.Owner)
	if err := w.RemoveMember(t.Context(), w.people[account.Owner], w.bakery, p.ID); err != nil {
		t.Fatal(err)
	}
	return w
}

// member invites somebody, who joins.
func (w *world) member(t *testing.T, by workspace.Actor, slug, email string, role account.Role) workspace.Actor {
	t.Helper()
	token, _, err := w.Invite(t.Context(), by, slug, email, role, "")
	if err != nil {
		t.Fatal(err)
	}
	p, _, err := w.Join(t.Context(), token, workspace.Newcomer{Name: "Person " + email, Password: passphrase, Lang: locale.French})
	if err != nil {
		t.Fatal(err)
	}
	return workspace.Actor{Person: *p}
}

// enter is a visit to the town hall in a role.
func (w *world) enter(t *testing.T, role account.Role) *workspace.Visit {
	t.Helper()
	v, err := w.Enter(t.Context(), w.people[role], w.mairie)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// save keeps a text as the town hall's next version.
func (w *world) save(t *testing.T, text, why string) *workspace.Version {
	t.Helper()
	v := w.enter(t, account.Owner)
	base := 0
	if v.Latest != nil {
		base = v.Latest.Number
	}
	saved, err := w.Save(t.Context(), w.people[account.Owner], w.mairie, workspace.Save{Base: base, Text: []byte(text), Why: why})
	if err != nil {
		t.Fatal(err)
	}
	return saved
}

func wantCode(t *testing.T, err error, want account.Code) {
	t.Helper()
	if got := account.CodeOf(err); got != want || want == "" && err != nil {
		t.Errorf("the error is %v (%q), want the code %q", err, got, want)
	}
}

const costly = `# What an hour costs is 31.41 EUR, says the accountant.
organisation:
  name: Mairie de Saint-Aubin
people:
  - id: press-officer
    title: Chargée de presse
    hours_per_week: 10
    cost_per_hour: 31.41 EUR # 31.41 before tax
missions:
  - id: answer-residents
    mission: Répondre aux habitants
    department: Accueil
    carried_by: press-officer
`

// with is the dossier with another title of the press officer.
func with(title string) string {
	doc, err := dossier.Read("dossier.yaml", []byte(costly))
	if err != nil {
		panic(err)
	}
	text, err := doc.SetValue("press-officer", "title", title)
	if err != nil {
		panic(err)
	}
	return string(text)
}
