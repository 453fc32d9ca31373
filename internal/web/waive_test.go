package web_test

import (
	"maps"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"boussole/internal/check"
	"boussole/internal/check/rule"
	"boussole/internal/dossier"
)

// judged is the report of the latest version on the day of the tests.
func (b *bench) judged(t *testing.T) *check.Report {
	t.Helper()
	doc, err := dossier.Read("dossier.yaml", []byte(b.source(t)))
	if err != nil {
		t.Fatal(err)
	}
	return check.Run(doc, rule.All(), check.Config{Today: dossier.NewDate(now.Year(), now.Month(), now.Day())})
}

// Every finding of an example that may be set aside is, by the form that its page leads to;
// the waivers have nothing wrong with them. Then one is lifted, and its finding counts again.
func TestWaive_setsAsideWhatItSays(t *testing.T) {
	t.Parallel()
	b := setup(t)
	src, _, _ := strings.Cut(string(example(t, "fr-me-too")), "\nwaivers:") // which are none to follow
	b.save(t, []byte(src+"\n"))
	base := "/o/" + b.slug
	seen := map[string]bool{}
	for range 6 {
		var href string
		for _, link := range all(b.page(t, base+"/findings", "fr"), "a") {
			if to := attr(link, "href"); strings.HasPrefix(to, base+"/waive?") && !seen[to] {
				href = to
				break
			}
		}
		if seen[href] = true; href == "" {
			t.Fatal("nothing to waive")
		}
		page := b.page(t, href, "fr")
		sent := formOf(t, page)
		if a := b.post(t, base+"/waive", sent); a.status != http.StatusUnprocessableEntity || attr(one(t, parsed(t, a.body), "#f-reason"), "aria-invalid") != "true" {
			t.Errorf("%s without a reason: %d", href, a.status)
		}
		if sent.Get("f.author") == "" || sent.Get("f.expires") == "" {
			t.Errorf("%s: by %q until %q", href, sent.Get("f.author"), sent.Get("f.expires"))
		}
		sent.Set("f.reason", "Le service n’ouvre qu’en février ; rien à dire avant.")
		a := b.post(t, base+"/waive", sent)
		if a.status != http.StatusSeeOther || !strings.Contains(a.header.Get("Location"), "?saved=") {
			t.Fatalf("%s: %d to %s", href, a.status, a.header.Get("Location"))
		}
		if again := b.post(t, base+"/waive", sent); again.status != http.StatusSeeOther || again.header.Get("Location") != a.header.Get("Location") {
			t.Errorf("%s sent twice: %d to %s", href, again.status, again.header.Get("Location"))
		}
		if said := words(one(t, b.page(t, a.header.Get("Location"), "fr"), "#notice")); !strings.Contains(said, "écarté") || !strings.Contains(said, sent.Get("rule")) {
			t.Errorf("%s: the notice says %q", href, said)
		}
	}
	r := b.judged(t)
	waived := 0
	for i := range r.Findings {
		f := &r.Findings[i]
		if strings.HasPrefix(f.Code, "B05") {
			t.Errorf("%s: %+v", f.Code, f.Element)
		}
		if f.Waived != nil {
			waived++
		}
	}
	if waived < 6 {
		t.Fatalf("%d findings are waived", waived)
	}
	var lift string
	for _, one := range all(b.page(t, base+"/findings", "fr"), "form") {
		if strings.Contains(attr(one, "action"), "/lift?") {
			lift = attr(one, "action")
		}
	}
	a := b.post(t, lift, nil)
	if a.status != http.StatusSeeOther {
		t.Fatalf("%s: %d", lift, a.status)
	}
	if said := words(one(t, b.page(t, a.header.Get("Location"), "fr"), "#notice")); !strings.Contains(said, "Nouveaux") {
		t.Errorf("after lifting, the notice says %q", said)
	}
	if again := b.post(t, lift, nil); again.status != http.StatusSeeOther || again.header.Get("Location") != a.header.Get("Location") {
		t.Errorf("lifted twice: %d", again.status)
	}
}

func TestWaive_refusesWhatIsNone(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.save(t, []byte(strings.Replace(string(example(t, "fr-me-too")), "\nwaivers:\n", "\nwaivers:\n  - {id: vide, rule: B613, reason: Rien}\n", 1)))
	base := "/o/" + b.slug + "/waive"
	fields := url.Values{"f.reason": {"Parce que"}, "f.author": {"Moi"}, "f.expires": {"2027-03-01"}}
	for _, row := range []struct{ rule, about string }{{"B054", "vide"}, {"B999", ""}, {"B202", "nulle-part"}, {"", ""}} {
		form := url.Values{"rule": {row.rule}, "about": {row.about}}
		if a := b.get(t, base+"?"+form.Encode()); a.status != http.StatusNotFound {
			t.Errorf("%+v: %d", row, a.status)
		}
		maps.Copy(form, fields)
		if a := b.post(t, base, form); a.status != http.StatusNotFound {
			t.Errorf("%+v sent: %d", row, a.status)
		}
	}
	for typed, says := range map[string]string{"2026-11-01": "est passé", "2028-06-01": "plus d’un an", "": "jusqu’à quand", "demain": "jour du calendrier"} {
		r := b.judged(t)
		for i := range r.Findings {
			f := &r.Findings[i]
			if !f.Counts() || !f.Waivable() || f.Element == "" {
				continue
			}
			b.read(t, "fr")
			a := b.post(t, base, url.Values{"rule": {f.Code}, "about": {string(f.Element)}, "f.reason": {"Parce que"}, "f.author": {"Moi"}, "f.expires": {typed}})
			if said := words(one(t, parsed(t, a.body), "#faults")); a.status != http.StatusUnprocessableEntity || !strings.Contains(said, says) {
				t.Errorf("%q: %d %q", typed, a.status, said)
			}
			break
		}
	}
}
