package change_test

import (
	"strings"
	"testing"

	"boussole/internal/change"
	"boussole/internal/dossier"
	"boussole/internal/locale"

	"github.com/google/go-cmp/cmp"
)

func TestHighlights_countWhatTouchesTheStrategy(t *testing.T) {
	t.Parallel()
	was := parsed(t, `
objectives: [{id: o, statement: Venir, target: 500, by: 2027-06-30}, {id: p, statement: Rester, target: 5}]
battles: [{id: a, state: chosen}, {id: b, state: chosen}, {id: c, state: chosen}]
people: [{id: n, hours_per_week: 2}]
`)
	is := parsed(t, `
objectives: [{id: o, statement: Venir, target: 800, by: 2027-12-31}, {id: p, statement: Rester, target: 6}]
battles: [{id: a, state: stopped, reason: x}, {id: b, state: stopped, reason: x}, {id: c, state: parked}]
people: [{id: n, hours_per_week: 3}]
`)
	type short struct {
		n  int
		en string
	}
	var got []short
	for _, h := range change.Tell(was, is).Highlights() {
		got = append(got, short{h.N, h.Text.EN})
	}
	want := []short{
		{2, "{words} {n?objective:objectives} changed"}, // one moved in two ways
		{2, "{words} {n?battle:battles} stopped"},
		{1, "{words} {n?battle:battles} parked"},
		{1, "changed forces"},
	}
	if diff := cmp.Diff(got, want, cmp.AllowUnexported(short{})); diff != "" {
		t.Error(diff)
	}
	if none := change.Tell(was, was).Highlights(); none != nil {
		t.Errorf("%v of nothing", none)
	}
}

// Every event has words of its own, or those of another.
func TestHighlights_knowEveryEvent(t *testing.T) {
	t.Parallel()
	was := parsed(t, "problems: [{id: p}]\nobjectives: [{id: o}]\naudiences: [{id: a}]\nbattles: [{id: b}]\nchannels: [{id: c}]\npeople: [{id: r}]\nevaluation: {reviews: [{id: v, date: 2027-01-01}]}\n")
	is := parsed(t, "problems: [{id: p2}]\nobjectives: [{id: o2, target: 3}]\naudiences: [{id: a2}]\nbattles: [{id: b2, state: declined}]\nchannels: [{id: c2}]\npeople: [{id: r2}]\nevaluation: {reviews: [{id: v2, date: 2028-01-01}]}\nexposure: {cap: 3}\nbudget: [{id: l, amount: 5 EUR}]\ndecisions: [{id: d}]\n")
	story := change.Tell(was, is)
	n := 0
	for _, part := range story.Parts {
		for i := range part.Lines {
			if part.Lines[i].Telling() {
				n++
			}
		}
	}
	counted := 0
	for _, h := range story.Highlights() {
		counted += h.N
		if h.Text.FR == "" || h.Text.EN == "" {
			t.Errorf("%+v has no words", h)
		}
	}
	// Roles and reviews that came and left are counted together, the budget and the cap once.
	if n < 10 || counted != n {
		t.Errorf("%d events, %d counted", n, counted)
	}
}

// A sentence in two voices says what the sentence says; what is quoted and what a reason
// says is the organisation's.
func TestPieces_areTheSentence(t *testing.T) {
	t.Parallel()
	was := parsed(t, "battles: [{id: b, name: TikTok, state: chosen}]\nobjectives: [{id: o, statement: Venir, target: 5}]\n")
	is := parsed(t, "battles: [{id: b, name: TikTok, state: stopped, reason: \"Personne \ue000 ne tourne.\"}]\nobjectives: [{id: o, statement: Venir, target: 6}]\n")
	owned := map[string]bool{}
	for _, part := range change.Tell(was, is).Parts {
		for i := range part.Lines {
			for _, lang := range []locale.Lang{locale.French, locale.English} {
				var b strings.Builder
				for _, p := range part.Lines[i].Pieces(lang) {
					b.WriteString(p.Text)
					if p.Own {
						owned[p.Text] = true
					}
				}
				if got, want := b.String(), part.Lines[i].Sentence(lang); got != want || strings.ContainsAny(got, "\ue000\ue001") {
					t.Errorf("%q, want %q", got, want)
				}
			}
		}
	}
	for _, want := range []string{"TikTok", "Personne  ne tourne", "Venir"} {
		if !owned[want] {
			t.Errorf("%q is not the organisation's: %v", want, owned)
		}
	}
}

func TestSameOrganisation(t *testing.T) {
	t.Parallel()
	const ids = "objectives: [{id: venir}, {id: rester}]\nbattles: [{id: marche}]\n"
	for _, c := range []struct {
		name, was, is string
		want          bool
	}{
		{"the same name", "organisation: {name: La Fruitière}", "organisation: {name: La  fruitière}", true},
		{"no name", ids, "organisation: {name: La Fruitière}", true},
		{"a name that people use", "organisation: {name: SCAF}", "organisation: {name: La Fruitière, names: [SCAF]}", true},
		{"the same site", "organisation: {name: A, site: https://x.fr/}", "organisation: {name: B, site: https://x.fr}", true},
		{"another name, the same elements", "organisation: {name: A}\n" + ids, "organisation: {name: B}\n" + ids, true},
		{"another name and other elements", "organisation: {name: A}\n" + ids, "organisation: {name: B}\nobjectives: [{id: autre}]\n", false},
		{"another name and nothing", "organisation: {name: A}\nidentity: {purpose: x}\n", "organisation: {name: B}\nidentity: {purpose: x}\n", false},
	} {
		if got := change.SameOrganisation(parsed(t, c.was), parsed(t, c.is)); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestRenamed_areOldIdsWithTheirNew(t *testing.T) {
	t.Parallel()
	was := parsed(t, "audiences: [{id: familles, segment: Familles d’Arbois}]")
	is := parsed(t, "audiences: [{id: foyers, segment: Familles d’Arbois}]")
	if diff := cmp.Diff(change.Tell(was, is).Renamed(), map[dossier.AnyID]dossier.AnyID{"familles": "foyers"}); diff != "" {
		t.Error(diff)
	}
}
