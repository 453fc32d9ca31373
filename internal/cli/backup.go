package cli

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

type backupCmd struct {
	placeFlags
	Output string `short:"o" required:"" placeholder:"FILE" help:"${backupout}"`
}

func (c *backupCmd) Run(ctx context.Context, sh *shell) error {
	place, err := c.place(sh)
	if err != nil {
		return err
	}
	var held BackedUp
	write := func(to io.Writer) (err error) {
		held, err = sh.Instance.Backup(ctx, place, sh.Version, to)
		return told(err)
	}
	if c.Output == "-" {
		return write(sh.Stdout)
	}
	if err := stream(c.Output, write); err != nil {
		return err
	}
	sh.remark(dossier.Text{
		FR: "{file} contient {organisations:organisation:organisations}, {people:personne:personnes} et {versions:version:versions}.",
		EN: "{file} holds {organisations:organisation:organisations}, {people:person:people} and {versions:version:versions}.",
	}, held.args(c.Output))
	if held.Sealed && place.Key == "" {
		sh.remark(dossier.Text{
			FR: "Il contient des secrets scellés : gardez aussi {key}, ailleurs.",
			EN: "It holds sealed secrets: keep {key} too, elsewhere.",
		}, check.Args{"key": filepath.Join(place.Data, "boussole.key")})
	}
	return nil
}

func (b *BackedUp) args(file string) check.Args {
	return check.Args{"file": file, "organisations": int(b.Organisations), "people": int(b.People), "versions": int(b.Versions)}
}

type restoreCmd struct {
	placeFlags
	File string `arg:"" help:"${restorefile}"`
}

func (c *restoreCmd) Run(ctx context.Context, sh *shell) error {
	place, err := c.place(sh)
	if err != nil {
		return err
	}
	from := sh.Stdin
	if c.File != "-" {
		f, err := os.Open(c.File)
		if err != nil {
			return otherwise(unreadable(c.File, err), dossier.Text{FR: "Donnez un fichier que « boussole backup » a écrit.", EN: "Give a file that “boussole backup” wrote."}, nil)
		}
		defer f.Close()
		from = f
	}
	held, err := sh.Instance.Restore(ctx, from, place)
	if err != nil {
		return told(err)
	}
	sh.remark(dossier.Text{
		FR: "Restauré : {organisations:organisation:organisations}, {people:personne:personnes} et {versions:version:versions}.",
		EN: "Restored: {organisations:organisation:organisations}, {people:person:people} and {versions:version:versions}.",
	}, held.args(c.File))
	if held.Sealed && place.Key == "" {
		sh.remark(dossier.Text{
			FR: "La sauvegarde contient des secrets scellés : remettez {key} avant de servir.",
			EN: "The backup holds sealed secrets: put {key} back before you serve.",
		}, check.Args{"key": filepath.Join(place.Data, "boussole.key")})
	}
	return nil
}

// stream writes a file beside the one of a name, for its owner alone, and puts it in
// its place when it is whole.
func stream(name string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(name), ".backup-")
	if err != nil {
		return notMade(name, err)
	}
	defer os.Remove(f.Name())
	if err := errors.Join(write(f), f.Sync(), f.Close()); err != nil {
		_, said := errors.AsType[*problem](err)
		if _, file := errors.AsType[*fs.PathError](err); file && !said {
			return notMade(name, err)
		}
		return err
	}
	if err := os.Rename(f.Name(), name); err != nil {
		return notMade(name, err)
	}
	return nil
}
