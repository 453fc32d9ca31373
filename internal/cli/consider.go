package cli

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/plan"
	"boussole/internal/plan/solve"
	"boussole/internal/report"
	"boussole/internal/request"
)

type considerCmd struct {
	File      string `arg:"" optional:"" default:"dossier.yaml" help:"${file}"`
	Request   string `placeholder:"FILE.yaml" help:"${considerfile}"`
	What      string `placeholder:"TEXT" help:"${considerwhat}"`
	Words     string `placeholder:"TEXT" help:"${considerwords}"`
	By        string `placeholder:"NAME" help:"${considerby}"`
	On        string `placeholder:"YYYY-MM-DD" help:"${consideron}"`
	ForWhom   string `placeholder:"TEXT" help:"${considerwhom}"`
	Objective string `placeholder:"TEXT" help:"${considerobjective}"`
	HoursOf   string `placeholder:"NAMES" help:"${considerwhose}"`
	Saying    string `placeholder:"TEXT" help:"${considersaying}"`
	Measured  string `placeholder:"TEXT" help:"${considermeasured}"`
	Hours     string `placeholder:"N|SKILL=N,…" help:"${considerhours}"`
	Spend     string `placeholder:"\"400 EUR\"" help:"${considerspend}"`
	Effect    string `placeholder:"N" help:"${considereffect}"`
	Exposure  string `placeholder:"0-4" help:"${considerexposure}"`
	Ask       bool   `help:"${considerask}"`

	Format  string        `enum:"text,json" default:"text" help:"${treeformat}"`
	Output  string        `short:"o" placeholder:"FILE.html" help:"${considerout}"`
	Trial   string        `placeholder:"FILE.yaml" help:"${considertrial}"`
	Record  bool          `help:"${considerrecord}"`
	From    string        `placeholder:"YYYY-MM-DD" help:"${planfrom}"`
	MaxTime time.Duration `default:"60s" help:"${maxtime}"`
	Today   string        `placeholder:"YYYY-MM-DD" help:"${today}"`
}

func (c *considerCmd) Run(ctx context.Context, sh *shell) error {
	sh.lingers.Store(int64(lastWords))
	usual := usualPlan(c.File)
	usual.From, usual.MaxTime = c.From, c.MaxTime
	if err := usual.lasting(); err != nil {
		return err
	}
	if err := c.possible(); err != nil {
		return err
	}
	day, err := sh.today(c.Today)
	if err != nil {
		return err
	}
	doc, err := sh.read(c.File)
	if err != nil {
		return err
	}
	asked, err := c.asked(ctx, sh, doc)
	if err != nil {
		return err
	}
	from, err := usual.beginning(doc.Dossier, day)
	if err != nil {
		return err
	}
	limited, stop := context.WithTimeout(ctx, c.MaxTime)
	defer stop()
	a, err := request.Consider(limited, request.Input{
		Dossier: doc, Request: asked, Today: day, Lang: sh.lang, Progress: sh.progress(),
		Plan: plan.Config{From: from, Horizon: usual.Horizon, Caution: usual.Caution, Seed: usual.Seed, Draws: usual.Draws},
	})
	sh.progressEnds()
	if err != nil {
		return notConsidered(doc.File, err)
	}
	if ctx.Err() != nil {
		return exit(ExitInterrupted)
	}
	if err := c.deliver(sh, doc, a, day); err != nil {
		return err
	}
	if a.Without != nil && a.Without.Status == solve.Infeasible.String() {
		return exit(ExitFindings)
	}
	return nil
}

// possible refuses flags that cannot be obeyed before anything is computed.
func (c *considerCmd) possible() error {
	if c.Output != "" {
		if _, known := reportFormats[strings.ToLower(filepath.Ext(c.Output))]; !known {
			return unknownFormat(c.Output)
		}
	}
	if c.Record && c.File == "-" {
		return &problem{
			what: dossier.Text{FR: "une décision ne s’écrit pas dans l’entrée standard.", EN: "a decision cannot be written into standard input."},
			mend: dossier.Text{FR: "Donnez le dossier par son fichier.", EN: "Give the dossier by its file."},
		}
	}
	if c.File == "-" && (c.Request == "-" || c.Ask) {
		return &problem{
			what: dossier.Text{FR: "l’entrée standard ne peut pas donner à la fois le dossier et la demande.", EN: "standard input cannot give both the dossier and the request."},
			mend: dossier.Text{FR: "Donnez l’un des deux par son fichier.", EN: "Give one of them by its file."},
		}
	}
	return nil
}

// asked is the request: from its file, then from the flags, then from whoever is there to
// be asked.
func (c *considerCmd) asked(ctx context.Context, sh *shell, doc *dossier.Document) (*request.Request, error) {
	r := &request.Request{}
	if c.Request != "" {
		name, src, err := sh.slurp(c.Request, dossier.MaxBytes)
		if err != nil {
			return nil, err
		}
		if r, err = request.Read(name, src); err != nil {
			var refused request.Refusals
			if !errors.As(err, &refused) {
				return nil, sh.unusable(name, src, err)
			}
			for _, one := range refused {
				fmt.Fprintf(sh.Stderr, "%s:%d:%d: %s\n", name, max(1, one.Place.Line), max(1, one.Place.Column), check.Sentence(sh.lang, one.What, one.Args, nil))
			}
			return nil, exit(ExitUnusable)
		}
	}
	for _, flag := range []struct{ key, value string }{
		{"what", c.What},
		{"words", c.Words},
		{"by", c.By},
		{"on", c.On},
		{"for_whom", c.ForWhom},
		{"objective", c.Objective},
		{"hours_of", c.HoursOf},
		{"saying", c.Saying},
		{"measured", c.Measured},
		{"hours", c.Hours},
		{"spend", c.Spend},
		{"effect", c.Effect},
		{"exposure", c.Exposure},
	} {
		if strings.TrimSpace(flag.value) == "" {
			continue
		}
		if flag.key == "hours_of" {
			r.Whose = nil
		}
		if refusal := r.Set(flag.key, flag.value); refusal != nil {
			return nil, &problem{what: dossier.Text{FR: "--" + strings.ReplaceAll(flag.key, "_", "-") + " : " + refusal.What.FR, EN: "--" + strings.ReplaceAll(flag.key, "_", "-") + ": " + refusal.What.EN}, args: refusal.Args}
		}
	}
	if c.Ask || sh.asked() && sh.Terminal && c.Request == "" && c.Format == "text" {
		d := &counter{sh: sh, doc: doc, r: r}
		if err := d.run(ctx); err != nil {
			return nil, err
		}
	}
	if strings.TrimSpace(r.What) == "" {
		return nil, &problem{
			what: dossier.Text{FR: "rien ne dit ce qui est demandé.", EN: "nothing says what is asked for."},
			mend: dossier.Text{FR: "Donnez-le par --what, par exemple --what TikTok, ou dans le fichier de --request.", EN: "Give it with --what, such as --what TikTok, or in the file of --request."},
		}
	}
	return r, nil
}

// beginning is the first day of a plan: the one asked for, or the dossier's.
func (c *planCmd) beginning(d *dossier.Dossier, day dossier.Date) (dossier.Date, error) {
	if c.From == "" {
		return plan.Beginning(d, day), nil
	}
	from, err := dossier.ParseDate(c.From)
	if err != nil {
		return from, &problem{
			what: dossier.Text{FR: "« {text} » n’est pas une date.", EN: "“{text}” is not a date."},
			mend: dossier.Text{FR: "Écrivez --from AAAA-MM-JJ, par exemple --from 2027-01-04.", EN: "Write --from YYYY-MM-DD, such as --from 2027-01-04."},
			args: check.Args{"text": c.From}, cause: err,
		}
	}
	return from, nil
}

// deliver writes the answer where it is asked for.
func (c *considerCmd) deliver(sh *shell, doc *dossier.Document, a *request.Answer, day dossier.Date) error {
	if c.Trial != "" {
		if err := spare(c.Trial, doc.File, c.Request); err != nil {
			return err
		}
		if err := deliver(c.Trial, a.Case); err != nil {
			return err
		}
	}
	if c.Output != "" {
		if err := c.page(sh, doc, a, day); err != nil {
			return err
		}
	}
	if c.Format == "json" {
		if err := sh.json(a.JSON(doc.File)); err != nil {
			return err
		}
	} else {
		w := &answerWriter{shell: sh, doc: doc, a: a, paint: sh.paint(sh.Terminal), from: c.From, file: c.Trial}
		w.write()
	}
	if c.Record {
		return c.record(sh, doc, a, day)
	}
	return nil
}

// page writes the answer as a page that can be sent.
func (c *considerCmd) page(sh *shell, doc *dossier.Document, a *request.Answer, day dossier.Date) error {
	made := report.Verdict(report.Input{Dossier: doc, Report: &check.Report{}, Today: day, Lang: sh.lang}, a)
	if err := spare(c.Output, doc.File, c.Request, c.Trial); err != nil {
		return err
	}
	content, err := reportFormats[strings.ToLower(filepath.Ext(c.Output))](made)
	if err != nil {
		return notMade(c.Output, err)
	}
	return deliver(c.Output, content)
}

// record keeps the request and its answer in the dossier, as a decision.
func (c *considerCmd) record(sh *shell, doc *dossier.Document, a *request.Answer, day dossier.Date) error {
	text, id, err := request.Record(doc, a, day, sh.lang)
	if err != nil {
		return &problem{
			what: dossier.Text{FR: "la décision n’a pas pu être écrite dans {file}, resté tel qu’il était.", EN: "the decision could not be written into {file}, which was left as it was."},
			mend: dossier.Text{FR: "Mettez d’abord le fichier en forme : boussole fmt -w {file}", EN: "Put the file in its canonical form first: boussole fmt -w {file}"},
			args: check.Args{"file": doc.File}, cause: err,
		}
	}
	now, err := readBounded(doc.File)
	if err != nil || !slices.Equal(now, doc.Source()) {
		return &problem{
			what: dossier.Text{FR: "{file} a changé pendant le calcul ; il est resté tel quel.", EN: "{file} changed during the computation; it was left as it is."},
			mend: dossier.Text{FR: "Recommencez : la réponse sera celle du dossier d’à présent.", EN: "Start again: the answer will be that of the dossier as it is now."},
			args: check.Args{"file": doc.File}, cause: err,
		}
	}
	if err := rewrite(doc.File, text); err != nil {
		return err
	}
	fmt.Fprintln(sh.Stderr, check.Sentence(sh.lang, dossier.Text{FR: "{file} : la demande et sa réponse sont gardées dans la décision « {id} ».", EN: "{file}: the request and its answer are kept in the decision “{id}”."}, check.Args{"file": doc.File, "id": string(id)}, nil))
	return nil
}

// notConsidered says that the dossier cannot hold the request.
func notConsidered(file string, err error) error {
	return &problem{
		what: dossier.Text{FR: "la demande n’a pas pu être mise dans {file} pour essai : {detail}", EN: "the request could not be put into {file} for a trial: {detail}"},
		mend: dossier.Text{FR: "Mettez d’abord le fichier en forme : boussole fmt -w {file}", EN: "Put the file in its canonical form first: boussole fmt -w {file}"},
		args: check.Args{"file": file, "detail": err.Error()}, cause: err,
	}
}
