package cli

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"boussole/internal/check"
	"boussole/internal/dossier"
)

// stdinName is what standard input is called in messages.
const stdinName = "stdin"

// slurp reads a file, or standard input for "-", up to a limit and one byte more, so
// that what is too long is known to be.
func (sh *shell) slurp(name string, limit int64) (string, []byte, error) {
	var r io.Reader
	if name == "-" {
		name, r = stdinName, sh.Stdin
	} else {
		info, err := os.Stat(name)
		if err != nil {
			return name, nil, unreadable(name, err)
		}
		if info.IsDir() {
			// The folder of a dossier stands for the dossier in it.
			name = filepath.Join(name, defaultFile)
		}
		f, err := os.Open(name)
		if err != nil {
			return name, nil, unreadable(name, err)
		}
		defer f.Close()
		r = f
	}
	src, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return name, nil, unreadable(name, err)
	}
	return name, src, nil
}

const defaultFile = "dossier.yaml"

// read reads a dossier and, where it cannot be understood, writes its faults.
func (sh *shell) read(name string) (*dossier.Document, error) {
	name, src, err := sh.slurp(name, dossier.MaxBytes)
	if err != nil {
		return nil, err
	}
	doc, err := dossier.Read(name, src)
	if err != nil {
		return nil, sh.unusable(name, src, err)
	}
	return doc, nil
}

// rewrite puts new text in a file's place at once: a reader sees the old text or the
// new, never a half.
func rewrite(name string, text []byte) error {
	name, err := filepath.EvalSymlinks(name) // the file changes, not the link to it
	if err != nil {
		return unreadable(name, err)
	}
	info, err := os.Stat(name)
	if err != nil {
		return unreadable(name, err)
	}
	return replace(name, text, info.Mode().Perm())
}

// replace puts a file in its place at once, whether or not there is one.
func replace(name string, text []byte, mode fs.FileMode) error {
	temp, err := os.CreateTemp(filepath.Dir(name), ".boussole-*")
	if err != nil {
		return notWritten(name, err)
	}
	defer os.Remove(temp.Name())
	_, err = temp.Write(text)
	err = errors.Join(err, temp.Chmod(mode), temp.Sync(), temp.Close())
	if err == nil {
		err = os.Rename(temp.Name(), name)
	}
	if err != nil {
		return notWritten(name, err)
	}
	return nil
}

func notWritten(name string, err error) error {
	return &problem{
		what: dossier.Text{FR: "le fichier {file} ne peut pas être écrit : {detail}.", EN: "the file {file} cannot be written: {detail}."},
		mend: dossier.Text{FR: "Il est resté tel qu’il était.", EN: "It was left as it was."},
		args: check.Args{"file": name, "detail": writing(err)}, cause: err,
	}
}
