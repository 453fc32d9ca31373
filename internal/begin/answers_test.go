package begin_test

import (
	"strings"
	"testing"

	"boussole/internal/begin"
	"boussole/internal/dossier"
	"boussole/internal/locale"

	"github.com/google/go-cmp/cmp"
)

func prepare(t *testing.T, yaml string) (*begin.Answers, []begin.Misplaced) {
	t.Helper()
	outline, err := dossier.ReadOutline("answers.yaml", []byte(yaml))
	if err != nil {
		t.Fatal(err)
	}
	answers := begin.NewAnswers()
	return answers, answers.AddOutline(outline)
}

const prepared = `
who: {name: Marsden Choir, purpose: To sing on Tuesdays, traits: [warm, plain]}
problem: Twelve singers left since May
objective: {statement: Forty singers on a Tuesday, metric: Singers present, target: 40, by: 2027-06-30, measured_by: Ruth, measured_on: 2027-01-12}
audience: Parents of children at the two primary schools
expects: [To be home by nine, To sing without reading music]
message: {promise: You will sing a whole song on the first night}
people:
  - {who: Ruth, hours: 2, skills: [music, writing]}
  - {who: Dev, hours: 1}
budget: £0
media: {medium: [word-of-mouth, facebook], share: [60%, 0.3]}
battles:
  - {name: Bring a friend night, where: [event, word-of-mouth], hours: 1.5, skill: music}
  - {name: Poster at the school gate, where: poster, hours: 0.5, skill: writing, spend: 0}
review: {every: quarterly}
`

func TestFill_answersAllFromAFile(t *testing.T) {
	t.Parallel()
	answers, bad := prepare(t, prepared)
	if len(bad) > 0 {
		t.Fatal(bad[0].Refusal)
	}
	iv := begin.New(locale.English, false)
	missing, refused := iv.Fill(answers)
	if len(missing) > 0 || len(refused) > 0 || len(answers.Unused()) > 0 {
		t.Fatalf("missing %v, refused %v, unused %v", missing, refused, answers.Unused())
	}
	d := iv.Dossier()
	if len(d.People) != 2 || len(d.People[0].Skills) != 2 || len(d.Battles) != 2 || len(d.Battles[0].Channels) != 2 {
		t.Errorf("%+v %+v", d.People, d.Battles)
	}
	if b := d.Battles[0].Levels[0]; b.Spend != nil || b.Effort["music"] != 1.5 {
		t.Errorf("the rounds are out of step: %+v", b)
	}
	if b := d.Objectives[0].Baseline; !b.Promised() {
		t.Errorf("baseline %+v", b)
	}
	if got := d.Audiences[0].Behaviours[1]; got.Medium != dossier.Facebook || *got.Share != 0.3 {
		t.Errorf("behaviour %+v", got)
	}
}

func TestFill_saysWhatIsMissingRefusedAndUnused(t *testing.T) {
	t.Parallel()
	answers, bad := prepare(t, strings.NewReplacer("by: 2027-06-30, ", "", "hours: 1}", "hours: an hour or so}").Replace(prepared)+"vision: A choir in every valley\n")
	if len(bad) > 0 {
		t.Fatal(bad[0].Refusal)
	}
	missing, refused := begin.New(locale.English, false).Fill(answers)
	var keys []string
	for _, ask := range missing {
		keys = append(keys, ask.Key)
	}
	if diff := cmp.Diff(keys, []string{"objective.by"}); diff != "" {
		t.Errorf("missing: %s", diff)
	}
	if len(refused) != 1 || refused[0].Key != "people.hours" {
		t.Errorf("refused: %v", refused)
	}
	if diff := cmp.Diff(answers.Unused(), []string{"vision.vision"}); diff != "" {
		t.Errorf("unused: %s", diff)
	}
}

func TestAnswers_refuseKeysThatDoNotExist(t *testing.T) {
	t.Parallel()
	for yaml, want := range map[string]string{
		"objectif: x":                         "1: There is no question “objectif”: did you mean “objective”?",
		"who:\n  nane: x":                     "2: There is no question “who.nane”: did you mean “who.name”?",
		"who: {brand: x}":                     "1: There is no question “who.brand”. The keys are who.name, who.purpose, who.positioning, who.is_not and who.traits.",
		"who: {name: [a, b]}":                 "1: “who.name” has two answers; it takes one.",
		"who: {name: {fr: a}}":                "1: There is no question “who.name.fr”: did you mean “who.name”?",
		"people:\n  - {who: Ruth}\n  - Dev":   "3: “people”: each item of the list must name its answers.",
		"people:\n  - {who: [Ruth, Dev]}":     "2: “people.who” has two answers; it takes one.",
		"- who":                               "1: Questions and their answers are wanted, such as “who: ...”.",
		"people:\n  - {who: Ruth, hour: 2}\n": "2: There is no question “people.hour”: did you mean “people.hours”?",
	} {
		_, bad := prepare(t, yaml)
		if len(bad) != 1 {
			t.Errorf("%s: %d refusals", yaml, len(bad))
			continue
		}
		if got := string(rune('0'+bad[0].Place.Line)) + ": " + bad[0].Refusal.Error(); got != want {
			t.Errorf("%s:\n got %s\nwant %s", yaml, got, want)
		}
	}
}
