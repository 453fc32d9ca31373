package request_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/plan"
	"boussole/internal/plan/solve"
	"boussole/internal/request"

	"github.com/google/go-cmp/cmp"
)

var day = dossier.NewDate(2026, 11, 22)

func workshop(t *testing.T) *dossier.Document {
	t.Helper()
	src, err := os.ReadFile("testdata/atelier.yaml")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := dossier.Read("atelier.yaml", src)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func config(d *dossier.Dossier) plan.Config {
	return plan.Config{From: plan.Beginning(d, day), Caution: 0.3, Seed: 1, Draws: 30}
}

func answer(t *testing.T, yaml string, lang locale.Lang) *request.Answer {
	t.Helper()
	return answerOn(t, workshop(t), yaml, lang)
}

func answerOn(t *testing.T, doc *dossier.Document, yaml string, lang locale.Lang) *request.Answer {
	t.Helper()
	r, err := request.Read("r.yaml", []byte(yaml))
	if err != nil {
		t.Fatal(err)
	}
	a, err := request.Consider(t.Context(), request.Input{Dossier: doc, Request: r, Plan: config(doc.Dossier), Today: day, Lang: lang})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

const five = "what: TikTok\nfor_whom: cyclistes\nobjective: reparations\nhours_of: Inès\nsaying: Une roue voilée, quinze euros\nmeasured: réparations du mardi\n"

func TestConsider_reachesAVerdict(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		request string
		verdict request.Verdict
		made    bool
	}{
		"what fits and brings something":           {five + "hours: 2\neffect: {low: 0.2, likely: 0.6, high: 1}\n", request.There, true},
		"what fits, of which nobody says more":     {"what: TikTok\nobjective: reparations\nhours_of: Inès\nhours: 2\neffect: 1\n", request.NotYet, true},
		"what fits, and nobody knows what it does": {five + "hours: 2\n", request.NotYet, true},
		"hours that are taken":                     {five + "hours: 6\neffect: {low: 0, likely: 0.2, high: 0.3}\n", request.NotYet, true},
		"an effect that undoes":                    {five + "hours: 1\neffect: -1\n", request.NotThere, true},
		"nothing but a name":                       {"what: TikTok\n", request.NotYet, true},
		"a battle that people declined":            {"what: Instagram\nsaying: Une roue voilée, quinze euros\n", request.There, false},
		"a battle that is in the plan":             {"what: le-pont\nsaying: Une roue voilée, quinze euros\n", request.There, false},
		"an objective without figures":             {"what: TikTok\nfor_whom: cyclistes\nobjective: image\nhours_of: Inès\nhours: 1\neffect: 3\n", request.NotYet, true},
		"hours of somebody whom nobody knows":      {five[:strings.Index(five, "hours_of")] + "hours_of: Bob\nhours: 1\neffect: 1\nsaying: Une roue\nmeasured: réparations\n", request.NotYet, true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := answer(t, test.request, locale.French)
			if a.Verdict != test.verdict || a.Made != test.made {
				t.Errorf("the verdict is %s (made: %v), want %s (%v)\n%s", a.Verdict, a.Made, test.verdict, test.made, strings.Join(texts(a), "\n"))
			}
		})
	}
}

// every is every sentence of an answer.
func every(a *request.Answer) (all []request.Sentence) {
	for _, list := range [][]request.Sentence{a.Lead, a.Takes, a.Stopping, a.Changing, a.Meanwhile, a.Notes} {
		all = append(all, list...)
	}
	for _, q := range a.Questions {
		all = append(all, q.Says...)
	}
	return all
}

func texts(a *request.Answer) (list []string) {
	for _, s := range every(a) {
		list = append(list, strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s.Text))
	}
	return list
}

func TestConsider_knowsWhatAPlatformIsCalled(t *testing.T) {
	t.Parallel()
	for what, want := range map[string]dossier.Medium{
		"TikTok": dossier.TikTok, "un compte tik tok": dossier.TikTok, "Insta": dossier.Instagram, "une chaîne YouTube": dossier.YouTube, "Twitter": dossier.X, "X": dossier.X,
		"la télé": dossier.TV, "une newsletter": dossier.Email, "des affiches": dossier.Poster, "insta": dossier.Instagram, "une fresque": "", "un prix X": "",
	} {
		if a := answer(t, "what: "+what+"\n", locale.French); a.Medium != want {
			t.Errorf("%q is taken for %q, want %q", what, a.Medium, want)
		}
	}
}

// What the request does not bring is looked for by solving again: with the value found the
// best plan carries it out, and with nine tenths of it it does not.
func TestConsider_findsTheEffectThatItWouldTake(t *testing.T) {
	t.Parallel()
	a := answer(t, five+"hours: 5\n", locale.French)
	if a.BreakEven == nil || a.BreakEven.Never || a.BreakEven.Slight || a.BreakEven.Objective != "reparations" {
		t.Fatalf("break-even: %+v", a.BreakEven)
	}
	for share, want := range map[float64]bool{1: true, 0.9: false} {
		doc, err := dossier.Read("case.yaml", a.Case)
		if err != nil {
			t.Fatal(err)
		}
		v := a.BreakEven.Value * share
		at := slices.IndexFunc(doc.Dossier.Battles, func(b dossier.Battle) bool { return b.ID == a.Battle })
		doc.Dossier.Battles[at].Effect = &dossier.Effect{Low: &v, Likely: &v, High: &v}
		if got := fights(t, doc.Dossier, a.Battle); got != want {
			t.Errorf("with %v of the effect, the plan fights it: %v, want %v", share, got, want)
		}
	}
}

func fights(t *testing.T, d *dossier.Dossier, id dossier.BattleID) bool {
	t.Helper()
	m, err := plan.New(d, config(d))
	if err != nil {
		t.Fatal(err)
	}
	r, err := m.Solve(context.Background(), solve.Config{})
	if err != nil {
		t.Fatal(err)
	}
	p, err := m.Plan(r)
	if err != nil {
		t.Fatal(err)
	}
	return slices.ContainsFunc(p.Battles, func(f plan.Fought) bool { return f.ID == id && f.Level > 0 })
}

// The hours of those whom a request names are nobody else's.
func TestConsider_takesTheHoursOfThoseItNames(t *testing.T) {
	t.Parallel()
	a := answer(t, five+"hours: 2\neffect: 1\n", locale.French)
	for _, l := range a.Imposed.Load {
		sum := 0.0
		for _, w := range l.Weeks {
			for _, job := range w.Work {
				if job.Battle == a.Battle {
					sum += job.Hours
				}
			}
		}
		if want := map[dossier.RoleID]float64{"ines": 104}[l.Role]; sum < want-1e-6 || sum > want+1e-6 {
			t.Errorf("%s works %v hours for it, want %v", l.Role, sum, want)
		}
	}
}

func TestConsider_saysWhatStops(t *testing.T) {
	t.Parallel()
	a := answer(t, five+"hours: 5\n", locale.French)
	if diff := cmp.Diff([]request.Stop{{Battle: "cours-du-mardi", From: 1, To: 0, Hours: 4}}, a.Stops); diff != "" {
		t.Error(diff)
	}
}

// A battle that is over is tried anew, from the first day of the plan, with its own hours
// and its own effect.
func TestConsider_beginsAgainWhatIsOver(t *testing.T) {
	t.Parallel()
	src := strings.Replace(string(workshop(t).Source()), "    lasting: true\n    exposure: 2\n    state: declined", "    start: 2025-01-06\n    end: 2025-12-19\n    exposure: 2\n    state: stopped", 1)
	doc, err := dossier.Read("atelier.yaml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	a := answerOn(t, doc, "what: Instagram\nsaying: Une roue voilée\n", locale.French)
	if a.Verdict != request.There || !a.Made || a.Fought.Start != a.From.String() || len(a.Fought.Room.Hours) != 1 || a.Fought.Room.Hours[0].Asked != 3 {
		t.Errorf("%s, %+v\n%s", a.Verdict, a.Fought, strings.Join(texts(a), "\n"))
	}
	if !slices.ContainsFunc(texts(a), func(s string) bool { return strings.Contains(s, "finie le 19 décembre 2025") }) {
		t.Error("it does not say where its figures come from")
	}
}

// Kindly: what everybody does is answered with where the audience really is.
func TestConsider_answersAnIncantation(t *testing.T) {
	t.Parallel()
	a := answer(t, "what: TikTok\nfor_whom: cyclistes\nwords: Tout le monde est sur TikTok, il faut y être ou disparaître.\n", locale.French)
	want := "Tout le monde n’y est pas : TikTok touche 6 % de « Ceux qui vont au travail à vélo par le pont »."
	if got := texts(a)[0]; got != want {
		t.Errorf("it begins with\n%s\nwant\n%s", got, want)
	}
	if c := a.Lead[0].Cites; len(c) != 1 || c[0].Line == 0 || !strings.HasPrefix(c[0].Note, "Quarante passants") {
		t.Errorf("it cites %+v", c)
	}
}

// Every place that is cited is in the dossier, at the line that is given, and no sentence
// is left with a hole in it, in either language.
func TestConsider_citesTheDossier(t *testing.T) {
	t.Parallel()
	for _, lang := range []locale.Lang{locale.French, locale.English} {
		for _, text := range []string{"what: TikTok\n", five + "hours: 5\n", "what: Instagram\n", "what: La radio du canton\n", five + "hours: 1\neffect: -1\n", "what: Un prix\nhours: {photo: 9}\nspend: 9000 EUR\n"} {
			a := answer(t, text, lang)
			doc := workshop(t)
			lines := strings.Split(string(doc.Source()), "\n")
			cited := 0
			for _, s := range every(a) {
				if s.Text == "" || strings.ContainsAny(s.Text, "{}") || strings.Contains(s.Text, "  ") {
					t.Errorf("%s: %q", lang, s.Text)
				}
				for _, c := range s.Cites {
					cited++
					if _, known := doc.Index.Find(c.Element); !known || c.Line < 1 || c.Line > len(lines) || c.Label == "" {
						t.Errorf("%s: %q cites %+v", lang, s.Text, c)
					}
				}
			}
			if cited == 0 {
				t.Errorf("%s: %s cites nothing", lang, text)
			}
		}
	}
}

func TestConsider_isTheSameEveryTime(t *testing.T) {
	t.Parallel()
	one, two := answer(t, five+"hours: 5\n", locale.English), answer(t, five+"hours: 5\n", locale.English)
	if diff := cmp.Diff(one.JSON("f"), two.JSON("f")); diff != "" {
		t.Error(diff)
	}
}

func TestRecord_keepsTheAnswerAndAllElse(t *testing.T) {
	t.Parallel()
	doc := workshop(t)
	a := answer(t, "what: Instagram\nby: Hervé Jacquin\nwords: La direction veut Instagram.\n", locale.French)
	out, id, err := request.Record(doc, a, day, locale.French)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(string(out), strings.TrimRight(string(doc.Source()), "\n")) {
		t.Error("what stood before has changed")
	}
	kept, err := dossier.Read("atelier.yaml", out)
	if err != nil {
		t.Fatal(err)
	}
	d := kept.Dossier.Decisions[len(kept.Dossier.Decisions)-1]
	if d.ID != id || d.Request != "La direction veut Instagram. (Hervé Jacquin)" || d.Verdict != dossier.Postpone || !slices.Contains(d.About, "photos") || d.Why == "" {
		t.Errorf("the decision is %+v", d)
	}
	again, other, err := request.Record(kept, a, day, locale.French)
	if err != nil || other == id {
		t.Errorf("again: %s, %v", other, err)
	}
	if _, err := dossier.Read("atelier.yaml", again); err != nil {
		t.Error(err)
	}
}

// A channel that the plan leans on among others is one where the organisation is already; a
// battle named after what it does without is no answer.
func TestConsider_knowsWhereTheOrganisationIsAlready(t *testing.T) {
	t.Parallel()
	src := strings.NewReplacer("channels: [pont]", "channels: [pont, insta]", "channels: [insta]\n", "channels: [insta]\n    argument: Sans les affiches.\n").Replace(string(workshop(t).Source()))
	at := strings.Index(src, "    name:")
	for at >= 0 && !strings.Contains(src[at:at+strings.Index(src[at:], "\n")], "Instagram") {
		next := strings.Index(src[at+1:], "    name:")
		if next < 0 {
			t.Fatal("no battle is named after Instagram")
		}
		at += 1 + next
	}
	src = src[:at] + "    name: Sans les affiches" + src[at+strings.Index(src[at:], "\n"):]
	doc, err := dossier.Read("atelier.yaml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	a := answerOn(t, doc, "what: des affiches\nsaying: Une roue voilée, quinze euros\n", locale.French)
	if a.Battle != "le-pont" || a.Made || a.Verdict != request.There || !strings.HasPrefix(texts(a)[0], "Vous y êtes déjà : le meilleur plan garde « Panneau du pont »") {
		t.Errorf("%s of %s: %s", a.Verdict, a.Battle, texts(a)[0])
	}
}
