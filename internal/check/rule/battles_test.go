package rule_test

import (
	"strings"
	"testing"
	"time"

	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/dossier"

	"github.com/google/go-cmp/cmp"
)

// What a rule on battles says of a dossier that lacks a whole part cannot stand in
// its fixture beside what it says of the part.
func TestBattleRules_wholePartsMissing(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, code, dossier string
		want                []string // paths
	}{
		{
			"a social network in use and no crisis plan", "B607",
			"channels: [{id: page, kind: facebook}]\nbattles: [{id: entraide, channels: [page], state: chosen}]",
			[]string{"crisis"},
		},
		{
			"little exposure and no crisis plan", "B607",
			"channels: [{id: bulletin, kind: print}]\nbattles: [{id: nouvelles, channels: [bulletin], exposure: 2, state: chosen}]",
			nil,
		},
		{
			"a total exposure of 3 and no crisis plan", "B607",
			"battles: [{id: reunions, exposure: 2, state: chosen}, {id: marche, exposure: 1, state: chosen}]",
			[]string{"crisis"},
		},
		{
			"no synergy at all: one finding", "B615",
			"channels: [{id: affiches, kind: poster}, {id: lettre, kind: email}]\nbattles: [{id: vendanges, channels: [affiches, lettre], state: chosen}]",
			[]string{"synergies"},
		},
		{
			"one channel has nothing to feed", "B615",
			"channels: [{id: affiches, kind: poster}]\nbattles: [{id: vendanges, channels: [affiches], state: chosen}]",
			nil,
		},
		{"no battles at all", "B628", "organisation: {name: Ville de Morez}", []string{"battles"}},
		{"no battles at all: channels say nothing more", "B601", "channels: [{id: page, kind: facebook}]", nil},
		{"no battles at all: nothing to decline", "B608", "organisation: {name: Ville de Morez}", nil},
		{"no cap and nothing exposed", "B604", "channels: [{id: page, kind: facebook}]", nil},
		{
			"only social networks, each a battle's: said once", "B624",
			"objectives: [{id: venir}]\nchannels: [{id: page, kind: facebook}]\nbattles: [{id: entraide, objective: venir, channels: [page], state: chosen}]",
			nil,
		},
		{
			"only social networks, beside a counter that stands already", "B602",
			"channels: [{id: page, kind: facebook}, {id: accueil, kind: shop}]\narrangements: [{id: guichet, channels: [accueil]}]\nbattles: [{id: entraide, channels: [page], state: chosen}]",
			nil,
		},
		{
			"only social networks, the radio refused by a decision", "B602",
			"channels: [{id: page, kind: facebook}, {id: radio, kind: radio}]\nbattles: [{id: entraide, channels: [page], state: chosen}]\ndecisions: [{id: sans-radio, about: [radio], verdict: refuse}]",
			nil,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(pathsOfOneRule(t, tt.code, tt.dossier, dossier.NewDate(2026, time.December, 1)), tt.want); diff != "" {
				t.Errorf("%s (got, want): %s", tt.code, diff)
			}
		})
	}
}

func TestBattleRules_withoutADayDatesAreNotJudged(t *testing.T) {
	t.Parallel()
	const old = "actors: [{id: nous, kind: self, presences: [{medium: x, last_post: 2020-01-01}]}]"
	if got := pathsOfOneRule(t, "B629", old, dossier.Date{}); got != nil {
		t.Errorf("got %v, want nothing", got)
	}
}

// pathsOfOneRule are the paths of one rule's findings.
func pathsOfOneRule(t *testing.T, code, src string, today dossier.Date) []string {
	t.Helper()
	doc, err := dossier.Read("dossier.yaml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	var only []*check.Rule
	for _, r := range rule.All() {
		if strings.EqualFold(r.Code, code) {
			only = append(only, r)
		}
	}
	if len(only) != 1 {
		t.Fatalf("%d rules %s", len(only), code)
	}
	report := check.Run(doc, only, check.Config{Today: today})
	var paths []string
	for i := range report.Findings {
		paths = append(paths, report.Findings[i].Path)
	}
	return paths
}
