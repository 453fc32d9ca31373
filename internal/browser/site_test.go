//go:build browser

package browser_test

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"boussole/internal/account"
	"boussole/internal/check/rule"
	"boussole/internal/locale"
	"boussole/internal/store"
	"boussole/internal/web"
	"boussole/internal/workspace"
)

const passphrase = "cheval agrafe correct pile"

// served is the pages on a port of this machine, with one organisation and its owner.
type served struct {
	*httptest.Server
	ws    *workspace.Workspace
	owner workspace.Actor
	slug  string
}

// serve serves the pages of an example; none is an organisation without a dossier. Each
// site of a browser has a host of its own, for cookies know no ports.
func serve(t *testing.T, name, host string) *served {
	t.Helper()
	ctx := t.Context()
	noon := func() time.Time { return time.Date(2026, time.December, 1, 12, 0, 0, 0, time.UTC) }
	st, err := store.Open(ctx, store.Config{Database: filepath.Join(t.TempDir(), "boussole.db"), Now: noon})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := st.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := st.Migrate(ctx); err != nil {
		t.Fatal(err)
	}
	ws, err := workspace.New(workspace.Config{Store: st, Rules: rule.All(), Now: noon})
	if err != nil {
		t.Fatal(err)
	}
	person, org, err := ws.First(ctx, workspace.First{Name: "Claire Vuillet", Email: "claire@combes.example", Password: passphrase, Organisation: "Fruitière des Trois-Combes", Lang: locale.French})
	if err != nil {
		t.Fatal(err)
	}
	s := &served{ws: ws, owner: workspace.Actor{Person: *person}, slug: org.Slug}
	if name != "" {
		if _, err := ws.Save(ctx, s.owner, org.Slug, workspace.Save{Text: source(t, name)}); err != nil {
			t.Fatal(err)
		}
	}
	site, err := web.New(web.Config{Workspace: ws, Rules: rule.All(), Sessions: st.Sessions(), Now: noon, Demo: true})
	if err != nil {
		t.Fatal(err)
	}
	s.Server = httptest.NewUnstartedServer(site)
	_ = s.Listener.Close()
	if s.Listener, err = (&net.ListenConfig{}).Listen(ctx, "tcp", host+":0"); err != nil {
		t.Fatal(err)
	}
	s.Start()
	t.Cleanup(s.Close)
	return s
}

// cookie is that of a session of the owner's.
func (s *served) cookie(t *testing.T) *http.Cookie {
	t.Helper()
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	res, err := client.PostForm(s.URL+"/sign-in", url.Values{"email": {s.owner.Person.Email}, "password": {passphrase}})
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	for _, c := range res.Cookies() {
		if strings.HasSuffix(c.Name, "session") {
			return c
		}
	}
	t.Fatalf("signing in: %d", res.StatusCode)
	return nil
}

func (s *served) speak(t *testing.T, lang locale.Lang) {
	t.Helper()
	_, err := s.ws.SetProfile(t.Context(), s.owner, workspace.Profile{Name: s.owner.Person.Name, Lang: lang, Theme: account.Auto})
	if err != nil {
		t.Fatal(err)
	}
}

// tab opens a tab in which the owner is signed in.
func (s *served) tab(t *testing.T, b *browser) context.Context {
	t.Helper()
	tab, closed := chromedp.NewContext(b.ctx)
	t.Cleanup(closed)
	ctx, stop := context.WithTimeout(tab, 12*time.Minute)
	t.Cleanup(stop)
	c := s.cookie(t)
	expires := cdp.TimeSinceEpoch(time.Now().Add(time.Hour))
	err := chromedp.Run(ctx, network.Enable(), network.SetCookie(c.Name, c.Value).WithURL(s.URL).WithHTTPOnly(true).WithExpires(&expires))
	if err != nil {
		t.Fatal(err)
	}
	return ctx
}

// look judges a page of the site in each of its appearances.
func (s *served) look(t *testing.T, b *browser, ctx context.Context, path string) {
	t.Helper()
	var guard sync.Mutex
	var faults []string
	listening, stop := context.WithCancel(ctx)
	defer stop()
	chromedp.ListenTarget(listening, func(event any) {
		guard.Lock()
		defer guard.Unlock()
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			if !strings.HasPrefix(e.Request.URL, s.URL) && !strings.HasPrefix(e.Request.URL, "data:") {
				faults = append(faults, "fetches "+e.Request.URL)
			}
		case *runtime.EventExceptionThrown:
			faults = append(faults, "throws "+e.ExceptionDetails.Text)
		}
	})
	// The policy of the pages keeps axe out, as it keeps out any script but the site's.
	if err := chromedp.Run(ctx, chromedp.Navigate(s.URL+path), chromedp.Evaluate(b.axe+"\n;true", nil)); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	for _, look := range appearances {
		var wide []string
		var violations []violation
		err := chromedp.Run(ctx,
			emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: look.theme}}),
			emulation.SetDeviceMetricsOverride(look.width, 900, 1, false),
			chromedp.Evaluate(`document.querySelectorAll("details").forEach(d => d.open = true)`, nil),
			chromedp.Evaluate(beyondTheEdge, &wide),
			chromedp.Evaluate(fmt.Sprintf(violationsOfAxe, look.rules), &violations, func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }),
		)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		name := fmt.Sprintf("%s, %s, %d px: ", path, look.theme, look.width)
		guard.Lock()
		for _, one := range wide {
			faults = append(faults, name+one)
		}
		for _, v := range violations {
			faults = append(faults, fmt.Sprintf("%s%s (%s), %d times, such as %s: %s", name, v.ID, v.Help, v.Times, v.Target, v.Summary))
		}
		guard.Unlock()
	}
	guard.Lock()
	defer guard.Unlock()
	for _, one := range faults {
		t.Error(one)
	}
}

// Every page of the site, in both languages, light and dark, on a wide screen and on a
// telephone: no violation of WCAG 2.0 to 2.2 (A, AA) or of good practice, nothing beyond
// the edge of the screen, nothing fetched from elsewhere.
func TestSite_isAccessible(t *testing.T) {
	t.Parallel()
	b := open(t)
	for i, lang := range []locale.Lang{locale.French, locale.English} {
		for j, name := range []string{"fr-mairie", "fr-me-too"} {
			t.Run(name+" "+string(lang), func(t *testing.T) {
				t.Parallel()
				s := serve(t, name, fmt.Sprintf("127.0.%d.%d", i+1, j+1))
				s.speak(t, lang)
				ctx := s.tab(t, b)
				paths := []string{"", "/battles"}
				if name == "fr-mairie" {
					paths = append(paths, "/identity", "/goals", "/ground", "/forces", "/messages", "/programme", "/evaluation", "/findings", "/versions", "/reports", "/report/page", "/upload", "/members", "/departments", "/links", "/log", "/settings", "/e/identity", "/e/charter", "/e/charter/edit", "/e/bat-appels/edit", "/e/r-dircom/edit", "/e/obj-appels/edit", "/add/battle", "/e/obj-appels/remove")
				} else {
					paths = append(paths, "/findings?severity=blocking", "/e/"+firstBattle(t, name), "/e/"+firstBattle(t, name)+"/edit", firstWaiver(t, s), "/findings?saved=0")
				}
				for _, path := range paths {
					s.look(t, b, ctx, "/o/"+s.slug+path)
				}
				for _, path := range []string{"/me", "/people", "/people/log", "/rules/B201", "/nowhere", "/styleguide"} {
					if name == "fr-mairie" {
						s.look(t, b, ctx, path)
					}
				}
			})
		}
		t.Run("empty "+string(lang), func(t *testing.T) {
			t.Parallel()
			s := serve(t, "", fmt.Sprintf("127.0.%d.9", i+1))
			s.speak(t, lang)
			ctx := s.tab(t, b)
			for _, path := range []string{"", "/start", "/upload"} {
				s.look(t, b, ctx, "/o/"+s.slug+path)
			}
		})
	}
}

// firstWaiver is the page by which a finding of the dossier is set aside.
func firstWaiver(t *testing.T, s *served) string {
	t.Helper()
	v, err := s.ws.Enter(t.Context(), s.owner, s.slug)
	if err != nil {
		t.Fatal(err)
	}
	rd, err := v.Reading(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	for i := range rd.Report.Findings {
		if f := &rd.Report.Findings[i]; f.Counts() && f.Waivable() && f.Element != "" {
			return "/waive?" + url.Values{"rule": {f.Code}, "about": {string(f.Element)}}.Encode()
		}
	}
	t.Fatal("nothing to waive")
	return ""
}

func firstBattle(t *testing.T, name string) string {
	t.Helper()
	return string(read(t, string(source(t, name))).Dossier.Battles[0].ID)
}

// Where scripts are off, people still answer questions, change the language and read on.
func TestSite_worksWithoutScript(t *testing.T) {
	t.Parallel()
	b := open(t)
	s := serve(t, "", "127.0.3.1")
	ctx := s.tab(t, b)
	var question, english, asked string
	err := chromedp.Run(ctx,
		emulation.SetScriptExecutionDisabled(true),
		chromedp.Navigate(s.URL+"/o/"+s.slug),
		chromedp.Click(`a.btn[href$="/start"]`, chromedp.ByQuery),
		chromedp.WaitVisible(`#answer`, chromedp.ByQuery),
		chromedp.Text(`h1`, &question, chromedp.ByQuery),
		chromedp.SendKeys(`#answer`, "Fruitière des Trois-Combes", chromedp.ByQuery),
		chromedp.Click(`.fields .btn`, chromedp.ByQuery),
		chromedp.WaitReady(`#answer`, chromedp.ByQuery),
		chromedp.Text(`label[for="answer"]`, &asked, chromedp.ByQuery),
		chromedp.Click(`.tools .link[lang="en"]`, chromedp.ByQuery),
		chromedp.WaitReady(`html[lang="en"]`, chromedp.ByQuery),
		chromedp.Text(`h1`, &english, chromedp.ByQuery),
	)
	if err != nil {
		t.Fatal(err)
	}
	if question == "" || asked == "" || english == "" || english == question {
		t.Errorf("the question %q, then %q, in English %q", question, asked, english)
	}
}
