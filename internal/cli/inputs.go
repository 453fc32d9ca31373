package cli

import (
	"errors"

	"boussole/internal/dossier"
	"boussole/internal/measure"
)

// inputs is what a command judges, or tells from.
type inputs struct {
	doc      *dossier.Document
	src      []byte // the dossier's text
	readings measure.Readings
	today    dossier.Date
}

// faulty writes the faults of a file and ends the command.
type faulty func(file string, faults dossier.Faults, src []byte) error

// inputs reads the day, the dossier and, where a table of readings is named, the
// readings. Faults of either file are written by say.
func (sh *shell) inputs(file, table, today string, say faulty) (in inputs, err error) {
	if in.today, err = sh.today(today); err != nil {
		return in, err
	}
	name, src, err := sh.slurp(file, dossier.MaxBytes)
	if err != nil {
		return in, err
	}
	in.src = src
	if in.doc, err = dossier.Read(name, src); err != nil {
		return in, saidBy(say, name, src, err)
	}
	if table == "" {
		return in, nil
	}
	name, src, err = sh.slurp(table, maxReport)
	if err != nil {
		return in, err
	}
	readings, faults := measure.ReadCSV(name, src, in.doc.Index)
	if len(faults) > 0 {
		return in, say(name, faults, src)
	}
	in.readings = readings
	return in, nil
}

// saidBy writes the faults that an error holds, or passes another error on.
func saidBy(say faulty, name string, src []byte, err error) error {
	if faults, ok := errors.AsType[dossier.Faults](err); ok {
		return say(name, faults, src)
	}
	return err
}
