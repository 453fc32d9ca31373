package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/plan"
	"boussole/internal/plan/scenario"
	"boussole/internal/plan/solve"
)

type planCmd struct {
	File    string        `arg:"" optional:"" default:"dossier.yaml" help:"${file}"`
	Format  string        `enum:"text,json" default:"text" help:"${treeformat}"`
	From    string        `placeholder:"YYYY-MM-DD" help:"${planfrom}"`
	Horizon int           `default:"52" help:"${horizon}"`
	Caution float64       `default:"0.3" help:"${caution}"`
	Seed    uint64        `default:"1" help:"${seed}"`
	Draws   int           `default:"100" help:"${draws}"`
	Reopen  []string      `placeholder:"ID,…|all" help:"${reopen}"`
	MaxTime time.Duration `default:"60s" help:"${maxtime}"`
	LP      string        `name:"lp" placeholder:"FILE.lp" help:"${lp}"`
	FromLP  string        `name:"from-lp" placeholder:"FILE.lp" help:"${fromlp}"`
	Verify  string        `placeholder:"PLAN.json" help:"${verify}"`
	Apply   bool          `help:"${apply}"`

	Compare  bool   `help:"${compare}"`
	Stress   bool   `help:"${stress}"`
	Frontier string `placeholder:"exposure|hours|budget" help:"${frontier}"`
	Case     string `placeholder:"NAME" help:"${case}"`

	trying *scenario.Case // of --case
	Today  string         `placeholder:"YYYY-MM-DD" help:"${today}"`
}

func (c *planCmd) Run(ctx context.Context, sh *shell) error {
	sh.lingers.Store(int64(lastWords))
	if err := c.lasting(); err != nil {
		return err
	}
	if err := c.oneTask(); err != nil {
		return err
	}
	switch {
	case c.FromLP != "":
		return c.foreign(ctx, sh)
	case c.Verify != "":
		return c.verify(sh)
	}
	day, err := sh.today(c.Today)
	if err != nil {
		return err
	}
	doc, err := sh.read(c.File)
	if err != nil {
		return err
	}
	if c.Compare || c.Stress || c.Frontier != "" {
		return c.scenarios(ctx, sh, doc, day)
	}
	doc, m, err := c.tried(ctx, sh, doc, day)
	if err != nil {
		return err
	}
	if c.LP != "" {
		return c.writeLP(m, doc.File)
	}
	made, err := c.made(ctx, sh, doc, m)
	if err != nil {
		return err
	}
	result, p := made.result, made.plan
	if err := c.write(sh, doc, p); err != nil {
		return err
	}
	switch {
	case ctx.Err() != nil:
		if c.Apply {
			fmt.Fprintln(sh.Stderr, check.Sentence(sh.lang, dossier.Text{FR: "{file} n’a pas été changé : le calcul a été interrompu.", EN: "{file} was not changed: the computation was interrupted."}, check.Args{"file": doc.File}, nil))
		}
		return exit(ExitInterrupted)
	case result.Choice == nil || result.Status == solve.Infeasible:
		return exit(ExitFindings)
	case c.Apply:
		return c.apply(sh, p, doc, day)
	}
	return nil
}

// usualPlan asks for a plan of a dossier as the command does without flags.
func usualPlan(file string) *planCmd {
	return &planCmd{File: file, Horizon: plan.MostHorizon, Caution: 0.3, Seed: 1, Draws: 100}
}

// lasting refuses a computation that may take no time.
func (c *planCmd) lasting() error {
	if c.MaxTime > 0 {
		return nil
	}
	return &problem{
		what: dossier.Text{FR: "un plan ne se calcule pas en {time}.", EN: "no plan is computed in {time}."},
		mend: dossier.Text{FR: "Donnez une durée à --max-time, telle que 30s ou 5m.", EN: "Give --max-time a duration, such as 30s or 5m."},
		args: check.Args{"time": c.MaxTime.String()},
	}
}

// planned is a plan with what it was made from.
type planned struct {
	model  *plan.Model
	result solve.Result
	plan   *plan.Plan // told in the language of the shell
}

// made solves a model and explains the result, within the time that there is.
func (c *planCmd) made(ctx context.Context, sh *shell, doc *dossier.Document, m *plan.Model) (*planned, error) {
	// A time limit is no interruption: what is found by then is the answer.
	limited, stop := context.WithTimeout(ctx, c.MaxTime)
	defer stop()
	solving, enough := context.WithTimeout(limited, c.MaxTime*2/3)
	defer enough()
	var result solve.Result
	var err error
	if m.Levels != nil {
		result, err = m.Declared()
	} else {
		result, err = m.Solve(solving, solve.Config{Progress: sh.progress()})
		sh.progressEnds()
	}
	if err != nil {
		return nil, err
	}
	x, err := m.Explain(limited, result)
	if err != nil {
		return nil, err
	}
	p, err := m.Plan(result)
	if err != nil {
		return nil, err
	}
	p.Dossier = doc.File
	if c.trying != nil {
		c.trying.State(p)
	}
	if err := verified(p, doc); err != nil {
		return nil, err
	}
	m.Tell(p, x, sh.lang)
	p.Notes = append(p.Notes, sh.noted(doc, m.Notes())...)
	return &planned{model: m, result: result, plan: p}, nil
}

// oneTask refuses what one call cannot do: each of these flags asks for something else.
func (c *planCmd) oneTask() error {
	var asked []string
	for _, flag := range []struct {
		name  string
		given bool
	}{{"--from-lp", c.FromLP != ""}, {"--verify", c.Verify != ""}, {"--lp", c.LP != ""}, {"--apply", c.Apply}, {"--compare", c.Compare}, {"--stress", c.Stress}, {"--frontier", c.Frontier != ""}, {"--case", c.Case != "" && c.LP == ""}} {
		if flag.given {
			asked = append(asked, flag.name)
		}
	}
	if len(asked) < 2 {
		return nil
	}
	return &problem{
		what: dossier.Text{FR: "{a} et {b} ne vont pas ensemble.", EN: "{a} and {b} do not go together."},
		mend: dossier.Text{FR: "Appelez boussole plan une fois pour chacune.", EN: "Call boussole plan once for each."},
		args: check.Args{"a": asked[0], "b": asked[1]},
	}
}

// model reads the dossier into a model, or says at which line it cannot be.
func (c *planCmd) model(sh *shell, doc *dossier.Document, day dossier.Date) (*plan.Model, error) {
	config, err := c.config(doc, day)
	if err != nil {
		return nil, err
	}
	m, err := plan.New(doc.Dossier, config)
	return m, sh.refused(doc, err)
}

// config is what the flags ask of a plan.
func (c *planCmd) config(doc *dossier.Document, day dossier.Date) (plan.Config, error) {
	from := plan.Beginning(doc.Dossier, day)
	if c.From != "" {
		var err error
		if from, err = dossier.ParseDate(c.From); err != nil {
			return plan.Config{}, &problem{
				what: dossier.Text{FR: "« {text} » n’est pas une date.", EN: "“{text}” is not a date."},
				mend: dossier.Text{FR: "Écrivez --from AAAA-MM-JJ, par exemple --from 2027-01-04.", EN: "Write --from YYYY-MM-DD, such as --from 2027-01-04."},
				args: check.Args{"text": c.From}, cause: err,
			}
		}
	}
	switch {
	case c.Horizon == 0: // which plan.Config takes for the usual one
		return plan.Config{}, &problem{
			what: dossier.Text{FR: "un horizon de 0 semaine ne convient pas.", EN: "a horizon of 0 weeks will not do."},
			mend: dossier.Text{FR: "Donnez de {least} à {most} semaines.", EN: "Give {least} to {most} weeks."},
			args: check.Args{"least": plan.LeastHorizon, "most": plan.MostHorizon},
		}
	case c.Draws == 0:
		return plan.Config{}, &problem{
			what: dossier.Text{FR: "sans tirage, rien ne dit ce que valent les batailles.", EN: "without draws nothing says what the battles are worth."},
			mend: dossier.Text{FR: "Donnez au moins 1 à --draws.", EN: "Give --draws at least 1."},
		}
	}
	config := plan.Config{From: from, Horizon: c.Horizon, Caution: c.Caution, Seed: c.Seed, Draws: c.Draws}
	for _, id := range c.Reopen {
		if id == "all" {
			config.Reopen.All = true
			continue
		}
		config.Reopen.Battles = append(config.Reopen.Battles, dossier.BattleID(id))
	}
	return config, nil
}

// refused says at which line a dossier cannot be planned, or passes another error on.
func (sh *shell) refused(doc *dossier.Document, err error) error {
	var refused *plan.Problem
	if !errors.As(err, &refused) {
		return err
	}
	what := refused.What.In(sh.lang, doc.Index)
	if at, there := placeOf(doc, refused.Element, refused.Field); there && refused.Field != "" {
		what = fmt.Sprintf("%s:%d:%d: %s", doc.File, at.Line, at.Column, what)
	}
	mend := refused.Mend.In(sh.lang, doc.Index)
	return &problem{what: dossier.Text{FR: what, EN: what}, mend: dossier.Text{FR: mend, EN: mend}, cause: err}
}

// placeOf is where a field of an element stands; of no element, the part that it names.
func placeOf(doc *dossier.Document, id dossier.AnyID, field string) (dossier.Place, bool) {
	path := field
	if e, known := doc.Index.Find(id); known {
		path = strings.TrimSuffix(e.Path+"."+field, ".")
	}
	at := doc.At(path)
	return at, at.Line > 0
}

// noted are the notes with their places, in words.
func (sh *shell) noted(doc *dossier.Document, notes []plan.Note) []plan.Said {
	var list []plan.Said
	for _, n := range notes {
		at, _ := placeOf(doc, n.Element, n.Field)
		list = append(list, plan.Said{Element: n.Element, Field: n.Field, Line: at.Line, Column: at.Column, What: n.In(sh.lang, doc.Index)})
	}
	return list
}

func (c *planCmd) write(sh *shell, doc *dossier.Document, p *plan.Plan) error {
	if c.Format == "json" {
		return sh.json(p)
	}
	w := &planWriter{shell: sh, doc: doc, p: p, paint: sh.paint(sh.Terminal), tried: c.trying}
	w.write()
	return nil
}

// writeLP writes the model for other solvers, at once or not at all, and not over the
// dossier that it is a model of.
func (c *planCmd) writeLP(m *plan.Model, source string) error {
	var b bytes.Buffer
	if err := solve.WriteLP(&b, m.Instance); err != nil {
		return err
	}
	if there, err := os.Stat(c.LP); err == nil {
		if from, err := os.Stat(source); err == nil && os.SameFile(from, there) {
			return &problem{
				what: dossier.Text{FR: "{file} est le dossier lui-même : il n’a pas été remplacé.", EN: "{file} is the dossier itself: it was not replaced."},
				mend: dossier.Text{FR: "Donnez un autre nom à --lp.", EN: "Give --lp another name."},
				args: check.Args{"file": c.LP},
			}
		}
	}
	if err := deliver(c.LP, b.Bytes()); err != nil {
		return &problem{
			what: dossier.Text{FR: "le modèle n’a pas pu être écrit dans {file}.", EN: "the model could not be written to {file}."},
			mend: dossier.Text{FR: "Donnez un fichier d’un répertoire qui existe et où vous pouvez écrire.", EN: "Give a file in a folder that exists and that you may write to."},
			args: check.Args{"file": c.LP}, cause: err,
		}
	}
	return nil
}

// progress tells on standard error how a long solve goes on: nothing in the first
// seconds, then on one line of a terminal, or now and then elsewhere.
func (sh *shell) progress() func(solve.Progress) {
	every := 10 * time.Second
	if sh.ErrTerminal {
		every = time.Second
	}
	ticks := time.NewTicker(every)
	return func(p solve.Progress) {
		select {
		case <-ticks.C:
		default:
			return
		}
		text := dossier.Text{FR: "{n:nœud:nœuds} examinés, aucun plan encore", EN: "{n:node:nodes} looked at, no plan yet"}
		args := check.Args{"n": p.Nodes}
		if p.Found && p.Bound > 0 {
			text = dossier.Text{FR: "{n:nœud examiné:nœuds examinés}, plan à {gap} près du mieux possible", EN: "{n:node:nodes} looked at, plan within {gap} of the best possible"}
			args["gap"] = dossier.Share(max(0, p.Bound-p.Value) / p.Bound)
		}
		line := check.Sentence(sh.lang, text, args, nil)
		if sh.ErrTerminal {
			fmt.Fprintf(sh.Stderr, "\r\x1b[K%s", line)
			return
		}
		fmt.Fprintln(sh.Stderr, line)
	}
}

func (sh *shell) progressEnds() {
	if sh.ErrTerminal {
		fmt.Fprint(sh.Stderr, "\r\x1b[K")
	}
}
