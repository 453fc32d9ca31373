package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/exchange/docx"
	"boussole/internal/exchange/html"
	"boussole/internal/exchange/pdf"
	"boussole/internal/exchange/pptx"
	"boussole/internal/report"
)

type reportCmd struct {
	File     string        `arg:"" optional:"" default:"dossier.yaml" help:"${file}"`
	Output   string        `short:"o" required:"" placeholder:"FILE.html" help:"${reportout}"`
	Kind     string        `enum:"strategy,page,brief" default:"strategy" help:"${kind}"`
	Since    string        `placeholder:"OLD.yaml" help:"${since}"`
	Readings string        `placeholder:"FILE.csv" help:"${readings}"`
	Plan     bool          `help:"${reportplan}"`
	MaxTime  time.Duration `default:"60s" help:"${maxtime}"`
	Today    string        `placeholder:"YYYY-MM-DD" help:"${today}"`
}

// reportKinds are the documents that can be made of a dossier.
var reportKinds = map[string]func(report.Input) *document.Document{
	"strategy": report.Strategy, "page": report.Page, "brief": report.Brief,
}

// reportFormats are the formats that a document can be written in, by the extension of
// the file's name.
var reportFormats = map[string]func(*document.Document) ([]byte, error){
	".docx": docx.Write,
	".html": inHTML,
	".htm":  inHTML,
	".pdf":  pdf.Write,
	".pptx": pptx.Write,
}

func inHTML(doc *document.Document) ([]byte, error) { return html.Write(doc), nil }

func (c *reportCmd) Run(ctx context.Context, sh *shell) error {
	write, known := reportFormats[strings.ToLower(filepath.Ext(c.Output))]
	if !known {
		return unknownFormat(c.Output)
	}
	if err := c.consistent(); err != nil {
		return err
	}
	in, err := sh.inputs(c.File, c.Readings, c.Today, sh.faults)
	if err != nil {
		return err
	}
	rules := rule.All()
	found := check.Run(in.doc, rules, check.Config{Today: in.today, Readings: in.readings, Elsewhere: auditCodes()})
	since, err := c.earlier(sh, in, rules)
	if err != nil {
		return err
	}
	told := report.Input{Dossier: in.doc, Report: found, Bearings: found.Bearings(rules), Today: in.today, Lang: sh.lang, Since: since}
	if err := c.planInto(ctx, sh, &told); err != nil {
		return err
	}
	made := reportKinds[c.Kind](told)
	if err := spare(c.Output, in.doc.File, c.Readings, c.Since); err != nil {
		return err
	}
	content, err := write(made)
	if err != nil {
		return notMade(c.Output, err)
	}
	return deliver(c.Output, content)
}

// planInto computes the plan that a report is to tell of, as boussole plan does without
// flags of its own.
func (c *reportCmd) planInto(ctx context.Context, sh *shell, in *report.Input) error {
	if !c.Plan {
		return nil
	}
	if c.Kind != "strategy" {
		return &problem{
			what: dossier.Text{FR: "--plan ne va qu’avec la stratégie entière.", EN: "--plan goes with the whole strategy only."},
			mend: dossier.Text{FR: "Retirez --kind {kind}, ou retirez --plan.", EN: "Take away --kind {kind}, or take away --plan."},
			args: check.Args{"kind": c.Kind},
		}
	}
	asked := usualPlan(c.File)
	asked.MaxTime = c.MaxTime
	if err := asked.lasting(); err != nil {
		return err
	}
	m, err := asked.model(sh, in.Dossier, in.Today)
	if err != nil {
		return err
	}
	done, err := asked.made(ctx, sh, in.Dossier, m)
	if err != nil {
		return err
	}
	in.Plan = done.plan
	if in.Scenarios, err = asked.beside(ctx, in.Dossier, m.Config); err != nil {
		return err
	}
	return ctx.Err()
}

// deliver writes a file that is made anew: at once where one stands there already, so
// that a reader sees the old or the new, never a half.
func deliver(name string, content []byte) error {
	if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
		return rewrite(name, content)
	}
	_, missing := os.Lstat(name)
	if err := os.WriteFile(name, content, 0o644); err != nil { //nolint:gosec // a report is made to be read by others
		if missing != nil {
			_ = os.Remove(name) // half a report is none
		}
		return notMade(name, err)
	}
	return nil
}

// spare refuses to write over a file that was read, the dossier being the first of them;
// what has no name, or none on disk, is passed over.
func spare(output string, sources ...string) error {
	there, err := os.Stat(output)
	if err != nil {
		return nil //nolint:nilerr // there is nothing to write over
	}
	for i, source := range sources {
		from, err := os.Stat(source)
		if err != nil || !os.SameFile(from, there) {
			continue
		}
		what := dossier.Text{FR: "{file} est le dossier lui-même : il n’a pas été remplacé.", EN: "{file} is the dossier itself: it was not replaced."}
		if i > 0 {
			what = dossier.Text{FR: "{file} a servi à écrire ce document : il n’a pas été remplacé.", EN: "{file} is one of the files that this document is made from: it was not replaced."}
		}
		return &problem{
			what: what,
			mend: dossier.Text{FR: "Donnez un autre nom à -o.", EN: "Give -o another name."},
			args: check.Args{"file": output},
		}
	}
	return nil
}

func notMade(name string, err error) error {
	p := &problem{
		what:  dossier.Text{FR: "le fichier {file} ne peut pas être écrit : {detail}.", EN: "the file {file} cannot be written: {detail}."},
		mend:  dossier.Text{FR: "Donnez un chemin dont le répertoire existe et où vous pouvez écrire.", EN: "Give a path whose folder exists and that you may write to."},
		args:  check.Args{"file": name, "detail": writing(err)},
		cause: err,
	}
	if errors.Is(err, syscall.ENOSPC) {
		p.mend = dossier.Text{FR: "Faites de la place, ou donnez un chemin sur un autre disque.", EN: "Make room, or give a path on another disk."}
	}
	return p
}

func unknownFormat(name string) error {
	var known []string
	for extension := range reportFormats {
		known = append(known, extension)
	}
	slices.Sort(known)
	return &problem{
		what: dossier.Text{FR: "je ne sais pas écrire « {file} » : l’extension du nom dit le format.", EN: "I cannot write “{file}”: the extension of the name says the format."},
		mend: dossier.Text{FR: "Formats connus : {known}. Par exemple : boussole report dossier.yaml -o rapport.html", EN: "Known formats: {known}. For example: boussole report dossier.yaml -o report.html"},
		args: check.Args{"file": name, "known": known},
	}
}
