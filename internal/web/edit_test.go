package web_test

import (
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"boussole/internal/account"
	"boussole/internal/dossier"
	"boussole/internal/workspace"
)

// formOf is what a browser would send of the form of a page, untouched.
func formOf(t *testing.T, page *html.Node) url.Values {
	t.Helper()
	sent := url.Values{}
	for n := range one(t, page, "form#form").Descendants() {
		if n.Type != html.ElementNode || attr(n, "name") == "" {
			continue
		}
		name := attr(n, "name")
		switch n.Data {
		case "input":
			if kind := attr(n, "type"); kind != "checkbox" && kind != "radio" || has(n, "checked") {
				sent.Add(name, attr(n, "value"))
			}
		case "textarea":
			sent.Add(name, strings.ReplaceAll(raw(n), "\n", "\r\n"))
		case "select":
			value := ""
			for _, o := range all(n, "option") {
				if has(o, "selected") {
					value = attr(o, "value")
				}
			}
			sent.Add(name, value)
		}
	}
	return sent
}

func has(n *html.Node, name string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == name })
}

func raw(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// source is the text of the latest version.
func (b *bench) source(t *testing.T) string {
	t.Helper()
	a := b.get(t, "/o/"+b.slug+"/dossier.yaml")
	if a.status != http.StatusOK {
		t.Fatal(a.status)
	}
	return a.body
}

// latest is the number of the latest version.
func (b *bench) latest(t *testing.T) int {
	t.Helper()
	v, err := b.ws.Enter(t.Context(), b.owner, b.slug)
	if err != nil {
		t.Fatal(err)
	}
	return v.Latest.Number
}

// The form of each element of an example, as it is shown in a browser and sent back, saves
// nothing.
func TestEdit_ofWhatNobodyTouchedSavesNothing(t *testing.T) {
	t.Parallel()
	b := setup(t)
	src := example(t, "fr-boutique")
	b.save(t, src)
	doc, err := dossier.Read("dossier.yaml", src)
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range doc.Index.Elements {
		lang := []string{"fr", "en"}[i%2]
		path := "/o/" + b.slug + "/e/" + string(e.ID)
		sent := formOf(t, b.page(t, path+"/edit", lang))
		if len(sent) < 3 {
			t.Errorf("%s: the form has %d values", e.ID, len(sent))
		}
		if a := b.post(t, path, sent); a.status != http.StatusSeeOther || a.header.Get("Location") != path+"?saved=0" {
			t.Errorf("%s in %s: %d to %s", e.ID, lang, a.status, a.header.Get("Location"))
		}
	}
	if n := b.latest(t); n != 1 {
		t.Errorf("version %d was saved", n)
	}
	if said := words(one(t, b.page(t, "/o/"+b.slug+"/e/identity?saved=0", "fr"), "#notice")); said != "Rien n’a changé : aucune version n’a été enregistrée." {
		t.Errorf("the notice says %q", said)
	}
}

// A finding leads to the field that it is about; what is typed there is saved, and the page
// tells which findings are gone.
func TestEdit_fromAFindingToItsEnd(t *testing.T) {
	t.Parallel()
	b := setup(t)
	src := strings.Replace(string(example(t, "fr-mairie")), "    problem: pb-standard\n", "", 1)
	b.save(t, []byte(src))
	base := "/o/" + b.slug
	page := b.page(t, base+"/e/obj-appels", "fr")
	var href string
	for _, link := range all(page, "a") {
		if strings.Contains(attr(link, "href"), "finding=B202") {
			href = attr(link, "href")
		}
	}
	path, anchor, _ := strings.Cut(href, "#")
	if anchor != "f-problem" {
		t.Fatalf("the finding leads to %q", href)
	}
	page = b.page(t, path, "fr")
	if said := words(one(t, page, "#advice")); !strings.Contains(said, "B202") || !strings.Contains(said, "« Problème »") {
		t.Errorf("the advice says %q", said)
	}
	if one(t, page, "select#f-problem") == nil {
		t.Fatal("no field")
	}
	sent := formOf(t, page)
	if why := sent.Get("why"); !strings.HasPrefix(why, "B202") {
		t.Errorf("the reason proposed is %q", why)
	}
	sent.Set("f.problem", "pb-standard")
	a := b.post(t, base+"/e/obj-appels", sent)
	if a.status != http.StatusSeeOther || a.header.Get("Location") != base+"/e/obj-appels?saved=2" {
		t.Fatalf("%d to %s", a.status, a.header.Get("Location"))
	}
	said := words(one(t, b.page(t, base+"/e/obj-appels?saved=2", "fr"), "#notice"))
	if !strings.Contains(said, "Version 2 enregistrée") || !strings.Contains(said, "B202") || !strings.Contains(said, "Levés") {
		t.Errorf("the notice says %q", said)
	}
	if after := b.source(t); len(after) != len(src)+len("    problem: pb-standard\n") {
		t.Errorf("%d bytes, %d before", len(after), len(src))
	}
}

// What cannot be taken is shown again as it was typed, the fault beside its field and in a
// summary that leads there; nothing is saved.
func TestEdit_showsWhatWasTypedAgain(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.save(t, example(t, "fr-mairie"))
	path := "/o/" + b.slug + "/e/"
	for _, row := range []struct{ id, field, typed, says string }{
		{"obj-appels", "target", "beaucoup", "n’est pas un nombre"},
		{"obj-appels", "by", "bientôt", "n’est pas un jour du calendrier"},
		{"r-dircom", "hours_per_week", "-3", "n’est pas un nombre d’heures"},
		{"r-dircom", "cost_per_hour", "34", "de quelle monnaie"},
		{"r-dircom", "absences[0].to", "2020-01-01", "est avant le début"},
		{"aud-aines", "without_digital", "1", "1 % ou 100 %"},
		{"aud-aines", "size", "12,5", "nombre entier"},
		{"bat-appels", "levels[0].cadence", "souvent", "n’est pas un nombre"},
		{"bat-appels", "levels[1].effort[0].hours", "", "heures de"},
		{"bat-appels", "levels[1].spend", "douze euros", "n’est pas un montant"},
		{"bat-appels", "chosen_level", "9", ""},
		{"bat-appels", "objective", "nulle-part", ""},
		{"bat-appels", "state", "gagnée", ""},
	} {
		sent := formOf(t, b.page(t, path+row.id+"/edit", "fr"))
		if _, is := sent["f."+row.field]; !is {
			t.Errorf("%s has no field %s", row.id, row.field)
			continue
		}
		sent.Set("f."+row.field, row.typed)
		sent.Set("why", "Une raison « à moi »")
		a := b.post(t, path+row.id, sent)
		if a.status != http.StatusUnprocessableEntity {
			t.Errorf("%s.%s = %q: %d", row.id, row.field, row.typed, a.status)
			continue
		}
		page := parsed(t, a.body)
		said := words(one(t, page, "#faults"))
		if !strings.Contains(flat(said), flat(row.says)) {
			t.Errorf("%s.%s = %q: %q", row.id, row.field, row.typed, said)
		}
		link := all(one(t, page, "#faults"), "a")
		if len(link) != 1 {
			t.Errorf("%s.%s: %d links in %q", row.id, row.field, len(link), said)
			continue
		}
		at := one(t, page, attr(link[0], "href"))
		if attr(at, "name") != "f."+row.field || attr(at, "aria-invalid") != "true" || !strings.Contains(attr(at, "aria-describedby"), attr(at, "id")+"-f") {
			t.Errorf("%s.%s: the summary leads to %v", row.id, row.field, at.Attr)
		}
		again := formOf(t, page)
		if again.Get("why") != "Une raison « à moi »" || at.Data == "input" && again.Get("f."+row.field) != row.typed {
			t.Errorf("%s.%s: %q and %q are shown", row.id, row.field, again.Get("f."+row.field), again.Get("why"))
		}
	}
	if n := b.latest(t); n != 1 {
		t.Errorf("version %d was saved", n)
	}
}

func TestEdit_asksWhy(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.save(t, example(t, "fr-mairie"))
	path := "/o/" + b.slug + "/e/obj-appels"
	sent := formOf(t, b.page(t, path+"/edit", "en"))
	sent.Set("f.target", "800")
	sent.Set("why", "  ")
	a := b.post(t, path, sent)
	page := parsed(t, a.body)
	if a.status != http.StatusUnprocessableEntity || attr(one(t, page, "#why"), "aria-invalid") != "true" || formOf(t, page).Get("f.target") != "800" {
		t.Errorf("%d: %q", a.status, words(one(t, page, "#faults")))
	}
}

// Of two people who change one element, both keep what they changed in different fields; of
// the same field both values are shown, and one is chosen.
func TestEdit_bringsTwoPeopleTogether(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.save(t, example(t, "fr-mairie"))
	path := "/o/" + b.slug + "/e/obj-appels"
	mine := formOf(t, b.page(t, path+"/edit", "fr"))
	theirs := formOf(t, b.page(t, path+"/edit", "fr"))
	theirs.Set("f.target", "700")
	theirs.Set("f.weight", "0,4")
	theirs.Set("why", "Le conseil l’a voté")
	if a := b.post(t, path, theirs); a.status != http.StatusSeeOther {
		t.Fatal(a.status)
	}
	mine.Set("f.by", "2027-12-15")
	mine.Set("why", "Le prestataire est en retard")
	if a := b.post(t, path, mine); a.status != http.StatusSeeOther {
		t.Fatalf("different fields: %d", a.status)
	}
	if src := b.source(t); !strings.Contains(src, "target: 700") || !strings.Contains(src, "weight: 0.4") || !strings.Contains(src, "by: 2027-12-15") {
		t.Error("a change is lost")
	}

	mine.Set("f.target", "750")
	a := b.post(t, path, mine)
	if a.status != http.StatusConflict {
		t.Fatalf("one field twice: %d", a.status)
	}
	page := parsed(t, a.body)
	if said := words(one(t, page, ".theirs")); !strings.Contains(said, "700") {
		t.Errorf("their value: %q", said)
	}
	toIt := slices.ContainsFunc(all(page, "a"), func(n *html.Node) bool { return attr(n, "href") == "#f-target" })
	if !toIt {
		t.Error("nothing leads to the field that both changed")
	}
	again := formOf(t, page)
	if again.Get("f.target") != "750" || again.Get("f.weight") != "0,4" || again.Get("base") != "3" {
		t.Errorf("shown again: target %q, weight %q, base %q", again.Get("f.target"), again.Get("f.weight"), again.Get("base"))
	}
	kept := maps.Clone(again)
	kept.Set("t.target", "theirs")
	if a := b.post(t, path, kept); a.header.Get("Location") != path+"?saved=0" {
		t.Errorf("their value is kept: %d to %s", a.status, a.header.Get("Location"))
	}
	if a := b.post(t, path, again); a.header.Get("Location") != path+"?saved=4" || !strings.Contains(b.source(t), "target: 750") {
		t.Errorf("my value is kept: %d to %s", a.status, a.header.Get("Location"))
	}
}

// Rows are added, filled and removed without a script.
func TestEdit_addsAndRemovesRows(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.save(t, example(t, "fr-mairie"))
	path := "/o/" + b.slug + "/e/r-dircom"
	sent := formOf(t, b.page(t, path+"/edit", "fr"))
	n, _ := strconv.Atoi(sent.Get("f.absences"))
	sent.Set("f.title", "Directrice")
	sent.Set("do", "add:absences")
	a := b.post(t, path, sent)
	page := parsed(t, a.body)
	sent = formOf(t, page)
	last := "f.absences[" + strconv.Itoa(n) + "]"
	if a.status != http.StatusOK || sent.Get("f.absences") != strconv.Itoa(n+1) || sent.Get("f.title") != "Directrice" || !has(one(t, page, "#f-absences-"+strconv.Itoa(n)+"-from"), "autofocus") {
		t.Fatalf("%d: %s rows", a.status, sent.Get("f.absences"))
	}
	sent.Set("f.absences[0]", "remove")
	sent.Set(last+".from", "2027-10-18")
	sent.Set(last+".to", "2027-10-22")
	sent.Set(last+".reason", "Formation")
	sent.Set("why", "Congés et formation")
	if a := b.post(t, path, sent); a.status != http.StatusSeeOther {
		t.Fatalf("%d\n%s", a.status, words(one(t, parsed(t, a.body), "main")))
	}
	doc, err := dossier.Read("dossier.yaml", []byte(b.source(t)))
	if err != nil {
		t.Fatal(err)
	}
	value, _ := doc.Value("r-dircom")
	role, _ := value.(dossier.Role)
	if len(role.Absences) != n-1 || role.Absences[len(role.Absences)-1].Reason != "Formation" || role.Title != "Directrice" {
		t.Errorf("%+v", role)
	}
}

// Every part that is one element is edited from its room.
func TestEdit_ofPartsFromTheirRooms(t *testing.T) {
	t.Parallel()
	b := setup(t)
	b.save(t, example(t, "fr-mairie"))
	base := "/o/" + b.slug
	for room, parts := range map[string][]string{"identity": {"organisation", "identity", "vision", "value"}, "messages": {"charter"}, "battles": {"exposure"}, "evaluation": {"evaluation"}} {
		page := b.page(t, base+"/"+room, "fr")
		for _, part := range parts {
			path := base + "/e/" + part + "/edit"
			if !slices.ContainsFunc(all(page, "a"), func(n *html.Node) bool { return attr(n, "href") == path }) {
				t.Errorf("%s is not offered in %s", part, room)
			}
			sent := formOf(t, b.page(t, path, "fr"))
			if len(sent) < 3 {
				t.Errorf("%s: %d values", part, len(sent))
			}
		}
	}
	sent := formOf(t, b.page(t, base+"/e/vision/edit", "fr"))
	sent.Set("f.vision", "Une mairie que l’on comprend du premier coup.")
	sent.Set("why", "Plus court")
	if a := b.post(t, base+"/e/vision", sent); a.header.Get("Location") != base+"/e/vision?saved=2" || !strings.Contains(b.source(t), "du premier coup") {
		t.Errorf("the vision: %d to %s", a.status, a.header.Get("Location"))
	}
}

// Who may not save sees no way to; who does not see costs is not shown any.
func TestEdit_isForThoseWhoSave(t *testing.T) {
	t.Parallel()
	i := populated(t, nil)
	for role, actor := range i.people {
		c := i.as(t, actor)
		for _, path := range []string{"/e/press-officer", "/forces", "/findings"} {
			a := c.get(t, "/o/"+i.mairie+path)
			may := role == account.Owner || role == account.Strategist
			if offered := strings.Contains(a.body, "/edit") || strings.Contains(a.body, "/waive?"); a.status != http.StatusOK || offered != may {
				t.Errorf("%s on %s: %d, offered: %v", role, path, a.status, offered)
			}
		}
	}
}

// An element that somebody took out meanwhile: what was typed is still shown.
func TestEdit_ofWhatIsGoneLosesNothing(t *testing.T) {
	t.Parallel()
	b := setup(t)
	src := example(t, "fr-mairie")
	b.save(t, src)
	doc, err := dossier.Read("dossier.yaml", src)
	if err != nil {
		t.Fatal(err)
	}
	id := dossier.AnyID(doc.Dossier.SWOT[0].ID)
	path := "/o/" + b.slug + "/e/" + string(id)
	sent := formOf(t, b.page(t, path+"/edit", "fr"))
	without, err := doc.Remove(id)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.ws.Save(t.Context(), b.owner, b.slug, workspace.Save{Base: 1, Text: without, Why: "Sans preuve"}); err != nil {
		t.Fatal(err)
	}
	sent.Set("f.statement", "Un constat retouché")
	sent.Set("why", "Plus clair")
	a := b.post(t, path, sent)
	page := parsed(t, a.body)
	if a.status != http.StatusConflict || formOf(t, page).Get("f.statement") != "Un constat retouché" || !strings.Contains(words(one(t, page, "main")), "a été retiré") {
		t.Errorf("%d: %.300s", a.status, words(one(t, page, "main")))
	}
}
