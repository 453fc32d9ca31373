package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"boussole/internal/workspace"
)

// hidden are the fields that a form holds unseen.
func hidden(page *html.Node) url.Values {
	form := url.Values{}
	for _, n := range all(page, "input[name]") {
		if attr(n, "type") == "hidden" {
			form.Set(attr(n, "name"), attr(n, "value"))
		}
	}
	return form
}

// Whoever is overtaken is told by whom, sees what the file would change, and saves it on top: the
// page has kept it, byte for byte.
func TestUpload_keepsWhatWasOvertaken(t *testing.T) {
	t.Parallel()
	b := setup(t)
	src := string(example(t, "fr-boutique"))
	b.save(t, []byte(src))
	theirs := strings.Replace(src, "target: 58", "target: 64", 1)
	if theirs == src {
		t.Fatal("the example has another target")
	}
	for n, text := range []string{theirs, src} {
		if _, err := b.ws.Save(t.Context(), b.owner, b.slug, workspace.Save{Base: n + 1, Text: []byte(text), Why: "Essai <" + string(rune('a'+n)) + ">"}); err != nil {
			t.Fatal(err)
		}
	}
	b.read(t, "fr")
	mine := strings.ReplaceAll(strings.Replace(src, "target: 58", "target: 64", 1), "\n", "\r\n") + "# é\r\n"
	res := b.upload(t, []byte(mine), "1", "Le mien")
	wantStatus(t, "an overtaken file", res, http.StatusConflict)
	page := parsed(t, res.body)
	if got := words(one(t, page, "h1")); got != "Vous avez enregistré la version 3 entre-temps" {
		t.Errorf("the heading is %q", got)
	}
	for _, want := range []string{"Version 2", "Essai <a>", "Version 3", "Essai <b>"} {
		if !strings.Contains(words(one(t, page, "main")), want) {
			t.Errorf("it does not say %q", want)
		}
	}
	for _, to := range []string{"/versions/2/changes", "/versions/3/changes", "/versions/3/changes?from=1"} {
		link := ""
		for _, n := range all(one(t, page, "main"), "a") {
			if attr(n, "href") == "/o/"+b.slug+to {
				link = attr(n, "target")
			}
		}
		if link != "_blank" {
			t.Errorf("the link to %s opens in %q", to, link)
		}
		wantStatus(t, to, b.get(t, "/o/"+b.slug+to), http.StatusOK)
	}
	if len(all(page, "input#file")) != 0 {
		t.Error("the file is to be chosen again")
	}
	if why := attr(one(t, page, "input#why"), "value"); why != "Le mien" {
		t.Errorf("the reason is %q", why)
	}

	form := hidden(page)
	form.Set("why", "Le mien")
	form.Set("do", "compare")
	res = b.post(t, "/o/"+b.slug+"/dossier", form)
	wantStatus(t, "what it would change", res, http.StatusOK)
	page = parsed(t, res.body)
	if got := words(one(t, page, "h1")); !strings.HasPrefix(got, "Ce que votre fichier changerait à la version 3 : ") {
		t.Errorf("the heading is %q", got)
	}
	if len(all(page, ".told")) == 0 {
		t.Errorf("nothing is told:\n%s", words(one(t, page, "main")))
	}
	for _, n := range all(one(t, page, "main"), "a.ref") {
		t.Errorf("a link leads away, to %s", attr(n, "href"))
	}
	if v, err := b.ws.Enter(t.Context(), b.owner, b.slug); err != nil || v.Latest.Number != 3 {
		t.Fatalf("looking saved something: %+v, %v", v, err)
	}

	form = hidden(page)
	form.Set("why", "Le mien")
	res = b.post(t, "/o/"+b.slug+"/dossier", form)
	wantStatus(t, "mine on top", res, http.StatusSeeOther)
	if kept := b.get(t, "/o/"+b.slug+"/versions/4/dossier.yaml"); kept.body != mine {
		t.Errorf("what is kept is not what was sent: %d bytes of %d", len(kept.body), len(mine))
	}
	wantStatus(t, "the same form again is the same version", b.post(t, "/o/"+b.slug+"/dossier", form), http.StatusSeeOther)
	form.Set("held", "no base64")
	wantStatus(t, "what was not held", b.post(t, "/o/"+b.slug+"/dossier", form), http.StatusUnprocessableEntity)
}

// A reason that is missing costs nobody the file, and does not pass over what others saved.
func TestUpload_keepsTheFileWithoutAReason(t *testing.T) {
	t.Parallel()
	b := setup(t)
	src := string(example(t, "fr-boutique"))
	b.save(t, []byte(src))
	res := b.upload(t, []byte(src+"# autre\n"), "1", "")
	wantStatus(t, "no reason", res, http.StatusUnprocessableEntity)
	page := parsed(t, res.body)
	if len(all(page, "input#file")) != 0 || words(one(t, page, "[role]")) == "" {
		t.Error("the file is to be chosen again, or nothing is said")
	}
	if _, err := b.ws.Save(t.Context(), b.owner, b.slug, workspace.Save{Base: 1, Text: []byte(src + "# entre-temps\n"), Why: "x"}); err != nil {
		t.Fatal(err)
	}
	form := hidden(page)
	form.Set("why", "Une raison")
	wantStatus(t, "a reason, after somebody saved", b.post(t, "/o/"+b.slug+"/dossier", form), http.StatusConflict)
}

// A key as long as a file makes no page as long as it.
func TestUpload_quotesTheBeginningOfWhatIsLong(t *testing.T) {
	t.Parallel()
	b := setup(t)
	res := b.upload(t, []byte("organisation:\n  name: x\n  "+strings.Repeat("k", 900_000)+": 1\n"), "0", "")
	wantStatus(t, "a long key", res, http.StatusUnprocessableEntity)
	if len(res.body) > 20_000 {
		t.Errorf("the page has %d bytes", len(res.body))
	}
}
