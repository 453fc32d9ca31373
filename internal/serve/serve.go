package serve

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"boussole/internal/account"
	"boussole/internal/check/rule"
	"boussole/internal/store"
	"boussole/internal/web"
	"boussole/internal/workspace"
)

// The limits of a request and of an end.
const (
	headersWithin = 10 * time.Second
	bodyWithin    = time.Minute
	answerWithin  = 2 * time.Minute // a report as a deck of slides is the slowest
	workWithin    = time.Minute     // what a request asks of the database, which may have fallen silent
	idleFor       = 2 * time.Minute
	headerBytes   = 64 << 10
	patience      = 10 * time.Second // for answers and jobs that have begun
)

// Instance is an open instance, before it answers anybody.
type Instance struct {
	Store     *store.Store
	Workspace *workspace.Workspace
	config    Config
	welcome   *web.Welcome // of the demonstration
}

// Open opens the folder and the database, brings its tables up to date under a lock, and
// joins the workspace to it. Close must be called.
func Open(ctx context.Context, c Config) (*Instance, error) {
	c, err := c.filled()
	if err != nil {
		return nil, err
	}
	if c.Data != "" {
		if err := os.MkdirAll(c.Data, 0o700); err != nil {
			return nil, &Error{Kind: BadData, Value: c.Data, Cause: err}
		}
	}
	seal, err := c.seal()
	if err != nil {
		return nil, err
	}
	s, err := open(ctx, c.database(), c.Now)
	if err != nil {
		return nil, err
	}
	ws, err := workspace.New(workspace.Config{
		Store: s, Rules: rule.All(), Now: c.Now, Zone: c.Zone, Seal: seal, Passkeys: passkeys(&c),
		OpenID: account.NewOpenID(account.OpenIDConfig{Redirect: origin(&c) + "/sign-in/back", Private: c.Private}),
	})
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return &Instance{Store: s, Workspace: ws, config: c}, nil
}

// open opens a database and brings its tables up to date.
func open(ctx context.Context, database string, now func() time.Time) (*store.Store, error) {
	s, err := store.Open(ctx, store.Config{Database: database, Now: now})
	if err != nil {
		return nil, &Error{Kind: BadDatabase, Value: shown(database), Cause: err}
	}
	if err := s.Migrate(ctx); err != nil {
		kind := BadDatabase
		if _, newer := errors.AsType[*store.NewerError](err); newer {
			kind = LaterTables
		}
		return nil, errors.Join(&Error{Kind: kind, Value: shown(database), Cause: err}, s.Close())
	}
	return s, nil
}

// origin is the address that people come by, or the one that the pages have here.
func origin(c *Config) string {
	if c.Origin != "" {
		return c.Origin
	}
	_, port, err := net.SplitHostPort(c.Listen)
	if err != nil {
		return "http://localhost"
	}
	return "http://" + net.JoinHostPort("localhost", port)
}

// passkeys are for an address that has a name; elsewhere there are none.
func passkeys(c *Config) *account.Passkeys {
	keys, err := account.NewPasskeys(origin(c))
	if err != nil {
		c.Log.Info("no passkeys at this address")
		return nil
	}
	return keys
}

// Close closes the database.
func (i *Instance) Close() error { return i.Store.Close() }

// Run opens an instance and answers until the context ends.
func Run(ctx context.Context, c Config) error {
	i, err := Open(ctx, c)
	if err != nil {
		return err
	}
	return errors.Join(i.Run(ctx), i.Close())
}

// Run answers until the context ends; then it says that it is not ready any more, takes
// no more requests, and lets those that have begun, and jobs, end.
func (i *Instance) Run(ctx context.Context) error {
	listener, err := listen(ctx, i.config.Listen)
	if err != nil {
		return err
	}
	return i.serve(ctx, listener)
}

func (i *Instance) serve(ctx context.Context, listener net.Listener) error {
	c := &i.config
	meter := newMeter(i.Store, c.Version)
	site, err := web.New(web.Config{
		Workspace: i.Workspace, Rules: rule.All(), Sessions: i.Store.Sessions(), Now: c.Now, Zone: c.Zone, Log: c.Log,
		Origin: c.Origin, Secure: c.secure(), Proxy: c.Proxy, Demo: c.Demo != nil, Welcome: i.welcome,
	})
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	var stopping atomic.Bool
	servers := []*http.Server{i.server(front(i.Store, &stopping, meter.around(c.Log, c.Now, bounded(site))))}
	listeners := []net.Listener{listener}
	if c.Metrics != "" {
		second, err := listen(ctx, c.Metrics)
		if err != nil {
			return errors.Join(err, listener.Close())
		}
		servers, listeners = append(servers, i.server(meter.handler())), append(listeners, second)
	}

	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	var running sync.WaitGroup
	failed := make(chan error, len(servers)+1)
	running.Go(func() {
		if err := i.Store.Work(ctx, c.Log, patience); err != nil {
			failed <- fmt.Errorf("jobs: %w", err)
		}
	})
	for n, server := range servers {
		running.Go(func() {
			if err := server.Serve(listeners[n]); !errors.Is(err, http.ErrServerClosed) {
				failed <- fmt.Errorf("serve at %s: %w", listeners[n].Addr(), err)
			}
		})
	}
	c.Log.InfoContext(ctx, "ready", "listen", listener.Addr().String(), "engine", i.Store.Engine(), "version", c.Version)
	if c.Ready != nil {
		c.Ready(address(c, listener.Addr()))
	}
	select {
	case <-ctx.Done():
	case err = <-failed:
	}
	stopping.Store(true)
	c.Log.InfoContext(ctx, "stopping")
	cancel()
	err = errors.Join(err, shutdown(context.WithoutCancel(ctx), servers))
	running.Wait()
	c.Log.InfoContext(ctx, "stopped")
	return err
}

// bounded ends what a request waits for when it has taken too long, so that whoever asks
// is still answered.
func bounded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), workWithin)
		defer cancel()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func listen(ctx context.Context, address string) (net.Listener, error) {
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", address)
	if err != nil {
		return nil, &Error{Kind: BadListen, Value: address, Cause: err}
	}
	return l, nil
}

func (i *Instance) server(h http.Handler) *http.Server {
	return &http.Server{
		Handler: h, ReadHeaderTimeout: headersWithin, ReadTimeout: bodyWithin, WriteTimeout: answerWithin, IdleTimeout: idleFor,
		MaxHeaderBytes: headerBytes, ErrorLog: serverLog(i.config.Log),
	}
}

// shutdown ends servers when what they have begun is answered, or after patience.
func shutdown(ctx context.Context, servers []*http.Server) error {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	var err error
	for _, server := range servers {
		if server.Shutdown(ctx) != nil {
			err = errors.Join(err, server.Close())
		}
	}
	return err
}
