package cli

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"boussole/internal/audit"
	"boussole/internal/audit/library"
	"boussole/internal/audit/rule"
	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/exchange/html"
	"boussole/internal/locale"
	"boussole/internal/report"
)

type auditCmd struct {
	File       string   `arg:"" help:"${auditfile}"`
	Dossier    string   `placeholder:"DOSSIER.yaml" help:"${auditdossier}"`
	Name       string   `placeholder:"NAME" help:"${auditname}"`
	Competitor []string `sep:"none" placeholder:"NAME" help:"${auditcompetitor}"`
	Library    string   `placeholder:"FILE" help:"${libraryfile}"`
	Format     string   `enum:"text,json,sarif" default:"text" help:"${auditformat}"`
	Output     string   `short:"o" placeholder:"FILE.html" help:"${auditout}"`
	Baseline   string   `placeholder:"REPORT.json" help:"${auditbaseline}"`
	Draft      string   `placeholder:"DOSSIER.yaml" help:"${auditdraft}"`
	FailOn     string   `enum:"blocking,warning,advice,never" default:"blocking" help:"${failon}"`
	Today      string   `placeholder:"YYYY-MM-DD" help:"${today}"`
}

func (c *auditCmd) Run(sh *shell) error {
	if err := c.consistent(); err != nil {
		return err
	}
	today, err := sh.today(c.Today)
	if err != nil {
		return err
	}
	var known *dossier.Document
	if c.Dossier != "" {
		if known, err = sh.read(c.Dossier); err != nil {
			return err
		}
	}
	view, texts, id, err := c.library(sh)
	if err != nil {
		return err
	}
	file, doc, err := sh.document(c.File)
	if err != nil {
		return err
	}
	if c.File == "-" && c.Format == "text" {
		file = sh.text(dossier.Text{FR: "entrée standard", EN: "standard input"})
	}
	cfg := audit.Config{File: file, ID: id, Today: today, Rules: rule.All(), Library: &view}
	c.whose(&cfg, doc, known)
	a := audit.Read(doc, cfg)
	if err := sh.known(c.Baseline, audit.JSONSchema, "audit", c.File, a.Report); err != nil {
		return err
	}
	if c.Output != "" {
		if err := c.deliver(sh, report.AuditInput{Audit: a, Today: today, Lang: sh.lang, Dossier: known, Competitors: c.Competitor, Texts: texts}); err != nil {
			return err
		}
	}
	if c.Draft != "" {
		if err := c.draft(sh, a); err != nil {
			return err
		}
	}
	if err := c.write(sh, sh.Stdout, c.Format, a, sh.paint(sh.Terminal)); err != nil {
		return err
	}
	return failing(a.Report, c.FailOn)
}

// auditCodes are the codes of an audit's rules: a dossier may have waivers for them.
func auditCodes() []string {
	var codes []string
	for _, r := range rule.All() {
		codes = append(codes, r.Code)
	}
	return codes
}

// auditForms are the forms that a report may be written in, by the end of a file's name.
var auditForms = map[string]string{".html": "html", ".htm": "html", ".json": "json", ".sarif": "sarif", ".txt": "text"}

// consistent refuses flags that cannot be followed, before anything is read.
func (c *auditCmd) consistent() error {
	if _, known := auditForms[strings.ToLower(filepath.Ext(c.Output))]; c.Output != "" && !known {
		return &problem{
			what: dossier.Text{FR: "le rapport d’un audit s’écrit en HTML, JSON, SARIF ou texte, et « {file} » n’en a pas le nom.", EN: "the report of an audit is written as HTML, JSON, SARIF or text, and “{file}” is not named so."},
			mend: dossier.Text{FR: "Écrivez par exemple -o audit.html, qu’un navigateur imprime en PDF ; ou .json, .sarif, .txt.", EN: "Write -o audit.html, say, which a browser prints as PDF; or .json, .sarif, .txt."},
			args: check.Args{"file": c.Output},
		}
	}
	if c.Draft != "" {
		if _, err := os.Lstat(c.Draft); err == nil {
			return draftExists(c.Draft)
		}
	}
	if c.Output != "" {
		if err := spare(c.Output, c.Dossier, c.File, c.Library, c.Baseline); err != nil {
			return err
		}
	}
	if c.File == "-" && c.Dossier == "-" {
		return &problem{
			what: dossier.Text{FR: "l’entrée standard ne peut donner à la fois le document et le dossier.", EN: "standard input cannot give both the document and the dossier."},
			mend: dossier.Text{FR: "Donnez l’un des deux par son fichier.", EN: "Give one of the two by its file."},
		}
	}
	return nil
}

// library is what the document is compared with: the library that ships and the user's
// own; how many texts that is, and the document's id where it is one of them.
func (c *auditCmd) library(sh *shell) (view library.View, texts int, id string, err error) {
	shipped, err := library.Shipped()
	if err != nil {
		return view, 0, "", err
	}
	path, err := sh.libraryPath(c.Library)
	if err != nil && c.Library != "" {
		return view, 0, "", err
	}
	own := library.New()
	if err == nil {
		if own, err = sh.openLibrary(path, c.Library != ""); err != nil {
			return view, 0, "", err
		}
	}
	mine := own.For(own.Scopes()...)
	source := sourceOf(c.File)
	for _, e := range mine.List() {
		if c.File != "-" && e.Source == source {
			id = e.ID
		}
	}
	view = library.Join(shipped, mine)
	return view, view.Stats().Documents, id, nil
}

// whose says to the audit whose the document is and what its dossier knows.
func (c *auditCmd) whose(cfg *audit.Config, doc *document.Document, known *dossier.Document) {
	var names []string
	add := func(list ...string) {
		for _, name := range list {
			if name = strings.TrimSpace(strings.Trim(name, "«»“”\" \u00a0\u202f")); name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	add(c.Name)
	if known != nil {
		cfg.Dossier = known.Dossier
		add(known.Dossier.Organisation.Name)
		add(known.Dossier.Organisation.Names...)
	}
	if len(names) == 0 {
		add(doc.Owner)
	}
	if len(names) > 0 {
		cfg.Organisation, cfg.Names = names[0], names[1:]
	}
	cfg.Others = c.Competitor
}

// deliver writes the report to a file, in the form that its name says.
func (c *auditCmd) deliver(sh *shell, in report.AuditInput) error {
	form := auditForms[strings.ToLower(filepath.Ext(c.Output))]
	if form == "html" {
		return deliver(c.Output, html.Write(report.Audit(in)))
	}
	var b bytes.Buffer
	if err := c.write(sh, &b, form, in.Audit, sh.paint(false)); err != nil {
		return err
	}
	return deliver(c.Output, b.Bytes())
}

func (c *auditCmd) write(sh *shell, w io.Writer, form string, a *audit.Audit, paint check.Paint) error {
	switch form {
	case "json":
		return a.WriteJSON(w, sh.lang)
	case "sarif":
		return a.Report.WriteSARIF(w, sh.lang, sh.Version, c.Baseline != "")
	}
	return a.WriteText(w, sh.lang, paint)
}

// draft writes a draft dossier, and replaces no file.
func (c *auditCmd) draft(sh *shell, a *audit.Audit) error {
	head := sh.text(dossier.Text{
		FR: "# Brouillon tiré {file} : chaque texte en est un passage, avec sa place.\n# Ce qui n’y était pas est resté vide ; « boussole check » dit par quoi commencer.\n\n",
		EN: "# A draft from {file}: each text is a passage of it, with its place.\n# What was not in it stays empty; “boussole check” says where to begin.\n\n",
	})
	from := strings.Join(strings.Fields(filepath.Base(a.File)), " ")
	switch {
	case c.File == "-":
		from = sh.text(dossier.Text{FR: "de l’entrée standard", EN: "standard input"})
	case sh.lang == locale.French:
		from = "de « " + from + " »"
	}
	head = strings.Replace(head, "{file}", locale.Typeset(sh.lang, from), 1)
	f, err := os.OpenFile(c.Draft, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644) //nolint:gosec // a dossier is made to be shared
	if errors.Is(err, fs.ErrExist) {
		return draftExists(c.Draft)
	}
	if err != nil {
		return notMade(c.Draft, err)
	}
	_, err = f.Write(append([]byte(head), dossier.Marshal(a.Draft(sh.lang))...))
	if err = errors.Join(err, f.Close()); err != nil {
		_ = os.Remove(c.Draft) // half a draft is none
		return notMade(c.Draft, err)
	}
	return nil
}

func draftExists(name string) error {
	return &problem{
		what: dossier.Text{FR: "{file} existe déjà, et un brouillon ne remplace rien.", EN: "{file} exists already, and a draft replaces nothing."},
		mend: dossier.Text{FR: "Donnez à --draft un autre nom, ou retirez ce fichier vous-même.", EN: "Give --draft another name, or remove that file yourself."},
		args: check.Args{"file": name},
	}
}
