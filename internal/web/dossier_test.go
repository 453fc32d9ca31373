package web_test

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// rooms are the addresses of an organisation's pages, after its own.
var rooms = []string{"", "/identity", "/goals", "/ground", "/forces", "/messages", "/battles", "/programme", "/evaluation", "/findings", "/findings?severity=blocking", "/versions", "/reports", "/report/page", "/report/strategy", "/report/brief", "/upload"}

// Every page of every example is whole: one heading of the first level, no id twice, every
// link within it and every address of the site leads somewhere, nothing inline.
func TestPages_areWhole(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"fr-boutique", "fr-entreprise", "fr-mairie", "fr-me-too", "nara"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := setup(t)
			b.save(t, example(t, name))
			seen := map[string]bool{}
			for _, lang := range []string{"fr", "en"} {
				for _, room := range rooms {
					path := "/o/" + b.slug + room
					page := b.page(t, path, lang)
					whole(t, path, page)
					for _, link := range all(page, "a") {
						seen[attr(link, "href")] = true
					}
				}
			}
			for href := range seen {
				path, _, _ := strings.Cut(href, "#")
				if strings.HasPrefix(path, "/") && !strings.Contains(path, "/report/") {
					if a := b.get(t, path); a.status != http.StatusOK && a.status != http.StatusSeeOther {
						t.Errorf("%s: %d", href, a.status)
					}
				}
			}
		})
	}
}

func whole(t *testing.T, path string, page *html.Node) {
	t.Helper()
	if n := len(all(page, "h1")); n != 1 {
		t.Errorf("%s: %d headings of the first level", path, n)
	}
	if n := len(all(page, "main#contenu")); n != 1 {
		t.Errorf("%s: %d main parts", path, n)
	}
	if len(all(page, "style")) > 0 || len(all(page, "[style]")) > 0 || len(all(page, "[onclick]")) > 0 {
		t.Errorf("%s: style or script within the page", path)
	}
	ids := map[string]int{}
	for _, n := range all(page, "[id]") {
		ids[attr(n, "id")]++
	}
	for id, n := range ids {
		if n > 1 && id != "" {
			t.Errorf("%s: %d times the id %s", path, n, id)
		}
	}
	for _, link := range all(page, "a") {
		if to, is := strings.CutPrefix(attr(link, "href"), "#"); is && ids[to] == 0 {
			t.Errorf("%s: a link to #%s", path, to)
		}
	}
}

func TestHome_saysWhereThingsStand(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.save(t, example(t, "fr-me-too"))
	page := b.page(t, "/o/"+b.slug, "fr")
	if got := words(one(t, page, "h1")); !strings.Contains(got, "bloquent") {
		t.Errorf("heading %q", got)
	}
	if n := len(all(one(t, page, "table.bear"), "tr")); n != 9 {
		t.Errorf("%d rows beside the rose, want eight and their head", n)
	}
	if n := len(all(one(t, page, ".todo"), "li")); n != 4 {
		t.Errorf("%d things to do next", n)
	}
	if n := len(all(one(t, page, "nav.chain"), "li")); n != 9+4 {
		t.Errorf("%d stations and signs in the chain", n)
	}
	if got := words(one(t, page, ".late")); !strings.Contains(got, "jours") {
		t.Errorf("overdue: %q", got)
	}
}

// A finding stands beside the element that it is about, and the element answers the two
// questions.
func TestRoom_setsFindingsBesideTheirElement(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.save(t, example(t, "fr-me-too"))
	page := b.page(t, "/o/"+b.slug+"/battles", "fr")
	entries := all(page, "article.entry")
	if len(entries) == 0 {
		t.Fatal("no element")
	}
	found := 0
	for _, e := range entries {
		if n := len(all(e, "details.ask")); n != 2 {
			t.Errorf("%s: %d questions", attr(e, "id"), n)
		}
		found += len(all(e.Parent, ".finding"))
	}
	if found == 0 {
		t.Error("no finding beside an element")
	}
}

func TestElement_answersWhyUpToTheIdentity(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.save(t, example(t, "fr-entreprise"))
	battle := all(b.page(t, "/o/"+b.slug+"/battles", "fr"), "article.entry")[0]
	page := b.page(t, "/o/"+b.slug+"/e/"+attr(battle, "id"), "fr")
	ladders := all(page, ".why")
	if len(ladders) != 2 {
		t.Fatalf("%d panels", len(ladders))
	}
	steps := all(ladders[0], "li")
	if len(steps) < 3 || !strings.Contains(attr(steps[len(steps)-1], "class"), "end") {
		t.Errorf("%d steps, which do not end with the identity", len(steps))
	}
	if got := words(ladders[1]); !strings.Contains(got, "on y fait") {
		t.Errorf("what for: %q", got)
	}
}

// Costs are in no page of whom they are hidden from; here, of whom they are not.
func TestFindings_canBeLimitedToOneSeverity(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.save(t, example(t, "fr-me-too"))
	every := len(all(b.page(t, "/o/"+b.slug+"/findings", "fr"), "aside.finding"))
	blocking := all(b.page(t, "/o/"+b.slug+"/findings?severity=blocking", "fr"), "aside.finding")
	if len(blocking) == 0 || len(blocking) >= every {
		t.Errorf("%d of %d findings block", len(blocking), every)
	}
	for _, f := range blocking {
		if !strings.Contains(attr(f, "class"), "k-block") {
			t.Errorf("%s among what blocks", attr(f, "class"))
		}
	}
}

func TestPages_areNowhereForOthers(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.save(t, example(t, "fr-boutique"))
	nowhere := b.get(t, "/o/no-such-place/battles")
	for _, path := range []string{"/o/" + b.slug + "/no-such-room", "/o/" + b.slug + "/e/no-such-element", "/o/" + b.slug + "/report/strategy.exe", "/o/" + b.slug + "/report/novel", "/o/" + b.slug + "/versions/9/changes", "/o/" + b.slug + "/versions/01/changes", "/rules/B999", "/g/no-token"} {
		if a := b.get(t, path); a.status != http.StatusNotFound {
			t.Errorf("%s: %d", path, a.status)
		}
	}
	if nowhere.status != http.StatusNotFound {
		t.Errorf("an organisation that is not there: %d", nowhere.status)
	}
	b.client = b.instance.client()
	for _, room := range rooms {
		a := b.get(t, "/o/"+b.slug+room)
		if a.status != http.StatusSeeOther || !strings.HasPrefix(a.header.Get("Location"), "/sign-in?back=") {
			t.Errorf("%s: %d to %s for nobody", room, a.status, a.header.Get("Location"))
		}
	}
}

func TestReports_areHadInFourForms(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.save(t, example(t, "fr-boutique"))
	for ext, magic := range map[string]string{"pdf": "%PDF-", "docx": "PK", "pptx": "PK", "html": "<!doctype html>"} {
		a := b.get(t, "/o/"+b.slug+"/report/page."+ext)
		if a.status != http.StatusOK || !strings.HasPrefix(a.body, magic) {
			t.Errorf("%s: %d, %.12q", ext, a.status, a.body)
		}
		if got := a.header.Get("Content-Disposition"); !strings.Contains(got, "."+ext) {
			t.Errorf("%s: %s", ext, got)
		}
	}
}

func (b *bench) upload(t *testing.T, text []byte, base, why string) answer {
	t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for name, value := range map[string]string{"base": base, "why": why} {
		if err := form.WriteField(name, value); err != nil {
			t.Fatal(err)
		}
	}
	file, err := form.CreateFormFile("file", "dossier.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.Write(text); err != nil {
		t.Fatal(err)
	}
	if err := form.Close(); err != nil {
		t.Fatal(err)
	}
	return b.do(t, http.MethodPost, "/o/"+b.slug+"/dossier", form.FormDataContentType(), &body)
}

func TestUpload_savesAndTellsWhatChanged(t *testing.T) {
	t.Parallel()
	b := setup(t)
	src := example(t, "fr-boutique")
	if a := b.upload(t, src, "0", ""); a.status != http.StatusSeeOther || a.header.Get("Location") != "/o/"+b.slug {
		t.Fatalf("%d to %s\n%.900s", a.status, a.header.Get("Location"), a.body)
	}
	edited := bytes.Replace(src, []byte("target: 58"), []byte("target: 64"), 1)
	if bytes.Equal(src, edited) {
		t.Fatal("the example no longer says what is edited")
	}
	a := b.upload(t, edited, "1", "Le carnet de commandes le permet")
	if a.status != http.StatusSeeOther || a.header.Get("Location") != "/o/"+b.slug+"/versions/2/changes" {
		t.Fatalf("%d to %s\n%.900s", a.status, a.header.Get("Location"), a.body)
	}
	page := b.page(t, a.header.Get("Location"), "fr")
	if got := words(one(t, page, "main")); !strings.Contains(got, "valeur cible 58 → 64") {
		t.Errorf("%s", got)
	}
	if list := b.page(t, "/o/"+b.slug+"/versions", "fr"); !strings.Contains(words(one(t, list, "table")), "Le carnet de commandes le permet") {
		t.Error("the reason is not in the list of versions")
	}
	if a := b.upload(t, src, "1", "Retour"); a.status != http.StatusConflict {
		t.Errorf("a version made from an old one: %d", a.status)
	}
	if got := b.get(t, "/o/"+b.slug+"/dossier.yaml"); got.body != string(edited) {
		t.Error("the text that is sent is not the one that was saved")
	}
}

func TestUpload_showsFaultsAtTheirLines(t *testing.T) {
	t.Parallel()
	b := setup(t)
	a := b.upload(t, []byte("organisation:\n  name: Essai\nobjectifs:\n  - id: a\n"), "0", "")
	if a.status != http.StatusUnprocessableEntity {
		t.Fatalf("%d", a.status)
	}
	page := parsed(t, a.body)
	if marked := all(page, "mark"); len(marked) == 0 || words(marked[0]) != "objectifs:" {
		t.Errorf("the line is not marked: %.2000s", a.body)
	}
	for _, text := range [][]byte{nil, []byte("\x00\xff"), bytes.Repeat([]byte("a"), 3<<20)} {
		if a := b.upload(t, text, "0", ""); a.status != http.StatusUnprocessableEntity {
			t.Errorf("%d bytes: %d", len(text), a.status)
		}
	}
}
