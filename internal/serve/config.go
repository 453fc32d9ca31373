// Package serve joins what an instance is made of: the store, the workspace, the pages,
// the jobs and the two servers. It starts them, says when they are ready, and stops them
// in an order in which nobody is left without an answer.
package serve

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/store"
)

// Config is how an instance is run.
type Config struct {
	Listen   string // host:port of the pages; localhost:8080 where it is ""
	Metrics  string // host:port of the figures for Prometheus; "": none
	Data     string // the folder of the database and the key; made if it is not there
	Database string // postgres://… ; "": SQLite in the folder
	Origin   string // the address that people come by, such as https://boussole.example.org
	Proxy    bool   // a proxy stands before, whose headers say where people come from
	Private  bool   // OpenID Connect providers may be at private addresses
	Key      string // the key that secrets are sealed with, in base64; "": that of the folder
	Demo     *Demo  // the examples are shown; nil: this is for use

	Zone    *time.Location // where a day begins; UTC where it is nil
	Now     func() time.Time
	Log     *slog.Logger
	Version string

	// Ready is called once with the address of the pages, when they answer.
	Ready func(address string)
}

// Error is a fault of how an instance is run, and what to do about it.
type Error struct {
	Kind  Kind
	Value string // what it is about: an address, a folder, a flag's value
	Cause error
}

// Words are what happened and what to do, in both languages.
func (e *Error) Words() (what, mend dossier.Text, args map[string]any) {
	t := words[e.Kind]
	mend = t.mend
	why := e.reason()
	if why.mend.EN != "" {
		mend = why.mend
	}
	return t.what, mend, map[string]any{"value": e.Value, "detail": why.what}
}

// Kind is what kind of fault it is.
type Kind string

// The kinds.
const (
	BadOrigin   Kind = "origin"   // the origin is no http address of a site
	BadKey      Kind = "key"      // the sealing key is not 32 bytes in base64
	BadData     Kind = "data"     // the folder cannot be used
	BadDatabase Kind = "database" // the database cannot be used
	LaterTables Kind = "later"    // a later version of the program has written it
	OlderTables Kind = "older"    // an earlier version of the program has written it
	BadListen   Kind = "listen"   // the address cannot be listened at
	NoInstance  Kind = "none"     // there is nothing to back up
	LaterBackup Kind = "later-backup"
	NobodyYet   Kind = "nobody-yet" // there is no instance
	NotReady    Kind = "not-ready"  // it does not answer, or says that it is not ready
	NoAccount   Kind = "account"    // nobody has an account with the address

	// Why a backup is not restored, as store.RestoreFault has it.
	NoBackup  Kind = "restore-none"
	Truncated Kind = "restore-truncated"
	Changed   Kind = "restore-changed"
	NotEmpty  Kind = "restore-not-empty"
)

func (e *Error) Error() string { return fmt.Sprintf("%s %s: %v", e.Kind, e.Value, e.Cause) }

// Unwrap is the cause.
func (e *Error) Unwrap() error { return e.Cause }

// filled is the configuration with what was not said.
func (c Config) filled() (Config, error) {
	c.Listen = cmp.Or(c.Listen, "localhost:8080")
	c.Zone = cmp.Or(c.Zone, time.UTC)
	c.Log = cmp.Or(c.Log, slog.New(slog.DiscardHandler))
	if c.Now == nil {
		return c, errors.New("serve: no clock")
	}
	if c.Data == "" && (c.Database == "" || c.Key == "") {
		return c, errors.New("serve: no folder")
	}
	if c.Origin != "" {
		u, err := url.Parse(strings.TrimSuffix(c.Origin, "/"))
		if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" || u.Path != "" || u.RawQuery != "" || u.User != nil {
			return c, &Error{Kind: BadOrigin, Value: c.Origin, Cause: errors.Join(err, errors.New("not the address of a site"))}
		}
		c.Origin = u.String()
	}
	return c, nil
}

// secure reports whether people come by https.
func (c *Config) secure() bool { return strings.HasPrefix(c.Origin, "https://") }

// database is the name of the database.
func (c *Config) database() string { return Database(c.Data, c.Database) }

// Database is the name of the database of a folder, or the one that is named.
func Database(data, named string) string {
	if named != "" {
		return named
	}
	return filepath.Join(data, "boussole.db")
}

// unclear stands for an address that may hold a password where none should be.
const unclear = "postgres://…"

// shown is the name of a database as it may be said: without a password, nor what may be
// a part of one in an address that is not written as it should be.
func shown(database string) string {
	if !store.IsPostgres(database) {
		return database
	}
	u, err := url.Parse(database)
	if err != nil || strings.Count(database, "@") > 1 || u.User == nil && strings.Contains(database, "@") {
		return unclear
	}
	u.RawQuery, u.Fragment, u.RawFragment = "", "", ""
	return u.Redacted()
}

// seal is made of the key that was given, or else of the one in the folder, which is
// made the first time. Whoever has the database alone cannot open what it seals.
func (c *Config) seal() (*account.Seal, error) {
	typed, from := c.Key, "BOUSSOLE_KEY"
	if typed == "" {
		from = filepath.Join(c.Data, "boussole.key")
		kept, err := os.ReadFile(from)
		if errors.Is(err, fs.ErrNotExist) {
			kept, err = newKey(from)
		}
		if err != nil {
			return nil, &Error{Kind: BadData, Value: from, Cause: err}
		}
		typed = string(kept)
	}
	key, err := account.ParseSealKey(typed)
	if err != nil {
		return nil, &Error{Kind: BadKey, Value: from, Cause: err}
	}
	return account.NewSeal(key)
}

// newKey writes a key to a file that is not there. Of two who do so at once, both have
// the key of the one who was first.
func newKey(name string) ([]byte, error) {
	f, err := os.CreateTemp(filepath.Dir(name), ".key-")
	if err != nil {
		return nil, err
	}
	defer os.Remove(f.Name())
	_, err = f.WriteString(account.NewSealKey() + "\n")
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return nil, err
	}
	// A link is refused where the name is taken, and never half written.
	if err := os.Link(f.Name(), name); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, err
	}
	return os.ReadFile(name)
}

// address is where the pages are found, in words that a browser takes.
func address(c *Config, l net.Addr) string {
	if c.Origin != "" {
		return c.Origin
	}
	host, port, err := net.SplitHostPort(l.String())
	if err != nil {
		return "http://" + l.String()
	}
	if ip := net.ParseIP(host); ip != nil && (ip.IsLoopback() || ip.IsUnspecified()) {
		host = "localhost" // passkeys need a name
	}
	return "http://" + net.JoinHostPort(host, port)
}
