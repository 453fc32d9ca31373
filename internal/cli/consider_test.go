package cli_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"boussole/internal/cli"
	"boussole/internal/dossier"
	"boussole/internal/plan"
	"boussole/internal/request"

	"github.com/google/go-cmp/cmp"
)

// said runs a command that must end with 0, and is what it says.
func said(t *testing.T, stdin string, args ...string) []byte {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := cli.Run(t.Context(), args, cli.Env{
		Stdin: strings.NewReader(stdin), Stdout: &stdout, Stderr: &stderr,
		Getenv: func(string) string { return "" },
		Today:  dossier.NewDate(2026, 11, 22),
	})
	if code != cli.ExitSound {
		t.Fatalf("%v: exit code %d\n%s", args, code, stderr.String())
	}
	return stdout.Bytes()
}

func planned(t *testing.T, stdin string, args ...string) *plan.Plan {
	t.Helper()
	p := &plan.Plan{}
	if err := json.Unmarshal(said(t, stdin, append([]string{"plan", "--format", "json"}, args...)...), p); err != nil {
		t.Fatal(err)
	}
	return p
}

// considered are requests of examples: one for a battle that the dossier has, one for what
// it does not know, with hours that exist, and one with hours that do not.
var considered = map[string][]string{
	"a battle of the dossier": {"fr-entreprise", "--what", "TikTok", "--by", "Hervé Jacquin", "--on", "2026-11-19"},
	"what fits":               {"fr-entreprise", "--what", "Une lettre aux anciens clients", "--objective", "demander-a-reparer", "--hours-of", "Nadège", "--hours", "1", "--effect", "3", "--spend", "60 EUR"},
	"what does not":           {"fr-mairie", "--what", "TikTok", "--objective", "obj-niveau", "--hours", "6", "--hours-of", "Nadia, Chargée de communication"},
	"a battle that is over":   {"fr-entreprise", "--what", "Instagram"},
	"hours of a skill":        {"fr-entreprise", "--what", "Un film", "--objective", "demander-a-reparer", "--hours", "photo=2,écriture=1"},
}

// The numbers of an answer are those of boussole plan for the same case.
func TestConsider_hasTheNumbersOfThePlan(t *testing.T) {
	t.Parallel()
	for name, args := range considered {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := filepath.Join("../../examples", args[0], "dossier.yaml")
			kept := filepath.Join(t.TempDir(), "case.yaml")
			all := append([]string{"consider", file, "--trial", kept, "--lang", "fr"}, args[1:]...)
			var a request.JSON
			if err := json.Unmarshal(said(t, "", append(slices.Clone(all), "--format", "json")...), &a); err != nil {
				t.Fatal(err)
			}
			flags := []string{"--from", a.From, "--lang", "fr"}
			without := planned(t, "", append([]string{file}, flags...)...)
			if a.Reopen {
				flags = append(flags, "--reopen", string(a.Battle))
			}
			with := planned(t, "", append([]string{kept}, flags...)...)
			must := said(t, "", "set", "-f", kept, string(a.Battle), "must_keep=true")
			imposed := planned(t, string(must), append([]string{"-"}, flags...)...)
			for _, one := range []struct {
				name string
				got  *request.Summary
				plan *plan.Plan
			}{{"without", a.Without, without}, {"with", a.With, with}, {"imposed", a.Imposed, imposed}} {
				if diff := cmp.Diff(request.Summarise(one.plan), one.got); diff != "" {
					t.Errorf("%s: plan -, consider +\n%s", one.name, diff)
				}
			}
			at := slices.IndexFunc(with.Battles, func(f plan.Fought) bool { return f.ID == a.Battle })
			want := with.Battles[at]
			want.Often = nil // of which the answer says nothing
			if diff := cmp.Diff(&want, a.Fought); diff != "" {
				t.Errorf("the battle: plan -, consider +\n%s", diff)
			}
			shown(t, file, args, said(t, "", all...), without, with, imposed, &a)
		})
	}
}

var numberForm = regexp.MustCompile(`\d[\d\x{202f}]*(,\d+)?`)

// shown holds every number of the text to the plans, the dossier, the request, or the sums
// that are made of them.
func shown(t *testing.T, file string, args []string, text []byte, without, with, imposed *plan.Plan, a *request.JSON) {
	t.Helper()
	known := map[string]bool{}
	add := func(v float64) {
		for decimals := 1; decimals < 3; decimals++ {
			known[strings.TrimRight(strings.TrimRight(strconv.FormatFloat(max(v, -v), 'f', decimals, 64), "0"), ".")] = true
		}
		known[strconv.FormatFloat(100*v, 'f', 0, 64)] = true // as per cent
	}
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case float64:
			add(v)
		case []any:
			for _, one := range v {
				walk(one)
			}
		case map[string]any:
			for key, one := range v {
				if key != "load" && key != "weeks" { // of which an answer has only the sums below
					walk(one)
				}
			}
		case string:
			for _, n := range numbers(v) {
				known[n] = true
			}
		}
	}
	for _, p := range []*plan.Plan{without, with, imposed} {
		text, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		var v any
		if err := json.Unmarshal(text, &v); err != nil {
			t.Fatal(err)
		}
		walk(v)
		for _, h := range request.Weekly(p) {
			add(h)
		}
		for _, l := range p.Load { // means and the least left, over the weeks in which they are there
			asked, there, least, n := 0.0, 0.0, 1e9, 0.0
			for _, w := range l.Weeks {
				if w.There > 0 {
					asked, there, least, n = asked+w.Hours, there+w.There, min(least, w.There-w.Hours), n+1
				}
			}
			if n > 0 {
				add(asked / n)
				add(there / n)
				add((there - asked) / n)
				add(max(0, least))
			}
		}
	}
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(src), "\n")
	doc, err := dossier.Read(file, src)
	if err != nil {
		t.Fatal(err)
	}
	for i := range doc.Dossier.Audiences { // shares, as per cent
		for _, b := range doc.Dossier.Audiences[i].Behaviours {
			if b.Share != nil {
				add(float64(*b.Share))
			}
		}
	}
	for i := range doc.Dossier.Objectives {
		if o := &doc.Dossier.Objectives[i]; o.Target != nil && o.Baseline != nil && o.Baseline.Value != nil {
			add(*o.Target)
			add(*o.Baseline.Value)
		}
	}
	walk(strings.Join(args, " "))
	room := a.Fought.Room
	total := 0.0
	for _, h := range room.Hours { // what lacks is what is asked less what is left
		total += h.Asked
		add(total)
		add(h.Asked - h.Left)
	}
	if m := room.Money; m != nil {
		for _, v := range []float64{float64(int(m.Left)), float64(int(m.Asked + 0.999999)), float64(int(m.Asked+0.999999) - int(m.Left))} {
			add(v)
		}
	}
	if e := room.Exposure; e != nil && with.Exposure.Cap != nil {
		add(float64(*with.Exposure.Cap) - e.Left + e.Asked)
	}
	if a.BreakEven != nil {
		add(a.BreakEven.Value)
	}
	cited := regexp.MustCompile(`\((\.\./[^()]*)\)|\n +:?\d+`) // files and lines
	for _, list := range [][]request.Sentence{a.Lead, a.Takes, a.Stopping, a.Changing, a.Meanwhile} {
		for _, s := range list {
			near := map[string]bool{} // where the sentence says that it comes from
			for _, c := range s.Cites {
				for _, n := range numbers(strings.Join(lines[c.Line-1:min(len(lines), c.Line+4)], " ")) {
					near[n], near[strings.TrimLeft(n, "0")] = true, true
				}
				for _, n := range numbers(c.Label) {
					near[n] = true
				}
			}
			for _, n := range numbers(s.Text) {
				if !known[n] && !near[n] {
					t.Errorf("%s is in no plan, dossier or request: %s", n, s.Text)
				}
			}
			if plain := strings.Join(strings.Fields(s.Text), " "); !strings.Contains(strings.Join(strings.Fields(cited.ReplaceAllString(string(text), "")), " "), plain[:min(20, len(plain))]) {
				t.Errorf("the text does not say: %s", s.Text)
			}
		}
	}
}

// numbers are the numbers in a French text, with a point for a comma.
func numbers(s string) []string {
	var list []string
	for _, n := range numberForm.FindAllString(s, -1) {
		list = append(list, strings.Replace(strings.ReplaceAll(n, "\u202f", ""), ",", ".", 1))
	}
	return list
}
