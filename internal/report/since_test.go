package report_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/document"
	"boussole/internal/locale"
	"boussole/internal/report"

	"github.com/google/go-cmp/cmp"
)

const lastYear = `organisation: {name: Test, languages: [fr]}
identity: {purpose: Réparer plutôt que remplacer, is_not: [Un musée]}
problems: [{id: p, statement: Le samedi est vide}]
objectives: [{id: o, problem: p, statement: Faire venir des familles, target: 500, baseline: {value: 44}}]
people: [{id: n, title: Gérante, person: Nadège, hours_per_week: 12}]
battles:
  - {id: tiktok, name: TikTok, objective: o, state: chosen}
  - {id: marche, name: Le marché, objective: o, state: declined}
`

const thisYear = `organisation: {name: Test, languages: [fr]}
identity: {purpose: Réparer plutôt que remplacer, is_not: [Un musée]}
problems: [{id: p, statement: Le samedi est vide}]
objectives: [{id: o, problem: p, statement: Faire venir des familles, target: 800, baseline: {value: 44}}]
people: [{id: n, title: Gérante, person: Nadège, hours_per_week: 8}]
battles:
  - {id: tiktok, name: TikTok, objective: o, state: stopped, reason: 'Personne ne tourne : personne n’a appris.'}
  - {id: marche, name: Le marché, objective: o, state: declined, reason: 'Nadège y va déjà, sans la communication.'}
decisions:
  - {id: d, date: 2026-11-14, about: [o], decided: Viser huit cents., why: La cour en tient mille., by: Nadège}
waivers:
  - {id: w, rule: B401, reason: Les heures viennent en janvier., author: Nadège, expires: 2027-06-01}
`

// since is an input with an earlier version.
func since(t *testing.T, before, after string, lang locale.Lang) report.Input {
	t.Helper()
	in := input(read(t, after), lang)
	old := read(t, before)
	in.Since = &report.Earlier{Name: "avant.yaml", Dossier: old, Report: check.Run(old, rule.All(), check.Config{Today: today})}
	return in
}

// changed is the outline of the section on what changed.
func changed(doc *document.Document) string {
	short := *doc
	short.Blocks = nil
	in := false
	for _, b := range doc.Blocks {
		if h, is := b.(document.Heading); is && h.Level == 2 {
			in = h.ID == "changements"
		}
		if in {
			short.Blocks = append(short.Blocks, b)
		}
	}
	_, rest, _ := strings.Cut(short.Outline(), "\n")
	return rest
}

func TestSince_tellsWhatChangedAlongTheChain(t *testing.T) {
	t.Parallel()
	for _, lang := range []locale.Lang{locale.French, locale.English} {
		got := changed(report.Strategy(since(t, lastYear, thisYear, lang)))
		file := filepath.Join("testdata", "since-"+string(lang)+".txt")
		// What the rules find, others tell: theirs are golden files of their own.
		got, _, _ = strings.Cut(got, "### Ce que les contrôles")
		got, _, _ = strings.Cut(got, "### What the checks")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Error(diff)
		}
	}
}

func TestSince_saysWhatHoldsNowAndWhatNoLongerDoes(t *testing.T) {
	t.Parallel()
	got := strings.ReplaceAll(changed(report.Strategy(since(t, lastYear, thisYear, locale.French))), "\u00a0", " ")
	_, lost, found := strings.Cut(got, "### Ce qui tient désormais : constats levés")
	if !found || !strings.Contains(lost, "B609") || !strings.Contains(lost, "Le marché") {
		t.Errorf("a battle that has its reason now is not told:\n%s", got)
	}
	back := strings.ReplaceAll(changed(report.Strategy(since(t, thisYear, lastYear, locale.French))), "\u00a0", " ")
	gained, _, _ := strings.Cut(back, "### Ce qui tient désormais")
	_, gained, found = strings.Cut(gained, "### Ce qui ne tient plus : constats nouveaux")
	if !found || !strings.Contains(gained, "B609") {
		t.Errorf("a battle that lost its reason is not told:\n%s", back)
	}
	if !strings.Contains(got, "table Constats | Avant | Aujourd’hui") {
		t.Errorf("no counts:\n%s", got)
	}
	waived := strings.Replace(lastYear, "battles:", "waivers: [{id: w, rule: B609, element: marche, reason: La raison vient., author: N, expires: 2027-06-01}]\nbattles:", 1)
	aside := changed(report.Strategy(since(t, lastYear, waived, locale.English)))
	_, aside, found = strings.Cut(aside, "### What has been set aside since, with its reason")
	if !found || !strings.Contains(aside, "B609") || !strings.Contains(aside, "Waived until 1\u00a0June 2027: {La raison vient.}") {
		t.Errorf("a waiver is not told:\n%s", aside)
	}
}

func TestSince_saysThatNothingChanged(t *testing.T) {
	t.Parallel()
	got := changed(report.Strategy(since(t, lastYear, lastYear, locale.French)))
	if !strings.Contains(got, "Rien n’a changé") || strings.Contains(got, "table") {
		t.Errorf("%s", got)
	}
	in := since(t, lastYear, strings.Replace(lastYear, "title: Gérante", "title: Cheffe", 1), locale.French)
	if got := changed(report.Strategy(in)); !strings.Contains(got, "Seuls des détails ont changé") || !strings.Contains(strings.ReplaceAll(got, "\u202f", " "), "1\u00a0point a changé ; il ne touche pas à la stratégie") {
		t.Errorf("%s", got)
	}
}

func TestSince_hasALineOnThePage(t *testing.T) {
	t.Parallel()
	page := strings.ReplaceAll(report.Page(since(t, lastYear, thisYear, locale.French)).Outline(), "\u00a0", " ")
	if !strings.Contains(page, "small Depuis avant.yaml : un objectif modifié, une bataille arrêtée et") {
		t.Errorf("%s", page)
	}
	if none := report.Page(input(read(t, thisYear), locale.French)).Outline(); strings.Contains(none, "Depuis avant") {
		t.Errorf("%s", none)
	}
}

// The words of both versions, and no others, are the organisation's.
func TestSince_keepsTheVoicesApart(t *testing.T) {
	t.Parallel()
	in := since(t, lastYear, thisYear, locale.English)
	said := normal(lastYear + thisYear)
	n := 0
	for _, run := range runs(report.Strategy(in)) {
		if run.Voice != document.Organisation {
			continue
		}
		n++
		for piece := range strings.SplitSeq(strings.ReplaceAll(run.Text, " and ", ", "), ", ") {
			if piece = strings.Trim(normal(piece), "…«»“” ."); !strings.Contains(said, piece) {
				t.Errorf("%q is not the organisation's", run.Text)
			}
		}
	}
	if n < 10 {
		t.Errorf("only %d pieces", n)
	}
}

// Many details are counted, not all told.
func TestSince_isBounded(t *testing.T) {
	t.Parallel()
	var before, after strings.Builder
	before.WriteString(small + "audiences:\n")
	after.WriteString(small + "audiences:\n")
	for i := range 60 {
		id := "a" + string(rune('a'+i/26)) + string(rune('a'+i%26))
		before.WriteString("  - {id: " + id + ", segment: Segment " + id + ", size: 10}\n")
		after.WriteString("  - {id: " + id + ", segment: Segment " + id + ", size: 20}\n")
	}
	got := strings.ReplaceAll(changed(report.Strategy(since(t, before.String(), after.String(), locale.French))), "\u00a0", " ")
	if n := strings.Count(got, "10 → 20"); n != 12 || !strings.Contains(got, "Et 48 autres détails") {
		t.Errorf("%d details told:\n%s", n, got)
	}
}
