package audit_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"boussole/internal/audit"
	"boussole/internal/audit/fixture"
	"boussole/internal/audit/library"
	"boussole/internal/audit/rule"
	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

const lantern = `organisation: {name: Maison Lanterne}
offers:
  - {id: stages, name: Stages du mercredi, quality: [{source: "Questionnaire de fin de stage, 41 réponses", measure: satisfaction, value: 4.6, scale: 5, date: 2026-06-30}]}
audiences:
  - {id: lyceens, segment: Lycéens de Quimper, insight: "Au lycée Brizeux, 310 lycéens croient que le stage est payant."}
`

func judged(t *testing.T, src string, whose ...string) *audit.Audit {
	t.Helper()
	doc, _ := fixture.Read("plan", src)
	view := library.New().For()
	cfg := audit.Config{File: "plan.md", Rules: rule.All(), Library: &view}
	if len(whose) > 0 {
		cfg.Organisation, cfg.Names = whose[0], whose[1:]
	}
	return audit.Read(doc, cfg)
}

// Another's name stands where the organisation's stood, and the small words agree with it.
func TestSwaps_putAnothersNameIn(t *testing.T) {
	t.Parallel()
	for _, one := range []struct{ said, other, want string }{
		{"La Maison Lanterne place l’humain au cœur de toutes ses actions.", "Atelier Vauban", "L’Atelier Vauban place l’humain au cœur de toutes ses actions."},
		{"La Maison Lanterne place l’humain au cœur de toutes ses actions.", "Régie", "La Régie place l’humain au cœur de toutes ses actions."},
		{"Les valeurs de Maison Lanterne guident chacune de ses actions.", "Oriel", "Les valeurs d’Oriel guident chacune de ses actions."},
		{"Il faut que Maison Lanterne soit une référence pour tous.", "Oriel", "Il faut qu’Oriel soit une référence pour tous."},
		{"L’audace de la Lanterne fait la qualité de ses services.", "Oriel", "L’audace de l’Oriel fait la qualité de ses services."},
		{"Nous plaçons toujours l’humain au cœur de nos actions.", "Oriel", "Nous plaçons toujours l’humain au cœur de nos actions."},
		{"Une lanterne éclaire mieux que mille discours sur la lumière.", "Oriel", "Une lanterne éclaire mieux que mille discours sur la lumière."},
	} {
		list := judged(t, one.said, "Maison Lanterne", "Lanterne").Swaps(one.other, nil, 5)
		if len(list) != 1 {
			t.Errorf("%q: %d swaps", one.said, len(list))
			continue
		}
		if list[0].Text != one.want || list[0].Named != (one.want != one.said) {
			t.Errorf("got %q (named %v), want %q", list[0].Text, list[0].Named, one.want)
		}
		if list[0].Wanted.FR == "" || list[0].Wanted.EN == "" || len(list[0].Facts) > 0 {
			t.Errorf("%+v", list[0])
		}
	}
}

// Sentences that name the organisation come before the others where not all are shown, and
// stand in the order of the document.
func TestSwaps_showTheMostTelling(t *testing.T) {
	t.Parallel()
	a := judged(t, "Les réseaux sociaux touchent toutes les cibles du territoire.\nNous voulons une image moderne et une présence forte.\nLa Maison Lanterne est un acteur reconnu de son territoire.\nToutes les actions seront menées avec la plus grande qualité.", "Maison Lanterne")
	list := a.Swaps("Oriel", nil, 2)
	if len(list) != 2 || !strings.HasPrefix(list[0].Text, "Nous voulons") || list[0].Named || !list[1].Named {
		t.Errorf("%+v", list)
	}
}

// The facts of the dossier that share words with a sentence stand beside it; what has
// neither name nor figure is no fact.
func TestFacts_areTheNearest(t *testing.T) {
	t.Parallel()
	doc, err := dossier.Read("dossier.yaml", []byte(lantern))
	if err != nil {
		t.Fatal(err)
	}
	facts := audit.FactsOf(doc)
	near := facts.Near("Les lycéens sont au cœur de nos priorités.", 3)
	if len(near) == 0 || near[0].Element != "lyceens" || !strings.Contains(near[0].Words, "310 lycéens") {
		t.Errorf("%+v", near)
	}
	if far := facts.Near("Une image moderne.", 3); len(far) > 0 {
		t.Errorf("%+v", far)
	}
	var none *audit.Facts
	if list := none.Near("Les lycéens", 3); list != nil {
		t.Errorf("%+v", list)
	}
	stages := facts.Near("Des stages de grande qualité.", 3)
	if !slices.ContainsFunc(stages, func(f audit.Fact) bool { return f.Element == "stages" && strings.Contains(f.Words, "41 réponses") }) {
		t.Errorf("%+v", stages)
	}
}

// The shares add up, each sentence says whose it is, and where it stands.
func TestWriteJSON_saysWhoseEachSentenceIs(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"mairie", "ngo", "deck", "minutes"} {
		var b bytes.Buffer
		a := read(t, name)
		if err := a.WriteJSON(&b, locale.English); err != nil {
			t.Fatal(err)
		}
		var out struct {
			Schema, File string
			Findings     []struct{ Code, Place string }
			Coverage     []struct {
				Link     string
				Held     bool
				Passages []struct{ Place, Text string }
			}
			Objectives []struct{ Text string }
			Verdict    struct {
				Sentences int
				Shares    map[string]struct{ Sentences int }
				Each      []struct{ Whose, Place, Text string }
			}
		}
		if err := json.Unmarshal(b.Bytes(), &out); err != nil {
			t.Fatal(err)
		}
		if out.Schema != audit.JSONSchema || len(out.Findings) != len(a.Report.Findings) || len(out.Coverage) != len(audit.Parts) || len(out.Objectives) != len(a.Objectives) {
			t.Errorf("%s: %.400s", name, b.String())
		}
		sum, each := 0, map[string]int{}
		for _, s := range out.Verdict.Shares {
			sum += s.Sentences
		}
		for _, s := range out.Verdict.Each {
			each[s.Whose]++
			if s.Place == "" || s.Text == "" {
				t.Errorf("%s: %+v", name, s)
			}
		}
		if sum != out.Verdict.Sentences || len(out.Verdict.Each) != sum || each["own"] != out.Verdict.Shares["own"].Sentences {
			t.Errorf("%s: %d sentences, %d in all, %v", name, out.Verdict.Sentences, sum, each)
		}
		for _, c := range out.Coverage {
			if c.Held && len(c.Passages) == 0 {
				t.Errorf("%s: %s is held, and nothing shows it", name, c.Link)
			}
		}
	}
}

// Where the document has nothing to be judged by, that is said, and no share is made up.
func TestWriteText_withoutAVerdict(t *testing.T) {
	t.Parallel()
	doc, _ := fixture.Read("plan", "# Plan\nUn mot.")
	a := audit.Read(doc, audit.Config{File: "plan.md"})
	var b strings.Builder
	if err := a.WriteText(&b, locale.French, check.Plain); err != nil {
		t.Fatal(err)
	}
	if s := b.String(); !strings.Contains(s, "rien n’y permet de dire") || strings.Contains(s, "%") {
		t.Error(s)
	}
	if err := a.WriteJSON(&b, locale.French); err != nil {
		t.Fatal(err)
	}
}
