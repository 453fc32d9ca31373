package serve

import (
	"log"
	"log/slog"
	"net/http"
	"strconv"
	"time"

	"boussole/internal/store"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// meter counts what the instance does. Nothing of it says who did it, or where: labels
// are routes as they are laid, methods and codes.
type meter struct {
	registry *prometheus.Registry
	requests *prometheus.HistogramVec
	under    prometheus.Gauge // way
}

func newMeter(s *store.Store, version string) *meter {
	m := &meter{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "boussole_request_seconds", Help: "Time to answer a request, by route, method and status.",
			Buckets: []float64{.001, .0025, .005, .01, .02, .05, .1, .25, .5, 1, 2.5, 10},
		}, []string{"route", "method", "code"}),
		under: prometheus.NewGauge(prometheus.GaugeOpts{Name: "boussole_requests_under_way", Help: "Requests that are being answered."}),
	}
	info := prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "boussole_info", Help: "The version of the program and its database engine."}, []string{"version", "engine"})
	info.WithLabelValues(version, s.Engine()).Set(1)
	m.registry.MustRegister(m.requests, m.under, info, pools{s}, collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// handler is the page of figures.
func (m *meter) handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{MaxRequestsInFlight: 4}))
	return mux
}

// around measures and logs each answer. The address is not logged: it may hold the token
// of a guest or the name of an organisation; the route stands for it.
func (m *meter) around(logger *slog.Logger, now func() time.Time, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, begun := r.Context(), now()
		m.under.Inc()
		defer m.under.Dec()
		seen := &witness{ResponseWriter: w, route: "none"}
		defer func() {
			took := now().Sub(begun)
			method := method(r.Method)
			m.requests.WithLabelValues(seen.route, method, strconv.Itoa(seen.status())).Observe(took.Seconds())
			logger.LogAttrs(ctx, level(seen.status()), "request", slog.String("route", seen.route), slog.String("method", method),
				slog.Int("status", seen.status()), slog.Int64("bytes", seen.bytes), slog.Float64("ms", float64(took.Microseconds())/1000))
		}()
		next.ServeHTTP(seen, r)
	})
}

// level is how much an answer matters to who reads the log.
func level(status int) slog.Level {
	if status >= http.StatusInternalServerError {
		return slog.LevelError
	}
	return slog.LevelDebug
}

// method is one of the few, so that nobody makes new labels by asking.
func method(asked string) string {
	switch asked {
	case http.MethodGet, http.MethodHead, http.MethodPost:
		return asked
	default:
		return "other"
	}
}

// witness is a ResponseWriter that remembers what was answered.
type witness struct {
	http.ResponseWriter
	route string
	code  int
	bytes int64
}

// Route is how the pages tell which route of theirs answers.
func (w *witness) Route(pattern string) { w.route = pattern }

// Unwrap is for http.ResponseController.
func (w *witness) Unwrap() http.ResponseWriter { return w.ResponseWriter }

func (w *witness) WriteHeader(code int) {
	if w.code == 0 && code >= http.StatusOK {
		w.code = code
	}
	w.ResponseWriter.WriteHeader(code)
}

func (w *witness) Write(p []byte) (int, error) {
	if w.code == 0 {
		w.code = http.StatusOK
	}
	n, err := w.ResponseWriter.Write(p)
	w.bytes += int64(n)
	return n, err
}

func (w *witness) status() int {
	if w.code == 0 {
		return http.StatusOK
	}
	return w.code
}

// pools are the store's connections, as Prometheus collects them.
type pools struct{ store *store.Store }

func (p pools) describe() (open, used, waited *prometheus.Desc) {
	return prometheus.NewDesc("boussole_database_connections", "Open connections of the database.", []string{"pool"}, nil),
		prometheus.NewDesc("boussole_database_connections_used", "Connections of the database in use.", []string{"pool"}, nil),
		prometheus.NewDesc("boussole_database_wait_seconds_total", "Time spent waiting for a connection.", []string{"pool"}, nil)
}

func (p pools) Describe(to chan<- *prometheus.Desc) {
	open, used, waited := p.describe()
	to <- open
	to <- used
	to <- waited
}

func (p pools) Collect(to chan<- prometheus.Metric) {
	open, used, waited := p.describe()
	for name, stats := range p.store.Pools() {
		to <- prometheus.MustNewConstMetric(open, prometheus.GaugeValue, float64(stats.OpenConnections), name)
		to <- prometheus.MustNewConstMetric(used, prometheus.GaugeValue, float64(stats.InUse), name)
		to <- prometheus.MustNewConstMetric(waited, prometheus.CounterValue, stats.WaitDuration.Seconds(), name)
	}
}

// serverLog is what net/http says of connections that break, which is seldom of use.
func serverLog(logger *slog.Logger) *log.Logger {
	return slog.NewLogLogger(logger.Handler(), slog.LevelDebug)
}
