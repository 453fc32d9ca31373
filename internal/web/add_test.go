package web_test

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"boussole/internal/dossier"
)

// An element of each kind that a room offers is added with an id made of its name, found
// again on its own page, and taken out again: the text is then what it was.
func TestAdd_andRemoveOfEachKind(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.save(t, example(t, "fr-boutique"))
	base := "/o/" + b.slug
	was := b.source(t)
	kinds := map[string]bool{}
	for _, room := range []string{"/goals", "/ground", "/forces", "/messages", "/battles", "/programme", "/evaluation"} {
		for _, link := range all(one(t, b.page(t, base+room, "fr"), "#add"), "a") {
			kinds[attr(link, "href")] = true
		}
	}
	if len(kinds) < 20 {
		t.Fatalf("%d kinds are offered", len(kinds))
	}
	for href := range kinds {
		page := b.page(t, href, "fr")
		sent := formOf(t, page)
		if a := b.post(t, href, sent); a.status != http.StatusUnprocessableEntity {
			t.Errorf("%s, empty: %d", href, a.status)
		}
		field := ""
		for _, name := range []string{"name", "title", "statement", "segment", "event", "what", "mission", "promise", "metric", "decided", "how", "note"} {
			if _, is := sent["f."+name]; is {
				field = name
				break
			}
		}
		sent.Set("f."+field, "Été en terrasse")
		sent.Set("why", "Décidé en réunion")
		a := b.post(t, href, sent)
		to := a.header.Get("Location")
		if a.status != http.StatusSeeOther || !strings.HasPrefix(to, base+"/e/") {
			t.Errorf("%s with %s: %d to %s: %.300s", href, field, a.status, to, a.body)
			continue
		}
		if field != "note" && field != "title" && !strings.HasPrefix(to, base+"/e/ete-en-terrasse") {
			t.Errorf("%s with %s: its id is that of %s", href, field, to)
		}
		if again := b.post(t, href, sent); again.header.Get("Location") != to {
			t.Errorf("%s sent twice: %d to %s, want %s", href, again.status, again.header.Get("Location"), to)
		}
		path, _, _ := strings.Cut(to, "?")
		one(t, b.page(t, to, "en"), "#notice")
		if a := b.get(t, path+"/remove"); a.status != http.StatusOK || !strings.Contains(a.body, `id="form"`) {
			t.Errorf("%s/remove: %d", path, a.status)
		}
		if a := b.post(t, path+"/remove", url.Values{"why": {" "}}); a.status != http.StatusUnprocessableEntity {
			t.Errorf("%s removed without a reason: %d", path, a.status)
		}
		removal := url.Values{"why": {"Annulé"}, "base": {strconv.Itoa(b.latest(t))}}
		for range 2 { // sent twice, too
			if a := b.post(t, path+"/remove", removal); a.status != http.StatusSeeOther {
				t.Errorf("%s/remove: %d", path, a.status)
			}
		}
		if diff := cmp.Diff(written(was), written(b.source(t))); diff != "" {
			t.Errorf("%s: the text is not what it was:\n%s", href, diff)
		}
	}
}

// written are the lines of a text that hold something: a blank one may stay between two
// parts.
func written(text string) []string {
	return slices.DeleteFunc(strings.Split(text, "\n"), func(line string) bool { return strings.TrimSpace(line) == "" })
}

func TestAdd_refusesIdsThatCannotBe(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.save(t, example(t, "fr-mairie"))
	path := "/o/" + b.slug + "/add/problem"
	sent := formOf(t, b.page(t, path, "en"))
	sent.Set("f.statement", "Nobody comes on Saturdays")
	sent.Set("why", "Counted")
	for typed, says := range map[string]string{"pb-marche": "taken", "charter": "taken", "Été 2027": "ete-2027", "a--b": "not an id", strings.Repeat("a", 65): "not an id"} {
		sent.Set("id", typed)
		a := b.post(t, path, sent)
		page := parsed(t, a.body)
		if a.status != http.StatusUnprocessableEntity || !strings.Contains(words(one(t, page, "#faults")), says) || attr(one(t, page, "#new-id"), "value") != typed || formOf(t, page).Get("f.statement") == "" {
			t.Errorf("%q: %d %.200s", typed, a.status, words(one(t, page, "main")))
		}
	}
	for _, kind := range []string{"charter", "waiver", "nothing", "identity"} {
		if a := b.get(t, "/o/"+b.slug+"/add/"+kind); a.status != http.StatusNotFound {
			t.Errorf("%s: %d", kind, a.status)
		}
	}
}

// What something names is not removed: the page says what names it, and leads there.
func TestRemove_refusesWhatIsNamed(t *testing.T) {
	t.Parallel()
	b := setup(t)
	src := example(t, "fr-mairie")
	b.save(t, src)
	doc, err := dossier.Read("dossier.yaml", src)
	if err != nil {
		t.Fatal(err)
	}
	path := "/o/" + b.slug + "/e/obj-appels/remove"
	names := map[dossier.AnyID]bool{}
	for _, ref := range doc.Index.RefsTo("obj-appels") {
		names[ref.From] = true
	}
	edits := 0
	for _, link := range all(one(t, b.page(t, path, "fr"), "main"), "a") {
		if strings.Contains(attr(link, "href"), "/edit#f-") {
			edits++
		}
	}
	if edits != len(names) || edits < 3 {
		t.Errorf("%d ways out, %d elements name it", edits, len(names))
	}
	if a := b.post(t, path, url.Values{"why": {"Fini"}}); a.status != http.StatusConflict {
		t.Errorf("removed: %d", a.status)
	}
	if a := b.get(t, "/o/"+b.slug+"/e/charter/remove"); a.status != http.StatusNotFound {
		t.Errorf("a single part: %d", a.status)
	}
	if b.latest(t) != 1 {
		t.Error("a version was saved")
	}
}
