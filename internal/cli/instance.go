package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"boussole/internal/check"
	"boussole/internal/dossier"
	"boussole/internal/locale"
)

// Instance is the workshop that people share. cmd/boussole joins it to its database; the
// commands know none.
type Instance interface {
	// Serve answers until the context ends.
	Serve(ctx context.Context, o ServeOptions) error
	// Demo answers likewise, with the examples in a folder that goes with it.
	Demo(ctx context.Context, o DemoOptions) error
	// Health is nil if the instance that answers at an address is ready.
	Health(ctx context.Context, listen string) error
	// Recover is where somebody may choose another password, and until when.
	Recover(ctx context.Context, o RecoverOptions) (address string, until time.Time, err error)
	// Backup writes what an instance knows, as it is at one instant, while it runs.
	Backup(ctx context.Context, from Place, program string, to io.Writer) (BackedUp, error)
	// Restore makes an instance of a backup where there is none.
	Restore(ctx context.Context, from io.Reader, to Place) (BackedUp, error)
}

// BackedUp is what a backup holds.
type BackedUp struct {
	Organisations, People, Versions int64
	Sealed                          bool // it holds secrets that only the key of the folder opens
}

// Place is where an instance keeps what it knows.
type Place struct {
	Data     string // the folder of the database and the key
	Database string // postgres://… ; "": SQLite in the folder
	Key      string // the key that secrets are sealed with; "": that of the folder
}

// ServeOptions are how an instance is run.
type ServeOptions struct {
	Place
	Listen  string
	Metrics string
	Origin  string
	Proxy   bool
	Private bool
	Zone    *time.Location
	Version string
	Log     io.Writer
	JSON    bool // the log is for machines
	Verbose bool // every request is logged
	Ready   func(address string)
}

// DemoOptions are how the examples are shown.
type DemoOptions struct {
	Listen  string
	Lang    locale.Lang
	Zone    *time.Location
	Version string
	Log     io.Writer
	Browse  bool // a browser is opened, if there is one
	Ready   func(DemoReady)
}

// DemoReady is how one gets into the demonstration.
type DemoReady struct {
	Address       string // that signs in by itself
	Organisations int
	Opened        bool // a browser was opened
}

// worded is an error that says itself in both languages, with what to do.
type worded interface {
	error
	Words() (what, mend dossier.Text, args map[string]any)
}

// told is an error of an instance in words.
func told(err error) error {
	if w, is := errors.AsType[worded](err); is {
		what, mend, args := w.Words()
		return &problem{what: what, mend: mend, args: check.Args(args), cause: err}
	}
	return err
}

// isPostgres reports whether a database is named as PostgreSQL's are.
func isPostgres(name string) bool {
	return strings.HasPrefix(name, "postgres://") || strings.HasPrefix(name, "postgresql://")
}

// served is the end of a server that was asked to end: that is no failure.
type served struct{}

func (served) Error() string { return "stopped" }

type placeFlags struct {
	Data     string `placeholder:"DIR" help:"${servedata}"`
	Database string `placeholder:"URL" help:"${servedatabase}"`
}

// place is what the flags say, or the environment, or the folder for data.
func (f *placeFlags) place(sh *shell) (Place, error) {
	p := Place{Data: f.Data, Database: f.Database, Key: sh.Getenv("BOUSSOLE_KEY")}
	if p.Database == "" {
		p.Database = sh.Getenv("BOUSSOLE_DATABASE")
	}
	for _, name := range []string{"BOUSSOLE_DATA", "STATE_DIRECTORY"} { // the second is systemd's
		if p.Data == "" {
			p.Data = sh.Getenv(name)
		}
	}
	if p.Data == "" {
		home, found := sh.dataHome()
		if !found {
			return p, &problem{
				what: dossier.Text{FR: "je ne sais pas où tenir les données : ni HOME ni XDG_DATA_HOME n’est défini.", EN: "I do not know where to keep the data: neither HOME nor XDG_DATA_HOME is set."},
				mend: dossier.Text{FR: "Donnez leur répertoire : --data RÉPERTOIRE", EN: "Give their folder: --data DIR"},
			}
		}
		p.Data = filepath.Join(home, "boussole")
	}
	if p.Database != "" && !isPostgres(p.Database) {
		return p, &problem{
			what: dossier.Text{FR: "« {value} » n’est pas l’adresse d’une base PostgreSQL.", EN: "“{value}” is not the address of a PostgreSQL database."},
			mend: dossier.Text{FR: "Écrivez postgres://utilisateur@serveur/base. Pour SQLite, donnez seulement --data, le répertoire.", EN: "Write postgres://user@server/database. For SQLite, give --data alone, the folder."},
			args: check.Args{"value": discreet(p.Database)},
		}
	}
	return p, nil
}

// discreet is an address as it may be said: one that may hold a password is cut before it.
func discreet(address string) string {
	if !strings.ContainsAny(address, "@=") {
		return address
	}
	scheme, _, is := strings.Cut(address, ":")
	if !is || strings.ContainsAny(scheme, "@= ") {
		return "…"
	}
	return scheme + ":…"
}

type listenFlag struct {
	Listen string `placeholder:"HOST:PORT" help:"${servelisten}"`
}

// address is what the flag says, or the environment, or an address of this machine alone.
func (f *listenFlag) address(sh *shell) string {
	return cmp.Or(f.Listen, sh.Getenv("BOUSSOLE_LISTEN"), "localhost:8080")
}

type serveCmd struct {
	placeFlags
	listenFlag
	Origin           string `placeholder:"URL" help:"${serveorigin}"`
	BehindProxy      bool   `help:"${serveproxy}"`
	Metrics          string `placeholder:"HOST:PORT" help:"${servemetrics}"`
	PrivateProviders bool   `help:"${serveprivate}"`
	Tz               string `placeholder:"ZONE" help:"${servetz}"`
	Verbose          bool   `help:"${serveverbose}"`
}

func (c *serveCmd) Run(ctx context.Context, sh *shell) error {
	sh.lingers.Store(int64(lastAnswers))
	place, err := c.place(sh)
	if err != nil {
		return err
	}
	where := time.Local
	if c.Tz != "" {
		if where, err = zone(c.Tz); err != nil {
			return err
		}
	}
	err = sh.Instance.Serve(ctx, ServeOptions{
		Place: place, Listen: c.address(sh), Metrics: c.Metrics, Origin: c.Origin, Proxy: c.BehindProxy, Private: c.PrivateProviders,
		Zone: where, Version: sh.Version, Log: sh.Stderr, JSON: !sh.ErrTerminal, Verbose: c.Verbose,
		Ready: func(address string) {
			fmt.Fprintln(sh.Stdout, check.Sentence(sh.lang, dossier.Text{FR: "Boussole est prête : {address}", EN: "Boussole is ready: {address}"}, check.Args{"address": address}, nil))
		},
	})
	if err != nil {
		return told(err)
	}
	return served{}
}

type demoCmd struct {
	Listen    string `default:"localhost:8080" placeholder:"HOST:PORT" help:"${demolisten}"`
	NoBrowser bool   `help:"${demonobrowser}"`
}

func (c *demoCmd) Run(ctx context.Context, sh *shell) error {
	sh.lingers.Store(int64(lastAnswers))
	err := sh.Instance.Demo(ctx, DemoOptions{
		Listen: c.Listen, Lang: sh.lang, Zone: time.Local, Version: sh.Version, Log: sh.Stderr, Browse: !c.NoBrowser && sh.Terminal,
		Ready: func(r DemoReady) {
			t := dossier.Text{
				FR: "Boussole montre {n} organisations d’exemple : {address}\nOuvrez cette adresse dans un navigateur. Ctrl-C arrête, et efface tout.",
				EN: "Boussole shows {n} example organisations: {address}\nOpen this address in a browser. Ctrl-C stops, and erases everything.",
			}
			if r.Opened {
				t = dossier.Text{
					FR: "Boussole montre {n} organisations d’exemple dans votre navigateur : {address}\nCtrl-C arrête, et efface tout.",
					EN: "Boussole shows {n} example organisations in your browser: {address}\nCtrl-C stops, and erases everything.",
				}
			}
			fmt.Fprintln(sh.Stdout, check.Sentence(sh.lang, t, check.Args{"n": r.Organisations, "address": r.Address}, nil))
		},
	})
	if err != nil {
		return told(err)
	}
	return served{}
}
