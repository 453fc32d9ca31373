package cli

import (
	"errors"
	"io"

	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/dossier"
)

type checkCmd struct {
	File     string `arg:"" optional:"" default:"dossier.yaml" help:"${file}"`
	Format   string `enum:"text,json,sarif,github" default:"text" help:"${format}"`
	FailOn   string `enum:"blocking,warning,advice,never" default:"blocking" help:"${failon}"`
	Baseline string `placeholder:"REPORT.json" help:"${baseline}"`
	Readings string `placeholder:"FILE.csv" help:"${readings}"`
	Today    string `placeholder:"YYYY-MM-DD" help:"${today}"`
}

func (c *checkCmd) Run(sh *shell) error {
	rules := rule.All()
	in, err := sh.inputs(c.File, c.Readings, c.Today, func(file string, faults dossier.Faults, src []byte) error {
		if c.Format == "text" {
			return sh.faults(file, faults, src)
		}
		return errors.Join(c.write(sh, sh.Stdout, check.FaultReport(file, faults, rules), src), exit(ExitUnusable))
	})
	if err != nil {
		return err
	}
	report := check.Run(in.doc, rules, check.Config{Today: in.today, Readings: in.readings, Elsewhere: auditCodes()})
	if err := sh.known(c.Baseline, check.JSONSchema, "check", c.File, report); err != nil {
		return err
	}
	if err := c.write(sh, sh.Stdout, report, in.src); err != nil {
		return err
	}
	return failing(report, c.FailOn)
}

// failing ends a command with the code for findings, where one that counts is as grave as
// --fail-on says.
func failing(report *check.Report, on string) error {
	if limit, ok := check.ParseSeverity(on); ok && report.Worst() >= limit {
		return exit(ExitFindings)
	}
	return nil
}

func (c *checkCmd) write(sh *shell, w io.Writer, report *check.Report, src []byte) error {
	switch c.Format {
	case "json":
		return report.WriteJSON(w, sh.lang)
	case "sarif":
		return report.WriteSARIF(w, sh.lang, sh.Version, c.Baseline != "")
	case "github":
		return report.WriteGitHub(w, sh.lang)
	}
	return report.WriteText(w, sh.lang, src, sh.paint(sh.Terminal))
}

// maxReport bounds the reports and tables that are read beside a dossier.
const maxReport = 16 << 20

// known marks what stands in the baseline, a report that a command wrote of a file.
func (sh *shell) known(baseline, schema, command, of string, report *check.Report) error {
	if baseline == "" {
		return nil
	}
	_, src, err := sh.slurp(baseline, maxReport)
	if err != nil {
		return err
	}
	before, err := check.ReadBaseline(src, schema)
	if err != nil {
		return &problem{
			what: dossier.Text{FR: "{file} n’est pas un état de référence.", EN: "{file} is not a baseline."},
			mend: dossier.Text{
				FR: "Un état de référence est un rapport écrit par « boussole {command} --format json » : écrivez-en un par « boussole {command} {of} --format json --fail-on never > reference.json ».",
				EN: "A baseline is a report written by “boussole {command} --format json”: write one with “boussole {command} {of} --format json --fail-on never > baseline.json”.",
			},
			args: check.Args{"file": baseline, "command": command, "of": of}, cause: err,
		}
	}
	before.Apply(report)
	return nil
}

func (sh *shell) today(given string) (dossier.Date, error) {
	if given == "" {
		return sh.Today, nil
	}
	day, err := dossier.ParseDate(given)
	if err != nil {
		return dossier.Date{}, &problem{
			what: dossier.Text{FR: "« {text} » n’est pas une date.", EN: "“{text}” is not a date."},
			mend: dossier.Text{FR: "Écrivez --today AAAA-MM-JJ, par exemple --today 2027-01-14.", EN: "Write --today YYYY-MM-DD, such as --today 2027-01-14."},
			args: check.Args{"text": given}, cause: err,
		}
	}
	return day, nil
}
