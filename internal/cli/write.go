package cli

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/request"
)

type fmtCmd struct {
	File  string `arg:"" optional:"" default:"dossier.yaml" help:"${file}"`
	Write bool   `short:"w" help:"${write}"`
	Check bool   `help:"${list}"`
}

func (c *fmtCmd) Run(sh *shell) error {
	name, src, err := sh.slurp(c.File, dossier.MaxBytes)
	if err != nil {
		return err
	}
	text, err := dossier.Format(name, src)
	if err != nil {
		return sh.unusable(name, src, err)
	}
	switch {
	case c.Check:
		if !bytes.Equal(text, src) {
			fmt.Fprintln(sh.Stdout, name)
			return exit(ExitFindings)
		}
		return nil
	case c.Write && c.File != "-":
		if bytes.Equal(text, src) {
			return nil
		}
		return rewrite(name, text)
	}
	_, err = sh.Stdout.Write(text)
	return err
}

type setCmd struct {
	ID      string   `arg:"" help:"${id}"`
	Changes []string `arg:"" help:"${changes}"`
	File    string   `short:"f" default:"dossier.yaml" help:"${setfile}"`
	Write   bool     `short:"w" help:"${write}"`
}

func (c *setCmd) Run(sh *shell) error {
	name, src, err := sh.slurp(c.File, dossier.MaxBytes)
	if err != nil {
		return err
	}
	text := src
	for _, change := range c.Changes {
		key, value, ok := strings.Cut(change, "=")
		if !ok {
			return &problem{
				what: dossier.Text{FR: "« {change} » n’est pas un changement.", EN: "“{change}” is not a change."},
				mend: dossier.Text{FR: "Écrivez CLE=VALEUR, par exemple target=800 ou 'audiences=[familles, ecoles]'.", EN: "Write KEY=VALUE, such as target=800 or 'audiences=[families, schools]'."},
				args: check.Args{"change": change},
			}
		}
		doc, err := dossier.Read(name, text)
		if err != nil {
			return sh.unusable(name, text, err)
		}
		if text, err = doc.Set(dossier.AnyID(c.ID), key, value); err != nil {
			return sh.notSet(doc, c.ID, key, value, err)
		}
	}
	if c.Write && c.File != "-" {
		return rewrite(name, text)
	}
	_, err = sh.Stdout.Write(text)
	return err
}

// notSet says why an element was not changed.
func (sh *shell) notSet(doc *dossier.Document, id, key, value string, err error) error {
	var faults dossier.Faults
	switch {
	case errors.Is(err, dossier.ErrNoElement):
		return unknownElement(id, doc)
	case errors.Is(err, dossier.ErrNoKey):
		return &problem{
			what: dossier.Text{FR: "l’élément « {id} » n’a pas de clé « {key} ».", EN: "the element “{id}” has no key “{key}”."},
			mend: dossier.Text{FR: "« boussole schema » donne les clés de chaque partie.", EN: "“boussole schema” gives the keys of each part."},
			args: check.Args{"id": id, "key": key}, cause: err,
		}
	case errors.Is(err, dossier.ErrForm):
		return &problem{
			what: dossier.Text{FR: "« {key} » de « {id} » ne peut pas être modifié sur place sans toucher à autre chose ; le fichier est resté tel qu’il était.", EN: "“{key}” of “{id}” cannot be changed in place without touching something else; the file was left as it was."},
			mend: dossier.Text{FR: "Mettez d’abord le fichier en forme : boussole fmt -w {file}", EN: "Put the file in its canonical form first: boussole fmt -w {file}"},
			args: check.Args{"id": id, "key": key, "file": doc.File}, cause: err,
		}
	case errors.As(err, &faults):
		// The faults stand in the text that would have been written: show the value.
		for i := range faults {
			faults[i].Line, faults[i].Column = 0, 0
		}
		sh.fail(&problem{
			what: dossier.Text{FR: "« {key} = {value} » ne convient pas à « {id} » ; le fichier est resté tel qu’il était.", EN: "“{key} = {value}” does not suit “{id}”; the file was left as it was."},
			args: check.Args{"id": id, "key": key, "value": value},
		})
		return sh.faults(doc.File, faults, nil)
	}
	return err
}

// unusable writes the faults of a text, or passes another error on.
func (sh *shell) unusable(name string, src []byte, err error) error {
	if faults, ok := errors.AsType[dossier.Faults](err); ok {
		return sh.faults(name, faults, src)
	}
	return err
}

type schemaCmd struct {
	Only string `enum:"both,fr,en" default:"both" help:"${schemalang}"`
	Of   string `enum:"dossier,request" default:"dossier" help:"${schemaof}"`
}

func (c *schemaCmd) Run(sh *shell) error {
	langs := []string{"fr", "en"}
	if c.Only != "both" {
		langs = []string{c.Only}
	}
	schema := dossier.Schema
	if c.Of == "request" {
		schema = request.JSONSchema
	}
	out, err := schema(langs...)
	if err != nil {
		return err
	}
	_, err = sh.Stdout.Write(out)
	return err
}
