package cli

import (
	"fmt"
	"strings"

	"boussole/internal/audit"
	auditrule "boussole/internal/audit/rule"
	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/dossier"
)

type explainCmd struct {
	Code string `arg:"" optional:"" help:"${code}"`
}

func (c *explainCmd) Run(sh *shell) error {
	rules := append(rule.All(), audit.Data(auditrule.All())...)
	if c.Code == "" {
		return sh.list(rules)
	}
	var codes []string
	for _, r := range rules {
		if strings.EqualFold(r.Code, c.Code) {
			fmt.Fprint(sh.Stdout, check.Explanation(sh.lang, r))
			return nil
		}
		codes = append(codes, r.Code)
	}
	p := &problem{
		what: dossier.Text{FR: "il n’y a pas de règle {code}.", EN: "there is no rule {code}."},
		mend: dossier.Text{FR: "« boussole explain » sans code en donne la liste.", EN: "“boussole explain” without a code lists them."},
		args: check.Args{"code": c.Code},
	}
	if near := dossier.Nearest(c.Code, codes); near != "" {
		p.mend = dossier.Text{FR: "Vouliez-vous dire {near} ? « boussole explain » sans code donne la liste.", EN: "Did you mean {near}? “boussole explain” without a code lists them."}
		p.args["near"] = near
	}
	return p
}

func (sh *shell) list(rules []*check.Rule) error {
	var link check.Link
	for _, r := range rules {
		if r.Link() != link {
			link = r.Link()
			fmt.Fprintf(sh.Stdout, "\n%s\n", check.LinkName(sh.lang, link))
		}
		fmt.Fprintf(sh.Stdout, "  %s  %-8s  %s\n", r.Code, check.SeverityWord(sh.lang, r.Full), sh.text(r.Title))
	}
	return nil
}

type versionCmd struct{}

func (c *versionCmd) Run(sh *shell) error {
	_, err := fmt.Fprintln(sh.Stdout, "boussole", sh.Version)
	return err
}
