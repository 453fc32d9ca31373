package plan_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/plan"
	"boussole/internal/plan/solve"
	"boussole/internal/plan/verify"

	"github.com/rogpeppe/go-internal/txtar"
)

// The scripts in testdata are dossiers with what is expected of their plans:
//
//	plan weeks=26 from=2027-01-04 caution=0 reopen=a,b hours.ana=3
//	expect battle=a level=2 weeks=26 start=2027-01-04
//	expect battle=b declined why "3 h par semaine"
//	expect change=b "2 heures de plus"
//	expect note "texte" | hinge=b "texte" | conflict "texte" | status infeasible
//	refuse "texte"
//
// A plan line starts over; hours.ROLE, budget.LINE, cap, and the
// target and weight of the first objective, change the dossier before it; exclude gives
// the first battle one more that it excludes; blackout=DATE silences all channels from
// the first day to that one.
// Each plan is held against its dossier by package verify.
func TestScripts(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no scripts", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			s := &script{T: t, file: file}
			for _, f := range archive.Files {
				s.source = string(f.Data)
			}
			plans := 0
			for i, line := range strings.Split(string(archive.Comment), "\n") {
				line = strings.TrimSpace(line)
				if line == "" || strings.HasPrefix(line, "#") {
					continue
				}
				s.at = fmt.Sprintf("%s:%d: %s", file, i+1, line)
				verb, rest, _ := strings.Cut(line, " ")
				switch verb {
				case "plan":
					s.plan(rest)
					plans++
				case "expect":
					s.expect(rest)
				case "refuse":
					s.refuse(rest)
				default:
					t.Fatalf("%s: unknown verb", s.at)
				}
			}
			if plans == 0 {
				t.Error("the script plans nothing")
			}
		})
	}
}

type script struct {
	*testing.T
	file, at, source string
	doc              *dossier.Document
	model            *plan.Model
	result           *plan.Plan
	told             *plan.Explanation
	err              error
}

// day is the first of all plans in tests that give none.
var day = dossier.NewDate(2027, 1, 4)

func read(tb testing.TB, source string) *dossier.Document {
	tb.Helper()
	doc, err := dossier.Read("dossier.yaml", []byte(source))
	if err != nil {
		tb.Fatal(err)
	}
	return doc
}

func (s *script) plan(rest string) {
	s.Helper()
	s.doc = read(s, s.source)
	c := plan.Config{From: day, Horizon: 26, Seed: 1, Draws: 40}
	for word := range strings.FieldsSeq(rest) {
		key, value, _ := strings.Cut(word, "=")
		var err error
		number, numberErr := strconv.ParseFloat(value, 64)
		switch {
		case key == "weeks":
			c.Horizon, err = strconv.Atoi(value)
		case key == "from":
			c.From, err = dossier.ParseDate(value)
		case key == "caution":
			c.Caution, err = number, numberErr
		case key == "reopen" && value == "all":
			c.Reopen.All = true
		case key == "reopen":
			for id := range strings.SplitSeq(value, ",") {
				c.Reopen.Battles = append(c.Reopen.Battles, dossier.BattleID(id))
			}
		case key == "cap":
			limit := int(number)
			s.doc.Dossier.Exposure.Cap, err = &limit, numberErr
		case key == "away":
			c.Away = append(c.Away, plan.Away{Role: dossier.RoleID(value), From: c.From, To: c.From.AddDays(7*4 - 1)})
		case key == "blackout":
			var to dossier.Date
			to, err = dossier.ParseDate(value)
			s.doc.Dossier.Calendar = append(s.doc.Dossier.Calendar, dossier.Season{ID: "silence", Kind: dossier.Blackout, From: c.From, To: to})
		case key == "target":
			s.doc.Dossier.Objectives[0].Target, err = &number, numberErr
		case key == "weight":
			s.doc.Dossier.Objectives[0].Weight, err = &number, numberErr
		case key == "exclude":
			b := &s.doc.Dossier.Battles[0]
			b.Excludes = append(b.Excludes, dossier.BattleID(value))
		case strings.HasPrefix(key, "hours."):
			hours(s, s.doc.Dossier, dossier.RoleID(key[6:]), number)
			err = numberErr
		case strings.HasPrefix(key, "budget."):
			for i := range s.doc.Dossier.Budget {
				if l := &s.doc.Dossier.Budget[i]; string(l.ID) == key[7:] {
					l.Amount = &dossier.Money{Cents: int64(100 * number), Currency: l.Amount.Currency}
				}
			}
			err = numberErr
		default:
			err = errors.New("unknown word " + key)
		}
		if err != nil {
			s.Fatalf("%s: %v", s.at, err)
		}
	}
	s.model, s.err = plan.New(s.doc.Dossier, c)
	if s.err != nil {
		return
	}
	s.result, s.told = solved(s, s.model)
	if len(c.Away) == 0 && s.result.Status == "optimal" {
		holds(s, s.doc.Dossier, s.result)
	}
}

func hours(tb testing.TB, d *dossier.Dossier, id dossier.RoleID, n float64) {
	tb.Helper()
	for i := range d.People {
		if d.People[i].ID == id {
			h := dossier.Hours(n)
			d.People[i].HoursPerWeek = &h
			return
		}
	}
	tb.Fatalf("no role %s", id)
}

// solved plans, and explains in French.
func solved(tb testing.TB, m *plan.Model) (*plan.Plan, *plan.Explanation) {
	tb.Helper()
	r, err := m.Solve(context.Background(), solve.Config{})
	if err != nil {
		tb.Fatal(err)
	}
	x, err := m.Explain(context.Background(), r)
	if err != nil {
		tb.Fatal(err)
	}
	p, err := m.Plan(r)
	if err != nil {
		tb.Fatal(err)
	}
	m.Tell(p, x, locale.French)
	return p, x
}

func holds(tb testing.TB, d *dossier.Dossier, p *plan.Plan) {
	tb.Helper()
	printed, err := verify.Read(encoded(tb, p))
	if err != nil {
		tb.Fatal(err)
	}
	for _, v := range verify.Check(printed, d) {
		tb.Errorf("verify: %s: %s", v.Kind, v.Sentence(locale.English, dossier.NewIndex(d)))
	}
}

func (s *script) refuse(want string) {
	s.Helper()
	var p *plan.Problem
	if !errors.As(s.err, &p) {
		s.Fatalf("%s: no refusal, but %v", s.at, s.err)
	}
	s.contains(p.What.In(locale.French, s.doc.Index)+" "+p.Mend.In(locale.French, s.doc.Index), want)
}

// contains compares texts without their no-break spaces.
func (s *script) contains(got, want string) {
	s.Helper()
	want, err := strconv.Unquote(want)
	if err != nil {
		s.Fatalf("%s: %v", s.at, err)
	}
	plain := strings.NewReplacer("\u00a0", " ", "\u202f", " ")
	if !strings.Contains(plain.Replace(got), plain.Replace(want)) {
		s.Errorf("%s\n got: %s", s.at, got)
	}
}

func (s *script) expect(rest string) {
	s.Helper()
	if s.err != nil {
		s.Fatalf("%s: %v", s.at, s.err)
	}
	words := rest
	text := ""
	if i := strings.IndexByte(rest, '"'); i >= 0 {
		words, text = rest[:i], rest[i:]
	}
	var battle *plan.Fought
	for word := range strings.FieldsSeq(words) {
		key, value, _ := strings.Cut(word, "=")
		if key == "battle" || key == "change" || key == "hinge" || key == "cost" {
			at := slices.IndexFunc(s.result.Battles, func(b plan.Fought) bool { return string(b.ID) == value })
			if at < 0 {
				s.Fatalf("%s: no battle %s", s.at, value)
			}
			battle = &s.result.Battles[at]
		}
		got := ""
		switch key {
		case "battle", "why":
			continue
		case "declined":
			got, value = strconv.Itoa(battle.Level), "0"
		case "level":
			got = strconv.Itoa(battle.Level)
		case "start":
			got = battle.Start
		case "weeks":
			got = strconv.Itoa(len(battle.Weeks))
		case "status":
			got = s.result.Status
		case "change":
			if text == `"none"` {
				if battle.Change != nil {
					s.Errorf("%s\n got: %+v", s.at, *battle.Change)
				}
				return
			}
			if battle.Change == nil {
				s.Errorf("%s: no change", s.at)
				return
			}
			s.contains(strings.Join(battle.Change.Words(locale.French, s.result.Exposure.Cap), " ; "), text)
			return
		case "hinge":
			s.contains(battle.Hinge, text)
			return
		case "cost":
			s.contains(strings.Join(battle.Costs, " ; "), text)
			return
		case "conflict":
			s.contains(strings.Join(s.result.Conflict, " ; "), text)
			return
		case "note":
			var all []string
			for _, n := range s.model.Notes() {
				all = append(all, n.In(locale.French, s.doc.Index))
			}
			s.contains(strings.Join(all, "\n"), text)
			return
		default:
			s.Fatalf("%s: unknown word %s", s.at, key)
		}
		if got != value {
			s.Errorf("%s\n got: %s", s.at, got)
		}
	}
	if text != "" {
		s.contains(battle.Reason, text)
	}
}

func example(tb testing.TB, name string) *dossier.Document {
	tb.Helper()
	src, err := os.ReadFile(filepath.Join("..", "..", "examples", name, "dossier.yaml"))
	if err != nil {
		tb.Fatal(err)
	}
	return read(tb, string(src))
}
