package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"strings"
	"syscall"

	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// problem is an error for the person at the keyboard: what happened, and what to do.
type problem struct {
	what, mend dossier.Text
	args       check.Args
	cause      error
}

func (p *problem) Error() string { return check.Sentence(locale.English, p.what, p.args, nil) }
func (p *problem) Unwrap() error { return p.cause }

// fail writes an error and a hint on standard error.
func (sh *shell) fail(err error) {
	var p *problem
	if !errors.As(err, &p) {
		fmt.Fprintln(sh.Stderr, "boussole:", err)
		return
	}
	fmt.Fprintln(sh.Stderr, "boussole:", check.Sentence(sh.lang, p.what, p.args, nil))
	if p.mend.EN != "" {
		fmt.Fprintln(sh.Stderr, locale.Wrap(check.Sentence(sh.lang, p.mend, p.args, nil), 92, "  "))
	}
}

// usage ends a command line that cannot be understood.
func (sh *shell) usage(err error) int {
	if _, said := errors.AsType[*problem](err); said {
		sh.fail(err)
		return ExitUnusable
	}
	sh.fail(&problem{
		what: dossier.Text{FR: "cette commande n’est pas comprise : {detail}", EN: "this command is not understood: {detail}"},
		mend: dossier.Text{FR: "Voyez « boussole --help », ou « boussole COMMANDE --help ».", EN: "See “boussole --help”, or “boussole COMMAND --help”."},
		args: check.Args{"detail": err.Error()}, cause: err,
	})
	return ExitUnusable
}

// unreadable is the error for a file that cannot be opened.
func unreadable(name string, err error) error {
	p := &problem{args: check.Args{"file": name}, cause: err}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		p.what = dossier.Text{FR: "il n’y a pas de fichier {file}.", EN: "there is no file {file}."}
		p.mend = dossier.Text{FR: "Donnez le chemin du dossier, par exemple : boussole check examples/fr-entreprise/dossier.yaml", EN: "Give the dossier’s path, such as: boussole check examples/fr-entreprise/dossier.yaml"}
	case errors.Is(err, fs.ErrPermission):
		p.what = dossier.Text{FR: "le fichier {file} ne peut pas être ouvert : vous n’en avez pas le droit.", EN: "the file {file} cannot be opened: permission denied."}
	default:
		p.what = dossier.Text{FR: "le fichier {file} ne peut pas être lu : {detail}.", EN: "the file {file} cannot be read: {detail}."}
		p.args["detail"] = err.Error()
	}
	return p
}

// writing is why something cannot be written, in words; what the system says where it is
// nothing that people meet.
func writing(err error) dossier.Text {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return dossier.Text{FR: "il n’y a plus de place sur le disque", EN: "there is no room left on the disk"}
	case errors.Is(err, fs.ErrPermission):
		return dossier.Text{FR: "vous n’en avez pas le droit", EN: "you may not"}
	case errors.Is(err, syscall.EROFS):
		return dossier.Text{FR: "le disque ne peut qu’être lu", EN: "the disk can only be read"}
	case errors.Is(err, fs.ErrNotExist):
		return dossier.Text{FR: "son répertoire n’existe pas", EN: "its folder does not exist"}
	case errors.Is(err, syscall.EPIPE), errors.Is(err, io.ErrClosedPipe):
		return dossier.Text{FR: "celui qui lisait ne lit plus", EN: "who was reading reads no more"}
	}
	if inner, is := errors.AsType[*fs.PathError](err); is {
		err = inner.Err // the name is said already
	}
	detail, _, _ := strings.Cut(err.Error(), "\n") // one of several faults of one write
	return dossier.Text{FR: detail, EN: detail}
}

// notShown is the error for what could not be written on standard output.
func notShown(err error) error {
	p := &problem{
		what: dossier.Text{FR: "le résultat n’a pas pu être écrit en entier : {detail}.", EN: "the result could not be written whole: {detail}."},
		args: check.Args{"detail": writing(err)}, cause: err,
	}
	if errors.Is(err, syscall.ENOSPC) {
		p.mend = dossier.Text{FR: "Faites de la place, ou envoyez-le ailleurs.", EN: "Make room, or send it elsewhere."}
	}
	return p
}

// otherwise is the error for a file that is not there, with another thing to do.
func otherwise(err error, mend dossier.Text, args check.Args) error {
	p, ok := errors.AsType[*problem](err)
	if !ok || !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	p.mend = mend
	maps.Copy(p.args, args)
	return p
}

// faults writes what is wrong with a file, on standard error as text, and ends the
// command with the code for unusable input.
func (sh *shell) faults(file string, faults dossier.Faults, src []byte) error {
	report := check.FaultReport(file, faults, rule.All())
	if err := report.WriteText(sh.Stderr, sh.lang, src, sh.paint(sh.ErrTerminal)); err != nil {
		return err
	}
	return exit(ExitUnusable)
}
