package begin_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"boussole/internal/begin"
	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/dossier"
	"boussole/internal/locale"

	"github.com/google/go-cmp/cmp"
)

var today = dossier.NewDate(2026, time.December, 1)

// answer answers all that an interview asks, showing each prompt to see before it.
func answer(t *testing.T, iv *begin.Interview, answers map[string][]string, see func(begin.Ask)) {
	t.Helper()
	for {
		ask, ok := iv.Ask()
		if !ok {
			return
		}
		see(ask)
		if ask.Over {
			iv.Next()
			continue
		}
		text := ""
		if list := answers[ask.Key]; ask.Round < len(list) {
			text = list[ask.Round]
		}
		if refusal := iv.Answer(text); refusal != nil {
			t.Fatalf("%s %q: %v", ask.Key, text, refusal)
		}
	}
}

func TestInterview_makesALightDossierThatHolds(t *testing.T) {
	t.Parallel()
	iv := begin.New(locale.French, false)
	asked := map[string]bool{}
	answer(t, iv, baker(), func(ask begin.Ask) {
		if ask.Total != 12 {
			t.Errorf("%s is one of %d", ask.Question.Key, ask.Total)
		}
		asked[ask.Question.Key] = true
	})
	if len(asked) != 12 {
		t.Errorf("%d questions, want the twelve", len(asked))
	}
	d := iv.Dossier()
	report := check.Run(dossier.NewDocument(d), rule.All(), check.Config{Today: today})
	for _, f := range report.Findings {
		t.Errorf("%s: %s", f.Code, report.Words(locale.English, &f).What)
	}
	if got := d.People[0].HoursPerWeek; got == nil || *got != 2.5 {
		t.Errorf("2 h 30 is %v", got)
	}
	if got, want := d.Battles[0].Levels[0].Spend.String(), "180 EUR"; got != want {
		t.Errorf("180 beside a budget in euros is %s", got)
	}
	if got, want := d.Battles[0].Levels[0].Effort, (map[dossier.Skill]dossier.Hours{"parler": 1}); !cmp.Equal(got, want) {
		t.Errorf("effort %v, want %v", got, want)
	}
	if got := []dossier.Medium{d.Channels[0].Kind, d.Channels[1].Kind}; !cmp.Equal(got, []dossier.Medium{dossier.Shop, dossier.Poster}) {
		t.Errorf("channels %v", got)
	}
	if got, want := d.Identity.IsNot, []string{"Un dépôt de pain"}; !cmp.Equal(got, want) {
		t.Errorf("is not %q", got)
	}
	if got, want := string(d.Battles[0].ID), "ardoise-soir"; got != want {
		t.Errorf("id %s, want %s", got, want)
	}
}

func TestInterview_goesOnToTheFullDepth(t *testing.T) {
	t.Parallel()
	iv := begin.New(locale.French, true)
	parts := map[string]bool{}
	answer(t, iv, baker(), func(ask begin.Ask) {
		if ask.Question.Part {
			parts[ask.Question.Key] = true
		} else if d := iv.Dossier().Depth; d != dossier.Light {
			t.Errorf("%s is asked at depth %s", ask.Key, d)
		}
	})
	d := iv.Dossier()
	if d.Depth != dossier.Full || len(parts) != 13 {
		t.Errorf("depth %s after %d parts", d.Depth, len(parts))
	}
	if d.Problems[0].Goal != d.Goals[0].ID {
		t.Error("the problem stands under no goal")
	}
	if !slices.Contains(d.Battles[0].Risks, d.Risks[0].ID) || d.Risks[0].Owner != d.People[0].ID {
		t.Errorf("risk %+v of battle %+v", d.Risks[0], d.Battles[0])
	}
	if len(d.Crisis) != 2 || d.Synergies[0].To != d.Channels[0].ID || d.Identity.Voice.Address != dossier.Vous {
		t.Error("parts were not kept")
	}
}

func TestInterview_skipsThePartsThatGetNoAnswer(t *testing.T) {
	t.Parallel()
	answers := baker()
	for key := range answers {
		if slices.Contains([]string{"offers", "goals", "actors", "swot", "missions", "synergies", "risks", "crisis", "exposure", "vision", "value", "calendar", "charter"}, strings.Split(key, ".")[0]) {
			delete(answers, key)
		}
	}
	iv := begin.New(locale.French, true)
	prompts := 0
	answer(t, iv, answers, func(ask begin.Ask) {
		if ask.Question.Part && !ask.Over {
			prompts++
		}
	})
	if prompts != 13 {
		t.Errorf("%d prompts to skip 13 parts", prompts)
	}
	if d := iv.Dossier(); d.Depth != dossier.Full || d.Vision != "" {
		t.Errorf("depth %s, vision %q", d.Depth, d.Vision)
	}
}

// Left at any prompt, a file brings the interview back to that prompt with the same
// dossier.
func TestText_bringsBackToWhereItWasLeft(t *testing.T) {
	t.Parallel()
	for _, full := range []bool{false, true} {
		iv := begin.New(locale.French, full)
		left := 0
		answer(t, iv, baker(), func(begin.Ask) {
			left++
			same(t, iv, full)
		})
		if left < 60 {
			t.Errorf("left %d times", left)
		}
		doc := reread(t, iv)
		if _, err := begin.Resume(locale.French, full, doc); err != begin.ErrComplete { //nolint:errorlint // returned bare
			t.Errorf("a complete file: %v", err)
		}
		if !full {
			again, err := begin.Resume(locale.French, true, doc)
			if err != nil {
				t.Fatal(err)
			}
			if ask, _ := again.Ask(); ask.Key != "offers.name" {
				t.Errorf("the full depth goes on at %s", ask.Key)
			}
		}
	}
}

func reread(t *testing.T, iv *begin.Interview) *dossier.Document {
	t.Helper()
	text := iv.Text("mon dossier.yaml")
	doc, err := dossier.Read("mon dossier.yaml", text)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return doc
}

// same checks that what is resumed stands where the interview does.
func same(t *testing.T, iv *begin.Interview, full bool) {
	t.Helper()
	doc := reread(t, iv)
	back, err := begin.Resume(locale.French, full, doc)
	ask, ok := iv.Ask()
	if ok && ask.Over {
		// The question is over: what is left is the next one, at the depth that it asks for.
		if back != nil {
			if got, _ := back.Ask(); got.Question.Key == ask.Question.Key || !got.First {
				t.Fatalf("after %s comes %s", ask.Question.Key, got.Key)
			}
		}
		return
	}
	if !ok {
		return
	}
	if err != nil {
		t.Fatalf("%v\n%s", err, doc.Source())
	}
	got, _ := back.Ask()
	if got.Key != ask.Key || got.Round != ask.Round || got.First != ask.First || got.Over {
		t.Fatalf("left at %s (%d), back at %s (%d)\n%s", ask.Key, ask.Round, got.Key, got.Round, doc.Source())
	}
	if diff := cmp.Diff(back.Dossier(), iv.Dossier()); diff != "" {
		t.Fatalf("%s: %s", ask.Key, diff)
	}
}

func TestAgain_keepsWhatWasAnswered(t *testing.T) {
	t.Parallel()
	iv := begin.New(locale.English, false)
	type step struct{ typed, former string }
	play := func(steps []step) {
		t.Helper()
		for _, s := range steps {
			ask, _ := iv.Ask()
			if ask.Former != s.former {
				t.Errorf("%s offers %q, want %q", ask.Key, ask.Former, s.former)
			}
			if r := iv.Answer(s.typed); r != nil {
				t.Fatalf("%s: %v", ask.Key, r)
			}
		}
		if ask, _ := iv.Ask(); !ask.Over {
			t.Fatalf("at %s", ask.Key)
		}
	}
	play([]step{{"Marsden Choir", ""}, {"To sing", ""}, {"We read no music", ""}, {"No choir for hire", ""}, {"warm", ""}})
	iv.Again()
	if ask, _ := iv.Ask(); !ask.First || iv.Dossier().Organisation.Name != "" {
		t.Errorf("asked again with %+v", iv.Dossier().Organisation)
	}
	play([]step{{"", "Marsden Choir"}, {"To sing together", "To sing"}, {"", "We read no music"}, {"-", "No choir for hire"}, {"", "warm"}})
	d := iv.Dossier()
	if d.Organisation.Name != "Marsden Choir" || d.Identity.Purpose != "To sing together" || d.Identity.IsNot != nil || len(d.Identity.Voice.Traits) != 1 {
		t.Errorf("%+v %+v", d.Organisation, d.Identity)
	}
}

func TestWeak_saysWhatConcernsTheQuestionAlone(t *testing.T) {
	t.Parallel()
	iv := begin.New(locale.English, false)
	for _, typed := range []string{"Marsden Choir", "To sing on Tuesdays", "", "", ""} {
		if r := iv.Answer(typed); r != nil {
			t.Fatal(r)
		}
	}
	report, weak := iv.Weak(rule.All(), today)
	var codes []string
	for _, f := range weak {
		codes = append(codes, f.Code)
	}
	if diff := cmp.Diff(codes, []string{"B103", "B102", "B108"}); diff != "" {
		t.Errorf("of %d findings: %s", len(report.Findings), diff)
	}
}

func TestResume_touchesNoOtherFile(t *testing.T) {
	t.Parallel()
	iv := begin.New(locale.English, false)
	_ = iv.Answer("Marsden Choir")
	begun := string(iv.Text("d.yaml"))
	for name, c := range map[string]struct {
		text string
		want string
	}{
		"not begun by new":    {"depth: light\n", begin.ErrNotBegun.Error()},
		"an unknown question": {"# new: nothing\ndepth: light\n", begin.ErrNotBegun.Error()},
		"a comment of theirs": {begun + "# ask Tom about the hall\n", "line 10: a comment of the user's own"},
		"complete":            {"# Écrit avec « boussole new ».\n\ndepth: full\n", begin.ErrComplete.Error()},
	} {
		doc, err := dossier.Read("d.yaml", []byte(c.text))
		if err != nil {
			t.Fatal(name, err)
		}
		if _, err := begin.Resume(locale.English, true, doc); err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
	// An answer changed by hand into nothing that fits is asked again.
	doc, err := dossier.Read("d.yaml", []byte(strings.Replace(begun, "who.name", "who.nom", 1)))
	if err != nil {
		t.Fatal(err)
	}
	back, err := begin.Resume(locale.English, false, doc)
	if err != nil {
		t.Fatal(err)
	}
	if ask, _ := back.Ask(); ask.Key != "who.name" {
		t.Errorf("back at %s", ask.Key)
	}
}

// Every rule that the light depth runs is a question's, unless it judges what the
// twelve questions do not ask for.
func TestQuestions_shareTheRulesOfTheLightDepth(t *testing.T) {
	t.Parallel()
	elsewhere := []string{
		"B210", "B212", "B305", "B312", "B313", "B605", // later, or parts of the full depth
		"B616", "B617", "B618", "B619", "B620", "B621", // the media plan, and battles that exclude each other
		"B701", "B703", "B704", "B709", // actions
		"B807", "B811", "B812", "B813", "B815", // what happens once it is carried out
	}
	rules := map[string]*check.Rule{}
	for _, r := range rule.All() {
		rules[r.Code] = r
	}
	asked := map[string]bool{}
	for _, q := range begin.Questions(locale.French) {
		for _, code := range q.Rules {
			if rules[code] == nil {
				t.Errorf("%s names %s, which is no rule", q.Key, code)
			}
			asked[code] = true
		}
	}
	for code, r := range rules {
		if r.Light != check.Off && r.Link() != check.Input && !asked[code] && !slices.Contains(elsewhere, code) {
			t.Errorf("%s (%s) is no question's", code, r.Title.EN)
		}
	}
}

func TestQuestions_areWrittenInBothLanguages(t *testing.T) {
	t.Parallel()
	keys := map[string]bool{}
	for _, q := range begin.Questions(locale.French) {
		texts := map[string]begin.Text{"title": q.Title, "why": q.Why, "good": q.Good, "poor": q.Poor}
		for i, p := range q.Prompts {
			key := q.Key + "." + p.Key
			if keys[key] {
				t.Errorf("%s stands twice", key)
			}
			keys[key] = true
			texts[p.Key] = p.Ask
			if p.Set == nil || (p.Kind == begin.Word || p.Kind == begin.Words) != (p.Choices != nil) {
				t.Errorf("%s sets nothing, or has no choices", key)
			}
			looped := slices.ContainsFunc(q.Prompts[i:], func(later begin.Prompt) bool { return later.Loop == p.Key })
			if looped != (p.More.EN != "") || (p.More.EN == "") != (p.More.FR == "") {
				t.Errorf("%s is asked again in the words %q", key, p.More.EN)
			}
		}
		for name, text := range texts {
			if text.FR == "" || text.EN == "" || strings.ContainsAny(text.FR+text.EN, "'\"") {
				t.Errorf("%s, %s: %q, %q", q.Key, name, text.FR, text.EN)
			}
		}
	}
}
