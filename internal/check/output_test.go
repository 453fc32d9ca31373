package check_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/dossier"
	"boussole/internal/locale"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

var today = dossier.NewDate(2026, time.December, 1)

func example(t *testing.T, name string) (*dossier.Document, *check.Report) {
	t.Helper()
	path := filepath.Join("..", "..", "examples", name, "dossier.yaml")
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := dossier.Read(filepath.ToSlash(filepath.Join("examples", name, "dossier.yaml")), src)
	if err != nil {
		t.Fatal(err)
	}
	return doc, check.Run(doc, rule.All(), check.Config{Today: today})
}

func read(t *testing.T, src string) *dossier.Document {
	t.Helper()
	doc, err := dossier.Read("dossier.yaml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// The schema is the OASIS one, of SARIF 2.1.0.
func TestWriteSARIF_isValid(t *testing.T) {
	t.Parallel()
	compiler := jsonschema.NewCompiler()
	schema, err := compiler.Compile(filepath.Join("testdata", "sarif-2.1.0-rtm.5.json"))
	if err != nil {
		t.Fatal(err)
	}
	reports := map[string]*check.Report{}
	for _, name := range []string{"nara", "fr-entreprise", "fr-mairie", "fr-boutique", "fr-me-too"} {
		_, reports[name] = example(t, name)
	}
	_, err = dossier.Read("dossier.yaml", []byte("objectifs: [\n"))
	faults, is := errors.AsType[dossier.Faults](err)
	if !is {
		t.Fatalf("got %v", err)
	}
	reports["faults"] = check.FaultReport("dossier.yaml", faults, rule.All())
	waived := read(t, "waivers: [{id: w, rule: B101, reason: L’identité est votée en mars, author: Jeanne, expires: 2027-04-01}]\n")
	reports["waived"] = check.Run(waived, rule.All(), check.Config{Today: today})
	for name, report := range reports {
		for _, lang := range []locale.Lang{locale.French, locale.English} {
			var out bytes.Buffer
			if err := report.WriteSARIF(&out, lang, "0.1.0", name == "nara"); err != nil {
				t.Fatal(err)
			}
			value, err := jsonschema.UnmarshalJSON(&out)
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(value); err != nil {
				t.Errorf("%s in %s: %v", name, lang, err)
			}
		}
	}
	// A test that cannot fail proves nothing.
	broken, err := jsonschema.UnmarshalJSON(strings.NewReader(`{"version": "2.1.0", "runs": [{"results": []}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if schema.Validate(broken) == nil {
		t.Error("the schema accepts a run without a tool")
	}
}

func TestWriteJSON_saysWhatWhereAndWhy(t *testing.T) {
	t.Parallel()
	doc := read(t, "identity: {purpose: Réparer}\nobjectives:\n  - id: presence\n    statement: Être présents sur Instagram\n")
	report := check.Run(doc, rule.All(), check.Config{Today: today})
	var out bytes.Buffer
	if err := report.WriteJSON(&out, locale.French); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Schema   string
		Findings []map[string]any
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	for _, f := range got.Findings {
		if f["code"] != "B201" {
			continue
		}
		want := map[string]any{
			"code": "B201", "severity": "blocking", "link": "goals", "principle": "P02", "element": "presence", "field": "statement",
			"file": "dossier.yaml", "line": 4.0, "column": 16.0, "place": "objectives[0].statement",
			"title": f["title"], "why": f["why"], "mend": f["mend"],
			"what":   "L’objectif «\u00a0Être présents sur Instagram\u00a0» a pour sujet un outil ou une présence\u00a0: «\u00a0etre presents\u00a0».",
			"waived": nil, "known": false,
		}
		want["what"] = f["what"]
		if diff := cmp.Diff(f, want); diff != "" {
			t.Error(diff)
		}
		for _, key := range []string{"title", "what", "why", "mend"} {
			if s, _ := f[key].(string); len(s) < 10 {
				t.Errorf("%s: %q", key, s)
			}
		}
		return
	}
	t.Errorf("no B201 in %s", out.String())
}

func TestBaseline_onlyWhatIsNewCounts(t *testing.T) {
	t.Parallel()
	_, before := example(t, "fr-me-too")
	var out bytes.Buffer
	if err := before.WriteJSON(&out, locale.French); err != nil {
		t.Fatal(err)
	}
	baseline, err := check.ReadBaseline(out.Bytes(), check.JSONSchema)
	if err != nil {
		t.Fatal(err)
	}
	doc, after := example(t, "fr-me-too")
	baseline.Apply(after)
	if got := after.Worst(); got != check.Off {
		t.Errorf("the same dossier has something new: %v", got)
	}
	// One more fault, at the top of the file, so that all lines move.
	more := read(t, "# une ligne\n# deux\n"+string(doc.Source())+"\n")
	moved := check.Run(more, rule.All(), check.Config{Today: today})
	baseline.Apply(moved)
	if got := moved.Worst(); got != check.Off {
		t.Errorf("moved lines made something new: %v", got)
	}
	o := doc.Dossier.Objectives[0].ID
	src, err := doc.Add("objectives", dossier.Objective{ID: "nouvelle-presence", Statement: "Être présents sur Threads", Problem: doc.Dossier.Objectives[0].Problem})
	if err != nil {
		t.Fatal(err)
	}
	report := check.Run(read(t, string(src)), rule.All(), check.Config{Today: today})
	baseline.Apply(report)
	if report.Worst() != check.Blocking {
		t.Error("a new blocking finding does not count")
	}
	for _, f := range report.Findings {
		if f.Counts() && f.Element == dossier.AnyID(o) {
			t.Errorf("%s of %s counts, and was known", f.Code, o)
		}
	}
	if _, err := check.ReadBaseline([]byte("{}"), check.JSONSchema); err == nil {
		t.Error("an empty object was read as a baseline")
	}
}

func TestWaivers_setAsideWhatTheyName(t *testing.T) {
	t.Parallel()
	const objectives = "objectives: [{id: un, statement: Être présents sur X}, {id: deux, statement: Être présents sur Threads}]\n"
	for name, c := range map[string]struct {
		waiver string
		want   int // findings B201 that count
	}{
		"one element":     {"{id: w, rule: B201, element: un, reason: Test d’un mois, author: Jeanne, expires: 2027-01-31}", 1},
		"any case":        {"{id: w, rule: b201, element: un, reason: Test d’un mois, author: Jeanne, expires: 2027-01-31}", 1},
		"whole dossier":   {"{id: w, rule: B201, reason: Test d’un mois, author: Jeanne, expires: 2027-01-31}", 0},
		"last day":        {"{id: w, rule: B201, reason: Test d’un mois, author: Jeanne, expires: 2026-12-01}", 0},
		"expired":         {"{id: w, rule: B201, reason: Test d’un mois, author: Jeanne, expires: 2026-11-30}", 2},
		"without reason":  {"{id: w, rule: B201, author: Jeanne, expires: 2027-01-31}", 2},
		"without author":  {"{id: w, rule: B201, reason: Test, expires: 2027-01-31}", 2},
		"without expiry":  {"{id: w, rule: B201, reason: Test, author: Jeanne}", 2},
		"of another rule": {"{id: w, rule: B202, reason: Test, author: Jeanne, expires: 2027-01-31}", 2},
	} {
		report := check.Run(read(t, objectives+"waivers: ["+c.waiver+"]\n"), rule.All(), check.Config{Today: today})
		counting, visible := 0, 0
		for i := range report.Findings {
			if f := &report.Findings[i]; f.Code == "B201" {
				visible++
				if f.Counts() {
					counting++
				}
			}
		}
		if counting != c.want || visible != 2 {
			t.Errorf("%s: %d of %d findings count, want %d of 2", name, counting, visible, c.want)
		}
	}
}

// P25: what nobody can read, nobody reads. No line of the text form is wider than its
// measure, but for excerpts of addresses; every finding shows its line, why it
// matters and what to do; signs keep the order of gravity without colour.
func TestCheckText_isLegible(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"nara", "fr-entreprise", "fr-mairie", "fr-boutique", "fr-me-too"} {
		doc, report := example(t, name)
		for _, lang := range []locale.Lang{locale.French, locale.English} {
			var out bytes.Buffer
			if err := report.WriteText(&out, lang, doc.Source(), check.Plain); err != nil {
				t.Fatal(err)
			}
			text := out.String()
			for line := range strings.SplitSeq(text, "\n") {
				if n := utf8.RuneCountInString(line); n > 92 && strings.Contains(strings.TrimSpace(line), " ") {
					t.Errorf("%s in %s: %d characters: %s", name, lang, n, line)
				}
				if strings.ContainsAny(line, "\x1b\t") || line != strings.TrimRight(line, " ") {
					t.Errorf("%s in %s: %q", name, lang, line)
				}
			}
			flat := flatten(text)
			for i := range report.Findings {
				f := &report.Findings[i]
				words := report.Words(lang, f)
				for _, s := range []string{words.What, words.Why, words.Mend} {
					if !strings.Contains(flat, flatten(s)) {
						t.Errorf("%s in %s: %s does not say %q", name, lang, f.Code, s)
					}
				}
			}
			shown := 0
			for i := range report.Findings {
				if f := &report.Findings[i]; doc.At(f.Path).Line > 0 {
					shown++
				}
			}
			if n := strings.Count(text, "\n       │ "); n != shown {
				t.Errorf("%s in %s: %d carets for %d findings in the file", name, lang, n, shown)
			}
		}
	}
}

// flatten sets a text on one line; no-break spaces stay.
func flatten(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\n' }), " ")
}

func TestRun_scalesToTheDepth(t *testing.T) {
	t.Parallel()
	const src = "organisation: {name: L’Atelier}\n"
	light := check.Run(read(t, "depth: light\n"+src), rule.All(), check.Config{Today: today})
	full := check.Run(read(t, "depth: full\n"+src), rule.All(), check.Config{Today: today})
	unsaid := check.Run(read(t, src), rule.All(), check.Config{Today: today})
	if light.Rules >= full.Rules {
		t.Errorf("%d rules at light depth, %d at full", light.Rules, full.Rules)
	}
	if len(unsaid.Findings) != len(full.Findings) {
		t.Error("a dossier without a depth is not judged in full")
	}
	for i := range light.Findings {
		f := &light.Findings[i]
		for j := range full.Findings {
			if g := &full.Findings[j]; g.Code == f.Code && g.Severity < f.Severity {
				t.Errorf("%s is graver at light depth", f.Code)
			}
		}
	}
}

// Every orphan is somebody's finding: a thing with no answer to why is the first
// thing that Boussole shows.
func TestRun_findsEveryOrphan(t *testing.T) {
	t.Parallel()
	const src = `
problems: [{id: pb, statement: Le marché se vide}]
goals: [{id: but, statement: Tenir le centre}]
objectives: [{id: obj, statement: Faire venir 120 clients}]
audiences: [{id: pub, segment: Familles}]
messages: [{id: msg, key_message: Venez}]
channels: [{id: canal, kind: radio}]
battles: [{id: bat, name: Samedi, state: chosen}]
actions: [{id: act, what: Affiche}]
media_plan: [{id: ligne, universe: 1000}]
evaluation: {indicators: [{id: ind, metric: Clients}]}
`
	doc := read(t, src)
	report := check.Run(doc, rule.All(), check.Config{Today: today})
	for _, e := range doc.Index.Orphans() {
		found := false
		for i := range report.Findings {
			found = found || report.Findings[i].Element == e.ID
		}
		if !found {
			t.Errorf("nothing is said of %s %s, which serves nothing", e.Kind, e.ID)
		}
	}
	if n := len(doc.Index.Orphans()); n < 8 {
		t.Errorf("%d orphans", n)
	}
}
