package web_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"boussole/internal/account"
	"boussole/internal/workspace"
)

// The twelve questions, answered one after the other without a script, make a dossier.
func TestQuestions_makeADossier(t *testing.T) {
	t.Parallel()
	b := setup(t)
	home := b.page(t, "/o/"+b.slug, "fr")
	if !slices.ContainsFunc(all(home, "a.btn"), func(n *html.Node) bool { return attr(n, "href") == "/o/"+b.slug+"/start" }) {
		t.Fatal("the empty home does not lead to the questions")
	}
	page := b.page(t, "/o/"+b.slug+"/start", "fr")
	for range 150 {
		draft := ""
		for _, n := range all(page, "input") {
			if attr(n, "name") == "draft" {
				draft = attr(n, "value")
			}
		}
		form := url.Values{"draft": {draft}}
		doing := slices.DeleteFunc(all(page, "button[name]"), func(n *html.Node) bool { return attr(n, "name") != "do" })
		saving := false
		switch {
		case len(doing) > 0 && attr(doing[0], "value") == "next":
			form.Set("do", "next")
		case len(doing) > 0 && slices.ContainsFunc(doing, func(n *html.Node) bool { return attr(n, "value") == "save" }):
			form.Set("do", "save")
			saving = true
		default:
			form.Set("answer", answerTo(page))
		}
		a := b.post(t, "/o/"+b.slug+"/start", form)
		if saving {
			if a.status != http.StatusSeeOther {
				t.Fatalf("saving: %d\n%.900s", a.status, a.body)
			}
			if got := words(one(t, b.page(t, "/o/"+b.slug, "fr"), "h1")); got == "" {
				t.Error("no heading")
			}
			return
		}
		if a.status != http.StatusOK {
			t.Fatalf("%d: %s, to %v", a.status, words(parsed(t, a.body)), form)
		}
		page = parsed(t, a.body)
		whole(t, "/start", page)
		if fault := all(page, ".fault"); len(fault) == 1 && words(fault[0]) != "" {
			t.Fatalf("refused %q at %q: %s", form.Get("answer"), words(one(t, page, "h1")), words(fault[0]))
		}
	}
	t.Error("the questions do not end")
}

// asked is the questions as a form goes on with them.
type asked struct {
	b    *bench
	page *html.Node
}

// post posts what the page holds, with what is answered or done.
func (a *asked) post(t *testing.T, field, value string) {
	t.Helper()
	form := url.Values{field: {value}}
	for _, n := range all(a.page, "input[name]") {
		if attr(n, "type") == "hidden" {
			form.Set(attr(n, "name"), attr(n, "value"))
		}
	}
	res := a.b.post(t, "/o/"+a.b.slug+"/start", form)
	wantStatus(t, value, res, http.StatusOK)
	a.page = parsed(t, res.body)
}

// shown is the answer that stands in the form.
func (a *asked) shown(t *testing.T) string {
	t.Helper()
	for _, n := range all(a.page, "input[checked]") {
		return attr(n, "value")
	}
	if area := all(a.page, "textarea"); len(area) > 0 {
		return words(area[0])
	}
	if field := all(a.page, "input#answer"); len(field) > 0 {
		return attr(field[0], "value")
	}
	return ""
}

// What a careful reader would ask stands after the answers, and leads to its rule.
func TestQuestions_sayWhatIsWeak(t *testing.T) {
	t.Parallel()
	b := setup(t)
	a := &asked{b, b.page(t, "/o/"+b.slug+"/start", "fr")}
	for _, answer := range []string{"Théâtre du Verger", "Une équipe passionnée au service de ses clients.", "", "", ""} {
		a.post(t, "answer", answer)
	}
	found := slices.DeleteFunc(all(a.page, "a"), func(n *html.Node) bool { return !strings.HasPrefix(attr(n, "href"), "/rules/") })
	if len(found) == 0 {
		t.Fatalf("nothing is asked of an answer that anybody would give: %s", words(one(t, a.page, "main")))
	}
	wantStatus(t, "its rule", b.get(t, attr(found[0], "href")), http.StatusOK)
}

// A question that is asked again starts with what was answered to it, prompt by prompt and round
// by round; what is changed or emptied then counts.
func TestQuestions_askedAgainStartWithTheAnswers(t *testing.T) {
	t.Parallel()
	b := setup(t)
	a := &asked{b, b.page(t, "/o/"+b.slug+"/start", "fr")}
	first := []string{"Fruitière <Trois-Combes>", "Nous affinons le lait de onze fermes.", "Une cave ouverte le samedi.", "", "directs, précis"}
	for n, answer := range first {
		want := ""
		if n == 0 {
			want = "Fruitière des Trois-Combes" // the organisation's, to be confirmed
		}
		if got := a.shown(t); got != want {
			t.Errorf("prompt %d starts with %q, want %q", n, got, want)
		}
		a.post(t, "answer", answer)
	}
	a.post(t, "do", "again")
	second := slices.Clone(first)
	second[1], second[2] = "Nous vendons ce que onze fermes font.", ""
	for n, answer := range second {
		if got := a.shown(t); got != first[n] {
			t.Errorf("asked again, prompt %d starts with %q, want %q", n, got, first[n])
		}
		a.post(t, "answer", answer)
	}
	draft := ""
	for _, n := range all(a.page, "input[name]") {
		if attr(n, "name") == "draft" {
			draft = attr(n, "value")
		}
	}
	if !strings.Contains(draft, second[1]) || strings.Contains(draft, first[1]) || strings.Contains(draft, first[2]) {
		t.Errorf("the draft is\n%s", draft)
	}
	a.post(t, "do", "next")
	if got := a.shown(t); got != "" {
		t.Errorf("the next question starts with %q", got)
	}

	// Asked again in the middle, a refused answer stands as it was typed.
	a.post(t, "answer", "Onze fermes vendent à perte.")
	a.post(t, "do", "again")
	if got := a.shown(t); got != "Onze fermes vendent à perte." {
		t.Errorf("in the middle it starts with %q", got)
	}
	for _, answer := range []string{"Onze fermes vendent à perte.", "", "Le conseil", "pas un jour"} {
		a.post(t, "answer", answer)
	}
	if got := a.shown(t); got != "pas un jour" || words(one(t, a.page, ".fault")) == "" {
		t.Errorf("what was refused is shown as %q", got)
	}
}

// A question with rounds and choices is asked again likewise.
func TestSaid_holdsRoundsAndChoices(t *testing.T) {
	t.Parallel()
	b := setup(t)
	a := &asked{b, b.page(t, "/o/"+b.slug+"/start", "fr")}
	for range 150 {
		heading := words(one(t, a.page, "h1"))
		if over := all(a.page, "#answer"); len(over) == 0 && len(all(a.page, "fieldset")) == 0 {
			if strings.Contains(heading, "s’en occupe") {
				break
			}
			a.post(t, "do", "next")
			continue
		}
		if strings.Contains(heading, "s’en occupe") {
			for _, answer := range []string{"Hélène", "2", "écrire", "Paul", "3,5", "", ""} {
				a.post(t, "answer", answer)
			}
			continue
		}
		a.post(t, "answer", answerTo(a.page))
	}
	a.post(t, "do", "again")
	for n, want := range []string{"Hélène", "2", "écrire", "Paul", "3,5", ""} {
		if got := a.shown(t); got != want {
			t.Errorf("prompt %d starts with %q, want %q", n, got, want)
		}
		a.post(t, "answer", want)
	}
}

// answerTo is an answer of the right form to what a page asks: the first choice, or one
// that the hint asks for; nothing where nothing is needed.
func answerTo(page *html.Node) string {
	for _, n := range all(page, "input[name]") {
		if attr(n, "type") != "radio" {
			continue
		}
		if len(all(n.Parent, "[required]")) == 0 {
			return ""
		}
		return attr(n, "value")
	}
	field := slices.Concat(all(page, "textarea"), all(page, "input#answer"))[0]
	needed := len(all(field.Parent, "[required]")) > 0
	hint := words(all(page, ".hint")[0])
	switch {
	case !needed:
		return ""
	case len(all(page, "#answer-c")) > 0:
		first, _, _ := strings.Cut(words(all(page, "#answer-c")[0]), ",")
		return first
	case strings.Contains(hint, "date"):
		return "30/09/2027"
	case strings.Contains(hint, "EUR"):
		return "1200 EUR"
	case strings.Contains(hint, "nombre"), strings.Contains(hint, "Heures"), strings.Contains(hint, "heures"), strings.Contains(hint, "1 à 5"):
		return "4"
	case strings.Contains(hint, "part"):
		return "40 %"
	}
	return "Dix-neuf fermes du plateau"
}

// Whoever leaves the questions goes on where they were, in another browser too; nobody else
// does, and they may begin anew.
func TestQuestions_goOnWhereTheyWereLeft(t *testing.T) {
	t.Parallel()
	b := setup(t)
	start := "/o/" + b.slug + "/start"
	a := &asked{b, b.page(t, start, "fr")}
	for _, answer := range []string{"Théâtre du Verger", "Jouer dehors, de mai à septembre"} {
		a.post(t, "answer", answer)
	}
	left, answered := words(one(t, a.page, "label[for]")), "Théâtre du Verger"
	holds := func(page string) bool { return strings.Contains(page, answered) }

	b.client = b.as(t, b.owner)
	a.page = b.page(t, start, "fr")
	if got := words(one(t, a.page, "label[for]")); got != left {
		t.Errorf("it goes on at %q, want %q", got, left)
	}
	a.post(t, "do", "again")
	if got := a.shown(t); got != answered {
		t.Errorf("the question that was left is asked again with %q", got)
	}

	token, _, err := b.ws.Invite(t.Context(), b.owner, b.slug, "luc@combes.example", account.Strategist, "")
	if err != nil {
		t.Fatal(err)
	}
	luc, _, err := b.ws.Join(t.Context(), token, workspace.Newcomer{Name: "Luc Odier", Password: passphrase, Lang: "fr"})
	if err != nil {
		t.Fatal(err)
	}
	stranger := b.as(t, workspace.Actor{Person: *luc})
	if res := stranger.get(t, start); res.status != http.StatusOK || holds(res.body) {
		t.Errorf("somebody else: %d, goes on with it: %v", res.status, holds(res.body))
	}

	wantStatus(t, "begin anew", b.post(t, start, url.Values{"do": {"fresh"}}), http.StatusSeeOther)
	if holds(b.get(t, start).body) {
		t.Error("what was to be forgotten is there")
	}
}
