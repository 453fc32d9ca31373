package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"boussole/internal/begin"
	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

type newCmd struct {
	Output  string   `short:"o" default:"dossier.yaml" placeholder:"FILE.yaml" help:"${newoutput}"`
	Full    bool     `help:"${newfull}"`
	Answers string   `placeholder:"FILE.yaml" help:"${newanswers}"`
	Set     []string `placeholder:"KEY=VALUE" sep:"none" help:"${newset}"`
	Today   string   `placeholder:"YYYY-MM-DD" help:"${today}"`
}

func (c *newCmd) Run(ctx context.Context, sh *shell) error {
	today, err := sh.today(c.Today)
	if err != nil {
		return err
	}
	prepared, err := c.prepared(sh)
	if err != nil {
		return err
	}
	page := &page{}
	iv, err := page.open(sh, c.Output, c.Full)
	if err != nil {
		return err
	}
	d := &dialogue{sh: sh, iv: iv, page: page, prepared: prepared, rules: rule.All(), today: today, paint: sh.paint(sh.Terminal)}
	if prepared.Any() {
		ready, err := c.fill(sh, page, prepared)
		if err != nil {
			return err
		}
		if ready != nil {
			d.iv = ready
			return d.finish()
		}
	}
	return d.run(ctx)
}

// fill answers all from what was prepared. It returns nil where a person is there to
// be asked for what is missing.
func (c *newCmd) fill(sh *shell, file *page, prepared *begin.Answers) (*begin.Interview, error) {
	trial := *file
	iv, err := trial.open(sh, c.Output, c.Full)
	if err != nil {
		return nil, err
	}
	missing, refused := iv.Fill(prepared)
	unused := prepared.Unused()
	if len(missing) == 0 && len(refused) == 0 && len(unused) == 0 {
		return iv, file.save(iv)
	}
	if len(refused) == 0 && len(unused) == 0 && sh.asked() {
		return nil, nil //nolint:nilnil // nothing is wrong, and nothing is ready
	}
	for _, r := range refused {
		sh.fail(&problem{what: dossier.Text{FR: "{key} : {reason}", EN: "{key}: {reason}"}, args: check.Args{"key": r.Key, "reason": dossier.Text{FR: sh.refusal(r.Refusal), EN: sh.refusal(r.Refusal)}}})
	}
	if len(unused) > 0 {
		sh.fail(&problem{
			what: dossier.Text{FR: "personne n’a demandé {keys}.", EN: "nothing asked for {keys}."},
			mend: dossier.Text{FR: "La question a déjà sa réponse dans le fichier, ne se pose pas ici, ou demande --full. Retirez cette réponse.", EN: "The question is answered in the file already, does not arise here, or wants --full. Take the answer away."},
			args: check.Args{"keys": unused},
		})
	}
	if len(missing) > 0 {
		sh.missing(missing)
	}
	return nil, exit(ExitUnusable)
}

// missing lists what must still be answered.
func (sh *shell) missing(missing []begin.Ask) {
	sh.fail(&problem{
		what: dossier.Text{FR: "il manque {n:réponse:réponses} :", EN: "{n:answer is:answers are} missing:"},
		args: check.Args{"n": len(missing)},
	})
	for _, ask := range missing {
		fmt.Fprintf(sh.Stderr, "  %-20s %s\n", ask.Key, sh.text(ask.Prompt.Ask))
	}
	fmt.Fprintln(sh.Stderr, locale.Wrap(sh.text(dossier.Text{
		FR: "Donnez-les dans le fichier de --answers, ou par --set CLE=VALEUR.",
		EN: "Give them in the file of --answers, or with --set KEY=VALUE.",
	}), 92, "  "))
}

// prepared are the answers that the flags give.
func (c *newCmd) prepared(sh *shell) (*begin.Answers, error) {
	answers := begin.NewAnswers()
	if c.Answers != "" {
		name, src, err := sh.slurp(c.Answers, dossier.MaxBytes)
		if err != nil {
			return nil, err
		}
		outline, err := dossier.ReadOutline(name, src)
		if err != nil {
			return nil, sh.unusable(name, src, err)
		}
		if bad := answers.AddOutline(outline); len(bad) > 0 {
			for _, one := range bad {
				fmt.Fprintf(sh.Stderr, "%s:%d:%d: %s\n", name, one.Place.Line, one.Place.Column, sh.refusal(one.Refusal))
			}
			return nil, exit(ExitUnusable)
		}
	}
	for _, set := range c.Set {
		key, value, ok := strings.Cut(set, "=")
		if !ok {
			return nil, &problem{
				what: dossier.Text{FR: "« {set} » n’est pas une réponse.", EN: "“{set}” is not an answer."},
				mend: dossier.Text{FR: "Écrivez --set CLE=VALEUR, par exemple --set objective.target=58.", EN: "Write --set KEY=VALUE, such as --set objective.target=58."},
				args: check.Args{"set": set},
			}
		}
		if refusal := answers.Add(key, value); refusal != nil {
			return nil, &problem{what: refusal.What, args: refusal.Args}
		}
	}
	return answers, nil
}

// asked reports whether a person sits at the other end of standard input.
func (sh *shell) asked() bool { return sh.InTerminal }

// refusal is why an answer was not taken, in words.
func (sh *shell) refusal(r *begin.Refusal) string {
	if len(r.Faults) == 0 {
		return check.Sentence(sh.lang, r.What, r.Args, nil)
	}
	report := check.FaultReport("", r.Faults[:1], rule.All())
	return report.Words(sh.lang, &report.Findings[0]).What
}

// page is the file that a dossier is begun in.
type page struct {
	name    string
	exists  bool
	written []byte // what it held when it was last read or written
}

// open finds where the file stands: a new interview where there is none, or the one
// that it was left at. Any other file is left as it is.
func (f *page) open(sh *shell, name string, full bool) (*begin.Interview, error) {
	if name == "-" {
		return nil, &problem{
			what: dossier.Text{FR: "« new » écrit dans un fichier, pas sur la sortie standard.", EN: "“new” writes to a file, not to standard output."},
			mend: dossier.Text{FR: "Donnez-lui un nom : boussole new -o dossier.yaml", EN: "Give it a name: boussole new -o dossier.yaml"},
		}
	}
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		name = filepath.Join(name, defaultFile)
	}
	f.name = name
	src, err := readBounded(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return begin.New(sh.lang, full), f.writable()
	case err != nil:
		return nil, unreadable(name, err)
	case len(bytes.TrimSpace(src)) == 0:
		f.exists, f.written = true, src
		return begin.New(sh.lang, full), nil
	}
	doc, err := dossier.Read(name, src)
	if err != nil {
		return nil, sh.unusable(name, src, err)
	}
	f.exists, f.written = true, src
	iv, err := begin.Resume(sh.lang, full, doc)
	return iv, kept(name, err)
}

func readBounded(name string) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if info.Size() > dossier.MaxBytes {
		return make([]byte, dossier.MaxBytes+1), nil // the reader of dossiers says so
	}
	return os.ReadFile(name)
}

// kept says why a file is not to be touched.
func kept(name string, err error) error {
	var comment *begin.CommentError
	p := &problem{args: check.Args{"file": name, "command": begin.Command("check", name), "further": begin.Command(begin.GoFurther, name)}, cause: err}
	switch {
	case err == nil:
		return nil
	case errors.Is(err, begin.ErrComplete):
		p.what = dossier.Text{FR: "{file} a déjà toutes ses réponses ; il est resté tel quel.", EN: "{file} has all its answers already; it was left as it is."}
		p.mend = dossier.Text{FR: "Pour le juger : {command}. Pour aller plus loin : {further}. Pour un autre dossier, donnez un autre nom avec -o.", EN: "To judge it: {command}. To go further: {further}. For another dossier, give another name with -o."}
	case errors.Is(err, begin.ErrNotBegun):
		p.what = dossier.Text{FR: "{file} existe et n’a pas été commencé par « boussole new » ; il est resté tel quel.", EN: "{file} exists and was not begun by “boussole new”; it was left as it is."}
		p.mend = dossier.Text{FR: "Donnez un autre nom avec -o. Pour juger celui-ci : {command}.", EN: "Give another name with -o. To judge this one: {command}."}
	case errors.As(err, &comment):
		p.what = dossier.Text{FR: "{file} porte à la ligne {line} un commentaire de votre main, que la suite effacerait ; il est resté tel quel.", EN: "line {line} of {file} holds a comment of your own, which going on would erase; it was left as it is."}
		p.mend = dossier.Text{FR: "Mettez ce texte dans une clé « note » de l’élément, puis recommencez.", EN: "Put that text under a “note” key of the element, then start again."}
		p.args["line"] = fmt.Sprint(comment.Place.Line)
	default:
		return err
	}
	return p
}

// writable says before the first question that the folder takes no file.
func (f *page) writable() error {
	dir := filepath.Dir(f.name)
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return &problem{
			what: dossier.Text{FR: "il n’y a pas de dossier de fichiers {dir}.", EN: "there is no folder {dir}."},
			mend: dossier.Text{FR: "Créez-le d’abord, ou donnez un autre nom avec -o.", EN: "Make it first, or give another name with -o."},
			args: check.Args{"dir": dir}, cause: err,
		}
	}
	temp, err := os.CreateTemp(dir, ".boussole-*")
	if err != nil {
		return notWritten(f.name, err)
	}
	return errors.Join(temp.Close(), os.Remove(temp.Name()))
}

// save writes the dossier so far, at once. A file that somebody else has changed or
// made in the meantime is left alone.
func (f *page) save(iv *begin.Interview) error {
	text := iv.Text(f.name)
	if !f.exists {
		file, err := os.OpenFile(f.name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666) //nolint:gosec // the user's own umask decides who reads it
		if err != nil {
			return f.changed(err)
		}
		if err := file.Close(); err != nil {
			return notWritten(f.name, err)
		}
		f.exists = true
	} else if src, err := readBounded(f.name); err != nil || !bytes.Equal(src, f.written) {
		return f.changed(err)
	}
	if err := rewrite(f.name, text); err != nil {
		return err
	}
	f.written = text
	return nil
}

func (f *page) changed(err error) error {
	if err != nil && !errors.Is(err, fs.ErrExist) && !errors.Is(err, fs.ErrNotExist) {
		return notWritten(f.name, err)
	}
	return &problem{
		what: dossier.Text{FR: "{file} a changé pendant que vous répondiez ; il est resté tel quel.", EN: "{file} changed while you were answering; it was left as it is."},
		mend: dossier.Text{FR: "Ce qui était écrit avant y est encore. Pour reprendre : {command}", EN: "What was written before is still there. To go on: {command}"},
		args: check.Args{"file": f.name, "command": begin.Command(begin.GoOn, f.name)}, cause: err,
	}
}
