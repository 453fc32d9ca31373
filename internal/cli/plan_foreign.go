package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/plan/solve"
)

// foreign solves a model that --lp wrote, or one of others in the same form.
func (c *planCmd) foreign(ctx context.Context, sh *shell) error {
	f, err := os.Open(c.FromLP)
	if err != nil {
		return otherwise(unreadable(c.FromLP, err), dossier.Text{FR: "Donnez le chemin d’un modèle, tel que « boussole plan {dossier} --lp {file} » en écrit un.", EN: "Give the path of a model, such as “boussole plan {dossier} --lp {file}” writes."}, check.Args{"dossier": c.File})
	}
	defer f.Close()
	in, err := solve.ReadLP(f)
	if err != nil {
		return c.notModel(err)
	}
	limited, stop := context.WithTimeout(ctx, c.MaxTime)
	defer stop()
	r, err := solve.Solve(limited, in, solve.Config{Progress: sh.progress()})
	sh.progressEnds()
	if err != nil {
		return err
	}
	out := foreignJSON{Schema: "boussole/choice/1", Status: r.Status.String(), Gap: r.Gap(), Value: r.Value, Bound: r.Bound, Choice: []foreignPick{}}
	for g, j := range r.Choice {
		out.Choice = append(out.Choice, foreignPick{Group: cmp.Or(in.Groups[g].ID, fmt.Sprint(g)), Option: j, ID: in.Groups[g].Options[j].ID})
	}
	if r.Status == solve.Infeasible {
		set, err := solve.Conflict(limited, in)
		if err != nil && limited.Err() == nil {
			return err
		}
		for _, one := range set {
			what := "limit"
			if one.Kind == solve.KeepGroup {
				what = "group"
			}
			out.Conflict = append(out.Conflict, cmp.Or(one.ID(in), fmt.Sprintf("%s %d", what, one.Index)))
		}
	}
	if r.Choice == nil {
		out.Value, out.Bound = 0, 0
	}
	if c.Format == "json" {
		err = sh.json(out)
	} else {
		sh.foreignText(&out)
	}
	switch {
	case err != nil:
		return err
	case ctx.Err() != nil:
		return exit(ExitInterrupted)
	case r.Choice == nil:
		return exit(ExitFindings)
	}
	return nil
}

// notModel says why a file is no model, and where.
func (c *planCmd) notModel(err error) error {
	p := &problem{
		what: dossier.Text{FR: "{file} n’est pas un modèle à choix multiples.", EN: "{file} is no multi-choice model."},
		mend: dossier.Text{FR: "Voyez la forme qu’écrit « boussole plan --lp » ; docs/plan.md la décrit.", EN: "See the form that “boussole plan --lp” writes; docs/plan.md describes it."},
		args: check.Args{"file": c.FromLP}, cause: err,
	}
	if fault, said := errors.AsType[*solve.LPError](err); said {
		p.what = dossier.Text{FR: "{at} : {fr}.", EN: "{at}: {en}."}
		p.args["at"], p.args["fr"], p.args["en"] = c.FromLP, dossier.Text{FR: fault.FR}, dossier.Text{EN: fault.EN}
		if fault.Line > 0 {
			p.args["at"] = fmt.Sprintf("%s:%d", c.FromLP, fault.Line)
		}
	}
	return p
}

type foreignJSON struct {
	Schema   string        `json:"schema"`
	Status   string        `json:"status"`
	Gap      float64       `json:"gap"`
	Value    float64       `json:"value"`
	Bound    float64       `json:"bound"`
	Choice   []foreignPick `json:"choice"`
	Conflict []string      `json:"conflict,omitempty"`
}

type foreignPick struct {
	Group  string `json:"group"`
	Option int    `json:"option"` // 0 is declined
	ID     string `json:"id,omitempty"`
}

func (sh *shell) foreignText(out *foreignJSON) {
	words := map[string]dossier.Text{
		"optimal":     {FR: "optimal", EN: "optimal"},
		"feasible":    {FR: "réalisable", EN: "feasible"},
		"infeasible":  {FR: "aucun choix ne tient", EN: "infeasible"},
		"interrupted": {FR: "interrompu avant d’avoir trouvé un choix", EN: "interrupted"},
	}
	fmt.Fprint(sh.Stdout, check.Sentence(sh.lang, words[out.Status], nil, nil))
	if len(out.Choice) > 0 {
		fmt.Fprintf(sh.Stdout, ", %v", out.Value)
	}
	if out.Gap > 1e-9 { // less is the dust of the arithmetic
		fmt.Fprintf(sh.Stdout, check.Sentence(sh.lang, dossier.Text{FR: " (écart %.4g)", EN: " (gap %.4g)"}, nil, nil), out.Gap)
	}
	fmt.Fprintln(sh.Stdout)
	for _, p := range out.Choice {
		fmt.Fprintln(sh.Stdout, strings.TrimSpace(fmt.Sprintf("  %s\t%d\t%s", p.Group, p.Option, p.ID)))
	}
	for _, id := range slices.Compact(out.Conflict) {
		fmt.Fprintln(sh.Stdout, "  !", id)
	}
}
