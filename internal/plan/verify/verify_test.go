package verify_test

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/plan"
	"boussole/internal/plan/solve"
	"boussole/internal/plan/verify"
)

func example(tb testing.TB, name string) *dossier.Document {
	tb.Helper()
	src, err := os.ReadFile(filepath.Join("..", "..", "..", "examples", name, "dossier.yaml"))
	if err != nil {
		tb.Fatal(err)
	}
	doc, err := dossier.Read(name, src)
	if err != nil {
		tb.Fatal(err)
	}
	return doc
}

// planned is the plan of an example, as it is printed.
func planned(tb testing.TB, d *dossier.Dossier) map[string]any {
	tb.Helper()
	m, err := plan.New(d, plan.Config{From: dossier.NewDate(2027, 1, 4), Caution: 0.3, Seed: 1, Draws: 20})
	if err != nil {
		tb.Fatal(err)
	}
	r, err := m.Solve(context.Background(), solve.Config{})
	if err != nil {
		tb.Fatal(err)
	}
	p, err := m.Plan(r)
	if err != nil {
		tb.Fatal(err)
	}
	out, err := json.Marshal(p)
	if err != nil {
		tb.Fatal(err)
	}
	var printed map[string]any
	if err := json.Unmarshal(out, &printed); err != nil {
		tb.Fatal(err)
	}
	return printed
}

func check(tb testing.TB, printed map[string]any, d *dossier.Dossier) []verify.Violation {
	tb.Helper()
	out, err := json.Marshal(printed)
	if err != nil {
		tb.Fatal(err)
	}
	p, err := verify.Read(out)
	if err != nil {
		tb.Fatal(err)
	}
	return verify.Check(p, d)
}

func TestCheck_findsNothingInPlansAsTheyAreMade(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"fr-boutique", "fr-entreprise", "fr-mairie"} {
		doc := example(t, name)
		for _, v := range check(t, planned(t, doc.Dossier), doc.Dossier) {
			t.Errorf("%s: %s: %s", name, v.Kind, v.Sentence(locale.English, doc.Index))
		}
	}
}

// tree walks into what JSON gives.
type tree struct{ at any }

func (x tree) key(k string) tree { return tree{x.at.(map[string]any)[k]} }
func (x tree) nth(i int) tree    { return tree{x.at.([]any)[i]} }
func (x tree) by(key, value string) tree {
	list := x.at.([]any)
	return tree{list[slices.IndexFunc(list, func(one any) bool { return one.(map[string]any)[key] == value })]}
}
func (x tree) set(k string, v any) { x.at.(map[string]any)[k] = v }

// Each edit of a plan, or of its dossier, is found, by name.
func TestCheck_findsWhatAHandChanges(t *testing.T) {
	t.Parallel()
	doc := example(t, "fr-entreprise")
	made := planned(t, doc.Dossier)
	text, err := json.Marshal(made)
	if err != nil {
		t.Fatal(err)
	}
	battle := func(p tree, id string) tree { return p.key("battles").by("id", id) }
	nadege := func(p tree) tree { return p.key("load").by("role", "bureau").key("weeks").nth(9) }
	for name, one := range map[string]struct {
		change  func(tree)
		dossier func(*dossier.Dossier)
		kind    verify.Kind
		says    string
	}{
		"somebody overbooked, and the sum made to agree": {
			change: func(p tree) {
				work := nadege(p).key("work").nth(0)
				work.set("hours", work.at.(map[string]any)["hours"].(float64)+20)
				nadege(p).set("hours", nadege(p).at.(map[string]any)["hours"].(float64)+20)
			},
			kind: verify.OfHours, says: "Nadège Cuinet, week of 8 March 2027",
		},
		"a sum of hours":              {change: func(p tree) { nadege(p).set("hours", 1.5) }, kind: verify.OfSum, says: "Nadège Cuinet, week of 8 March 2027"},
		"hours that are there":        {change: func(p tree) { nadege(p).set("there", 40.0) }, kind: verify.OfSum, says: "h of 40 h there, missions included; the count is"},
		"hours of missions":           {change: func(p tree) { nadege(p).set("missions", 0.0) }, kind: verify.OfSum, says: "Nadège Cuinet"},
		"a skill that she lacks":      {change: func(p tree) { nadege(p).key("work").nth(0).set("skill", "photo") }, kind: verify.OfSkill, says: "Nadège Cuinet"},
		"work that nobody does":       {change: func(p tree) { nadege(p).set("work", []any{}) }, kind: verify.OfWork, says: "are given to somebody"},
		"a role of somewhere else":    {change: func(p tree) { p.key("load").nth(0).set("role", "stagiaire") }, kind: verify.OfHours, says: "stagiaire"},
		"a level that is not there":   {change: func(p tree) { battle(p, "avant-de-jeter").set("level", 9) }, kind: verify.OfBattle, says: "no level 9"},
		"another level":               {change: func(p tree) { battle(p, "avant-de-jeter").set("level", 3) }, kind: verify.OfWork, says: "Avant de jeter"},
		"a battle twice":              {change: func(p tree) { battle(p, "avant-de-jeter").set("id", "samedi-des-fenetres") }, kind: verify.OfBattle, says: "twice"},
		"a must-keep not fought":      {change: func(p tree) { battle(p, "samedi-des-fenetres").set("level", 0) }, kind: verify.OfMust, says: "must be kept"},
		"a refused battle fought":     {change: func(p tree) { take(battle(p, "tiktok-a-l-atelier")) }, kind: verify.OfState, says: "TikTok"},
		"two that exclude each other": {change: func(p tree) { take(battle(p, "comparatif-pvc")) }, kind: verify.OfExcluded, says: "excludes"},
		"a week more": {change: func(p tree) {
			b := battle(p, "avant-de-jeter")
			b.set("weeks", append(b.key("weeks").at.([]any), 26.0))
		}, kind: verify.OfWeeks, says: "outside its dates"},
		"a week less":    {change: func(p tree) { b := battle(p, "avant-de-jeter"); b.set("weeks", b.key("weeks").at.([]any)[:20]) }, kind: verify.OfWeeks, says: "breaks off"},
		"no week":        {change: func(p tree) { battle(p, "avant-de-jeter").set("weeks", []any{}) }, kind: verify.OfWeeks, says: "does not say when"},
		"another start":  {change: func(p tree) { battle(p, "avant-de-jeter").set("start", "2027-03-01") }, kind: verify.OfWeeks, says: "cannot start on 1 March 2027"},
		"a cost":         {change: func(p tree) { p.key("spend").nth(0).key("items").nth(0).set("amount", 1.0) }, kind: verify.OfMoney, says: "counts"},
		"a sum of money": {change: func(p tree) { p.key("spend").nth(0).set("spent", 12.0) }, kind: verify.OfSum, says: "states €12 spent"},
		"a currency":     {change: func(p tree) { p.key("spend").nth(0).set("currency", "USD") }, kind: verify.OfSum, says: "counts in USD"},
		"no cost at all": {change: func(p tree) { p.set("spend", []any{}) }, kind: verify.OfMoney, says: "for the tools, which the dossier puts at €"},
		"an exposure":    {change: func(p tree) { p.key("exposure").set("sum", 2) }, kind: verify.OfSum, says: "exposure of 2"},
		"a value":        {change: func(p tree) { p.set("value", 0.99) }, kind: verify.OfWorth, says: "a value of 99%; the count is"},
		"a mean":         {change: func(p tree) { p.set("mean", 0.95) }, kind: verify.OfWorth, says: "The plan states 95% of progress on average"},
		"a worst case":   {change: func(p tree) { p.set("worst", 0.9) }, kind: verify.OfWorth, says: "90% in the worst cases"},
		"another seed":   {change: func(p tree) { p.set("seed", 2) }, kind: verify.OfWorth, says: "the count is"},
		"other draws":    {change: func(p tree) { p.set("draws", 0) }, kind: verify.OfWorth, says: "of which draws"},
		"a weight":       {change: func(p tree) { p.key("objectives").nth(0).set("weight", 0.9) }, kind: verify.OfWorth, says: "at a weight of 90%; the count is"},
		"a range":        {change: func(p tree) { p.key("objectives").nth(0).key("value").set("low", 30.0) }, kind: verify.OfWorth, says: "30 to"},
		"an aim less":    {change: func(p tree) { p.set("objectives", []any{}) }, kind: verify.OfWorth, says: "says nothing of the objective"},
		"an aim more":    {change: func(p tree) { p.key("objectives").nth(0).set("id", "autre") }, kind: verify.OfWorth, says: "counts progress on “autre”"},
		"an effect since": {dossier: func(d *dossier.Dossier) {
			for i := range d.Battles {
				for l := range d.Battles[i].Levels {
					if e := d.Battles[i].Levels[l].Effect; e != nil && e.High != nil {
						*e.High *= 1.1
					}
				}
			}
		}, kind: verify.OfWorth, says: "the count is"},
		"a target since": {dossier: func(d *dossier.Dossier) { *d.Objectives[0].Target *= 1.2 }, kind: verify.OfWorth, says: "of the way"},
		"a blackout since": {dossier: func(d *dossier.Dossier) {
			d.Calendar = append(d.Calendar, dossier.Season{ID: "x", Kind: dossier.Blackout, From: dossier.NewDate(2027, 2, 1), To: dossier.NewDate(2027, 2, 14)})
		}, kind: verify.OfWeeks, says: "within a blackout"},
		"a quality since":          {dossier: func(d *dossier.Dossier) { *d.Offers[0].Quality[1].Value = 3.9 }, kind: verify.OfNeed, says: "without what it needs"},
		"a mission given up since": {dossier: func(d *dossier.Dossier) { d.Missions[7].AcceptedBy = "" }, kind: verify.OfNeed, says: "Un métreur"},
		"fewer hours since":        {dossier: func(d *dossier.Dossier) { *d.People[1].HoursPerWeek = 2 }, kind: verify.OfHours, says: "Nadège Cuinet"},
		"a cut budget since":       {dossier: func(d *dossier.Dossier) { d.Budget[0].Amount.Cents /= 2 }, kind: verify.OfMoney, says: "The budget does not pay for the week of"},
		"a lower cap since":        {dossier: func(d *dossier.Dossier) { *d.Exposure.Cap = 3 }, kind: verify.OfExposure, says: "for a cap of 3"},
		"a livelier channel since": {dossier: func(d *dossier.Dossier) { d.Channels[8].LeastCadence = &dossier.Cadence{Times: 9, Per: "week"} }, kind: verify.OfCadence, says: "does not keep up"},
		"a long leave since": {dossier: func(d *dossier.Dossier) {
			for i := range d.People {
				d.People[i].Absences = append(d.People[i].Absences, dossier.Absence{From: dossier.NewDate(2027, 2, 1), To: dossier.NewDate(2027, 6, 30)})
			}
		}, kind: verify.OfCadence, says: "five sixths"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			doc := example(t, "fr-entreprise")
			var printed map[string]any
			if err := json.Unmarshal(text, &printed); err != nil {
				t.Fatal(err)
			}
			if one.change != nil {
				one.change(tree{printed})
			}
			if one.dossier != nil {
				one.dossier(doc.Dossier)
			}
			found := check(t, printed, doc.Dossier)
			var all []string
			for _, v := range found {
				s := v.Sentence(locale.English, doc.Index)
				if french := v.Sentence(locale.French, doc.Index); strings.Contains(s+french, "{") || french == "" {
					t.Errorf("a sentence with a hole: %s / %s", s, french)
				}
				if v.Kind == one.kind && strings.Contains(strings.ReplaceAll(s, "\u00a0", " "), one.says) {
					return
				}
				all = append(all, string(v.Kind)+": "+s)
			}
			t.Errorf("not found: %s, saying %q, among:\n%s", one.kind, one.says, strings.Join(all, "\n"))
		})
	}
}

// What one hand changed is told once, and not once a week.
func TestCheck_tellsOfWeeksTogether(t *testing.T) {
	t.Parallel()
	doc := example(t, "fr-entreprise")
	made := planned(t, doc.Dossier)
	tree{made}.key("battles").by("id", "avant-de-jeter").set("level", 3)
	found := check(t, made, doc.Dossier)
	var all []string
	together := false
	for _, v := range found {
		s := strings.ReplaceAll(v.Sentence(locale.English, doc.Index), "\u00a0", " ")
		all = append(all, s)
		together = together || strings.Contains(s, "week of 11 January 2027") && strings.Contains(s, "; likewise in 23 other weeks, up to that of 21 June 2027.") && len(v.Weeks) == 24
		if french := v.Sentence(locale.French, doc.Index); strings.HasSuffix(french, "..") || strings.Contains(french, "{") {
			t.Error(french)
		}
	}
	if !together || len(all) > 12 {
		t.Errorf("%d violations of one level:\n%s", len(all), strings.Join(all, "\n"))
	}
}

func take(b tree) {
	b.set("level", 1)
	b.set("start", "2027-01-04")
	b.set("weeks", []any{1.0, 2.0})
}

// What is wrong with a file that is no plan can be told.
func TestRead_saysWhatIsWrong(t *testing.T) {
	t.Parallel()
	for src, want := range map[string]error{
		`{"schema":"boussole/plan/2","from":"2027-01-04","horizon":52}`:                                                          verify.ErrSchema,
		`{"schema":"boussole/plan/1","from":"2027-01-04","horizon":52,"load":[{"role":"x","weeks":[{"week":1,"hours":1e308}]}]}`: verify.ErrForm,
		`{"schema":"boussole/plan/1","horizon":52}`:                                                                              verify.ErrSpan,
		`{"schema":"boussole/plan/1","from":"2027-01-04"}`:                                                                       verify.ErrSpan,
		`{"schema":"boussole/plan/1","from":"2027-01-04","horizon":52,"status":"interrupted"}`:                                   verify.ErrNoPlan,
	} {
		_, err := verify.Read([]byte(src))
		if !errors.Is(err, want) || errors.Is(err, verify.ErrForm) == errors.Is(err, verify.ErrNoPlan) {
			t.Errorf("%s: %v, want %v", src, err, want)
		}
	}
}

func TestRead_refusesWhatIsNoPlan(t *testing.T) {
	t.Parallel()
	for _, src := range []string{
		"", "{}", "[]", "nothing", `{"schema":"boussole/plan/2","from":"2027-01-04","horizon":52}`,
		`{"schema":"boussole/plan/1","from":"2027","horizon":52}`, `{"schema":"boussole/plan/1","from":"2027-01-04","horizon":5200}`,
		`{"schema":"boussole/plan/1","from":"2027-01-04","horizon":52,"status":"infeasible"}`,
	} {
		if _, err := verify.Read([]byte(src)); err == nil {
			t.Errorf("%s is read as a plan", src)
		}
	}
}

// Whatever stands in a plan, it is read or refused, and checked without panic; every
// violation has words in both languages.
func FuzzCheck(f *testing.F) {
	doc := example(f, "fr-boutique")
	made, err := json.Marshal(planned(f, doc.Dossier))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(made[:len(made)/2])
	f.Add([]byte(`{"schema":"boussole/plan/1","from":"2027-01-04","horizon":13,"battles":[{"id":"on-l-a","level":1,"start":"2027-01-04","weeks":[1,2]},{"id":"x","level":-1}],"load":[{"role":"helene","weeks":[{"week":0},{"week":1,"hours":-1,"work":[{"hours":-2,"skill":"vol"}]}]}],"spend":[{"weeks":[99],"items":[{"amount":1e300}]}]}`))
	f.Add([]byte(`{"schema":"boussole/plan/1","from":"9999-12-31","horizon":53,"battles":[{"id":"on-l-a","level":1,"start":"0001-01-01","weeks":[53]}]}`))
	f.Fuzz(func(t *testing.T, src []byte) {
		p, err := verify.Read(src)
		if err != nil {
			return
		}
		for _, v := range verify.Check(p, doc.Dossier) {
			for _, lang := range []locale.Lang{locale.French, locale.English} {
				if s := v.Sentence(lang, doc.Index); s == "" {
					t.Errorf("%s has no words", v.Kind)
				}
			}
		}
	})
}
