package cli

import (
	"errors"
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
	if info, err := os.Stat(name); name != "-" && err == nil && info.IsDir() {
		return name, nil, &problem{
			what: dossier.Text{FR: "{file} est un répertoire, non un document.", EN: "{file} is a folder, not a document."},
			mend: dossier.Text{FR: "Donnez l’un de ses fichiers : .docx, .pptx, .odt, .odp, .pdf, .html, .md ou .txt.", EN: "Give one of its files: .docx, .pptx, .odt, .odp, .pdf, .html, .md or .txt."},
			args: check.Args{"file": name},
		}
	}
	file, data, err := sh.slurp(name, exchange.MaxFile)
	if err != nil {
		return file, nil, err
	}
	doc, err = open.Read(name, data, sh.pdf)
	if err != nil {
		return file, nil, refused(file, err)
	}
	return file, doc, nil
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
