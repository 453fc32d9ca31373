package cli

import (
	"errors"
	"io/fs"
	"os"

	"boussole/internal/check"
	"boussole/internal/document"
	"boussole/internal/dossier"
	"boussole/internal/exchange"
	"boussole/internal/exchange/open"
)

// document reads a document that others wrote, from a file or, for "-", from standard
// input, and says what it is called in messages.
func (sh *shell) document(name string) (file string, doc *document.Document, err error) {
	file, data, err := sh.documentBytes(name)
	if err != nil {
		return file, nil, err
	}
	doc, err = open.Read(name, data, sh.pdf)
	if err != nil {
		return file, nil, refused(file, err)
	}
	return file, doc, nil
}

// documentBytes reads the whole of a document: one that is too large is refused by its
// size, before any of it is read.
func (sh *shell) documentBytes(name string) (file string, data []byte, err error) {
	if name == "-" {
		if data, err = exchange.ReadAll(sh.Stdin); err != nil {
			err = refused(stdinName, err)
		}
		return stdinName, data, err
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return name, nil, &problem{
			what: dossier.Text{FR: "il n’y a pas de fichier {file}.", EN: "there is no file {file}."},
			mend: dossier.Text{FR: "Donnez le chemin d’un document : .docx, .pptx, .odt, .odp, .pdf, .html, .md ou .txt.", EN: "Give the path of a document: .docx, .pptx, .odt, .odp, .pdf, .html, .md or .txt."},
			args: check.Args{"file": name}, cause: err,
		}
	case err != nil:
		return name, nil, unreadable(name, err)
	case info.IsDir():
		return name, nil, &problem{
			what: dossier.Text{FR: "{file} est un répertoire, non un document.", EN: "{file} is a folder, not a document."},
			mend: dossier.Text{FR: "Donnez l’un de ses fichiers : .docx, .pptx, .odt, .odp, .pdf, .html, .md ou .txt.", EN: "Give one of its files: .docx, .pptx, .odt, .odp, .pdf, .html, .md or .txt."},
			args: check.Args{"file": name},
		}
	}
	f, err := os.Open(name)
	if err != nil {
		return name, nil, unreadable(name, err)
	}
	defer f.Close()
	if data, err = exchange.ReadAll(f); err != nil {
		err = refused(name, err)
	}
	return name, data, err
}

// refused says why a file of others' is not read.
func refused(file string, err error) error {
	e, is := errors.AsType[*exchange.Error](err)
	if !is {
		return unreadable(file, err)
	}
	args := check.Args(e.Args())
	args["file"] = file
	what, mend := e.What(), e.Mend()
	return &problem{
		what: dossier.Text{FR: what.FR, EN: what.EN}, mend: dossier.Text{FR: mend.FR, EN: mend.EN},
		args: args, cause: err,
	}
}
