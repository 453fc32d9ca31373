package locale_test

import (
	"strings"
	"testing"
	"time"

	"boussole/internal/locale"
)

const (
	nb   = "\u00a0"
	thin = "\u202f"
)

func TestNumber(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		value    float64
		decimals int
		fr, en   string
	}{
		{0, 0, "0", "0"},
		{3, 2, "3", "3"},
		{3.5, 2, "3,5", "3.5"},
		{1234.567, 2, "1" + thin + "234,57", "1,234.57"},
		{1234567, 0, "1" + thin + "234" + thin + "567", "1,234,567"},
		{-0.001, 2, "0", "0"},
		{-40, 0, "−40", "−40"},
		{999, 0, "999", "999"},
	} {
		if got := locale.Number(locale.French, c.value, c.decimals); got != c.fr {
			t.Errorf("Number(fr, %v) = %q, want %q", c.value, got, c.fr)
		}
		if got := locale.Number(locale.English, c.value, c.decimals); got != c.en {
			t.Errorf("Number(en, %v) = %q, want %q", c.value, got, c.en)
		}
	}
}

func TestAmountsAndDates(t *testing.T) {
	t.Parallel()
	for got, want := range map[string]string{
		locale.Percent(locale.French, 0.35):                           "35" + nb + "%",
		locale.Percent(locale.English, 0.35):                          "35%",
		locale.Percent(locale.French, 0.045):                          "4,5" + nb + "%",
		locale.Money(locale.French, 1200, "EUR"):                      "1" + thin + "200" + nb + "€",
		locale.Money(locale.French, 89.9, "EUR"):                      "89,90" + nb + "€",
		locale.Money(locale.English, 18500, "EUR"):                    "€18,500",
		locale.Money(locale.English, 0.5, "USD"):                      "$0.50",
		locale.Money(locale.French, 40, "CHF"):                        "40" + nb + "CHF",
		locale.Date(locale.French, 2027, time.January, 14):            "14" + nb + "janvier 2027",
		locale.Date(locale.French, 2027, time.March, 1):               "1er" + nb + "mars 2027",
		locale.Date(locale.English, 2027, time.January, 14):           "14" + nb + "January 2027",
		locale.List(locale.French, []string{"a", "b", "c"}):           "a, b et c",
		locale.List(locale.English, []string{"a", "b"}):               "a and b",
		locale.List(locale.English, nil):                              "",
		locale.Quote(locale.French, "Le groupe « Tu es d’ici »"):      "«" + nb + "Le groupe “Tu es d’ici”" + nb + "»",
		locale.Quote(locale.English, "The “open” day"):                "“The ‘open’ day”",
		locale.Typeset(locale.French, "Qui ? Toi : l'été ; « oui »"):  "Qui" + thin + "? Toi" + nb + ": l’été" + thin + "; «" + nb + "oui" + nb + "»",
		locale.Typeset(locale.French, "https://exemple.fr/a?b"):       "https://exemple.fr/a?b",
		locale.Typeset(locale.French, "11 200 € et 1 234 567 km"):     "11" + thin + "200" + nb + "€ et 1" + thin + "234" + thin + "567" + nb + "km",
		locale.Typeset(locale.French, "de 8 h 30 à 14 h, {n} fois"):   "de 8" + nb + "h" + nb + "30 à 14" + nb + "h, {n}" + nb + "fois",
		locale.Typeset(locale.French, "en 2026 300 lots, 12 m’a dit"): "en 2026 300 lots, 12 m’a dit",
		locale.Typeset(locale.English, "Who? You: don't"):             "Who? You: don’t",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestExpand_putsCountsAndNounsInTheirNumber(t *testing.T) {
	t.Parallel()
	counts := map[string]float64{"zero": 0, "one": 1, "half": 1.5, "many": 12}
	value := func(name string) (string, float64, bool) {
		n, ok := counts[name]
		return strings.TrimSuffix(name, "!"), n, ok
	}
	for template, want := range map[string][2]string{
		"{zero:heure:heures}":    {"zero" + nb + "heure", "zero" + nb + "heures"},
		"{one:heure:heures}":     {"one" + nb + "heure", "one" + nb + "heure"},
		"{half:heure:heures}":    {"half" + nb + "heure", "half" + nb + "heures"},
		"{many?manque:manquent}": {"manquent", "manquent"},
		"{unknown} {one":         {"{unknown} {one", "{unknown} {one"},
	} {
		if got := locale.Expand(locale.French, template, value); got != want[0] {
			t.Errorf("French %s: %q, want %q", template, got, want[0])
		}
		if got := locale.Expand(locale.English, template, value); got != want[1] {
			t.Errorf("English %s: %q, want %q", template, got, want[1])
		}
	}
}

func TestFromEnvironment(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		env  map[string]string
		want locale.Lang
	}{
		{nil, locale.French},
		{map[string]string{"LANG": "en_GB.UTF-8"}, locale.English},
		{map[string]string{"LANG": "fr_FR.UTF-8"}, locale.French},
		{map[string]string{"LANG": "fr_FR.UTF-8", "LC_ALL": "en_US.UTF-8"}, locale.English},
		{map[string]string{"LANG": "de_DE.UTF-8"}, locale.French},
		{map[string]string{"LANGUAGE": "en:fr", "LANG": "fr_FR.UTF-8"}, locale.English},
		{map[string]string{"LC_ALL": "C", "LANG": "en_GB.UTF-8"}, locale.French},
	} {
		if got := locale.FromEnvironment(func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%v: %s, want %s", c.env, got, c.want)
		}
	}
}

func TestWrap_keepsNoBreakSpaces(t *testing.T) {
	t.Parallel()
	got := locale.Wrap("un deux"+nb+"trois quatre", 14, "  ")
	if want := "  un\n  deux" + nb + "trois\n  quatre"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
