package serve

import (
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"time"

	"boussole/internal/dossier"
)

// readyWithin is how long a database may take to answer before it counts as away.
const readyWithin = 2 * time.Second

// What /readyz answers.
const (
	stateReady    = "ready"
	stateStopping = "stopping"
	stateAway     = "the database does not answer"
)

// stateWords are the states in words; "" for any other answer.
var stateWords = map[string]dossier.Text{
	stateStopping: {FR: "elle s’arrête", EN: "it is stopping"},
	stateAway:     {FR: "sa base de données ne répond pas", EN: "its database does not answer"},
	"":            {FR: "ce n’est pas Boussole qui y répond", EN: "it is not Boussole that answers there"},
}

// healthWithin is how long an instance may take to say how it is.
const healthWithin = 5 * time.Second

// stateError is a state that is not ready.
type stateError string

func (e stateError) Error() string { return stateWords[string(e)].EN }

// Health asks the instance that listens at an address of this machine whether it is
// ready; an Error where it is not.
func Health(ctx context.Context, listen string) error {
	ctx, cancel := context.WithTimeout(ctx, healthWithin)
	defer cancel()
	said, err := ready(ctx, listen)
	if err == nil && said != stateReady {
		if _, known := stateWords[said]; !known {
			said = ""
		}
		err = stateError(said)
	}
	if err != nil {
		return &Error{Kind: NotReady, Value: listen, Cause: err}
	}
	return nil
}

// ready is what the instance at an address says of itself.
func ready(ctx context.Context, listen string) (string, error) {
	host, port, err := net.SplitHostPort(listen)
	if err != nil {
		return "", err
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "localhost" // it listens everywhere, here too
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+net.JoinHostPort(host, port)+"/readyz", http.NoBody)
	if err != nil {
		return "", err
	}
	resp, err := (&http.Client{Transport: &http.Transport{DisableKeepAlives: true}}).Do(req) // no proxy
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	said, err := io.ReadAll(io.LimitReader(resp.Body, 100))
	return strings.TrimSuffix(string(said), "\n"), err
}

type database interface {
	Ready(ctx context.Context) error
}

// front answers those who ask how the instance is, without a session or a page, and
// hands everybody else on. Healthy: the process answers. Ready: it takes requests, and
// its database answers.
func front(db database, stopping *atomic.Bool, site http.Handler) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { state(w, http.StatusOK, "healthy") })
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), readyWithin)
		defer cancel()
		switch {
		case stopping.Load():
			state(w, http.StatusServiceUnavailable, stateStopping)
		case db.Ready(ctx) != nil:
			state(w, http.StatusServiceUnavailable, stateAway)
		default:
			state(w, http.StatusOK, stateReady)
		}
	})
	mux.Handle("/", site)
	return mux
}

func state(w http.ResponseWriter, code int, word string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(code)
	_, _ = io.WriteString(w, word+"\n")
}
