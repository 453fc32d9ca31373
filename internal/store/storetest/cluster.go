// Package storetest opens empty stores of both engines for tests, so that one suite runs
// on SQLite and on PostgreSQL, whose server it starts itself.
//
//	func TestMain(m *testing.M) { os.Exit(storetest.Main(m)) }
//
//	func TestSomething(t *testing.T) {
//		storetest.Each(t, func(t *testing.T, s *store.Store) { … })
//	}
package storetest

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
)

// serverVariable is the environment variable by which Main tells the tests of its
// process where their PostgreSQL server is.
const serverVariable = "BOUSSOLE_TEST_POSTGRES"

// binVariable names the folder with PostgreSQL's programs.
const binVariable = "BOUSSOLE_POSTGRES"

// Main runs the tests of a package with a PostgreSQL server, and returns their exit
// code. Without one they fail: nothing is left out.
func Main(m *testing.M) int {
	cluster, err := Start(context.Background())
	if err != nil {
		fmt.Fprintln(os.Stderr, "storetest:", err)
		return 1
	}
	defer cluster.Stop()
	if err := template(context.Background(), cluster.URL(templateName)); err != nil {
		fmt.Fprintln(os.Stderr, "storetest:", err)
		return 1
	}
	if err := os.Setenv(serverVariable, cluster.URL("postgres")); err != nil {
		fmt.Fprintln(os.Stderr, "storetest:", err)
		return 1
	}
	return m.Run()
}

// Cluster is a running PostgreSQL server in a folder of its own, reached by a socket.
type Cluster struct {
	bin, dir string
	settings []string
	server   *process
	log      *bytes.Buffer // of the server
	killed   bool
}

// process is a program that ends with us.
type process struct {
	cmd   *exec.Cmd
	err   error // what it ended with
	ended chan struct{}
}

// Start makes a cluster in a temporary folder and starts its server, with settings as
// "fsync=on". Without them it waits for no disk.
func Start(ctx context.Context, settings ...string) (*Cluster, error) {
	bin, err := programs()
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "boussole-pg-")
	if err != nil {
		return nil, err
	}
	c := &Cluster{bin: bin, dir: dir, settings: settings}
	if err := c.init(ctx); err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	if err := c.Restart(ctx); err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	return c, nil
}

// programs is the folder of the newest PostgreSQL on this machine.
func programs() (string, error) {
	if dir := os.Getenv(binVariable); dir != "" {
		return dir, nil
	}
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/postgres")
	if err == nil && len(found) > 0 {
		newest := slices.MaxFunc(found, func(a, b string) int { // 9 is before 15
			if len(a) != len(b) {
				return len(a) - len(b)
			}
			return strings.Compare(a, b)
		})
		return filepath.Dir(newest), nil
	}
	if name, err := exec.LookPath("postgres"); err == nil {
		return filepath.Dir(name), nil
	}
	return "", fmt.Errorf("PostgreSQL is not on this machine: install it (Debian: postgresql), or name the folder of its programs in %s", binVariable)
}

func (c *Cluster) init(ctx context.Context) error {
	cmd := exec.CommandContext(ctx, filepath.Join(c.bin, "initdb"), //nolint:gosec // the PostgreSQL of this machine
		"-D", filepath.Join(c.dir, "data"),
		"-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
	cmd.Dir = c.dir
	if err := unprivileged(cmd, c.dir); err != nil {
		return err
	}
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("initdb: %w\n%s", err, out)
	}
	return nil
}

// Restart starts the server, after Kill or for the first time, and waits until it answers.
func (c *Cluster) Restart(ctx context.Context) error {
	err := c.restart(ctx)
	// What a killed server leaves running for a moment keeps the next one out.
	for try := 1; err != nil && ctx.Err() == nil && c.killed && try < 40; try++ {
		time.Sleep(250 * time.Millisecond)
		err = c.restart(ctx)
	}
	return err
}

func (c *Cluster) restart(ctx context.Context) error {
	cmd := exec.CommandContext(context.WithoutCancel(ctx), filepath.Join(c.bin, "postgres"), //nolint:gosec // the PostgreSQL of this machine
		"-D", filepath.Join(c.dir, "data"), "-k", c.dir,
		"-c", "listen_addresses=", "-c", "max_connections=300", "-c", "fsync=off", "-c", "shared_buffers=64MB")
	for _, setting := range c.settings {
		cmd.Args = append(cmd.Args, "-c", setting)
	}
	cmd.Dir = c.dir
	c.log = &bytes.Buffer{}
	cmd.Stdout, cmd.Stderr = c.log, c.log
	if err := unprivileged(cmd, c.dir); err != nil {
		return err
	}
	var err error
	if c.server, err = start(cmd); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for {
		answer := c.ping(ctx)
		if answer == nil {
			return nil
		}
		select {
		case <-c.server.ended:
			return fmt.Errorf("PostgreSQL ended: %w\n%s", c.server.err, c.log)
		case <-ctx.Done():
			c.Stop()
			return fmt.Errorf("PostgreSQL does not answer: %w\n%s", answer, c.log)
		case <-tick.C:
		}
	}
}

func (c *Cluster) ping(ctx context.Context) error {
	db, err := sql.Open("pgx", c.URL("postgres"))
	if err != nil {
		return err
	}
	defer db.Close()
	return db.PingContext(ctx)
}

// URL is the address of one of the cluster's databases.
func (c *Cluster) URL(database string) string {
	u := url.URL{
		Scheme: "postgres", User: url.User("postgres"), Path: "/" + database,
		RawQuery: url.Values{"host": {c.dir}, "sslmode": {"disable"}}.Encode(),
	}
	return u.String()
}

// Kill ends the server at once, without its leave.
func (c *Cluster) Kill() error {
	if err := c.server.cmd.Process.Kill(); err != nil {
		return err
	}
	<-c.server.ended
	c.killed = true
	return nil
}

// Stop ends the server and takes its folder away.
func (c *Cluster) Stop() {
	if c.server != nil {
		_ = c.server.cmd.Process.Signal(os.Interrupt) // a "fast shutdown"
		select {
		case <-c.server.ended:
		case <-time.After(20 * time.Second):
			_ = c.server.cmd.Process.Kill()
			<-c.server.ended
		}
	}
	_ = os.RemoveAll(c.dir)
}
