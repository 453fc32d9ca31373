package request_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/request"

	"github.com/google/go-cmp/cmp"
)

func TestRead_takesWhatARequestSays(t *testing.T) {
	t.Parallel()
	r, err := request.Read("tiktok.yaml", []byte(`
# venue par courriel
what: TikTok
words: La direction veut TikTok.
by: Hervé Jacquin
on: 2026-11-19
for_whom: les jeunes
hours_of: [Claire, Idriss]
hours: {photo: 3, écriture: 1.5}
spend: 400 EUR
effect: {low: 1, likely: 2, high: 4, who: Claire}
exposure: 3
measured:
`))
	if err != nil {
		t.Fatal(err)
	}
	low, likely, high, exposed := 1.0, 2.0, 4.0, dossier.Exposed(3)
	want := &request.Request{
		What: "TikTok", Words: "La direction veut TikTok.", By: "Hervé Jacquin", On: dossier.NewDate(2026, 11, 19), ForWhom: "les jeunes",
		Whose: []string{"Claire", "Idriss"}, ByCraft: map[dossier.Skill]dossier.Hours{"photo": 3, "écriture": 1.5}, Spend: &dossier.Money{Cents: 40000, Currency: "EUR"},
		Effect: &dossier.Effect{Low: &low, Likely: &likely, High: &high, Basis: dossier.Estimated, Who: "Claire"}, Exposure: &exposed,
	}
	if diff := cmp.Diff(want, r); diff != "" {
		t.Error(diff)
	}
}

func TestRead_refusesWithTheLineAndWhatToDo(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		text string
		line int
		want string
	}{
		"a key nobody knows":     {"what: TikTok\nfor_who: jeunes\n", 2, "la clé « for_who » n’est pas connue ; peut-être « for_whom » ?"},
		"a day that is none":     {"what: TikTok\n\non: hier\n", 3, "« hier » n’est pas une date : écrivez AAAA-MM-JJ, par exemple 2027-01-18."},
		"hours that are none":    {"what: TikTok\nhours: beaucoup\n", 2, "« beaucoup » n’est pas un nombre d’heures par semaine : écrivez par exemple 6, ou 1.5."},
		"hours without end":      {"what: TikTok\nhours: {photo: 1e308}\n", 2, "« 1e308 » n’est pas un nombre d’heures par semaine : écrivez par exemple 6, ou 1.5."},
		"hours below nought":     {"what: TikTok\nhours: -3\n", 2, "« -3 » n’est pas un nombre d’heures par semaine : écrivez par exemple 6, ou 1.5."},
		"money without currency": {"what: TikTok\nspend: 400\n", 2, "« 400 » n’est pas un montant : écrivez un nombre et une monnaie, par exemple 400 EUR."},
		"an exposure beyond":     {"what: TikTok\nexposure: 5\n", 2, "« 5 » n’est pas une exposition : écrivez un nombre entier de 0 à 4."},
		"an effect in words":     {"what: TikTok\neffect: énorme\n", 2, "« énorme » n’est pas un effet : écrivez un nombre, dans l’unité de la mesure de l’objectif."},
		"a table for a text":     {"what: {nom: TikTok}\n", 1, "« what » attend une seule valeur : ce qui est demandé : une plateforme, un média, une action."},
		"nothing asked for":      {"by: Hervé\n", 0, "la demande ne dit pas ce qui est demandé : écrivez « what », par exemple « what: TikTok »."},
		"no keys":                {"- TikTok\n", 1, "une demande est une suite de clés, telles que « what: TikTok »."},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := request.Read("r.yaml", []byte(test.text))
			var refused request.Refusals
			if !errors.As(err, &refused) || len(refused) != 1 {
				t.Fatalf("it says %v", err)
			}
			got := check.Sentence("fr", refused[0].What, refused[0].Args, nil)
			if got = strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(got); got != test.want {
				t.Errorf("it says\n%s\nwant\n%s", got, test.want)
			}
			if line := refused[0].Place.Line; test.line > 0 && line != test.line {
				t.Errorf("it is at line %d, want %d", line, test.line)
			}
			if en := check.Sentence("en", refused[0].What, refused[0].Args, nil); en == "" || strings.Contains(en, "{") {
				t.Errorf("in English: %q", en)
			}
		})
	}
}

// The schema has every key that Read takes, and takes what Read takes.
func TestJSONSchema_hasEveryKey(t *testing.T) {
	t.Parallel()
	out, err := request.JSONSchema()
	if err != nil {
		t.Fatal(err)
	}
	var schema struct {
		Properties map[string]struct {
			Description string `json:"description"`
		} `json:"properties"`
		Required []string `json:"required"`
	}
	if err := json.Unmarshal(out, &schema); err != nil {
		t.Fatal(err)
	}
	for _, f := range request.Fields() {
		if d := schema.Properties[f.Key].Description; !strings.Contains(d, "\n\n") {
			t.Errorf("%s is explained so: %q", f.Key, d)
		}
	}
	if len(schema.Properties) != len(request.Fields()) || len(schema.Required) != 1 {
		t.Errorf("%d keys, %v must be there", len(schema.Properties), schema.Required)
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{"what: TikTok\n", "what: a\nhours: {photo: 3}\neffect: {low: 1}\n", "hours_of: [a, b]\n", "what: [a]\n", "hours: 1e400\nwhat: x\n", "- a\n", "what: \"\u00e9\"\nspend: 1 EUR\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		r, err := request.Read("r.yaml", src)
		if err == nil && r.What == "" {
			t.Error("a request that asks for nothing was taken")
		}
		if err != nil && r != nil {
			t.Error("a request came with an error")
		}
		if refused, is := errors.AsType[request.Refusals](err); is && len(refused) == 0 {
			t.Error("it was refused without a reason")
		}
	})
}
