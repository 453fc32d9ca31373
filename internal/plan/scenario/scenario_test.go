package scenario_test

import (
	"context"
	"errors"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/plan"
	"boussole/internal/plan/scenario"

	"github.com/google/go-cmp/cmp"
)

// atelier is a dossier in which two battles can be told apart by hand: Ana has five hours a
// week, the page asks for three and the letter for two.
const atelier = `
organisation: {name: L'Atelier, languages: [fr]}
objectives:
  - {id: venir, statement: Que l'on vienne, baseline: {value: 0, source: Caisse, date: 2026-12-01}, target: 100, unit: visites, by: 2027-12-31}
people:
  - {id: ana, title: Ana, hours_per_week: 5, skills: [écriture]}
  - {id: bo, title: Bo, hours_per_week: 2, skills: [accueil]}
budget:
  - {id: b, post: production, from: 2027-01-01, to: 2027-12-31, amount: 1200 EUR}
  - {id: reserve, post: contingency, from: 2027-01-01, to: 2027-12-31, amount: 200 EUR}
exposure: {cap: 4}
channels:
  - {id: page, name: La page, kind: facebook, upkeep_hours_per_week: 1, exposure: 3}
  - {id: lettre, name: La lettre, kind: mail, upkeep_hours_per_week: 2, exposure: 1}
battles:
  - {id: courrier, name: Courrier, objective: venir, channels: [lettre], effect: {low: 40, likely: 40, high: 40, basis: measured}, levels: [{effort: {écriture: 2}, spend: 600 EUR}], lasting: true, exposure: 1, state: chosen}
  - {id: posts, name: Posts, objective: venir, channels: [page], effect: {low: 20, likely: 20, high: 20, basis: measured}, levels: [{effort: {écriture: 3}, spend: 300 EUR}], lasting: true, exposure: 3, state: chosen}
`

func read(tb testing.TB, text string) *dossier.Document {
	tb.Helper()
	doc, err := dossier.Read("dossier.yaml", []byte(text))
	if err != nil {
		tb.Fatal(err)
	}
	return doc
}

func example(tb testing.TB, name string) *dossier.Document {
	tb.Helper()
	src, err := os.ReadFile(filepath.Join("..", "..", "..", "examples", name, "dossier.yaml"))
	if err != nil {
		tb.Fatal(err)
	}
	return read(tb, string(src))
}

func ground(doc *dossier.Document) scenario.Ground {
	return scenario.Ground{Dossier: doc.Dossier, Config: plan.Config{From: dossier.NewDate(2027, 1, 4), Caution: 0.3, Seed: 1, Draws: 40}}
}

func compared(tb testing.TB, doc *dossier.Document) *scenario.Comparison {
	tb.Helper()
	c, err := scenario.Compare(tb.Context(), ground(doc))
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func tested(tb testing.TB, g scenario.Ground) *scenario.Stress {
	tb.Helper()
	s, err := scenario.Test(tb.Context(), g)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// Without social media is a contender in the firm, and wins in the shop; the town hall
// needs its page.
func TestCompare_ofTheExamples(t *testing.T) {
	t.Parallel()
	for _, one := range []struct {
		name        string
		side        scenario.Side
		least, most float64 // points that social media are worth
		verdicts    map[dossier.ChannelID]scenario.Verdict
	}{
		{"fr-entreprise", scenario.SideWith, 0.1, 3, map[dossier.ChannelID]scenario.Verdict{"facebook": scenario.There, "instagram": scenario.NotYet, "tiktok": scenario.NotYet}},
		{"fr-boutique", scenario.SideWithout, 0, 0, map[dossier.ChannelID]scenario.Verdict{"facebook": scenario.NotYet}},
		{"fr-mairie", scenario.SideWith, 3, 10, map[dossier.ChannelID]scenario.Verdict{"ch-facebook": scenario.There}},
	} {
		t.Run(one.name, func(t *testing.T) {
			t.Parallel()
			c := compared(t, example(t, one.name))
			if side, text := c.Winner(); side != one.side || text.Text.FR == "" {
				t.Errorf("the winner is %q, want %q", side, one.side)
			}
			if gain := c.Gain(); gain < one.least || gain > one.most {
				t.Errorf("social media are worth %v points, want %v to %v", gain, one.least, one.most)
			}
			got := map[dossier.ChannelID]scenario.Verdict{}
			for i := range c.Platforms {
				got[c.Platforms[i].Channel] = c.Platforms[i].Verdict
			}
			if diff := cmp.Diff(one.verdicts, got); diff != "" {
				t.Error(diff)
			}
			for i := range c.Columns {
				if col := &c.Columns[i]; col.Name != scenario.SocialOnly && !col.Holds() {
					t.Errorf("%s: no plan holds", col.Name)
				}
			}
		})
	}
}

// The shop's win is no walkover: the page competes, and imposing it would cost the plan.
func TestCompare_letsWhatWasSetAsideCompete(t *testing.T) {
	t.Parallel()
	doc := example(t, "fr-boutique")
	p := compared(t, doc).Platforms[0]
	if diff := cmp.Diff([]dossier.BattleID{"page-facebook"}, p.Reopened); diff != "" {
		t.Error(diff)
	}
	if len(p.Costs) == 0 || !strings.Contains(p.Costs[0].In(locale.French, doc.Index), "L’imposer coûterait"[2:]) {
		t.Errorf("it says: %v", p.Costs)
	}
	if got := p.Unless.In(locale.French, doc.Index); !strings.Contains(got, "écriture") {
		t.Errorf("what would change it: %s", got)
	}
}

func TestPlatform_verdicts(t *testing.T) {
	t.Parallel()
	change := func(pairs ...string) string { return strings.NewReplacer(pairs...).Replace(atelier) }
	for _, one := range []struct {
		name    string
		text    string
		verdict scenario.Verdict
		says    string // of why, or of what would change it
	}{
		{"worth its hours", atelier, scenario.There, "perdrait 20 points"},
		{"set aside, and worth it", change("exposure: 3, state: chosen", "exposure: 3, state: declined"), scenario.There, "la décision est à relire"},
		{"no hours left at all", change("écriture: 3}", "écriture: 30}"), scenario.NotThere, "il manque 27 h"},
		{"hours within reach", change("écriture: 3}", "écriture: 4}"), scenario.NotYet, "1 heure de plus par semaine en écriture"},
		{"money within reach", change("300 EUR", "700 EUR"), scenario.NotYet, "100 € de plus"},
		{"money out of reach", change("300 EUR", "2000 EUR"), scenario.NotThere, "il manque 1"},
		{"one point of exposure", change("cap: 4", "cap: 3"), scenario.NotYet, "un plafond d’exposition de 4 au lieu de 3"},
		{"two points of exposure", change("cap: 4", "cap: 2"), scenario.NotYet, "un plafond d’exposition de 4 au lieu de 2"},
		{"three points of exposure", change("cap: 4", "cap: 1"), scenario.NotThere, "l’exposition passerait à"},
		{"two changes within reach", change("cap: 4", "cap: 3", "écriture: 3}", "écriture: 4}"), scenario.NotYet, "un plafond d’exposition de 4 au lieu de 3"},
		{"one change of two out of reach", change("cap: 4", "cap: 3", "écriture: 3}", "écriture: 30}"), scenario.NotThere, "il manque 27 h"},
		{"over, and begun again", change("lasting: true, exposure: 3, state: chosen", "start: 2025-01-06, end: 2025-06-30, exposure: 3, state: stopped"), scenario.There, "la décision est à relire"},
		{"something not ready", change("exposure: 3, state: chosen", "exposure: 3, state: chosen, needs: [{what: Un numéro qui réponde}]"), scenario.NotYet, "ce qu’elle attend encore"},
		{"brings next to nothing", change("{low: 20, likely: 20, high: 20, basis: measured}", "{low: 0.01, likely: 0.01, high: 0.01, basis: measured}"), scenario.NotThere, "vaut autant sans elle"},
		{"must be kept, and costs", change("{low: 20, likely: 20, high: 20, basis: measured}", "{low: -9, likely: -9, high: -9, basis: measured}", "exposure: 3, state: chosen", "exposure: 3, state: chosen, must_keep: true"), scenario.NotThere, "de plus sans elle"},
		{"a duty", change("kind: facebook,", "kind: facebook, duty: La loi,", "hours_per_week: 5", "hours_per_week: 7"), scenario.There, "obligation"},
		{"no battle", change("channels: [page]", "channels: [lettre]"), scenario.NotThere, "aucune bataille ne l’emploie"},
	} {
		t.Run(one.name, func(t *testing.T) {
			t.Parallel()
			doc := read(t, one.text)
			c := compared(t, doc)
			if len(c.Platforms) != 1 {
				t.Fatalf("%d platforms", len(c.Platforms))
			}
			p := c.Platforms[0]
			said := p.Why.In(locale.French, doc.Index)
			if p.Verdict == scenario.NotYet {
				said = p.Unless.In(locale.French, doc.Index)
			}
			said = strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(said)
			if p.Verdict != one.verdict || !strings.Contains(said, one.says) {
				t.Errorf("%s: %s; want %s: …%s…", p.Verdict, said, one.verdict, one.says)
			}
		})
	}
}

// A channel that is withdrawn leaves its battles what their other channels carry.
func TestCase_withdrawsAChannel(t *testing.T) {
	t.Parallel()
	doc := read(t, strings.Replace(atelier, "channels: [page], effect", "channels: [page, lettre], effect", 1)+`
media_plan:
  - {id: ad, channel: page, battle: posts, net_price: 120 EUR}
missions:
  - {id: veille, mission: Lire la page, carried_by: ana, answers_for: [page], hours_per_week: 1}
  - {id: tri, mission: Trier, carried_by: bo, answers_for: [page, lettre], hours_per_week: 1}
`)
	c, err := ground(doc).Case("without:page")
	if err != nil {
		t.Fatal(err)
	}
	b := c.Dossier.Battles[1]
	if diff := cmp.Diff([]dossier.ChannelID{"lettre"}, b.Channels); diff != "" {
		t.Error(diff)
	}
	// One channel of two, two of the three hours of upkeep.
	if got := [4]float64{*b.Effect.Likely, float64(b.Levels[0].Effort["écriture"]), b.Levels[0].Spend.Amount(), float64(*b.Exposure)}; got != [4]float64{10, 2, 180, 1} {
		t.Errorf("effect, hours, spend, exposure are %v", got)
	}
	if c.Dossier.Missions[0].HoursPerWeek != nil || c.Dossier.Missions[1].HoursPerWeek == nil {
		t.Error("the mission that answered for the page alone takes hours, or the other takes none")
	}
	if *doc.Dossier.Battles[1].Effect.Likely != 20 || len(doc.Dossier.Battles[1].Channels) != 2 || doc.Dossier.Missions[0].HoursPerWeek == nil {
		t.Error("the dossier itself has changed")
	}
}

// The low end of an effect is the one that brings least, where less is better too.
func TestCase_lowIsWhatBringsLeast(t *testing.T) {
	t.Parallel()
	falling := strings.NewReplacer("baseline: {value: 0,", "baseline: {value: 200,", "{low: 20, likely: 20, high: 20, basis: measured}", "{low: -40, likely: -20, high: -5, basis: measured}").Replace(atelier)
	for text, want := range map[string]float64{atelier: 20, falling: -5} {
		c, err := ground(read(t, text)).Case(scenario.Low)
		if err != nil {
			t.Fatal(err)
		}
		if e := c.Dossier.Battles[1].Effect; *e.Low != want || *e.Likely != want || *e.High != want {
			t.Errorf("the low end is %v, want %v", *e.Likely, want)
		}
	}
}

// What is decided today may be more than there is: it has its figures on paper, and what
// cannot hold together.
func TestCase_todayMayAskForTooMuch(t *testing.T) {
	t.Parallel()
	doc := read(t, strings.Replace(atelier, "écriture: 3}", "écriture: 4}", 1))
	g := ground(doc)
	c, err := g.Case(scenario.Today)
	if err != nil {
		t.Fatal(err)
	}
	o, err := c.Solve(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if o.Holds() || o.Plan.Status != "infeasible" || scenario.FiguresOf(o.Plan).Mean < 0.5 {
		t.Errorf("the plan is %s, worth %v", o.Plan.Status, o.Plan.Mean)
	}
	x, err := o.Model.Explain(t.Context(), o.Result)
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, m := range x.Conflict {
		said = append(said, m.In(locale.French, doc.Index))
	}
	if got := strings.Join(said, " | "); !strings.Contains(got, "est menée, au niveau 1") || !strings.Contains(got, "écriture") {
		t.Errorf("what cannot hold together: %s", got)
	}
}

func TestCase_refusesWhatItDoesNotKnow(t *testing.T) {
	t.Parallel()
	bare := read(t, `
organisation: {name: A}
battles:
  - {id: une, channels: [c], state: candidate, levels: [{effort: {écriture: 1}}]}
channels:
  - {id: c, kind: mail}
`)
	for name, want := range map[string]string{
		"withou":            "there is no case",
		"without:pag":       "there is no channel",
		"budget:x":          "there is no case",
		"budget:-5":         "there is no case",
		"hours:100000":      "there is no case",
		"exposure:":         "there is no case",
		"budget:80":         "has no budget",
		"hours:80":          "nobody’s hours",
		"without-social":    "social network",
		"social-only":       "social network",
		"with-social":       "social network",
		"today":             "of no battle",
		"without-social:no": "there is no case",
	} {
		if _, err := ground(bare).Case(name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want …%s…", name, err, want)
		}
	}
}

// Where nothing is less than it was, everything of a plan is kept, and it is worth as much.
func TestHold_keepsAPlanWhereNothingChanged(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"fr-entreprise", "fr-mairie", "fr-boutique"} {
		s := tested(t, ground(example(t, name)))
		h, err := s.Base.Model.Hold(s.Base.Plan)
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range h.Battles {
			if len(b.Missed) > 0 {
				t.Errorf("%s: %s misses %v", name, b.ID, b.Missed)
			}
		}
		if h.Value != s.Base.Plan.Value || h.Mean != s.Base.Plan.Mean || h.Worst != s.Base.Plan.Worst {
			t.Errorf("%s: worth %v, want %v", name, h.Value, s.Base.Plan.Value)
		}
		if diff := cmp.Diff(s.Base.Plan.Objectives, h.Objectives); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// With half the money the battle that brings least stops when it runs out; with a week's
// hours gone, it misses the week.
func TestHold_servesWhatBringsMostFirst(t *testing.T) {
	t.Parallel()
	g := ground(read(t, atelier))
	s := tested(t, g)
	c, err := g.Case("budget:60") // 720 EUR of the 900 that the plan spends
	if err != nil {
		t.Fatal(err)
	}
	o, err := c.Solve(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	h, err := o.Model.Hold(s.Base.Plan)
	if err != nil {
		t.Fatal(err)
	}
	missed := map[dossier.BattleID]int{}
	for _, b := range h.Battles {
		missed[b.ID] = len(b.Missed)
	}
	// 120 EUR are left for posts, at 300 / 52 a week: 20 weeks of 52.
	if missed["courrier"] != 0 || missed["posts"] < 31 || missed["posts"] > 33 {
		t.Errorf("weeks missed: %v", missed)
	}
	if want := 0.4*1 + 0.2*float64(52-missed["posts"])/52; math.Abs(h.Mean-want) > 0.01 {
		t.Errorf("it is worth %v, want %v", h.Mean, want)
	}
	absence := s.Trials[0]
	if absence.Name != scenario.Absence || len(absence.Plan.Absences) != 1 || absence.Plan.Absences[0].Role != "ana" {
		t.Fatalf("the first trial is %s, of %v", absence.Name, absence.Plan.Absences)
	}
	for _, b := range absence.Held.Battles {
		if len(b.Missed) != 4 {
			t.Errorf("%s misses %v", b.ID, b.Missed)
		}
	}
}

func TestStress_ofTheExamples(t *testing.T) {
	t.Parallel()
	doc := example(t, "fr-entreprise")
	s := tested(t, ground(doc))
	var names []string
	for _, trial := range s.Trials {
		names = append(names, trial.Name)
		if trial.Held == nil || trial.Held.Mean > s.Base.Plan.Mean+1e-9 {
			t.Errorf("%s: the plan as it stands is worth more than without a trial", trial.Name)
		}
	}
	if diff := cmp.Diff([]string{"absence", "budget:80", "without:facebook", "low", "crisis"}, names); diff != "" {
		t.Error(diff)
	}
	if got := s.Survivors(); len(got) == 0 || len(got) == 5 {
		t.Errorf("survivors: %v", got)
	}
	trial, b, some := s.Weakest()
	if !some || trial.Name != "budget:80" || b.ID != "fiche-des-mairies" {
		t.Errorf("the first to stop is %v", b)
	}
	shop := tested(t, ground(example(t, "fr-boutique")))
	last := shop.Trials[len(shop.Trials)-1]
	if last.Refused == nil || last.Held != nil {
		t.Error("a month of crisis is tried though nothing says who leads it")
	}
}

// The frontier by exposure is the best plan for every cap.
func TestFrontier_isTheBestPlanForEveryCap(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"fr-entreprise", "fr-mairie", "fr-boutique"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g := ground(example(t, name))
			f, err := scenario.Trace(t.Context(), g, scenario.ByExposure)
			if err != nil {
				t.Fatal(err)
			}
			for limit := range 13 {
				c, err := g.Case(scenario.Exposure + string(rune('0'+limit)))
				if limit > 9 {
					c, err = g.Case(scenario.Exposure + "1" + string(rune('0'+limit-10)))
				}
				if err != nil {
					t.Fatal(err)
				}
				o, err := c.Solve(t.Context(), nil)
				if err != nil {
					t.Fatal(err)
				}
				best := -1.0
				for i := range f.Points {
					if p := &f.Points[i]; p.Figures.Exposure <= limit {
						best = max(best, p.Figures.Value)
					}
				}
				if o.Holds() != (best >= 0) || o.Holds() && math.Abs(o.Plan.Value-best) > 1e-4 {
					t.Errorf("cap %d: %v, of the frontier %v", limit, o.Plan.Value, best)
				}
			}
		})
	}
}

// Of two plans on a frontier the one that takes more is worth more.
func TestFrontier_hasNothingDominated(t *testing.T) {
	t.Parallel()
	for _, means := range []scenario.Means{scenario.ByExposure, scenario.ByHours, scenario.ByBudget} {
		f, err := scenario.Trace(t.Context(), ground(example(t, "fr-entreprise")), means)
		if err != nil {
			t.Fatal(err)
		}
		takes := func(p scenario.Point) float64 {
			return map[scenario.Means]float64{scenario.ByExposure: float64(p.Figures.Exposure), scenario.ByHours: p.Figures.HoursPerWeek, scenario.ByBudget: p.Figures.Spent}[means]
		}
		present := 0
		for i, p := range f.Points {
			if p.Present {
				present++
			}
			if i > 0 && (takes(p) <= takes(f.Points[i-1]) || p.Figures.Value <= f.Points[i-1].Figures.Value) {
				t.Errorf("%s: plan %d is dominated", means, i+1)
			}
		}
		if len(f.Points) < 3 || present != 1 {
			t.Errorf("%s: %d plans, %d with the present means", means, len(f.Points), present)
		}
	}
}

// Without time nothing is made up: what there is is given, and said to be unfinished.
func TestInterrupted_saysSo(t *testing.T) {
	t.Parallel()
	g := ground(example(t, "fr-entreprise"))
	over, stop := context.WithCancel(t.Context())
	stop()
	c, err := scenario.Compare(over, g)
	if err != nil || !c.Unfinished || len(c.Platforms) > 0 {
		t.Errorf("comparison: %v, %+v", err, c)
	}
	s, err := scenario.Test(over, g)
	if err != nil || !s.Unfinished || len(s.Trials) > 0 {
		t.Errorf("stress: %v", err)
	}
	f, err := scenario.Trace(over, g, scenario.ByBudget)
	if err != nil || !f.Unfinished || len(f.Points) > 0 {
		t.Errorf("frontier: %v", err)
	}
}

// A plan that had no time is not one that does not hold.
func TestOutOfTime_isNotImpossible(t *testing.T) {
	t.Parallel()
	doc := example(t, "fr-entreprise")
	g := ground(doc)
	g.Each = func(ctx context.Context) (context.Context, context.CancelFunc) {
		over, stop := context.WithCancel(ctx)
		stop()
		return over, stop
	}
	c, err := scenario.Compare(t.Context(), g)
	if err != nil || !c.Unfinished || len(c.Platforms) > 0 {
		t.Errorf("comparison: %v, %+v", err, c)
	}
	if side, text := c.Winner(); side != scenario.SideNone || strings.Contains(text.In(locale.English, doc.Index), "holds") {
		t.Errorf("%q wins: %s", side, text.In(locale.English, doc.Index))
	}
	for i := range c.Columns {
		if col := &c.Columns[i]; col.Name != scenario.Today && (!col.Unknown() || len(col.Moves) > 0) {
			t.Errorf("%s is %s", col.Name, col.Plan.Status)
		}
	}
	f, err := scenario.Trace(t.Context(), g, scenario.ByHours)
	if err != nil || !f.Unfinished || f.Impossible != "" || f.Compared {
		t.Errorf("frontier: %v, %+v", err, f)
	}
	s, err := scenario.Test(t.Context(), g)
	if err != nil || !s.Unfinished || !s.Base.Unknown() {
		t.Errorf("stress: %v", err)
	}
}

// Whatever is asked for is a case or a problem that says what to do, and leaves the dossier as it was.
func FuzzCase(f *testing.F) {
	for _, name := range scenario.Names() {
		f.Add(name)
	}
	for _, name := range []string{"", ":", "budget:", "budget:1000", "exposure:-1", "without:", "without:page", "hours:٣"} {
		f.Add(name)
	}
	doc := read(f, atelier)
	base := tested(f, ground(doc)).Base.Plan
	f.Fuzz(func(t *testing.T, name string) {
		g := ground(doc)
		g.Plan = base
		c, err := g.Case(name)
		if err != nil {
			if p, is := errors.AsType[*plan.Problem](err); !is || p.Mend.Text.FR == "" {
				t.Fatalf("%q: %v", name, err)
			}
			return
		}
		if _, err := plan.New(c.Dossier, c.Config); err != nil {
			if _, is := errors.AsType[*plan.Problem](err); !is {
				t.Fatalf("%q: %v", name, err)
			}
		}
		if len(doc.Dossier.Battles[1].Channels) != 1 || *doc.Dossier.People[0].HoursPerWeek != 5 || doc.Dossier.Budget[0].Amount.Cents != 120000 || *doc.Dossier.Exposure.Cap != 4 {
			t.Fatalf("%q changed the dossier", name)
		}
	})
}

// A network that a duty keeps stays where social media are withdrawn, and can close all the same.
func TestCase_keepsWhatADutyKeeps(t *testing.T) {
	t.Parallel()
	g := ground(read(t, strings.Replace(atelier, "kind: facebook,", "kind: facebook, duty: La loi,", 1)))
	for name, want := range map[string]int{scenario.WithoutSocial: 0, "without:page": 1} {
		c, err := g.Case(name)
		if err != nil {
			t.Fatal(err)
		}
		if len(c.Config.Barred) != want {
			t.Errorf("%s bars %d battles, want %d", name, len(c.Config.Barred), want)
		}
	}
}

// Each case has its line in the documentation.
func TestNames_areDocumented(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(filepath.Join("..", "..", "..", "docs", "scenarios.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range scenario.Names() {
		if !strings.Contains(string(text), "| `"+name+"` |") {
			t.Errorf("docs/scenarios.md says nothing of %s", name)
		}
	}
}
