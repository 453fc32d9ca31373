package rule_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/dossier"
	"boussole/internal/measure"
)

// broken is a text that cannot be understood, and the one fault that it must give.
type broken struct {
	name         string
	text         string
	code         string
	variant      string
	line, column int
	says         string // words that the French sentence must hold
}

var brokenDossiers = []broken{
	{"more than a mebibyte", "organisation: {name: " + strings.Repeat("Poligny ", 1<<17) + "}", "B001", "bytes", 1, 1, ""},
	{"brackets without end", "organisation: {name: Val}\nidentity: " + strings.Repeat("[", 65), "B001", "depth", 2, 1, ""},
	{"dashes without end", "offers:\n" + strings.Repeat("- ", 65) + "x", "B001", "depth", 2, 1, ""},
	{"nothing but commas", "offers: [" + strings.Repeat(",", 150_001) + "]", "B001", "dense", 1, 1, ""},
	{"a control character", "organisation:\n  name: Val\x00", "B001", "binary", 2, 12, ""},
	{"Latin-1", "organisation:\n  name: Cr\xe8merie", "B001", "encoding", 2, 11, "UTF-8"},
	{"a separator from a paste", "organisation:\n  name: Val\u2028Fleuri\n", "B001", "separator", 2, 12, "invisible"},

	{"a list that is not closed", "organisation:\n  languages: [fr, en\nidentity:\n  purpose: Nourrir\n", "B002", "", 3, 9, ""},
	{"a tabulation", "organisation:\n\tname: Val\n", "B002", "", 2, 1, ""},

	{"an anchor", "organisation: &val\n  name: Val\n", "B003", "anchor", 1, 15, "« &val »"},
	{"a tag", "organisation:\n  name: !!str 12\n", "B003", "tag", 2, 9, ""},
	{"a merge", "organisation:\n  <<: {name: Val}\n", "B003", "merge", 2, 3, "« << »"},
	{"two documents", "organisation: {name: Val}\n---\norganisation: {name: Mont}\n", "B003", "documents", 2, 1, ""},

	{"a part in French", "objectifs:\n  - id: venir\n", "B004", "near", 1, 1, "Clé inconnue « objectifs » : vouliez-vous dire « objectives » ?"},
	{"a part in the singular", "organisation: {name: Val}\nobjective: []\n", "B004", "near", 2, 1, "« objectives »"},
	{"a French key of an element", "people:\n  - id: accueil\n    title: Accueil\n    compétences: [écrire]\n", "B004", "near", 4, 5, "« skills »"},
	{"a key in flow style", "people: [{id: accueil, hours_per_wek: 3}]\n", "B004", "near", 1, 24, "« hours_per_week »"},
	{"a key near no other", "organisation:\n  zodiaque: Lion\n", "B004", "", 2, 3, "site"},
	{"a key below an element", "objectives:\n  - id: venir\n    baseline: {valeur: 31}\n", "B004", "near", 3, 16, "« value »"},

	{"a list for a dossier", "- organisation\n", "B005", "root", 1, 1, ""},
	{"a word for an element", "organisation: Menuiserie du Val\n", "B005", "map", 1, 15, "name"},
	{"an item that is a word", "objectives:\n  - venir\n", "B005", "map", 2, 5, "statement"},
	{"an element for a list", "objectives:\n  id: venir\n", "B005", "list", 2, 3, ""},
	{"a number for hours by skill", "actions:\n  - id: affiche\n    hours: 3\n", "B005", "table", 3, 12, "redaction: 3"},
	{"a colon in a text", "audiences:\n  - id: parents\n    expects:\n      - Une réponse claire : les menus\n", "B005", "text", 4, 9, "« expects »"},
	{"a list for a number", "audiences:\n  - id: parents\n    size: [1, 2]\n", "B005", "text", 3, 11, ""},
	{"a list for a date", "goals:\n  - id: vivre\n    horizon: [2027-06-30]\n", "B005", "text", 3, 14, ""},
	{"oui", "organisation: {public: oui}\n", "B005", "bool", 1, 24, "« oui »"},
	{"a decimal comma", "people:\n  - id: accueil\n    hours_per_week: 3,5\n", "B005", "number", 3, 21, "« 3,5 »"},
	{"a percentage", "audiences:\n  - id: parents\n    without_digital: 18 %\n", "B005", "number", 3, 22, ""},
	{"hours with their unit", "people:\n  - id: accueil\n    hours_per_week: 3h\n", "B005", "number", 3, 21, ""},
	{"a number in letters", "audiences:\n  - id: parents\n    size: deux mille\n", "B005", "integer", 3, 11, "« deux mille »"},
	{"a grouped number", "audiences:\n  - id: parents\n    size: 2 000\n", "B005", "integer", 3, 11, ""},
	{"a key that is a list", "? [organisation]\n: Val\n", "B005", "key", 1, 3, ""},

	{"a key given twice", "organisation:\n  name: Val\n  name: Mont\n", "B006", "key", 3, 3, "ligne 2"},
	{"an id taken twice", "problems:\n  - id: parents\naudiences:\n  - id: parents\n", "B006", "id", 4, 9, "ligne 2"},
	{"an indicator's id taken", "objectives:\n  - id: venir\nevaluation:\n  indicators:\n    - {id: venir}\n", "B006", "id", 5, 12, ""},

	{"no id", "audiences:\n  - segment: Parents\n", "B007", "missing", 2, 5, "(public)"},
	{"an id in capitals", "audiences:\n  - id: Parents d’élèves\n", "B007", "form", 2, 5, "« parents-d-eleves »"},
	{"the id of a part", "audiences:\n  - id: charter\n", "B007", "reserved", 2, 5, "« charter »"},

	{"a reference to nothing", "objectives:\n  - id: venir\n    problem: absent\n", "B008", "none", 3, 14, "« absent »"},
	{"a mistyped reference", "audiences:\n  - id: parents\nmessages:\n  - id: cantine\n    audience: parent\n", "B008", "near", 5, 15, "vouliez-vous dire « parents » ?"},
	{"a reference to another kind", "goals:\n  - id: vivre\nobjectives:\n  - id: venir\n    problem: vivre\n", "B008", "kind", 5, 14, "(objectif stratégique)"},
	{"a reference in a list", "audiences:\n  - id: parents\nobjectives:\n  - id: venir\n    audiences: [parents, voisins]\n", "B008", "none", 5, 26, ""},
	{"a reference to any kind", "decisions:\n  - id: non\n    about: [tiktok]\n", "B008", "none", 3, 13, "« tiktok »"},
	{"a need of nothing", "battles:\n  - id: salon\n    needs:\n      - {element: mission-accueil}\n", "B008", "none", 4, 19, ""},

	{"a month for a date", "objectives:\n  - id: venir\n    by: juin 2027\n", "B009", "", 3, 9, "« juin 2027 »"},
	{"a day that is none", "objectives:\n  - id: venir\n    by: 2027-02-30\n", "B009", "", 3, 9, ""},
	{"a French date", "objectives:\n  - id: venir\n    by: 30/06/2027\n", "B009", "", 3, 9, ""},

	{"an end before its beginning", "calendar:\n  - id: ete\n    from: 2027-08-20\n    to: 2027-08-02\n", "B009", "order", 4, 9, "2 août 2027"},
	{"a level beyond the levels", "battles:\n  - id: samedis\n    levels: [{name: un}]\n    chosen_level: 2\n", "B010", "level", 4, 19, "1 niveau"},
	{"a negative weight", "objectives:\n  - id: venir\n    weight: -1\n", "B010", "below", 3, 13, "« -1 »"},
	{"an hour that is none", "actions:\n  - id: affiche\n    time: 25:00\n", "B012", "time", 3, 11, "« 25:00 »"},
	{"negative hours", "people:\n  - id: accueil\n    hours_per_week: -3\n", "B010", "hours", 3, 21, "« -3 »"},
	{"hours that nobody has", "people:\n  - id: accueil\n    hours_per_week: 1e308\n", "B010", "too_many_hours", 3, 21, "« 1e308 »"},
	{"negative hours of a skill", "actions:\n  - id: affiche\n    hours: {dessin: -2}\n", "B010", "hours", 3, 21, "« dessin »"},
	{"a share in hundredths", "audiences:\n  - id: parents\n    without_digital: 18\n", "B010", "share", 3, 22, "de 0 à 1"},
	{"a negative share", "charter:\n  themes:\n    - {name: Menus, share: -0.1}\n", "B010", "share", 3, 28, ""},
	{"an exposure of seven", "channels:\n  - id: facebook\n    exposure: 7\n", "B010", "between", 3, 15, "de 0 à 4"},
	{"a likelihood of nought", "risks:\n  - id: crue\n    likelihood: 0\n", "B010", "between", 3, 17, "de 1 à 5"},
	{"a negative size", "audiences:\n  - id: parents\n    size: -400\n", "B010", "negative", 3, 11, ""},

	{"a French word", "battles:\n  - id: salon\n    state: choisie\n", "B011", "near", 3, 12, "vouliez-vous dire « chosen » ?"},
	{"a mistyped word", "channels:\n  - id: page\n    kind: facebok\n", "B011", "near", 3, 11, "« facebook »"},
	{"a word near none", "battles:\n  - id: salon\n    rhythm: zen\n", "B011", "", 3, 13, "campaign et relationship"},

	{"an amount without currency", "budget:\n  - id: affiches\n    amount: 1 200 €\n", "B012", "money", 3, 13, "« 1 200 € »"},
	{"a negative amount", "budget:\n  - id: affiches\n    amount: -1200 EUR\n", "B012", "money", 3, 13, ""},
	{"a cadence in words", "channels:\n  - id: lettre\n    least_cadence: deux fois par mois\n", "B012", "cadence", 3, 20, "2/week"},
	{"a repetition in words", "actions:\n  - id: lettre\n    repeat: chaque mardi\n", "B012", "repeat", 3, 13, "FREQ=WEEKLY;BYDAY=TU"},
}

// Faults that never come alone: an alias has its anchor.
var brokenTwice = []broken{
	{"lists within lists", deepLists(30), "B001", "depth", 26, 26, ""},
	{"too many faults", manyKeys(60), "B013", "", 40, 1, "20 fautes"},
	{"an alias", "organisation:\n  name: &val Val\n  site: *val\n", "B003", "alias", 3, 9, ""},
}

// The dossier that the readings below are of.
const dossierOfReadings = "objectives:\n  - id: venir\nevaluation:\n  indicators:\n    - {id: familles, serves: venir}\n"

var brokenReadings = []broken{
	{"a quote left open", "indicator,date,value\nfamilles,2027-06-30,\"310\nfamilles,2027-07-31,320\n", "B021", "csv", 2, 1, ""},
	{"an empty file", "", "B021", "head", 1, 1, "« indicateur »"},
	{"columns without their names", "familles,2027-06-30,310\n", "B021", "head", 1, 1, ""},
	{"a hundred thousand rows and one", "indicator,date,value\n" + strings.Repeat("familles,2027-06-30,1\n", 100_001), "B021", "many", 100_002, 1, ""},
	{"an unknown indicator", "indicator,date,value\nrecettes,2027-06-30,310\n", "B021", "indicator", 2, 1, "« recettes »"},
	{"an element that is no indicator", "indicator,date,value\nvenir,2027-06-30,310\n", "B021", "indicator", 2, 1, "« venir »"},
	{"a mistyped indicator", "indicateur;date;valeur\nfamille;2027-06-30;310\n", "B021", "near", 2, 1, "vouliez-vous dire « familles » ?"},
	{"a month for a date", "indicator,date,value\nfamilles,juin 2027,310\n", "B021", "date", 2, 10, "« juin 2027 »"},
	{"a decimal comma among commas", "indicator,date,value\nfamilles,2027-06-30,62,5\n", "B021", "cells", 2, 1, "4 cases"},
	{"a value with words", "indicator,date,value\nfamilles,2027-06-30,environ 310\n", "B021", "value", 2, 21, "« environ 310 »"},
}

// manyKeys is as many unknown keys, one a line.
func manyKeys(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "zzzzzz%d: 1\n", i)
	}
	return b.String()
}

// deepLists is a list in a list in a list, each on its line.
func deepLists(depth int) string {
	var b strings.Builder
	for i := range depth {
		b.WriteString(strings.Repeat(" ", i) + "-\n")
	}
	return b.String()
}

func TestFaults_sayWhatIsWrongAndWhere(t *testing.T) {
	t.Parallel()
	for i, b := range slices.Concat(brokenDossiers, brokenTwice) {
		t.Run(b.code+" "+b.name, func(t *testing.T) {
			t.Parallel()
			_, err := dossier.Read("dossier.yaml", []byte(b.text))
			var faults dossier.Faults
			if !errors.As(err, &faults) {
				t.Fatalf("read without a fault: %v", err)
			}
			if alone := i < len(brokenDossiers); alone != (len(faults) == 1) {
				t.Errorf("%d faults: %v", len(faults), faults)
			}
			saysFault(t, b, faults)
		})
	}
	doc, err := dossier.Read("dossier.yaml", []byte(dossierOfReadings))
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range brokenReadings {
		t.Run(b.code+" "+b.name, func(t *testing.T) {
			t.Parallel()
			_, faults := measure.ReadCSV("releves.csv", []byte(b.text), doc.Index)
			saysFault(t, b, faults)
		})
	}
}

// saysFault asserts that a broken text gives its fault, in place and in words.
func saysFault(t *testing.T, b broken, faults dossier.Faults) {
	t.Helper()
	at := slices.IndexFunc(faults, func(f dossier.Fault) bool { return f.Code == b.code && f.Variant == b.variant })
	if at < 0 {
		t.Fatalf("gives no %s.%s: %v", b.code, b.variant, faults)
	}
	f := faults[at]
	if f.Line != b.line || f.Column != b.column {
		t.Errorf("got %d:%d, want %d:%d (%v)", f.Line, f.Column, b.line, b.column, f)
	}
	report := check.FaultReport(f.File, faults, rule.All())
	found := &report.Findings[at]
	sayWell(t, report, found)
	plain := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(report.Words("fr", found).What)
	if !strings.Contains(plain, b.says) {
		t.Errorf("%q does not say %q", plain, b.says)
	}
}

func TestFaults_areEachProduced(t *testing.T) {
	t.Parallel()
	produced := map[string]bool{}
	for _, b := range slices.Concat(brokenDossiers, brokenTwice, brokenReadings) {
		produced[b.code+"."+b.variant] = true
	}
	for _, r := range rule.All() {
		if r.Check != nil || r.Waivers != nil {
			continue
		}
		for variant := range r.What {
			if !produced[r.Code+"."+variant] {
				t.Errorf("no broken text gives %s.%s", r.Code, variant)
			}
		}
		if r.Full != check.Blocking || r.Light != check.Blocking {
			t.Errorf("%s: a fault that does not block", r.Code)
		}
	}
}
