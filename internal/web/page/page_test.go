package page_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/report"
	"boussole/internal/web/page"
)

var today = dossier.NewDate(2026, time.December, 1)

func atlas(t *testing.T, src string, lang locale.Lang) *page.Atlas {
	t.Helper()
	doc, err := dossier.Read("dossier.yaml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	rules := rule.All()
	r := check.Run(doc, rules, check.Config{Today: today})
	return page.New(page.Sight{
		Input: report.Input{Dossier: doc, Report: r, Bearings: r.Bearings(rules), Today: today, Lang: lang},
		Base:  "/o/cave", Version: 4, Saved: today,
	})
}

func example(t *testing.T, name string) string {
	t.Helper()
	src, err := os.ReadFile(filepath.Join("..", "..", "..", "examples", name, "dossier.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

// No finding is lost between the rooms: each stands in one at least, and once a room.
func TestRooms_holdEveryFinding(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"fr-boutique", "fr-entreprise", "fr-mairie", "fr-me-too", "nara"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := atlas(t, example(t, name), locale.French)
			seen := map[string]bool{}
			for _, link := range page.Links() {
				room, ok := a.Room(link)
				if !ok {
					t.Fatalf("no room for %s", link)
				}
				here := map[string]bool{}
				take := func(list []page.Finding) {
					for _, f := range list {
						if here[f.ID] {
							t.Errorf("%s: %s %s twice", link, f.Code, f.ID)
						}
						here[f.ID], seen[f.ID] = true, true
					}
				}
				take(room.Above)
				take(room.Elsewhere)
				for _, s := range room.Sections {
					for _, g := range s.Groups {
						take(g.Findings)
					}
				}
			}
			for _, g := range a.Findings("").Groups {
				for _, f := range g.Findings {
					if g.ID != string(check.Input) && !seen[f.ID] {
						t.Errorf("%s %q is in no room", f.Code, f.What)
					}
				}
			}
		})
	}
}

// Every element of every example has a page with a name, and no key of the file as a label.
func TestElements_haveAPage(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"fr-entreprise", "fr-me-too", "nara"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, lang := range []locale.Lang{locale.French, locale.English} {
				a := atlas(t, example(t, name), lang)
				for _, e := range a.Dossier.Index.Elements {
					p, ok := a.Element(e.ID)
					if !ok || p.Name.Plain() == "" || p.Kind == "" || p.Asks == nil {
						t.Fatalf("%s: %+v", e.ID, p)
					}
					for _, f := range slices.Concat(p.Facts, p.Texts) {
						if strings.Contains(f.Label, "_") || f.Label == "" {
							t.Errorf("%s: the label %q", e.ID, f.Label)
						}
					}
				}
			}
		})
	}
}

const late = `organisation: {name: La Cave}
objectives:
  - id: visits
    statement: Faire venir 4600 personnes
    metric: visites
    baseline: {measure_by: 2026-10-31, who: Claire}
    target: 4600
    by: 2027-09-30
evaluation:
  reviews:
    - {id: spring, date: 2026-09-30}
    - {id: autumn, date: 2026-10-15, held: 2026-10-16}
    - {id: winter, date: 2027-01-14}
waivers:
  - {id: w, rule: B201, reason: Cela attend, author: Yves, expires: 2026-11-30}
`

func TestHome_tellsWhatIsLate(t *testing.T) {
	t.Parallel()
	home := atlas(t, late, locale.French).Home()
	var got []string
	for _, l := range home.Late {
		got = append(got, strings.ReplaceAll(l.What.Plain()+" | "+l.Detail.Plain()+" | "+l.Delay, "\u00a0", " "))
	}
	want := []string{
		"Revue du 30 septembre 2026 | prévue le 30 septembre 2026, non tenue | 62 jours",
		"Faire venir 4600 personnes | point de départ à mesurer avant le 31 octobre 2026, Claire | 31 jours",
		"Dérogation à la règle B201 | échue depuis le 30 novembre 2026, Yves | 1 jour",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if want := "Prochaine revue\u00a0: 14\u00a0janvier 2027, dans 44 jours."; home.Next != want {
		t.Errorf("next %q, want %q", home.Next, want)
	}
}

func TestWhy_saysWhereTheChainStops(t *testing.T) {
	t.Parallel()
	p, ok := atlas(t, late, locale.English).Element("visits")
	if !ok || p.Asks.Cut == "" || len(p.Asks.Why) != 0 {
		t.Errorf("%v %+v", ok, p.Asks)
	}
}
