// Command load measures a server under load on this machine, on SQLite and on
// PostgreSQL: organisations with dossiers of 300 elements, people who read all their
// pages and some who save. It starts the server in a process of its own and takes its
// memory and the time that it needs to start.
//
//	go run ./internal/serve/load -organisations 1000 -for 30s -postgres own
package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"boussole/examples"
	"boussole/internal/dossier"
	"boussole/internal/locale"
	"boussole/internal/serve"
	"boussole/internal/store/storetest"
	"boussole/internal/workspace"
)

const (
	password = "un long mot de passe à nous" //nolint:gosec // of an account that goes with its folder
	key      = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
)

// plan is what is measured.
type plan struct {
	organisations, elements, readers, writers int
	lasts                                     time.Duration
	binary                                    string
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "load:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	var p plan
	flag.IntVar(&p.organisations, "organisations", 1000, "how many organisations")
	flag.IntVar(&p.elements, "elements", 300, "elements of each dossier")
	flag.IntVar(&p.readers, "readers", 50, "people who read at once")
	flag.IntVar(&p.writers, "writers", 2, "people who save at once")
	flag.DurationVar(&p.lasts, "for", 30*time.Second, "how long to measure")
	flag.StringVar(&p.binary, "binary", "bin/boussole", "the program")
	database := flag.String("postgres", "", "an empty PostgreSQL database to measure beside SQLite; \"own\": of a server started for it")
	flag.Parse()
	if *database == "own" {
		cluster, err := storetest.Start(ctx, "fsync=on")
		if err != nil {
			return err
		}
		defer cluster.Stop()
		*database = cluster.URL("postgres")
	}
	text, err := grown(p.elements)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	fmt.Fprintf(out, "%d organisations, %d elements and %d bytes each; %d readers, %d writers, %s; %d processors; load before %s\n\n",
		p.organisations, p.elements, len(text), p.readers, p.writers, p.lasts, runtime.NumCPU(), loadAverage())
	fmt.Fprintln(out, "| engine | pages | pages a second | p50 | p99 | slowest | saves | save p50 | save p99 | failed | processor time a page | start | memory at most |")
	fmt.Fprintln(out, "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
	engines := []string{""}
	if *database != "" {
		engines = append(engines, *database)
	}
	for _, engine := range engines {
		if err := p.engine(ctx, out, engine, text); err != nil {
			return err
		}
	}
	return out.Flush()
}

// grown is the French example with more actions, until it has so many elements.
func grown(elements int) ([]byte, error) {
	texts, err := examples.Dossiers()
	if err != nil {
		return nil, err
	}
	doc, err := dossier.Read("dossier.yaml", texts["fr-entreprise"])
	if err != nil {
		return nil, err
	}
	d := *doc.Dossier
	d.Actions = slices.Clone(d.Actions)
	for i := len(doc.Index.Elements); i < elements; i++ {
		action := doc.Dossier.Actions[i%len(doc.Dossier.Actions)]
		action.ID = dossier.ActionID(fmt.Sprintf("%s-%d", action.ID, i))
		d.Actions = append(d.Actions, action)
	}
	return dossier.Marshal(&d), nil
}

// engine measures a server on one engine.
func (p *plan) engine(ctx context.Context, out io.Writer, database string, text []byte) error {
	data, err := os.MkdirTemp("", "boussole-load-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(data) }()
	slugs, err := p.fill(ctx, data, database, text)
	if err != nil {
		return fmt.Errorf("fill: %w", err)
	}
	server, err := p.start(ctx, data, database)
	if err != nil {
		return err
	}
	defer server.stop()
	if err := server.signIn(ctx); err != nil {
		return err
	}
	warm, reading, saving := p.measure(ctx, server, slugs, text)
	memory, err := server.memory()
	if err != nil {
		return err
	}
	name := "SQLite"
	if database != "" {
		name = "PostgreSQL"
	}
	fmt.Fprintf(out, "| %s, first views | %d | %.0f | %s | %s | %s | | | | %d | | | |\n", name, len(warm.took), warm.rate(), warm.at(50), warm.at(99), warm.at(100), warm.failed)
	fmt.Fprintf(out, "| %s | %d | %.0f | %s | %s | %s | %d | %s | %s | %d | %.2f ms | %s | %s |\n", name,
		len(reading.took), reading.rate(), reading.at(50), reading.at(99), reading.at(100),
		len(saving.took), saving.at(50), saving.at(99), reading.failed+saving.failed, reading.processor/float64(max(len(reading.took), 1)), server.startedIn.Round(time.Millisecond), memory)
	return nil
}

// fill makes the organisations, as their owner would.
func (p *plan) fill(ctx context.Context, data, database string, text []byte) ([]string, error) {
	i, err := serve.Open(ctx, serve.Config{Data: data, Database: database, Key: key, Now: time.Now}) //nolint:forbidigo // the clock comes in here
	if err != nil {
		return nil, err
	}
	who, first, err := i.Workspace.First(ctx, workspace.First{Name: "Ada", Email: "ada@example.org", Password: password, Organisation: "Org", Lang: locale.French})
	if err != nil {
		return nil, errors.Join(err, i.Close())
	}
	actor := workspace.Actor{Person: *who}
	slugs := []string{first.Slug}
	for n := 1; n < p.organisations; n++ {
		org, err := i.Workspace.AddOrganisation(ctx, actor, fmt.Sprint("Org ", n))
		if err != nil {
			return nil, errors.Join(err, i.Close())
		}
		slugs = append(slugs, org.Slug)
	}
	for _, slug := range slugs {
		if _, err := i.Workspace.Save(ctx, actor, slug, workspace.Save{Text: text}); err != nil {
			return nil, errors.Join(err, i.Close())
		}
	}
	return slugs, i.Close()
}

// server is the program in a process of its own, and a browser that is signed in.
type server struct {
	cmd       *exec.Cmd
	address   string
	startedIn time.Duration
	client    *http.Client
}

var addressIn = regexp.MustCompile(`http://\S+`)

func (p *plan) start(ctx context.Context, data, database string) (*server, error) {
	args := []string{"serve", "--data", data, "--listen", "localhost:0"}
	if database != "" {
		args = append(args, "--database", database)
	}
	binary, err := filepath.Abs(p.binary)
	if err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, binary, args...) //nolint:gosec // the program that is measured
	cmd.Env = append(os.Environ(), "BOUSSOLE_KEY="+key)
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	begun := time.Now() //nolint:forbidigo // it measures
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	line, err := bufio.NewReader(pipe).ReadString('\n')
	s := &server{cmd: cmd, address: addressIn.FindString(line), startedIn: since(begun)}
	if s.address == "" {
		return nil, errors.Join(err, fmt.Errorf("the server says %q", line), cmd.Wait())
	}
	return s, nil
}

func since(begun time.Time) time.Duration { return time.Since(begun) }

func (s *server) stop() {
	_ = s.cmd.Process.Signal(os.Interrupt)
	_ = s.cmd.Wait()
}

func (s *server) signIn(ctx context.Context) error {
	jar, err := cookiejar.New(nil)
	if err != nil {
		return err
	}
	s.client = &http.Client{
		Jar: jar, Timeout: time.Minute, Transport: &http.Transport{MaxIdleConnsPerHost: 1000},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	status, err := s.post(ctx, "/sign-in", url.Values{"email": {"ada@example.org"}, "password": {password}})
	if err == nil && status != http.StatusSeeOther {
		err = fmt.Errorf("sign in: status %d", status)
	}
	return err
}

func (s *server) post(ctx context.Context, path string, form url.Values) (int, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, s.address+path, strings.NewReader(form.Encode()))
	if err != nil {
		return 0, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return s.do(req)
}

func (s *server) get(ctx context.Context, path string) (int, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, s.address+path, http.NoBody)
	if err != nil {
		return 0, err
	}
	return s.do(req)
}

func (s *server) do(req *http.Request) (int, error) {
	resp, err := s.client.Do(req)
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	_, err = io.Copy(io.Discard, resp.Body)
	return resp.StatusCode, err
}

// memory is the most that the process held, from the system.
func (s *server) memory() (string, error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.cmd.Process.Pid))
	if err != nil {
		return "", err
	}
	for line := range strings.Lines(string(status)) {
		if rest, is := strings.CutPrefix(line, "VmHWM:"); is {
			kb, err := strconv.Atoi(strings.Fields(rest)[0])
			return fmt.Sprintf("%d MB", kb/1024), err
		}
	}
	return "", errors.New("the system does not say what the server holds")
}

// processor is the time that the process has had of processors, in milliseconds; 0 where
// the system does not say.
func (s *server) processor() float64 {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", s.cmd.Process.Pid))
	_, rest, found := strings.Cut(string(text), ") ")
	fields := strings.Fields(rest)
	if err != nil || !found || len(fields) < 13 {
		return 0
	}
	user, _ := strconv.ParseFloat(fields[11], 64)
	system, _ := strconv.ParseFloat(fields[12], 64)
	return (user + system) * 10 // of a hundredth of a second each
}

// rooms are the pages that people read, below an organisation's address.
var rooms = []string{"", "/identity", "/goals", "/ground", "/forces", "/messages", "/battles", "/programme", "/evaluation", "/findings", "/versions"}

// watch is what was measured of one kind of request.
type watch struct {
	mu     sync.Mutex
	took   []time.Duration
	failed int
	lasted time.Duration

	processor float64 // milliseconds of the server's, meanwhile
}

func (w *watch) note(took time.Duration, sound bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if !sound {
		w.failed++
		return
	}
	w.took = append(w.took, took)
}

func (w *watch) rate() float64 { return float64(len(w.took)) / w.lasted.Seconds() }

// at is the time within which so many of a hundred were answered.
func (w *watch) at(percent int) string {
	if len(w.took) == 0 {
		return "-"
	}
	slices.Sort(w.took)
	i := min(len(w.took)*percent/100, len(w.took)-1)
	return fmt.Sprintf("%.1f ms", float64(w.took[i].Microseconds())/1000)
}

// measure first opens pages that nobody has opened that day, one after the other, for
// a while; then readers open pages that have been, while writers save.
func (p *plan) measure(ctx context.Context, s *server, slugs []string, text []byte) (first, reading, saving *watch) {
	first, reading, saving = &watch{}, &watch{}, &watch{}
	var seen []string
	begun := time.Now() //nolint:forbidigo // it measures
	for n := 0; since(begun) < p.lasts && n < len(slugs)*len(rooms) && ctx.Err() == nil; n++ {
		path := "/o/" + slugs[n/len(rooms)] + rooms[n%len(rooms)]
		s.timed(ctx, first, path)
		seen = append(seen, path)
	}
	first.lasted = since(begun)
	ctx, stop := context.WithTimeout(ctx, p.lasts)
	defer stop()
	begun = time.Now() //nolint:forbidigo // it measures
	before := s.processor()
	var all sync.WaitGroup
	for range p.readers {
		all.Go(func() { s.read(ctx, reading, seen) })
	}
	for w := range p.writers {
		all.Go(func() {
			for base := 1; ctx.Err() == nil; base++ {
				slug := slugs[len(slugs)-1-w] // whom nobody reads
				changed := fmt.Sprintf("%s\n# %d\n", text, base)
				begun := time.Now() //nolint:forbidigo // it measures
				status, err := s.post(ctx, "/o/"+slug+"/dossier", url.Values{"text": {changed}, "base": {strconv.Itoa(base)}, "why": {"parce que"}})
				if ctx.Err() == nil {
					saving.note(since(begun), err == nil && status == http.StatusSeeOther)
				}
			}
		})
	}
	all.Wait()
	reading.processor = s.processor() - before
	reading.lasted, saving.lasted = since(begun), since(begun)
	return first, reading, saving
}

func (s *server) timed(ctx context.Context, w *watch, path string) {
	begun := time.Now() //nolint:forbidigo // it measures
	status, err := s.get(ctx, path)
	if ctx.Err() == nil {
		w.note(since(begun), err == nil && status == http.StatusOK)
	}
}

// read opens pages on a connection of its own, one after the other. It does by hand what
// http.Client does with three goroutines a request: the load shares its processors with the
// server.
func (s *server) read(ctx context.Context, w *watch, pages []string) {
	host := strings.TrimPrefix(s.address, "http://")
	root, err := url.Parse(s.address)
	if err != nil {
		w.note(0, false)
		return
	}
	var session strings.Builder
	for _, cookie := range s.client.Jar.Cookies(root) {
		session.WriteString(cookie.Name + "=" + cookie.Value + "; ")
	}
	conn, err := (&net.Dialer{}).DialContext(ctx, "tcp", host)
	if err != nil {
		w.note(0, false)
		return
	}
	defer func() { _ = conn.Close() }()
	answers := bufio.NewReader(conn)
	for ctx.Err() == nil {
		begun := time.Now()                  //nolint:forbidigo // it measures
		page := pages[rand.IntN(len(pages))] //nolint:gosec // not a secret
		_, err := fmt.Fprintf(conn, "GET %s HTTP/1.1\r\nHost: %s\r\nAccept-Encoding: gzip\r\nCookie: %s\r\n\r\n", page, host, session.String())
		var resp *http.Response
		if err == nil {
			resp, err = http.ReadResponse(answers, nil)
		}
		if err == nil {
			_, err = io.Copy(io.Discard, resp.Body)
			err = errors.Join(err, resp.Body.Close())
		}
		w.note(since(begun), err == nil && resp.StatusCode == http.StatusOK)
		if err != nil {
			return
		}
	}
}

func loadAverage() string {
	text, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return "unknown"
	}
	return strings.Join(strings.Fields(string(text))[:2], " ")
}
