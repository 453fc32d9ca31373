package text_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"boussole/internal/text"

	"github.com/google/go-cmp/cmp"
)

func TestSentences_endWhereReadersEndThem(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"points", "Le fromage est prêt. Les clients viennent ! Pourquoi ? Parce que.", []string{"Le fromage est prêt.", "Les clients viennent !", "Pourquoi ?", "Parce que."}},
		{"French spaces", "Qui vient\u202f? Nous\u00a0!", []string{"Qui vient\u202f?", "Nous\u00a0!"}},
		{"titles and initials", "M. Roux et Mme J. Petit ouvrent. Dr. Lane came.", []string{"M. Roux et Mme J. Petit ouvrent.", "Dr. Lane came."}},
		{"abbreviations", "Voir p. 12, cf. Annexe 2, p. ex. Le Jura. Send it, e.g. Monday, i.e. Soon.", []string{"Voir p. 12, cf. Annexe 2, p. ex. Le Jura.", "Send it, e.g. Monday, i.e. Soon."}},
		{"etc. ends one before a capital only", "Pain, lait, etc. Nous vendons tout, etc. pour vous.", []string{"Pain, lait, etc.", "Nous vendons tout, etc. pour vous."}},
		{"figures and addresses", "Le taux est de 3.5 % sur beta.gouv.fr aujourd’hui. Bien.", []string{"Le taux est de 3.5 % sur beta.gouv.fr aujourd’hui.", "Bien."}},
		{"quotations", "Il dit « Venez ! Tous ! » et part. « Non. » Elle reste.", []string{"Il dit « Venez !", "Tous ! » et part.", "« Non. »", "Elle reste."}},
		{"English quotations", "“Come in.” She left. (Really?) Yes.", []string{"“Come in.”", "She left.", "(Really?)", "Yes."}},
		{"numbered item", "1. Les besoins. 2. La suite", []string{"1. Les besoins.", "2. La suite"}},
		{"lines", "Nous vendons\ndu pain.\n- du lait\n• du beurre\n\nFin", []string{"Nous vendons\ndu pain.", "- du lait", "• du beurre", "Fin"}},
		{"ellipsis", "Peut-être… Ou pas... mais oui.", []string{"Peut-être…", "Ou pas... mais oui."}},
		{"nothing", " \n ", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, s := range text.Sentences(c.text) {
				got = append(got, s.In(c.text))
			}
			if diff := cmp.Diff(got, c.want); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func FuzzSentences(f *testing.F) {
	f.Add("M. Roux. « Oui ! » 1. 2… e.g. A\n- b")
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, p := range text.Sentences(s) {
			if p.Start < end || p.End <= p.Start || p.End > len(s) {
				t.Fatalf("%v after %d", p, end)
			}
			if strings.TrimSpace(s[end:p.Start]) != "" {
				t.Fatalf("%q is in no sentence", s[end:p.Start])
			}
			end = p.End
			for _, n := range text.NamesIn(p.In(s)) {
				if n.Start < 0 || n.End > p.End-p.Start || n.Start >= n.End {
					t.Fatalf("name %v of %q", n, p.In(s))
				}
			}
			for _, one := range text.Figures(p.In(s)) {
				if one.Start < 0 || one.End > p.End-p.Start || one.Start >= one.End {
					t.Fatalf("figure %v of %q", one, p.In(s))
				}
			}
		}
		if strings.TrimSpace(s[end:]) != "" {
			t.Fatalf("%q is in no sentence", s[end:])
		}
		text.Detect(s)
	})
}

// Tokens are Words with places, whatever the text.
func FuzzTokens(f *testing.F) {
	f.Add("L’Été à Œuilly, E\u0301TE\u0301 12e")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		for _, tok := range text.Tokens(s) {
			if tok.Hash != text.HashWord(tok.In(s)) {
				t.Errorf("the hash of %q is another alone", tok.In(s))
			}
			if len(text.Words(tok.In(s))) == 0 {
				t.Errorf("%q is no word", tok.In(s))
			}
		}
	})
}

func TestTokens_areOneWhateverTheWriting(t *testing.T) {
	t.Parallel()
	want := text.Tokens("l’été à œuilly")
	for _, s := range []string{"L'ÉTÉ À ŒUILLY", "l'e\u0301te\u0301 a\u0300 oeuilly", "L’Été\u00a0à\u202fOeuilly"} {
		got := text.Tokens(s)
		if len(got) != len(want) {
			t.Fatalf("%q: %d words, want %d", s, len(got), len(want))
		}
		for i := range got {
			if got[i].Hash != want[i].Hash {
				t.Errorf("%q: word %d differs", s, i)
			}
		}
	}
}

func TestDetect_tellsFrenchFromEnglish(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text string
		want text.Language
	}{
		{"Nous vendons le comté de dix-neuf fermes dans les villages du Jura.", text.French},
		{"We sell the cheese of nineteen farms in the villages around Arbois.", text.English},
		{"Wir verkaufen den Käse von neunzehn Höfen und die Milch.", text.Other},
		{"Мы продаём сыр из девятнадцати деревень", text.Other},
		{"KPI 2026", text.Unsaid},
		{"", text.Unsaid},
	} {
		if got, sure := text.Detect(c.text); got != c.want || sure < 0 || sure > 1 {
			t.Errorf("Detect(%q) = %q (%.2f), want %q", c.text, got, sure, c.want)
		}
	}
}

func TestLanguages_shortBlocksAreAsTheirNeighbours(t *testing.T) {
	t.Parallel()
	got := text.Languages([]string{
		"KPI", "Nous allons voir les clients qui ont acheté dans la boutique.", "Budget",
		"This is what we said to all of the members who were there.", "Reporting",
	})
	want := []text.Language{text.French, text.French, text.French, text.English, text.English}
	if diff := cmp.Diff(got, want); diff != "" {
		t.Error(diff)
	}
}

func TestNamesIn_seesNamesAndHowFarToTrustThem(t *testing.T) {
	t.Parallel()
	type seen struct {
		Key   string
		Form  text.Form
		Place text.Position
	}
	for _, c := range []struct {
		text string
		want []seen
	}{
		{"Nous réparons les fenêtres d’Arbois et de Poligny avec l’ONF.", []seen{{"arbois", text.Capital, text.Within}, {"poligny", text.Capital, text.Within}, {"onf", text.Acronym, text.Within}}},
		{"La Maison de la Poésie de Rennes accueille M. Dupont.", []seen{{"maison de la poesie de rennes", text.Capital, text.Within}, {"dupont", text.Capital, text.Within}}},
		{"Poligny accueille Jeanne.", []seen{{"poligny", text.Capital, text.Opening}, {"jeanne", text.Capital, text.Within}}},
		{"The University of Toulouse has Ian's talk on GitLab.", []seen{{"university of toulouse", text.Capital, text.Within}, {"ian", text.Capital, text.Within}, {"gitlab", text.Mixed, text.Within}}},
		{"Follow #ColorOurCollections on beta.gouv.fr with @usnatarchives.", []seen{{"follow", text.Capital, text.Opening}, {"colorourcollections", text.Handle, text.Within}, {"beta gouv fr", text.Handle, text.Within}, {"usnatarchives", text.Handle, text.Within}}},
		{"Content Calendar Template for Marketing Teams", []seen{{"content calendar template", text.Capital, text.Titled}, {"marketing teams", text.Capital, text.Titled}}},
		{"Voici trois graphistes : Anne Rallo, Marc Aubry, L’Atelier du Bourg.", []seen{{"voici", text.Capital, text.Opening}, {"anne rallo", text.Capital, text.Opening}, {"rallo", text.Capital, text.Within}, {"marc aubry", text.Capital, text.Within}, {"atelier du bourg", text.Capital, text.Within}}},
		{"We think that I've met [Company Name] in {City}.", nil},
		{"nous vendons du fromage", nil},
	} {
		var got []seen
		for _, n := range text.NamesIn(c.text) {
			got = append(got, seen{n.Key, n.Form, n.Place})
		}
		if diff := cmp.Diff(got, c.want); diff != "" {
			t.Errorf("%q: %s", c.text, diff)
		}
	}
}

func TestFigures_readFrenchAndEnglishNumbers(t *testing.T) {
	t.Parallel()
	type seen struct {
		Text  string
		Value float64
		Unit  string
	}
	for _, c := range []struct {
		text string
		want []seen
	}{
		{"Un budget de 1 200,50 € et 12,5 % des 3 400 foyers", []seen{{"1 200,50 €", 1200.5, "€"}, {"12,5 %", 12.5, "%"}, {"3 400", 3400, ""}}},
		{"$3.4 million, 1,200 people, 40% of £50", []seen{{"$3.4 million", 3.4e6, "$"}, {"1,200", 1200, ""}, {"40%", 40, "%"}, {"£50", 50, "£"}}},
		{"3,4 millions d’euros, 12 de plus, 80 k€", []seen{{"3,4 millions d’euros", 3.4e6, "€"}, {"12", 12, ""}, {"80 k€", 80e3, "€"}}},
		{"la règle B201 au T3 et en 2026", []seen{{"2026", 2026, ""}}},
	} {
		var got []seen
		for _, f := range text.Figures(c.text) {
			got = append(got, seen{f.In(c.text), f.Value, f.Unit})
		}
		if diff := cmp.Diff(got, c.want); diff != "" {
			t.Errorf("%q: %s", c.text, diff)
		}
	}
}

func TestContainment_isTheShareOfPhrasesThatBothHave(t *testing.T) {
	t.Parallel()
	a := text.Shingles("Nous vendons du pain frais. Nous vendons du pain frais chaque matin.")
	b := text.Shingles("NOUS VENDONS DU PAIN le dimanche")
	// a has: nous vendons du pain, vendons du pain frais, du pain frais nous, pain frais nous
	// vendons, frais nous vendons du, du pain frais chaque, pain frais chaque matin.
	if got, want := text.Containment(a, b), 1.0/7; got != want {
		t.Errorf("%v, want %v", got, want)
	}
	if got := text.Containment(a, a); got != 1 {
		t.Errorf("a text is %v in itself", got)
	}
	if got := text.Containment(nil, b); got != 0 {
		t.Errorf("nothing is %v in a text", got)
	}
	curly, straight := text.Shingles("l’été de l’école d’Arbois"), text.Shingles("l'e\u0301te\u0301 de l'e\u0301cole d'Arbois")
	if got := text.Containment(curly, straight); got != 1 {
		t.Errorf("apostrophes and accents cost %v", 1-got)
	}
}

func TestPassages_joinWhatOverlaps(t *testing.T) {
	t.Parallel()
	s := "un deux trois quatre cinq six sept huit neuf dix onze douze"
	shared := map[uint64]bool{}
	for _, phrase := range []string{"deux trois quatre cinq", "trois quatre cinq six", "neuf dix onze douze"} {
		shared[text.Shingles(phrase)[0].Hash] = true
	}
	var got []string
	for _, p := range text.Passages(text.Shingles(s), func(h uint64) bool { return shared[h] }) {
		got = append(got, p.In(s))
	}
	if diff := cmp.Diff(got, []string{"deux trois quatre cinq six", "neuf dix onze douze"}); diff != "" {
		t.Error(diff)
	}
}
