package cli

import (
	"path/filepath"

	"boussole/internal/change"
	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/report"
)

// consistent refuses flags that do not go together.
func (c *reportCmd) consistent() error {
	switch {
	case c.Since != "" && c.Kind == "brief":
		return &problem{
			what: dossier.Text{FR: "le cahier des charges (--kind brief) ne dit pas ce qui a changé : --since n’y a pas de place.", EN: "the brief (--kind brief) does not tell what changed: --since has no place in it."},
			mend: dossier.Text{FR: "Retirez --since, ou demandez --kind strategy ou --kind page.", EN: "Leave --since out, or ask for --kind strategy or --kind page."},
		}
	case c.Since == "-" && c.File == "-":
		return &problem{
			what: dossier.Text{FR: "l’entrée standard ne peut donner qu’une des deux versions.", EN: "standard input can give only one of the two versions."},
			mend: dossier.Text{FR: "Donnez l’autre par son fichier, par exemple : git show HEAD~1:dossier.yaml | boussole report dossier.yaml --since - -o rapport.html", EN: "Give the other by its file, such as: git show HEAD~1:dossier.yaml | boussole report dossier.yaml --since - -o report.html"},
		}
	}
	return nil
}

// earlier reads the version that --since names, and judges it by the same rules on the
// same day; nil where none is named.
func (c *reportCmd) earlier(sh *shell, in inputs, rules []*check.Rule) (*report.Earlier, error) {
	if c.Since == "" {
		return nil, nil
	}
	old, err := sh.read(c.Since)
	if err != nil {
		return nil, err
	}
	if !change.SameOrganisation(old.Dossier, in.doc.Dossier) {
		return nil, &problem{
			what: dossier.Text{FR: "{old} est le dossier de « {other} », non de « {name} » : il n’y a rien à comparer.", EN: "{old} is the dossier of “{other}”, not of “{name}”: there is nothing to compare."},
			mend: dossier.Text{FR: "Donnez à --since une version antérieure du même dossier. Si l’organisation a changé de nom, écrivez l’ancien dans organisation.names.", EN: "Give --since an earlier version of the same dossier. If the organisation changed its name, write the old one in organisation.names."},
			args: check.Args{"old": old.File, "other": old.Dossier.Organisation.Name, "name": in.doc.Dossier.Organisation.Name},
		}
	}
	found := check.Run(old, rules, check.Config{Today: in.today, Readings: in.readings, Elsewhere: auditCodes()})
	return &report.Earlier{Name: c.called(sh, old.File), Dossier: old, Report: found}, nil
}

// called is what a report calls the earlier version: its file's name, with its folder's
// where that alone tells it from the other.
func (c *reportCmd) called(sh *shell, file string) string {
	if c.Since == "-" {
		return sh.text(dossier.Text{FR: "la version précédente", EN: "the version before"})
	}
	name := filepath.Base(file)
	if folder := filepath.Base(filepath.Dir(file)); name == defaultFile && folder != "." && folder != string(filepath.Separator) && folder != ".." {
		name = folder + "/" + name
	}
	return name
}
