package serve

import (
	"context"
	"io"
	"net/http"
	"sync/atomic"
	"time"
)

// readyWithin is how long a database may take to answer before it counts as away.
const readyWithin = 2 * time.Second

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
			state(w, http.StatusServiceUnavailable, "stopping")
		case db.Ready(ctx) != nil:
			state(w, http.StatusServiceUnavailable, "the database does not answer")
		default:
			state(w, http.StatusOK, "ready")
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
