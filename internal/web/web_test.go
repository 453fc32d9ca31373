package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"boussole/internal/web"
)

func TestPolicy_forbidsWhatIsInline(t *testing.T) {
	t.Parallel()
	b := setup(t)
	for _, path := range []string{"/", "/nowhere"} {
		res := ask(t, b.instance.site, http.MethodGet, path, nil, nil)
		policy := res.header.Get("Content-Security-Policy")
		for _, want := range []string{"default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"} {
			if !strings.Contains(policy, want) {
				t.Errorf("%s: %q is not in %q", path, want, policy)
			}
		}
		if strings.Contains(policy, "unsafe") {
			t.Errorf("%s: %q", path, policy)
		}
	}
}

func TestWrites_areRefusedFromAnotherSite(t *testing.T) {
	t.Parallel()
	s := setup(t).instance.site
	form := url.Values{"to": {"en"}, "back": {"/"}}
	res := ask(t, s, http.MethodPost, "/language", http.Header{"Sec-Fetch-Site": {"cross-site"}}, form)
	wantStatus(t, "from another site", res, http.StatusForbidden)
	if title := words(one(t, parsed(t, res.body), "h1")); title != "La demande vient d’un autre site" {
		t.Errorf("from another site, the page is called %q", title)
	}
	if res := ask(t, s, http.MethodPost, "/language", http.Header{"Sec-Fetch-Site": {"same-origin"}}, form); res.status != http.StatusSeeOther {
		t.Errorf("from here: %d", res.status)
	}
}

func TestLanguage_isTheBrowsersUnlessChosen(t *testing.T) {
	t.Parallel()
	b := setup(t)
	s := b.instance.site
	for _, one := range []struct {
		name   string
		header http.Header
		want   string
	}{
		{"none", nil, `<html lang="fr"`},
		{"English", http.Header{"Accept-Language": {"en-GB,en;q=0.9"}}, `<html lang="en"`},
		{"French first", http.Header{"Accept-Language": {"en;q=0.4, fr-CA;q=0.8"}}, `<html lang="fr"`},
		{"neither", http.Header{"Accept-Language": {"ja, de;q=0.5"}}, `<html lang="fr"`},
		{"refused", http.Header{"Accept-Language": {"fr;q=0, en;q=0.1"}}, `<html lang="en"`},
		{"chosen", http.Header{"Accept-Language": {"en"}, "Cookie": {"lang=fr"}}, `<html lang="fr"`},
		{"nonsense", http.Header{"Accept-Language": {";;q=9,,=en"}, "Cookie": {"lang=xx; theme=<b>"}}, `<html lang="fr"`},
		{"dark", http.Header{"Cookie": {"theme=dark"}}, `data-theme="dark"`},
	} {
		t.Run(one.name, func(t *testing.T) {
			t.Parallel()
			res := ask(t, s, http.MethodGet, "/nowhere", one.header, nil)
			if !strings.Contains(res.body, one.want) {
				t.Errorf("%q is not in the page", one.want)
			}
		})
	}
}

func TestComingBack_staysWithin(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"/o/cave?x=1#a": "/o/cave?x=1#a", "": "/", "https://elsewhere.example/": "/", "//elsewhere.example": "/", `/\elsewhere.example`: "/",
		"javascript:alert(1)": "/", "/a\r\nSet-Cookie: x": "/", "o/cave": "/", "/%zz": "/",
	} {
		if got := web.Local(address); got != want {
			t.Errorf("%q leads to %q, want %q", address, got, want)
		}
	}
}

func FuzzLocal(f *testing.F) {
	for _, seed := range []string{"/", "//x", "/\\x", "https://x", "/a?b#c", "/\tx"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, address string) {
		got := web.Local(address)
		base, err := url.Parse("https://here.example/page")
		if err != nil {
			t.Fatal(err)
		}
		to, err := base.Parse(got)
		if err != nil || to.Host != base.Host || to.Scheme != base.Scheme {
			t.Errorf("%q leads to %q", address, got)
		}
	})
}

// The first of a month is raised as French typography has it, wherever people read it; English
// and what is no text know nothing of it.
func TestPages_raiseTheFirstOfAMonth(t *testing.T) {
	t.Parallel()
	b := setup(t) // on a first of December
	b.save(t, example(t, "fr-mairie"))
	b.read(t, "fr")
	base := "/o/" + b.slug
	for _, path := range []string{base, base + "/versions", base + "/log", base + "/members", base + "/report/strategy", base + "/report/strategy.html", "/me", "/people"} {
		res := b.get(t, path)
		wantStatus(t, path, res, http.StatusOK)
		page := parsed(t, res.body)
		for n := range one(t, page, "body").Descendants() {
			inside := n.Parent.Data
			if n.Type == html.TextNode && strings.Contains(n.Data, "1er\u00a0") && inside != "text" && inside != "title" && inside != "option" {
				t.Errorf("%s says %q", path, n.Data)
			}
		}
		if raised := all(page, "sup"); path != "/me" && len(raised) == 0 || len(raised) > 0 && words(raised[0]) != "er" {
			t.Errorf("%s raises %d endings", path, len(raised))
		}
	}
	b.read(t, "en")
	if page := b.page(t, base+"/log", "en"); len(all(page, "sup")) != 0 {
		t.Error("an English page raises an ending")
	}
}
