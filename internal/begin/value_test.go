package begin_test

import (
	"maps"
	"strings"
	"testing"

	"boussole/internal/begin"
	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"

	"github.com/google/go-cmp/cmp"
)

// at is an interview in a language, brought to a prompt.
func at(t *testing.T, lang locale.Lang, key string) *begin.Interview {
	t.Helper()
	iv := begin.New(lang, true)
	answers := baker()
	if lang == locale.English {
		// The same answers, as English writes them.
		maps.Copy(answers, map[string][]string{
			"problem.decided_on": {"2 November 2026"}, "objective.by": {"30 June 2027"}, "objective.baseline": {"28.5"}, "audience.size": {"1,600"},
			"media.date": {"21 November 2026"}, "media.share": {"64%", "0.41"}, "review.date": {"6 April 2027"}, "offers.value": {"4.6"}, "goals.horizon": {"31 December 2029"},
			"missions.accepted_on": {"28 November 2026"}, "missions.hours": {"0.5"}, "synergies.from": {"Posters"}, "calendar.from": {"16 May 2027"},
		})
	}
	for {
		ask, ok := iv.Ask()
		switch {
		case !ok:
			t.Fatalf("nothing asks for %s", key)
		case ask.Over:
			iv.Next()
			continue
		case ask.Key == key:
			return iv
		}
		text := ""
		if list := answers[ask.Key]; ask.Round < len(list) {
			text = list[ask.Round]
		}
		if r := iv.Answer(text); r != nil {
			t.Fatalf("%s %q: %v", ask.Key, text, r)
		}
	}
}

func TestAnswer_readsWhatPeopleWrite(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		lang  locale.Lang
		key   string
		typed string
		want  string // in the dossier's text
	}{
		{locale.French, "objective.by", "30/6/2027", "by: 2027-06-30"},
		{locale.French, "objective.by", "1er août 2027", "by: 2027-08-01"},
		{locale.French, "objective.by", "2027-02-28", "by: 2027-02-28"},
		{locale.French, "objective.by", "3 févr 2028", "by: 2028-02-03"},
		{locale.English, "objective.by", "June 30, 2027", "by: 2027-06-30"},
		{locale.English, "objective.by", "1st of Sept 2027", "by: 2027-09-01"},
		{locale.English, "objective.by", "5/5/2027", "by: 2027-05-05"},
		{locale.French, "objective.target", "1 250,5", "target: 1250.5"},
		{locale.French, "objective.target", "−3", "target: -3"},
		{locale.English, "objective.target", "1,250.5", "target: 1250.5"},
		{locale.French, "audience.size", "1900", "size: 1900"},
		{locale.French, "audience.offline", "0,4", "without_digital: 0.4"},
		{locale.French, "audience.offline", "0,4 %", "without_digital: 0.004"},
		{locale.English, "audience.offline", "12", "without_digital: 0.12"},
		{locale.French, "budget.amount", "1 200,50 euros", "amount: 1200.50 EUR"},
		{locale.French, "budget.amount", "0 €", "amount: 0 EUR"},
		{locale.English, "budget.amount", "£1,200", "amount: 1200 GBP"},
		{locale.English, "budget.amount", "300 chf", "amount: 300 CHF"},
		{locale.French, "people.hours", "2h30", "hours_per_week: 2.5"},
		{locale.French, "people.hours", "45 min", "hours_per_week: 0.75"},
		{locale.English, "people.hours", "1.5 hours", "hours_per_week: 1.5"},
		{locale.French, "media.medium", "Bouche à oreille", "medium: word-of-mouth"},
		{locale.French, "media.medium", "8.", "medium: search"},
		{locale.French, "media.medium", "la radio", "medium: radio"},
		{locale.French, "media.medium", "word of mouth", "medium: word-of-mouth"},
		{locale.English, "media.medium", "Twitter", "medium: x"},
		{locale.English, "media.medium", "the shop", "medium: shop"},
		{locale.French, "battles.rhythm", "campagne", "rhythm: campaign"},
		{locale.French, "problem.plan_kind", "horaires", ""},
		{locale.French, "risks.likelihood", "5", "likelihood: 5"},
	} {
		iv := at(t, c.lang, c.key)
		r := iv.Answer(c.typed)
		if c.want == "" {
			if r == nil {
				t.Errorf("%s: %q was taken", c.key, c.typed)
			}
			continue
		}
		if r != nil {
			t.Errorf("%s: %q: %v", c.key, c.typed, r)
			continue
		}
		if got := string(dossier.Marshal(iv.Dossier())); !strings.Contains(got, c.want) {
			t.Errorf("%s: %q gives no %q:\n%s", c.key, c.typed, c.want, got)
		}
	}
}

func TestAnswer_refusesAsTheReaderDoes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		lang  locale.Lang
		key   string
		typed string
		say   string // in the refusal
	}{
		{locale.French, "who.name", "", "une réponse"},
		{locale.French, "who.name", "\xff\xfe", "UTF-8"},
		{locale.French, "who.name", "a\x1b[A", "touche"},
		{locale.French, "who.name", strings.Repeat("très ", 500), "trop long"},
		{locale.French, "objective.by", "2027", "jour du calendrier"},
		{locale.French, "objective.by", "31/06/2027", "jour du calendrier"},
		{locale.French, "objective.by", "juin 2027", "jour du calendrier"},
		{locale.French, "objective.by", "3 jui 2027", "jour du calendrier"},
		{locale.English, "objective.by", "4/6/2027", "which is the month"},
		{locale.French, "objective.target", "beaucoup", "pas un nombre"},
		{locale.French, "objective.target", "1.250", "deux façons"},
		{locale.French, "objective.target", "1e300", "pas un nombre"},
		{locale.French, "objective.target", "NaN", "pas un nombre"},
		{locale.English, "objective.target", "1,5", "not a number"},
		{locale.French, "audience.size", "12,5", "nombre entier"},
		{locale.French, "audience.size", "-2", "nombre entier"},
		{locale.French, "audience.size", "99999999999", "nombre entier"},
		{locale.French, "audience.offline", "140 %", "pas une part"},
		{locale.French, "audience.offline", "-1", "pas une part"},
		{locale.French, "audience.offline", "1", "1 % ou 100 %"},
		{locale.French, "budget.amount", "650", "quelle monnaie"},
		{locale.French, "budget.amount", "-5 €", "pas un montant"},
		{locale.French, "budget.amount", "650 patates", "pas un montant"},
		{locale.French, "people.hours", "-2", "nombre d’heures"},
		{locale.French, "people.hours", "un peu", "nombre d’heures"},
		{locale.French, "media.medium", "facebok", "« Facebook »"},
		{locale.French, "media.medium", "14", "de 1 à 13"},
		{locale.French, "media.medium", "0", "de 1 à 13"},
		{locale.French, "battles.where", ";", "au moins un"},
		{locale.French, "risks.likelihood", "6", "de 1 à 5"},
	} {
		iv := at(t, c.lang, c.key)
		before := iv.Dossier()
		r := iv.Answer(c.typed)
		if r == nil {
			t.Errorf("%s: %q was taken", c.key, c.typed)
			continue
		}
		said := check.Sentence(c.lang, r.What, r.Args, nil)
		if plain := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(said); !strings.Contains(plain, c.say) || strings.Contains(plain, "{") {
			t.Errorf("%s: %q is refused by %q", c.key, c.typed, plain)
		}
		if ask, _ := iv.Ask(); ask.Key != c.key || !cmp.Equal(before, iv.Dossier()) {
			t.Errorf("%s: %q was refused and changed something", c.key, c.typed)
		}
	}
}

func TestAnswer_refusesAnEndBeforeItsBeginning(t *testing.T) {
	t.Parallel()
	iv := at(t, locale.French, "budget.from")
	if r := iv.Answer("1/1/2027"); r != nil {
		t.Fatal(r)
	}
	r := iv.Answer("31/12/2026")
	if r == nil {
		t.Fatal("an end before its beginning was taken")
	}
	if got := r.Error(); !strings.Contains(got, "before the beginning, 1\u00a0January 2027") {
		t.Errorf("%s", got)
	}
}

// Whatever is typed, what was taken can be read, and left, and taken up again.
func FuzzInterview(f *testing.F) {
	f.Add("Atelier\nRéparer\n\n\n\n\nproblème\n\n\n\n\n\n", true)
	f.Add("a: [b\n- #\nvalue\nr\n«»\n\"\n2027-01-01\ncharter\n日本\nŒ’\n", false)
	f.Add(strings.Repeat("1\n", 120), true)
	f.Add(strings.Repeat("1 €\n2;3\nx\n4/5/2027\n\n", 60), true)
	f.Fuzz(func(t *testing.T, typed string, full bool) {
		iv := begin.New(locale.French, full)
		lines := strings.Split(typed, "\n")
		for _, line := range lines[:min(len(lines), 160)] {
			ask, ok := iv.Ask()
			switch {
			case !ok:
				reread(t, iv)
				return
			case ask.Over && line == "r":
				iv.Again()
			case ask.Over:
				iv.Next()
			default:
				_ = iv.Answer(line)
			}
		}
		same(t, iv, full)
	})
}
