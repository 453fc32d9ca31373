package cli_test

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"boussole/internal/cli"
	"boussole/internal/dossier"
	"boussole/internal/plan"
	"boussole/internal/plan/scenario"

	"github.com/google/go-cmp/cmp"
)

// answered runs a command that answers in JSON.
func answered(tb testing.TB, into any, code int, args ...string) {
	tb.Helper()
	var stdout, stderr bytes.Buffer
	got := cli.Run(tb.Context(), append(args, "--format", "json"), cli.Env{
		Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr,
		Getenv: func(string) string { return "" },
		Today:  dossier.NewDate(2026, 12, 1),
	})
	if got != code {
		tb.Fatalf("%v: exit code %d, want %d: %s", args, got, code, stderr.String())
	}
	if err := json.Unmarshal(stdout.Bytes(), into); err != nil {
		tb.Fatalf("%v: %v", args, err)
	}
}

// told is a case as comparisons, trials and frontiers write it.
type told struct {
	Case       string            `json:"case"`
	Status     string            `json:"status"`
	Figures    *scenario.Figures `json:"figures"`
	Objectives []plan.Progress   `json:"objectives"`
}

// same holds a case against the plan that --case gives alone: every number is that of the plan.
func same(tb testing.TB, file string, one told) {
	tb.Helper()
	if one.Status == "refused" {
		return
	}
	args := []string{"plan", file}
	if one.Case != "" {
		args = append(args, "--case", one.Case)
	}
	code := cli.ExitSound
	if one.Status == "infeasible" {
		code = cli.ExitFindings
	}
	p := &plan.Plan{}
	answered(tb, p, code, args...)
	if p.Status != one.Status || p.Case != one.Case {
		tb.Errorf("%v: the plan is %q of %q, want %q", args, p.Status, p.Case, one.Status)
	}
	if one.Figures == nil {
		return
	}
	if diff := cmp.Diff(scenario.FiguresOf(p), *one.Figures); diff != "" {
		tb.Errorf("%v: %s", args, diff)
	}
	if diff := cmp.Diff(p.Objectives, one.Objectives); diff != "" {
		tb.Errorf("%v: %s", args, diff)
	}
}

// What is said of a case is what the planner says of it.
func TestScenarios_sayWhatThePlansSay(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"fr-entreprise", "fr-mairie", "fr-boutique"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := filepath.Join("..", "..", "examples", name, "dossier.yaml")
			var compared struct {
				Cases     []told `json:"cases"`
				Platforms []struct {
					Channel  string             `json:"channel"`
					Reopened []dossier.BattleID `json:"reopened"`
					With     scenario.Figures   `json:"with"`
					Without  scenario.Figures   `json:"without"`
				} `json:"platforms"`
			}
			answered(t, &compared, cli.ExitSound, "plan", file, "--compare")
			if len(compared.Cases) != 4 || len(compared.Platforms) == 0 {
				t.Errorf("%d cases, %d platforms", len(compared.Cases), len(compared.Platforms))
			}
			for _, one := range compared.Cases {
				same(t, file, one)
			}
			for _, p := range compared.Platforms {
				args := []string{"plan", file}
				for _, id := range p.Reopened {
					args = append(args, "--reopen", string(id))
				}
				with, without := &plan.Plan{}, &plan.Plan{}
				answered(t, with, cli.ExitSound, args...)
				answered(t, without, cli.ExitSound, "plan", file, "--case", scenario.Without+p.Channel)
				if diff := cmp.Diff([]scenario.Figures{scenario.FiguresOf(with), scenario.FiguresOf(without)}, []scenario.Figures{p.With, p.Without}); diff != "" {
					t.Errorf("%s: %s", p.Channel, diff)
				}
			}
			var stress struct {
				Plan   scenario.Figures `json:"plan"`
				Trials []struct {
					Again told `json:"again"`
				} `json:"trials"`
			}
			answered(t, &stress, cli.ExitSound, "plan", file, "--stress")
			base := &plan.Plan{}
			answered(t, base, cli.ExitSound, "plan", file)
			if diff := cmp.Diff(scenario.FiguresOf(base), stress.Plan); diff != "" {
				t.Error(diff)
			}
			for _, one := range stress.Trials {
				same(t, file, one.Again)
			}
			for _, means := range []string{"exposure", "hours", "budget"} {
				var frontier struct {
					Points []told `json:"points"`
				}
				answered(t, &frontier, cli.ExitSound, "plan", file, "--frontier", means)
				if len(frontier.Points) < 2 {
					t.Errorf("%s: %d plans to choose from", means, len(frontier.Points))
				}
				for _, one := range frontier.Points {
					same(t, file, one)
				}
			}
		})
	}
}
