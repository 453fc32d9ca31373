package audit_test

import (
	"strings"
	"testing"

	"boussole/internal/audit"
	"boussole/internal/audit/fixture"
	"boussole/internal/audit/library"
	"boussole/internal/audit/rule"
	"boussole/internal/check"
	"boussole/internal/locale"
)

const (
	ownSentence      = "Hortense Le Goff tient la permanence du lavoir de Kerdreux chaque jeudi avec Yann Kerbrat.\n"
	anybodySentence  = "Nous accompagnons tous nos publics avec écoute et bienveillance, toute l’année.\n"
	borrowedSentence = "Avant de publier, demandez-vous si un habitué le lirait à voix haute à ses enfants.\n"
)

// What is said of the whole is what the rules found, and else the shares: never that nearly
// all would suit anybody, or that it can be read elsewhere, where no finding says so.
func TestStanding_saysWhatTheRulesFound(t *testing.T) {
	t.Parallel()
	lib := library.New()
	if err := lib.Add(library.Document{Entry: library.Entry{ID: "l", Title: "Charte", Organisation: "Lanterne"}, Text: borrowedSentence + "Chez Lanterne la serre ouvre le samedi matin à qui veut y semer."}); err != nil {
		t.Fatal(err)
	}
	view := lib.For()
	for _, c := range []struct {
		name, text, fr, en string
		found, missing     []string
	}{
		{
			"hardly anything of one's own", strings.Repeat(anybodySentence, 30) + ownSentence,
			"Presque tout ce texte irait à n’importe qui.", "Nearly all of this text would suit anybody.",
			[]string{"B913"},
			[]string{"B915"},
		},
		{
			"little of one's own", strings.Repeat(anybodySentence, 18) + strings.Repeat(ownSentence, 2),
			"10 % de ces phrases ne sont qu’à vous, 90 % iraient à n’importe qui.", "10% of these sentences are yours alone, 90% would suit anybody.", nil,
			[]string{"B913", "B915"},
		},
		{
			"too short to speak of it all", strings.Repeat(anybodySentence, 4),
			"Aucune de ces phrases n’est qu’à vous : toutes iraient à n’importe qui.", "None of these sentences is yours alone: all of them would suit anybody.", nil,
			[]string{"B913", "B915"},
		},
		{
			"somebody else's", strings.Repeat(borrowedSentence, 2) + ownSentence,
			"Une part de ce texte se lit déjà chez un autre.", "Part of this text can be read elsewhere already.",
			[]string{"B915"},
			nil,
		},
	} {
		doc, _ := fixture.Read("Le plan", c.text)
		a := audit.Read(doc, audit.Config{File: "plan.txt", Organisation: "Brise-Bise", Rules: rule.All(), Library: &view})
		codes := map[string]bool{}
		for i := range a.Report.Findings {
			codes[a.Report.Findings[i].Code] = true
		}
		for _, code := range c.found {
			if !codes[code] {
				t.Errorf("%s: no %s", c.name, code)
			}
		}
		for _, code := range c.missing {
			if codes[code] {
				t.Errorf("%s: %s", c.name, code)
			}
		}
		for lang, want := range map[locale.Lang]string{locale.French: c.fr, locale.English: c.en} {
			said, args := a.Standing()
			if got := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(check.Sentence(lang, said, args, nil)); got != want {
				t.Errorf("%s: %q, want %q", c.name, got, want)
			}
		}
	}
}

// What may be the document itself is not borrowed from, takes nothing of its names, and is
// said with what to do; a copy in which one name was put for another stays exposed.
func TestRead_tellsItselfFromACopy(t *testing.T) {
	t.Parallel()
	var body strings.Builder
	for what := range strings.FieldsSeq("affiche bulletin vitrine marché lettre réunion visite concert lecture annonce") {
		body.WriteString("Pour chaque " + what + " de Lanterne, Hortense Le Goff relit le " + what + " la veille à Kerdreux, puis signe.\n")
	}
	own := body.String()
	lib := library.New()
	if err := lib.Add(library.Document{Entry: library.Entry{ID: "l", Title: "Charte", Organisation: "Maison des lettres", Names: []string{"Lanterne"}}, Text: own + "La serre ouvre le samedi."}); err != nil {
		t.Fatal(err)
	}
	view := lib.For()
	edited := strings.Replace(own, "la veille", "le matin même", 1)
	for _, c := range []struct {
		name, organisation, text string
		relation                 library.Relation
		copied                   bool
	}{
		{"a version, unsaid", "", edited, library.Perhaps, false},
		{"a version, said by another name", "la Lanterne", edited, library.Version, false},
		{"renamed, unsaid", "", strings.ReplaceAll(edited, "Lanterne", "Brise-Bise"), library.Twin, true},
		{"renamed, said", "Brise-Bise", strings.ReplaceAll(edited, "Lanterne", "Brise-Bise"), library.Twin, true},
		{"not renamed, said", "Brise-Bise", edited, library.Twin, true},
	} {
		doc, _ := fixture.Read("La charte", c.text)
		a := audit.Read(doc, audit.Config{File: "charte.txt", Organisation: c.organisation, Rules: rule.All(), Library: &view})
		all := append(a.Verdict.Comparison.Twins, a.Verdict.Comparison.Others...)
		if len(all) != 1 || all[0].Relation != c.relation {
			t.Errorf("%s: %v", c.name, all[0].Relation)
		}
		kinds, named := map[string]int{}, 0
		for i := range a.Verdict.Sentences {
			s := &a.Verdict.Sentences[i]
			kinds[[...]string{"anybody", "own", "borrowed"}[s.Kind]]++
			named += len(s.Names)
		}
		if c.copied != (kinds["borrowed"] > 8) || c.copied == (kinds["own"] > 8) {
			t.Errorf("%s: %v", c.name, kinds)
		}
		if !c.copied && named == 0 {
			t.Errorf("%s: its own names are somebody else’s", c.name)
		}
		found := false
		for i := range a.Report.Findings {
			found = found || a.Report.Findings[i].Code == "B915"
		}
		if found != c.copied {
			t.Errorf("%s: B915 found: %v", c.name, found)
		}
		var said strings.Builder
		if err := a.WriteText(&said, locale.English, check.Plain); err != nil {
			t.Fatal(err)
		}
		if asks := strings.Contains(strings.Join(strings.Fields(said.String()), " "), "perhaps your own earlier version"); asks != (c.relation == library.Perhaps) {
			t.Errorf("%s: asked %v\n%s", c.name, asks, said.String())
		}
	}
}
