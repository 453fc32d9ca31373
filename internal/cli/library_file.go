package cli

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"boussole/internal/audit/library"
	"boussole/internal/check"
	"boussole/internal/dossier"
)

// libraryPath is where the user's own library is kept: as --library says, as the
// environment does, or in the folder where the desktop keeps the data of programs.
func (sh *shell) libraryPath(given string) (string, error) {
	if path := cmp.Or(given, sh.Getenv("BOUSSOLE_LIBRARY")); path != "" {
		return path, nil
	}
	data, found := sh.dataHome()
	if !found {
		return "", &problem{
			what: dossier.Text{FR: "je ne sais pas où tenir votre bibliothèque : ni HOME ni XDG_DATA_HOME n’est défini.", EN: "I do not know where to keep your library: neither HOME nor XDG_DATA_HOME is set."},
			mend: dossier.Text{FR: "Donnez son fichier : --library FICHIER", EN: "Give its file: --library FILE"},
		}
	}
	return filepath.Join(data, "boussole", "library"), nil
}

// dataHome is the folder in which programs keep the data of this user.
func (sh *shell) dataHome() (folder string, found bool) {
	data := sh.Getenv("XDG_DATA_HOME")
	if filepath.IsAbs(data) { // the XDG specification has relative paths ignored
		return data, true
	}
	if home := cmp.Or(sh.Getenv("HOME"), sh.Getenv("USERPROFILE")); home != "" {
		return filepath.Join(home, ".local", "share"), true
	}
	return "", false
}

// maxLibrary bounds the file of a library.
const maxLibrary = 4 << 30

// openLibrary reads the user's own library. One that is not there is empty, unless it
// was asked for by name.
func (sh *shell) openLibrary(path string, mustExist bool) (*library.Library, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !mustExist:
		return library.New(), nil
	case errors.Is(err, fs.ErrNotExist):
		return nil, &problem{
			what: dossier.Text{FR: "il n’y a pas de bibliothèque {file}.", EN: "there is no library {file}."},
			mend: dossier.Text{FR: "Commencez-la : boussole library add DOCUMENT --library {file}", EN: "Begin it: boussole library add DOCUMENT --library {file}"},
			args: check.Args{"file": path}, cause: err,
		}
	case err != nil:
		return nil, unreadable(path, err)
	case !info.Mode().IsRegular() || info.Size() > maxLibrary: // a device may have no end
		return nil, notLibrary(path, &library.FileError{Fault: library.Foreign})
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	lib, err := library.Open(data)
	if err != nil {
		return nil, notLibrary(path, err)
	}
	return lib, nil
}

// notLibrary is the error for a file that is no library that can be read.
func notLibrary(path string, err error) error {
	fault, is := errors.AsType[*library.FileError](err)
	if !is {
		return unreadable(path, err)
	}
	p := &problem{args: check.Args{"file": path, "version": strconv.Itoa(fault.Version)}, cause: err}
	switch fault.Fault {
	case library.Newer:
		p.what = dossier.Text{FR: "la bibliothèque {file} vient d’un Boussole plus récent (version {version} de son format).", EN: "the library {file} is of a newer Boussole (version {version} of its format)."}
		p.mend = dossier.Text{FR: "Mettez Boussole à jour, ou construisez la bibliothèque à nouveau dans un autre fichier.", EN: "Update Boussole, or build the library anew in another file."}
	case library.Damaged:
		p.what = dossier.Text{FR: "la bibliothèque {file} est abîmée ou incomplète.", EN: "the library {file} is damaged or incomplete."}
		p.mend = dossier.Text{FR: "Reprenez-en une copie ; sinon, retirez ce fichier et ajoutez de nouveau vos documents.", EN: "Take a copy of it; or else remove that file and add your documents again."}
	case library.Foreign:
		p.what = dossier.Text{FR: "{file} n’est pas une bibliothèque de Boussole.", EN: "{file} is not a library of Boussole’s."}
		p.mend = dossier.Text{FR: "Donnez le fichier que « boussole library add » écrit.", EN: "Give the file that “boussole library add” writes."}
	}
	return p
}

// libraryShown is what list and stats show: the user's own library, or the one that
// ships, and what it is called.
func (sh *shell) libraryShown(given string, shipped bool) (library.View, string, error) {
	if shipped {
		view, err := library.Shipped()
		return view, "", err
	}
	path, err := sh.libraryPath(given)
	if err != nil {
		return library.View{}, "", err
	}
	lib, err := sh.openLibrary(path, given != "")
	if err != nil {
		return library.View{}, "", err
	}
	return lib.For(lib.Scopes()...), path, nil
}

// waitForLibrary is how long a command waits for another that changes the library.
const waitForLibrary = 10 * time.Second

// changeLibrary reads the library, changes it and puts it back at once, while no other
// command changes it. An error of change leaves it as it was.
func (sh *shell) changeLibrary(ctx context.Context, given string, change func(*library.Library) error) error {
	path, err := sh.libraryPath(given)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return notMade(path, err)
	}
	unlock, err := lock(ctx, path+".lock", waitForLibrary)
	switch {
	case errors.Is(err, errLocked):
		return &problem{
			what: dossier.Text{FR: "une autre commande est en train de modifier la bibliothèque {file}.", EN: "another command is changing the library {file}."},
			mend: dossier.Text{FR: "Attendez qu’elle ait fini, puis recommencez.", EN: "Wait until it has finished, then try again."},
			args: check.Args{"file": path}, cause: err,
		}
	case err != nil:
		return notMade(path, err)
	}
	defer unlock()
	lib, err := sh.openLibrary(path, false)
	if err != nil {
		return err
	}
	if err := change(lib); err != nil {
		return err
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		// Others' strategies may be in it: it is its owner's alone.
		return replace(path, lib.Bytes(), 0o600)
	}
	return rewrite(path, lib.Bytes())
}

// errLocked says that somebody else holds a lock.
var errLocked = errors.New("locked")

// retry calls try until it is done, fails, or has waited long enough.
func retry(ctx context.Context, wait time.Duration, try func() (done bool, err error)) error {
	ctx, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		if done, err := try(); done || err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return errLocked
		case <-tick.C:
		}
	}
}
