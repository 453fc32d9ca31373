package change_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"boussole/internal/change"
	"boussole/internal/dossier"
	"boussole/internal/locale"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

func parsed(t *testing.T, src string) *dossier.Dossier {
	t.Helper()
	doc, err := dossier.Read("x.yaml", []byte(src))
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	return doc.Dossier
}

func told(lang locale.Lang, s *change.Story) string {
	var b strings.Builder
	for _, part := range s.Parts {
		label := part.Label.EN
		if lang == locale.French {
			label = part.Label.FR
		}
		fmt.Fprintf(&b, "%s (%s)\n", label, part.Key)
		for i := range part.Lines {
			mark := "-"
			if part.Lines[i].Telling() {
				mark = string(part.Lines[i].Event)
			}
			fmt.Fprintf(&b, "  %s | %s\n", mark, part.Lines[i].Sentence(lang))
		}
	}
	return b.String()
}

// nextYear are the edits that make the shop's dossier what it might be a year on.
var nextYear = []struct{ old, new string }{
	{"\ndepth: light", "\ndepth: full"},
	{"références dans 90", "références dans 110"},
	{"traits: [direct, patient, exact]", "traits: [patient, exact, drôle]"},
	{"À trente-huit tickets, le samedi", "À quarante tickets, le samedi"},
	{"  - id: retrouver-le-samedi\n", "  - id: samedi\n"}, // renamed, with its references
	{"problem: samedi-vide\n    statement: Que cinquante-huit", "problem: samedi-vide\n    owner: helene\n    statement: Que soixante-quatre"},
	{"baseline: {value: 44, source: 'Journal de caisse', date: 2026-11-28}", "baseline: {value: 49, source: 'Journal de caisse', date: 2027-09-25}"},
	{"target: 58", "target: 64"},
	{"by: 2027-09-25\n", "by: 2028-09-30\n"},
	{"size: 1900", "size: 2050"},
	{"{medium: facebook, share: 0.52,", "{medium: facebook, share: 0.475,"},
	{"      - {medium: poster, share: 0.48, source: 'Question posée à 83 clients, affiche vue à la déchetterie', date: 2026-11-21}\n", ""},
	{"\n# 6. Ce que nous disons", "  - id: artisans\n    segment: Artisans du bâtiment installés à Figeac\n    rank: secondary\n\n# 6. Ce que nous disons"},
	{"Huit pièces apportées sur dix", "Neuf pièces apportées sur dix"},
	{"hours_per_week: 2.5, skills: [conseil, écriture]", "hours_per_week: 4, skills: [conseil, écriture]"},
	{"\n# 8. Le budget.", "  - {id: nadege, title: 'Apprentie', person: 'Nadège Vidal', hours_per_week: 12}\n\n# 8. Le budget."},
	{"amount: 650 EUR", "amount: 912.50 EUR"},
	{"  - {id: affiches-dechetterie,", "  - {id: vitrine, name: 'La vitrine de la rue Gambetta', kind: shop}\n  - {id: affiches-dechetterie,"},
	{"  - {id: telephone, name: 'Le téléphone de la boutique', kind: phone, ownership: [owned], role: 'Dire « on l’a » ou « on ne l’a pas » d’après une photo', exposure: 0}\n", ""},
	{"channels: [fiche-en-ligne, telephone]", "channels: [fiche-en-ligne]"},
	{"effort: {conseil: 2}, spend: 420 EUR", "effort: {conseil: 3}, spend: 420 EUR"},
	{"spend: 0 EUR}\n    lasting: true\n    state: chosen", "spend: 0 EUR}\n    lasting: true\n    state: stopped\n    reason: Personne ne répond au téléphone le samedi matin, et les horaires justes suffisent."},
	{"state: declined\n    reason: Un client sur deux y est", "state: parked\n    reason: On attend l’apprentie. Un client sur deux y est"},
	{"\n# 12. Quand", "  - id: visites-d-atelier\n    name: Une visite d’atelier par mois\n    objective: samedi\n    state: declined\n\n# 12. Quand"},
	{"{id: revue-d-avril, date: 2027-04-03}", "{id: revue-d-avril, date: 2027-04-03, held: 2027-04-10}"},
	{"{id: revue-de-septembre, date: 2027-09-25}", "{id: revue-de-septembre, date: 2027-10-02}\n    - {id: revue-de-2028, date: 2028-04-01}"},
	{"serves: retrouver-le-samedi", "serves: samedi"},
	{"thresholds: {continue: 52,", "thresholds: {continue: 55,"},
}

const addedDecision = `
exposure: {cap: 4}
decisions:
  - id: fin-du-telephone
    date: 2027-10-02
    about: [on-l-a]
    verdict: stop
    decided: Nous ne tenons plus le téléphone pendant l’ouverture du samedi.
    why: Trois appels sur quatre restaient sans réponse.
    by: Hélène Calmels
`

func TestTell_theShopAYearOn(t *testing.T) {
	t.Parallel()
	src, err := os.ReadFile(filepath.Join("..", "..", "examples", "fr-boutique", "dossier.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	shop := spaced.Replace(string(src))
	next := shop
	for _, e := range nextYear {
		if !strings.Contains(next, e.old) {
			t.Fatalf("the example no longer says %q", e.old)
		}
		next = strings.Replace(next, e.old, e.new, 1)
	}
	next = strings.ReplaceAll(next, "objective: retrouver-le-samedi", "objective: samedi") + addedDecision
	story := change.Tell(parsed(t, shop), parsed(t, next))
	for _, lang := range []locale.Lang{locale.French, locale.English} {
		golden(t, filepath.Join("testdata", "boutique."+string(lang)+".txt"), told(lang, story))
	}
}

func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(got, string(want)); diff != "" {
		t.Errorf("%s (-got +want):\n%s", file, diff)
	}
}

func TestTell_sentences(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ was, is, fr, en string }{
		{
			"objectives: [{id: o, statement: Faire venir 500 familles, target: 500}]", "objectives: [{id: o, statement: Faire venir 500 familles, target: 800}]",
			"objectif « Faire venir 500 familles » : valeur cible 500 → 800", "objective “Faire venir 500 familles”: target 500 → 800",
		},
		{"objectives: [{id: o}]", "objectives: [{id: o, target: 0.4}]", "objectif « o » : valeur cible fixée à 0,4", "objective “o”: target set at 0.4"},
		{"objectives: [{id: o, by: 2027-03-01}]", "objectives: [{id: o}]", "objectif « o » : l’échéance du 1er mars 2027 est retirée", "objective “o”: the due date of 1 March 2027 is withdrawn"},
		{
			"battles: [{id: b, name: TikTok, state: chosen}]", "battles: [{id: b, name: TikTok, state: stopped, reason: Personne ne tourne de vidéo.}]",
			"bataille « TikTok » arrêtée : Personne ne tourne de vidéo", "battle “TikTok” stopped: Personne ne tourne de vidéo",
		},
		{"battles: [{id: b, name: TikTok, state: chosen}]", "battles: [{id: b, name: TikTok, state: parked}]", "bataille « TikTok » mise en attente, sans raison donnée", "battle “TikTok” parked, no reason given"},
		{"battles: [{id: b, name: A, state: chosen}]", "battles: [{id: b, name: A, state: candidate}]", "bataille « A » remise à l’étude", "battle “A” under study again"},
		{"battles: [{id: b, name: A, state: chosen}]", "battles: [{id: b, name: A}]", "bataille « A » : État : plus rien (choisie auparavant)", "battle “A”: State: nothing now (chosen before)"},
		{"", "battles: [{id: b, name: Le « samedi », state: chosen}]", "nouvelle bataille « Le “samedi” », choisie", "new battle “Le « samedi »”, chosen"},
		{"battles: [{id: b, name: A}]", "", "bataille « A » retirée du dossier", "battle “A” taken out of the dossier"},
		{"people: [{id: n, title: Chargée, person: Nadège, hours_per_week: 12}]", "people: [{id: n, title: Chargée, person: Nadège, hours_per_week: 8}]", "Nadège : 12 → 8 h par semaine", "Nadège: 12 → 8 h a week"},
		{"people: [{id: n, title: Chargée}]", "people: [{id: n, title: Chargée, hours_per_week: 2.25}]", "Chargée : 2,25 h par semaine, jusque-là non chiffrées", "Chargée: 2.25 h a week, not counted until now"},
		{"people: [{id: n, title: Chargée, person: Nadège}]", "", "fonction retirée : Chargée (Nadège)", "role removed: Chargée (Nadège)"},
		{"exposure: {cap: 6}", "exposure: {cap: 8}", "plafond d’exposition 6 → 8", "exposure cap 6 → 8"},
		{"channels: [{id: c, name: Radio}]", "", "canal « Radio » quitté", "channel “Radio” left"},
		{"", "evaluation: {reviews: [{id: r, date: 2027-04-03}]}", "revue du 3 avril 2027 ajoutée", "review of 3 April 2027 added"},
		{"evaluation: {reviews: [{id: r, date: 2027-04-03}]}", "evaluation: {reviews: [{id: r, date: 2027-03-01}]}", "revue du 3 avril 2027 avancée au 1er mars 2027", "review of 3 April 2027 brought forward to 1 March 2027"},
		{"", "decisions: [{id: d, verdict: refuse}]", "décision (refuser)", "decision (refuse)"},
		{"audiences: [{id: a, segment: Familles}]", "audiences: [{id: b, segment: Familles}]", "public « Familles » : l’identifiant a devient b", "audience “Familles”: the id a becomes b"},
		{"problems: [{id: p, statement: Vide}]", "problems: [{id: q, statement: Trop plein}]", "nouveau problème « Trop plein »\nproblème « Vide » retiré du dossier", "new problem “Trop plein”\nproblem “Vide” taken out of the dossier"},
		{"audiences: [{id: a, segment: A, without_digital: 0.12}]", "audiences: [{id: a, segment: A, without_digital: 0.125}]", "public « A » : Sans accès numérique : 12 % → 12,5 %", "audience “A”: Without digital access: 12% → 12.5%"},
		{"organisation: {public: true}", "organisation: {languages: [fr, en]}", "Langues, en plus : « fr » et « en »\nOrganisme public : oui → non", "Languages, added: “fr” and “en”\nPublic body: yes → no"},
		{"identity: {values: [a, b]}", "identity: {values: [b, a]}", "Valeurs, nouvel ordre : « b » et « a »", "Values, new order: “b” and “a”"},
		{
			"organisation: {names: [a]}", "organisation: {names: [b, c, d, e, f, g]}",
			"Noms d’usage, en plus : « b », « c », « d » et 3 autres ; en moins : « a »", "Names in use, added: “b”, “c”, “d” and 3 more; removed: “a”",
		},
		{
			"budget: [{id: a, amount: 10 EUR}, {id: b, amount: 5 CHF}]", "budget: [{id: a, amount: 12.5 EUR}, {id: b, amount: 5 CHF}]",
			"budget total 10 € → 12,50 €\nligne de budget « a » : Montant : 10 € → 12,50 €", "total budget €10 → €12.50\nbudget line “a”: Amount: €10 → €12.50",
		},
		{
			"channels: [{id: c, name: Affiche, least_cadence: 1/week}]", "channels: [{id: c, name: Affiche, least_cadence: 2/month, kind: tiktok}]",
			"canal « Affiche » : Média : TikTok (rien auparavant)\ncanal « Affiche » : Cadence minimale : 1 fois par semaine → 2 fois par mois",
			"channel “Affiche”: Medium: TikTok (nothing before)\nchannel “Affiche”: Least cadence: once a week → 2 times a month",
		},
		{
			"vision: Un atelier où l’on répare avant de remplacer, ouvert à tous les quartiers de la ville, chaque samedi de l’année",
			"vision: Un atelier où l’on répare avant de remplacer, ouvert à tous les villages de la vallée, chaque samedi de l’année",
			"Vision : « …ouvert à tous les quartiers de la ville, chaque samedi de l’année » → « …ouvert à tous les villages de la vallée, chaque samedi de l’année »",
			"Vision: “…ouvert à tous les quartiers de la ville, chaque samedi de l’année” → “…ouvert à tous les villages de la vallée, chaque samedi de l’année”",
		},
	} {
		s := change.Tell(parsed(t, c.was), parsed(t, c.is))
		for lang, want := range map[locale.Lang]string{locale.French: c.fr, locale.English: c.en} {
			var got []string
			for _, part := range s.Parts {
				for i := range part.Lines {
					got = append(got, spaced.Replace(part.Lines[i].Sentence(lang)))
				}
			}
			if diff := cmp.Diff(strings.Join(got, "\n"), want); diff != "" {
				t.Errorf("%s → %s (-got +want):\n%s", c.was, c.is, diff)
			}
		}
	}
}

// spaced puts plain spaces where a printer puts others.
var spaced = strings.NewReplacer("\u00a0", " ", "\u202f", " ")

// Each change is told once, or is part of a total, whatever two dossiers say; and no
// sentence has a hole in it.
func TestTell_everyChangeIsTold(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join("..", "..", "examples", "*", "dossier.yaml"))
	if err != nil || len(files) < 5 {
		t.Fatalf("%d examples: %v", len(files), err)
	}
	var list []*dossier.Dossier
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, parsed(t, string(src)), scrambled(parsed(t, string(src))))
	}
	list = append(list, &dossier.Dossier{})
	for _, was := range list {
		for _, is := range list {
			s := change.Tell(was, is)
			count := map[string]int{}
			for _, part := range s.Parts {
				if part.Label.FR == "" || part.Label.EN == "" {
					t.Errorf("%s has no label", part.Key)
				}
				for i := range part.Lines {
					l := &part.Lines[i]
					for _, c := range l.Changes {
						if l.Event != change.BudgetTotal {
							count[key(&c)]++
						}
					}
					for _, lang := range []locale.Lang{locale.French, locale.English} {
						said := l.Sentence(lang)
						if said == "" || strings.ContainsAny(said, "{}") || strings.Contains(said, "  ") || strings.HasPrefix(said, " ") {
							t.Errorf("%s: %q", lang, said)
						}
						if n := len([]rune(said)); n > 600 {
							t.Errorf("%d letters: %s", n, said)
						}
					}
				}
			}
			for i := range s.Changes {
				if n := count[key(&s.Changes[i])]; n != 1 {
					t.Errorf("%s is told %d times", key(&s.Changes[i]), n)
				}
			}
		}
	}
}

func key(c *dossier.Change) string {
	return fmt.Sprint(c.Type, " ", c.Part, " ", c.Was.ID, " ", c.Is.ID, " ", c.Field)
}

// scrambled is a dossier with its values moved about, so that much changes within
// elements that stay.
func scrambled(d *dossier.Dossier) *dossier.Dossier {
	r := rand.New(rand.NewPCG(1, 2))
	for i := range d.Objectives {
		d.Objectives[i].Target, d.Objectives[i].Metric = new(float64(r.IntN(100))), "Autre mesure"
	}
	for i := range d.Battles {
		b := &d.Battles[i]
		slices.Reverse(b.Channels)
		b.State, b.Reason = dossier.BattleState(dossier.Stopped.Values()[r.IntN(5)]), "Autre raison."
		b.Channels = b.Channels[:len(b.Channels)/2]
		for j := range b.Levels {
			b.Levels[j].Effort = map[dossier.Skill]dossier.Hours{"vidéo": 2}
		}
	}
	for i := range d.Audiences {
		slices.Reverse(d.Audiences[i].Expects)
		d.Audiences[i].Behaviours = d.Audiences[i].Behaviours[len(d.Audiences[i].Behaviours)/2:]
	}
	for i := range d.People {
		d.People[i].HoursPerWeek = nil
	}
	for i := range d.Evaluation.Reviews {
		d.Evaluation.Reviews[i].Held = dossier.NewDate(2027, 5, 1+i)
	}
	d.Exposure.Cap = new(9)
	d.Budget = d.Budget[:len(d.Budget)/2]
	return d
}
