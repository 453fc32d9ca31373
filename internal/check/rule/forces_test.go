package rule_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/dossier"

	"github.com/google/go-cmp/cmp"
)

// findingsOf are the findings of some links of the chain in a dossier, as "B403 people".
func findingsOf(t *testing.T, source string, today dossier.Date, links ...check.Link) []string {
	t.Helper()
	doc, err := dossier.Read("dossier.yaml", []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	report := check.Run(doc, rule.All(), check.Config{Today: today})
	for i := range report.Findings {
		if f := &report.Findings[i]; slices.Contains(links, f.Link) {
			found = append(found, f.Code+" "+f.Path)
			sayWell(t, report, f)
		}
	}
	slices.Sort(found)
	return found
}

// One cause is reported once, at the part that is missing rather than at each element
// that suffers from it, and a rule that lacks what another rule asks for keeps silent.
func TestForcesAndProgramme_reportOneCauseOnce(t *testing.T) {
	t.Parallel()
	today := dossier.NewDate(2026, time.December, 1)
	for _, c := range []struct {
		name, source string
		want         []string
	}{
		{
			name:   "an empty dossier",
			source: "organisation: {name: Maroquinerie Aubrac}",
			want:   []string{"B401 people", "B411 budget", "B414 missions", "B418 arrangements", "B713 calendar"},
		},
		{
			name: "no programme and tools on nothing",
			source: `
organisation: {name: Maroquinerie Aubrac}
people: [{id: lea, hours_per_week: 4, skills: [photo]}]
budget: [{id: rien, amount: 0 EUR}]
tools: [{id: a, name: A}, {id: b, name: B}]
battles:
  - {id: gestes, state: chosen, lasting: true, levels: [{effort: {photo: 2}}]}
  - {id: salon, state: chosen, lasting: true, levels: [{effort: {photo: 2}}]}
calendar: [{id: foire, kind: season, from: 2027-03-01}]
`,
			want: []string{"B413 tools", "B708 actions"},
		},
		{
			name: "hours without skills still count",
			source: `
depth: light
people: [{id: patron, hours_per_week: 3}, {id: vendeuse, hours_per_week: 1, skills: [accueil]}]
budget: [{id: rien, amount: 0 EUR}]
battles: [{id: gestes, state: chosen, levels: [{effort: {photo: 3, accueil: 2}}]}]
`,
			want: []string{"B403 people", "B416 people[0].skills"},
		},
		{
			name: "hours that are not declared are not said to lack",
			source: `
depth: light
people: [{id: patron, skills: [photo]}, {id: vendeuse, hours_per_week: 1, skills: [accueil]}]
budget: [{id: rien, amount: 0 EUR}]
battles: [{id: gestes, state: chosen, levels: [{effort: {photo: 30, accueil: 1}}]}]
`,
			want: []string{"B402 people[0].hours_per_week"},
		},
		{
			name: "a budget of two years pays for two years",
			source: `
depth: light
people: [{id: patron, hours_per_week: 3, skills: [photo]}]
budget: [{id: deux-ans, from: 2027-01-01, to: 2028-12-31, amount: 1500 EUR}]
channels: [{id: site, kind: web, fixed_cost_per_year: 800 EUR}]
battles: [{id: gestes, state: chosen, channels: [site], lasting: true, levels: [{effort: {photo: 1}, spend: 0 EUR}]}]
`,
			want: []string{"B410 budget"},
		},
		{
			name: "a public body whose calendar is empty",
			source: `
organisation: {name: Mairie de Vernois, public: true}
people: [{id: agent, hours_per_week: 3, skills: [photo]}]
budget: [{id: rien, amount: 0 EUR}]
arrangements: [{id: guichet, what: Le guichet}]
`,
			want: []string{"B713 calendar"},
		},
		{
			name: "an action with nobody, nowhere, never",
			source: `
depth: light
people: [{id: agent, hours_per_week: 3, skills: [photo]}]
budget: [{id: rien, amount: 0 EUR}]
actions: [{id: rien-de-dit}]
`,
			want: []string{"B701 actions[0].accountable", "B703 actions[0].battle"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(findingsOf(t, c.source, today, check.Forces, check.Programme), c.want); diff != "" {
				t.Errorf("got, want: %s", diff)
			}
		})
	}
}

// Without a day, what depends on the day is not judged, and nothing fails.
func TestForcesAndProgramme_withoutADay(t *testing.T) {
	t.Parallel()
	const source = `
people: [{id: lea, hours_per_week: 1, skills: [photo], absences: [{from: 2027-01-01, to: 2027-12-31}]}]
channels: [{id: site, kind: web}]
battles: [{id: gestes, state: chosen, channels: [site], rhythm: relationship, levels: [{cadence: 1/week, effort: {photo: 9}}]}]
calendar: [{id: nuit, kind: blackout, from: 2027-01-01, to: 2027-12-31}]
actions: [{id: image, battle: gestes, channel: site, accountable: lea, responsible: lea, date: 2027-02-01, repeat: FREQ=WEEKLY, hours: {photo: 1}, deliverable: Une image}]
`
	got := findingsOf(t, source, dossier.Date{}, check.Forces, check.Programme)
	for _, code := range []string{"B403", "B415", "B704"} {
		if slices.ContainsFunc(got, func(f string) bool { return strings.HasPrefix(f, code) }) {
			t.Errorf("%s is judged without a day: %v", code, got)
		}
	}
}
